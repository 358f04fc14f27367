// English numbers that belong to a name written with figures (2FA, 4-H, 9-1-1, 7Up, Elm 2 and 3) or with a number word
// (the Three Peaks Race). Asked by refusals.ts; labels before a number are in labels.ts and names.ts.
import type { Around } from './around.ts';
import { monthName } from './months.ts';
import type { Rule } from './rules.ts';

/** Letters that touch a number make a name: 2b2d, 2FA, 3Rs; no unit is so written (20mK, 40GWh, 30MB). */
const touching = /^(?:[A-Za-z]{1,6}\d|[A-Z][a-z]+\b(?<!Hz|Wh)|[A-Z]{2,}(?![a-z]))/;
const unitLike = /^(?:[kMGT]?(?:W|WH|Wh|V|VA|Hz|HZ|B|Bq|J)|KM|CM|MM|KG|MT|HA|EUR|USD|GBP|MN|BN|AM|PM)\b/;

/** -a-side, -H clubs, -1 calls after 9-1: what goes on with a hyphen. */
const hyphened = /^-(?:[A-Z](?![a-z]+[ -][A-Z])|\d|[a-z]{1,3}-[a-z]+)/;

/** Elm 1, 2 and 3: one name with several numbers, and nothing counted after them. */
const several =
  /(?:^|[^.!?•\s]\s+|[("“])\(?([A-Z][a-z]+)\s((?:\d{1,2},\s)*\d{1,2},?\s(?:and|or|to|&)\s\d{1,2})(?=\s*(?:[.,;:)]|$)|\s(?:will|shall|should|must|is|are|was|were|has|have|with|in|at|by|for|on|from|to|of|and)\b)/g;
const noName = new RegExp(
  `^(?:${monthName}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Between|From|To|And|Or|In|At|By|For|About|Around|Over|Some|Only|Then|Also)$`,
);

/** 2 and 3; 1, 2 and 4: each more than the one before. */
function rises(list: string): boolean {
  const numbers = list.match(/\d+/g)!.map(Number);
  return numbers.every((n, k) => k === 0 || n > numbers[k - 1]!);
}

function isOneOfSeveral({ f, a, from }: Around): boolean {
  if (
    a.low > 99 ||
    !/\d,?\s(?:and|or|to|&)\s\d|\d,\s\d/.test(f.slice(Math.max(0, a.numStart - 8), a.numEnd + 8))
  )
    return false;
  const base = Math.max(from, a.numStart - 60);
  for (const m of f.slice(base, a.numEnd + 60).matchAll(several)) {
    const at = base + m.index + m[0].length - m[2]!.length;
    if (at <= a.numStart && at + m[2]!.length >= a.numEnd) return !noName.test(m[1]!) && rises(m[2]!);
  }
  return false;
}

/** Programs and standards that go by their version. */
const versioned = new Set(
  `Chrome Firefox Safari Edge Android iOS iPadOS macOS Windows Ubuntu Debian Fedora Linux Python Node Java PHP Ruby Rails
  Django React Angular Vue Laravel Postgres PostgreSQL MySQL MariaDB SQL Drupal WordPress Moodle Kubernetes Docker OpenAPI
  Unicode TLS WCAG HTML HTTP Bluetooth WiFi Wi-Fi USB Swift Kotlin CUDA OpenGL`.split(/\s+/),
);

/** Mill 4 and Mill, before its number. */
const numberedTwice = /\b([A-Z][a-z]+) \d{1,3},? (?:and|or|to) ([A-Z][a-z]+) $/;

export const codes: Rule<Around>[] = [
  {
    says: 'Chrome 120, Firefox 121; support for iOS 18; from a 1.0 to a 2.0 model; UTC+2',
    words: '',
    holds: ({ f, a, last }) =>
      a.unit === '' &&
      a.spelled === null &&
      a.comparator === 'eq' &&
      (versioned.has(last.slice(last.lastIndexOf(' ', last.length - 2) + 1, -1)) ||
        (/^\d\.0$/.test(f.slice(a.numStart, a.numEnd)) && /\ban? $/.test(last)) ||
        ('+-'.includes(f[a.start - 1] ?? ' ') && /\b(?:UTC|GMT)\s?.$/.test(last))),
  },
  {
    says: '2FA for staff, 2b2d members, 3Rs; but 40GWh, 20mK',
    words: '',
    holds: ({ f, a }) => {
      const c = f.charCodeAt(a.end) | 32;
      if (a.unit !== '' || a.spelled !== null || c < 97 || c > 122) return false;
      const after = f.slice(a.end, a.end + 12);
      return touching.test(after) && !unitLike.test(after);
    },
  },
  {
    says: 'the 4-H clubs, 7-Eleven, 9-1-1 calls, 5-a-side football',
    words: '-',
    holds: ({ f, a, last }) =>
      a.spelled === null &&
      ((a.unit === '' && f[a.end] === '-' && hyphened.test(f.slice(a.end, a.end + 24))) ||
        /^\d-[A-Z][a-z]/.test(f.slice(a.numStart, a.numStart + 4)) ||
        // Engine 7-2: no span falls
        (a.high !== null &&
          a.high < a.low &&
          /[a-z,(] [A-Z][a-z]+ $/.test(` ${last}`) &&
          /^\d+-\d+$/.test(f.slice(a.numStart, a.numEnd)) &&
          /^(?:\s*[(.,;)]|$| (?:and|or|will|is|are|in|at|with)\b)/.test(f.slice(a.end, a.end + 8)))),
  },
  {
    says: 'a 10K run; we work with 3M',
    words: '',
    holds: ({ f, a, last, rest }) => {
      if (a.unit !== '' || !'KM'.includes(f[a.numEnd - 1]!)) return false;
      return f[a.numEnd - 1] === 'K'
        ? /^ (?:fun |charity |road |city )?(?:run|race|walk|jog)s?\b/.test(rest)
        : f.slice(a.numStart, a.numEnd) === '3M' &&
            /\b(?:with|by|from|like|at) (?:[A-Z]\w+,? (?:and )?)*$/.test(last) &&
            /^(?:['’]s\b|\s*[,.;)]|$| (?:and|or|in|on|to|for)\b)/.test(rest);
    },
  },
  {
    says: 'cottages (Elm 1, 2 and 3) open in May',
    words: 'and or to &',
    holds: (x) => x.a.spelled === null && x.a.unit === '' && x.a.kind === 'count' && isOneOfSeveral(x),
  },
  {
    says: 'the ladders at Mill 4 and Mill 5',
    words: 'and or to',
    holds: ({ f, a, last }) => {
      if (a.spelled !== null || a.unit !== '') return false;
      const before = numberedTwice.exec(last);
      if (before) return before[1] === before[2];
      const next = /^,? (?:and|or|to) ([A-Z][a-z]+) \d/.exec(f.slice(a.end, a.end + 30));
      return next !== null && last.endsWith(` ${next[1]} `);
    },
  },
  {
    says: 'the Three Peaks Race; the “Two Minute Talk” contest',
    words: 'two three four five six seven eight nine ten twelve hundred thousand',
    holds: ({ f, a, last }) =>
      a.spelled !== null &&
      /[A-Z]/.test(f[a.numStart]!) &&
      /\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]his|[Tt]heir) $/.test(last) &&
      /^[A-Z][a-z]+[ -][A-Z][a-z]/.test(f.slice(a.numStart, a.numStart + 30)),
  },
  {
    says: 'pupils beyond year four; but each year six fairs are held',
    words: 'year',
    holds: ({ a, last, rest }) =>
      a.spelled !== null &&
      a.low < 14 &&
      (/\b(?:in|of|by|from|after|beyond|until|till|through|past|since|for|and|during) year $/i.test(last)
        ? !/^ (?:[a-z-]+ )?[a-z-]+s\b (?:are|is|will|shall|were)\b/.test(rest)
        : /^\s*(?:[-•*]\s*)?Year $/.test(last) && /^\s*(?:[.,;:)]|$| (?:will|is|sees|brings)\b)/.test(rest)),
  },
  {
    says: '§ 4 Abs. 2, §§ 7 and 9',
    words: '',
    holds: ({ f, a }) => {
      const said = f.slice(Math.max(0, a.numStart - 20), a.numStart);
      return said.includes('§') && /§ ?(?:\d+[a-z]?,? (?:and |to |Abs\.? )?)*$/.test(said);
    },
  },
  {
    says: 'Course 7 (knots) is held twice; Lecture 4, Courses 7 and 8, past sheet 800',
    words:
      'course courses lecture lectures lesson lessons exercise unit units boat bus tram pier shed well borehole sheet map plate plot lab studio trial experiment study survey expedition',
    holds: ({ a, last, rest }) =>
      a.spelled === null &&
      a.unit === '' &&
      a.kind === 'count' &&
      a.comparator === 'eq' &&
      ((/(?:[a-z,;(] |^\s*(?:[-•*]\s*)?|[.;:(]\s*)(?:Course|Lecture|Lesson|Exercise|Unit|Boat|Bus|Tram|Pier|Shed|Well|Borehole|Sheet|Map|Plate|Plot|Lab|Studio|Trial|Experiment|Study|Survey|Expedition) $/.test(
        last,
      ) &&
        /^\s*(?:[.,;:)(]|$|(?:will|shall|should|must|is|are|was|has|in|at|on|for|of|and|or|to|by|with)\b)/.test(
          rest,
        )) ||
        /\b(?:[Pp]ast|[Nn]ow at|[Bb]eyond|[Uu]p to|[Rr]eached|[Oo]n) (?:sheet|map|plate|page|folio|frame|entry|item) $/.test(
          last,
        ) ||
        /\b(?:[Cc]ourses|[Ll]ectures|[Ll]essons|Units|Piers|Sheds) (?:\d+, )*(?:\d+,? (?:and|or|to) )?$/.test(
          last,
        )),
  },
];
