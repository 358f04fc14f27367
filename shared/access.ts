/**
 * Who may do what: role × part × plan state → none | read | write. The only permission table;
 * the server decides by it at connect and at each request, the client only hides what it refuses.
 */
import { z } from 'zod';

export const PLAN_ROLES = ['owner', 'editor', 'contributor', 'commenter', 'viewer'] as const;
export const planRoleSchema = z.enum(PLAN_ROLES);
/** A member's role in one plan, strongest first. */
export type PlanRole = z.infer<typeof planRoleSchema>;

export const PLAN_STATES = ['draft', 'review', 'final', 'amend', 'archived'] as const;
export const planStateSchema = z.enum(PLAN_STATES);
/** 起草 → 会签 → 定稿 → 修订; an archived plan is read only altogether. */
export type PlanState = z.infer<typeof planStateSchema>;

export const workspaceRoleSchema = z.enum(['admin', 'member']);
export type WorkspaceRole = z.infer<typeof workspaceRoleSchema>;

export const accessSchema = z.enum(['none', 'read', 'write']);
export type Access = z.infer<typeof accessSchema>;

type PlanPart = 'text' | 'board' | 'talk';

const WRITES: Record<PlanRole, readonly PlanPart[]> = {
  owner: ['text', 'board', 'talk'],
  editor: ['text', 'board', 'talk'],
  contributor: ['board', 'talk'],
  commenter: ['talk'],
  viewer: [],
};

/** Is the text of a plan in this state frozen? Comments and the board stay live when final. */
export function isFrozen(state: PlanState): boolean {
  return state === 'final' || state === 'archived';
}

/** `role` null means: no member of this plan. */
export function accessTo(role: PlanRole | null, part: PlanPart, state: PlanState): Access {
  if (role === null) return 'none';
  if (state === 'archived') return 'read';
  if (part === 'text' && isFrozen(state)) return 'read';
  return WRITES[role].includes(part) ? 'write' : 'read';
}

/** Actions on the plan as a whole (REST), beside writing its parts. */
export type PlanAction =
  | 'read'
  | 'export'
  | 'rename'
  | 'share'
  | 'finalise'
  | 'amend'
  | 'archive'
  | 'nameVersion'
  | 'restore'
  | 'signOff';

const ACTIONS: Record<PlanAction, readonly PlanRole[]> = {
  read: PLAN_ROLES,
  export: PLAN_ROLES,
  rename: ['owner', 'editor'],
  nameVersion: ['owner', 'editor'],
  restore: ['owner', 'editor'],
  signOff: ['owner', 'editor', 'contributor', 'commenter'],
  share: ['owner'],
  finalise: ['owner'],
  amend: ['owner'],
  archive: ['owner'],
};

export function may(role: PlanRole | null, action: PlanAction): boolean {
  return role !== null && ACTIONS[action].includes(role);
}

/** The stronger of two roles; null is no role. */
export function strongerRole(a: PlanRole | null, b: PlanRole | null): PlanRole | null {
  if (a === null) return b;
  if (b === null) return a;
  return PLAN_ROLES.indexOf(a) <= PLAN_ROLES.indexOf(b) ? a : b;
}
