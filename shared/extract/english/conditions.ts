// English numbers that say whom or what something is for, not what is promised: who may apply, how old, how far
// away, how long established, on which scale. Asked by refusals.ts.
import type { Around } from './around.ts';
import type { EnglishAmount } from './number.ts';
import type { Rule } from './rules.ts';

const promised = /\b(?:will|would|shall|should|must|to)\s/i;
const isPlain = (a: EnglishAmount): boolean => a.unit === '' && a.kind === 'count';

/** The share of pupils who pass with a mark of 3, of those enrolled in at least one course: whose share it is. */
const shareOf =
  /\b(?:[Pp]ercentage|[Ss]hare|[Pp]roportion) of\s(?:[^.;:\d]|\d+(?:st|nd|rd|th)\b)*\b(?:who|that|which|whose|with (?:an?|at least|more|fewer|less)|[a-z]{3,}(?:ing|ed))\s[^.;:]*$/;
const mayBeRule = /apply|eligible|priority|qualif|entitled|follow|exempt/;

/** A distance from somewhere. */
const fromThere = ({ a, rest }: Around): boolean =>
  /^(?:km|kilomet|miles?)/i.test(a.unit || rest.trimStart()) &&
  /^\s*(?:miles\s+)?(?:away\s+)?from\b/.test(rest);

