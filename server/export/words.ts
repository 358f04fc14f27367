/** How numbers, days and states are worded in everything that leaves the house. Chinese, no clock. */
import type { ExportTarget, PlanState, TargetStatus } from './model.ts';

export const STATUS_WORDS: Record<TargetStatus, string> = {
  met: '已完成',
  'on-track': '进展正常',
  behind: '进度滞后',
  late: '逾期未完成',
  'not-started': '未启动',
  unlinked: '未分解',
};

export const STATE_WORDS: Record<PlanState, string> = { drafting: '起草', review: '会签', final: '定稿' };

/** 2026-06-30 → 2026年6月30日; anything else as it is. */
export function day(iso: string | null): string {
  const found = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : (iso ?? '');
}

/** A day without its year where the period is a single year and says it already. */
export function dayWithin(iso: string | null, period: { start: string; end: string }): string {
  const year = period.start.slice(0, 4);
  const single = year === period.end.slice(0, 4) && iso?.startsWith(`${year}-`);
  return single ? day(iso).replace(/^\d{4}年/, '') : day(iso);
}

/** A number without needless zeros, never 1e21 or 0.30000000000000004; '' for none. */
export function plain(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '';
  return String(Math.round(value * 1e6) / 1e6);
}

export function percent(rate: number | null): string {
  return rate === null || !Number.isFinite(rate) ? '' : `${Math.round(rate * 100)}%`;
}

/** The number a target asks for: its lower bound, or the upper for a ceiling. */
export function targetAmount(target: Pick<ExportTarget, 'min' | 'max'>): number | null {
  return target.min ?? target.max;
}

/** Done against what was promised; null when nothing was counted or promised. */
export function targetRate(target: Pick<ExportTarget, 'min' | 'max' | 'done'>): number | null {
  const amount = targetAmount(target);
  return target.done === null || amount === null || amount === 0 ? null : target.done / amount;
}
