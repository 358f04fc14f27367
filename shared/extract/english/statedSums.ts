// Sums that an English sentence states by itself, whatever of it is promised: 28 events: one meeting, eight webinars and
// fifteen seminars · 45 talks and 55 talks, 100 in all · 200 abstracts, from which 60 will be chosen. Every number of the
// sentence must be the total or one of its parts. The same as findings/statedSums.ts for Chinese; makes remarks.
import type { Remark } from '../findings/remarks.ts';
import { exactly, type Stated, sumRemark } from '../findings/sumRemark.ts';
import { dimensionOf } from '../parts/dimensions.ts';
import { mayShare } from '../parts/partition.ts';
import { monthName } from './months.ts';
import { wordValue } from './words.ts';

interface Token extends Stated {
  currency: string;
  exact: boolean;
}

const spelled =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty';
const token = new RegExp(
  `(?<![\\w.,/-])([£$€])?(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|\\b(?:${spelled})\\b)(?![\\d/-]|st\\b|nd\\b|rd\\b|th\\b)(?:\\s?(million|m\\b|billion|bn\\b))?(\\s?%|\\sper\\scent|\\spercent)?`,
  'gi',
);
const month = new RegExp(`(?:${monthName})\\s*$`, 'i');
const monthBehind = new RegExp(`^\\s(?:of\\s)?(?:${monthName})\\b`, 'i');
const inexact =
  /\b(?:at least|about|around|some|nearly|over|up to|more than|fewer than|less than|almost|roughly|each|every|per|minimum of|no (?:fewer|less|more) than)\s(?:a\s)?$/i;
const namedBefore =
  /\b(?:[A-Z]|WP|Q|part|phase|year|grade|level|chapter|section|no\.?|room|form|page|table|figure|aged?)\s?$/;

/** `out`: what is found is added. */
export function statedSumsEnglish(f: string, out: Remark[]): void {
  let from = 0;
  for (const part of f.split(/(?<=[.!?])\s(?=[A-Z])|\n|\t/)) {
    const at = f.indexOf(part, from);
    from = at + part.length;
    if (part.length > 16 && part.length < 400 && out.length < 50) ofSentence(part, at, out);
  }
}

/** The numbers that could be added up: no year, day, share or name. */
function tokensOf(s: string): Token[] {
  const out: Token[] = [];
  for (const m of s.matchAll(token)) {
    const before = s.slice(Math.max(0, m.index - 24), m.index);
    const to = m.index + m[0].length;
    const rest = s.slice(to, to + 16);
    const number = m[2]!;
    const plain = /\d/.test(number) ? Number(number.replaceAll(',', '')) : (wordValue(number) ?? null);
    if (plain === null || m[4] !== undefined || namedBefore.test(before)) continue;
    // a year, a day
    if (!m[1] && /^(?:19|20)\d\d$/.test(number)) continue;
    if (month.test(before) || monthBehind.test(rest)) continue;
    const times = /^m/i.test(m[3] ?? '') ? 1e6 : m[3] ? 1e9 : 1;
    out.push({
      from: m.index,
      to,
      value: exactly(plain * times),
      currency: m[1] ?? '',
      exact: !inexact.test(before),
    });
  }
  return out;
}

