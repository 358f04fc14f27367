// Marks of Markdown and HTML in a plain text: bold, links, tags, escapes. What only marks up is replaced by as many
// spaces, so that every offset stays; lines that hold no words of the plan (front matter, code, footnotes) are told.
import { fold } from '../fold.ts';

/** A text as it is read: folded, without its marks. */
export const plain = (text: string): string => unmarked(fold(text));

/** Characters that marks of Markdown, tags, escapes and addresses hold. */
const marking = new Uint8Array(128);
for (const c of '*_&\\[</wW') marking[c.charCodeAt(0)] = 1;

const isLetter = (c: number): boolean => (c | 32) >= 97 && (c | 32) <= 122;

/** Whether it holds **, __, _A, &amp; or the like, an escape, [words](…), [^1], a tag, :// or www: few texts do. */
function mayHoldMarks(f: string): boolean {
  for (let i = 0; i < f.length; i++) {
    const c = f.charCodeAt(i);
    if (c >= 128 || marking[c] === 0) continue;
    const next = f.charCodeAt(i + 1);
    if (c === 92) return true;
    if (c === 91) {
      if (next === 94 || f.includes('](', i)) return true;
    } else if (c === 47) {
      if (next === 47) return true;
    } else if (c === 42) {
      if (next === 42) return true;
    } else if ((c | 32) === 119) {
      if ((next | 32) === 119) return true;
    } else if (isLetter(next) || next === 35 || next === 95 || next === 47 || next === 33) return true;
  }
  return false;
}

const blank = (m: string): string => ' '.repeat(m.length);

/** [words](address) keeps its words; an image, a footnote's mark and a tag are blanks, an address is no number. */
export function unmarked(f: string): string {
  if (!mayHoldMarks(f)) return f;
  return f
    .replace(/!\[[^[\]\n]{0,200}\]\([^()\n]{0,800}\)|\[\^[\w-]{1,40}\]|<!--[^>]{0,2000}-->/g, blank)
    .replace(/&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[\da-fA-F]{2,5});/g, blank)
    .replace(/<\/?[a-z][a-z0-9]{0,12}(?:\s[^<>\n]{0,400})?\/?>/gi, blank)
    .replace(
      /\[([^[\]\n]{1,300})\]\((?:[^()\n]|\([^()\n]{0,80}\)){0,800}\)/g,
      (m, words: string) => ` ${words}${' '.repeat(m.length - words.length - 1)}`,
    )
    .replace(/(?:\bhttps?:\/\/|\bwww\.)[^\s<>()|“”"]{1,2000}/gi, (m) => 'x'.repeat(m.length))
    .replace(/\*\*|__/g, '  ')
    .replace(/(?<![^\s(])_(?=[A-Z])([^_\n]{2,300}[^_\s])_(?=[\s.,;:)]|$)/g, ' $1 ')
    .replace(/\\(?=[\\`*_{}[\]()#+.!$~|>-])/g, ' ');
}

/** | **Objective 2: Teach** | | |: a row that holds nothing but what names those below it. */
export const isSpanning = (f: string): boolean => /^\s*\|[^|]*[A-Za-z]{3}[^|]*\|[\s|]*$/.test(f);

const htmlHead = /^[ \t]{0,12}<h([1-6])(?:\s[^<>]{0,200})?>(?:\s*<[^<>]{1,200}>)*\s*/i;

/** Whether a line begins with space or a mark of markup or a bullet: most begin with a word or a number. */
function mayMark(raw: string): boolean {
  const c = raw.charCodeAt(0);
  return !(
    (c >= 0x3400 && c <= 0x9fff) ||
    (c >= 48 && c <= 57) ||
    (c >= 65 && c <= 90) ||
    (c >= 97 && c <= 122)
  );
}

const unmarkedHead = { at: 0, hashes: 0 };

/** What stands before the words of a line: hashes of a heading (or <h2>), a bold mark, a bullet before a number; null where another bullet stands there. */
export function lineHead(f: string, raw: string): { at: number; hashes: number } | null {
  if (!mayMark(raw)) return unmarkedHead;
  const tags = raw.includes('<') ? htmlHead.exec(raw) : null;
  if (tags) return { at: tags[0].length, hashes: Number(tags[1]) };
  const m =
    /^[ \t]{0,12}(?:\|[ \t]{0,12}|[-•][ \t]{1,3}(?=\d{1,2}[.)][ \t]+(?:[A-Z]|题)))?(#{0,6})[ \t]{0,4}(\*(?![ \t]))?/.exec(
      f,
    )!;
  return /^[ \t]{0,12}\*[ \t]/.test(f) && m[1] === '' ? null : { at: m[0].length, hashes: m[1]!.length };
}

/** Whether a line is a heading as a whole, whatever marks its words hold: ## 2.1 Goal: …, **T1.1 …**. */
export const isHeadingLine = (raw: string): boolean =>
  mayMark(raw) &&
  (/^\s*(?:#{1,6}\s*[^\s#]|<h[1-6][\s>]|\*\*[^*]+\*\*\s*$|__[^_]+__\s*$)/.test(raw) || isSpanning(raw));

const linkAlone =
  /^\s*(?:[-*+]|\d{1,2}\.)?\s*(?:!?\[[^[\]]{1,300}\]\([^()]{0,800}\)[\s,;.]*(?:\|\s*)?)+$|^\s*\[\^?[\w -]{1,40}\]:\s/;
const tagAlone = /^\s*(?:<\/?[a-z][^<>]{0,400}>\s*)+$/i;
const pair = /^[A-Za-z_-]{2,30}:(?:\s|$)|^\s*- |^\s+\S|^\s*$/;

/** Of each line, whether it holds no words of the text: front matter, code, comments, footnotes, links and tags alone. */
export function markupLines(given: readonly { raw: string }[]): boolean[] {
  const lines = given.map(({ raw }) => raw);
  const out: boolean[] = new Array(lines.length).fill(false);
  let k = frontMatter(lines);
  out.fill(true, 0, k);
  let code = false;
  let comment = false;
  for (; k < lines.length; k++) {
    const line = lines[k]!;
    // most lines begin with a word or a number
    if (!code && !comment && !mayMark(line) && !line.includes('[') && !line.includes('<')) continue;
    if (/^\s*(?:```|~~~)/.test(line)) {
      code = !code && lines.indexOf(line.trim().slice(0, 3), k + 1) > k;
      out[k] = true;
    } else if (code) out[k] = true;
    else if (comment || /^\s*<!--/.test(line)) {
      out[k] = true;
      comment =
        !line.includes('-->') && (comment || lines.slice(k, k + 200).some((later) => later.includes('-->')));
    } else if (line.includes('[') || line.includes('<')) out[k] = linkAlone.test(line) || tagAlone.test(line);
  }
  return out;
}

/** --- title: … date: … --- at the head of a file: how many lines it takes. */
function frontMatter(lines: readonly string[]): number {
  const from = lines.findIndex((line) => line.trim() !== '');
  if (from < 0 || lines[from]!.trim() !== '---') return 0;
  for (let k = from + 1; k < lines.length && k < from + 60; k++) {
    if (lines[k]!.trim() === '---') return k > from + 1 ? k + 1 : 0;
    if (!pair.test(lines[k]!)) return 0;
  }
  return 0;
}
