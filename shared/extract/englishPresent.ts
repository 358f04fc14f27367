// English numbers that tell how things are now, not what is promised: whom an organisation covers, what share others
// hold, what there is of something. Asked by englishStanding.ts.
import { aims } from './englishStandingWords.ts';

const organisation =
  /^\s*The (?:[A-Z][a-z]+\s)*(?:Council|Academy|Society|Association|Institute|Union|Network|Consortium|Fund|College|University|Foundation|Federation|Agency|Museum|Library|Alliance|Region|Trust|School|District|Office|Department|Centre|Center|Faculty|Division|Laboratory|Hospital|Service|Company|Corporation|Authority|Board|Charity|Club|Utility|Cooperative|Bank|Ministry|Clinic|Archive|Libraries|Museums|Schools|Services|Colleges) (?:covers?|serves?|operates? in|spans?|owns?)\s[^.;]*$/;

/** The Trust is a charity with 45 staff, three shops and a van. */
const isBodyWith =
  /^\s*(?:(?:The|Our) (?!target|aim|goal|plan|idea|result)|We\b|It\b|We[’'](?=re))[^.;,\d]{0,50}\s?(?:is|are|re) (?:an? |the )[^.;,\d]{3,60}\swith\s(?:[^.;]*(?:,|\band)\s)?(?:about |some |over )?$/;

/** A workforce put at 340, the stock, estimated at 90 tonnes: how much there is of what is to change. */
const putAt =
  /,\s(?:now |currently )?(?:worth|(?:put|estimated|reckoned|measured|assessed|recorded|valued) at) (?:some |about |around |nearly |over )?$/;
const thenChanges =
  /^(?:[^.;,]|,\d){0,60}\b(?:in|at|by|from) (?:the|our|its) (?:last|latest|previous|recent)\b|^(?:[^.;,]|,\d){0,60},\s(?:is|are|must|will|shall|should|needs? to|has to|have to)\s(?:too|(?:to )?(?:be )?(?:[a-z]+ly )?(?:lowered|reduced|cut|cleared|halved|brought|eliminated|trimmed|fall|drop|shrink))\b/;
/** The fee, £40 in the last season, will be …: what it was. */
const inTheLast =
  /^(?:\s[a-z]+)?\sin the (?:last|previous) (?:biennium|season|cycle|session|audit|census|survey|count|report|plan|strategy|triennium|academic year|financial year|year(?= and\b|,))\b/;
/** One pupil in six has …: two numbers of one share. */
const inFew =
  /^(?:\s[a-z-]+){0,2}\s(?:[a-z-]+(?<!s)\sin\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,3})|[a-z-]+s\sin\s(?:every\s)?(?:three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,3})(?=\s(?:has|have|is|are|lives?|says?|does|do|cannot|can|needs?)\b))\s[a-z]/;
const thingsAfter = /^\s(?!(?:is|has|does|was|lives|says|needs)\b)[a-z-]+s\b/;
const oneIn =
  /^\s*(?:(?:About|Only|Nearly|Some|Today) )?(?:[Oo]ne|[Tt]wo|[Tt]hree|\d) (?:[a-z-]+ ){1,3}in (?:every )?$/;
/** Two findings are particularly relevant: a remark. */
const matters =
  /^(?:\s[a-z-]+){1,3}\sare\s(?:(?:particularly|especially|most|very|also|now)\s)?(?:relevant|important|central|crucial|critical|notable|striking|common|obvious|evident|clear|worth|at stake|behind|missing|lacking)\b/;

/** Of these, 16 are joint: of what was promised just before. */
export const divides = /^\s*(?:Of|Among) (?:these|those|them),?\s/;

const looksAfter = /^\s*(?:It|They|The [A-Z][a-z]+) (?:looks? after|cares? for|manages?|owns?) [^.;]*$/;
const isNow =
  /^\s*(?:We are|(?!(?:The|Our|Its) (?:[a-z]+ )?(?:target|goal|aim|limit|maximum|minimum|ceiling))[A-Z][a-z]+(?: (?:strength|numbers?|membership|staff))? (?:is|are)) $/;
