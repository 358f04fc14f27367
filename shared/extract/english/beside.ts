// English numbers told beside what is promised: of how many, how large, the cases in which something is done; where it
// stood before is told by stood.ts. Asked by refusals.ts.
import type { Around } from './around.ts';
import { inEach } from './doing.ts';
import { ofThose } from './promises.ts';
import type { Rule } from './rules.ts';
import { sizeAfter } from './sizes.ts';
import { isOfThem, stoodBefore } from './stood.ts';

/** All of the 12 findings will be acted on. */
const isSettled = ({ last, rest }: Around): boolean =>
  /\b[Aa]ll of (?:the|our|its)\s*$/.test(last) &&
  /^[^.;]{0,90}\b(?:will|shall|must|should|are to) be (?:fully )?(?:implemented|completed|carried out|closed|resolved|cleared|addressed|acted on|settled|delivered|filled)\b/.test(
    rest,
  );

/** Of how many, of which. */
const ofWhich: Rule<Around>[] = [
  { says: 'per 10,000 visits', words: 'per', holds: ({ last }) => /\bper\s+$/i.test(last) },
  { says: 'nine out of 12', words: 'out', holds: ({ last }) => /\bout of (?:every )?$/i.test(last) },
  {
    says: 'one pupil in six',
    words: 'one',
    holds: ({ a, last }) => !a.percent && /\bone [a-z]+ in (?:every )?$/.test(last),
  },
  {
    says: 'one child in three comes to us',
    words: 'in',
    holds: ({ a, last, after }) =>
      a.spelled === 'one' &&
      /^\s[a-z]+ in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d+)\b(?![^.;,]*\b(?:will|shall|should|must|is to)\b)/.test(
        after,
      ) &&
      !/\b(?:will|shall|should|must|to)\b/.test(last),
  },
  {
    says: 'a seventh of what we pay now',
    words: 'what',
    holds: ({ rest }) => /^\s+of what (?:we|it|they) (?:pay|spend|use|have|get|need)\b/.test(rest),
  },
  {
    // a place that says which are meant
    says: 'half of our papers in the top 10% of journals; five pacts with the world’s top 200 universities',
    words: 'top',
    holds: ({ before, rest }) =>
      (/\d[^.;]*\b(?:with|from|of|at|by)\s+(?:the\s+)?(?:(?:world|country|nation)['’]s\s+|global\s+|world\s+|QS\s+)?top\s*$/i.test(
        before,
      ) &&
        /^\s+(?:ranked\s+)?(?:universities|institutions|institutes|schools|colleges|journals|companies|enterprises|hospitals)\b/.test(
          rest,
        )) ||
      (/\bin\s+(?:the\s+)?top\s*$/i.test(before) &&
        !/\b(?:place|position|rank|ranking|be|stay|remain|finish|stand) in\s+(?:the\s+)?top\s*$/i.test(
          before,
        ) &&
        /(?:\d|\bthird|\bhalf|\bquarter)\b(?:(?!\btop\b)[^.;]){0,60}\bin\s+(?:the\s+)?top\s*$/i.test(before)),
  },
  {
    says: 'papers in top 10% journals: 90',
    words: 'top',
    holds: ({ a, before, rest }) =>
      a.percent && /\btop\s*$/i.test(before) && /^\s+[a-z][^.;:\d]{0,30}:\s*\D{0,12}\d/.test(rest),
  },
  {
    says: 'how we use the third year of our allocation of £30 million',
    words: 'allocation settlement grant award',
    holds: ({ a, before }) =>
      a.kind === 'money' &&
      /\bof (?:our|its|the|this)\s(?:[\w-]+\s){0,3}(?:allocation|settlement|grant|award) of\s+$/i.test(
        before,
      ),
  },
  {
    says: 'each of the 12 branches',
    words: 'each all both any one',
    holds: (x) =>
      /\b(?:each|all|both|any|one) of (?:the|our|its|their|these)\s*$/i.test(x.last) &&
      !inEach(x.before) &&
      !isSettled(x),
  },
  {
    // they are there
    says: 'read by the three committees',
    words: 'the our its their',
    holds: (x) =>
      x.a.leftWord === '' &&
      x.a.unit === '' &&
      sizeAfter(x.after) === 0 &&
      !inEach(x.before) &&
      /\b(?:by|of|for|from|to|among|between|across|against|under|on|over|during|throughout) the\s+$|\b(?:across|among|between|by|in|at|from|for|through|under|via) (?:our|its|their)\s+$/i.test(
        x.before.slice(-14),
      ) &&
      !isSettled(x),
  },
  {
    says: 'every second year the four groups meet; the two ships will together make 90 trips',
    words: 'meet are have work share make form belong serve cover together jointly both also',
    holds: ({ said, rest }) =>
      /(?:^\s*|, (?:and )?)[Tt]he $/.test(said.slice(-24)) &&
      /^\s(?:[a-z]+\s){0,2}[A-Za-z]+s (?:will (?:together|jointly|both|also)|meet|are|have|work|share|make|form|belong|serve|cover)\b/.test(
        rest,
      ),
  },
  {
    says: 'the third of five plans',
    words: 'first second third fourth fifth last',
    holds: ({ last }) => /\b(?:first|second|third|fourth|fifth|last) of (?:the |our )?$/i.test(last),
  },
  {
    says: 'two of them are new; but two of them will open',
    words: 'them these those',
    holds: (x) =>
      isOfThem(x) &&
      x.a.leftWord === '' &&
      // strive to have one of them recognised
      !/\b(?:to|will|should|must) (?:have|get|see)\s*$/.test(x.near) &&
      !ofThose.test(x.rest) &&
      !/(?:[,(]|\b(?:and|with|including)|\b(?:and|will|shall) [a-z]+(?<!ed)(?: (?:over|up|off|down|out|back|on))?)\s*$/i.test(
        x.before,
      ),
  },
];

/** How large a thing is, in which cases, until when. */
const limits: Rule<Around>[] = [
  {
    // how large it is
    says: 'the 1,200 m² hall',
    words: 'the a an',
    holds: ({ a, last }) =>
      a.unit !== '' && /m²|met(?:re|er)|hectare|acre/i.test(a.unit) && /\b(?:the|an?)\s+$/i.test(last),
  },
  {
    says: 'individual one off grants',
    words: 'off',
    holds: ({ a, after }) => a.spelled === 'one' && /^[ -]off\b/.test(after),
  },
  {
    says: 'the $1,000 limit stays',
    words: 'limit cap threshold ceiling mark barrier minimum maximum requirement rule',
    holds: ({ last, rest }) =>
      /^[\s-]+(?:[a-z]+\s)?(?:limit|cap|threshold|ceiling|mark|barrier|minimum|maximum|requirement|rule)\b/.test(
        rest,
      ) && /\bthe\s+$/.test(last),
  },
  {
    // an age
    says: 'at least 60 are under 30',
    words: 'are is age aged being',
    holds: ({ a, before, rest }) =>
      a.kind === 'count' &&
      a.unit === '' &&
      /^(?:under|over|above|below|)$/i.test(a.leftWord) &&
      /^\s*(?:[,.;)]|$)/.test(rest) &&
      /\b(?:are|is|aged?|being)\s+(?:under|over|above|below)?\s*$/i.test(before) &&
      (a.leftWord !== '' || /\baged?\s+$/i.test(before)),
  },
  {
    // what is to be done then
    says: 'if fewer than 40 are submitted, …',
    words: 'if unless should where',
    holds: ({ f, a, from }) => /^\s*(?:if|unless|should|where)\b[^,]*$/i.test(f.slice(from, a.start)),
  },
  {
    says: '75% resolved within 30',
    words: 'within',
    holds: ({ a, last, rest }) =>
      a.unit === '' &&
      /(?<!\b(?:keep|kept|hold|held|stay|remain|be) )\bwithin\s+$/i.test(last) &&
      /^\s*(?:[.,;)]|$)/.test(rest),
  },
];

export const beside: Rule<Around>[] = [...stoodBefore, ...ofWhich, ...limits];
