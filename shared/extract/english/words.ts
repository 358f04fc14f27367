// The words and patterns of English plans, as data for english.ts: numbers, comparators, what is no target.

import type { Comparator, TargetKind } from '../types.ts';
import { coin } from './money.ts';

const plainWords: Record<string, number> = {
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
  dozen: 12,
  'a dozen': 12,
  'half a dozen': 6,
  'half-dozen': 6,
  'two dozen': 24,
  'a thousand': 1000,
  'a million': 1_000_000,
  'half a million': 500_000,
  'a quarter of a million': 250_000,
  'three quarters of a million': 750_000,
  'one thousand': 1000,
  zero: 0,
  nil: 0,
  one: 1,
  half: 50,
  'one third': 100 / 3,
  '1/2': 50,
  '1/3': 100 / 3,
  '2/3': 200 / 3,
  '1/4': 25,
  '3/4': 75,
  '1/5': 20,
  '1/10': 10,
  'a third': 100 / 3,
  'two thirds': 200 / 3,
  'one quarter': 25,
  'a quarter': 25,
  'three quarters': 75,
  'one-third': 100 / 3,
  'two-thirds': 200 / 3,
  'one-half': 50,
  'one half': 50,
  'two fifths': 40,
  'two-fifths': 40,
  'three fifths': 60,
  'three-fifths': 60,
  'four fifths': 80,
  'four-fifths': 80,
  'one-quarter': 25,
  'three-quarters': 75,
  'three fourths': 75,
  'three-fourths': 75,
  'one-fourth': 25,
  'one fourth': 25,
  once: 1,
  twice: 2,
  'one-fifth': 20,
  'one-sixth': 100 / 6,
  'one-eighth': 12.5,
  'one-tenth': 10,
  'a tenth': 10,
  'one tenth': 10,
  'three tenths': 30,
  'seven tenths': 70,
  'nine tenths': 90,
  'a fifth': 20,
  'a sixth': 100 / 6,
  'one sixth': 100 / 6,
  'a seventh': 14.2857,
  'one seventh': 14.2857,
  'an eighth': 12.5,
  'one eighth': 12.5,
  'one fifth': 20,
  double: 100,
  doubles: 100,
  doubled: 100,
  doubling: 100,
  triple: 200,
  triples: 200,
  tripled: 200,
  treble: 200,
  trebled: 200,
  triplicate: 200,
  quadruple: 300,
  quadruples: 300,
  quadrupled: 300,
  halve: 50,
  halved: 50,
};

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Words for numbers, forty-two among them. */
const smallWords = new Map<string, number>([
  ...Object.entries(plainWords),
  ...tens.flatMap((ten) =>
    ones.map((one) => [`${ten}-${one}`, plainWords[ten]! + plainWords[one]!] as const),
  ),
]);

/** The value of a word for a number, one hundred and twenty among them; undefined for any other word. */
export function wordValue(word: string): number | undefined {
  const said = word.toLowerCase().replace(/\s+/g, ' ');
  const hundreds = said.includes(' ') ? /^(\w+) hundred(?: and (.+))?$/.exec(said) : null;
  if (!hundreds) return smallWords.get(said);
  const many = hundreds[1] === 'a' ? 1 : smallWords.get(hundreds[1]!);
  const more = hundreds[2] ? smallWords.get(hundreds[2]) : 0;
  return many === undefined || more === undefined ? undefined : many * 100 + more;
}

const underHundred = `(?:${tens.join('|')})(?:-(?:${ones.join('|')}))?`;
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';

/** One alternative for forty and forty-two: the pattern is tried at every letter. */
export const wordNumber = [
  `(?:a|${ones.join('|')}) hundred(?: and (?:${underHundred}|${teens}|${ones.join('|')})(?![\\w-]))?`,
  ...Object.keys(plainWords)
    .filter((word) => !tens.includes(word))
    .sort((x, y) => y.length - x.length),
  underHundred,
].join('|');

