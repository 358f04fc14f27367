// What a quantity counts: chooses between the words after the measure word, those before the number, the clause
// before and what was counted just before. Where such words begin and end is told by measureAfter.ts and
// measureBefore.ts.

import { occasionUnits } from '../lexicon.ts';
import { isCn, isDigit } from '../numbers/numerals.ts';
import { growthWordBefore } from '../numbers/targetKind.ts';
import { beginsNext, limitOf, nounAfter, paidBy } from './countedAfter.ts';
import { clauseBefore, namedElsewhere } from './countedBefore.ts';
import { deedDoneTo, deedLasts, deedsObject, deedWhole } from './countedDeeds.ts';
import { countedInstead } from './countedInstead.ts';
import type { Place } from './countedPlace.ts';
import { attends, holds, measuredAgainst, personUnits, thingUnit, whichOf } from './countedWords.ts';
import { deedAfter, deedBefore, deedsAlone } from './deeds.ts';
import { measureAfter } from './measureAfter.ts';
import { measureBefore } from './measureBefore.ts';
import { type Span, trim } from './nounSpan.ts';
import { rankedBefore } from './rankedBefore.ts';
import { headAt } from './stops.ts';

export function countedThing(at: Place): Span | null {
  const { f, q, kind, prev, clauseFloor, rules } = at;
  if (q.value === 0 && q.unit === '') return ofShare(at, noneOf(at));
  if (at.rank) return ofShare(at, rankedBefore(f, q.start, clauseFloor) ?? clauseBefore(at));
  if (at.goesOn) return ofShare(at, prev?.measure ?? null);
  const deed = kind === 'frequency' ? deedBefore(f, q.start) : 0;
  if (deed > 0) {
    rules.measure = 'deed';
    return doneSoOften(at, deed);
  }
  if (kind === 'growth') return growthMeasure(at);
  // 分两批支持项目20个: what comes in so many
  if (q.unit === '批' && f[q.start - 1] === '分') return ofShare(at, comesInLots(at));
  // 分3年拨付: what is done over so long; 分两年给予租房补贴: what is given
  if (kind === 'duration' && f[q.start - 1] === '分')
    return (
      ('给予'.includes(f[q.end]!) && measureAfter(f, q.end + 2, limitOf(at), q.start)) || [q.end, q.end + 2]
    );
  return besideNumber(at);
}

/** 零事故: what there is none of. */
function noneOf(at: Place): Span | null {
  const { f, q, clauseFloor } = at;
  const happens = /^(?:发生|出现|发案)/.test(f.slice(q.numEnd, q.numEnd + 2));
  return (
    (happens ? null : measureAfter(f, q.numEnd, limitOf(at), q.start)) ??
    measureBefore(f, q.start, clauseFloor, false)
  );
}

/** 每月通报1次进展: what the deed is done to; 公众号每周更新2次: to what stands before. */
function doneSoOften(at: Place, deed: number): Span {
  const { f, q } = at;
  return (
    deedsObject(at, measureAfter(f, q.end, limitOf(at), q.start)) ??
    deedDoneTo(at) ??
    deedWhole(at) ?? [q.start - deed, q.start]
  );
}

function comesInLots(at: Place): Span {
  const { f, q } = at;
  const verb = headAt(f, q.end);
  return (
    // 危险废物分6批清运
    measureBefore(f, q.start - 1, at.clauseFloor, false) ??
    (verb > 0 ? measureAfter(f, q.end + verb, limitOf(at), q.start) : null) ??
    clauseBefore(at) ?? [q.end, q.end + verb]
  );
}

