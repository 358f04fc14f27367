// Heading words of English plans with their numbers: Goal 1:, Programme Area 2:, GP Goal 3:, Theme A People, and how
// deep each word stands by itself.

/** What may stand before the word: Strategic Direction 1, GP Goal 2. */
const lead =
  '(?:(?:Strategic|Key|Core|Specific|Operational|Priority|Focus|Overall|Annual|Result|Programme|Program|Thematic|Work|Budget|[A-Z]{2,4}(?=\\s(?:Goal|Objective|Priority|Outcome|Output|Target|Area)\\s))\\s)?';
const word = new RegExp(
  `^(${lead}(?:Goal|Objective|Priority|Task|Part|Chapter|Section|Pillar|Strategy|Action|Theme|Initiative|Area|Aim|Outcome|Focus|Target|Step|Strand|Workstream|Stream|Track|Component|Phase|Stage|Activity|Output|Deliverable|Result|Milestone|Project|Programme|Program|Measure|Commitment|Thrust|Domain|Ambition|Direction|Article|Item|Recommendation|Work ?package|WP|Appendix|Annex|Schedule)\\s+#?(?:\\d{1,2}(?:\\.\\d{1,2})+(?=[\\s:.)-])|\\d{1,2}(?!\\.?\\d)|[A-Z]{1,3}-?\\d{1,2}(?:\\.\\d{1,2}){0,2}|[IVX]{1,4}|[A-H]\\d{0,2}\\.?\\d{1,2}(?!\\d)|[A-H]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten))(?:\\s*[:.)-]|\\s+-{1,2}|(?<=\\.\\d{1,2}|\\s[A-H]\\d{1,2})\\s)\\s*`,
  'i',
);
const spacedWord = new RegExp(
  `^(${lead}(?:Goal|Objective|Priority|Task|Part|Chapter|Section|Pillar|Strategy|Action|Theme|Initiative|Area|Aim|Outcome|Strand|Workstream|Component|Activity|Output|Thrust|Domain|Direction|Programme|Program|Project|Result)\\s+(?:\\d{1,2}|[A-Z]{1,3}-?\\d{1,2}(?:\\.\\d{1,2}){0,2}|[IVX]{1,4}|[A-H]))\\s+(?=[A-Z]|题)`,
);
/** Goal 1 stands above Objective 1.1 and Objective A.1, those above Action 1. */
const wordDepth = [
  /^(?:Objective|Strategy|Section|Article|Outcome|Aim|Focus|Area|Target)/i,
  /^(?:Action|Task|Step|Initiative|Deliverable|Activity|Output|Milestone)/i,
];
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

export interface HeadingWord {
  match: RegExpExecArray;
  /** Null for a letter. */
  value: number | null;
  /** 1 for what stands highest; halves order words of one plan, as Goal 1 above Objective 1. */
  depth: number;
}

/** The heading word a folded line begins with; `head` is its first characters. */
export function readHeadingWord(head: string, folded: string): HeadingWord | null {
  // Chapter 1 Patient care: without a mark, before a short title
  const match =
    word.exec(head) ?? (folded.length < 90 && !/[.;]\s*$/.test(folded) ? spacedWord.exec(head) : null);
  if (!match) return null;
  const v = match[1]!.split(/\s+/).at(-1)!;
  const spelled = numberWords.indexOf(v.toLowerCase());
  const value = /^(?:[A-Z]{1,3}[-.]?)?[\d.]+$/i.test(v)
    ? Number(/\d+$/.exec(v)![0])
    : spelled > 0
      ? spelled
      : /^[IVX]+$/.test(v)
        ? romanValue(v)
        : null;
  const dots = v.split('.').length - (/^[A-H]\d/i.test(v) ? 0 : 1);
  return { match, value, depth: 1 + dots + (wordDepth.findIndex((w) => w.test(match[1]!)) + 1) * 0.5 };
}
