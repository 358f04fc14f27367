/**
 * Names of things: branded ids and the name of a document, `planId/part`. Makes no ids (that needs
 * randomness, which shared/ has not) and knows no database.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PlanId = Branded<'PlanId'>;
export type UserId = Branded<'UserId'>;
export type DepartmentId = Branded<'DepartmentId'>;
/** One login of one user (a row of `session`), so that logging out can close its sockets. */
export type LoginId = Branded<'LoginId'>;
/** One of a plan's three documents: `planId/part`. */
export type DocName = Branded<'DocName'>;

export const PARTS = ['text', 'board', 'talk'] as const;
export type Part = (typeof PARTS)[number];

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Can it be anybody’s or anything’s id? */
export const isId = (value: string): boolean => ID.test(value);

/** Each returns the id, or null where the string cannot be one (wrong characters, too long). */
export const parsePlanId = (value: string): PlanId | null => (isId(value) ? (value as PlanId) : null);
export const parseUserId = (value: string): UserId | null => (isId(value) ? (value as UserId) : null);
export const parseDepartmentId = (value: string): DepartmentId | null =>
  isId(value) ? (value as DepartmentId) : null;
export const parseLoginId = (value: string): LoginId | null => (isId(value) ? (value as LoginId) : null);

export const isPart = (value: string): value is Part => (PARTS as readonly string[]).includes(value);

export const docName = (planId: PlanId, part: Part): DocName => `${planId}/${part}` as DocName;

/** `planId/part` → its two halves; null for anything else (a third slash, an unknown part). */
export function parseDocName(value: string): { planId: PlanId; part: Part } | null {
  const slash = value.indexOf('/');
  if (slash < 0) return null;
  const planId = parsePlanId(value.slice(0, slash));
  const part = value.slice(slash + 1);
  return planId !== null && isPart(part) ? { planId, part } : null;
}

/** The halves of a name that is known to be one. */
export function splitDocName(name: DocName): { planId: PlanId; part: Part } {
  const halves = parseDocName(name);
  if (halves === null) throw new RangeError('not a document name');
  return halves;
}
