// What the history shows as changed: every word of both texts is there, and edits read as edits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffLine, diffSize, diffTexts, diffWords } from '../../client/history/diffText.ts';
import { lookOfWords } from '../../client/history/lineStyle.ts';
import { cellsOf, type SetLine, setLines } from '../../client/history/setLines.ts';
import type { LineLook } from '../../shared/doc/lineLooks.ts';

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
  it('by its number where only words are known', () => {
    expect(lookOfWords('2026年度工作计划', true).kind).toBe('title');
    expect(lookOfWords('一、总体要求', false)).toMatchObject({ kind: 'heading', level: 1, size: 4 });
    expect(lookOfWords('（二）学术交流', false)).toMatchObject({ kind: 'heading', level: 2 });
    expect(lookOfWords('1.学术年会。11月举办。', false)).toMatchObject({
      kind: 'item',
      marks: [{ from: 0, to: 5, mark: 'bold' }],
    });
    expect(lookOfWords('为发挥桥梁纽带作用，制定本计划。', false).kind).toBe('paragraph');
  });

  const paragraph = (size: number, marks: LineLook['marks'] = []): LineLook => ({
    kind: 'paragraph',
    level: 0,
    role: 'body',
    size,
    marks,
  });
  const shown = ({ pieces }: SetLine): string =>
    pieces
      .map(({ kind, text, marks }) => {
        const words = marks.includes('bold') ? `<${text}>` : text;
        return kind === 'ins' ? `{+${words}+}` : kind === 'del' ? `[-${words}-]` : words;
      })
      .join('');

  it('by the looks of both texts: what went is marked as it was, what stands as it is', () => {
    const lines = diffTexts('全年举办论坛20场', '全年举办讲座30场');
    const bold = (from: number, to: number) => [{ from, to, mark: 'bold' as const }];
    expect(setLines(lines, [paragraph(9, bold(4, 6))], [paragraph(9, bold(6, 8))]).map(shown)).toEqual([
      '全年举办[-<论坛>-][-20-]{+讲座+}{+<30>+}场',
    ]);
    const item: LineLook = { ...paragraph(8, bold(0, 3)), kind: 'item' };
    expect(setLines(diffTexts('3.论坛。全年20场', '3.论坛。全年30场'), [item], [item]).map(shown)).toEqual([
      '<3.><论坛。>全年[-20-]{+30+}场',
    ]);
  });

  it('a row as cells: a changed one has those that stand, one that went its own', () => {
    const rows = (before: string, after: string): string[][] =>
      setLines(diffTexts(before, after), undefined, undefined).map((line) =>
        cellsOf(line).map((pieces) => shown({ ...line, pieces })),
      );
    expect(rows('甲项\t20场\t', '甲项\t30场\t')).toEqual([['甲项', '[-20-]{+30+}场', '']]);
    expect(rows('甲项工作\t三月\t20场', '甲项工作\t20场')).toEqual([['甲项工作', '[-三月-]20场']]);
    expect(rows('丙\t丁', '戊己庚')).toEqual([['[-丙-]', '[-丁-]'], ['{+戊己庚+}']]);
  });
});
