// What a span that names an English quantity is cut down to: no article, no subject and verb before it.
import { changeIn, changes, clause, leadVerb } from './measureWords.ts';
import { monthName } from './months.ts';
import { afterOrder } from './orders.ts';
import { tidyEnd } from './phrase.ts';
import { wordNumber } from './words.ts';

const oftenEnds = new RegExp(`(?<=[a-z]) (?:\\d+|${wordNumber}) times$| (?:once|twice)$`);
const andDoes = /(?<=[a-z]) and [a-z]{3,}s$/;
const objectThen = new RegExp(
  `^\\s(?:an?(?! (?:year|month|week|term|quarter|day|season)\\b)|the|its|our|their|open|closed|at least|about|up to|[$€£]?\\d|(?:${wordNumber})(?![\\w-]))\\b`,
);

/** A span without the article before it and what only describes it behind; null where nothing is left. */
export function trimmed(f: string, a: number, b: number, done = false): readonly [number, number] | null {
  let x = a;
  let y = b;
  while (x < y && /[\s,;:’']/.test(f[x]!)) x++;
  const article =
    /^(?:(?:and|but|against|made up of|comprising|other)\s+)?(?:an?\s+|the\s+|no\s+|our\s+|its\s+|(?:each|every)\s+(?!of\b))?(?=\S)/i.exec(
      f.slice(x, Math.min(y, x + 20)),
    );
  if (article) x += article[0].length;
  y = tidyEnd(f, x, y, done);
  // 640 sites four times a year: how often
  const often = oftenEnds.exec(f.slice(x, y));
  if (often && /^ (?:an?|per|each|every) /.test(f.slice(y, y + 7))) y = x + often.index;
  // 35 bids and expects a third to win: another verb
  const then = andDoes.exec(f.slice(x, y));
  if (then && objectThen.test(f.slice(y, y + 16))) y = x + then.index;
  return y > x && f[x] !== '/' && !/^(?:and|or|[\d.,]+)$/i.test(f.slice(x, y)) ? [x, y] : null;
}

/** We will increase research income: the subject and the verb are not what is counted. */
export function withoutLead(f: string, first: number, b: number): readonly [number, number] | null {
  // we expect guest nights to rise to 12,000: the nights
  const a =
    first +
    (/^(?:[Ww]e|[Tt]hey) (?:expect|want|hope for|forecast) (?!to\b)/.exec(f.slice(first, b)) ?? [''])[0]
      .length;
  // this year we intend to run: a clause names nothing
  if (clause.test(f.slice(a, b))) {
    const changed = changes.exec(f.slice(a, b));
    return changed ? trimmed(f, a + changed[0].length, b) : null;
  }
  const lead = leadVerb.exec(f.slice(a, b));
  // can contribute to the harvest by 5%
  const gives = /^.{0,50}\bcontribut(?:e|es|ing)\s+to\s+(?:the\s+|our\s+)?/i.exec(f.slice(a, b));
  // two ponds and extend the sewer network by 8 km; overall and no year group; costs rise to £2m and the wait is …
  const later =
    /^.*?\band\s+(?:(?:to\s+)?(?:serve|reach|benefit|extend|expand|widen|lengthen|increase|raise|lift|reduce|cut|lower|shorten|improve|grow)\s+(?:the\s+|our\s+|its\s+)?|the\s+(?=(?:number|share|proportion|percentage|rate)\sof\s)|no\s+)(?=\S)|^.*\s(?:to|by|at)\s\S*\d.*?\sand\s+(?:(?:the|our|its|their)\s+)?(?=[A-Za-z][A-Za-z'’ -]*$)/.exec(
      f.slice(a, b),
    );
  // a fall in losses
  const change = changeIn.exec(f.slice(a, b));
  const said = gives ?? later ?? change ?? lead;
  const head = said ? a + said[0].length : afterOrder(f, a, b);
  // bed occupancy will be held between …
  const modal = f.slice(head, b).search(/\s(?:will|shall|should|must|can|is|are|has|have|needs?)(?:\s|$)/i);
  return trimmed(f, head, modal > 2 ? head + modal : b);
}

const onDate = new RegExp(` (?:on|in) (?:\\d{1,2} )?(?:${monthName})(?: \\d{1,2})?$`, 'i');

/** The fair on 4 May is our tenth; it has a goal of £900: the fair. */
export function undated(f: string, [at, end]: readonly [number, number]): readonly [number, number] {
  return [at, at + f.slice(at, end).replace(onDate, '').length];
}
