// What tells in a sentence that a number is the total of others: of those before it (合计60场), of those after a colon, of
// the list or the table below. Noted in the target's rules, as findingNotes.ts does; no finding is made here.
import type { RawTarget } from '../blockReading.ts';

/** `whole`: the number is said to be of all of the year. */
export function noteTotal(f: string, targets: readonly RawTarget[], k: number, whole: boolean): void {
  if (whole) noteSum(f, targets, k);
  noteListed(f, targets, k);
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

/**
 * 举办展览8场:常设展2场,临时展4场,巡回展2场。 · 立项50项,重点10项、一般30项、青年10项: how many after it the number may be the
 * total of. Behind a colon they are told as its parts; behind a comma the words must show it (dimensions.ts).
 */
function noteListed(f: string, targets: readonly RawTarget[], k: number): void {
  const t = targets[k]!;
  // one of those told behind another total
  for (let back = 1; back <= 12 && back <= k; back++)
    if (Number(targets[k - back]!.rules.beside ?? 0) >= back) return;
  let end = endOf(t);
  const mark = f[end];
  if ((mark !== ':' && mark !== ',') || k + 2 >= targets.length) return;
  const names: string[] = [];
  let n = 0;
  for (let next = targets[k + 1]; next !== undefined && n < 12; next = targets[k + 1 + n]) {
    if (
      next.start - end > 14 ||
      next.quantity.unit !== t.quantity.unit ||
      next.parent >= 0 ||
      next.per !== null
    )
      break;
    const name = (n === 0 ? firstName : nextName).exec(f.slice(end, next.start))?.[1];
    if (name === undefined) break;
    names.push(name);
    end = endOf(next);
    n++;
  }
  if (n < 2 || !(mark === ':' ? endsList : endsRun).test(f.slice(end, end + 2))) return;
  t.rules[mark === ':' ? 'lists' : 'beside'] = String(n);
  if (mark === ',')
    names.forEach((name, j) => {
      targets[k + 1 + j]!.rules.which ??= name;
    });
}

const firstName = /^[:,]([^,;。:、()\d]{1,12})$/;
const nextName = /^(?:[、,;和与及]|以及)([^,;。:、()\d]{1,12})$/;
const endsList = /^(?:。|;?$|\n)/;
const endsRun = /^(?:[。;,)]|$|\n)/;

const endOf = ({ end, measure }: RawTarget): number => Math.max(end, measure?.[1] ?? 0);

const restChinese = /^[^。;\n]{0,16}?(?:其余|其他|余下|余者|剩余|剩下|另有|另外|另行|[,、]另)/;
const restEnglish = /^[^;\n]{0,60}?\b(?:the rest|remainder|remaining|others?|a few|several)\b/i;

/** 其余8场为混合式, “the remaining 18 in person”: the last part of all. */
const remainsChinese = /[、,;。](?:其余|其他|其它|余下|剩余|剩下)的?[^,;、。\d]{0,6}$/;
const remainsEnglish = /\b(?:the\s(?:other|remaining)|(?:the\s)?rest,?)\s(?:[£$€])?$/i;

/**
 * 其中线上10场、线下15场,其余为混合式: the parts need not make the whole; where the rest has its number, they are all of it.
 */
export function noteRests(f: string, targets: readonly RawTarget[], english: boolean): void {
  const rest = english ? restEnglish : restChinese;
  const remains = english ? remainsEnglish : remainsChinese;
  for (let k = 1; k < targets.length; k++) {
    const t = targets[k]!;
    if (t.parent >= 0 && remains.test(f.slice(Math.max(0, t.start - 16), t.start))) t.rules.remains = 'yes';
  }
  for (let k = 0; k < targets.length; k++) {
    const t = targets[k]!;
    const beside = Number(t.rules.beside ?? t.rules.lists ?? 0);
    const total = beside > 0 ? t : t.parent >= 0 ? targets[t.parent]! : null;
    const last = beside > 0 ? targets[k + beside] : t;
    if (total === null || last === undefined) continue;
    if (targets[k + 1]?.parent === t.parent && beside === 0) continue;
    if (last.rules.remains === undefined && rest.test(f.slice(last.end, last.end + 80)))
      total.rules.rest = 'yes';
  }
}

const tableBelow =
  /(?:[见如](?:下|附|后)?(?:列|附)?表(?:所示)?|(?:安排|分解|分布|分工|明细|任务|列示|分配|预算|构成|用途|列支)如下|\b(?:in|see) the table below|\bas follows)\s?\)?[。.:]?\s*$/;

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
