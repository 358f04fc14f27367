/** Sections moved whole between the rows of the outline: where they may stand, and what becomes of what others write. */
import { describe, expect, it, vi } from 'vitest';
import { moveSection, nearestPlace, nextPlace } from '../../client/editor/sectionMoves.ts';
import { makeAnchor, resolveAnchor } from '../../client/talk/anchors.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import { plays } from '../plays.ts';
import { meet, type Peer, random, START, startDoc } from './bench.ts';
import { caret, lines, put, putAnywhere, sit, type } from './linesKit.ts';

const block = (kind: string, words: string, attrs: JsonNode['attrs'] = {}): JsonNode => ({
  type: kind,
  attrs: { id: words, ...attrs },
  content: words === '' ? [] : [{ type: 'text', text: words }],
});
const heading = (words: string, level = 1): JsonNode => block('heading', words, { level });
const line = (words: string, role = 'body'): JsonNode => block('paragraph', words, { role });

const PLAN: JsonNode[] = [
  block('title', '计划'),
  heading('交流'),
  heading('论坛', 2),
  line('论坛20场'),
  heading('讲座', 2),
  line('讲座30场'),
  heading('保障'),
  line('经费'),
  { ...line('空'), content: [] },
  line('附件：预算', 'attachments'),
  line('办公室', 'signature'),
];
const CLOSE = ['', '附件：预算', '办公室'];

function desk(count: number, blocks = PLAN): Peer[] {
  const start = startDoc(blocks);
  return Array.from({ length: count }, (_, index) => sit(start, 700 + index));
}

