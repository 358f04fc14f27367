// Owner statements of English plans that a verb makes: X will lead, X is responsible for, led by X with support from Y,
// with X taking the lead, for which X is responsible. Knows one block, in which the dots of initials and titles are no
// full stops (ownerDots.ts).

import { tells } from '../outline/headingWords.ts';
import { namesOnly } from './ownerNames.ts';
import { gappedOwner } from './ownerTopics.ts';
import { helping, posts, unitWord, withHelp } from './ownerWords.ts';

/** What a statement says, and where: `one` where a single name is expected. */
export type Say = (
  start: number,
  end: number,
  lead: string,
  support: string | undefined,
  one?: boolean,
) => void;

const help = new RegExp(
  `^(?:[^.;]|\\.(?=\\d)){0,80}?,?\\s+(?:${withHelp}|together with)\\s+((?:[^.;()]|\\([^()]{1,40}\\)){2,120})`,
);
/** The Board shall lead; the regional offices shall assist. A leads and B supports it. A is responsible, B in support. */
const helpers = new RegExp(
  `^(?:\\s[^.;,()]{2,60}?)??(?:\\s*[;,]\\s+(?:and\\s+)?|\\s+and\\s+)(?:with\\s+)?(?:the\\s+)?([A-Za-z](?:[^.;,()]|\\([^()]{1,40}\\)){2,80}?)\\s+${helping}(?=\\s*(?:[.;,)]|$))`,
);

const word = "[A-Z][\\w\\u00c0-\\u024f&'’․-]*";
/** The Science and Technology Department, Pro-Vice-Chancellor (Global): a name in running text. */
const name = `(?:the\\s+)?(?:\\d{2,3}\\s(?=[A-Z]))?${word}(?:\\s+(?:(?:of|and|for|the|(?<=(?:[Cc]ommittee|[Cc]ouncil|[Cc]ommission|[Pp]anel|[Bb]oard|[Gg]roup|[Ff]orce)\\s)on)\\b|&|(?!(?:in|with|by|to|on|at|from|as|under|together|jointly|supported|assisted|who|which|that|will|shall|is|are)\\b)${word}|\\([A-Z][^()]{1,30}\\))){0,12}`;
/** How they answer: jointly, personally. */
const how =
  '(?:(?:jointly|together|both|personally|directly|primarily|mainly|ultimately|fully|solely|also|collectively)\\s+)?';
/** The lead, the responsible unit: what somebody is to a task. */
const part =
  '(?:the |a )?(?:(?:lead|leading|responsible|accountable|nodal) (?:officer|department|division|unit|office|agency|body|ministry|team|partner|institution|party|person)s?|leads?|goal owner|sponsor)';
const doing =
  '(?:coordinates(?=\\s+(?:this|these|the work)\\b)|(?:will|shall)\\s+coordinate(?=\\s[^.;]{2,60}?,?\\s(?:supported|assisted|helped) by\\b)|owns\\s+(?:this|these|it)\\b|answers for|(?:is|are|will be|shall be) responsible(?=\\s*(?:[.;]|$|,\\s+(?:supported|helped|assisted|with|together)\\b|,\\s[^.;,]{2,60}\\sin support))|(?:will|shall)\\s+HOWlead|leads|to lead(?=\\s*(?:[).;]|$)|,?\\s(?:supported|assisted|helped) by\\b|\\s*(?:,\\s(?:[^,;.()]|\\([^()]*\\)){2,60}\\sto (?:support|assist|help)\\b))|(?:is|are|will be|shall be|acts as|will act as|serves as|will serve as) PART(?=\\s+(?:for|of|and)\\b|\\s*[).;,]|$)|(?<=s\\s|\\sstaff\\s)lead(?=\\s*;\\s[^.;]{2,60}?\\s(?:will|shall|assists?|supports?|helps?)\\b|\\s+(?:Goal|Objective|Section|Part|Theme|Action|Priority|this|these|all))|(?:has|have|will have|shall have|holds?) (?:overall |lead )?responsibility for|(?:has|have|holds?) (?:overall|full|lead) responsibility(?=\\s*[,.;]|$)|(?:takes|will take|shall take|has|have|will have) (?:the lead|charge of)|(?:is|are|will be|shall be) HOW(?:responsible|accountable) for|(?:is|are|will be) in the lead|(?:is|are|will be) in charge(?: of\\b|(?=\\s*[.;,]|$))|(?:takes|will take|shall take|assumes|will assume|bears|will bear) (?:overall |full |lead |primary |joint )?responsibility for)'
    .replaceAll('HOW', how)
    .replace('PART', part);
