// What an English quantity counts where “of” joins it to its noun: an audience of 1,500, a print run of 600 copies, an
// endowment of 50,000 crowns. Asked by subject.ts.

import type { TargetKind } from '../types.ts';
import { afterOrder, afterVerb } from './orders.ts';
import type { Span } from './subject.ts';

/** Nothing follows the number but the sentence's verb. */
const aloneThere =
  /^\s*(?:$|[,.;)](?:\s|$)|(?:will|shall|should|must|is|are)\s|(?:visits|meets|sits|advises|reviews|begins|starts)\s|and (?:will )?(?:reports?|meets?|advises?|presents?|sits?)\s|(?:each|apiece)\b|meeting\s(?:every|once|twice|monthly|weekly|quarterly|in|on|at)\b)/;

/** Nouns that say how a quantity is stated; what is counted stands elsewhere. */
const manner =
  'expects?|forecasts?|shows?|reach|and|or|goal|aim|objective|share|total|minimum|maximum|average|mean|median|further|increase|target|fall|rise|cut|reduction|decrease|decline|growth|value|sum|amount|number|majority|drop|ceiling|cap|limit|up|each|all|every|out|most|part|some|rate|level|order|improvement|gain|range|band|corridor|period|term|increases|reductions|instead|pay|award|offer|give|set|seek|hold|keep|raise|secure|save|spend|win|earn|half|one|those|which|whom|end|start|consisting|composed|comprised';
const capital = manner.replace(/\b[a-z]/g, (c) => c.toUpperCase());
const nounOfEnd = new RegExp(
  `(?:(?<!\\bof )\\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Oo]ur|their)\\s+|\\b(?:with|for|and|to|at|by|[Ss]et|[Ss]eek|[Hh]old|[Kk]eep|[Aa]ward|[Oo]ffer|[Pp]ay|[Rr]eceive|[Gg]et|expects?|forecasts?|receives?|shows?|reach|[Pp]rovide|[Gg]ive|[Mm]ake|[Ii]ssue)\\s+(?:(?:show|reach|achieve|attain)\\s+)?(?:an?\\s+|the\\s+|its\\s+|total\\s+)?|[(,:]\\s*|^\\s*(?:[-•*]\\s*)?(?:(?:Reach|Achieve|Generate|Earn|Reali[sz]e|Deliver|Attract|Maintain|Build|Secure|Record)\\s+)?)((?:(?:total|combined) value|(?:(?:mean|median|average|total|combined|overall) )?(?!(?:${manner}|${capital})(?![\\w-]))[A-Za-z][a-z-]+)(?: (?!(?:and|of|or|the|an?|with|to|for|in|will|shall|should|must|are|is)\\b)[a-z][a-z-]*){0,3})\\s+of\\s+(?:between\\s+)?$`,
);
const gives = /^.*\b(?:provides|offers|gives|makes|awards|includes|covers|pays|holds)\s+/;
const manners = new RegExp(`\\b(?:${manner})$`);

/** The noun before “of”; null where there is none, or it only says how a quantity is stated. */
export function nounOf(
  f: string,
  kind: TargetKind,
  start: number,
  end: number,
  from: number,
  to: number,
): Span | null {
  const rest = f.slice(end, Math.min(to, end + 60));
  if (
    kind !== 'percent' &&
    kind !== 'money' &&
    !((kind === 'count' || kind === 'duration') && aloneThere.test(rest))
  )
    return null;
  if (
    (kind === 'percent' && /^\s+of\s/.test(rest)) ||
    !/\bof (?:between )?$/.test(f.slice(Math.max(0, start - 12), start))
  )
    return null;
  const noun = nounOfEnd.exec(f.slice(Math.max(from, start - 60), start));
  if (
    noun === null ||
    (/^(?:.* )?(?:budget|fund|investment|funding|allocation)$/i.test(noun[1]!) &&
      /^\s+(?:for|to|in|on|towards?)\s/.test(rest)) ||
    (manners.test(noun[1]!) && !/\b[a-z]+ (?:rate|level|value)$/.test(noun[1]!))
  )
    return null;
  const at = start - noun[0].length + noun[0].lastIndexOf(noun[1]!);
  const last = at + noun[1]!.length;
  // the fund provides loans of between £2,000 and £9,000
  const verb = gives.exec(noun[1]!)?.[0].length ?? 0;
  const name = afterOrder(f, afterVerb(f, at + verb, last), last);
  return [name + (/^an? /.exec(f.slice(name, name + 3)) ?? [''])[0].length, last];
}
