// English numbers that tell where what is promised stood before, and what it is compared with. Asked by
// beside.ts.
import type { Around } from './around.ts';
import { fractions } from './multiples.ts';
import { comesFrom } from './ranges.ts';
import type { Rule } from './rules.ts';
import { wordNumber } from './words.ts';

/** To 80, to at least £4m, to three: of what comes from so much. */
const movesTo = new RegExp(
  `^[^.;]{0,40}?\\bto\\s+(?:(?:at least|about|over|around|nearly|some|(?:more|fewer|less) than|no (?:more|fewer|less) than|below|under|above|up to|between|a|an|the)\\s+)?(?:[\\d(]|[A-Z]{0,3}[$€£¥]|(?:${wordNumber})\\b)`,
  'i',
);

const nowThen = /^[^.;]{0,40};\s(?:from|by|in|after)\s[^.;,]{2,20}\s(?:it|they|we)\s(?:will|shall)\b/;
const becomesMore =
  /^(?:\s[a-z-]+){1,3}\s(?:will|shall|should|are to|is to)\s(?:(?:become|(?:grow|rise|fall|increase|drop) to|be (?:cut|reduced|increased|raised|brought|extended) to)\s(?:about |at least )?\d|be (?:(?:merged|combined|grouped|consolidated) into|replaced (?:by|with))\s)|^(?:\s[a-z-]+){1,3}\s(?:is|are) (?:extended|expanded|enlarged|increased|raised|cut|reduced) to\s\d|^,\s(?:which|and|but)\s(?:will|shall|should|is to|are to)\s(?:rise|fall|grow|increase|drop|go (?:up|down)|be (?:raised|cut|reduced|increased))\s(?:to|by)\b/;

/** (2026: 51%): the year in the bracket is before the other that the sentence names, or the only one. */
function toldBefore({ f, a, from, last, rest }: Around): boolean {
  // a success rate of 30% (27% in the last round)
  if (
    /\($/.test(last) &&
    /^ (?:in|at|for) (?:the |our )?(?:last|previous|preceding|earlier) [a-z]+\)/.test(rest)
  )
    return true;
  const open = /\((?:[A-Za-z]+\.?\s|FY\s?)?((?:19|20)\d\d)(?:\/\d\d)?: (?:about )?$/.exec(last);
  if (!open || !rest.startsWith(')')) return false;
  // loans (2025: 300): 450
  if (/^\):\s\D{0,12}\d/.test(rest)) return true;
  const years = f.slice(from, a.start - open[0].length).match(/\b20\d\d\b/g);
  // grants of at least £50,000 (2026: £41,000): no other year is named
  return years === null
    ? /\d/.test(f.slice(from, a.start - open[0].length))
    : years.some((year) => year > open[1]!);
}

/** A number word of those just named. */
export const isOfThem = ({ a, rest }: Around): boolean =>
  a.spelled !== null && !fractions.has(a.spelled) && /^\s*of (?:them|these|those)\b/i.test(rest);

/** Where it stood, what it is compared with. */
export const stoodBefore: Rule<Around>[] = [
  {
    says: 'the clinic sees 60 patients a day; from May it will see 75',
    words: '',
    holds: ({ f, a, from, last }) =>
      last.charAt(last.length - 2) === 's' &&
      /\s[a-z]+s\s$/.test(last) &&
      nowThen.test(f.slice(a.end, a.end + 80)) &&
      !/\b(?:will|shall|should|must|to)\b/.test(f.slice(from, a.start)),
  },
  {
    // as many as there are
    says: 'the 64 seats will become 80; our five clinics will be merged into three',
    words: `merged combined grouped consolidated replaced become grow rise fall increase drop brought extended expanded enlarged increased raised cut reduced go`,
    holds: ({ rest }) => becomesMore.test(rest),
  },
  {
    says: 'against 1,310 at the end of 2025; compared with 40; recruited 14 students against a target of 16',
    words: 'against versus vs compared compares',
    holds: ({ last }) =>
      /\b[a-z]+ed\b[^.;]*\d[^.;]*\bagainst (?:an?|the|our|its) (?:[a-z]+ )?(?:target|goal|budget|plan|forecast) of (?:about )?$/.test(
        last,
      ) || /\b(?:against|versus|vs\.?|(?:compared|compares) (?:with|to))\s+(?:about |some )?$/i.test(last),
  },
  {
    says: 'to 55% from 48%: the second is where it stood',
    words: 'from',
    holds: ({ last }) =>
      last.endsWith(' from ') &&
      /\bto\s+(?:about |around |nearly |at least |over |under |above |below )?(?:[A-Z]{0,3}[$€£¥]\s?)?[\d.,]+\s?(?:%|per ?cent|[a-z]+)?\s+from\s+$/i.test(
        last,
      ),
  },
  {
    says: 'below 9%, from 11.4% last spring; 30%, up from 22%',
    words: 'from',
    holds: ({ a, last }) => a.percent && /,\s*(?:(?:up|down) from|(?<=(?:%|cent),\s)from)\s+$/i.test(last),
  },
  {
    says: 'the pass rate, currently 71%, will rise',
    words: 'currently presently today now present',
    holds: ({ last, rest }) =>
      /,\s+(?:currently|presently|today|now|at present)\s+(?:at |about |around |some |nearly |almost |over |roughly |more than )?$/i.test(
        last,
      ) && /^(?:\s[a-z-]+){0,3},/.test(rest),
  },
  {
    // where it stands today
    says: 'up from 850 in 2025',
    words: 'up down increase increased rise risen grown compared currently today',
    holds: ({ a, last }) =>
      !a.percent &&
      /\b(?:(?:up|down|increased?|rise|risen|grown)\s+(?:from|at)|compared\s+with|currently(?:\s+at)?|today)\s+(?:about )?$/i.test(
        last,
      ),
  },
  {
    says: 'the scheme, piloted with 19 pairs, will grow',
    words: 'piloted tested tried begun started launched',
    holds: ({ last, rest }) =>
      /,\s(?:first )?(?:piloted|tested|tried|begun|started|launched) (?:(?:in|last) [a-z0-9]+ )?(?:with|in|at|on) $/.test(
        last,
      ) && /^[^.;,]{0,40},\s(?:will|shall|is to|are to|should|must)\s/.test(rest),
  },
  {
    says: 'answered on working days from 9 to 12',
    words: 'from',
    holds: ({ a, last }) =>
      a.unit === '' &&
      /\b(?:days?|weekdays|mornings|afternoons|evenings|daily|open) from \d{1,2}(?:[.:]\d\d)? to $/.test(
        last,
      ),
  },
  {
    says: '(last year: 43 per cent)',
    words: '(',
    holds: ({ last }) =>
      last.includes('(') &&
      /\((?:last year|previous year|currently|now|today|baseline|was|(?:(?:[a-z]+ed|up|down) )?from(?! \D{0,3}[\d,.]+\S* to\b)|we (?:are|have|had|were))\b[^()]{0,16}$/i.test(
        last,
      ),
  },
  { says: 'in May 2027, seventy per cent of pupils (2026: 51%)', words: '(', holds: toldBefore },
  {
    says: 'six hours, from the present four',
    words: 'present existing previous former current',
    holds: ({ last }) =>
      /\bfrom (?:the |its |our )?(?:present|existing|previous|former|current) $/i.test(last),
  },
  {
    says: 'from 40 to 60: the second is what is reached',
    words: 'from',
    holds: (x) => comesFrom.test(x.last) && movesTo.test(x.rest) && !isOfThem(x),
  },
];
