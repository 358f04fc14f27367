// English numbers that tell how things are now, not what is promised: what share others hold, what there is of
// something, which of several are meant. Asked by refusals.ts; what organisations are stands in
// bodies.ts.
import type { Around } from './around.ts';
import { fractions } from './multiples.ts';
import type { Rule } from './rules.ts';
import { aims } from './standingWords.ts';

/** Of these, 16 are joint: of what was promised just before. */
export const divides = /^\s*(?:Of|Among) (?:these|those|them),?\s/;

const changesNow =
  /^(?:[^.;,]|,\d){0,60}\b(?:in|at|by|from) (?:the|our|its) (?:last|latest|previous|recent)\b|^(?:[^.;,]|,\d){0,60},\s(?:is|are|must|will|shall|should|needs? to|has to|have to)\s(?:too|(?:to )?(?:be )?(?:[a-z]+ly )?(?:lowered|reduced|cut|cleared|halved|brought|eliminated|trimmed|fall|drop|shrink))\b/;
const alone = /^\s*(?:About |Only |Nearly )?$/;
const inFew =
  /^(?:\s[a-z-]+){0,2}\s(?:[a-z-]+(?<!s)\sin\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,3})|[a-z-]+s\sin\s(?:every\s)?(?:three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,3})(?=\s(?:has|have|is|are|lives?|says?|does|do|cannot|can|needs?)\b))\s[a-z]/;
const oneIn =
  /^\s*(?:(?:About|Only|Nearly|Some|Today) )?(?:[Oo]ne|[Tt]wo|[Tt]hree|\d) (?:[a-z-]+ ){1,3}in (?:every )?$/;
const thingsAfter = /^\s(?!(?:is|has|does|was|lives|says|needs)\b)[a-z-]+s\b/;
const promises = /\b(?:will|shall|must|should)\b/;

