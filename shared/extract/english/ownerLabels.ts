// Owner statements of English plans that a label opens: Lead: X; Support: Y, led by X with support from Y, Responsible: X
// and Y. Knows one block, in which the dots of initials and titles are no full stops (ownerDots.ts).
import { nameDots } from './ownerDots.ts';
import { helpedNames } from './ownerHelp.ts';
import { englishNames, isDue, namesOnly } from './ownerNames.ts';
import type { Say } from './ownerSentences.ts';
import { helping, nodal, nothingButName, references, standsAlone, toAssist, withHelp } from './ownerWords.ts';

/** A name may hold brackets of its own. */
const held = '(?:[^();\\n[\\].]|\\.(?=,)|\\([^()\\n]{1,60}\\))';

/** What a leader may be said to lead: Goal owner, Executive sponsor, Task leader. */
const ofWhat =
  '(?:(?:staff|project|team|(?:sub-?)?task|deliverable|module|component|cluster|track|phase|WP|goal|objective|action|activity|theme|programme|priority|initiative|executive|strategic|operational|political|delivery|overall|work ?package|section|work ?stream|pillar|group)(?: ?\\d{1,2}(?:\\.\\d{1,2})*)? )?';
/** Task leader for 3.1 to 3.3. */
const ofWhich = `(?:(?: (?:for|of|on))? ${references}| \\((?:for )?${references}\\))?`;
/** Who's on it, Who leads: a label in everyday words. */
const whoIs =
  "who(?:(?:['’]s| is) (?:on it|doing (?:it|this)|responsible|in charge|leading|in the lead)| (?:leads|owns it|owns this|does it|does this))";
const leads = `(?:${ofWhat}(?:lead(?:er)?(?:ing)?(?: (?:department|division|directorate|section|branch|unit|office|agency|partner|team|officer|body|institution|member|councillor|clinician|scientist|researcher|investigator|academic|curator|engineer|manager|director|trustee|governor|organi[sz]ation|beneficiary|group|person|contact|entity))?|owner(?:ship)?|coordinator|convenors?|conveners?|champion)(?:s|\\(s\\))?|${ofWhat}sponsor|(?:senior )?(?:responsible|accountable)(?: (?:department|division|section|unit|office|officer|official|owner|party|person|team|body|agency|manager|director|head|for [a-z][a-z ]{2,30}))?(?:s|\\(s\\))?(?: \\(SRO\\))?|SRO|portfolio holder|assigned to|action by|point person|project manager|(?:implementing|executing) (?:department|unit|body)|(?:person|persons|officer|unit|department|party|body|staff|manager|director|official) responsible|lead for [a-z][a-z ]{2,30}|(?:indicator |overall |main |primary |lead |delivery )?responsibility|(?:person |people |department |unit |officer )?in charge|(?:by )?who(?:m)?|${whoIs}|DRI|(?:on it|in the lead)|${nodal}|actions?)${ofWhich}(?:\\s*:|(?=\\s-{1,2}\\s)\\s-{1,2})|(?:co-)?(?:led|coordinated|owned|managed|delivered)(?: jointly)? by:?|(?<=\\()(?:lead|responsible|owner)`;
/** Participating departments, supporting units and bodies, partner department(s). */
const ofUnits = '(?:(?: [a-z]+(?:\\(s\\))?){1,3}(?=\\s*:))';
/** Y stands in for X. */
const standIn = '(?:back-?up|deputy|stand-in|alternate|substitute)s?(?: (?:owner|lead|contact))?';
export const supports = `in support|${standIn}(?=\\s*:)|who(?: else)? (?:helps|supports|assists)(?=\\s*:)|working (?:closely )?with|(?:other )?(?:departments?|units?|bodies|teams?|agencies) (?:involved|participating)(?=\\s*:)|(?:other )?participating${ofUnits}?|involved|help(?: needed)?(?: from)?|(?:other )?participants?|helpers?|contributors?|contributing${ofUnits}?(?=\\s*:)|contributions? from|collaborators?|co-conven[oe]rs?|(?:co-?operating|collaborating|assisting)${ofUnits}?|support(?:ed|ing)?(?:${ofUnits}| (?:from|by))?|${withHelp}|with(?: (?:the )?(?:support|help|assistance|participation)(?: (?:from|of))?)?|(?:delivery |implementation )?partner(?:s|ing|\\(s\\))?${ofUnits}?|(?:together|jointly) with`;

