// Which English numbers say only which persons, things or cases are meant: an age, the section of a plan, what a loss
// would cost, what was found out, a grant that is there. Asked by refusals.ts.
import type { Around } from './around.ts';
import type { EnglishAmount } from './number.ts';
import type { Rule } from './rules.ts';

const people =
  /\b(?:people|personnel|staff|women|men|children|faculty|talents?|youth|girls|boys|(?:stud|resid|par|cli|pati|adolesc)ents|(?:of|among) them|resident|person|pupil|child|adult|patient|member|student|woman|man|girl|boy|citizen|employee|[a-z]+(?:ers|ors|ists|ants|olds|ians|ees|ars))\s+(?:aged\s+)?(?:under|over|above|below|aged)\s*$/i;
const everyOne =
  /\b(?:[Ee]very|[Ee]ach|[Aa]ny|[Nn]o) [a-z]+\s+(?:aged\s+)?(?:under|over|above|below|aged)\s*$/;
const kept = /\b(?:number|keep|held?|hold|limit|cap|bring|reduc\w+|stay|remain|will be)\b/i;
const endsThere =
  /^\s*(?:[,.;)]|$|(?:will|shall|should|must|who|go|pay|get|enter|in|and|from|at|is|are|to|or|with|an|a|we)\b)/;

const promises = /\b(?:will|shall|should|must|to|aims?|plans?)\b/;
const isPlain = (a: EnglishAmount): boolean => a.unit === '' && a.kind === 'count' && a.high === null;

export const meant: Rule<Around>[] = [
  {
    says: 'amateur botanists under 30',
    words: 'under over above below aged',
    holds: ({ a, said, last, rest }) =>
      isPlain(a) &&
      (a.leftWord !== '' || last.endsWith('aged ')) &&
      (a.low >= 12 || /\bchildren\b/i.test(last)) &&
      a.low <= 80 &&
      (people.test(last) || everyOne.test(last)) &&
      endsThere.test(rest) &&
      !kept.test(said.slice(-60)),
  },
  {
    says: 'activities under 2.2',
    words: '',
    holds: ({ f, a, last, rest }) =>
      f[a.numStart + 1] === '.' &&
      isPlain(a) &&
      /\b(?:(?:activit\w+|actions?|tasks?|items?|work|measures?|those|anything) (?:under|in|of)|responsible for|responsibility for|leads?(?: on)?|in charge of)\s+$/i.test(
        last,
      ) &&
      /^\s*(?:[,.;)]|$|(?:is|are|and|to|will|shall)\b)/.test(rest),
  },
  {
    says: 'a 5% fall in fees would cost £1m',
    words: 'would could might',
    holds: ({ said, rest }) =>
      / (?:would|could|might) /.test(said + rest) &&
      /\b(?:would|could|might) (?:cost|make|help|bring|reduce|mean|add|lead|leave|cut|require|lose|result|represent|increase|raise|save|lower|take|put|close|delay)\b/.test(
        said.slice(-120) + rest,
      ) &&
      !/\b(?:will|shall|must)\b/.test(said),
  },
  {
    says: 'preliminary data suggests this could bring in 5,000',
    words: 'could',
    holds: ({ said }) =>
      /\bcould\b/.test(said) &&
      /\b(?:data|figures|estimates|evidence|analysis) (?:suggests?|shows?|indicates?)\b/.test(said),
  },
  {
    says: 'the 26% of the population who live in the poorest areas',
    words: 'who that which whose',
    holds: ({ a, last, rest }) =>
      a.percent && /\bthe $/.test(last) && /^\s+of [^.;,]{3,40}\s(?:who|that|which|whose)\b/.test(rest),
  },
  {
    says: 'under one agreement',
    words: 'under within over',
    holds: ({ a }) => a.spelled === 'one' && /^(?:under|within|over)$/i.test(a.leftWord),
  },
  {
    says: 'we estimate that this will save £2m',
    words: 'estimate estimated calculate calculated reckon reckoned assume assumed believe believed',
    holds: ({ said }) =>
      said.includes(' that ') &&
      /\b(?:[Ww]e|[Tt]hey|[Ii]t is|[Ee]xperts|[Ee]conomists) (?:estimated?|calculated?|reckon(?:ed)?|assumed?|believed?) that\b[^.;]*$/.test(
        said,
      ),
  },
  {
    says: 'we learned that one visitor in three comes from nearby',
    words: 'that',
    holds: ({ said, rest }) => {
      if (!said.includes(' that ')) return false;
      const found =
        /\b(?:says?|said|learn(?:ed|t)|found|show(?:ed|s|n)?|saw|noted|suggests?|estimates?|know|report(?:ed|s)?|accept(?:ing|s|ed)?|assum(?:ing|es?|ed)|knowing|recogni[sz]ing|provided)(?: from [a-z ]{3,30})? that\b[^.;]*$/.exec(
          said,
        );
      return found !== null && !promises.test(found[0]) && !/\b(?:will|shall|should|must)\b/.test(rest);
    },
  },
  {
    says: 'subscriptions that cost more than £5,000',
    words: 'cost exceed owe worth',
    holds: ({ a, said, lead }) =>
      a.comparator === 'gt' &&
      said.includes(' that ') &&
      /\b(?:that|which) (?:cost|exceed|owe|are worth)$/.test(lead.trimEnd()),
  },
  {
    says: 'the county grant for repairs is £40,000',
    words: 'grant',
    holds: ({ a, said, last }) =>
      a.kind === 'money' &&
      last.trimEnd().endsWith('is') &&
      /^\s*(?:[-•*]\s*)?(?:The|Our|Its)\s(?:(?!m(?:ax|in)imum|largest|smallest|average)[a-z]+\s){0,2}grant\b[^.;,]{0,40}\bis\s+(?:about )?$/.test(
        said,
      ),
  },
];
