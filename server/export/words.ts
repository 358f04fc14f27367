/** How numbers, days and states are worded in everything that leaves the house. Chinese, no clock. */
import { exactScale, isPercentSign, SCALE_WORDS, scaleOf } from '../../shared/scale.ts';
import type { TargetStatus } from '../../shared/targetStatus.ts';
import type { ExportTarget, PlanState } from './model.ts';

/** As the page of targets says it. */
export const STATUS_WORDS: Record<TargetStatus, string> = {
  done: '已完成',
  ahead: '超前',
  normal: '正常',
  risk: '有风险',
  late: '逾期',
  uncounted: '需人工填报',
  within: '并入总数',
  none: '未挂卡',
};

export const STATE_WORDS: Record<PlanState, string> = {
  drafting: '起草',
  amending: '修订',
  review: '会签',
  final: '定稿',
};

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

/** What is promised, in words that stand alone: 学术论坛20场. The quote itself where it names the measure. */
export function promise(target: Pick<ExportTarget, 'measure' | 'quote'>): string {
  const { measure, quote } = target;
  return measure === null || quote.includes(measure) ? quote : measure + quote;
}

/** The number a target asks for: its lower bound, or the upper for a ceiling. */
export function targetAmount(target: Pick<ExportTarget, 'min' | 'max'>): number | null {
  return target.min ?? target.max;
}

/** Done against what was promised; null when nothing was counted or promised. */
export function targetRate(target: Pick<ExportTarget, 'min' | 'max' | 'done' | 'planned'>): number | null {
  const amount = targetAmount(target);
  if (target.done === null || target.planned === null || amount === null || amount === 0) return null;
  return target.done / amount;
}

/**
 * A target's period as people say it: 2026-H1 → 上半年, 2026-11 → 11月; its own year is not told where the plan
 * has one. What is none of these stays as it is.
 */
export function periodWords(period: string | null, plan: { start: string; end: string }): string {
  if (period === null) return '';
  const single = plan.start.slice(0, 4) === plan.end.slice(0, 4) ? plan.start.slice(0, 4) : '';
  const one = (part: string): string => {
    const found = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(part);
    if (!found) return part;
    const [, year, half, quarter, month, date] = found;
    const within = half
      ? ['上半年', '下半年'][Number(half) - 1]
      : quarter
        ? `第${'一二三四'[Number(quarter) - 1]}季度`
        : month
          ? `${Number(month)}月${date ? `${Number(date)}日` : ''}`
          : '';
    if (!within) return `${year}年`;
    return year === single ? within : `${year}年${within}`;
  };
  const years = /^(\d{4})\/(\d{4})$/.exec(period);
  if (years) return `${years[1]}—${years[2]}年`;
  return period.split('/').map(one).join('、');
}

/**
 * A figure of a target's in the scale its words are in, nothing rounded off: 7145200 of a target of 800万元 is 714.52万.
 * Figures too small for that, and targets written out, are given in full.
 */
export function amountWords(target: Pick<ExportTarget, 'quote'>, value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '';
  const scale = exactScale(target.quote, value);
  return plain(value / scale) + SCALE_WORDS[scale];
}

/** What should be there by a day: a straight line's figure, of which two places of its scale say enough. */
export function expectedWords(target: Pick<ExportTarget, 'quote' | 'expected'>): string {
  const { quote, expected } = target;
  const scale = scaleOf(quote);
  if (expected === null || scale === 1 || expected < scale) return amountWords(target, expected);
  return plain(Math.floor((expected / scale) * 100 + 1e-6) / 100) + SCALE_WORDS[scale];
}

/** What is done, with its percent sign: beside the goal `不低于12.5%` a bare 13 would read as a count. */
export const doneWords = (target: Pick<ExportTarget, 'quote' | 'unit' | 'done'>): string =>
  target.done === null
    ? ''
    : amountWords(target, target.done) + (isPercentSign(target.unit) ? target.unit : '');
