// By what an English number is compared: at least, no more than, over, about. What stands before it; what follows is
// read with the amount (number.ts).

import type { Comparator } from '../types.ts';
import { type Awake, awakeOf } from './rules.ts';
import { left } from './words.ts';

/** How every comparator of the list ends. */
const mayCompare =
  /(?:than|of|most|least|less|c\.|minimally|minimum|maximum|min\.?|max\.?|exceed\w*|at|to|under|below|above|beyond|over|top|pass|surpass|cross|as|good|through(?: the)?|within(?: the)?|about|ceiling:?|cap:?|limit:?|around|approximately|approx\.?|roughly|some|nearly|circa|ca?\.|almost|estimated|[≥≤<>=~])\s*$/i;

/** With no single award above £5,000; nine leaflets, none to exceed six sheets. */
const noneOver =
  /\b(?:no (?:(?:single|one|individual) )?[a-z]+|nobody|none(?: of (?:them|these|those|which|whom))?) (?:group )?(?:[a-z]+ing |(?:(?:will|shall|may|should|can|must|has to|have to|needs? to|to)(?: have to| need to)? )?(?:(?:be|cost|last|wait|pay|travel|use|go|have|take|fall|drop) )?(?:[a-z]+ )?)$|\b(?:will|shall|must|may|should|ought|can|do|does|is|are) ?not (?:to )?(?:be )?(?!only\b)(?:[a-z]+|(?:stay|remain|lie|stand) [a-z]+)(?: (?:up|for|to|out|on))?(?: by)? $/i;

/** No tutorial group will have over 12 members: the noun has two words. */
const noThingOver =
  /\bno (?!more |fewer |less |longer )[a-z-]+ (?!(?:and|or|but|it|we|they|he|she|the|our|its|who|which|that|to|of|in|on|at|for)\b)[a-z-]+ (?:will|shall|may|should|can|must|is to|are to) (?:be |have |cost |last |take |run )?$/;

/** Within eight minutes, on average: a level. */
const onAverage = /^\s[a-z]+,? on average\b/;

/** Extend improved methods over 5 million mu: across them. */
const areaAfter = /^\s(?:mu|hectares?|acres?|ha|km²|square kilomet(?:re|er)s)\b/;
const spreads =
  /\b(?:extend|spread|promote|apply|appl(?:ied|ying)|popularise|disseminate|demonstrate|plant)[a-z]*\s[^.;,]*[a-z]s\s+over\s+$/i;

/** Limit the increase in costs to 2.5%. */
export const limitedRise =
  /\b(?:limit|restrict|contain|hold|keep)(?:ing)?\s+(?:the\s+|any\s+)?(?:annual\s+)?(?:increase|growth|rise)\s+in\s[^.;]{2,50}\sto\s+$/i;

