// Which English words before a number tell of what was.
import { type Awake, anyOf, lettersOf } from './rules.ts';
import { noPast, objectPast, plainPast } from './standingWords.ts';

/** Between a verb and its number. */
export const nearly =
  '(?:about |around |at least |roughly |approximately |nearly |almost |some |over |more than |just |only |a total of |as many as |us |them |around )*';

export const modal =
  /\b(?:will|would|shall|should|must|may|to be|(?:is|are|aims?|plans?|wants?|expected|asked|proposes?|hopes?|intends?|seeks?|continue|in order|so as) to|(?:hopes?|aims?|looks?|budgets?) for|aims? at)\b/i;

/** Income reached £4m: no participle, as of the sites reached. */
const levelReached =
  /^\s*[A-Z][a-z-]+(?:\s[a-z-]+)*(?<!s|people|women|men|children|staff|youth)\s(?:reached|totalled|exceeded|averaged|amounted to)\s(?:nearly |about |almost |over )?$/;
/** Rasmus reported 734 members: of what was. */
const reported = /^\s*[A-Z][a-z]+\s(?:reported|noted|recorded|counted)\s$/;
/** Sites reached, schools visited: what is counted, at the head of its line. */
const labelled =
  /^\s*(?:[-•*]\s*)?(?!(?:We|They|It|He|She|The|Our|This|An?)\s)[A-Z][a-z-]+(?:\s[a-z-]+){0,3}\s[a-z]+ed\s$/;

const weDid = new RegExp(`\\b(?:[Ww]e|[Tt]hey) (?!(?:${noPast})\\b)[a-z]{3,}ed ${nearly}\\d[^;]*$`);
const direct = new RegExp(
  `(?<!\\b(?:an?|the|of|our|its|their|newly|were|was|be|been|being|is|are)\\s)\\b(?!(?:${noPast})\\b)(?:[a-z]{2,}[a-df-z]ed|[a-z]{2,}(?:eed|ied|uced|ased|ged)ed|${objectPast})(?:\\s(?:in|up|out|back))?\\s+(?:an?\\s[a-z]+\\sof\\s+)?${nearly}$`,
);
const moved = new RegExp(
  `(?<!\\b(?:the|an?) )\\b(?:${plainPast})\\b(?:(?!\\b(?:that|which|who)\\b)(?:[^.;:]|(?<=\\d)\\.(?=\\d)))*$|\\b(?:closed|ended|finished|began)\\s+(?:(?:the\\s)?(?:year|(?:19|20)\\d\\d|period|quarter)\\s+)?(?:at|with|on)\\s[^.;:]*$|\\b(?:start|begin|enter)s?\\s+(?:the (?:new )?(?:financial |fiscal |academic )?year|(?:FY\\s?)?(?:19|20)?\\d\\d(?:/\\d\\d)?)\\s+with\\s(?:[^.;:]|(?<=\\d)\\.(?=\\d))*$`,
);
const usedTo = new RegExp(
  `(?:\\b(?:that|which|who|it|they|we|there) used to [a-z]+|(?<![,(] )(?<!\\b(?:is|are|be|was|were|being|been) )\\b[Uu]sed to (?:be|cost|last)) ${nearly}$`,
);
/** In FY2026 we distributed …: the whole sentence. */
const ledOff = new RegExp(
  `^\\s*(?:[-•*]\\s*)?(?:In|During|Over|Throughout) [^,.;]{2,24},? (?:we|it|they|(?:the|our) [A-Za-z ]{3,40}?) (?:${objectPast}|${plainPast}|[a-z]{2,}[a-df-z]ed)\\s`,
);
/** The raffle did well; our gala lost money: a sentence that tells of what was by its verb. */
const pastVerb = new RegExp(
  `^\\s*(?:[-•*]\\s*)?(?:We|It|They|(?:The|Our|Its|This)(?: [a-z-]+){1,3}|[A-Z][a-z]+(?: [a-z]+)?) (?:also |then |again )?(?:${plainPast}|did|lost|had|made|ran|won|spent|broke|overran)\\b[^.;]*$`,
);
const mayBePast = new RegExp(`ed\\s|\\b(?:${objectPast})\\s`);
/** At a sentence's head, as far as the comma that ends it. */
export const afterDoing = /^\s*After [a-z]+ing\b(?:[^,]|,\d)*$/;

/** From the sentence's beginning to the number. */
interface Said {
  said: string;
  awake: Awake;
}

