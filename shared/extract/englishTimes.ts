// Time expressions of English plans: by June 2026, in the first half, Q3. Which one governs a quantity is told by
// englishGoverning.ts.

import { wordValue } from './englishWords.ts';
import { monthsAsPeriod } from './periods.ts';
import type { TimeSpan, TimeValue } from './times.ts';

export const months: Record<string, string> = {
  january: '01',
  february: '02',
  march: '03',
  april: '04',
  may: '05',
  june: '06',
  july: '07',
  august: '08',
  september: '09',
  october: '10',
  november: '11',
  december: '12',
};

/** Any of them, written out: of patterns that ignore case. */
export const monthName = Object.keys(months).join('|');
/** With the short forms, where a year or a word like “by” stands beside it. */
export const monthWord = `${monthName}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?`;
export const monthOf = (word: string): string =>
  Object.entries(months).find(([name]) => name.startsWith(word.slice(0, 3).toLowerCase()))![1];

export interface EnglishTime extends TimeSpan {
  /** by, before, in …: a period for what stands before it as well. */
  back: boolean;
  /** What a change is measured against, not when it is due. */
  baseline: boolean;
}

export function value(kind: 'absolute' | 'relative', v: string | null, y = 0, z = y): TimeValue {
  return kind === 'absolute' ? { kind, value: v!, start: y, end: z } : { kind, part: v };
}

const pre =
  '(?:(?:by|before|in|during|until|throughout|across|for|from|since|of|over|between|on|at)\\s+)?(?:the\\s+)?(?:end of\\s+(?:the\\s+)?|close of\\s+|start of\\s+|beginning of\\s+|early\\s+|late\\s+|mid-?\\s*|(?:spring|summer|autumn|fall|winter)\\s+(?:of\\s+)?)?';
const years = new RegExp(
  `${pre}(?:FY\\s?)?((?:19|20)\\d\\d)\\s?(?:-{1,2}|to|/|(?<=\\bbetween\\s\\d{4}\\s)and)\\s?((?:19|20)?\\d\\d)(?![\\d%])`,
  'gi',
);
const month = new RegExp(
  `${pre}(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(${monthWord})(?:\\s+\\d{1,2}(?:st|nd|rd|th)?,?)?(?:\\s+(?:of\\s+)?|[-/])((?:19|20)\\d\\d)\\b`,
  'gi',
);
/** Q1 2026; in Q1 of FY2026/27 the year is the plan's own. */
const ofYear =
  '(?:\\s+(?:of\\s+)?(?:FY\\s?(?:19|20)?\\d\\d|((?:19|20)\\d\\d))(\\s?[/-]\\s?(?:20)?\\d\\d(?!\\d))?)?';
