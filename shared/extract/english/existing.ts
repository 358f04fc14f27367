// English numbers of what is there already, as its name tells: the Trust and its 12 branches, a city of 40,000 people,
// its crew of three; and of what comes before or after something else. Asked by refusals.ts.
import type { Around } from './around.ts';
import { modal } from './past.ts';
import type { Rule } from './rules.ts';
import { plainPast } from './standingWords.ts';

const acts = /^[^.;,]{0,40}\s(?:will|shall|should|must|(?:is|are) to)\s/;
const wasThen = new RegExp(`^\\s(?:the|our|its|we|it|they)\\s[^,.;]*?\\b(?:${plainPast}|stood|lay)\\b`);
const head = /^\s*(?:[-•*]\s*)?/;

export const existing: Rule<Around>[] = [
  {
    says: 'the Trust and its 12 branches will print a guide',
    words: 'and',
    holds: ({ a, lead, rest }) =>
      a.kind === 'count' && /\band (?:its|our|their) (?:other )?$/.test(lead) && acts.test(rest),
  },
  {
    says: 'together with the three neighbouring towns, we will mend roads',
    words: 'together along jointly cooperation collaboration partnership',
    holds: ({ a, lead }) =>
      a.kind === 'count' &&
      /\b(?:together|along|jointly|in (?:co-?operation|collaboration|partnership)) with (?:the|our|its|their|all) (?:other )?$/i.test(
        lead,
      ),
  },
  {
    says: 'with its 40 staff the Centre serves the valley',
    words: 'with',
    holds: ({ a, lead }) =>
      a.kind === 'count' && /^with (?:its|our|their) $/i.test(lead.slice(head.exec(lead)![0].length)),
  },
  {
    says: 'the telescope, with 400 fibres, sees first light in May',
    words: 'with having',
    holds: ({ a, lead, rest }) =>
      (a.kind === 'count' || a.percent) &&
      /^\s*(?:[-•*]\s*)?(?:The|Our|This) (?:(?!\b(?:will|shall|should|must|is|are|has|have|to)\b)[^,.;]){2,50}, (?:with|having) $/.test(
        lead,
      ) &&
      /^[^,;.]{1,40}, (?!and\b|or\b|with\b|including\b|of\b|(?:will )?(?:be )?(?:opens?|opened|starts?|begins?)\b)/.test(
        rest,
      ),
  },
  {
    says: 'its crew of three will be joined by students; our team of 52',
    words: 'crew team staff workforce membership fleet network',
    holds: ({ a, lead, rest }) =>
      a.kind === 'count' &&
      /\b(?:[Ii]ts|[Oo]ur|[Tt]heir|(?:^|[.;]\s)\s*[Tt]he) (?:(?:present|current|existing) )?(?:crew|team|staff|workforce|membership|fleet|network) of (?:about |some |over |nearly )?$/.test(
        lead,
      ) &&
      !/^\s+(?:by|in)\s(?:19|20)\d\d/.test(rest),
  },
  {
    says: 'a town of 40,000 people needs a library; a village with 40 farms',
    words: 'city town village district region county country province parish island community population',
    holds: ({ a, lead }) =>
      a.kind === 'count' &&
      /\b(?:[Aa]n?|[Oo]ur|[Tt]he|[Tt]his) (?:[a-z]+ )?(?:city|town|village|district|region|county|country|province|parish|island|community|population) (?:of|with) (?:about |some |over |nearly |more than )?$/.test(
        lead,
      ),
  },
  {
    says: 'the old plan provided for 40 fairs',
    words: 'old last previous former earlier',
    holds: ({ lead }) =>
      /^\s*(?:[-•*]\s*)?(?:The|Our|Its) (?:old|last|previous|former|earlier) (?:[a-z]+ )?(?:plan|strategy|programme|scheme|report|budget)\b/.test(
        lead,
      ) && !modal.test(lead),
  },
  {
    says: 'the Board, which oversees 40 schools, will meet in May',
    words: 'which who',
    holds: ({ lead, rest }) =>
      /, (?:which|who) (?!(?:will|shall|should|must|is|are|may|can)\b)(?:[a-z]+ly )?[a-z]+s? (?:about |some )?$/.test(
        lead,
      ) && /^[^,.;]{0,40},/.test(rest),
  },
  {
    says: 'our 40 volunteers are valued',
    words: 'our',
    holds: ({ lead, rest }) =>
      /(?:^|[.;]\s)\s*(?:[-•*]\s*)?Our (?:current |present |existing )?$/.test(lead) &&
      /^(?:\s[a-z-]+){1,3}\s(?:are|have|work|live|serve|come)\s(?!to\b)/.test(rest) &&
      !modal.test(rest),
  },
  {
    says: 'there are more than 40 farms in the valley; according to the census there are 40',
    words: 'there',
    holds: ({ a, lead, rest }) =>
      a.kind === 'count' &&
      (/^\s*According to [^.;,\d]{3,40}?,? there are $/.test(lead) ||
        (/^\s*There are (?:now |currently |still )?$/.test(lead) &&
          /^(?:\s[a-z-]+){1,3}\s(?:in|on|across|within|throughout) (?:the|our|this)\b/.test(rest))) &&
      !modal.test(rest),
  },
  {
    says: 'we managed to fund 40 grants',
    words: 'managed',
    holds: ({ lead }) => /\bmanaged to [a-z]+ (?:[a-z]+ )?$/.test(lead),
  },
  {
    says: 'for three years the hall stood empty; members who have not paid for two years are written to',
    words: 'for in',
    holds: ({ a, lead, rest }) =>
      a.kind === 'duration' &&
      (/\b(?:who|that|which) (?:have|has) (?:not |never |been )?[a-z]+(?: [a-z]+)? (?:for|in) $/.test(lead) ||
        (/^\s*For $/.test(lead) && wasThen.test(rest) && !modal.test(rest))),
  },
  {
    says: 'grants of over £40,000 need the approval of the Board',
    words: 'need needs require requires subject',
    holds: ({ a, rest }) =>
      a.comparator !== 'eq' &&
      /^\s(?:need|needs|require|requires|are subject to|is subject to) (?:the |an? )?(?:[A-Za-z]+ )?(?:approval|consent|permission|decision|permit|licen[cs]e)\b/.test(
        rest,
      ),
  },
  {
    says: 'three counties, where 4,000 people live',
    words: 'live lives work works study depend',
    holds: ({ a, rest }) =>
      a.kind === 'count' &&
      /^\s(?:[a-z]+ )?(?:people|residents|inhabitants|families|households|pupils|students|farmers) (?:lives?|works?|study|depend)\b/.test(
        rest,
      ),
  },
  {
    says: 'consumption will fall once the 350 kW solar field is connected',
    words: 'once when until after',
    holds: ({ a, lead }) =>
      !a.percent && /\b(?:once|when|until|as soon as|after) (?:the|our|its) $/i.test(lead),
  },
  {
    says: 'the cells keep their shape after 4,000 cycles',
    words: 'after',
    holds: ({ a, lead }) =>
      a.kind === 'count' &&
      // we're after 60 samples: we want them
      /(?<!(?:['’]re|\b(?:we|they|you) are) )(?<!\b(?:look|looks|looking|looked|care|cares|caring|named|ask|asks|go|goes) )\bafter (?:about |some |only |more than |\d+ (?:and|or|to) )?$/i.test(
        lead,
      ),
  },
  {
    says: 'survival after the first 24 months; in the first 100 days we will visit all offices',
    words: 'first last',
    holds: ({ a, lead }) => a.kind === 'duration' && /\bthe first $/i.test(lead),
  },
  {
    says: 'firms are selected out of an expected 90 applicants',
    words: 'out among pool field',
    holds: ({ a, lead }) =>
      a.kind === 'count' &&
      /\b(?:(?:select|choose|pick|award|draw|win)[a-z]*|chosen|drawn)\b[^.;]*\b(?:out of|from among|from a (?:pool|field|list) of) (?:an expected |an estimated |some |about |more than |over |the )?$/.test(
        lead,
      ),
  },
  {
    says: 'op-eds in newspapers with a circulation of over 100,000',
    words: 'circulation population turnover readership enrolment membership income',
    holds: ({ a, lead }) =>
      /^(?:over|above|more than|under|below|less than|fewer than|at least|up to|exceeding)$/i.test(
        a.leftWord,
      ) &&
      /\b(?:in|of|for|from|by|to|with|at|among) (?:(?:all|those) )?(?:[a-z-]+ )?[a-z-]+s with an? (?:annual |total )?(?:circulation|population|turnover|readership|enrolment|membership|income) of $/.test(
        lead,
      ),
  },
  {
    says: 'agreements with universities ranked in the top 200',
    words: 'ranked rated placed listed',
    holds: ({ lead }) =>
      /\b(?:with|from|at|in|of|by|to|for) (?:[a-z-]+ ){0,2}[a-z-]+s (?:ranked|rated|placed|listed) (?:in|among) (?:the )?(?:[a-z]+['’]s )?top $/.test(
        lead,
      ),
  },
];
