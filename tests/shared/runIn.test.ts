/** Where an item's title ends: the same on the page, in the history and in files. */
import { describe, expect, it } from 'vitest';
import { splitTitle } from '../../server/export/runIn.ts';
import { runInTitle } from '../../shared/doc/runIn.ts';

describe('the title of an item', () => {
  it.each([
    ['举办研讨会60场。（牵头部门：科技处）', '举办研讨会60场。'],
    ['举办研讨会60场（责任单位：学术部）。全年不少于20场', '举办研讨会60场（责任单位：学术部）。'],
    ['办好论坛。全年举办20场。', '办好论坛。'],
    ['需求导向：紧密对接国家战略。', '需求导向：'],
    ['建立台账', '建立台账'],
    [`建立台账甲${'0'.repeat(30)}。全年不少于20场`, `建立台账甲${'0'.repeat(30)}。`],
    [`建立台账甲${'0'.repeat(30)}`, ''],
    ['全年举办20场，参与2000人次', ''],
    ['全年举办20场。', ''],
    ['每天9:30开始。全年坚持', '每天9:30开始。'],
    ['Plant trees. Some 500 of them', 'Plant trees.'],
    ['', ''],
  ])('of %s', (words, title) => {
    expect(words.slice(0, runInTitle(words))).toBe(title);
  });
  it('in a file stays what it is while words beside it are only suggested', () => {
    const insertion = { author: '周', date: '' };
    const runs = [
      { kind: 'text' as const, text: '建立台账' },
      { kind: 'text' as const, text: '，并抄送办公室', marks: { insertion } },
    ];
    expect(splitTitle(runs)).toEqual([[runs[0]], [runs[1]]]);
    const all = runs.map((run) => ({ ...run, marks: { insertion } }));
    expect(splitTitle([...all, { kind: 'text', text: '。全年', marks: { insertion } }])[0].length).toBe(3);
  });
});
