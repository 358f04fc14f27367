// English numbers that say which of many are meant: every mast over 12 metres, groups of 20 or more. Asked by
// englishRefusals.ts.
import type { Around } from './englishAround.ts';
import type { Rule } from './englishRules.ts';

/** Units in which a thing is large, not work done. */
const ofSize =
  /^(?:(?:centi|kilo)?met(?:re|er)s?|[ck]?m|kgs?|kilograms?|tonnes?|tons?|m[²³]|acres?|lit(?:re|er)s?|mm)$/i;

export const cases: Rule<Around>[] = [
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
    says: 'groups of 15 or more should book ahead; proposals of more than 10 pages are returned',
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
    says: 'at least 95% must work, which with 310 exhibits is hard',
    words: 'which',
    holds: ({ near }) => /, which with (?:about |some |over )?$/.test(near),
  },
];
