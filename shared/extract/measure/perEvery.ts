// Reads 每: every so often (每月, 每周一), every party (每人, 每校), every thing counted (每场论坛, 每千人口).
// Folded text in, offsets out.
import { units } from '../lexicon.ts';
import { startsMatcher } from '../match.ts';
import type { Per } from './per.ts';
import { adverbAt, comparatorAt, deedAt, moneyAt, nameEnd } from './perName.ts';
import { verbAt } from './stops.ts';

const unitAt = startsMatcher(units);
/** After 每, a measure word that is a party by itself: 每人驻点6个月 is per 人. */
const party = new Set('人户村校县镇乡班队组团');
const cycle =
  /^每\s*(?:隔)?(?:[两二三四五六七八九十]|\d{1,2})?\s*(?:个)?(?:双月|双周|年|月|周|季度|季|半年|学期|学年|日|天|星期|届|小时|工作日)(?!龄|轻|产|报)/;

const days =
  /^[一二三四五六日天末](?:[、和及与至](?:周|星期)?[一二三四五六日天])*(?:[上下]午|晚上?|中午)?各?(?=[一-龥]{2})/;

/** How many characters after 每周 say on which days (每周一、周三各开放1次). */
const onDays = (f: string, at: number): number =>
  f[at - 1] === '周' || f[at - 1] === '期' ? (days.exec(f.slice(at, at + 16))?.[0].length ?? 0) : 0;

const measured =
  /^([^的]{2,}?)[^的]{2}(?:面积|人数|数量|金额|额度|经费|资金|产值|收入|规模|时长|时间|次数|比例|标准|长度|投入|容量)$/;

/** 每名奖金2万元, 每家藏书2000册: what is paid or had, not whose it is. */
const paidEach =
  /^(?:(?:研究|支持|活动|建设)?(?:奖金|奖励|补助|补贴|经费|资助|津贴|酬金|费用)|藏书|印数|印量|定价|字数|面积|时长|用时|人数|学员|观众|座位|床位)$/;

const amongThem =
  /^([一-龥]{0,4}?(?:比赛|大赛|竞赛|赛事|论坛|讲座|活动|培训班?|会议|沙龙|研讨会|展览|演出|评审))[一-龥]{1,6}中(?=[一-龥]{2})/;

/** Measure words of what takes place or is told in parts. */
export const event = new Set('场次期届篇项部轮批回节课讲集堂站梯');

/** Whether nothing but what leads up to the number stands between: 每本字数|控制在30万字以内. */
const leadsUp = (f: string, at: number, to: number): boolean =>
  at >= to || comparatorAt(f, at) > 0 || /^(?:控制|保持|稳定|维持)/.test(f.slice(at, at + 2));

