/** Markdown inside a line: emphasis, code, links → marked text. Linear in the line's length. */
import type { JsonMark, JsonNode } from '../../shared/doc/json.ts';
import { isSafeLink } from '../../shared/doc/schemaVersion.ts';

const DELIMITERS = [
  { open: '**', mark: 'bold' },
  { open: '__', mark: 'bold' },
  { open: '~~', mark: 'strike' },
  { open: '*', mark: 'italic' },
  { open: '_', mark: 'italic' },
] as const;

const ESCAPABLE = new Set('\\`*_{}[]()#+-.!~|>'.split(''));
const MAX_DEPTH = 4;

export function markdownInline(text: string, marks: readonly JsonMark[] = [], depth = 0): JsonNode[] {
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
    const at = text.indexOf(closer, from);
    if (at < 0) absent.add(closer);
    return at;
  };
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '\\' && ESCAPABLE.has(text[at + 1] ?? '')) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    const span = depth < MAX_DEPTH ? readSpan(text, at, find) : null;
    if (span === null) {
      plain += char;
      at++;
      continue;
    }
    flush();
    if (span.mark.type === 'code') out.push(textNode(span.words, [...marks, span.mark]));
    else out.push(...markdownInline(span.words, [...marks, span.mark], depth + 1));
    at = span.end;
  }
  flush();
  return out;
}

const textNode = (text: string, marks: readonly JsonMark[]): JsonNode =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: [...marks] };

interface Span {
  mark: JsonMark;
  words: string;
  end: number;
}

function readSpan(text: string, at: number, find: (closer: string, from: number) => number): Span | null {
  const char = text[at];
  if (char === '`') {
    const end = find('`', at + 1);
    return end > at + 1 ? { mark: { type: 'code' }, words: text.slice(at + 1, end), end: end + 1 } : null;
  }
  if (char === '[') return readLink(text, at, find);
  for (const { open, mark } of DELIMITERS) {
    if (!text.startsWith(open, at)) continue;
    const from = at + open.length;
    const inWord = open[0] === '_' && /\w/.test(text[at - 1] ?? '');
    if (inWord || /\s/.test(text[from] ?? ' ')) return null;
    const end = find(open, from + 1);
    if (end < 0 || /\s/.test(text[end - 1] ?? ' ')) return null;
    return { mark: { type: mark }, words: text.slice(from, end), end: end + open.length };
  }
  return null;
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
