/** Characters of symbol fonts (`w:sym`) as plain ones. */
import type { ReadContext } from './readContext.ts';
import type { XmlNode } from './xmlTree.ts';

/** Symbols of Wingdings that stand in Chinese forms; others are told. */
const SYMBOLS: Record<string, string> = {
  F052: '☑',
  F0FE: '☒',
  F0A8: '□',
  F06F: '□',
  F0FC: '✓',
  F0D8: '➢',
  F06C: '●',
  F06E: '■',
  F075: '◆',
};

/** □ for one that is not known; the report tells it. */
export function symbolText(node: XmlNode, context: ReadContext): string {
  const code = (node.attrs['w:char'] ?? '').toUpperCase();
  const known = SYMBOLS[code];
  if (known) return known;
  const value = Number.parseInt(code, 16);
  if (Number.isInteger(value) && value >= 0x20 && (value < 0xe000 || value > 0xf8ff))
    return String.fromCharCode(value);
  context.note('symbol-unknown', code);
  return '□';
}
