// What an English quantity counts by the words close to it: who receives it or gives it, where money comes from, the
// noun of “a print run of 600 copies”, what is done so many times, what “it” meant. subject.ts asks first here.

import type { TargetKind } from '../types.ts';
import { undated } from './measureTrim.ts';
import { afterOrder, isOrder } from './orders.ts';
import { phraseEnd, tidyEnd } from './phrase.ts';
import { namedBefore } from './pronouns.ts';
import { rankedAmong } from './ranked.ts';
import { bringsIn } from './shares.ts';
import type { Span } from './subject.ts';
import { wordNumber } from './words.ts';

/** Each chair receives …, a club is entitled to …: of each of them. */
const receives =
  /\b(?:each|every|an?)\s+((?!(?:year|month|week|total)\b)[a-z][a-z-]*(?: (?!(?:under|in|at|from|of|with|will|shall|is|may|the|we|our|its)\b)[a-z-]+){0,3}?)(?:\s(?:under|in|at|from|of|with)\s[^,;.]{2,40}?)?\s+(?:(?:will|shall|is to|may) (?:get|receive|be (?:paid|given))|(?:(?:will|shall|is to|may) )?(?:amount to|carry|be worth|be allocated|apply for|contribute)|amounts to|carries|contributes|gets|receives|earns|is (?:entitled to|paid|given|allocated|worth))\s+$/i;
/** Up to £9,000 is available per prize. */
const availablePer = /^ (?:is|are|will be) available (?:per|for each|for every) ([a-z]+)\b/;
/** Three farms on soils, water and hedges will get £900 each: the farms. */
const eachGets = new RegExp(
  `(?:\\d|\\b(?:${wordNumber}))\\s((?:[a-z-]+ ){0,2}[a-z-]+s)(?:\\s(?:on|for|in|at|from|of|with)\\s[^.;]*)?\\s(?:get|receive|be (?:given|paid|awarded))\\s+$`,
  'i',
);
/** Forty tutors, paid £9 an hour. */
const paid = /\b([a-z-]+s)(?:,\s+(?:each\s+)?paid|\s(?:averaging|totalling))\s+$/;
/** 4 per cent as a contingency. */
const servesAs = /^\s+as (?:an?|the)\s+([a-z][a-z-]*(?: [a-z-]+)?)(?=\s*(?:[,.;)]|$))/;

/** £60,000 from trusts, £20,000 from hire and the last £5,000 from members. */
const givenBy =
  /^\s+(?:(?:comes?|coming|will come|is to come)\s+)?from\s+(?:the\s+|our\s+|its\s+)?(?=[A-Za-z])/;
const partBefore =
  /(?:\b(?:and|plus|of which|among (?:them|which)|comprising)|[:,])\s*(?:(?:the|a|an)?\s?(?:last|further|remaining|other|additional)\s+|another\s+|some\s+|about\s+)?$/i;
const giverEnd =
  /[,;:.()]|\s(?:by|in|at|for|to|with|on|over|during|towards)\s|\sand\s(?=(?:the (?:last|rest|remaining|remainder|balance)|another|a further|about|some|up to|[A-Z]{1,3}\s?\d|\d)\b|[A-Z]{0,3}[$€£¥])|$/;

const sumGiven =
  /\b((?:(?!(?:[a-z]+ing|offer|give|award|provide|make|pay|with|and|for|of|by|the|an?|our|its|their|in|to|each|every)\b)[a-z]+ )?(?:grants?|awards?|prizes?|loans?|bursar(?:y|ies)|stipends?|scholarships?|vouchers?|subsid(?:y|ies)|donations?|fees?|allowances?)) (?:of )?$/i;
/** We expect external income of £400,000. */
const sumEarned =
  /\b((?:(?!(?:[a-z]+ing|will|shall|to|at|of|and|for|with|by|the|an?|our|its|their|in|(?:expect|forecast|assume|generate|earn|raise|secure|attract|achieve|reach|approve|plan|target|produce|deliver|make|show|budget|project|aim)(?:s|d|ed)?)\b)[a-z-]+ ){0,2}(?:income|sales|turnover|revenues?|donations|funding|savings|investments?|sponsorship|receipts|takings|profits?|proceeds|expenditure|spending|outlay)) of $/i;
