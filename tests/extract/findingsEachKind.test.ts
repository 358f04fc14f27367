// Findings: a consistent plan is silent; each contradiction put into it is told once, with its numbers.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { plan, told } from './findingsKit.ts';

describe('a consistent plan', () => {
  it('raises no error and no warning', () => {
    expect(told(plan)).toEqual([]);
    expect(told(plan, ['学术部', '人才部', '国际部'])).toEqual([]);
  });

  it('a share of the year beside the year’s number is no second value', () => {
    const goals = '2026年工作计划\n一、总体目标\n新建联合实验室4个。\n二、重点任务\n';
    expect(
      told(`${goals}1.共建联合实验室。新建联合实验室4个，上半年完成2个签约挂牌。（牵头部门：科研部）`),
    ).toEqual([]);
    expect(told(`${goals}1.共建联合实验室。上半年新建联合实验室2个。（牵头部门：科研部）`)).toEqual([]);
  });
});

describe('a total that its parts do not make', () => {
  it('is told as another number elsewhere, too', () => {
    const text =
      '2026年工作计划\n一、总体目标\n全年举办学术论坛24场。\n二、任务\n1.学术论坛。全年举办学术论坛20场，其中上半年8场、下半年10场。\n';
    const { findings } = extractText(text);
    expect(findings.filter(({ severity }) => severity !== 'hint').map(({ kind }) => kind)).toEqual([
      'restated',
      'sum',
    ]);
  });
});

describe('a contradiction', () => {
  const changes: [string, string, string, RegExp][] = [
    ['sum', '青年沙龙30场）', '青年沙龙35场）', /60.*65.*多出 5/],
    ['sum', '专题研讨会20场、', '专题研讨会30场、', /多出 10/],
    ['restated', '举办高端论坛10场', '举办高端论坛12场', /10场.*12场/],
    ['subset', '支持3-5个', '支持12-15个', /8-10个.*12-15个/],
    ['list-count', '2个联合项目', '3个联合项目', /3.*2/],
    ['list-count', '、化学3大', '、化学2大', /2.*3/],
    ['range', '8-10个', '10-8个', /10-8/],
    ['numbering', '2.专题', '4.专题', /1.*4/],
    ['numbering', '（二）国际', '（一）国际', /重复/],
    ['date', '1.联合研究。推进', '1.联合研究。2025年将重点推进', /2025/],
    ['date', '3.青年沙龙。开展', '3.青年沙龙。6月31日前开展', /6月31日/],
    ['edition', '，第十届亚太', '，第十一届亚太', /第十届.*第十一届/],
    ['damaged', '“深海”、', '“深海、', /引号/],
    ['part-untaken', '3.青年沙龙。开展青年沙龙30场。', '3.青年服务。加强服务。', /青年沙龙/],
  ];
  it.each(changes)('%s: %s → %s', (kind, from, to, message) => {
    expect(plan).toContain(from);
    const found = told(plan.replace(from, to)).filter((f) => f.kind === kind);
    expect(found.length).toBeGreaterThanOrEqual(1);
    expect(found[0]!.message.zh).toMatch(message);
    expect(found[0]!.message.en).not.toBe('');
    expect(found[0]!.spans.length).toBeGreaterThan(0);
  });

  it('names an unknown department and one that differs by a character', () => {
    const kinds = told(plan, ['学术部', '人才处', '国际合作司']).map((f) => f.kind);
    expect(kinds).toContain('department-spelling');
    expect(kinds).toContain('department-unknown');
  });

  it('hints at an item without a lead when all others have one', () => {
    const text = plan.replace('开展青年沙龙30场。（牵头部门：人才部）', '开展青年沙龙30场。');
    expect(extractText(text).findings.map((f) => f.kind)).toContain('department-missing');
  });

  it('hints at a promise without a number', () => {
    const found = extractText(plan.replace('开展青年沙龙30场', '建设一批平台，开展青年沙龙30场')).findings;
    expect(found.find((f) => f.kind === 'vague')).toMatchObject({ severity: 'hint' });
  });
});