/** Who must be so old, or is asked for so much. */
const persons: Rule<Around>[] = [
  {
    says: 'for adults 25-54, women 18-30',
    words: 'adults men women children people persons youth girls boys kids seniors those pupils',
    holds: ({ a, last, rest }) =>
      a.high !== null &&
      a.unit === '' &&
      a.kind === 'count' &&
      a.high < 100 &&
      a.low < a.high &&
      /\b(?:[Aa]dults|[Mm]en|[Ww]omen|[Cc]hildren|[Pp]eople|[Pp]ersons|[Yy]outh|[Gg]irls|[Bb]oys|[Kk]ids|[Ss]eniors|[Tt]hose|[Pp]upils) $/.test(
        last,
      ) &&
      /^\s*(?:[,.;)]|$|(?:with|who|in|living|and|years)\b)/.test(rest),
  },
  {
    says: "applicants must have three years' experience",
    words: 'experience',
    holds: ({ a, said, rest }) =>
      a.kind === 'duration' &&
      /^['’]?\s+(?:of\s)?(?:[a-z-]+\s){0,2}experience\b/.test(rest) &&
      /\b(?:must|need|requires?|with|have|should|applicants?|candidates?)\b/i.test(said),
  },
  {
    says: 'applicants need two references',
    words: 'applicants candidates entrants nominees bidders tenderers applications proposals',
    holds: ({ said }) =>
      /^\s*(?:[-•*]\s*)?(?:All )?(?:[Aa]pplicants|[Cc]andidates|[Ee]ntrants|[Nn]ominees|[Bb]idders|[Tt]enderers|[Aa]pplications|[Pp]roposals) (?:need|require|must (?:have|show|hold|name|include)|have to (?:have|show|hold))\b[^.;]*$/.test(
        said,
      ),
  },
  {
    says: 'below the age of 25',
    words: 'age',
    holds: ({ before }) => /(?<!\baverage )\bage of\s+$/.test(before),
  },
  {
    says: 'applicants must have 60% marks, two papers, a year of study behind them',
    words: `candidate candidates applicant applicants nominee nominees entrants fellows bidders eligible
      consortia consortium partnership partnerships`,
    holds: ({ said }) =>
      /must|should|shall|need to|have to|required/.test(said) &&
      /(?:^\s*|[.;]\s+)(?:[-•*]\s*)?(?:The |All |Such )?(?:[Cc]andidates?|[Aa]pplicants?|[Nn]ominees?|[Ee]ntrants|[Ff]ellows|[Bb]idders|[Cc]onsorti(?:a|um)|[Pp]artnerships?|[Ee]ligible [a-z]+)\s(?:must|should|shall|need to|have to|are required to)\s(?:also\s)?(?:have|hold|possess|include|comprise|consist of)\b(?![^.;]*\b(?:will|each year|per year|a year)\b)[^.;]*$/.test(
        said,
      ),
  },
  {
    says: 'applicants must live within 15 miles and have an income below £21,000',
    words: 'applicants candidates nominees entrants bidders',
    holds: ({ said }) =>
      /^\s*(?:[-•*]\s*)?(?:Applicants|Candidates|Nominees|Entrants|Bidders)\s(?:must|should|need to|will need to)\s(?:be|have|live|hold|show)\b[^;]*$/.test(
        said,
      ),
  },
  {
    says: 'students with an average of 2.8 or above may apply; grants below £50,000 follow the short form',
    words: 'apply bid eligible entitled exempt priority qualify qualifies follow follows',
    holds: ({ said, rest }) =>
      mayBeRule.test(rest) &&
      !promised.test(said) &&
      /^\s*(?:[-•*]\s*)?[A-Z]/.test(said) &&
      /^(?:[^.;\d]|\d[\d,.]*\d)*?\s(?:(?:may|can|need not|cannot|should not) (?:also )?(?:apply|bid)|(?:are|is) (?:not |also )?(?:eligible|entitled|exempt)|(?:has|have|get|gets|receive) priority|qualif(?:y|ies)|follows? (?:the|an?))\b/.test(
        rest,
      ) &&
      !promised.test(rest.slice(0, rest.search(mayBeRule))),
  },
  {
    says: 'candidates must be under 40 and hold a doctorate',
    words: 'be',
    holds: ({ a, near, rest }) =>
      a.kind === 'count' &&
      /^(?:under|over|above|below|at least|)$/i.test(a.leftWord) &&
      /\b(?:candidates?|applicants?|nominees?|participants?|members?|winners?|those|who|fellows?|holders?|authors?|volunteers?|entrants?|players|competitors|drivers|staff)\s+(?:must|should|shall|may|to)\s+be\s+$/i.test(
        near,
      ) &&
      /^\s*(?:[,.;)]|$|(?:and|or|at|on|when|by)\b|years of age)/.test(rest),
  },
  {
    says: 'a camper must be between 11 and 15',
    words: 'be',
    holds: ({ a, near, rest }) =>
      isPlain(a) &&
      /\b(?:An?|a|Each|Every|every) (?:[a-z-]+ )?(?:[a-z]+(?:er|or|ant|ent|ee|ist|ian)|child|pupil|person|candidate) (?:must|should|has to) be (?:aged )?(?:between )?$/.test(
        near,
      ) &&
      /^\s*(?:[.,;)]|$|(?:and|or|on|when)\b|years of age)/.test(rest),
  },
  {
    says: 'half of whom ought to be under thirty',
    words: 'under over above below',
    holds: ({ a, near, rest }) =>
      a.unit === '' &&
      /^(?:under|over|above|below)$/i.test(a.leftWord) &&
      a.low >= 12 &&
      /\b(?:whom|who|them|people|women|men|members|staff|students|[a-z]+(?:ers|ors|ants|ists|ians|ees)) (?:(?:ought|are|is|have|has) to|should|must|will) be $|\bone [a-z]+ in [a-z]+ (?:should|must|will) be $/.test(
        near,
      ) &&
      /^\s*(?:[.,;)]|$)/.test(rest),
  },
  {
    says: 'a firm must have traded for three years; employed for six months',
    words: 'for',
    holds: ({ a, near }) =>
      a.kind === 'duration' &&
      (/\b(?:established|registered|operating|in operation|in business|employed|enrolled|resident) for\s+$/i.test(
        near,
      ) ||
        /\b(?:must|should|has to|have to|needs? to) have (?:been|[a-z]+ed|run|held|taught|led)\b[^.;]* for (?:the last )?$/.test(
          near,
        )),
  },
];

