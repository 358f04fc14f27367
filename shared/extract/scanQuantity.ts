// A quantity the walk over a block has come to: whether it is a commitment, and all that is read of it in its block.

import type { RawTarget } from './blockReading.ts';
import { AVERAGE, EACH, EVERY, SINGLE } from './glance.ts';
import { moneyUnits } from './lexicon.ts';
import { clauseStart } from './measure/clause.ts';
import { countedThing } from './measure/counted.ts';
import { ownSubject, ownTime } from './measure/distributed.ts';
import { measureAfter } from './measure/measureAfter.ts';
import { type Per, perGoesOn, readPer } from './measure/per.ts';
import { perOfPersons } from './measure/perCounted.ts';
import { isRhythm } from './measure/perRhythm.ts';
import { headAt } from './measure/stops.ts';
import { readBaseline } from './numbers/baseline.ts';
import { isCommitment } from './numbers/commitment.ts';
import { tellsBoundWithin } from './numbers/comparator.ts';
import { noteStanding } from './numbers/given.ts';
import { isCn, runEnd } from './numbers/numerals.ts';
import {
  goesOnAs,
  hasCome,
  isGranted,
  isPast,
  lookingBack,
  markGranted,
  tellsStock,
} from './numbers/past.ts';
import { type Quantity, readQuantity } from './numbers/quantity.ts';
import { setPhraseEnd } from './numbers/setPhrases.ts';
import { type Around, doubling, growsOn, isRank, kindOf, takePlace } from './numbers/targetKind.ts';
import {
  becomePart,
  countsTheSame,
  dividesOn,
  settleEach,
  settleUnlike,
  totalFor,
} from './parts/breakdown.ts';
import { chosenFrom } from './parts/chosen.ts';
import type { Scan } from './scanState.ts';

/** Numerals looked at in one block; a paragraph with more is no prose either, and each costs tens of microseconds. */
const maxTried = 80_000;

/** Reads the numeral at `at`; says where the walk goes on. */
export function quantityAt(s: Scan, at: number): number {
  const { f } = s;
  if (++s.tried > maxTried) return runEnd(f, at);
  const covered = isCn(f[at]) ? setPhraseEnd(f, at) : 0;
  if (covered > at && f[at] !== '百' && f[at] !== '千') return covered;
  const q = readQuantity(f, at);
  if (!q) return runEnd(f, at);
  const next = Math.max(q.unitEnd, q.numEnd, at + 1);
  if (tellsBoundWithin(f, q.numStart, next)) return next;
  const clauseText = f.slice(Math.max(s.clauseFrom, q.start - 60), q.start);
  const around = aroundOf(s, q, clauseText);
  const rank = isRank(f, q.numStart, q);
  if (!isCommitment(f, q, around, rank)) return next;
  if (rank) takePlace(f, q);
  const prev = s.targets.at(-1);
  const granted = moneyUnits.has(q.unit) && isGranted(f, q.end);
  const own = readTarget(s, q, around, clauseText, rank, granted);
  const { measure, left } = own;
  s.targets.push(own);
  const index = s.targets.length - 1;
  settleDivision(s, own, index);
  if (granted) markGranted(s.targets, index);
  if (prev?.left?.length === 1 && left?.length === 0) settleEach(f, s.targets, index);
  // 新建5个医疗集团、区级覆盖率达80%, 在17个村改造线路40公里: what was counted is no part of what follows
  const after = measure && measure[0] >= q.end ? measure[1] : q.end;
  // 从20个项目中择优资助10个
  const among = after > q.end && f[after] === '中' ? 1 : 0;
  s.floor = after > q.end && (f[after] === '、' || headAt(f, after + among) > 0) ? after + among : q.end;
  return Math.max(q.end, next);
}

/** 从重点课题中遴选2项 */
const ofWhich = /从([^,。;、:()\d]{2,14})中/;

const inCycle = /每(?:年|月|周|星期|旬|双|季|半[年月]|学期|学年|两|[二三四五2-5]|日|天|届|隔)/;

function aroundOf({ f, seen, sentenceFrom, clauseFrom }: Scan, q: Quantity, clauseText: string): Around {
  const from = clauseStart(f, q.start, Math.max(sentenceFrom, clauseFrom));
  return {
    before: f.slice(Math.max(from, q.start - 60), q.start),
    cycle:
      ((seen & EVERY) !== 0 && inCycle.test(clauseText)) ||
      (f.slice(q.end, q.end + 2).includes('/') && /^\s*\/\s*年/.test(f.slice(q.end, q.end + 3))) ||
      isRhythm(f, q.start),
    seen,
  };
}

