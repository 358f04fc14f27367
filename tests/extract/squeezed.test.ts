// A plan whose line ends were lost is read as the same plan with them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const numbers = '一 二 三 四 五 六'.split(' ');
const titles = '指导思想 总体目标 重点任务 保障措施 经费预算 实施步骤 预期效果 工作要求'.split(' ');
const sentences = [
  '全年举办学术年会3次，参会代表不少于600人次。',
  '认真贯彻上级部署，紧密结合实际，推动各项工作再上新台阶。',
  '新建科普基地4个；培训科技辅导员80名，其中乡村学校不少于30名。',
  '6月底前完成换届，理事会女性比例达到三成以上。',
  '安排专项经费50万元，严格预算管理。',
];
const below = ['学术交流', '科普服务', '人才举荐', '组织建设'];

const section = fc.record({
  title: fc.constantFrom(...titles),
  words: fc.uniqueArray(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }),
  items: fc.integer({ min: 0, max: 4 }),
  mark: fc.constantFrom(
    (n: number) => `${n}.`,
    (n: number) => `（${numbers[n - 1]}）`,
  ),
});

/** Headings and paragraphs of a plan, a line each. */
function linesOf(sections: readonly (typeof section extends fc.Arbitrary<infer S> ? S : never)[]): string[] {
  const lines = ['市仪器仪表学会2026年工作计划'];
  for (const [k, { title, words, items, mark }] of sections.entries()) {
    lines.push(`${numbers[k]}、${title}`);
    if (items < 2) lines.push(words.join(''));
    else
      for (let n = 1; n <= items; n++)
        lines.push(`${mark(n)}${below[n - 1]}：${sentences[(n + k) % sentences.length]}`);
  }
  return lines;
}
const outcome = (text: string) => {
  const { outline, targets } = extractText(text);
  return {
    outline: outline.map(({ level, number, title }) => [level, number, title]),
    targets: targets.map(({ quote, measure, period, section: at }) => [quote, measure, period, at]),
  };
};

describe('a plan without line ends', () => {
  it('is read as with them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(section, { minLength: 3, maxLength: 6, selector: (s) => s.title }),
        (sections) => {
          const lines = linesOf(sections);
          fc.pre(lines.join('').length > 200);
          expect(outcome(lines.join('')), lines.join('')).toEqual(outcome(lines.join('\n')));
        },
      ),
    );
  });
  it('is no long paragraph that only counts', () => {
    const text = `2026年工作计划\n${'我们要做好三件事。一是完善机制，二、三等奖同步评选，'.repeat(6)}评出一、二、三等奖共60名。`;
    expect(extractText(text).outline).toEqual([]);
  });
});