const quarterOrHalf = new RegExp(
  `${pre}(?:the )?(?:(first|second|third|fourth|[1-4](?:st|nd|rd|th))\\s+(quarter|half)|\\bquarter\\s+([1-4])\\b)(?:\\s+of)?(?:\\s+the year)?${ofYear}`,
  'gi',
);
const shortQuarter = new RegExp(
  `${pre}\\b(Q[1-4]|H[12])${ofYear}\\b(?!\\s+(?:journals?|papers?|articles?|publications?))`,
  'gi',
);
const year = new RegExp(
  `${pre}(?<![$€£¥#]\\s?)\\b(?:(?:FY\\s?)?((?:19|20)\\d\\d)|FY\\s?[’']?(\\d\\d))\\b(?!\\+|\\s*(?:USD|EUR|GBP|RMB|dollars|euros|pounds|yuan|people|participants|students|workshops|m²))`,
  'gi',
);
/** By 31.03.2027, by 31/3/2027. */
const dotted = /(?:by|before|until|on)\s+\d{1,2}[./](\d\d?)[./](20\d\d)\b/gi;
const anyMonth = new RegExp(`\\b(?=[jfmasond])(?:${monthWord})`, 'i');
const monthAlone = new RegExp(
  `(?:by|before|in|during|until|due|start(?:s|ing)?|from(?=\\s[a-z]+(?!\\s*(?:to|until|through|till|-))\\b))\\s+(?:the end of\\s+|end (?:of\\s+)?|early\\s+|late\\s+|mid-?)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(${monthWord})(?![\\w-])`,
  'gi',
);
/** Between April and October, from May to July, (January-March), in June-August 2026, in July and August. */
const monthSpan = new RegExp(
  `(?:\\bbetween\\s+(${monthWord})\\s+and|\\bfrom\\s+(${monthWord})\\s+to|(?:\\(|\\b(?:in|during)\\s+)(${monthWord})(?:\\s?-|\\s?to|\\s(and)\\s))\\s?(${monthWord})(?:\\s+((?:19|20)\\d\\d))?(?!\\s?\\d)`,
  'gi',
);
/** From 3 to 14 August, from 28 June to 2 July 2026. */
const daySpan = new RegExp(
  `\\bfrom\\s\\d{1,2}(?:\\s(${monthName}))?\\s(?:to|until)\\s\\d{1,2}\\s(${monthName})(?:\\s(20\\d\\d))?\\b`,
  'gi',
);
const oneOfSome = new RegExp(`^(?:,|\\s(?:and|or|&))\\s(?:and\\s)?(?:${monthWord})(?:\\b|$)`, 'i');
const alsoDay = '(?:\\s?(?:-{1,2}|and|to)\\s?\\d{1,2}(?:st|nd|rd|th)?)?';
/** On 15 October, on 14 and 15 October, during June 3-5. */
const onDay = new RegExp(
  `\\b(?:on|during)\\s+(?:(${monthName})\\s+\\d{1,2}(?:st|nd|rd|th)?${alsoDay}\\b|\\d{1,2}(?:st|nd|rd|th)?${alsoDay}\\s+(${monthName})\\b)(?!,?\\s+(?:19|20)\\d\\d)`,
  'gi',
);
const dayLabel = new RegExp(
  `\\b(?:(${monthName})\\s+\\d{1,2}(?:\\s?-{1,2}\\s?\\d{1,2})?|\\d{1,2}(?:\\s?-{1,2}\\s?\\d{1,2})?\\s+(${monthName})|(?<=^[\\s•*-]*)(${monthName}))(?=\\)?:\\s)`,
  'gi',
);
const wholeYear =
  /\b(?:(?:by|before|at) (?:the )?year(?:[’']s)?[- ]end|this (?:academic |school |financial |fiscal |calendar |budget |plan )?year|by end of year|(?:(?:by|before|until|at) the end of|in the course of|for|over|in|during|throughout|within|across) (?:the|this) (?:whole |full |entire )?(?:coming |academic |school |financial |fiscal |calendar |budget |plan )?year)\b(?![’'])/gi;
/** Within the plan period; over the five years, where the plan has as many. */
const wholePlan =
  /\b(?:by the end of|for|over|in|during|throughout|within|across) the (?:(?:whole |entire )?(?:(?:plan(?:ning)?|strategy|programme) period|(?:period|life|lifetime|duration|course) of the (?:plan|strategy|programme))|(two|three|four|five|six) years(?! (?:of|to|since|before|after|from|until|up|end)\b))\b/gi;
/** At the June assembly. */
const atMeeting = new RegExp(
  `\\b(?:by|before|at|in|until) the (${monthName}) (?:assembly|meeting|congress|session|conference|council|convocation|elections?|fair|intake|examinations?)\\b`,
  'gi',
);
/** 150 visits in the first half, 110 in the second. */
const inOther = /(?<=\b(half|quarter)\b[^.;]{0,80})\bin the (second|third|fourth)(?=\s*(?:[.,;)]|$))/gi;
/** The Congress (14-17 September) is to bring together 900 guests; two retreats (May). */
const inBrackets = new RegExp(
  `\\((?:\\d{1,2}(?:\\s?(?:-{1,2}|and|to)\\s?\\d{1,2})?\\s+)?(${monthName})(?:\\s+\\d{1,2}(?:\\s?-{1,2}\\s?\\d{1,2})?)?(?:,?\\s+(20\\d\\d))?\\)`,
  'gi',
);

