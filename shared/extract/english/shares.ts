// Of which total said just before an English number is a part: 60% of them, 30 of the stays abroad, with 35 from the
// islands, “No fewer than a third are for beginners”. Asked by target.ts.
import type { RawTarget } from '../blockReading.ts';
import type { TargetKind } from '../types.ts';
import type { EnglishAmount } from './number.ts';
import { divides } from './present.ts';
import { isOpen } from './relations.ts';
import { listedShare } from './sharesListed.ts';

export interface Share {
  /** Index of the total among the block's targets. */
  whole: number;
  /** Nothing but the total names what is counted. */
  nameless: boolean;
}

const ofThem =
  /^\s*of\s+(?:them|whom|which)\b|^\s*of\s+(?:these|those)\s*(?:[,.;)]|$|(?:in|by|at|for|from|with|on|to|will|shall|should|must|are|is)\b)/i;
const ofWhomEnd =
  /\bof wh(?:om|ich)\s+(?:(?:[a-z-]+\s){1,4}(?:account for|make up|form|constitute)\s+)?(?:at least |about |some |over |up to |around )?$/i;

const ofIt = /^\s+of (?:it|this|that|which)\b(?!\s(?:year|month|season|term|week)['’]s\b)/i;
const headOfIt = /^\s*Of (?:this|that|it)\b[^.;\d]{0,24}$/;
/** Entrance and fees bring in …: who gives a sum. */
export const bringsIn =
  /(?:^\s*(?:For (?:each|every) [a-z -]{2,40}?\s(?=the\s))?|[,;:]\s+(?:and\s+|of which\s+)?|\band\s+)(?:[Tt]he\s+|[Oo]ur\s+|[Ii]ts\s+)?([A-Za-z][\w' -]{2,50}?)\s+(?:(?:will|shall|should|must|is to|are to)\s+)?(?:(?:has|have)\s+(?:promised|pledged|offered)|pays?|covers?|gives?|contributes?|brings? in|provides?|puts? (?:in|up)|adds?|yields?|takes? up|makes? up)\s+(?:about |around |some |at least |another |a further |up to )?$/;

const endOfNoun =
  '(?=\\s*(?:[,.;)]|$|(?:will|shall|should|must|can|may|are|is|go|goes|come|comes|to|in|at|for|from|with|on|by|at least|no fewer|not fewer|about|some|around|over|up to)\\b))';
const ofNoun = new RegExp(`^\\s+of (?:the|these|those|our|its) ([a-z][a-z -]{2,40}?)${endOfNoun}`);
const headOfNoun = new RegExp(
  `(?:^|[;,])\\s*[Oo]f (?:the|these|those|our|its) ([a-z][a-z -]{2,40}?)${endOfNoun}[^;.\\d]{0,24}$`,
);

const withEnd = /,?\s(?:with|including)\s+$/;
const amongThem = /^(?:\s[a-z-]+){1,3} among (?:them|these)\b/;
const fromWhere = /^(?:\s(?:or more|a year|a month|per year|each year))*\s(?:from|in|at|for|on|to)\s/;

const andOthers = /^\s(?:from|in|at|for|on)\s(?:[a-z-]+\s){1,4}and (?:at least |about |some )?$/;
const andShare =
  /^(?:\s+of (?:them|these|whom),?)? and [a-z -]+$|^(?: of (?:them|these|whom)| (?:will|shall|should|must|are to) be)(?: [a-z-]+){1,3},? and (?:about |at least |some )?$/;
const opens = /^\s*(?:[-•*]\s*)?$/;
const areFor = /^\s(?:are|is|go|goes|will|should|shall|must|come|comes)\s/;

/** The last count that “of them” can mean, in the `first` sentence or later. */
function counted(targets: readonly RawTarget[], first: number, fits: (t: RawTarget) => boolean): number {
  for (let k = targets.length - 1; k >= 0 && k > targets.length - 6; k--) {
    const t = targets[k]!;
    if (t.sentence < first) return -1;
    if (t.kind === 'count' && t.quantity.unit === '' && fits(t)) return k;
  }
  return -1;
}

/** The last sum of money in the `first` sentence or later, with no more than a share or a change after it. */
function lastSum(targets: readonly RawTarget[], first: number): number {
  for (let k = targets.length - 1; k >= 0 && k > targets.length - 6 && targets[k]!.sentence >= first; k--) {
    if (targets[k]!.kind === 'money') return k;
    if (targets[k]!.kind !== 'percent' && targets[k]!.kind !== 'growth') return -1;
  }
  return -1;
}

/** Financed 55% by rents, 30% by the region and. */
const financed =
  /,\s(?:financed|funded|paid|covered|met|borne)\s(?:[\d.]+(?:%|\sper cent)\s(?:by|from)\s[^.;]*(?:,|\sand)\s)?$/;

/** 62% membership fees: the share has a name of its own. */
const ofOwnNoun =
  /^ (?!(?:goes|is|are|will|shall|should|must|comes?|stems|for|to|from|in|on|at|by|of|and|or|each|per)\b)[A-Za-z-]+(?: [a-z-]+)*(?:ts|es|s|ing|ion|ment|ance|income|staff)(?=\s*(?:[,.;)]|$|and \d))/;
const fromThem = /^ (?:from|by) (?:the |our |its )?[a-z]/;
/** Between one share and the next. */
const listed = /^ [a-zA-Z' -]{2,50}(?:,| and|, and) (?:about |some )?$/;

/** Of whom 300 graduates. */
const ownNoun =
  /^\s(?!(?:will|shall|should|must|are|is|have|to|in|from|at|on|for|by|with|of|or)\b)[a-z-]+s\b/;
/** What nobody says “whom” of. */
export const noPeople =
  /\b(?:counties|districts|towns|villages|cities|regions|countries|schools|universities|sites|places|provinces|states|events|courses|sessions|rounds|days|weeks|months|years)$/;

const any = (): boolean => true;

/** `from` is where the sentence begins, the `s`th of the block. */
export function wholeOf(
  f: string,
  targets: readonly RawTarget[],
  a: EnglishAmount,
  kind: TargetKind,
  from: number,
  s: number,
): Share | null {
  const last = targets.at(-1);
  if (last === undefined || kind === 'duration' || kind === 'frequency') return null;
  const share = (whole: number, nameless: boolean): Share | null => (whole < 0 ? null : { whole, nameless });
  const said = f.slice(Math.max(from, a.quoteStart - 70), a.quoteStart);
  // £2 million, a third of it from the county; the council pays £40,000 of this
  const sum = kind === 'money' || kind === 'percent' ? lastSum(targets, s - 1) : -1;
  if (sum >= 0) {
    const { parent, sentence } = targets[sum]!;
    const whole = parent >= 0 ? parent : sum;
    // of this, 58% goes to staff
    if (kind === 'percent' && headOfIt.test(said)) return share(whole, false);
    if (ofIt.test(a.rest)) return share(whole, kind === 'percent' && !/\baccounts? for\b/.test(said));
    // the council pays £40,000 of it, fees bring in £30,000
    if (kind === 'money' && parent >= 0 && sentence === s && bringsIn.test(said)) return share(whole, false);
  }
  // 120 days of access, a third of it for newcomers
  if (
    kind === 'percent' &&
    ofIt.test(a.rest) &&
    last.sentence === s &&
    last.quantity.unit !== '' &&
    (last.kind === 'duration' || last.kind === 'count')
  )
    return share(last.parent >= 0 ? last.parent : targets.length - 1, true);
  // £2m (town 55%, region 45%)
  if (kind === 'percent' && sum >= 0 && listedShare(f, targets[sum]!.end, a.quoteStart))
    return share(targets[sum]!.parent >= 0 ? targets[sum]!.parent : sum, false);
  // it costs £2m, financed 55% by rents, 30% by the region
  if (
    kind === 'percent' &&
    sum >= 0 &&
    targets[sum]!.sentence === s &&
    financed.test(f.slice(targets[sum]!.end, a.quoteStart))
  )
    return share(targets[sum]!.parent >= 0 ? targets[sum]!.parent : sum, false);
  // a fund of £2m, of which 40% goes to students
  if (
    kind === 'percent' &&
    sum >= 0 &&
    sum === targets.length - 1 &&
    targets[sum]!.sentence === s &&
    ofWhomEnd.test(said)
  )
    return share(targets[sum]!.parent >= 0 ? targets[sum]!.parent : sum, !ofOwnNoun.test(a.rest));
  // of which 62% membership fees, 30% projects and 8% services; £2m, two fifths from partners and a fifth from fees
  if (
    kind === 'percent' &&
    sum >= 0 &&
    targets[sum]!.sentence === s &&
    (last.kind === 'percent' && last.parent >= 0
      ? (ofOwnNoun.test(a.rest) || fromThem.test(a.rest)) && listed.test(f.slice(last.end, a.quoteStart))
      : sum === targets.length - 1 &&
        fromThem.test(a.rest) &&
        /^(?: (?:in|by|for) [^,;.]{2,20})?, $/.test(f.slice(last.end, a.quoteStart)))
  )
    return share(targets[sum]!.parent >= 0 ? targets[sum]!.parent : sum, false);
  if (kind !== 'count' && kind !== 'percent') return null;
  // 38 km of main, 12 of them in the old town
  if (
    kind === 'count' &&
    ofThem.test(a.rest) &&
    last.sentence === s &&
    (last.kind === 'duration' || last.kind === 'count') &&
    last.quantity.unit !== '' &&
    last.per === null
  )
    return share(last.parent >= 0 ? last.parent : targets.length - 1, true);
  // camps for 1,200 pupils, of whom half are girls: of the pupils
  if (
    last.sentence === s &&
    last.kind === 'count' &&
    last.quantity.unit === '' &&
    last.measure &&
    last.parent < 0 &&
    !noPeople.test(f.slice(last.measure[0], last.measure[1])) &&
    (/^,?\s\(?of whom\s+(?:at least |about )?$/.test(f.slice(last.measure[1], a.quoteStart)) ||
      (/^\s+of whom\b/.test(a.rest) &&
        /^,\s(?:at least |about )?$/.test(f.slice(last.measure[1], a.quoteStart))))
  )
    return share(targets.length - 1, !ownNoun.test(a.rest));
  // 4,500 standards, or 1,500 a year, and withdraw 600 of them: of all
  // subscribe to 140 journals, 120 of which electronically: of the journals
  if (
    /^\s+of (?:which|whom)\b/.test(a.rest) &&
    last.kind === 'count' &&
    last.quantity.unit === '' &&
    last.parent < 0 &&
    last.measure &&
    last.sentence === s &&
    last.quantity.value > a.low &&
    /^, (?:at least |about |some )?$/.test(f.slice(last.measure[1], a.quoteStart))
  )
    return share(targets.length - 1, true);
  if (ofThem.test(a.rest) || (kind === 'percent' && ofWhomEnd.test(said))) {
    // 40 awards in three rounds, 12 of them abroad: of the awards
    const all = counted(targets, s - 1, (t) => t.per === null && t.rules.governed !== 'yes');
    const some = all >= 0 ? all : counted(targets, s - 1, any);
    // three shows a year, one of them abroad
    const yearly = some < 0 && kind === 'count' && last.kind === 'frequency' && last.sentence === s;
    return share(yearly ? targets.length - 1 : some, true);
  }
  // of these, eight are abroad; six leaflets, half for children
  if (
    kind === 'count' && a.unit === ''
      ? divides.test(f.slice(from, Math.min(a.quoteStart, from + 18)))
      : a.spelled !== null &&
        last.sentence === s &&
        said.endsWith(', ') &&
        /^\s(?:for|with|on|in|at|to|from) /.test(a.rest)
  )
    return share(counted(targets, s - 1, any), true);
  // of these, 40% are abroad
  if (kind === 'percent' && divides.test(f.slice(from, Math.min(a.quoteStart, from + 18))))
    return share(
      counted(targets, s - 1, (t) => t.per === null),
      true,
    );
  const noun = / of /.test(a.rest.slice(0, 5))
    ? ofNoun.exec(a.rest)
    : / ?[Oo]f /.test(said)
      ? headOfNoun.exec(said)
      : null;
  if (noun) {
    const name = noun[1]!;
    const alike = (t: RawTarget): boolean => {
      const whole = t.measure && t.per === null ? f.slice(t.measure[0], t.measure[1]) : '';
      return (
        whole.length > 2 &&
        (whole.endsWith(name) ||
          // 38 stays, 20 of the stays abroad
          name.startsWith(`${whole.slice(whole.lastIndexOf(' ') + 1)} `) ||
          (name.endsWith(whole) && !/^(?:new|other|remaining|existing)\s/.test(name)))
      );
    };
    // 60 new members, bringing the total to 900; ten of the new members: of those it is said of
    const own = counted(targets, s - 2, (t) => alike(t) && t.measure![0] >= t.end);
    const named = own >= 0 ? own : counted(targets, s - 2, alike);
    // 25 fellowships. Eight of these awards …: called by another name
    return share(
      named < 0 &&
        /^\s+of (?:these|those) (?:awards|places|posts|grants|events|positions|activities|prizes|meetings|appointments|sessions|projects)\b/.test(
          a.rest,
        )
        ? counted(targets, s - 2, any)
        : named,
      false,
    );
  }
  // 1,500 kits mailed, with more than half returned
  if (
    kind === 'percent' &&
    withEnd.test(said) &&
    /^\s[a-z]+(?:ed|en|sent|sold|kept)\s*(?:[.,;)]|$)/.test(a.rest)
  )
    return share(counted(targets, s, any), true);
  // 35% of them and small firms not less than 25%; of whom 85% will be women and 30% newcomers
  if (
    kind === 'percent' &&
    last.kind === 'percent' &&
    last.parent >= 0 &&
    last.sentence === s &&
    andShare.test(f.slice(last.end, a.quoteStart))
  )
    return share(last.parent, false);
  // 35 bids, 10 as coordinator
  if (
    kind === 'count' &&
    a.unit === '' &&
    last.sentence === s &&
    last.kind === 'count' &&
    last.quantity.unit === '' &&
    last.parent < 0 &&
    last.quantity.value > a.low &&
    last.measure !== null &&
    f.slice(last.measure[1], a.quoteStart) === ', ' &&
    /^\s(?:as|from) (?!\d)/.test(a.rest)
  )
    return share(targets.length - 1, true);
  // 2,300 members, with no fewer than 250 students among them; 2,300 visitors, with 250 or more from abroad
  const among = amongThem.test(a.rest);
  if (kind === 'count' && a.unit === '' && (among || (withEnd.test(said) && fromWhere.test(a.rest))))
    return share(
      counted(targets, s, (t) => t.quantity.value > a.low && t.parent < 0 && isOpen(f, t, a.quoteStart)),
      !among,
    );
  // with 200 from abroad and 150 from the islands
  if (
    kind === 'count' &&
    a.unit === '' &&
    last.parent >= 0 &&
    last.sentence === s &&
    last.kind === 'count' &&
    fromWhere.test(a.rest) &&
    andOthers.test(f.slice(last.end, a.quoteStart))
  )
    return share(last.parent, true);
  // issue 480 vouchers. No fewer than 60 per cent are for small firms
  if (kind === 'percent' && said.length < 30 && opens.test(said) && areFor.test(a.rest)) {
    const last = targets.length - 1;
    return share(
      counted(targets, s - 1, (t) => t === targets[last] || t.per === null),
      true,
    );
  }
  return null;
}