/** VP of Visitor Experience: what the person named is. */
const postAfter = `(?:the\\s|our\\s)?(?:[a-z][\\w'’-]*\\s){0,3}?(?:${posts}|[AES]?VP|[DP]VC|C[EFOT]O)(?:,?\\s(?:(?:of|for|and|&|the)\\s){0,2}[a-z][\\w'’&-]*){0,5}`;
const active = new RegExp(
  `(?:^\\s*(?:[-•*→►»]+\\s+)?|\\(|[.;:]\\s+|,\\s+(?:and\\s+)?|\\s-{1,2}\\s|\\band\\s+)(${name})(?:,\\s+(?:supported|assisted) by\\s+(?<help>${name}),|,\\s+(?:together|jointly) with\\s+(?<also>${name}),|,\\s(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Cllr)․?\\s)?[A-Z][\\w'’-]+(?:\\s[A-Z][\\w'’-]+){0,2},(?=\\s(?:will|shall|is|leads|has)\\b)|\\s+(?:under|chaired by|headed by)\\s+[^.,;:()]{0,12}․?\\s?[A-Z][\\w'’-]+|,\\s${postAfter},(?=\\s(?:will|shall|is|leads|has|takes|owns)\\b)|,\\s(?:chaired|headed|led|under(?=\\s(?:Dr|Prof|Professor|Mrs?|Ms|Shri|Smt)\\b)|convened|run|appointed|established|set up)\\s[^.,;:()]{2,60},(?=\\s(?:will|shall|is|are|leads?|has|have|takes?)\\b))?\\s+${doing}\\b`,
  'gi',
);
const passive = new RegExp(
  `\\b(?:under the (?:overall )?(?:lead|leadership|direction|coordination) of|lead is taken by|(?<=,\\s|\\b(?:is|are|be)\\s[^.;]{3,80}\\sand\\s)(?:co-)?(?:led|coordinated) by|(?:(?:will|shall|to) be|is|are|team|group|panel|party|committee|force) (?:(?:co-)?led|lead(?:ed)?|coordinated|managed|overseen|delivered|steered)(?: jointly)? by) (${name}(?:(?:,| and)\\s+(?!with\\b|supported\\b|assisted\\b|helped\\b|in\\b|together\\b|shall\\b|will\\b|to\\b|is\\b)${name}){0,4})`,
  'gi',
);

/** Monitoring led by the Data Unit, with support from the colleges: a title and who leads it, no more. */
const verbless = new RegExp(
  `(?<=(?:^|[.;:]\\s)[A-Z][^.;:,]{2,40}\\s)(?:led|coordinated|managed|overseen) by (${name})`,
  'g',
);

/** User Office (lead), Machine Division (support). */
const roles = new RegExp(
  `(${name})\\s\\((?:lead|in the lead|coordinator)\\)((?:(?:[,;]|\\sand)\\s${name}\\s\\((?:support|supporting|in support|assisting|partner)\\)){0,4})`,
  'g',
);

/** Section C is the responsibility of the Manager; for Section D the owner is the Officer. */
const belongs = new RegExp(
  `\\b(?:(?:[Ss]ection|[Gg]oal|[Oo]bjective|Part|[Tt]heme|[Pp]riority|Action|[Tt]his|[Tt]hese)\\b[^.;:]{0,40}?\\b(?:is|are|rests?|lies?|falls?|sits?)\\s+(?:the responsibility of|with|under|(?:owned|sponsored) by)|(?:the\\s+)?(?:owner|lead|person responsible|responsible (?:officer|unit|office|department)|[Rr]esponsibility)(?:\\s+for [^.;:,]{2,40}?)?\\s+(?:is|rests? with|lies? with|sits? with|belongs? to))\\s+(${name}(?:,\\s+the\\s+${name}){0,3})`,
  'g',
);

