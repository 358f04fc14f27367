// Names for the numbers of a line that only says what is aimed at (Target 2026: 450): what it defines at its head
// (Share of articles openly available. …), else the heading it stands under, which another block holds.
import type { RawTarget } from '../blockReading.ts';

/** Target 2026: at least */
const labelled =
  /(?:^\s*(?:[-•*]\s*)?|[.;]\s+)(?:(?:Our |The )?(?:[Tt]arget|[Gg]oal|[Aa]im|[Aa]mbition|KPI|[Mm]ilestone|[Ss]tretch(?: (?:target|goal))?)s?(?: (?:for |by )?(?:the )?(?:end of )?(?:FY\s?)?(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)?|(?:19|20)\d\d(?:[/–-]\d\d)? target): [^.;:\d]*$/;

/** What is measured, at the head of its block and with nothing done about it. */
const definition =
  /^\s*(?:[-•*]\s*)?((?:Share|Number|Percentage|Proportion|Median|Mean|Average|Rate|Ratio|Count|Total|Volume|Value)\b(?:(?!\b(?:will|shall|should|must|is|are|was|were)\b)[^.;:,\d]){3,70}?)(?=,|\.\s| (?:in|from|within|between|under) )/;

/** Gives each its name where the block has one; true where some look for it in the heading above. */
export function nameLabelled(f: string, targets: readonly RawTarget[]): boolean {
  let asks = false;
  for (const t of targets) {
    // Stretch: 98% has but its label for a name
    const own = t.measure === null ? '' : f.slice(t.measure[0], t.measure[1]);
    if (
      (own !== '' && !/^[Ss]tretch/.test(own)) ||
      !labelled.test(f.slice(Math.max(0, t.start - 60), t.start))
    )
      continue;
    t.measure = null;
    const said = definition.exec(f);
    if (said === null) {
      t.rules.measure = 'title';
      asks = true;
      continue;
    }
    const from = said[0].length - said[1]!.length;
    t.measure = [from, from + said[1]!.length];
    t.rules.measure = 'label';
  }
  return asks;
}

/** As much of a heading as names what is counted: Success rate, national council. */
export const nameOfHeading = (title: string): string => /^[^,(:]{4,}/.exec(title)?.[0].trim() ?? title;
