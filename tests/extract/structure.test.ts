// Structure: what a pasted page is made of, and which of its lines are headings and items.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import { readStructure } from '../../shared/extract/lines/structure.ts';

describe('articles', () => {
  const titles = (text: string) => extractText(text).outline.map((o) => `${o.level} ${o.number} ${o.title}`);

  it('are headings below their chapter, and run on through the chapters', () => {
    const plan = `第一章　總則
第一條　編製目的
本年度辦理展覽6檔。
第二章　工作項目
第二條　推廣教育。全年辦理講座12場。
一、館校合作。新增學校8所。`;
    expect(titles(plan)).toEqual([
      '1 第一章 總則',
      '2 第一條 編製目的',
      '1 第二章 工作項目',
      '2 第二條 推廣教育',
      '3 一 館校合作',
    ]);
    expect(extractText(plan).findings).toEqual([]);
  });

  it('of rules, and what a first one is of, are none', () => {
    expect(
      titles('第一条 为规范经费使用,根据有关规定,制定本办法。\n第一条生产线建成投产,全年产量3万台。'),
    ).toEqual([]);
  });
});

describe('English headings', () => {
  const titles = (text: string) => extractText(text).outline.map((o) => `${o.level} ${o.number} ${o.title}`);

  it('may be numbered by a letter and a figure, below the section of that letter', () => {
    expect(
      titles(
        'Chapter I   Aims\nSection A   Rivers\nObjective A.1   Clean banks\nWe clean 30 km of banks.\nObjective A2 - Clear water\nSection B   Lakes\nObjective B.1: New reeds\n',
      ),
    ).toEqual([
      '1 Chapter I Aims',
      '2 Section A Rivers',
      '3 Objective A.1 Clean banks',
      '3 Objective A2 Clear water',
      '2 Section B Lakes',
      '3 Objective B.1 New reeds',
    ]);
  });

  it('may be marked by tags, and begin with a nought', () => {
    expect(
      titles(
        '<h2>Goal 1: Growth</h2>\n<h3 class="x"><a name="a.b"></a>Initiative 12 - Seeds</h3>\n<p>We will give out 400 bags of seed.</p>\n##02 Money\nThe fund pays £3,000.\n',
      ),
    ).toEqual(['1 Goal 1 Growth', '2 Initiative 12 Seeds', '2 02 Money']);
  });
});

describe('a page copied with its furniture', () => {
  const page = `首页 > 通知公告 > 正文
字号：大 中 小
发布时间：2026-01-20 浏览次数：312
关于印发《县科协2026年工作要点》的通知
各乡镇科协：
现将《县科协2026年工作要点》印发给你们，请认真执行。
县科学技术协会
2026年1月18日
县科协2026年工作要点
第一章 总体要求
坚持服务大局。
第二章 主要任务
一、学术交流
（一）举办年会。举办学术年会1次。
（二）举办论坛
1．青年论坛：全年举办5场。
2．专家论坛：全年举办3场。
上一篇：县科协2025年工作总结
下一篇：会议通知
扫一扫在手机打开当前页
版权所有：县科学技术协会 浙ICP备12345678号`;
  const s = readStructure(page);
  const kind = (start: string) => s.lines.find((l) => l.text.startsWith(start))?.kind;

  it('finds title, period and scheme', () => {
    expect(s.title).toBe('县科协2026年工作要点');
    expect(s.period).toEqual({ start: '2026-01-01', end: '2026-12-31' });
    expect(s.scheme).toEqual({ level2: '（一）', level3: '1．', items: null });
  });

  it('tells furniture from body', () => {
    for (const f of ['首页', '字号', '发布时间', '上一篇', '下一篇', '扫一扫', '版权所有'])
      expect(kind(f), f).toBe('furniture');
    expect(kind('各乡镇')).toBe('addressee');
    expect(kind('县科学技术协会')).toBe('signature');
    expect(kind('2026年1月18日')).toBe('date');
    expect(kind('坚持服务')).toBe('paragraph');
  });

  it('nests chapters, sections, items and ends run-in titles', () => {
    expect(extractText(page).outline.map((o) => `${o.level} ${o.number} ${o.title}`)).toEqual([
      '1 第一章 总体要求',
      '1 第二章 主要任务',
      '2 一 学术交流',
      '3 （一） 举办年会',
      '3 （二） 举办论坛',
      '4 1 青年论坛',
      '4 2 专家论坛',
    ]);
    expect(extractText(page).targets.map((t) => t.section)).toEqual([
      '第二章/一/（一）',
      '第二章/一/（二）/1',
      '第二章/一/（二）/2',
    ]);
  });
});

