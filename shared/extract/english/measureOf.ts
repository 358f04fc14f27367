// What an English amount counts: the noun beside it, what a target before it counts, or what a clause, a label or a
// title has named.
import type { RawTarget } from '../blockReading.ts';
import type { EnglishBlock, Sentence } from './block.ts';
import type { Kinds } from './kindOf.ts';
import { upOrDown } from './kinds.ts';
import { isAsOften, whatLasts, whatStood } from './lasts.ts';
import { readMeasure } from './measure.ts';
import { mended } from './measureMended.ts';
import { beforeBracket, entryName } from './nameBefore.ts';
import { nameLast } from './nameLast.ts';
import type { EnglishAmount } from './number.ts';
import { partName } from './partNames.ts';
import { goesBack } from './relations.ts';
import { bringsIn, type wholeOf } from './shares.ts';
import { sizeOf } from './sized.ts';
import { namedAround } from './subject.ts';
import { sureName } from './sureNames.ts';
import { growthOnly, wordNumber } from './words.ts';

type Span = readonly [number, number];

const eachOf =
  /(?<=\b(?:in|at|for|with|on|attend|join)\s)([a-z][a-z-]*(?: [a-z-]+){0,2}),\s+each(?:\s+(?:of|for|lasting))?\s+$/i;
/** Lasts six weeks and costs £120. */
const costsToo = /\band costs $/;
/** Spending will grow by 12% and account for 3% of GDP. */
const andIs =
  /\band (?:account for|make up|represent|constitute|reach|exceed|attain) (?:about |at least |over |more than )?$/;
const doneOnly = /^(?:[a-z]{3,}ed|spent|paid|won|sold|found|lent)$/;
/** 25 stipends for a period of two years. */
const forPeriod = /\bfor an? (?:period|term|duration)(?: of)?(?: up to| at least| about)? $/;
/** Prizes are capped at £250 and may not run longer than six months. */
const sameSubject =
  /^[^.;,]{0,40}\sand\s(?:may|will|shall|must|should|can)\s(?:not\s)?(?:last|run|take)\s(?:for\s)?$|\sgoes$/;
/** 6,000 and 4,500 guests: both are guests. */
const otherNumber = new RegExp(
  `^(?:,\\s(?:\\d[\\d,.]*|${wordNumber}))*\\sand\\s(?:about\\s|some\\s)?(?:\\d[\\d,.]*|(?:${wordNumber})(?![\\w-]))(?=\\s[a-z])`,
);
const otherKind = new RegExp(
  `^\\s[a-z-]+(?<!s|people|staff|men|women|children) and (?:about |another )?(?:\\d[\\d,]*|(?:${wordNumber})(?![\\w-])) [a-z-]+(?<!s) ([a-z-]+s)\\b`,
);
const opensList = /^[^().,;:]{0,50}:/;
const themWho =
  /^\s+of (?:them|these|those)\s+((?:(?!(?:will|should|must|are|to|for|from|in|at|by|with|and|or|of)\s)[a-z-]+\s)?(?:women|men|children|(?!overseas|outdoors|indoors|upstairs)[a-z]{2,}[a-rt-z]s))(?=\s*(?:[,.;)\t]|$|and (?:about |at least )?\d|(?:in|from|at|with) ))/;
const whomAre =
  /^\s+of (?:whom|which)\s+(?:are|(?:will|shall|should|must) be)\s+((?:[a-z-]+\s)?(?:[a-z-]+s|women|men))(?=\s*(?:[,.;)]|$))/;
const becomes =
  /^\s+(?:are|(?:will|shall|should|must|to) be)\s+((?!(?:for|in|at|on|to|from|with|by|of)\s)(?:[A-Za-z-]+\s)?(?:[A-Z]?[a-z-]+s|women|men|children|people|staff))\b(?=\s*(?:[,.;()]|$|(?:and|with|for|from|in|at|on|by|across|over|during|through|within)\b|(?:this|next) (?:year|term|season)\b))/;
/** 70% of those trained should be women, 90 of these should be students or people in their first post. */
const ofThoseBe =
  /^\s+of (?:them|these|those)(?: [a-z]+ed| who [a-z]+)?\s+(?:are|(?:will|shall|should|must|to) be)\s+((?!(?:for|in|at|on|to|from|with|by|of)\s)(?:[a-z-]+\s)?(?:[a-z-]+(?<!s)s|women|men|children)(?: or [a-z][a-z ]{2,40}?)?)(?=\s*(?:[.,;)]|$|(?:and|with|for|from|in|at|on|by)\b))/;
