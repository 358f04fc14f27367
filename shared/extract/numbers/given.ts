// Quantities that are there already: who is led, what is drawn upon, what was named before, where a change begins;
// and what comes down to nothing.
import { BASIS, FULL, MEANS, SITS, THERE } from '../glance.ts';
import { zeroNouns } from '../lexicon.ts';
import { endsMatcher } from '../match.ts';
import type { Quantity } from './quantity.ts';
import type { Around } from './targetKind.ts';

const zeroEnds = endsMatcher(zeroNouns);

const drawsUpon = /(?:^|[,。;!\n])(?:充分|积极|切实|有效|更好|要)?(依托|发挥|凭借)([^,。;!\n]*)$/;
/** 依托高校建设3个基地: after such a verb the number is promised again. */
const commits =
  /[建设办创派聘招引]|开展|组织|成立|培育|打造|新增|完成|形成|发布|开发|培训|提供|服务|申报|遴选|选派|推出|实施|不少于|至少|达到/;

const keeps = /(?:落实|执行|遵守|恪守|贯彻|遵循|践行)$/;
const rules = /^[^,。;:、\d]{0,16}?(?:制度|规定|规范|准则|禁令|纪律|原则)(?=[,。;、)]|的?要求|$)/;

const runsWell = /^[^,。;、\d]{2,18}?(?:运行|运转)(?:总体|基本|整体|持续)?(?:平稳|良好|正常|有序|稳定)/;
const ofWholeProject = /(?:总投资|总?建筑面积|占地面积)$/;
/** What is done of it in the year. */
const thisYears =
  /^(?:,总投资额?约?\d[\d.,]*[万亿]*元)?,(?:今年|年内|本年度?|当年|年度|20\d\d年)[^,。;\d]{0,8}投[资入][^,。;\d]{0,4}\d/;

const against = /比(?![例重率值赛])[^,。;]*$/;
const exceeds =
  /^[^,。;、\d]{0,8}?(?:超[逾出]?|[多高]出?|增[加长]|翻|提高|减少|下降)[^,。;、\d]{0,4}[\d一二两三四五六七八九]/;
const dealtShare =
  /^[^,。;、]{2,30}?(?:消除|整改|完成|销号|整治|办结|化解)(?:至少|不少于|不低于|超过)?\s?\d[\d.]*\s?%/;
const lacking = /(?:缺口|赤字|[尚还仍]?[欠短]缺|[尚还仍]缺|缺编|[尚还仍]差|亏损|亏损额|空缺)$/;
const governedHere = /辖\d[^。;]{1,30}人口$/;

/** 指标, 指导 and the like define nothing; nor does what a programme of the plan is said to be. */
const defines =
  /(?<!(?:行动|工程|计划|任务|目标)[”》]?,?)(?:[是系]|(?<=[,”》):]))指(?![标导数挥定出南引示明派点向令望])/;

/** Whether the sentence of the number at `at` says before it what a word means. */
function isDefined(f: string, at: number): boolean {
  const near = f.slice(Math.max(0, at - 120), at);
  if (!near.includes('指')) return false;
  let from = near.length;
  while (from > 0 && !'。;!?\n'.includes(near[from - 1]!)) from--;
  return defines.test(near.slice(from));
}

