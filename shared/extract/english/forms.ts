// English numbers that fill a form or stand in a line of background: a project's number and months, versions and
// standards (Python 3.11, Form 990, SOC 2), what a bracket says of an earlier year, what a survey found (one in five
// adults delay care), what a rule of thumb sets off (six absences trigger a visit). Asked by refusals.ts.
import type { Around } from './around.ts';
import type { EnglishAmount } from './number.ts';
import { lettersOf, type Rule } from './rules.ts';
import { aims } from './standingWords.ts';

/** A number in figures with nothing that says what it is of. */
const isBare = (a: EnglishAmount): boolean => a.unit === '' && a.spelled === null && a.kind === 'count';
const ahead = /\b(?:will|shall|should|must|to)\b/;
const promises = /\b(?:will|shall|must|target|goal|aim)\b/i;

/** A mark that it is done, who was there: of the whole block. */
const done = /^\s*(?:[-•*]\s*)?(?:\[[xX]\]\s|(?:Present|In attendance|Attendees|Apologies)\b[^.;:]{0,30}:)/;
const backgroundLine =
  /^\s*(?:[-•*]\s*)?(?:Risks?|Background|Context|Rationale|Why(?: (?:this|it) matters)?|Current (?:state|status|situation|position)|Where we are(?: now)?|(?:The )?(?:Problem|Challenge|Issue|Need)s?|Assumptions?|History|Last year|Progress(?: so far| to date)?|(?:Recent )?Achievements?|Lessons? learn(?:ed|t)|Did you know)\s?(?::|\s-)\s/;

const rowOn = /^(?:\s+\d{1,4}){2,}\s*$/;
const rowBack = /:\s*(?:\d{1,4}\s+)*$/;

/** Support Python 3.11-3.13, drop Node 18.2: a name with its version. */
const version =
  /(?:^|[\s(])(?!(?:The|In|By|To|Of|From|At|For|And|About|Over|Reach|Achieve|Raise|Target|Score|Average|Total)\b)[A-Z][A-Za-z.+#]*\s$/;
const versionEnds = /^\s*(?:[.,;)]|$|(?:and|or|to|in|by|on|for|is|are|release|support)\b)/;
/** File Form 990, the SOC 2 Type II audit, Title 24 rules. */
const series = 'Form|Title|Tier|Type|Class|Level|Directive|Standard|Rule|Circular|Annex|Schedule|Part|Code';
const ofSeries = new RegExp(`\\b(?:${series})\\s$`);
const inCapitals = /\b(?!(?:USD|EUR|GBP|CNY|RMB|KPI|AND|THE|FOR|ALL|OF|IN|TO|BY|US|EU|UK|UN)\b)[A-Z]{2,5}\s$/;
const standardGoesOn =
  /^(?:\sof\s(?:the\s)?[A-Z]|\s(?:Type|Class|Level|Part|Rev|Ed|certifi|complian|audit|standard|report)|\s*[.,;)](?!\d)|\s*$|\s(?:by|in|on|to|from|under|before|for|and|or|is|are)\b)/;
const isStandard = ({ f, a, rest }: Around): boolean =>
  isBare(a) &&
  a.comparator === 'eq' &&
  standardGoesOn.test(rest) &&
  !f.slice(a.numStart, a.numEnd).includes('.');

const inBracket = /\(\s*(?:(?:19|20)\d\d(?:\/\d\d)?:\s*)?$/;
const ofYear = /^(?:\s[a-z]+){0,2}\s(?:in|as of|at|for)\s(?:FY\s?|[A-Z][a-z]+ )?((?:19|20)\d\d)(?:\/\d\d)?\)/;

/** Whether the words name a year after this one. */
const later = (words: string, year: string): boolean =>
  (words.match(/(?:19|20)\d\d/g) ?? []).some((y) => y > year);

/** At the head of its clause. */
const headOfClause =
  /(?:^\s*(?:[-•*]\s*)?|\b(?:and|but|while|that|where)\s+|[,:]\s+)(?:(?:about|around|some|nearly|almost|over|only|just|more than|up to|at least|an estimated)\s+)?$/i;