const didSo = anyOf<Said>([
  {
    says: 'the fund allocated £6m for 25 projects',
    words: 'allocated awarded provided spent invested received granted raised gave paid',
    holds: ({ said }) =>
      /\b[a-z]+\s(?:allocated|awarded|provided|spent|invested|received|granted|raised|gave|paid)\s(?:[a-z]+\s){0,2}(?:[£$€¥]|[A-Z]{3}\s)\d[^.;,]{0,20}\s(?:for|to|in|on|across)\s$/.test(
        said,
      ) && !modal.test(said),
  },
  {
    says: 'we replied on 11 occasions',
    words: 'we they it he she who',
    holds: ({ said }) =>
      /\b(?:we|they|it|he|she|who)\s(?!need|proceed)[a-z]+ed\s(?:on|in|at|to|for|by|with)\s(?:about |only |some )?$/.test(
        said.slice(-48),
      ) && !modal.test(said),
  },
  {
    // what follows is of the same past
    says: 'between January and June we obtained 74 grants worth £9m, half of the target',
    words: 'we they',
    holds: ({ said }) => /\d/.test(said) && weDid.test(said) && !modal.test(said),
  },
]);

const heardOf =
  /\b(?:[Ww]e|[Tt]hey|[Pp]eople|[Mm]embers) (?:also |have |had )?(?:heard|learn(?:ed|t)|told us|spoke|talked|listened|met|saw|asked)\b[^.;]*?(?:,|\b(?:with|to|from)) (?:(?:in|from|over|during|through|at) )?(?:about |some |over |more than |nearly )?$/;

const was = anyOf<Said>([
  {
    says: 'the slip, finished in March 2025 at a cost of £700,000',
    words: 'cost price',
    holds: ({ said }) =>
      /\b(?:[a-z]{2,}ed|built|bought|rebuilt|begun|dug|laid|held|done)\b[^.;]{0,60}\b(?:at|for) (?:a|the) (?:total |final )?(?:cost|price) of (?:about |some |nearly |over )?$/.test(
        said,
      ) && !modal.test(said.replaceAll(' in May', '')),
  },
  {
    says: 'we also heard, in 18 talks, that …; we spoke to 40 crews',
    words: 'heard learned learnt told spoke talked listened met saw asked',
    holds: ({ said }) => heardOf.test(said) && !modal.test(heardOf.exec(said)![0]),
  },
  {
    says: 'our raffle lost money (£640)',
    words: '(',
    holds: ({ said }) => said.endsWith('(') && pastVerb.test(said) && !modal.test(said),
  },
  {
    says: 'the hospital trained 40 nurses',
    words: '',
    holds: ({ said }) =>
      mayBePast.test(said.slice(-48)) &&
      direct.test(said.slice(-64)) &&
      !modal.test(said) &&
      (reported.test(said) || levelReached.test(said) || !labelled.test(said)),
  },
  {
    says: 'income fell by 4%; the year closed with 300 members',
    words: `${lettersOf(plainPast)} closed ended finished start starts begin begins enter enters`,
    holds: ({ said }) => {
      const m = moved.exec(said);
      return m !== null && !modal.test(m[0]) && !/\b(?:who|that|which)\s+(?:was|were)\b/i.test(m[0]);
    },
  },
  {
    says: 'permits that used to take 40 days',
    words: 'used',
    holds: ({ said }) => usedTo.test(said.slice(-60)),
  },
  {
    says: 'has stuck at 4.0 for three years running',
    words: 'stuck stood hovered stagnated stalled stayed remained lingered sat',
    holds: ({ said }) =>
      /\b(?:has|have) (?:stuck|stood|hovered|stagnated|stalled|stayed|remained|lingered|sat) (?:at|around|below|above|between|under|over|for|on)\b[^;]*$/.test(
        said,
      ) && !modal.test(said),
  },
  {
    says: 'in 2026 we gave out so much through 212 agencies',
    words: 'in during over throughout',
    holds: ({ said }) => ledOff.test(said) && !modal.test(said),
  },
  {
    says: 'the inspection found £62,000 of work',
    words: 'found',
    holds: ({ said }) =>
      /\b(?:inspections?|surveys?|reviews?|audits?|study|studies|reports?|we|they) found\s(?:about |some |over |more than |nearly |almost |only )?$/.test(
        said,
      ),
  },
  {
    says: 'following two accidents, …; thanks to a legacy of £60,000, …',
    words: 'following thanks owing because',
    holds: ({ said }) => /^\s*(?:Following|Thanks to|Owing to|Because of)\b(?:[^,]|,\d)*$/.test(said),
  },
  {
    says: 'after falling by 6% in 2026, …; after running for 20 years',
    words: 'after',
    holds: ({ said }) =>
      afterDoing.test(said) ||
      /\bafter [a-z]+ing\s+(?:about |nearly |some |over |more than )*$/.test(said.slice(-48)),
  },
]);

