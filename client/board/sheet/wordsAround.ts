/** The sentence of the plan a link's words stand in, cut in three: before, the words, after. Pure. */

export interface Words {
  before: string;
  words: string;
  after: string;
}

const ENDS = /[。！？；;\n]/;

/** `from`/`to` in `text`; where they do not hold the quote, it is searched; null when it is not there. */
export function wordsAround(text: string, quote: string, from: number, to: number): Words | null {
  const at = text.slice(from, to) === quote ? from : text.indexOf(quote);
  if (at < 0 || quote === '') return null;
  const end = at + quote.length;
  let start = at;
  while (start > 0 && !ENDS.test(text[start - 1] ?? '')) start -= 1;
  let stop = end;
  while (stop < text.length && !ENDS.test(text[stop] ?? '')) stop += 1;
  if (stop < text.length) stop += 1;
  return { before: text.slice(start, at).trimStart(), words: quote, after: text.slice(end, stop) };
}
