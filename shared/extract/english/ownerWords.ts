// Words by which the name of a unit, of a post, of a person is known in an English owner statement.

const units =
  'departments?|offices?|committees?|panels?|jur(?:y|ies)|commissions?|societ(?:y|ies)|teams?|divisions?|units?|cent(?:re|er)s?|schools?|colleges?|facult(?:y|ies)|services?|registry|institutes?|groups?|boards?|councils?|sections?|directorates?|lab(?:orator(?:y|ie)s?|s)?|librar(?:y|ies)|secretariats?|park|bureaux?|agenc(?:y|ies)|academ(?:y|ies)|foundations?|associations?|ministr(?:y|ies)|authorit(?:y|ies)|networks?|museums?|hospitals?|unions?|hubs?|trusts?|clubs?|forums?|compan(?:y|ies)|partnerships?|alliances?|federations?|universit(?:y|ies)|desks?|branch(?:es)?|press|archives?|galler(?:y|ies)|clinics?|crews?|workshops?|secretaries|(?<=\\s)(?:affairs|relations)';
export const posts =
  'managers?|directors?|officers?|deans?|registrars?|provosts?|chancellors?|presidents?|secretary|coordinators?|chairs?|heads?|leads?|leaders?|principals?|rectors?|treasurers?|coach(?:es)?|advis[eo]rs?|trainers?|bursars?|librarians?|curators?|clerks?|editors?|wardens?|nurses?|trustees|auditors?|accountants?|administrators?|rangers?|engineers?|scientists?|stewards?|executives?|commissioners?|(?:secretary|director|inspector|auditor)[- ]general';

/** Director, Deputy Head, VP: a post that a comma and its area follow. */
export const areaPost =
  '(?:(?:Associate|Assistant|Deputy|Vice|Executive|Senior|Acting|Joint|Pro-Vice)[ -]){0,3}(?:Head|Director|Dean|Chair|Manager|President|Chief|Secretary|[AES]?VP|[DP]VC)';
/** Director, Education; VP, Research. */
export const postArea = new RegExp(`^${areaPost},\\s`);
/** Ends like what one person is: Registrar, Associate Professor, Principal Scientist. */
export const onePost = new RegExp(
  `\\b(?:${posts}|professor|lecturer|fellow|analyst|specialist|consultant|mayor|minister|governor|chief|in-?charge)(?<!s)(?:\\s\\([^()]*\\))?$`,
  'i',
);

/** Ends like a unit or a post: what stands before “and” is then a name of its own. */
export const unitWord = new RegExp(`(?:${units}|${posts})(?:\\s\\([^()]*\\))?$`, 'i');

/** Ends like a post; the bracket after one is its field. */
export const post =
  /(?:dean|president|director|chancellor|provost|head|manager|officer|secretary|chair|lead|principal|rector)$/i;

/** Dr, Prof., Shri, Dr. (Smt.): what stands before a person's name. */
export const personTitle =
  '(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|Cllr|Shri|Sri|Sh|Smt|Km|Kum|Er)(?:\\.\\s?|\\s)(?:\\([A-Z][a-z]{1,4}\\.?\\)\\s?)?)';
/** Dr Mercy Achieng, J. M. Otieno: a person, whatever the words. */
export const titledPerson = new RegExp(
  `^(?:${personTitle}.+|(?:[A-Z][a-z'’-]+\\s)?(?:[A-Z]\\.\\s?)+[A-Z][\\w'’-]+)$`,
);
/** J. M. Otieno, Dr Mercy Achieng, Ann Smith: a person rather than a unit; of two plain words the last is no field. */
export const personName = new RegExp(
  `${titledPerson.source}|^[A-Z]\\p{Ll}[\\p{Ll}'’-]*(?:-\\p{Lu}\\p{Ll}+)?\\s\\p{Lu}[\\p{L}'’-]+(?<!ing|ion|ment|ance|ics|ies)$`,
  'u',
);
/** Public Health, Student Affairs: of two words the last is what a unit works on. */
export const fieldWord =
  /(?:s|ty|cy|[ae]nce|ism|[uo]re|[go]y|ery|rial|Health|Work|Trade|Care|Food|Support|Outreach|Research|Design|Audit)$/;

/** Head of Estates, Department for Work, Friends of the Park. */
export const ofHeaded = /^(?:[A-Z][\w'’-]*\s){1,4}(?:of|for)\s/;

/** A person rather than what a unit works on: Ann Smith, no Public Health. */
export const isPerson = (x: string): boolean =>
  titledPerson.test(x) || (personName.test(x) && !fieldWord.test(x));

/** A reference to sections: 3.1, SO2, Tasks 2 to 4. */
const reference =
  '(?:(?:sections?|actions?|goals?|tasks?|objectives?|items?|points?|parts?|chapters?|priorit(?:y|ies)|themes?|measures?|activit(?:y|ies)|work ?packages?|WPs?) ?)?[A-Z]{0,4} ?\\d{1,2}(?:\\.\\d{1,2})*';
/** 3.1 to 3.3, 3.2, 3.3 and 4. */
export const references = `${reference}(?:(?:, ?(?:and )?| ?- ?| (?:and|to|&) |; ?)${reference}){0,8}`;

/** In what words another helps, before his name. */
export const withHelp =
  'with (?:the )?(?:[a-z-]+ ){0,3}?(?:support|help|assistance|participation|input) (?:from|of)|(?:supported|assisted|aided|helped) by|in (?:close )?(?:co-?operation|collaboration|partnership|co-?ordination) with';
/** Responsible: A; B to assist. */
export const toAssist =
  /\s(?:(?:to|will|shall) (?:assist|support|help)|assists?|supports?|helps?|assisting|supporting|helping|in support)\.?$/;

/** Plainly the name of a unit, a post or a person. */
export const standsAlone = (name: string): boolean =>
  unitWord.test(name) || ofHeaded.test(name) || personName.test(name);

/** Nodal Officer, focal point: who answers for a task under another name. */
export const nodal =
  '(?:nodal|focal) (?:officer|official|agency|department|division|ministry|unit|body|institution|office|person|point|team)s?';

/** Head, Research Support Division: words of a name and nothing else; Expand the Library is a task. */
const proper =
  /^[A-Z][\w'’&.-]*(?:,?\s(?:(?:of|for|on|and)\s(?:the\s)?)?(?:[A-Z][\w'’&.-]*|&|\([^()]{1,30}\)))*$/;

/** Plainly a name, also where a task may stand in its place. */
export const nothingButName = (name: string): boolean =>
  (proper.test(name) && standsAlone(name)) || postArea.test(name);

const giveHelp = '(?:provide|give|offer|lend)(?:s?) (?:[a-z]+ ){0,2}?(?:support|help|assistance)';
/** What a name does that helps: will assist, supports it, will provide imaging support, in support. */
export const helping = `(?:(?:(?:will|shall|to) (?:assist|support|help|${giveHelp})|assists?|supports?|helps?|${giveHelp})(?:\\sout)?(?:\\s(?:it|them|her|him|with it))?|in support|supporting|assisting|helping|as (?:the )?(?:supporting|co-?operating|assisting|partner) (?:unit|department|body|office|institution|party)s?)`;
