import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber, DEFAULT_NUMBERING, deriveNumbers } from '../../shared/doc/numbering.ts';

const levels = (...list: number[]) => list.map((level) => ({ level, number: null }));

describe('numbering', () => {
  it('follows the order 一、（一）1.（1）and restarts under each heading', () => {
    expect(deriveNumbers(levels(1, 2, 3, 3, 4, 2, 3, 1, 3), DEFAULT_NUMBERING)).toEqual([
      '一、',
      '（一）',
      '1.',
      '2.',
      '（1）',
      '（二）',
      '1.',
      '二、',
      '1.',
    ]);
  });

  it('runs level 3 on through the plan when the plan says so', () => {
    const numbering = {
      ...DEFAULT_NUMBERING,
      restart: 'plan' as const,
      paren: 'half' as const,
      dot: '、' as const,
    };
    expect(deriveNumbers(levels(1, 3, 3, 1, 2, 3), numbering)).toEqual([
      '一、',
      '1、',
      '2、',
      '二、',
      '(一)',
      '3、',
    ]);
  });

  it('a fixed number is kept and the series goes on from it', () => {
    const blocks = [
      { level: 1, number: null },
      { level: 1, number: { value: 5, style: 'cjk' as const } },
      { level: 1, number: null },
      { level: 1, number: { value: 0, style: 'none' as const } },
      { level: 1, number: null },
    ];
    expect(deriveNumbers(blocks, DEFAULT_NUMBERING)).toEqual(['一、', '五、', '六、', '', '七、']);
  });

  it('writes Chinese numerals as people do', () => {
    expect([1, 10, 11, 20, 21, 99, 100, 105, 110, 1001].map(chineseNumber)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
      '一百',
      '一百〇五',
      '一百一十',
      '一千〇一',
    ]);
  });

  it('gives one marker a block, whatever the levels', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 60 }), (list) => {
        expect(deriveNumbers(levels(...list), DEFAULT_NUMBERING)).toHaveLength(list.length);
      }),
      { seed: 7 },
    );
  });
});
