// What one English block shows by itself: vague promises, days no month has, lists whose count does not fit,
// editions of events. The same remarks as remarks.ts makes of Chinese.

import { doubledWords } from '../findings/doubledWords.ts';
import { englishHeldDays } from '../findings/heldDays.ts';
import { isUnlike, tellCount } from '../findings/listCount.ts';
import { englishEditions } from '../findings/remarkEditions.ts';
import type { Remark } from '../findings/remarks.ts';
import { inCells } from '../tables/tableCells.ts';
import { monthName, months } from './months.ts';
import { statedSumsEnglish } from './statedSums.ts';
import { wordValue } from './words.ts';

const vague =
  /\b(?:hold|host|organi[sz]e|run|deliver|convene|stage|launch|establish|create|build|set up|open|develop|publish|produce|issue|recruit|hire|appoint|train|invite|send|award|sign|secure|support|fund|offer|provide|introduce|conduct|attract|welcome|complete|pilot|win|file|submit|redesign|renew|revise|review|update|upgrade|translate|add|form|start|welcome|attend|equip|buy|purchase|plant|restore|serve|reach|visit)\s+(?:up to\s+|at least\s+)?(a number of|a series of|a range of|a variety of|several|various|numerous|multiple|many|some|more(?!\s+(?:than|[a-z]+ly)\b))\s+(?!of\b)[a-z]/i;
