// The title of a plan, its period, and how many texts the page announces.

import { saysPeriod, settleMonths } from '../english/period.ts';
import { fold } from '../fold.ts';
import type { Structure, StructureLine } from '../lines/structureShape.ts';
import type { Line } from '../lines/textLines.ts';
import { chineseValue } from '../numbers/chineseValue.ts';
import { readMonthsSaid, readPlanPeriod } from '../times/periods.ts';
import type { PlanPeriod } from '../types.ts';

export const titleWords =
  /(?:计[划画]|规[划画]|要点|方案|安排|纲要|打算|任务书|工作思路|工作重点|目标责任书|(?:计[划画]|方案)(?:及|与|和|暨)[^,。;]{0,6}预算|实施意见|指导意见|工作报告|行动计划|目标任务|任务清单|(?:任务|工作)(?:分解|分工)(?:表|方案)?|责任清单|\d+件(?:民生)?实事|(?:民生|为民)(?:办)?实事(?:项目)?|一览表|计划书|规划纲要|重点工作|(?:计|规)[划画]重点|工作部署|工作目标)(?:[(【][^()【】]{1,24}[)】]){0,3}$/;

const englishTitle = /\b(?:plan|programme|program|strategy|priorities|roadmap|agenda)\b/i;

/** Objectives and key results, 2027: a title only with its year. */
const goalsTitle =
  /\b(?:objectives|goals|targets|key results|commitments|OKRs?|agreement|scorecard|compact|framework|work ?plan|(?:work|key|main|action) (?:points|tasks|arrangements?)|points of (?:the |our )?work)\b/i;

export const dateLine =
  /^(?:\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|[二零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:19|20)\d{4,6}|(?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)? (?:19|20)\d\d))$/;

const letterDate =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) (20\d\d)\s*$/;

const namedYear =
  /^[A-Z](?:[^.;:\d]|\d+(?:st|nd|rd|th)\b){3,80}(?<!\b(?:in|of|since|by|from|on|until|January|February|March|April|May|June|July|August|September|October|November|December))\s(20\d\d)$/i;

export interface FoundTitle {
  title: string | null;
  from: Structure['titleFrom'];
  at: number;
}

