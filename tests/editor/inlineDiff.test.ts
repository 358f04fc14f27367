/** Every changed place of a line by itself: what stayed between them is left alone, at a bounded cost. */
import { Fragment, type Node, Schema } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { inlineDiff, oneStretch } from '../../client/editor/sync/inlineDiff.ts';
import { random } from './bench.ts';

const schema = new Schema({ nodes: { doc: { content: 'text*' }, text: {} } });
const line = (text: string): Fragment => (text === '' ? Fragment.empty : Fragment.from(schema.text(text)));
const words = (nodes: readonly Node[]): string => nodes.map((node) => node.textContent).join('');
const told = (before: string, next: string) =>
  inlineDiff(line(before), line(next)).replaced.map(
    ({ from, to, insert }) => `${before.slice(from, to)}>${words(insert)}`,
  );

function applied(before: string, next: string): string {
  let text = before;
  for (const { from, to, insert } of [...inlineDiff(line(before), line(next)).replaced].reverse())
    text = text.slice(0, from) + words(insert) + text.slice(to);
  return text;
}

describe('a changed line', () => {
  it.each([
    ['学术头头交流。举办尾尾', '学术交流。举办', ['头头>', '尾尾>']],
    ['20场，20人。', '30场，30人。', ['2>3', '2>3']],
    ['甲𠮷乙', '甲𠮶乙', ['𠮷>𠮶']],
    ['同', '同', []],
    ['', '新', ['>新']],
    ['旧', '', ['旧>']],
  ])('%s to %s', (before, next, wanted) => {
    expect(told(before, next)).toEqual(wanted);
  });

  it('becomes the other by what is told, whatever they are', () => {
    const next = random(7);
    const any = (): string =>
      Array.from(
        { length: Math.floor(next() * 30) },
        () => ['甲', '乙', '𠮷', '丙'][Math.floor(next() * 4)],
      ).join('');
    for (let round = 0; round < 500; round++) {
      const [before, after] = [any(), any()];
      expect(applied(before, after), `${before} ${after}`).toBe(after);
    }
  });

  it('of a long text that is another now is told soon, as one place', () => {
    const next = random(3);
    const long = (from: number): string =>
      Array.from({ length: 20_000 }, () => String.fromCharCode(from + Math.floor(next() * 5000))).join('');
    const [before, after] = [long(0x4e00), long(0x4f00)];
    expect(inlineDiff(line(before), line(after)).replaced.length).toBe(1);
    expect(applied(before, after)).toBe(after);
  });

  it('is one stretch where that is asked for', () => {
    const { from, to, insert } = oneStretch(line('一二三四五'), line('一贰三肆五'));
    expect([from, to, words(insert)]).toEqual([1, 4, '贰三肆']);
  });
});
