// Findings about numbering: gaps and repeats in a series of headings or items.

import type { LineNumber } from '../outline/numbering.ts';
import type { OutlinePlace } from '../outline/outline.ts';
import type { Walked } from '../outline/placed.ts';
import type { Finding, FindingSpan } from '../types.ts';
import { makeFinding, movedFinding, spanInWords } from './findingMake.ts';

const seriesStyles = new Set([
  'chapter',
  'section',
  'article',
  'cn',
  'cn-paren',
  'digit',
  'dotted',
  'word',
  'roman',
  'digit-paren',
  'circle',
  'letter',
]);

/** Lists within an item: they begin anew as often as they like, and may begin anywhere. */
const low: ReadonlySet<string> = new Set(['digit-paren', 'circle', 'letter']);

/** Series that may run on through the chapters, from the highest down. */
const runningStyles = ['chapter', 'section', 'article', 'cn', 'cn-paren', 'digit', 'digit-paren', 'circle'];

/** 1.2 follows 1.1 and Goal 2 follows Goal 1: what stands before the last number tells the series. */
function seriesOf({ style, number, depth }: LineNumber): string {
  if (style === 'chapter') return `chapter ${depth}`;
  return style === 'dotted' || style === 'word'
    ? `${style} ${number.replace(/(?:[A-H][a-z]+|[^\s.A-H]+)$/, '')}`
    : style;
}

/** What was found in the last reading, kept while the numbers stay as they are. One per extractor. */
export interface OrderMemory {
  places: readonly (OutlinePlace | null)[];
  /** Each with the index of its block among the numbered ones; offsets count from the block's words. */
  found: readonly { finding: Finding; at: number }[];
}

export const newOrderMemory = (): OrderMemory => ({ places: [], found: [] });

/**
 * A gap or a repeat in a series of numbers; a series that runs on through the chapters is one series.
 * `numbered`: the blocks with a number, and titles and annexes, after which all numbers start anew.
 */
export function numberingFindings(numbered: readonly Walked[], memory: OrderMemory): Finding[] {
  if (!stand(numbered, memory.places)) {
    memory.places = numbered.map(placeOf);
    memory.found = gapsAndRepeats(numbered);
  }
  return memory.found.map(({ finding, at }) => movedFinding(finding, numbered[at]!.base));
}

const placeOf = (p: Walked): OutlinePlace | null => (p.number ? p.place : null);

function stand(numbered: readonly Walked[], places: readonly (OutlinePlace | null)[]): boolean {
  if (numbered.length !== places.length) return false;
  for (let k = 0; k < places.length; k++) if (placeOf(numbered[k]!) !== places[k]) return false;
  return true;
}

/** The last number of a series, and what it should have been where it was told; 0 where it was right. */
interface Last {
  value: number;
  meant: number;
}

/** (i) may be a letter or a Roman number; (a) to (h) are letters. */
export function valueIn({ style, number, value }: LineNumber): number | null {
  if (style !== 'letter') return value;
  const letter = /^\(?([a-h])\)?$/.exec(number)?.[1];
  return letter ? letter.charCodeAt(0) - 96 : null;
}

const english: ReadonlySet<string> = new Set(['dotted', 'word', 'roman']);

function gapsAndRepeats(numbered: readonly Walked[]): { finding: Finding; at: number }[] {
  const out: { finding: Finding; at: number }[] = [];
  const runOn = runsOn(numbered);
  const runningOn = new Map<string, Last>();
  /** Under each section, the last number of each style. */
  const last = new Map<string, Map<string, Last>>();
  let lastChapter = 0;
  for (let at = 0; at < numbered.length; at++) {
    const p = numbered[at]!;
    const n = p.number;
    if (p.block.kind === 'title' || n === null) {
      last.clear();
      runningOn.clear();
    }
    const value = n === null ? null : valueIn(n);
    if (!n || value === null || !seriesStyles.has(n.style)) continue;
    const parent = p.place?.above?.path ?? '';
    const series = seriesOf(n);
    let known = runningOn;
    if (!runOn.has(n.style)) {
      // below a new heading the series begin anew
      last.delete(p.place?.path ?? p.section);
      const styles = last.get(parent);
      known = styles ?? new Map();
      if (!styles) last.set(parent, known);
    }
    const name = runOn.has(n.style) ? n.style : series;
    const { value: before, meant } = known.get(name) ?? { value: 0, meant: 0 };
    // (二)(四)(四): the first 四 was meant to be 三, and 四 goes on
    const goesOn = value === before + 1 || (meant > 0 && value === meant + 1);
    const now: Last = { value, meant: 0 };
    known.set(name, now);
    // 第三章 opens the second part: chapters run on through the parts
    const chapter = n.style === 'chapter' && n.depth > 0;
    const runsThrough = chapter && value === lastChapter + 1;
    if (chapter) lastChapter = value;
    if (goesOn) continue;
    // 一、(一)…, and on the next line (二)…
    if (runsThrough || (value === 2 && /^[(（]一[)）]/.test(numbered[at - 1]?.title ?? ''))) continue;
    // what is cited may begin anywhere: 3.2 of another plan, Task 4 under the second goal
    if (before === 0 && (english.has(n.style) || low.has(n.style) || (n.style === 'digit' && parent === '')))
      continue;
    // an excerpt begins in the middle; 15 Feb is a day
    if (before === 0 && (value > 9 || (value > 2 && parent === ''))) continue;
    // 一 again after 五: another text begins
    if (
      value === 1 &&
      (n.style === 'digit' ||
        low.has(n.style) ||
        (before >= 2 && n.style === 'word') ||
        (before >= 3 && (n.style === 'cn' || n.style === 'chapter')))
    )
      continue;
    // C.1 …. C.2 … in one paragraph, then C.3
    if (value > before + 1 && isWithin(numbered[at - 1], n.number, value)) continue;
    now.meant = before + 1;
    out.push({ finding: outOfOrder(p, n.number, value, before), at });
  }
  return out;
}

