// Among what an English rank is: the top 12 in the national survey of museums. Asked by close.ts.
import { phraseEnd, tidyEnd } from './phrase.ts';
import type { Span } from './subject.ts';

/** Among the top 12 in the national survey of museums; of the league; on the list. */
const rankedIn =
  /^\s+(?:(?:position|place|ranking|spot)\s+)?(?:in|of|on|among|at) (?:(?:the|our|all|its|their|each)\s+)?/;
/** Send a team to the spring cup, aiming for the top five. */
const contest =
  /\b(?:to|in|at|for|enter) (?:the|an?) ([\w' -]{3,50}), (?:and )?(?:aim|hop)ing (?:for|to [a-z]+(?: in| into| among)?) the $/;

/** In the table of nations we want to finish in the top 8. */
const inList =
  /(?:^\s*|[.;,]\s+|\band\s+)[Ii]n the ([a-z][a-z -]{2,40}?),? (?:we|the [a-z]+|our [a-z]+|it|they) (?:wants?|aims?|hopes?|intends?|plans?|will|shall|should|must|is to|are to)\b[^.;]*$/;
/** `said` begins at `base` and ends with the rank, which ends at `end`. */
export function rankedAmong(f: string, said: string, end: number, base: number, to: number): Span | null {
  const list = rankedIn.exec(f.slice(end, Math.min(to, end + 80)));
  if (list) {
    const at = end + list[0].length;
    return [at, tidyEnd(f, at, phraseEnd(f, at, to), false)];
  }
  const m = contest.exec(said) ?? inList.exec(said);
  if (m === null) return null;
  const at = base + m.index + m[0].lastIndexOf(m[1]!);
  return [at, at + m[1]!.length];
}
