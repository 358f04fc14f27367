// English numbers that say which of many are meant: every mast over 12 metres, groups of 20 or more. Asked by
// refusals.ts.
import type { Around } from './around.ts';
import type { Rule } from './rules.ts';
import { aims } from './standingWords.ts';

/** Units in which a thing is large, not work done. */
const ofSize =
  /^(?:(?:centi|kilo)?met(?:re|er)s?|[ck]?m|kgs?|kilograms?|tonnes?|tons?|m[²³]|acres?|lit(?:re|er)s?|mm)$/i;

export const cases: Rule<Around>[] = [
  {
    says: 'Director (1, 4); Transfer Office (2); Training Coordinator (3): whose sections',
    words: '(',
    holds: ({ f, a, from, rest }) =>
      a.unit === '' &&
      a.low <= 20 &&
      /^\)/.test(rest) &&
      /[A-Z][a-z]+ [A-Z][a-z]+ \($/.test(f.slice(Math.max(0, a.quoteStart - 40), a.quoteStart)) &&
      (f.slice(Math.max(0, from - 200), a.end + 200).match(/[a-z] \(\d{1,2}(?:, ?\d{1,2})*\)/g)?.length ??
        0) > 1,
  },
  {
    says: 'recruit 40 young trustees (16-25)',
    words: 'young older elderly youth children teenagers adults pupils girls boys people',
    holds: ({ a, before, rest }) =>
      a.high !== null &&
      a.high < 100 &&
      a.kind === 'count' &&
      /^\)/.test(rest) &&
      /\b(?:young|older|elderly|youth|children|teenagers|adults|pupils|girls|boys|people)\b[^().]{0,24} \($/.test(
        before,
      ),
  },
  {
    // as large as it is
    says: 'the boardwalk (2.4 km) reopens, Pump Station 3 (60 kW) will …',
    words: '(',
    holds: ({ a, lead, rest }) =>
      a.unit !== '' &&
      (ofSize.test(a.unit) || /^(?:[kMG]Wh?|hectares?|ha|[GTP]B)$/.test(a.unit)) &&
      /^\)\s?(?:,|[a-z]+s\b|will\b|is\b)/.test(rest) &&
      /^\s*(?:[-•*]\s*)?(?:(?:The|Our) [A-Za-z -]+|[A-Z][A-Za-z]+(?: [A-Z\d][A-Za-z\d]*)+) \($/.test(lead),
  },
  {
    says: 'inspect every block over 18 metres; train all firms with fewer than ten staff',
    words: 'every each all any',
    holds: ({ a, before }) =>
      /^(?:over|under|above|below|(?:more|less|fewer) than|at least)$/i.test(a.leftWord) &&
      /\b(?:every|each|all|any) (?:[a-z]+ )?[a-z]+ (?:with )?(?:over|under|above|below|(?:more|less|fewer) than|at least) $/i.test(
        before,
      ) &&
      (/ with [a-z ]+$/.test(before) || (a.kind !== 'money' && ofSize.test(a.unit))),
  },
  {
    says: 'groups of 20 or more should ring first; essays of more than 12 pages are sent back',
    words: 'more over fewer less under above below longer',
    holds: ({ f, a, lead, rest }) =>
      (/^(?:over|under|above|below|(?:more|less|fewer|longer) than)$/i.test(a.leftWord) ||
        / or (?:more|over|fewer|less|longer)\b/.test(f.slice(a.end, a.quoteEnd + 32))) &&
      /^\s*(?:[-•*]\s*)?[A-Z][a-z]+s(?: (?:of|with|worth|lasting))? $/.test(lead) &&
      /^(?:\s[a-z-]+){0,4}?\s(?:should|must|may|can|needs?|are (?!to\b|planned\b|expected\b)|come|go|get|pay|receive|require|count|qualify)\b/.test(
        rest,
      ),
  },
  {
    says: 'the rule asks for three copies, one of them off site',
    words: 'asks ask requires require demands demand prescribes calls',
    holds: ({ said }) =>
      /\b(?:rules?|standards?|laws?|regulations?|guidelines?|norms?|statutes?)\b[^.;]{0,40}\s(?:asks? for|requires?|demands?|prescribes?|calls? for)\s[^.;]*$/.test(
        said,
      ) && !aims.test(said),
  },
  {
    says: 'twelve instead of 15; instead of carting it 18 km',
    words: 'instead',
    holds: ({ last }) => /\binstead of\s+(?:[a-z]+ing (?:[a-z]+ ){0,3})?$/i.test(last),
  },
  {
    says: 'every mill must run, which with 80 looms is hard',
    words: 'which',
    holds: ({ near }) => /, which with (?:about |some |over )?$/.test(near),
  },
];
