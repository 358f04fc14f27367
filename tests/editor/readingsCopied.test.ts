// What people said of words stays with them when they are copied, and behind when they are pasted as plain text or into
// another plan; what somebody else's program puts on the clipboard speaks of nothing.
import { describe, expect, it } from 'vitest';
import { Board, caretAfter, lines, open, said, select, send, state, WORDS } from './carriedKit.ts';

describe('what was said stays', () => {
  it('on the words themselves when they are copied', () => {
    const one = said();
    const board = new Board();
    select(one, WORDS);
    send(one, 'copy', board);
    caretAfter(one, '200万元。');
    one.editor.commands.splitBlock();
    send(one, 'paste', board);
    expect(state(one).targets).toEqual(['20场=20', '30篇=36', '几件大事=3', '200万元=2000000', '30篇=30']);
    send(one, 'paste', board);
    expect(state(one).gone).toEqual([]);
  });

  it('behind when cut words are pasted as plain text or into another plan', () => {
    const one = said();
    const board = new Board();
    select(one, WORDS);
    send(one, 'cut', board);
    caretAfter(one, '200万元。');
    one.editor.commands.splitBlock();
    const plain = new Board();
    plain.setData('text/plain', board.getData('text/plain'));
    send(one, 'paste', plain);
    expect(lines(one).at(-1)).toContain(WORDS);
    expect(state(one)).toMatchObject({ gone: ['30篇', '几件大事'] });

    const other = open('another');
    caretAfter(other, '200万元。');
    other.editor.commands.splitBlock();
    send(other, 'paste', board);
    expect(state(other).targets.filter((target) => target.startsWith('30'))).toEqual([
      '30篇=30',
      '30期=30',
      '30篇=30',
    ]);
    expect(state(other).gone).toEqual([]);
  });

  it('behind when what is pasted names another plan, though an entry there is called alike', () => {
    for (const [plan, gone] of [
      ['another', ['30篇', '几件大事']],
      ['plan', ['几件大事']],
    ] as const) {
      const one = said();
      select(one, WORDS);
      one.editor.commands.deleteSelection();
      const load = JSON.stringify({ plan, said: [{ id: 'fix', span: -1, words: '30篇', nth: 0, of: 1 }] });
      const board = new Board();
      const attribute = load.replaceAll('"', '&quot;');
      board.setData(
        'text/html',
        `<p data-pm-slice="1 1 []" data-gongce-said="${attribute}">发表论文30篇。</p>`,
      );
      caretAfter(one, '200万元。');
      one.editor.commands.splitBlock();
      send(one, 'paste', board);
      expect(state(one).gone).toEqual(gone);
    }
  });

  it('whatever somebody else’s program puts on the clipboard', () => {
    const one = said();
    for (const load of [
      'x',
      '{}',
      '{"plan":"plan","said":[{"id":"fix","span":-1,"words":"","nth":0,"of":1}]}',
      '{"plan":"plan","said":[{"id":"fix","span":-1,"words":"30篇","nth":7,"of":9}]}',
      '{"plan":"plan","said":[{"id":"nobody","span":-1,"words":"30篇","nth":0,"of":1}]}',
      '{"plan":"plan","said":[{"id":"fix","span":3,"words":"30篇","nth":0,"of":1}]}',
    ]) {
      const board = new Board();
      const attribute = load.replaceAll('"', '&quot;');
      board.setData(
        'text/html',
        `<p data-pm-slice="1 1 []" data-gongce-said="${attribute}">另发表论文30篇。</p>`,
      );
      caretAfter(one, '200万元。');
      send(one, 'paste', board);
      expect(state(one).targets.filter((target) => target === '30篇=36')).toHaveLength(1);
      expect(state(one).gone).toEqual([]);
    }
  });
});
