// English sentences that tell how things are or were, known by their form as a whole: “Two of our five vans failed …”,
// “Last March a flood closed 12 roads”. Asked by englishRefusals.ts.
import type { EnglishAmount } from './englishNumber.ts';

/** A promise, a wish or a date ahead: then the sentence tells of no state. */
const ahead =
  /\b(?:will|would|shall|should|must|to|may|plan(?:s|ned)?|aims?|goals?|targets?|wants?|hopes?|intends?|expect(?:s|ed)?|propos\w+|due|by (?:the end|20\d\d|[A-Z]))\b/;

/** At a sentence's head, before who is counted. */
const opens = /^\s*(?:[-•*]\s*)?(?:(?:Only|Just|Some|About|Roughly|Around|Nearly|Almost|Over|More than)\s)?$/;
/** Of our pupils speak another language; people signed the petition: what those counted do or did. */
const theyDo =
  /^(?:\sof (?:our|the|its|their|all)(?:\s(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve))?)?(?:\s[a-z-]+){1,2}\s(?:(?:speak|speaks|live|lives|drop|drops|(?:have|has)(?!\sbeen\b)|own|owns|rent|rents|come|comes|depend|depends|smoke|suffer)\s(?!to\b)|(?!need|(?:focused|based|cent(?:re|er)ed|aimed|related|linked|devoted|dedicated|targeted|geared|tailored|connected|adapted)\s)[a-z]{3,}ed\s(?:(?:the|an?|this)(?! (?:year|term|season|month|quarter|week|semester)\b)|their|our|its|on|to)\b)/;

const lately =
  /^\s*Last (?:January|February|March|April|May|June|July|August|September|October|November|December|week|month|weekend|night|Monday|Friday)\b/;
const gone =
  /\bha(?:s|ve) (?:gone|come|risen|fallen|grown|dropped|shrunk|slipped|climbed) (?:up |down )?(?:by|to|from)\s+$/;
const multiplied =
  /^\s*(?:The|Our|Its)\s[^.;,]{2,60}\s(?:doubled|tripled|trebled|quadrupled|halved)\s+(?:to\s+)?$/;
const multiplies = /^(?:doubled|tripled|trebled|quadrupled|halved)$/;

const typical =
  /^\s*The average\s[a-z]+\s(?:is|has|costs?|takes?|gets?|lasts?|runs?|pays?|earns?|uses?)\b|\b(?:[Ii]n|[Oo]n) an? (?:normal|typical|average|usual|good|bad) (?:year|day|week|month|season)\b/;
const largest =
  /\b(?:is|are) (?:the|our|its) (?:largest|biggest|main|second|smallest|most) [a-z]+(?: [a-z]+)?[:,]\s/;
const comeFrom = /^\s*(?:Our |The |Its )?[A-Z]?[a-z]+s (?:come|comes|hail) from (?:about |some |over )?$/;
const terms = /^\s*Under the (?:agreement|contract|treaty|statutes|terms|rules|lease|deal)\b/;
const loan = /^\s*(?:The|Our) (?:[a-z]+ )?(?:loan|debt|bond|mortgage|lease|contract) of (?:about |some )?$/;
const loanIs = /^[^.;]{0,24}\s(?:falls|runs|is|was|expires|matures|ends|comes)\b/;
const since = /^\s*Since (?!we\b|it\b|this\b)[^,]{3,40},\s[^.;]*$/;
const isRising = /\b(?:is|are) (?:rising|falling|growing|shrinking|increasing|declining|dropping)\b[^.;]*$/;
const costs = /^\s*(?:It|(?:Each|Every|One) [a-z]+) (?:now )?costs\b/;
const largestGive =
  /^\s*The (?:[a-z]+ )?(?:largest|biggest|top|smallest|richest) [a-z]+ (?:gives?|provides?|holds?|makes?|uses?|takes?|accounts?|owns?|pays?)\b/;
/** People are waiting for a flat; the boilers are older than 20 years. */
const theyAre =
  /^(?:\s[a-z]+){0,2}\s(?:are|is) (?:waiting|living|working|studying|missing|unemployed|homeless)\b|^\s(?:of )?(?:the|our|its) [a-z]+\s(?:is|are) (?:older|younger|newer|bigger|smaller|longer|more|less|over|under|below|above)\b/;
/** Of 70 rooms, 12 stand empty. */
const ofWhich =
  /^\s*Of [\d,]+ [a-z]+, (?:only |some |about )?[\d,]+ (?:stand|are|have|lie|remain|need|lack)\s/;
/** The valley, 38 km long, is home to …. */
const aside = /^\s(?:long|wide|high|deep|tall|old),\s(?:is|has|was|are)\b/;
const besideMean =
  /^\s(?:above|below|over|under) the (?:[a-z]+\s|[A-Z][a-z]+\s)?(?:mean|average|median|norm)\b/;

const mayTell =
  /Last|ha(?:s|ve)|doubled|tripled|trebled|quadrupled|halved|typical|average|normal|usual|largest|biggest|main|second|smallest|most|from|Under|loan|debt|bond|mortgage|lease|contract|good|bad|Since|costs|(?:is|are) /;

/** `said` runs from the sentence's beginning to the number. */
export function tellsState(a: EnglishAmount, said: string): boolean {
  const lead = said.slice(0, said.length - (a.start - a.quoteStart));
  if (opens.test(lead)) {
    if (theyDo.test(a.rest) && !ahead.test(a.rest)) return true;
  }
  // with 17 votes to 3
  if (/^ votes to \d/.test(a.rest) || /\d votes to $/.test(said)) return true;
  if (a.spelled !== null && multiplies.test(a.spelled))
    return (
      multiplied.test(`${said}${a.spelled} `) && !ahead.test(said + a.rest.replace(/^\s(?:to|by)\s/, ' '))
    );
  if (theyAre.test(a.rest) && !ahead.test(said + a.rest)) return true;
  if (aside.test(a.rest)) return true;
  if (said.startsWith('Of ') || said.startsWith(' Of ')) {
    if (ofWhich.test(`${said}${a.low}${a.rest}`)) return true;
  }
  if (!mayTell.test(said)) return false;
  if (besideMean.test(a.rest) && /\b(?:is|are|was|were) $/.test(lead) && !ahead.test(said)) return true;
  if (loan.test(lead) && loanIs.test(a.rest)) return true;
  if (ahead.test(said.replace(/\s(?:to|from)\s+$/, ' '))) return false;
  return (
    lately.test(said) ||
    gone.test(lead) ||
    (multiplied.test(lead) && !ahead.test(a.rest)) ||
    typical.test(said) ||
    largest.test(said) ||
    comeFrom.test(lead) ||
    since.test(said) ||
    isRising.test(lead) ||
    (costs.test(said) && a.comparator !== 'lte' && a.comparator !== 'lt') ||
    largestGive.test(said) ||
    terms.test(said)
  );
}
