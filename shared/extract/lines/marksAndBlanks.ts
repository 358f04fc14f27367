// What says nothing within a block and only parts its words: marks of Markdown and HTML (**20场**, `50`名, [list](…), <b>),
// of which texts written with the help of programs are full, blanks that a page doubled, characters without width that
// web pages and word processors leave, and the ends of Chinese lines that a page's edge broke. A block is read without them, and what was read is put back to where it stands. With blanks in place of marks names would come apart.
import { fold } from '../fold.ts';
import { changedBetween } from '../gathered.ts';
import type { Block, Deliverable, Extraction, Finding, Item, OutlineEntry, Owner, Target } from '../types.ts';
import { pageNumber } from './furniture.ts';
import { blankBetween } from './wrapped.ts';

/** A pair of marks around words: what opens, the words, what closes. The words hold no other mark of the kind. */
const pairs = [
  /(?<![*\\])(\*{2,3})(?=[^\s*])([^\n]{0,300}?[^\s*\\])(\*{2,3})(?!\*)/g,
  /(?<![*\\A-Za-z])(\*)(?=[^\s*])([^*\n]{0,100}[A-Za-z一-龥][^*\n]{0,100})(?<!\s)(\*)(?![*A-Za-z])/g,
  /(?<![_\\A-Za-z])(__)(?=[^\s_])([^_\n]{1,300})(?<!\s)(__)(?![_A-Za-z])/g,
  /(?<![`\\])(`)([^`\n]{1,100})(`)(?!`)/g,
  /(?<!!)(\[)([^[\]\n]{1,200})(\]\((?:https?:\/\/|mailto:|[/#.])[^()\s]{0,500}\))/g,
  /(<(?:b|strong|em|i|u|mark|span|font)(?:\s[^<>\n]{0,200})?>)([^<>\n]{0,300})(<\/(?:b|strong|em|i|u|mark|span|font)>)/gi,
] as const;

/** Two blanks between words, as justified pages have them; three and more part columns. */
const doubled = /(?<=[^\s　]) {2}(?=[^\s　])/g;

/** Where a word may be parted, where no line may break, the mark at the head of a file. */
const widthless = /[\u00ad\u200b\u2060\ufeff]/;
const allWidthless = new RegExp(widthless, 'g');

const mayHold = (text: string): boolean =>
  text.includes('  ') ||
  text.includes('\n') ||
  text.includes('*') ||
  text.includes('`') ||
  text.includes('__') ||
  text.includes('](') ||
  text.includes('</') ||
  widthless.test(text);

interface Closed {
  /** The block as it is read. */
  block: Block;
  /** Where each of its characters stands in the words as written, and where these end. */
  places: Uint32Array;
  written: string;
}

export interface Unmarked {
  written: readonly Block[];
  /** As they are read; the blocks as written where none has marks. */
  blocks: readonly Block[];
  /** In the order of the text; empty for nearly all plans. */
  closed: readonly Closed[];
}

export const nothingUnmarked: Unmarked = { written: [], blocks: [], closed: [] };

const known = new WeakMap<Block, Closed | null>();

/**
 * The blocks as they are read. One without marks is the same object; one with marks remembers what it is read as. Where
 * nothing had marks, only blocks whose words are others than `before` are looked at.
 */
export function withoutMarks(written: readonly Block[], before: Unmarked): Unmarked {
  if (before.closed.length === 0 && !changedHold(written, before.written))
    return { written, blocks: written, closed: before.closed };
  const closed: Closed[] = [];
  const blocks = written.map((block) => {
    const one = closedOf(block);
    if (one !== null) closed.push(one);
    return one?.block ?? block;
  });
  return { written, blocks: closed.length === 0 ? written : blocks, closed };
}

/** Whether marks may stand in words that did not stand there before. */
function changedHold(now: readonly Block[], before: readonly Block[]): boolean {
  const { from, to } = changedBetween(before, now, (was, is) => was.text === is.text);
  for (let k = from; k < to; k++) if (mayHold(now[k]!.text)) return true;
  return false;
}

function closedOf(block: Block): Closed | null {
  // cells of a table of the editor: its words are no source with marks
  if (block.cells !== undefined || !mayHold(block.text)) return null;
  let one = known.get(block);
  if (one === undefined) {
    one = close(block);
    known.set(block, one);
  }
  return one;
}

function close(block: Block): Closed | null {
  const written = block.text;
  // 1. **学术论坛**：the number's mark has taken what opens the pair
  const opened = /(?:\*{1,3}|__|`)$/.exec(block.number ?? '')?.[0] ?? '';
  const lines = block.kind !== 'row' && written.includes('\n');
  const gone = marksIn(opened + written)?.subarray(opened.length) ?? new Uint8Array(written.length);
  for (const { index } of written.matchAll(allWidthless)) gone[index] = 1;
  if (block.kind !== 'row') {
    for (const { index } of written.matchAll(doubled)) gone[index + 1] = 1;
    if (lines) closeLines(written, gone);
  }
  if (!lines && !gone.includes(1)) return null;
  const places = new Uint32Array(written.length + 1);
  let text = '';
  for (let k = 0; k < written.length; k++) {
    if (gone[k] === 1) continue;
    places[text.length] = k;
    text += lines && (written[k] === '\n' || written[k] === '\r') ? ' ' : written[k];
  }
  places[text.length] = written.length;
  return { block: { ...block, text }, places: places.subarray(0, text.length + 1), written };
}

/** The ends of lines, and lines that number a page: nothing between Chinese words, one blank between Latin ones. */
function closeLines(written: string, gone: Uint8Array): void {
  let end = 0;
  for (const { index, 0: line } of written.matchAll(/[^\n]+/g)) {
    const words = line.trim();
    if (words === '' || (end > 0 && pageNumber.test(fold(words)))) continue;
    const begin = index + line.indexOf(words);
    if (end > 0) {
      gone.fill(1, end, begin);
      if (blankBetween(written[end - 1], written[begin])) gone[written.indexOf('\n', end)] = 0;
    }
    end = begin + words.length;
  }
}

/** One for each character that is a mark; null where none is. */
function marksIn(written: string): Uint8Array | null {
  const gone = new Uint8Array(written.length);
  let some = false;
  for (const pair of pairs)
    for (const { index, 1: opens, 2: words, 3: closes } of written.matchAll(pair)) {
      const end = index + opens!.length + words!.length;
      gone.fill(1, index, index + opens!.length);
      gone.fill(1, end, end + closes!.length);
      some = true;
    }
  return some ? gone : null;
}

/** What was read of blocks without their marks, where it stands among the marks. */
export function amongMarks(read: Extraction, closed: readonly Closed[]): Extraction {
  if (closed.length === 0) return read;
  const back = new Back(closed);
  return {
    ...read,
    outline: each(read.outline, (entry) => back.entry(entry)),
    items: each(read.items, (item) => back.item(item)),
    deliverables: each(read.deliverables, (one) => back.quoted(one)),
    targets: each(read.targets, (target) => back.target(target)),
    owners: each(read.owners, (owner) => back.owner(owner)),
    findings: each(read.findings, (finding) => back.finding(finding)),
  };
}

/** The list itself where nothing of it changed. */
function each<T>(list: T[], placed: (one: T) => T): T[] {
  const now = list.map(placed);
  return now.every((one, k) => one === list[k]) ? list : now;
}

class Back {
  private readonly closed: readonly Closed[];

  constructor(closed: readonly Closed[]) {
    this.closed = closed;
  }

  entry(entry: OutlineEntry): OutlineEntry {
    const one = this.holder(entry.offset);
    return one === null ? entry : { ...entry, offset: start(one, entry.offset) };
  }

  item(item: Item): Item {
    const first = this.holder(item.offset);
    const last = this.holder(item.end);
    const deliverables = each(item.deliverables, (one) => this.quoted(one));
    if (first === null && last === null && deliverables === item.deliverables) return item;
    return {
      ...item,
      offset: first === null ? item.offset : start(first, item.offset),
      end: last === null ? item.end : start(last, item.end),
      deliverables,
    };
  }

  quoted<T extends Pick<Deliverable, 'offset' | 'length' | 'quote'>>(span: T): T {
    const one = this.holder(span.offset);
    return one === null ? span : { ...span, ...wordsAt(one, span.offset, span.length) };
  }

  owner(owner: Owner): Owner {
    const one = this.holder(owner.offset);
    if (one === null) return owner;
    const { offset, quote } = wordsAt(one, owner.offset, owner.quote.length);
    return { ...owner, offset, quote };
  }

  target(target: Target): Target {
    const part_of = target.part_of === null ? null : this.place(target.part_of);
    const one = this.holder(target.offset);
    if (one === null) return part_of === target.part_of ? target : { ...target, part_of };
    const { offset, length, quote } = wordsAt(one, target.offset, target.length);
    const from = offset - baseOf(one);
    return { ...target, offset, length, quote, part_of, from, to: from + length };
  }

  finding(finding: Finding): Finding {
    if (finding.spans.every(({ offset }) => this.holder(offset) === null)) return finding;
    return { ...finding, spans: finding.spans.map((span) => this.quoted(span)) };
  }

  private place(offset: number): number {
    const one = this.holder(offset);
    return one === null ? offset : start(one, offset);
  }

  /** The block without marks an offset lies in; null: in none. */
  private holder(offset: number): Closed | null {
    let low = 0;
    let high = this.closed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (baseOf(this.closed[middle]!) <= offset) low = middle + 1;
      else high = middle;
    }
    const one = this.closed[low - 1];
    return one !== undefined && offset - baseOf(one) < one.places.length ? one : null;
  }
}

const baseOf = ({ block }: Closed): number => block.offset + (block.number?.length ?? 0);

const start = (one: Closed, offset: number): number => baseOf(one) + one.places[offset - baseOf(one)]!;

/** The words as written; marks at their end are no part of them. */
function wordsAt(
  one: Closed,
  offset: number,
  length: number,
): { offset: number; length: number; quote: string } {
  const from = one.places[offset - baseOf(one)]!;
  const last = Math.max(offset, offset + length - 1) - baseOf(one);
  const to = length === 0 ? from : one.places[last]! + 1;
  return { offset: baseOf(one) + from, length: to - from, quote: one.written.slice(from, to) };
}
