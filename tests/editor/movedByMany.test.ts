/**
 * R3 Three who take the same lines apart at once (Enter, Backspace, headings, lists), each cut off from the others
 * for a while: every letter typed stands there exactly once, and none that somebody deleted. Undo takes back what one
 * typed or deleted oneself, and nothing else.
 */
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import type { JsonNode } from '../../shared/doc/json.ts';
import { plays } from '../plays.ts';
import { random, startDoc } from './bench.ts';
import { Relay } from './relay.ts';

const relays: Relay[] = [];
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const relay of relays.splice(0)) relay.end();
  vi.useRealTimers();
  Math.random = given.random;
  crypto.getRandomValues = given.values;
  document.body.innerHTML = '';
});

const LINES = ['前文、', '甲段开头，乙丙丁戊；己庚辛。', '后壬癸？'];

function desk(): Relay {
  const start = LINES.map(
    (text, at): JsonNode => ({
      type: 'paragraph',
      attrs: { id: `p${at}`, role: 'body' },
      content: [{ type: 'text', text }],
    }),
  );
  const relay = new Relay(startDoc(start), [800, 801, 802]);
  relays.push(relay);
  return relay;
}

interface Hand {
  next: () => number;
  typed: string[];
  deleted: Set<string>;
  /** Deleted or typed, and taken back: others may have deleted it, too. */
  undone: Set<string>;
  /** Who typed it. */
  by: Map<string, unknown>;
}

type Editor = Relay['desks'][number]['peer']['editor'];

const text = ({ state }: Editor): string => state.doc.textBetween(0, state.doc.content.size);

const textIn = (root: Y.XmlFragment): string => root.toString().replace(/<[^>]*>/g, '');

function putAnywhere({ state, view }: Editor, { next }: Hand): void {
  const at = TextSelection.near(state.doc.resolve(Math.floor(next() * state.doc.content.size)));
  view.dispatch(state.tr.setSelection(at));
}

function type(editor: Editor, { typed, by }: Hand, who: unknown): void {
  const letter = String.fromCharCode(0x4e00 + 1000 + typed.length);
  typed.push(letter);
  by.set(letter, who);
  editor.view.dispatch(editor.state.tr.insertText(letter));
}

function rub(editor: Editor, { next, deleted }: Hand): void {
  const before = text(editor);
  const { $from } = editor.state.selection;
  const from = Math.max($from.start(), $from.pos - 1 - Math.floor(next() * 3));
  if (from < $from.pos) editor.view.dispatch(editor.state.tr.delete(from, $from.pos));
  const left = text(editor);
  for (const letter of before) if (!left.includes(letter)) deleted.add(letter);
}

function takeBack(editor: Editor, { next, deleted, undone, by }: Hand, who: unknown): void {
  const before = text(editor);
  editor.commands[next() < 0.65 ? 'undo' : 'redo']();
  const after = text(editor);
  for (const letter of before)
    if (!after.includes(letter) && (by.get(letter) === who || deleted.has(letter))) undone.add(letter);
  for (const letter of after) if (!before.includes(letter)) undone.add(letter);
}

function takeApart(editor: Editor, hand: Hand): void {
  putAnywhere(editor, hand);
  const { commands, state } = editor;
  const roll = hand.next();
  // Tiptap cannot turn some lines inside lists.
  if (roll < 0.25 && state.selection.$from.depth === 1)
    commands.setNode(hand.next() < 0.5 ? 'heading' : 'paragraph');
  else if (roll < 0.5) commands.splitBlock();
  else if (roll < 0.75) commands.joinBackward();
  else if (roll < 0.85) commands.toggleBulletList();
  else if (roll < 0.92) commands.toggleBlockquote();
  else commands.sinkListItem('listItem');
}