/** With support from Y: said of X without a mark between. */
const unmarked = `(?:${withHelp}|(?:together|jointly) with)`;

const labelled = new RegExp(
  `(?:\\(|\\[|^|\\. |; |[-*•·|→►»] |[a-z]: (?=(?:co-)?[a-z]+ed by )|(?<= {3})(?=\\S))\\s*(${leads})\\s+(${held}{2,120}?)(?:(?:\\s*[;,.|]|\\s(?:-{1,2}|\\/)|(?=\\s${unmarked}\\s))\\s*(${supports})\\s*(?::|\\s-{1,2}(?=\\s))?\\s+((?:${held}|;(?=\\s[A-Z](?:(?! - )[^:;]){1,60}(?:[;.)\\]]|$))){2,160}))?\\s*(?=[)\\];|]|\\.(?!,)|$)`,
  'gi',
);

/** What a bracket goes on to name after its first leader, with no label of its own. */
const moreNames = /^((?:;\s*[^:;()]{2,60}){1,4})\)/;
/** What a line goes on to name of those who help. */
const moreHelp = new RegExp(
  `^\\s*[;|]\\s*(?:${supports})\\s*:\\s+(${held}{2,120}?)\\s*(?=[)\\];|]|\\.(?!,)|$)`,
  'i',
);
/** What a line goes on to name: Responsible units: A; B. */
const moreUnits =
  /^(?:;\s*(?!(?:support|partner|with|by)\b)[A-Z](?:[^.:;()]|\([^()]{1,30}\)){2,60}(?<!(?<!\bto)\s(?:supports?|assists?|helps?))){1,4}(?=[.]?\s*$)/;

/** Led by A; B assists. Responsible: A; B in support. */
const assists = new RegExp(
  `^\\s*[;,]\\s+(?:and\\s+)?(?:with\\s+)?(?:the\\s+)?([A-Za-z](?:[^.;,()]|\\([^()]{1,40}\\)){2,80}?)\\s+${helping}(?=\\s*(?:[.;,)]|$))`,
);
/** The Works Office (led by Dr Holt) is responsible: the bracket is no statement of its own. */
const goesOn =
  /^\)\s(?:(?:is|are|will|shall|has|have|takes?)\s(?:[a-z]+\s){0,3}(?:responsib|account|lead|charge)|leads?\s|owns\s)/;
/** Lead divisions: A and B. */
const ofSeveral = /s\)?(?:\s(?:for|of|on)\s[^:]*\d[^:]*|\s[\d(][^:]*)?\s*[:-]+$/i;

/** (Action: Partnerships & Development), (Action: HR): in brackets words with capitals are a name. */
const capitals = /^[A-Z][\w&'’.-]*(?:\s(?:&\s)?[A-Z][\w&'’.-]*){0,4}$/;

