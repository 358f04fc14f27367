// English sentences that tell how things are or were, known by their form as a whole: “Two of our five vans failed …”,
// “Last March a flood closed 12 roads”. Asked by refusals.ts.
import type { Around } from './around.ts';
import { anyOf, type Rule } from './rules.ts';

/** A promise, a wish or a date ahead: then the sentence tells of no state. */
const ahead =
  /\b(?:will|would|shall|should|must|to|may|plan(?:s|ned)?|aims?|goals?|targets?|wants?|hopes?|intends?|expect(?:s|ed)?|propos\w+|due|by (?:the end|20\d\d|[A-Z]))\b/;
const notAhead = (said: string): boolean => !ahead.test(said.replace(/\s(?:to|from)\s+$/, ' '));

/** At a sentence's head, before who is counted. */
const opens = /^\s*(?:[-•*]\s*)?(?:(?:Only|Just|Some|About|Roughly|Around|Nearly|Almost|Over|More than)\s)?$/;
const theyDo =
  /^(?:\sof (?:our|the|its|their|all)(?:\s(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve))?)?(?:\s[a-z-]+){1,2}\s(?:(?:speak|speaks|live|lives|drop|drops|(?:have|has)(?!\sbeen\b)|own|owns|rent|rents|come|comes|depend|depends|smoke|suffer)\s(?!to\b)|(?!need|(?:focused|based|cent(?:re|er)ed|aimed|related|linked|devoted|dedicated|targeted|geared|tailored|connected|adapted)\s)[a-z]{3,}ed\s(?:(?:the|an?|this)(?! (?:year|term|season|month|quarter|week|semester)\b)|their|our|its|on|to)\b)/;

const multiplied =
  /^\s*(?:The|Our|Its)\s[^.;,]{2,60}\s(?:doubled|tripled|trebled|quadrupled|halved)\s+(?:to\s+)?$/;
const multiples = 'doubled tripled trebled quadrupled halved';
const multiplies = /^(?:doubled|tripled|trebled|quadrupled|halved)$/;

