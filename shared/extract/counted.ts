// What a quantity counts: chooses between the words after the measure word, those before the number, the clause
// before and what was counted just before. Where such words begin and end is told by measure.ts and measureBefore.ts.

import type { RawTarget } from './blockReading.ts';
import { clauseBefore, titled } from './countedBefore.ts';
import { deedDoneTo, deedLasts, deedsObject, deedWhole } from './countedDeeds.ts';
import { countedInstead } from './countedInstead.ts';
import {
  attends,
  bareDeed,
  holds,
  measuredAgainst,
  personUnits,
  placeAlone,
  thingUnit,
  whichOf,
} from './countedWords.ts';
import { deedAfter, deedBefore, deedsAlone } from './deeds.ts';
import { headVerbs, occasionUnits } from './lexicon.ts';
import { endsMatcher } from './match.ts';
import { measureAfter } from './measureAfter.ts';
import { measureBefore } from './measureBefore.ts';
import { type Span, trim } from './nounSpan.ts';
import { isCn, isDigit } from './numerals.ts';
import type { Per } from './per.ts';
import type { Quantity } from './quantity.ts';
import { rankedBefore } from './rankedBefore.ts';
import { headAt, nounAfterVerb } from './stops.ts';
import { growthWordBefore } from './targetKind.ts';
import type { TargetKind } from './types.ts';

/** The quantity where it stands. */
export interface Place {
  f: string;
  q: Quantity;
  kind: TargetKind;
  rank: boolean;
  /** Goes on as the quantity before began (分别增长6%和7%). */
  goesOn: boolean;
  per: Per | null;
  /** Clause text before the quote. */
  before: string;
  sentence: number;
  sentenceFrom: number;
  /** End of the quantity before; and that or the bracket the quantity stands in. */
  floor: number;
  clauseFloor: number;
  prev: RawTarget | undefined;
  /** Which rule read what; what is chosen here is noted in it. */
  rules: Record<string, string>;
}

/** 经费。三年共安排2600万元 */
const fundTitle = /^[^。]{0,10}(?:经费|资金|预算|投入|投资)。/;

const headEnds = endsMatcher(headVerbs);

/** Whether a verb alone was taken for the thing counted. */
export function isDeedOf(f: string, { measure, quantity }: RawTarget): boolean {
  return measure !== null && thingUnit.test(quantity.unit) && deedsAlone(f.slice(measure[0], measure[1]));
}

