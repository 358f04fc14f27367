/**
 * The editor's own binding against the stock rendering of the same document: random edits of two people,
 * delivered late and in bunches, end in the same text everywhere, and each one's caret stays where it was.
 */
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { absolutePosition, relativePosition } from '../../client/editor/sync/positions.ts';
import { elementJson, storedJson } from '../../shared/doc/json.ts';
import { deliver, type Peer, peer, random, randomEdit, startDoc } from './bench.ts';

const peers: Peer[] = [];
function two(start = startDoc()): [Peer, Peer] {
  const pair: [Peer, Peer] = [peer(start, 1001), peer(start, 1002)];
  peers.push(...pair);
  return pair;
}
afterEach(() => {
  for (const { editor } of peers.splice(0)) editor.destroy();
  document.body.innerHTML = '';
});

/**
 * What y-tiptap shows of the same document, on a copy. Null where it deletes what does not fit the schema
 * (a list that merging left without items): ours keeps and fills that; or where a table reads otherwise than stored.
 */
function stock(one: Peer): unknown {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(one.doc));
  let deleted = false;
  copy.on('update', () => {
    deleted = true;
  });
  const node = yXmlFragmentToProseMirrorRootNode(copy.getXmlFragment('default'), one.editor.schema);
  const asStored = one.root.toArray().every((block) => {
    if (!(block instanceof Y.XmlElement)) return true;
    return JSON.stringify(elementJson(block)) === JSON.stringify(storedJson(block));
  });
  return deleted || !asStored ? null : node.toJSON();
}

function expectStock(one: Peer, said: string): number {
  const other = stock(one);
  if (other !== null) expect(one.editor.state.doc.toJSON(), said).toEqual(other);
  return other === null ? 0 : 1;
}

function exchange(a: Peer, b: Peer): void {
  while (a.out.length > 0 || b.out.length > 0) {
    const [fromA, fromB] = [a.out.splice(0), b.out.splice(0)];
    for (const update of fromA) Y.applyUpdate(b.doc, update, 'net');
    for (const update of fromB) Y.applyUpdate(a.doc, update, 'net');
  }
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('R3 two editors on one text', () => {
  it.each(SEEDS)('end alike and as the stock rendering says, seed %i', (seed) => {
    const next = random(seed);
    const [a, b] = two();
    const done: string[] = [];
    let compared = 0;
    for (let round = 0; round < 60; round++) {
      const one = next() < 0.5 ? a : b;
      done.push(`${one === a ? 'a' : 'b'}:${randomEdit(one, next)}`);
      if (next() < 0.4) exchange(a, b);
      if (round % 4 === 0) compared += expectStock(a, done.join(' '));
    }
    exchange(a, b);
    expectStock(a, done.join(' '));
    expect(compared).toBeGreaterThan(5);
    expect(b.editor.state.doc.toJSON(), done.join(' ')).toEqual(a.editor.state.doc.toJSON());
    expect(done.filter((step) => !step.endsWith('-')).length).toBeGreaterThan(20);
    a.editor.state.doc.check();
  });

  it.each(SEEDS)('keep the own caret among the same characters, seed %i', (seed) => {
    const next = random(seed + 500);
    const [a, b] = two();
    let looked = 0;
    for (let round = 0; round < 60; round++) {
      const { doc } = a.editor.state;
      const pos = Math.floor(next() * doc.content.size);
      if (doc.resolve(pos).parent.isTextblock) a.editor.commands.setTextSelection(pos);
      const did = randomEdit(b, next);
      const { head } = a.editor.state.selection;
      const place = relativePosition(a.root, a.editor.state.doc, head);
      if (place === null) continue;
      expect(absolutePosition(a.root, a.editor.state.doc, place)).toBe(head);
      deliver(b, a);
      b.out.length = 0;
      const now = absolutePosition(a.root, a.editor.state.doc, place);
      if (now === null || !a.editor.state.selection.empty) continue;
      looked++;
      // The caret may pass what was put in exactly at its place.
      const between = a.editor.state.doc.textBetween(
        Math.min(now, a.editor.state.selection.head),
        Math.max(now, a.editor.state.selection.head),
      );
      expect(between.length, `${did} at ${head}`).toBeLessThanOrEqual(4);
    }
    expect(looked).toBeGreaterThan(10);
  });
});
