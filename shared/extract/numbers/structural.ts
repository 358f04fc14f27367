// Numbers that say how a text or a body is built, not what is promised: slogans that open a paragraph, headings
// that count what follows, the parts of a system.
import { AIMED, ISSUED, LISTED } from '../glance.ts';
import { sumsUp } from '../measure/summed.ts';
import type { Quantity } from './quantity.ts';

/** 二是打造…, (三)建强…: an ordinal and a verb that only opens a paragraph. */
const slogan =
  /^(?:[一二三四五六七八九十]{1,2}[是要、])(?:打造|聚焦|建强|办好|落实|突出|抓好|做好|强化|筑牢|实施|坚持|构建|健全|完善|抓实|抓牢|用好|建好|当好|守好|开展|搭建|深化)$/;

const announced = /(?:票决|表决(?:通过|确定)|共列|列出|分列|公布)(?:了|产生|确定|出)?[^,。;]{0,14}$/;

const madeKnown = /(?:票决|表决|共列|列出|分列|公布|确定|编制|梳理|列入)/;

const formula = /“(?:\d{3,5}|\d(?:\+\d)+)”[^。;“”]{0,12}(?:,?即|:|,围绕|,聚焦|\()[^。;]*$/;

const listHeading =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))?[^,。;:]{2,24}(?:工作|任务|事项|措施|清单|内容|实事)\(共?\d{1,3}[项件条]\)$/;

/** What a list holds that is made known, chosen from or given below. */
function isListed(q: Quantity, before: string, next: string): boolean {
  // 10项工程如下: · 名单60人如下: what stands on the list
  const below = next.includes('如下');
  if (below && /^[^,。;:、\d]{0,12}[^,。;:\d]{0,8}如下(?:[:。]|,[请望])/.test(next)) return true;
  // 资助青年人才60名,具体如下: promises them
  if (q.unit.length !== 1 || !'项件类条大个'.includes(q.unit)) return false;
  // 共实施10大类26件,现分解如下:
  if (below && /^[^,。;:、\d]{0,12},(?:现|具体|现将)?[^,。;:\d]{0,8}如下[:。]/.test(next)) return true;
  // 40件民生实事出炉, 遴选出48项候选项目
  if (/^候选(?:项目|实事|名单)|^[^,。;:、\d]{1,10}(?:出炉|揭晓|亮相)/.test(next)) return true;
  // 票决确定十大类40件, 共列任务五大类13项
  return (
    q.unit !== '个' &&
    (announced.test(before) ||
      (/[\d一二三四五六七八九十]大?(?:类|方面|板块|领域)$/.test(before) && madeKnown.test(before)))
  );
}

const ownParts =
  /(?:指标|清单|任务|目录|台账|方案)[^。;]{0,40}(?:类|方面|板块|部分|章),共(?:计|有|列|设)?(?:\d+[项条个],其中[^,。;\d]{1,10})?$/;

/** 本方案分解任务15项,其中牵头8项、配合7项; 附表所列26项指标 */
const divided =
  /(?:分解(?:成|为|出)?|所列)[^,。;\d]{0,10}(?:\d+[项条个](?:[^,。;\d]{0,4}),其中(?:[^,。;\d]{1,8}\d+[项条个]、)*[^,。;\d]{1,8})?$/;
const ownIndicators = /(?:(?:约束|预期|控制|引导)性|[一二三]级)指标$/;

function countsItself(f: string, q: Quantity): boolean {
  const said = f.slice(Math.max(0, q.start - 64), q.start);
  const last = said.at(-1) ?? '。';
  if (last === '标') return ownIndicators.test(said) && !/(?:完成|实现|达到|落实)[^,。;]*$/.test(said);
  return (
    ((last === '共' || said.includes('其中', said.length - 12)) && ownParts.test(said)) ||
    ((said.includes('分解') || said.includes('所列')) && divided.test(said))
  );
}

