// Owner statements of English plans: (Lead: X; Support: Y), led by X, X will lead, X is responsible for.
// Only explicit ones, as owners.ts has it for Chinese. Knows one block.
import { bracketOwners } from './englishOwnerBrackets.ts';
import { englishNames, personName, post, unitWord } from './englishOwnerNames.ts';
import { gappedOwner, topicOwners } from './englishOwnerTopics.ts';
import { tells } from './headingWords.ts';
import type { RawOwner } from './owners.ts';

/** A name may hold brackets of its own and initials: Associate Dean (Education), J. M. Otieno. */
const held =
  "(?:[^();\\n[\\].]|(?<=\\b(?:Dr|Mr|Mrs|Ms|Prof))\\.|\\.(?=,)|(?<=\\s[A-Z])\\.(?=\\s[A-Z][\\w'’-]+\\s*(?:[,.(]|$))|(?<=[:,;]\\s(?:[A-Z]\\.\\s?)?[A-Z])\\.(?=\\s?[A-Z])|\\([^()\\n]{1,60}\\))";

/** What a leader may be said to lead: Goal owner, Executive sponsor, Task leader. */
const ofWhat =
  '(?:(?:staff|project|team|task|goal|objective|action|activity|theme|programme|priority|initiative|executive|strategic|operational|political|delivery|overall|work ?package|section|work ?stream|pillar|group) )?';
const leads = `(?:${ofWhat}(?:lead(?:er)?(?:ing)?(?: (?:department|division|directorate|section|branch|unit|office|agency|partner|team|officer|body|institution|member|councillor|organi[sz]ation|beneficiary|group|person|contact|entity))?|owner(?:ship)?|coordinator|champion)(?:s|\\(s\\))?|${ofWhat}sponsor|(?:senior )?(?:responsible|accountable)(?: (?:department|division|section|unit|office|officer|owner|party|person|team|body|agency|manager|for [a-z][a-z ]{2,30}))?s?(?: \\(SRO\\))?|SRO|portfolio holder|assigned to|point person|project manager|(?:implementing|executing) (?:department|unit|body)|(?:person|persons|officer|unit|department|party|body|staff) responsible|lead for [a-z][a-z ]{2,30}|(?:indicator |overall |main )?responsibility|(?:person |people |department |unit |officer )?in charge|(?:by )?who(?:m)?)(?:\\s*:|(?=\\s-{1,2}\\s)\\s-{1,2})|(?:co-)?(?:led|coordinated|owned|managed|delivered)(?: jointly)? by:?|(?<=\\()(?:lead|responsible|owner)`;
const supports =
  'in support|help(?: needed)?(?: from)?|(?:other )?participants?|contributors?|collaborators?|(?:co-?operating|collaborating|assisting)(?: (?:departments?|divisions?|units?|offices?|bodies|institut(?:es|ions)))?|support(?:ed|ing)?(?: (?:departments?|divisions?|directorates?|sections?|units?|offices?|teams?|bodies|from|by))?|with(?: (?:the )?(?:support|help|assistance)(?: (?:from|of))?)?|partner(?:s|ing)?(?: (?:agenc(?:y|ies)|departments?|bod(?:y|ies)|organi[sz]ations?|institutions?|units?))?|in (?:co-?operation|collaboration|partnership) with|assisted by|together with';

const labelled = new RegExp(
  `(?:\\(|\\[|^|\\. |; |[-*•·|] |[a-z]: (?=(?:co-)?[a-z]+ed by )|(?<= {3})(?=\\S))\\s*(${leads})\\s+(${held}{2,120}?)(?:(?:\\s*[;,.|]|\\s(?:-{1,2}|\\/)|(?=\\s(?:with (?:the )?(?:support|help|assistance) (?:from|of)|supported by|assisted by|together with|in (?:co-?operation|collaboration|partnership) with)\\s))\\s*(?:${supports})\\s*:?\\s+((?:${held}|;(?=\\s[A-Z](?:(?! - )[^:;]){1,60}(?:[;.)\\]]|$))){2,160}))?\\s*(?=[)\\];|]|(?<![:,;]\\s(?:[A-Z]\\.\\s?)?[A-Z]|\\b(?:Dr|Mr|Mrs|Ms|Prof)|\\s[A-Z](?=\\.\\s[A-Z][\\w'’-]+\\s*(?:[,.(]|$)))\\.(?!,)|$)`,
  'gi',
);

/** What a bracket goes on to name after its first leader, with no label of its own. */
const moreNames = /^((?:;\s*[^:;()]{2,60}){1,4})\)/;