describe('a sentence against itself', () => {
  const head = '2026年工作计划\n一、任务\n';
  it.each([
    ['list-count', '出版《海洋志》《港口志》《渔业志》2部专著。'],
    ['list-count', '与东海大学、南海大学、北海大学4所高校签署协议。'],
    ['list-count', '成立理论组、实验组、工程组、数据组三个工作组。'],
    ['list-count', '抓好以下四项工作：一是完善制度；二是加强培训；三是开展督查。'],
    ['list-count', '做好三方面工作。一是完善制度。二是加强培训。三是开展督查。四是总结宣传。'],
    ['sum', '全年举办论坛20场，上半年8场、下半年10场。'],
    ['sum', '安排经费100万元，分别用于会议60万元、互访50万元。'],
    ['sum', '招收研究生100名（博士生30名、硕士生80名）。'],
    ['range', '9月15日至9月10日举办科普周。'],
    ['range', '10月至8月开展巡讲。'],
    ['date', '13月底前完成验收。'],
    ['damaged', '举办海洋论坛”，设分会场3个。'],
  ])('%s: %s', (kind, text) => {
    expect(told(head + text).map((f) => f.kind)).toContain(kind);
  });
  it.each([
    '覆盖数学、物理、化学等5大领域，与东海大学、南海大学等4所高校签署协议。',
    '抓好以下三项工作：一是完善制度；二是加强培训；三是开展督查。',
    '9月至次年3月开展巡讲，11月至2月开展慰问，6月10日至12日举办年会。',
    '全年举办论坛20场，上半年不少于8场；在北京、上海各举办2场推介会。',
    '出版《海洋志》《港口志》2部专著，开展“深蓝”、科普日2个品牌活动。',
    '购置图书、报刊3种，引进博士、硕士5名，新建东区食堂、西区操场5处。',
  ])('is silent on %s', (text) => {
    expect(told(head + text)).toEqual([]);
  });
});

describe('an English sentence against itself', () => {
  const head = 'Work Plan 2026\n1. Tasks\n';
  it.each([
    ['list-count', '1.1 Set up three working groups: Theory and Experiment.'],
    ['list-count', '1.1 Sign agreements with four universities (Oxford, Leeds and York).'],
    ['sum', '1.1 Host 60 events (10 forums, 20 seminars and 40 salons).'],
    ['sum', '1.1 The budget is £2 million, of which £1.5 million for staff and £0.8 million for travel.'],
    ['subset', '1.1 Form 5–8 teams and support 10 of them.'],
    ['range', '1.1 Recruit between 20 and 15 fellows for stays of six to three months.'],
    ['range', '1.1 Hold the fair from 15 to 10 September.'],
    ['date', '1.1 Finish the survey by 31 June 2026.'],
    ['date', '1.1 In 2025, we will launch the platform.'],
    ['edition', '1.1 Host the Ninth Ocean Forum.\n1.2 The tenth Ocean Forum will have 300 delegates.'],
    ['damaged', '1.1 Host the "Ocean Forum, with 300 delegates.'],
    ['damaged', '1.1 Publish 20 papers. Train 30 people. Host the forum with the'],
    ['numbering', '1.1 One\n1.3 Three'],
  ])('%s: %s', (kind, text) => {
    expect(told(head + text).map((f) => f.kind)).toContain(kind);
  });
  it.each([
    '1.1 Set up two working groups: Theory and Experiment.',
    '1.1 Work with three faculties (Arts, Science and Technology, and Law).',
    '1.1 The hall (built in 1998) seats 300. Hold two fairs: one in May, one in June.',
    '1.1 Use the "traffic light" system; it’s simple. We’ll review it at year’s end.',
    '1.1 From May to July 2026, hold 3 workshops; from November to February, hold 2.',
    '1.1 Open 9–5; call 555-0100 (ext. 12).',
    '1.1 Admit 300 doctoral students, of whom 160 women and 150 from overseas.',
  ])('is silent on %s', (text) => {
    expect(told(head + text)).toEqual([]);
  });
});
