/**
 * Drafts (a file's lines without its syntax) → lines for the import, shared by Markdown and web pages: what a
 * line is follows the reading of plain text, and where the file itself says more (headings, lists, tables), that.
 */

import { LINE_BREAK } from '../../shared/doc/inlineText.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import { readStructure } from '../../shared/extract/lines/structure.ts';
import { afterMarker } from './marker.ts';
import { levelOf, lineNumber, sourceLine } from './plainText.ts';
import type { Source, SourceLine } from './sourceLine.ts';

/** A line of the file with its block syntax taken off. */
export interface Draft {
  /** Its words; a row's cells joined by tabs. */
  text: string;
  inline?: JsonNode[];
  title?: boolean;
  /** Level as the file counts it: 1 is the largest. */
  heading?: number;
  list?: 'bullet' | 'ordered';
  depth?: number;
  quote?: boolean;
  table?: number;
  /** The whole table, at its first row; and the row itself. */
  tableNode?: JsonNode;
  rowNode?: JsonNode;
  header?: boolean;
  node?: JsonNode;
}

/** `largest`: the plan's level of the file's largest headings. */
export function sourceOf(drafts: readonly Draft[], largest: number): Source {
  const text = drafts.map((draft) => draft.text).join('\n');
  const { lines: read, scheme: _, ...whole } = readStructure(text);
  const byOffset = new Map(read.map((line) => [line.offset, line]));
  let offset = 0;
  const holders = digitHolders(drafts);
  const lines = drafts.map((draft, index): SourceLine => {
    const { text: words } = draft;
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
    const line = refine(base, draft, largest);
    return holders.has(index) ? { ...line, level: holdingLevel(draft, largest) } : line;
  });
  const title =
    drafts
      .find((draft) => draft.title)
      ?.text.replaceAll(LINE_BREAK, '')
      .trim() ?? '';
  const found = title === '' ? {} : { title, titleFrom: 'line' as const };
  return { ...whole, ...found, text, lines, notes: [] };
}

/**
 * ## 1. Training over 1. Offer 18 courses: such headings are no equals of the numbers they hold, so of all that have
 * their number the # tell the level. Indexes of them; none where no heading holds such a number.
 */
function digitHolders(drafts: readonly Draft[]): Set<number> {
  const found = new Set<number>();
  let holds = false;
  let under = false;
  drafts.forEach((draft, index) => {
    if (draft.title || draft.table !== undefined || draft.node) return;
    const number = lineNumber(draft.text);
    const digit = number?.style === 'digit';
    if (draft.heading === undefined) holds ||= under && digit && number.value === 1;
    else {
      // 1.1 stands below 1., and so does what 1.1 holds
      under = digit || (under && number?.style === 'dotted');
      if (digit) found.add(index);
    }
  });
  return holds ? found : new Set();
}

/** Above level 3, where 1. 2. 3. are at home. */
const holdingLevel = (draft: Draft, largest: number): number =>
  Math.min(2, Math.max(1, (draft.heading ?? 1) - 1 + largest));

const PLAIN = { mark: '', level: null } as const;

function refine(line: SourceLine, draft: Draft, largest: number): SourceLine {
  const refined = refineKind(line, draft, largest);
  const heads = refined.kind === 'title' || refined.kind === 'heading';
  return heads && refined.inline ? { ...refined, inline: withoutWholeBold(refined.inline) } : refined;
}

/** A heading that is bold throughout is so by its look, not by a mark of the author. */
function withoutWholeBold(inline: JsonNode[]): JsonNode[] {
  const isBold = (node: JsonNode): boolean => node.marks?.some(({ type }) => type === 'bold') === true;
  const words = inline.filter((node) => node.type === 'text');
  if (words.length === 0 || !words.every(isBold)) return inline;
  return inline.map((node) => {
    const { marks = [], ...bare } = node;
    const rest = marks.filter(({ type }) => type !== 'bold');
    return rest.length > 0 ? { ...bare, marks: rest } : bare;
  });
}

function refineKind(line: SourceLine, draft: Draft, largest: number): SourceLine {
  const { inline = [], node, table, list } = draft;
  if (line.text.trim() === '' && !node && table === undefined) return { ...line, kind: 'blank' };
  if (node) return { ...line, ...PLAIN, kind: 'paragraph', node };
  if (table !== undefined) {
    const { header = false, tableNode, rowNode } = draft;
    return {
      ...line,
      ...PLAIN,
      kind: 'row',
      reason: null,
      table,
      header,
      ...(tableNode ? { tableNode } : {}),
      ...(rowNode ? { rowNode } : {}),
    };
  }
  if (draft.title) return { ...line, ...PLAIN, kind: 'title', reason: null, inline };
  if (draft.heading !== undefined) {
    const number = lineNumber(line.text);
    const nesting = Math.max(1, draft.heading - 1 + largest);
    const level = number ? levelOf(number, 'heading', draft.heading) : nesting;
    const mark = number ? line.text.slice(number.at, number.titleAt) : '';
    const rest = afterMarker(inline, number?.titleAt ?? 0);
    return { ...line, kind: 'heading', level: Math.min(4, level), mark, reason: null, inline: rest };
  }
  const isWords = line.kind === 'heading' || line.kind === 'item';
  if (line.kind !== 'furniture' && (list === 'bullet' || (list && !isWords))) {
    const { depth = 0 } = draft;
    return { ...line, ...PLAIN, kind: 'paragraph', reason: null, list, depth, inline };
  }
  const rich = isWords ? afterMarker(inline, lineNumber(line.text)?.titleAt ?? 0) : inline;
  const quote = draft.quote ? { quote: true } : {};
  // The file says itself that it is an entry of a list; by its words alone a short one would be a heading.
  if (list === 'ordered' && line.kind === 'heading')
    return { ...line, kind: 'item', level: Math.max(3, line.level ?? 3), inline: rich, ...quote };
  return { ...line, inline: rich, ...quote };
}