const help =
  /^(?:[^.;]|\.(?=\d)){0,80}?,?\s+(?:(?:supported|helped|assisted|aided) by|with (?:the )?(?:support|help|assistance) (?:from|of)|in (?:co-?operation|collaboration|partnership) with|together with)\s+([^.;()]{2,120})/;
/** The Board shall lead; the regional offices shall assist. A leads and B supports it. A is responsible, B in support. */
const helpers =
  /^(?:\s[^.;,()]{2,60}?)?(?:\s*[;,]\s+(?:and\s+)?|\s+and\s+)(?:with\s+)?(?:the\s+)?([A-Za-z][^.;,()]{2,80}?)\s+(?:(?:(?:will|shall) (?:assist|support|help)|assists?|supports?|helps?)(?:\sout)?(?:\s(?:it|them|her|him|with it))?|in support|supporting|assisting|helping)(?=\s*(?:[.;,)]|$))/;
/** Lead: A with B in support. */
const beside = /^(.{2,}?),?\s+with\s+([^,;]{2,80}?\s(?:in support|supporting|assisting|helping))$/;
/** The Science and Technology Department, Pro-Vice-Chancellor (Global): a name in running text. */
const name =
  "(?:the\\s+)?(?:\\d{2,3}\\s(?=[A-Z]))?[A-Z][\\w&'’-]*(?:\\s+(?:(?:of|and|for|the|(?<=(?:committee|council|commission|panel|board|group|force)\\s)on)\\b|&|(?!(?:in|with|by|to|on|at|from|as|under|together|supported|assisted|who|which|that|will|shall|is|are)\\b)[A-Z][\\w&'’-]*|\\([A-Z][^()]{1,30}\\))){0,8}";
const doing =
  '(?:coordinates(?=\\s+(?:this|these|the work)\\b)|(?:will|shall)\\s+coordinate(?=\\s*[,.;]|\\s+(?:this|these|the work)\\b)|owns\\s+(?:this|these|it)\\b|answers for|(?:is|are|will be|shall be) responsible(?=\\s*(?:[.;]|$|,\\s+(?:supported|helped|assisted|with|together)\\b|,\\s[^.;,]{2,60}\\sin support))|will\\s+lead|shall\\s+lead|leads|to lead(?=\\s*(?:[).;]|$))|(?:is|are) (?:the )?(?:responsible officer|lead(?: officer)?s?|goal owner|sponsor)(?=\\s+(?:for|of)\\b|\\s*[).;]|$)|(?<=s\\s)lead(?=\\s+(?:Goal|Objective|Section|Part|Theme|Action|Priority|this|these|all))|(?:has|have|will have|shall have|holds?) (?:overall |lead )?responsibility for|(?:has|have|holds?) (?:overall|full|lead) responsibility(?=\\s*[,.;]|$)|(?:takes|will take|shall take|has|have|will have) (?:the lead|charge of)|(?:is|are|will be|shall be) (?:jointly |together |both )?(?:responsible|accountable) for|(?:is|are|will be) in charge(?: of\\b|(?=\\s*[.;,]|$))|(?:takes|will take|shall take|assumes|will assume) responsibility for)';
const active = new RegExp(
  `(?:^\\s*|\\(|[.;:]\\s+|,\\s+(?:and\\s+)?|\\band\\s+)(${name})(?:,\\s+(?:supported|assisted) by\\s+(${name}),|,\\s(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Cllr)\\.?\\s)?[A-Z][\\w'’-]+(?:\\s[A-Z][\\w'’-]+){0,2},(?=\\s(?:will|shall|is|leads|has)\\b)|\\s+(?:under|chaired by|headed by)\\s+[^.,;:()]{0,12}\\.?\\s?[A-Z][\\w'’-]+)?\\s+${doing}\\b`,
  'gi',
);
const passive = new RegExp(
  `\\b(?:under the lead of|lead is taken by|(?<=,\\s|\\b(?:is|are|be)\\s[^.;]{3,80}\\sand\\s)(?:co-)?(?:led|coordinated) by|(?:(?:will|shall|to) be|is|are|team|group|panel|party|committee|force) (?:(?:co-)?led|lead(?:ed)?|coordinated|managed|overseen|delivered|steered)(?: jointly)? by) (${name}(?:(?:,| and)\\s+(?!with\\b|supported\\b|assisted\\b|helped\\b|in\\b|together\\b|shall\\b|will\\b|to\\b|is\\b)${name}){0,4})`,
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
  `\\b(?:(?:[Ss]ection|[Gg]oal|[Oo]bjective|Part|[Tt]heme|[Pp]riority|Action|[Tt]his|[Tt]hese)\\b[^.;:]{0,40}?\\b(?:is|are|rests?|lies?|falls?)\\s+(?:the responsibility of|with|under|(?:owned|sponsored) by)|(?:the\\s+)?(?:owner|lead|person responsible|responsible (?:officer|unit|office|department)|responsibility)\\s+(?:is|rests? with|lies? with))\\s+(${name}(?:(?:,| and)\\s+the\\s+${name}){0,3})`,
  'g',
);