/** With the Survey Group taking the lead, for which the Director is responsible, the Treasurer being responsible. */
const absolute = new RegExp(
  `(?:\\bwith|\\bfor which|\\bfor whom|,)\\s+(${name}(?:,\\s+${name}){0,3}) (?:(?:taking|in) the lead|leading|as (?:the )?(?:lead|coordinator)|(?:being |is |are |will be )?(?:jointly )?(?:in charge|responsible|accountable))(?=\\s*(?:[.;,)]|$)|\\s(?:and|while|for)\\b)`,
  'g',
);

/** ACTION: Ben and Mia; ACTION: Ben, with the help of the Registry: who is to act by the minutes of a meeting. */
const person = "[A-Z][\\w'’-]+(?:\\s[A-Z][\\w'’-]+){0,3}";
const minuted = new RegExp(
  `(?:^|[.;]\\s+|\\()(?:ACTIONS?|Action by|Action for)\\s*:\\s*(${person}(?:(?:,\\s(?:and\\s)?|\\sand\\s|\\s?/\\s?)${person}){0,4})(?:\\sto (?:lead|act))?(?:,?\\s+with (?:the )?(?:support|help|assistance) (?:from|of)\\s+([^.;()]{2,80}))?(?=\\s*(?:[.;)]|$))`,
  'g',
);

/** A and the B Unit supports her: where the leader's name ends. */
const aider =
  / and (?=(?:the )?(?:(?!\b(?:with|as|in|leads?|takes?|responsible|accountable|charge)\b)[^,;.]){2,60} (?:supports?|assists?|helps?)\b)/;

/**
 * The names in a match of patterns that ignore case for their verbs: a name begins with a capital, the secretariat
 * is one without. `cut`: they end before the match does (led by Ann Smith and the first-aid group supports her).
 */
function named(f: string, at: number, length: number): { at: number; text: string; cut: boolean } | null {
  let text = f.slice(at, at + length);
  // on our side the Class of Arts is responsible
  const inside = /^(?!the\s)(?:[a-z]+|On|For|In|At|Within|Under)\s(?:[A-Za-z-]+\s){1,5}(?=the [A-Z])/.exec(
    text,
  );
  if (inside) text = text.slice(inside[0].length);
  const from = at + (inside?.[0].length ?? 0);
  const who = text.replace(/^the\s+/i, '');
  if (
    (!/^(?:\d{2,3}\s)?[A-Z]/.test(who) && !(/^the\s/i.test(text) && unitWord.test(who))) ||
    /^(?:We|They|It|This|These|He|She|Who|Which|All|Each|Every|An?|Any|No|Some|Many|Most|Our|Their|There|That|In|On|By|At|From|Since|Until|After|Before|During)\b/.test(
      who,
    )
  )
    return null;
  const ends = [aider.exec(f.slice(from))?.index ?? length, text.search(/,\s+(?!the\s|and\s)[a-z]/)];
  // Human Resources and training starts in May
  const more = / and (?!the\s)[a-z].*$/.exec(text);
  if (more && !unitWord.test(more[0])) ends.push(more.index);
  const cut = Math.min(...ends.filter((end) => end > 0));
  return cut < text.length
    ? { at: from, text: text.slice(0, cut), cut: true }
    : { at: from, text, cut: false };
}

/** What stands between the sentence's beginning and `at`. */
const titleBefore = (f: string, at: number): string => /[^.;:]*$/.exec(f.slice(Math.max(0, at - 60), at))![0];

