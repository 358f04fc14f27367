// English times from one month, quarter or year to another: from March to May 2026, between 1 March and 31 May, Q1-Q2,
// 2026 to 2028, FY26/27. Each reads all of a text's and hands them on.

import { monthsAsPeriod } from '../times/periods.ts';
import type { TimeValue } from '../times/times.ts';
import { dayOfMonth, monthOf, monthWord, value } from './months.ts';

/** A pattern of a time without what leads it, and what it means; null where it is none. */
export interface TimePattern {
  pattern: RegExp;
  means: (m: RegExpExecArray, f: string) => TimeValue | null;
}

const month = `(?:${dayOfMonth}(?:\\sof)?\\s)?\\b(${monthWord})(?:\\s${dayOfMonth},?(?!\\d))?`;
const year = '(?:\\s(?:of\\s)?((?:19|20)\\d\\d))?';
const between = /\bbetween\s(?:the\s)?(?:(?:end|start|beginning|early|late|mid)(?:\sof)?[\s-])?$/i;

const inBothYears = (from: string, to: string, last: number, first: number): TimeValue =>
  value('absolute', monthsAsPeriod(`${first}-${from}`, `${last}-${to}`), first, last);

/** From March to May 2026, between 1 March and 31 May, June-August, in July and August. */
export const monthSpan: TimePattern = {
  pattern: new RegExp(
    `${month}${year}\\s?(-{1,2}|to|until|till|through|and)\\s?(?:the\\s)?(?:(?:end|early|late|mid)(?:\\sof)?[\\s-])?${month}${year}(?![\\w-])`,
    'gi',
  ),
  means: (m, f) => {
    const [from, to] = [monthOf(m[1]!), monthOf(m[4]!)];
    const capitals = /[A-Z]/.test(m[1]![0]!) && /[A-Z]/.test(m[4]![0]!);
    // march to may: verbs
    if (
      !capitals &&
      !/(?:\(|\b(?:from|in|during|between)\s)$/i.test(f.slice(Math.max(0, m.index - 8), m.index))
    )
      return null;
    // in May and October: two times
    if (
      m[3]!.toLowerCase() === 'and' &&
      Number(to) - Number(from) !== 1 &&
      !between.test(f.slice(Math.max(0, m.index - 28), m.index))
    )
      return null;
    // 5-9 June to 3 July is read as its months; from 28 to 30 June as one
    if (from === to && m[2] === m[5])
      return m[5] ? value('absolute', `${m[5]}-${to}`, Number(m[5])) : value('relative', to);
    if (!m[5]) return m[2] ? null : value('relative', `${from}-${to}`);
    const last = Number(m[5]);
    return inBothYears(from, to, last, m[2] ? Number(m[2]) : from > to ? last - 1 : last);
  },
};

/** From 3 to 14 August, 3-14 August 2026. */
export const daySpan: TimePattern = {
  pattern: new RegExp(
    `(?<![\\d.,])\\b(?<=\\bfrom\\s)${dayOfMonth}\\s?(?:to|until|till|-)\\s?${dayOfMonth}\\s(${monthWord})${year}\\b`,
    'gi',
  ),
  means: (m) =>
    m[2] ? value('absolute', `${m[2]}-${monthOf(m[1]!)}`, Number(m[2])) : value('relative', monthOf(m[1]!)),
};

/** 2026-2028, 2026/27, between 2026 and 2028, from 2026 to 2028; from 12 in 2025 to 45 names one year only. */
export const yearSpan: TimePattern = {
  pattern:
    /(?<![$€£¥#\d.,]\s?)\b(?:FY\s?)?((?:19|20)\d\d)\s?(?:-{1,2}|\/|(?:to|until|through|(?<=\bbetween\s(?:the\s(?:start|end|beginning)\sof\s)?\d{4}\s)and)(?=\s?(?:19|20)\d\d))\s?((?:19|20)?\d\d)(?![\d%])/gi,
  means: (m) => {
    const first = Number(m[1]);
    const last = m[2]!.length === 2 ? Math.floor(first / 100) * 100 + Number(m[2]) : Number(m[2]);
    return last > first && last - first < 40 ? value('absolute', `${first}/${last}`, first, last) : null;
  },
};

/** FY26/27. */
export const shortYears: TimePattern = {
  pattern: /\bFY\s?[’']?(\d\d)\s?[/-]\s?(\d\d)(?![\d%])/gi,
  means: (m) =>
    Number(m[2]) === (Number(m[1]) + 1) % 100
      ? value('absolute', `20${m[1]}/20${m[2]}`, 2000 + Number(m[1]), 2000 + Number(m[2]))
      : null,
};
