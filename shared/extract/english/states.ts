// English numbers in a sentence whose verb tells how things are: the office serves 640 researchers, a shield costs £9,
// the valley is farmed by 700 holdings. What a plan does in the present (the Board meets six times, the Centre trains
// 40 teachers) is promised; so verbs of doing are none of these. Asked by refusals.ts.
import type { Around } from './around.ts';
import { lettersOf, type Rule } from './rules.ts';
import { aims, holdsPlanned } from './standingWords.ts';
import { stateParticiples, stateVerbs } from './stateWords.ts';

/** Not about a bound: no more than 42 days, up to 40 places are kept to. */
const isAmount = ({ a }: Around): boolean =>
  !/^(?:no|not|at|up|max|min|within|below|under|fewer|less|limited|capped)/i.test(a.leftWord);

const time =
  /\b(?:by|from|until|before|in|for) (?:the )?(?:(?:end|start|beginning|middle) of )?(?:20\d\d|(?:end|start|beginning)\b|year['’]s end|January|February|March|April|May|June|July|August|September|October|November|December|(?:next )?(?:spring|summer|autumn|winter))/i;
/** By June every ward owns two: what will be so. */
const looksOn = ({ lead, rest }: Around): boolean => time.test(lead) || time.test(rest);

/** A clause and what of it stands before the number. */
const clauseOf = (said: string): string => {
  const at = Math.max(
    said.lastIndexOf(';'),
    said.lastIndexOf(': '),
    said.lastIndexOf(' - '),
    said.lastIndexOf('('),
  );
  return at < 0 ? said : said.slice(at + 1);
};

const singular = stateVerbs.map(([, s]) => s).join('|');
const plural = stateVerbs.map(([p]) => p).join('|');
/** It serves, members pay; a verb of the plural stands behind the plural of a noun, or it may be an order. */
const state = new RegExp(
  `[a-z\\d)’'%]\\s(?:(?:now|still|already|currently|also|today|often|alone|each) )?(?:${singular})\\s(?:[^.;:]|[.:](?=\\d))*$|(?:\\b[Ww]e|\\b[Tt]hey|\\b(?:who|that|which)|[a-z]s|people|women|men|children)\\s(?:(?:now|still|already|currently|also|today|often|alone|each) )?(?:${plural})\\s(?:[^.;:]|[.:](?=\\d))*$`,
);
/** Another verb, or an aim, between that verb and the number. */
const turns =
  /\b(?:will|would|shall|should|must|to(?= [a-z])(?! (?:the|an?|our|its|more|about|some|nearly|over|members|people)\b)|so that|in order|per|each|every|plans?|aims?|targets?|goals?)\b|,? (?:and|but) (?:meets?|holds?|hosts?|publish(?:es)?|organi[sz]es?|runs?|trains?|offers?|sends?|gives?|reports?)\b/i;

const bracketThenState = new RegExp(`^[^()]*\\) (?:now )?(?:${singular})\\b`);

const passive = new RegExp(
  `\\b(?:is|are) (?:now |still |currently |each |mostly |mainly )?(?:${stateParticiples})\\b(?:[^.;:]|[.:](?=\\d))*$`,
);

const levels =
  'fee fees price prices tariff cost costs figure average mean median minimum maximum quorum capacity population ratio tax backlog rent wage rate standard threshold norm limit balance turnover';
const level = new RegExp(
  `(?:^\\s*(?:[-•*]\\s*)?|[;,(]\\s|\\band )(?:[Aa]n? )?(?:[A-Za-z-]+ ){0,3}(?:${levels.replaceAll(' ', '|')})(?: (?:of|for|in|at|per|among|on) [^.;:,]{2,50})? (?:is|are|stands at|comes to) (?:now |currently |still |at present |only |just |about |some |nearly |over )*$|\\b(?:the|our|its|their) (?:[a-z-]+ ){0,3}(?:${levels.replaceAll(' ', '|')})(?: (?:of|for|in|at|per|among|on) [^.;:,]{2,50})? (?:is|are|stands at|comes to) (?:now |currently |still |at present |only |just |about |some |nearly |over )*$`,
  'i',
);

/** What an organisation or a place is. */
const isBody =
  /\b(?:is|are|remains) (?:now |still )?(?:(?:run|owned|governed|managed|led) by )?an? (?:[a-z-]+ ){0,5}(?:trust|charity|company|association|society|school|college|network|body|institute|federation|partnership|union|foundation|board|village|town|city|district|county|region|parish|island)\b[^.;]*$/;

const results =
  /^\s*(?:[-•*]\s*)?(?:(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)? )?(?:[Rr]esults?|[Oo]utturn|[Aa]ctuals?|[Bb]aseline|[Aa]chieved|[Ll]ast year|[Pp]revious year|[Ss]tarting point)(?: (?:in |of |for )?(?:19|20)\d\d(?:[/–-]\d\d)?)?: (?:[^.;]|\.(?=\d))*$/;

const inBracket = /\(([^()]*)$/;
const telling =
  /\b(?:average(?: of [a-z ]{3,30})?|mean)(?=: |$)|\b(?:unit price|an? [a-z ]{3,30} costs|licen[cs]e|tariff|outstanding|at present|now|currently|today|last (?:year|season)|room for|seats|release|version|down from|up from|compared with|loss)\b|\bfees? [£$€]?[\d,.]+ (?:a head|each|per)\b|^(?:(?:spring|summer|autumn|winter|fall|[A-Z][a-z]{2,8}) )?(?:19|20)\d\d(?:[/–-]\d\d)?:/i;
/** 5% over 2025/26 (812,000 visits): what is measured against. */
const against = /\b(?:on|over|against|from|than in|to|in) (?:FY\s?)?(?:19|20)\d\d(?:[/–-]\d\d)? \($/;
const keeps =
  /\b(?:will|shall|must|should|to|of (?:whom|which|them)|including|target|goal|aim|max|minimum of|up to|at least)\b/i;

export const states: Rule<Around>[] = [
  {
    says: 'the office serves 640 researchers in 6 faculties',
    words: `${lettersOf(singular)} ${lettersOf(plural)}`,
    holds: (x) => {
      if (!isAmount(x) || looksOn(x)) return false;
      const clause = clauseOf(x.lead);
      const m = state.exec(clause);
      return (
        m !== null &&
        !aims.test(clause.slice(0, m.index)) &&
        !turns.test(m[0]) &&
        !holdsPlanned.test(clause) &&
        // a kitchen serves 300 meals a week
        !/^(?: [a-z-]+){0,3} (?:times\b|(?:an?|per|each|every) (?:year|month|week|day|term|season|quarter)\b)/.test(
          x.rest,
        )
      );
    },
  },
  {
    says: 'the valley is farmed by some 700 holdings and served by 2 water companies',
    words: lettersOf(stateParticiples),
    holds: (x) => {
      if (!isAmount(x)) return false;
      const clause = clauseOf(x.lead);
      const m = passive.exec(clause);
      return (
        m !== null &&
        !aims.test(clause.slice(0, m.index)) &&
        !turns.test(m[0].replace(/ to (?:be|number|have|cover)\b/, ''))
      );
    },
  },
  {
    says: 'the fee is £30; the average of the region is 12%; the backlog is 3,900 objects',
    words: levels,
    holds: (x) =>
      isAmount(x) &&
      level.test(x.lead) &&
      !aims.test(clauseOf(x.lead)) &&
      !/\b(?:so that|until|unless|that) the\b/.test(x.lead) &&
      !looksOn(x),
  },
  {
    says: '2025 result: 38 disclosures, 9 filings, 2 firms',
    words: 'result results outturn actual actuals baseline achieved last previous starting',
    holds: ({ said }) => results.test(said) && !/\btarget\b/i.test(said),
  },
  {
    says: '(country average: 19%), (a fee of £310 a head), (2025: 17 visits), (it has 20 places now), (£340,000 outstanding)',
    words: '(',
    holds: ({ f, a, said }) => {
      const open = inBracket.exec(said);
      if (open === null) return false;
      const end = f.indexOf(')', a.end);
      if (end < 0 || end - a.end > 90) return false;
      if (a.comparator === 'eq' && against.test(said) && /^[^(),]*\)/.test(f.slice(a.end, end + 1)))
        return true;
      const inside = f.slice(a.start - open[1]!.length, end);
      return telling.test(inside) && !keeps.test(inside.replace(/\bminimum\b(?! of)/i, ''));
    },
  },
  {
    says: 'amber if it is 5% behind, red at 15%; A = up to 10% off target',
    words: 'amber red green rag off behind',
    holds: ({ f, said, rest }) =>
      (/\b(?:[Gg]reen|[Aa]mber|[Rr]ed)\b[^.;]*\b(?:if|when|where|at|above|below|from|=)\s[^.;]*$/.test(
        said,
      ) &&
        !/\b(?:will|shall|plant|paint)\b/.test(said)) ||
      (/\b[GAR] = [^.;]*$/.test(said) &&
        /\b(?:off|behind|below|of)\b|^\s*[.,;]/.test(rest) &&
        f.includes(' = ')),
  },
  {
    says: 'a child whose attendance is 90%; firms of more than 50 employees cannot apply; lapsed after 90 days',
    words: 'whose cannot eligible counts counted lapsed required missed',
    holds: ({ said, rest }) =>
      /\bwhose [a-z -]{2,30} (?:is|are|exceeds?|falls?(?: below)?|reach(?:es)?) (?:about |below |above |over |under |at least |more than |less than )*$/.test(
        said,
      ) ||
      /^[^.;]{0,40} (?:cannot apply|(?:is|are) not eligible|may not apply|(?:is|are) required by (?:rule|law|article|the rules))\b/.test(
        rest,
      ) ||
      /\b(?:counts? as|is counted as|are counted as|is deemed|are deemed) [a-z]+ (?:after|below|above|with) $/.test(
        said,
      ) ||
      (/\b(?:milestone|deadline|target|instalment|payment)s? missed by (?:more than )?$/i.test(said) &&
        /^[^.;]{0,12} (?:goes|go|is|are|leads?) /.test(rest)),
  },
  {
    says: 'a child whose attendance is 90% misses one day in ten, nearly four weeks a year',
    words: 'whose',
    holds: ({ said }) =>
      /^\s*(?:[-•*]\s*)?(?:An?|Any|Every|Each|The|All) [a-z -]{2,40} whose\b[^.;]*\b(?:is|are)\b[^.;]*$/.test(
        said,
      ) && !aims.test(said),
  },
  {
    says: 'there are 22 now, 3 of them out of order; today we count 3,870 members in 58 countries and two journals',
    words: 'now today present already currently',
    holds: ({ said }) => {
      const clause = clauseOf(said);
      return (
        (/^\s*There (?:are|is) [^.;]*\b(?:now|today|at present|already|currently)\b[^.;]*$/.test(clause) ||
          /(?:^\s*|[;,] )(?:[Tt]oday|[Nn]ow|[Aa]t present|[Cc]urrently),? (?:we|it|they|the [a-z]+|our [a-z]+) [a-z]+s? [^.;]*$/.test(
            clause,
          ) ||
          /\bnow (?:sells?|trades?|goes|costs?) (?:at |for )?$/.test(clause)) &&
        !aims.test(clause)
      );
    },
  },
  {
    says: 'the museum is an independent trust of 10 trustees, with a staff of 8 and some 70 volunteers',
    words: 'is are remains',
    holds: ({ said }) => {
      const clause = clauseOf(said);
      return isBody.test(clause) && !aims.test(clause);
    },
  },
  {
    says: 'about 7,500 poisonings are reported each year; some 83% of people in Europe live in towns',
    words: 'are live',
    holds: ({ a, said, rest }) =>
      /^\s*(?:[-•*]\s*)?(?:About|Some|Around|Nearly|Over|Roughly|Almost) $/.test(said) &&
      a.comparator !== 'gte' &&
      /^(?: of (?:the |our |all )?)?(?: ?[a-z’'-]+){1,4}(?: in [A-Z][a-z]+)? (?:live\b|are (?:now |still )?(?!to\b|planned|expected|due|foreseen|invited|aimed|wanted|needed|scheduled|budgeted|earmarked|reserved)[a-z]+ed\b)/.test(
        rest,
      ),
  },
  {
    says: 'fees brought in £4,140 from 138 members, 12 fewer than the year before',
    words: 'than',
    holds: ({ said, rest }) =>
      /^ (?:fewer|more|less) than (?:the year before|last year|a year (?:ago|earlier|before)|in (?:19|20)\d\d\b)/.test(
        rest,
      ) &&
      /\b(?:brought|drew|came|had|were|was|won|sold|made|lost|took)\b/.test(said) &&
      !aims.test(said),
  },
  {
    says: 'of 31 people who joined in 2024, only 17 renewed',
    words: 'of',
    holds: ({ said, rest }) =>
      /^\s*Of (?:the )?\d[\d,]* [a-z]+ (?:who|that|which) [a-z]+ed\b[^.;]*$/.test(said) &&
      /^ (?:[a-z]+ )?[a-z]+ed\b/.test(rest),
  },
  {
    says: 'women were 53%; among group leaders, 24%; among professors, 4 out of 22',
    words: 'was were',
    holds: ({ f, a }) => {
      // the sentence may have been cut at its semicolons
      const said = f
        .slice(Math.max(0, a.start - 300), a.start)
        .split(/[.!?\n] /)
        .at(-1)!;
      return /\b(?:was|were)\b[^.]*;\s(?:among|in|for|of|at|from|on) [^.;]*$/.test(said) && !aims.test(said);
    },
  },
  {
    says: 'lived by rope for three centuries',
    words: 'centuries decades generations',
    holds: ({ f, a, said }) =>
      /^ (?:centuries|decades|generations)\b/.test(f.slice(a.numEnd, a.numEnd + 13)) && !aims.test(said),
  },
  {
    says: 'staff of 11 is to grow by two',
    words: 'staff membership team workforce fleet network board',
    holds: ({ said, rest }) =>
      /^\s*(?:[-•*]\s*)?(?:[Tt]he |[Oo]ur )?(?:[Ss]taff|[Mm]embership|[Tt]eam|[Ww]orkforce|[Ff]leet|[Nn]etwork|[Bb]oard) of (?:about |some )?$/.test(
        said,
      ) &&
      /^(?: [a-z]+){0,2} (?:is to|are to|will|shall) (?:grow|rise|shrink|fall|be (?:cut|reduced|enlarged|increased))\b/.test(
        rest,
      ),
  },
  {
    says: 'it gives off a quarter of the emissions; peat covers about 3% of the farmland',
    words: 'covers cover gives give takes take',
    holds: ({ a, said, rest }) =>
      (a.percent || a.spelled !== null) &&
      /^ of (?:the|our|its|all) [A-Za-z]/.test(rest) &&
      /[a-z] (?:covers?|gives? off|takes? up) (?:about |some |nearly |roughly |over |almost )?$/.test(said) &&
      !/^\s*(?:[-•*]\s*)?(?:[A-Z][a-z]+ )?(?:[Cc]over|[Gg]ive off|[Tt]ake up) /.test(said) &&
      !aims.test(said) &&
      a.unit === '%',
  },
  {
    says: 'all 14 teachers already teach it',
    words: 'already',
    holds: ({ said, rest }) =>
      /^\s*(?:[-•*]\s*)?(?:All|The|Our|All the|All our) $/.test(said) &&
      /^(?: [a-z-]+){1,4} already [a-z]+/.test(rest),
  },
  {
    says: 'the office (28 posts, 25.4 full-time) serves the faculties',
    words: '(',
    holds: ({ said, rest }) =>
      /^\s*(?:The|Our|This) [^().;:]{2,40} \((?:[^()]*, )?$/.test(said) && bracketThenState.test(rest),
  },
  {
    says: 'in 2025, mean 3.8',
    words: 'mean average median',
    holds: ({ said }) => /\bin (?:19|20)\d\d, (?:mean|average|median) $/.test(said),
  },
  {
    says: '1 in 8 reported it',
    words: 'reported said felt thought told named answered',
    holds: ({ a, said, rest }) =>
      a.percent &&
      /(?:^\s*|; )$/.test(said) &&
      /^ (?:reported|said|felt|thought|told|named|answered)\b/.test(rest),
  },
  {
    says: 'authors waited 71 days; work worth £2.8m began in May',
    words: 'waited took lasted stayed began started finished ended',
    holds: ({ a, said, rest }) =>
      (a.kind === 'duration' &&
        /^\s*(?:The |Our )?[A-Za-z][a-z -]{2,30} (?:waited|took|lasted|stayed) (?:on average |only |about )?$/.test(
          said,
        )) ||
      (/\bworth (?:about |some )?$/.test(said) &&
        /^ (?:began|started|finished|ended)\b/.test(rest) &&
        !aims.test(said)),
  },
  {
    says: 'fees run from $2,200 to $3,900; a party pays £40; fees brought in £4,140 from 138 members',
    words: 'runs run ranges range pays brought raised earned drew took',
    holds: ({ said }) =>
      !aims.test(said.replace(/ to $/, '')) &&
      (/\b(?:runs?|ranges?) from [^.;]* to $/.test(said) ||
        /(?:^\s*|[.;] )An? [a-z -]{2,30} pays (?:about )?$/.test(said) ||
        /\b(?:brought in|raised|earned|drew|took in) [£$€]?\d[\d,.]*(?:m|k| million)? from $/.test(said)),
  },
];
