// The numbered lines of an English text that say where something stands and are no lines of the plan: what is listed
// under References or Notes, and works and pages cited anywhere (3. Smith, J. (2019). Coasts. 4. See Annex 2, p. 12.).
import { isEnglish, type Line } from './textLines.ts';

const heads =
  /^(?:\W|\d)*(?:list of )?(?:references|bibliography|works cited|literature(?: cited)?|further reading|notes|endnotes|footnotes)\W*$/i;
/** Smith, J. and Lee, K. (2019). */
const work = /^[A-Z][\w’-]+,? (?:[A-Z]\. ?)+[^()]{0,120}\(?(?:19|20)\d\d[a-z]?\)?[.,:]/;
const pointer =
  /^(?:See (?:also )?(?:[A-Z“]|.*\b(?:pp?\. |pages?|Annex|Appendix|above|below)\b)|Cf\.? |Ibid\b|Op\. cit|Available (?:at|from):? |Retrieved from |x{8,}$)/;

const counts = ({ number, folded }: Line): boolean =>
  number !== null && (number.style === 'digit' || number.style === 'digit-paren') && isEnglish(folded);

/** The lines, by their index. */
export function sourceLines(lines: readonly Line[]): number[] {
  const found: number[] = [];
  /** The value of the number before References, 0 where it has none; null outside of such a section. */
  let open: number | null = null;
  for (const [k, line] of lines.entries()) {
    const { number, folded } = line;
    const words = folded.trim();
    if (words === '') continue;
    if (words.length <= 40 && heads.test(words)) open = number?.value ?? 0;
    else if (!counts(line)) {
      if (number !== null || (words.length <= 60 && !words.endsWith('.'))) open = null;
    } else if (open !== null && open > 0 && number!.value === open + 1 && words.length <= 60) open = null;
    else {
      const said = folded.slice(number!.titleAt);
      if (open !== null || work.test(said) || pointer.test(said)) found.push(k);
    }
  }
  return found;
}
