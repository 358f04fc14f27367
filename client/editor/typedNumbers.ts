/** Numbers that people type or paste at the start of a line: which kind of block they mean. Pure. */
import type { BlockKind } from './blockKinds.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
const MARKERS: readonly (readonly [RegExp, BlockKind])[] = [
  [new RegExp(`^${HAN}、\\s*`), 'heading1'],
  [new RegExp(`^第${HAN}[章部][\\s　]*`), 'heading1'],
  [new RegExp(`^[（(]${HAN}[）)]\\s*`), 'heading2'],
  [/^\d{1,2}[.．、](?!\d)\s*/, 'item'],
  [/^[（(]\d{1,2}[）)]\s*/, 'item4'],
  [/^[①-⑳]\s*/u, 'item5'],
];

/** The marker a line starts with and what it makes of the line; null for none. */
export function typedNumber(line: string): { kind: BlockKind; length: number } | null {
  for (const [pattern, kind] of MARKERS) {
    const found = pattern.exec(line);
    if (found) return { kind, length: found[0].length };
  }
  return null;
}

/** Longer than this a line of its own is no heading but a sentence. */
const LONGEST_HEADING = 50;

/** What a heading says of its departments （牵头部门：…；配合部门：…） makes it neither long nor a sentence. */
const BRACKET_AT_END = /[（(][^（）()]*[）)]\s*$/;

/** As typedNumber, for a whole line: a long “（一）……。” is an item written out, not a heading. */
export function numberOfLine(line: string): { kind: BlockKind; length: number } | null {
  const found = typedNumber(line);
  if (found === null || !found.kind.startsWith('heading')) return found;
  const words = line.slice(found.length).replace(BRACKET_AT_END, '');
  return words.length > LONGEST_HEADING || /[。；]./.test(words) ? null : found;
}
