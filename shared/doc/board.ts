/**
 * The board document: stages and cards. Reading is tolerant (a bad card harms only that card), writing
 * happens in one transaction. A card's place is one value in one key; sets are flat keys (DESIGN.md §3).
 */
import * as Y from 'yjs';
import { byPlace, cardsOf, placesInStage, readStages, setPlace, stagesOf } from './boardPlaces.ts';
import {
  CARD_TITLE_LIMIT,
  type CardFields,
  type CardLink,
  type Check,
  cardFieldsSchema,
  cardLinkSchema,
  checkSchema,
  type NewCheck,
  type Place,
  placeSchema,
  type Stage,
} from './boardShapes.ts';

export interface Card extends CardFields {
  id: string;
  place: Place;
  note: string;
  owners: string[];
  support: string[];
  labels: string[];
  blockedBy: string[];
  links: (CardLink & { id: string })[];
  checks: (Check & { id: string })[];
}

export interface Board {
  stages: Stage[];
  /** In order of their places; archived ones too. */
  cards: Card[];
  /** Ids of cards that could not be read. */
  broken: string[];
}

/** 待启动 → 活动策划 → 过程跟踪 → 成效评估 → 反馈优化: the closed loop the plans ask for. */
export const DEFAULT_STAGES: readonly Stage[] = [
  { id: 'todo', name: '待启动', order: 'a0', limit: null },
  { id: 'plan', name: '活动策划', order: 'a1', limit: null },
  { id: 'run', name: '过程跟踪', order: 'a2', limit: null },
  { id: 'review', name: '成效评估', order: 'a3', limit: null },
  { id: 'improve', name: '反馈优化', order: 'a4', limit: null },
];

export const SETS = ['owner', 'support', 'label', 'blockedBy', 'link', 'check'] as const;
/** Sets of a card, one flat key an element: `owner:<id>`. */
export type CardSet = (typeof SETS)[number];

/** More elements than this of one set of one card are not read. */
const MOST_IN_SET = 500;

/** The default stages; the first update of a board is made with this on the server. */
export function fillBoard(doc: Y.Doc): void {
  doc.transact(() => {
    for (const stage of DEFAULT_STAGES) setStage(doc, stage);
  });
}

export function readBoard(doc: Y.Doc): Board {
  const stages = readStages(doc);
  const cards: Card[] = [];
  const broken: string[] = [];
  cardsOf(doc).forEach((value, id) => {
    const card = readCard(id, value);
    if (card) cards.push(inKnownStage(card, stages));
    else broken.push(id);
  });
  cards.sort(byPlace);
  return { stages, cards, broken };
}

/** A card whose stage was removed (perhaps by somebody else at the same time) shows in the first one. */
export function inKnownStage(card: Card, stages: readonly Stage[]): Card {
  if (stages.some((stage) => stage.id === card.place.stage)) return card;
  return { ...card, place: { ...card.place, stage: stages[0]?.id ?? 'todo' } };
}

/** One card, or null if it cannot be read. */
export function readCard(id: string, value: unknown): Card | null {
  if (!(value instanceof Y.Map)) return null;
  const raw: Record<string, unknown> = {};
  const elements: (readonly [key: string, colon: number, entry: unknown])[] = [];
  value.forEach((entry, key) => {
    const colon = key.indexOf(':');
    if (colon > 0) elements.push([key, colon, entry]);
    else if (key !== '__proto__' && !(entry instanceof Y.AbstractType)) raw[key] = entry;
  });
  // A title too long to be one (pasted by another program) is cut, not a reason to lose the card.
  if (typeof raw.title === 'string') raw.title = raw.title.slice(0, CARD_TITLE_LIMIT);
  const fields = cardFieldsSchema.safeParse(raw);
  const place = placeSchema.safeParse(raw.place);
  if (!fields.success || !place.success) return null;
  const card: Card = {
    ...fields.data,
    id,
    place: place.data,
    note: value.get('note') instanceof Y.Text ? String(value.get('note')) : '',
    owners: [],
    support: [],
    labels: [],
    blockedBy: [],
    links: [],
    checks: [],
  };
  // Sorted: the order in which a map holds its keys differs from copy to copy.
  elements.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  for (const [key, colon, entry] of elements) {
    if (entry !== null && entry !== undefined && entry !== false && !(entry instanceof Y.AbstractType))
      addToSet(card, key.slice(0, colon), key.slice(colon + 1), entry);
  }
  card.checks.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
  const events = card.checks.filter((check) => check.event && check.done).length;
  if (events > 0) card.done = Math.min((card.done ?? 0) + events, 1e12);
  return card;
}

