// What tells in a sentence that a number is the total of others: of those before it (合计60场), of those after a colon, of
// the list or the table below. Noted in the target's rules, as findingNotes.ts does; no finding is made here.
import type { RawTarget } from '../blockReading.ts';

/** `whole`: the number is said to be of all of the year. */
export function noteTotal(f: string, targets: readonly RawTarget[], k: number, whole: boolean): void {
  if (whole) noteSum(f, targets, k);
  else noteListed(f, targets, k);
}

/** 论坛10场、沙龙20场、讲座30场,合计60场: of how many before it the number is said to be the sum. */
function noteSum(f: string, targets: readonly RawTarget[], k: number): void {
  const t = targets[k]!;
  if (!/[,、](?:合计|总计|共计|总共|共)$/.test(f.slice(Math.max(0, t.start - 4), t.start))) return;
  let n = 0;
  for (let end = t.start; n < k && n < 12; n++) {
    const one = targets[k - 1 - n]!;
    const gap = f.slice(one.end, end);
    if (
      one.quantity.unit !== t.quantity.unit ||
      one.parent >= 0 ||
      (n > 0 && !/^(?:、|和|与)[^,;。\d]{0,14}$/.test(gap))
    )
      break;
    if (n === 0 && gap.length > 5) break;
    end = one.start;
  }
  if (n > 1) t.rules.sums = String(n);
}

/** 举办展览8场:常设展2场,临时展4场,巡回展2场。: how many after it the number is the total of. */
function noteListed(f: string, targets: readonly RawTarget[], k: number): void {
  const t = targets[k]!;
  let end = endOf(t);
  if (f[end] !== ':') return;
  let n = 0;
  for (let next = targets[k + 1]; next !== undefined && n < 12; next = targets[k + 1 + n]) {
    const joint = n === 0 ? ':' : '(?:[、,;和与及]|以及)';
    const name = new RegExp(`^${joint}[^,;。:、()\\d]{1,12}$`).test(f.slice(end, next.start));
    if (!name || next.quantity.unit !== t.quantity.unit || next.parent >= 0 || next.per !== null) break;
    end = endOf(next);
    n++;
  }
  if (n > 1 && /^(?:。|;?$|\n)/.test(f.slice(end, end + 2))) t.rules.lists = String(n);
}

const endOf = ({ end, measure }: RawTarget): number => Math.max(end, measure?.[1] ?? 0);

const tableBelow =
  /(?:[见如](?:下|附|后)?(?:列|附)?表(?:所示)?|(?:安排|分解|分布|分工|明细|任务)如下|\b(?:in|see) the table below|\bas follows)\s?\)?[。.:]?\s*$/;

/** A line that ends in 分别为: or “made up of:” divides what it counts over all of the list below it, or of the table. */
export function noteDivided(f: string, targets: readonly RawTarget[], english: boolean): void {
  const last = targets.at(-1);
  if (last === undefined) return;
  const tail = f.slice(last.end);
  if (tail.length > 100) return;
  if (tableBelow.test(tail)) {
    const alone = targets.every((t) => t === last || t.sentence !== last.sentence || t.kind !== last.kind);
    if (alone && last.parent < 0) last.rules.tabled = 'yes';
  }
  if (!/:\s*$/.test(tail)) return;
  const all = english
    ? /\b(?:comprising|consisting of|made up (?:of|as follows)|(?:broken down|divided|split) (?:into|as follows))\s*:\s*$/i.test(
        tail,
      )
    : /分别[为是]\s*:\s*$/.test(tail);
  if (!all) return;
  for (const t of targets) if (t.sentence === last.sentence && t.parent < 0) t.rules.partition = 'yes';
}