/** ## Work plan, **Work plan**: the words alone. */
const bareTitle = (line: string): string => line.replace(/^#+\s*/, '').replace(/^\*\*(.+)\*\*$/, '$1');

export function findTitle(lines: Line[], firstNumbered: number): FoundTitle {
  const stop = firstNumbered < 0 ? Math.min(lines.length, 40) : Math.min(firstNumbered, 60);
  let best = -1;
  for (let k = 0; k < stop; k++) {
    const l = lines[k]!;
    const t = l.folded.trim();
    if (t === '' || l.reason !== null || t.length > 90 || l.row) continue;
    if (/[。;!]/.test(t) || /:$/.test(t)) continue;
    const name = bareTitle(t);
    if (
      titleWords.test(name) ||
      ((englishTitle.test(name) || (goalsTitle.test(name) && /(?:19|20)\d\d/.test(name))) &&
        /^[\x20-\x7e“”’-]+$/.test(name) &&
        name.length <= 90 &&
        !/[.,]$/.test(name))
    ) {
      if (best >= 0 && /^(?:附件|附表)/.test(name)) continue;
      best = k;
      if (/^[\x20-\x7e“”’-]+$/.test(name)) break;
    }
  }
  if (best >= 0) return { title: bareTitle(lines[best]!.raw.trim()), from: 'line', at: best };
  for (let k = 0; k < stop; k++) {
    const l = lines[k]!;
    if (l.reason !== null) continue;
    const q = /《([^《》]{4,60}(?:计划|规划|要点|方案|安排|纲要)(?:[(（][^()（）]{1,20}[)）])?)》/.exec(
      l.raw.slice(0, 300),
    );
    if (q) return { title: q[1]!, from: 'quoted', at: -1 };
  }
  for (let k = 0; k < stop; k++) {
    const l = lines[k]!;
    const t = l.folded.trim();
    if (t === '' || l.reason !== null) continue;
    if (!l.row && t.length <= 50 && !/[。;:,]|\.$|^\(/.test(t) && !dateLine.test(t) && t.length >= 4)
      return { title: l.raw.trim(), from: 'line', at: k };
    break;
  }
  for (const l of lines.slice(0, 5)) {
    const m = /^(.{4,80}?)\.(?:docx?|pdf|wps)/i.exec(l.raw.trim());
    if (m) return { title: m[1]!, from: 'file-name', at: -1 };
  }
  return { title: null, from: null, at: -1 };
}

/** 本年度(2026年4月1日至2027年3月31日): the plan's own months, said in one of its first lines. */
function monthsSaid(period: PlanPeriod, lines: readonly Line[]): PlanPeriod | null {
  for (const { folded } of lines.slice(0, 12)) {
    if (!/本年度|计划期|规划期|实施期|执行期|年度\(/.test(folded)) continue;
    const p = readMonthsSaid(folded);
    if (p?.start.startsWith(period.start.slice(0, 4))) return p;
  }
  return null;
}

export function findPeriod(
  lines: Line[],
  out: StructureLine[],
  title: string | null,
): Pick<Structure, 'period' | 'periodFrom'> {
  const name = fold(title ?? '');
  const fromTitle = readPlanPeriod(name);
  // the months a title leaves open
  const settled = (period: PlanPeriod, said: string): PlanPeriod =>
    monthsSaid(period, lines) ??
    settleMonths(
      period,
      said,
      lines.slice(0, 400).map((l) => l.folded.slice(0, 400)),
    );
  if (fromTitle) return { period: settled(fromTitle, name), periodFrom: 'title' };
  let seen = 0;
  for (let k = 0; k < lines.length && seen < 6; k++) {
    const kind = out[k]!.kind;
    if (kind === 'blank' || kind === 'date' || (kind === 'furniture' && out[k]!.reason !== 'document-site'))
      continue;
    seen++;
    // 一、2025年工作回顾 names the year before
    const text = lines[k]!.folded.slice(0, 300).replace(
      /(?:19|20)\d\d\s*年(?:度)?(?:[^,。;:、]{0,6})(?:回顾|总结)/g,
      '',
    );
    // the first sentence that opens with a year, says what will be in it, or names the plan
    const head =
      /\d\s*年(?:度|全?[市县区省校院])?(?:将|拟|计划)|^[\s—(-]*(?:(?:19|20)\d\d\s*年?|[二][零一二三四五六七八九]{3}年)|《[^》]*(?:19|20)\d\d|FY|(?:19|20)\d\d\s*年[^。]{0,20}(?:计划|要点|工作|方案|实事)|\b(?<!than )(?:in|for|during) (?:19|20)\d\d\b|(?:19|20)\d\d\s*年(?:起|开始)[^,。]{0,6}[二两三四五2-5]\s?年(?:之?内|时间)|\.(?:docx?|pdf)/i.test(
        text,
      ) || saysPeriod(text);
    if (!head) continue;
    const p = readPlanPeriod(text);
    if (p) return { period: settled(p, text), periodFrom: 'text' };
  }
  for (let k = 0; k < lines.length && k < 400; k++) {
    if (out[k]!.kind !== 'date') continue;
    const p = readPlanPeriod(lines[k]!.folded);
    if (p) return { period: p, periodFrom: 'date' };
  }
  // Memo from the librarian, 9 January 2026
  for (const { folded } of lines.slice(0, 8)) {
    const year = folded.length < 100 ? letterDate.exec(folded)?.[1] : undefined;
    if (year) return { period: { start: `${year}-01-01`, end: `${year}-12-31` }, periodFrom: 'date' };
  }
  // BRASS BAND FESTIVAL 2026, above: Delivery plan
  for (const { folded } of lines.slice(0, 4)) {
    const year = folded.length < 90 ? namedYear.exec(folded.trim())?.[1] : undefined;
    if (year) return { period: { start: `${year}-01-01`, end: `${year}-12-31` }, periodFrom: 'text' };
  }
  return { period: null, periodFrom: null };
}

/** 工作要点(2篇), (共三篇): how many texts a page says it has. */
export const announcement = /\(\s*(?:共|精选|汇编)?\s*(\d{1,2}|[二两三四五六七八九十])\s*篇\s*\)/;

export function countPlans(lines: Line[], title: string | null): Structure['announcedPlans'] {
  for (const l of lines.slice(0, 30)) {
    const m = announcement.exec(l.folded.slice(0, 200));
    if (!m) continue;
    const announced = chineseValue(m[1]!)?.value ?? Number(m[1]);
    const stem = fold(title ?? '')
      .replace(/\([^)]*篇\)/, '')
      .trim();
    let found = 0;
    for (const x of lines) {
      const t = x.folded.trim();
      if (
        t.length > 0 &&
        t.length < 90 &&
        !/篇\)/.test(t) &&
        ((stem !== '' && t.replace(/[(（]?[一二三四五六七八九十\d]+[)）]?$/, '') === stem) ||
          /^(?:篇[一二三四五六七八九十\d]|第[一二三四五六七八九十\d]篇)/.test(t))
      )
        found++;
    }
    if (announced > 1) return { announced, found: Math.max(1, found) };
  }
  return null;
}