/** Of whom 60% will be bilingual. */
const becomesSo =
  /^\s+(?:are|(?:will|shall|should|must) be)\s+((?!(?:online|abroad|overseas|remote|virtual|hybrid|new|free|open|public|available|there|so|spent|paid|sold|built|held|made|kept|set|lost|won|sent|met|read|done|left|put|cut|run|lent|bought|taught|found)\b)[a-z-]+(?<!ed|en|ing|ly))(?=\s*(?:[,.;)]|$|and \d))/;
/** Grants, with a ceiling of £2,500 per person: the grants. */
const limited =
  /\b(?:with|within|up to|subject to) an? (?:ceiling|cap|limit|upper limit|maximum|minimum|average|value) of\s*$/i;

/** Install 90 panels, cut gas use by 40% against 2023: the gas. */
const changesOther =
  /\b(?:cut|reduce|raise|lower|increase|improve|lift|shorten|grow|expand)(?:s|ing)?\s[a-z][a-z -]{2,40}\sby\s(?:about\s|at least\s)?$/;

const thereFor = / for (?:not less than |no less than |at least |up to |about )?$/;
/** Pilot the kits in seven schools for two terms: the kits. */
const triedThere =
  /\b(?:will|shall|should|must|to) (?:also |then )?(?:pilot|test|trial|try(?: out)?|run|offer|show|display|place|lend|host|teach) (?:the |our |its |an? )?([A-Za-z“"][^.;,\d]{2,40}?) (?:in|at|with) (?:about |at least |some )?$/;

function doneThere(f: string, targets: readonly RawTarget[], place: RawTarget, s: number): Span | null {
  const first = targets.findLast(
    (t) => t !== place && t.sentence === s && t.kind === 'count' && t.rules.governed !== 'yes',
  );
  if (first) return first.measure;
  const base = Math.max(0, place.start - 90);
  const m = triedThere.exec(f.slice(base, place.start));
  if (!m) return null;
  const at = base + m.index + m[0].indexOf(m[1]!);
  return [at, at + m[1]!.length];
}

const giving =
  /\b(?:giving|contributing|volunteering|donating|working|serving) (?:about |at least |up to )?$/;
/** At its clause's head, or after another share. */
const shareFirst =
  /^\s*(?:at least |about )?$|\d(?:%| per cent) (?:to|for) [a-z -]+,? and (?:at least |about )?$/;
const ofSum = /^ of (?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} ?(?=\d))\d/;

/** 30 courses for vets, each lasting two days: the courses. */
const isEachOf = (f: string, a: EnglishAmount, near: RawTarget | undefined): boolean =>
  near?.kind === 'count' &&
  near.measure !== null &&
  /^ (?:for|with|in|at|on|from|by) [^,;.]{2,60}, each [a-z ]*$/.test(f.slice(near.measure[1], a.quoteStart));

/** What is known of an amount when its measure is looked for. */
export interface Asked {
  block: EnglishBlock;
  a: EnglishAmount;
  before: string;
  at: Sentence;
  kinds: Kinds;
  /** The target before it; `near`: in the same sentence. */
  prev: RawTarget | undefined;
  near: RawTarget | undefined;
  /** The total it is a stated share of. */
  share: ReturnType<typeof wholeOf>;
}

export interface Counted {
  measure: Span | null;
  /** The target whose measure it may have taken. */
  named: RawTarget | undefined;
  /** Exchange programmes, each lasting one to three months: per these. */
  things: string | null;
  /** Visits per month: what the name said it is per. */
  rate: string | undefined;
}

export function measureOf(asked: Asked): Counted {
  const { own, measure: beside } = besideIt(asked);
  const borrowed = ofAnother(asked, own, beside);
  const { measure, rate } = mended(asked, borrowed.measure);
  const { block, a, at, kinds, near } = asked;
  const last = nameLast(block.f, a, kinds.kind, at.from, near?.measure ?? null, measure);
  return { ...borrowed, measure: last, rate };
}

/** `own`: named so closely that nothing else can be meant. */
function besideIt({
  block: { f, targets, cell },
  a,
  at: { from, to, floor },
  kinds: { kind, unit, multiple },
  near,
}: Asked): {
  own: Span | null;
  measure: Span | null;
} {
  let own =
    (kind === 'duration' && near ? whatLasts(f, from, a.quoteStart) : null) ??
    (kind === 'percent' && !near ? whatStood(f, from, a.quoteStart) : null) ??
    partName(f, a, kind, targets, near) ??
    sureName(f, a, kind, { from, to }) ??
    sizeOf(f, a, from, floor) ??
    namedAround(f, kind, a.quoteStart, a.quoteEnd, from, to, floor);
  // of whom 90 are students, of which 20 shall be forums and 15 or so are salons: the part has its own name
  const opening = f.slice(Math.max(from, a.quoteStart - 12), a.quoteStart);
  const become =
    /\bof (?:which|whom|these,?|those,?)\s+$/i.test(opening) ||
    (near && near.parent >= 0 && /\sand\s+$/.test(opening))
      ? (becomes.exec(a.rest) ?? (kind === 'percent' ? becomesSo.exec(a.rest) : null))
      : null;
  const those = kind === 'count' || kind === 'percent' ? ofThoseBe.exec(a.rest) : null;
  if (those) own = [a.quoteEnd + those[0].length - those[1]!.length, a.quoteEnd + those[0].length];
  if (become) own = [a.quoteEnd + become[0].length - become[1]!.length, a.quoteEnd + become[0].length];
  // 24 of them women, 24 of whom are women
  const ofWhom = themWho.exec(a.rest) ?? (kind === 'count' ? whomAre.exec(a.rest) : null);
  if (ofWhom) own = [a.quoteEnd + ofWhom[0].length - ofWhom[1]!.length, a.quoteEnd + ofWhom[0].length];
  const shared = kind === 'count' && unit === '' ? otherNumber.exec(a.rest) : null;
  const nounAt = a.quoteEnd + (shared?.[0].length ?? 0);
  // 4 corporate and 7 academic members: both are members
  const both = kind === 'count' && unit === '' && own === null ? otherKind.exec(a.rest) : null;
  if (both) own = [a.quoteEnd + both[0].length - both[1]!.length, a.quoteEnd + both[0].length];
  // in the top 250 by 2025 and in the top 200 by 2028: no name stands beside
  if (kind === 'rank' && own === null && /^\s*(?:by|[.,;)]|$)/.test(a.rest)) return { own, measure: null };
  let measure = own ?? readMeasure(f, multiple ? 'count' : kind, nounAt, a.quoteStart, from, to, floor);
  if (!measure) measure = beforeBracket(f, a, kind, from) ?? entryName(f, a, kind);
  // Savings drive | £2m raised from partners: the row names what is raised
  if (cell && kind === 'money' && measure && doneOnly.test(f.slice(measure[0], measure[1]))) measure = null;
  return { own, measure };
}

