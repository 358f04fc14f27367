/** The headings of a text, told in tests. */
import { extractText } from '../../shared/extract/extract.ts';

/** Level, number and title of each heading. */
export const headings = (lines: readonly string[]) =>
  extractText(lines.join('\n')).outline.map((o) => [o.level, o.number, o.title]);
