// What the whole plan says to each of its blocks.
import type { ExtractOptions, PlanPeriod } from './types.ts';

/** The registered names, folded, and what was said of each name so far. */
export interface DepartmentNames {
  names: ReadonlyMap<string, string>;
  verdicts: Map<string, 'known' | 'unknown' | { like: string }>;
}

/** What the whole plan says to each block. */
export interface PlanContext {
  period: PlanPeriod | null;
  /** The text says that the first of several departments leads. */
  leadFirst: boolean;
  options: ExtractOptions;
  departments: DepartmentNames | null;
}
