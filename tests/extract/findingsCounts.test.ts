// What can be counted in a plan: lists that say how many they are, the numbers before lines, texts on a page.
import { describe, expect, it } from 'vitest';
import { inPlan, told } from './findingsKit.ts';

describe('an announced number of things', () => {
  const of = (text: string) =>
    told(inPlan(text)).flatMap((f) => (f.kind === 'list-count' ? f.message.en : []));

  it.each([
    [4, 3, '1.办好科普日、科技周、读书节四大主题活动。'],
    [4, 3, '1.抓好“护航行动”“清朗行动”“暖心行动”四大行动。'],
    [3, 2, '1.完成东山站、西山站三站升级改造。'],
    [4, 3, '1.与荷兰、以色列、日本4国同行组织建立联系。'],
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
    '1.完成东山站、西山站两站升级改造，走访甲县、乙县、丙县等5县，与德国、法国和英国3国签约。',
    '1.面向俄罗斯、中亚五国招生，在东山县、西山县三县级市之间往来，服务沙特、中东三国侨胞。',
    '1.抓好论坛、沙龙等四大品牌活动，推进教育、科技、人才三大工程。',
    '1.共建中心5个，分别位于东城、西城、南城、北城和新区。',
    '1.培训教师、学生、家长，办好第三届大赛和四大活动。',
    '1.1 Three joint laboratories will be opened: one by March, one by June and one by November.',
    '1.1 Two fairs are planned: one in Leeds and York, and one in Bath.',
  ])('fits, or is left open: %s', (text) => {
    expect(of(text)).toEqual([]);
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
