/** How many cards a stage has, beside its name: with filters always shown/all, without them all, or all / limit. Pure. */

export interface StageCount {
  shown: number;
  /** All live cards of the stage. */
  total: number;
  limit: number | null;
  filtering: boolean;
}

export function stageCount({ shown, total, limit, filtering }: StageCount): string {
  if (filtering) return `${shown}/${total}`;
  return limit === null ? `${total}` : `${total} / ${limit}`;
}
