// What the whole plan says to each of its blocks.
import type { DepartmentNames } from './findingDepartments.ts';
import type { ExtractOptions, PlanPeriod } from './types.ts';

/** What the whole plan says to each block. */
export interface PlanContext {
  period: PlanPeriod | null;
  /** The text says that the first of several departments leads. */
  leadFirst: boolean;
  options: ExtractOptions;
  departments: DepartmentNames | null;
}
