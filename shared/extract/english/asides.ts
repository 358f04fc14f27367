// English numbers in brackets that tell of a thing that is there: the capacity of a hall, the members of a board, the
// number of a point in a list. Asked by refusals.ts.
import type { Around } from './around.ts';
import type { Rule } from './rules.ts';
import { wordNumber } from './words.ts';

const opened = /\((?:[^()]*,\s)?$/;
const builds =
  /\b(?:[Bb]uild|[Cc]onstruct|[Ee]rect|[Aa]dd|[Oo]pen|[Ll]ay|[Pp]lant|[Cc]reate|[Ff]it out|[Ee]xtend)(?:s|ing)?\b(?!\s\d)/;

/** The Board (7 members, …) approved …: told of what is there. */
const ofSubject = /(?:^\s*(?:[-•*]\s*)?|:\s+)(?:[Tt]he|[Oo]ur)\s[^().;:]{2,40}\s\((?:[^()]*,\s)?$/;
/** Phase 2 of the hall (4,200 m², £21 million) is on site. */
const ofThing = /^\s*[A-Z][^().;]{2,60}\s\((?:[^()]*,\s)?$/;
const subjectGoesOn =
  /^[^()]*\)\s+(?:may|can|(?:is|are)(?! to)|has|have|was|were|meets|(?!need)[a-z]+ed)\b|^\s(?:people|persons|staff|members|employees)\)\s[a-z]+s\b/;

/** A whole sentence in brackets. */
const bracketed = /^\s*\((?:[A-Z][^()]*)$/;
const hasVerb =
  /\b(?:is|are|was|were|has|have|runs?|holds?|takes?|seats|meets?|comes?|stands?|costs?|opens?)\b/;
const looksAhead = /\b(?:will|shall|must|should|to|aims?|targets?|goals?|plans?|per|lead|owner)\b/i;

const theseThings = new RegExp(`\\b[Tt]he (?:\\d+|${wordNumber})(?: [a-z-]+){1,3} \\($`);

export const asides: Rule<Around>[] = [
  {
    says: '(1) the members can …, and (2) we have …; 1) … and 2) …: a list inside a sentence',
    words: ')',
    holds: ({ f, a, said }) => {
      if (a.low > 20 || a.spelled !== null || f[a.end] !== ')') return false;
      if (f[a.start - 1] !== '(') return a.end - a.start < 3 && !/\([^()]*$/.test(said);
      return a.low === 1 || f.slice(Math.max(0, a.start - 600), a.start).includes(`(${a.low - 1})`);
    },
  },
  {
    says: 'Responsible: Events Team (3 FTE)',
    words: 'responsible lead owner contact support',
    holds: ({ said, last }) =>
      last.includes('(') &&
      /^\s*(?:[-•*]\s*)?(?:Responsible|Lead|Owner|Contact|Support)\b[^.;:()]{0,20}:\s[^().;]*\($/.test(said),
  },
  {
    says: 'a staff of nine (7.4 FTE); in the two terms (six weeks each)',
    words: '(',
    holds: ({ a, said, rest }) =>
      (rest.startsWith(')') &&
        /^FTEs?$/.test(a.unit) &&
        /\b(?:staff|team|workforce|secretariat|personnel|employees)(?: of [a-z\d]+)? \($/.test(said)) ||
      (a.kind === 'duration' && rest.startsWith(' each)') && theseThings.test(said)),
  },
  {
    says: '(capacity 64), (standing room for 220)',
    words: 'capacity seating seats standing room space',
    holds: ({ last }) =>
      last.includes('(') &&
      /\((?:[^()]*,\s*)?(?:capacity|seating|seats|standing room|room|space)(?: of| for)?:?\s+(?:about |up to )?$/i.test(
        last,
      ),
  },
  {
    says: "(the Council's minimum is 44)",
    words: '(',
    holds: ({ said, last }) =>
      last.includes('(') &&
      /\((?:the|a|our|its) (?![^()]*\b(?:target|aim|goal)\b)[^()]{2,60}\b(?:is|are|was|were|seats|holds|stands at)\s+(?:about )?$/i.test(
        said,
      ),
  },
  {
    says: 'group bookings (10+)',
    words: 'bookings group groups parties teams age ages families classes',
    holds: ({ a, last, rest }) =>
      a.comparator === 'gte' &&
      rest.startsWith(')') &&
      /\b(?:bookings|groups?|parties|teams|ages?|families|classes)\s*\($/i.test(last),
  },
  {
    says: 'with St Mary (40 beds)',
    words: 'beds seats inhabitants employees rooms pupils',
    holds: ({ said, last, rest }) =>
      /\b(?:with|at|in|of|from)\s(?:the\s)?(?:[A-Z][\w.']*\s){1,5}\($/.test(last) &&
      /^\s(?:beds|seats|inhabitants|employees|rooms|pupils)[,)]/.test(rest) &&
      !builds.test(said),
  },
  {
    says: 'the Board (7 members) approved …; phase 2 of the hall (4,200 m²) is on site',
    words: '(',
    holds: ({ a, said, rest }) =>
      said.includes('(') &&
      (ofSubject.test(said) || (a.unit !== '' && ofThing.test(said))) &&
      subjectGoesOn.test(rest),
  },
  {
    says: '(The courier runs five days a week.)',
    words: '(',
    holds: ({ said, rest }) => {
      if (!bracketed.test(said)) return false;
      const whole = said + rest.split(')', 1)[0]!;
      return hasVerb.test(whole) && !looksAhead.test(whole);
    },
  },
  {
    says: '(Building 9, 2,100 square metres)',
    words: '(',
    holds: ({ a, said, last, rest }) =>
      said.includes('(') &&
      /met(?:re|er)s|hectare|acre|m²|feet/i.test(a.unit) &&
      opened.test(last) &&
      /^\s*[,)]/.test(rest) &&
      !builds.test(said),
  },
  {
    // where it stood, told behind what is promised
    says: 'downtime under 3% (3.8%), 290 nights (281)',
    words: '(',
    holds: ({ a, last, rest }) =>
      a.comparator === 'eq' &&
      a.high === null &&
      a.spelled === null &&
      rest.startsWith(')') &&
      (a.percent
        ? /\d\s?(?:%|per ?cent) \($/.test(last)
        : a.unit === '' &&
          /(?<![\d.]\s?-\s?)\b\d[\d,.]*(?:\s(?!(?:in|by|of|to|at|on|for|from|with|and|or|per)\b)[a-z-]+){1,3} \($/.test(
            last,
          )),
  },
  {
    // so many there are of what is to go
    says: 'the backlog of last year (143 files) will be cleared',
    words: 'backlog queue list deficit debt arrears surplus stock',
    holds: ({ said, rest }) =>
      /\b(?:backlog|queue|waiting list|deficit|debt|arrears|surplus|stock)\b[^.;()]{0,40} \((?:about |some |over )?$/.test(
        said,
      ) && /^[^()]{0,24}\) (?:will|shall|must|should|is to|are to|to) (?:be |go |fall |drop )/.test(rest),
  },
  {
    says: 'a first tranche (+4)',
    words: '+',
    holds: ({ a, last, rest }) => !a.percent && rest.startsWith(')') && /\(\+\s?$/.test(last),
  },
];
