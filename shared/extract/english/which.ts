// English numbers that say which things are meant (events with more than 50 participants, units that score below 70%),
// how old, how often something falls due, or the same again in brackets. Asked by refusals.ts.
import type { Around } from './around.ts';
import type { Rule } from './rules.ts';
import { wordValue } from './words.ts';

const bounds = /^(?:under|over|above|below|more than|fewer than|less than|at least|up to)$/i;
const many =
  /\b(?:children|people|persons|fellows|members|researchers|adults|visitors|audience|scientists|scholars|students|staff|women|men|those|authors|applicants)(?:\s(?:who are|aged))?\s+$/i;
const follows =
  /^\s(?:[a-z-]+\s){1,3}(?:will|shall|must|should|are to|is to|have to|has to|are required|may)\b/;

export const which: Rule<Around>[] = [
  {
    says: 'a bulletin every six months; readings every 15 minutes; once in two months',
    words: 'every once',
    holds: ({ a, before }) => a.kind === 'duration' && /\b(?:every|once (?:in|every))\s+$/i.test(before),
  },
  {
    says: 'one in each half of the year',
    words: 'half halves quarter third',
    holds: ({ a, before, rest }) =>
      a.spelled !== null &&
      /^\s?(?:of\s(?:the|this|each)\s(?:[a-z]+\s)?year|year)\b/.test(rest) &&
      /\b(?:each|every|the first|the second|first|second|either)\s+$/i.test(before),
  },
  {
    says: 'children below 10 years; the share of Fellows under 45',
    words: 'under over above below',
    holds: ({ a, near }) =>
      /^(?:under|over|above|below)$/i.test(a.leftWord) &&
      a.low <= 80 &&
      (a.unit === '' || a.kind === 'duration') &&
      (many.test(near) || /\baged\s+$/i.test(near)) &&
      /^\s*(?:[.,;)]|$|(?:to|from|will|who|and|in|by|at|on|is|are|rises?|grows?)\b)/.test(a.rest),
  },
  {
    says: 'all events with more than 50 participants will be evaluated; firms with over 100 employees',
    words: 'with',
    holds: ({ a, near, rest }) =>
      bounds.test(a.leftWord) &&
      /\b[a-z-]+s\swith\s+$/.test(near) &&
      (follows.test(rest) ||
        /^\s(?:[a-z-]+\s)?(?:employees|inhabitants|residents|staff|workers|pupils on roll)\b/.test(rest)),
  },
  {
    says: 'directorates which score below 70%; units with a completion rate below 60%',
    words: 'below under above over',
    holds: ({ a, near }) =>
      /^(?:below|under|above|over)$/i.test(a.leftWord) &&
      (/\b(?:which|that|who)\s(?:scores?|fall|falls|reach|reaches|rank|ranks|rate|rates|perform|performs)\s+$/.test(
        near,
      ) ||
        /\b[a-z]+s\swith\s(?:an?\s)?(?:[a-z-]+\s){1,3}(?:rate|score|level|share|result|rating)s?\s+$/.test(
          near,
        )),
  },
  {
    says: 'Thirty per cent (30%) of posts',
    words: '(',
    holds: ({ a, before }) => {
      const said = /\b([A-Za-z]+(?:-[a-z]+)?)(?:\s(?:per cent|percent|%))?\s?\(\s?$/.exec(before);
      return said !== null && wordValue(said[1]!) === a.low;
    },
  },
  {
    says: 'in Terms 2 and 3',
    words: 'terms weeks sections chapters phases stages',
    holds: ({ before }) =>
      /\b(?:Terms|Weeks|Sections|Chapters|Phases|Stages)\s(?:\d{1,2}\s?(?:,|and|&|or)\s?)*$/.test(before),
  },
  {
    says: 'KEY RESULT AREA 1: RESEARCH',
    words: 'area areas',
    holds: ({ before }) => /\b(?:result|focus|priority|strategic|action|thematic)\sarea\s$/i.test(before),
  },
  {
    says: 'a set of 16 key performance indicators',
    words: 'set list',
    holds: ({ before, rest }) =>
      /\b(?:an?|the|our|this)\s(?:set|list)\sof\s$/i.test(before) &&
      /^\s(?:[a-z]+\s){0,3}(?:indicators|measures|targets|KPIs|metrics|criteria|questions)\b/.test(rest),
  },
  {
    says: 'Cluster A, bought in 2019 for £4.2m',
    words: 'bought purchased acquired built',
    holds: ({ a, before }) =>
      a.kind === 'money' &&
      /\b(?:bought|purchased|acquired|built)\s(?:in\s(?:19|20)\d\d\s)?for\s(?:about\s|around\s)?$/.test(
        before,
      ),
  },
  {
    says: 'grants from institutions will double to 12',
    words: 'double triple quadruple',
    holds: ({ a, rest }) =>
      /^(?:double|triple|quadruple)$/i.test(a.spelled ?? '') &&
      /^\sto\s(?:at least\s|about\s|around\s)?\d/.test(rest),
  },
];