/** What stands before a number that it is compared by; the first that matches tells. `words`: as of a rule. */
export const left: { words: string; re: RegExp; c: Comparator }[] = [
  {
    words: 'least minimally fewer less smaller minimum min above over below lower worse under ≥ >',
    re: /(?:(?<=\b(?:not|never) (?:start|open|run|begin|proceed|go ahead|take place|meet|be (?:held|run|opened))(?: (?:with|for|on))? )(?:fewer|less) than|at (?:the (?:very )?)?least|minimally|no fewer than|not fewer than|no less than|not less than|no smaller than|an? (?:absolute )?minimum (?:number )?of|minimum of|minimum|min\.?|at a minimum|at or (?:above|over)|not below|no lower than|no worse than|not (?:be )?(?:lower|less|fewer|worse) than|(?:not|never) (?:be allowed to |to )?(?:fall|drop|go|be|dip|slip|sink) (?:below|under)|kept from (?:falling|dropping) (?:below|under)|≥|>=)\s*$/i,
    c: 'gte',
  },
  {
    words:
      'up many more most maximum max exceeding exceed longer larger bigger wider later capped limited restricted within greater higher above over beyond ceiling cap limit below under value ≤ <',
    re: /(?:up to|as many as|no more than|not more than|at (?:the (?:very )?)?most|an? (?:absolute )?maximum (?:number )?of|maximum(?: of)?|max\.?|not exceeding|not to exceed|not exceed|no (?:longer|larger|bigger|wider|later) than|not (?:be )?(?:longer|larger|bigger|wider|later) than|capped at|limited to|restricted to|within|no later than|no greater than|no higher than|(?:not|(?:must|wo|should|ca)n['’]t) (?:to )?(?:be |go |rise |climb )?(?:above|higher than|greater than|over|beyond)|(?<=\b(?:budget|price|cost|spending) )(?:ceiling|cap|limit)(?: of|:)?|not be more than|at or (?:below|under)|within the|(?:to|at|be|stay|keep|kept|held|remain) within|an? (?:ceiling|cap|upper limit|maximum) of|(?:up )?to the value of|within an average of|≤|<=)\s*$/i,
    c: 'lte',
  },
  {
    words: 'top pass surpass cross through',
    re: /(?<=\b(?:will|should|to|must|shall)\s)(?:top|pass|surpass|cross)\s*$|\bbreak(?:s|ing)? through(?: the)?\s*$/i,
    c: 'gt',
  },
  {
    words:
      'more longer larger bigger better over above beyond exceeding excess exceed exceeds greater higher farther further upwards >',
    re: /(?:more than|longer than|better than|larger than|bigger than|over|above|beyond|exceeding|in excess of|exceed|exceeds|greater than|higher than|(?:farther|further) than|upwards of|>)\s*$/i,
    c: 'gt',
  },
  {
    words: 'fewer less lower below under <',
    re: /(?:fewer than|less than|lower than|below|under|<)\s*$/i,
    c: 'lt',
  },
  {
    words:
      'about around approximately approx roughly some nearly good circa ca c almost estimated close region order neighbourhood neighborhood vicinity less ~',
    re: /(?:about|around|approximately|approx\.?|roughly|some|nearly|circa|\bca\.|(?<=[\s(])c\.|(?:in|of) the (?:region|order|neighbou?rhood|vicinity) of|more or less|almost|a good|an estimated|close to|~)\s*$/i,
    c: 'approx',
  },
];

export const right: [RegExp, Comparator][] = [
  [
    /^\s*(?:-plus|or more|or above|and above|or higher|or better|or greater|or longer|or older|and above|and over|or over|and more|at (?:a )?minimum|at least|\+|plus)(?![\w])|^\s(?:min(?:imum|\.)?|as a minimum|at the (?:very )?least)(?=\s*(?:[.,;)]|$))/i,
    'gte',
  ],
  [
    /^\s*(?:or fewer|or less|or below|or lower|at (?:a )?maximum|at most)\b|^\s(?:max(?:imum|\.)?|as a maximum|at the (?:very )?most)(?=\s*(?:[.,;)]|$))/i,
    'lte',
  ],
  [
    /^\s*(?:or so|or thereabouts)\b|^\s(?:approximately|approx\.?|roughly|more or less)(?=\s*(?:[.,;)]|$)|\s[a-z]+)/i,
    'approx',
  ],
];

/** Two medals are the minimum, 200 teachers or more: said of what stands between. */
export const saidAfter: [RegExp, Comparator][] = [
  [
    /^(?:\s[a-z-]+){1,3}\s\(?(?:(?:or|and) (?:more|above|over)|at (?:a minimum|(?:the (?:very )?)?least)|as a minimum|min(?:imum|\.)?|plus)(?=\s*(?:[,;)]|\.(?!\s?\d)|$))/i,
    'gte',
  ],
  [
    /^(?:\s[a-z-]+){1,3}\s\(?(?:(?:or|and) (?:fewer|less|below)|at (?:a maximum|(?:the (?:very )?)?most)|as a maximum|max(?:imum|\.)?)(?=\s*(?:[,;)]|\.(?!\s?\d)|$))/i,
    'lte',
  ],
  [
    /^(?:\s[a-z-]+){1,3}\s\(?(?:or so|or thereabouts|approximately|approx\.?|roughly|more or less)(?=\s*(?:[.,;)]|$))/i,
    'approx',
  ],
  [/^(?:\s[a-z-]+){1,3}\s(?:is|are|being) (?:the|our|a) (?:bare |absolute )?minimum(?=\s*[.,;])/i, 'gte'],
  [
    /^(?:\s[a-z-]+){1,3}\s(?:is|are|being) (?:the|our|a) (?:absolute )?(?:maximum|limit|ceiling)(?=\s*[.,;])/i,
    'lte',
  ],
];

/** A two-day symposium, a six-month placement: how long what is promised lasts; a three-year plan is a name. */
export const lastingThings =
  'symposium|schools?|dialogues?|workshops?|seminars?|conferences?|courses?|training|forums?|retreats?|trips?|stays?|excursions?|expeditions?|traineeships?|apprenticeships?|sabbaticals?|webinars?|modules?|festivals?|camps?|meetings?|visits?|fellowships?|placements?|internships?|secondments?|exhibitions?|events?|colloquium|residenc(?:y|ies)|tours?|missions?|hackathons?|bootcamps?|summits?|academ(?:y|ies)|sessions?|accelerators?|sprints?|celebrations?|inductions?|positions?|appointments?|contracts?|terms(?! of)|posts';

/** 124, 000 in haste, 1,200, 1,50,000 as in India, 1.500.000 as in Spain, 65 000 as in South Africa and France, 4.2. */
const digits =
  '\\d{1,3}, 000(?!\\d)|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,2}(?:,\\d\\d)+,\\d{3}|[1-9]\\d{0,2}(?:\\.\\d{3}){2,}(?![\\d.])|(?<!\\d )[1-9]\\d{0,2}(?: \\d{3})+(?! ?\\d)|\\d+(?:\\.\\d+)?';
/** What stands between the ends of a range: 20-30, 10%-15%, £1 million to £2 million, between 25 and 30. */
const rangeMark =
  '(?:(?:\\s?(?:%|per ?cent|percent|million|billion|thousand|crores?|lakhs?|[mk](?=\\s?(?:-|and\\b))(?<!\\sk)))?\\s*(?:-{1,2}|(?<=\\bbetween\\s[^;]{1,24})and)|\\s(?<=\\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\\s)or(?=\\s+(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\\b)|\\s(?<=(?<![\\d.,])[1-9]\\d?\\s)or(?=\\s[1-9]\\d?\\s[a-z])|(?:\\s?(?:million|billion|thousand))?\\s*to)';
/** The match begins at the number itself; what coin stands before it is looked back for. */
export const number = new RegExp(
  `(?:(?=\\d)(?:(?<=(${coin})\\s?)|(?<![\\w.,])|(?<=\\bc\\.))(?!(?:[123]/[2345]|1/10)(?![\\w/]))(${digits})|(?<![\\w-])(${wordNumber})(?:(?=-?fold\\b)|(?![\\w/]|-(?!(?:day|week|hour|month|year)s?\\s|(?<=wice-)(?:daily|weekly|monthly|quarterly|yearly)\\s))))(?:${rangeMark}\\s*(?:${coin})?\\s?(?:(${digits})|(${wordNumber})(?![\\w-])))?\\s?((?:hundred|thousand|million|billion|trillion|crores?|lakhs?|lacs?|mn|bn|tn)(?![a-z])|(?:(?<!\\s)|(?<=[$€£¥][\\d.]{1,6}\\s))[mk](?![\\w²³]))?(?:\\s?(% points?|%|per ?cent|percent|percentage points?|pp)(?![\\w]))?`,
  'gi',
);

export const units: [RegExp, string, TargetKind][] = [
  [/^(pounds|lbs)(?=\s+of\b|[\s.,;)]*$)/, '', 'count'],
  [
    /^((?:[mµk]?g|t|l|[kM]?Wh?|k?m|[mµ]?S|[mk]?[VAJN]|[kMG]bit|[kMG]B)\/(?:l|ml|m[23²³]?|kg|g|ha|s|h|km|cm[23²³]?|day)|m?Ah|[kMG]?Hz|[mk]?V|dB|decibels|[kMG]Pa)(?![\w-])/,
    '',
    'count',
  ],
  [
    /^(?:calendar |working |business |(?:class|contact|teaching|study|training|volunteer) (?=hours?\b))?(months?|weeks?|days?|hours?|years?|minutes?|(?:milli|micro|nano|pico|femto)?seconds?|fortnights?|semesters?|seasons)\b(?!-)/i,
    '',
    'duration',
  ],
  [/^(hrs?|mins?|wks?|mths?|yrs?|h)(?![\w-])/, '', 'duration'],
  [/^times?\b/i, 'times', 'frequency'],
  [/^(pence|cents)\b/i, '', 'money'],
  [
    /^(tonnes?|tons?|mu|(?:kilo)?gram(?:me)?s?|kg|kilomet(?:re|er)s?|km²|[kc]?m[23]|m²|m³|km|cm|mm|°C|hectares?|ha|acres?|met(?:re|er)s?|miles?|feet|gallons?|SWS|FTEs?|WTEs?|EFTSL|EFTs?|full-time equivalents?|person-(?:months?|days?|weeks?|hours?|years?|times?)|copies|rounds(?=\s+of)|nos?\.(?=\s+of)|(?:pieces|sets)(?=\s+of\s)|[µμn]g|m(?=\s+(?:of|in|by|long|wide|deep|and)\b|[.,;)]|$)|kms|(?:[a-z]+|[MGKT][a-z]+)?(?:watts?|volts?|ohms|joules?|teslas?|kelvins?|pascals|amperes?|hertz)|(?:linear|running|shelf) met(?:re|er)s|square (?:f(?:ee|oo)t|miles?|met(?:re|er)s?|kilomet(?:re|er)s?)|cubic met(?:re|er)s?|lit(?:re|er)s?|(?:giga|tera|peta)bytes?|ECTS(?: (?:credits|points))?|credits(?=\s+(?:of|in|from|per|for|at|before|by|each)\b|[.,;)]|$)|m(?=\s(?:[a-z]+\s)?(?:cores?|fences?|walls?|paths?|trench(?:es)?|pipes?|bridges?|tunnels?|tracks?|cables?|boreholes?|wells?|towers?)\b)|[MG]W|kW|[GMkT]Wh|[GTP]B|(?:[kM]|MT|Mt|kt)?t?CO2e?|tonnes? CO2e?)(?![\w-])/,
    '',
    'count',
  ],
];