/** What is told per by the 每 at `least + every`, for the quantity at `to`. */
export function readEvery(
  f: string,
  least: number,
  every: number,
  to: number,
  nounAfter: boolean,
): Per | null {
  const at = least + every + 1;
  const c = cycle.exec(f.slice(at - 1, at + 9));
  if (c) {
    // 每人每月: both together
    const text = f.slice(least, to);
    const before = text.lastIndexOf('每', every - 1);
    const both = every > 0 && before >= 0 && every - before <= 6 && !text.slice(before, every).includes('、');
    const lead = c[0].length - c[0].slice(1).trimStart().length;
    return {
      from: both
        ? least +
          before +
          (/^(?:[位名个所]|[家项支](?![庭目队]))(?!每)/.test(text.slice(before + 1, before + 3)) ? 2 : 1)
        : at - 1 + lead,
      to: at - 1 + c[0].length,
      cut: at - 1 + c[0].length + onDays(f, at - 1 + c[0].length),
      start: both ? least + before : at - 1,
    };
  }
  let start = at;
  const n = /^(?:[千万百亿]|单位)/.test(f.slice(at, at + 2)) ? 0 : unitAt(f, at);
  if (
    (n === 1 || f.startsWith('年度', at + 1)) &&
    party.has(f[at]!) &&
    !f.startsWith('县市', at) &&
    (!'均次员民口才名级子织伍长体'.includes(f[at + 1] ?? '。') || f.startsWith('名额', at + 1)) &&
    !f.startsWith('团队', at)
  )
    return { from: at, to: at + 1, cut: at + 1, start: at - 1 };
  if (f.startsWith('县市', at)) return { from: at, to: at + 2, cut: at + 2, start: at - 1 };
  // 每亩节本增效120元: an area
  if (n === 1 && /^[亩户吨](?:节本|节水|节肥|节药|节电|增收|增产|增效|节支|减排)/.test(f.slice(at, at + 3)))
    return { from: at, to: at + 1, cut: at + 1, start: at - 1 };
  // 每个展览展期2个月, 每条片长3分钟: how long it lasts is no part of its name
  const lasting = /^(?:[条段集部]|[个场项次]([^,。;:、\d]{2,8}?))(?:展期|片长|时长|会期|工期|任期)$/.exec(
    f.slice(at, to),
  );
  if (lasting) {
    const from = lasting[1] ? at + 1 : at;
    const end = at + 1 + (lasting[1]?.length ?? 0);
    return { from, to: end, cut: end, start: at - 1 };
  }
  if (n > 0 && n < 3) {
    const e = nameEnd(f, at + n, to);
    const abuts = leadsUp(f, e, to);
    // 每支服务企业5家: a team cannot be a company; 每名奖金2万元: the money is counted
    const does =
      '支名位场期次批队组'.includes(f[at]!) &&
      verbAt(f, at + n) > 1 &&
      /^(?:企业|学校|单位|村|社区|镇|县|医院|地区)/.test(
        f.slice(at + n + verbAt(f, at + n), at + n + verbAt(f, at + n) + 2),
      );
    const paid = (abuts || moneyAt(f, e) > 0) && paidEach.test(f.slice(at + n, e));
    const own =
      !does &&
      !paid &&
      // 每所以5万元为上限
      !(e === at + n + 1 && '以按约均为'.includes(f[at + n]!)) &&
      e > at + n &&
      !/^(?:在[外校院馆华境]|驻[校院馆华点会]|停留|逗留|入驻|(?:参[会训赛展加]|与会|出席|到场)(?:人|学员|师生|观众)|听众|观众|收生|招生|选课|示范带动|示范引领|辐射带动)/.test(
        f.slice(at + n, at + n + 4),
      ) &&
      (verbAt(f, at + n) < 2 ||
        /^(?:书|表|稿|者|队|站|点|团|中心|基地|平台|机构|项目|班|学校|实验|单位|企业|地区|县|村|区|镇|社区|医院|对象)/.test(
          f.slice(at + n + verbAt(f, at + n), at + n + verbAt(f, at + n) + 2),
        ) ||
        /^..[人者](?![数次员])/.test(f.slice(at + n, at + n + 4))) &&
      comparatorAt(f, at + n) === 0 &&
      (adverbAt(f, at + n) === 0 || f.startsWith('联合实验', at + n));
    // 每场比赛评委中校外专家不少于3名: of those who come to it
    const among = event.has(f[at]!) ? amongThem.exec(f.slice(at + n, e)) : null;
    if (among)
      return {
        from: at + n,
        to: at + n + among[1]!.length,
        cut: at + n + among[0].length,
        start: at - 1,
      };
    // 每场论坛邀请30名 is per 论坛; in 每场参会人员不少于80人 the noun is what is counted
    if (
      !own ||
      (abuts && !nounAfter && (event.has(f[at]!) || /^[种本张份台件].{1,6}[数量额]$/.test(f.slice(at, e))))
    ) {
      // A类学会每个资助20万元: the classifier stands for the noun before it
      const named = event.has(f[at]!)
        ? null
        : /(?:^|其中|[,:、等])([一-龥A-Z]{2,8})$/.exec(f.slice(Math.max(least, at - 12), at - 1));
      if (
        named &&
        verbAt(f, at - 1 - named[1]!.length) < named[1]!.length &&
        !/^(?:给予|按照?|平均|原则上|要求|确保)|[为是按]$|(?:时|时间|时长|周期|期限|面积|人数|经费|标准|[量率额])$/.test(
          named[1]!,
        )
      )
        return { from: at - 1 - named[1]!.length, to: at - 1, cut: at + n, start: at - 1 };
      return { from: at, to: at + n, cut: at + n, start: at - 1 };
    }
    start = at + n;
  }
  let end = nameEnd(f, start, to);
  // 每个示范点示范面积不低于200亩: what is measured of it is no part of its name
  if (!nounAfter && end - start > 5 && leadsUp(f, end, to)) {
    const own = measured.exec(f.slice(start, end));
    if (own) end = start + own[1]!.length;
  }
  // 每位市民拥书量
  const share = nounAfter
    ? null
    : /^([一-龥]{2,3}?)[拥藏借阅用产占消][一-龥]{0,2}[量数]$/.exec(f.slice(start, end));
  if (share) end = start + share[1]!.length;
  const crowd =
    /^[十百千万亿]+(?:名|个|户|位|家)?(?:企业(?=中|拥)|经营主体|市场主体|常住人口|就业人员|老年人|劳动力|人口|居民|职工|人|户|平方公里)/.exec(
      f.slice(start, to),
    );
  if (crowd) end = start + crowd[0].length;
  return end > start && end - start <= 14
    ? {
        from: start,
        to: end,
        cut: end + (f[end] === '中' ? 1 : '驻停逗'.includes(f[end] ?? '。') ? 0 : deedAt(f, end)),
        start: at - 1,
      }
    : null;
}
