// Dates outside of the plan or that no year has, editions of one event that differ, ranges turned round.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { inPlan, told } from './findingsKit.ts';

describe('a date', () => {
  const of = (text: string, title?: string) => told(inPlan(text, title)).map((f) => f.kind);

  it.each([
    '1.整改。2025年12月20日前全部完成。',
    '1.民生实事于2025年12月20日前全部完成。',
    '1.会议。2024年5月举办“第三届海洋会议”。',
    '1.到2025年底，基地总数达到86个。',
    '1.年会。2025年10月中旬在临江市召开学术年会。',
    '1.基地。到2025年底建成基地5个。',
    '1.平台。2028年3月底前开通平台。',
    '1.验收。2026年2月29日前完成验收。',
    '1.选派。13月派出5人。',
    '1.1 We will launch 6 programmes by September 2025.',
    '1.1 The 9th Volunteer Day will be held in June 2024.',
    '1.1 By 31 December 2025 we will open 3 labs.',
    '1.1 Finish the survey by 29 February 2026.',
  ])('outside of the plan, or that no year has: %s', (text) => {
    expect(of(text)).toEqual(['date']);
  });

  it.each([
    ['range', '1.培训。于5月至3月开展培训。'],
    ['range', '1.培训。时间为2026年9月至2026年6月。'],
    ['range', '1.1 The course runs from 15 June to 1 June.'],
  ])('turned round, %s: %s', (kind, text) => {
    expect(of(text)).toEqual([kind]);
  });

  it.each([
    '1.总结。2027年1月15日前报送年度总结。',
    '1.考核。2027年3月前完成2026年度考核。',
    '1.项目。2024年5月开工建设，2026年10月竣工。',
    '1.项目。2025年5月举办的首届论坛反响良好，2026年办好第二届论坛。',
    '1.依据2025年12月召开的理事会会议精神，修订章程。',
    '1.截至2025年底，基地已达80个；2026年新建基地6个。',
    '1.继2024年派出第一批科考队之后，再派出2批；在2025年建成3个平台的基础上，再建2个。',
    '1.2025年10月在临江市召开的年会反响很好，今年办好新一届年会。',
    '1.较2025年6月增长5%，巩固2025年底前完成的整改。',
    '1.年鉴。编纂《科协年鉴（2025）》，发布《2025年度白皮书》。',
    '1.到2030年建成一流学会，到2035年全面实现现代化。',
    '1.实验楼。2025年底已完成选址，2026年6月封顶，力争2027年6月前交付使用。',
    '1.申报。组织申报2027年度项目20项，2027年3月前提交2027年度申请书。',
    '1.慰问。2月28日前完成慰问。',
    '1.1 The annual report for 2026 will be handed in by 31 January 2027.',
    '1.1 Applications for the 2027 round close by March 2027.',
    '1.1 The survey was finished by September 2025; a second one will be held in June.',
    '1.1 Following the review of June 2025, the rules will be revised.',
    '1.1 The new wing (started in May 2025) will open by June 2026.',
  ])('that is as it should be: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('may be a leap day where the year has one', () => {
    expect(of('1.验收。2月29日前完成验收。', '2028年工作计划')).toEqual([]);
    expect(of('1.验收。2月29日前完成验收。', '2027年工作计划')).toEqual(['date']);
  });
});

describe('editions', () => {
  const of = (text: string, title?: string) =>
    extractText(inPlan(text, title)).findings.flatMap((f) => (f.kind === 'edition' ? f.severity : []));

  it.each([
    '1.上半年举办第五届科普沙龙，下半年举办第六届科普沙龙。',
    '1.5月举办“第二届科普集市”，10月举办“第三届科普集市”。',
    '1.举办第十届运动会（学生组）和第三届运动会（教工组）。',
    '1.举办第五届青年论坛。\n2.承办第十二届科技论坛。',
    '1.举办「第九屆青年書畫展」。\n2.印製「第九屆青年書畫展」畫冊。',
    '1.1 The Fifth Forum on Water will be held in May and the Sixth Forum on Water in November.',
    '1.1 Host the 14th Conference on Vaccines.\n1.2 Support the 3rd Conference on Climate.',
    '1.1 The 9th Volunteer Day was a success; the 10th Volunteer Day will be held in June.',
  ])('of other times or other events are none: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('of a plan of several years are each in its own', () => {
    const years =
      '1.大会。2026年举办“第五届材料大会”，2028年举办“第六届材料大会”，2030年举办“第七届材料大会”。\n';
    const title = '发展规划（2026—2030年）';
    expect(of(`${years}2.进度。2028年，召开“第六届材料大会”。`, title)).toEqual([]);
    expect(of(`${years}2.进度。2028年，召开“第五届材料大会”。`, title)).toEqual(['warning']);
  });

  it.each([
    '1.上半年举办「第九屆書畫展」。\n2.第二季舉辦「第八屆書畫展」。',
    '1.承办第六届海洋大会。\n2.第七届海洋大会参会代表不少于400人。',
    '1.1 The 9th Volunteer Day takes place in June 2026.\n1.2 The 8th Volunteer Day will cost $5,000.',
    '1.1 Host the 14th Conference on Vaccines.\n1.2 The 13th Conference on Vaccines will have 300 guests.',
  ])('of one event are told: %s', (text) => {
    expect(of(text)).toEqual(['warning']);
  });

  it('of a yearly publication are hinted at', () => {
    expect(of('1.发布《2025年度观察报告》。\n2.印制《2024年度观察报告》500册。')).toEqual(['hint']);
    expect(of('1.发布《2025年度观察报告》。\n2.根据《2024年度观察报告》改进工作。')).toEqual([]);
  });
});

describe('a range from high to low', () => {
  it('may fall on purpose', () => {
    const of = (text: string) => told(`2026年工作计划\n一、任务\n1.${text}`).map((f) => f.kind);
    expect(of('水位控制在175-145米，贷款利率3.5%-3.2%。')).toEqual([]);
    expect(of('组织10-8名专家。')).toEqual(['range']);
    expect(of('每期15至10天。')).toEqual(['range']);
  });
});