/** Who: 40 families, Lead - the metal: after such a label only what is plainly a unit, a post or a person. */
function isNamed(label: string, names: string, bracket: boolean): boolean {
  if (/^action/i.test(label))
    return names
      .split(';')
      .flatMap((part) => englishNames(nameDots(part.trim().replace(toAssist, ''))))
      .every((name) => nothingButName(name) || (bracket && capitals.test(name)));
  if (/^(?:who['’ ]|on it|in the lead|DRI)/i.test(label)) return /^(?:the\s|[A-Z@])/.test(names.trim());
  if (/^(?:by )?who/i.test(label)) return englishNames(nameDots(names)).every(standsAlone);
  if (/\bby:?$/i.test(label)) return /^(?:the\s|[A-Z])/.test(names.trim());
  return label.endsWith(':') || !/-$/.test(label) || (/^[A-Z]/.test(label) && /^[A-Z]/.test(names.trim()));
}

/** What stands after a statement's end and names more leaders. */
function more(f: string, end: number, label: string, bracket: boolean): string {
  if (f[end] !== ';') return '';
  if (bracket) return moreNames.exec(f.slice(end, end + 160))?.[0] ?? '';
  const listed = label.endsWith(':') ? moreUnits.exec(f.slice(end, end + 200))?.[0] : undefined;
  if (listed === undefined) return '';
  const said = /(?:s\)?|responsible|in charge)\s*:$/i.test(label);
  return said ||
    listed
      .split(';')
      .slice(1)
      .every((n) => standsAlone(nameDots(n).trim()))
    ? listed
    : '';
}

export function labelledOwners(f: string, say: Say): void {
  labelled.lastIndex = 0;
  for (let m = labelled.exec(f); m; m = labelled.exec(f)) {
    const label = m[1]!;
    const bracket = /^[([]/.test(m[0]);
    const start = bracket ? m.index : m.index + m[0].indexOf(label);
    const close = f[m.index + m[0].length];
    let end = m.index + m[0].length + (bracket && (close === ')' || close === ']') ? 1 : 0);
    let lead = m[2]!;
    let support = m[4];
    if (bracket && /by:?$/i.test(label) && goesOn.test(f.slice(end - 1, end + 60))) continue;
    if (/by$/i.test(label)) {
      const last = support ?? lead;
      const named = namesOnly(last);
      if (named < last.length) {
        end = m.index + m[0].lastIndexOf(last) + named;
        if (support === undefined) lead = lead.slice(0, named);
        else support = support.slice(0, named);
      }
      if (support !== undefined) lead = lead.slice(0, namesOnly(lead));
    }
    // (Lead: Faculty of Arts; Faculty of Science; by Q4)
    if (support === undefined) {
      const others = more(f, end, label, bracket);
      lead += bracket ? others.replace(/\)$/, '') : others;
      end += others.length;
      const [first, ...rest] = lead.split(';');
      const named = (rest.every((part) => isDue(part.trim())) ? first! : lead).trim();
      const helped = helpedNames(named);
      if (helped) [lead, support] = helped;
      else {
        const after = assists.exec(f.slice(end, end + 120));
        if (after) {
          end += after[0].length;
          support = after[1]!;
        }
      }
    } else if (/^(?:together|jointly) with/i.test(m[3]!) && !/\bby:?$/i.test(label)) {
      // Responsible: A, together with B: both are
      lead += `; ${support}`;
      support = undefined;
    }
    // Lead: A; support: B; participating departments: C
    if (m[3] !== undefined && support !== undefined && !bracket)
      for (
        let next = moreHelp.exec(f.slice(end, end + 200));
        next;
        next = moreHelp.exec(f.slice(end, end + 200))
      ) {
        support += `; ${next[1]!}`;
        end += next[0].length;
      }
    if (isNamed(label, lead, bracket)) say(start, end, lead, support, !ofSeveral.test(label));
  }
}

/** Support: Stores, on a line or in brackets of its own; partners so named may be anybody's. */
const helpersAlone = new RegExp(
  `(?:^|[.;)\\]]\\s+|(\\(|\\[))((?:support(?:ed by|ing(?: [a-z]+)?)?|(?:co-?operating|assisting|contributing|collaborating|participating|partner(?= (?:dep|uni|bod|tea|age|ins|off)))(?: [a-z]+(?:\\(s\\))?)?)\\s*:\\s+((?:${held}|;(?=\\s[A-Z])){2,120}?))\\s*(?:[)\\]]|\\.(?!,)|;(?!\\s[A-Z])|$)`,
  'gi',
);

/** Statements of who helps beside those that name who leads. */
export function helpingOwners(f: string, say: (start: number, end: number, names: string) => void): void {
  helpersAlone.lastIndex = 0;
  for (let m = helpersAlone.exec(f); m; m = helpersAlone.exec(f)) {
    const end = m.index + m[0].length;
    const start = m.index + m[0].indexOf(m[1] ?? m[2]!);
    if (englishNames(nameDots(m[3]!)).every(nothingButName))
      say(start, m[1] === undefined ? start + m[2]!.length : end, m[3]!);
  }
}
