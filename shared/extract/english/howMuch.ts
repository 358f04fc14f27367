// Whether the words around once and twice, double and triple, a half and a third promise them. Asked by promises.ts.
import { oftenAtEnd, sharesSo } from './doing.ts';
import { multiples } from './multiples.ts';
import type { EnglishAmount } from './number.ts';
import { riseOf } from './words.ts';

/** The council meets six times a year and the assembly, the board five times, the members' meeting. */
const oftenAnd =
  /\b(?:times|once|twice)(?: (?:an?|per|each|every) [a-z]+)?(?:, and|,| and) (?:the )?[A-Za-z][A-Za-z’' -]{2,40} $/;

/** Once a year, twice in the term. */
export function oftenPromises(a: EnglishAmount, before: string, after: string): boolean {
  return (
    /^-(?:daily|weekly|monthly|quarterly|yearly)\b/.test(after) ||
    oftenAtEnd(before, after) ||
    // it meets once, in May; host them once before 2030
    /\b(?:meets?|convenes?|sits|gathers?)\s+$/.test(before) ||
    /^\s+(?:before|by) (?:19|20)\d\d\b/.test(after) ||
    /^\s+(?:in\s+)?(?:a|an|per|each|every)\s+(?:year|month|fortnight|week|quarter|term|semester|day|season|half-year|biennium|decade)\b|^\s+(?:annually|yearly|monthly|quarterly|weekly|daily)\b|^\s+(?:in|during|over) (?:the course of )?the (?:[a-z]+ )?(?:year|term|season)\b/i.test(
      after,
    ) ||
    /^\s+every\s+(?:two|three|four|five|six|\d+)\s+(?:years|months|weeks|days)\b/i.test(after) ||
    (a.leftWord !== '' && /^\s*(?:[,.;)]|$|(?:per|in|at|for|during|over|before|by)\s+[a-z])/i.test(after)) ||
    // survey 90 reefs twice, before and after the storms
    /^,\s+(?:before|once|first|in|at) [a-z]/.test(after) ||
    // three times, of which once in person
    (/(?:\bof which|,)\s+$/.test(before) && /\btimes\b/.test(before)) ||
    // the board convenes six times; the panel, twice; the council once a month and the assembly twice
    (/,\s+$/.test(before) && /^\s*[.;]/.test(after)) ||
    (oftenAnd.test(before) && /^\s*(?:[.;,]|and\s)/.test(after))
  );
}

/** Double the visits, half of the members: a number word for how many times or how large a part. */
export function multiplePromises(a: EnglishAmount, before: string, after: string): boolean {
  const word = a.spelled ?? '';
  // 600,000, or double the number of 2025: the same said otherwise
  if (multiples.has(word) && /, (?:or|i\.e\.|that is),? $/.test(before)) return false;
  if (multiples.has(word))
    return (
      // halve food waste and double membership; we aim to triple donations
      (/^(?:halve|double|triple|treble|quadruple)$/.test(word) &&
        /(?:^\s*(?:[-•*]\s*)?|\b(?:and|to|will|shall|must|should|at least|more than|nearly|almost)\s+)$/i.test(
          before,
        ) &&
        /^\s+(?!(?:degrees?|blind|rooms?|sessions?|issues?|check|spacing|counting|pages?)\b)[a-z-]+(?:\s[a-z-]+){0,2}?(?:\s(?:by|in|from|and|over)\b|\s*[.,;)]|$)/.test(
          after,
        )) ||
      /^(?:,\s+from\s[\w,.]+\sto\s[\w,.]+,)?\s+(?:the|our|its|this|these|their)\b/i.test(after) ||
      // double library loans, from 400 to 800
      /^\s+[a-z][a-z -]{2,40},?\s+from\s[\d,.]+\sto\s/i.test(after) ||
      // their number will double by 2030
      (/\b(?:will|shall|should|must|to)\s+$/.test(before) &&
        /^(?:double|triple|treble|quadruple|halve)$/.test(word) &&
        /^\s*(?:[.;,]|$|(?:by|in|within|over|between|from|to)\b)/.test(after)) ||
      // places double to 24
      (word === 'double' && /[a-z]{3}s $/.test(before) && /^ to [$€£]?\d/.test(after)) ||
      // funding doubles to $5m; the number of volunteers will be doubled
      (/[ds]$/.test(word) &&
        // the fee is halved for them: a rule
        !(/\b(?:is|are|gets?)\s+$/.test(before) && /^\s*(?:[,.;)]|$)/.test(after)) &&
        /^\s*(?:(?:to|by|in|from|over|against|compared|relative)\b|[,.;)]|$)/i.test(after))
    );
  // four new courses in 2026 and a fifth in 2027
  if (
    /^a (?:third|fifth|tenth)$/.test(word) &&
    /(?:,|\band)\s+$/.test(before) &&
    /^\s+(?:in|by|at|for)\s/.test(after)
  )
    return false;
  return (
    a.leftWord !== '' ||
    // a third by 2026, and half by 2028
    (/\b(?:and|then)\s+$/.test(before) && /^\s+by (?:the end of )?(?:19|20)\d\d\b/.test(after)) ||
    sharesSo(a, before, after) ||
    // we expect half to pass
    (/\b(?:expects?|wants?|intends?|plans? for) $/.test(before) && /^ to (?:be )?[a-z]/.test(after)) ||
    /^ as (?:many|much) again\b/.test(after) ||
    /^\s+(?:of|the|in|from|will|should|must|are|is)\b/i.test(after) ||
    // six leaflets, half for children
    (/\w,\s+$/.test(before) && /^\s+(?:for|with|on|by|at|to)\b/.test(after)) ||
    // a tenth more
    /^\s+(?:more|less|fewer)\s*(?:[.,;)]|$|[a-z])/.test(after) ||
    // by December their share should be a third
    (/\b(?:will|should|must|shall|to) be\s+$/.test(before) && /^\s*(?:[.,;)]|$|(?:by|in) )/.test(after)) ||
    riseOf.test(before) ||
    (/\bby\s*$/i.test(before) &&
      /^\s*(?:[,.;)]|$|against|compared|over|on|from|relative|by|to|in|this|and\b)/i.test(a.rest)) ||
    // traced in a week will rise to three quarters
    (/\b(?:ris\w+|rais\w+|grow\w*|increas\w+|fall\w*|reduc\w+|cut|lower\w*|brought|bring\w*|climb\w*)\b[^.;,]{0,60}\bto\s*$/i.test(
      before,
    ) &&
      /^\s*(?:[,.;)]|$|by\b|in\b)/i.test(after))
  );
}
