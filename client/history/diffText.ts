/**
 * Two plan texts → one list of lines with what was inserted and deleted, by words. A line a block, as
 * planText writes them. Pure.
 */
import { diffArrays } from 'diff';

export interface DiffPart {
  kind: 'same' | 'ins' | 'del';
  text: string;
}

export interface DiffLine {
  kind: 'same' | 'changed' | 'added' | 'removed';
  parts: DiffPart[];
}

/** Beyond this many steps apart two texts are shown as rewritten: a complete comparison would take too long. */
const MAX_STEPS = 6000;

export function diffTexts(before: string, after: string): DiffLine[] {
  const old = before === '' ? [] : before.split('\n');
  const now = after === '' ? [] : after.split('\n');
  const changes = diffArrays(old, now, { maxEditLength: MAX_STEPS });
  if (changes === undefined) return [...old.map(removed), ...now.map(added)];
  const lines: DiffLine[] = [];
  let gone: string[] = [];
  const flush = (come: readonly string[]): void => {
    lines.push(...pairLines(gone, come));
    gone = [];
  };
  for (const change of changes) {
    if (change.removed) gone.push(...change.value);
    else if (change.added) flush(change.value);
    else {
      flush([]);
      lines.push(...change.value.map(same));
    }
  }
  flush([]);
  return lines;
}

/** How many characters were inserted and deleted; white space does not count. */
export function diffSize(lines: readonly DiffLine[]): { ins: number; del: number } {
  let ins = 0;
  let del = 0;
  for (const line of lines) {
    for (const part of line.parts) {
      const size = part.text.replace(/\s/g, '').length;
      if (part.kind === 'ins') ins += size;
      else if (part.kind === 'del') del += size;
    }
  }
  return { ins, del };
}

const same = (text: string): DiffLine => ({ kind: 'same', parts: [{ kind: 'same', text }] });
const added = (text: string): DiffLine => ({ kind: 'added', parts: [{ kind: 'ins', text }] });
const removed = (text: string): DiffLine => ({ kind: 'removed', parts: [{ kind: 'del', text }] });

/** Lines alike by at least this share are one line that was edited. */
const ALIKE = 0.35;
/** A run of changed lines larger than this is paired in order only. */
const MAX_RUN = 60;

/**
 * Lines that went and lines that came in one place: those that are alike, in order, become edited lines. The
 * pairing with the greatest likeness is found by the usual table.
 */
function pairLines(gone: readonly string[], come: readonly string[]): DiffLine[] {
  if (gone.length === 0) return come.map(added);
  if (come.length === 0) return gone.map(removed);
  const large = gone.length > MAX_RUN || come.length > MAX_RUN;
  const pairs = large ? inOrder(gone, come) : bestPairs(gone, come);
  const lines: DiffLine[] = [];
  let atGone = 0;
  let atCome = 0;
  for (const [g, c] of [...pairs, [gone.length, come.length] as const]) {
    while (atGone < g) lines.push(removed(gone[atGone++] ?? ''));
    while (atCome < c) lines.push(added(come[atCome++] ?? ''));
    if (g < gone.length) {
      lines.push({ kind: 'changed', parts: diffWords(gone[g] ?? '', come[c] ?? '') });
      atGone = g + 1;
      atCome = c + 1;
    }
  }
  return lines;
}

function inOrder(gone: readonly string[], come: readonly string[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < Math.min(gone.length, come.length); at++)
    if (likeness(gone[at] ?? '', come[at] ?? '') >= ALIKE) pairs.push([at, at]);
  return pairs;
}

function bestPairs(gone: readonly string[], come: readonly string[]): (readonly [number, number])[] {
  const width = come.length + 1;
  const best = new Float64Array((gone.length + 1) * width);
  const scores = gone.map((one) => come.map((other) => likeness(one, other)));
  const score = (g: number, c: number): number => scores[g]?.[c] ?? 0;
  const at = (g: number, c: number): number => best[g * width + c] ?? 0;
  for (let g = gone.length - 1; g >= 0; g--) {
    for (let c = come.length - 1; c >= 0; c--) {
      const paired = score(g, c) >= ALIKE ? score(g, c) + at(g + 1, c + 1) : 0;
      best[g * width + c] = Math.max(paired, at(g + 1, c), at(g, c + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let g = 0;
  let c = 0;
  while (g < gone.length && c < come.length) {
    if (at(g, c) === at(g + 1, c)) g++;
    else if (at(g, c) === at(g, c + 1)) c++;
    else pairs.push([g++, c++]);
  }
  return pairs;
}

/** Share of character pairs that two lines have in common (Dice), 0–1. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const pairsOf = (text: string): Map<string, number> => {
    const pairs = new Map<string, number>();
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = text.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    return pairs;
  };
  const a = pairsOf(one);
  const b = pairsOf(other);
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return all === 0 ? 0 : (2 * common) / all;
}

/** Words as the language has them: Chinese has no spaces, so a dictionary cuts it. */
const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

function wordsOf(text: string): string[] {
  const words = segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [...text];
  // A figure and its unit change separately; digits stay together.
  return words.flatMap((word) => word.match(/\d+(?:[.,]\d+)*|\D+/g) ?? [word]);
}

export function diffWords(before: string, after: string): DiffPart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_STEPS });
  if (changes === undefined)
    return [
      { kind: 'del', text: before },
      { kind: 'ins', text: after },
    ];
  return tidy(
    changes.map((change) => ({
      kind: change.added ? 'ins' : change.removed ? 'del' : 'same',
      text: change.value.join(''),
    })),
  );
}

/** One character left standing between two changes reads worse than one longer change. */
function tidy(parts: DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let del = '';
  let ins = '';
  const flush = (): void => {
    if (del !== '') out.push({ kind: 'del', text: del });
    if (ins !== '') out.push({ kind: 'ins', text: ins });
    del = '';
    ins = '';
  };
  parts.forEach((part, at) => {
    if (part.kind === 'del') del += part.text;
    else if (part.kind === 'ins') ins += part.text;
    else if (
      part.text.length === 1 &&
      del !== '' &&
      ins !== '' &&
      isChange(parts[at + 1]) &&
      !isMark(part.text)
    ) {
      del += part.text;
      ins += part.text;
    } else {
      flush();
      out.push(part);
    }
  });
  flush();
  return out;
}

const isChange = (part: DiffPart | undefined): boolean => part !== undefined && part.kind !== 'same';
const isMark = (text: string): boolean => /[，。；：、,.;:\s]/.test(text);
