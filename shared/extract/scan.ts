// Reads one block: walks its folded text once, keeps what governs (time words, brackets, sentence ends) and
// collects the quantities that are commitments. Knows nothing of other blocks; its result is kept by text.

import { clauseStart } from './clause.ts';
import { refuse, setPhraseEnd } from './commitment.ts';
import { fold } from './fold.ts';
import { deedAfter, deedBefore, measureAfter, type Span } from './measure.ts';
import { measureBefore, rankedBefore } from './measureBefore.ts';
import { isCn, isCnCode, isDigit, runEnd } from './numerals.ts';
import { looksBack } from './past.ts';
import { readPer } from './per.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { type Around, growthWordBefore, isRank, kindOf } from './targetKind.ts';
import { readDate, readFiveYear, readYearWord, type TimeSpan, type TimeValue } from './times.ts';
import type { TargetKind } from './types.ts';
import { unitClass } from './unitClass.ts';

export interface RawTarget {
  quantity: Quantity;
  start: number;
  end: number;
  kind: TargetKind;
  measure: Span | null;
  time: TimeValue | null;
  per: string | null;
  /** Index of the total in the same block, -1 when none. */
  parent: number;
  /** Set when 其中 at the head of the block's sentence points to a quantity before it. */
  baseline: string | null;
  past: boolean;
  sentence: number;
  rules: Record<string, string>;
}

export interface BlockReading {
  folded: string;
  targets: RawTarget[];
  times: TimeSpan[];
}

const sentenceEnd = new Set('。;!\n');

const opens = new Set('([【{〔');

const closes = new Set(')]】}〕');

const maxQuote = 60;

