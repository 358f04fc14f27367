/**
 * Markdown → lines for the import. The source text the import speaks of is the file without its block syntax
 * (## , > , table rules): what a reader of the plan would see, a line a block. Numbers typed in headings
 * decide the level, as in plain text; without one the # do.
 */

import { markdownInline } from '../../shared/markdown/inline.ts';
import { cellsOfRow, markdownLines, markdownWords } from '../../shared/markdown/lines.ts';
import { type Draft, sourceOf } from './drafts.ts';
import type { Source } from './sourceLine.ts';

/** Whether a text of whatever name is Markdown: it opens with a heading, or has several, or several bold words. */
export function isMarkdown(text: string): boolean {
  if (/^\s*#{1,2}[ \t]+[^\s#]/.test(text.slice(0, 2000))) return true;
  const isOften = (sign: RegExp): boolean => sign.test(text) && sign.test(text) && sign.test(text);
  return isOften(/^#{1,4}[ \t]+[^\s#]/gm) || isOften(/(?<!\*)\*\*[^\s*][^*\n]{0,100}\*\*(?!\*)/g);
}

export function readMarkdown(file: string): Source {
  const { notes, lines } = markdownLines(file);
  const titleAt = lines.findIndex((line) => line.heading === 1);
  return sourceOf(
    lines.map((line, index): Draft => {
      if (line.table !== undefined)
        return { ...line, text: cellsOfRow(line.text).map(plainWords).join('\t') };
      if (line.node) return line;
      const inline = markdownInline(line.text, notes);
      return { ...line, text: markdownWords(inline), inline, ...(index === titleAt ? { title: true } : {}) };
    }),
    0, // # is the title's
  );
}

const plainWords = (text: string): string => markdownWords(markdownInline(text));