const divides =
  /^[^.;:(]{0,90}(?::\s|,\snamely\s|\s[—–-]{1,2}\s|;\s|,\swith\s|\s\(|,\s)(?:a\s|the\s)?(?:[A-Za-z]+\s){0,2}$/;
const joins =
  /^[^.;:()]{0,48}?(?:,\sand\s|\sand\s|,\s|;\s)(?:the\s)?(?:remaining\s|other\s)?(?:[A-Za-z]+\d?\s){0,2}(?:receives?\s)?$/;
const within = /^[^.;:]{0,60},\s(?:from which|of which|of whom|including|among them)\s(?:the\s)?$/;
const open = /\b(?:each|every|per|rest|others?|a few|several|such as|e\.g|etc|more|another|further)\b/i;

/** Grant applications: twenty to…, twelve to… and seven to… · The grants comprise £30,000 for…: all of what is counted elsewhere. */
const named =
  /^(?:\d+(?:\.\d+)*\.?\s|\([a-z]\)\s|(?:Article|Section|Part)\s\w+\.\s|[-•]\s)?(?:The\s|Our\s|Its\s|These\s)?([A-Za-z][A-Za-z'’ -]{2,40}?)(?:\sof\sthe\syear|\sthis\syear|\sin\s20\d\d)?(?:\s(?:comprises?|consists?\sof|(?:is|are)\s(?:to\sbe\s)?(?:divided|split|shared)\s(?:between|among|into)|(?:is|are)\sof\s\w+\skinds|falls?\sinto\s\w+\s\w+)(?:\s\w+){0,2}:?\s|:\s)$/;

function dividesElsewhere(s: string, tokens: readonly Token[], base: number, out: Remark[]): void {
  const first = tokens.find(({ from }) => named.test(s.slice(0, from)));
  if (first === undefined) return;
  const name = named.exec(s.slice(0, first.from))![1]!;
  const parts = tokens.slice(tokens.indexOf(first));
  const chained = parts.every(
    (t, k) =>
      t.exact && t.currency === first.currency && (k === 0 || joins.test(s.slice(parts[k - 1]!.to, t.from))),
  );
  if (
    parts.length < 3 ||
    !chained ||
    open.test(s) ||
    !/\sand\s/.test(s.slice(parts.at(-2)!.to, parts.at(-1)!.from))
  )
    return;
  out.push({
    kind: 'divides',
    from: base + first.from,
    to: base + parts.at(-1)!.to,
    name,
    unit: first.currency,
    parts: parts.map(({ value }) => value),
    closed: true,
    shared: false,
  });
}

function ofSentence(s: string, base: number, out: Remark[]): void {
  const tokens = tokensOf(s);
  if (tokens.length < 2) return;
  dividesElsewhere(s, tokens, base, out);
  const [first, second] = tokens as [Token, Token];
  if (tokens.length === 2) {
    const gap = s.slice(first.to, second.from);
    const among = /^Among (?:the |our |its )?$/.test(s.slice(0, first.from)) && /^ [a-z ]{3,40}, $/.test(gap);
    if (second.value > first.value && first.currency === second.currency && (within.test(gap) || among))
      out.push({
        kind: 'more-than-all',
        from: base + first.from,
        to: base + second.to,
        some: second.value,
        all: first.value,
      });
    return;
  }
  if (tokens.some((t) => t.currency !== first.currency || !t.exact) || open.test(s)) return;
  const last = tokens.at(-1)!;
  const ending = s.slice(last.to, last.to + 40);
  const lead = s.slice(tokens.at(-2)!.to, last.from);
  if (
    /^(?:\s[a-z]+){0,2},?\s(?:altogether|in all|in total)\b/i.test(ending) ||
    /\b(?:total of|making|giving|adding up to)\s(?:a\s)?$/i.test(lead)
  ) {
    tell(s, last, tokens.slice(0, -1), base, out);
    return;
  }
  const parts = tokens.slice(1);
  const chained = parts.every((t, k) => k === 0 || joins.test(s.slice(parts[k - 1]!.to, t.from)));
  const gap = s.slice(first.to, second.from);
  if (!chained || !divides.test(gap)) return;
  const names = parts.map((t, k) =>
    s
      .slice(t.to, parts[k + 1]?.from ?? s.length)
      .split(/,|;| and |\.|\)/)[0]!
      .trim()
      .toLowerCase(),
  );
  // staff £2 million, print £1 million: named before their numbers
  if (names.slice(0, -1).every((name) => name === ''))
    parts.forEach((t, k) => {
      names[k] = s
        .slice(k === 0 ? first.to : parts[k - 1]!.to, t.from)
        .replace(/^[^:]*:|^,?\s?(?:and\s)?/, '')
        .trim()
        .toLowerCase();
    });
  // 40 schools, 20 teachers and 10 parents: a comma alone divides nothing
  const comma = /,\s(?:a\s|the\s)?$/.test(gap) && !/^Of\b/.test(s);
  const dimension = dimensionOf(names, '');
  const divided = dimension !== null && (dimension === 'all' || parts.length > 2);
  if (comma ? !divided : !divided && (parts.length < 3 || mayShare(names, 3))) return;
  tell(s, first, parts, base, out);
}

function tell(s: string, total: Token, parts: readonly Token[], base: number, out: Remark[]): void {
  const remark = sumRemark(base, total, parts, total.currency);
  if (remark !== null && !/\b(?:women|girls|under \d|last year|already)\b/i.test(s.slice(remark.from - base)))
    out.push(remark);
}
