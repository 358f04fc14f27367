// The noun after the measure word, where it is what a quantity counts: what follows may be what is done with the thing
// named before, what the money is spent on or what the persons do.
import type { Place } from './countedPlace.ts';
import { bareDeed, personUnits, placeAlone } from './countedWords.ts';
import { deedsAlone } from './deeds.ts';
import { measureAfter } from './measureAfter.ts';
import { measureBefore } from './measureBefore.ts';
import type { Span } from './nounSpan.ts';
import { headAt, nounAfterVerb, verbEnds } from './stops.ts';

/** How far after a quantity a noun is looked for. */
export const limitOf = ({ f, q }: Place): number => Math.min(f.length, q.end + 80);

/** The noun after the measure word; null where there is none, or another word names what is counted. */
export function nounAfter(at: Place): Span | null {
  const { f, q } = at;
  const done = q.unit === '次' ? bareDeed.exec(f.slice(q.end, q.end + 4)) : null;
  if (done) return [q.end, q.end + done[0].length];
  const noun = measureAfter(f, q.end, limitOf(at), q.start);
  return noun === null || isNamedBefore(at, noun) ? null : noun;
}

/** Whether what follows tells only more of what stands before the number. */
function isNamedBefore(at: Place, noun: Span): boolean {
  const { f, q, kind, clauseFloor } = at;
  // 地方志200卷的整理: the noun before; 投资2.6亿元新建学校: nothing after
  if (
    kind === 'count' &&
    f[q.end] === '的' &&
    /[一-龥]{2}$/.test(at.before) &&
    // 组建20人的讲师团, 写5000字的笔记
    verbEnds(f, q.start) < 2 &&
    !'写派建办聘印编'.includes(f[q.start - 1]!) &&
    namesThing(f, measureBefore(f, q.start, clauseFloor, false))
  )
    return true;
  // 接待量实现90万人次的新突破, 完成2亿元的目标: what stands before
  if (f[q.end] === '的' && reachedAs.test(f.slice(q.end + 1, q.end + 6)) && namedBefore(at)) return true;
  if (kind === 'money' && noun[1] - noun[0] < 2) return true;
  if (kind !== 'money' && !personUnits.has(q.unit)) return false;
  // 派代表3人出席…的会议: what they go to
  if (
    personUnits.has(q.unit) &&
    '出参前赴担'.includes(f[q.end] ?? '。') &&
    /^(?:出席|参加|前往|赴|担任|参与)/.test(f.slice(q.end, q.end + 2)) &&
    namedBefore(at)
  )
    return true;
  // 投入185万元更新设备, 邀请专家10名指导课题: what it is spent on and what they do is another thing
  return (
    noun[0] === q.end &&
    headAt(f, q.end) > 1 &&
    !/^指导(?:教师|老师)/.test(f.slice(q.end, q.end + 4)) &&
    !nounAfterVerb.test(f.slice(q.end + headAt(f, q.end), q.end + headAt(f, q.end) + 3)) &&
    namedBefore(at)
  );
}

const reachedAs = /^(?:新?突破|(?:既定|年度|预期)?(?:目标|任务)|新高|历史新高|新台阶)(?:$|[,。;、)]|任务)/;

/** Not only a place: 更换农村37处的机泵. */
const namesThing = (f: string, span: Span | null): boolean =>
  span !== null && !placeAlone.test(f.slice(span[0], span[1]));

/** Whether the words before the number name a thing, not only a deed (促进2500名…). */
function namedBefore({ f, q, kind, clauseFloor }: Place): boolean {
  const b = measureBefore(f, q.start, clauseFloor, false);
  return b !== null && (kind === 'money' || !deedsAlone(f.slice(b[0], b[1])));
}

/** 科普经费按每人不低于2元的标准列入预算: what is paid stands before 按. */
export function paidBy({ f, q, kind, clauseFloor }: Place, noun: Span): Span | null {
  if (kind !== 'money' || !f.startsWith('标准', noun[0]) || spends.test(f.slice(noun[0] + 2, noun[0] + 4)))
    return null;
  const by = f.lastIndexOf('按', q.start);
  return by > clauseFloor + 1 && q.start - by < 16 ? measureBefore(f, by, clauseFloor, false) : null;
}

const spends = /^(?:落实|安排|给予|予以|拨付|发放|配套|投入|支持|配置|配备|计算)/;

/** 挡墙13千米 道路8千米: after a space begins the next. */
export const beginsNext = ({ f, q, kind, clauseFloor }: Place): boolean =>
  f[q.end] === ' ' &&
  /[一-龥]/.test(f[q.start - 1] ?? '。') &&
  q.unitStart === q.numEnd &&
  measureBefore(f, q.start, clauseFloor, kind === 'percent') !== null;
