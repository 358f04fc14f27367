// A heading that names who leads speaks for what stands under it, until a heading or a line of its own says otherwise.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const plan = `2026年度工作要点
一、总体目标
全年举办论坛20场。
二、重点任务（牵头部门：办公室）
（一）办好学术活动（牵头部门：学术部；配合部门：国际部）
1.前沿论坛。举办论坛20场。
2.专题研讨。举办研讨会30场。（责任单位：科普部）
每季度组织沙龙4场。
（二）建设联合实验室
新建联合实验室4个。
三、组织保障
举办培训班2期。
`;

describe('who leads by the heading', () => {
  const { targets, items } = extractText(plan);
  const of = (quote: string, at = 0) => targets.filter((target) => target.quote === quote)[at];

  it.each([
    ['20场', 0, [], []],
    ['20场', 1, ['学术部'], ['国际部']],
    ['30场', 0, ['科普部'], []],
    ['4场', 0, ['学术部'], ['国际部']],
    ['4个', 0, ['办公室'], []],
    ['2期', 0, [], []],
  ])('%s (%i)', (quote, at, lead, support) => {
    expect(of(quote, at)).toMatchObject({ lead, support });
  });

  it('is told as the rule that read it', () => {
    expect(of('20场', 1)?.rules).toMatchObject({ lead: 'heading', support: 'heading' });
    expect(of('30场')?.rules.lead).toBe('owner statement');
  });

  it('leads its items too', () => {
    expect(items.map(({ title, lead }) => [title, lead])).toEqual([
      ['总体目标', []],
      ['前沿论坛', ['学术部']],
      ['专题研讨', ['科普部']],
      ['建设联合实验室', ['办公室']],
      ['组织保障', []],
    ]);
  });
});
