// Which English numbers say when something is to be done, or for which cases: activities more than 10% behind are
// flagged, outages longer than 48 hours. Asked by refusals.ts.

import type { Comparator } from '../types.ts';
import type { Around } from './around.ts';
import { modal } from './past.ts';
import { anyOf, lettersOf, type Rule } from './rules.ts';
import { aims, consequences } from './standingWords.ts';
import { wordNumber } from './words.ts';

const follows = new RegExp(
  `^[^.;]{0,80}?\\b(?:(?:(?:will|shall|must|should|may) be|(?:is|are)(?: to be)?)\\s+(?:${consequences})\\b|(?:triggers?|requires?|prompts?|calls? for|leads? to)\\s)`,
);

/** Of every case of a kind, or of such as are dealt with one by one: orders, claims, bids. */
const everyCase =
  /(?:^\s*(?:[-•*]\s*)?|[;:]\s+|,\s(?:and\s)?)(?:Every|Each|Any|All|Only|every|each|any|all|only)\s(?!in\b)(?:[a-z-]+\s){0,3}(?!of\b)[a-z-]+(?:\s(?:of|worth|costing|valued at|lasting|longer))?$/;
const allCases =
  /^\s*(?:[-•*]\s*)?(?:The\s)?(?:[A-Z][a-z-]+\s)?(?:[Cc]ontracts|[Oo]rders|[Pp]urchases|[Bb]ids|[Ii]nvoices|[Cc]laims|[Tt]enders|[Pp]ayments|[Tt]ransactions|[Rr]equests|[Ee]xpenses|[Qq]uotations|[Pp]rocurements?|[Dd]eals|[Gg]rants|[Gg]ifts|[Dd]onations|[Ll]oans|[Pp]rojects|[Pp]roposals|[Aa]pplications|[Cc]ommitments)(?:\s(?:of|worth|costing|valued at))?$/;
const caseVerb =
  /^(?:\s[a-z-]+){0,2}\s(?:will|shall|must|should|needs?|go|goes|gets?|requires?|(?:is|are)(?: to)?)\s(?!(?:be )?(?:won|secured|raised|attracted|received|made|placed|concluded|given|awarded|granted|spent|sought|expected|planned|foreseen|budgeted|reached|taken)\b)/;