/** The maximum grant is €2 million per project. */
const isMost =
  /(?:^\s*|[.;,(]\s*)[Tt]he (m(?:ax|in))imum [a-z][a-z -]{2,40} (?:is|remains|(?:will|shall|should) be) $/;

/** A minimum stipend of $31,000 applies. */
const mostOf = /\b(m(?:ax|in)imum) (?!of\b)[a-z]+(?: [a-z]+)? of (?:[A-Z]{3} ?|[$€£] ?)?$/;

/** Response times to stay within. */
export const timesWithin =
  /\b(?:[Tt]imes?|[Tt]urnaround|[Ww]aits?|[Cc]ycles?)\s(?:(?:to|for|of)\s[a-z]+\s)?(?:(?:will|shall|should|must|to|is|are|be|kept|held|stay|remain|fall|come)\s)*within\s$/;

/** It lasts over 40 days: longer. */
export const lastsOver =
  /\b(?:lasts?|extends?|lasting|for|of|to|by|(?:will|shall|should|must) take) (?:well |just |slightly )?over\s*$/i;
const occasionAfter =
  /^\s(?!an?\s|per\s)(?:[a-z-]+\s)?(?:sessions?|days?|weeks?|months?|years?|terms?|semesters?|phases?|rounds?|stages?|evenings?|weekends?|quarters?)\b/i;

const comparedBy = awakeOf(left);

interface Compared {
  comparator: Comparator;
  /** Where the comparator begins, or the number. */
  quoteStart: number;
  leftWord: string;
}

/** The match of the number pattern, what stands around it, and what its sentence woke. */
interface Place {
  f: string;
  m: RegExpExecArray;
  from: number;
  start: number;
  before: string;
  after: string;
  awake: Awake;
}

/** The words of the list that touch the number. */
function touching({ m, start, before, after, awake }: Place): Compared {
  const list = comparedBy(awake);
  const near = list.length > 0 && mayCompare.test(before.slice(-14)) ? before.slice(-48) : '';
  // at or below an average of nine days
  const said = near.replace(/(?<=\b(?:above|below|over|under|than|least|most|to) )an average of\s$/, '');
  for (const { re, c } of said === '' ? [] : list) {
    const l = re.exec(said);
    if (l && (l.index === 0 || !/\w/.test(said[l.index - 1]!))) {
      // within three months is a deadline; within 5% and within €2m are limits
      if (
        c === 'lte' &&
        /within(?: the)?\s*$/i.test(l[0]) &&
        !m[1] &&
        !m[7] &&
        !onAverage.test(after) &&
        !timesWithin.test(said) &&
        !(/^\s*[.,;]/.test(after) && /\bkept within\s*$/.test(said))
      )
        continue;
      // hand over 140 homes
      if (
        /^over\b/i.test(l[0]) &&
        /\b(?:hand|give|take|turn|win|sign|carry|bring)(?:s|ing)?\s+$/i.test(said.slice(0, l.index)) &&
        !noneOver.test(said.slice(0, l.index))
      )
        continue;
      // get the score up to 7.4, the fund is topped up to £90,000: it is reached
      if (
        /^up to/i.test(l[0]) &&
        /\b(?:get|bring|push|take|lift|drive)(?:ting|ing)?\s(?:(?:the|our|its|their)\s[^.;,]*|(?:it|them|this|that)\s+)$|\bback\s$|\b(?:go|goes|going|come|comes|move|moves|climb|climbs|top|tops|topped|topping|built|brought|scaled|stepped|ramped)\s$/i.test(
          before.slice(0, before.length - l[0].length),
        )
      )
        continue;
      // train 500 teachers over five sessions: during them
      if (
        /^over\b/i.test(l[0]) &&
        !lastsOver.test(said) &&
        (occasionAfter.test(after) || (areaAfter.test(after) && spreads.test(before)))
      )
        continue;
      return { comparator: c, quoteStart: start - (near.length - l.index), leftWord: l[0].trim() };
    }
  }
  return { comparator: 'eq', quoteStart: start, leftWord: '' };
}

/** The comparator, with what a negation before it makes of it: no single project may use more than 5%. */
export function comparedBefore(place: Place): Compared {
  const { f, m, from, before } = place;
  const compared = touching(place);
  const { quoteStart } = compared;
  let { comparator } = compared;
  // no single project may use more than 5%
  if (
    comparator === 'gt' &&
    (/^\s*(?:[-•*]\s*)?(?:No|None|Not)\b/.test(f.slice(from, from + 12)) ||
      noneOver.test(f.slice(Math.max(from, quoteStart - 40), quoteStart)) ||
      noThingOver.test(f.slice(Math.max(from, quoteStart - 50), quoteStart)))
  )
    comparator = 'lte';
  // no year group will be under 92%
  else if (comparator === 'lt' && noneOver.test(f.slice(Math.max(from, quoteStart - 40), quoteStart)))
    comparator = 'gte';
  // and never with more than 15%
  if (
    comparator === 'gt' &&
    /\bnever (?:with |by |for |at |be )?$/.test(f.slice(Math.max(from, quoteStart - 16), quoteStart))
  )
    comparator = 'lte';
  // cap the price at £45
  if (comparator === 'eq' && /\bcap(?:s|ping)?\b[^.;]{0,60}\bat\s+$/i.test(before)) comparator = 'lte';
  if (comparator === 'eq' && m[7] && limitedRise.test(before)) comparator = 'lte';
  const most =
    comparator === 'eq' && /m(?:ax|in)imum/.test(before)
      ? (isMost.exec(before) ?? mostOf.exec(before))
      : null;
  if (most) comparator = most[1]!.startsWith('max') ? 'lte' : 'gte';
  return { ...compared, comparator };
}