/** What is there too often, what is missing, what is there although it was deleted. */
function faults(relay: Relay, { typed, deleted, undone }: Hand): string[] {
  // Of lists and quotes in an order that no schema has the editor shows a box.
  const found = relay.desks.map(({ peer }) => textIn(peer.root));
  const out: string[] = [];
  for (const letter of [...LINES.join(''), ...typed]) {
    const times = (found[0] ?? '').split(letter).length - 1;
    if (undone.has(letter)) {
      if (times > 1) out.push(`${letter} ${times} times`);
    } else if (deleted.has(letter)) {
      if (times > 0) out.push(`${letter} came back`);
    } else if (times !== 1) out.push(times === 0 ? `${letter} lost` : `${letter} ${times} times`);
  }
  const [first, ...others] = relay.desks.map(({ peer }) => JSON.stringify(peer.editor.state.doc));
  if (others.some((other) => other !== first)) out.push('not the same');
  return out;
}

const given = { random: Math.random, values: crypto.getRandomValues.bind(crypto) };

/**
 * The same seed plays the same: names of lines and waiting times come from it, too. No spy: it would keep every call
 * of hundreds of plays.
 */
function foretell(seed: number): void {
  const chance = random(seed + 10_000);
  Math.random = chance;
  crypto.getRandomValues = (array) => {
    if (array instanceof Uint8Array) for (let at = 0; at < array.length; at++) array[at] = chance() * 256;
    return array;
  };
}

interface Plays {
  deletes: boolean;
  reloads: boolean;
  undoes?: boolean;
}

function play(seed: number, { deletes, reloads, undoes = false }: Plays): string[] {
  foretell(seed);
  const next = random(seed);
  const relay = desk();
  const hand: Hand = { next, typed: [], deleted: new Set(), undone: new Set(), by: new Map() };
  for (let round = 0; round < 12; round++) {
    for (const desk of relay.desks) {
      const { editor } = desk.peer;
      const { undo } = editor.storage.textSync;
      // What is one step of undo is rolled, not left to how fast the machine is.
      if (undo !== null) undo.captureTimeout = Number.POSITIVE_INFINITY;
      if (next() < 0.7) {
        if (next() < 0.4) putAnywhere(editor, hand);
        type(editor, hand, desk);
      }
      if (deletes && next() < 0.2) rub(editor, hand);
      if (next() < 0.9) takeApart(editor, hand);
      if (undoes && next() < 0.5) undo?.stopCapturing();
      if (undoes && next() < 0.4) takeBack(editor, hand, desk);
      if (reloads && next() < 0.1) relay.reload(desk);
      if (next() < 0.4) relay.send(desk);
      if (next() < 0.4) relay.receive(desk, next());
    }
    if (next() < 0.3) relay.meet();
  }
  relay.meet();
  vi.advanceTimersByTime(30_000);
  relay.meet();
  return faults(relay, hand);
}

/** After the first ones those that failed once, in all ways to play or in one; `SEEDS` plays more. */
const FAILED = [26, 27, 35, 36, 37, 47, 51, 52, 53, 83, 126, 150, 196];
const FIRST = Number(process.env.SEEDS ?? plays(4, 60));
const first = Array.from({ length: FIRST }, (_, at) => at + 1);
const seeds = (...failed: number[]): number[] => [...first, ...failed.filter((one) => one > FIRST)];

describe('R3 three take the same lines apart', () => {
  it.each(seeds(...FAILED))('every letter stands there once, seed %i', (seed) => {
    expect(play(seed, { deletes: false, reloads: false })).toEqual([]);
  });
  it.each(seeds(...FAILED, 105, 452, 542, 551))('and what is deleted stays deleted, seed %i', (seed) => {
    expect(play(seed, { deletes: true, reloads: false })).toEqual([]);
  });
  it.each(seeds(...FAILED, 143, 324, 694, 3090))(
    'and what is taken back is neither lost nor doubled, seed %i',
    (seed) => {
      expect(play(seed, { deletes: true, reloads: false, undoes: true })).toEqual([]);
    },
  );
  it.each(seeds(...FAILED))('also with pages opened anew, seed %i', (seed) => {
    expect(play(seed, { deletes: true, reloads: true })).toEqual([]);
  });
  it.each(seeds(51, 73, 344, 562, 610, 871, 887, 918))(
    'also with pages opened anew and what is taken back, seed %i',
    (seed) => {
      expect(play(seed, { deletes: true, reloads: true, undoes: true })).toEqual([]);
    },
  );
});
