// The face of the extraction: what goes in (blocks) and what comes out. Field names of targets, outline and
// owners are those of the labelling guide, so that a result can be scored as it is. No reading happens here.
import { z } from 'zod';

export const blockKinds = [
  'title',
  'heading',
  'item',
  'paragraph',
  'row',
  'status',
  'addressee',
  'attachments',
  'signature',
  'date',
  'note',
  'quote',
] as const;

/** What a line of a source is proposed to be at import: a kind of block, or what is left out. */
export const lineKinds = [
  'title',
  'heading',
  'item',
  'paragraph',
  'row',
  'status',
  'addressee',
  'attachments',
  'signature',
  'date',
  'note',
  'furniture',
  'blank',
] as const;

/**
 * One line of the plan. The whole line as it stands in the plain text is `(number ?? '') + text`, and `offset`
 * is where that line begins (UTF-16 units), so `text` begins at `offset + (number ?? '').length`.
 */
export const blockSchema = z.object({
  id: z.string().optional(),
  kind: z.enum(blockKinds),
  /** Heading level as the document has it (1–4); without it the level follows from the nesting of number styles. */
  level: z.number().int().min(1).max(9).optional(),
  /** The number as written out with its mark: `一、`, `（一）`, `1.`; absent when `text` still holds it or there is none. */
  number: z.string().optional(),
  /** The line is an entry of a bulleted or numbered list; its mark is not among its words. */
  bullet: z.boolean().optional(),
  text: z.string(),
  offset: z.number().int().min(0),
  /** Only for `row`: the cells of the row inside `text` (joined by tab), each with its own block id. */
  cells: z
    .array(z.object({ id: z.string().optional(), from: z.number().int(), to: z.number().int() }))
    .optional(),
  /** Only for `row`: rows of one table carry the same value; a header row gives units and measures to those below. */
  table: z.string().optional(),
  header: z.boolean().optional(),
});
export type Block = z.infer<typeof blockSchema>;

export const comparators = ['gte', 'lte', 'gt', 'lt', 'approx', 'range', 'eq'] as const;
export type Comparator = (typeof comparators)[number];