const belongs =
  /\b(?:is|are) (?:an? )?(?:members?|part|home|party|hosts?|affiliates?|signator(?:y|ies)|subscribers?) (?:of|to|in) (?:some |about |over |more than )?$/;
const reportOnly =
  /^\s+of (?:the )?(?:\d+ )?(?:[a-z-]+ ){0,3}(?:[a-z]+s|women|men|people|staff) (?!(?:who|that|with|to|in|from|by|for|at|on|of|and|or|under|over|will|shall|should|must|may|can)\b)[a-z]+\b(?![^.;]*\b(?:will|shall|should|must)\b)/;
const troubles =
  /^\)\s(?:of [^.;,()]{3,40}\s)?(?:hurts?|worr(?:y|ies)|troubles?|remains?|lags?|exceeds?|is|are|was|were|has|have)\s(?!due\b|payable\b|charged\b)/;

const ofSize =
  /(?:^\s*|[.!?]”\s+)(?:The|Our|Its) (?:volume|size|number|extent|area|weight|scale|amount) of [^.;,\d]+,\s+(?:about |some |over )?$/;
/** About so many, and no time: as things are. */
const providesSome =
  /^\s*(?:We|They|It|(?:The|Our)\s(?![^.;,\d]*\b(?:[Ff]und|[Ss]cheme|programme|program|award|prize|plan|project)\b)[^.;,\d]{2,50}?)\s(?:provides?|offers?|serves?|operates?|runs?|handles?|receives?|hosts?|teach(?:es)?|publish(?:es)?)\s(?:more than|over|some|nearly|almost|around|about)\s$/;

const lastPlan = /\b(?:previous|last) (?:plan|strategy|programme)\b/;

