// Findings about a list in blocks of its own after the line that announces it: three new programmes: • … • …
// Silent unless the list is plainly one: the same bullet, or numbers from 1, without a break.

import type { Walked } from '../outline/placed.ts';
import type { Finding } from '../types.ts';
import { spanIn } from './findingMake.ts';
import { valueIn } from './findingOrder.ts';
import { listCount } from './findingText.ts';
import { isTotalRow } from './statedTables.ts';

/** After how many blocks a list that seems to go on is no longer looked for. */
const lookAhead = 30;

/** `announcing`: the indices of the blocks that announce how many follow. */
export function announcedLists(announcing: readonly number[], placed: readonly Walked[]): Finding[] {
  const out: Finding[] = [];
  for (const k of announcing) {
    const p = placed[k]!;
    for (const r of p.facts.remarks) {
      if (r.kind !== 'announces') continue;
      const listed = r.rows
        ? numberedRows(placed, k + 1)
        : p.place === null || !endsOpen(p)
          ? countAfter(placed, k)
          : countBelow(placed, k, r.said);
      if (listed === null || listed === r.said) continue;
      if (Math.abs(listed - r.said) > Math.max(1, Math.floor(r.said / 3))) continue;
      out.push(listCount(spanIn(p, r.from, r.to), r.said, listed));
    }
  }
  return out;
}

/** How many blocks of one list stand right after this one; null where that cannot be told. */
function countAfter(placed: readonly Walked[], k: number): number | null {
  let at = k + 1;
  const first = placed[at];
  const mark = first ? markOf(first) : null;
  if (mark === null) return null;
  let listed = 0;
  for (; at < placed.length && isMember(placed[at]!, mark, listed + 1); at++) listed++;
  // what stands between may be the body of a member
  for (let n = at; n < placed.length && n < at + lookAhead; n++) {
    const p = placed[n]!;
    if (isMember(p, mark, listed + 1)) return null;
    if (p.place && p.number?.style !== mark) break;
  }
  return listed > 1 ? listed : null;
}

/** How many rows a table numbers from 1 on; null where it numbers none, or not one by one. */
function numberedRows(placed: readonly Walked[], from: number): number | null {
  let rows = 0;
  for (let at = from; placed[at]?.block.kind === 'row'; at++) {
    const number = /^\s*\|?\s*(\d{1,2})\s*(?=[\t|]|\s{2})/.exec(placed[at]!.facts.folded.slice(0, 12))?.[1];
    if (number === undefined) {
      if (rows > 0 && !isTotalRow(placed[at]!)) return null;
      continue;
    }
    if (Number(number) !== rows + 1) return null;
    rows++;
  }
  return rows > 1 ? rows : null;
}

/** A heading: 二、实施四大工程 */
const endsOpen = ({ facts }: Walked): boolean => !/[:。]\s*$/.test(facts.folded.slice(-4));

/** How many numbered titles stand right below this heading; null where they are no list of what it counts. */
function countBelow(placed: readonly Walked[], k: number, said: number): number | null {
  const heading = placed[k]!;
  let listed = 0;
  let style: string | null = null;
  const titles: string[] = [];
  for (let at = k + 1; at < placed.length; at++) {
    const p = placed[at]!;
    if (p.block.kind === 'title') break;
    if (p.place === null || p.number === null) continue;
    if (p.place.level <= heading.place!.level) break;
    if (p.place.above !== heading.place) continue;
    style ??= p.number.style;
    if (p.number.style !== style || !isNext(valueIn(p.number), listed + 1)) return null;
    titles.push(p.title ?? '');
    listed++;
  }
  if (listed < 2) return null;
  // 保障措施 may follow the four of them
  const noun = /([一-龥]{2})”?\s*$/.exec(heading.facts.folded)?.[1] ?? '';
  // 惠民工程和强基工程 are two of them
  const all = titles.reduce((n, title) => n + Math.max(1, title.split(noun).length - 1), 0);
  return titles.every((title) => title.includes(noun)) || all < said ? all : null;
}

/** The bullet a block begins with, or the style of its number. */
const markOf = (p: Walked): string | null =>
  p.number
    ? p.number.style
    : p.block.bullet
      ? '•'
      : (/^\s*([•*·▪■●○–-])/.exec(p.facts.folded.slice(0, 8))?.[1] ?? null);

const isMember = (p: Walked, mark: string, value: number): boolean =>
  markOf(p) === mark && (p.number === null || isNext(valueIn(p.number), value));

/** A number skipped by mistake is told by itself (findingOrder.ts); the list goes on. */
const isNext = (is: number | null, expected: number): boolean =>
  is === expected || (is === expected + 1 && expected > 1);