/** What a label, a row or a name has its number from. */
const labels: Rule<Around>[] = [
  {
    says: '[x] Sign the sponsor (10k); Present: A, B and 6 members',
    words: '',
    holds: ({ f }) => done.test(f),
  },
  {
    says: 'FY 2023 Actual: 92%, Result (2024): 14, Baseline: 3',
    words: 'actual actuals result results baseline baselines achieved outturn date quo',
    holds: ({ last }) =>
      /\b(?:actuals?|results?|baselines?|achieved|outturn|to date|status quo)(?:\s\([^()]{2,20}\))?:\s+$/i.test(
        last,
      ),
  },
  {
    // a label whose number is a name
    says: 'Start month: 4, WP number: 3, Version: 2',
    words: ':',
    holds: ({ a, last }) =>
      isBare(a) &&
      last.includes(':') &&
      /(?<!\b(?:total|target|planned|expected|minimum|maximum|average|per|each|every|an?) )\b(?:number|no\.?|month|participants?(?= ?:\s*(?:\d+\s+)*$)|version|grade|identifier|ID|code|reference|ref|phase|call|postcode|zip|extension|issue|volume)\s?:\s*(?:\d+\s+)*$/i.test(
        last,
      ),
  },
  {
    says: 'Months: 6 4 12 3: a row of a form without its table',
    words: ':',
    holds: ({ a, last, rest }) =>
      isBare(a) && last.includes(':') && rowBack.test(last) && (rowOn.test(rest) || /\d\s+$/.test(last)),
  },
  {
    says: 'Lead beneficiary: 4 - UNIBO',
    words: ':',
    holds: ({ a, last, rest }) => isBare(a) && /:\s+$/.test(last) && /^\s-{1,2}\s[A-Z]/.test(rest),
  },
  {
    says: 'support Python 3.11',
    words: '',
    holds: ({ f, a, last, rest }) =>
      isBare(a) &&
      a.comparator === 'eq' &&
      f.slice(a.numStart, a.numEnd).includes('.') &&
      versionEnds.test(rest) &&
      version.test(last),
  },
  {
    says: 'file Form 990',
    words: lettersOf(series),
    holds: (x) => ofSeries.test(x.last) && isStandard(x),
  },
  {
    says: 'the SOC 2 Type II audit',
    words: '',
    holds: (x) => x.last.charCodeAt(x.last.length - 2) < 91 && inCapitals.test(x.last) && isStandard(x),
  },
  {
    says: 'Background: 40% of visitors come by car',
    words: '',
    holds: ({ f, said, rest }) =>
      /^\s*(?:[-•*]\s*)?[A-Z]/.test(f) && backgroundLine.test(f) && !promises.test(said + rest),
  },
];

/** Of how many, which of them, where they stand. */
const wholes: Rule<Around>[] = [
  {
    says: 'and all five together a symposium',
    words: 'together jointly',
    holds: ({ last, rest }) => /\b[Aa]ll $/.test(last) && /^ (?:together|jointly)\b/.test(rest),
  },
  {
    says: '31 of our 40 boats are in use',
    words: 'of',
    holds: ({ a, said, rest }) =>
      a.kind === 'count' &&
      /^ of (?:our|the|its|their) [\d,]+ (?:(?!(?:will|shall|should|must|to)\b)[a-z-]+ ){1,4}?(?:are|have|lack|remain)\b(?! (?:to|due|planned|expected|a|an|the)\b)/.test(
        rest,
      ) &&
      !aims.test(said),
  },
  {
    says: "60 of the city's 212 cars, 18 of the present 54 courses",
    words: 'of',
    holds: ({ last }) =>
      /(?:\d%?|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|half|third|quarter|cent|some|most))\s+of (?:the|our|its|their|this)\s(?:(?:[a-z]+\s)?[A-Za-z]+['’]s?\s|(?:present|current|existing|remaining|total)\s)?$/i.test(
        last,
      ),
  },
  {
    says: 'the departments have 230 teachers, of whom 31% are women',
    words: 'whom which',
    holds: ({ a, said, rest }) =>
      a.kind !== 'money' &&
      /\b(?:has|have)\s(?!(?:set aside|earmarked|budgeted|reserved|agreed|planned)\b)[^.;]*\d[^.;]*,\s+of wh(?:om|ich)\s+(?:about |some |over |only )?$/.test(
        said,
      ) &&
      !ahead.test(said + rest),
  },
  {
    says: 'it takes on average fourteen months',
    words: 'take takes',
    holds: ({ said }) =>
      /\b(?:[Ii]t|[Tt]his|[Tt]hat|which) (?:now |currently )?takes? (?:on average |about |some |around |nearly )?$/.test(
        said.slice(-48),
      ),
  },
  {
    says: '14 of the posts remain vacant',
    words: 'remain remains',
    holds: ({ said, rest }) =>
      /^(?:\s[a-z-]+){0,5}\sremains?\s(?:closed|vacant|unfilled|open|empty|unpaid|outstanding|unused)\b/.test(
        rest,
      ) && !ahead.test(said),
  },
  {
    says: '0.4-0.6 amber',
    words: 'red amber yellow green',
    holds: ({ a, rest }) => a.kind === 'count' && /^\s(?:red|amber|yellow|green)\b/.test(rest),
  },
  {
    says: 'the 18 existing clubs',
    words: 'existing current present',
    holds: ({ a, last, rest }) =>
      a.kind === 'count' &&
      /^\s(?:existing|current|present)\b/.test(rest) &&
      /\b(?:the|our|its|their) $/.test(last),
  },
  {
    says: 'in new buildings with 10 or more flats',
    words: 'with of having employing',
    holds: ({ a, lead }) =>
      a.comparator !== 'eq' &&
      a.kind === 'count' &&
      /\b(?:in|for|to|at|of|by|from|all|any|every) (?:[a-z]+ ){0,2}(?:buildings|schools|firms|companies|households|families|organi[sz]ations|departments|employers|businesses|sites|projects|farms|courses|classes|contracts|towns|villages|communities|cities) (?:with|of|having|employing)\s+$/i.test(
        lead,
      ),
  },
  {
    says: 'the poverty line of $2.15',
    words: 'line threshold wage',
    holds: ({ last }) => /\b(?:poverty line|threshold|minimum wage) of $/.test(last),
  },
  {
    says: 'where 68% of people live on less',
    words: 'where',
    holds: ({ a, said, last, rest }) =>
      a.percent &&
      /\bwhere (?:about |around |some |over |only |nearly )?$/.test(last) &&
      !ahead.test(said) &&
      !ahead.test(rest),
  },
  {
    says: 'seats are over 95% full',
    words: 'full empty vacant occupied booked sold unaware unable overdue eligible uninsured',
    holds: ({ a, said, last, rest }) =>
      a.percent &&
      /^\s(?:full|empty|vacant|occupied|booked|sold out|unaware|unable|overdue|eligible|uninsured)\b/.test(
        rest,
      ) &&
      /\b(?:is|are)\s+(?:about |around |over |nearly |almost |more than )?$/.test(last) &&
      !ahead.test(said),
  },
];