/** `said` runs from the sentence's beginning to the number, `rest` follows it; `promised`: what it divides is. */
export function isThere(said: string, rest: string, promised: boolean): boolean {
  // clear the backlog of 1,140 objects down to 300
  if (
    /\b(?:the|our|its) (?:[a-z]+ )?(?:backlog|stock|number|figure|total|list) of\s+$/.test(said.slice(-40)) &&
    /^[^.;,]{0,50}\bto\s+(?:[a-z]+\s){0,3}[\d£$€]/.test(rest)
  )
    return true;
  if (/(?:\sat|,\s(?:now )?worth)\s$/.test(said) || /\sat\s[a-z]+\s$/.test(said))
    if (putAt.test(said) && thenChanges.test(rest)) return true;
  if (said.endsWith(', ') && inTheLast.test(rest)) return true;
  if (/^\s*(?:About |Only |Nearly )?$/.test(said) && (inFew.test(rest) || matters.test(rest))) return true;
  // 8 evenings in 4 towns are two counts
  if (/in (?:every )?$/.test(said) && oneIn.test(said) && !(/s in $/.test(said) && thingsAfter.test(rest)))
    return true;
  // what the 19 partners will do; she answers for all three
  if (/\b(?:what|how|whether|where|why) the $/.test(said.slice(-14))) return true;
  if (/\ball $/.test(said) && /^\s*(?:[.,;)]|$)/.test(rest)) return true;
  // the Academy, founded in …, and consisting of 150 members in …
  if (
    /^\s*The [A-Z][^.;]*,[^.;]*\b(?:consisting|composed|made up) of\s[^.;]*$/.test(said) &&
    !aims.test(said)
  )
    return true;
  // the previous plan aimed at 400; according to a survey, …
  if (lastPlan.test(said + rest) && !/\b(?:will|shall|should|must|than|compared|against)\b/.test(said + rest))
    return true;
  if (/^\s*According to\b[^,]*,\s[^.;]*$/.test(said) && !/\b(?:will|shall|must)\b/.test(said + rest))
    return true;
  // around 30% of graduates leave the country
  if (
    /(?:^\s*|:\s+)(?:Around |About |Some |Nearly |Almost |Over |More than |around |about |some )?$/.test(
      said,
    ) &&
    /^\s(?:of (?:the |our |all )?)?(?!(?:more|fewer|less|new|extra|annual|daily)\s)[a-z]+\s(?:ha(?:s|ve) no|lacks?|leaves?|lives?|says?|suffers?|visits?)\s(?!(?:will|shall|should|must|are|is)\b)/.test(
      rest,
    )
  )
    return true;
  // at present 38% are women
  if (
    /^\s*(?:[-•*]\s*)?(?:At present|Currently|Today|At the moment|As (?:of|at) [^,;]{4,20}),?\s[^.;]*$/.test(
      said,
    ) &&
    !aims.test(said + rest)
  )
    return true;
  // comparable bodies need 22; a licence, as before, requires 18 hours
  if (
    !aims.test(said) &&
    /(?:^|[.;]\s+)\s*(?:[Cc]omparable|[Ss]imilar|[Oo]ther|[Nn]eighbouring|[Mm]ost|[Mm]any)\s[a-z ]{3,40}\s(?:need|take|have|spend|charge|pay|require)s?\s+$|,\sas before,\s[a-z]+s?\s+$/.test(
      said,
    )
  )
    return true;
  if (said.includes(' with ') && isBodyWith.test(said) && !aims.test(said)) return true;
  // the Council covers 14 towns and 11 schools
  if (organisation.test(said) && !aims.test(said)) return true;
  // juries normally have five members
  if (
    said.includes('ally ') &&
    /\b(?:normally|usually|typically) (?:have|has|lasts?|takes?|stays?|consists?|numbers?)\s(?:[^.;]*\s)?$/.test(
      said,
    ) &&
    !aims.test(said)
  )
    return true;
  // the club, which had a list of 34 children, will grow
  if (said.includes(', wh') && /,\s(?:which|who)\shad\s[^,;.]*$/.test(said)) return true;
  // the office, which is valued at £1.3 million, will be sold
  if (/, which (?:is|are) (?:now )?valued at (?:some |about )?$/.test(said.slice(-40))) return true;
  // even though 47 per cent own their homes, …; because 17 are old, …
  if (
    /^\s*(?:Even though|Although|Though|While|Whereas|Because)\s(?![a-z]+ing\b)[^,]*$/.test(said) &&
    !/\b(?:will|shall|should|must|would|to)\b/.test(said + rest.split(',', 1)[0]!)
  )
    return true;
  // small firms contribute only 20 per cent; with half of our students being women, …
  if (
    /\b(?:contributes?|accounts? for|represents?|makes? up|made up|receives?|covers?|reach(?:es)?) (?:only|just) $/.test(
      said,
    ) &&
    !aims.test(said.slice(Math.max(0, said.lastIndexOf(', wh'))))
  )
    return true;
  if (/^\s*With\b[^,]*$/.test(said) && /^[^,]{0,60}\bbeing\b[^,]*,/.test(rest)) return true;
  // half of the population is under age; whereas elsewhere they reach 70 per cent
  if (
    /^\s+of (?:the|our|its|all) [^.;,]{3,50}\s(?:is|are) (?:below|above|under|over|aged|living|located|female|male|born)\b|^\s+of (?:the|our|its|all) (?:[a-z]+\s){1,3}(?:live|work|come|reside|study)\b/.test(
      rest,
    ) &&
    !aims.test(said)
  )
    return true;
  if (/\bwhereas\b[^.;]*$/.test(said) && !/\b(?:will|shall|must|should)\b/.test(said)) return true;
  // the contracts that provide half of all training
  if (
    /\b(?:are|is) the [^.;,]{3,50} that (?:provides?|accounts? for|covers?|makes? up) (?:about |approximately |around )?$/.test(
      said,
    )
  )
    return true;
  // we have profiles for all 770 members
  if (
    /(?:\b(?:[Ww]e|[Tt]hey)|^\s*(?:The|Our|Its)\s[^.;,\d]{2,50}?) (?:now )?(?:have|has) (?:[a-z]+ ){1,3}(?:for|in|at|from|with) (?:all |about |some )?$/.test(
      said,
    ) &&
    !aims.test(said)
  )
    return true;
  // 74 gardeners do the work
  if (
    /^\s*(?:[-•*]\s*)?$/.test(said) &&
    /^(?:\s[a-z-]+){1,3}s (?:do|help|work|run(?=\s(?:the|an?|our|its|their|(?!this\b)[a-z]+s)\b)|care|look after)\b(?![^.;]*\b(?:will|in (?:19|20)\d\d)\b)/.test(
      rest,
    )
  )
    return true;
  // our lecturers teach an average of 96 hours; in the 12 busiest parks
  if (
    /^\s*(?:Our|The) [a-z]+s (?:teach|spend|give|work|take|use|make) (?:an average of |on average )$/.test(
      said,
    )
  )
    return true;
  if (/\bthe $/.test(said) && /^\s(?:most|[a-z]{3,}(?<!inter|for)est)\s[a-z]/.test(rest)) return true;
  // it looks after 48 reserves; membership is 9,870; we are 128; the county's 36 schools
  if (looksAfter.test(said) && !aims.test(said)) return true;
  if (said.length < 50 && /\s(?:is|are) $/.test(said) && isNow.test(said) && /^\s*[.;]/.test(rest))
    return true;
  if (/['’]s $/.test(said) && /\b(?:the|our) [a-z]+['’]s $/.test(said.slice(-24)) && /^\s[a-z]/.test(rest))
    return true;
  // the Academy is a member of 28 unions; four assemblies fall in May
  if (
    / (?:of|to|in|some|about|over|than) $/.test(said.slice(-7)) &&
    belongs.test(said) &&
    !aims.test(said.replace(belongs, ''))
  )
    return true;
  if (/^\s*$/.test(said) && /^(?:\s[a-z-]+){1,3}\sfalls? (?:in|on|due|vacant|within)\b/.test(rest))
    return true;
  // only 5% of firms report any research; own income covers 38% of costs today
  if (/\b(?:[Oo]nly|just|barely) $/.test(said.slice(-8)) && reportOnly.test(rest) && !aims.test(said))
    return true;
  if (/^\s+of [a-z' -]{2,40} (?:today|now|at present|currently)\s*(?:[.,;]|$)/.test(rest) && !aims.test(said))
    return true;
  // the volume of our holdings, 12 billion pages, makes it hard; the government provides more than 650 services
  if (ofSize.test(said) && /^[^.;,]+,\s/.test(rest) && !/\b(?:will|shall|should|must)\b/.test(rest))
    return true;
  if (providesSome.test(said) && !aims.test(said) && !/^[^.;]*\b(?:will|shall|must)\b/.test(rest))
    return true;
  // half of these do not offer it
  if (
    /^\s*$/.test(said) &&
    /^\s+of (?:these|those|them)\s(?:do|does|don[’']t|did|have|has|lack|are not|still)\b/.test(rest)
  )
    return true;
  // coordinator turnover (27 per cent) hurts us
  if (said.endsWith('(') && troubles.test(rest)) return true;
  // the 21 measures listed above
  if (
    /\bthe $/.test(said) &&
    /^\s[a-z]+ (?:as )?(?:outlined|listed|described|set out|identified|named|mentioned|discussed) (?:in|above|below|before|earlier|here)\b/.test(
      rest,
    )
  )
    return true;
  // of the 857 records, 346 have fewer than 10
  if (
    /^\s*(?:[-•*]\s*)?Of (?:(?:the|our|its|these|those|them)\b|\d|$)/.test(said) &&
    !aims.test(said + rest) &&
    !(promised && divides.test(said)) &&
    (/^[^.;]{0,24}\s(?:have|has|had|were|still|are (?!set aside|reserved|kept|to|earmarked|intended|planned|for)[a-z]+)\b/.test(
      rest,
    ) ||
      /\s(?:have|has|had)\s[^.;]*$/.test(said))
  )
    return true;
  return false;
}
