// Names of an English owner statement: divided where they are several, cleaned of titles, heads and dates.

/** Ends like a unit or a post: what stands before “and” is then a name of its own. */
export const unitWord =
  /(?:departments?|offices?|committees?|panels?|jur(?:y|ies)|commissions?|societ(?:y|ies)|teams?|divisions?|units?|cent(?:re|er)s?|schools?|colleges?|facult(?:y|ies)|services?|registr(?:y|ar)|institutes?|groups?|boards?|councils?|sections?|directorates?|managers?|directors?|officers?|deans?|lab(?:orator(?:y|ie)s?|s)?|librar(?:y|ies)|secretariat|park|bureau|agency|provost|chancellor|president|secretary|coordinator|chair|head|lead|treasurer|coach(?:es)?|advis[eo]rs?|trainers?|academy|foundation|association|ministry|authority|network|museum|hospital|union|hub)(?:\s\([^()]*\))?$/i;

/** by December, before Q3: when it is due, no name. */
const due = /^(?:M\d|by|before|until|due|deadline|no later than|Q[1-4]|(?:end|start) of)\b/i;

/** The Archive (chair: A. Smith), the Archive (Dr Smith), the Archive (Ann Smith): a unit and who heads it. */
const headedBy =
  /\s\((?:(?:chair|head|convenor|lead|contact)\w*:?\s[^()]*|(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir)\.?\s|[A-Z]\.\s?)[^()]*|(?!.*\b(?:and|of|&)\b)[A-Z][a-z'’-]+\s[A-Z][a-z'’-]+)\)$/;
/** J. M. Otieno, Dr Mercy Achieng, Ann Smith: a person rather than a unit; of two plain words the last is no field. */
export const personName =
  /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir)\.?\s.+|(?:[A-Z][a-z'’-]+\s)?(?:[A-Z]\.\s?)+[A-Z][\w'’-]+|[A-Z][a-z'’-]+\s[A-Z][\w'’-]+(?<!ing|ion|ment|ance|ics|ies))$/;
/** What is said of a name after it. */
const afterName = /\s(?:in support|supporting|assisting|helping|concerned|involved)$/;

export const post =
  /(?:dean|president|director|chancellor|provost|head|manager|officer|secretary|chair|lead|principal|rector)$/i;

/** Commissioner for Patents, Associate Director of Research. */
const postOf =
  /^(?:[A-Z][a-z]+\s){0,2}(?:Dean|President|Director|Chancellor|Provost|Head|Manager|Officer|Secretary|Chair|Commissioner|Administrator|Chief|Minister|Governor|Rector|Professor)\s(?:for|of)\s/;
/** Jr., PhD. */
const nameEnd = /^(?:Jr|Sr|PhD|MD|OBE|CBE|II|III)\.?$/;

/** A unit's name without the person named beside it; of a post the bracket is its field (Dean (Student Life)). */
function unheaded(name: string): string {
  // Water Authority (WA)
  const short = /\s\([A-Z][A-Z&]{1,7}\)$/.exec(name);
  if (short && !post.test(name.slice(0, short.index))) return name.slice(0, short.index);
  // Dr A. Moss (Herbarium)
  const of = /^((?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir)\b.*|(?:[A-Z]\.\s?)+\S+)\s\([^()]+\)$/.exec(name);
  if (of && personName.test(of[1]!)) return of[1]!;
  // Friends of the Park (340 members)
  const size = /\s\(\d[\d,]*\s[a-z ]+\)$/.exec(name);
  if (size) return name.slice(0, size.index);
  // Marketing Director (2.1, SO3)
  const codes = /\s\((?:[A-Z]{0,4}\s?\d{1,2}(?:\.\d{1,2})*(?:,\s|\s?-\s?|\sand\s)?)+\)$/.exec(name);
  if (codes) return name.slice(0, codes.index);
  // Priya Nair (manager)
  const person = /^([^()]+)\s\(([a-z ]+)\)$/.exec(name);
  if (person && post.test(person[2]!) && personName.test(person[1]!)) return person[1]!;
  const m = headedBy.exec(name);
  if (!m) return name;
  const unit = name.slice(0, m.index);
  const inside = m[0].slice(2, -1);
  // Priya Nair (Vice Chair)
  if (post.test(inside) && !post.test(unit) && !unitWord.test(unit) && personName.test(unit)) return unit;
  const named = /^(?:chair|head|convenor|lead|contact|Dr|Prof|Mr|Ms|Miss|Sir|[A-Z]\.)/.test(inside);
  return named || !(post.test(unit) || unitWord.test(inside)) ? unit : name;
}

/** Science and Technology Department is one name; Finance Committee and Training Committee are two. */
export function englishNames(text: string, one = false): string[] {
  const parts = text
    .replace(/^the\s+/i, '')
    .split(
      /(?<!(?:^|[,;/]\s?)(?:Head|Director|Dean|Chair|Manager|Vice-President|President|Chief|Secretary))\s*(?:,(?:\s*and\b)?|;|\/)\s*(?![^()]*\))/,
    );
  // J. M. Otieno, Estates Manager: the post of the person named
  if (
    one &&
    parts.length >= 2 &&
    !text.includes(';') &&
    personName.test(parts[0]!.trim()) &&
    parts
      .slice(1)
      .every((part) => nameEnd.test(part.trim()) || post.test(part.trim()) || postOf.test(part.trim())) &&
    !unitWord.test(parts[0]!)
  )
    parts.length = 1;
  const several = parts.length > 1;
  return parts
    .filter((part) => !due.test(part))
    .flatMap((part) => split(part, several, one && !several))
    .map((x) =>
      unheaded(
        x
          .replace(/^(?:the|by|and)\s+/i, '')
          .replace(afterName, '')
          .trim(),
      ),
    )
    .filter((x) => x.length > 1);
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
        allUnits.test(x) || (/^[A-Z]/.test(x) && x.length < 60 && (unitWord.test(x) || unitHead.test(x))),
    )
    ? list
    : null;
}

/** Treasurer (lead), Trustees: of several named the one so marked leads; null where none is. */
export function leadAmong(text: string): { lead: string[]; support: string[] } | null {
  const m = /^\s*([^,;()]{2,60}?)\s*\((?:lead|coordinator|chair)\)\s*(?:[,;]|\band\b)?\s*(.*)$/is.exec(text);
  return m ? { lead: englishNames(m[1]!, true), support: m[2] ? englishNames(m[2]) : [] } : null;
}

/** `one`: a single name is expected (Lead division: People and Culture). */
function split(part: string, several: boolean, one: boolean): string[] {
  const m = /^(.{2,}?)\s+(?:and|&)\s+(?!D\b)(.{2,})$/i.exec(part);
  if (!m) return [part];
  const left = m[1]!.trim();
  const right = m[2]!.trim();
  const apart =
    unitWord.test(left) ||
    /^the\s/i.test(right) ||
    (!one && !unitWord.test(right) && (several || !/\bof\b/i.test(left)));
  if (apart) return [left, ...split(right, several, one)];
  // Learning and Teaching Office and Registry: the next “and” may divide
  const next = /^(.+?)\s+and\s+(.+)$/i.exec(right);
  return next && unitWord.test(next[1]!)
    ? [`${left} and ${next[1]!}`, ...split(next[2]!, several, one)]
    : [part];
}