export function countedThing(at: Place): Span | null {
  const { f, q, kind, rank, per, sentence, sentenceFrom, clauseFloor, prev, rules } = at;
  const limit = Math.min(f.length, q.end + 80);
  let measure: Span | null = null;
  if (q.value === 0 && q.unit === '')
    measure =
      (/^(?:发生|出现|发案)/.test(f.slice(q.numEnd, q.numEnd + 2))
        ? null
        : measureAfter(f, q.numEnd, limit, q.start)) ?? measureBefore(f, q.start, clauseFloor, false);
  else if (rank) measure = rankedBefore(f, q.start, clauseFloor) ?? clauseBefore(at);
  else if (at.goesOn) measure = prev?.measure ?? null;
  else if (kind === 'frequency' && deedBefore(f, q.start) > 0) {
    // 每月通报1次进展: what the deed is done to; 公众号每周更新2次: to what stands before
    measure = deedsObject(at, measureAfter(f, q.end, limit, q.start)) ??
      deedDoneTo(at) ??
      deedWhole(at) ?? [q.start - deedBefore(f, q.start), q.start];
    rules.measure = 'deed';
  } else if (kind === 'growth') measure = growthMeasure(at);
  // 分两批支持项目20个: what comes in so many
  else if (q.unit === '批' && f[q.start - 1] === '分') {
    const verb = headAt(f, q.end);
    measure = (verb > 0 ? measureAfter(f, q.end + verb, limit, q.start) : null) ??
      clauseBefore(at) ?? [q.end, q.end + verb];
  }
  // 分3年拨付: what is done over so long; 分两年给予租房补贴: what is given
  else if (kind === 'duration' && f[q.start - 1] === '分')
    measure = ('给予'.includes(f[q.end]!) && measureAfter(f, q.end + 2, limit, q.start)) || [
      q.end,
      q.end + 2,
    ];
  else {
    const done = q.unit === '次' ? bareDeed.exec(f.slice(q.end, q.end + 4)) : null;
    measure = done ? [q.end, q.end + done[0].length] : measureAfter(f, q.end, limit, q.start);
    rules.measure = 'after';
    // 地方志200卷的整理: the noun before; 投资2.6亿元新建学校: nothing after
    if (
      measure &&
      kind === 'count' &&
      f[q.end] === '的' &&
      /[一-龥]{2}$/.test(at.before) &&
      // 组建20人的讲师团, 写5000字的笔记
      headEnds(f, q.start) < 2 &&
      !'写派建办聘印编'.includes(f[q.start - 1]!) &&
      namesThing(f, measureBefore(f, q.start, clauseFloor, false))
    )
      measure = null;
    if (measure && kind === 'money' && measure[1] - measure[0] < 2) measure = null;
    // 派代表3人出席…的会议: what they go to
    if (
      measure &&
      personUnits.has(q.unit) &&
      '出参前赴担'.includes(f[q.end] ?? '。') &&
      /^(?:出席|参加|前往|赴|担任|参与)/.test(f.slice(q.end, q.end + 2)) &&
      namedBefore(at)
    )
      measure = null;
    // 投入185万元更新设备, 邀请专家10名指导课题: what it is spent on and what they do is another thing
    if (
      measure &&
      (kind === 'money' || personUnits.has(q.unit)) &&
      measure[0] === q.end &&
      headAt(f, q.end) > 1 &&
      !/^指导(?:教师|老师)/.test(f.slice(q.end, q.end + 4)) &&
      !nounAfterVerb.test(f.slice(q.end + headAt(f, q.end), q.end + headAt(f, q.end) + 3)) &&
      namedBefore(at)
    )
      measure = null;
    // 科普经费按每人不低于2元的标准列入预算: what is paid stands before 按
    if (
      measure &&
      kind === 'money' &&
      f.startsWith('标准', measure[0]) &&
      !/^(?:落实|安排|给予|予以|拨付|发放|配套|投入|支持|配置|配备|计算)/.test(
        f.slice(measure[0] + 2, measure[0] + 4),
      )
    ) {
      const by = f.lastIndexOf('按', q.start);
      const paid =
        by > clauseFloor + 1 && q.start - by < 16 ? measureBefore(f, by, clauseFloor, false) : null;
      if (paid) {
        rules.measure = 'before';
        return paid;
      }
    }
    // 挡墙13千米 道路8千米: after a space begins the next
    if (
      measure &&
      f[q.end] === ' ' &&
      /[一-龥]/.test(f[q.start - 1] ?? '。') &&
      q.unitStart === q.numEnd &&
      measureBefore(f, q.start, clauseFloor, kind === 'percent')
    )
      measure = null;
    // 课题10项(重点3项、一般7项): the grade names them
    const last = at.before.at(-1) ?? '。';
    const grade =
      measure || kind !== 'count' || !'点般'.includes(last) ? null : /(?:^|其中)(重点|一般)$/.exec(at.before);
    if (grade) return [q.start - grade[1]!.length, q.start];
    // 集群中产值超10亿元的5个: which of those named before
    if (!measure && kind === 'count' && last === '的' && whichOf.test(at.before)) {
      measure =
        prev?.sentence === at.sentence && prev.rules.measure === 'which of them'
          ? prev.measure
          : clauseBefore(at);
      if (measure) {
        rules.measure = 'which of them';
        return measure;
      }
    }
    const levelWord =
      kind === 'percent' &&
      (q.left !== '' || /(?:到|至|为|达到|在)\s*$/.test(f.slice(Math.max(0, q.start - 4), q.start)));
    const deed =
      measure !== null &&
      (kind === 'count' || kind === 'percent') &&
      // 开展3次专题调研: the deed is what is held
      ((deedAfter(f.slice(measure[0], measure[1])) &&
        !(occasionUnits.has(q.unit) && holds.test(at.before.slice(-2)))) ||
        // 净收益的70%奖励给完成人
        (kind === 'percent' && f[q.start - 1] === '的' && deedsAlone(f.slice(measure[0], measure[1]))));
    // 其中10门获评省级、2门获评国家级: the same again
    const same =
      !measure && f[q.start - 1] === '、' && prev?.sentence === sentence && prev.quantity.unit === q.unit
        ? prev.measure
        : null;
    if (same !== null) return same;
    if (!measure || deed || (kind === 'percent' && levelWord && !q.right)) {
      // 由每人每月450元提高至500元: both are per month of what stands before
      const source = per !== null && (isDigit(f.charCodeAt(per.cut)) || isCn(f[per.cut]));
      const b =
        (source
          ? measureBefore(
              f,
              per.start - ('从由'.includes(f[per.start - 1] ?? '。') ? 1 : 0),
              clauseFloor,
              false,
            )
          : null) ??
        measureBefore(f, q.start, per ? Math.max(clauseFloor, per.cut) : clauseFloor, kind === 'percent') ??
        (per && per.start > clauseFloor ? measureBefore(f, per.start, clauseFloor, false) : null);
      if (b) {
        // 每次活动1次,全年总数达到25次: the total of what was counted just before
        const total =
          '数量'.includes(f[b[1] - 1]!) &&
          /^(?:全年|累计|合计|年度|达到|突破)?(?:总数|总量|次数|总次数)$/.test(f.slice(b[0], b[1]));
        measure =
          total && prev?.sentence === at.sentence && prev.measure && prev.quantity.unit === q.unit
            ? prev.measure
            : ('数量位'.includes(f[b[1] - 1]!) && /^(?:总?数量|总[数量]|末位)$/.test(f.slice(b[0], b[1]))) ||
                isScaleOf(f, b)
              ? (clauseBefore(at) ?? b)
              : b;
        rules.measure = 'before';
      } else if (deed) measure = clauseBefore(at) ?? measure;
    }
    // 废液每周清运1次
    if (
      kind === 'frequency' &&
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
    // 实施湿地修复工程,修复2000亩: of what the clause before names, not of what was counted there
    if (measure && kind === 'count' && measure[1] - measure[0] === 2 && mends.test(f.slice(...measure))) {
      const own = thingUnit.test(q.unit) ? clauseBefore(at) : null;
      if (own && own !== prev?.measure) measure = own;
    }
    // 国家级课题:申报5项,力争立项1项: the label is counted, the deed is not
    if (measure && kind === 'count' && q.end > measure[1] && deedsAlone(f.slice(measure[0], measure[1]))) {
      const label = f[measure[0] - 1] === ':' ? measureBefore(f, measure[0] - 1, sentenceFrom, false) : null;
      if (label) {
        measure = label;
        rules.measure = 'label';
      } else if (
        prev?.rules.measure === 'label' &&
        prev.sentence === sentence &&
        prev.quantity.unit === q.unit
      ) {
        measure = prev.measure;
        rules.measure = 'label';
      }
    }
    if (!measure && /[?\uFFFD]/.test(f[q.end] ?? '')) rules.measure = 'damaged';
    else if (!measure) {
      if (personUnits.has(q.unit) && attends.test(f.slice(q.end, q.end + 4))) return null;
      measure = clauseBefore(at);
      rules.measure = 'clause before';
      // …比例达到25%；到2028年达到20%: the same again
      if (!measure && prev && kind === 'percent' && prev.quantity.unit === q.unit && q.start - prev.end < 24)
        measure = prev.measure;
      // 开展论坛。全年3场: what the run-in title names
      if (!measure && kind !== 'percent' && (kind !== 'money' || fundTitle.test(f.slice(0, 20))))
        measure = titled(at);
      // 新建学校20所;改造30所
      if (
        !measure &&
        prev?.sentence === sentence - 1 &&
        f[sentenceFrom - 1] === ';' &&
        prev.quantity.unit === q.unit &&
        thingUnit.test(q.unit)
      )
        measure = prev.measure;
      // 经费翻一番、突破3亿元
      if (!measure && prev?.sentence === at.sentence && q.start - prev.end <= 8) measure = prev.measure;
    }
  }
  if (kind !== 'percent') return measure;
  // 完成投资300亿元,占年度计划的110%: the share is of what stands before
  if (measure && measure[1] <= q.start && f[measure[0]] === '占' && !'重例比率'.includes(f[measure[1] - 1]!))
    measure = clauseBefore(at) ?? measure;
  return namedRatio(at, measure) ?? measure;
}

/** 建立专职队伍,规模不少于40人: of what is set up, not where or when it is held. */
const isScaleOf = (f: string, b: Span): boolean =>
  f[b[1] - 1] === '模' &&
  /^总?规模$/.test(f.slice(b[0], b[1])) &&
  /(?:^|[。;,:])(?:建立|组建|打造|建设|培育|设立|成立|保持)[^,。;:\d]{2,12},$/.test(
    f.slice(Math.max(0, b[0] - 20), b[0]),
  );

const mends = /^(?:修复|整治|治理|疏浚|加固|修缮|清理|维修|提质)$/;

/** Not only a place: 更换农村37处的机泵. */
const namesThing = (f: string, span: Span | null): boolean =>
  span !== null && !placeAlone.test(f.slice(span[0], span[1]));

/** Whether the words before the number name a thing, not only a deed (促进2500名…). */
function namedBefore({ f, q, kind, clauseFloor }: Place): boolean {
  const b = measureBefore(f, q.start, clauseFloor, false);
  return b !== null && (kind === 'money' || !deedsAlone(f.slice(b[0], b[1])));
}

/** 实践学分占比:理工类不少于30%,文科类不少于20%: the ratio stands before the colon. */
function namedRatio({ f, q, sentenceFrom }: Place, measure: Span | null): Span | null {
  if (!measure || measure[1] > q.start || /[率比重例度]$/.test(f.slice(measure[0], measure[1]))) return null;
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
  const own = measureBefore(f, to, clauseFloor, false);
  // 增长7%,高于城镇居民1个百分点: of what grows
  if (own && /^[高低快慢]于/.test(f.slice(own[0], own[0] + 2))) return clauseBefore(at) ?? own;
  return own ?? measureAfter(f, q.end, Math.min(f.length, q.end + 80), q.start) ?? clauseBefore(at);
}
