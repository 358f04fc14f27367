// Parts of a total: they are added up where they divide it, and each is taken up below.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { inPlan, told } from './findingsKit.ts';

describe('parts of a total', () => {
  const of = (text: string) =>
    extractText(inPlan(text)).findings.flatMap((f) =>
      f.kind === 'sum' || f.kind === 'subset' ? `${f.severity} ${f.kind}` : [],
    );

  it.each([
    '引进教师40名，其中博士25名、硕士15名，女教师18名。',
    '发展会员300名，其中青年会员200名、境外会员150名。',
    '新增企业30家，其中规上企业20家、专精特新企业15家。',
    '组织讲座30场，其中线上10场、线下20场，面向中学生12场。',
    '总人数200人（含编外20人），其中男90人、女110人。',
    '安排教师80名，其中博导20名、硕导60名，兼职教师不超过20名。',
    '举办活动24场，其中上半年10场、下半年14场；线上8场、线下16场。',
    '发表论文50篇，其中SCI收录30篇、国际合作论文25篇。',
    '举办会议20场，其中国际会议3场、分会年会5场。',
    '新建实验室3个，其中工位200个。',
    '支持项目8项，其中发表论文40篇、授权专利30项。',
    'We will appoint 30 researchers, of whom 20 will hold a doctorate, 10 a master’s degree, and at least 12 will be women.',
    'Admit 90 students, including 40 from abroad, 50 women and 30 on scholarships.',
    'Support 25 projects, 15 of them new, 14 of them led by women.',
    'Hire 12 staff, including 4 engineers and 3 analysts.',
    'Sign 15 new agreements with universities, including no less than 5 with partners in Asia, and the total number of partner universities will exceed 180.',
    'Train 60 teachers, of whom 40 will be women and 10 newly appointed.',
  ])('may overlap, and need not be all of it: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  it.each([
    ['error sum', '举办讲座30场，其中线上12场、线下20场。'],
    ['error sum', '举办讲座30场，其中上半年12场、下半年16场。'],
    ['error sum', '选派教师50名，其中长期20名、短期25名。'],
    ['error sum', '选派教师50名，其中一年期20名、半年期25名。'],
    ['error sum', '招收新生96人（博士46人、硕士60人）。'],
    ['error sum', '年度预算6200万元（科研处4100万元、外事处2300万元）。'],
    ['error sum', 'Send 400 students abroad (long-term 130, short-term 280).'],
    ['error sum', '招收研究生100名，其中博士生30名、硕士生80名。'],
    ['error sum', '组织活动60场，其中论坛20场、沙龙30场、讲座20场。'],
    ['error sum', '引进教师40名，分别为教授10名、讲师25名。'],
    ['error sum', '安排经费100万元，其中会议60万元、互访30万元、培训30万元。'],
    ['error sum', '举办论坛10场、沙龙20场、讲座30场，合计70场。'],
    ['error sum', '引进人才30名，其中男12名、女20名，青年人才20名。'],
    ['error subset', '引进人才30名，其中博士12名、女性35名。'],
    ['warning subset', '接待观众不少于30万人次，其中未成年人40万人次。'],
    ['hint sum', '赴校招聘30场，其中重点高校12场、西部高校20场。'],
    ['error sum', '建设课程60门，其中线上课程15门、线下课程20门、混合式课程20门。'],
    ['error sum', '新建工作站4家，其中企业3家、高校2家。'],
    ['hint sum', '举办活动90场，其中论坛20场、沙龙30场、讲座35场。'],
    ['error sum', 'Hold 40 lectures, including 18 online and 25 in person.'],
    ['error sum', 'Hold 40 events: 18 forums, 15 seminars and 9 salons.'],
    ['error sum', 'The budget is £3 million, of which £2 million for staff and £1.4 million for travel.'],
    ['warning subset', '组织学术交流活动不少于100场，其中高端学术论坛660场。'],
    ['error subset', '投入经费100万元，其中设备费660万元。'],
    ['error subset', 'Train 40 teachers, of whom 45 will be women.'],
    ['warning subset', 'Train at least 40 teachers, of whom 45 will be women.'],
    ['hint sum', 'Hire 10 staff, including 4 engineers, 3 analysts and 2 managers.'],
  ])('%s: %s', (said, text) => {
    expect(of(text)).toEqual([said]);
  });

  it('are added up in tables: quarters, halves, a row of totals', () => {
    const table = (...rows: string[]) => of(`${rows.map((r) => r.split('|').join('\t')).join('\n')}\n`);
    const quarters = '指标|单位|全年|一季度|二季度|三季度|四季度';
    expect(table(quarters, '论坛|场|20|4|6|6|4')).toEqual([]);
    expect(table(quarters, '论坛|场|20|4|6|6|6')).toEqual(['error sum']);
    // levels, and what is counted up from quarter to quarter
    expect(table(quarters, '在册会员|人|900|900|900|900|900')).toEqual([]);
    expect(table(quarters, '论坛|场|20|4|10|16|20')).toEqual([]);
    const departments = ['部门|论坛（场）|论文（篇）', '物理所|4|30', '化学所|6|40'];
    expect(table(...departments, '合计|10|70')).toEqual([]);
    expect(table(...departments, '合计|12|70')).toEqual(['error sum']);
    expect(table('Measure|Q1|Q2|Q3|Q4|Total', 'Trees planted|8|4|2|10|26')).toEqual(['error sum']);
    expect(table('Measure|Q1|Q2|Q3|Q4|Total', 'Trees planted|8|4|2|10|24')).toEqual([]);
  });

  it('say their numbers with units in both languages', () => {
    const [en] = extractText(
      'Work Plan 2026\n1. Tasks\nThe budget is £3 million: £2 million for staff, £0.7 million for rent and £0.5 million for travel.',
    ).findings;
    expect(en!.message).toEqual({
      zh: '“budget”总数 £300万，而各部分 200万＋70万＋50万 为 £320万，多出 £20万。',
      en: 'budget: the total is £3,000,000, but £2,000,000 + £700,000 + £500,000 make £3,200,000. £200,000 too many.',
    });
  });
});

