/**
 * Words that an edit took to another block: a line was split, joined, turned into a heading, wrapped in a list.
 * Yjs cannot move, so such words are written anew; this root of the text document says which letters became which.
 * What follows from all that is said is in lineage.ts.
 */
import * as Y from 'yjs';

export const MOVED_ROOT = 'moved';

/** Letters of one client, one after the other. A letter is a unit of text, or a node within a line. */
export interface Span {
  client: number;
  clock: number;
  length: number;
}

export interface Moved {
  /** The block they stood in, and the one they stand in now; the same where it is simply gone. */
  block: Y.ID;
  into: Y.ID;
  /**
   * As many letters on both sides; none where an empty block became another. None in `to` alone: they were left in a
   * block that is gone, and had been deleted before.
   */
  from: readonly Span[];
  to: readonly Span[];
  /** How much of each client's writing in the block the writer of this knew; null: it brings along what was left. */
  seen: ReadonlyMap<number, number> | null;
  /** The edit deleted `block`. */
  gone: boolean;
  /** The edit made `into`. */
  made: boolean;
  /** An undo brings back what its writer knew as deleted: no deletion from before takes the copy away. */
  back?: boolean;
}

/** No edit takes more out of one line. */
const MOST_LETTERS = 1_000_000;

const GONE = 1;
const MADE = 2;
const SEEN = 4;
const BACK = 8;

export function storeMoved(doc: Y.Doc, moved: readonly Moved[]): void {
  if (moved.length > 0) doc.getArray(MOVED_ROOT).push(moved.map(stored));
}

/** Numbers to the base of 36: clients first, named by their place in that list from there on. There are many of these. */
function stored({ block, into, from, to, seen, gone, made, back }: Moved): string {
  const clients: number[] = [];
  const name = (client: number): number => {
    if (!clients.includes(client)) clients.push(client);
    return clients.indexOf(client);
  };
  const place = ({ client, clock }: Y.ID): number[] => [name(client), clock];
  const flat = (spans: readonly Span[]): number[] => [
    spans.length,
    ...spans.flatMap(({ client, clock, length }) => [name(client), clock, length]),
  ];
  const known = [...(seen ?? [])].flatMap(([client, clock]) => [name(client), clock]);
  const flags = (gone ? GONE : 0) | (made ? MADE : 0) | (seen === null ? 0 : SEEN) | (back ? BACK : 0);
  const rest = [flags, ...place(block), ...place(into), ...flat(from), ...flat(to), ...known];
  return [clients.length, ...clients, ...rest].map((one) => one.toString(36)).join(' ');
}

/** Null for what is none: somebody else's program may have written it. */
export function readMoved(value: unknown): Moved | null {
  if (typeof value !== 'string') return null;
  const numbers = value
    .split(' ')
    .map((one) => (/^[0-9a-z]{1,11}$/.test(one) ? Number.parseInt(one, 36) : -1));
  if (numbers.some((one) => one < 0 || !Number.isSafeInteger(one))) return null;
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const clients = numbers.slice(1, 1 + next());
  at += clients.length;
  const client = (): number => clients[next()] ?? 0;
  const flags = next();
  const block = Y.createID(client(), next());
  const into = Y.createID(client(), next());
  const spans = (): Span[] => {
    const count = Math.min(next(), numbers.length);
    return Array.from({ length: count }, () => ({ client: client(), clock: next(), length: next() }));
  };
  const from = spans();
  const to = spans();
  const seen = new Map<number, number>();
  while (at < numbers.length) seen.set(client(), next());
  if (
    at > numbers.length ||
    lengthOf(from) > MOST_LETTERS ||
    (to.length > 0 && lengthOf(from) !== lengthOf(to))
  )
    return null;
  const known = (flags & SEEN) === 0 ? null : seen;
  const is = (flag: number): boolean => (flags & flag) !== 0;
  return { block, into, from, to, seen: known, gone: is(GONE), made: is(MADE), back: is(BACK) };
}

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((all, { length }) => all + length, 0);

export const idKey = ({ client, clock }: Y.ID): string => `${client} ${clock}`;

export function nthOf(spans: readonly Span[], nth: number): Y.ID | null {
  let left = nth;
  for (const { client, clock, length } of spans) {
    if (left < length) return Y.createID(client, clock + left);
    left -= length;
  }
  return null;
}

export const idsOf = (spans: readonly Span[]): Y.ID[] =>
  spans.flatMap(({ client, clock, length }) =>
    Array.from({ length }, (_, at) => Y.createID(client, clock + at)),
  );

export function spansOf(ids: readonly Y.ID[]): Span[] {
  const spans: Span[] = [];
  for (const { client, clock } of ids) {
    const last = spans.at(-1);
    if (last?.client === client && last.clock + last.length === clock) last.length++;
    else spans.push({ client, clock, length: 1 });
  }
  return spans;
}
