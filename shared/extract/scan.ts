// Reads one block: walks its folded text once, keeps what governs (time words, brackets, sentence ends) and
// collects the quantities that are commitments. Knows nothing of other blocks; its result is kept by text.
import { readBaseline } from './baseline.ts';
import type { BlockReading, RawTarget } from './blockReading.ts';
import {
  becomePart,
  countsTheSame,
  type Divided,
  dividesOn,
  dividesPast,
  dividing,
  type Frame,
  isChosen,
  settleBracket,
  settleEach,
  settleUnlike,
  totalFor,
} from './breakdown.ts';
import { clauseStart, statesGoals } from './clause.ts';
import { refuse, setPhraseEnd } from './commitment.ts';
import { countedThing } from './counted.ts';
import { ownSubject, ownTime } from './distributed.ts';
import { readFiveYear } from './fiveYear.ts';
import { fold } from './fold.ts';
import { noteStanding } from './given.ts';
import { AVERAGE, EACH, EVERY, glance, SINGLE } from './glance.ts';
import { governs, isSpanTold, opensWithYear } from './governing.ts';
import { moneyUnits } from './lexicon.ts';
import { kept } from './lists.ts';
import { measureAfter } from './measureAfter.ts';
import { isCn, isCnCode, isDigit, runEnd } from './numerals.ts';
import {
  goesOnAs,
  hasCome,
  isGranted,
  isPast,
  type Looking,
  lookingBack,
  markGranted,
  tellsStock,
} from './past.ts';
import { type Per, perGoesOn, readPer } from './per.ts';
import { perOfPersons } from './perCounted.ts';
import { isRhythm } from './perRhythm.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { CLOSES, closingOf, ENDS, maxQuote, notable, OPENS } from './scanMarks.ts';
import { headAt } from './stops.ts';
import { type Around, doubling, growsOn, isRank, kindOf, takePlace } from './targetKind.ts';
import { quarterAt, readDate, type TimeSpan, type TimeValue } from './times.ts';
import { readYearWord } from './yearWords.ts';

/** Quantities read in one block; a paragraph with more is not prose. */
const maxTargets = 20_000;
/** Numerals looked at in one block; a paragraph with more is no prose either, and each costs tens of microseconds. */
const maxTried = 80_000;

