/** One line of a web page being put together: words with their marks, blanks as browsers show them. */

import { inlineText } from '../../shared/doc/inlineText.ts';
import type { JsonMark, JsonNode } from '../../shared/doc/json.ts';
import { isSafeLink } from '../../shared/doc/schemaVersion.ts';
import { lineNumber } from './plainText.ts';

export class HtmlLine {
  #nodes: JsonNode[] = [];
  /** A mark of Word's that the line is an entry of a list, and how deep. */
  bullet: number | null = null;

  text(text: string, marks: readonly JsonMark[]): void {
    if (text === '') return;
    this.#nodes.push(marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text });
  }

  node(node: JsonNode): void {
    this.#nodes.push(node);
  }

  /** The line's content, and a fresh line from here on. Null when it has no words. */
  take(): { inline: JsonNode[]; bullet: number | null } | null {
    const inline = trimmed(collapsed(this.#nodes));
    const { bullet } = this;
    this.#nodes = [];
    this.bullet = null;
    return inline.length > 0 ? { inline, bullet } : null;
  }

  get isEmpty(): boolean {
    return this.#nodes.every((node) => node.type === 'text' && (node.text ?? '').trim() === '');
  }
}

export const wordsOf = (inline: readonly JsonNode[]): string =>
  inlineText({ type: 'paragraph', content: [...inline] }).text;

/** Blanks and line ends of the source are one blank, or none between two Chinese characters. */
function collapsed(nodes: readonly JsonNode[]): JsonNode[] {
  const out: JsonNode[] = [];
  let before = '';
  let blank: '' | ' ' | '\n' = '';
  for (const node of nodes) {
    if (node.type !== 'text') {
      blank = '';
      before = '';
      out.push(node);
      continue;
    }
    let text = '';
    for (const part of (node.text ?? '').match(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g) ?? []) {
      if (/^[ \t\r\n\f]/.test(part)) {
        blank = blank === '\n' || /[\r\n]/.test(part) ? '\n' : ' ';
        continue;
      }
      const wide = WIDE.test(before) && WIDE.test(part[0] ?? '');
      if (blank !== '' && before !== '' && !(blank === '\n' && wide)) text += ' ';
      blank = '';
      text += part;
      before = part.at(-1) ?? '';
    }
    if (text === '') continue;
    const last = out.at(-1);
    if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) last.text += text;
    else out.push({ ...node, text });
  }
  return out;
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2014\u2026\u201c\u201d]/;
const BLANKS_BEFORE = /^[\u3000\u00a0\u2002\u2003\s]+/;
const BLANKS_AFTER = /[\u3000\u00a0\u2002\u2003\s]+$/;

/** Without the blanks typed as indent, breaks at either end, and words that are only blanks. */
function trimmed(nodes: JsonNode[]): JsonNode[] {
  const empty = (node: JsonNode | undefined, edge: RegExp): boolean => {
    if (node?.type === 'hardBreak') return true;
    if (node?.type !== 'text') return false;
    node.text = (node.text ?? '').replace(edge, '');
    return node.text === '';
  };
  while (nodes.length > 0 && empty(nodes[0], BLANKS_BEFORE)) nodes.shift();
  while (nodes.length > 0 && empty(nodes.at(-1), BLANKS_AFTER)) nodes.pop();
  return nodes;
}

/** Breaks stand for paragraphs where two follow each other, or the next line begins with a number or an indent. */
export function splitAtBreaks(inline: readonly JsonNode[]): JsonNode[][] {
  const lines: JsonNode[][] = [[]];
  let breaks = 0;
  for (const node of inline) {
    if (node.type === 'hardBreak') {
      breaks++;
      continue;
    }
    if (breaks > 0) {
      const words = node.text ?? '';
      const fresh = breaks > 1 || /^[\u3000\u00a0]{2}/.test(words) || lineNumber(words) !== null;
      if (fresh) lines.push([]);
      else lines.at(-1)?.push({ type: 'hardBreak' });
      const indent = /^[\u3000\u00a0 ]+/.exec(words);
      breaks = 0;
      if (indent && node.type === 'text') {
        if (indent[0].length < words.length)
          lines.at(-1)?.push({ ...node, text: words.slice(indent[0].length) });
        continue;
      }
    }
    lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.length > 0);
}

const TAG_MARKS: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  code: 'code',
  tt: 'code',
  mark: 'highlight',
  sub: 'subscript',
  sup: 'superscript',
};
const STYLE_MARKS: readonly [RegExp, string][] = [
  [/font-weight\s*:\s*(?:bold|[6-9]00)/i, 'bold'],
  [/font-style\s*:\s*italic/i, 'italic'],
  [/text-decoration[\w-]*\s*:[^;]*underline/i, 'underline'],
  [/text-decoration[\w-]*\s*:[^;]*line-through/i, 'strike'],
  [/vertical-align\s*:\s*super/i, 'superscript'],
  [/vertical-align\s*:\s*sub/i, 'subscript'],
];
const STYLED = new Set(['span', 'font', 'a', 'b', 'i', 'u', 'em', 'strong', 's']);

/** The marks inside an element: its parent's and its own. Looks of whole paragraphs are no marks. */
export function marksInside(
  name: string,
  attrs: ReadonlyMap<string, string>,
  outer: readonly JsonMark[],
): readonly JsonMark[] {
  const own: JsonMark[] = [];
  const mark = TAG_MARKS[name];
  if (mark) own.push({ type: mark });
  const style = STYLED.has(name) ? (attrs.get('style') ?? '').slice(0, 2000) : '';
  if (style !== '') for (const [pattern, type] of STYLE_MARKS) if (pattern.test(style)) own.push({ type });
  const href = attrs.get('href')?.trim() ?? '';
  if (name === 'a' && /^(?:https?:|mailto:)/i.test(href) && isSafeLink(href))
    own.push({ type: 'link', attrs: { href } });
  if (name === 'ins' || name === 'del') {
    // As Word saves tracked changes.
    const user = (attrs.get('cite') ?? '').replace(/^mailto:/i, '').slice(0, 200);
    const at = (attrs.get('datetime') ?? '').slice(0, 40);
    own.push({ type: name === 'ins' ? 'insertion' : 'deletion', attrs: { user, at } });
  }
  const fresh = own.filter(({ type }, at) => own.findIndex((other) => other.type === type) === at);
  if (fresh.length === 0) return outer;
  return [...outer.filter(({ type }) => !fresh.some((other) => other.type === type)), ...fresh];
}
