// Names of an English owner statement: divided where they are several, cleaned of titles, heads and dates.
import { namesBetweenAnds } from './englishOwnerAnds.ts';
import { personName, post, unitWord } from './englishOwnerWords.ts';

/** by December, before Q3: when it is due, no name. */
const due = /^(?:M\d|by|before|until|due|deadline|no later than|Q[1-4]|(?:end|start) of)\b/i;
/** On three Saturdays, in the autumn. */
const circumstance = /^(?:on|in|at|during|over|until|as|for|to)\s/;

/** The Archive (chair: A. Smith), the Archive (Dr Smith), the Archive (Ann Smith): a unit and who heads it. */
const headedBy =
  /\s\((?:(?:chair|head|convenor|lead|contact)\w*:?\s[^()]*|(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir)\.?\s|[A-Z]\.\s?)[^()]*|(?!.*\b(?:and|of|&)\b)[A-Z][a-z'’-]+\s[A-Z][a-z'’-]+)\)$/;
/** What is said of a name after it. */
const afterName = /\s(?:in support|supporting|assisting|helping|concerned|involved)$/;

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
    .replace(/(?<!\w)@/g, '')
    .replace(/^the\s+/i, '')
    .split(
      /(?<!(?:^|[,;/]\s?)(?:(?:Associate|Assistant|Deputy|Vice|Executive|Senior|Acting|Pro-Vice)[ -])*(?:Head|Director|Dean|Chair|Manager|Vice-President|President|Chief|Secretary))\s*(?:,(?:\s*and\b)?|;|\/)\s*(?![^()]*\))/,
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
