/** The views of a plan: their order, addresses and icons' names. */
export const PLAN_VIEWS = ['text', 'board', 'targets', 'history'] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

export const isPlanView = (value: string | undefined): value is PlanView =>
  (PLAN_VIEWS as readonly (string | undefined)[]).includes(value);

export const viewPath = (planId: string, view: PlanView): string => `/plans/${planId}/${view}`;