const doneIn =
  /^\s*(?:[-•*]\s*)?[A-Z][A-Za-z ]{2,40}: [a-z]+ed (?:in|within) $|(?:^\s*(?:[-•*]\s*)?|;\s+)(?!(?:[Tt]he|[Ww]e|[Tt]hey|[Oo]ur|[Ii]t|[Ss]taff)\b)(?:[A-Za-z-]+ ){0,2}[A-Za-z-]*s (?!respond|repli)[a-z]+ed (?:in|within) $/;
/** The programme was drawn up with a budget of £2m, the Board has approved a budget of £2m: the plan's own. */
const planned =
  /\b(?:(?:was|were|has been|have been) (?:drawn up|designed|adopted|approved|agreed|prepared|planned|launched|set up) with|(?:has|have) (?:approved|adopted|agreed|set)) (?:an? )?(?:[a-z]+ )?(?:budget|cost|expenditure|spending) of $|\b(?:budget|expenditure|spending|income|allocation)(?: [a-z]+){0,4} ha(?:s|ve) been (?:set|fixed|agreed|approved) at $/;
/** 30 tutors, paid £14 an hour; £2m, financed 55% by rents; calls: answered in 90 seconds on average; complaints settled in ten days. */
const isNot = (said: string): boolean =>
  /\d[^.;]*,\s+(?:paid|financed|funded|covered|met|borne)\s+$/.test(said) || doneIn.test(said);

/** We had 212 requests and expect 250. */
const turnsAhead =
  /\b(?:and|but|we|it|they) (?:now )?(?:expects?|plans?(?: for)?|wants?|hopes? for|aims? (?:for|at)|targets?|counts? on|seeks?|invites?|foresees?)(?: (?:about|some|at least|over|around|up to|more than))? $/;

const didOrWas = (x: Said): boolean => didSo(x) || (was(x) && !isNot(x.said));

/** (the old one burned 96,000 kWh): what a bracket tells is past, whatever the sentence around it promises. */
const inBracket = /\(([^()]{4,})$/;

/** Whether a verb of the past has the number in its reach. */
export function tellsPast(x: Said): boolean {
  if (planned.test(x.said) || turnsAhead.test(x.said)) return false;
  if (didOrWas(x)) return true;
  const said = x.said.includes('(') ? inBracket.exec(x.said)?.[1] : undefined;
  return said !== undefined && didOrWas({ said, awake: x.awake });
}

/** We made 17 grants worth £21,300; income reached £4m, a third of it from fees: told with the number before. */
const hangsOn =
  /\d[^.;]{0,40}?(?:,\s(?:of which\s)?|\s(?:worth|totalling|valued at|costing|averaging)\s)(?:about |some |nearly |almost |over |more than )?$/;
const worth = /\s(?:worth|totalling|valued at|costing|averaging)\s(?:[a-z]+\s){0,2}$/;
const ofIt = /^\s+of (?:it|them|these|this|that|which)\b/;

/** The same of what the number before it tells. */
export function tellsPastWith({ said, rest, awake }: Said & { rest: string }): boolean {
  if (!/\d/.test(said) || !(worth.test(said) || ofIt.test(rest))) return false;
  const m = hangsOn.exec(said);
  if (m === null) return false;
  const first = said
    .slice(0, m.index)
    .replace(/(?:[A-Z]{0,3}[$€£¥]|\b[A-Z][A-Za-z]{1,3}\.?\s?)?[\d.,]*$/, '');
  return tellsPast({ said: first, awake });
}

/** The number of visits, which was 380, to 700: what a clause between two commas tells of the past is passed over. */
const aside =
  /,\s(?:which|who)\s(?:[a-z]+ly\s)?(?:was|were|had|stood|fell|rose|closed|ended|began|averaged|reached|is|are|has|have)\b(?:[^,;.]|[,.](?=\d))*,(?=\s)/g;
export const withoutAsides = (said: string): string =>
  said.includes(', wh') ? said.replace(aside, '') : said;