const bounded = new Set<Comparator>(['gt', 'lt', 'gte', 'lte']);
/** Of a number with a bound: above, below, at least. */
const bounds = anyOf<Around>([
  {
    says: 'three journals above 5, at least 12 contracts above 1 million each, 140 bids over £100,000',
    words: 'above below under over',
    holds: ({ a, lead, rest }) => {
      if (
        a.percent ||
        !(a.kind === 'money' ? /^(?:above|below|under|over)$/i : /^(?:above|below|under)$/i).test(a.leftWord)
      )
        return false;
      const subject = lead.trimEnd();
      return (
        !/\b(?:keep|hold|stay|bring|ratio)\b/i.test(subject) &&
        /(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve))(?:\s(?!and\b|of\b|is\b|are\b)[a-z-]+){0,2}\s[a-z-]+s$/i.test(
          subject,
        ) &&
        /^\s*(?:[.,;)]|$|each\b)/.test(rest)
      );
    },
  },
  {
    says: 'the share of flights on routes under 800 km is to fall; the number of awards over £1m will rise',
    words: 'above below under over',
    holds: ({ a, lead, rest }) =>
      a.unit !== '' &&
      !a.percent &&
      /^(?:above|below|under|over)$/i.test(a.leftWord) &&
      /\b(?:share|number|proportion|percentage) of (?:[a-z -]{2,40} (?:on|for|to|from|with) (?:the |all )?)?(?:[a-z-]+ )?[a-z]{3,}s$/.test(
        lead.trimEnd(),
      ) &&
      /^\s*(?:is|are|will|shall|should|must|to)\s/.test(rest),
  },
  {
    says: '80% uptime for every instrument over £5,000',
    words: 'every each any all',
    holds: ({ a, lead }) =>
      !a.percent &&
      a.kind !== 'frequency' &&
      // we want each to draw over 900
      /\b(?:for|in|at|on|to|of) (?:every|each|any|all) (?!to\b)(?:[a-z-]+ (?!to\b)){0,2}[a-z-]+$/.test(
        lead.trimEnd(),
      ),
  },
  {
    says: 'families with an income under £21,000',
    words: 'income incomes earnings turnover salary salaries wage wages',
    holds: ({ a, lead }) =>
      a.kind === 'money' &&
      /\b(?:with|having|on) (?:an? )?(?:[a-z-]+ ){0,2}(?:incomes?|earnings|turnover|salary|salaries|wages?) (?:of )?$/.test(
        lead,
      ),
  },
  {
    says: 'every gift above £1,000 will get a letter; orders under £500 will be sent in three days',
    words: `every each any all only contracts orders purchases bids invoices claims tenders payments transactions requests expenses
      quotations procurement procurements deals grants gifts donations loans projects proposals applications commitments`,
    holds: ({ a, lead, rest }) =>
      !a.percent &&
      caseVerb.test(rest) &&
      (everyCase.test(lead.trimEnd()) || (a.kind === 'money' && allCases.test(lead.trimEnd()))),
  },
  {
    // which are meant
    says: 'herds of more than 80 cows will be tested',
    words: `herd herds flock flocks farm farms holding holdings estate estates town towns village villages community
      communities settlement settlements household households family families firm firms company companies business
      businesses employer employers organisation organisations organization organizations school schools building
      buildings plot plots club clubs vessel vessels boat boats`,
    holds: ({ a, lead }) =>
      (a.comparator === 'gt' || a.comparator === 'lt') &&
      a.kind === 'count' &&
      /\b(?:herds?|flocks?|farms?|holdings?|estates?|towns?|villages?|communit(?:y|ies)|settlements?|households?|famil(?:y|ies)|firms?|compan(?:y|ies)|business(?:es)?|employers?|organi[sz]ations?|(?<!\b(?:summer|winter|spring|autumn|night|film) )schools?|buildings?|plots?|clubs?|vessels?|boats?) (?:of|with)$/i.test(
        lead.trimEnd(),
      ),
  },
  {
    says: 'win four grants of more than £500,000',
    words: 'of',
    holds: ({ a, lead, rest }) =>
      a.kind === 'money' &&
      a.comparator === 'gt' &&
      /\b(?:\d+|[a-z]+)(?: [a-z-]+){1,3}(?<=s) of $/.test(lead) &&
      /^\s*(?:[.,;)]|$|(?:and|or|in|by|from|to)\b)/.test(rest),
  },
  {
    says: 'any work that costs more than £10,000 or takes over 40 hours will have a plan',
    words: 'that which who whose where',
    holds: ({ lead, rest }) => {
      const which =
        /\b(?:[Aa]ny|[Aa]ll|[Ee]very|[Ee]ach|[Tt]hose|[Nn]o)\s[^.;]*\b(?:that|which|who|whose|where)\s[^.;]*$/.exec(
          lead.trimEnd(),
        );
      return (
        which !== null &&
        !modal.test(which[0]) &&
        /^[^.;]{0,90}\b(?:will|shall|must|should|may|can|is|are|has to|needs? to)\b/.test(rest)
      );
    },
  },
  {
    says: 'allowed only on gifts above £1,000',
    words: 'only permitted allowed required mandatory needed apply applies accepted approval',
    holds: ({ a, lead }) =>
      (a.comparator === 'gt' || a.comparator === 'lt') &&
      /\b(?:only|permitted|allowed|required|mandatory|needed|appl(?:y|ies)|accepted|approval)\s(?:only\s)?(?:on|for|to|in|when|where|if)\s[^.;,]*$/.test(
        lead.trimEnd(),
      ),
  },
  {
    says: 'schools that miss more than 10%, those below 60%, pupils scoring under 40, any goal rated 2 or lower',
    words: `rated graded fall falls exceed exceeds miss misses rise rises drop drops lag lags run runs those anything anyone achieving
      scoring falling performing failing`,
    holds: ({ lead }) =>
      /\b(?:(?:that|which|who) (?:falls?|exceeds?|miss(?:es)?|rises?|drops?|lags?|runs?)|[Tt]hose|[Aa]nything|[Aa]nyone|achieving|scoring|falling|performing|failing|(?<!\b(?:be|is|are|stay|remain) )(?:rated|graded))$/.test(
        lead.trimEnd(),
      ),
  },
  {
    says: 'left open for more than 14 days',
    words: 'left pending outstanding overdue open unresolved',
    holds: ({ a, lead }) =>
      a.kind === 'duration' &&
      a.comparator === 'gt' &&
      /\b(?:left|pending|outstanding|overdue|(?<!\bbe )open|unresolved) for$/.test(lead.trimEnd()),
  },
  {
    // which are meant
    says: 'supporters giving £1,000 or more',
    words: 'giving paying earning donating contributing spending investing pledging',
    holds: ({ a, lead }) =>
      a.kind === 'money' &&
      /[a-z]s (?:giving|paying|earning|donating|contributing|spending|investing|pledging)$/.test(
        lead.trimEnd(),
      ),
  },
  {
    says: 'activities more than 10% behind are flagged',
    words: `${lettersOf(consequences)} trigger triggers require requires prompt prompts call calls lead leads`,
    holds: ({ lead, rest }) => lead.trim() !== '' && follows.test(rest) && !aims.test(lead.trimEnd()),
  },
]);

