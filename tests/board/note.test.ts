/** The live note: smallest changes, carets carried, compositions of one kept from the typing of another. */
// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bindNote, carry, smallestChange } from '../../client/board/sheet/noteBinding.ts';

const apply = (text: string, change: { at: number; remove: number; insert: string }): string =>
  text.slice(0, change.at) + change.insert + text.slice(change.at + change.remove);

describe('the note', () => {
  it('changes as little as possible and never cuts a character in two', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(words, words, (now, next) => {
        const change = smallestChange(now, next);
        expect(apply(now, change)).toBe(next);
        // Throws on half a character.
        encodeURIComponent(change.insert);
      }),
      { seed: 3, numRuns: 500 },
    );
    expect(smallestChange('学术论坛20场', '学术论坛30场')).toEqual({ at: 4, remove: 1, insert: '3' });
    expect(smallestChange('😀', '😁')).toEqual({ at: 0, remove: 2, insert: '😁' });
  });

  it('carries the caret past what others write', () => {
    expect(carry(5, { at: 2, remove: 0, insert: 'ab' })).toBe(7);
    expect(carry(2, { at: 2, remove: 0, insert: 'ab' })).toBe(2);
    expect(carry(3, { at: 1, remove: 4, insert: 'x' })).toBe(2);
  });

  function field(
    text: Y.Text,
    most = 100,
  ): {
    box: HTMLTextAreaElement;
    over: number[];
    type: (value: string) => void;
    destroy: () => void;
  } {
    const box = document.createElement('textarea');
    document.body.append(box);
    const over: number[] = [];
    const binding = bindNote(box, text, { most, onOver: (count) => over.push(count) });
    return {
      box,
      over,
      type: (value) => {
        box.value = value;
        box.dispatchEvent(new Event('input'));
      },
      destroy: () => binding.destroy(),
    };
  }

  it('refuses what does not fit whole and says by how much; shortening always goes', () => {
    const text = new Y.Doc().getText('note');
    text.insert(0, '0123456789');
    const { box, over, type } = field(text, 12);
    type('01234567890123456789');
    expect([box.value, String(text), over]).toEqual(['0123456789', '0123456789', [8]]);
    type('0123456789ab');
    expect([String(text), over.at(-1)]).toEqual(['0123456789ab', 0]);
    // a word of an input method is refused when it is complete
    box.dispatchEvent(new CompositionEvent('compositionstart'));
    type('0123456789ab论坛');
    box.dispatchEvent(new CompositionEvent('compositionend'));
    expect([box.value, String(text), over.at(-1)]).toEqual(['0123456789ab', '0123456789ab', 2]);
    // somebody else's program wrote more than fits
    text.insert(12, 'cdef');
    type('123456789abcdef');
    expect([String(text), over.at(-1)]).toEqual(['123456789abcdef', 0]);
  });

  it('two people typing at once keep both', () => {
    const doc = new Y.Doc();
    const text = doc.getText('note');
    text.insert(0, '面向三个方向');
    const a = field(text);
    const b = field(text);
    a.type('面向三个方向，学会统筹');
    expect(b.box.value).toBe('面向三个方向，学会统筹');
    b.type('第一：面向三个方向，学会统筹');
    expect(a.box.value).toBe('第一：面向三个方向，学会统筹');
    expect(text.toString()).toBe(a.box.value);
    a.destroy();
    b.destroy();
  });

  it('while one composes, others’ words wait; then both stand', () => {
    const doc = new Y.Doc();
    const text = doc.getText('note');
    text.insert(0, '方向：');
    const { box, type, destroy } = field(text);
    box.dispatchEvent(new Event('compositionstart'));
    type('方向：liangzi');
    expect(text.toString()).toBe('方向：');
    text.insert(0, '三个');
    expect(box.value).toBe('方向：liangzi');
    type('方向：量子');
    box.dispatchEvent(new Event('compositionend'));
    expect(text.toString()).toBe('三个方向：量子');
    expect(box.value).toBe('三个方向：量子');
    destroy();
  });
});
