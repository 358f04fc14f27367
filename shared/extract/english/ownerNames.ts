// Names of an English owner statement: divided where they are several, cleaned of titles, heads and dates.
import { namesBetweenAnds } from './ownerAnds.ts';
import {
  areaPost,
  fieldWord,
  isPerson,
  onePost,
  personName,
  personTitle,
  post,
  postArea,
  references,
  titledPerson,
  unitWord,
} from './ownerWords.ts';

/** by December, before Q3: when it is due, no name. */
const due = /^(?:M\d|by|before|until|due|deadline|no later than|Q[1-4]|(?:end|start) of)\b/i;
export const isDue = (part: string): boolean => due.test(part);
/** On three Saturdays, in the autumn. */
const circumstance = /^(?:on|in|at|during|over|until|as|for|to)\s/;

/** The Archive (chair: A. Smith), the Archive (Dr Smith), the Archive (Ann Smith): a unit and who heads it. */
const headedBy = new RegExp(
  `\\s\\((?:(?:chair|head|convenor|lead|led|contact)\\w*:?\\s[^()]*|(?:${personTitle}|[A-Z]\\.\\s?)[^()]*|(?!.*\\b(?:and|of|&)\\b)[A-Z][a-z'’-]+\\s[A-Z][a-z'’-]+)\\)$`,
);
/** Dr A. Moss (Herbarium). */
const personOf = new RegExp(`^(${personTitle}.*|(?:[A-Z]\\.\\s?)+\\S+)\\s\\([^()]+\\)$`);
/** Marketing Director (2.1, SO3), Manager, Grants (for 3.2 to 3.4): no part of the name. */
const sections = new RegExp(`\\s\\((?:for )?${references}\\)`, 'gi');
/** What is said of a name after it. */
const afterName = /\s(?:in support|supporting|assisting|helping|concerned|involved)$/;

/** Commissioner for Patents, Associate Director of Research, VP of Sales. */
const postOf =
  /^(?:[A-Z][a-z]+[\s-]){0,2}(?:Dean|President|Director|Chancellor|Provost|Head|Manager|Officer|Secretary|Chair|Commissioner|Administrator|Chief|Minister|Governor|Rector|Professor|Lead|Coordinator|Curator|[AES]?VP|[DP]VC)\s(?:for|of)\s/;
/** VP Visitor Experience, Joint Director Extension. */
const postBefore =
  /^(?:[A-Z][a-z]+\s)?(?:Director|Dean|Head(?!\s(?:Office|Quarters))|Registrar|President|Professor|[AES]?VP|[DP]VC)\s[A-Z]/;