/** What was found, what it was before, what a word means. */
const findings: Rule<Around>[] = [
  {
    // what it was before the year the sentence aims at
    says: '(64% in 2025), (2024: 310)',
    words: '(',
    holds: ({ said, last, rest }) => {
      if (!said.includes('(') || !inBracket.test(last)) return false;
      const year = ofYear.exec(rest)?.[1] ?? /\((\d{4})/.exec(last)?.[1];
      return year !== undefined && /\d/.test(said) && later(said + rest, year);
    },
  },
  {
    says: '(students missing 10% or more of school days)',
    words: '(',
    holds: ({ a, said }) =>
      a.comparator !== 'eq' &&
      /\((?:[a-z]+\s){1,3}(?:who|that|which|with|without|missing|scoring|earning|aged|having|living|working)\s[^()]*$/.test(
        said,
      ),
  },
  {
    says: 'one in five adults delayed care; 1 in 3 students say …',
    words: '',
    holds: ({ a, said, last, rest }) =>
      a.percent &&
      a.quoteEnd > a.end &&
      headOfClause.test(last) &&
      /^(?:\s(?:of\s)?(?!(?:will|shall|should|must|to|are|is|who|that)\b)[a-z-]+){1,3}?\s(?:say|says|said|report|reports|feel|feels|felt|believe|think|lack|lacks|lacked|live|lives|lived|struggle|struggles|struggled|experience|experiences|experienced|suffer|suffers|face|faces|delay|delayed|delays|skip|skipped|cannot|could not|do not|does not|did not|don['’]t|have never|has never|leave|leaves|left|drop out|drops out|works?|commutes?|smokes?|owns?|reads|earns?)\b/.test(
        rest,
      ) &&
      !ahead.test(said),
  },
  {
    says: 'six absences trigger a home visit; students with three absences get a call',
    words: 'trigger triggers prompt prompts result results lead leads get gets earn earns mean means',
    holds: ({ a, said, last, rest }) =>
      (a.low <= 12 || last.endsWith('he ')) &&
      /^(?:\s(?!(?:will|shall|should|must|to|who|that|which)\b)[a-z-]+){1,3}\s(?:triggers?|prompts?|results? in|leads? to|gets?|earns?|means?)\s(?:an?|the|in)\b/.test(
        rest,
      ) &&
      !ahead.test(said),
  },
];

export const forms: Rule<Around>[] = [...labels, ...wholes, ...findings];
