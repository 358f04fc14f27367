// Findings: a consistent plan is silent; each contradiction put into it is told once, with its numbers.
import { describe, expect, it } from 'vitest';
import { findCardGaps } from '../../shared/extract/cardFindings.ts';
import { extractText } from '../../shared/extract/extract.ts';

const plan = `2026年学术交流工作计划

一、总体目标
全年举办学术活动60场（其中高端论坛10场、专题研讨会20场、青年沙龙30场），覆盖数学、物理、化学3大领域。
二、重点任务
（一）国内交流
1.高端论坛。全年举办高端论坛10场，上半年4场、下半年6场。（牵头部门：学术部）
2.专题研讨会。组织专题研讨会20场，组建8-10个研究团队，支持3-5个研究团队申报课题。（牵头部门：学术部）
3.青年沙龙。开展青年沙龙30场。（牵头部门：人才部）
（二）国际交流
1.联合研究。推进“深海”、“极地”2个联合项目。（牵头部门：国际部）
2.承办会议。承办第十届亚太海洋大会，第十届亚太海洋大会参会人数不少于500人。（牵头部门：国际部）
`;

const told = (text: string, departments?: string[]) =>
  extractText(text, departments ? { departments } : {}).findings.filter((f) => f.severity !== 'hint');

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

describe('parts of a total', () => {
  const head = '2026年工作计划\n一、任务\n';
  const of = (text: string) =>
    extractText(/[一-龥]/.test(text) ? head + text : `Work Plan 2026\n1. Tasks\n${text}`).findings.flatMap(
      (f) => (f.kind === 'sum' || f.kind === 'subset' ? `${f.severity} ${f.kind}` : []),
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
    'We will appoint 30 researchers, of whom 20 will hold a doctorate, 10 a master’s degree, and at least 12 will be women.',
    'Admit 90 students, including 40 from abroad, 50 women and 30 on scholarships.',
    'Support 25 projects, 15 of them new, 14 of them led by women.',
    'Hire 12 staff, including 4 engineers and 3 analysts.',
    'Train 60 teachers, of whom 40 will be women and 10 newly appointed.',
  ])('may overlap, and need not be all of it: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  it.each([
    ['error sum', '举办讲座30场，其中线上12场、线下20场。'],
    ['error sum', '举办讲座30场，其中上半年12场、下半年16场。'],
    ['error sum', '选派教师50名，其中长期20名、短期25名。'],
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

describe('a number said again', () => {
  const zh = (text: string) => told(`2026年工作计划\n${text}`).map((f) => f.kind);
  const en = (text: string) => told(`Work Plan 2026\n${text}`).map((f) => f.kind);

  it.each([
    '一、文学院\n引进高层次人才5名。\n二、理学院\n引进高层次人才3名。\n三、工学院\n引进高层次人才9名。',
    '一、上半年\n举办学术交流活动12场。\n二、下半年\n举办学术交流活动20场。',
    '一、市级任务\n培育高新技术企业20家。\n二、区级任务\n培育高新技术企业50家。',
    '一、高等教育\n新建多媒体教室20间。\n二、职业教育\n新建多媒体教室8间。',
    '一、第一批\n立项重点研究课题10项。\n二、第二批\n立项重点研究课题15项。',
    '一、总体目标\n举办专题研讨会40场。\n二、任务\n1.专题研讨会。4个片区各举办专题研讨会10场。',
    '一、总体目标\n引进高层次人才18名。\n二、任务\n文学院引进高层次人才5名，理学院引进高层次人才4名，工学院引进高层次人才9名。',
    '一、总体目标\n组建科技服务团60支。\n二、任务\n1.企业部组建科技服务团20支，学会部组建科技服务团40支。',
    '一、总体目标\n新增高新技术企业50家。\n二、任务\n1.力争新增高新技术企业60家。',
    '一、总体目标\n引进高层次人才40名。\n二、任务\n1.高层次人才。奖励高层次人才5名，慰问高层次人才60名。',
    '一、总体目标\n新增国家级科研平台2个。\n二、展望\n到2030年，新增国家级科研平台10个。',
    '一、总体目标\n举办学术交流活动60场。\n二、任务\n1.与省内高校举办学术交流活动25场。',
    '一、总体目标\n全年举办沙龙20场。\n二、安排\n（一）第一季度\n举办沙龙4场。\n（二）第二季度\n举办沙龙6场。\n（三）第三季度\n举办沙龙5场。\n（四）第四季度\n举办沙龙5场。',
    '一、总体目标\n引进人才10名以上。\n二、任务\n1.引进人才12名。',
  ])('is silent on parts and others: %s', (text) => {
    expect(zh(text)).toEqual([]);
  });

  it.each([
    '一、总体目标\n服务企业300家以上。\n二、任务\n1.科技服务。全年服务企业280家以上。',
    '一、工作目标\n科普基地累计达到86个。\n二、任务\n1.科普基地。到2026年底，科普基地总数达到88个。',
    '一、年度指标\n修复文物300件。\n二、任务\n1.文物修复。修复文物320件。',
    '一、总体要求\n举办论坛20场。\n二、任务\n1.论坛。全年举办论坛25场。',
    '一、主要目标\n预算总额4600万元。\n二、经费\n2026年预算总额4800万元。',
    '2026年，学会将举办学术交流活动60场。\n一、任务\n1.学术交流。举办学术交流活动70场。',
    '一、基本盘\n举办学术交流活动60场，出版学术期刊12期，开展科普讲座30场。\n二、学术\n举办学术交流活动60场。\n三、期刊\n出版学术期刊12期。\n四、科普\n开展科普讲座36场。',
  ])('is told where it is plainly the same: %s', (text) => {
    expect(zh(text)).toEqual(['restated']);
  });

  it('adds up the quarters in sections of their own', () => {
    const plan = (last: number) =>
      zh(
        `一、总体目标\n全年举办沙龙20场。\n二、安排\n（一）第一季度\n举办沙龙4场。\n（二）第二季度\n举办沙龙6场。\n（三）第三季度\n举办沙龙5场。\n（四）第四季度\n举办沙龙${last}场。`,
      );
    expect(plan(5)).toEqual([]);
    expect(plan(7)).toEqual(['sum']);
  });

  it.each([
    '1. Faculty of Arts\nAppoint 5 new lecturers.\n2. Faculty of Science\nAppoint 8 new lecturers.',
    '1. Undergraduate\nOffer 20 new courses.\n2. Postgraduate\nOffer 8 new courses.',
    '1. January to June\nHold 5 public lectures.\n2. July to December\nHold 7 public lectures.',
    '1. Objectives\nHold 40 research workshops.\n2. Work\nFaculty of Arts: Hold 4 research workshops.',
    '1. Objectives\nHold 24 public lectures.\n2. Schedule\nSpring: hold 10 public lectures. Autumn: hold 14 public lectures.',
    '1. Objectives\nServe 300 local firms.\n2. Outlook\nBy 2030 serve 1,000 local firms.',
    '1. Objectives\nHold 24 public lectures.\n2. Libraries\nHold 10 public lectures in libraries.',
    '1. Objectives\nInvite 40 visiting scholars.\n2. Farewells\nInterview 25 visiting scholars.',
  ])('is silent on parts and others in English: %s', (text) => {
    expect(en(text)).toEqual([]);
  });

  it.each([
    '1. Overall objectives\nSign 10 new partnership agreements.\n2. Partners\nWe will sign 12 new partnership agreements.',
    '1. At a glance\nThe Trust will have planted 24,000 trees.\n2. Woodlands\nThe team will plant 26,000 trees.',
    '1. Targets\nRestore 15 hectares of wetland.\n2. Wetlands\nThe team will restore 18 hectares of wetland.',
    '1. Targets\nPublish 80 peer-reviewed articles.\n2. Research\nIn all, 90 peer-reviewed articles will be published.',
    '1. Aims\nTrain 500 volunteers.\n2. Volunteers\nTrain 550 volunteers.',
  ])('is told in English where it is plainly the same: %s', (text) => {
    expect(en(text)).toEqual(['restated']);
  });
});

describe('a date', () => {
  const of = (text: string, title = '2026年工作计划') =>
    told(/[一-龥]/.test(text) ? `${title}\n一、任务\n${text}` : `Work Plan 2026\n1. Tasks\n${text}`).map(
      (f) => f.kind,
    );

  it.each([
    '1.整改。2025年12月20日前全部完成。',
    '1.民生实事于2025年12月20日前全部完成。',
    '1.会议。2024年5月举办“第三届海洋会议”。',
    '1.到2025年底，基地总数达到86个。',
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
  const of = (text: string, title = '2026年工作计划') =>
    extractText(
      /[一-龥]/.test(text) ? `${title}\n一、任务\n${text}` : `Work Plan 2026\n1. Tasks\n${text}`,
    ).findings.flatMap((f) => (f.kind === 'edition' ? f.severity : []));

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

describe('numbers of lines', () => {
  const of = (text: string) =>
    told(/[一-龥]/.test(text) ? `2026年工作计划\n${text}` : `Work Plan 2026\n${text}`).filter(
      (f) => f.kind === 'numbering',
    );

  it.each([
    '一、任务\n（一）论坛\n略。\n（二）沙龙\n略。\n（四）讲座\n略。\n（四）展览\n略。',
    '一、任务\n1.论坛。\n2.沙龙。\n2.讲座。\n4.展览。',
    '一、任务\n①论坛；\n②沙龙；\n④讲座。',
    '一、任务\n（1）论坛。\n（3）沙龙。',
    '一、任务\n序号\t指标\t目标\n1\t论坛\t5场\n2\t沙龙\t6场\n4\t讲座\t7场\n',
    '一、任务\n序号\t指标\t目标\n1\t论坛\t5场\n2\t沙龙\t6场\n2\t讲座\t7场\n4\t展览\t2场\n',
    '1. Risks\nThree are watched:\n\n(a) a dry spring;\n\n(b) late payment;\n\n(d) a shortage.',
    '1. Aims\n1.1 One\n1.2 Two\n1.4 Three\n1.4 Four',
  ])('that are wrong are told once: %s', (text) => {
    expect(of(text)).toHaveLength(1);
  });

  it.each([
    '一、任务\n办好论坛。\n二、保障\n强化落实。\n附件：重点任务清单\n一、学术\n1.论坛。\n二、科普\n1.讲座。',
    '一、任务\n办好论坛。\n二、保障\n强化落实。\n附表2\n一、学术\n1.论坛。\n二、科普\n1.讲座。',
    '一、任务\n1.论坛\n①筹备；\n②举办。\n2.沙龙\n①筹备；\n②举办。',
    '一、任务\n（1）论坛。\n（2）沙龙。\n二、保障\n（1）组织。\n（2）经费。',
    '1. Aims\nC.1 We will host three talks. C.2 Ten members will be placed.\nC.3 Two papers will be issued.',
    '1. Aims\n(a) one;\n(b) two.\n2. Work\n(a) one;\n(b) two;\n(c) three.\n3. Risks\n(i) dry;\n(ii) wet.',
    'Priority Three. Partners\nMeet.\nPriority Four. Research\nMeet.\nPriority Five. Money\nMeet.\nPriority Six. People\nMeet.',
  ])('that begin anew are right: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('are said in the sentence', () => {
    expect(of('一、任务\n（一）论坛\n略。\n（三）沙龙\n略。')[0]!.message).toEqual({
      zh: '序号从第 1 个跳到 （三），中间缺 1 个。',
      en: 'Numbering jumps from 1 to （三）; 1 missing.',
    });
  });
});

describe('damage', () => {
  const head = '2026年工作计划\n一、任务\n';
  const of = (text: string) =>
    extractText(/[一-龥Ö]/.test(text) ? head + text : `Work Plan 2026\n1. Work\n${text}`).findings.flatMap(
      (f) => (f.kind === 'damaged' ? f.severity : []),
    );

  it.each([
    '1.举办论坛20场?瘜冢讲座??。',
    '1.举办论坛20场\uE5D2\uE863，出版期刊。',
    '1.ÖÐ¹ú¿Æ¼¼¹¤×÷¼Æ»®。',
    '1.涓浗绉戞妧宸ヤ綔璁″垝。',
    '1.推出è¿œå¤ç”Ÿçµ展览。',
    '1.举办锟斤拷锟斤拷论坛。',
  ])('of characters is told: %s', (text) => {
    expect(of(text)).toEqual(['warning']);
  });

  it.each([
    '1.举办论坛。何为？为何？如何？',
    '1.在璁华、瀛湾两地举办论坛。',
    '1.举办论坛……另行通知。气温25℃，误差±3%，××局、×××处负责。',
    '1.Müller教授、Crèche项目和Åström奖。',
    '1.会议指出：“坚持四个面向。\n“坚持人民至上。”\n2.论坛。办好论坛。',
    '1.1 The "1+3" layout and the 5" screens are kept.',
    '1.1 As the Board said: "We must grow.\n"We must also listen."\n1.2 Do it.',
    '1.1 Mail the team at fairs@example.org or see www.example.org',
  ])('is none: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('of the last sentence is told', () => {
    const items = [1, 2, 3, 4]
      .map((k) => `${k}.做好第${k}项工作，认真抓好落实，年底前完成全部任务，按时报告。`)
      .join('\n');
    expect(of(`${items}\n5.修复标本300件，开放修复室每周2天面向观众展`)).toEqual(['warning']);
    expect(of('1.举办论坛20场，组织专家开')).toEqual(['hint']);
    expect(of('1.举办论坛20场，会议全程公开')).toEqual([]);
  });
});

describe('a promise without a number', () => {
  it.each([
    '1.进一步增加养老床位。',
    '1.发表多篇论文。',
    '1.举办系列讲座。',
    '1.引进大批人才。',
    '1.大幅提升转化率。',
    '1.1 We will equip some mobile clinics.',
    '1.1 We will train more community nurses.',
  ])('is hinted at: %s', (text) => {
    const plan = /[一-龥]/.test(text)
      ? `2026年工作计划\n一、任务\n${text}`
      : `Work Plan 2026\n1. Work\n${text}`;
    expect(extractText(plan).findings.map((f) => `${f.severity} ${f.kind}`)).toEqual(['hint vague']);
  });

  it.each([
    '1.转化率大幅提升至85%。',
    '1.打造系列化产品。',
    '1.1 Train more than 20 nurses.',
    '1.1 Hold some of the talks online.',
  ])('is none: %s', (text) => {
    const plan = /[一-龥]/.test(text)
      ? `2026年工作计划\n一、任务\n${text}`
      : `Work Plan 2026\n1. Work\n${text}`;
    expect(extractText(plan).findings.map((f) => f.kind)).not.toContain('vague');
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

describe('an announced number of things', () => {
  const of = (text: string) =>
    told(
      /[一-龥]/.test(text) ? `2026年工作计划\n一、任务\n${text}` : `Work Plan 2026\n1. Work\n${text}`,
    ).flatMap((f) => (f.kind === 'list-count' ? f.message.en : []));

  it.each([
    [4, 3, '1.办好科普日、科技周、读书节四大主题活动。'],
    [4, 3, '1.抓好“护航行动”“清朗行动”“暖心行动”四大行动。'],
    [5, 4, '1.围绕投资、工业、农业、民生五个方面开展工作。'],
    [4, 3, '1.抓好四件事：一是论坛；二是沙龙；三是讲座。'],
    [7, 5, '1.共建中心7个，分别位于东城、西城、南城、北城和新区。'],
    [3, 2, '1.1 Three joint laboratories will be opened: one by March and one by June.'],
    [
      5,
      4,
      '1.1 Screen people in five districts: 400 in Eastfield, 350 in Westfield, 250 in Norton and 200 in Hale.',
    ],
    [
      4,
      3,
      '1.1 Host 4 conferences: the 14th Conference on Vaccines in May, the Second Workshop on Health and the Northfield Symposium.',
    ],
    [
      4,
      3,
      '1.1 Risks\nFour risks are watched closely:\n\n(a) a dry spring;\n\n(b) late payment;\n\n(c) a shortage.',
    ],
    [
      4,
      3,
      '1.1 Reports\nWe will publish the following four reports:\n- the annual report\n- the audit report\n- the climate report',
    ],
    [4, 3, '1.1 Programmes\nFour new programmes start this year:\n1. Reading.\n2. Writing.\n3. Counting.'],
  ])('%i is compared with the %i there are: %s', (said, listed, text) => {
    expect(of(text)).toEqual([`${said} are announced, ${listed} are listed.`]);
  });

  it.each([
    '1.办好科普日、科技周和读书节三大主题活动。',
    '1.面向数学、物理、化学、生命科学和信息科学五个领域开展研究。',
    '1.抓好论坛、沙龙等四大品牌活动，推进教育、科技、人才三大工程。',
    '1.共建中心5个，分别位于东城、西城、南城、北城和新区。',
    '1.培训教师、学生、家长，办好第三届大赛和四大活动。',
    '1.1 Three joint laboratories will be opened: one by March, one by June and one by November.',
    '1.1 Two fairs are planned: one in Leeds and York, and one in Bath.',
  ])('fits, or is left open: %s', (text) => {
    expect(of(text)).toEqual([]);
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

describe('the end of a plan', () => {
  const of = (end: string) => told(`${plan}\n${end}`).map((f) => f.kind);

  it('may be a form to be signed, not a sentence broken off', () => {
    expect(of('甲方代表（签字）：　　　乙方代表（签字）：')).toEqual([]);
    expect(of('院长（盖章）：\n日期：')).toEqual([]);
    expect(of('明年将继续推进以下工作：')).toEqual(['damaged']);
  });

  it('may hold a telephone number whose halves are no range', () => {
    expect(of('联络电话：（02）8231-4790转15。')).toEqual([]);
  });
});

describe('a short measure that has a section of its own', () => {
  const goals = '2026年工作计划\n一、总体目标\n全年选派访问学者45人。\n二、重点任务\n';
  const of = (text: string) => told(goals + text).map((f) => f.kind);

  it('has one number', () => {
    expect(of('1.访问学者。选派访问学者38人。')).toEqual(['restated']);
    expect(of('1.访问学者。选派访问学者38人，其中高级访问学者20人。')).toContain('restated');
    expect(of('1.访问学者。选派访问学者45人。')).toEqual([]);
  });

  it('may be told in shares, or elsewhere of something else', () => {
    expect(of('1.访问学者。选派访问学者20人赴欧洲，另派25人赴日本。')).toEqual([]);
    expect(of('1.校际交流。选派访问学者20人。')).toEqual([]);
    expect(of('1.访问学者。上半年选派访问学者20人。')).toEqual([]);
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

describe('a list in blocks of its own', () => {
  const of = (text: string) => told(text).map((f) => f.kind);
  const bullets = (n: number) =>
    Array.from({ length: n }, (_, k) => `• Programme ${'ABCDE'[k]} for schools`).join('\n');
  const works = ['推进课程建设', '完善管理制度', '拓宽合作渠道', '加强队伍建设'];

  it('has as many members as were announced', () => {
    expect(of(`Work plan 2026\nWe will launch three new programmes:\n${bullets(3)}`)).toEqual([]);
    expect(of(`Work plan 2026\nWe will launch three new programmes:\n${bullets(4)}`)).toEqual(['list-count']);
    expect(
      of(
        `2026年工作计划\n一、任务\n重点抓好以下三项工作：\n${works
          .slice(0, 3)
          .map((w, k) => `${k + 1}.${w}。`)
          .join('\n')}`,
      ),
    ).toEqual([]);
    expect(
      of(
        `2026年工作计划\n一、任务\n重点抓好以下三项工作：\n${works.map((w, k) => `${k + 1}.${w}。`).join('\n')}`,
      ),
    ).toEqual(['list-count']);
    expect(
      of(
        `2026年工作计划\n一、任务\n重点抓好以下两项工作：\n${works
          .slice(0, 3)
          .map((w, k) => `${k + 1}.${w}。`)
          .join('\n')}`,
      ),
    ).toEqual(['list-count']);
  });

  it('may be open, or broken by what a member says further', () => {
    expect(of(`Work plan 2026\nWe will launch at least three new programmes:\n${bullets(4)}`)).toEqual([]);
    expect(
      of(
        `Work plan 2026\nWe will launch three new programmes:\n${bullets(2)}\nIt runs all year.\n• Programme D for all`,
      ),
    ).toEqual([]);
    expect(
      of(
        `2026年工作计划\n一、任务\n重点抓好以下三项工作：\n1.推进课程建设。\n2.完善管理制度。\n修订全部办法。\n3.拓宽合作渠道。`,
      ),
    ).toEqual([]);
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

describe('a page of several texts', () => {
  const page = (last: string) =>
    `工作要点(2篇).docx\n学会2026年工作要点\n一、会议\n举办年会1场。\n二、期刊\n出版期刊2期。\n三、科普\n举办讲座3场。\n${last}`;
  it('tells that it announces more than it holds', () => {
    const [found] = told(page(''));
    expect(found).toMatchObject({ kind: 'list-count', severity: 'warning' });
    expect(found!.message.zh).toContain('2 篇，正文只有 1 篇');
    expect(found!.spans[0]!.quote).toBe('(2篇)');
  });
  it('is silent where another text begins', () => {
    expect(told(page('科协2026年工作安排\n一、会议\n举办讲座2场。'))).toEqual([]);
  });
});

describe('with the board', () => {
  it('tells targets without a card and cards whose words are gone', () => {
    const e = extractText(plan);
    const forum = e.targets.find((t) => t.measure === '专题研讨会' && t.part_of === null)!;
    const card = { id: 'c1', title: '研讨会', links: [{ targetKey: forum.key, quote: forum.quote }] };
    const lost = { id: 'c2', title: '旧卡', links: [{ targetKey: 'gone', blockId: 'x', quote: '99场' }] };
    const gaps = findCardGaps(e, [card, lost]);
    expect(gaps.some((f) => f.targets.includes(forum.key))).toBe(false);
    expect(gaps.filter((f) => f.kind === 'card-without-target')).toHaveLength(1);
    expect(gaps.some((f) => f.kind === 'target-without-card')).toBe(true);
  });
});
