// Which English numbers are names: an address, a telephone, Category 1.
import type { Around } from './around.ts';
import { monthName } from './months.ts';
import { anyOf, lettersOf, type Rule } from './rules.ts';
import { isListedCount } from './sharesListed.ts';
import { callWords, numbered, numberedPlain, streets } from './standingWords.ts';

const label = new RegExp(`\\b(?:${numbered}|${numbered.toUpperCase()})\\s+$`);
const plainLabel = new RegExp(`\\b(?:${numberedPlain})\\s+$`);
const street = new RegExp(`^,?\\s+(?:[A-Z][A-Za-z'-]*\\s){1,3}(?:${streets})\\b`);
const called = new RegExp(`\\b(?:${callWords})\\b[.:]?\\s*[+(]?$`, 'i');

const postcode = new RegExp(
  `\\b\\d+\\s(?:[A-Z][a-z'-]+\\s){1,3}(?:${streets}),\\s+(?:[A-Z][a-z'-]+\\s){1,3}$`,
);
const namedWord = /(?:^|[^.!?:•\s]\s+)((?:[A-Z][a-z]+)|Store|Room)\s+$/;
const headLabel = /^\s*(?:[-•*]\s*)?(?:[A-Z][a-z]+\s){0,2}([A-Z][a-z]+[^s\s])\s+$/;
const firstWord = /^\s*(?:Store|Form|Scope|Period|Direction|Site|Plot|Shed|Ship|Lab)\s+$/;
const noName = new RegExp(
  `^(?:${monthName}|total|target|about|around|the|all|some|only|just|over|nearly|and|or|at|to|by|of|in|for|with|from|than|per|our|its|their|another|further)$`,
  'i',
);

/** Move the repository to DSpace 9, upgrade the portal to Moodle 5: a version of something. */
const versioned =
  /\b(?:(?:to|from|on|onto|into|with|using|under) (?!(?:PhD|MSc|BSc|MPhil|DPhil)s?\b|NGOs)(?:[A-Z]+[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]\w+)|(?:[Uu]pgrad|[Mm]ov|[Mm]igrat|[Ss]witch)[a-z]* [^.;,\d]*\b(?:to|from) [A-Z][a-z]+) $/;

/** Whether a capitalised word mid-sentence and the number make a name: nothing is counted after it. */
function isNamed({ f, a, before, after }: Around): boolean {
  const numeral = f.slice(a.numStart, a.numEnd);
  // Hackathon 5.0
  if (
    /^\d\.0$/.test(numeral) &&
    /\b[A-Z][a-z]+\s$/.test(before) &&
    /^\s*(?:[.,;:)]|$|(?:with|in|at|on|will|and)\b)/.test(after)
  )
    return !noName.test(/([A-Z][a-z]+)\s$/.exec(before)![1]!);
  if (a.low < 100 && versioned.test(before) && !/^ (?:[a-z-]+ ){0,2}[a-z]+s\b/.test(after)) return true;
  if (/[,.]/.test(numeral)) return false;
  // Role 1: focus on …, Year One Option 2 - …
  const heads = a.low <= 100 && /^\s*(?::|(?<=\s)-{1,2}\s)/.test(after);
  const ends = /^\s*(?:[.,;)|]|$|(?:is|are|and \d|or \d|it|they|we|has|have)\b)/.test(after);
  // Engineering 70, Sciences 55, Medicine 40
  if (!(heads || ends) || /\d,\s(?:and\s)?[A-Z][a-z]+\s$/.test(before)) return false;
  if (heads) {
    const head = headLabel.exec(before);
    if (head && before.length < 70 && !noName.test(head[1]!)) return true;
  }
  if (!ends) return false;
  const m = namedWord.exec(before.trimStart());
  if (m === null) return /\b(?:Scope|Grades?)\s+\d{1,2}\s+(?:and|or|to)\s+$/.test(before);
  if (before.length < 70 && m.index === 0 && m[0].startsWith(m[1]!)) return firstWord.test(before);
  return !noName.test(m[1]!);
}