describe('a section', () => {
  const rows = [1, 2, 3, 2, 1, 2].map((level) => ({ level }));

  it('stands before rows of its level or above, or behind all; nearest to where it is held', () => {
    const nearest = (at: number) => [0, 1, 2, 3, 4, 5, 6].map((gap) => nearestPlace(rows, at, gap));
    expect(nearest(0)).toEqual([null, null, null, null, null, 6, 6]);
    expect(nearest(4)).toEqual([0, 0, 0, null, null, null, null]);
    expect(nearest(1)).toEqual([null, null, null, null, 4, 5, 6]);
    expect(nearest(2)).toEqual([1, 1, null, null, 4, 5, 6]);
  });

  it('steps past what stands beside it, out of its chapter into the next', () => {
    expect([1, -1].map((way) => nextPlace(rows, 1, way as 1 | -1))).toEqual([4, null]);
    expect([1, -1].map((way) => nextPlace(rows, 3, way as 1 | -1))).toEqual([5, 1]);
    expect([1, -1].map((way) => nextPlace(rows, 4, way as 1 | -1))).toEqual([null, 0]);
  });

  it('moves with all below it, and back by one step of undo; the text’s end stays its end', () => {
    const [a] = desk(1) as [Peer];
    put(a, 7, 2);
    type(a, '多');
    const after = ['计划', '保障', '经费多', '交流', '论坛', '论坛20场', '讲座', '讲座30场', ...CLOSE];
    expect(moveSection(a.editor, '保障', '交流')).toBe(true);
    expect(lines(a)).toEqual(after);
    expect(caret(a)).toBe('经费多|');
    type(a, '些');
    a.editor.commands.undo();
    a.editor.commands.undo();
    const before = ['计划', '交流', '论坛', '论坛20场', '讲座', '讲座30场', '保障', '经费多', ...CLOSE];
    expect(lines(a)).toEqual(before);
    expect(moveSection(a.editor, '交流', null)).toBe(true);
    expect(lines(a)).toEqual(after);
    expect(moveSection(a.editor, '交流', '讲座')).toBe(false);
    expect(moveSection(a.editor, '交流', '没有')).toBe(false);
  });

  it.each(['论坛', '讲座'])('R3 keeps what another types in %s meanwhile, once, and his caret', (title) => {
    const [a, b] = desk(2) as [Peer, Peer];
    const at = lines(a).indexOf(title) + 1;
    const words = lines(a)[at] as string;
    put(a, at, 2);
    type(a, '一');
    expect(moveSection(b.editor, '讲座', '论坛')).toBe(true);
    meet([a, b]);
    type(a, '二');
    meet([a, b]);
    const written = `${words.slice(0, 2)}一二${words.slice(2)}`;
    const section = (one: string) => [one, one === title ? written : `${one}${one === '论坛' ? 20 : 30}场`];
    const wanted = ['计划', '交流', ...section('讲座'), ...section('论坛'), '保障', '经费', ...CLOSE];
    expect(lines(a)).toEqual(wanted);
    expect(lines(b)).toEqual(wanted);
    expect(caret(a)).toContain('一二|');
  });

  it.each(['格01', '一项', '全年举办20场'])(
    'R3 takes tables and lists along, and what is typed and said in %s',
    (words) => {
      vi.useFakeTimers();
      const after = ['尾巴', '二', '三', '四', '五'];
      const [a, b] = desk(2, [
        heading('甲'),
        ...START.slice(3, 6),
        heading('乙'),
        ...after.map((one) => line(one)),
      ]) as [Peer, Peer];
      const before = lines(a);
      const index = before.findIndex((one) => one.includes(words));
      let from = 0;
      a.editor.state.doc.descendants((node, pos) => {
        if (node.isTextblock && node.textContent === before[index]) from = pos + 1;
      });
      const anchor = makeAnchor(a.root, a.editor.state.doc, from, from + 2);
      a.editor.commands.setTextSelection(from + 1);
      type(a, '某某');
      moveSection(b.editor, '甲', null);
      meet([a, b]);
      const typed = before.map((one, at) => (at === index ? `${one[0]}某某${one.slice(1)}` : one));
      const wanted = ['乙', ...after, ...typed.slice(0, -6)];
      for (const one of [a, b]) expect(lines(one)).toEqual(wanted);
      const found = resolveAnchor(a.root, a.editor.state.doc, anchor);
      expect(found && a.editor.state.doc.textBetween(found.from, found.to)).toBe(typed[index]?.slice(0, 4));
    },
  );

  it('R3 moved by two at once stands there once', () => {
    const all = desk(3) as [Peer, Peer, Peer];
    const [a, b, c] = all;
    moveSection(a.editor, '讲座', '论坛');
    moveSection(b.editor, '讲座', '论坛');
    put(c, lines(c).indexOf('讲座30场'), 5);
    type(c, '以上');
    meet(all);
    const wanted = ['计划', '交流', '讲座', '讲座30场以上', '论坛', '论坛20场', '保障', '经费', ...CLOSE];
    for (const one of all) expect(lines(one)).toEqual(wanted);
  });

  const seeds = Array.from({ length: plays(6, 80) }, (_, seed) => seed + 1);
  it.each(seeds)(
    'R3 moved about by three who write: every letter is there once, for all (seed %i)',
    (seed) => {
      vi.useFakeTimers();
      vi.useFakeTimers();
      const next = random(seed);
      const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
      const all = desk(3);
      const letters = (one: Peer): string[] => [...lines(one).join('')].sort();
      const written = letters(all[0] as Peer);
      let nth = 0x4e00;
      for (let round = 0; round < 4; round++) {
        for (const one of all) {
          const ids = ['交流', '论坛', '讲座', '保障'];
          if (next() < 0.6) moveSection(one.editor, pick(ids), pick([...ids, null]));
          putAnywhere(one, next);
          const word = String.fromCharCode(nth++, nth++);
          written.push(...word);
          type(one, word);
        }
        if (next() < 0.7) meet(all);
      }
      // Some are brought along by who moved the section, a little later.
      for (let settling = 0; settling < 3; settling++) {
        meet(all);
        vi.advanceTimersByTime(5000);
      }
      for (const one of all) expect(letters(one)).toEqual([...written].sort());
      for (const one of all) expect(one.editor.state.doc.toJSON()).toEqual(all[0]?.editor.state.doc.toJSON());
    },
  );
});