/** What stands around the year of a bracket between a label and its number; | is the year. */
const besideLabel = /\|:\s?[\d.,]+%?\):\s|\([\d.,]+%?\s\|\):\s/;

const ofItsYear = (part: string, year: string | undefined, next: string | undefined): TimeValue =>
  year && !next ? value('absolute', `${year}-${part}`, Number(year)) : value('relative', part);

export function readTimes(f: string): EnglishTime[] {
  const out: EnglishTime[] = [];
  // most blocks name no time
  let covered: Uint8Array | null = null;
  const add = (m: RegExpExecArray, v: TimeValue): void => {
    const end = m.index + m[0].length;
    covered ??= new Uint8Array(f.length + 1);
    if (covered[m.index] || covered[end - 1]) return;
    covered.fill(1, m.index, end);
    // admit 40 over 2026-2028; a rise over 2024/25 is measured against it
    const spanning = v.kind === 'absolute' && v.end - v.start > 1 && /^over\b/i.test(m[0]);
    out.push({
      start: m.index,
      end,
      value: v,
      back:
        spanning ||
        (!/\bthe (?:first|second|last|latter)(?: one| of (?:them|these|which))?,? $/.test(
          f.slice(Math.max(0, m.index - 24), m.index),
        ) &&
          /^(?:\(|by|due|starts? |starting|between|from [a-z]+\.? to|from \d{1,2}(?: [a-z]+)? (?:to|until) |before|in|during|until|through|across|within|over the|for the|for (?:FY\s?)?(?:19|20)\d\d|at year|at (?:the )?(?:end|close)|this|no later than|from (?:(?:19|20)\d\d\s?-|[a-z]+(?: (?:19|20)\d\d)?$)|on (?:\d|[a-z]+ \d{1,2}\b))/i.test(
            m[0],
          )),
      baseline:
        !spanning &&
        (/^(?:over|since|on)\b(?! the (?:(?:whole|full|entire) )?(?:year|plan|strategy|programme|period|li|duration|course|t|f|six)| \d{1,2}(?:st|nd|rd|th)?[\s-]| [a-z]+ \d{1,2}\b)/i.test(
          m[0],
        ) ||
          // from 400 in 2019 to 900: where it stood
          (/\bfrom\s+[\d., ]+(?:\s?(?:million|billion|thousand|%|percent))?\s*$/.test(
            f.slice(Math.max(0, m.index - 32), m.index),
          ) &&
            /^\s+to\b/.test(f.slice(end, end + 4))) ||
          /(?:compared (?:with|to)|relative to|against|versus|vs\.?|than|\bas|\b(?:what|than|as|that) (?:we|it|they) [a-z]+)\s*(?:the\s+)?$/i.test(
            f.slice(Math.max(0, m.index - 32), m.index),
          ) ||
          // loans (2025: 300): 450, loans (300 in 2025): 450
          (f.includes('): ') &&
            besideLabel.test(`${f.slice(Math.max(0, m.index - 12), m.index)}|${f.slice(end, end + 16)}`)) ||
          /^\s*(?:baseline|levels?)\b/i.test(f.slice(end, end + 12)) ||
          // newspapers printed before 1930
          (v.kind === 'absolute' && v.end < 1990)),
    });
  };
  const each = (re: RegExp, fn: (m: RegExpExecArray) => TimeValue | null): void => {
    re.lastIndex = 0;
    for (let m = re.exec(f); m; m = re.exec(f)) {
      const v = fn(m);
      if (v) add(m, v);
    }
  };
  // a glance for each: most sentences name no time
  const dated = /(?:19|20)\d\d|FY\s?[’']?\d\d/i.test(f);
  // before the years: Q4 of 2026/27
  if (/quarter|half/i.test(f))
    each(quarterOrHalf, (m) => {
      const named = m[1]?.toLowerCase() ?? m[3]!;
      const n = { first: 1, second: 2, third: 3, fourth: 4 }[named] ?? Number.parseInt(named, 10);
      return ofItsYear(m[2]?.toLowerCase() === 'half' ? `H${n}` : `Q${n}`, m[4], m[5]);
    });
  if (/(?:half|quarter)\b.*\bin the /i.test(f))
    each(inOther, (m) => {
      const n = { second: 2, third: 3, fourth: 4 }[m[2]!.toLowerCase()]!;
      return value('relative', `${m[1]!.toLowerCase() === 'half' ? 'H' : 'Q'}${n}`);
    });
  if (/[QH][1-4]/i.test(f)) each(shortQuarter, (m) => ofItsYear(m[1]!.toUpperCase(), m[2], m[3]));
  if (anyMonth.test(f))
    each(monthSpan, (m) => {
      const [from, to] = [monthOf((m[1] ?? m[2] ?? m[3])!), monthOf(m[5]!)];
      // in May and October: two times
      if (m[4] && Number(to) - Number(from) !== 1) return null;
      return m[6]
        ? value('absolute', monthsAsPeriod(`${m[6]}-${from}`, `${m[6]}-${to}`), Number(m[6]))
        : value('relative', `${from}-${to}`);
    });
  if (/from \d/i.test(f) && anyMonth.test(f))
    each(daySpan, (m) => {
      const [from, to] = [monthOf(m[1] ?? m[2]!), monthOf(m[2]!)];
      if (from !== to)
        return m[3]
          ? value('absolute', monthsAsPeriod(`${m[3]}-${from}`, `${m[3]}-${to}`), Number(m[3]))
          : value('relative', `${from}-${to}`);
      return m[3] ? value('absolute', `${m[3]}-${to}`, Number(m[3])) : value('relative', to);
    });
  if (f.includes('(') && anyMonth.test(f))
    each(inBrackets, (m) =>
      f[m.index + m[0].length] === ':'
        ? null
        : m[2]
          ? value('absolute', `${m[2]}-${monthOf(m[1]!)}`, Number(m[2]))
          : value('relative', monthOf(m[1]!)),
    );
  if (dated)
    each(years, (m) => {
      const a = Number(m[1]);
      const b = m[2]!.length === 2 ? Math.floor(a / 100) * 100 + Number(m[2]) : Number(m[2]);
      return b > a && b - a < 40 ? value('absolute', `${a}/${b}`, a, b) : null;
    });
  if (dated) each(month, (m) => value('absolute', `${m[2]}-${monthOf(m[1]!)}`, Number(m[2])));
  if (/\d[./]20\d\d/.test(f))
    each(dotted, (m) =>
      Number(m[1]) > 12 ? null : value('absolute', `${m[2]}-${m[1]!.padStart(2, '0')}`, Number(m[2])),
    );
  if (dated)
    each(year, (m) => {
      const named = m[1] ?? `20${m[2]}`;
      const time = value('absolute', named, Number(named));
      return /FY/i.test(m[0]) ? { ...time, fiscal: true } : time;
    });
  // in May, June and September: at several times
  if (anyMonth.test(f))
    each(monthAlone, (m) =>
      oneOfSome.test(f.slice(m.index + m[0].length, m.index + m[0].length + 20))
        ? null
        : value('relative', monthOf(m[1]!)),
    );
  if (anyMonth.test(f)) each(onDay, (m) => value('relative', months[(m[1] ?? m[2])!.toLowerCase()]!));
  // Open day, June 7-9: 400 guests; Town fair (4 May): 30 stalls
  if (anyMonth.test(f) && f.includes(':'))
    each(dayLabel, (m) => value('relative', months[(m[1] ?? m[2] ?? m[3])!.toLowerCase()]!));
  if (anyMonth.test(f)) each(atMeeting, (m) => value('relative', months[m[1]!.toLowerCase()]!));
  if (/\bthe [^.;]{3,30}(?:years|period|plan|strategy|programme)\b/i.test(f))
    each(wholePlan, (m) => value('relative', m[1] ? `${wordValue(m[1])}y` : 'plan'));
  if (/year/i.test(f)) each(wholeYear, () => value('relative', null));
  return out.sort((a, b) => a.start - b.start);
}
