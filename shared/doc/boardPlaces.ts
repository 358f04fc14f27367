/**
 * Stages and the places of cards in them: where each lies, and how one is put between two others. A place is
 * one value in one key (DESIGN.md §3). Reads no card as a whole; board.ts does.
 */
import * as Y from 'yjs';
import { type Place, placeSchema, type Stage, stageSchema } from './boardShapes.ts';
import { placeAt } from './order.ts';

export const cardsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('cards');
export const stagesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('stages');

export function byPlace(a: { id: string; place: Place }, b: { id: string; place: Place }): number {
  if (a.place.order !== b.place.order) return a.place.order < b.place.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Stages in order; what cannot be read is left out. */
export function readStages(doc: Y.Doc): Stage[] {
  const stages: Stage[] = [];
  stagesOf(doc).forEach((value, id) => {
    if (!(value instanceof Y.Map) || value.get('removed') === true) return;
    const parsed = stageSchema.safeParse({ ...plain(value), id });
    if (parsed.success) stages.push(parsed.data);
  });
  return stages.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
}

/** A map's own values without the shared types inside it. */
function plain(map: Y.Map<unknown>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  map.forEach((value, key) => {
    if (key !== '__proto__' && !(value instanceof Y.AbstractType)) out[key] = value;
  });
  return out;
}

export interface Placed {
  id: string;
  place: Place;
}

/** Ids and places of a stage's live cards but one, in order, without reading the whole cards. */
export function placesInStage(doc: Y.Doc, stage: string, without: string): Placed[] {
  const stages = readStages(doc);
  const homeless = stages[0]?.id === stage;
  const known = new Set(stages.map((one) => one.id));
  const column: Placed[] = [];
  cardsOf(doc).forEach((value, id) => {
    if (id === without || !(value instanceof Y.Map)) return;
    const archived = value.get('archived');
    if (archived !== null && archived !== undefined) return;
    const raw: unknown = value.get('place');
    // Most cards lie elsewhere: look before parsing, many cards are added at once.
    if (typeof raw !== 'object' || raw === null || !('stage' in raw)) return;
    if (raw.stage !== stage && !(homeless && !known.has(String(raw.stage)))) return;
    const place = placeSchema.safeParse(raw);
    if (place.success) column.push({ id, place: place.data });
  });
  return column.sort(byPlace);
}

/** Puts a card before `column[index]`; inside a transaction. */
export function setPlace(
  doc: Y.Doc,
  map: Y.Map<unknown>,
  stage: string,
  column: readonly Placed[],
  index: number,
): void {
  const { own, others } = placeAt(
    column.map((card) => card.place.order),
    index,
  );
  map.set('place', { stage, order: own } satisfies Place);
  for (const [position, order] of others) {
    const neighbour = column[position];
    if (neighbour)
      cardsOf(doc)
        .get(neighbour.id)
        ?.set('place', { stage, order } satisfies Place);
  }
}
