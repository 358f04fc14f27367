// Findings about numbering: gaps and repeats in a series of headings or items.

import { makeFinding, movedFinding, spanInWords } from './findingMake.ts';
import type { LineNumber } from './numbering.ts';
import type { OutlinePlace } from './outline.ts';
import type { Walked } from './place.ts';
import type { Finding } from './types.ts';

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
]);

/** Series that may run on through the chapters, from the highest down. */
const runningStyles = ['chapter', 'section', 'article', 'cn', 'cn-paren', 'digit'];

/** 1.2 follows 1.1 and Goal 2 follows Goal 1: what stands before the last number tells the series. */
function seriesOf({ style, number, depth }: LineNumber): string {
  if (style === 'chapter') return `chapter ${depth}`;
  return style === 'dotted' || style === 'word' ? `${style} ${number.replace(/[^\s.A-H]+$/, '')}` : style;
}

/** What was found in the last reading, kept while the numbers stay as they are. One per extractor. */
export interface OrderMemory {
  places?: readonly (OutlinePlace | null)[];
  /** Each with the index of its block among the numbered ones; offsets count from the block's words. */
  found?: readonly { finding: Finding; at: number }[];
}

/**
 * A gap or a repeat in a series of numbers; a series that runs on through the chapters is one series.
 * `numbered`: the blocks with a number, and those of kind title, after which all numbers start anew.
 */
export function numberingFindings(numbered: readonly Walked[], memory: OrderMemory): Finding[] {
  const { places: before } = memory;
  const places: (OutlinePlace | null)[] = [];
  let same = before?.length === numbered.length;
  for (const p of numbered) {
    const place = p.number ? p.place : null;
    if (same && before![places.length] !== place) same = false;
    places.push(place);
  }
  if (!same) {
    memory.places = places;
    memory.found = gapsAndRepeats(numbered);
  }
  return (memory.found ?? []).map(({ finding, at }) => movedFinding(finding, numbered[at]!.base));
}

const english: ReadonlySet<string> = new Set(['dotted', 'word', 'roman']);

function gapsAndRepeats(numbered: readonly Walked[]): { finding: Finding; at: number }[] {
  const out: { finding: Finding; at: number }[] = [];
  const runOn = runsOn(numbered);
  const runningOn = new Map<string, number>();
  /** Under each section, the last number of each style. */
  const last = new Map<string, Map<string, number>>();
  let lastChapter = 0;
  for (let at = 0; at < numbered.length; at++) {
    const p = numbered[at]!;
    if (p.block.kind === 'title') {
      last.clear();
      runningOn.clear();
    }
    const n = p.number;
    if (!n || n.value === null || !seriesStyles.has(n.style)) continue;
    const parent = p.place?.above?.path ?? '';
    let before = runningOn.get(n.style) ?? 0;
    if (runOn.has(n.style)) runningOn.set(n.style, n.value);
    else {
      // below a new heading the series begin anew
      last.delete(p.place?.path ?? p.section);
      let styles = last.get(parent);
      if (!styles) {
        styles = new Map();
        last.set(parent, styles);
      }
      const series = seriesOf(n);
      before = styles.get(series) ?? 0;
      styles.set(series, n.value);
    }
    // 第三章 opens the second part: chapters run on through the parts
    const chapter = n.style === 'chapter' && n.depth > 0;
    const runsThrough = chapter && n.value === lastChapter + 1;
    if (chapter) lastChapter = n.value;
    if (n.value === before + 1) continue;
    // 一、(一)…, and on the next line (二)…
    if (runsThrough || (n.value === 2 && /^[(（]一[)）]/.test(numbered[at - 1]?.title ?? ''))) continue;
    // what is cited may begin anywhere: 3.2 of another plan, Task 4 under the second goal
    if (before === 0 && (english.has(n.style) || (n.style === 'digit' && parent === ''))) continue;
    // an excerpt begins in the middle; 15 Feb is a day
    if (before === 0 && (n.value > 9 || (n.value > 2 && parent === ''))) continue;
    // 一 again after 五: another text begins
    if (
      n.value === 1 &&
      (n.style === 'digit' ||
        (before >= 2 && n.style === 'word') ||
        (before >= 3 && (n.style === 'cn' || n.style === 'chapter')))
    )
      continue;
    // C.1 Host a fair. C.2 Lend carts., and on the next line C.3
    if (before > 0 && n.value === before + 2 && standsInside(numbered[at - 1]!.block.text, n)) continue;
    out.push({ finding: outOfOrder(p, n.number, n.value, before), at });
  }
  return out;
}

/** Whether the number before this one stands among these words. */
function standsInside(text: string, { number, value }: LineNumber): boolean {
  const at = text.indexOf(` ${number.replace(/\d+(?=\D*$)/, String(value! - 1))}`);
  return at > 0 && /[.;。；)]/.test(text[at - 1]!);
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

function outOfOrder(p: Walked, number: string, value: number, before: number): Finding {
  const { block } = p;
  const at = (p.number?.at ?? 0) - (block.number?.length ?? 0);
  const span = { ...spanInWords(block, at, at + number.length), quote: number };
  return makeFinding(
    'numbering',
    'warning',
    [span],
    [],
    value <= before
      ? {
          zh: `序号 ${number} 重复，前一个是第 ${before} 个。`,
          en: `Number ${number} is repeated; the one before it is ${before}.`,
        }
      : before === 0
        ? {
            zh: `序号从 ${value} 开始，前面缺 ${value - 1} 个。`,
            en: `Numbering begins at ${value}; ${value - 1} missing before it.`,
          }
        : {
            zh: `序号从 ${before} 跳到 ${value}，中间缺 ${value - before - 1} 个。`,
            en: `Numbering jumps from ${before} to ${value}; ${value - before - 1} missing.`,
          },
    { zh: '用“重新编号”，或补上缺的一条。', en: 'Renumber, or add what is missing.' },
  );
}
