// A number said again: it is told where it is plainly the same promise with another number, not where it is a part
// or another's.
import { describe, expect, it } from 'vitest';
import { told } from './findingsKit.ts';

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

it('says where as people write it, not as keys do', () => {
  const text = [
    '2026年工作计划',
    '一、总体目标',
    '全年举办学术论坛20场。',
    '二、任务',
    '（一）交流',
    '1.办好论坛。全年举办学术论坛22场。',
  ];
  expect(told(text.join('\n')).map(({ message }) => message.zh)).toEqual([
    '学术论坛前后不一：“一”写 20场，“二（一）1”写 22场。',
  ]);
});