const forThings = /^\s+(?:for|to|in|on|towards?)\s/;
const ofThatFrom = /^\s+of (?:it|that|this) from (?:the |our |its )?(?=[A-Za-z])/;
const partIs =
  /^\s(?:is|are) (?:the |an? )?((?!(?:to|for|from|in|on|at|by|not|set|kept|due|already|about|over|available|spent|paid|met|new|free|open|left)\b)[a-z]+(?<!ed)(?: [a-z]+)?)(?=\s*[.,;)])/;

/** At a cost not exceeding £4m, a deficit under £900: the cost, the deficit. */
const sumName =
  /\b(?:an?|the|its|our)\s+((?:(?!of\b)[a-z]+ ){0,2}(?:cost|price|fee|budget|deficit|surplus|charge|subscription|rent|ceiling))\s*$/;

/** Sponsors to cover 60% of it. */
const bearer =
  /(?:^\s*|[,;:]\s+)(?:the\s+|our\s+)?([A-Za-z](?:(?!\b(?:should|will|shall|must)\b)[A-Za-z -]){2,40}?)\s+(?:to|will|shall|should|must)\s+(?:cover|bear|fund|meet|contribute|absorb|consume|use(?: up)?|take(?: up)?|claim)\s+$/;
/** Grants cover 60% of pupils, clubs bear half of the costs: the pupils, the costs; but: half of it. */
const ofOther = /^ of (?!(?:it|this|that|them)\b)/;
const coversSo = /\b(?:cover|bear|fund|meet|contribute) (?:about |at least |up to )?$/;
const ofItFor = /^\s+of (?:it|this)\s+(?:for|goes to|on|into)\s+(?:the\s+)?/;

/** The reserve is not less than 50% of one year's expenditure: the yardstick is not what is kept. */
const keptAt =
  /(?:^\s*|\bthat\s+|[,;]\s+)(?:the\s+|our\s+|its\s+)?([A-Za-z][\w -]{2,40}?)\s+(?:(?:shall|will|must|should|is to)\s+(?:be|stay|remain)|is|are|stays?|remains?)\s*$/;
const yardstick =
  /^\s+of\s+(?:(?:one|a) year|annual|(?:the|its|our) (?:annual|yearly|total)|total|turnover)\b/;

