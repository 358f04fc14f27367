/**
 * Requests and replies of every REST route: the one definition of each shape on the wire. Requests are
 * strict (unknown keys are refused), replies may grow. Times are ISO 8601 UTC, days `YYYY-MM-DD`.
 */
import { z } from 'zod';
import { accessSchema, planRoleSchema, planStateSchema, workspaceRoleSchema } from './access.ts';
import {
  cardFieldsSchema,
  cardLinkSchema,
  checkSchema,
  placeSchema,
  stageSchema,
} from './doc/boardShapes.ts';
import { numberingSchema } from './doc/numbering.ts';
import { findingSchema, lineKinds, targetSchema } from './extract/types.ts';

export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export const daySchema = z.iso.date();
export const periodSchema = z
  .strictObject({ start: daySchema, end: daySchema })
  .refine((period) => period.start <= period.end, 'the period ends before it starts');
const titleSchema = z.string().trim().min(1).max(200);
const nameSchema = z.string().trim().min(1).max(60);
const emailSchema = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase());
const passwordSchema = z.string().min(8).max(200);

export const errorReplySchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

// ---- who ----
export const userSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: workspaceRoleSchema,
  departmentId: z.string().nullable(),
  /** Palette number of the person's department (1–10), for carets and avatars; 0 without a department. */
  color: z.number().int(),
  language: z.enum(['zh', 'en']).nullable(),
  disabled: z.boolean(),
});
export type User = z.infer<typeof userSchema>;

export const departmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** One character, unique in the workspace. */
  mark: z.string(),
  /** 1–10: the palette of LOOK.md §2. */
  color: z.number().int().min(1).max(10),
});
export type Department = z.infer<typeof departmentSchema>;

export const workspaceSchema = z.object({ name: z.string(), language: z.enum(['zh', 'en']) });

export const patchWorkspaceRequest = z.strictObject({ name: nameSchema });

export const loginRequest = z.strictObject({ email: z.string().max(254), password: z.string().max(200) });
export const loginReply = z.object({ token: z.string(), user: userSchema });
export const setupRequest = z.strictObject({
  token: z.string().max(200),
  workspace: nameSchema.default('工作单位'),
  email: emailSchema,
  name: nameSchema,
  password: passwordSchema,
});
/** Is an administrator still to be made? Public, so that the first screen knows what to show. */
export const setupStateReply = z.object({ needed: z.boolean() });
export const meReply = z.object({ user: userSchema, workspace: workspaceSchema });
export const patchMeRequest = z.strictObject({
  name: nameSchema.optional(),
  language: z.enum(['zh', 'en']).optional(),
  password: z.strictObject({ old: z.string().max(200), new: passwordSchema }).optional(),
});

export const createUserRequest = z.strictObject({
  email: emailSchema,
  name: nameSchema,
  password: passwordSchema,
  role: workspaceRoleSchema.default('member'),
  departmentId: idSchema.nullable().optional(),
});
export const patchUserRequest = z.strictObject({
  name: nameSchema.optional(),
  role: workspaceRoleSchema.optional(),
  departmentId: idSchema.nullable().optional(),
  password: passwordSchema.optional(),
  disabled: z.boolean().optional(),
});
export const createdReply = z.object({ id: z.string() });
export const usersReply = z.object({ users: z.array(userSchema) });

export const createDepartmentRequest = z.strictObject({
  name: nameSchema,
  mark: z.string().trim().min(1).max(2).optional(),
});
export const patchDepartmentRequest = z.strictObject({
  name: nameSchema.optional(),
  mark: z.string().trim().min(1).max(2).optional(),
  color: z.number().int().min(1).max(10).optional(),
});
export const departmentsReply = z.object({ departments: z.array(departmentSchema) });

// ---- plans ----
export const planSettingsSchema = z.object({
  numbering: numberingSchema.default(() => numberingSchema.parse({})),
  predecessor: z.string().nullable().default(null),
  /** Kept while a plan is in the archive: the state it goes back to. */
  archivedFrom: planStateSchema.exclude(['archived']).optional(),
});
export type PlanSettings = z.infer<typeof planSettingsSchema>;

/** One picture in a plan's text, and the kinds there are. */
export const PICTURE_BYTES = 8 * 1024 * 1024;
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export const pictureReply = z.object({ id: z.string(), mime: z.string(), bytes: z.number().int() });

export const createPlanRequest = z.union([
  z.strictObject({ title: titleSchema, year: z.number().int().min(1900).max(2200) }),
  z.strictObject({ title: titleSchema, period: periodSchema }),
]);
export const patchPlanRequest = z.strictObject({
  title: titleSchema.optional(),
  period: periodSchema.optional(),
  settings: z
    .strictObject({ numbering: numberingSchema.optional(), predecessor: idSchema.nullable().optional() })
    .optional(),
  /** Only review ↔ draft and archived here; 定稿 and 修订 have their own routes. */
  state: z.enum(['draft', 'review', 'archived']).optional(),
});

