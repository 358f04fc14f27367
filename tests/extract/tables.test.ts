// Tables: unit, year, measure and department of a row come from its header.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

describe('tables', () => {
  const table = (rows: string[]) =>
    extractText(`研究所2026年工作计划\n一、指标\n${rows.join('\n')}\n`).targets;

  it('take unit, year and department from the header', () => {
    const t = table([
      '序号\t指标名称\t单位\t2025年完成值\t2026年目标值\t责任部门',
      '1\t发表论文\t篇\t286\t300\t科技处',
      '2\t授权专利\t件\t41\t≥50\t转化中心',
      '3\t科研经费\t万元\t15600\t18000\t财务处',
    ]);
    expect(t.map((x) => [x.measure, x.comparator, x.min, x.unit, x.kind, x.period])).toEqual([
      ['论文', 'eq', 300, '篇', 'count', '2026'],
      ['专利', 'gte', 50, '件', 'count', '2026'],
      ['科研经费', 'eq', 180000000, '元', 'money', '2026'],
    ]);
    expect(t[0]!.lead).toEqual(['科技处']);
  });

  it('take the unit from the name of the measure', () => {
    const t = table([
      '指标\t2020年\t2026年',
      '研发投入强度（%）\t2.8\t3.5',
      '高新技术企业数（家）\t356\t800',
    ]);
    expect(t.map((x) => [x.measure, x.max, x.unit, x.kind])).toEqual([
      ['研发投入强度', 3.5, '%', 'percent'],
      ['高新技术企业数', 800, '家', 'count'],
    ]);
  });

  it('take what a change is measured against from the name of the row', () => {
    const t = table([
      '指标名称\t2025年实绩\t2026年目标值',
      '馆舍用电量较上年减少\t1.5%\t2%',
      '会费收入比2025年增长\t4%\t6%',
    ]);
    expect(t.map((x) => [x.measure, x.kind, x.baseline])).toEqual([
      ['馆舍用电量', 'growth', '上年'],
      ['会费收入', 'growth', '2025年'],
    ]);
  });

  it('are read in Markdown too', () => {
    const t = table(['| 任务 | 数量 | 牵头部门 |', '|---|---|---|', '| 学术论坛 | 20场 | 学术部 |']);
    expect(t.map((x) => [x.quote, x.measure])).toEqual([['20场', '学术论坛']]);
  });

  it('finds what is counted beside 目标值 in a column called 目标内容', () => {
    const [t] = extractText('2026年目标任务\n\n序号\t目标内容\t目标值\n1\t家庭医生签约率（%）\t45').targets;
    expect(t).toMatchObject({ measure: '家庭医生签约率', unit: '%', min: 45 });
  });

  it('keeps what a cell says is a part of what it counts before', () => {
    const e = extractText('2026年任务分解\n\n序号\t任务\t目标\n1\t引才\t引进博士80人，其中归国博士15人');
    expect(e.targets.map((t) => t.part_of)).toEqual([null, e.targets[0]!.offset]);
  });

  it('may have a row a year', () => {
    const rows = 'Year\tOpen data sets\tArticles (papers)\n2026\t250\t180\n2028\t420\t200';
    const e = extractText(`Plan 2026-2030\n1. Goals\n${rows}`);
    expect(e.targets.map((t) => [t.quote, t.measure, t.period])).toEqual([
      ['250', 'Open data sets', '2026'],
      ['180', 'Articles', '2026'],
      ['420', 'Open data sets', '2028'],
      ['200', 'Articles', '2028'],
    ]);
    expect(e.findings.filter((f) => f.severity !== 'hint')).toEqual([]);
  });
});