/** Words that say from where to where something moves: from 6 to 8 is a span only without them. */
export const moves =
  /\b(?:increas|rais|ris|grow|expand|improv|reduc|cut|lower|decreas|declin|fall|drop|shorten|narrow|widen|bring|mov|lift|boost|enlarg|extend|scal|climb|jump|shift|advanc|upgrad|doubl|tripl|trebl|halv|output|number|share|ratio|rate|level|proportion|percentage|income|up|down)\w*\b/i;

export const pastSentence =
  /\b(?:(?<!\b(?:than|on|over|with|to|from|against|above|below)\s)last (?:year|season|spring|summer|autumn|winter|fall|term)(?!['’]s)|(?<!\bthan\s)(?:in|over|during) the (?:past|previous|last(?! (?:quarter|half|third|part|weeks?|days?|(?:two|three|six) (?:weeks|months)) of (?:the (?:year|month)|this|each|20\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))|previously|to date|so far|already|(?<!\b(?:the|our|its|an?)\s)recently\s[a-z]+ed|ha(?:s|ve) been (?:[a-z]{2,}ing|(?!(?:set|asked|agreed|decided|approved|budgeted|planned|allocated|earmarked|reserved|assigned|scheduled|committed|pledged|promised|invited|given|granted|provided|sanctioned)\b)[a-z]+(?:ed|en))|since (?:its|the) (?:launch|founding)|has (?:hosted|held|published|trained)|have (?:hosted|held|published|trained))\b|(?<!\b(?:to|will|should|must|shall)\s)\bha(?:s|ve|d)\s+(?:(?:already|also|now|about|over|some|around|more than)\s+)?(?:$|\d|(?:(?!(?:asked|agreed|decided|resolved|committed|pledged|promised|planned|budgeted|undertaken|need|earmarked|reserved)\b)[a-z]+ed|held|run|won|built|made|set(?! aside)|sent|taught|given|grown|become|brought|taken|met|spent|led|written|risen|fallen)\b)/i;

/** A rise of a tenth, a cut of half: before a fraction. */
export const riseOf =
  /\b(?:increase|growth|rise|reduction|cut|decrease|drop|fall|saving|gain|uplift) of\s*$/i;

export const growthBefore =
  /\b(?:increas\w*|grow\w*|growth|rais\w*|rises?|risen|rising|falls?|falling|drops?|dropping|shrink\w*|climb\w*|reduc\w*|reduction|decreas\w*|declin\w*|cut\w*|lower\w*|improv\w*|expand\w*|lift\w*|boost\w*|shorten\w*|strengthen\w*|widen\w*|trim\w*|slash\w*|up|down)\b[^.;]{0,80}?\bby\s*(?:at least|about|around|approximately|more than|over|up to|no less than|nearly|some|a further|an average of|between)?\s*$/i;

export const growthAfter =
  /^\s*(?:year-on-year\s+|annual\s+|overall\s+|further\s+|real-terms\s+|by (?:19|20)\d\d\s\(?(?=(?:above|below|over|relative|compared)\b))?(?:increase|growth|rise|reduction|decrease|cut|improvement|decline|drop|fall|uplift|saving|gain|(?:(?:more|fewer|less)\s+[a-z -]{2,30}?|more|higher|lower|less|fewer|larger|smaller|bigger|greater|better) than|(?:more|fewer|less)(?=\s+[a-z])|(?:higher|lower|larger)(?!\s(?:education|degree|secondary|primary|classes|forms?))(?=\s+[a-z])|(?:fewer|less|more|lower|higher|smaller|shorter|larger|longer|greater|cheaper|faster|lighter)(?=\s*(?:[,.;)]|$)|\s(?:by|in|within|over|compared|relative|this|per)\b)|(?:above|below|over|up on|down on|relative to|compared (?:with|to))\s+(?:the\s+)?(?:FY\s?)?(?:(?:19|20)\d\d|last year|previous year)|year[- ]on[- ]year)\b/i;

/** A change that says no noun of its own. */
export const growthOnly =
  /^\s*(?:(?:the|that of|its)\s+(?:FY\s?)?(?:19|20)\d\d\s+(?:figure|level|value|number)|(?:above|below|over|on|vs\.?|versus|against|up on|down on)\s+(?:the\s+)?(?:FY\s?)?(?:19|20)\d\d|year[- ]on[- ]year)\b/i;

export const notTarget =
  /^(?:st|nd|rd|th)\b|^-(?!plus\b)[a-z]{2}|^\s*(?:pages?|a\.m\.|p\.m\.|am\b|pm\b|o'clock)/i;

export const labelBefore =
  /(?:\b(?:Goal|Objective|Section|Chapter|Part|Phase|Article|Table|Figure|Annex|Appendix|Nos?\.|Nos?|Page|Step|Priority|Pillar|Task|Level|Version|Grade|Tier|Item|Room|Building|Stage|Horizon|Industry|Paragraph|Clause|Type|Class|ISO|COVID|SDG|Q|H|Decree|Document|Directive|Resolution|Indicator|Strand|Workstream|Stream|Track|Component|Activity|Output|Action|Strategy|Theme|Work ?package|WP|Quote|Lot|Option|Scenario|Line|Route|Highway|Agenda|Risk|Euro|Web|Group of|Registered charity|[Cc]harity (?:no\.|number)|[Cc]ompany (?:no\.|number)|[Rr]egistration (?:no\.|number)|KRA?|KPI|OKR|G)\s*|#|[A-Za-z]-)$/i;

export const structural =
  /^\s*(?:(?:other |simple |main |good |bad )?(?:things|reasons|lessons|questions)|parts?(?!-)|sections?|chapters?|headings?|goals?|objectives?|pillars?|priorit(?:y|ies)|aspects?|areas?|dimensions?|principles?|themes?|strands?|phases?|levels?|stages?|steps?|ways?|sides?|categories|types|tiers?|(?:main|major|core|principal) (?:tasks?|areas?|goals?|directions?)|key (?:areas?|tasks?|goals?|priorities|themes?)|strategic (?:goals?|priorities|objectives?))\b/i;

/** Four chapter leaders: the first noun of two is none of the text's parts. */
export const structuralFirst =
  /^\s*(?:part|section|chapter|goal|objective|priority|area|principle|theme|phase|level|stage|side|type)\s(?!of\b|in\b|and\b|or\b|to\b|for\b|\d)[a-z]/i;

export const commitBefore =
  /\b(?:target(?:ing|s)?|seek(?:ing|s)?|establish|set up|launch|host|hold|organi[sz]e|publish|create|open|build|carry(?:ing)? out|put on|take on|bring in|train|recruit|appoint|invite|send|sign|file|develop|complete|run|deliver|award|fund|support|convene|found|start|introduce|produce|stage|hire|select|secure|form|offer|provide|conduct|welcome|co-host|issue|add|expand to|pilot|commission|implement|finish|upgrade|renovate|incubate|attract|enrol|graduate|visit|reach|sponsor|dispatch|second|exchange|design|release|deploy|install|acquire|purchase|join|obtain|win|register|bring|draft|hold a total of|there (?:will|shall) be|bring out|plan|of which|including|and|,|:|\(|at least|minimum of|fewer than|less than|more than|up to|over|about|around|approximately|all|through|via|across|with|into|for|(?:renovation|construction|completion|establishment|launch|upgrade|delivery|recruitment|publication|organi[sz]ation|creation|training) of)(?:\s+(?:a further|another|an additional|the|its|our|new|some|only|just|a total of|of))*\s*$/i;