/** Which cases, which of them. */
const cases: Rule<Around>[] = [
  {
    says: 'on condition that 40 per cent is matched; provided that 25 enrol, the course …',
    words: 'condition provided subject long',
    holds: ({ said }) =>
      /condition|rovided|ubject|long as/.test(said) &&
      /(?:^\s*(?:[-•*]\s*)?(?:On condition that|Provided(?: that)?|Subject to(?: [a-z]+ing)?|As long as|So long as)\s(?:[^,]|,\d)*$)|\b(?:on (?:the )?condition that|provided that|so long as|as long as|subject to (?:raising|securing|obtaining|receiving|finding|winning))\s[^;]*$/.test(
        said,
      ),
  },
  {
    says: 'where the sum is above €9,000, when membership reaches 500',
    words: 'where when whenever if unless once',
    holds: ({ near }) =>
      /\b(?:where|when|whenever|if|unless|once)\s(?!(?:each|every|an?\s(?:day|week|month|term|quarter|season|year))\b)[^.;,\d]*\b(?:is|are|exceeds?|falls?|rises?|reach(?:es)?|drops?|costs?|gets?|has|have)\s+(?:to\s+)?$/i.test(
        near,
      ),
  },
  {
    says: 'pupils with 95% attendance or better earn a badge',
    words: 'with scoring',
    holds: ({ lead, rest }) =>
      /^\s*(?:[-•*]\s*)?(?:All )?[A-Za-z][a-z-]+(?:\s[a-z-]+)?(?<=s|eople|taff|hildren) (?:with (?:an? )?|scoring )$/.test(
        lead,
      ) &&
      /^(?:\s(?!will\b|shall\b|should\b|must\b)[a-z]+){0,2}(?: or (?:better|more|above|higher|less|fewer))?,? (?:earn|get|receive|may|can|win|qualify|are (?:offered|asked|invited|sent|seen|referred))\b/.test(
        rest,
      ),
  },
  {
    says: 'firms with fewer than ten workers',
    words: 'with',
    holds: ({ a, near }) =>
      a.comparator === 'lt' &&
      /\b(?:them|those|[a-z]+s|people|men|women|children|staff) with (?:an? [a-z]+ of )?$/.test(near),
  },
  {
    says: 'in journals with an impact factor over 8',
    words: 'with',
    holds: ({ a, near }) =>
      a.leftWord !== '' &&
      /\b(?:in|at|for|from|among|by) (?:[a-z-]+ ){0,2}[a-z]+s with (?:an? )?(?:(?!(?:of|to|by)\b)[a-z-]+ ){1,3}$/.test(
        near,
      ),
  },
  {
    says: 'branches with fewer than 40 members may merge; plots under 200 m² are not surveyed',
    words: `may can need needs pay pays get gets receive receives are is do does shall will must should`,
    holds: ({ a, lead, rest }) =>
      a.leftWord !== '' &&
      /^\s*(?:[-•*]\s*)?(?:Only\s)?[A-Z][a-z-]+(?:\s[a-z-]+){0,2}(?<=s|eople|taff|hildren)(?:\swith(?:\san? [a-z]+)?)?\s$/.test(
        lead,
      ) &&
      (/^(?:\s[a-z²-]+){0,3}\s(?:may|can|need|needs|pays?|gets?|receives?|(?:are|is|do|does|shall|will|must|should) not)\b/.test(
        rest,
      ) ||
        (a.comparator !== 'gte' && /^(?:\s[a-z²-]+){1,3}\s(?:will|shall|must|should)\s(?!be\b)/.test(rest))),
  },
  {
    says: 'for projects lasting less than a week; services handling over 100,000 cases will be redesigned',
    words: `lasting costing taking needing employing handling serving using earning holding receiving owning producing
      carrying housing`,
    holds: ({ a, near, lead, rest }) =>
      (a.comparator === 'gt' || a.comparator === 'lt') &&
      (/\b[Ff]or (?:[a-z]+ ){0,2}[a-z]+s (?:last|cost|tak|need|employ|handl|serv|us)ing\s+$/.test(near) ||
        (/^\s*(?:[-•*]\s*)?[A-Z][a-z-]+(?:\s[a-z-]+){0,2}(?<=s)\s(?:handl|employ|earn|hold|receiv|us|serv|cost|own|produc|carry|hous)ing\s+$/.test(
          lead,
        ) &&
          promised.test(rest))),
  },
  {
    says: 'the reading room is open four days a week, the shop will open 60 hours a week; opening to 24 hours',
    words: 'open opens opening',
    holds: ({ a, near, rest }) =>
      a.kind === 'duration' &&
      ((/\b(?:is|are)\s+open\s+$/i.test(near) && /^\s+(?:a|per)\s/.test(rest)) ||
        (/^hours?$/.test(a.unit) &&
          /\b(?:opens?|opening)(?: hours)?(?: to| for)? $/i.test(near) &&
          (a.low === 24 || /^\s+(?:a|per|each) (?:day|week)\b/.test(rest)))),
  },
];

