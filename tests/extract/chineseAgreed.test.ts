// What five readers who know only the labelling guide read alike, in sentences of other words than theirs: what a
// number is per, what a deed is done to, what is there and is acted on, how long and in how many parts.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

/** `number measure` or `number measure/per` or `number measure (kind)` for each target. */
const read = (text: string): string[] =>
  extractText(`某某学会2026年工作计划\n一、重点任务\n${text}`).targets.map(
    ({ quote, measure, per, kind }) =>
      `${quote} ${measure ?? '-'}${per === null ? '' : `/${per}`}${kind === 'frequency' || kind === 'growth' ? ` (${kind})` : ''}`,
  );

describe('averages are per what they are averaged over', () => {
  it.each([
    ['人均经费不超过1800元。', ['不超过1800元 人均经费/人']],
    ['培训骨干240人，人均培训时长不少于36学时。', ['240人 骨干', '不少于36学时 人均培训时长/人']],
    ['户均贷款额约380万元。', ['约380万元 户均贷款额/户']],
    ['师均科研经费由16万元提高到28万元。', ['28万元 师均科研经费/师']],
    ['生均图书达到75册。', ['达到75册 生均图书/生']],
    ['亩均节水25立方米。', ['25立方米 亩均节水/亩']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each(['教师均达到36学时。', '负责人均完成2次述职。', '收入人均增长6%。'])(
    'and not where 均 says that all do, nor in a change: %s',
    (text) => {
      for (const { per } of extractText(`2026年工作计划\n${text}`).targets) expect(per).toBeNull();
    },
  );

  it('各县均 is per 县', () => expect(read('各县均不少于4场。')).toEqual(['不少于4场 -/县']));
});

describe('a list that is summed up', () => {
  it.each([
    ['围绕土壤、水质、气候三个方向，组建团队6个。', ['三个 方向', '6个 团队']],
    ['面向农学、林学、园艺和兽医四个领域，遴选青年学者30名。', ['四个 领域', '30名 青年学者']],
    ['围绕四个方面开展工作。', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('what a deed is done to', () => {
  it.each([
    ['公众号每周更新3次。', ['3次 公众号/周 (frequency)']],
    ['科普大篷车每星期出动2次。', ['2次 科普大篷车/星期 (frequency)']],
    ['废液每周清运一次。', ['一次 废液/周 (frequency)']],
    ['办公室每月通报1次进展。', ['1次 进展/月 (frequency)']],
    ['党组每月学习1次。', ['1次 学习/月 (frequency)']],
    ['继续教育每季度一次。', ['一次 继续教育/季度 (frequency)']],
    ['每周推送科普短文3篇。', ['3篇 科普短文/周 (frequency)']],
    ['每名科技特派员全年服务不少于50天。', ['不少于50天 服务/科技特派员']],
    ['出版科普图书4种，译介2种。', ['4种 科普图书', '2种 科普图书']],
    ['派代表3人出席在首尔举行的国际会议。', ['3人 派代表']],
    ['编印教学资源6套供教师下载。', ['6套 教学资源']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('what is there and is acted on', () => {
  it.each([
    ['对现有46个分会开展评估。', ['46个 分会']],
    ['对已命名的18家基地开展复核。', ['18家 基地']],
    ['学会现有会员300人。', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('how long and in how many parts', () => {
  it.each([
    ['设立基金300万元，分3年拨付，培育期2年。', ['300万元 基金', '3年 拨付', '2年 培育期']],
    ['发布榜单两批。', ['两批 榜单']],
    ['建立专职队伍，规模不少于35人。', ['不少于35人 专职队伍']],
    ['学术年会1届、论坛4场。', ['1届 学术年会', '4场 论坛']],
    ['更换橱窗20期（半月1期）。', ['20期 橱窗', '1期 橱窗/半月 (frequency)']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('changes', () => {
  it.each([
    ['公众号关注人数增加4000人。', ['4000人 公众号关注人数 (growth)']],
    ['带动农户增收15%以上。', ['15%以上 农户增收 (growth)']],
    ['平均单产较对照高出8%以上。', ['8%以上 单产 (growth)']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('the years of a plan', () => {
  const periods = (title: string, text: string) =>
    extractText(`${title}\n${text}`).targets.map(({ period }) => period);
  it('五年 before a deed is all of them', () =>
    expect(periods('某校“十四五”规划（2021—2025年）', '五年投入2亿元，五年承担项目不少于600项。')).toEqual([
      '2021/2025',
      '2021/2025',
    ]));
  it('本学年 and 全学年 are the school year', () =>
    expect(periods('某校科协2024—2025学年工作计划', '本学年新成立分会4个。全学年沙龙共16期。')).toEqual([
      '2024/2025',
      '2024/2025',
    ]));
  it('4月起 says when it begins', () =>
    expect(periods('2026年工作计划', '4月起走访6个县区。')).toEqual([null]));
});