/** First-year renewal rate, 80%. */
const beforeComma =
  /(?:^\s*|[.;:]\s+)(?:the\s+|our\s+)?([A-Za-z][\w' -]{2,50}?\b(?:rate|share|ratio|satisfaction|attendance|coverage|retention|turnover|uptime|occupancy)),\s+$/;

/** The portal should be available 99 per cent of the time. */
const scores = /\bscor(?:e|es|ing)\s+(?:at least |over |more than )?$/;
/** The cells retain 80% of their capacity. */
const keepsOfIt = /\b(?:retain|lose|recover|use)s?\s+(?:about |at least |no less than |not less than )?$/;
const ofTheTime = /^\s+(?:of the (?:time|year|day|week)|(?:of )?(?:its |their |full )?capacity)\b/;
const clauseSubject =
  /(?:^\s*|[.;]\s+)(?:the\s+|our\s+)?([A-Za-z][\w' -]{2,50}?)\s+(?:will|shall|should|must|is|are|stays?|remains?|runs?)\b[^;.]*$/i;

/** Tickets stay priced at $18 for members. */
const pricedAt =
  /(?:^\s*|[.;,]\s+)(?:the\s+|our\s+)?([A-Za-z][\w' -]{2,40}?)(?:\s(?:for|of|on)\s[^.;]*?\d[^.;]*?)?\s+(?:(?:will|shall|should|must|is|are|stays?|remains?|be|to)\s+)*(?:priced|sold|fixed|set|frozen|held|kept|charged|offered|capped|limited|subsidi[sz]ed|supported|funded|paid|rewarded|compensated|reimbursed)\s+at\s+$|(?:^\s*(?:\([a-z]\)\s+)?|[.;,]\s+)(?:the\s+|our\s+)?([A-Za-z][\w' -]{2,40}?)\s+(?:(?:will|shall|should|must|may|can|to)\s+)?(?:remains?|stays?)\s+$/i;

const no =
  'open|closed|out|up|off|down|back|to|with|in|at|on|for|by|from|of|and|together|again|jointly|formally|online|face|regularly|also';
/** Will publish accounts once a month; Inspect every well twice a year: the accounts, the wells. */
const object = new RegExp(
  `(?:\\b(?:will|shall|should|must|to)\\s+(?:also\\s+)?(?!(?:be|the|an?|our|its|their|all|each|every)\\b)[a-z]+\\s+(?:(?:on|over)\\s+)?(?:the\\s+|an?\\s+|our\\s+|its\\s+|their\\s+|every\\s+|each\\s+|all\\s+)?|(?:^\\s*(?:[-•*]\\s*)?(?!(?:The|Our|Each|Every|All|An?)\\b)[A-Z]|\\band\\s+[a-z])[a-z]+\\s+(?:(?:on|over|with)\\s+)?(?:the|our|its|their|every|each|all)\\s+|\\b(?:reviews|checks|discusses|examines|considers|monitors|inspects|publishes|updates|runs|holds|hosts|conducts|arranges|organi[sz]es|carries out|(?:looks|goes) (?:at|over|through))\\s+(?:the\\s+|our\\s+|its\\s+|all\\s+)?|\\b(?:meets?|sees?|visits?)\\s+(?:their|his|her)\\s+)((?!(?:${no}|will|shall|the|an?)\\b)[A-Za-z][\\w&'-]*(?:\\s(?!(?:${no}|will|shall|should|must|is|are)\\b)[\\w&'-]+){0,3})\\s+$`,
);

/** The board meets six times; the panel, twice. */
const gapped = /(?:^\s*|[;.]\s+)(?:the\s+|our\s+)?([A-Za-z][\w' -]{2,40}),\s+$/i;

/** Spend at least six days at the farm. */
const spends = /\bspend(?:s|ing)? $/;
const spentAt =
  /^\s(abroad|overseas|offshore|outdoors)\b|^\s(?:at|in|on|with) (?!(?:us|them|it|you)\b)(?:the |a |an |our |its )?([A-Za-z][\w'-]*(?: (?!(?:in|at|on|of|for|with|each|every|per|and|as|or)\b)[\w'-]+){0,3})/;
/** The scheme will pair pupils with masters for a period of six months; 25 stipends for a term of two years. */
const forPeriod = /\bfor an? (?:period|term|duration|total|maximum)(?: of(?: up to| at least| about)?)? $/;
/** Placements with a duration of, visits totalling so many weeks. */
const ofLength =
  /\b((?!(?:of|the|an?|our|its|for|and)\b)[a-z-]+(?: [a-z-]+)?)(?: with an? (?:[a-z]+ )?(?:duration|length|running time) of| totalling)(?: up to| at least)? $/;
const lastsThen =
  /^\s*(?:[-•*]\s*)?(?:The|Our|This|These|Such) ([a-z][\w' -]{2,40}?) (?:will|shall|should|must|is|are|runs?|lasts?)\s[^.;]*$/;

/** The ship will sail for 210 days, the show opens on 3 May and runs for nine months. */
const doesFor =
  /(?:^\s*(?:[-•*]\s*)?|[.;]\s+)(?:The |Our |the |our )?([A-Za-z][\w'/ -]{2,40}?)(?: ["“][^"“”]{2,40}["”])?(?: (?:will|shall|must|is to) (?:sail|travel|tour|stay|work|serve|go on|continue|(?:be|stay) open(?: [a-z]+){0,3})(?: (?:in|at|on|with) (?:the |our )?[a-z]+)?| (?:opens?|starts?|begins?) [^.;,]{2,40} and (?:runs?|lasts?|stays? open|will (?:run|last|stay open|be (?:shown|open|on show)))) for $/;

const timeBetween =
  /(?:^\s*(?:[-•*]\s*)?|[.;,]\s+|\b(?:that|cut|bring|reduce|keep) )(?:[Tt]he )?((?:(?![Tt]he )[A-Za-z]+ )?(?:[Tt]ime|[Pp]eriod|[Ii]nterval|[Gg]ap|[Dd]elay|[Ww]ait) between [a-z][a-z -]{2,30} and [a-z][a-z -]{2,30}?) (?:will|shall|should|must|is|are|to)\b[^.;,]{0,24}$/;
const ofCredits = /^of which .*\b(?:ECTS|credits|points)$/;
const inField = /^ in ([a-z][a-z -]{2,30}?)(?=\s*(?:[.,;)]|$|and \d))/;

/** Letters will be answered within an average of nine days: the letters. */
const within =
  /(?:^\s*|[.;,]\s+(?:and\s+)?)(?:[Tt]he\s+|all\s+|our\s+)?([A-Za-z][\w' -]{2,50}?)\s+(?:will|shall|must|should|is|are|is to|are to)\s+(?:be\s+)?(?!put\s|bring\s|hand\s|phase\s)[a-z]+\s+(?:(?:out|up|back|off|with|to)\s+)?(?:within|in|in under)\s+(?:an average of\s+)?$/;

/** Response took nine days; it must fall to …: what “it” is stands in the clause before. */
const it =
  /(?:^\s*(?:(?:By|In|At|Until|From) [^,;]{2,30},? )?|, )(?:(?:and|but)\s+)?(?:it|this|that)\s+(?:must|will|shall|should|is to|has to|needs to|can)\b[^;.]{0,24}$/i;
/** The backlog is too large; we aim to cut it by 20 per cent. */
const doneToIt =
  /\b(?:cut|reduce|lower|raise|increase|bring|clear|halve|shorten|lift|double) (?:it|them) (?:down |up |back )?(?:by|to) $|\b(?:want|need|hope to see|get|have) (?:it|them) (?:back |up |down )?(?:at|to(?: be| reach| exceed)?) $/;
const subjectHead =
  /^\s*(?:[-•*]\s*)?(?:the\s+|our\s+|an?\s+)?([A-Za-z][\w' -]{2,60}?)(?:,\s(?:[^,;]|,\d)*,)?\s+(?:was|were|is|are|stood|stands|averaged|took|takes|reached|fell|rose|has|have|had|remains?)\b/i;
const subjectBefore =
  /(?:^|[.;:]\s+|\n)\s*(?:the\s+|our\s+|an?\s+)?([A-Za-z][\w' -]{2,60}?)\s+(?:was|were|is|are|stood|stands|averaged|took|takes|reached|fell|rose|covers?|covered|pays?|paid|makes?|made|costs?|earns?|earned|uses?|used|brings?|brought|doubles|triples|grows|rises|falls|increases|drops|will|should|shall|must)\b[^.;]*[.;,\s]*$/i;

/** Net growth of 3%. */
const growthOf =
  /(?:^\s*|[.;:]\s+|\b(?:an?|the)\s+)((?!(?:annual|yearly|average|further|overall|an?|the|with|by)\b)[A-Za-z-]+\s(?:growth|increase|reduction|decline)) of\s*$/i;

/** Growth in the membership of 3%. */
const growthIn =
  /\b(?:growth|increase|rise|reduction|decrease|decline|cut|drop|fall|saving|improvement) in (?:the |our |its )?([A-Za-z][a-z -]{2,40}?) of (?:about |at least |some |over )?$/i;

const hasNow = new RegExp(
  `(?:\\b(?:has|have|employs?) (?:[\\d,]+|${wordNumber}) ([a-z][a-z -]{2,30}?) and (?:will|shall|should|is to) (?:have|employ|reach|grow to)|,\\s(?:now|currently|today) (?:about |some )?(?:[\\d,]+|${wordNumber}) ([a-z][a-z -]{2,30}?),\\s(?:will|shall|should|must|is to|are to)\\s[^,;]*\\bto)\\s+$`,
);

const span = (m: RegExpExecArray, base: number): Span => {
  const name = m[1] ?? m[2]!;
  const at = base + m.index + m[0].lastIndexOf(name);
  return [at, at + name.length];
};

/** For the new branches the Trust sets aside £40,000. */
const headFor =
  /^\s*(?:[-•*]\s*)?For (?!(?:each|every)\b)(?:the |our |its )?([a-z][a-z -]{2,40}?)(?:,\s|\s(?=(?:the|our|we|it|[A-Z][a-z]+)\s))[^.;,\d]*$/;
/** Among girls an increase of 12%. */
const amongThese =
  /\b(?:among|for|in) (?:the |our )?([a-z][a-z -]{2,30}(?: (?:under|over|aged) \d{1,2})?) an? (?:increase|rise|growth|reduction|cut|decrease) of $/;
/** Replies sent within two days in 85% of cases: what comes about so. */
const ofCases = /^\s+of (?:all |the )?cases\b/;
const inCases =
  /(?:^\s*(?:[-•*]\s*)?|[.;]\s+)([A-Za-z][^.;:]{3,70}?)(?:\s(?:will|shall|should|must|is|are)\s[^.;:]*)?\s+in\s+$/;
/** Staff rise by 9 posts to 131: of the staff. */
const risesBy =
  /(?:^\s*|[.;]\s+)(?:The |Our |Its )?([A-Z][\w' -]{2,40}?)\s+(?:(?:will|shall|should|must|is to|are to)\s+)?(?:rises?|grows?|falls?|increases?|drops?|declines?|shrinks?|goes? (?:up|down))\s+by\s[^.;,]{1,30}\sto\s+$/;
/** Juniors once a week and seniors twice a week; the board five times, the assembly once. */
const thenOthers =
  /\b(?:once|twice|times)(?: (?:a|an|per|each|every) [a-z]+)?(?:, and|,| and) (?:the )?([A-Za-z](?:(?!\b(?:once|twice|times)\b)[A-Za-z’' -]){2,30}?(?: of [a-z][\w -]{2,30})?)(?: (?:will |shall )?(?:meets?|sits?|convenes?|gathers?))?\s+$/;

/** Visitor satisfaction in the autumn survey of 85%. */
const levelIn =
  /(?:^\s*(?:[-•*]\s*)?|[.;:]\s+)((?:[A-Za-z'-]+ ){0,3}?(?:[Ss]atisfaction|[Aa]ttendance|[Pp]articipation|[Tt]urnout|[Aa]pproval|[Ss]core|[Rr]ating|[Rr]ate|[Uu]ptake|[Oo]ccupancy|[Tt]ime)) (?:in|with|for|among|to) (?:the |our |its )?[a-z][a-z -]{2,40} of $/;

/** Good self-response with a target of 60%. */
const withTarget = /\b([a-z][a-z-]+(?: [a-z-]+)?) with an? (?:[a-z]+ )?(?:target|goal|aim) of $/;

/** Null where the words close by do not tell; `from` to `to` is the sentence. */
export function namedClose(
  f: string,
  kind: TargetKind,
  start: number,
  end: number,
  from: number,
  to: number,
): Span | null {
  const base = Math.max(from, start - 110);
  const said = f.slice(base, start);
  const rest = f.slice(end, Math.min(to, end + 80));
  const find = (re: RegExp): Span | null => {
    const m = re.exec(said);
    return m ? span(m, base) : null;
  };
  if (kind === 'rank') return rankedAmong(f, said, end, base, to);
  const givers = (named: Span | null): Span | null =>
    named &&
    !/^(?:we|they|it|this|that|which|who)$/i.test(f.slice(named[0], named[1])) &&
    /^\s*(?:of (?:it|this|that)\b|[,.;)]|$|and\b)/.test(rest)
      ? named
      : null;
  if (kind === 'money') {
    const forEach = availablePer.exec(rest);
    if (forEach) return [end + forEach[0].length - forEach[1]!.length, end + forEach[0].length];
    const named =
      (/^\s(?:for|towards) (?!(?:each|every|the (?:year|first|whole)|a (?:year|month))\b)[a-z]/.test(rest)
        ? null
        : find(receives)) ??
      (base === from && /^\s*(?:[.,;)]|$)/.test(rest) ? find(headFor) : null) ??
      (/^\s(?:each|apiece)\b/.test(rest) ? find(eachGets) : null) ??
      find(sumName) ??
      find(paid) ??
      find(pricedAt) ??
      givers(find(bringsIn));
    if (named) return named;
    const by =
      partBefore.test(said) &&
      !/\bincluding\b/.test(said) &&
      (/^\s+from\b/.test(rest) || !/\bof which\b/.test(said))
        ? givenBy.exec(rest)
        : null;
    if (by) {
      const name = f.slice(end + by[0].length, Math.min(to, end + by[0].length + 70));
      return [end + by[0].length, end + by[0].length + name.search(giverEnd)];
    }
  }
  // grants up to £5,000
  const given =
    kind === 'money' && /^(?:up to|at most|no more than|under|over|of up to)\b/i.test(f.slice(start, end))
      ? find(sumGiven)
      : null;
  // award up to £5,000: the verb
  if (given && !isOrder(f.slice(given[0], given[1]))) return given;
  const earned = kind === 'money' && said.endsWith(' of ') && !forThings.test(rest) ? find(sumEarned) : null;
  if (earned) return [afterOrder(f, earned[0], earned[1]), earned[1]];
  const source = kind === 'money' ? ofThatFrom.exec(rest) : null;
  if (source) {
    const name = f.slice(end + source[0].length, Math.min(to, end + source[0].length + 70));
    return [end + source[0].length, end + source[0].length + name.search(giverEnd)];
  }
  // of which 3 ECTS in ethics
  const field = kind === 'count' && ofCredits.test(f.slice(start - 9, end)) ? inField.exec(rest) : null;
  if (field) return [end + field[0].length - field[1]!.length, end + field[0].length];
  // of which 62% is personnel
  const part =
    (kind === 'percent' || kind === 'money') && /\bof which $/.test(said) ? partIs.exec(rest) : null;
  if (part) return [end + part[0].length - part[1]!.length, end + part[0].length];
  const as = kind === 'percent' || kind === 'money' ? servesAs.exec(rest) : null;
  if (as) return [end + as[0].length - as[1]!.length, end + as[0].length];
  const purpose = kind !== 'count' && rest.startsWith(' of ') ? ofItFor.exec(rest) : null;
  if (purpose) {
    const name = rest.slice(purpose[0].length);
    return [end + purpose[0].length, end + purpose[0].length + name.search(giverEnd)];
  }
  // score 82% for overall satisfaction
  const scored =
    kind === 'percent' && scores.test(said) ? /^ (?:for|in|on) (?:the )?(?=[a-z])/.exec(rest) : null;
  if (scored) {
    const at = end + scored[0].length;
    return [at, tidyEnd(f, at, phraseEnd(f, at, to), true)];
  }
  if (kind === 'percent' || kind === 'growth') {
    const bears = ofOther.test(rest) && coversSo.test(said) ? null : find(bearer);
    const named =
      (ofTheTime.test(rest) && !keepsOfIt.test(said) ? find(clauseSubject) : null) ??
      find(levelIn) ??
      find(withTarget) ??
      bears ??
      (said.endsWith(', ') && /^\s*(?:[.;,]|$)/.test(rest) ? find(beforeComma) : null) ??
      (yardstick.test(rest) ? find(keptAt) : null) ??
      (kind === 'growth' && !/^\s*in\s/.test(rest)
        ? (find(amongThese) ?? find(growthOf) ?? find(growthIn))
        : null) ??
      (ofCases.test(rest) ? find(inCases) : null);
    if (named) return named;
  }
  if (kind === 'duration') {
    const level = find(levelIn);
    if (level) return level;
    const there = spends.test(said) ? spentAt.exec(rest) : null;
    if (there) return [end + there[0].length - (there[1] ?? there[2]!).length, end + there[0].length];
    const between = find(timeBetween);
    if (between) return between;
    const long = find(ofLength);
    if (long) return long;
    const lasting = (forPeriod.test(said) ? find(lastsThen) : null) ?? find(doesFor);
    if (lasting) return lasting;
    const named = find(within);
    if (named && !/^(?:it|this|that|they|we|each)$/i.test(f.slice(named[0], named[1]))) return named;
  }
  // the office has six people and will have seven; the list, now 80 names, will be cut to 60
  const risen = kind === 'count' && said.endsWith(' to ') ? find(risesBy) : null;
  if (risen) return risen;
  const there =
    kind === 'count' && /^\s*(?:[.,;)]|$|(?:from|by|in|at|before|within)\b)/.test(rest) ? find(hasNow) : null;
  if (there) return there;
  const often = kind === 'frequency' || /(?:times?|once|twice)$/i.test(f.slice(start, end));
  const done = often ? (find(thenOthers) ?? find(object) ?? find(gapped)) : null;
  if (done) return done;
  if (doneToIt.test(said) && from > 0) {
    const first =
      Math.max(f.lastIndexOf('. ', from - 2), f.lastIndexOf('; ', from - 2), f.lastIndexOf('\n', from - 2)) +
      1;
    const m = subjectHead.exec(f.slice(first, from));
    if (m && !/^(?:it|this|that|there|we|they)$/i.test(m[1]!))
      return [first + m[0].indexOf(m[1]!), first + m[0].indexOf(m[1]!) + m[1]!.length];
  }
  const meant = kind === 'count' && !often && /^\s[a-z]/.test(rest) ? null : it.exec(said);
  if (meant && (base === from || meant.index > 0)) {
    const until = base + meant.index;
    const first = Math.max(0, until - 120);
    const m = subjectBefore.exec(f.slice(first, until));
    if (m && !/^(?:it|this|that|there|we|they)$/i.test(m[1]!)) return undated(f, span(m, first));
    // we will create a fund; it should reach £2m
    if (m === null && base === from && from > 0 && /^\s*(?:(?:and|but)\s)?it\s/i.test(said))
      return namedBefore(f, from);
  }
  return null;
}