const closingOf: Record<string, RegExp> = { '“': /[”\n]/, '《': /[》\n]/, '"': /["\n]/ };

/** Characters the walk stops at; all others are stepped over. */
const notable = new Uint8Array(65536);
for (const c of '0123456789零一二两三四五六七八九十百千万亿半拾佰仟年。;!\n,([【{〔)]】}〕“《"其包')
  notable[c.charCodeAt(0)] = 1;

const baselineBefore = /(?:较|比|与|同|相比|对比|相对)\s*$/;

const baselineAfter = /^(?:的)?(?:基础上|为基|同期|水平|相比|基数|基期|的基础)/;

interface Frame {
  open: number;
  time: TimeSpan | null;
  parent: number;
  explicit: boolean;
  from: number;
}

/** Quantities read in one block; a paragraph with more is not prose. */
const maxTargets = 20_000;
/** Numerals looked at in one block; a paragraph with more is no prose either, and each costs tens of microseconds. */
const maxTried = 80_000;

export function readBlock(text: string): BlockReading {
  const f = fold(text);
  const targets: RawTarget[] = [];
  const times: TimeSpan[] = [];
  const stack: Frame[] = [];
  let time: TimeSpan | null = null;
  let sentence = 0;
  let sentenceFrom = 0;
  let clauseFrom = 0;
  let floor = 0;
  let tried = 0;
  /** Where the quantities that 其中 … divides begin and end (indices), until the sentence ends; null none. */
  let divided: { sentence: number; below: number } | null = null;
  /** Sentence whose quantities a 其中 at the head of the next one may divide. */
  let sentenceBefore = -1;
  let i = 0;
  const n = f.length;

  const setTime = (t: TimeSpan): void => {
    times.push(t);
    const before = f.slice(Math.max(0, t.start - 4), t.start);
    const after = f.slice(t.end, t.end + 6);
    if (baselineBefore.test(before) || baselineAfter.test(after)) return;
    if (/(?:对标|面向|展望|着眼|瞄准)$/.test(before)) return;
    if (/(?:从|由)$/.test(before) && !/^(?:起|开始)/.test(after)) {
      // 由2015年的…提高到2020年的…: the later year governs when it comes
      time = t;
      return;
    }
    let value = t.value;
    if (
      value.kind === 'relative' &&
      value.part !== null &&
      time?.value.kind === 'absolute' &&
      /^\d{4}/.test(time.value.value)
    ) {
      const year = time.value.value.slice(0, 4);
      if (time.value.start === time.value.end) {
        const v = value.part
          .split('/')
          .map((p) => `${year}-${p}`)
          .join('/');
        value = { kind: 'absolute', value: v, start: time.value.start, end: time.value.end };
      }
    }
    // 5月和9月各举办1次: both months
    if (
      value.kind === 'relative' &&
      value.part !== null &&
      time?.value.kind === 'relative' &&
      time.value.part !== null &&
      /^[和与及、]$/.test(f.slice(time.end, t.start)) &&
      /^(?:各|分别)/.test(after)
    )
      value = { kind: 'relative', part: `${time.value.part}/${value.part}` };
    time = { ...t, value };
  };

  while (i < n && targets.length < maxTargets) {
    const code = f.charCodeAt(i);
    if (notable[code] === 0) {
      i++;
      continue;
    }
    const c = f[i]!;
    if (isDigit(code) || isCnCode(code)) {
      if (i + 40 < n && isCnCode(f.charCodeAt(i + 40)) && isCnCode(f.charCodeAt(i + 20))) {
        const end = runEnd(f, i);
        if (end > i + 40) {
          i = end;
          continue;
        }
      }
      if (c === '十') {
        const five = readFiveYear(f, i);
        if (five) {
          setTime(five);
          i = five.end;
          continue;
        }
      }
      const date =
        f[i - 1] === '第' && !/^[一二三四1-4]\s?季度/.test(f.slice(i, i + 4)) ? null : readDate(f, i);
      if (date && f[i - 1] !== '每') {
        setTime(date);
        i = Math.max(date.end, i + 1);
        continue;
      }
      i = quantityAt(i);
      continue;
    }
    if (c === '年') {
      const word = readYearWord(f, i);
      if (word) {
        setTime(word);
        i = Math.max(word.end, i + 1);
        continue;
      }
    } else if (sentenceEnd.has(c)) {
      if (stack.length === 0) {
        sentenceBefore = sentence;
        time = null;
        divided = null;
        sentence++;
        sentenceFrom = i + 1;
      } else if (c === '。' && i - stack[0]!.open > 400) stack.length = 0;
      clauseFrom = i + 1;
      floor = i + 1;
    } else if (c === ',') {
      clauseFrom = i + 1;
    } else if (opens.has(c)) {
      if (c === '〔' || c === '[') {
        const e = f.slice(i, i + 14).indexOf(c === '〔' ? '〕' : ']');
        if (e > 0) {
          i += e + 1;
          continue;
        }
      }
      const direct =
        targets.length > 0 &&
        targets.at(-1)!.sentence === sentence &&
        i - targets.at(-1)!.end <= 24 &&
        !/[,。;]/.test(f.slice(targets.at(-1)!.end, i));
      if (stack.length < 12)
        stack.push({
          open: i,
          time,
          parent: direct ? targets.length - 1 : -1,
          explicit: /^(?:其中|含|包括|包含|分别为|分别|即)/.test(f.slice(i + 1, i + 5)),
          from: targets.length,
        });
      clauseFrom = i + 1;
    } else if (closes.has(c)) {
      const frame = stack.pop();
      if (frame) {
        time = frame.time;
        settleBracket(frame);
        clauseFrom = Math.min(clauseFrom, frame.open);
      }
    } else if (c === '“' || c === '《' || c === '"' || c === '<') {
      const within = c === '《' ? 100 : maxQuote;
      const e = c === '<' ? -1 : f.slice(i + 1, i + 1 + within).search(closingOf[c]!);
      if (c === '“' && f[i + 1] === '十') {
        const five = readFiveYear(f, i + 1);
        if (five) {
          setTime({ ...five, start: i });
          i = five.end;
          continue;
        }
      }
      if (e >= 0 && f[i + 1 + e] !== '\n') {
        i += e + 2;
        continue;
      }
    } else if (
      (c === '其' && f[i + 1] === '中' && !/[把在从与将]/.test(f[i - 1] ?? '')) ||
      (c === '包' && (f[i + 1] === '括' || f[i + 1] === '含') && f[i - 1] === ',')
    ) {
      if (stack.length === 0) {
        const here = hasTop(sentence);
        if (here) divided = { sentence, below: targets.length };
        else if (i - sentenceFrom <= 1) divided = { sentence: sentenceBefore, below: targets.length };
        i += 2;
        continue;
      }
    }
    i++;
  }
  return { folded: f, targets, times };

  function hasTop(s: number): boolean {
    return targets.length > 0 && targets.at(-1)!.sentence === s;
  }

  /** The nearest quantity before 其中 that the one given can be a part of; -1 none. */
  function totalFor(child: RawTarget): number {
    if (!divided) return -1;
    for (let k = divided.below - 1; k >= 0 && k > divided.below - 12; k--) {
      const t = targets[k]!;
      if (t.sentence !== divided.sentence) return -1;
      if (t.parent < 0 && comparable(t, child)) return k;
    }
    return -1;
  }

  function settleBracket(frame: Frame): void {
    if (frame.parent < 0) return;
    const parent = targets[frame.parent]!;
    const inside: number[] = [];
    for (let k = frame.from; k < targets.length; k++) if (comparable(parent, targets[k]!)) inside.push(k);
    if (inside.length === 0) return;
    const sum = inside.reduce((s, k) => s + (targets[k]!.quantity.min ?? targets[k]!.quantity.max ?? 0), 0);
    const whole = parent.quantity.min ?? parent.quantity.max ?? 0;
    const halves =
      inside.length > 1 && /上半年.*下半年|季度.*季度/.test(f.slice(frame.open, i).slice(0, 200));
    if (!frame.explicit && !(inside.length > 1 && sum === whole) && !halves) return;
    for (const k of inside) {
      const child = targets[k]!;
      child.parent = frame.parent;
      child.rules.part_of = 'bracket';
      if (child.time === null || child.time === parent.time) child.time = parent.time;
    }
  }

  function comparable(parent: RawTarget, child: RawTarget): boolean {
    if (child.kind !== parent.kind || child.kind === 'percent' || child.kind === 'growth') return false;
    if (child.per !== null && parent.per === null) return false;
    // 人均培训40学时,其中处级干部110学时: an average has no parts
    if (/[人年平生]均/.test(f.slice(Math.max(0, parent.start - 20), parent.start))) return false;
    return unitClass(parent.quantity.unit) === unitClass(child.quantity.unit);
  }

  function quantityAt(at: number): number {
    if (++tried > maxTried) return runEnd(f, at);
    const covered = isCn(f[at]) ? setPhraseEnd(f, at) : 0;
    if (covered > at && f[at] !== '百' && f[at] !== '千') return covered;
    const q = readQuantity(f, at);
    if (!q) return runEnd(f, at);
    const next = Math.max(q.unitEnd, q.numEnd, at + 1);
    const from = clauseStart(f, q.start, Math.max(sentenceFrom, clauseFrom));
    const clauseText = f.slice(Math.max(clauseFrom, q.start - 60), q.start);
    const around: Around = {
      before: f.slice(Math.max(from, q.start - 60), q.start),
      cycle:
        /每(?:年|月|周|季|半年|学期|学年|两|[二三四五2-5]|日|天|届|隔)/.test(clauseText) ||
        /^\s*\/\s*年/.test(f.slice(q.end, q.end + 3)),
    };
    const rank = isRank(f, q.numStart, q);
    if (refuse(f, q, around, rank)) return next;
    if (rank) {
      q.start = f.lastIndexOf('前', q.numStart);
      if (q.unit === '' && f[q.numEnd] === '强') {
        q.unit = '强';
        q.unitStart = q.numEnd;
        q.unitEnd = q.numEnd + 1;
        if (q.end < q.unitEnd) q.end = q.unitEnd;
      }
    }
    const rules: Record<string, string> = { number: q.form, comparator: q.left || q.right || 'bare' };
    const past = looksBack(f.slice(Math.max(sentenceFrom, q.start - 160), q.start), clauseText + q.left);
    let kind = special(f, q) ?? kindOf(f, q, around, rank);
    // 分别增长6%和7%: the second goes on as the first began
    const prev = targets.at(-1);
    const goesOn =
      prev !== undefined &&
      /^[和、与及]$/.test(f.slice(prev.end, q.start)) &&
      prev.kind === 'growth' &&
      kind === 'percent' &&
      q.left === '' &&
      prev.quantity.unit === q.unit;
    if (goesOn) kind = 'growth';
    rules.kind = kind;
    if (q.reversed) rules.reversed = 'yes';
    // 达到100个, 增至60个: what there will be, not what is added
    if (/达/.test(q.left) || /(?:到|至|为|总数|累计|稳定在|保持在)$/.test(around.before)) rules.stock = 'yes';
    if (/(?:支持|遴选|推荐|择优|资助|选派|评选)[^,。;]{0,6}$/.test(around.before)) rules.chosen = 'yes';
    const limit = Math.min(n, q.end + 80);
    const clauseFloor = Math.max(floor, stack.length > 0 ? stack.at(-1)!.open + 1 : 0);
    // 不少于2次/科室
    const slash = /^\/[一-龥]{1,6}(?=[,。;、)]|$)/.exec(f.slice(q.end, q.end + 8));
    const nounAfter = measureAfter(f, q.end, limit) !== null;
    const perTo = f.slice(q.start, q.numStart).includes('每') ? q.numStart : q.start;
    const per = readPer(f, Math.max(clauseFrom, floor), perTo, nounAfter);
    const beforeTo = q.start;
    let measure: Span | null = null;
    if (q.value === 0 && q.unit === '') measure = measureAfter(f, q.numEnd, limit);
    else if (rank) measure = rankedBefore(f, q.start, clauseFloor) ?? clauseBefore(q);
    else if (goesOn) measure = prev.measure;
    else if (kind === 'frequency' && deedBefore(f, q.start) > 0) {
      // 每季度检视一次进展: the deed is what is counted, not its object
      measure = [q.start - deedBefore(f, q.start), q.start];
      rules.measure = 'deed';
    } else if (kind === 'growth') measure = growthMeasure(q, clauseFloor);
    else {
      measure = measureAfter(f, q.end, limit);
      rules.measure = 'after';
      // 地方志200卷的整理: the noun before; 投资2.6亿元新建学校: nothing after
      if (
        measure &&
        kind === 'count' &&
        f[q.end] === '的' &&
        /[一-龥]{2}$/.test(around.before) &&
        measureBefore(f, beforeTo, clauseFloor, false)
      )
        measure = null;
      if (measure && kind === 'money' && measure[1] - measure[0] < 2) measure = null;
      const levelWord =
        /(?:到|至|为|达到|在)\s*$/.test(f.slice(Math.max(0, q.start - 4), q.start)) || q.left !== '';
      const deed =
        measure !== null &&
        (kind === 'count' || kind === 'percent') &&
        deedAfter(f.slice(measure[0], measure[1]));
      if (!measure || deed || (kind === 'percent' && levelWord && !q.right)) {
        const b =
          measureBefore(
            f,
            beforeTo,
            per ? Math.max(clauseFloor, per.cut) : clauseFloor,
            kind === 'percent',
          ) ?? (per && per.start > clauseFloor ? measureBefore(f, per.start, clauseFloor, false) : null);
        if (b) {
          // 每次活动1次,全年总数达到25次: the total of what was counted just before
          const total = /^(?:全年|累计|合计|年度)?(?:总数|总量|次数|总次数)$/.test(f.slice(b[0], b[1]));
          measure =
            total && prev?.sentence === sentence && prev.measure && prev.quantity.unit === q.unit
              ? prev.measure
              : b;
          rules.measure = 'before';
        } else if (deed) measure = clauseBefore(q) ?? measure;
      }
      if (!measure && /[?\uFFFD]/.test(f[q.end] ?? '')) rules.measure = 'damaged';
      else if (!measure) {
        measure = clauseBefore(q);
        rules.measure = 'clause before';
        // …比例达到25%；到2028年达到20%: the same again
        if (
          !measure &&
          prev &&
          kind === 'percent' &&
          prev.quantity.unit === q.unit &&
          q.start - prev.end < 24
        )
          measure = prev.measure;
        // 经费翻一番、突破3亿元
        if (!measure && prev?.sentence === sentence && q.start - prev.end <= 8) measure = prev.measure;
      }
    }
    targets.push({
      quantity: q,
      start: q.start,
      end: q.end,
      kind,
      measure,
      time: time?.value ?? null,
      per:
        per && !slash
          ? text.slice(per.from, per.to)
          : slash
            ? text.slice(q.end + 1, q.end + slash[0].length)
            : perGoesOn(q),
      parent: -1,
      baseline: kind === 'growth' ? readBaseline(q) : null,
      past,
      sentence,
      rules,
    });
    if (time) rules.period = 'time word';
    const own = targets.length - 1;
    const total = stack.length === 0 ? totalFor(targets[own]!) : -1;
    if (total >= 0) {
      targets[own]!.parent = total;
      targets[own]!.time ??= targets[total]!.time;
      rules.part_of = '其中';
    }
    floor = q.end;
    return Math.max(q.end, next);
  }

  function growthMeasure(q: Quantity, clauseFloor: number): Span | null {
    const g = growthWordBefore(f, q.start);
    const to = g ? g.start : q.start;
    return (
      measureBefore(f, to, clauseFloor, false) ??
      measureAfter(f, q.end, Math.min(n, q.end + 80)) ??
      clauseBefore(q)
    );
  }

  /** 加强培训,不少于500人次: the object of the clause before. */
  function clauseBefore(q: Quantity): Span | null {
    const from = clauseStart(f, q.start, sentenceFrom);
    const mark = f[from - 1];
    if (from < sentenceFrom || !(mark === ',' || mark === ':' || mark === '、' || mark === '(')) return null;
    const own = measureBefore(f, from - 1, Math.max(sentenceFrom, floor), false);
    if (own) return own;
    const prev = targets.at(-1);
    return prev && prev.sentence === sentence && prev.end > sentenceFrom ? prev.measure : null;
  }

  /** 每人讲党课1次、听课8节: what is joined by 、 is per the same. */
  function perGoesOn(q: Quantity): string | null {
    const prev = targets.at(-1);
    if (!prev || prev.per === null || prev.sentence !== sentence) return null;
    return /^(?!.*(?:全年|年内|每|各|共|总|合计))[^,。;:()、]{0,12}[、和与及][^,。;:()]{0,20}$/.test(
      f.slice(prev.end, q.start),
    )
      ? prev.per
      : null;
  }

  function readBaseline(q: Quantity): string | null {
    const near = f.slice(Math.max(sentenceFrom, q.start - 40), q.start);
    const base = Math.max(sentenceFrom, q.start - 40);
    const m =
      /(?:较|比|与|同)\s*([^,。;:、较比]{0,11}?[年期末底平届五](?:”?时期|”?期间|”|同期|度|底|末)?)(?:相比|的?基础|实现|实际|[^,。;、]{0,6}?(?:增|提|上升|下降|降|减|翻|扩|缩|压))/.exec(
        near,
      );
    if (m) {
      const at = base + m.index + m[0].indexOf(m[1]!);
      return text.slice(at, at + m[1]!.length);
    }
    const g = /(?:在|以)([^,。;:、在以]{1,12}?)(?:的?基础上|为基数|为基期)/.exec(near);
    if (!g) return null;
    const at = base + g.index + 1;
    return text.slice(at, at + g[1]!.length);
  }
}

function special(f: string, q: Quantity): TargetKind | null {
  const before = f[q.numStart - 1];
  if (q.unit === '番') {
    if (before === '翻') q.start = q.numStart - 1;
    const value = 100 * (2 ** q.value - 1);
    q.min = value;
    q.max = value;
    q.numEnd = q.unitEnd;
    q.unit = '%';
    return 'growth';
  }
  return null;
}