/** What stands after the measure word or before the number, else what is named further back. */
function besideNumber(at: Place): Span | null {
  const { f, q, kind, per, sentence, prev, rules } = at;
  let measure = nounAfter(at);
  rules.measure = 'after';
  const paid = measure ? paidBy(at, measure) : null;
  if (paid) {
    rules.measure = 'before';
    return paid;
  }
  if (measure && beginsNext(at)) measure = null;
  if (!measure) {
    const grade = kind === 'count' ? gradeBefore(at) : null;
    if (grade) return grade;
    // 报告8份,其中获批示的不少于2份: of those just counted
    const some = kind === 'count' && someOf.test(at.before) ? at.whole : null;
    if (some?.sentence === sentence && some.quantity.unit === q.unit && some.measure) return some.measure;
    const which = kind === 'count' ? whichOfThem(at) : null;
    if (which) {
      rules.measure = 'which of them';
      return which;
    }
    // 其中10门获评省级、2门获评国家级: the same again
    if (
      f[q.start - 1] === '、' &&
      prev?.sentence === sentence &&
      prev.quantity.unit === q.unit &&
      prev.measure
    )
      return prev.measure;
  }
  const deed = measure !== null && isDeed(at, measure);
  if (!measure || deed || (kind === 'percent' && q.right === '' && isLevel(at))) {
    const b = thingBefore(at);
    if (b) {
      measure = b;
      rules.measure = 'before';
    } else if (deed) measure = clauseBefore(at) ?? measure;
  }
  // 废液每周清运1次
  if (
    (kind === 'frequency' || '节讲集'.includes(q.unit || '。')) &&
    per !== null &&
    measure !== null &&
    measure[0] >= per.cut &&
    measure[1] === q.start
  )
    measure = deedDoneTo(at) ?? measure;
  // 每名全年服务不少于60天: the deed lasts
  if (kind === 'duration' && per !== null && (measure === null || measure[1] <= per.start))
    measure = deedLasts(at) ?? measure;
  measure = countedInstead(at, measure);
  if (measure && kind === 'count') measure = notTheDeed(at, measure);
  if (measure) return ofShare(at, measure);
  if (/[?\uFFFD]/.test(f[q.end] ?? '')) {
    rules.measure = 'damaged';
    return null;
  }
  if (personUnits.has(q.unit) && attends.test(f.slice(q.end, q.end + 4))) return null;
  rules.measure = 'clause before';
  return ofShare(at, namedElsewhere(at));
}

/** 课题10项(重点3项、一般7项): the grade names them. */
function gradeBefore({ q, before }: Place): Span | null {
  const grade = '点般'.includes(before.at(-1) ?? '。') ? /(?:^|其中)(重点|一般)$/.exec(before) : null;
  return grade && [q.start - grade[1]!.length, q.start];
}

/** 集群中产值超10亿元的5个: which of those named before. */
function whichOfThem(at: Place): Span | null {
  const { before, prev } = at;
  if (!before.endsWith('的') || !whichOf.test(before)) return null;
  return prev?.sentence === at.sentence && prev.rules.measure === 'which of them'
    ? prev.measure
    : clauseBefore(at);
}

const someOf = /其中[^,。;:、\d]{2,16}的$/;

const recompenses = /^(?:回馈|回报|奖励|分配|归属?|返还|划拨|上缴|留存|补贴)[^的]{2,}$/;

/** Whether what follows the measure word is a deed, no thing. */
function isDeed({ f, q, kind, before }: Place, measure: Span): boolean {
  if (kind !== 'count' && kind !== 'percent') return false;
  const words = f.slice(measure[0], measure[1]);
  return (
    // 开展3次专题调研: the deed is what is held
    (deedAfter(words) && !(occasionUnits.has(q.unit) && holds.test(before.slice(-2)))) ||
    // 净收益的70%奖励给完成人, 权益收入之30%回馈发明人
    (kind === 'percent' &&
      '的之'.includes(f[q.start - 1] ?? '。') &&
      (deedsAlone(words) || recompenses.test(words)))
  );
}

/** Whether a word before the number says that it is a level that something has or gets to. */
const isLevel = ({ f, q }: Place): boolean =>
  q.left !== '' || /(?:到|至|为|达到|在)\s*$/.test(f.slice(Math.max(0, q.start - 4), q.start));

/** What the words before the number name. */
function thingBefore(at: Place): Span | null {
  const { f, q, kind, per, prev, clauseFloor } = at;
  // 由每人每月450元提高至500元: both are per month of what stands before
  const source = per !== null && (isDigit(f.charCodeAt(per.cut)) || isCn(f[per.cut]));
  const b =
    (source
      ? measureBefore(f, per.start - ('从由'.includes(f[per.start - 1] ?? '。') ? 1 : 0), clauseFloor, false)
      : null) ??
    measureBefore(f, q.start, per ? Math.max(clauseFloor, per.cut) : clauseFloor, kind === 'percent') ??
    (per && per.start > clauseFloor ? measureBefore(f, per.start, clauseFloor, false) : null);
  if (!b) return null;
  // 每名志愿者每月至少联系1次: the deed, not who does it
  if (per && f[b[0]] === '每' && b[1] === per.start && q.start - per.cut > 1)
    return [per.cut + (f.startsWith('至少', per.cut) ? 2 : 0), q.start];
  // 每次活动1次,全年总数达到25次: the total of what was counted just before
  if (
    '数量'.includes(f[b[1] - 1]!) &&
    prev?.sentence === at.sentence &&
    prev.measure &&
    prev.quantity.unit === q.unit &&
    /^(?:全年|累计|合计|年度|达到|突破)?(?:总数|总量|次数|总次数)$/.test(f.slice(b[0], b[1]))
  )
    return prev.measure;
  const amount =
    '数量位次'.includes(f[b[1] - 1]!) &&
    /^(?:总?数量|总[数量]|末位|总?(?:场次|频次|场数|次数))$/.test(f.slice(b[0], b[1]));
  return amount || isScaleOf(f, b) ? (clauseBefore(at) ?? b) : b;
}

