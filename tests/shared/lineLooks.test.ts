/** How the lines of a plan look: one look a line of the plan's text, with what the page shows around the words. */
import { describe, expect, it } from 'vitest';
import type { JsonNode } from '../../shared/doc/json.ts';
import { lineLooks } from '../../shared/doc/lineLooks.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planText } from '../../shared/doc/planText.ts';

const text = (words: string, ...marks: string[]): JsonNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const node = (type: string, ...content: JsonNode[]): JsonNode => ({ type, content });
const p = (...content: JsonNode[]): JsonNode => node('paragraph', ...content);
const cell = (words: string, attrs: Record<string, unknown> = {}): JsonNode => ({
  ...node('tableCell', p(text(words))),
  attrs,
});
const doc = (...content: JsonNode[]): JsonNode => node('doc', ...content);

describe('the looks of lines', () => {
  it('are as many as the lines of the text, also where lines are only suggested or code has line ends', () => {
    const plan = doc(
      node('title', text('2026年计划')),
      { ...node('item', text('论坛。全年20场')), attrs: { level: 3 } },
      p(text('新的一段', 'insertion')),
      node('codeBlock', text('一行\n又一行')),
      node('blockquote', p(text('引文')), p(text('新引文', 'insertion'))),
      node('table', node('tableRow', cell('甲'), cell(''))),
      node('bulletList', node('listItem', p(text('一')), p(text('二'))), node('listItem', p())),
    );
    const lines = planText(plan, DEFAULT_NUMBERING).split('\n');
    const looks = lineLooks(plan);
    expect(looks.map(({ kind }) => kind)).toEqual([
      'title',
      'item',
      'code',
      'code',
      'quote',
      'row',
      'listItem',
      'listItem',
      'listItem',
    ]);
    expect(looks.map(({ size }, at) => lines[at]?.slice(-size || Infinity))).toEqual([
      '2026年计划',
      '论坛。全年20场',
      '一行',
      '又一行',
      '引文',
      '甲\t',
      '一',
      '二',
      '',
    ]);
    expect(
      looks
        .map(({ marker }) => marker ?? '')
        .join(' ')
        .trim(),
    ).toBe('•  •');
  });
  it('know bold words, titles of items and markers of lists', () => {
    const [item, first, second] = lineLooks(
      doc(node('item', text('论坛。全年'), text('20场', 'bold', 'link')), {
        ...node('orderedList', node('listItem', p(text('一'))), node('listItem', p(text('二')))),
        attrs: { start: 3 },
      }),
    );
    expect(item?.marks).toEqual([
      { from: 5, to: 8, mark: 'bold' },
      { from: 0, to: 3, mark: 'bold' },
    ]);
    expect([first?.marker, second?.marker]).toEqual(['3.', '4.']);
  });
  it('place cells in the columns they stand in, with their marks', () => {
    const bold = { ...node('tableCell', p(text('乙')), p(text('丙', 'bold'))), attrs: {} };
    const looks = lineLooks(
      doc(node('table', node('tableRow', cell('甲', { rowspan: 2 }), bold), node('tableRow', cell('丁')))),
    );
    expect(looks.map(({ cells }) => cells?.map(({ column, rowspan }) => [column, rowspan]))).toEqual([
      [
        [0, 2],
        [1, 1],
      ],
      [[1, 1]],
    ]);
    expect(looks[0]?.marks).toEqual([{ from: 4, to: 5, mark: 'bold' }]);
    expect(looks[0]?.table).toBe(looks[1]?.table);
  });
});