export function readBlock(text: string): BlockReading {
  const f = fold(text);
  const seen = glance(f);
  let looking: Looking | null = null; // asked when the first quantity is there
  const targets: RawTarget[] = [];
  const times: TimeSpan[] = [];
  const stack: Frame<TimeSpan | null>[] = [];
  let time: TimeSpan | null = null;
  let sentence = 0;
  let sentenceFrom = 0;
  let clauseFrom = 0;
  let floor = 0;
  let tried = 0;
  /** Where the quantities that 其中 … divides begin and end (indices), until the sentence ends; null none. */
  let divided: Divided | null = null;
  /** Sentence whose quantities a 其中 at the head of the next one may divide. */
  let sentenceBefore = -1;
  /** What governed before the last ; of the sentence. */
  let before: TimeValue | null = null;
  let i = 0;
  const n = f.length;

  const setTime = (t: TimeSpan): void => {
    times.push(t);
    time = governs(f, time, t);
  };

  while (i < n && targets.length < maxTargets) {
    const code = f.charCodeAt(i);
    const does = notable[code];
    if (does === 0) {
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
      const date = f[i - 1] === '第' && quarterAt(f, i) === null ? null : readDate(f, i);
      if (date && f[i - 1] !== '每') {
        // 4月起走访6个县区: when it begins, not by when
        if (f[date.end] !== '起' || f[date.end - 1] !== '月') setTime(date);
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
    } else if (does === ENDS) {
      if (stack.length === 0) {
        sentenceBefore = sentence;
        before = c === ';' ? (time?.value ?? before) : null;
        if (c !== ';' || !opensWithYear(f, time)) time = null;
        if (c !== ';' || !divided || !dividesPast(f, divided, i)) divided = null;
        sentence++;
        sentenceFrom = i + 1;
      } else if (c === '。' && i - stack[0]!.open > 400) stack.length = 0;
      clauseFrom = i + 1;
      floor = i + 1;
    } else if (c === ',') {
      clauseFrom = i + 1;
    } else if (does === OPENS) {
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
          divided: null,
          clauseFrom,
        });
      clauseFrom = i + 1;
    } else if (does === CLOSES) {
      const frame = stack.pop();
      if (frame) {
        if (time === null || !isSpanTold(f, frame.open, time, i)) time = frame.time;
        settleBracket(f, targets, frame, i);
        clauseFrom = frame.clauseFrom;
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
      // 确保“零事故” promises as much as without the marks
      if (
        e >= 0 &&
        f[i + 1 + e] !== '\n' &&
        !(e <= 8 ? f[i + 1] === '零' : c === '“' && statesGoals(f.slice(i + 1, i + 1 + e)))
      ) {
        i += e + 2;
        continue;
      }
    } else if (dividing(f, i)) {
      const from = i + (c === '含' ? 1 : 2);
      if (stack.length === 0) {
        const here = hasTop(sentence);
        if (here) divided = { sentence, below: targets.length, from };
        else if (i - sentenceFrom <= 1) divided = { sentence: sentenceBefore, below: targets.length, from };
        i += 2;
        continue;
      }
      const frame = stack.at(-1)!;
      if (targets.length > frame.from) frame.divided = { sentence, below: targets.length, from };
    }
    i++;
  }
  return { folded: f, targets: kept(targets), times: kept(times) };

  function hasTop(s: number): boolean {
    return targets.length > 0 && targets.at(-1)!.sentence === s;
  }

  function perAt(q: Quantity): Per | null {
    const nounAfter = measureAfter(f, q.end, Math.min(n, q.end + 80), q.start) !== null;
    const to = q.numStart > q.start && /[每均]/.test(f.slice(q.start, q.numStart)) ? q.numStart : q.start;
    const per = readPer(f, Math.max(clauseFrom, floor), to, nounAfter);
    // 人均可支配收入增长6%: what grows is an average, the change is of no one's
    if (per !== null && f[per.to] === '均' && /^[%‰]|百分点/.test(q.unit)) return null;
    return per === null || nounAfter ? per : perOfPersons(f, per, q);
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
        ((seen & EVERY) !== 0 &&
          /每(?:年|月|周|星期|旬|双|季|半[年月]|学期|学年|两|[二三四五2-5]|日|天|届|隔)/.test(clauseText)) ||
        (f.slice(q.end, q.end + 2).includes('/') && /^\s*\/\s*年/.test(f.slice(q.end, q.end + 3))) ||
        isRhythm(f, q.start),
      seen,
    };
    const rank = isRank(f, q.numStart, q);
    if (refuse(f, q, around, rank)) return next;
    if (rank) takePlace(f, q);
    looking ??= lookingBack(f);
    const prev = targets.at(-1);
    const granted = moneyUnits.has(q.unit) && isGranted(f, q.end);
    const past =
      granted ||
      (moneyUnits.has(q.unit) && hasCome(f, q.end)) ||
      isPast(looking, f, sentenceFrom, q.start, clauseText + q.left) ||
      tellsStock(prev, sentence, around.before, q.left === '' && q.right === '');
    let kind = doubling(f, q) ?? kindOf(f, q, around, rank);
    const goesOn = growsOn(f, q, kind, prev);
    // 增加1200万元(3.8%): the same change
    if (
      goesOn ||
      (kind === 'percent' && f[q.start - 1] === '(' && prev?.kind === 'growth' && prev.end === q.start - 1)
    )
      kind = 'growth';
    const rules: Record<string, string> = { number: q.form, comparator: q.left || q.right || 'bare', kind };
    noteStanding(q, around.before, rules);
    if (isChosen(f, around.before, clauseText, prev)) rules.chosen = 'yes';
    const clauseFloor = Math.max(floor, stack.length > 0 ? stack.at(-1)!.open + 1 : 0);
    const slash =
      f[q.end] === '/' ? /^\/[一-龥]{1,6}?(?=[,。;、)]|以[上下内]|$)/.exec(f.slice(q.end, q.end + 9)) : null;
    const per = (seen & (EVERY | EACH | SINGLE | AVERAGE)) !== 0 || isRhythm(f, q.start) ? perAt(q) : null;
    const alone = countedThing({
      f,
      q,
      kind,
      rank,
      goesOn,
      per,
      before: around.before,
      sentence,
      sentenceFrom,
      floor,
      clauseFloor,
      // what stood in a bracket names nothing after it
      prev: prev && prev.parent >= 0 && prev.rules.part_of === 'bracket' ? targets[prev.parent] : prev,
      rules,
    });
    const { measure, left } = ownSubject(f, q, alone, around.before, targets, sentence);
    targets.push({
      quantity: q,
      start: q.start,
      end: q.end,
      kind,
      measure,
      left,
      time: (times.length > 1 ? ownTime(f, q, times) : null)?.value ?? time?.value ?? null,
      per:
        // 二等奖、三等奖各20篇、30篇: each has its own
        left.length > 0 && f[q.start - 1] === '各'
          ? null
          : per && !slash
            ? text.slice(per.from, per.to)
            : slash
              ? text.slice(q.end + 1, q.end + slash[0].length)
              : q.unit === '届'
                ? null
                : perGoesOn(f, sentence, prev, q.start),
      parent: -1,
      baseline: kind === 'growth' ? readBaseline(f, text, sentenceFrom, q.start) : null,
      past,
      before: time === null && before !== null && goesOnAs(targets, before, clauseText) ? before : null,
      sentence,
      rules,
    });
    const own = targets.length - 1;
    if (time) rules.period = targets[own]!.time?.by ? 'deadline' : 'time word';
    const same = divided !== null && countsTheSame(f, targets, divided, targets[own]!);
    if (divided && !same && own > divided.below && !dividesOn(f, divided, clauseFrom)) divided = null;
    const divides = stack.length === 0 ? divided : stack.at(-1)!.divided;
    const total = divides ? totalFor(f, targets, divides, targets[own]!) : -1;
    if (total >= 0) becomePart(f, targets, own, total);
    // 现有馆员60人,其中硕士占30%
    else if (divides && divides.sentence === sentence && targets[divides.below - 1]?.past)
      targets[own]!.past = true;
    if (divided && own > divided.below) settleUnlike(f, targets, divided);
    if (granted) markGranted(targets, own);
    if (prev?.left?.length === 1 && left.length === 0) settleEach(f, targets, own);
    // 新建5个医疗集团、区级覆盖率达80%, 在17个村改造线路40公里: what was counted is no part of what follows
    const after = measure && measure[0] >= q.end ? measure[1] : q.end;
    floor = after > q.end && (f[after] === '、' || headAt(f, after) > 0) ? after : q.end;
    return Math.max(q.end, next);
  }
}