/** The name of a row goes on to its dash, and its number follows. */
const rowName =
  /(?:^\s*(?:[-•*]\s*)?|\|\s*)(?:The )?(?:[Nn]umber|[Ss]hare|[Pp]roportion|[Pp]ercentage) of [^.;|]*$/;
const rowNumber = new RegExp(
  `^[^.;:|]{0,70}\\s-{1,2}\\s(?:[a-z]+\\s){0,3}(?:[£$€]?\\d[\\d.,]*|(?:${wordNumber})\\b)[^.;:|]{0,16}(?:\\||$)`,
);

export const thresholds: Rule<Around>[] = [
  {
    says: 'number of clubs with at least 50 members - four',
    words: '-',
    holds: ({ said, rest }) => rowNumber.test(rest) && rowName.test(said),
  },
  {
    says: 'outages longer than 48 hours; those waiting over 18 weeks',
    words: 'longer older younger larger bigger further farther closer nearer waiting',
    holds: ({ said }) =>
      /(?<!\b(?:no|not|be|nobody|none|never)\s(?:[a-z]+\s){0,5})\b(?:longer|older|younger|larger|bigger|further|farther|closer|nearer) than\s+$|\bwaiting (?:over|more than)\s+$/i.test(
        said.slice(-60),
      ),
  },
  {
    says: 'late by over half a year',
    words: 'late overdue delayed behind',
    holds: ({ lead }) => /\b(?:late|overdue|delayed|behind) by\s+$/.test(lead),
  },
  {
    says: 'teams that fall behind for two months in a row',
    words: 'fall falls lag lags stay stays remain remains lie lies',
    holds: ({ a, said }) =>
      a.kind === 'duration' &&
      /\b(?:that|which|who) (?:falls?|lags?|stays?|remains?|lies?) (?:[a-z]+ )?for $/.test(said.slice(-40)),
  },
  {
    says: 'the sharing of devices worth over £5,000 shall reach 90%',
    words: 'worth',
    holds: ({ a, bare, rest }) =>
      a.kind === 'money' &&
      bounded.has(a.comparator) &&
      /[a-z]s (?:worth|valued at|costing) $/.test(bare) &&
      /^\s(?:shall|will|should|must|is to|are to|has to|have to)\s/.test(rest),
  },
  {
    says: 'what is above, below or at least so much',
    words: '',
    holds: (x) => bounded.has(x.a.comparator) && bounds(x),
  },
];
