// What an English quantity counts: the noun phrase after it, or the one before for shares, rates and money.

import type { TargetKind } from '../types.ts';
import { changeNamed } from './changeNamed.ts';
import { trimmed, withoutLead } from './measureTrim.ts';
import {
  baseOfShare,
  beforeName,
  bracketed,
  changesBy,
  cycleFirst,
  does,
  doneTo,
  helpsTo,
  itIsPlanned,
  leadsTo,
  leadTime,
  madeUpOf,
  measured,
  modal,
  movedFrom,
  ofTheirs,
  partsOf,
  perMany,
  purposeOf,
  soOften,
  thenDo,
  theyDo,
  thingsIn,
  verbAlone,
  verbObject,
} from './measureWords.ts';
import { doneOnce, isOnceOrTwice } from './once.ts';
import { afterVerb, isOrder } from './orders.ts';
import { forEachOf } from './per.ts';
import { phraseEnd } from './phrase.ts';

export function readMeasure(
  f: string,
  kind: TargetKind,
  end: number,
  start: number,
  sentence: number,
  to: number,
  floor: number,
): readonly [number, number] | null {
  // a bullet is no word of its sentence
  let from = sentence;
  while (from < start && ' \t•*·▪-'.includes(f[from]!)) from++;
  /** The noun phrase from `a` on. */
  const phraseAt = (a: number): readonly [number, number] | null => trim(a, phraseEnd(f, a, to), true);
  const trim = (a: number, b: number, done = false) => trimmed(f, a, b, done);
  const stripLead = (a: number, b: number): readonly [number, number] | null => withoutLead(f, a, b);
  const after = (): readonly [number, number] | null => {
    let a = end;
    const lead = beforeName.exec(f.slice(a, a + 32));
    if (lead) a += lead[0].length;
    const text = f.slice(a, Math.min(to, a + 90));
    // rise to 90,000 and costs are to fall: another thing
    if (/^\s*(?:and|but|while)\s[a-z ]{3,30}?\s(?:is|are|to|by|will|should)\s/.test(text)) return null;
    // 100 more are to be described
    if (/^\s*(?:are|is|will|shall|should|must|may|can|have|has|whom|which)\s/.test(text)) return null;
    // 30 “open door” days
    // the flagship “seed outputs”; two reports “Soils” are named
    const named =
      /^\s*(?:[a-z]+(?<!s)\s){0,2}(?:“[^“”]{2,40}”|"[^"]{2,40}")(?=\s[a-z])|^\s*(?:[a-z]+(?<!s)\s){1,2}(?:“[^“”]{2,40}”|"[^"]{2,40}")|^\s(?:“[^“”]{2,60}”|"[^"]{2,60}")(?=\s*(?:[,.;]|$))/.exec(
        text,
      )?.[0].length ?? 0;
    // 70 per cent defend on time: what they do
    if (kind === 'percent' && does.test(text)) return null;
    // should top 3,000 this time
    if (/^\s*(?:this|next) (?:time|year|month|season)\b/.test(text)) return null;
    // 4 quarterly meetings
    // nine out of ten submitted records
    const often = (kind === 'percent' ? doneTo : soOften).exec(text)?.[0].length ?? 0;
    const cut = phraseEnd(f, a + Math.max(named, often), to) - a;
    // help seven towns mend their roofs, make 40 barns dry
    const acts =
      named === 0 && kind !== 'duration' && helpsTo.test(f.slice(Math.max(from, start - 12), start))
        ? text.slice(0, cut + 8).search(theyDo)
        : -1;
    return trim(a, a + (acts > 2 && acts < cut ? acts : cut), true);
  };
  const before = (): readonly [number, number] | null => {
    // accidents (six in 2026) should not exceed three: a number inside the brackets ends nothing
    const first = Math.max(from, start - 120);
    const said = f.slice(first, start);
    const open = said.includes(') ') ? said.lastIndexOf('(') : -1;
    const base = open > 0 && first + open < floor ? first : Math.max(first, floor);
    const words = f.slice(base, start);
    // 210 homes and hand over 140: of the homes
    if (kind === 'count' && floor > from && thenDo.test(words)) return null;
    const text = (open > 0 ? words.replace(bracketed, (inside) => ' '.repeat(inside.length)) : words)
      .replace(
        /(?<=\s)(?:an average of|a total of|as many as|between|a further|an additional|another|an extra)\s*$/i,
        '',
      )
      .replace(movedFrom, ' to ')
      .replace(perMany, (rate) => ' '.repeat(rate.length))
      .replace(cycleFirst, (cycle) => ' '.repeat(cycle.length))
      .replace(itIsPlanned, (lead) => ' '.repeat(lead.length))
      .replace(leadTime, (lead) => ' '.repeat(lead.length))
      .replace(forEachOf, (lead) => ' '.repeat(lead.length));
    const m =
      /(?:^\s*|[,;(]\s*|:\s+|\)\s*|\bwith\s+|\bwhich\s+|\bbringing\s+|\breaching\s+|\b(?:increase|raise|reduce|cut|lower|improve|grow|expand|keep|bring|maintain|ensure|boost|lift|shorten|limit|widen|and|that|achieve|reach|hold|have (?:raised|increased|reduced|cut|lowered|improved|doubled))\s+)(?:the\s+|its\s+|our\s+|total\s+)*((?!(?:will|should|shall|must|ought|costing|than|(?:lower|higher|fewer|more|less|larger|smaller) than|including|representing|raise|spend|save|earn|incl|seeking|of|bringing|with|comprising|saving|while|or|up|down|each|at|for|plus|some|about|by|in|on|from|so)(?![\w-]))[A-Za-z](?:(?!\bwhich\b)[\wÀ-ÿ &/'*+"“”-]|(?<=\d),(?=\d{3}\b)){2,70}?)(?<!\b(?:of|the|an?))\s+(?:(?:will|should|shall|may|can|to|must|not|do|does|is|are|be|has|have|expected|due|up|down|ought|strives?|striving|tries|endeavou?rs?)\s+)*(?:(?:increase|rise|grow|fall|decrease|drop(?!out)|reach|remain|stay|goes|go|exceed|total|amount|expand|improve|account|come|cut|kept|keep|held|need|requir|reduc|lower|rais|limit|maintain|brought|budgeted|estimat|projected|forecast|plann|capp|shorten|bring|doubl|tripl|trebl|halv|comes|generat|earn|yield|make up|constitut|unchanged|represent|compris|attain|hit|being|equal|equivalent|climb|stay|drop(?!out))\w*(?:\s+(?:in|down|up))?\s*)?(?:to|by|at|of|for|from|above|below|is|reaches)?\s*$/i.exec(
        text,
      );
    if (!m) {
      // grants of up to $10,000
      const of = /\b([a-z][a-z -]{2,30}?)\s+of(?:\s+between)?\s*$/i.exec(text);
      if (!of || /^(?:each|every|all)$/i.test(of[1]!.trim())) return null;
      const lead =
        /^(?:.*\s)?(?:with|in|at|for|and|against|provides|offers|gives|makes|awards|includes|covers|pays)\s+(?:an?\s+|the\s+)?/i.exec(
          of[1]!,
        )?.[0].length ?? 0;
      return stripLead(base + of.index + lead, base + of.index + of[1]!.length);
    }
    // it is a 4% increase; (estimated at £2m)
    if (
      /^(?:it|this|that|these|they|which)(?:\s(?:is|are|was|will|would|should|must)\b|$)|^(?:target|goal|aim|[a-z]+ed)$/i.test(
        m[1]!,
      )
    )
      return null;
    // we will raise £90,000: nothing is named
    // this year we will host three: nothing is named
    if (
      kind === 'count' &&
      /\s(?:will|shall|must|should)\s(?:host|hold|run|stage|convene|organi[sz]e|publish|train|offer|launch|open|create|appoint|recruit|award|fund|build|install|sign|deliver|produce|issue|visit|send|support)$/.test(
        m[1]!,
      )
    )
      return null;
    if (/^(?:together )?(?:we|they|I|it|he|she)(?:\s(?:will|shall|must|should))?$/i.test(m[1]!)) return null;
    const at = base + m.index + m[0].lastIndexOf(m[1]!);
    // derive 45% of income, bring in £4m: the verb names nothing
    if (isOrder(m[1]!) && f.slice(at + m[1]!.length, start).trim() === '') return null;
    // every visitor's stay is three days: the stay
    const owned = /[’']s$/.test(m[1]!) ? /^ [a-z]+/.exec(f.slice(at + m[1]!.length, start)) : null;
    return stripLead(at, at + m[1]!.length + (owned?.[0].length ?? 0));
  };
  if (kind === 'frequency' && isOnceOrTwice(f, from, start, end)) {
    const done = doneOnce(f, Math.max(from, floor, start - 90), start);
    return done ? trim(...done) : before();
  }
  if (kind === 'growth') {
    const named = changeNamed(f, from, start, end, to);
    if (named !== undefined) return named;
    const changed = before();
    // to increase by 5% the use of the library: the verb names nothing
    const nameless = changed !== null && verbAlone.test(f.slice(changed[0], changed[1]));
    return (nameless ? after() : changed) ?? changed ?? after();
  }
  if (kind === 'percent') {
    // a class consisting of 50% girls
    if (madeUpOf.test(f.slice(Math.max(from, start - 16), start))) {
      const part = after();
      if (part) return part;
    }
    const b = before();
    // the surplus is brought to 4% of income: the income only measures it
    if (
      b &&
      baseOfShare.test(f.slice(end, end + 48)) &&
      leadsTo.test(f.slice(b[1], start)) &&
      !modal.test(f.slice(b[0], b[1]))
    )
      return b;
    if (b && verbObject.test(f.slice(b[0], b[1]))) return b;
    // overhead costs should not exceed 12% of the budget: the costs are kept
    if (
      /^(?:not )?(?:to )?exceed|^not exceeding|^below|^above/i.test(f.slice(start, end)) ||
      /\b(?:held|kept|limited|capped) (?:to|at|within)\s*$/.test(f.slice(Math.max(from, start - 16), start))
    ) {
      const subject =
        /(?:^\s*|[,;.]\s*)(?:and\s+)?([A-Za-z][\w &'-]{2,60}?)\s+(?:should|must|will|shall|to|is|are|does|do|may|can)\b[^,;]{0,16}$/i.exec(
          f.slice(Math.max(from, start - 90), start),
        );
      if (subject) {
        const base = Math.max(from, start - 90) + subject.index + subject[0].indexOf(subject[1]!);
        const made = stripLead(base, base + subject[1]!.length);
        if (made) return made;
      }
    }
    // a surplus of between 2% and 4% of turnover, a wage at 75% of the scale
    const named =
      /\b(?:an?|the(?!\s[a-z -]+s\s+of))\s+((?!(?:share|total|minimum|maximum|average|further|increase|target|fall|rise)\b)[a-z][a-z -]{2,30}?)\s+(?:of|at)\s+(?:between\s+)?$/i.exec(
        f.slice(Math.max(from, start - 48), start),
      );
    if (named && /^\s*of\s/i.test(f.slice(end, end + 5))) {
      const base = Math.max(from, start - 48) + named.index + named[0].indexOf(named[1]!);
      return trim(base, base + named[1]!.length);
    }
    return after() ?? b;
  }
  if (kind === 'money') {
    // buy a $2 million microscope, stay within the £2 million budget
    if (
      (/\b(?:an?|the|its|our)\s+(?:[a-z]+-[a-z]+\s+)?$/.test(f.slice(Math.max(from, start - 20), start)) ||
        /^within the\s/i.test(f.slice(start, end))) &&
      /^\s[a-z]/.test(f.slice(end, end + 2))
    ) {
      const thing = after();
      if (thing) return thing;
    }
    // (personnel RMB 30 million, research RMB 16 million)
    const listed = /[(,]\s*(?:and\s+)?([A-Za-z][A-Za-z &'-]{1,40}?)\s*$/.exec(
      f.slice(Math.max(from, floor - 1, start - 48), start),
    );
    if (
      listed &&
      f.lastIndexOf('(', start) > f.lastIndexOf(')', start) &&
      !/\b(?:of|to|by|at|for|from|about|which)$/i.test(listed[1]!)
    ) {
      const base = Math.max(from, floor - 1, start - 48) + listed.index + listed[0].indexOf(listed[1]!);
      return trim(base, base + listed[1]!.length);
    }
    // fees go up by £20 for guests: the fees do
    const changes = changesBy.test(f.slice(Math.max(from, start - 24), start)) ? before() : null;
    if (changes) return changes;
    const purpose = purposeOf.exec(f.slice(end, end + 40));
    // the budget for roads is £40,000 to help the villages: the budget is so much
    const isSo = /\b(?:is|are|be)\s$/.test(f.slice(Math.max(from, start - 4), start));
    if (purpose && !(isSo && /^\s*to\s+$/.test(purpose[0]))) {
      const a = end + purpose[0].length;
      const span = phraseAt(a);
      // a fund of £6,000 for new ones
      if (span && !/\bones$/.test(f.slice(span[0], span[1]))) return span;
    }
    return before() ?? after();
  }
  if (kind === 'duration') {
    // 65 hours’ worth of film; made up of 40 hours of training
    if (
      ofTheirs.test(f.slice(end, end + 12)) ||
      (f.startsWith(' of ', end) && partsOf.test(f.slice(Math.max(from, start - 16), start)))
    )
      return after();
    // reserves will be maintained at six months of operating costs
    if (
      /\b(?:maintained|kept|held|remains?|stays?|equal|equivalent|fall|reduced|shortened)\b[^.;,]{0,24}$/i.test(
        f.slice(Math.max(from, start - 44), start),
      ) ||
      /\b(?:hold|keep|maintain)\b[^.;,]{3,40}\sat\s(?:between\s)?$/i.test(
        f.slice(Math.max(from, start - 60), start),
      ) ||
      /^(?:not )?(?:fall|falling|drop|go|exceed)/i.test(f.slice(start, end))
    ) {
      const b = before();
      if (b) return b;
    }
    // stays of two to four months; fellowships run for up to 6 months
    const span =
      /(?<![&’'\w])(?<!\b(?:will|shall|should|must)(?: be)? )((?:(?!(?:will|should|shall|must)\s)[a-z-]+\s+)?(?!(?:will|should|shall|must|to|is|are|which|that|who)\s)[a-z-]+)\s+(?:(?:which|that)\s+)?(?:abroad\s+)?(?:in\s+20\d\d\s+)?(?:(?:will|should|shall|must|(?:(?:is|are)\s+)?to)\s+)?(?:of|for|lasting|lasts?|runs?|takes?|be|is|are)(?:\s+for)?\s*$/i.exec(
        f.slice(Math.max(from, floor, start - 60), start),
      );
    // run 40 hours of training
    if (span && !(/\s(?:runs?|takes?)\s+$/.test(span[0]) && f.startsWith(' of ', end))) {
      const base = Math.max(from, floor, start - 60) + span.index;
      // internships in industry of 45 weeks: the internships
      const inside = thingsIn.exec(f.slice(Math.max(from, floor, base - 40), base + span[1]!.length));
      if (inside) {
        const at = base + span[1]!.length - inside[0].length;
        return [afterVerb(f, at, at + inside[1]!.length), at + inside[1]!.length];
      }
      const words = span[1]!;
      const lead = /^(?:for|on|the|their|with|and|to|abroad|in|of|a|an)\s+/i.exec(words);
      // the time to publication will be: the time
      const whole =
        /^(?:to|of|for|in|on)\s/i.test(words) && /\s(?:be|is|are)\s+$/.test(span[0]) ? before() : null;
      if (whole) return whole;
      const made = trim(
        afterVerb(f, base + (lead ? lead[0].length : 0), base + words.length),
        base + words.length,
      );
      if (
        made &&
        !/^(?:(?:may|ought) not|can ?not|(?:be|is|are) [a-z]+)$|^(?:(?:each|every|an?|per) )?(?:for|to|abroad|years?|months?|weeks?|days?|terms?|semesters?|periods?|a period|average|total|maximum|minimum|up|them|and|each|participants?|run|runs)$/i.test(
          f.slice(made[0], made[1]),
        )
      ) {
        // our median review time must be under 30 days: all of the name
        const whole = before();
        return whole &&
          whole[1] === made[1] &&
          whole[0] < made[0] &&
          !isOrder(f.slice(whole[0], made[0]).trim())
          ? whole
          : made;
      }
    }
  }
  // 214 person-months, 400 copies a title, 2.5 FTE for …: nothing is named after the measure word
  if (kind === 'count' && /[a-z.]$/i.test(f.slice(start, end)) && measured.test(f.slice(start, end))) {
    const rest = f.slice(end, end + 12);
    if (!/^\s+(?:of\s|(?!(?:an?|per|each|for|in|at|when|by|on|to|and|or)\b)[a-z])/.test(rest))
      return before() ?? after();
  }
  return after() ?? before();
}