function readTarget(
  s: Scan,
  q: Quantity,
  around: Around,
  clauseText: string,
  rank: boolean,
  granted: boolean,
): RawTarget {
  const { text, f, targets, times, time, stack, sentence, sentenceFrom } = s;
  const { before } = around;
  s.looking ??= lookingBack(f);
  const prev = targets.at(-1);
  const past =
    granted ||
    (moneyUnits.has(q.unit) && hasCome(f, q.end)) ||
    isPast(s.looking, f, sentenceFrom, q.start, clauseText + q.left) ||
    tellsStock(prev, sentence, before, q.left === '' && q.right === '');
  const read = doubling(f, q) ?? kindOf(f, q, around, rank);
  const goesOn = growsOn(f, q, read, prev);
  // 增加1200万元(3.8%): the same change
  const again =
    read === 'percent' && f[q.start - 1] === '(' && prev?.kind === 'growth' && prev.end === q.start - 1;
  const kind = goesOn || again ? 'growth' : read;
  const rules: Record<string, string> = { number: q.form, comparator: q.left || q.right || 'bare', kind };
  noteStanding(q, before, rules);
  const chosen = chosenFrom(f, before, clauseText, prev);
  if (chosen !== null) rules.chosen = chosen;
  const among = chosen === '从中' ? ofWhich.exec(clauseText)?.[1] : undefined;
  if (among !== undefined) rules.among = among;
  const per = (s.seen & (EVERY | EACH | SINGLE | AVERAGE)) !== 0 || isRhythm(f, q.start) ? perAt(s, q) : null;
  const alone = countedThing({
    f,
    q,
    kind,
    rank,
    goesOn,
    per,
    before,
    sentence,
    sentenceFrom,
    floor: s.floor,
    clauseFloor: Math.max(s.floor, stack.length > 0 ? stack.at(-1)!.open + 1 : 0),
    // what stood in a bracket names nothing after it
    prev: prev && prev.parent >= 0 && isAside(prev, targets[prev.parent]!, q) ? targets[prev.parent] : prev,
    whole: prev && prev.parent >= 0 ? targets[prev.parent] : prev,
    rules,
  });
  const { measure, left } = ownSubject(f, q, alone, before, targets, sentence);
  const own: RawTarget = {
    quantity: q,
    start: q.start,
    end: q.end,
    kind,
    measure,
    left,
    time: (times.length > 1 ? ownTime(f, q, times) : null)?.value ?? time?.value ?? null,
    // 二等奖、三等奖各20篇、30篇: each has its own
    per: left.length > 0 && f[q.start - 1] === '各' ? null : perWords(s, q, per),
    parent: -1,
    baseline: kind === 'growth' ? readBaseline(f, text, sentenceFrom, q.start) : null,
    past,
    before: time === null && s.before !== null && goesOnAs(targets, s.before, clauseText) ? s.before : null,
    sentence,
    rules,
  };
  if (time) rules.period = own.time?.by ? 'deadline' : 'time word';
  if (time?.aside) own.aside = true;
  return own;
}

/** A part in a bracket, or the share that is told of a whole before more of it is: 立项10项,其中国际占一半,发布6项. */
const isAside = (part: RawTarget, whole: RawTarget, q: Quantity): boolean =>
  part.rules.part_of === 'bracket' || (part.kind === 'percent' && whole.quantity.unit === q.unit);

function perAt({ f, clauseFrom, floor }: Scan, q: Quantity): Per | null {
  const nounAfter = measureAfter(f, q.end, Math.min(f.length, q.end + 80), q.start) !== null;
  const to = q.numStart > q.start && /[每均]/.test(f.slice(q.start, q.numStart)) ? q.numStart : q.start;
  const per = readPer(f, Math.max(clauseFrom, floor), to, nounAfter);
  // 人均可支配收入增长6%: what grows is an average, the change is of no one's
  if (per !== null && f[per.to] === '均' && /^[%‰]|百分点/.test(q.unit)) return null;
  return per === null || nounAfter ? per : perOfPersons(f, per, q);
}

/** What it is per, in the text's own words: behind a slash, as `per` says, or as of the quantity before. */
function perWords({ text, f, sentence, targets }: Scan, q: Quantity, per: Per | null): string | null {
  const slash =
    f[q.end] === '/' ? /^\/[一-龥]{1,6}?(?=[,。;、)]|以[上下内]|$)/.exec(f.slice(q.end, q.end + 9)) : null;
  if (slash) return text.slice(q.end + 1, q.end + slash[0].length);
  if (per) return text.slice(per.from, per.to);
  return q.unit === '届' ? null : perGoesOn(f, sentence, targets.at(-1), q.start);
}

/** Makes a quantity that was just read a part of what 其中 or a bracket divides. */
function settleDivision(s: Scan, own: RawTarget, index: number): void {
  const { f, targets, stack } = s;
  const same = s.divided !== null && countsTheSame(f, targets, s.divided, own);
  if (s.divided && !same && index > s.divided.below && !dividesOn(f, s.divided, s.clauseFrom))
    s.divided = null;
  const { divided } = s;
  const divides = stack.length === 0 ? divided : stack.at(-1)!.divided;
  const total = divides ? totalFor(f, targets, divides, own) : -1;
  if (total >= 0) becomePart(f, targets, index, total);
  // 现有馆员60人,其中硕士占30%
  else if (divides && divides.sentence === s.sentence && targets[divides.below - 1]?.past) own.past = true;
  if (divided && index > divided.below) settleUnlike(f, targets, divided);
}
