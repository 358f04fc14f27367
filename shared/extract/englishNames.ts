// Which English numbers are names: an address, a telephone, Category 1.
import type { EnglishAmount } from './englishNumber.ts';
import { callWords, numbered, numberedPlain, streets } from './englishStandingWords.ts';
import { monthName } from './englishTimes.ts';

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

/** Whether a capitalised word mid-sentence and the number make a name: nothing is counted after it. */
function isNamed(f: string, a: EnglishAmount, before: string, after: string): boolean {
  // Hackathon 5.0
  if (
    /\b[A-Z][a-z]+\s$/.test(before) &&
    /^\d\.0$/.test(f.slice(a.numStart, a.numEnd)) &&
    /^\s*(?:[.,;:)]|$|(?:with|in|at|on|will|and)\b)/.test(after)
  )
    return !noName.test(/([A-Z][a-z]+)\s$/.exec(before)![1]!);
  // Engineering 70, Sciences 55, Medicine 40
  if (/\d,\s(?:and\s)?[A-Z][a-z]+\s$/.test(before)) return false;
  if (/[,.]/.test(f.slice(a.numStart, a.numEnd))) return false;
  // Role 1: focus on …, Year One Option 2 - …
  if (a.low <= 30 && /^\s?(?::|-{1,2}\s)/.test(after)) {
    const head = headLabel.exec(before);
    if (head && before.length < 70 && !noName.test(head[1]!)) return true;
  }
  if (!/^\s*(?:[.,;)|]|$|(?:is|are|and \d|or \d|it|they|we|has|have)\b)/.test(after)) return false;
  const m = namedWord.exec(before.trimStart());
  if (m === null) return /\b(?:Scope|Grades?)\s+\d{1,2}\s+(?:and|or|to)\s+$/.test(before);
  if (before.length < 70 && m.index === 0 && m[0].startsWith(m[1]!)) return firstWord.test(before);
  return !noName.test(m[1]!);
}

/** A telephone, an address, a date in figures, Category 1, Rule 22(b): a number that is a name. */
export function isName(f: string, a: EnglishAmount, before: string, after: string): boolean {
  // the Vision Zero Task Force; zero emission vehicles
  if (a.low === 0 && a.spelled !== null) {
    const written = f.slice(a.numStart, a.numEnd);
    return (
      /^[\s-](?:emissions?|carbon|waste|tolerance)\s[a-z]/i.test(after) ||
      (written === 'Zero' && /[A-Za-z]\s$/.test(before) && /^\s[A-Z]/.test(after))
    );
  }
  if (a.unit !== '' || a.spelled !== null) return false;
  // the 311 Office
  if (/\b[Tt]he\s+$/.test(before.slice(-6)) && /^\s[A-Z][a-z]+\b/.test(after)) return true;
  // Group 5 is a name, Call 3 meetings a task
  const last = before.slice(-16);
  if (label.test(last) && a.low < 1000 && a.comparator === 'eq')
    return !(
      /^\s*(?:[-•*]\s*)?(?:Call|Commission|Order|Grant|Group|Note|Box|Block|Act|Unit|Band|Team|Store|Shelf)\s+$/.test(
        before,
      ) && /^\s+(?:[a-z-]+\s){0,2}[a-z]+s\b/.test(after)
    );
  if (plainLabel.test(last) || (called.test(last) && !/^\s(?:[a-z-]+\s)?[a-z-]+s\b/.test(after))) return true;
  if (a.low < 14 && /\byear $/.test(last) && /^\s(?:pupils|students|children|classes)\b/.test(after))
    return true;
  // 2H2020: the second half of it
  if (/^[HQ](?:20)?\d\d\b/.test(after)) return true;
  // Chem 101 and Physics 1A; H.R. 1187
  if (
    /^[A-Z](?![\w&$])/.test(after) ||
    (/\b(?:[A-Z]\.){2,3}\s$/.test(last) && /^\s*(?:[,.;)]|$)/.test(after))
  )
    return true;
  // from year 1 to year 2, week 6 of term 1
  if (
    a.low < 54 &&
    /\b(?:week|year|term|semester)\s+$/i.test(last) &&
    (/^\s*(?:[.,;:)]|$|to\b|and\b|or\b|-)/.test(after) ||
      /\b(year|term|week) \d+ (?:to|and) \1\s+$/i.test(last) ||
      (/\bweek\s+$/i.test(last) && /^ of\b/.test(after)))
  )
    return true;
  // 31.03.2027
  if (/^\.(?:19|20)\d\d\b/.test(after) || /^\.\d{1,2}\.(?:19|20)\d\d\b/.test(after)) return true;
  // 2. Targets follow …: a list inside a line
  if (
    a.low <= 30 &&
    /^\.\s+[A-Z]/.test(f.slice(a.end, a.end + 6)) &&
    /(?:[.:;]\s+|^\s*)$/.test(before) &&
    !/\btarget[^.;:]{0,12}:\s+$/i.test(before)
  )
    return true;
  // Form 12 is due, stage 2 of Store 3., Direction 2, Scope 1 and 2: a name that ends with its number
  if (a.comparator === 'eq' && a.high === null && a.low < 1000 && isNamed(f, a, before, after)) return true;
  // 501(c)(3)
  if (/^\([a-z0-9]\)/.test(after) || (/\)\($/.test(before) && after.startsWith(')'))) return true;
  // a 4x4 matrix, 5×5
  if (/^\s?[×x]\s?[$€£]?\d/.test(after) || /\d\s?[×x]\s?$/.test(before)) return true;
  if (/\bpage\s+\d+\s+of\s+$/i.test(before)) return true;
  // 9 Mill Lane, Thorpe 4021; first held in 1874
  if (
    a.low >= 1000 &&
    a.low < 1900 &&
    /\b(?:in|since|of|before|after|until|from)\s+$/.test(last) &&
    /^\s*(?:[,.;)]|$)/.test(after)
  )
    return /^1\d{3}$/.test(f.slice(a.numStart, a.numEnd));
  if (/^\d{4,6}$/.test(f.slice(a.numStart, a.numEnd)) && postcode.test(before)) return true;
  if (street.test(after) || (/\b[A-Z]{2}\s+$/.test(before) && /^\d{5}$/.test(f.slice(a.numStart, a.numEnd))))
    return true;
  return isCall(f, a.numStart, a.numEnd);
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
