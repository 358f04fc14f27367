// Lines out of English plans with what they promise in braces, and the numbers that are looked at in them.

import type { Around } from '../../../shared/extract/english/around.ts';
import { readEnglishBlock } from '../../../shared/extract/english/english.ts';
import { readStructure } from '../../../shared/extract/lines/structure.ts';
import { blocksOf } from '../../../shared/extract/lines/textBlocks.ts';

export interface Marked {
  text: string;
  /** Where promised numbers stand. */
  promised: readonly (readonly [from: number, to: number])[];
}

/** A line as it stands in a plan, its braces taken out. */
export function unbraced(line: string): Marked {
  const promised: [number, number][] = [];
  let text = '';
  let open = 0;
  for (const c of line) {
    if (c === '{') open = text.length;
    else if (c === '}') promised.push([open, text.length]);
    else text += c;
  }
  return { text, promised };
}

export interface Looked {
  x: Around;
  /** The rules refuse it: how its words weigh is not asked. */
  refused: boolean;
  promised: boolean;
}

const head = 'Work Plan for 2026\n\n';

/** Each number that is looked at in a line, and whether it is promised there. */
export function lookedAt({ text, promised }: Marked): Looked[] {
  const whole = head + text;
  const out: Looked[] = [];
  for (const block of blocksOf(readStructure(whole), whole)) {
    const at = block.offset + (block.number?.length ?? 0) - head.length;
    if (at < 0) continue;
    readEnglishBlock(block.text, false, (x, refused) => {
      const [from, to] = [at + x.a.numStart, at + x.a.numEnd];
      out.push({ x, refused, promised: promised.some(([a, b]) => from < b && a < to) });
    });
  }
  return out;
}
