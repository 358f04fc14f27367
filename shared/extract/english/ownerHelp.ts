// Who helps, told beside the name that leads with no label of its own: A with B, A (with support from B), A, assisted by B.
// Knows the names of one statement, as said after its label.
import { nameDots } from './ownerDots.ts';
import { englishNames } from './ownerNames.ts';
import { personName, postArea, standsAlone, unitWord, withHelp } from './ownerWords.ts';

/** Lead: A with B in support. */
const beside = /^(.{2,}?),?\s+with\s+([^,;]{2,80}?\s(?:in support|supporting|assisting|helping))$/;
/** Lead: A (with B in support), Lead: A (support: B), Owner: A (backup: B). */
const aided =
  /^(.{2,}?)\s\((?:(?:with|by)\s+)?(?:the\s+)?(?:(?:in (?:close )?(?:co-?operation|collaboration|partnership|co-?ordination)|working) with\s+|(?:[a-z-]+ ){0,3}?(?:support|help|assistance|input)(?:\s+(?:of|from)\s+|:\s+)|(?:supported|assisted|helped) by:?\s+|supporting:\s+|(?:back-?up|deputy|stand-in|alternate|substitute)(?: (?:owner|lead))?:\s+)?(?:the\s+)?((?:[^()]|\([^()]*\)){2,60}?)(?:\s(?:in support|supporting|assisting|helping|(?:(?:to|will|shall) )?(?:support|assist|help)s?))?\)$/;
const aids =
  /\((?:with (?:the )?|(?:in (?:close )?[a-z-]{9,13}|working) with |supported by|assisted by|support(?:ing)?(?: from|:)?\s|(?:back-?up|deputy|stand-in|alternate|substitute)(?: (?:owner|lead))?:\s)|\s(?:to|will|shall) (?:support|assist|help)\)$|\s(?:supports|assists|helps|supporting|assisting|helping|in support)\)$/;
/** Owner: Chief Financial Officer with HR. */
const withOther = /^(.{2,60}?)\s+with\s+((?:the\s+)?[A-Z][^,;]{1,80})$/;
/** Director of Estates; Work with Schools is what an office is for. */
const ofField = /^(?:[A-Z][\w-]+\s){1,4}of\s[A-Z]/;
/** Head of Partnerships with Schools. */
const manyUnits =
  /(?:schools|universities|colleges|communities|companies|partners|clubs|societies|associations|agencies|ministries|museums|libraries|institutes|networks|unions)$/i;
const acronym = /^[A-Z][A-Z&]{1,5}$/;
/** A, B to assist. */
const ready = /^(.{2,}?)\s*[,;]\s+((?:the\s+)?[^,;]{2,80}?)\s(?:to|will|shall) (?:support|assist|help)$/;
/** A, in coordination with B. */
const worded = new RegExp(`^(.{2,}?),?\\s+(?:${withHelp})\\s+(.{2,})$`, 'i');

/** Director of Estates with HR: a unit or post, then another. */
function other(names: string): RegExpExecArray | null {
  const m = withOther.exec(names);
  const first = nameDots(m?.[1] ?? '');
  if (
    !m ||
    manyUnits.test(m[2]!) ||
    ![unitWord, personName, postArea, ofField, / & /].some((known) => known.test(first))
  )
    return null;
  const others = englishNames(nameDots(m[2]!));
  return others.every((name) => standsAlone(name) || acronym.test(name)) ? m : null;
}

/** Names of which one part leads and the other helps; null where all lead. */
export function helpedNames(names: string): [lead: string, support: string] | null {
  const m = aids.test(names)
    ? aided.exec(names)
    : (beside.exec(names) ?? worded.exec(names) ?? ready.exec(names) ?? other(names));
  return m && [m[1]!, m[2]!];
}
