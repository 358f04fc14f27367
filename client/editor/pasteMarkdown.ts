/**
 * Markdown that is pasted as plain text, as notes and chats hand it out: headings, bold words, lists and tables
 * instead of their signs. A number typed in a heading tells its level, as in a file that is brought in, else the # do.
 * Of other lines typed numbers stay words; what they make of them is clipboard.ts's.
 */
import { Fragment, Mark, type Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { JsonNode } from '../../shared/doc/json.ts';
import { type Footnotes, markdownInline } from '../../shared/markdown/inline.ts';
import { cellsOfRow, isTableHead, type MarkdownLine, markdownLines } from '../../shared/markdown/lines.ts';
import { typedNumber } from './typedNumbers.ts';

/** Longer texts come in as a file. */
const LONGEST = 200_000;

const BOLD = /(?<!\*)\*\*(?![\s*，。；：、！？）》”’】,.;:!?)])[^*\n]{0,200}[^\s*]\*\*(?!\*)/;
const LINK = /\[[^[\]\n]{1,200}\]\(https?:\/\/[^\s()]{1,500}\)/;
const HEADING = /^ {0,3}#{1,6}[ \t]+[^\s#]/;
const FENCE = /^ {0,3}(?:```|~~~)/;
/** - 3 - is the number of a page. */
const BULLET = /^\s{0,12}[-*][ \t]+(?!\d{1,4}[ \t]*-\s*$)\S/;

/** What stands in a clipboard as Markdown, as blocks; null for words that are none. */
export function pastedMarkdown(text: string, $at: ResolvedPos): Slice | null {
  if (text.length > LONGEST) return null;
  const raw = text.trim().split(/\r\n?|\n/);
  const amidWords = raw.length === 1 && $at.parent.content.size > 0;
  // A caption holds words only.
  if ($at.parent.type.name === 'image') return null;
  if (!BOLD.test(text) && !LINK.test(text) && (amidWords || !hasSigns(raw))) return null;
  const { schema } = $at.doc.type;
  const { lines, notes } = markdownLines(amidWords ? ` ${text.trim()}` : text);
  const inTitle = $at.parent.type === schema.nodes.title && $at.parent.content.size === 0;
  const blocks = new Reader(schema, notes).blocks(lines, inTitle);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return null;
  // Into cells goes a table's content, cell by cell; no table stands in another one.
  if (isCell($at) && blocks.length > 1 && blocks.some(isTable)) return null;
  // Words go on in the line they are pasted into; a heading, a list or a table stands by itself.
  const open = (block: Node): number => (block.type === schema.nodes.paragraph ? 1 : 0);
  return new Slice(Fragment.fromArray(blocks), open(first), open(last));
}

/** Closed blocks pasted among words stand below them: fitted in, the first line of a list would run into those words. */
export function apart(slice: Slice, { selection: { $from, $to }, schema }: EditorState): Slice {
  if ($from.parent.content.size === 0 || !$from.parent.inlineContent) return slice;
  const [only] = slice.content.content;
  if (slice.content.childCount === 1 && only && isTable(only) && isCell($from)) return slice;
  const empty = schema.node('paragraph');
  const before = slice.openStart === 0;
  const behind = slice.openEnd === 0 && $to.parentOffset < $to.parent.content.size;
  const blocks = [...(before ? [empty] : []), ...slice.content.content, ...(behind ? [empty] : [])];
  return new Slice(Fragment.fromArray(blocks), 1, behind ? 1 : slice.openEnd);
}

function hasSigns(lines: readonly string[]): boolean {
  const bullets = lines.filter((line) => BULLET.test(line)).length;
  return (
    bullets > 1 ||
    (bullets === 1 && lines.length === 1) ||
    lines.some((line, at) => HEADING.test(line) || FENCE.test(line) || isTableHead(line, lines[at + 1]))
  );
}

const isTable = (node: Node): boolean => node.type.spec.tableRole === 'table';

function isCell($at: ResolvedPos): boolean {
  for (let depth = $at.depth; depth > 0; depth--)
    if (/cell$/.test(String($at.node(depth).type.spec.tableRole ?? ''))) return true;
  return false;
}

class Reader {
  constructor(
    private readonly schema: Schema,
    private readonly notes: Footnotes,
  ) {}

  blocks(all: readonly MarkdownLine[], inTitle: boolean): Node[] {
    const lines = all.filter(({ text, node }) => node !== undefined || text.trim() !== '');
    const out: Node[] = [];
    const tops = lines.filter(({ heading }) => heading === 1).length;
    const titled = tops === 1 && lines[0]?.heading === 1 && (inTitle || lines.some(isChapter));
    const largest = Math.min(...lines.slice(titled ? 1 : 0).map(({ heading = 6 }) => heading));
    for (let at = 0; at < lines.length; ) {
      const line = lines[at] as MarkdownLine;
      const run = lines.slice(at, at + runLength(lines, at));
      if (titled && at === 0) out.push(this.title(line.text, inTitle));
      else if (line.node) out.push(this.schema.nodeFromJSON(line.node));
      else if (line.table !== undefined) out.push(this.table(run));
      else if (isListed(line)) out.push(...this.lists(run));
      else if (line.quote) out.push(this.schema.node('blockquote', null, run.map(this.paragraph)));
      else if (line.heading !== undefined) {
        const level = numbered(line) ?? Math.min(4, line.heading - largest + 1);
        out.push(this.schema.node('heading', { level }, this.inline(line.text)));
      } else out.push(this.paragraph(line));
      at += run.length;
    }
    return out;
  }

  private readonly paragraph = ({ text }: { text: string }): Node =>
    this.schema.node('paragraph', null, this.inline(text.trim()));

  /** The # above chapters 一、二、 is none of them; where the plan has a title its words stand by themselves. */
  private title(text: string, inTitle: boolean): Node {
    if (inTitle) return this.schema.node('title', null, this.inline(text));
    const bold = this.schema.mark('bold');
    return this.schema.node(
      'paragraph',
      null,
      this.inline(text).map((node) => node.mark(bold.addToSet(node.marks))),
    );
  }

  private inline(text: string): Node[] {
    return markdownInline(text, this.notes).map((json) => this.marked(json));
  }

  /** Which marks exclude others is the schema's to say. */
  private marked({ marks = [], ...bare }: JsonNode): Node {
    const node = this.schema.nodeFromJSON(bare);
    if (!node.isText) return node;
    return node.mark(
      marks.reduce((set, mark) => this.schema.mark(mark.type, mark.attrs).addToSet(set), Mark.none),
    );
  }

  private table(rows: readonly MarkdownLine[]): Node {
    const cells = rows.map(({ text }) => cellsOfRow(text));
    const width = Math.min(MOST_COLUMNS, Math.max(...cells.map(({ length }) => length)));
    const made = rows.map(({ header }, row) =>
      this.schema.node(
        'tableRow',
        null,
        Array.from({ length: width }, (_, column) =>
          this.schema.node(
            header ? 'tableHeader' : 'tableCell',
            null,
            this.paragraph({ text: cells[row]?.[column] ?? '' }),
          ),
        ),
      ),
    );
    return this.schema.node('table', null, made);
  }

  /** Lines of one depth and what lies deeper inside them; another kind of list is another list. */
  private lists(lines: readonly MarkdownLine[]): Node[] {
    const depth = Math.min(...lines.map((line) => line.depth ?? 0));
    const out: { type: string; items: Node[] }[] = [];
    for (let at = 0; at < lines.length; ) {
      const line = lines[at] as MarkdownLine;
      let end = at + 1;
      while (end < lines.length && (lines[end]?.depth ?? 0) > depth) end++;
      const type = line.list === 'ordered' ? 'orderedList' : 'bulletList';
      const words = line.list === 'ordered' ? line.text.replace(/^\d+[.)]\s+/, '') : line.text;
      const inner = end > at + 1 ? this.lists(lines.slice(at + 1, end)) : [];
      const item = this.schema.node('listItem', null, [this.paragraph({ text: words }), ...inner]);
      const open = out.at(-1);
      if (open?.type === type) open.items.push(item);
      else out.push({ type, items: [item] });
      at = end;
    }
    return out.map(({ type, items }) => this.schema.node(type, null, items));
  }
}

const MOST_COLUMNS = 64;

/** 1. at the margin is an item of the plan by its number, not a list. */
const isListed = (line: MarkdownLine): boolean =>
  line.list === 'bullet' || (line.list === 'ordered' && (line.depth ?? 0) > 0);

/** The level that a heading's typed number tells. */
function numbered({ heading, text }: MarkdownLine): number | null {
  const kind = heading === undefined ? undefined : typedNumber(text)?.kind;
  return kind === 'heading1' ? 1 : kind === 'heading2' ? 2 : null;
}

const isChapter = (line: MarkdownLine): boolean => numbered(line) === 1;

/** How many lines from `at` on are one table, list or quotation. */
function runLength(lines: readonly MarkdownLine[], at: number): number {
  const first = lines[at] as MarkdownLine;
  const same = (other: MarkdownLine): boolean => {
    if (first.table !== undefined) return other.table === first.table;
    if (isListed(first)) return isListed(other) && (other.depth ?? 0) >= (first.depth ?? 0);
    return first.quote === true && other.quote === true;
  };
  let end = at + 1;
  for (let next = lines[end]; next !== undefined && same(next); next = lines[end]) end++;
  return end - at;
}
