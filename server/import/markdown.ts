/**
 * Markdown → lines for the import. The source text the import speaks of is the file without its block syntax
 * (## , > , table rules): what a reader of the plan would see, a line a block. Numbers typed in headings
 * decide the level, as in plain text; without one the # do.
 */
import type { JsonNode } from '../../shared/doc/json.ts';
import { cellsOf } from './build.ts';
import { type Draft, sourceOf } from './drafts.ts';
import { markdownInline } from './markdownInline.ts';
import type { Source } from './sourceLine.ts';

type MarkdownDraft = Omit<Draft, 'inline' | 'title' | 'tableNode' | 'rowNode'>;

const MAX_DEPTH = 5;

export function readMarkdown(file: string): Source {
  const drafts = readDrafts(file);
  const titleAt = drafts.findIndex((draft) => draft.heading === 1);
  return sourceOf(
    drafts.map((draft, index): Draft => {
      if (draft.table !== undefined)
        return { ...draft, text: cellsOf(draft.text).map(plainWords).join('\t') };
      if (draft.node) return draft;
      const inline = markdownInline(draft.text);
      return { ...draft, text: words(inline), inline, ...(index === titleAt ? { title: true } : {}) };
    }),
    0, // # is the title's
  );
}

const words = (inline: readonly JsonNode[]): string => inline.map((node) => node.text ?? '').join('');
const plainWords = (text: string): string => words(markdownInline(text));

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

function readDrafts(file: string): MarkdownDraft[] {
  const lines = file.split(/\r\n?|\n/);
  const drafts: MarkdownDraft[] = [];
  let table = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    if (fence) {
      const end = closingFence(lines, at + 1, fence);
      drafts.push(codeDraft(lines.slice(at + 1, end)));
      at = end;
    } else if (isTableHead(line, lines[at + 1])) {
      table++;
      // An empty head is how Markdown writes a table without one.
      if (cellsOf(line).some((cell) => cell !== '')) drafts.push({ text: line, table, header: true });
      at += 2;
      for (; /\|/.test(lines[at] ?? ''); at++) drafts.push({ text: lines[at] ?? '', table });
      at--;
    } else drafts.push(lineDraft(line, drafts.at(-1)));
    const last = drafts.at(-1);
    const before = drafts.at(-2);
    if (last && before && isWrapped(before, last)) {
      drafts.splice(-2, 2, { ...before, text: `${before.text} ${last.text.trim()}` });
    }
  }
  return drafts;
}

function isTableHead(line: string, next = ''): boolean {
  return line.includes('|') && next.includes('-') && next.length < 2000 && TABLE_RULE.test(next);
}

function closingFence(lines: readonly string[], from: number, fence: string): number {
  for (let at = from; at < lines.length; at++) if ((lines[at] ?? '').trim().startsWith(fence)) return at;
  return lines.length;
}

function codeDraft(lines: readonly string[]): MarkdownDraft {
  const text = lines.join('\n');
  const content = text === '' ? [] : [{ type: 'text', text }];
  return { text: lines.join(' '), node: { type: 'codeBlock', content } };
}

function lineDraft(line: string, before: MarkdownDraft | undefined): MarkdownDraft {
  if (RULE.test(line)) return { text: '', node: { type: 'horizontalRule' } };
  const heading = /^ {0,3}(#{1,6})\s+(.*)$/.exec(line);
  if (heading) return { text: (heading[2] ?? '').replace(/\s+#+\s*$/, ''), heading: heading[1]?.length ?? 1 };
  const quote = /^ {0,3}>\s?(.*)$/.exec(line);
  if (quote) return { text: quote[1] ?? '', quote: true };
  const bullet = /^(\s*)[-*+]\s+(.*)$/.exec(line);
  if (bullet) return { text: bullet[2] ?? '', list: 'bullet', depth: depthOf(bullet[1] ?? '', before) };
  const ordered = /^(\s*)\d{1,4}[.)]\s+/.exec(line);
  // Its number is text of the plan: the reading of lines decides between an item and a list.
  if (ordered) return { text: line.trim(), list: 'ordered', depth: depthOf(ordered[1] ?? '', before) };
  return { text: line };
}

function depthOf(indent: string, before: MarkdownDraft | undefined): number {
  const columns = indent.replaceAll('\t', '    ').length;
  const deepest = before?.list ? (before.depth ?? 0) + 1 : 0;
  return Math.min(Math.floor(columns / 2), deepest, MAX_DEPTH);
}

/** Joining goes on in one string: past this a hostile file would cost the square of its length. */
const MOST_JOINED = 20_000;

/** A Latin paragraph broken by hand goes on in the next line; Chinese lines are paragraphs of their own. */
function isWrapped(before: MarkdownDraft, next: MarkdownDraft): boolean {
  if (before.heading || next.heading || next.list || before.node || next.node) return false;
  if (before.table !== undefined || next.table !== undefined || before.quote !== next.quote) return false;
  return (
    /[A-Za-z,]$/.test(before.text) &&
    /^\s*[a-z]/.test(next.text) &&
    before.text.length > 40 &&
    before.text.length < MOST_JOINED
  );
}