/** Whether the figures around make a telephone number: 0836-255 0117, +44 20 7946 0381, (555) 013-7740. */
function isCall(f: string, from: number, to: number): boolean {
  if (
    !/[\d)][ -]$|\+$|\($/.test(f.slice(Math.max(0, from - 2), from)) &&
    !/^[ )-]{1,2}\d/.test(f.slice(to, to + 3))
  )
    return false;
  let a = from;
  let b = to;
  while (a > 0 && from - a < 24 && ' -+()0123456789'.includes(f[a - 1]!)) a--;
  while (b < f.length && b - to < 24 && ' -()0123456789'.includes(f[b]!)) b++;
  const run = f.slice(a, b).trim();
  if (
    /\b(?:19|20)\d\d\b/.test(run) ||
    (/\d{1,3}(?: \d{3})+$/.test(run) && /^[1-9]\d{0,2}(?: \d{3})+$/.test(run))
  )
    return false;
  return (
    /^(?:\+\d|\(?0\d|\(\d{3}\)|1-\d{3}-\d{3}-|\d{3}-\d{3}-\d{4}$)/.test(run) &&
    run.replace(/\D/g, '').length >= 7
  );
}

const isOffice = ({ before, after }: Around): boolean =>
  /^\s[A-Z][a-z]+\b/.test(after) && /\b[Tt]he\s+$/.test(before.slice(-6));

/** Category 1, in capitals as well. */
const isLabelled = anyOf<Around>([
  {
    says: 'Group 5',
    words: lettersOf(numbered),
    holds: ({ a, last }) => a.low < 1000 && a.comparator === 'eq' && label.test(last.slice(-16)),
  },
]);
/** Call 3 meetings is a task. */
const isTask = ({ before, after }: Around): boolean =>
  /^\s*(?:[-•*]\s*)?(?:Call|Commission|Order|Grant|Group|Note|Box|Block|Act|Unit|Band|Team|Store|Shelf)\s+$/.test(
    before,
  ) && /^\s+(?:[a-z-]+\s){0,2}[a-z]+s\b/.test(after);