/** Whose share, which mark, how far from where. */
const measures: Rule<Around>[] = [
  {
    says: 'the share of pupils who pass with a mark of 3',
    words: 'percentage share proportion',
    holds: ({ a, said, near }) =>
      isPlain(a) &&
      said.includes(' of ') &&
      shareOf.test(said) &&
      !/(?:\b(?:to|by|from|reach|reaches|exceeds?|is|are|at)|:)\s+$/.test(near),
  },
  {
    says: 'a score of 3, 4 or 5',
    words: 'score scores grade grades level levels mark marks rating ratings',
    holds: ({ a, before, rest }) =>
      isPlain(a) &&
      /\b(?:scores?|grades?|levels?|marks?|ratings?)(?: of)?\s+(?:\d,?\s(?:or\s)?)*$/.test(
        before.slice(-30),
      ) &&
      (/^(?:,\s\d+)*,?\s(?:or|and)\s\d/.test(rest) || /\d,?\s(?:or|and)?\s?$/.test(before)),
  },
  {
    says: 'the percentage of patients waiting no longer than 18 weeks to 65%',
    words: 'percentage share proportion',
    holds: ({ a, said, rest }) =>
      a.kind === 'duration' &&
      said.includes(' of ') &&
      /^[^.;\d]{0,60}\s(?:to|by|at|above|below)\s(?:at least )?\d[\d.]*\s?(?:%|per ?cent)/.test(rest) &&
      shareOf.test(said),
  },
  {
    says: 'the share of adults exercising at least once a week',
    words: 'number share ratio proportion percentage rate % cent percent',
    holds: ({ a, said, rest }) =>
      a.unit === 'times' &&
      rest.startsWith(' a') &&
      !promised.test(said) &&
      /\b(?:number|share|ratio|proportion|percentage|rate|%|per cent|percent) of (?:[a-z]+\s){1,3}(?:who\s)?[a-z]+(?:ing)?\s(?:[a-z]+\s){0,3}$/.test(
        said,
      ),
  },
  {
    // the share is promised
    says: 'at least 75 per cent of readers should rate the magazine 7 or higher',
    words: 'rate rates rating score scoring mark marking give giving',
    holds: ({ a, said }) =>
      a.kind === 'count' &&
      a.comparator === 'gte' &&
      a.low <= 10 &&
      a.leftWord === '' &&
      /(?:%|\bper ?cent|\bhalf|\bthirds?|\bquarters?)\s[^.;]*\b(?:rate|rates|rating|score|scoring|mark|marking|give|giving)\s[^.;]*$/i.test(
        said,
      ),
  },
  {
    says: 'those living more than 30 km from a clinic',
    words: 'from',
    holds: (x) =>
      fromThere(x) &&
      (x.a.leftWord !== '' ||
        /\b(?:living|live|lives|located|based|situated|resident|residing|more)\b[^,;()]*$/i.test(x.near)),
  },
  {
    says: 'flights within 700 km',
    words: 'within',
    holds: (x) =>
      /\bwithin\s+$/.test(x.before) &&
      /^(?:km|kilomet|met|miles?)/i.test(x.a.unit || x.rest.trimStart()) &&
      !fromThere(x),
  },
  {
    says: 'on a scale of 1 to 5',
    words: 'scale',
    holds: (x) => x.a.low <= 10 && /\bscale(?: of| from)?:?\s+(?:\d+ to )?$/i.test(x.near) && !fromThere(x),
  },
];

export const conditions: Rule<Around>[] = [...persons, ...cases, ...measures];
