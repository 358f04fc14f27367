/**
 * What happened to a card, kept with it as flat keys `log:<id>`: shown in its sheet, undone with the act it
 * tells of. It is what the writers claimed; who really wrote is told by the server.
 */
import * as Y from 'yjs';
import { z } from 'zod';
import { cardsOf } from './boardPlaces.ts';

export const cardActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), from: z.string().max(64), to: z.string().max(64) }),
  z.object({ kind: z.literal('record'), text: z.string().max(400).catch(''), done: z.number().catch(0) }),
  /** The figure done, typed in: what it was and what it is, events included. */
  z.object({ kind: z.literal('figure'), from: z.number().nullable(), to: z.number().nullable() }),
]);
export type CardAct = z.infer<typeof cardActSchema>;

const whoSchema = z.object({ by: z.string().max(64), at: z.string().max(40) });
export type LoggedAct = CardAct & z.infer<typeof whoSchema> & { id: string };

const PREFIX = 'log:';

/** Is it the key of an entry, in a card's map? */
export const isLogKey = (key: string): boolean => key.startsWith(PREFIX);

/** More than this is not kept: the oldest goes when a new one comes. */
const MOST_KEPT = 100;

/** Inside a transaction, with the act itself. */
export function logAct(doc: Y.Doc, cardId: string, id: string, act: CardAct, by: string, at: string): void {
  const map = cardsOf(doc).get(cardId);
  if (!(map instanceof Y.Map)) return;
  const kept = readLog(doc, cardId);
  for (const old of kept.slice(0, Math.max(0, kept.length - MOST_KEPT + 1))) map.delete(PREFIX + old.id);
  map.set(PREFIX + id, { ...act, by, at });
}

/** Oldest first; entries that cannot be read are left out. */
export function readLog(doc: Y.Doc, cardId: string): LoggedAct[] {
  const map = cardsOf(doc).get(cardId);
  const acts: LoggedAct[] = [];
  if (!(map instanceof Y.Map)) return acts;
  map.forEach((value, key) => {
    if (!isLogKey(key)) return;
    const act = cardActSchema.safeParse(value);
    const who = whoSchema.safeParse(value);
    if (act.success && who.success) acts.push({ ...act.data, ...who.data, id: key.slice(PREFIX.length) });
  });
  return acts.sort((a, b) => (a.at !== b.at ? (a.at < b.at ? -1 : 1) : a.id < b.id ? -1 : 1));
}