function addToSet(card: Card, set: string, id: string, entry: unknown): void {
  switch (set) {
    case 'owner':
      addTo(card.owners, id);
      break;
    case 'support':
      addTo(card.support, id);
      break;
    case 'label':
      addTo(card.labels, id);
      break;
    case 'blockedBy':
      addTo(card.blockedBy, id);
      break;
    case 'link': {
      const link = cardLinkSchema.safeParse(entry);
      if (link.success) addTo(card.links, { ...link.data, id });
      break;
    }
    case 'check': {
      const check = checkSchema.safeParse(entry);
      if (check.success) addTo(card.checks, { ...check.data, id });
      break;
    }
  }
}

function addTo<T>(set: T[], element: T): void {
  if (set.length < MOST_IN_SET) set.push(element);
}

export interface NewCard extends Partial<Omit<CardFields, 'archived'>> {
  id: string;
  title: string;
  stage: string;
  note?: string;
  owners?: string[];
  support?: string[];
  labels?: string[];
  links?: (CardLink & { id: string })[];
  checks?: (NewCheck & { id: string })[];
}

/** Adds a card at the end (or the top) of its stage. */
export function addCard(doc: Y.Doc, card: NewCard, at: 'top' | 'bottom' = 'bottom', origin?: unknown): void {
  doc.transact(() => {
    const map = new Y.Map<unknown>();
    const { id, stage, note, owners, support, labels, links, checks, ...fields } = card;
    for (const [key, value] of Object.entries(fields)) if (value !== undefined) map.set(key, value);
    map.set('note', new Y.Text(note ?? ''));
    for (const owner of owners ?? []) map.set(`owner:${owner}`, true);
    for (const department of support ?? []) map.set(`support:${department}`, true);
    for (const label of labels ?? []) map.set(`label:${label}`, true);
    for (const { id: linkId, ...link } of links ?? []) map.set(`link:${linkId}`, link);
    for (const { id: checkId, ...check } of checks ?? []) map.set(`check:${checkId}`, check);
    const column = placesInStage(doc, stage, id);
    cardsOf(doc).set(id, map);
    setPlace(doc, map, stage, column, at === 'top' ? 0 : column.length);
  }, origin);
}

/** Live cards of a stage in order. */
export function cardsInStage(board: Board, stage: string): Card[] {
  return board.cards.filter((card) => card.place.stage === stage && card.archived === null);
}

/** Moves a card before `beforeId` in a stage, or to its end when null. False if the card is gone. */
export function moveCard(
  doc: Y.Doc,
  id: string,
  stage: string,
  beforeId: string | null,
  origin?: unknown,
): boolean {
  const map = cardsOf(doc).get(id);
  if (!(map instanceof Y.Map)) return false;
  const column = placesInStage(doc, stage, id);
  const index = beforeId === null ? -1 : column.findIndex((card) => card.id === beforeId);
  doc.transact(() => setPlace(doc, map, stage, column, index < 0 ? column.length : index), origin);
  return true;
}

export function setCardField<K extends keyof CardFields>(
  doc: Y.Doc,
  id: string,
  field: K,
  value: CardFields[K],
  origin?: unknown,
): void {
  const map = cardsOf(doc).get(id);
  if (map instanceof Y.Map) doc.transact(() => map.set(field, value), origin);
}

/** Adds or replaces one element of a set; `value` is true for plain membership. */
export function putInSet(
  doc: Y.Doc,
  id: string,
  set: CardSet,
  key: string,
  value: unknown = true,
  origin?: unknown,
): void {
  const map = cardsOf(doc).get(id);
  if (map instanceof Y.Map) doc.transact(() => map.set(`${set}:${key}`, value), origin);
}

export function dropFromSet(doc: Y.Doc, id: string, set: CardSet, key: string, origin?: unknown): void {
  const map = cardsOf(doc).get(id);
  if (map instanceof Y.Map) doc.transact(() => map.delete(`${set}:${key}`), origin);
}

/** The card's shared note, for a live text field; null if the card is gone. */
export function cardNote(doc: Y.Doc, id: string): Y.Text | null {
  const note = cardsOf(doc).get(id)?.get('note');
  return note instanceof Y.Text ? note : null;
}

export function setStage(doc: Y.Doc, stage: Stage, origin?: unknown): void {
  doc.transact(() => {
    const stages = stagesOf(doc);
    const known = stages.get(stage.id);
    const map = known instanceof Y.Map ? known : new Y.Map<unknown>();
    map.set('name', stage.name);
    map.set('order', stage.order);
    map.set('limit', stage.limit);
    map.delete('removed');
    if (!(known instanceof Y.Map)) stages.set(stage.id, map);
  }, origin);
}

/** Removes a stage; its cards show in the first stage until they are moved. */
export function removeStage(doc: Y.Doc, id: string, origin?: unknown): void {
  const map = stagesOf(doc).get(id);
  if (map instanceof Y.Map) doc.transact(() => map.set('removed', true), origin);
}
