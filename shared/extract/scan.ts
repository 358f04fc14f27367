// Reads one block: walks its folded text once, keeps what governs (time words, brackets, sentence ends) and
// collects the quantities that are commitments. Knows nothing of other blocks; its result is kept by text.
import type { BlockReading } from './blockReading.ts';
import { kept } from './lists.ts';
import { statesGoals } from './measure/clause.ts';
import { isCnCode, isDigit, runEnd } from './numbers/numerals.ts';
import { settleBracket } from './parts/brackets.ts';
import { dividesPast, dividing, listing, settleListed } from './parts/breakdown.ts';
import { CLOSES, closingOf, ENDS, maxQuote, notable, OPENS } from './scanMarks.ts';
import { quantityAt } from './scanQuantity.ts';
import { beginScan, meetTime, type Scan } from './scanState.ts';
import { quarterAt } from './times/dateParts.ts';
import { readDate } from './times/dates.ts';
import { readFiveYear } from './times/fiveYear.ts';
import { isSpanTold, opensWithYear } from './times/governing.ts';
import { readYearWord } from './times/yearWords.ts';

/** Quantities read in one block; a paragraph with more is not prose. */
const maxTargets = 20_000;

export function readBlock(text: string): BlockReading {
  const s = beginScan(text);
  const { f, targets } = s;
  let i = 0;
  while (i < f.length && targets.length < maxTargets) {
    const code = f.charCodeAt(i);
    const does = notable[code]!;
    if (does === 0) i++;
    else if (isDigit(code) || isCnCode(code)) i = atNumeral(s, i);
    else if (does === ENDS) i = atEnd(s, i);
    else if (does === OPENS) i = atOpening(s, i);
    else if (does === CLOSES) i = atClosing(s, i);
    else i = atMark(s, i, f[i]!);
  }
  settle(s);
  return { folded: f, targets: kept(targets), times: kept(s.times) };
}

/** What was told after a : makes up what stands before it, or is other things. */
function settle(s: Scan): void {
  if (s.listed >= 0) settleListed(s.f, s.targets, s.listed);
  s.listed = -1;
}

// Each of these looks at what stands at `i` and says where the walk goes on.

function atNumeral(s: Scan, i: number): number {
  const { f } = s;
  if (i + 40 < f.length && isCnCode(f.charCodeAt(i + 40)) && isCnCode(f.charCodeAt(i + 20))) {
    const end = runEnd(f, i);
    if (end > i + 40) return end;
  }
  const five = f[i] === '十' ? readFiveYear(f, i) : null;
  if (five) {
    meetTime(s, five);
    return five.end;
  }
  const date = f[i - 1] === '第' && quarterAt(f, i) === null ? null : readDate(f, i);
  if (date && f[i - 1] !== '每') {
    // 4月起走访6个县区: when it begins, not by when
    if (f[date.end] !== '起' || f[date.end - 1] !== '月') meetTime(s, date);
    return Math.max(date.end, i + 1);
  }
  return quantityAt(s, i);
}

/** A sentence ends, or a part of it; in a bracket only a clause does. */
function atEnd(s: Scan, i: number): number {
  const { f, stack } = s;
  const c = f[i];
  if (stack.length === 0) {
    settle(s);
    s.sentenceBefore = s.sentence;
    s.before = c === ';' ? (s.time?.value ?? s.before) : null;
    if (c !== ';' || !opensWithYear(f, s.time)) s.time = null;
    if (c !== ';' || !s.divided || !dividesPast(f, s.divided, i)) s.divided = null;
    s.sentence++;
    s.sentenceFrom = i + 1;
  } else if (c === '。' && i - stack[0]!.open > 400) stack.length = 0;
  s.clauseFrom = i + 1;
  s.floor = i + 1;
  return i + 1;
}

function atOpening(s: Scan, i: number): number {
  const { f, stack, targets, clauseFrom } = s;
  const c = f[i];
  if (c === '〔' || c === '[') {
    const e = f.slice(i, i + 14).indexOf(c === '〔' ? '〕' : ']');
    if (e > 0) return i + e + 1;
  }
  const last = targets.at(-1);
  const direct =
    last !== undefined &&
    last.sentence === s.sentence &&
    i - last.end <= 24 &&
    !/[,。;]/.test(f.slice(last.end, i));
  if (stack.length < 12)
    stack.push({
      open: i,
      time: s.time,
      parent: direct ? targets.length - 1 : -1,
      explicit: /^(?:其中|含|包括|包含|分别为|分别|即)/.test(f.slice(i + 1, i + 5)),
      from: targets.length,
      divided: null,
      clauseFrom,
    });
  s.clauseFrom = i + 1;
  return i + 1;
}

function atClosing(s: Scan, i: number): number {
  const frame = s.stack.pop();
  if (frame) {
    if (s.time === null || !isSpanTold(s.f, frame.open, s.time, i)) s.time = frame.time;
    settleBracket(s.f, s.targets, frame, i);
    s.clauseFrom = frame.clauseFrom;
  }
  return i + 1;
}

function atMark(s: Scan, i: number, c: string): number {
  const { f } = s;
  if (c === '年') {
    const word = readYearWord(f, i);
    if (!word) return i + 1;
    meetTime(s, word);
    return Math.max(word.end, i + 1);
  }
  if (c === ',') s.clauseFrom = i + 1;
  else if (c === ':' || c === '由' || c === '涵') {
    if (s.listed < 0 && mayList(s, i)) s.listed = s.targets.length;
  } else if (c === '“' || c === '《' || c === '"') return atQuote(s, i, c);
  else if (dividing(f, i)) return atDivision(s, i, c);
  return i + 1;
}

/** 会员400人:高校150人、企业250人; 由甲类10场、乙类20场组成: what follows may tell the parts of the one before. */
function mayList({ f, targets, sentence, stack }: Scan, i: number): boolean {
  const last = targets.at(-1);
  return (
    last?.sentence === sentence &&
    stack.length === 0 &&
    last.parent < 0 &&
    (f[i] === ':' ? last.end === i : last.end === i - 1 && listing(f, i))
  );
}

/** What is quoted is a name, and is stepped over. */
function atQuote(s: Scan, i: number, c: string): number {
  const { f } = s;
  const five = c === '“' && f[i + 1] === '十' ? readFiveYear(f, i + 1) : null;
  if (five) {
    meetTime(s, { ...five, start: i });
    return five.end;
  }
  const length = f.slice(i + 1, i + 1 + (c === '《' ? 100 : maxQuote)).search(closingOf[c]!);
  if (length < 0 || f[i + 1 + length] === '\n') return i + 1;
  // 确保“零事故” promises as much as without the marks
  const promises = length <= 8 ? f[i + 1] === '零' : c === '“' && statesGoals(f.slice(i + 1, i + 1 + length));
  return promises ? i + 1 : i + length + 2;
}

/** 其中, 包括: what was counted before is divided. */
function atDivision(s: Scan, i: number, c: string): number {
  const { stack, targets, sentence } = s;
  const from = i + (c === '含' || c === '即' ? 1 : 2);
  const frame = stack.at(-1);
  if (frame) {
    if (targets.length > frame.from) frame.divided = { sentence, below: targets.length, from };
    return i + 1;
  }
  if (targets.at(-1)?.sentence === sentence) s.divided = { sentence, below: targets.length, from };
  else if (i - s.sentenceFrom <= 1) s.divided = { sentence: s.sentenceBefore, below: targets.length, from };
  return i + 2;
}