export const planFigures = z.object({
  targets: z.number().int(),
  findings: z.number().int(),
  cards: z.number().int(),
  cardsDone: z.number().int(),
  /** Share done and share expected by today over counted targets, 0–1; null when nothing is counted. */
  done: z.number().nullable(),
  expected: z.number().nullable(),
});
export const planSchema = z.object({
  id: z.string(),
  title: z.string(),
  period: z.object({ start: z.string(), end: z.string() }),
  state: planStateSchema,
  revision: z.number().int(),
  role: planRoleSchema,
  settings: planSettingsSchema,
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Plan = z.infer<typeof planSchema>;
/** `figures` may lag a moment behind the text: the list shows what was last computed. */
export const planSummarySchema = planSchema.extend({
  figures: planFigures.nullable(),
  members: z.array(z.object({ id: z.string(), name: z.string(), color: z.number().int() })),
  memberCount: z.number().int(),
});
export type PlanSummary = z.infer<typeof planSummarySchema>;
export const plansReply = z.object({ plans: z.array(planSummarySchema) });

export const partStateSchema = z.object({
  epoch: z.number().int(),
  schema: z.number().int(),
  access: accessSchema,
});
export const memberSchema = z.object({
  kind: z.enum(['user', 'department']),
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  color: z.number().int(),
  role: planRoleSchema,
});
export type Member = z.infer<typeof memberSchema>;
export const planDetailSchema = planSchema.extend({
  parts: z.object({ text: partStateSchema, board: partStateSchema, talk: partStateSchema }),
  members: z.array(memberSchema),
  /** Everyone who can be shown on this plan (mentions, owners, authors): id, name, colour, department. */
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      color: z.number().int(),
      departmentId: z.string().nullable(),
    }),
  ),
  departments: z.array(departmentSchema),
});
export type PlanDetail = z.infer<typeof planDetailSchema>;

export const putMemberRequest = z.union([
  z.strictObject({ userId: idSchema, role: planRoleSchema.nullable() }),
  z.strictObject({ email: emailSchema, role: planRoleSchema.nullable() }),
  z.strictObject({ departmentId: idSchema, role: planRoleSchema.nullable() }),
]);

// ---- what is read out of a plan ----
/** A target with the progress its cards deliver. */
export const planTargetSchema = targetSchema.extend({
  cards: z.array(z.string()),
  done: z.number().nullable(),
  /** What should be done by today, straight over the target's period; null when it has no figure. */
  expected: z.number().nullable(),
});
export type PlanTarget = z.infer<typeof planTargetSchema>;
export const targetsReply = z.object({
  seq: z.number().int(),
  targets: z.array(planTargetSchema),
  /** Read, but dismissed by somebody. */
  dismissed: z.array(targetSchema).default([]),
  /** Corrections whose words are gone or changed: they say nothing of any target. */
  orphans: z.array(z.object({ id: z.string(), kind: z.string(), quote: z.string() })).default([]),
});
export const findingsReply = z.object({ seq: z.number().int(), findings: z.array(findingSchema) });
export const boardReply = z.object({
  seq: z.number().int(),
  stages: z.array(stageSchema),
  cards: z.array(
    cardFieldsSchema.extend({
      id: z.string(),
      place: placeSchema,
      note: z.string(),
      owners: z.array(z.string()),
      support: z.array(z.string()),
      labels: z.array(z.string()),
      blockedBy: z.array(z.string()),
      links: z.array(cardLinkSchema.extend({ id: z.string() })),
      checks: z.array(checkSchema.extend({ id: z.string() })),
    }),
  ),
  broken: z.array(z.string()),
});

export const versionSchema = z.object({
  id: z.string(),
  kind: z.enum(['auto', 'named', 'final', 'before-restore']),
  name: z.string().nullable(),
  revision: z.number().int(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
  contributors: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Version = z.infer<typeof versionSchema>;
export const versionsReply = z.object({ versions: z.array(versionSchema) });
/** Days progress reports were made of, newest first. */
export const reportsReply = z.object({ days: z.array(z.iso.date()) });
export const nameVersionRequest = z.strictObject({ name: nameSchema });
export const versionTextReply = z.object({
  version: versionSchema,
  text: z.string(),
  targets: z.array(targetSchema),
});

export const finaliseReply = z.object({
  version: z.string(),
  state: planStateSchema,
  revision: z.number().int(),
});

// ---- import ----
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
  /** How many cards making them along would give, and how many comments the file has. */
  cards: z.number().int(),
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

// ---- my work ----
/** A card on my list: from every plan I may read. */
export const workCardSchema = z.object({
  planId: z.string(),
  planTitle: z.string(),
  id: z.string(),
  title: z.string(),
  category: z.string(),
  stage: z.string(),
  due: z.string().nullable(),
  planned: z.number().nullable(),
  done: z.number().nullable(),
  unit: z.string().nullable(),
  lead: z.string().nullable(),
  owners: z.array(z.string()),
});
export type WorkCard = z.infer<typeof workCardSchema>;
export const workReply = z.object({ cards: z.array(workCardSchema) });

// ---- events socket ----
/** What may have changed of a plan. */
export const PLAN_EVENTS = ['targets', 'board', 'plan', 'access', 'versions'] as const;
const planEventSchema = z.object({
  type: z.enum(PLAN_EVENTS),
  planId: z.string(),
  /** Counts over all plans, as long as the server runs. */
  seq: z.number().int(),
});
export type PlanEvent = z.infer<typeof planEventSchema>;

/** `/events?token=…`: JSON frames, one socket per tab. */
export const eventSchema = z.discriminatedUnion('type', [
  /** First. `storing` false: what people write cannot be stored just now. */
  z.object({
    type: z.literal('hello'),
    release: z.string(),
    run: z.string(),
    seq: z.number().int(),
    storing: z.boolean(),
  }),
  planEventSchema,
  z.object({ type: z.literal('storing'), storing: z.boolean() }),
  /** Answers to a resume: everything missed up to `seq` was told; or it cannot be, and all must be fetched anew. */
  z.object({ type: z.literal('resumed'), seq: z.number().int() }),
  z.object({ type: z.literal('refetch'), seq: z.number().int() }),
]);
/** What a client that comes back says to another hello of the same run: the newest number it has heard. */
export const resumeSchema = z.object({
  type: z.literal('resume'),
  run: z.string().max(64),
  seq: z.number().int(),
});
export type GongceEvent = z.infer<typeof eventSchema>;
