// What a deed that is counted is done to (每月通报1次进展, 公众号每周更新2次), which deed it is (安全检查1次), and the deed
// that lasts so long (每名全年服务60天). counted.ts asks.
import type { RawTarget } from '../blockReading.ts';
import type { Place } from './countedPlace.ts';
import { doers, doersThemselves, holds, thingUnit } from './countedWords.ts';
import { deedBefore, deedsAlone } from './deeds.ts';
import { measureBefore } from './measureBefore.ts';
import type { Span } from './nounSpan.ts';

/** 报告一次工作, 听取一次情况: nothing is named by them. */
export const deedsObject = ({ f }: Place, span: Span | null): Span | null =>
  span && /(?:工作|情况)$/.test(f.slice(span[0], span[1])) ? null : span;

const toldIn = /视频|短片|文章|图文|推文|资讯|信息|作品|节目|课程|微课|音频|动态|案例/;

/** 废液每周清运1次, 公众号每周更新2次: the thing before 每; who does it (党组每月学习1次) is not counted. */
export function deedDoneTo({ f, q, clauseFloor, per }: Place): Span | null {
  if (per === null || per.start <= clauseFloor) return null;
  // “周末科学课堂”每周开课4节
  if (
    q.unit !== '次' &&
    !('节期讲集场'.includes(q.unit || '。') && '”》目堂坛'.includes(f[per.start - 1] ?? '。')) &&
    // 科普短视频每周更新5条; 公众号每周推送5条 names where
    !(
      '条篇个集期部则'.includes(q.unit || '。') && toldIn.test(f.slice(Math.max(0, per.start - 2), per.start))
    )
  )
    return null;
  const deed = q.start - per.cut;
  if (deed < 2 || deed > 4) return null;
  const thing = measureBefore(f, per.start, clauseFloor, false);
  if (thing === null || thing[1] !== per.start || f[thing[0]] === '每') return null;
  const said = f.slice(thing[0], thing[1]);
  return doers.test(said) || /(?:[后时前中间内]|期间)$/.test(said) || doersThemselves.test(said)
    ? null
    : thing;
}

const lasting =
  /(?:[人户师生]均)?(?:全年|每年|年内|累计|共|平均)?(服务|学习|授课|讲课|值班|值守|驻点|实践|锻炼|带教|坐诊|工作)(?:时间|时长)?$/;

/** 每人全年服务不少于40小时 */
export function deedLasts({ f, q, per }: Place): Span | null {
  const deed = lasting.exec(f.slice(per!.cut, q.start));
  return deed && deed.index === 0 ? [q.start - deed[0].length + deed[0].indexOf(deed[1]!), q.start] : null;
}

/** 开展安全检查1次: with what tells which deed it is; 组织班子成员走访 says who does it. */
export function deedWhole({ f, q, clauseFloor, per }: Place): Span | null {
  const b = measureBefore(f, q.start, Math.max(clauseFloor, per?.cut ?? 0), false);
  return b &&
    b[1] === q.start &&
    holds.test(f.slice(Math.max(0, b[0] - 2), b[0])) &&
    !'员工师生家者部导众民'.includes(f[q.start - deedBefore(f, q.start) - 1]!)
    ? b
    : null;
}

/** Whether a verb alone was taken for the thing counted. */
export function isDeedOf(f: string, { measure, quantity }: RawTarget): boolean {
  return measure !== null && thingUnit.test(quantity.unit) && deedsAlone(f.slice(measure[0], measure[1]));
}