describe('plans as pages give them', () => {
  it('takes 第一篇 alone for the mark between two texts, not for a heading', () => {
    const e = extractText('工作计划(2篇)\n\n第一篇\n\n一、目标\n办展3次。\n\n第二篇\n\n一、任务\n办班2期。');
    expect(e.outline.map((h) => `${h.level} ${h.number}`)).toEqual(['1 一', '1 一']);
  });

  it('takes a number and a space for a heading also before a word that begins as a measure word', () => {
    const e = extractText(
      '2026年工作计划\n1 目标\n办展3次。\n2 项目管理\n2.1 立项\n立项5个。\n3 人才培养\n招生6名。\n4 期刊',
    );
    expect(e.outline.map((h) => `${h.level} ${h.number} ${h.title}`)).toEqual([
      '1 1 目标',
      '1 2 项目管理',
      '2 2.1 立项',
      '1 3 人才培养',
      '1 4 期刊',
    ]);
    expect(extractText('2026年工作计划\n一、人员\n3 人参会\n5 名专家').outline).toHaveLength(1);
  });

  it('reads nothing under a line that reviews the year before, up to the next heading', () => {
    const page =
      '2026年重点工程\n\n一、安排\n新建泵站4座。\n\n去年重点工程成绩单\n新开工12项。\n完成投资3亿元。\n\n二、要求\n每月通报1次。';
    expect(extractText(page).targets.map((t) => t.quote)).toEqual(['4座', '1次']);
  });
});

it('numbers enclosed in one character are numbers: ㈠ ⑴ Ⅰ、, and 一) with half a bracket', () => {
  const of = (text: string) => extractText(text).outline.map((h) => `${h.level} ${h.number} ${h.title}`);
  expect(of('2026年工作计划\n一、任务\n㈠修堤\n⑴加固3处\n⑵排查5处\n㈡防汛\n二、要求\n')).toEqual([
    '1 一 任务',
    '2 ㈠ 修堤',
    '3 ⑴ 加固3处',
    '3 ⑵ 排查5处',
    '2 ㈡ 防汛',
    '1 二 要求',
  ]);
  expect(of('2026年工作计划\n一、任务\n一)修堤\n二)防汛\nⅡ类水质断面达到6个。\n')).toEqual([
    '1 一 任务',
    '2 一) 修堤',
    '2 二) 防汛',
  ]);
  expect(of('2026年工作计划\n一、任务\n⑴加固堤防。⑵排查险段。\n')).toEqual(['1 一 任务']);
});

it('proposes a numbered English sentence for an item, and a short title for a heading', () => {
  const { lines } = readStructure(
    [
      'Work plan 2026',
      '1. Work packages',
      '1.1 Launch two calls for proposals, one in March and one in September, for all who work on boats.',
      '1.2 Recruit ten fellows.',
      '(a) Mentoring. Every fellow has a mentor.',
      '2. References',
      '1. Smith, J. (2019). Boats of the coast.',
    ].join('\n'),
  );
  expect(lines.map(({ kind, level }) => `${kind} ${level ?? ''}`.trim())).toEqual([
    'title',
    'heading 1',
    'item 2',
    'item 2',
    'item 3',
    'heading 1',
    'note',
  ]);
});