describe('shares of a total', () => {
  const of = (parts: string) =>
    told(`2026年工作计划\n一、目标\n引进青年教师80名，其中${parts}。\n二、任务\n`);

  it('are its parts, but are not added up with counts', () => {
    expect(of('博士占比不低于60%、有海外经历者占70%')).toEqual([]);
    expect(of('博士50名、硕士30名，女教师占40%')).toEqual([]);
    expect(of('博士50名、硕士40名，女教师占40%').map((f) => f.kind)).toEqual(['sum']);
  });
});

describe('an English breakdown after a colon', () => {
  const budget = (parts: string) =>
    told(`Work plan 2026\n1. Budget\nThe budget is £2 million: ${parts}.`).map((f) => f.kind);

  it('makes its total', () => {
    expect(budget('£1.1 million for staff, £0.6 million for travel and £0.5 million for equipment')).toEqual([
      'sum',
    ]);
    expect(budget('£1.1 million for staff, £0.6 million for travel and £0.3 million for equipment')).toEqual(
      [],
    );
  });
});

describe('a part no section takes up', () => {
  const zh = (text: string) => told(`2026年工作计划\n一、目标\n${text}`).map((f) => f.kind);
  const en = (text: string) => told(`Work Plan 2026\n1. Aims\n${text}`).map((f) => f.kind);

  it('is told', () => {
    expect(
      zh('举办活动60场，其中论坛20场、研讨会40场。\n二、任务\n1.论坛。举办论坛20场。\n2.讲座。组织讲座。'),
    ).toEqual(['part-untaken']);
    expect(
      en(
        'Hold 60 events: 20 forums, 30 workshops and 10 salons.\n2. Forums\nPrepare early.\n3. Workshops\nHold 30 workshops.',
      ),
    ).toEqual(['part-untaken']);
  });

  it('may be taken up in other words, or be no task', () => {
    expect(
      zh(
        '招生900人，其中本科生600人、研究生300人。\n二、任务\n1.本科教育。扩大宣传。\n2.研究生教育。优化复试。',
      ),
    ).toEqual([]);
    expect(
      zh(
        '引进人才50名，其中领军人才10名、青年博士30名、女性20名。\n二、任务\n1.领军人才。做好服务。\n2.青年博士。做好服务。',
      ),
    ).toEqual([]);
    expect(
      en(
        'Hold 60 events: 20 forums and 40 workshops.\n2. Forums\nPrepare early.\n3. Training\nHold workshops all year.',
      ),
    ).toEqual([]);
  });
});