/** Whether the number only counts what the text goes on to name, or how a body is divided. */
export function isStructural(f: string, q: Quantity, before: string, seen: number): boolean {
  // 下设5个工作组
  if ('设分'.includes(before.at(-1) ?? '。') && /(?:下设|内设|下分|分设)$/.test(before)) return true;
  if (q.left !== '') return false;
  // 分3组选派60人: how it is done
  if (before.endsWith('分') && '期步轮路组'.includes(q.unit || '。')) return true;
  // 领导小组由22个成员单位组成: who sits on it
  if (
    before.endsWith('由') &&
    (/^个(?:成员)?(?:单位|部门)组成/.test(f.slice(q.unitStart, q.unitStart + 7)) ||
      // 评审组由7人组成, 由3位副校长分别牵头; 组建由12位院士组成的宣讲团, 每个委员会由7至9名委员组成 promise them
      (!/组建|成立|建立|建设|打造|[每各]/.test(before) &&
        /^[^,。;、\d]{0,10}?(?:组成|(?:分别|共同)?(?:牵头|挂帅|领衔|带队|负责))/.test(
          f.slice(q.unitEnd, q.unitEnd + 16),
        )))
  )
    return true;
  // 一、乡村建设工作(8项): how many the list below has
  if (q.end + 1 === f.length && f[q.end] === ')' && listHeading.test(f)) return true;
  // 二是打造两个品牌。
  if (
    q.form === 'chinese' &&
    slogan.test(before) &&
    /^[^,。;:、\d]{2,6}[。:]/.test(f.slice(q.unitEnd, q.unitEnd + 8))
  )
    return true;
  const next = f.slice(q.end, q.end + 26);
  // 指标分健康、服务、保障3类,共15项,其中约束性6项; 约束性指标7项: how many the text itself has
  if ('项条个'.includes(q.unit || '。') && countsItself(f, q)) return true;
  // “1238”思路,即围绕一个目标、突出两个重点: the words behind a formula
  if (q.form === 'chinese' && q.value < 10 && formula.test(f.slice(Math.max(0, q.start - 60), q.start)))
    return true;
  if ((seen & LISTED) !== 0 && isListed(q, before, next)) return true;
  // 围绕13个领域深入走访: where it is done; 航空、能源等3个领域 sums up a list
  if (
    (seen & AIMED) !== 0 &&
    (/^(?:重点|关键|主要)?(?:领域|方向|行业|专题(?!调研|研讨|讲座|培训|学习|会|报告|党课))/.test(next) ||
      /^(?:牵头|责任|配合|成员)(?:单位|部门)/.test(next)) &&
    /(?:围绕|聚焦|面向|针对|涉及)[^,。;、]{0,8}$/.test(before) &&
    !before.endsWith('等') &&
    !sumsUp(f, q)
  )
    return true;
  // 现将30项实事实施方案印发给你们: a document's name
  if (
    (seen & ISSUED) !== 0 &&
    (next.includes('发') || next.includes('公布')) &&
    /^[^,。;:、\d]{2,16}(?:方案|清单|计划|通知|分工|目录)(?:予以)?(?:印发|下发|转发|公布)/.test(next)
  )
    return true;
  // 2个品牌:打造…
  return (
    q.value < 10 &&
    '个项大'.includes(q.unit || '。') &&
    /(?:^|[。;\n])\s*$/.test(f.slice(Math.max(0, q.start - 2), q.start)) &&
    /^[^,。;:、\d]{1,8}:/.test(f.slice(q.end, q.end + 9))
  );
}

/** 1个中心、3个平台、5支队伍的工作体系: how a system is built. */
export function makesSystem(f: string, q: Quantity, before: string): boolean {
  return (
    q.value < 20 &&
    !before.endsWith('覆盖') &&
    /^[^,。;]{0,30}的[^,。;、]{0,10}(?:体系|格局|机制|模式|框架|架构)(?=[,。;]|$)/.test(
      f.slice(q.end, q.end + 50),
    )
  );
}
