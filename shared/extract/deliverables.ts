// Named events, publications and platforms a block promises: 上半年举办“…论坛”(主题:…), 发布《…》.
import type { Placed } from './assemble.ts';
import type { Deliverable, ExtractOptions, PlanPeriod } from './types.ts';

export function readDeliverables(
  _placed: Placed,
  _period: PlanPeriod | null,
  _options: ExtractOptions,
): Deliverable[] {
  return [];
}