/** ACTION: Ben and Mia; ACTION: Ben, with the help of the Registry: who is to act by the minutes of a meeting. */
const person = "[A-Z][\\w'’-]+(?:\\s[A-Z][\\w'’-]+){0,3}";
const minuted = new RegExp(
  `(?:^|[.;]\\s+|\\()(?:ACTIONS?|Action by|Action for)\\s*:\\s*(${person}(?:(?:,\\s(?:and\\s)?|\\sand\\s|\\s?/\\s?)${person}){0,4})(?:\\sto (?:lead|act))?(?:,?\\s+with (?:the )?(?:support|help|assistance) (?:from|of)\\s+([^.;()]{2,80}))?(?=\\s*(?:[.;)]|$))`,
  'g',
);

/** Lead: A (with B in support). */
const aided =
  /^(.{2,}?)\s\((?:(?:with|by)\s+)?(?:the\s+)?(?:(?:support|help|assistance)\s+(?:of|from)\s+|(?:supported|assisted) by\s+)?([^()]{2,60}?)(?:\s(?:in support|supporting|assisting|helping))?\)$/;
const aids = /\((?:with (?:the )?|supported by|assisted by|support(?: from|:)?\s)/;
const toAssist = /\s(?:to (?:assist|support|help)|assists?|supports?|assisting|supporting|in support)\.?$/;
const aider = / and (?=(?:the )?[^,;.]{2,60} (?:supports?|assists?|helps?)\b)/;

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
    /^(?:We|They|It|This|These|He|She|Who|Which|All|Each|That)\b/.test(who)
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

/** Who: 40 families, Lead - the metal: after such a label only what is plainly a unit, a post or a person. */
function isNamed(label: string, names: string): boolean {
  if (/^(?:by )?who/i.test(label))
    return names
      .split(/,|;|\band\b|\//)
      .every((n) => unitWord.test(n.trim()) || post.test(n.trim()) || personName.test(n.trim()));
  return label.endsWith(':') || !/-$/.test(label) || (/^[A-Z]/.test(label) && /^[A-Z]/.test(names.trim()));
}

/** Outreach Office (lead), Student Union: who of several leads. */
const firstLeads = /^([^,;()]{2,60}?)\s\((?:lead|in the lead|coordinator)\)(?:,\s*|;\s*|\sand\s)(.{2,})$/i;

/** What stands between the sentence's beginning and `at`. */
const titleBefore = (f: string, at: number): string => /[^.;:]*$/.exec(f.slice(Math.max(0, at - 60), at))![0];

export function readEnglish(f: string, out: RawOwner[]): void {
  const add = (start: number, end: number, lead: string, support: string | undefined, one = false): void => {
    if (out.some((o) => start < o.end && end > o.start)) return;
    // A (lead), B, C: the others help
    const first = support === undefined ? firstLeads.exec(lead) : null;
    if (first) return add(start, end, first[1]!, first[2]!, one);
    // Responsible: A; B to assist
    const parts = lead.split(/;\s*/);
    const aiding = parts.slice(1).filter((part) => toAssist.test(part));
    const leading = parts.filter((part) => !aiding.includes(part)).join('; ');
    const names = englishNames(leading.replace(/\s(?:and|of|for|the)$/, ''), one);
    if (names.length === 0) return;
    const helping = [...aiding.map((part) => part.replace(toAssist, '')), ...(support ? [support] : [])];
    out.push({
      start,
      end,
      lead: names,
      support: helping.flatMap((part) => englishNames(part)),
      plain: false,
    });
  };
  if (f.includes(';') && f.includes(':'))
    for (const several of [...bracketOwners(f), ...topicOwners(f)]) out.push({ ...several, plain: false });
  labelled.lastIndex = 0;
  for (let m = labelled.exec(f); m; m = labelled.exec(f)) {
    const bracket = /^[([]/.test(m[0]);
    const start = bracket ? m.index : m.index + m[0].indexOf(m[1]!);
    const close = f[m.index + m[0].length];
    let end = m.index + m[0].length + (bracket && (close === ')' || close === ']') ? 1 : 0);
    let lead = m[2]!;
    // (Lead: Faculty of Arts; Faculty of Science; by Q4)
    const more =
      bracket && close === ';' && m[3] === undefined ? moreNames.exec(f.slice(end, end + 160)) : null;
    if (more) {
      lead += more[1]!;
      end += more[0].length;
    }
    // Responsible units: A; B
    const others =
      !bracket && /:$/.test(m[1]!) && close === ';' && m[3] === undefined
        ? /^(?:;\s*(?!(?:support|partner|with|by)\b)[A-Z][^.:;()]{2,60}(?<!(?<!\bto)\s(?:supports?|assists?|helps?))){1,4}(?=[.]?\s*$)/.exec(
            f.slice(end, end + 200),
          )
        : null;
    const listed =
      others &&
      (/(?:s\)?|responsible|in charge)\s*:$/i.test(m[1]!) ||
        others[0]
          .split(';')
          .slice(1)
          .every(
            (n) =>
              unitWord.test(n.trim()) ||
              post.test(n.trim()) ||
              /^\s*(?:Head|Director|Dean|Chief|Deputy|Vice|Manager)\b/.test(n),
          ))
        ? others
        : null;
    if (listed) {
      lead += listed[0];
      end += listed[0].length;
    }
    const helped =
      m[3] !== undefined
        ? null
        : aids.test(lead)
          ? aided.exec(lead.trim())
          : lead.includes(' with ')
            ? beside.exec(lead.trim())
            : null;
    if (helped) lead = helped[1]!;
    // Led by A; B assists
    const after = m[3] === undefined && !helped ? helpers.exec(f.slice(end, end + 120)) : null;
    if (after) end += after[0].length;
    // Lead divisions: A and B
    if (!isNamed(m[1]!, lead)) continue;
    add(start, end, lead, m[3] ?? helped?.[2] ?? after?.[1], !/s\)?\s*(?:[:-]+)$/i.test(m[1]!));
  }
  if (/action/i.test(f)) {
    minuted.lastIndex = 0;
    for (let m = minuted.exec(f); m; m = minuted.exec(f))
      add(m.index + m[0].search(/action/i), m.index + m[0].length, m[1]!, m[2]);
  }
  for (const m of f.includes(' by ') ? f.matchAll(verbless) : []) {
    const end = m.index + m[0].length;
    const helped = help.exec(f.slice(end, end + 220));
    const to = end + (helped?.[0].length ?? 0);
    if (/^\s*(?:[.;)]|$)/.test(f.slice(to, to + 8)) && !tells.test(titleBefore(f, m.index)))
      add(m.index, to, m[1]!, helped?.[1]);
  }
  for (const m of f.includes(' (') ? f.matchAll(roles) : [])
    add(
      m.index,
      m.index + m[0].length,
      m[1]!,
      m[2]!.replace(/\s\([a-z ]+\)/g, '').replace(/^(?:[,;]|\sand)\s/, '') || undefined,
    );
  for (const pattern of [active, passive, belongs]) {
    pattern.lastIndex = 0;
    for (let m = pattern.exec(f); m; m = pattern.exec(f)) {
      const said = named(f.slice(m.index, m.index + 240), m[0].indexOf(m[1]!), m[1]!.length);
      if (said === null) continue;
      const start = m.index + said.at;
      let end = said.cut ? start + said.text.length : m.index + m[0].length;
      const helped = help.exec(f.slice(end, end + 220)) ?? helpers.exec(f.slice(end, end + 120));
      if (helped) end += helped[0].length;
      // (A takes the lead; B assists): the brackets hold nothing else
      const enclosed = helped !== null && f[start - 1] === '(' && f[end] === ')' ? 1 : 0;
      // A is responsible, together with B: both are
      if (helped && pattern === active && / together with /.test(helped[0]))
        add(start - enclosed, end + enclosed, `${said.text}, ${helped[1]!}`, undefined);
      else
        add(
          start - enclosed,
          end + enclosed,
          said.text,
          helped?.[1] ?? (pattern === active ? m[2] : undefined),
        );
      const other = pattern === active && !helped ? gappedOwner(f, end) : null;
      if (other) add(other.start, other.end, other.name, undefined);
    }
  }
  out.sort((a, b) => a.start - b.start);
}
