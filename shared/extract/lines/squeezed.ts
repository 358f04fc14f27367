// A Chinese plan whose line ends were lost, as document sites show it in a preview: …工作计划一、背景分析当前,…。二、目标设定
// 1.覆盖面:… Tells where its headings begin, and where their titles end as far as they are usual ones.
import { fold } from '../fold.ts';

/** A line shorter than this is no document. */
const LEAST = 150;
/** How far from the beginning the first number of a series may stand: behind the plan's title, behind a heading. */
const AFTER_TITLE = 60;
const AFTER_HEADING = 24;

const chinese = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五'.split(' ');
const digits = Array.from({ length: 40 }, (_, k) => String(k + 1));
const tops = chinese.map((n) => `${n}、`);
const belows = [
  chinese.map((n) => `（${n}）`),
  chinese.map((n) => `(${n})`),
  digits.map((n) => `${n}.`),
  digits.map((n) => `${n}、`),
  digits.map((n) => `${n}．`),
];

/** Headings that most plans have. */
const usual =
  /^(?:指导思想|背景分析|工作背景|形势分析|总体(?:要求|目标|思路|原则)|工作(?:目标|思路|原则|重点|任务|措施|内容|步骤|要求|安排|计划)|(?:主要|重点|具体|年度)(?:目标|任务|工作|措施|举措|内容|安排|指标)|目标(?:设定|任务|要求)|基本(?:原则|思路|情况)|活动(?:目标|内容|安排|主题|时间)|实施(?:步骤|计划|路径|方案)|(?:时间|进度|经费)(?:安排|计划|预算|保障)|预期(?:效果|成果|目标)|保障(?:措施|机制)|组织(?:保障|领导|实施)|考核评价|监督考核)(?![及和与的、,，:：。])/;

const none: readonly number[] = [];

/** Where the lines of `raw` begin that was once several; [] where it is one. */
export function cutsOf(raw: string): readonly number[] {
  if (raw.length < LEAST || !raw.includes('二、') || !raw.includes('三、')) return none;
  const headings = series(raw, tops, AFTER_TITLE);
  if (headings.length < 3) return none;
  const cuts: number[] = [];
  for (const [k, from] of headings.entries()) {
    const to = headings[k + 1] ?? raw.length;
    if (from > 0) cuts.push(from);
    const title = from + raw.slice(from, from + 4).indexOf('、') + 1;
    const section = raw.slice(title, to);
    const below =
      belows.map((marks) => series(section, marks, AFTER_HEADING)).find((at) => at.length > 1) ?? [];
    const said = usual.exec(fold(section.slice(0, 12)));
    // what stands before the first of them is the title, or else a usual one is
    if (below[0] === undefined || below[0] > AFTER_HEADING) {
      if (said === null) continue;
      cuts.push(title + said[0].length);
    }
    for (const at of below) cuts.push(title + at);
  }
  return cuts;
}

/** Where the marks stand one after the other, each behind the end of a sentence, the first also behind a title. */
function series(text: string, marks: readonly string[], first: number): number[] {
  const found: number[] = [];
  let at = 0;
  for (const mark of marks) {
    let next = text.indexOf(mark, at);
    while (next >= 0 && !begins(text, next, mark, found.length === 0 && next <= first))
      next = text.indexOf(mark, next + 1);
    if (next < 0) break;
    found.push(next);
    at = next + mark.length;
  }
  return found;
}

function begins(text: string, at: number, mark: string, mayFollowTitle: boolean): boolean {
  const before = text[at - 1] ?? '。';
  const after = text[at + mark.length] ?? '';
  if (/[\d０-９]/.test(after) || !/[\p{L}“《]/u.test(after)) return false;
  return mayFollowTitle
    ? !/[第零〇一二三四五六七八九十百\d.(（]/.test(before)
    : /[。；;！!？?”）)]/.test(before);
}
