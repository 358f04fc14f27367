// English numbers that only describe: how many a room holds, what a rate is, on which terms people work. Asked by
// refusals.ts; what a bracket tells is in asides.ts, what was at a meeting in meetings.ts.
import type { Around } from './around.ts';
import { doneThen } from './done.ts';
import type { Rule } from './rules.ts';

const places =
  'room|hall|café|cafe|restaurant|canteen|cinema|marquee|tent|theatre|theater|auditorium|studio|gallery|venue|laboratory|lab|centre|center|building|bus|coach|boat|ferry|crates?|box(?:es)?|tank|hostel|dormitory|chapel|church|library|archive|collection|museum|store|warehouse|stadium|school|clinic|site|car park|bridge|crane|lorry|truck|van';
const holdsSome = new RegExp(
  `\\b(?:(?:(?<!\\b(?:summer|winter|spring|holiday|field|night|evening) )(?:${places}))(?:, which|,[^,;]{2,40},|\\s\\([^()]*\\))?|which|that|it)\\s+(?:can |now )?(?:(?:seat|sleep|accommodate|house)s?|(?<!\\b(?:which|that|it)\\s)(?:(?:hold|take|stock|contain|park)s?|carry|carries))\\s+$`,
  'i',
);
export const describes: Rule<Around>[] = [
  {
    says: 'the five-year cohort primary school completion rate',
    words: 'rate rates ratio percentage survival average',
    holds: ({ f, a }) =>
      f[a.end] === '-' &&
      /^-(?:day|week|month|year)s?\s(?:(?!(?:will|shall|with|and|to|at|of|for)\b)[A-Za-z-]+\s){0,5}(?:rates?|ratios?|percentage|survival|average)\b/.test(
        f.slice(a.end, a.end + 90),
      ),
  },
  {
    // the number of the row or paragraph
    says: '1.3 Training of contractors',
    words: '',
    holds: ({ f, a }) =>
      a.start < 40 &&
      /^\d{1,2}\.\d{1,2}$/.test(f.slice(a.numStart, a.numEnd)) &&
      /^\s[A-Z]/.test(f.slice(a.end, a.end + 2)) &&
      f.slice(0, a.start).trim() === '',
  },
  {
    says: 'the lecture hall seats 140; crates hold 40 volumes; which can accommodate up to 30',
    words: `seat seats sleep sleeps accommodate accommodates house houses hold holds take takes carry carries stock stocks
      contain contains park parks`,
    holds: ({ bare }) => holdsSome.test(bare) && !/\b(?:will|must|shall|should|to)\b/.test(bare),
  },
  {
    says: 'designed for 250, with space for 40',
    words: 'designed built licensed equipped certified laid space room capacity seats places beds',
    holds: ({ bare }) =>
      /(?<!\b(?:be|being|is|are|get) )\b(?:designed|built|licensed|equipped|certified|laid out) (?:for|to (?:hold|seat|take|serve|accommodate))\s+$|\b(?:has|have) (?:space|room|capacity|seats|places|beds) for\s+$|, which (?:is|are|was|were) (?:designed|built|equipped|laid out) (?:for|to [a-z]+) $/.test(
        bare,
      ),
  },
  {
    says: '0.7 counts as a success',
    words: 'count counts seen regarded treated counted',
    holds: ({ rest }) => /^\s+(?:counts? as|is (?:seen|regarded|treated|counted) as)\b/.test(rest),
  },
  {
    says: 'scores run from 0 to 1; marks are given from 1 to 6',
    words: 'score scores scale scales mark marks grade grades rating ratings',
    holds: ({ said }) =>
      /\b(?:scores?|scales?|marks?|grades?|ratings?) (?:(?:run|range|go)s?|(?:are|is) (?:given|awarded|marked)) from [^;]*$/i.test(
        said,
      ),
  },
  {
    says: 'red for two consecutive months are escalated',
    words: 'consecutive successive',
    holds: ({ rest }) => /^\s(?:consecutive|successive)\s[a-z]+ (?:are|is|will be)\s/.test(rest),
  },
  {
    says: 'waits of more than 18 weeks',
    words: 'wait waits delay delays absence absences journey journeys outage outages stay stays arrears',
    holds: ({ a, bare }) =>
      a.kind === 'duration' &&
      a.comparator === 'gt' &&
      /\b(?:waits?|delays?|absences?|journeys?|outages?|stays?|arrears) of $/.test(bare),
  },
  { says: 'net zero', words: 'net', holds: ({ a, last }) => a.low === 0 && /\bnet $/i.test(last) },
  { says: 'rated 4*', words: '*', holds: ({ f, a }) => f[a.end] === '*' && a.low < 6 },
  { says: 'rounded to the nearest £1,000', words: 'nearest', holds: ({ last }) => /\bnearest $/.test(last) },
  {
    says: 'an exchange rate of €1.17',
    words: 'exchange',
    holds: ({ said }) => /\bexchange rates?\b[^.;]*$/i.test(said),
  },
  {
    says: 'forms take two hours to fill in',
    words: 'take takes',
    holds: ({ a, bare, rest }) =>
      a.kind === 'duration' &&
      /\btakes?$/.test(bare.trimEnd()) &&
      /^\sto (?:fill|complete|read|get|reach|walk|drive|travel|answer)\b/.test(rest),
  },
  {
    says: 'paid in three instalments',
    words: 'instalment instalments installment installments',
    holds: ({ bare, rest }) =>
      /^\s(?:equal |monthly |annual )?instal?lments\b/.test(rest) && /\bin $/.test(bare),
  },
  {
    // what they cost, no more than a forecast
    says: 'buy four probes at about £1,100 each',
    words: 'buy purchase order',
    holds: ({ a, lead, rest }) =>
      a.kind === 'money' &&
      (a.comparator === 'eq' || a.comparator === 'approx') &&
      /^\s(?:each|apiece)\b/.test(rest) &&
      /\b(?:buy|purchase|order)\s[^.;]*\bat $/i.test(lead),
  },
  {
    says: 'batches of 200 g, a 22 s drop: (200 g batches), 5 ml vials',
    words: 'g mg kg ml ms s nm mm v kv hz khz mhz ghz k bar',
    holds: ({ a, rest }) =>
      a.unit === '' &&
      a.comparator === 'eq' &&
      /^\s(?:m?g|kg|ml|m?s|nm|mm|k?V|[kMG]?Hz|K|bar)\s(?!of\b|per\b|or\b|and\b|in\b|by\b)[a-z]{3,}/.test(
        rest,
      ),
  },
  {
    says: 'the freezer at -80 °C',
    words: '-',
    holds: ({ a, last }) => a.unit === '°C' && /(?:^|\s)-$/.test(last),
  },
  {
    says: 'persist in one chess game, adhere to one standard',
    words: 'persist persists persisting adhere adheres adhering stick sticks insist insists',
    holds: ({ a, last }) =>
      a.spelled === 'one' && /\b(?:persist|adher|stick|insist)[a-z]*\s(?:in|on|to)\s$/i.test(last),
  },
  {
    says: '€2M if we get it',
    words: 'if',
    holds: ({ a, rest }) =>
      a.kind === 'money' &&
      /^,? if (?:(?:we|it|they) (?:gets?|wins?|succeeds?|(?:is|are) (?:funded|awarded|granted|successful|approved))|funded|awarded|granted|successful|approved)\b/.test(
        rest,
      ),
  },
  {
    says: 'used by 22 clubs',
    words: 'used run staffed',
    holds: ({ bare }) => /\b(?:is|are) (?:now |currently )?(?:used|run|staffed) by\s+$/.test(bare),
  },
  {
    says: 'the ratio of staff to 1,000 connections',
    words: 'ratio ratios',
    holds: ({ last, rest }) =>
      /\bratios? of [a-z][a-z -]{1,30} (?:to|per)\s+$/i.test(last) && /^\s[a-z]/.test(rest),
  },
  {
    says: '20 of 48 vans',
    words: 'of',
    holds: ({ a, last }) => a.kind === 'count' && a.spelled === null && /\d\sof\s+$/.test(last),
  },
  {
    says: "the network's 22 members",
    words: "' ’",
    holds: ({ said, rest }) =>
      /^\s*(?:The|Our|Its) (?!(?:year|month|season|term|week)\b)[a-z]+['’]s? $/.test(said) &&
      /^\s[a-z]/.test(rest),
  },
  {
    says: 'the law obliges us to keep records for ten years',
    words: 'law act statute statutes regulation regulations directive constitution',
    holds: ({ said }) =>
      /^\s*(?:The|By|Under the) (?:[a-z]+ )?(?:law|[Aa]ct|statutes?|[Rr]egulations?|[Dd]irective|constitution)\s(?:(?:obliges?|requires?|demands?|prescribes?|allows?|provides?|sets?|asks?)\s|we |[a-z]+ )[^.;]*$/.test(
        said,
      ) && !/\bwill\b/.test(said),
  },
  {
    says: 'turn a loss of £12,000 into a profit',
    words: 'turn turning',
    holds: ({ bare, rest }) =>
      /\b[Tt]urn(?:ing)? (?:the|an?|our|its) [a-z ]{3,30} of $/.test(bare) && /^ into\b/.test(rest),
  },
  {
    says: 'there are about 1.6 million',
    words: 'there',
    holds: ({ a, said, rest }) =>
      a.kind === 'count' &&
      /(?:^\s*|\(\s*|;\s*)[Tt]here (?:are|is) (?:now |currently |about |some |over |nearly )?$/.test(said) &&
      !/\b(?:planned|to be|to come|per|each|every|(?:this|next) (?:year|term|season))\b/.test(rest),
  },
  {
    says: 'the lift is out of service for two weeks',
    words: 'service use action order closed shut unavailable',
    holds: ({ a, last }) =>
      a.kind === 'duration' &&
      a.comparator !== 'gt' &&
      a.comparator !== 'lte' &&
      /\b(?:out of (?:service|use|action|order)|(?:is|are|be) (?:closed|shut|unavailable))(?: to [a-z]+)? for (?:some |about |around )?$/.test(
        last,
      ),
  },
  {
    says: 'the training is 12 hours long',
    words: 'long wide high tall deep',
    holds: ({ last, rest }) =>
      /^\s+(?:long|wide|high|tall|deep)\b/.test(rest) && /\b(?:is|are)\s+$/.test(last),
  },
  {
    says: 'an opening balance of £4,000',
    words: 'balance',
    holds: ({ a, last }) =>
      a.kind === 'money' && /\b(?:opening|closing|bank) balance\s*(?:of|:|is|stands at)?\s+$/i.test(last),
  },
  {
    // as it is; but all five faculties will publish: they are to do it
    says: 'all 14 sites are open',
    words: 'all remaining other',
    holds: ({ said, rest }) =>
      /^\s*(?:All (?:the |our )?|The (?:remaining|other) )$/.test(said) &&
      /^(?:\s[a-z-]+){1,3}\sare\s(?!to\b|due\b)/.test(rest) &&
      !doneThen.test(rest),
  },
  {
    says: 'ten of whom under 25',
    words: 'under over below above',
    holds: ({ a, bare, rest }) =>
      a.unit === '' &&
      a.low > 9 &&
      a.low < 100 &&
      /^(?:under|over|below|above)$/i.test(a.leftWord) &&
      /\b(?:whom|them|people|persons|those|women|men|children|artists|drivers) $/.test(bare) &&
      /^\s*(?:[,.;)]|$)/.test(rest),
  },
  {
    says: 'members aged 65 and over',
    words: 'aged',
    holds: ({ last }) => /\baged (?:between )?$/.test(last),
  },
  {
    // which they are
    says: '20 mph signs',
    words: 'mph km kph kv',
    holds: ({ f, a }) =>
      /^\s(?:mph|km\/h|kph|kV)\s(?:[a-z]+\s)?(?:signs?|limits?|zones?|roads?|streets?|lines?|cables?)\b/.test(
        f.slice(a.end, a.end + 40),
      ),
  },
  {
    says: 'a rise of 3% is assumed',
    words: 'assumed presumed',
    holds: ({ rest }) => /^[^.;,]{0,40}\s(?:is|are) (?:assumed|presumed)\b/.test(rest),
  },
  {
    says: 'applications are open to holdings that draw more than 5,000 m³',
    words: 'open available offered restricted limited addressed confined',
    holds: ({ a, bare }) =>
      a.leftWord !== '' &&
      /\b(?:open|available|offered|restricted|limited|addressed|confined) (?:only )?to [a-z][^.;,\d]* (?:that|which|who|whose|with)\b[^.;,\d]*$/i.test(
        bare,
      ),
  },
  {
    // a name
    says: 'OWASP Top 10',
    words: 'top',
    holds: ({ last }) => /(?:\s[A-Z]\w+|\b[A-Z]{2,}|['’]s| the) Top\s$/.test(last),
  },
  {
    // those among which
    says: '50 of the top 200',
    words: 'top largest leading biggest best',
    holds: ({ last }) => /(?<!\bone) of the (?:top|largest|leading|biggest|best)\s$/.test(last),
  },
  {
    says: 'transparent 1, 3, and 5-year milestones',
    words: 'year month week day',
    holds: ({ rest }) => /^(?:,\s\d+)*,?\s(?:and|or)\s\d+-(?:year|month|week|day)\b/.test(rest),
  },
  {
    says: 'staff have 28 days of annual leave; are entitled to 30 days of leave',
    words: 'contractual working leave sabbatical',
    holds: ({ a, said, rest }) =>
      !a.percent &&
      ((a.kind === 'duration' &&
        / entitled to (?:up to )?$/.test(said) &&
        /^ (?:of )?(?:[a-z]+ )?leave\b/.test(rest)) ||
        (/\b(?:contractual hours|working hours|(?:annual|maternity|paternity|parental|sick|study) leave|sabbatical(?! (?:officer|fellow|scholar|visitor)))\b[^.;:]*$/i.test(
          said,
        ) &&
          !/\b(?:will|shall|should|must|to|rais\w+|exten\w+|increas\w+|reduc\w+|from|more)\b/i.test(said))),
  },
];