export const targetKinds = ['count', 'percent', 'growth', 'duration', 'money', 'frequency', 'rank'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** The glossary's categories; a workspace may add its own, so the field itself is any string. */
export const categories = [
  'forum',
  'seminar',
  'salon',
  'lecture',
  'joint-lab',
  'joint-research',
  'visiting-scholar',
  'joint-training',
  'conference',
  'journal',
  'platform',
  'talent',
  'advice',
  'party-building',
  'other',
] as const;
export type Category = (typeof categories)[number];

/** A quantity the plan commits to. `part_of` is the offset of the total (as scored), `part_of_key` its key. */
export const targetSchema = z.object({
  /** Block (or section) + measure + unit + ordinal: stays the same while other words change. */
  key: z.string(),
  offset: z.number().int(),
  length: z.number().int(),
  quote: z.string(),
  number: z.string(),
  comparator: z.enum(comparators),
  min: z.number().nullable(),
  max: z.number().nullable(),
  unit: z.string(),
  measure: z.string().nullable(),
  kind: z.enum(targetKinds),
  period: z.string().nullable(),
  per: z.string().nullable(),
  part_of: z.number().int().nullable(),
  part_of_key: z.string().nullable(),
  baseline: z.string().nullable(),
  section: z.string(),
  blockId: z.string().nullable(),
  /** The quote inside its block's `text` (inside the cell's text for a cell with an id). */
  from: z.number().int(),
  to: z.number().int(),
  category: z.string(),
  /** Who answers for it, from an owner statement in the same paragraph or item; empty when none is written. */
  lead: z.array(z.string()),
  support: z.array(z.string()),
  /** Which rule read which field: field name → rule name. */
  rules: z.record(z.string(), z.string()),
  /** What somebody said of this reading: confirmed, corrected, made by hand (shared/doc/readings.ts). */
  reading: z.object({ id: z.string(), kind: z.string() }).optional(),
});
export type Target = z.infer<typeof targetSchema>;

export const outlineEntrySchema = z.object({
  level: z.number().int(),
  number: z.string(),
  title: z.string(),
  offset: z.number().int(),
  blockId: z.string().nullable(),
});
export type OutlineEntry = z.infer<typeof outlineEntrySchema>;

export const deliverableSchema = z.object({
  kind: z.enum(['event', 'publication', 'platform']),
  name: z.string(),
  offset: z.number().int(),
  length: z.number().int(),
  quote: z.string(),
  blockId: z.string().nullable(),
  edition: z.string().nullable(),
  theme: z.string().nullable(),
  period: z.string().nullable(),
  category: z.string(),
});
export type Deliverable = z.infer<typeof deliverableSchema>;

/** A numbered item: an outline entry with nothing below it. */
export const itemSchema = z.object({
  key: z.string(),
  number: z.string(),
  title: z.string(),
  offset: z.number().int(),
  /** End of the item's text (the next outline entry, or the end of the plan). */
  end: z.number().int(),
  blockId: z.string().nullable(),
  /** Numbers of the headings above it and its own, joined by `/`. */
  section: z.string(),
  category: z.string(),
  lead: z.array(z.string()),
  support: z.array(z.string()),
  /** Keys of the targets inside it. */
  targets: z.array(z.string()),
  deliverables: z.array(deliverableSchema),
});
export type Item = z.infer<typeof itemSchema>;

export const ownerSchema = z.object({
  offset: z.number().int(),
  quote: z.string(),
  lead: z.array(z.string()),
  support: z.array(z.string()),
  section: z.string(),
  blockId: z.string().nullable(),
});
export type Owner = z.infer<typeof ownerSchema>;

export const findingKinds = [
  'sum',
  'restated',
  'subset',
  'list-count',
  'part-untaken',
  'numbering',
  'range',
  'date',
  'edition',
  'department-unknown',
  'department-missing',
  'department-spelling',
  'vague',
  'damaged',
  'target-without-card',
  'card-without-target',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export const textPairSchema = z.object({ zh: z.string(), en: z.string() });
export type TextPair = z.infer<typeof textPairSchema>;

export const findingSpanSchema = z.object({
  offset: z.number().int(),
  length: z.number().int(),
  quote: z.string(),
  blockId: z.string().optional(),
});
export type FindingSpan = z.infer<typeof findingSpanSchema>;

export const findingSchema = z.object({
  /** Kind + quotes: the same finding keeps its key while its words stay, so a dismissal holds until they change. */
  key: z.string(),
  kind: z.enum(findingKinds),
  severity: z.enum(['error', 'warning', 'hint']),
  spans: z.array(findingSpanSchema),
  targets: z.array(z.string()),
  message: textPairSchema,
  advice: textPairSchema,
});
export type Finding = z.infer<typeof findingSchema>;

export const planPeriodSchema = z.object({ start: z.string(), end: z.string() });
/** First and last day, `YYYY-MM-DD`, both included. */
export type PlanPeriod = z.infer<typeof planPeriodSchema>;

export const extractionSchema = z.object({
  title: z.string().nullable(),
  plan_period: planPeriodSchema.nullable(),
  outline: z.array(outlineEntrySchema),
  items: z.array(itemSchema),
  /** All named events, publications and platforms, in items or not, in the order of the text. */
  deliverables: z.array(deliverableSchema),
  targets: z.array(targetSchema),
  owners: z.array(ownerSchema),
  findings: z.array(findingSchema),
});
export type Extraction = z.infer<typeof extractionSchema>;

/** What is known beside the text. Each is optional; what the caller gives wins over what the text says. */
export interface ExtractOptions {
  title?: string;
  period?: PlanPeriod;
  /** Names of the workspace's departments; without them no finding about departments is made. */
  departments?: readonly string[];
  /** The workspace's own categories: words that name them; tried before the built-in ones. */
  categories?: readonly { id: string; words: readonly string[] }[];
}
