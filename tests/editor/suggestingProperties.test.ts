// Whatever is done in suggesting mode, rejecting all of it gives back the words as they were.
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allSuggestions, settle, settleAll } from '../../client/editor/suggestions/settle.ts';
import { plays } from '../plays.ts';
import { deliver, random, randomEdit, START, startDoc, startOfLine } from './bench.ts';
import {
  a,
  actAs,
  BEFORE,
  FIRST,
  lines,
  peerDoc,
  press,
  type Suggester,
  settled,
  suggestAnew,
  suggester,
  type,
} from './suggestingKit.ts';

suggestAnew();

it('any edits at all: all rejected, the words are what they were; nothing settled ever changes unmarked', () => {
  const before = lines(peerDoc());
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 25 }), (seed, count) => {
      const one = suggester(BEFORE, 5);
      a.editor.destroy();
      actAs(one);
      const next = random(seed);
      for (let i = 0; i < count; i++) {
        const roll = next();
        if (roll < 0.6) randomEdit(one, next);
        else if (roll < 0.7) press('Backspace');
        else if (roll < 0.8) press('Delete');
        else if (roll < 0.9) press('Enter');
        else type(['场', '20', 'ab'][Math.floor(next() * 3)] ?? 'x');
        one.editor.state.doc.check();
      }
      one.editor.commands.setTextSelection(1);
      const words = (doc: Node): string[] => lines(doc).filter((text) => text !== '');
      expect(words(settled(false))).toEqual(before.filter((text) => text !== ''));
    }),
    { numRuns: plays(25, 400) },
  );
});

it('edits in a line: all accepted, the words are what direct editing makes of them', () => {
  const edit = fc.record({
    from: fc.nat(40),
    length: fc.nat(6),
    text: fc.constantFrom('', '场', '20', '𠮷', 'ab'),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const one = suggester(BEFORE, 5);
      a.editor.destroy();
      actAs(one);
      // Direct editing: the same on a plain string, whose places are those of the words not struck.
      let direct = [...FIRST];
      for (const { from, length, text } of edits) {
        const start = Math.min(from, direct.length);
        const stop = Math.min(start + length, direct.length);
        const places = alive();
        const at = (index: number): number =>
          places[index] ?? startOfLine(a, 2) + a.editor.state.doc.child(2).content.size;
        const first = at(start);
        const last = stop > start ? (places[stop - 1] ?? 0) + (direct[stop - 1]?.length ?? 1) : first;
        direct = [...direct.slice(0, start), ...text, ...direct.slice(stop)];
        const { tr } = a.editor.state;
        a.editor.view.dispatch(text === '' ? tr.delete(first, last) : tr.insertText(text, first, last));
      }
      expect(lines(settled(true))[2] ?? '').toBe(direct.length > 0 ? direct.join('') : '');
      expect(lines(settled(false))[2]).toBe(FIRST);
    }),
    { numRuns: plays(40, 400) },
  );
});

it('three people, some suggesting, some editing, some deciding: all end with the same text', () => {
  const start = startDoc(START.filter(({ type }) => type !== 'table'));
  for (let seed = 1; seed <= plays(8, 100); seed++) {
    const next = random(seed);
    const three = ['wang', 'li', 'zhao'].map((user, at) => suggester(start, at + 1, user));
    for (const one of three) one.mode.on = next() < 0.7;
    const got = new Map<string, number>();
    const exchange = (from: number, to: number): void => {
      const [one, other] = [three[from], three[to]];
      if (one === undefined || other === undefined || from === to) return;
      const way = `${from} ${to}`;
      deliver({ ...one, out: one.out.slice(got.get(way) ?? 0) }, other);
      got.set(way, one.out.length);
    };
    for (let i = 0; i < 40; i++) {
      const from = Math.floor(next() * 3);
      const one = three[from] as Suggester;
      const roll = next();
      const all = allSuggestions(one.editor.state.doc);
      const chosen = all[Math.floor(next() * all.length)];
      if (roll < 0.7) randomEdit(one, next);
      else if (roll > 0.8) exchange(from, Math.floor(next() * 3));
      else if (chosen) one.editor.view.dispatch(settle(one.editor.state.tr, [chosen], next() < 0.5));
      one.editor.state.doc.check();
    }
    for (let round = 0; round < 3; round++)
      for (const from of [0, 1, 2]) for (const to of [0, 1, 2]) exchange(from, to);
    const [first, ...others] = three.map(({ editor }) => editor.state.doc.toJSON());
    for (const other of others) expect(other, `seed ${seed}`).toEqual(first);
    for (const accept of [true, false])
      expect(allSuggestions(settleAll((three[0] as Suggester).editor.state.tr, accept).doc)).toEqual([]);
    for (const one of three) one.editor.destroy();
  }
});

/** Where each character stands that is not struck. */
function alive(): number[] {
  const places: number[] = [];
  let pos = startOfLine(a, 2);
  for (const child of a.editor.state.doc.child(2).children) {
    const struck = child.marks.some(({ type: { name } }) => name === 'deletion');
    let at = pos;
    for (const character of child.text ?? '') {
      if (!struck) places.push(at);
      at += character.length;
    }
    pos += child.nodeSize;
  }
  return places;
}
