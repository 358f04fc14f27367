// The patterns by which measure.ts tells the name of what is counted from the clause around it: leading verbs, what
// is planned, where it stood before.
import { wordNumber } from './words.ts';

export const leadVerb =
  /^(?:.{0,40}?\b(?:will|shall|to|must|should)\s+)?(?:(?:and|also|further|gradually|steadily)\s+)*(?:increase|raise|reduce|cut|lower|improve|grow|expand|keep|bring|maintain|ensure|boost|lift|limit|cap|freeze|achieve|reach|hold|extend|secure|attract|decrease|shorten|strengthen|provide|support|pay|award|offer|give|charge|purchase|buy|acquire|procure|sign|publish|submit|organise|organize|run|train|recruit|launch|deliver|complete|produce|conduct|(?:increas|rais|reduc|cutt|lower|improv|expand|bring|boost|lift|extend|attract|shorten)ing)\s+(?:(?:down|up)\s+)?(?:the\s+|its\s+|our\s+|an?\s+)?(?=\S)/i;

/** A pronoun and its verb. */
export const clause =
  /\b(?:we|I|they|you)\s(?:(?:will|can|shall|should|hope|intend|plan|want|aim|expect|must|need|would|may)\b)|\b[Ww]e (?:increase|raise|reduce|cut|lower|improve|grow|expand|keep|bring|maintain|boost|lift|hold|limit)\b/;

/** We aim to bring lamb losses below …: what is brought there. */
export const changes =
  /^.*\b(?:to|will|shall|should|must|can|[Ww]e)\s+(?:increase|raise|reduce|cut|lower|improve|grow|expand|keep|bring|maintain|boost|lift|hold|get|push|drive|cap|limit|set|fix|freeze|restrict)\s+(?:the\s+|our\s+|its\s+|an?\s+)?(?=\S)/;

export const verbObject =
  /\b(?:share|proportion|percentage|rate|number|ratio|level|attendance|satisfaction|coverage|income|revenue|funding|budget|output|enrol\w*|emissions?|consumption|expenditure|investment|participation|citations?|spending|costs?|overheads?|turnover|membership|energy use)\b/i;

/** From 850 to, from three to: where it stood; in time from submission to decision nothing moves. */
export const movedFrom = new RegExp(
  `\\s+\\(?from\\s+(?:(?:about|around|approximately|roughly|the|its|a|current|an?|nearly|some|over|at least|more than)\\s+)*(?:US\\$|[A-Z]{1,3}\\$|[$€£¥]|\\d|(?:RMB|${wordNumber}|level)\\b)[^;]{0,50}?(?:\\s+to|\\s*(?:→|->|=>))\\s*(?:at least|over|above|about|around)?\\s*$`,
  'i',
);

/** Satisfaction (members' survey) will be kept at 90%. */
export const bracketed =
  /(?<=[a-z]) \([^()]*\)(?=,? (?:will|shall|should|must|may|is|are|to|stays?|remains?|rises?|falls?|grows?|drops?)\b)/g;
/** Fees rise by, dues go up by. */
export const changesBy =
  /\s(?:go(?:es)? (?:up|down)|rises?|falls?|increases?|drops?|raised|lowered|reduced|increased|cut) by\s+$/;

export const helpsTo =
  /\b(?:help|let|assist|enable|make|mak|get|gett|keep|render)(?:s|ing)? (?:about |some |at least |up to |more than |over )?$/i;
export const theyDo =
  /(?<=[a-rt-z]s|people|women|men|children|staff)\s(?!(?:to|and|or|of)\b)[a-z]+(?<!(?<!s)s|people|women|men|children|staff)(?=[\s.,;)]|$)/;
/** By the end of the year their share should be a third; after falling by 6%, the use is to fall …. */
export const leadTime =
  /^\s*After [a-z]+ing\b(?:[^,]|,\d){0,80},\s|^\s*(?:[Bb]y|[Ii]n|[Ff]or|[Dd]uring|[Ff]rom|[Ww]ithin|[Aa]t)\s[^,;:]{0,30}?\b(?:year|half|quarter|term|semester|season|month|20\d\d(?:\/\d\d)?|spring|summer|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December)\s(?=(?!(?:and|or|to|of|for|in|on|at|by|with|from)\b)[a-z])/;

export const thenDo =
  /^\s[a-z][a-z -]*(?<!\b(?:of|and|the|our|in|on|for|to))\sand\s(?:to\s)?(?!(?:of|in|at|for|from|on|with|by|the|about|some)\b)[a-z]+(?<!s)(?:\s(?:over|out|up|in|off|on|down))?\s*$/;

/** Six days a week and four in winter: how often the number before was meant. */
export const cycleFirst = /^\s(?:an?|per|each|every) (?:year|month|week|day|term|quarter|season)\b/;

/** Patents per 10,000 people should reach. */
export const perMany = /(?<=[a-z]) per \d[\d,]* [a-z]+(?= (?:will|shall|should|must|is|are|to)\b)/;

export const changeIn =
  /^(?:an? |the )?(?:fall|rise|increase|reduction|cut|growth|decrease|decline|drop) in (?:the |our )?(?=[a-z])/i;

/** It is planned to raise the rate to, it is expected that the rate will rise by: what is planned, what rises. */
export const itIsPlanned =
  /^\s*It is (?:planned|intended|proposed|hoped|expected|foreseen|agreed) (?:(?=to\s)|that\s+)/;
