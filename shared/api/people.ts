/** Users, departments and the workspace; signing in and setting up. */
import { z } from 'zod';
import { workspaceRoleSchema } from '../access.ts';
import { MOST_OWN_CATEGORIES, ownCategorySchema } from '../category.ts';
import { emailSchema, idSchema, nameSchema, passwordSchema } from './fields.ts';

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
  /** What it was called before, the oldest first: texts that say so still mean it. */
  formerNames: z.array(z.string()),
});
export type Department = z.infer<typeof departmentSchema>;

export const workspaceSchema = z.object({
  name: z.string(),
  language: z.enum(['zh', 'en']),
  /** Those the workspace added to the glossary's. */
  categories: z.array(ownCategorySchema).default([]),
});
export type Workspace = z.infer<typeof workspaceSchema>;

export const patchWorkspaceRequest = z.strictObject({
  name: nameSchema.optional(),
  /** The whole list, in the order in which it is shown; one without an id is new. */
  categories: z
    .array(z.strictObject({ ...ownCategorySchema.shape, id: ownCategorySchema.shape.id.optional() }))
    .max(MOST_OWN_CATEGORIES)
    .optional(),
});

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
export const usersReply = z.object({ users: z.array(userSchema) });

export const createDepartmentRequest = z.strictObject({
  name: nameSchema,
  mark: z.string().trim().min(1).max(2).optional(),
});
export const patchDepartmentRequest = z.strictObject({
  name: nameSchema.optional(),
  mark: z.string().trim().min(1).max(2).optional(),
  color: z.number().int().min(1).max(10).optional(),
  /** The whole list; the name a change of `name` leaves behind comes to it by itself. */
  formerNames: z.array(nameSchema).max(100).optional(),
});
export const departmentsReply = z.object({ departments: z.array(departmentSchema) });
