// The period of a plan: from its title, from the page around it, from the session a report is given at.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

it.each([
  ['市“十五五”科技发展规划', '2026-01-01', '2030-12-31'],
  ['中长期规划（2021—2035年）', '2021-01-01', '2035-12-31'],
  ['2024-2026年行动计划', '2024-01-01', '2026-12-31'],
  ['二〇二六年度工作计划', '2026-01-01', '2026-12-31'],
  ['2025年工作总结和2026年工作计划', '2026-01-01', '2026-12-31'],
  ['县政府2026年8件实事', '2026-01-01', '2026-12-31'],
  ['2025年计划执行情况及2026年计划草案的报告', '2026-01-01', '2026-12-31'],
  ['某会工作计划（2026年7月—2027年6月）', '2026-07-01', '2027-06-30'],
  ['學會二〇二六至二七年度工作計劃', '2026-01-01', '2027-12-31'],
  ['Annual Work Plan 2026', '2026-01-01', '2026-12-31'],
  ['Strategic Plan 2026–2030', '2026-01-01', '2030-12-31'],
])('reads the period of %s', (title, start, end) => {
  expect(extractText(`${title}\n一、目标\n做好工作。`).plan_period).toEqual({ start, end });
});

it('takes the months a line near the head says of the plan, not those of a deed', () => {
  const of = (line: string) => extractText(`學會二〇二六至二七年度工作計劃\n${line}\n全年舉辦講座3場。`);
  const said = of('本年度（二〇二六年四月一日至二〇二七年三月三十一日）之工作如下。');
  expect(said.plan_period).toEqual({ start: '2026-04-01', end: '2027-03-31' });
  expect(said.targets[0]?.period).toBe('2026/2027');
  expect(of('展覽（2026年5月至2026年12月）照常舉行。').plan_period?.start).toBe('2026-01-01');
});

describe('a page around the plan', () => {
  it('dates a report by the session it is given at', () => {
    const report = (date: string) =>
      `市政府工作报告\n——${date}在市第八届人民代表大会第五次会议上\n\n一、2025年工作回顾\n`;
    expect(extractText(report('2026年1月18日')).plan_period?.start).toBe('2026-01-01');
    expect(extractText(report('2025年12月28日')).plan_period?.start).toBe('2026-01-01');
  });

  it('takes the year from what a page of news says will be, not from what it looks back on', () => {
    const will = '市政府部署明年工作,2027年将筹集资金8亿元。\n一、教育\n全年新建学校6所。';
    expect(extractText(will).targets.at(-1)?.period).toBe('2027');
    const report = '报告分两部分:一、2026年工作回顾;二、2027年重点工作任务。\n全年招聘教师90名。';
    expect(extractText(report).plan_period?.start).toBe('2027-01-01');
  });
});