export const verbAlone =
  /^(?:we|they|it)\s[a-z]+$|(?:^|\b(?:to|will|shall|should|must)\s)(?:increase|reduce|raise|cut|lower|expand|improve|boost|decrease)$/i;

/** Who passes, defends or returns is named before. */
export const does =
  /^\s(?:pass|defend|finish|graduate|complete|succeed|attend|return|stay|leave|continue|participate|recommend|respond|renew|say|feel|agree|know|use|report)\s(?:on|in|at|to|the|it|that|within|their|with|for|by)\b/;

/** Ends with a unit that is counted. */
export const measured =
  /\d\s?(?:copies|rounds|FTEs?|WTEs?|EFTSL|EFTs?|full-time equivalents?|person-[a-z]+|m|(?:square |cubic )?(?:kilo)?met(?:re|er)s?|tonnes?|tons?|kg|k?m²|m³|kms?|cm|mm|°C|hectares?|ha|acres?|lit(?:re|er)s?|[GMkT]Wh|[MkG]W|[A-Za-z]*(?:watts?|volts?|ohms|joules?|teslas?|kelvins?|pascals|amperes?|hertz)|[GTP]B|[a-z]+bytes?|ECTS(?: (?:credits|points))?|credits)$/;

/** Of income, of the budget, of annual turnover: by what a share is measured. */
export const baseOfShare =
  /^ of (?:(?:the|our|its|their|all|total|annual|yearly|overall|operating|gross|net|own) )*(?:income|budget|turnover|revenues?|expenditure|spending|costs|expenses|payroll|output|sales|GDP|profits?|outlay|production|(?:working|contact|teaching|opening) (?:days|hours|time))\b/;
/** To, is limited to, should fall below, may take up: between what is measured and its share. */
export const leadsTo =
  /^\s+(?:(?:will|shall|should|must|is|are|may|can|be|not|no|stay|remain|to)\s+)*(?:(?:limited|capped|kept|held|brought|reduced|raised|cut|fall|drop|rise|grow|come|set|equal|reach|exceed|take up|account for|make up|amount|stand|go)\s+)?(?:(?:down|up)\s+)?(?:(?:to|by|at|below|above|under|within|for)\s+)?(?:about |at least |no more than )?$/;

/** £40,000 for the roof, is set aside for, worth of: what a sum is for follows. */
export const purposeOf =
  /^\s*(?:(?:per|an?|each|every)\s+(?:[a-z]+\s+(?=on\s)|(?:year|month|week|quarter|annum|day|term)\s+(?=(?:in|to|for|on|towards)\s))|(?:from|in|during|over)\s+(?:19|20)\d\d(?:\s?-{1,2}\s?\d{2,4})?\s+(?=to|for|on|towards)|over\s+(?:the\s+)?(?:(?:next|coming)\s+)?(?:[a-z]+|\d+)\s+(?:years|months)\s+(?=in|to|for|on|towards))?(?:(?:is|are|(?:will|shall|should|must|can|is to|are to) be|goes|ha(?:s|ve) been)\s+)?(?:(?:(?:made )?available|foreseen|envisaged|planned|needed|provided|allocated|earmarked|reserved|dedicated|budgeted|set aside|used|spent|arranged)\s+)?(?:to (?:contribute|go|be put|help|pay) (?:to|for|towards|with)|into|in|(?:worth )?of|for|on|towards?|to)\s+(?!(?:be|reach|attain|total)\b|(?:the |this |each |every )?(?:(?:whole|entire|coming|current|first|second|next|academic|financial) )?(?:year|half|term|semester|quarter)\b|[$€£¥\d]|US\$|(?:total|all|full|aggregate|(?:Jan|Feb|March|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b)(?:(?:the|its|an?)\s+)?/i;

/** Of all, of the top 20, new and: between a number and the name of what it counts. */
export const beforeName =
  /^\s*(?:(?:per|a|each) (?:year|month|week|term|day) of (?:the |our )?(?=[a-z])|of\s+(?:all\s+|each\s+|every\s+|\d[\d,]*\s+(?=[a-z])|(?:the|its|our|these|those|their)\s+(?:(?:top|first|largest|leading|best)\s)?(?:(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)\s+)?)?|(?:the|our|its)\s+|new\s+and\s+|[’']\s+worth\s+of\s+|(?:more|fewer|less)\s+(?!than\b)(?=[a-z-]+))/i;

/** Nine out of ten submitted records, 4 quarterly meetings. */
export const doneTo = /^\s*[a-z]{3,}ed (?=[a-z]+s\b)/;
export const soOften = /^\s*(?:quarterly|monthly|weekly|fortnightly|daily) (?=[a-z]+s\b)/;
export const thingsIn = /(?<![\w-])((?:[A-Za-z-]+ )?[a-z-]+s) (?:in|at) (?:the )?[a-z-]+(?<!s)$/;
/** 65 hours’ worth of film, three days’ training. */
export const ofTheirs = /^[’']\s+(?:worth of\s|(?:training|study|leave|practice|teaching|tuition|rest)\b)/;
/** Takes part in two hours of sport, made up of 40 hours of training. */
export const partsOf = /\btakes? part in $|\b(?:consisting|composed|made up) of $|\bcomprising $/;
export const madeUpOf = /\b(?:consisting|composed|made up) of $|\bcomprising $/;
export const modal = /\b(?:will|shall|should|must|may|can)\b/;
