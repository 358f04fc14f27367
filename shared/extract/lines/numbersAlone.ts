// Headings of a copied page whose number or label stands on a line of its own above the title (1 / Healthy rivers, Goal
// 2 / Clean air). A number alone is a page's else: all of a text are headings, counted from 1, or none is.
import { labelAlone } from '../outline/headingWords.ts';
import type { StructureLine } from './structureShape.ts';
import { isEnglish } from './textLines.ts';

/** A title: a few words from a capital on, no sentence. */
const title = /^\s*[A-Z][^.;:!?|\t]{2,120}$/;

/** The number that is all of a line; null where it is none. */
function numberAlone({ kind, reason, text }: StructureLine): number | null {
  if (kind === 'furniture' && reason === 'page-number' && /^\s*\d{1,2}\s*$/.test(text)) return Number(text);
  const label = kind === 'paragraph' && text.length <= 40 ? labelAlone(text) : null;
  // Theme A has no value
  return label && (label.value ?? label.match[1]!.charCodeAt(label.match[1]!.length - 1) - 64);
}

/** Of the lines, those that are numbers above a title, by their index. */
export function numbersAlone(lines: readonly StructureLine[]): ReadonlySet<number> {
  const alone: number[] = [];
  for (let k = 0; k < lines.length; k++) {
    const number = numberAlone(lines[k]!);
    if (number === null) continue;
    const below = lines[k + 1];
    if (number !== alone.length + 1 || below?.kind !== 'paragraph') return new Set();
    if (!title.test(below.text) || !isEnglish(below.text)) return new Set();
    alone.push(k);
  }
  return new Set(alone.length >= 2 ? alone : []);
}