const patterns: readonly { pattern: RegExp; words: RegExp }[] = [
  { pattern: active, words: /lead|coordinat|owns|answers for|responsib|accountab|owner|sponsor|charge/ },
  {
    pattern: passive,
    words:
      /\b(?:led|lead|leaded|coordinated|managed|overseen|delivered|steered)\b[^.;]{0,40} by |[Uu]nder the /,
  },
  {
    pattern: belongs,
    words: /responsib|owne[rd]|\blead\b|sponsored|\b(?:rests?|lies?|falls?|sits?) (?:with|under)/,
  },
  {
    pattern: absolute,
    words: /the lead|leading|as (?:the )?(?:lead|coordinator)|in charge|responsible|accountable/,
  },
];

export function statedOwners(f: string, say: Say): void {
  if (/action/i.test(f)) {
    minuted.lastIndex = 0;
    for (let m = minuted.exec(f); m; m = minuted.exec(f))
      say(m.index + m[0].search(/action/i), m.index + m[0].length, m[1]!, m[2]);
  }
  for (const m of f.includes(' by ') ? f.matchAll(verbless) : []) {
    const end = m.index + m[0].length;
    const helped = help.exec(f.slice(end, end + 220));
    const to = end + (helped?.[0].length ?? 0);
    if (/^\s*(?:[.;)]|$)/.test(f.slice(to, to + 8)) && !tells.test(titleBefore(f, m.index)))
      say(m.index, to, m[1]!, helped?.[1]);
  }
  for (const m of f.includes(' (') ? f.matchAll(roles) : [])
    say(
      m.index,
      m.index + m[0].length,
      m[1]!,
      m[2]!.replace(/\s\([a-z ]+\)/g, '').replace(/^(?:[,;]|\sand)\s/, '') || undefined,
    );
  for (const { pattern, words } of patterns) if (words.test(f)) statements(f, pattern, say);
}

/** 12 walks, the way, 30% of emissions: what is led or caused is no task. */
const noTask =
  /^(?:\s+for)?\s+(?:\d(?!\d*\.\d)|to\s|(?:about|some|nearly|over|half|most|more than)\s|the (?:world|way|league|field|country|nation|table)\b|(?:their|its|his|her) own\b|their\b|visitors|guests|participants|tourists)/;

function statements(f: string, pattern: RegExp, say: Say): void {
  pattern.lastIndex = 0;
  for (let m = pattern.exec(f); m; m = pattern.exec(f)) {
    const sentence = f.slice(m.index, m.index + 280);
    const at = m[0].indexOf(m[1]!);
    const only = pattern === passive ? namesOnly(/^[^.;]*/.exec(sentence.slice(at))![0]) : m[1]!.length;
    const said = named(sentence, at, Math.min(only, m[1]!.length));
    if (
      said === null ||
      (pattern === active &&
        (/\sand$/.test(said.text) || noTask.test(f.slice(m.index + m[0].length, m.index + m[0].length + 24))))
    ) {
      // what is said may begin further on
      pattern.lastIndex = m.index + m[0].indexOf(m[1]!) + 1;
      continue;
    }
    const start = m.index + said.at;
    let end = said.cut || only < m[1]!.length ? start + said.text.length : m.index + m[0].length;
    const helped = help.exec(f.slice(end, end + 220)) ?? helpers.exec(f.slice(end, end + 120));
    if (helped) end += helped[0].length;
    // (A takes the lead; B assists): the brackets hold nothing else
    const enclosed = helped !== null && f[start - 1] === '(' && f[end] === ')' ? 1 : 0;
    // A is responsible, together with B; A, together with B, is responsible: both are
    const also =
      helped && pattern === active && / together with /.test(helped[0]) ? helped[1]! : m.groups?.also;
    say(
      start - enclosed,
      end + enclosed,
      also === undefined ? said.text : `${said.text}, ${also}`,
      also === undefined ? (helped?.[1] ?? m.groups?.help) : undefined,
      said.text.includes(','),
    );
    const other = pattern === active && !helped ? gappedOwner(f, end) : null;
    if (other) say(other.start, other.end, other.name, undefined);
  }
}
