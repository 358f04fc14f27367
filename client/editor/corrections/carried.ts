/**
 * What people said of words goes with them over the clipboard: cut words that are pasted again are written anew, and
 * the shared document takes their characters for others. What is copied carries which entries speak of it, as the
 * n-th of m equal words in it; pasted in the same plan they are found again by that, or not at all.
 */
import type { Node } from '@tiptap/pm/model';
import type { SelectionRange } from '@tiptap/pm/state';
import { z } from 'zod';

const carriedSchema = z.object({
  id: z.string().max(64),
  /** Which of the places a dismissed finding speaks of; -1 where an entry speaks of one. */
  span: z.number().int().min(-1).max(200),
  words: z.string().min(1).max(2000),
  /** The words are the nth (from 0) of so many equal ones in what was copied. */
  nth: z.number().int().min(0),
  of: z.number().int().min(1),
});
export type Carried = z.infer<typeof carriedSchema>;

/** More than a long plan has; what somebody else's program put on the clipboard must not make pasting slow. */
const MOST_CARRIED = 500;
const loadSchema = z.object({ plan: z.string(), said: z.array(carriedSchema).max(MOST_CARRIED) });

/** An entry's words as positions in the page. */
export interface SaidWords {
  id: string;
  span: number;
  from: number;
  to: number;
}

const ATTRIBUTE = 'data-gongce-said';

/** Those of the entries whose words are wholly inside the ranges. */
export function carriedIn(
  page: Node,
  ranges: readonly SelectionRange[],
  said: readonly SaidWords[],
): readonly Carried[] {
  const spans = ranges.map(({ $from, $to }) => [$from.pos, $to.pos] as const).sort((a, b) => a[0] - b[0]);
  const runs = spans.flatMap(([from, to]) => runsIn(page, from, to));
  const carried: Carried[] = [];
  for (const { id, span, from, to } of said) {
    if (carried.length >= MOST_CARRIED) break;
    if (!runs.some((run) => from >= run.pos && to <= run.pos + run.text.length)) continue;
    const words = plain(page, from, to);
    const places = placesOf(runs, words);
    const nth = places.indexOf(from);
    if (nth >= 0 && words.length <= 2000) carried.push({ id, span, words, nth, of: places.length });
  }
  return carried;
}

/** Where they are in what was pasted; left out where it is no longer what was copied. */
export function carriedTo(
  page: Node,
  pasted: readonly { from: number; to: number }[],
  carried: readonly Carried[],
): SaidWords[] {
  const runs = pasted.flatMap(({ from, to }) => runsIn(page, from, to));
  const known = new Map<string, readonly number[]>();
  return carried.flatMap(({ id, span, words, nth, of }) => {
    const places = known.get(words) ?? placesOf(runs, words);
    known.set(words, places);
    const from = places[nth];
    return from === undefined || places.length !== of ? [] : [{ id, span, from, to: from + words.length }];
  });
}

/** Onto the copied HTML. */
export function writeCarried(
  content: HTMLElement | DocumentFragment,
  plan: string,
  said: readonly Carried[],
): void {
  const first = content.firstChild;
  if (said.length > 0 && first?.nodeType === 1)
    (first as Element).setAttribute(ATTRIBUTE, JSON.stringify({ plan, said }));
}

/** Out of pasted HTML; nothing when it is of another plan or not ours. */
export function readCarried(html: string, plan: string): readonly Carried[] {
  if (!html.includes(ATTRIBUTE)) return [];
  const page = new DOMParser().parseFromString(html, 'text/html');
  try {
    const load = page.querySelector(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE) ?? '';
    const read = loadSchema.safeParse(JSON.parse(load));
    return read.success && read.data.plan === plan ? read.data.said : [];
  } catch {
    return []; // no JSON: not written by us
  }
}

interface Run {
  pos: number;
  text: string;
}

/** One character a position, so that an index in the words is a place on the page. */
const plain = (page: Node, from: number, to: number): string =>
  page.textBetween(from, to, undefined, '\ufffc');

function runsIn(page: Node, from: number, to: number): Run[] {
  const runs: Run[] = [];
  page.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const start = Math.max(from, pos + 1);
    const end = Math.min(to, pos + 1 + node.content.size);
    if (start < end) runs.push({ pos: start, text: plain(page, start, end) });
    return false;
  });
  return runs;
}

function placesOf(runs: readonly Run[], words: string): number[] {
  const places: number[] = [];
  for (const { pos, text } of runs)
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(pos + at);
  return places;
}