/** What it counts by a target before it, where the words beside it are no name of their own. */
function ofAnother(
  { block: { f, targets }, a, before, at: { s }, kinds: { kind, further }, prev, near, share }: Asked,
  own: Span | null,
  beside: Span | null,
): Omit<Counted, 'rate'> {
  let measure = beside;
  const bare =
    measure &&
    !(own !== null && f.slice(own[0], own[1]) === 'term') &&
    /^(?:(?:to )?(?:reach|attain)|(?:returning|coming|arriving)(?= |$)|.*\b(?:each of )?them|that|worth|laid|built|altogether|overall|further|starting|beginning|rising|falling|growing|climbing|increasing|(?:their |the |its |our )?(?:total )?number|(?:increase|growth|rise|reduction|decrease|cut)(?: annually| yearly| monthly)?|improvement|more|less|fewer|lower|higher|total|other|others|remaining|rest|further|another|additional|brings?|yields?|earns?|receives?|gets?|expects?|but|equal|where each|on|off|out|over|up|in (?:total|all)|altogether|overall|long|wide|apiece|each|together|combined|years?|months?|weeks?|terms?|days?|(?:first|second|third|next|last) (?:year|quarter|half)|(?:this|last|next) (?:time|year))$/i.test(
      f.slice(measure[0], measure[1]),
    );
  if ((!measure || bare || (kind === 'money' && limited.test(before))) && near) measure = near.measure;
  // a fifth more than last year
  else if (bare && kind === 'growth' && prev && prev.sentence === s - 1) measure = prev.measure;
  if (
    near?.measure &&
    measure &&
    ((near.kind === 'growth' && /^\sto\s$/.test(f.slice(near.end, a.quoteStart))) ||
      (kind === 'duration' && sameSubject.test(f.slice(near.end, a.quoteStart))) ||
      /^(?:that|those) of\s/.test(f.slice(measure[0], measure[1])))
  )
    measure = near.measure;
  if (near?.measure && own === null && kind === 'duration' && forPeriod.test(before)) measure = near.measure;
  if (near?.measure && kind === 'frequency' && isAsOften(f, near, a.quoteStart)) measure = near.measure;
  // 70 pupils are housed in 14 farms for nine weeks: of what is done there
  if (
    own === null &&
    kind === 'duration' &&
    near?.rules.governed === 'yes' &&
    near.measure &&
    thereFor.test(before)
  ) {
    const there = near.measure[1] <= a.quoteStart ? f.slice(near.measure[1], a.quoteStart) : '';
    const done = /^ for (?:[a-z]+ )*$/.test(there) ? doneThere(f, targets, near, s) : null;
    if (done) measure = done;
  }
  if (near?.measure && kind === 'money' && costsToo.test(before)) measure = near.measure;
  if (near?.measure && own === null && kind === 'percent' && andIs.test(before)) measure = near.measure;
  // 80 volunteers act as guides, giving three hours a week
  if (near?.measure && own === null && kind === 'duration' && giving.test(before)) measure = near.measure;
  // 30 stipends of €3,000 and 10 of €6,000
  const another =
    own === null &&
    (kind === 'count' ? a.unit === '' && ofSum.test(a.rest) : kind === 'money' && / of $/.test(before))
      ? targets.findLast((t) => t.sentence === s && t.kind === 'count' && t.quantity.unit === '')
      : undefined;
  if (
    another?.measure &&
    (kind === 'count'
      ? near?.kind === 'money'
      : another === near && f.slice(near.end, a.quoteStart) === ' of ')
  )
    measure = another.measure;
  // 200 grants of €700; 60 per cent to women and 30 per cent to newcomers
  const given =
    own === null && kind === 'percent' && /^ (?:to|for) (?!\d)[a-z]/.test(a.rest) && shareFirst.test(before)
      ? targets.findLast((t) => t.sentence >= s - 1 && t.kind === 'count' && t.quantity.unit === '')
      : undefined;
  if (given?.measure) measure = given.measure;
  // 36 divers from 12 islands (3 per island): of the divers
  const per =
    kind === 'count' && f[a.quoteStart - 1] === '(' ? /^ per ([a-z]+)/.exec(a.rest)?.[1] : undefined;
  const spread =
    per && near?.measure && f.startsWith(per, near.measure[0])
      ? targets.findLast(
          (t) => t !== near && t.sentence === s && t.kind === 'count' && t.quantity.unit === '',
        )
      : undefined;
  if (spread?.measure) measure = spread.measure;
  // grants of £900 each for 12 months
  if (
    near?.measure &&
    own === null &&
    kind === 'duration' &&
    near.kind === 'money' &&
    /^ each for $/.test(f.slice(near.end, a.quoteStart))
  )
    measure = near.measure;
  // $20,000 of it
  if (near && kind === 'money' && own === null && share && !bringsIn.test(before)) measure = near.measure;
  // take part in exchange programmes, each lasting one to three months
  const things =
    kind === 'duration' && !isEachOf(f, a, near)
      ? eachOf.exec(before.slice(0, before.length - (a.start - a.quoteStart)))
      : null;
  // in Japan and Korea, each for three months: of those before
  if (things && /^[a-z]/.test(things[1]!)) {
    const at = a.quoteStart - things[0].length + things[0].indexOf(things[1]!);
    measure = [at, at + things[1]!.length];
  }
  // RMB 60 million, up 15 percent year on year; $900,000, roughly 15% above FY2026
  if (
    own === null &&
    near?.measure &&
    kind === 'growth' &&
    (further || upOrDown.test(before) || growthOnly.test(a.rest)) &&
    !changesOther.test(f.slice(near.end, a.quoteStart))
  )
    measure = near.measure;
  // 160 women and 150 from overseas: both of those counted before them
  // three fairs: one in May, with 90 guests, and two smaller ones
  const ones =
    measure && /(?:^|\s)ones$/.test(f.slice(measure[0], measure[1]))
      ? targets.filter((t) => t.sentence === s && opensList.test(f.slice(t.end, t.end + 52))).at(-1)
      : undefined;
  // 1,200 alders along 2 km of bank, of which 400 …: of the alders
  const whole =
    near &&
    near.quantity.unit !== '' &&
    kind === 'count' &&
    a.unit === '' &&
    /\b(?:of wh(?:ich|om)|among (?:them|wh(?:ich|om)))\s+$/.test(before)
      ? targets.findLast((t) => t.sentence === s && t.kind === 'count' && t.quantity.unit === '')
      : undefined;
  const named = ones ?? whole ?? (near && near.parent >= 0 ? targets[near.parent] : near);
  if (own === null && named?.measure && goesBack(f, a, measure)) measure = named.measure;
  else if (own === null && share && (share.nameless || !measure) && targets[share.whole]!.measure)
    measure = targets[share.whole]!.measure;
  else if (
    prev?.measure &&
    measure &&
    /^(?:this|that|it|these|they|which(?:\s[a-z]+)?)$/i.test(f.slice(measure[0], measure[1]))
  )
    measure = prev.measure;
  return { measure, named, things: things && /^[a-z]/.test(things[1]!) ? things[1]! : null };
}
