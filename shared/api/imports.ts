/** Import of a text and of a whole plan's archive: the preview, its correction, the report. */
import { z } from 'zod';
import { planStateSchema } from '../access.ts';
import { numberingSchema } from '../doc/numbering.ts';
import { findingSchema, lineKinds, targetSchema } from '../extract/types.ts';
import { periodSchema, titleSchema } from './fields.ts';

/** RELIABILITY.md R11: an import may have 16 MB; a whole plan with its pictures and versions may be larger. */
export const IMPORT_BYTES = 16 * 1024 * 1024;
export const ARCHIVE_BYTES = 96 * 1024 * 1024;
export const importLineSchema = z.object({
  /** UTF-16 offset and length of the line in the source as read. */
  offset: z.number().int(),
  length: z.number().int(),
  text: z.string(),
  kind: z.enum(lineKinds),
  level: z.number().int().nullable(),
  /** The marker as written (`一、`), '' if none. */
  mark: z.string(),
  /** Why it is taken for furniture; null otherwise. */
  reason: z.string().nullable(),
  /** Words with the changes the file tracks, where it has any: `text` has deletions and lacks insertions. */
  changes: z
    .array(z.object({ text: z.string(), change: z.enum(['insertion', 'deletion']).nullable() }))
    .optional(),
});
export type ImportLine = z.infer<typeof importLineSchema>;
export const importPreviewSchema = z.object({
  fileName: z.string(),
  title: z.string(),
  titleFrom: z.enum(['line', 'quoted', 'sentence', 'file-name', 'given']),
  period: z.object({ start: z.string(), end: z.string() }),
  periodFrom: z.enum(['title', 'text', 'date', 'none']),
  numbering: numberingSchema,
  /** The file announces several plans (“2篇”) and holds so many. */
  announcedPlans: z.object({ announced: z.number().int(), found: z.number().int() }).nullable(),
  lines: z.array(importLineSchema),
  /** What was understood, for the right side of the preview. */
  outline: z.array(
    z.object({ level: z.number().int(), number: z.string(), title: z.string(), offset: z.number().int() }),
  ),
  targets: z.array(targetSchema),
  findings: z.array(findingSchema),
  /** How many cards making them along would give, of how many targets that want one, and the file's comments. */
  cards: z.number().int(),
  wantingCards: z.number().int(),
  comments: z.number().int(),
  /**
   * Constructs that could not be kept, in words; `kept`: kept, in a manner worth telling; `changed`: nothing is lost,
   * but it stands otherwise than in the file.
   */
  notes: z.array(
    z.object({
      zh: z.string(),
      en: z.string(),
      kept: z.boolean().optional(),
      changed: z.boolean().optional(),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
/** The preview's proposals as the user corrected them; lines are found again by offset. */
export const importStructureSchema = z.strictObject({
  title: titleSchema.optional(),
  period: periodSchema.optional(),
  numbering: numberingSchema.optional(),
  lines: z
    .array(
      z.strictObject({
        offset: z.number().int().min(0),
        kind: importLineSchema.shape.kind,
        level: z.number().int().min(1).max(5).nullable().optional(),
      }),
    )
    .max(100_000),
});
export type ImportStructure = z.infer<typeof importStructureSchema>;
export const importReportSchema = z.object({
  title: z.string(),
  lines: z.number().int(),
  kept: z.number().int(),
  furniture: z.number().int(),
  headings: z.number().int(),
  items: z.number().int(),
  targets: z.number().int(),
  findings: z.number().int(),
  /** Comments of the file that became threads, and cards made of targets. */
  threads: z.number().int(),
  cards: z.number().int(),
});
export const importReply = z.object({ id: z.string(), report: importReportSchema });

/** A whole-plan archive looked into before it is brought in. */
export const archivePreviewSchema = z.object({
  fileName: z.string(),
  title: z.string(),
  organisation: z.string(),
  /** ISO. */
  exportedAt: z.string(),
  period: z.object({ start: z.string(), end: z.string() }),
  state: planStateSchema,
  revision: z.number().int(),
  /** 字数 of its text. */
  words: z.number().int(),
  cards: z.number().int(),
  threads: z.number().int(),
  pictures: z.number().int(),
  versions: z.number().int(),
  /** Named and final ones, newest first, at most ten. */
  named: z.array(z.object({ kind: z.enum(['named', 'final']), name: z.string().nullable(), at: z.string() })),
  people: z.array(z.object({ name: z.string(), known: z.boolean() })),
  /** Plans of this title here. */
  sameTitle: z.number().int(),
});
export type ArchivePreview = z.infer<typeof archivePreviewSchema>;
