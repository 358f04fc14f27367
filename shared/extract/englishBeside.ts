// English numbers told beside what is promised: where it stood before, what it is compared with, of how many, the cases
// in which something is done. Asked by englishRefusals.ts.
import type { Around } from './englishAround.ts';
import { inEach } from './englishDoing.ts';
import { fractions } from './englishMultiples.ts';
import { ofThose } from './englishPromises.ts';
import { comesFrom } from './englishRanges.ts';
import type { Rule } from './englishRules.ts';
import { sizeAfter } from './englishSizes.ts';
import { wordNumber } from './englishWords.ts';

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
const isOfThem = ({ a, rest }: Around): boolean =>
  a.spelled !== null && !fractions.has(a.spelled) && /^\s*of (?:them|these|those)\b/i.test(rest);

/** All of the 12 findings will be acted on. */
const isSettled = ({ last, rest }: Around): boolean =>
  /\b[Aa]ll of (?:the|our|its)\s*$/.test(last) &&
  /^[^.;]{0,90}\b(?:will|shall|must|should|are to) be (?:fully )?(?:implemented|completed|carried out|closed|resolved|cleared|addressed|acted on|settled|delivered|filled)\b/.test(
    rest,
  );

/** Where it stood, what it is compared with. */
const before: Rule<Around>[] = [
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

/** Of how many, of which. */
const ofWhich: Rule<Around>[] = [
  { says: 'per 10,000 visits', words: 'per', holds: ({ last }) => /\bper\s+$/i.test(last) },
  { says: 'nine out of 12', words: 'out', holds: ({ last }) => /\bout of (?:every )?$/i.test(last) },
  {
    says: 'one pupil in six',
    words: 'one',
    holds: ({ a, last }) => !a.percent && /\bone [a-z]+ in (?:every )?$/.test(last),
  },
  {
    says: 'one child in three comes to us',
    words: 'in',
    holds: ({ a, last, after }) =>
      a.spelled === 'one' &&
      /^\s[a-z]+ in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d+)\b(?![^.;,]*\b(?:will|shall|should|must|is to)\b)/.test(
        after,
      ) &&
      !/\b(?:will|shall|should|must|to)\b/.test(last),
  },
  {
    says: 'a seventh of what we pay now',
    words: 'what',
    holds: ({ rest }) => /^\s+of what (?:we|it|they) (?:pay|spend|use|have|get|need)\b/.test(rest),
  },
  {
    // a place that says which are meant
    says: 'half of our papers in the top 10% of journals; five pacts with the world’s top 200 universities',
    words: 'top',
    holds: ({ before, rest }) =>
      (/\d[^.;]*\b(?:with|from|of|at|by)\s+(?:the\s+)?(?:(?:world|country|nation)['’]s\s+|global\s+|world\s+|QS\s+)?top\s*$/i.test(
        before,
      ) &&
        /^\s+(?:ranked\s+)?(?:universities|institutions|institutes|schools|colleges|journals|companies|enterprises|hospitals)\b/.test(
          rest,
        )) ||
      (/\bin\s+(?:the\s+)?top\s*$/i.test(before) &&
        !/\b(?:place|position|rank|ranking|be|stay|remain|finish|stand) in\s+(?:the\s+)?top\s*$/i.test(
          before,
        ) &&
        /(?:\d|\bthird|\bhalf|\bquarter)\b(?:(?!\btop\b)[^.;]){0,60}\bin\s+(?:the\s+)?top\s*$/i.test(before)),
  },
  {
    says: 'papers in top 10% journals: 90',
    words: 'top',
    holds: ({ a, before, rest }) =>
      a.percent && /\btop\s*$/i.test(before) && /^\s+[a-z][^.;:\d]{0,30}:\s*\D{0,12}\d/.test(rest),
  },
  {
    says: 'how we use the third year of our allocation of £30 million',
    words: 'allocation settlement grant award',
    holds: ({ a, before }) =>
      a.kind === 'money' &&
      /\bof (?:our|its|the|this)\s(?:[\w-]+\s){0,3}(?:allocation|settlement|grant|award) of\s+$/i.test(
        before,
      ),
  },
  {
    says: 'each of the 12 branches',
    words: 'each all both any one',
    holds: (x) =>
      /\b(?:each|all|both|any|one) of (?:the|our|its|their|these)\s*$/i.test(x.last) &&
      !inEach(x.before) &&
      !isSettled(x),
  },
  {
    // they are there
    says: 'read by the three committees',
    words: 'the our its their',
    holds: (x) =>
      x.a.leftWord === '' &&
      x.a.unit === '' &&
      sizeAfter(x.after) === 0 &&
      !inEach(x.before) &&
      /\b(?:by|of|for|from|to|among|between|across|against|under|on|over|during|throughout) the\s+$|\b(?:across|among|between|by|in|at|from|for|through|under|via) (?:our|its|their)\s+$/i.test(
        x.before.slice(-14),
      ) &&
      !isSettled(x),
  },
  {
    says: 'every second year the four groups meet; the two ships will together make 90 trips',
    words: 'meet are have work share make form belong serve cover together jointly both also',
    holds: ({ said, rest }) =>
      /(?:^\s*|, (?:and )?)[Tt]he $/.test(said.slice(-24)) &&
      /^\s(?:[a-z]+\s){0,2}[A-Za-z]+s (?:will (?:together|jointly|both|also)|meet|are|have|work|share|make|form|belong|serve|cover)\b/.test(
        rest,
      ),
  },
  {
    says: 'the third of five plans',
    words: 'first second third fourth fifth last',
    holds: ({ last }) => /\b(?:first|second|third|fourth|fifth|last) of (?:the |our )?$/i.test(last),
  },
  {
    says: 'two of them are new; but two of them will open',
    words: 'them these those',
    holds: (x) =>
      isOfThem(x) &&
      x.a.leftWord === '' &&
      // strive to have one of them recognised
      !/\b(?:to|will|should|must) (?:have|get|see)\s*$/.test(x.near) &&
      !ofThose.test(x.rest) &&
      !/(?:[,(]|\b(?:and|with|including)|\b(?:and|will|shall) [a-z]+(?<!ed)(?: (?:over|up|off|down|out|back|on))?)\s*$/i.test(
        x.before,
      ),
  },
];

/** How large a thing is, in which cases, until when. */
const limits: Rule<Around>[] = [
  {
    // how large it is
    says: 'the 1,200 m² hall',
    words: 'the a an',
    holds: ({ a, last }) =>
      a.unit !== '' && /m²|met(?:re|er)|hectare|acre/i.test(a.unit) && /\b(?:the|an?)\s+$/i.test(last),
  },
  {
    says: 'individual one off grants',
    words: 'off',
    holds: ({ a, after }) => a.spelled === 'one' && /^[ -]off\b/.test(after),
  },
  {
    says: 'the $1,000 limit stays',
    words: 'limit cap threshold ceiling mark barrier minimum maximum requirement rule',
    holds: ({ last, rest }) =>
      /^[\s-]+(?:[a-z]+\s)?(?:limit|cap|threshold|ceiling|mark|barrier|minimum|maximum|requirement|rule)\b/.test(
        rest,
      ) && /\bthe\s+$/.test(last),
  },
  {
    // an age
    says: 'at least 60 are under 30',
    words: 'are is age aged being',
    holds: ({ a, before, rest }) =>
      a.kind === 'count' &&
      a.unit === '' &&
      /^(?:under|over|above|below|)$/i.test(a.leftWord) &&
      /^\s*(?:[,.;)]|$)/.test(rest) &&
      /\b(?:are|is|aged?|being)\s+(?:under|over|above|below)?\s*$/i.test(before) &&
      (a.leftWord !== '' || /\baged?\s+$/i.test(before)),
  },
  {
    // what is to be done then
    says: 'if fewer than 40 are submitted, …',
    words: 'if unless should where',
    holds: ({ f, a, from }) => /^\s*(?:if|unless|should|where)\b[^,]*$/i.test(f.slice(from, a.start)),
  },
  {
    says: '75% resolved within 30',
    words: 'within',
    holds: ({ a, last, rest }) =>
      a.unit === '' &&
      /(?<!\b(?:keep|kept|hold|held|stay|remain|be) )\bwithin\s+$/i.test(last) &&
      /^\s*(?:[.,;)]|$)/.test(rest),
  },
];

export const beside: Rule<Around>[] = [...before, ...ofWhich, ...limits];
