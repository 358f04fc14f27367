// Structure: what a pasted page is made of, tables, titles, periods, categories, deliverables, comparison.
import { describe, expect, it } from 'vitest';
import { compareTargets } from '../../shared/extract/compare.ts';
import { extractBlocks, extractText } from '../../shared/extract/extract.ts';
import { readStructure } from '../../shared/extract/structure.ts';

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

it.each([
  ['市“十五五”科技发展规划', '2026-01-01', '2030-12-31'],
  ['中长期规划（2021—2035年）', '2021-01-01', '2035-12-31'],
  ['2024-2026年行动计划', '2024-01-01', '2026-12-31'],
  ['二〇二六年度工作计划', '2026-01-01', '2026-12-31'],
  ['2025年工作总结和2026年工作计划', '2026-01-01', '2026-12-31'],
  ['县政府2026年8件实事', '2026-01-01', '2026-12-31'],
  ['2025年计划执行情况及2026年计划草案的报告', '2026-01-01', '2026-12-31'],
  ['Annual Work Plan 2026', '2026-01-01', '2026-12-31'],
  ['Strategic Plan 2026–2030', '2026-01-01', '2030-12-31'],
])('reads the period of %s', (title, start, end) => {
  expect(extractText(`${title}\n一、目标\n做好工作。`).plan_period).toEqual({ start, end });
});

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

  it('are read in Markdown too', () => {
    const t = table(['| 任务 | 数量 | 牵头部门 |', '|---|---|---|', '| 学术论坛 | 20场 | 学术部 |']);
    expect(t.map((x) => [x.quote, x.measure])).toEqual([['20场', '学术论坛']]);
  });
});

it('gives blocks their own spans and keys that survive edits elsewhere', () => {
  const read = (before: string) =>
    extractBlocks(
      [
        { id: 'a', kind: 'paragraph', text: before, offset: 0 },
        { id: 'b', kind: 'item', number: '1.', text: '论坛。举办论坛20场。', offset: before.length + 1 },
      ],
      { title: '2026年计划' },
    );
  const [x, y] = [read('导语。'), read('改长了的导语，举办展览3次。')];
  const [s, t] = [x.targets[0]!, y.targets[1]!];
  expect(s).toMatchObject({ blockId: 'b', from: 7, to: 10, quote: '20场', section: '1', offset: 4 + 2 + 7 });
  expect(t.key).toBe(s.key);
  expect(x.outline).toEqual([{ level: 1, number: '1', title: '论坛', offset: 4, blockId: 'b' }]);
});

