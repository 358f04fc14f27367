/**
 * Markdown → its lines without their block syntax (## , > , table rules), each with what it is. What stands inside a
 * line is read by inline.ts; what becomes of the lines is said by who asks: the import, the editor where they are pasted.
 */
import { inlineText, LINE_BREAK } from '../doc/inlineText.ts';
import type { JsonNode } from '../doc/json.ts';
import { type Footnotes, markdownInline } from './inline.ts';

export interface MarkdownLine {
  /** Its words with the marks inside them; a table's row whole. */
  text: string;
  heading?: number;
  /** The number of an ordered one is text of the line. */
  list?: 'bullet' | 'ordered';
  depth?: number;
  quote?: boolean;
  /** Which table of the text it is a row of, counted from 1. */
  table?: number;
  header?: boolean;
  /** A block that holds no marks: code, a rule. */
  node?: JsonNode;
}

const MAX_DEPTH = 5;

export function markdownLines(text: string): { lines: MarkdownLine[]; notes: Footnotes } {
  const { notes, lines } = takeFootnotes(text);
  return { lines: readLines(lines), notes };
}

/** The words of marked text. */
export const markdownWords = (content: JsonNode[]): string => inlineText({ type: 'paragraph', content }).text;

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** `[^1]: words` below the text; the lines without them, those that end in a break joined to the next. */
function takeFootnotes(file: string): { notes: Map<string, string>; lines: string[] } {
  const notes = new Map<string, string>();
  const lines: string[] = [];
  let joined = false;
  for (const line of file.split(/\r\n?|\n/)) {
    const note = /^\[\^([^\]\s]{1,40})\]:[ \t]+(.*)$/.exec(line);
    if (note?.[1] !== undefined && !notes.has(note[1])) {
      notes.set(note[1], markdownWords(markdownInline(note[2] ?? '')));
      continue;
    }
    const last = lines.at(-1) ?? '';
    if (joined && last.length < MOST_JOINED)
      lines[lines.length - 1] = `${last.slice(0, -1)}${LINE_BREAK}${line.trim()}`;
    else lines.push(line);
    joined = /(?:^|[^\\])(?:\\\\)*\\$/.test(line.slice(-200));
  }
  return { notes, lines };
}

/** Cells of a row; a bar after a backslash is a word's. */
export function cellsOfRow(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function readLines(lines: readonly string[]): MarkdownLine[] {
  const read: MarkdownLine[] = [];
  let table = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    if (fence) {
      const end = closingFence(lines, at + 1, fence);
      read.push(codeLine(lines.slice(at + 1, end)));
      at = end;
    } else if (isTableHead(line, lines[at + 1])) {
      table++;
      // An empty head is how Markdown writes a table without one.
      if (cellsOfRow(line).some((cell) => cell !== '')) read.push({ text: line, table, header: true });
      at += 2;
      for (; /\|/.test(lines[at] ?? ''); at++) read.push({ text: lines[at] ?? '', table });
      at--;
    } else read.push(lineOf(line, read.at(-1)));
    const last = read.at(-1);
    const before = read.at(-2);
    if (last && before && isWrapped(before, last)) {
      read.splice(-2, 2, { ...before, text: `${before.text} ${last.text.trim()}` });
    }
  }
  return read;
}

export function isTableHead(line: string, next = ''): boolean {
  return line.includes('|') && next.includes('-') && next.length < 2000 && TABLE_RULE.test(next);
}

function closingFence(lines: readonly string[], from: number, fence: string): number {
  for (let at = from; at < lines.length; at++) if ((lines[at] ?? '').trim().startsWith(fence)) return at;
  return lines.length;
}

function codeLine(lines: readonly string[]): MarkdownLine {
  const text = lines.join('\n');
  const content = text === '' ? [] : [{ type: 'text', text }];
  return { text: lines.join(' '), node: { type: 'codeBlock', content } };
}

function lineOf(line: string, before: MarkdownLine | undefined): MarkdownLine {
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

function depthOf(indent: string, before: MarkdownLine | undefined): number {
  const columns = indent.replaceAll('\t', '    ').length;
  const deepest = before?.list ? (before.depth ?? 0) + 1 : 0;
  return Math.min(Math.floor(columns / 2), deepest, MAX_DEPTH);
}

/** Joining goes on in one string: past this a hostile file would cost the square of its length. */
const MOST_JOINED = 20_000;

/** A Latin paragraph broken by hand goes on in the next line; Chinese lines are paragraphs of their own. */
function isWrapped(before: MarkdownLine, next: MarkdownLine): boolean {
  if (before.heading || next.heading || next.list || before.node || next.node) return false;
  if (before.table !== undefined || next.table !== undefined || before.quote !== next.quote) return false;
  return (
    /[A-Za-z,]$/.test(before.text) &&
    /^\s*[a-z]/.test(next.text) &&
    before.text.length > 40 &&
    before.text.length < MOST_JOINED
  );
}
