/**
 * Markdown inside a line: emphasis, code, links, footnotes, breaks → marked text. Linear in the line's length. Of HTML
 * only what our own export writes is read (<br>, <sup>, <sub>); other tags are words.
 */

import { LINE_BREAK } from '../doc/inlineText.ts';
import type { JsonMark, JsonNode } from '../doc/json.ts';
import { isSafeLink } from '../doc/schemaVersion.ts';

/** Runs of the same character; three are bold in italic. */
const EMPHASIS: Record<string, readonly (JsonMark['type'] | null)[]> = {
  '*': [null, 'italic', 'bold', 'bold'],
  _: [null, 'italic', 'bold', 'bold'],
  '~': [null, null, 'strike'],
};
/** What ends words cannot begin emphasised ones: the two stars of 张**，电话 hide a name. */
const ENDS_WORDS = /[\s，。；：、！？）》”’】,.;:!?)]/;

/** All of ASCII that is neither letter, digit nor blank, as CommonMark has it. */
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };
const MAX_DEPTH = 4;
/** Each length of fence costs one look through the line. */
const LONGEST_FENCE = 16;

/** Footnotes of the file: their names → their words. */
export type Footnotes = ReadonlyMap<string, string>;
const NO_NOTES: Footnotes = new Map();

export function markdownInline(
  text: string,
  notes: Footnotes = NO_NOTES,
  marks: readonly JsonMark[] = [],
  depth = 0,
): JsonNode[] {
  const out: JsonNode[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') out.push(textNode(plain, marks));
    plain = '';
  };
  /** Closers known not to follow: looked for once, not at each opener. */
  const absent = new Set<string>();
  const find = (closer: string, from: number): number => {
    if (absent.has(closer)) return -1;
    let at = text.indexOf(closer, from);
    // A closer after a backslash is a word's.
    while (at >= 0 && isEscaped(text, at)) at = text.indexOf(closer, at + 1);
    if (at < 0) absent.add(closer);
    return at;
  };
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '\\' && ESCAPABLE.test(text[at + 1] ?? '')) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    const entity = char === '&' ? /^&(\w{2,4});/.exec(text.slice(at, at + 6)) : null;
    const meant = entity?.[1] === undefined ? undefined : ENTITIES[entity[1]];
    if (entity && meant !== undefined) {
      plain += meant;
      at += entity[0].length;
      continue;
    }
    const atom = readAtom(text, at, notes);
    if (atom) {
      flush();
      out.push(marks.length === 0 ? atom.node : { ...atom.node, marks: [...marks] });
      at = atom.end;
      continue;
    }
    const span = depth < MAX_DEPTH ? readSpan(text, at, find) : null;
    if (span === null) {
      // A run that closes nowhere is words, whole: its parts open nothing either.
      const length = char === '`' || char in EMPHASIS ? runAt(text, at) : 1;
      plain += text.slice(at, at + length);
      at += length;
      continue;
    }
    flush();
    if (span.mark.type === 'code') out.push(textNode(span.words, [...marks, span.mark]));
    else out.push(...markdownInline(span.words, notes, [...marks, span.mark], depth + 1));
    at = span.end;
  }
  flush();
  return out;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

const textNode = (text: string, marks: readonly JsonMark[]): JsonNode =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: [...marks] };

/** A break or the mark of a footnote, which are no words. */
function readAtom(text: string, at: number, notes: Footnotes): { node: JsonNode; end: number } | null {
  if (text[at] === LINE_BREAK) return { node: { type: 'hardBreak' }, end: at + 1 };
  if (text[at] === '<') {
    const found = /^<br ?\/?>/i.exec(text.slice(at, at + 6));
    return found && { node: { type: 'hardBreak' }, end: at + found[0].length };
  }
  if (text[at] !== '[' || text[at + 1] !== '^') return null;
  const name = /^\[\^([^\]\s]{1,40})\]/.exec(text.slice(at, at + 44));
  const words = name?.[1] === undefined ? undefined : notes.get(name[1]);
  if (!name || words === undefined) return null;
  return { node: { type: 'footnote', attrs: { text: words } }, end: at + name[0].length };
}

interface Span {
  mark: JsonMark;
  words: string;
  end: number;
}

function readSpan(text: string, at: number, find: (closer: string, from: number) => number): Span | null {
  const char = text[at];
  if (char === '`') return readCode(text, at, find);
  if (char === '[') return readLink(text, at, find);
  if (char === '<') return readTag(text, at, find);
  return char !== undefined && char in EMPHASIS ? readEmphasis(text, at, char, find) : null;
}

function readEmphasis(
  text: string,
  at: number,
  char: string,
  find: (closer: string, from: number) => number,
): Span | null {
  const length = runAt(text, at);
  const type = EMPHASIS[char]?.[length];
  const from = at + length;
  if (type === undefined || type === null || ENDS_WORDS.test(text[from] ?? ' ')) return null;
  const before = text[at - 1] ?? '';
  if (char === '_' ? /\w/.test(before) : length === 1 && /\d/.test(before) && /\d/.test(text[from] ?? ''))
    return null;
  const open = char.repeat(length);
  let end = find(open, from + 1);
  // 138****1234 closes nothing; three close what stands within first
  const closes = (run: number): boolean => run === length || (run === 3 && length < 3);
  while (end >= 0 && !closes(runAt(text, end))) end = find(open, end + runAt(text, end));
  if (end >= 0) end += runAt(text, end) - length;
  if (end < 0 || /\s/.test(text[end - 1] ?? ' ')) return null;
  const words = length === 3 ? text.slice(from - 1, end + 1) : text.slice(from, end);
  return { mark: { type }, words, end: end + length };
}

/** How often the character at a place stands there. */
function runAt(text: string, at: number): number {
  let end = at;
  while (text[end] === text[at]) end++;
  return end - at;
}

/** Between two runs of as many ticks; a blank at both ends only keeps ticks apart. */
function readCode(text: string, at: number, find: (closer: string, from: number) => number): Span | null {
  const length = runAt(text, at);
  const from = at + length;
  if (length > LONGEST_FENCE) return null;
  let end = find('`'.repeat(length), from);
  while (end >= 0 && runAt(text, end) !== length) end = find('`'.repeat(length), end + runAt(text, end));
  if (end <= from) return null;
  const inside = text.slice(from, end);
  const words = /^ .*[^ ].* $/s.test(inside) ? inside.slice(1, -1) : inside;
  return { mark: { type: 'code' }, words, end: end + length };
}

function readTag(text: string, at: number, find: (closer: string, from: number) => number): Span | null {
  const name = /^<(su[bp])>/.exec(text.slice(at, at + 5))?.[1];
  if (name === undefined) return null;
  const end = find(`</${name}>`, at + 5);
  if (end < 0) return null;
  const mark = { type: name === 'sup' ? 'superscript' : 'subscript' };
  return { mark, words: text.slice(at + 5, end), end: end + 6 };
}

function readLink(text: string, at: number, find: (closer: string, from: number) => number): Span | null {
  const middle = find('](', at + 1);
  const end = middle < 0 ? -1 : find(')', middle + 2);
  if (end < 0 || middle - at > 1000 || end - middle > 2000) return null;
  const href =
    text
      .slice(middle + 2, end)
      .trim()
      .split(/\s/, 1)[0] ?? '';
  const words = text.slice(at + 1, middle);
  if (words === '' || !isSafeLink(href)) return null;
  return { mark: { type: 'link', attrs: { href } }, words, end: end + 1 };
}
