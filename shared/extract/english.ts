// Reads a block of an English plan: comparator, number or number word, noun phrase, period, baseline, per.
// The same result as scan.ts gives for Chinese, so that nothing after it needs to know the language.
import { fold } from './fold.ts';
import type { BlockReading, RawTarget } from './scan.ts';
import type { TimeSpan, TimeValue } from './times.ts';
import type { Comparator, TargetKind } from './types.ts';

const maxTargets = 20_000;
const numberWords: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  'twenty-five': 25,
  'thirty-five': 35,
  dozen: 12,
  'a dozen': 12,
  'two dozen': 24,
  'a hundred': 100,
  'one hundred': 100,
  'two hundred': 200,
  'three hundred': 300,
  'five hundred': 500,
  'a thousand': 1000,
  'one thousand': 1000,
  one: 1,
  half: 50,
};
const wordNumber = Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join('|');
const magnitude: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  m: 1e6,
  bn: 1e9,
  k: 1e3,
  mn: 1e6,
};
const months: Record<string, string> = {
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
const monthName = Object.keys(months).join('|');

const left: [RegExp, Comparator][] = [
  [
    /(?:at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of|minimum|at a minimum|not below|≥|>=)\s*$/i,
    'gte',
  ],
  [
    /(?:up to|no more than|not more than|at most|a maximum of|maximum of|not exceeding|not to exceed|within|no later than|no greater than|not above|≤|<=)\s*$/i,
    'lte',
  ],
  [/(?:more than|over|above|exceeding|in excess of|exceed|exceeds|greater than|upwards of|>)\s*$/i, 'gt'],
  [/(?:fewer than|less than|below|under|<)\s*$/i, 'lt'],
  [/(?:about|around|approximately|roughly|some|nearly|circa|almost|an estimated|close to|~)\s*$/i, 'approx'],
];
const right: [RegExp, Comparator][] = [
  [/^\s*(?:or more|or above|and above|or over|at (?:a )?minimum|at least|\+|plus)(?![\w])/i, 'gte'],
  [/^\s*(?:or fewer|or less|or below|at (?:a )?maximum|at most)\b/i, 'lte'],
  [/^\s*(?:or so)\b/i, 'approx'],
];

const number = new RegExp(
  `(US\\$|A\\$|HK\\$|\\$|€|£|¥|RMB|CNY|USD|EUR|GBP)?\\s?(?:(?<![\\w.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)|(?<![\\w-])(${wordNumber})(?![\\w-]))(?:\\s*(?:-{1,2}|to)\\s*(?:US\\$|\\$|€|£|¥|RMB)?\\s?(?:(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)|(${wordNumber})(?![\\w-])))?\\s?(hundred|thousand|million|billion|mn|bn|[mk](?![\\w]))?(?:\\s?(%|per ?cent|percent|percentage points?|pp)(?![\\w]))?`,
  'gi',
);

const stopWord = new RegExp(
  `(?:[,;:()\\[\\]"“”.!?]|\\s-{1,2}\\s|\\s(?:by|in|at|for|to|from|with|on|per|a (?:year|month|week|quarter)|each|every|that|which|who|will|shall|should|is|are|be|was|were|has|have|through|during|under|within|over|across|including|of which|and(?=\\s+(?:at least |about |over |up to |more than |no fewer than )?(?:\\d|(?:${wordNumber})\\b))|and(?=\\s+(?:the|to|a|an|publish|host|hold|train|launch|establish|build|organi[sz]e|support|provide|increase|reduce|recruit|send|invite|sign|file|raise|reach|ensure|complete|develop|create|expand|award|run|double|maintain|keep|cut|set|open|introduce|welcome|dispatch|select|fund|hire|secure)\\b)|as|before|after|until|so|while|among|between|into|against|involving|focused|focusing|annually|yearly|monthly|quarterly|compared|published|held|covering|jointly|abroad|participating|or more|or fewer|or less|or above|reaching|serving|using|via|than|about|around|towards|but|or (?=at)|were|can|may|must|working|attending|submitted|(?:this|next) year|per cent)(?=\\s|$|[,.;:)]))`,
  'i',
);

const units: [RegExp, string, TargetKind][] = [
  [
    /^(?:calendar |working |business )?(months?|weeks?|days?|hours?|years?|minutes?|semesters?)\b/i,
    '',
    'duration',
  ],
  [/^times?\b/i, 'times', 'frequency'],
];
const currency: Record<string, string> = {
  US$: 'US$',
  $: '$',
  '€': '€',
  '£': '£',
  '¥': '¥',
  RMB: 'RMB',
  CNY: 'CNY',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  A$: 'A$',
  HK$: 'HK$',
};

interface EnglishTime extends TimeSpan {
  /** by, before, in …: a period for what stands before it as well. */
  back: boolean;
  /** What a change is measured against, not when it is due. */
  baseline: boolean;
}

function value(kind: 'absolute' | 'relative', v: string | null, y = 0, z = y): TimeValue {
  return kind === 'absolute' ? { kind, value: v!, start: y, end: z } : { kind, part: v };
}

function readTimes(f: string): EnglishTime[] {
  const out: EnglishTime[] = [];
  const covered = new Uint8Array(f.length + 1);
  const add = (m: RegExpExecArray, v: TimeValue): void => {
    const end = m.index + m[0].length;
    if (covered[m.index] || covered[end - 1]) return;
    covered.fill(1, m.index, end);
    out.push({
      start: m.index,
      end,
      value: v,
      back: /^(?:by|before|in|during|until|through|no later than)/i.test(m[0]),
      baseline:
        /^(?:over|since|on)\b/i.test(m[0]) ||
        /(?:compared (?:with|to)|relative to|against|versus|vs\.?|than)\s*(?:the\s+)?$/i.test(
          f.slice(Math.max(0, m.index - 20), m.index),
        ) ||
        /^\s*(?:baseline|levels?)\b/i.test(f.slice(end, end + 12)),
    });
  };
  const pre =
    '(?:(?:by|before|in|during|until|throughout|from|since|of|over|between|on|at)\\s+)?(?:the\\s+)?(?:end of\\s+|close of\\s+|start of\\s+|beginning of\\s+|early\\s+|late\\s+|mid-?\\s*)?';
  const each = (source: string, fn: (m: RegExpExecArray) => TimeValue | null): void => {
    const re = new RegExp(source, 'gi');
    for (let m = re.exec(f); m; m = re.exec(f)) {
      const v = fn(m);
      if (v) add(m, v);
    }
  };
  each(`${pre}((?:19|20)\\d\\d)\\s?(?:-{1,2}|to|/)\\s?((?:19|20)?\\d\\d)(?![\\d%])`, (m) => {
    const a = Number(m[1]);
    const b = m[2]!.length === 2 ? Math.floor(a / 100) * 100 + Number(m[2]) : Number(m[2]);
    return b > a && b - a < 40 ? value('absolute', `${a}/${b}`, a, b) : null;
  });
  each(
    `${pre}(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(${monthName})(?:\\s+\\d{1,2}(?:st|nd|rd|th)?,?)?\\s+((?:19|20)\\d\\d)\\b`,
    (m) => value('absolute', `${m[2]}-${months[m[1]!.toLowerCase()]}`, Number(m[2])),
  );
  each(
    `${pre}(?:the )?(first|second|third|fourth|[1-4](?:st|nd|rd|th))\\s+(quarter|half)(?:\\s+of)?(?:\\s+the year)?(?:\\s+((?:19|20)\\d\\d))?`,
    (m) => {
      const n =
        { first: 1, second: 2, third: 3, fourth: 4 }[m[1]!.toLowerCase()] ?? Number.parseInt(m[1]!, 10);
      const p = m[2]!.toLowerCase() === 'half' ? `H${n}` : `Q${n}`;
      return m[3] ? value('absolute', `${m[3]}-${p}`, Number(m[3])) : value('relative', p);
    },
  );
  each(`${pre}\\b(Q[1-4]|H[12])(?:\\s+((?:19|20)\\d\\d))?\\b`, (m) =>
    m[2]
      ? value('absolute', `${m[2]}-${m[1]!.toUpperCase()}`, Number(m[2]))
      : value('relative', m[1]!.toUpperCase()),
  );
  each(`${pre}\\b((?:19|20)\\d\\d)\\b(?!\\s*(?:people|participants|students|workshops|m²))`, (m) =>
    value('absolute', m[1]!, Number(m[1])),
  );
  each(
    `(?:by|before|in|during|until)\\s+(?:the end of\\s+|end of\\s+|early\\s+|late\\s+|mid-?)?(${monthName})\\b`,
    (m) => value('relative', months[m[1]!.toLowerCase()]!),
  );
  each(
    "\\b(?:by year[- ]end|by the end of the year|by the year[’']?s end|this year|during the year|over the year|throughout the year|within the year|in the year|for the year|by end of year)\\b",
    () => value('relative', null),
  );
  return out.sort((a, b) => a.start - b.start);
}

const pastSentence =
  /\b(?:last year|in the past|previously|to date|so far|already|since (?:its|the) (?:launch|founding)|has (?:hosted|held|published|trained)|have (?:hosted|held|published|trained))\b/i;
const growthBefore =
  /\b(?:increas\w*|grow\w*|growth|rais\w*|rise|risen|reduc\w*|reduction|decreas\w*|declin\w*|cut\w*|lower\w*|improv\w*|expand\w*|up|down)\b[^.;]{0,50}?\bby\s*(?:at least|about|around|approximately|more than|over|up to|no less than|nearly|some|a further)?\s*$/i;
const growthAfter =
  /^\s*(?:year-on-year\s+|annual\s+)?(?:increase|growth|rise|reduction|decrease|cut|improvement|decline|drop|uplift|saving|gain)\b/i;
const notTarget =
  /^(?:st|nd|rd|th)\b|^-(?:year|month|week|day|page|member|hour)\b|^\s*(?:pages?|a\.m\.|p\.m\.|am\b|pm\b|o'clock)/i;
const labelBefore =
  /(?:\b(?:Goal|Objective|Section|Chapter|Part|Phase|Article|Table|Figure|Annex|Appendix|No\.|Nos?|Page|Step|Priority|Pillar|Task|Level|Version|Grade|Tier|Item|Room|Building|Stage|Horizon|Industry|Paragraph|Clause|Type|Class|ISO|COVID|SDG|Q|H|Decree|Document|Directive|Resolution|Indicator|Action|Strategy|Theme|Work ?package|WP|Line|Route|Highway|Agenda|Euro|Web|Group of|G)\s*|#|[A-Za-z]-)$/i;
const structural =
  /^\s*(?:parts?|sections?|chapters?|goals?|objectives?|pillars?|priorit(?:y|ies)|aspects?|areas?|dimensions?|principles?|themes?|strands?|phases?|levels?|stages?|steps?|ways?|sides?|categories|types|tiers?|main (?:tasks?|areas?|goals?)|key (?:areas?|tasks?|goals?|priorities|themes?)|strategic (?:goals?|priorities|objectives?))\b/i;
const commitBefore =
  /\b(?:establish|set up|launch|host|hold|organi[sz]e|publish|create|open|build|train|recruit|appoint|invite|send|sign|file|develop|complete|run|deliver|award|fund|support|convene|found|start|introduce|produce|stage|hire|select|secure|form|offer|provide|conduct|welcome|co-host|issue|add|expand to|pilot|commission|implement|finish|upgrade|renovate|incubate|attract|enrol|graduate|visit|reach|sponsor|dispatch|second|exchange|design|release|deploy|install|acquire|purchase|join|obtain|win|register|bring|draft|hold a total of|plan|of which|including|and|,|:|at least|minimum of|fewer than|less than|more than|up to|over|about|around|approximately|all|through|via|across|with|into|for|(?:renovation|construction|completion|establishment|launch|upgrade|delivery|recruitment|publication|organi[sz]ation|creation|training) of)(?:\s+(?:a further|another|an additional|the|its|our|new|some|a total of|of))*\s*$/i;

export function readEnglishBlock(text: string): BlockReading {
  const f = fold(text);
  const targets: RawTarget[] = [];
  const times = readTimes(f.length > 200000 ? f.slice(0, 200000) : f);
  const bounds: number[] = [0];
  const ends = /[.;!?](?=\s|$)|\n/g;
  for (let m = ends.exec(f); m; m = ends.exec(f)) {
    if (
      m[0] === '.' &&
      /\b(?:No|Dr|Prof|St|vs|e\.g|i\.e|approx|Inc|Ltd|Co|U\.S|etc|Mr|Ms)$/i.test(
        f.slice(Math.max(0, m.index - 8), m.index),
      )
    )
      continue;
    bounds.push(m.index + 1);
  }
  let s = 0;
  let t = 0;
  let floor = 0;
  number.lastIndex = 0;
  for (let m = number.exec(f); m && targets.length < maxTargets; m = number.exec(f)) {
    if (m[0].length === 0) {
      number.lastIndex++;
      continue;
    }
    const digits = m[2] ?? m[3];
    if (!digits) continue;
    const numStart = m.index + m[0].indexOf(digits, m[1] ? m[1].length : 0);
    const start = m[1] ? m.index : numStart;
    while (s + 1 < bounds.length && bounds[s + 1]! <= numStart) s++;
    const from = bounds[s]!;
    const to = bounds[s + 1] ?? f.length;
    while (t < times.length && times[t]!.end <= numStart) t++;
    if (times[t] && times[t]!.start <= numStart && !m[7]) {
      const inside = times[t]!;
      if (numStart >= inside.start && numStart < inside.end) {
        number.lastIndex = Math.max(inside.end, m.index + 1);
        continue;
      }
    }
    const end = m.index + m[0].trimEnd().length;
    const before = f.slice(Math.max(from, start - 70), start);
    const after = f.slice(end, Math.min(to, end + 120));
    const low = toNumber(m[2], m[3]);
    const high = m[4] || m[5] ? toNumber(m[4], m[5]) : null;
    const factor = m[6] ? (magnitude[m[6].toLowerCase()] ?? 1) : 1;
    if (low === null || digits.length > 15) continue;
    if (notTarget.test(after) && !m[7]) continue;
    if (labelBefore.test(before) || (/^\s*$/.test(f.slice(0, start)) && /^[.):]\s/.test(after))) continue;
    if (f[end] === '/' || f[start - 1] === '/' || f[start - 1] === '-') continue;
    const spelled = m[3] !== undefined;
    if (inQuotes(f, from, start)) continue;
    let comparator: Comparator = 'eq';
    let quoteStart = start;
    let quoteEnd = end;
    let leftWord = '';
    for (const [re, c] of left) {
      const l = re.exec(before);
      if (l && (l.index === 0 || !/\w/.test(before[l.index - 1]!))) {
        if (c === 'lte' && /within\s*$/i.test(l[0])) continue;
        comparator = c;
        quoteStart = start - (before.length - l.index);
        leftWord = l[0].trim();
        break;
      }
    }
    let unit = m[7]
      ? /point|pp/i.test(m[7])
        ? 'percentage points'
        : '%'
      : m[1]
        ? (currency[m[1]] ?? m[1])
        : '';
    let kind: TargetKind = m[1] ? 'money' : m[7] ? 'percent' : 'count';
    let rest = after;
    if (!unit) {
      const money = /^\s?(yuan|dollars?|euros?|pounds?|RMB|USD|EUR|GBP|CNY)\b/i.exec(after);
      if (money) {
        unit = money[1]!;
        kind = 'money';
        quoteEnd = end + money[0].length;
        rest = after.slice(money[0].length);
      }
    }
    if (!unit) {
      for (const [re, name, k] of units) {
        const u = re.exec(after.trimStart());
        if (u) {
          unit = name || u[1]!.toLowerCase();
          kind = k;
          quoteEnd = end + (after.length - after.trimStart().length) + u[0].length;
          rest = f.slice(quoteEnd, Math.min(to, quoteEnd + 120));
        }
      }
    }
    for (const [re, c] of right) {
      const r = re.exec(rest);
      if (r && comparator === 'eq') {
        comparator = c;
        quoteEnd += r[0].length;
        rest = rest.slice(r[0].length);
      }
    }
    const cycle =
      /^[^.;]{0,60}?\b(?:per|a|each|every|once a|twice a)\s+(year|month|week|quarter|semester)\b|^[^.;]{0,50}?\b(annually|yearly|monthly|quarterly|weekly)\b/i.exec(
        rest,
      );
    if (kind === 'duration') {
      if (
        /\b(?:within|after|for the (?:past|last|next)|over the (?:past|last|next|coming)|in the (?:past|last|next|coming)|every|past|last|next|coming|than|ago|aged?)\s*(?:the\s+)?$/i.test(
          before,
        ) &&
        !leftWord
      )
        continue;
      if (
        /^\s*(?:ago|of (?:work )?experience|old|later|after|before|prior|plan|strategy|notice)\b/i.test(rest)
      )
        continue;
      if (/within\s*$/i.test(before)) continue;
      if (
        /^years?$/i.test(unit) &&
        !leftWord &&
        !/\b(?:for|lasting|of|up to|period of|term of)\s*$/i.test(before)
      )
        continue;
    }
    if (kind === 'frequency' && !cycle) kind = 'count';
    if (spelled && m[3]!.toLowerCase() === 'one' && !leftWord) {
      if (!/\b(?:establish|open|launch|found|build|create|set up|publish|at least)\s+$/i.test(before))
        continue;
    }
    if (spelled && m[3]!.toLowerCase() === 'half' && !/^\s+(?:of|the)\b/i.test(after)) continue;
    if (
      spelled &&
      kind === 'count' &&
      !unit &&
      !leftWord &&
      high === null &&
      !commitBefore.test(before) &&
      !/^\s*$/.test(before)
    )
      continue;
    if (!unit && structural.test(rest)) continue;
    if (/\b(?:each|all|both|any|one) of (?:the|our|its)\s*$/i.test(before)) continue;
    if (/^\s*of (?:them|these|those|which)\b/i.test(rest) && spelled) continue;
    const top = /\btop\s*$/i.exec(before);
    if (top) {
      kind = 'rank';
      quoteStart = start - top[0].length;
    }
    if (
      /\bfrom\s+(?:at |about |the )?(?:current )?$/i.test(before) &&
      /^[^.;]{0,40}?\bto\s+(?:at least |about |over |around )?[\d(a-z]/i.test(rest)
    )
      continue;
    if (
      m[7] &&
      (growthBefore.test(before) ||
        growthBefore.test(before.slice(0, Math.max(0, before.length - leftWord.length - 1))) ||
        growthAfter.test(rest) ||
        /\b(?:growth|increase|rise|reduction|decrease|decline|improvement) of\s*(?:at least |about |over )?$/i.test(
          before,
        ))
    )
      kind = 'growth';
    if (unit === 'percentage points') kind = 'growth';
    if (spelled && m[3]!.toLowerCase() === 'half') {
      kind = 'percent';
      unit = '%';
    }
    const lookingBack = f.slice(Math.max(from, start - 200), start);
    const past =
      pastSentence.test(lookingBack) && !/\b(?:will|plan|aim|target|shall|to be)\b/i.test(lookingBack);
    const lowV = Number((low * factor).toPrecision(15));
    const highV = high !== null ? high * factor : null;
    if (highV !== null) comparator = 'range';
    const min =
      comparator === 'lte' || comparator === 'lt' ? null : highV !== null ? Math.min(lowV, highV) : lowV;
    const max =
      comparator === 'gte' || comparator === 'gt' ? null : highV !== null ? Math.max(lowV, highV) : lowV;
    const measure = readMeasure(f, kind, quoteEnd, quoteStart, from, to, floor);
    if (!measure && kind === 'count' && unit === '') continue;
    const per =
      /^[^.;,]{0,60}?\b(?:per|each|every|a)\s+((?:year|month|week|quarter|semester|day|participant|person|session|department|team|laboratory|student|event|workshop|issue|institute|centre|center)\b)/i.exec(
        rest,
      ) ?? /^[^.;,]{0,40}?\bper\s+([a-z-]+)/i.exec(rest);
    const perBefore =
      /\b(?:each|every)\s+([a-z][a-z -]{1,30}?)\s+(?:will|shall|should|to|must|is|hosts?|holds?|sends?|trains?)\b/i.exec(
        before,
      );
    const adverb = cycle?.[2]?.toLowerCase();
    const cycleName = adverb
      ? ({ annually: 'year', yearly: 'year', monthly: 'month', quarterly: 'quarter', weekly: 'week' }[
          adverb
        ] ?? null)
      : null;
    if (
      kind === 'count' &&
      cycle &&
      (unit === 'times' ||
        /^(?:meetings?|sessions?|events?|workshops?|seminars?|lectures?|issues?|visits?|reviews?)$/i.test(
          measure ? f.slice(measure[0], measure[1]) : '',
        ))
    )
      kind = 'frequency';
    const numText = f.slice(numStart, end);
    targets.push({
      quantity: {
        start: quoteStart,
        end: quoteEnd,
        numStart,
        numEnd:
          numStart +
          (m[7]
            ? numText.replace(/\s?(?:%|per ?cent|percent(?:age points?)?|pp)$/i, '').length
            : numText.length),
        unitStart: end,
        unitEnd: quoteEnd,
        unit,
        form: 'arabic',
        value: lowV,
        comparator,
        min,
        max,
        left: leftWord,
        right: '',
        ratio: false,
        reversed: highV !== null && highV < lowV,
      },
      start: quoteStart,
      end: quoteEnd,
      kind,
      measure,
      time: timeFor(times, from, to, start),
      per: perBefore?.[1] ?? cycleName ?? per?.[1] ?? null,
      parent: parentOf(f, targets, from, start, kind, s),
      baseline:
        kind === 'growth'
          ? (/\b(?:over|compared (?:with|to)|from|relative to|on|against|versus|above)\s+(?:the\s+)?((?:19|20)\d\d(?:\s+(?:level|baseline|figure)s?)?|last year|previous year|baseline)/i
              .exec(f.slice(quoteEnd, Math.min(to, quoteEnd + 160)))?.[1]
              ?.replace(/\s+(?:levels?|baselines?|figures?)$/i, '') ?? null)
          : null,
      past,
      sentence: s,
      rules: { number: spelled ? 'word' : 'arabic', comparator: leftWord || 'bare', kind },
    });
    floor = quoteEnd;
    number.lastIndex = Math.max(quoteEnd, m.index + 1);
  }
  return { folded: f, targets, times };
}

function toNumber(digits: string | undefined, word: string | undefined): number | null {
  if (digits) return Number(digits.replace(/,/g, ''));
  return word ? (numberWords[word.toLowerCase()] ?? null) : null;
}

function inQuotes(f: string, from: number, at: number): boolean {
  const text = f.slice(Math.max(from, at - 60), at);
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** The period: an explicit time before in the sentence, else one that follows the quantity (by June 2026). */
function timeFor(times: EnglishTime[], from: number, to: number, at: number): TimeValue | null {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (times[mid]!.end <= at) low = mid + 1;
    else high = mid;
  }
  let k = low - 1;
  while (k >= 0 && times[k]!.baseline && low - k < 6) k--;
  const before = times[k];
  const after = times[low];
  if (after && after.start > at && after.start < to && after.start - at < 160 && after.back)
    return after.value;
  return before && before.start >= from ? before.value : null;
}

function parentOf(
  f: string,
  targets: RawTarget[],
  from: number,
  start: number,
  kind: TargetKind,
  sentence: number,
): number {
  const text = f.slice(Math.max(from, start - 160), start);
  if (!/\b(?:of which|of these|of them|including|comprising|made up of|consisting of|namely)\b/i.test(text))
    return -1;
  const mark =
    Math.max(from, start - 160) +
    text.search(/\b(?:of which|of these|of them|including|comprising|made up of|consisting of|namely)\b/i);
  for (let k = targets.length - 1; k >= 0 && k > targets.length - 40; k--) {
    const t = targets[k]!;
    if (t.sentence < sentence - 1) return -1;
    if (t.end <= mark && t.kind === kind && t.parent < 0 && (kind === 'count' || kind === 'money')) return k;
  }
  return -1;
}

const leadVerb =
  /^(?:.{0,40}?\b(?:will|shall|to|must|should)\s+)?(?:further\s+)?(?:increase|raise|reduce|cut|lower|improve|grow|expand|keep|bring|maintain|ensure|boost|lift|achieve|reach|hold|extend|secure|attract|decrease|shorten|strengthen|provide|support)\s+(?:the\s+|its\s+|our\s+)?(?=\S)/i;

const verbObject =
  /\b(?:share|proportion|percentage|rate|number|ratio|level|attendance|satisfaction|coverage|income|revenue|funding|budget|output|enrol\w*|emissions?|consumption|expenditure|investment|participation|citations?|energy use)\b/i;

function readMeasure(
  f: string,
  kind: TargetKind,
  end: number,
  start: number,
  from: number,
  to: number,
  floor: number,
): readonly [number, number] | null {
  const trim = (a: number, b: number): readonly [number, number] | null => {
    let x = a;
    let y = b;
    while (x < y && /[\s,;:]/.test(f[x]!)) x++;
    while (y > x && /[\s,;:]/.test(f[y - 1]!)) y--;
    return y > x ? [x, y] : null;
  };
  /** We will increase research income: the subject and the verb are not what is counted. */
  const stripLead = (a: number, b: number): readonly [number, number] | null => {
    const lead = leadVerb.exec(f.slice(a, b));
    return trim(lead ? a + lead[0].length : a, b);
  };
  const after = (): readonly [number, number] | null => {
    let a = end;
    const lead = /^\s*(?:of\s+(?:all\s+|the\s+|its\s+|our\s+)?|the\s+|new\s+and\s+)/i.exec(
      f.slice(a, a + 24),
    );
    if (lead) a += lead[0].length;
    const text = f.slice(a, Math.min(to, a + 90));
    const stop = stopWord.exec(text);
    return trim(a, a + (stop ? stop.index : text.length));
  };
  const before = (): readonly [number, number] | null => {
    const base = Math.max(from, floor, start - 80);
    const text = f
      .slice(base, start)
      .replace(/\s+from\s+[^,;.]{1,20}?\s+to\s*(?:at least|over|above|about|around)?\s*$/i, ' to ');
    const m =
      /(?:^|[,;(]|\b(?:increase|raise|reduce|cut|lower|improve|grow|expand|keep|bring|maintain|ensure|boost|lift|and|that|achieve|reach|hold)\s+)(?:the\s+|its\s+|our\s+|total\s+)*([A-Za-z][\w &/'-]{2,60}?)\s+(?:(?:will|should|shall|to|must|is|are|be|has|have)\s+)*(?:(?:increase|rise|grow|fall|decrease|drop|reach|remain|stay|exceed|total|amount|expand|improve|account|come)\w*\s*)?(?:to|by|at|of|for|from|above|below|is|reaches)?\s*$/i.exec(
        text,
      );
    if (!m) {
      // grants of up to $10,000
      const of = /\b([a-z][a-z -]{2,30}?)\s+of\s*$/i.exec(text);
      return of ? stripLead(base + of.index, base + of.index + of[1]!.length) : null;
    }
    const at = base + m.index + m[0].lastIndexOf(m[1]!);
    return stripLead(at, at + m[1]!.length);
  };
  if (kind === 'growth') {
    if (
      /\b(?:growth|increase|rise|reduction|decrease|decline|improvement) of\s*$/i.test(
        f.slice(Math.max(from, start - 24), start),
      )
    ) {
      const into = /^\s*in\s+(?:the\s+)?/i.exec(f.slice(end, end + 12));
      if (into) {
        const a = end + into[0].length;
        const text = f.slice(a, Math.min(to, a + 90));
        const stop = stopWord.exec(text);
        return trim(a, a + (stop ? stop.index : text.length));
      }
    }
    const inOf =
      /^\s*(?:year-on-year\s+|annual\s+)?(?:increase|growth|rise|reduction|decrease|cut|improvement|decline|drop)\s+(?:(?:over|on|from|compared (?:with|to)|against)\s+(?:the\s+)?[\w ]{1,20}?\s+)?in\s+/i.exec(
        f.slice(end, end + 50),
      );
    if (inOf) {
      const a = end + inOf[0].length;
      const text = f.slice(a, Math.min(to, a + 90));
      const stop = stopWord.exec(text);
      return trim(a, a + (stop ? stop.index : text.length));
    }
    return before() ?? after();
  }
  if (kind === 'percent') {
    const b = before();
    if (b && verbObject.test(f.slice(b[0], b[1]))) return b;
    return after() ?? b;
  }
  if (kind === 'money') {
    const purpose = /^\s*(?:(?:is|are|will be|goes)\s+)?(?:in|of|for|towards?|to)\s+(?:the\s+|its\s+)?/i.exec(
      f.slice(end, end + 20),
    );
    if (purpose) {
      const a = end + purpose[0].length;
      const text = f.slice(a, Math.min(to, a + 90));
      const stop = stopWord.exec(text);
      const span = trim(a, a + (stop ? stop.index : text.length));
      if (span) return span;
    }
    return before() ?? after();
  }
  return after() ?? before();
}
