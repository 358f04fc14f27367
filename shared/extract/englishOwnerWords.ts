// Words by which the name of a unit, of a post, of a person is known in an English owner statement.

const units =
  'departments?|offices?|committees?|panels?|jur(?:y|ies)|commissions?|societ(?:y|ies)|teams?|divisions?|units?|cent(?:re|er)s?|schools?|colleges?|facult(?:y|ies)|services?|registry|institutes?|groups?|boards?|councils?|sections?|directorates?|lab(?:orator(?:y|ie)s?|s)?|librar(?:y|ies)|secretariats?|park|bureaux?|agenc(?:y|ies)|academ(?:y|ies)|foundations?|associations?|ministr(?:y|ies)|authorit(?:y|ies)|networks?|museums?|hospitals?|unions?|hubs?|trusts?|clubs?|forums?|compan(?:y|ies)|partnerships?|alliances?|federations?|universit(?:y|ies)|desks?|branch(?:es)?|press|archives?|galler(?:y|ies)|clinics?|crews?|workshops?|secretaries|(?<=\\s)(?:affairs|relations)';
const posts =
  'managers?|directors?|officers?|deans?|registrars?|provosts?|chancellors?|presidents?|secretary|coordinators?|chairs?|heads?|leads?|leaders?|principals?|rectors?|treasurers?|coach(?:es)?|advis[eo]rs?|trainers?|bursars?|librarians?|curators?|clerks?|editors?|wardens?|nurses?|trustees|auditors?|accountants?|administrators?|rangers?|engineers?|scientists?|stewards?|executives?|commissioners?|(?:secretary|director|inspector|auditor)[- ]general';

/** Ends like a unit or a post: what stands before “and” is then a name of its own. */
export const unitWord = new RegExp(`(?:${units}|${posts})(?:\\s\\([^()]*\\))?$`, 'i');

/** Ends like a post; the bracket after one is its field. */
export const post =
  /(?:dean|president|director|chancellor|provost|head|manager|officer|secretary|chair|lead|principal|rector)$/i;

/** Dr Mercy Achieng, J. M. Otieno: a person, whatever the words. */
export const titledPerson =
  /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|Cllr)\.?\s.+|(?:[A-Z][a-z'’-]+\s)?(?:[A-Z]\.\s?)+[A-Z][\w'’-]+)$/;
/** J. M. Otieno, Dr Mercy Achieng, Ann Smith: a person rather than a unit; of two plain words the last is no field. */
export const personName = new RegExp(
  `${titledPerson.source}|^[A-Z]\\p{Ll}[\\p{Ll}'’-]*\\s\\p{Lu}[\\p{L}'’-]+(?<!ing|ion|ment|ance|ics|ies)$`,
  'u',
);
/** Public Health, Student Affairs: of two words the last is what a unit works on. */
export const fieldWord = /(?:s|ty|cy|[ae]nce|ism|[uo]re|[go]y|ery|rial|Health|Work|Trade|Care|Food)$/;

/** Head of Estates, Department for Work, Friends of the Park. */
export const ofHeaded = /^(?:[A-Z][\w'’-]*\s){1,4}(?:of|for)\s/;

/** Plainly the name of a unit, a post or a person. */
export const standsAlone = (name: string): boolean =>
  unitWord.test(name) || ofHeaded.test(name) || personName.test(name);