export const present: Rule<Around>[] = [
  {
    says: 'the hall is on average 78% full',
    words: 'full empty occupied vacant complete completed staffed booked electrified',
    holds: ({ a, lead, rest }) =>
      a.percent &&
      /\b(?:is|are) (?:on average |now |only |still )?$/.test(lead) &&
      /^ (?:full|empty|occupied|vacant|completed?|staffed|booked|electrified)\b/.test(rest) &&
      !aims.test(lead),
  },
  {
    says: 'clear the backlog of 1,140 objects down to 300',
    words: 'backlog stock number figure total list',
    holds: ({ said, rest }) =>
      /\b(?:the|our|its) (?:[a-z]+ )?(?:backlog|stock|number|figure|total|list) of\s+$/.test(
        said.slice(-40),
      ) &&
      /^[^.;,]{0,50}\b(?:to|by)\s+(?:[a-z]+\s){0,3}(?:[\d£$€]|half\b|a (?:third|quarter|fifth|tenth)\b)/.test(
        rest,
      ),
  },
  {
    // how much there is of what is to change
    says: 'a workforce put at 340; the stock, estimated at 90 tonnes',
    words: 'worth put estimated reckoned measured assessed recorded valued',
    holds: ({ said, rest }) =>
      /,\s(?:(?:now )?worth|(?:now |currently )?(?:put|estimated|reckoned|measured|assessed|recorded|valued) at(?: (?:some|about|around|nearly|over))?) $/.test(
        said,
      ) && changesNow.test(rest),
  },
  {
    says: 'the fee, £40 in the last season, will be …',
    words: 'last previous',
    holds: ({ said, rest }) =>
      said.endsWith(', ') &&
      /^(?:\s[a-z]+)?\sin the (?:last|previous) (?:biennium|season|cycle|session|audit|census|survey|count|report|plan|strategy|triennium|academic year|financial year|year(?= and\b|,))\b/.test(
        rest,
      ),
  },
  {
    // two numbers of one share
    says: 'one pupil in six has …',
    words: 'in',
    holds: ({ said, rest }) => alone.test(said) && inFew.test(rest),
  },
  {
    // but 8 evenings in 4 towns are two counts
    says: 'about one pupil in 6 has …',
    words: 'in',
    holds: ({ said, rest }) =>
      (said.endsWith('in ') || said.endsWith('in every ')) &&
      oneIn.test(said) &&
      !(said.endsWith('s in ') && thingsAfter.test(rest)),
  },
  {
    // a remark
    says: 'two findings are particularly relevant',
    words: `relevant important central crucial critical notable striking common obvious evident clear worth stake behind
      missing lacking`,
    holds: ({ said, rest }) =>
      alone.test(said) &&
      /^(?:\s[a-z-]+){1,3}\sare\s(?:(?:particularly|especially|most|very|also|now)\s)?(?:relevant|important|central|crucial|critical|notable|striking|common|obvious|evident|clear|worth|at stake|behind|missing|lacking)\b/.test(
        rest,
      ),
  },
  {
    says: 'what the 19 partners will do',
    words: 'what how whether where why',
    holds: ({ said }) => /\b(?:what|how|whether|where|why) the $/.test(said.slice(-14)),
  },
  {
    says: 'she answers for all three',
    words: 'all',
    holds: ({ said, rest }) => /\ball $/.test(said.slice(-5)) && /^\s*(?:[.,;)]|$)/.test(rest),
  },
  {
    says: 'the previous plan aimed at 400',
    words: 'previous last',
    holds: ({ said, rest }) =>
      /\b(?:previous|last) (?:plan|strategy|programme)\b/.test(said + rest) &&
      !/\b(?:will|shall|should|must|than|compared|against)\b/.test(said + rest),
  },
  {
    says: 'according to a survey, 40% …',
    words: 'according',
    holds: ({ said, rest }) =>
      /^\s*According to\b[^,]*,\s[^.;]*$/.test(said) && !/\b(?:will|shall|must)\b/.test(said + rest),
  },
  {
    says: 'around 30% of graduates leave the country',
    words:
      'have has lack lacks leave leaves live lives say says suffer suffers visit visits use uses attend attends borrow borrows',
    holds: ({ said, rest }) =>
      /(?:^\s*|:\s+)(?:Around |About |Some |Nearly |Almost |Over |More than |around |about |some )?$/.test(
        said,
      ) &&
      /^\s(?:of (?:the |our |all )?)?(?!(?:more|fewer|less|new|extra|annual|daily)\s)[a-z]+\s(?:ha(?:s|ve) no|lacks?|leaves?|lives?|says?|suffers?|visits?(?! (?:of|to|by|for|from|in|with|and|between|at|on)\b)|(?:uses?|attends?|borrows?)(?=\s(?:the|our|its|this|it|an?)\b))\s(?!(?:will|shall|should|must|are|is)\b)/.test(
        rest,
      ),
  },
  {
    says: 'at present 38% are women',
    words: 'present currently today moment as',
    holds: ({ said, rest }) =>
      /^\s*(?:[-•*]\s*)?(?:At present|Currently|Today|At the moment|As (?:of|at) [^,;]{4,20}),?\s[^.;]*$/.test(
        said,
      ) && !aims.test(said + rest),
  },
  {
    says: 'the office, which is valued at £1.3 million, will be sold',
    words: 'valued',
    holds: ({ said }) => /, which (?:is|are) (?:now )?valued at (?:some |about )?$/.test(said.slice(-40)),
  },
  {
    says: 'even though 47 per cent own their homes, …; because 17 are old, …',
    words: 'though although while whereas because',
    holds: ({ said, rest }) =>
      /^\s*(?:Even though|Although|Though|While|Whereas|Because)\s(?![a-z]+ing\b)[^,]*$/.test(said) &&
      !/\b(?:will|shall|should|must|would|to)\b/.test(said + rest.split(',', 1)[0]!),
  },
  {
    says: 'whereas elsewhere they reach 70 per cent',
    words: 'whereas',
    holds: ({ said }) => /\bwhereas\b[^.;]*$/.test(said) && !promises.test(said),
  },
  {
    says: 'small firms contribute only 20 per cent',
    words: 'only just',
    holds: ({ said }) =>
      /\b(?:contributes?|accounts? for|represents?|makes? up|made up|receives?|covers?|reach(?:es)?) (?:only|just) $/.test(
        said,
      ) && !aims.test(said.slice(Math.max(0, said.lastIndexOf(', wh')))),
  },
  {
    says: 'with half of our students being women, …',
    words: 'being',
    holds: ({ said, rest }) => /^\s*With\b[^,]*$/.test(said) && /^[^,]{0,60}\bbeing\b[^,]*,/.test(rest),
  },
  {
    says: 'half of the population is under age; a third of our pupils live in the hills',
    words:
      'below above under over aged living located female male born live work come reside study need lack require leak belong speak own struggle',
    holds: ({ said, rest }) =>
      /^\s+of (?:the|our|its|all) [^.;,]{3,50}\s(?:is|are) (?:below|above|under|over|aged|living|located|female|male|born)\b|^\s+of (?:the|our|its|all) (?:(?!(?:will|shall|should|must|to|can|may|include|offer|find|with|in)\b)[a-z]+\s){1,3}(?:live|work|come|reside|study|need|lack|require|leak|belong|speak|own|struggle)\b/.test(
        rest,
      ) && !aims.test(said),
  },
  {
    says: 'half of our fellows are abroad',
    words: 'of',
    holds: ({ a, said, rest }) =>
      (a.percent || fractions.has(a.spelled ?? '')) &&
      alone.test(said) &&
      !/[-•*]/.test(said) &&
      /^ of (?:the|our|its|all) [^.;,]{3,50}? (?:is|are) (?:now |still |already )?(?!(?:to|for|due|free|open|new|online|set|going|in place)\b)[a-z]+(?<!ed|en|ing)(?: [a-z]+){0,2}\s*[.;]/.test(
        rest,
      ),
  },
  {
    says: 'only 12 of our 40 collections are catalogued',
    words: 'only',
    holds: ({ said, rest }) =>
      /^\s*Only $/.test(said) &&
      /^ of (?:the|our|its) [^.;,]{3,50} (?:is|are|has|have|can|meets?|offers?)\b(?! (?:to|due|planned)\b)/.test(
        rest,
      ),
  },
  {
    says: 'our debt of £1.2 million will be reduced by £300,000',
    words: 'debt deficit overdraft arrears loan backlog queue shortfall',
    holds: ({ last, rest }) =>
      /\b(?:debts?|deficit|overdraft|arrears|loans?|backlog|queue|shortfall) of (?:about |some |over )?$/.test(
        last,
      ) &&
      /^[^.;,]{0,30} (?:will|shall|must|should|is to|are to) be (?:reduced|cut|cleared|repaid|paid (?:off|back|down)|eliminated|halved|wiped out|brought|closed|made good)\b/.test(
        rest,
      ),
  },
  {
    says: 'members pay £45 a year; the fee will rise to £48',
    words: 'pay pays cost costs charge charges earn earns receive receives spend spends',
    holds: ({ f, a, said }) =>
      /^\s*(?:[-•*]\s*)?(?:(?:Our|The|Its|A|Each|Every) )?[A-Za-z][a-z -]{2,40} (?:now |currently |still )?(?:pays?|costs?|charges?|earns?|receives?|spends?) $/.test(
        said,
      ) &&
      /^[^.;]{0,50}[;,] (?:and |but )?(?:the|this|that|it|they|our|from|in|by)\b[^.;]{0,40} (?:will|shall|should|must|is to|are to) (?:rise|fall|grow|drop|increase|go (?:up|down)|be (?:raised|cut|reduced|lowered|increased))\b/.test(
        f.slice(a.quoteEnd, a.quoteEnd + 140),
      ),
  },
  {
    says: 'these are the contracts that provide half of all training',
    words: 'provide provides account accounts cover covers make makes',
    holds: ({ said }) =>
      /\b(?:are|is) the [^.;,]{3,50} that (?:provides?|accounts? for|covers?|makes? up) (?:about |approximately |around )?$/.test(
        said,
      ),
  },
  {
    says: 'in the 12 busiest parks',
    words: 'the',
    holds: ({ said, rest }) =>
      said.endsWith('the ') &&
      /\bthe $/.test(said.slice(-5)) &&
      /^\s(?:most|[a-z]{3,}(?<!inter|for)est)\s[a-z]/.test(rest),
  },
  {
    says: 'four assemblies fall in May',
    words: 'fall falls',
    holds: ({ said, rest }) =>
      /^\s*$/.test(said) && /^(?:\s[a-z-]+){1,3}\sfalls? (?:in|on|due|vacant|within)\b/.test(rest),
  },
  {
    says: 'only 5% of firms report any research',
    words: 'only just barely',
    holds: ({ said, rest }) =>
      /\b(?:[Oo]nly|just|barely) $/.test(said.slice(-8)) &&
      /^\s+of (?:the )?(?:\d+ )?(?:[a-z-]+ ){0,3}(?:[a-z]+s|women|men|people|staff) (?!(?:who|that|with|to|in|from|by|for|at|on|of|and|or|under|over|will|shall|should|must|may|can)\b)[a-z]+\b(?![^.;]*\b(?:will|shall|should|must)\b)/.test(
        rest,
      ) &&
      !aims.test(said),
  },
  {
    says: 'own income covers 38% of costs today',
    words: 'today now present currently',
    holds: ({ said, rest }) =>
      /^\s+of [a-z' -]{2,40} (?:today|now|at present|currently)\s*(?:[.,;]|$)/.test(rest) && !aims.test(said),
  },
  {
    says: 'the volume of our holdings, 12 billion pages, makes it hard',
    words: 'volume size number extent area weight scale amount',
    holds: ({ said, rest }) =>
      /(?:^\s*|[.!?]”\s+)(?:The|Our|Its) (?:volume|size|number|extent|area|weight|scale|amount) of [^.;,\d]+,\s+(?:about |some |over )?$/.test(
        said,
      ) &&
      /^[^.;,]+,\s/.test(rest) &&
      !promises.test(rest),
  },
  {
    says: 'half of these do not offer it',
    words: 'these those them',
    holds: ({ said, rest }) =>
      /^\s*$/.test(said) &&
      /^\s+of (?:these|those|them)\s(?:do|does|don[’']t|did|have|has|lack|are not|still)\b/.test(rest),
  },
  {
    says: 'coordinator turnover (27 per cent) hurts us',
    words: '(',
    holds: ({ said, rest }) =>
      said.endsWith('(') &&
      /^\)\s(?:of [^.;,()]{3,40}\s)?(?:hurts?|worr(?:y|ies)|troubles?|remains?|lags?|exceeds?|is|are|was|were|has|have)\s(?!due\b|payable\b|charged\b)/.test(
        rest,
      ),
  },
  {
    says: 'the 21 measures listed above',
    words: 'outlined listed described set identified named mentioned discussed',
    holds: ({ said, rest }) =>
      /\bthe $/.test(said.slice(-5)) &&
      /^\s[a-z]+ (?:as )?(?:outlined|listed|described|set out|identified|named|mentioned|discussed) (?:in|above|below|before|earlier|here)\b/.test(
        rest,
      ),
  },
  {
    says: 'of the 857 records, 346 have fewer than 10',
    words: 'of',
    holds: ({ said, rest, promised }) =>
      /^\s*(?:[-•*]\s*)?Of (?:(?:the|our|its|these|those|them)\b|\d|$)/.test(said) &&
      !aims.test(said + rest) &&
      !(promised && divides.test(said)) &&
      (/^[^.;]{0,24}\s(?:have|has|had|were|still|are (?!set aside|reserved|kept|to|earmarked|intended|planned|for)[a-z]+)\b/.test(
        rest,
      ) ||
        /\s(?:have|has|had)\s[^.;]*$/.test(said)),
  },
];
