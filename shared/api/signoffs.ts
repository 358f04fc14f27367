/** 会签: which departments agreed to the text, to which words of it, and what has changed since. */
import { z } from 'zod';
import { lineLookSchema } from '../doc/lineLooks.ts';

export const VERDICTS = ['agree', 'return'] as const;

/** A chapter as it stands. `hash` names its words; `departments`: ids of those it names as leading or supporting. */
export const signoffSectionSchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  hash: z.string(),
  departments: z.array(z.string()),
});
export type SignoffSection = z.infer<typeof signoffSectionSchema>;

const chapterSchema = z.object({ id: z.string(), number: z.string(), title: z.string() });
export type SignedChapter = z.infer<typeof chapterSchema>;

/**
 * open: has not signed this revision. stale: agreed, but something it saw has changed since. A return stays one until
 * the department signs again.
 */
export const SIGNOFF_STATUS = ['open', 'agreed', 'stale', 'returned'] as const;

export const departmentSignoffSchema = z.object({
  department: z.object({ id: z.string(), name: z.string(), mark: z.string(), color: z.number().int() }),
  /** Somebody of it has a role in the plan: who has none cannot sign. */
  member: z.boolean(),
  status: z.enum(SIGNOFF_STATUS),
  /** Null while it is open. */
  signed: z
    .object({
      id: z.string(),
      /** Its words were kept: what changed since can be asked for. */
      comparable: z.boolean(),
      by: z.object({ id: z.string(), name: z.string() }),
      at: z.string(),
      note: z.string(),
      /** It saw every chapter there was. */
      whole: z.boolean(),
      chapters: z.array(chapterSchema),
      /** Chapters it saw that have changed or gone; of a whole plan also those that came. */
      changed: z.array(chapterSchema),
    })
    .nullable(),
});
export type DepartmentSignoff = z.infer<typeof departmentSignoffSchema>;

export const signoffsReply = z.object({
  revision: z.number().int(),
  sections: z.array(signoffSectionSchema),
  departments: z.array(departmentSignoffSchema),
  /** The department I may sign for just now; null: none. */
  mine: z.string().nullable(),
});
export type Signoffs = z.infer<typeof signoffsReply>;

/** Lines of a plan, and how each of them looks. */
const comparedWordsSchema = z.object({ text: z.string(), looks: z.array(lineLookSchema) });
export type ComparedWords = z.infer<typeof comparedWordsSchema>;

/** The chapters that changed since a department signed them: what it signed, and what stands there now. */
export const signoffChangesReply = z.object({
  department: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
  signed: comparedWordsSchema,
  now: comparedWordsSchema,
});
export type SignoffChanges = z.infer<typeof signoffChangesReply>;

export const SIGNOFF_NOTE_LIMIT = 2000;

/** `sections`: the chapters signed for, each with the words that were seen. A return says why. */
export const signoffRequest = z
  .strictObject({
    verdict: z.enum(VERDICTS),
    note: z.string().trim().max(SIGNOFF_NOTE_LIMIT).default(''),
    sections: z
      .array(z.strictObject({ id: z.string().max(200), hash: z.string().max(100) }))
      .min(1)
      .max(2000),
  })
  .refine(({ verdict, note }) => verdict === 'agree' || note !== '', {
    path: ['note'],
    message: 'a return says why',
  });
export type SignoffRequest = z.infer<typeof signoffRequest>;