const states = anyOf<Around>([
  {
    says: '40 people are waiting for a flat; six of the boilers are older than 20 years',
    words: `waiting living working studying missing unemployed homeless older younger newer bigger smaller longer more less
      over under below above`,
    holds: ({ said, rest }) =>
      /^(?:\s[a-z]+){0,2}\s(?:are|is) (?:waiting|living|working|studying|missing|unemployed|homeless)\b|^\s(?:of )?(?:the|our|its) [a-z]+\s(?:is|are) (?:older|younger|newer|bigger|smaller|longer|more|less|over|under|below|above)\b/.test(
        rest,
      ) && !ahead.test(said + rest),
  },
  {
    says: 'the valley, 38 km long, is home to …',
    words: 'long wide high deep tall old',
    holds: ({ rest }) => /^\s(?:long|wide|high|deep|tall|old),\s(?:is|has|was|are)\b/.test(rest),
  },
  {
    says: 'of 70 rooms, 12 stand empty',
    words: 'stand are have lie remain need lack receive qualify speak live come use belong',
    holds: ({ a, said, rest }) =>
      (said.startsWith('Of ') || said.startsWith(' Of ')) &&
      /^\s*Of [\d,]+ [a-z]+, (?:only |some |about )?[\d,]+ (?:of them )?(?:stand|are|have|lie|remain|need|lack|receive|qualify|speak|live|come|use|belong)\s/.test(
        `${said}${a.low}${rest}`,
      ),
  },
  {
    says: 'our costs are 12% above the mean',
    words: 'mean average median norm',
    holds: ({ said, lead, rest }) =>
      /^\s(?:(?:percentage )?points? )?(?:above|below|over|under) the (?:[a-z]+\s|[A-Z][a-z]+\s)?(?:mean|average|median|norm)\b/.test(
        rest,
      ) &&
      /\b(?:is|are|was|were) $/.test(lead) &&
      !ahead.test(said),
  },
  {
    says: 'the loan of £2 million falls due in 2031',
    words: 'loan debt bond mortgage lease contract',
    holds: ({ lead, rest }) =>
      /^\s*(?:The|Our) (?:[a-z]+ )?(?:loan|debt|bond|mortgage|lease|contract) of (?:about |some )?$/.test(
        lead,
      ) && /^[^.;]{0,24}\s(?:falls|runs|is|was|expires|matures|ends|comes)\b/.test(rest),
  },
  {
    says: 'last March a flood closed 12 roads',
    words: 'last',
    holds: ({ said }) =>
      /^\s*Last (?:January|February|March|April|May|June|July|August|September|October|November|December|week|month|weekend|night|Monday|Friday)\b/.test(
        said,
      ) && notAhead(said),
  },
  {
    says: 'rents have risen by 9%',
    words: 'gone come risen fallen grown dropped shrunk slipped climbed',
    holds: ({ said, lead }) =>
      /\bha(?:s|ve) (?:gone|come|risen|fallen|grown|dropped|shrunk|slipped|climbed) (?:up |down )?(?:by|to|from)\s+$/.test(
        lead,
      ) && notAhead(said),
  },
  {
    says: 'of 180 pupils in the last year, 150 should go on',
    words: 'of',
    holds: ({ said, rest }) =>
      /^\s*Of (?:about |some |over )?$/.test(said) &&
      /^ [^.;,]{3,50}, /.test(rest) &&
      !/^[^,]*\b(?:planned|to be|to come|new|proposed)\b/.test(rest),
  },
  {
    says: 'the number of visitors doubled to 4,000',
    words: multiples,
    holds: ({ said, lead, rest }) => multiplied.test(lead) && notAhead(said) && !ahead.test(rest),
  },
  {
    says: 'the average course lasts 12 weeks; in a normal year 40 …',
    words: 'average normal typical usual good bad peak height any season mean median',
    holds: ({ said, a }) =>
      !(a.leftWord !== '' && /^\s*At any /.test(said)) &&
      /^\s*The average\s[a-z]+\s(?:is|has|costs?|takes?|gets?|lasts?|runs?|pays?|earns?|uses?)\b|\b(?:[Ii]n|[Oo]n) an? (?:normal|typical|average|usual|good|bad) (?:year|day|week|month|season|summer|winter|spring|autumn|night)\b|^\s*(?:At (?:its|their|the) (?:peak|height)|At any (?:one |given )?time|In (?:the )?high season)\b|^\s*The (?:average|mean|median|typical) (?:[a-z]+ )?(?:age|size|length|weight|height|distance|income|salary|wage|class|farm|household) (?:of [^.;,\d]{3,40} )?(?:is|stands at|lies at) (?:now |currently |about |some )?$/.test(
        said,
      ) &&
      notAhead(said),
  },
  {
    says: 'this is our largest branch: 400 members',
    words: 'largest biggest main second smallest most',
    holds: ({ said }) =>
      /\b(?:is|are) (?:the|our|its) (?:largest|biggest|main|second|smallest|most) [a-z]+(?: [a-z]+)?[:,]\s/.test(
        said,
      ) && notAhead(said),
  },
  {
    says: 'our students come from 31 countries',
    words: 'come comes hail',
    holds: ({ said, lead }) =>
      /^\s*(?:Our |The |Its )?[A-Z]?[a-z]+s (?:come|comes|hail) from (?:about |some |over )?$/.test(lead) &&
      notAhead(said),
  },
  {
    says: 'since the fire, 12 shops …',
    words: 'since',
    holds: ({ said }) => /^\s*Since (?!we\b|it\b|this\b)[^,]{3,40},\s[^.;]*$/.test(said) && notAhead(said),
  },
  {
    says: 'demand is rising by 4% a year',
    words: 'rising falling growing shrinking increasing declining dropping',
    holds: ({ said, lead }) =>
      /\b(?:is|are) (?:rising|falling|growing|shrinking|increasing|declining|dropping)\b[^.;]*$/.test(lead) &&
      notAhead(said),
  },
  {
    says: 'each bed costs £400 a night',
    words: 'costs',
    holds: ({ a, said }) =>
      a.comparator !== 'lte' &&
      a.comparator !== 'lt' &&
      /^\s*(?:It|(?:Each|Every|One) [a-z]+|An? (?:[a-z-]+ ){1,3}?) ?(?:now )?costs\b/.test(said) &&
      notAhead(said),
  },
  {
    says: 'the largest donor gives 40% of it',
    words: 'largest biggest top smallest richest',
    holds: ({ said }) =>
      /^\s*The (?:[a-z]+ )?(?:largest|biggest|top|smallest|richest) [a-z]+ (?:gives?|provides?|holds?|makes?|uses?|takes?|accounts?|owns?|pays?)\b/.test(
        said,
      ) && notAhead(said),
  },
  {
    says: 'under the lease we pay £9,000',
    words: 'under',
    holds: ({ said }) =>
      /^\s*Under the (?:agreement|contract|treaty|statutes|terms|rules|lease|deal)\b/.test(said) &&
      notAhead(said),
  },
]);

