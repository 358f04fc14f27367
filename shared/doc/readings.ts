/**
 * What people say of the reading: confirmations, corrections, dismissals, targets made by hand. They lie in
 * `Y.Map('readings')` of the text document, so they travel, undo and freeze with its words. Reads and writes
 * entries; which words an entry stands on is readingAnchors.ts, what it does is applyReadings.ts.
 */
import type * as Y from 'yjs';
import { z } from 'zod';
import { comparators, targetKinds } from '../extract/types.ts';

export const readingKinds = ['confirm', 'correct', 'dismiss', 'add', 'dismissFinding'] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** One bad field must not cost the others: each is left out by itself. */
const field = <T extends z.ZodType>(type: T) => type.optional().catch(undefined);
const figure = z.number().finite().nullable();

const fieldsSchema = z.object({
  measure: field(z.string().max(200).nullable()),
  comparator: field(z.enum(comparators)),
  min: field(figure),
  max: field(figure),
  unit: field(z.string().max(40)),
  kind: field(z.enum(targetKinds)),
  period: field(z.string().max(40).nullable()),
  per: field(z.string().max(40).nullable()),
  part_of_key: field(z.string().max(500).nullable()),
  category: field(z.string().max(64)),
});
/** What a correction says instead; only what is there replaces what was read. */
export type ReadingFields = z.infer<typeof fieldsSchema>;

const anchorSchema = z.object({ from: z.string().max(400), to: z.string().max(400) });
/** Encoded Yjs relative positions of the words, base64. */
export type ReadingAnchor = z.infer<typeof anchorSchema>;

/** So many places tell one finding from another. */
export const MOST_SPANS = 24;

/** A place a finding speaks of: its words, and where they are; without anchor nobody knows. */
const spanSchema = z.object({ anchor: anchorSchema.nullable().catch(null), quote: z.string().max(2000) });
export type SpanWords = z.infer<typeof spanSchema>;

const entrySchema = z.object({
  kind: z.enum(readingKinds),
  anchor: anchorSchema.nullable().catch(null),
  /** The words as they were: an entry never speaks of others. */
  quote: z.string().max(2000),
  /** Key of the target or of the finding; of its own for a target made by hand. */
  key: z.string().max(20_000),
  fields: fieldsSchema.catch({}),
  /** Of a dismissed finding: the places it speaks of, in its order, and what its numbers measure. Older ones have none. */
  spans: field(z.array(spanSchema).max(MOST_SPANS)),
  about: field(z.string().max(4000)),
  reason: z.string().max(2000).catch(''),
  by: z.string().max(64).catch(''),
  at: z.string().max(40).catch(''),
});
export type NewReading = z.infer<typeof entrySchema>;
export type ReadingEntry = NewReading & { id: string };

/** Only the fields that say something. */
export function definedFields(fields: ReadingFields): ReadingFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The key of a target made by hand. */
export const handKey = (entry: Pick<ReadingEntry, 'id'>): string => `hand:${entry.id}`;

export const READINGS_ROOT = 'readings';
/** More than anybody writes; a hostile document must not make reading it slow. */
const MOST_READ = 5000;

export const readingsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(READINGS_ROOT);

/** All entries, oldest first. What cannot be read is left out; never throws. */
export function readReadings(doc: Y.Doc): ReadingEntry[] {
  const entries: ReadingEntry[] = [];
  for (const [id, value] of readingsOf(doc).entries()) {
    if (entries.length >= MOST_READ) break;
    const parsed = entrySchema.safeParse(value);
    if (parsed.success && id.length <= 64) entries.push({ ...parsed.data, id });
  }
  return entries.sort(byTime);
}

/** One value an entry: of two people who write the same at once, one wins as a whole. */
export function setReading(doc: Y.Doc, { id, ...entry }: ReadingEntry, origin?: unknown): void {
  doc.transact(() => readingsOf(doc).set(id, entry), origin);
}

export function removeReading(doc: Y.Doc, id: string, origin?: unknown): void {
  doc.transact(() => readingsOf(doc).delete(id), origin);
}

function byTime(a: ReadingEntry, b: ReadingEntry): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