/** Whether the number before stands in the words of the block above. */
function isWithin(above: Walked | undefined, number: string, value: number): boolean {
  const stem = number.replace(/\d+$/, '');
  // ①…;②… in one paragraph, then ③
  if (/^[②-⑳]$/.test(number))
    return above?.block.text.includes(String.fromCharCode(number.charCodeAt(0) - 1)) === true;
  return (
    stem !== '' &&
    stem !== number &&
    above !== undefined &&
    above.block.text.length < 5000 &&
    above.block.text.includes(` ${stem}${value - 1}`)
  );
}

/** The styles whose numbers run on through the chapters (（一）…（十）, 1. … 38.) rather than begin anew in each. */
function runsOn(numbered: readonly Walked[]): Set<string> {
  const out = new Set<string>();
  for (const [depth, style] of runningStyles.entries()) {
    if (depth < 2) continue;
    const above = new Set<string>([...runningStyles.slice(0, depth), 'word', 'roman', 'letter']);
    let restarts = 0;
    let runs = 0;
    let fresh = false;
    let seen = false;
    for (const { number } of numbered) {
      if (!number) continue;
      if (number.style === style) {
        if (fresh && seen) {
          if (number.value === 1) restarts++;
          else runs++;
        }
        fresh = false;
        seen = true;
      } else if (above.has(number.style)) fresh = true;
    }
    if (runs > restarts) out.add(style);
  }
  return out;
}

/** 附件, 附表 and annexes are texts of their own, whose numbers begin anew. */
export const isAnnex = ({ block }: Walked): boolean =>
  block.text.length <= 60 &&
  '附A'.includes(block.text.trimStart().charAt(0) || '。') &&
  /^\s*(?:附(?:件|表|录|錄|則|则)|A(?:nnex|NNEX|ppendix|PPENDIX|ttachment|TTACHMENT)\b)/.test(block.text);

/** 序号 1, 2, 4 in the first column of a table. */
export function tableNumbering(slots: readonly Walked[]): Finding[] {
  const out: Finding[] = [];
  let last: Last | null = null;
  for (const p of slots) {
    if (p.block.kind !== 'row') {
      last = null;
      continue;
    }
    const { folded } = p.facts;
    if (last === null) {
      if (numbersHead.test(folded.slice(0, 12))) last = { value: 0, meant: 0 };
      continue;
    }
    const m = /^\s*\|?\s*(\d{1,3}|[①-⑳])\s*(?=[\t|]|\s{2})/.exec(folded.slice(0, 14));
    if (!m) continue;
    const value = /\d/.test(m[1]!) ? Number(m[1]) : m[1]!.charCodeAt(0) - 0x245f;
    const { value: before, meant }: Last = last;
    const goesOn = value === before + 1 || (meant > 0 && value === meant + 1);
    last = { value, meant: goesOn || value === 1 ? 0 : before + 1 };
    if (goesOn || value === 1 || before === 0) continue;
    const at = m[0].length - m[1]!.length;
    const span = spanInWords(p.block, at, at + m[1]!.length);
    out.push(orderFinding({ ...span, offset: span.offset + p.base }, m[1]!, value, before));
  }
  return out;
}

const numbersHead = /^\s*\|?\s*(?:序号|序|编号|No\.?|#)\s*(?=[\t|]|\s{2})/i;

function outOfOrder(p: Walked, number: string, value: number, before: number): Finding {
  const { block } = p;
  const at = (p.number?.at ?? 0) - (block.number?.length ?? 0);
  return orderFinding(
    { ...spanInWords(block, at, at + number.length), quote: number },
    number,
    value,
    before,
  );
}

/** A number that does not follow the one before it; `number` as it is written. */
export function orderFinding(span: FindingSpan, number: string, value: number, before: number): Finding {
  return makeFinding(
    'numbering',
    'warning',
    [span],
    [],
    value <= before
      ? {
          zh:
            value === before
              ? `序号 ${number} 重复，前一个是第 ${before} 个。`
              : `序号 ${number} 排在第 ${before} 个之后。`,
          en:
            value === before
              ? `Number ${number} is repeated; the one before it is ${before}.`
              : `Number ${number} comes after ${before}.`,
        }
      : before === 0
        ? {
            zh: `序号从 ${value} 开始，前面缺 ${value - 1} 个。`,
            en: `Numbering begins at ${value}; ${value - 1} missing before it.`,
          }
        : {
            zh: `序号从第 ${before} 个跳到 ${number}，中间缺 ${value - before - 1} 个。`,
            en: `Numbering jumps from ${before} to ${number}; ${value - before - 1} missing.`,
          },
    { zh: '用“重新编号”，或补上缺的一条。', en: 'Renumber, or add what is missing.' },
  );
}
