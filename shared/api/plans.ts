/** Plans: making and changing them, the list, one plan with its parts and members. */
import { z } from 'zod';
import { accessSchema, planRoleSchema, planStateSchema } from '../access.ts';
import { ownCategorySchema } from '../category.ts';
import { numberingSchema } from '../doc/numbering.ts';
import { emailSchema, idSchema, ownIdSchema, periodSchema, titleSchema } from './fields.ts';
import { departmentSchema } from './people.ts';

export const planSettingsSchema = z.object({
  numbering: numberingSchema.default(() => numberingSchema.parse({})),
  predecessor: z.string().nullable().default(null),
  /** Kept while a plan is in the archive: the state it goes back to. */
  archivedFrom: planStateSchema.exclude(['archived']).optional(),
});
export type PlanSettings = z.infer<typeof planSettingsSchema>;

export const createPlanRequest = z.union([
  z.strictObject({
    title: titleSchema,
    year: z.number().int().min(1900).max(2200),
    id: ownIdSchema.optional(),
  }),
  z.strictObject({ title: titleSchema, period: periodSchema, id: ownIdSchema.optional() }),
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
  /** In review, and my department is asked and has not signed this revision. */
  signoffWanted: z.boolean(),
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
  /**
   * Everyone who can be shown on this plan (mentions, owners, authors): id, name, colour, department. `reads`: may
   * open it now, as lists know it; others are told nothing of it.
   */
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      color: z.number().int(),
      departmentId: z.string().nullable(),
      reads: z.boolean().default(true),
      /** The address of who shares the name with somebody else here: what tells the two apart. */
      also: z.string().nullable().default(null),
    }),
  ),
  departments: z.array(departmentSchema),
  /** Those the workspace added to the glossary's. */
  categories: z.array(ownCategorySchema).default([]),
});
export type PlanDetail = z.infer<typeof planDetailSchema>;

export const putMemberRequest = z.union([
  z.strictObject({ userId: idSchema, role: planRoleSchema.nullable() }),
  z.strictObject({ email: emailSchema, role: planRoleSchema.nullable() }),
  z.strictObject({ departmentId: idSchema, role: planRoleSchema.nullable() }),
]);