const further =
  /^(?:[^.;]{0,40}?\b(?:will|shall|to)\s+)?(further (?:improve|strengthen|enhance|develop|expand|deepen|promote|advance|consolidate))\b/i;

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${monthName})\\b`, 'gi');
const monthFirst = new RegExp(
  `(?<!\\bby )\\b(${monthName})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|\\s*[-/]?\\d)`,
  'gi',
);

const few = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2]';
/** three themes: climate, energy and coasts · two laboratories (Blue Carbon and Deep Sea) · two fairs, namely A and B */
const list = new RegExp(
  `(?<![\\w.,-])(${few})\\s((?:[a-z][a-z'’-]*\\s){0,4}[a-z][a-z'’-]*s)(?:\\s?(?=[:(])|,?\\s(?=namely))([:(]|namely[,:]?)\\s?([A-Za-z“"][^():;.\\n\\d]{3,240}?)(?=[).;\\n]|$)`,
  'gi',
);
const openList =
  /^(?:e\.g|i\.e|such as|for example|including|among|one|two|three|four|five|six|seven|eight|nine|ten|each|all|both|from|at|in|with|of|see|as|to|per|up|or|half|most|some|not|by|on|for|which|where|who|if|we|it|this|these|they|subject)\b|\b(?:etc|and (?:so on|others|more)|or|will|shall|must|are|is|be)\b/i;

export function readEnglishRemarks(f: string, targets: number, out: Remark[]): void {
  dates(inCells(f), out);
  const open = openQuote(f);
  if (open >= 0 && !out.some((r) => r.kind === 'unclosed' || r.kind === 'mojibake'))
    out.push({ kind: 'unclosed', from: open, to: Math.min(f.length, open + 12), mark: '“' });
  const m = vague.exec(f);
  if (m) {
    const word = m[1]!.toLowerCase();
    out.push({ kind: 'vague', from: m.index, to: m.index + m[0].length - 1, word });
  } else if (targets === 0) {
    const g = further.exec(f);
    if (g) {
      const at = g.index + g[0].lastIndexOf(g[1]!);
      out.push({ kind: 'vague', from: at, to: at + g[1]!.length, word: g[1]!.toLowerCase() });
    }
  }
  for (const m of f.matchAll(turned))
    if (Number(m[1]!.replaceAll(',', '')) > Number(m[2]!.replaceAll(',', '')))
      out.push({
        kind: 'turned-range',
        from: m.index + m[0].length - m[1]!.length - m[2]!.length - 4,
        to: m.index + m[0].length,
      });
  lists(f, out);
  moreThanAll(f, out);
  goalsQuoted(f, out);
  statedSumsEnglish(f, out);
  englishEditions(f, out);
  doubledWords(f, out);
  englishHeldDays(f, out);
}

const ofThe = new RegExp(
  `(?<![\\w.,/%$£€-])(\\d[\\d,]*|${few})\\s(?:[a-z]+\\s)?(?:out\\s)?of\\s(?:the|our|its|their|these|those)\\s(\\d[\\d,]*|${few})\\s(?!per\\b|percent|%)[a-z]{3,}(?!['’])\\b(?!['’])`,
  'gi',
);

/** Of 40 applicants, 45 will be admitted. */
const ofThose = new RegExp(
  `(?:^|[.;]\\s)Of (?:the |our |these |its )?(\\d[\\d,]*|${few}) [a-z]+s(?: [a-z]+)?, (\\d[\\d,]*|${few}) (?:will|shall|are|is|were|have|come|go|live|work|study)\\b`,
  'g',
);

const numbersIn = (words: string): number[] =>
  (words.match(/(?<![\w.,-])\d[\d,]*(?![\d%])/g) ?? []).map((n) => Number(n.replaceAll(',', '')));

/** It will scan 4,200 of them. */
const ofThem = /(?<![\w.,-])(\d[\d,]*) of them\b/g;

/** Select 25 of the 20 finalists. */
function moreThanAll(f: string, out: Remark[]): void {
  if (!/\b[Oo]f (?:them|the|our|its|their|these|those|\d)/.test(f)) return;
  const value = (s: string): number => wordValue(s) ?? Number(s.replaceAll(',', ''));
  for (const m of f.matchAll(ofThem)) {
    const some = value(m[1]!);
    // of what its sentence counts, or the one before
    const sentences = f.slice(0, m.index).split(/(?<=\.)\s(?=[A-Z])/);
    const own = numbersIn(sentences.at(-1)!);
    const all = Math.max(0, ...(own.length > 0 ? own : numbersIn(sentences.at(-2) ?? '')));
    if (some > all && all > 0)
      out.push({ kind: 'more-than-all', from: m.index, to: m.index + m[0].length, some, all });
  }
  for (const m of f.matchAll(ofThose)) {
    const [all, some] = [value(m[1]!), value(m[2]!)];
    if (some > all) out.push({ kind: 'more-than-all', from: m.index, to: m.index + m[0].length, some, all });
  }
  for (const m of f.matchAll(ofThe)) {
    const [some, all] = [value(m[1]!), value(m[2]!)];
    // the two of the 2026 cohort: a year
    if (some > all && !(all > 1900 && all < 2100))
      out.push({ kind: 'more-than-all', from: m.index, to: m.index + m[0].length, some, all });
  }
}

/** Where a " is opened and never closed; 5" is a size where none is open. */
function openQuote(f: string): number {
  let open = -1;
  for (let at = f.indexOf('"'); at >= 0; at = f.indexOf('"', at + 1)) {
    if (open >= 0) open = -1;
    else if (!/\d/.test(f[at - 1] ?? '')) open = at;
  }
  return open;
}

const anyMonth = new RegExp(monthName, 'i');

function dates(f: string, out: Remark[]): void {
  if (!anyMonth.test(f)) return;
  for (const [pattern, day, month] of [
    [dayFirst, 1, 2],
    [monthFirst, 2, 1],
  ] as const) {
    pattern.lastIndex = 0;
    for (let m = pattern.exec(f); m; m = pattern.exec(f)) {
      const d = Number(m[day]);
      // May is also a verb
      if (!/^[A-Z]/.test(m[month]!)) continue;
      if (d < 1 || d > days[Number(months[m[month]!.toLowerCase()]) - 1]!)
        out.push({ kind: 'bad-date', from: m.index, to: m.index + m[0].length });
    }
  }
  between.lastIndex = 0;
  for (let m = between.exec(f); m; m = between.exec(f))
    if (m[2]!.toLowerCase() === m[4]!.toLowerCase() && Number(m[3]) < Number(m[1]) && !m[5])
      out.push({ kind: 'turned-date', from: m.index, to: m.index + m[0].length });
  for (const m of f.matchAll(monthSpan)) {
    // from November to January 2027 runs into the next year
    const back = Number(months[m[1]!.toLowerCase()]) - Number(months[m[2]!.toLowerCase()]);
    if (back > 0 && back <= 5 && /^[A-Z]/.test(m[1]!))
      out.push({ kind: 'turned-date', from: m.index, to: m.index + m[0].length });
  }
  for (const m of f.matchAll(opens)) {
    const [a, b] = [dayOf(m[2]!, m[1]!), dayOf(m[4]!, m[3]!)];
    const to = m.index + m[0].length;
    const told = out.some((r) => r.kind === 'turned-date' && r.from < to && r.to > m.index);
    if (b < a && a - b < 600 && !told) out.push({ kind: 'turned-date', from: m.index, to });
  }
  span.lastIndex = 0;
  for (let m = span.exec(f); m; m = span.exec(f))
    if (Number(m[2]) < Number(m[1]))
      out.push({ kind: 'turned-date', from: m.index, to: m.index + m[0].length });
}

/** from 15 June to 1 June */
const between = new RegExp(
  `\\b(?:from|between)\\s+(\\d{1,2})\\s+(${monthName})\\s+(?:to|until|and)\\s+(\\d{1,2})\\s+(${monthName})(\\s+of the (?:next|following) year)?\\b`,
  'gi',
);
/** from 15 May to 1 April 2026; opens on 6 July and closes on 2 July */
const opens = new RegExp(
  `\\b(?:from|opens?(?: on)?|starts?(?: on)?|begins?(?: on)?)\\s(\\d{1,2})\\s(${monthName})(?:\\s20\\d\\d)?,?\\s(?:to|until|and (?:closes?|ends?|finishes)(?: on)?)\\s(\\d{1,2})\\s(${monthName})\\b(?! of the (?:next|following))`,
  'gi',
);
const dayOf = (month: string, day: string): number => Number(months[month.toLowerCase()]) * 100 + Number(day);

/** from May to March 2026 */
const monthSpan = new RegExp(
  `\\b(?:from|between)\\s+(${monthName})\\s+(?:to|until|and)\\s+(${monthName})\\s+20\\d\\d\\b`,
  'gi',
);
const span = new RegExp(`\\b(\\d{1,2})\\s*(?:-{1,2}|to)\\s*(\\d{1,2})\\s+(?:${monthName})\\b`, 'gi');

/** check whether the 28 public events were delivered: a goal told elsewhere. */
const goalQuoted = new RegExp(
  `\\b(?:whether|that|if|confirm)\\s(?:all\\s)?(?:the\\s)?(\\d[\\d,]*|${few})\\s([a-z][a-z -]{3,40}?s)(?=\\s(?:were|was|are|have|has|had)\\b|\\sand\\sthe\\s\\d)|\\sand\\sthe\\s(\\d[\\d,]*)\\s([a-z][a-z -]{3,40}?s)(?=\\s(?:were|have been)\\b)`,
  'g',
);

function goalsQuoted(f: string, out: Remark[]): void {
  if (!/\b(?:whether|that|if|confirm)\s/.test(f)) return;
  for (const m of f.matchAll(goalQuoted)) {
    const number = (m[1] ?? m[3])!;
    out.push({
      kind: 'quotes',
      from: m.index + m[0].indexOf(number),
      to: m.index + m[0].length,
      name: (m[2] ?? m[4])!,
      value: wordValue(number) ?? Number(number.replaceAll(',', '')),
    });
  }
}

/** an audience of 350 to 300 */
const turned =
  /\b(?:audiences?|attendances?|groups?|classes|cohorts?|teams?|an? average|turnout) of (\d[\d,]*) to (\d[\d,]*)(?![\d%])/gi;

/** Four workshops will be held: statistics in February, writing in April and ethics in June: one time for each. */
const timed = new RegExp(
  `(?<![\\w.,-])(${few})\\s((?:[a-z][a-z'’-]*\\s){0,4}[a-z][a-z'’-]*s)((?:\\s[a-z]+){0,5}):\\s([^:;()\\n.]{10,300}?)(?=\\.(?:\\s|$)|[\\n]|$)`,
  'gi',
);
const atMonth = new RegExp(`\\b(?:in|on|by)\\s(?:\\d{1,2}\\s|early\\s|late\\s)?(?:${monthName})\\b`, 'i');

/** Battery Systems, Structural Health Monitoring, and Machine Learning */
const areNames = (words: string): boolean =>
  /, and [A-Z]/.test(words) &&
  words.split(/,\s(?:and\s)?/).every((name) => /^[A-Z]/.test(name) && name.length < 60);

function toldByMonth(f: string, out: Remark[]): void {
  for (const m of f.matchAll(timed)) {
    const said = wordValue(m[1]!) ?? Number(m[1]);
    // “Systems and Control” is one name where a comma stands before the last “and”
    const parts = m[4]!.split(areNames(m[4]!) ? /,\s(?:and\s)?/ : /,\s(?:and\s)?|\sand\s/);
    if (
      parts.length < 2 ||
      !(
        parts.every((part) => atMonth.test(part)) ||
        parts.every((part) => /^[“"]/.test(part.trim())) ||
        areNames(m[4]!)
      )
    )
      continue;
    if (isUnlike(parts.length, said)) tellCount(out, m.index, m.index + m[0].length, said, parts.length);
  }
}

/** three laboratories will open: one by March, one by June · five districts: 4,000 in A, 3,000 in B · 4 fairs: the X, the Y */
const told = new RegExp(
  `(?<![\\w.,-])(${few})\\s((?:[a-z][a-z'’-]*\\s){0,4}[a-z][a-z'’-]*s)((?:\\s[a-z]+){0,6}):\\s((?:one|the|\\d[\\d,]*)\\s[^:;()\\n]{3,240}?)(?=\\.(?:\\s|$)|[;()\\n]|$)`,
  'gi',
);

function toldOneByOne(f: string, out: Remark[]): void {
  told.lastIndex = 0;
  for (let m = told.exec(f); m; m = told.exec(f)) {
    const said = wordValue(m[1]!) ?? Number(m[1]);
    const text = m[4]!;
    if (/\b(?:etc|such as|among|including|or|others?|the rest|each|every)\b/i.test(text)) continue;
    const parts = text.split(/,\s(?:and\s)?|\sand\s(?=one\b|the\s[A-Z\d]|\d)/);
    const kind = /^one\b/i.test(text)
      ? /^one\s(?:in|by|for|with|at|on|from|of)\b/i
      : /^the\b/i.test(text)
        ? /^the\s(?:[A-Z]|\d+(?:st|nd|rd|th)\b)/
        : /^\d[\d,]*\s(?:in|at|from|along|on)\s[A-Z]/;
    if (parts.length < 2 || !parts.every((part) => kind.test(part))) continue;
    if (isUnlike(parts.length, said)) tellCount(out, m.index, m.index + m[0].length, said, parts.length);
  }
}

/** four aims: widen access; raise quality; and … · three aims: (a) …; (b) … · three phases: first, …; second, … */
const parted = new RegExp(
  `(?<![\\w.,-])(?<!\\b(?:of|and|top|next|last|first|at least|up to|over)\\s)(${few})\\s(?:[a-z'’-]+\\s){0,4}?(?:aims|goals|objectives|priorities|tasks|actions|activities|steps|stages|phases|strands|pillars|measures|areas|themes|commitments|projects|initiatives|workstreams|outcomes|principles|programmes|elements|parts|sections|targets|components)(?:\\s[a-z]+){0,6}:\\s([^:\\n]{10,600}?)(?=\\.(?:\\s|$)|\\n|$)`,
  'gi',
);
const ordinalMarks = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

function toldByMarks(f: string, out: Remark[]): void {
  for (const m of f.matchAll(parted)) {
    const said = wordValue(m[1]!.toLowerCase()) ?? Number(m[1]);
    const listed = markedIn(m[2]!);
    if (listed > 1 && isUnlike(listed, said)) tellCount(out, m.index, m.index + m[0].length, said, listed);
  }
}

/** How many things the words list by (a), (1), “first,” or semicolons; 0 where they are no such list. */
function markedIn(words: string): number {
  if (/\b(?:etc|such as|among others)\b/i.test(words)) return 0;
  for (const mark of [
    (k: number) => `(${String.fromCharCode(97 + k)})`,
    (k: number) => `(${k + 1})`,
    (k: number) => `${ordinalMarks[k]}, `,
  ]) {
    if (!words.toLowerCase().startsWith(mark(0))) continue;
    let n = 1;
    while (n < 7 && words.toLowerCase().includes(mark(n))) n++;
    return words.toLowerCase().includes(mark(n + 1)) ? 0 : n;
  }
  return words.split(';').length > 2 ? words.split(';').length : 0;
}

/** Only a closed list that names each thing in a few words; “Science and Technology” may be one or two. */
function lists(f: string, out: Remark[]): void {
  if (!f.includes(':') && !f.includes('(') && !f.includes('namely')) return;
  if (f.includes(': ')) {
    toldOneByOne(f, out);
    toldByMarks(f, out);
    toldByMonth(f, out);
  }
  list.lastIndex = 0;
  for (let m = list.exec(f); m; m = list.exec(f)) {
    const said = wordValue(m[1]!) ?? Number(m[1]);
    const text = m[4]!.trim();
    if (openList.test(text)) continue;
    if (m[3] === '(' && f[m.index + m[0].length] !== ')') continue;
    const parts = text.split(/\s*,\s*/);
    const last = parts.at(-1)!;
    const closed = /^and\s/i.test(last) || /\S\s+and\s+\S/i.test(last);
    if (!closed || parts.some((p) => p.split(/\sand\s/i).some((one) => one.split(/\s+/).length > 8)))
      continue;
    const ands = parts.reduce((n, p) => n + (p.replace(/^and\s+/i, '').match(/\sand\s/gi)?.length ?? 0), 0);
    // a list of one part divides at its “and”
    const least = parts.length === 1 ? 2 : parts.length;
    const most = parts.length + ands;
    const listed = said < least ? least : most;
    if (said >= least && said <= most) continue;
    if (Math.abs(listed - said) > Math.max(1, said / 3)) continue;
    out.push({ kind: 'list-count', from: m.index, to: m.index + m[0].length, target: -1, said, listed });
  }
}
