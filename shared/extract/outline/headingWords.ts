// Heading words of English plans with their numbers: Goal 1:, Programme Area 2:, GP Goal 3:, Theme A People, WP4., and
// how deep each word stands by itself. Data and its reading; how headings nest is told by outline.ts.
import { plainPast } from '../english/standingWords.ts';
import { wordNumber } from '../english/words.ts';

/** What may stand before the word: Strategic Direction 1, Key Action Area 2, GP Goal 3. */
const lead =
  '(?:(?:Strategic|Key|Core|Specific|Operational|Priority|Focus|Overall|Annual|Result|Action|Programme|Program|Thematic|Work|Budget|[A-Z]{2,4}(?=\\s(?:Goal|Objective|Priority|Outcome|Output|Target|Area)\\s))\\s){0,2}';

const sectionDepth = 0.75;
/** The words by their depth: Part I stands above Goal 1, that above Objective 1.1 and Objective A.1, those above Action 1. */
const byDepth: readonly (readonly [number, string])[] = [
  [0.5, 'Part|Chapter|Volume|Appendix|Annex|Schedule'],
  [sectionDepth, 'Section|Pillar'],
  [
    1,
    'Goal|Priority|Theme|Thrust|Domain|Ambition|Direction|Imperative|Challenge|Mission|Programme|Program|Project|Component|Strand|Workstream|Stream|Track|Work ?package|Phase|Stage|Axis|Dimension|Driver|Enabler|Lever|Foundation|Cluster|Module|Principle|Promise|Pledge|Recommendation|Item|Result|Commitment|Measure|Block|Package|Thread|Plank|Cornerstone|Field|Bet',
  ],
  [
    1.5,
    'Objective|Strategy|Article|Outcome|Aim|Focus|Area|Target|Sub-?goal|(?:Field|Line|Area) of (?:action|work)|Action (?:line|field|area)',
  ],
  [
    2,
    'Action|Task|Step|Initiative|Deliverable|Activity|Output|Milestone|Key Result|Sub-?(?:objective|component|theme|area|task|activity|output)',
  ],
];
/** Words that as well tell to do something or name a place: Target 30 Schools is no heading, Target 3: Schools is. */
const verbs = 'Target|Measure|Track|Focus|Step|Stage|Challenge|Project|Pledge|Block|Package|Field|Bet';

const all = byDepth.map(([, words]) => words).join('|');
/** The deepest first: a Key Result is no Result. */
const depths = byDepth
  .map(([depth, words]) => ({ depth, ends: new RegExp(`(?:^|\\s)(?:${words})$`, 'i') }))
  .reverse();

const dots = '(?:\\.\\d{1,2})';
const code = `[A-Z]{1,3}-?\\d{1,2}${dots}{0,2}|[IVX]{1,4}`;
const spelt = 'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten';
/** The number after a word: 2, 1.1, B-2, IV, A, Three, no. 2. */
const numeral = `(?:#|[Nn]o\\.? ?(?=\\d))?(?:\\d{1,2}${dots}+(?=[\\s:.)-])|\\d{1,2}(?!\\.?\\d)|${code}|[A-H]\\d{0,2}\\.?\\d{1,2}(?!\\d)|[A-H]|${spelt})`;
const marked = new RegExp(
  `^(${lead}(?:${all})\\s+${numeral}|WP\\s?\\d{1,2}${dots}{0,2}(?!\\d))(?:\\s*[:.)|-]|\\s+-{1,2}|(?<=\\.\\d{1,2}|\\s[A-H]\\d{1,2})\\s)\\s*`,
  'i',
);
/** Chapter 1 Patient care, PRIORITY B  MONEY: without a mark, before a short title. */
const spaced = new RegExp(
  `^(${lead}(?!(?:${verbs})\\b)(?:${all})\\s+(?:\\d{1,2}|${code}|[A-H]|${spelt})|WP\\s?\\d{1,2}${dots}{0,2})\\s+(?=[A-Z]|题)`,
  'i',
);
const numberWords = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const romans: Record<string, number> = { I: 1, V: 5, X: 10 };
export function romanValue(s: string): number {
  let sum = 0;
  for (let i = 0; i < s.length; i++) {
    const v = romans[s[i]!] ?? 0;
    sum += v < (romans[s[i + 1] ?? ''] ?? 0) ? -v : v;
  }
  return sum;
}

/** Words a title seldom has: of a sentence's verb, or of what it counts. */
export const tells = new RegExp(
  `\\d|\\b(?:is|are|will|shall|should|must|has|have|had|can|may|we|it|they|${plainPast}|${wordNumber})\\b|[a-z]{2}ed (?:the|an?|our|its|that)\\b`,
  'i',
);

