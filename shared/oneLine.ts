/**
 * A name or a title as everybody sees it: one line, letters composed, and nothing that is not seen but makes two names of
 * what looks like one, or turns round what stands beside it. Not for running text.
 */

/** Controls, marks of direction, invisible signs, halves of characters; what joins emoji and Indic letters stays. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Spaces, joiners alone, and letters that Unicode has for emptiness. */
const EMPTY = /^(?:[\s\u115f\u1160\u2800\u3164\uffa0]|\u200c|\u200d)*$/;

export function oneLine(text: string): string {
  const line = text
    .replace(/[\s\u0085]+/g, (spaces) => (/[\n\r\t\v\f\u0085\u2028\u2029]/.test(spaces) ? ' ' : spaces))
    .replace(UNSEEN, '')
    .normalize('NFC')
    .trim();
  return EMPTY.test(line) ? '' : line;
}