/** Whether the number tells of what there is (团结引领全县1.8万名科技工作者, 依托1200名专家, 上述3个单位). */
export function isGiven(f: string, q: Quantity, { before, seen }: Around): boolean {
  const there = (seen & THERE) !== 0;
  const last = before.at(-1) ?? '。';
  if (
    there &&
    /(?:团结|引领|带领|凝聚)(?:全|我|本)[^,。;、\d]{0,6}$|团结(?:引领|带领|凝聚|动员)$/.test(before)
  )
    return true;
  if (q.left + q.right === '') {
    // 共建的3个实验室运行平稳: how they are
    if (last === '的') {
      const next = f.slice(q.end, q.end + 30);
      if (next.includes('运') && runsWell.test(next)) return true;
    }
    if (last === '量' && /(?<![储贮保库])存量$/.test(before)) return true;
    // 落实十八项核心制度: there are so many
    if ('实行守彻循'.includes(last) && keeps.test(before) && rules.test(f.slice(q.end, q.end + 20)))
      return true;
    // 建筑面积5.6万平方米,总投资4.8亿元,今年完成投资1.6亿元: of the whole project, not of the year
    if (
      (last === '资' || last === '积') &&
      ofWholeProject.test(before) &&
      thisYears.test(f.slice(q.end, q.end + 44))
    )
      return true;
  }
  // 总量比过去五年收回的120公顷超出两倍: what it is measured against
  if (
    q.left === '' &&
    before.includes('比') &&
    against.test(before) &&
    exceeds.test(f.slice(q.end, q.end + 16))
  )
    return true;
  // 600个黑点于年底前消除75%: of how many
  if (
    before.length < 4 &&
    q.right === '' &&
    /^[-·•*\s]*$/.test(before) &&
    dealtShare.test(f.slice(q.end, q.end + 44))
  )
    return true;
  // 满分5分: the scale, not what is reached
  if ((seen & FULL) !== 0 && /满分为?$/.test(before)) return true;
  if (there && q.left === '' && /(?:上述|前述|对以上|对这)$/.test(before)) return true;
  // 全体会员单位(共126家)
  if (
    q.left === '' &&
    '(共计'.includes(f[q.start - 1] ?? '。') &&
    /(?:全体|所有|现有)[^,。;()]{1,12}\((?:共|合计|共计)?$/.test(f.slice(Math.max(0, q.start - 20), q.start))
  )
    return true;
  // 全区12个街道、156个社区,配备专职网格员
  if (
    q.left === '' &&
    '个'.includes(q.unit || '。') &&
    /(?:^|[,。;])全[市县省区州镇乡校院](?:\d+个[^,。;、\d]{1,6}、)?$/.test(
      f.slice(Math.max(0, q.start - 14), q.start),
    ) &&
    /^[^,。;、\d]{1,6}(?:、\d+个[^,。;、\d]{1,6})?,/.test(f.slice(q.end, q.end + 20))
  )
    return true;
  // 全县耕地面积86万亩,已建成高标准农田52万亩
  if (
    q.left === '' &&
    f[q.end] === ',' &&
    /^,(?:现?已[建完经有]|现有|目前)/.test(f.slice(q.end, q.end + 4)) &&
    /^(?:全[市县省区州镇乡校院]|我[市县省区校院])[一-龥]{2,8}(?:面积|人口|总量|总数)[为约]?$/.test(before)
  )
    return true;
  // 推动所属136个学会完成换届
  if (q.left === '' && last === '属' && /(?:所属|直属|下属)$/.test(before)) return true;
  // 这10项实事分别是
  if (q.left === '' && f[q.start - 1] === '这') return true;
  // 协调12家成员单位履职: those who belong to it
  if (
    q.left === '' &&
    f.startsWith('成员单位', q.end) &&
    /(?:协调|统筹|组织|督促|联合|依托|会同|调动|推动)(?:全[市省区县国])?$/.test(before)
  )
    return true;
  // 我县仅3.9张, 占比仅为2.1%
  if (last === '仅' && q.left === '') return true;
  if (q.left === '' && /仅[为占有]$|只有$/.test(before)) return true;
  // 甲处与乙处(以下简称两处): a name
  if (last === '称' && /(?:简|合|统|并|总)称(?:为)?$/.test(before)) return true;
  // 国家规定的下限为50%
  if (q.left.includes('限') && before.endsWith('规定的')) return true;
  // 经费缺口约15万元, 尚缺教师3名
  if ((q.comparator === 'eq' || q.comparator === 'approx') && '口缺字差编损额'.includes(last))
    if (lacking.test(before)) return true;
  // 我县辖9个乡镇,常住人口31万人
  if (last === '辖' || (last === '口' && governedHere.test(f.slice(Math.max(0, q.start - 40), q.start))))
    return true;
  // 报告厅最多容纳300人, 体育馆(450座): what it holds
  if (last === '纳' && before.endsWith('容纳')) return true;
  if (
    f[q.start - 1] === '(' &&
    f[q.end] === ')' &&
    /^[座席床]$/.test(q.unit) &&
    q.value >= 50 &&
    '堂厅馆院室场楼舍'.includes(f[q.start - 2] ?? '。')
  )
    return true;
  // 不超过16小时的规定, 全国12个试点城市之一
  if ('的之'.includes(f[q.end] ?? '。') && f.startsWith('规定', q.end + 1)) return true;
  const next = q.left === '' ? f.slice(q.end, q.end + 16) : '';
  if (next.includes('之一') && /^[^,。;、\d]{1,12}之一/.test(next)) return true;
  // 骨干企业,指年产值超过5000万元的企业: what a word means
  if ((seen & MEANS) !== 0 && isDefined(f, q.start)) return true;
  // 3名副主席任副组长: who sits on the body
  const role = (seen & SITS) !== 0 ? f.slice(q.end, q.end + 20) : '';
  if (
    (role.includes('任') || role.includes('为')) &&
    /^[^,。;、\d]{1,12}?(?:任|担任|为)(?:副?组长|成员|召集人|主任)/.test(role)
  )
    return true;
  // 在24个专业类基础上, 在2025年命名9个基地的基础上: what there is to build on; 编制25人: what there may be
  if (
    (seen & BASIS) !== 0 &&
    /^[^,。;\d]{0,20}基础上/.test(f.slice(q.end, q.end + 24)) &&
    /(?:在|从)[^,。;]{0,18}$/.test(f.slice(Math.max(0, q.start - 20), q.start))
  )
    return true;
  if (
    q.left === '' &&
    '制为共'.includes(last) &&
    (/(?:人员|核定|岗位|教师|机构|员额|事业|行政)编制(?:为|共)?$/.test(before) ||
      ('人名'.includes(q.unit || '。') && /[馆院校所会局有]编制(?:为|共)?$/.test(before)))
  )
    return true;
  // 2所孔子学院全年招收学员3000人: those who do it
  if (
    q.left === '' &&
    before === '' &&
    /^[^,。;、\d]{2,10}(?:全年|年内|共|合计|平均|每年)[^,。;]{0,14}\d/.test(f.slice(q.end, q.end + 40))
  )
    return true;
  const upon = there ? drawsUpon.exec(f.slice(Math.max(0, q.start - 60), q.start)) : null;
  if (!upon || commits.test(upon[2]!)) return false;
  return upon[1] !== '发挥' || /^[^,。;]{0,60}?(?:作用|优势|功能|效能|力量)/.test(f.slice(q.end, q.end + 64));
}

/** Notes how the number stands among others, for the findings: reversed, governed by 与 or 在, a stock. */
export function noteStanding(q: Quantity, before: string, rules: Record<string, string>): void {
  const last = before.charAt(before.length - 1);
  if (q.reversed) rules.reversed = 'yes';
  // 与15家海外高校…: those it is done with, not what is promised
  if ('与同和从由向'.includes(last || '。')) rules.governed = 'yes';
  // 达到100个, 增至60个: what there will be, not what is added
  if (
    q.left.includes('达') ||
    ('到至为数计在'.includes(last) && /(?:到|至|为|总数|累计|稳定在|保持在)$/.test(before))
  )
    rules.stock = 'yes';
}

/** 责任事故为零, 投诉率降为零, 重大事故零起。 */
export function reachesZero(f: string, q: Quantity): boolean {
  if (f[q.numEnd] === '起')
    return ',。;、)”\n'.includes(f[q.numEnd + 1] ?? '。') && zeroEnds(f, q.numStart) > 0;
  if (!',。;、)”\n'.includes(f[q.numEnd] ?? '。')) return false;
  const m = /^(.{2,12}?)(?:数|率|量|次数|起数)?(?:为|降至|降到|降为|控制为|控制在|保持为|保持)$/.exec(
    f.slice(Math.max(0, q.numStart - 12), q.numStart),
  );
  return m !== null && zeroEnds(m[1]!, m[1]!.length) > 0;
}

/** 由6.20%提高到10.56%, 从3个增加至5个: the first number is where it comes from. */
export function fromTo(f: string, q: Quantity): boolean {
  const after = f.slice(q.end, q.end + 24);
  const m =
    /^(?:[、和与]\d[\d.]*[^,。;、\d]{1,6}?)?[^,。;\d]{0,8}?(?:提高|增加|提升|增长|扩大|上升|下降|降低|降|减少|压缩|缩短|增|升|缩|减|扩|涨|压|提|扩建|扩展|扩充|扩容|拓展|发展|跃升|压减|精简|缩减|整合|优化|合并|延长|调整)\s*(?:到|至|为)[^,。;]{0,12}[\d一二三四五六七八九十百千两]/.exec(
      after,
    );
  const plain =
    /^(?:到|至|-)\s*\d/.test(after) &&
    /(?:从|由)[^,。;]{0,14}$/.test(f.slice(Math.max(0, q.start - 16), q.start));
  if (plain) return true;
  if (!m) return false;
  const before = f.slice(Math.max(0, q.start - 22), q.start);
  return /(?:从|由)[^,。;]{0,20}$/.test(before) || (/[将把][^,。;]{0,4}$/.test(before) && merged.test(after));
}

/** 将3个科室合并为1个 */
const merged = /^[^,。;\d]{0,8}(?:合并|整合|归并|精简|压缩|缩减)[到至为成]/;