/** Of a number in figures without a unit. */
const isCode = anyOf<Around>([
  {
    says: 'category 3, locker 12',
    words: lettersOf(numberedPlain),
    holds: ({ last }) => plainLabel.test(last.slice(-16)),
  },
  {
    says: 'call 4021',
    words: lettersOf(callWords),
    holds: ({ last, after }) => called.test(last.slice(-16)) && !/^\s(?:[a-z-]+\s)?[a-z-]+s\b/.test(after),
  },
  {
    says: 'year 6 pupils',
    words: 'year',
    holds: ({ a, last, after }) =>
      a.low < 14 && /\byear $/.test(last) && /^\s(?:pupils|students|children|classes)\b/.test(after),
  },
  {
    says: '2H2020: the second half of it',
    words: '',
    holds: ({ after }) => /^[HQ](?:20)?\d\d\b/.test(after),
  },
  {
    says: 'Chem 101 and Physics 1A',
    words: '',
    holds: ({ after }) => /^[A-Z](?![\w&$])/.test(after),
  },
  {
    says: 'H.R. 1187',
    words: '',
    holds: ({ last, after }) =>
      /^\s*(?:[.,;)]|$)/.test(after) && /\b(?:[A-Z]\.){2,3}\s$/.test(last.slice(-16)),
  },
  {
    says: 'from year 1 to year 2, week 6 of term 1',
    words: 'week year term semester',
    holds: ({ a, last, after }) =>
      a.low < 54 &&
      /\b(?:week|year|term|semester)\s+$/i.test(last.slice(-16)) &&
      (/^\s*(?:[.,;:)]|$|to\b|and\b|or\b|-)/.test(after) ||
        /\b(year|term|week) \d+ (?:to|and) \1\s+$/i.test(last.slice(-16)) ||
        (/^ of\b/.test(after) && /\bweek\s+$/i.test(last))),
  },
  {
    says: '31.03.2027',
    words: '',
    holds: ({ after }) => /^\.(?:\d{1,2}\.)?(?:19|20)\d\d\b/.test(after),
  },
  {
    says: '2. Targets follow …: a list inside a line',
    words: '',
    holds: ({ f, a, before }) =>
      a.low <= 30 &&
      /^\.\s+[A-Z]/.test(f.slice(a.end, a.end + 6)) &&
      /(?:[.:;]\s+|^\s*)$/.test(before) &&
      !/\btarget[^.;:]{0,12}:\s+$/i.test(before),
  },
  {
    says: 'C.2 Ten members will …: a number of a heading inside a line, no c. 2',
    words: '',
    holds: ({ f, a, after }) =>
      a.low <= 30 && /(?:^|\s)[A-H]\.$/.test(f.slice(0, a.numStart).slice(-3)) && /^\s+[A-Z]/.test(after),
  },
  {
    says: 'Form 12 is due, stage 2 of Store 3., Direction 2, Scope 1 and 2: a name that ends with its number',
    words: '',
    holds: (x) => x.a.comparator === 'eq' && x.a.high === null && x.a.low < 1000 && isNamed(x),
  },
  {
    says: '501(c)(3)',
    words: '(',
    holds: ({ before, after }) =>
      /^\([a-z0-9]\)/.test(after) || (before.endsWith(')(') && after.startsWith(')')),
  },
  {
    says: 'a 4x4 matrix, 5×5',
    words: 'x ×',
    holds: ({ before, after }) => /^\s?[×x]\s?[$€£]?\d/.test(after) || /\d\s?[×x]\s?$/.test(before.slice(-4)),
  },
  { says: 'page 3 of 12', words: 'page', holds: ({ before }) => /\bpage\s+\d+\s+of\s+$/i.test(before) },
  {
    says: 'first held in 1874',
    words: 'in since of before after until from',
    holds: ({ f, a, last, after }) =>
      a.low >= 1000 &&
      a.low < 1900 &&
      /^\s*(?:[,.;)]|$)/.test(after) &&
      /^1\d{3}$/.test(f.slice(a.numStart, a.numEnd)) &&
      /\b(?:in|since|of|before|after|until|from)\s+$/.test(last.slice(-16)),
  },
  {
    says: '9 Mill Lane, Thorpe 4021',
    words: `${lettersOf(streets)} n s e w`,
    holds: ({ f, a, before, after }) =>
      street.test(after) ||
      // 1200 W. 5th Street
      /^ [NSEW]\.?(?: \d{1,3}(?:st|nd|rd|th)\b| [A-Z][a-z]+ (?:St|Ave|Rd|Street|Avenue|Road)\b|\s*$)/.test(
        after,
      ) ||
      (/^\d{4,6}$/.test(f.slice(a.numStart, a.numEnd)) && postcode.test(before)),
  },
  {
    says: 'Springfield, IL 62704',
    words: '',
    holds: ({ f, a, before }) =>
      a.numEnd - a.numStart === 5 &&
      /^\d{5}$/.test(f.slice(a.numStart, a.numEnd)) &&
      /\b[A-Z]{2}\s+$/.test(before),
  },
  { says: '0836-255 0117', words: '', holds: ({ f, a }) => isCall(f, a.numStart, a.numEnd) },
]);

/** A telephone, an address, a date in figures, Category 1, Rule 22(b): a number that is a name. */
export const names: Rule<Around>[] = [
  {
    says: 'the Vision Zero Task Force; zero emission vehicles',
    words: 'zero nil',
    holds: ({ f, a, before, after }) =>
      a.low === 0 &&
      a.spelled !== null &&
      (/^[\s-](?:emissions?|carbon|waste|tolerance)\s[a-z]/i.test(after) ||
        (f.slice(a.numStart, a.numEnd) === 'Zero' && /[A-Za-z]\s$/.test(before) && /^\s[A-Z]/.test(after))),
  },
  {
    says: 'the 311 Office, Category 1, 501(c)(3)',
    words: '',
    holds: (x) =>
      x.a.unit === '' &&
      x.a.spelled === null &&
      (isOffice(x) || (isLabelled(x) ? !isTask(x) : isCode(x))) &&
      !isListedCount(x.f, x.from, x.a.quoteStart),
  },
];
