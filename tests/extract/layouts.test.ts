// Layouts of Chinese plans: headings by number alone, sentences counted in one paragraph, school years and their months.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const outline = (text: string) =>
  extractText(text).outline.map(({ level, number, title }) => `${level} ${number} ${title}`);

const findings = (text: string) =>
  extractText(text)
    .findings.filter((f) => f.severity !== 'hint')
    .map((f) => f.kind);

describe('headings', () => {
  const plan = `2026年度工作计划

1 年度指标（Annual Targets）
开课20门。
2 科研、学术（Research）
2.1 项目与经费
立项3项。`;

  it('are read by a number and a space, with an English name in brackets', () => {
    expect(outline(plan)).toEqual([
      '1 1 年度指标（Annual Targets）',
      '1 2 科研、学术（Research）',
      '2 2.1 项目与经费',
    ]);
    expect(extractText(plan).targets.map((t) => t.section)).toEqual(['1', '2/2.1']);
  });

  it('nest chapters below parts; chapters that run on through the parts are in order', () => {
    const text = `2026—2030年规划
第一部分 现状
第一章 基础
第二章 形势
第二部分 目标
第三章 总目标
论文达到90篇。`;
    expect(outline(text)).toEqual([
      '1 第一部分 现状',
      '2 第一章 基础',
      '2 第二章 形势',
      '1 第二部分 目标',
      '2 第三章 总目标',
    ]);
    expect(findings(text)).toEqual([]);
    expect(findings(text.replace('第三章', '第五章'))).toEqual(['numbering']);
  });

  it('are numbered 甲、乙、 above 一、, and two numbers may stand on one line', () => {
    const text = `2026年工作計畫
甲、經常業務
一、（一）辦理講習會20場。
（二）編印手冊300本。
乙、專案業務
一、補助社團12案。`;
    expect(outline(text)).toEqual([
      '1 甲 經常業務',
      '2 一 （一）辦理講習會20場',
      '3 （二） 編印手冊300本',
      '1 乙 專案業務',
      '2 一 補助社團12案',
    ]);
    expect(findings(text)).toEqual([]);
    expect(outline('2026年工作計畫\n甲、乙雙方各執一份。')).toEqual([]);
  });

  it('are none where 1., 2. and 3. or (一), (二) and (三) count the sentences of one paragraph', () => {
    const sections = (text: string) => extractText(text).targets.map((t) => t.section);
    const plan = `2026年工作计划
一、学术引领
1．主办论坛3场。2．召开年会1次。3．组织研讨20场。
二、组织建设
（一）会员方面。新发展会员350人。（二）队伍方面。专职人员增至7人。（三）财务方面。年收入450万元。`;
    expect(extractText(plan).outline.map((o) => o.number)).toEqual(['一', '二']);
    expect(sections(plan)).toEqual(['一', '一', '一', '二', '二', '二']);
  });

  it('are none where (1) and (2) count the sentences of one paragraph', () => {
    const text = `2026年工作计划\n一、学术\n（1）年会规模300人。（2）举办沙龙4场。（3）出版会刊6期。`;
    expect(outline(text)).toEqual(['1 一 学术']);
    expect(extractText(text).targets.map((t) => t.section)).toEqual(['一', '一', '一']);
  });
});

describe('school years', () => {
  const dated = (title: string) => {
    const { plan_period, targets } = extractText(`${title}\n\n10月举办讲座2场。\n3月组织参观1次。`);
    return { period: plan_period, months: targets.map((t) => t.period) };
  };

  it('run from September to August, and a month lies in one of the two years', () => {
    expect(dated('某校2026—2027学年工作计划')).toEqual({
      period: { start: '2026-09-01', end: '2027-08-31' },
      months: ['2026-10', '2027-03'],
    });
  });

  it('have two terms', () => {
    expect(dated('某校2026-2027学年第一学期工作计划').period).toEqual({
      start: '2026-09-01',
      end: '2027-01-31',
    });
    expect(dated('某校2026-2027学年第二学期工作计划').period).toEqual({
      start: '2027-02-01',
      end: '2027-08-31',
    });
  });

  it('are told by the term alone as well', () => {
    expect(dated('某校2026年—2027年第一学期工作计划').period).toEqual({
      start: '2026-09-01',
      end: '2027-01-31',
    });
  });

  it('are like years of a budget, which run from April to March', () => {
    expect(dated('本署2026-27財政年度工作計劃')).toEqual({
      period: { start: '2026-04-01', end: '2027-03-31' },
      months: ['2026-10', '2027-03'],
    });
  });

  it('give no year to a month of two calendar years', () => {
    expect(dated('某校2026—2027年工作计划').months).toEqual([null, null]);
  });
});
