// Corrections of the reading, for any edit and whatever lies in the document: they stay with their words, and reading
// them never throws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anchorAt, resolveAnchor } from '../../shared/doc/readingAnchors.ts';
import { readingsOf } from '../../shared/doc/readings.ts';
import { LINES, planDoc, read, root, say, targetOf, wordsOf } from './plan.ts';

/** Edits that leave the words 20场 as they are. */
const editArb = fc.record({
  block: fc.nat(2),
  where: fc.nat(1000),
  words: fc.stringMatching(/^[甲乙丙，。]{0,4}$/),
  remove: fc.nat(2),
});

describe('readings, for any edit', () => {
  it('a dismissal survives edits around its words, and undo of them', () => {
    fc.assert(
      fc.property(fc.array(editArb, { maxLength: 12 }), (edits) => {
        const doc = planDoc(LINES);
        say(doc, 'd', targetOf(doc, '20场'), { kind: 'dismiss' });
        const origin = Symbol('edits');
        const undo = new Y.UndoManager(root(doc), { trackedOrigins: new Set([origin]), captureTimeout: 0 });
        for (const { block, where, words, remove } of edits) {
          const text = wordsOf(doc, block);
          const now = text.toString();
          const guard = block === 0 ? now.indexOf('20场') : now.length;
          const at = where % (guard + 1);
          doc.transact(() => {
            // 。 before the words keeps what stands there from becoming part of them.
            text.delete(at, Math.min(remove, guard - at));
            text.insert(at, words);
          }, origin);
        }
        const check = (): void => {
          const { extraction, dismissed, orphans, plain } = read(doc);
          expect(
            extraction.targets.some((target) => target.blockId === 'p0' && target.quote === '20场'),
          ).toBe(false);
          // Read or not, depending on the words around; when it is read, it stays dismissed.
          const isRead = plain.targets.some((target) => target.blockId === 'p0' && target.quote === '20场');
          expect(dismissed.length + orphans.length).toBe(1);
          if (isRead) expect(dismissed).toHaveLength(1);
        };
        check();
        while (undo.canUndo()) undo.undo();
        check();
        undo.destroy();
      }),
      { numRuns: 60 },
    );
  });

  it('an anchor names the same words after any edit elsewhere in the block', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1000), fc.string({ maxLength: 5 }))), (inserts) => {
        const doc = planDoc(['甲乙丙丁戊己']);
        const anchor = anchorAt(doc, { blockId: 'p0', from: 2, to: 4 });
        for (const [where, words] of inserts) {
          const text = wordsOf(doc, 0);
          const now = text.toString();
          const at = now.indexOf('丙丁');
          const places = [...now].flatMap((_, n) => (n > at && n < at + 2 ? [] : [n]));
          text.insert(places[where % places.length] ?? 0, words.replace(/[丙丁]/g, ''));
        }
        const place = resolveAnchor(doc, anchor);
        expect(place?.blockId).toBe('p0');
        expect(wordsOf(doc, 0).toString().slice(place?.from, place?.to)).toBe('丙丁');
      }),
      { numRuns: 60 },
    );
  });

  it('an anchor on words that end with a name keeps the name, however long', () => {
    const doc = planDoc(['请牵头办好。']);
    const line = doc.getXmlFragment('default').get(0);
    if (!(line instanceof Y.XmlElement)) throw new Error('no line');
    const name = new Y.XmlElement('mention');
    name.setAttribute('label', '国际合作处');
    const before = new Y.XmlText();
    line.insert(0, [before, name]);
    before.insert(0, '由');
    const words = '由@国际合作处请牵头办好。';
    const from = words.indexOf('国际');
    const anchor = anchorAt(doc, { blockId: 'p0', from, to: from + 5 });
    before.insert(0, '拟');
    expect(resolveAnchor(doc, anchor)).toMatchObject({ blockId: 'p0', from, to: from + 6 });
  });

  it('R11 whatever lies in the map, reading never throws', () => {
    const entry = fc.record(
      {
        kind: fc.oneof(
          fc.constantFrom('confirm', 'correct', 'dismiss', 'add', 'dismissFinding'),
          fc.string(),
        ),
        anchor: fc.oneof(
          fc.jsonValue(),
          fc.record({ from: fc.base64String(), to: fc.base64String() }),
          fc.constant({ from: 'AAAA', to: '!!' }),
        ),
        quote: fc.oneof(fc.constantFrom('20场', '', '30篇'), fc.jsonValue()),
        key: fc.oneof(fc.constant('p0|学术论坛|场|1'), fc.string(), fc.jsonValue()),
        fields: fc.oneof(
          fc.jsonValue(),
          fc.record({ min: fc.oneof(fc.double(), fc.string()), part_of_key: fc.string() }),
        ),
        by: fc.jsonValue(),
        at: fc.oneof(fc.string(), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    // as it comes over the wire: plain JSON
    const value = fc.oneof(entry, fc.jsonValue()).map((made): unknown => JSON.parse(JSON.stringify(made)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), value), { maxLength: 8 }), (entries) => {
        const doc = planDoc(LINES);
        for (const [id, what] of entries) readingsOf(doc).set(id, what);
        readingsOf(doc).set('nested', new Y.Map([['kind', 'dismiss']]));
        readingsOf(doc).set('text', new Y.Text('x'));
        expect(() => read(doc)).not.toThrow();
        expect(() => JSON.stringify(read(doc))).not.toThrow();
        doc.destroy();
      }),
      { numRuns: 80 },
    );
  });
});
