// What the history shows as changed: every word of both texts is there, and edits read as edits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffLine, diffSize, diffTexts, diffWords } from '../../client/history/diffText.ts';
import { styleOf } from '../../client/history/lineStyle.ts';

const side = (lines: readonly DiffLine[], drop: 'ins' | 'del', gone: DiffLine['kind']): string =>
  lines
    .filter((line) => line.kind !== gone)
    .map((line) =>
      line.parts
        .filter((part) => part.kind !== drop)
        .map((part) => part.text)
        .join(''),
    )
    .join('\n');

describe('comparing texts', () => {
  it('an edited figure is an edit, not another line', () => {
    const lines = diffTexts(
      '一、目标\n派出访问学者30人，其中三个月以上10人。',
      '一、目标\n派出访问学者20人，其中三个月以上10人。',
    );
    expect(lines.map((line) => line.kind)).toEqual(['same', 'changed']);
    expect(lines[1]?.parts).toEqual([
      { kind: 'same', text: '派出访问学者' },
      { kind: 'del', text: '30' },
      { kind: 'ins', text: '20' },
      { kind: 'same', text: '人，其中三个月以上10人。' },
    ]);
    expect(diffSize(lines)).toEqual({ ins: 2, del: 2 });
  });

  it('inserted and deleted lines beside an edited one are told apart', () => {
    const lines = diffTexts(
      '举办青年学者沙龙四十场。\n探索与海外机构互设联络点。',
      '由各部门轮值主持。\n举办青年学者沙龙三十场。',
    );
    expect(lines.map((line) => line.kind)).toEqual(['added', 'changed', 'removed']);
  });

  it('both texts can be read back from the comparison, whatever they are', () => {
    const words = fc.array(fc.stringMatching(/^[一二三学术论坛20场，。a ]{0,12}$/), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const before = one.join('\n');
        const after = other.join('\n');
        const lines = diffTexts(before, after);
        // An empty text has no line; one empty line reads the same.
        expect(side(lines, 'ins', 'added')).toBe(before);
        expect(side(lines, 'del', 'removed')).toBe(after);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('words: nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (one, other) => {
        const parts = diffWords(one, other);
        const read = (drop: string): string =>
          parts
            .filter((part) => part.kind !== drop)
            .map((part) => part.text)
            .join('');
        expect(read('ins')).toBe(one);
        expect(read('del')).toBe(other);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('how a line is set', () => {
  it('by its number', () => {
    expect(styleOf('2026年度工作计划', true).style).toBe('title');
    expect(styleOf('一、总体要求', false).style).toBe('level1');
    expect(styleOf('（二）学术交流', false).style).toBe('level2');
    expect(styleOf('1.学术年会。11月举办。', false)).toEqual({ style: 'item', bold: 7 });
    expect(styleOf('为发挥桥梁纽带作用，制定本计划。', false).style).toBe('body');
  });
});