it('reads a table with a row a year', () => {
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

it('reads the deliverables of English plans', () => {
  const e = extractText(
    'Centre Work Plan 2026\n1. Events. Host the 9th Asian Coastal Forum in Xiamen in October (theme: "Rising seas"). Publish the “Coastal Yearbook” in June. Open the Deep Sea Laboratory by March 2026. (Support: Graduate School)',
  );
  expect(
    e.items[0]!.deliverables.map((d) => [d.kind, d.name, d.theme, d.edition, d.period, d.category]),
  ).toEqual([
    ['event', 'Asian Coastal Forum', 'Rising seas', '9', '2026-10', 'forum'],
    ['publication', 'Coastal Yearbook', null, null, '2026-06', 'journal'],
    ['platform', 'Deep Sea Laboratory', null, null, '2026-03', 'platform'],
  ]);
});

it('reads deliverables with theme, edition and time', () => {
  const e = extractText(
    '2026年计划\n1.论坛。上半年举办“海洋论坛”(主题:深海)，承办第五届亚太海洋大会，发布《海洋年报》，建设“蓝海”数据平台。',
  );
  expect(e.items[0]!.deliverables.map((d) => [d.kind, d.name, d.theme, d.edition, d.period])).toEqual([
    ['event', '海洋论坛', '深海', null, '2026-H1'],
    ['event', '亚太海洋大会', null, '五', '2026-H1'],
    ['publication', '海洋年报', null, null, '2026-H1'],
    ['platform', '蓝海', null, null, '2026-H1'],
  ]);
});

it('sorts measures into categories, the workspace’s own first', () => {
  const text =
    '2026年计划\n一、任务\n举办学术论坛2场，举办青年沙龙3场，开展科普讲座4场，共建联合实验室2个，举办安全演练5次。';
  expect(extractText(text).targets.map((t) => t.category)).toEqual([
    'forum',
    'salon',
    'lecture',
    'joint-lab',
    'other',
  ]);
  const own = extractText(text, { categories: [{ id: 'safety', words: ['演练'] }] });
  expect(own.targets.at(-1)!.category).toBe('safety');
});

it('compares English plans by their words', () => {
  const plan = (year: number, text: string) => extractText(`Work Plan ${year}\n1. Tasks. ${text}`).targets;
  const before = plan(2025, 'Attract 200 participants, publish 12 articles and recruit 20 PhD students.');
  const after = plan(2026, 'File 30 patents, publish 15 journal articles and recruit 20 doctoral students.');
  expect(
    compareTargets(before, after).map((c) => [c.kind, ('after' in c ? c.after : c.before).quote]),
  ).toEqual([
    ['new', '30'],
    ['up', '15'],
    ['reworded', '20'],
    ['dropped', '200'],
  ]);
});

it('compares two years', () => {
  const before = extractText(
    '2025年工作计划\n一、任务\n派出访问学者30人，举办学术论坛10场，出版专著2部，培训学员100人次。',
  ).targets;
  const after = extractText(
    '2026年工作计划\n一、任务\n派出访问学者20人，举办高端学术论坛10场，新建联合实验室3个，培训学员150人次。',
  ).targets;
  expect(
    compareTargets(before, after).map((c) => [c.kind, ('after' in c ? c.after : c.before).quote]),
  ).toEqual([
    ['down', '20人'],
    ['reworded', '10场'],
    ['new', '3个'],
    ['up', '150人次'],
    ['dropped', '2部'],
  ]);
  expect(compareTargets(after, after)).toEqual([]);
});

describe('plans as pages give them', () => {
  it('takes 第一篇 alone for the mark between two texts, not for a heading', () => {
    const e = extractText('工作计划(2篇)\n\n第一篇\n\n一、目标\n办展3次。\n\n第二篇\n\n一、任务\n办班2期。');
    expect(e.outline.map((h) => `${h.level} ${h.number}`)).toEqual(['1 一', '1 一']);
  });

  it('dates a report by the session it is given at', () => {
    const report = (date: string) =>
      `市政府工作报告\n——${date}在市第八届人民代表大会第五次会议上\n\n一、2025年工作回顾\n`;
    expect(extractText(report('2026年1月18日')).plan_period?.start).toBe('2026-01-01');
    expect(extractText(report('2025年12月28日')).plan_period?.start).toBe('2026-01-01');
  });

  it('reads nothing under a line that reviews the year before, up to the next heading', () => {
    const page =
      '2026年重点工程\n\n一、安排\n新建泵站4座。\n\n去年重点工程成绩单\n新开工12项。\n完成投资3亿元。\n\n二、要求\n每月通报1次。';
    expect(extractText(page).targets.map((t) => t.quote)).toEqual(['4座', '1次']);
  });

  it('takes the year from what a page of news says will be, not from what it looks back on', () => {
    const will = '市政府部署明年工作,2027年将筹集资金8亿元。\n一、教育\n全年新建学校6所。';
    expect(extractText(will).targets.at(-1)?.period).toBe('2027');
    const report = '报告分两部分:一、2026年工作回顾;二、2027年重点工作任务。\n全年招聘教师90名。';
    expect(extractText(report).plan_period?.start).toBe('2027-01-01');
  });

  it('finds what is counted beside 目标值 in a column called 目标内容', () => {
    const [t] = extractText('2026年目标任务\n\n序号\t目标内容\t目标值\n1\t家庭医生签约率（%）\t45').targets;
    expect(t).toMatchObject({ measure: '家庭医生签约率', unit: '%', min: 45 });
  });

  it('keeps what a cell says is a part of what it counts before', () => {
    const e = extractText('2026年任务分解\n\n序号\t任务\t目标\n1\t引才\t引进博士80人，其中归国博士15人');
    expect(e.targets.map((t) => t.part_of)).toEqual([null, e.targets[0]!.offset]);
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
