/** R3 One edit in several places of a paragraph: what lies between stays the same characters for everybody. */
import { afterEach, describe, expect, it } from 'vitest';
import { replaceAll, setFind } from '../../client/editor/find.ts';
import { settleAll } from '../../client/editor/suggestions/settle.ts';
import { makeAnchor, resolveAnchor } from '../../client/talk/anchors.ts';
import { meet, type Peer, peer, random, startDoc } from './bench.ts';

const peers: Peer[] = [];
afterEach(() => {
  for (const { editor } of peers.splice(0)) editor.destroy();
  document.body.innerHTML = '';
});

function desk(count: number, text: string): Peer[] {
  const start = startDoc([
    { type: 'paragraph', attrs: { id: 'p', role: 'body' }, content: [{ type: 'text', text }] },
  ]);
  const made = Array.from({ length: count }, (_, index) => peer(start, 700 + index));
  peers.push(...made);
  return made;
}

const words = (one: Peer | undefined): string => one?.editor.state.doc.textContent ?? '';

function suggest(one: Peer, offset: number, text: string): void {
  const { state, view } = one.editor;
  const mark = one.editor.schema.mark('insertion', { user: 'u1', at: '2026-05-01T00:00:00.000Z' });
  view.dispatch(state.tr.insert(1 + offset, one.editor.schema.text(text, [mark])));
}

const PLAIN = '学术交流。举办论坛二十场。';

describe('R3 several places of one paragraph', () => {
  it.each([2, 3])('are rejected by %i people at once without a word doubled', (count) => {
    const all = desk(count, PLAIN);
    const [first] = all;
    if (!first) return;
    suggest(first, PLAIN.length, '尾尾');
    suggest(first, 2, '头头');
    meet(all);
    for (const { editor } of all) editor.view.dispatch(settleAll(editor.state.tr, false));
    meet(all);
    for (const one of all) expect(words(one)).toBe(PLAIN);
  });

  it('are replaced while another types between them, and his words stay where he wrote them', () => {
    const all = desk(2, '论坛甲乙丙丁论坛戊己论坛');
    const [a, b] = all;
    if (!a || !b) return;
    setFind(a.editor, { words: '论坛', matchCase: false });
    expect(replaceAll(a.editor, '讲座')).toBe(3);
    b.editor.view.dispatch(b.editor.state.tr.insertText('【新】', 1 + 4));
    meet(all);
    expect(words(a)).toBe('讲座甲乙【新】丙丁讲座戊己讲座');
    expect(words(b)).toBe(words(a));
  });

  it('leave a comment between them on its words', () => {
    const [a] = desk(1, '论坛甲乙丙丁论坛');
    if (!a) return;
    const anchor = makeAnchor(a.root, a.editor.state.doc, 1 + 3, 1 + 5);
    setFind(a.editor, { words: '论坛', matchCase: false });
    replaceAll(a.editor, '学术讲座');
    const found = resolveAnchor(a.root, a.editor.state.doc, anchor);
    expect(found && a.editor.state.doc.textBetween(found.from, found.to)).toBe('乙丙');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'deleted by several while one types: none lost, none doubled, seed %i',
    (seed) => {
      const next = random(seed);
      const plain = Array.from({ length: 60 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
      const all = desk(3, plain);
      const gone = new Set(Array.from({ length: 6 }, () => Math.floor(next() * plain.length)));
      const typed: string[] = [];
      all.forEach(({ editor }, index) => {
        if (index === 2) {
          for (let round = 0; round < 5; round++) {
            const word = String.fromCharCode(0x61 + round);
            typed.push(word);
            editor.view.dispatch(editor.state.tr.insertText(word, 1 + Math.floor(next() * plain.length)));
          }
          return;
        }
        const { tr } = editor.state;
        for (const at of [...gone].sort((x, y) => y - x)) tr.delete(1 + at, 2 + at);
        editor.view.dispatch(tr);
      });
      meet(all);
      const now = words(all[0]);
      for (const one of all) expect(words(one)).toBe(now);
      expect(now.replace(/[a-z]/g, '')).toBe([...plain].filter((_, at) => !gone.has(at)).join(''));
      expect([...now].filter((word) => typed.includes(word)).sort()).toEqual(typed);
    },
  );
});