/** 建立专职队伍,规模不少于40人: of what is set up, not where or when it is held. */
const isScaleOf = (f: string, b: Span): boolean =>
  f[b[1] - 1] === '模' &&
  /^总?规模$/.test(f.slice(b[0], b[1])) &&
  /(?:^|[。;,:])(?:建立|组建|打造|建设|培育|设立|成立|保持)[^,。;:\d]{2,12},$/.test(
    f.slice(Math.max(0, b[0] - 20), b[0]),
  );

const mends = /^(?:修复|整治|治理|疏浚|加固|修缮|清理|维修|提质)$/;

/** Of a count: what a verb alone, taken for the thing counted, is done to. */
function notTheDeed(at: Place, read: Span): Span | null {
  const { f, q, sentence, sentenceFrom, prev, rules } = at;
  let measure: Span | null = read;
  // 实施湿地修复工程,修复2000亩: of what the clause before names, not of what was counted there
  if (measure[1] - measure[0] === 2 && mends.test(f.slice(...measure))) {
    const own = thingUnit.test(q.unit) ? clauseBefore(at) : null;
    if (own && own !== prev?.measure) measure = own;
  }
  // 国家级课题:申报5项,力争立项1项: the label is counted, the deed is not
  if (q.end <= measure[1] || !deedsAlone(f.slice(measure[0], measure[1]))) return measure;
  const label = f[measure[0] - 1] === ':' ? measureBefore(f, measure[0] - 1, sentenceFrom, false) : null;
  if (label) measure = label;
  else if (prev?.rules.measure === 'label' && prev.sentence === sentence && prev.quantity.unit === q.unit)
    ({ measure } = prev);
  else return measure;
  rules.measure = 'label';
  return measure;
}

/** What a share is of, where the words name it apart from what stands beside the number. */
function ofShare(at: Place, read: Span | null): Span | null {
  const { f, q, kind } = at;
  if (kind !== 'percent' || read === null) return read;
  // 完成投资300亿元,占年度计划的110%: the share is of what stands before
  const measure =
    read[1] <= q.start && f[read[0]] === '占' && !'重例比率'.includes(f[read[1] - 1]!)
      ? (clauseBefore(at) ?? read)
      : read;
  return namedRatio(at, measure) ?? measure;
}

/** 实践学分占比:理工类不少于30%,文科类不少于20%: the ratio stands before the colon. */
function namedRatio({ f, q, sentenceFrom }: Place, measure: Span): Span | null {
  if (measure[1] > q.start || /[率比重例度]$/.test(f.slice(measure[0], measure[1]))) return null;
  const from = Math.max(sentenceFrom, q.start - 80);
  const colon = f.slice(from, measure[0]).lastIndexOf(':');
  const named =
    colon > 0 ? /[^,。;:、\d()]{2,24}(?:比例|比重|占比|率|满意度)$/.exec(f.slice(from, from + colon)) : null;
  return named ? trim(f, from + named.index, from + colon) : null;
}

/** Where 按 or 以 begins that leads up to the number at `to`, else `to`. */
function byBefore(f: string, to: number): number {
  const by = /(?:并|且|再)?[按以]照?$/.exec(f.slice(Math.max(0, to - 4), to));
  return by ? to - by[0].length : to;
}

function growthMeasure(at: Place): Span | null {
  const { f, q, clauseFloor } = at;
  const g = growthWordBefore(f, q.start);
  let to = g ? g.start : q.start;
  // 单产比当地平均水平高: what it is measured against is no part of it
  const least = Math.max(clauseFloor, to - 24);
  const against = measuredAgainst.exec(f.slice(least, to));
  if (against && against.index >= 2) to = least + against.index;
  // 经费不低于2元,并按3%的幅度逐年增加: what stands before
  if (/^的(?:幅度|比例|速度)/.test(f.slice(q.end, q.end + 3)))
    return measureBefore(f, byBefore(f, to), clauseFloor, false) ?? clauseBefore(at);
  // 与境外高校联合发表论文占比提高3个百分点: a ratio's name
  const ratio = q.unit.endsWith('百分点') && /占比|比[例重]/.test(f.slice(to - 2, to));
  const own = measureBefore(f, to, clauseFloor, ratio);
  // 增长7%,高于城镇居民1个百分点: of what grows
  if (own && /^[高低快慢]于/.test(f.slice(own[0], own[0] + 2))) return clauseBefore(at) ?? own;
  return own ?? measureAfter(f, q.end, Math.min(f.length, q.end + 80), q.start) ?? clauseBefore(at);
}