/**
 * Whether a numbered English line is a sentence (Hold six fairs. Lend to four museums by May): below Background or Q2 -
 * Fairs it is an entry of what such a line opens, where a title would end it.
 */
export function isSentence(title: string, line: string): boolean {
  const words = title.split(/\s+/).length;
  if (words > 12 || (words >= 5 && tells.test(title.replace(/\b(?:19|20)\d\d\b/g, '')))) return true;
  return (
    words >= 3 && /[.;]\s*$/.test(line) && line.trimEnd().length <= line.indexOf(title) + title.length + 1
  );
}

export interface HeadingWord {
  match: RegExpExecArray;
  /** Null for a letter. */
  value: number | null;
  /** 1 for what stands high; parts of it order words of one plan, as Goal 1 above Objective 1. */
  depth: number;
}

/** Of a word that says what it is of the deeper one counts less: a Strategic Objective stands as high as a Goal. */
const raised =
  /^(?:Strategic|Overall|Priority|Focus|Programme|Program|Thematic|Core|Key|Work|Result|Action)\s/i;

function depthOf(label: string): number {
  const depth = depths.find(({ ends }) => ends.test(label))?.depth ?? 1;
  return depth === 1.5 && raised.test(label) ? 1 : depth;
}

const lastOfLabel = new RegExp(`(?:[A-Z\\d]|\\s(?:${spelt}))$`);
/** Part of A is no label, nor is goal 3 Members: a word without a mark begins with a capital, so does its letter. */
function readSpaced(head: string, folded: string): RegExpExecArray | null {
  if (folded.length >= 90 || /[.;]\s*$/.test(folded)) return null;
  const m = spaced.exec(head);
  return m && /^[A-Z]/.test(m[1]!) && lastOfLabel.test(m[1]!) && /^[A-Z题]/.test(head.slice(m[0].length))
    ? m
    : null;
}

/** Ambition One, Goal 2: a word and its number and no more, whose title stands on the next line. */
export const labelAlone = (f: string): HeadingWord | null => {
  const bare = f.trim();
  const read = /^[A-Z]/.test(bare) && bare.length <= 40 ? readHeadingWord(`${bare}:`, bare) : null;
  return read && read.match[0].length === bare.length + 1 ? read : null;
};

/** §1 Members, § 2. Money, §3 - Boats, § 4.1: Nets: with a mark, or before a short title. */
const paragraphSign =
  /^(§{1,2}\s?\d{1,3}[a-z]?(?:\.\d{1,2}){0,2})(?:\s?[.:)](?=\s)\s*|\s+-{1,2}\s+|\s+)(?=[A-Z“"]|题)/;

/** § 12 of the Charter, § 4 Abs. 2 and § 7 Statutes apply cite a law: none is a heading. */
function readParagraphSign(head: string, folded: string): HeadingWord | null {
  const match = paragraphSign.exec(head);
  if (!match) return null;
  const title = folded.slice(folded.indexOf('§') + match[0].length).split(/[.:](?:\s|$)/, 1)[0]!;
  if (
    !/[.:)-]\s*$/.test(match[0]) &&
    (title.length > 70 || /^(?:Abs|Art|Nr|No|S)$|\(\d/.test(title) || tells.test(title))
  )
    return null;
  const parts = match[1]!.match(/\d+/g)!;
  return { match, value: Number(parts.at(-1)), depth: sectionDepth + parts.length - 1 };
}

/** The heading word a folded line begins with; `head` is its first characters. */
export function readHeadingWord(head: string, folded: string): HeadingWord | null {
  if (head[0] === '§') return readParagraphSign(head, folded);
  const match = marked.exec(head) ?? readSpaced(head, folded);
  if (!match) return null;
  const label = /^(.*?)\s*#?(\S+)$/.exec(match[1]!.replace(/^WP(?=\d)/i, 'WP '))!;
  const v = label[2]!;
  const spelled = numberWords.indexOf(v.toLowerCase());
  const value = /^(?:[A-Z]{1,3}[-.]?)?[\d.]+$/i.test(v)
    ? Number(/\d+$/.exec(v)![0])
    : spelled > 0
      ? spelled
      : /^[IVX]+$/.test(v)
        ? romanValue(v)
        : null;
  const dotted = v.split('.').length - (/^[A-H]\d/i.test(v) ? 0 : 1);
  return { match, value, depth: depthOf(label[1]!) + dotted };
}
