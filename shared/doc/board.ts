/**
 * The board document: stages and cards. Reading is tolerant (a bad card harms only that card), writing
 * happens in one transaction. A card's place is one value in one key; sets are flat keys (DESIGN.md §3).
 */
import { generateKeyBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { z } from 'zod';
import { categoryIdSchema } from '../category.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const orderKey = z.string().regex(/^[0-9A-Za-z]{1,200}$/);

export const placeSchema = z.object({ stage: z.string().min(1).max(64), order: orderKey });
/** Where a card lies: its stage, and a fractional index in it. Compared by order, then card id, with `<`. */
export type Place = z.infer<typeof placeSchema>;

export const stageSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(60).default(''),
  order: orderKey,
  /** Highest number of cards that should lie here; null for no limit. */
  limit: z.number().int().min(1).max(999).nullable().default(null),
});
export type Stage = z.infer<typeof stageSchema>;

export const cardLinkSchema = z.object({
  /** The target's key; null when the link is to an item as a whole. */
  target: z.string().max(200).nullable().default(null),
  blockId: z.string().max(64).nullable().default(null),
  quote: z.string().max(400).default(''),
});
/** A soft link to the plan's words: it carries the quote to show when they are gone. */
export type CardLink = z.infer<typeof cardLinkSchema>;

export const checkSchema = z.object({
  text: z.string().max(400).default(''),
  done: z.boolean().default(false),
  order: orderKey.catch('a0'),
});
export type Check = z.infer<typeof checkSchema>;

const amount = z.number().finite().min(0).max(1e12);

export const cardFieldsSchema = z.object({
  title: z.string().max(400).default(''),
  category: categoryIdSchema.catch('other'),
  /** Lead department's id. */
  lead: z.string().max(64).nullable().catch(null).default(null),
  start: day.nullable().catch(null).default(null),
  due: day.nullable().catch(null).default(null),
  planned: amount.nullable().catch(null).default(null),
  done: amount.nullable().catch(null).default(null),
  unit: z.string().max(20).nullable().catch(null).default(null),
  archived: z.object({ by: z.string(), at: z.string() }).nullable().catch(null).default(null),
  created: z.object({ by: z.string(), at: z.string() }).nullable().catch(null).default(null),
});
export type CardFields = z.infer<typeof cardFieldsSchema>;

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

const cardsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('cards');
const stagesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('stages');

export function byPlace(a: { id: string; place: Place }, b: { id: string; place: Place }): number {
  if (a.place.order !== b.place.order) return a.place.order < b.place.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The default stages; the first update of a board is made with this on the server. */
export function fillBoard(doc: Y.Doc): void {
  doc.transact(() => {
    for (const stage of DEFAULT_STAGES) setStage(doc, stage);
  });
}

export function readBoard(doc: Y.Doc): Board {
  const stages: Stage[] = [];
  stagesOf(doc).forEach((value, id) => {
    if (!(value instanceof Y.Map) || value.get('removed') === true) return;
    const parsed = stageSchema.safeParse({ ...plain(value), id });
    if (parsed.success) stages.push(parsed.data);
  });
  stages.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
  const fallback = stages[0]?.id ?? 'todo';
  const known = new Set(stages.map((stage) => stage.id));
  const cards: Card[] = [];
  const broken: string[] = [];
  cardsOf(doc).forEach((value, id) => {
    const card = readCard(id, value);
    if (!card) {
      broken.push(id);
      return;
    }
    // The stage of a card may have been removed by somebody else at the same time.
    cards.push(known.has(card.place.stage) ? card : { ...card, place: { ...card.place, stage: fallback } });
  });
  cards.sort(byPlace);
  return { stages, cards, broken };
}

/** One card, or null if it cannot be read. */
export function readCard(id: string, value: unknown): Card | null {
  if (!(value instanceof Y.Map)) return null;
  const raw = plain(value);
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
  for (const [key, entry] of Object.entries(raw)) {
    const colon = key.indexOf(':');
    if (colon < 1 || entry === null || entry === undefined || entry === false) continue;
    addToSet(card, key.slice(0, colon), key.slice(colon + 1), entry);
  }
  card.checks.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
  return card;
}

function addToSet(card: Card, set: string, id: string, entry: unknown): void {
  switch (set) {
    case 'owner':
      card.owners.push(id);
      break;
    case 'support':
      card.support.push(id);
      break;
    case 'label':
      card.labels.push(id);
      break;
    case 'blockedBy':
      card.blockedBy.push(id);
      break;
    case 'link': {
      const link = cardLinkSchema.safeParse(entry);
      if (link.success) card.links.push({ ...link.data, id });
      break;
    }
    case 'check': {
      const check = checkSchema.safeParse(entry);
      if (check.success) card.checks.push({ ...check.data, id });
      break;
    }
  }
}

function plain(map: Y.Map<unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = Object.create(null);
  map.forEach((value, key) => {
    if (!(value instanceof Y.AbstractType)) out[key] = value;
  });
  return { ...out };
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
  checks?: (Check & { id: string })[];
}

/** Adds a card at the end (or the top) of its stage. */
export function addCard(doc: Y.Doc, card: NewCard, at: 'top' | 'bottom' = 'bottom', origin?: unknown): void {
  const inStage = cardsInStage(readBoard(doc), card.stage);
  const order =
    at === 'top'
      ? keyBetween(null, inStage[0]?.place.order ?? null)
      : keyBetween(inStage.at(-1)?.place.order ?? null, null);
  doc.transact(() => {
    const map = new Y.Map<unknown>();
    const { id, stage, note, owners, support, labels, links, checks, ...fields } = card;
    map.set('place', { stage, order } satisfies Place);
    for (const [key, value] of Object.entries(fields)) if (value !== undefined) map.set(key, value);
    map.set('note', new Y.Text(note ?? ''));
    for (const owner of owners ?? []) map.set(`owner:${owner}`, true);
    for (const department of support ?? []) map.set(`support:${department}`, true);
    for (const label of labels ?? []) map.set(`label:${label}`, true);
    for (const { id: linkId, ...link } of links ?? []) map.set(`link:${linkId}`, link);
    for (const { id: checkId, ...check } of checks ?? []) map.set(`check:${checkId}`, check);
    cardsOf(doc).set(id, map);
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
  const others = cardsInStage(readBoard(doc), stage).filter((card) => card.id !== id);
  const index = beforeId === null ? others.length : others.findIndex((card) => card.id === beforeId);
  const at = index < 0 ? others.length : index;
  const order = keyBetween(others[at - 1]?.place.order ?? null, others[at]?.place.order ?? null);
  doc.transact(() => map.set('place', { stage, order } satisfies Place), origin);
  return true;
}

/** A key between two neighbours. Equal or disordered neighbours (concurrent moves make them) take the lower. */
export function keyBetween(a: string | null, b: string | null): string {
  try {
    return generateKeyBetween(a, a !== null && b !== null && a >= b ? null : b);
  } catch {
    // A key written by somebody else's program may not be a fractional index: go to the end of all keys.
    return generateKeyBetween('zzzz', null);
  }
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
