// What is proposed of a plain text: what each of its lines is, and what the whole is. structure.ts reads it.
import { z } from 'zod';
import { numberStyles } from '../outline/numbering.ts';
import { lineKinds, planPeriodSchema } from '../types.ts';

export const structureLineSchema = z.object({
  /** Where the line begins in the text as given, and its length without the line end. */
  offset: z.number().int(),
  length: z.number().int(),
  text: z.string(),
  kind: z.enum(lineKinds),
  /** For heading and item: level of nesting, number as the guide writes it, its style and the mark as written. */
  level: z.number().int().optional(),
  number: z.string().optional(),
  style: z.enum(numberStyles).optional(),
  /** The number with its mark and the space after it, as it stands at the line's beginning. */
  mark: z.string().optional(),
  /** Title of a heading, or the part of an item's line that is its run-in title. */
  title: z.string().optional(),
  runInTitle: z.boolean().optional(),
  /** For furniture: why it is taken for such. */
  reason: z
    .enum([
      'navigation',
      'view-counter',
      'document-site',
      'publication-line',
      'contact',
      'neighbour',
      'footer',
      'links',
      'source-line',
      'page-number',
      'outside',
    ])
    .optional(),
});

export type StructureLine = z.infer<typeof structureLineSchema>;

export const structureSchema = z.object({
  lines: z.array(structureLineSchema),
  title: z.string().nullable(),
  /** Where the title was found: a line of its own, a quoted name in the page's heading, the first sentence, the file's name line. */
  titleFrom: z.enum(['line', 'quoted', 'sentence', 'file-name']).nullable(),
  period: planPeriodSchema.nullable(),
  periodFrom: z.enum(['title', 'text', 'date']).nullable(),
  scheme: z.object({
    /** As written: `（一）` or `(一)`; `1.`, `1．` or `1、`; null when the text has none. */
    level2: z.enum(['(一)', '（一）']).nullable(),
    level3: z.enum(['1.', '1．', '1、']).nullable(),
    /** Whether 1. 2. 3. begin anew under each chapter or run on through the plan. */
    items: z.enum(['restart', 'run-on']).nullable(),
  }),
  /** The page announces so many texts (“(2篇)”) and holds so many; null when it announces none. */
  announcedPlans: z.object({ announced: z.number().int(), found: z.number().int() }).nullable(),
});

export type Structure = z.infer<typeof structureSchema>;
