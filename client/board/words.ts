/** Ways from the board to the plan's words: the address of a block or target, and the name of its place. Pure. */
import type { OutlineEntry } from '../../shared/extract/types.ts';

/** The text view reads `block` and `target` and lights the words up. */
export function wordsPath(planId: string, blockId: string | null, target: string | null): string {
  const params = new URLSearchParams();
  if (blockId !== null) params.set('block', blockId);
  if (target !== null) params.set('target', target);
  return `/plans/${planId}/text${params.size > 0 ? `?${params}` : ''}`;
}

/** 二（一）1. — the numbers on the way down to an offset; '' before the first heading. */
export function placeName(outline: readonly OutlineEntry[], offset: number | undefined): string {
  if (offset === undefined) return '';
  const path: OutlineEntry[] = [];
  for (const entry of outline) {
    if (entry.offset > offset) break;
    while ((path.at(-1)?.level ?? -1) >= entry.level) path.pop();
    path.push(entry);
  }
  const numbers = path.map((entry) => entry.number).filter((number) => number !== '');
  return numbers
    .map((number, index) => (index < numbers.length - 1 ? number.replace(/[、.．]$/, '') : marked(number)))
    .join('');
}

/** The number with the mark it is read with: 一、 and 1. */
export function marked(number: string): string {
  if (/^\d+$/.test(number)) return `${number}.`;
  return /^[一二三四五六七八九十百]+$/.test(number) ? `${number}、` : number;
}