/** CEO, CFO. */
const chief = /^(?:C[A-Z]O|[AES]?VP|[DP]VC|PI)$/;
/** Jr., PhD. */
const nameEnd = /^(?:Jr|Sr|PhD|MD|OBE|CBE|II|III)\.?$/;
/** Scientist 'F', Scientist-D, Engineer II. */
const grade = /(?:\s|\s?-\s?)(?:['‘“"]?[A-Z]['’”"]?|[IV]{1,4}|Grade\s\w{1,3})$/;
/** What a person is, after the name. */
const isPost = (part: string): boolean =>
  nameEnd.test(part) ||
  post.test(part) ||
  (onePost.test(part) && !/\sand\s/.test(part)) ||
  postOf.test(part) ||
  postArea.test(part) ||
  postBefore.test(part) ||
  chief.test(part) ||
  (grade.test(part) && unitWord.test(part.replace(grade, '')));

/** A unit's name without the person named beside it; of a post the bracket is its field (Dean (Student Life)). */
function unheaded(name: string): string {
  // Water Authority (WA)
  const short = /\s\([A-Z][A-Z&]{1,7}\)$/.exec(name);
  if (short && !post.test(name.slice(0, short.index))) return name.slice(0, short.index);
  // Finance Office - Ms Chen
  const dash = /\s-{1,2}\s([A-Z].*)$/.exec(name);
  if (dash && personName.test(dash[1]!)) return name.slice(0, dash.index);
  // Dr A. Moss (Herbarium)
  const of = personOf.exec(name);
  if (of && personName.test(of[1]!)) return of[1]!;
  // Friends of the Park (340 members)
  const size = /\s\(\d[\d,]*\s[a-z ]+\)$/.exec(name);
  if (size) return name.slice(0, size.index);
  // Priya Nair (manager), Priya Nair - VP of Sales
  const person = /^([^()]+)\s\(([^()]+)\)$/.exec(name) ?? /^(.+?)\s-{1,2}\s(.+)$/.exec(name);
  if (person && isPost(person[2]!) && personName.test(person[1]!) && !unitWord.test(person[1]!))
    return person[1]!;
  const m = headedBy.exec(name);
  if (!m) return name;
  const unit = name.slice(0, m.index);
  const inside = m[0].slice(2, -1);
  // Priya Nair (Vice Chair)
  if (isPost(inside) && !post.test(unit) && !unitWord.test(unit) && personName.test(unit)) return unit;
  const named = /^(?:chair|head|convenor|lead|led|contact|Dr|Prof|Mr|Ms|Miss|Sir|[A-Z]\.)/.test(inside);
  return named || !(post.test(unit) || unitWord.test(inside)) ? unit : name;
}

/** Lead: 12 schools, Ownership: 60% of shares. */
const amount = /^\d[\d,.]*(?:\s?%|\s(?![A-Z]))/;
/** Lead: Planning Office - Completion: June. */
const otherLabel = /\s-{1,2}\s[A-Za-z ]{2,30}:.*$/;

/** Schools of Materials, Optics and Physics: what follows is of each, no name. */
const manyOf =
  /(?:^|;\s*)(?:the\s+)?(?:Schools|Faculties|Departments|Colleges|Institutes|Divisions|Offices|Ministries|Cent(?:re|er)s|Heads|Deans|Directors|Chairs)\s(?:of|for)\s/;

const numeral = '(?:[IVX]+|\\d{1,2}|[A-H])';
/** Divisions III and V, Units 1, 2 and 5: one name, whose marks divide no others. */
const numberedUnits = new RegExp(
  `\\b(?:Divisions|Units|Sections|Departments|Teams|Groups|Panels|Committees|Commissions|Directorates|Wards|Districts|Zones|Branches|Classes|Chapters) ${numeral}(?:, ${numeral})*,?(?: (?:and|to|&) |-)${numeral}\\b`,
  'g',
);
const bound = (said: string): string => said.replaceAll(',', '‚').replaceAll(' ', '\u2060');
const unbound = (said: string): string => said.replaceAll('‚', ',').replaceAll('\u2060', ' ');

/** Secretary, Education Officer: two posts. */
const anotherPost =
  '(?=\\s*,\\s*(?:[A-Z][a-z-]+ ){0,3}(?:Officer|Manager|Director|Secretary|Treasurer|President|Chair|Editor|Dean|Registrar|Librarian|Curator|Coordinator)\\s*(?:[,;/]|$))';
/** What divides names; no comma of Head, Grants. */
const between = new RegExp(
  `(\\s*;\\s*|\\s+and\\s+(?=${personTitle})|\\s*,\\s*and\\b\\s*|(?:(?<!(?:^|[,;/]\\s?|\\band\\s)${areaPost})|${anotherPost})\\s*[,/]\\s*)(?![^()]*\\))`,
);
/** Maria del Carmen Ruiz: a person where a post follows. */
const longName =
  /^\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s(?:\p{Lu}\.|d[aeiou]s?|del|della|van|von|der|den|bin|al|\p{Lu}[\p{L}'’-]+)){1,3}\s\p{Lu}[\p{L}'’-]+(?<!ing|ion|ment|[ae]nce|ics|ies|cy|ty)$/u;

/**
 * J. M. Otieno, Estates Manager; Dr Moss, Dean of Arts: what the person named is, no name of its own. `said` holds the
 * parts and the marks between them; where none of several persons is set off by “;”, `one` must be expected.
 */
function withoutPosts(said: string[], one: boolean): void {
  if (inPairs(said)) {
    for (let k = said.length - 2; k > 0; k -= 4) said.splice(k, 2);
    return;
  }
  const divided = said.some((mark, k) => k % 2 === 1 && mark.includes(';'));
  if (!one && !divided) return;
  for (let k = 0; k < said.length; ) {
    let end = k + 2;
    while (end < said.length && !said[end - 1]!.includes(';')) end += 2;
    const person = said[k]!.trim();
    const others = said.slice(k + 1, end - 1).filter((_, odd) => odd % 2 === 1);
    const plain = said.slice(k + 1, end - 1).every((mark, odd) => odd % 2 === 1 || /^\s*,\s*$/.test(mark));
    if (
      others.length > 0 &&
      plain &&
      (personName.test(person) || longName.test(person)) &&
      !unitWord.test(person) &&
      (others.every((part) => isPost(part.trim()) && !maybeOther(part.trim(), person, others.length)) ||
        // Ms Chen, Finance Office: where she is
        (others.length === 1 && titledPerson.test(person) && inOneUnit(others[0]!.trim())))
    ) {
      said.splice(k + 1, 2 * others.length);
      k += 2;
    } else k = end;
  }
}

/** Finance Office; Registry and Library are two. */
const inOneUnit = (part: string): boolean => unitWord.test(part) && !/\sand\s/.test(part);
/** Research Support, Registrar; Ann Smith, Bursar, Librarian: a post in one word may be somebody else. */
const maybeOther = (part: string, person: string, count: number): boolean =>
  !/\s/.test(part) &&
  !(post.test(part) || nameEnd.test(part) || chief.test(part) || grade.test(part)) &&
  !titledPerson.test(person) &&
  (count > 1 || !(isPerson(person) || (longName.test(person) && !fieldWord.test(person))));

/** Ann Smith, Registrar, and Tom Oak, Bursar: each person with a post. */
const inPairs = (said: readonly string[]): boolean =>
  said.length >= 7 &&
  said.length % 4 === 3 &&
  said.every((part, k) => {
    if (k % 2 === 1) return true;
    const x = part.trim();
    return k % 4 === 2 ? isPost(x) : personName.test(x) && !unitWord.test(x);
  });

/** Science and Technology Department is one name; Finance Committee and Training Committee are two. */
export function englishNames(text: string, one = false): string[] {
  if (/s (?:[IVX\d]|[A-H]\b)/.test(text)) {
    const whole = text.replace(numberedUnits, bound);
    if (whole !== text) return englishNames(whole, one).map(unbound);
  }
  if (manyOf.test(text)) {
    // Schools of Materials, Optics and Computer Science; Registry
    if (text.includes(';')) return text.split(';').flatMap((part) => englishNames(part.trim(), one));
    const whole = text.replace(/^the\s+/i, '');
    if (!whole.split(/,|\sand\s/).some((part, k) => k > 0 && unitWord.test(part.trim()))) return [whole];
  }
  const said = text
    .replace(/(?<!\w)@/g, '')
    .replace(/^the\s+/i, '')
    .replace(otherLabel, '')
    .replace(sections, '')
    .split(between);
  withoutPosts(said, one);
  const parts = said.filter((_, k) => k % 2 === 0);
  const several = parts.length > 1;
  return parts
    .filter((part) => !due.test(part) && !circumstance.test(part))
    .flatMap((part) => namesBetweenAnds(part, several, one && !several))
    .map((x) =>
      unheaded(
        x
          .replace(/^(?:and\s+)?(?:from\s+|by\s+)?(?:the\s+)?/i, '')
          .replace(afterName, '')
          .trim(),
      ),
    )
    .filter((x) => x.length > 1 && !amount.test(x));
}

/** Institute of Forestry, Harbour Holding Co. */
const unitHead =
  /^(?:Institute|Office|Department|Faculty|School|Division|Bureau|Cent(?:re|er)) of [A-Z]|\s(?:Co|Ltd|Inc)\.$/;
/** All institutes, all faculties. */
const allUnits = /^all (?:[a-z]+ )?[a-z]+s$/;

/** (Estates Department; all schools) after a task's last sentence: names of units and nothing else, or null. */
export function unitsAlone(text: string): string[] | null {
  const list = englishNames(text);
  return list.length > 0 &&
    !list.every((x) => allUnits.test(x)) &&
    list.every(
      (x) =>
        allUnits.test(x) ||
        (/^[A-Z]/.test(x) && x.length < 60 && (unitWord.test(x) || unitHead.test(x) || postArea.test(x))),
    )
    ? list
    : null;
}

/** Treasurer (lead), Trustees: of several named the one so marked leads; null where none is. */
export function leadAmong(text: string): { lead: string[]; support: string[] } | null {
  const m = /^\s*([^,;()]{2,60}?)\s*\((?:lead|coordinator|chair)\)\s*(?:[,;]|\band\b)?\s*(.*)$/is.exec(text);
  return m ? { lead: englishNames(m[1]!, true), support: m[2] ? englishNames(m[2]) : [] } : null;
}

/** Led by the Finance Office, a review of fees will be completed: what follows is no name. */
const clause =
  /^(?:an?|we|it|they|this|these|those|our|its|their|there|all|each|every|to|which|who|where|while|and we|\d[\d,.]*|(?:at least|more than|up to|about|over)\s\d\S*|[a-z]+ing)\s|^(?:(?!\sand\s)[^,;])*?\s(?:will|shall|is|are|was|were|has|have|must|may|can|should)\s/;
/** Led by A and delivered by B. */
const alsoDone =
  /\s+and\s+(?!supported|assisted|helped|aided)[a-z]+(?:ed|en|un)\s+(?:by|in|with|to|for|from)\s/;
const lowerCase = /^(?:the\s|and\s)*[a-z]/;

/** How much of what follows “by” names those who lead, in a sentence that goes on. */
export function namesOnly(said: string): number {
  const also = alsoDone.exec(said);
  if (also) return Math.min(also.index, namesOnly(said.slice(0, also.index)));
  for (let at = said.indexOf(','); at >= 0; at = said.indexOf(',', at + 1)) {
    const rest = said.slice(at + 1).trimStart();
    const part = /^[^,;]*/.exec(rest)![0].trim();
    if (clause.test(rest) || (lowerCase.test(rest) && !unitWord.test(part))) return at;
  }
  return said.length;
}