const serving =
  /^\s*(?:[-•*]\s*)?[A-Z][^.;,]{2,50}?\s(?:serves|covers|protects)\s(?:about |some |nearly |over )?(?:\d|$)/;

export const told: Rule<Around>[] = [
  {
    says: 'Station 7 serves 14 square miles and 8,200 people with two engines',
    words: 'serves covers protects',
    holds: ({ said, rest }) =>
      serving.test(said) &&
      notAhead(said + rest) &&
      /(?:\d|^)[^.;]*?\s(?:square|sq|people|persons|residents|inhabitants|households|families|km|miles|acres|hectares|counties|towns|villages|wards|districts|parishes)\b/.test(
        `${said.slice(serving.exec(said)![0].length - 1)}0${rest}`,
      ),
  },
  {
    says: 'the roof fund stands at £41,000 of £60,000',
    words: 'stand stands',
    holds: ({ said }) =>
      /\bstands? at [£$€]?[\d.,]+[a-z]* (?:out )?of (?:the )?$/.test(said) && notAhead(said),
  },
  {
    says: 'in 30 talks we heard much; from 212 replies we learned that …; 300 people told us so',
    words: 'heard learned learnt told saw found spoke said asked',
    holds: ({ lead, rest }) =>
      (/^\s*(?:In|From|At|During|Over|Through|Across) (?:our |the )?$/.test(lead) &&
        /^(?:\s[a-z-]+){1,3},? (?:we|they|people|members) (?:also |have )?(?:heard|learn(?:ed|t)|saw|found|spoke|asked|were told)\b/.test(
          rest,
        )) ||
      (opens.test(lead) &&
        /^(?: of (?:our|the))?(?:\s[a-z-]+){1,2} (?:told us|asked (?:us|for)|said (?:that|they|it|so))\b/.test(
          rest,
        )),
  },
  {
    says: 'tugs account for a fifth of the fuel; sailing represents 40% of trips',
    words: 'account accounts represent represents constitute constitutes',
    holds: ({ said, lead, rest }) =>
      /\b(?:accounts? for|represents?|constitutes?) (?:about |some |nearly |almost |only |just |around )?$/.test(
        lead,
      ) &&
      /^\s?(?:of|in) (?!(?:that|this|it|these|them)\b)/.test(rest) &&
      notAhead(said.slice(said.lastIndexOf(';') + 1)),
  },
  {
    says: 'today it has nine piers, 60 boats and 2,100 members',
    words: 'today now currently present',
    holds: ({ said, rest }) =>
      /(?:^\s*(?:[-•*]\s*)?|[;,:]\s(?:and )?)(?:[Tt]oday|[Nn]ow|[Cc]urrently|[Aa]t present),? (?:it|we|they|the [a-z]+|our [a-z]+) (?:has|have|counts?|numbers?|employs?|owns?|runs?|operates?|serves?)\b[^;]*$|\b(?:[Ii]t|[Ww]e|[Tt]hey|[Tt]he [A-Z]?[a-z]+) (?:today|now|currently) (?:has|have|counts?|numbers?|employs?|owns?|runs?|operates?|serves?)\b[^;]*$/.test(
        said,
      ) && notAhead(said + rest),
  },
  {
    says: 'two of our pupils speak another language; 300 people signed the petition',
    words: '',
    holds: ({ lead, rest }) => opens.test(lead) && theyDo.test(rest) && !ahead.test(rest),
  },
  {
    says: 'with 17 votes to 3',
    words: 'votes',
    holds: ({ said, rest }) => /^ votes to \d/.test(rest) || /\d votes to $/.test(said),
  },
  {
    says: 'the number of visitors doubled',
    words: multiples,
    holds: ({ a, said, rest }) =>
      a.spelled !== null &&
      multiplies.test(a.spelled) &&
      multiplied.test(`${said}${a.spelled} `) &&
      !ahead.test(said + rest.replace(/^\s(?:to|by)\s/, ' ')),
  },
  {
    says: 'how things are, of any other number',
    words: '',
    holds: (x) => (x.a.spelled === null || !multiplies.test(x.a.spelled)) && states(x),
  },
];
