/**
 * Markdown → lines for the import. The source text the import speaks of is the file without its block syntax
 * (## , > , table rules): what a reader of the plan would see, a line a block. Numbers typed in headings
 * decide the level, as in plain text; without one the # do.
 */
import type { JsonNode } from '../../shared/doc/json.ts';
import { readStructure } from '../../shared/extract/structure.ts';
import { cellsOf } from './build.ts';
import { markdownInline } from './markdownInline.ts';
import { levelOf, lineNumber, sourceLine } from './plainText.ts';
import type { Source, SourceLine } from './sourceLine.ts';

/** A line of the file with its block syntax taken off. */
interface Draft {
  text: string;
  /** Number of # in front. */
  heading?: number;
  list?: 'bullet' | 'ordered';
  depth?: number;
  quote?: boolean;
  table?: number;
  header?: boolean;
  node?: JsonNode;
}

const MAX_DEPTH = 5;

export function readMarkdown(file: string): Source {
  const drafts = readDrafts(file);
  const inlines = drafts.map((draft) =>
    draft.node || draft.table !== undefined ? undefined : markdownInline(draft.text),
  );
  const texts = drafts.map((draft, index) => {
    if (draft.table !== undefined) return cellsOf(draft.text).map(plainWords).join('\t');
    return draft.node ? draft.text : words(inlines[index] ?? []);
  });
  const text = texts.join('\n');
  const { lines: read, scheme: _, ...whole } = readStructure(text);
  const titleAt = drafts.findIndex((draft) => draft.heading === 1);
  const byOffset = new Map(read.map((line) => [line.offset, line]));
  let offset = 0;
  const lines = drafts.map((draft, index): SourceLine => {
    const words = texts[index] ?? '';
    const structure = byOffset.get(offset);
    const base = structure
      ? sourceLine(structure)
      : {
          offset,
          length: words.length,
          text: words,
          kind: 'paragraph' as const,
          level: null,
          mark: '',
          reason: null,
        };
    offset += words.length + 1;
    return refine(base, draft, inlines[index], index === titleAt);
  });
  const title = titleAt >= 0 ? (texts[titleAt] ?? '').trim() : '';
  const found = title === '' ? {} : { title, titleFrom: 'line' as const };
  return { ...whole, ...found, text, lines, notes: [] };
}

function refine(
  line: SourceLine,
  draft: Draft,
  inline: JsonNode[] | undefined,
  isTitle: boolean,
): SourceLine {
  if (line.text.trim() === '' && !draft.node) return { ...line, kind: 'blank' };
  if (draft.node) return { ...line, kind: 'paragraph', mark: '', level: null, node: draft.node };
  if (draft.table !== undefined) {
    return { ...line, kind: 'row', mark: '', level: null, table: draft.table, header: draft.header ?? false };
  }
  if (draft.heading !== undefined) {
    if (isTitle) return { ...line, kind: 'title', mark: '', level: null, inline: inline ?? [] };
    const number = lineNumber(line.text);
    const level = number ? levelOf(number, 'heading', draft.heading) : Math.max(1, draft.heading - 1);
    const mark = number ? line.text.slice(number.at, number.titleAt) : '';
    return {
      ...line,
      kind: 'heading',
      level: Math.min(4, level),
      mark,
      reason: null,
      inline: afterMark(inline ?? [], number?.titleAt ?? 0),
    };
  }
  const isWords = line.kind === 'heading' || line.kind === 'item';
  if (draft.list === 'bullet' || (draft.list && !isWords)) {
    const { list, depth = 0 } = draft;
    return {
      ...line,
      kind: 'paragraph',
      mark: '',
      level: null,
      reason: null,
      list,
      depth,
      inline: inline ?? [],
    };
  }
  const rich = isWords ? afterMark(inline ?? [], lineNumber(line.text)?.titleAt ?? 0) : (inline ?? []);
  return { ...line, inline: rich, ...(draft.quote ? { quote: true } : {}) };
}

/** Inline content without its first `length` characters (the marker). */
function afterMark(inline: readonly JsonNode[], length: number): JsonNode[] {
  let left = length;
  return inline.flatMap((node) => {
    const text = node.text ?? '';
    const cut = Math.min(left, text.length);
    left -= cut;
    return cut === text.length ? [] : [{ ...node, text: text.slice(cut) }];
  });
}

const words = (inline: readonly JsonNode[]): string => inline.map((node) => node.text ?? '').join('');
const plainWords = (text: string): string => words(markdownInline(text));

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

function readDrafts(file: string): Draft[] {
  const lines = file.split(/\r?\n/);
  const drafts: Draft[] = [];
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
      drafts.push({ text: line, table, header: true });
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

function codeDraft(lines: readonly string[]): Draft {
  const text = lines.join('\n');
  const content = text === '' ? [] : [{ type: 'text', text }];
  return { text: lines.join(' '), node: { type: 'codeBlock', content } };
}

function lineDraft(line: string, before: Draft | undefined): Draft {
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

function depthOf(indent: string, before: Draft | undefined): number {
  const columns = indent.replaceAll('\t', '    ').length;
  const deepest = before?.list ? (before.depth ?? 0) + 1 : 0;
  return Math.min(Math.floor(columns / 2), deepest, MAX_DEPTH);
}

/** Joining goes on in one string: past this a hostile file would cost the square of its length. */
const MOST_JOINED = 20_000;

/** A Latin paragraph broken by hand goes on in the next line; Chinese lines are paragraphs of their own. */
function isWrapped(before: Draft, next: Draft): boolean {
  if (before.heading || next.heading || next.list || before.node || next.node) return false;
  if (before.table !== undefined || next.table !== undefined || before.quote !== next.quote) return false;
  return (
    /[A-Za-z,]$/.test(before.text) &&
    /^\s*[a-z]/.test(next.text) &&
    before.text.length > 40 &&
    before.text.length < MOST_JOINED
  );
}
