// Lines that a page broke at its edge: which line goes on in the next, and the text with those breaks as spaces.
// Of Latin script; Chinese lines are told by the width of the page (pageEdge.ts).

/** A list, a number or a label begins a line of its own: • …, 2. …, Lead: … */
const begins =
  /^(?:[-•*·▪✓|#]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s|\d{1,2}(?:\.\d{1,2})+\s|(?:KR|KPI|WP)\s?\d{1,2}(?:\.\d{1,2})*[.:)]?\s|[A-Z][A-Za-z ()'-]{1,40}:)/;
/** What no sentence ends with. */
export const open =
  /(?:,|\b(?:the|an?|of|and|or|in|on|at|to|for|with|by|from|its|our|their|is|are|be|will|shall|that|than|as|per|least|not exceed|between|within|under|over|about|around|approximately|further))$/i;

/** (see tasks 4 and / 5): the number closes the bracket of the line before and begins no list. */
export const closesBracket = (line: string, next: string): boolean =>
  next.charCodeAt(0) < 58 && /^\s*\d{1,3}\)/.test(next) && /\([^()]*$/.test(line);

/** Whether `next` goes on with the sentence of `line`; both folded, neither empty. */
export function goesOn(line: string, next: string): boolean {
  const before = line.trimEnd();
  if (before.length < 40 || /[.:;!?|]$/.test(before) || !/^[\x20-\x7e£€¥“”’\t]+$/.test(before)) return false;
  const after = next.trim();
  if (after === '' || (begins.test(after) && !closesBracket(before, after))) return false;
  if (/^[a-z]/.test(after)) return true;
  // the figure or the name stands at the head of the next line
  if (/^(?:[$€£¥₦₹]|[A-Z]{1,3}\$|[RNK]\d|[A-Z]{3}\s?\d|\d)/.test(after))
    // 50% of the staff trained / 80% of the boats mended: a list without bullets
    return !/^(?:\S+:|\s*[\d.,]+\s?%?)\s/.test(before) || open.test(before);
  return /^[A-Z]/.test(after) && open.test(before);
}

/** The text with the breaks inside its sentences as spaces, of the same length. */
export function unwrapped(f: string): string {
  let at = f.indexOf('\n');
  if (at < 0) return f;
  let out = '';
  let from = 0;
  let begin = 0;
  for (; at >= 0; at = f.indexOf('\n', begin)) {
    const end = f.indexOf('\n', at + 1);
    const line = f.slice(begin, at);
    begin = at + 1;
    if (!goesOn(line, f.slice(begin, end < 0 ? f.length : end))) continue;
    const cut = f[at - 1] === '\r' ? at - 1 : at;
    out += `${f.slice(from, cut)}${' '.repeat(begin - cut)}`;
    from = begin;
  }
  return out + f.slice(from);
}

const isLatin = (c = ''): boolean => c > ' ' && c < '\u2e80';

/** Whether a blank stands between the last character of a line and the first of the one it goes on in: not in Chinese. */
export const blankBetween = (last: string | undefined, first: string | undefined): boolean =>
  isLatin(last) && isLatin(first);
