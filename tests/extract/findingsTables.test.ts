// Tables against the text, against each other and against themselves. The plans in tables/ are consistent: they are
// silent as they are, and with one number changed they are told of once.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';
import type { FindingKind } from '../../shared/extract/types.ts';
import { told } from './findingsKit.ts';

const dir = path.join(import.meta.dirname, 'tables');
const textOf = (name: string): string => fs.readFileSync(path.join(dir, `${name}.txt`), 'utf8');

/** In which plan what is written for what, the finding that follows and what its sentences say. */
const changes: [name: string, from: string, to: string, kind: FindingKind, says: RegExp][] = [
  [
    'society-task-list',
    '学术讲座\t不少于30场',
    '学术讲座\t25场',
    'restated',
    /“一”写 不少于30场，表格写 25场/,
  ],
  ['society-task-list', '发表论文\t40篇', '发表论文\t50篇', 'restated', /论文前后不一.*40篇.*50篇/],
  ['society-task-list', '工作站\t3个', '工作站\t2个', 'restated', /3个.*2个/],
  ['society-task-list', '科普活动\t120场', '科普活动\t100场', 'restated', /120场.*100场/],
  ['institute-quarters', '40\t8\t12', '40\t8\t11', 'sum', /40.*39.*还差 1/],
  ['institute-quarters', '研讨会16场', '研讨会18场', 'restated', /18场，表格写 16/],
  ['institute-quarters', '合计\t\t场\t64', '合计\t\t场\t66', 'sum', /66.*64/],
  ['college-departments', '理学院\t40', '理学院\t45', 'sum', /90.*95.*多出 5/],
  ['college-departments', '学术讲座45场', '学术讲座50场', 'restated', /50场，表格写 45/],
  ['owner-split-rows', '接待读者\t80万', '接待读者\t85万', 'restated', /80万人次.*85万人次/],
  ['last-year-this-year', '讲座（场）\t48\t60', '讲座（场）\t48\t66', 'restated', /60场，表格写 66/],
  ['last-year-this-year', '人才12名', '人才15名', 'restated', /高层次人才前后不一.*15名.*12/],
  ['stretch-column', '书画展览\t18场', '书画展览\t16场', 'restated', /18场.*16场/],
  ['cumulative-column', '科普基地\t10个', '科普基地\t12个', 'restated', /10个.*12个/],
  ['totals-subtotals', '医师培训\t8', '医师培训\t9', 'sum', /14.*15/],
  ['totals-subtotals', '合计\t\t30\t1320', '合计\t\t30\t1420', 'sum', /1420.*1320/],
  ['totals-subtotals', '培训班30期', '培训班32期', 'restated', /32期，表格写 30/],
  ['prose-in-cells', '科研产出\t发表论文60篇', '科研产出\t发表论文66篇', 'restated', /60篇，表格写 66篇/],
  ['markdown-bars', '走访 | 40次', '走访 | 30次', 'restated', /40次，表格写 30次/],
  ['several-tables', '展览\t60\n', '展览\t80\n', 'sum', /400/],
  ['several-tables', '档案展览\t4场', '档案展览\t6场', 'restated', /4场，表格写 6场/],
  ['remark-leaves-out', '会员\t200名', '会员\t180名', 'restated', /200名，表格写 180名/],
  ['of-which-rows', '课程\t30门', '课程\t28门', 'restated', /30门，表格写 28门/],
  ['district-five-year', '120\t150', '120\t160', 'restated', /150名，表格写 160/],
  ['english-tasks', 'Public lectures\t24', 'Public lectures\t28', 'restated', /24.*28/],
  ['english-tasks', 'guides\t1\t1\t1\t1', 'guides\t1\t1\t1\t2', 'sum', /4.*5/],
];

describe('a consistent plan with tables', () => {
  it.each(fs.readdirSync(dir))('raises no error and no warning: %s', (file) => {
    expect(told(textOf(file.replace('.txt', ''))).map((f) => f.message.zh)).toEqual([]);
  });
});

describe('a plan with tables that contradicts itself', () => {
  it.each(changes)('%s: %s → %s', (name, from, to, kind, says) => {
    const text = textOf(name);
    expect(text).toContain(from);
    const changed = text.replace(from, to);
    const found = told(changed);
    expect(found.map((f) => f.kind)).toContain(kind);
    const one = found.find((f) => f.kind === kind && says.test(f.message.zh));
    expect(one?.message.zh ?? found.map((f) => f.message.zh).join('\n')).toMatch(says);
    expect(one!.message.en).not.toBe('');
    expect(one!.spans.length).toBeGreaterThan(1);
    for (const s of one!.spans) expect(changed.slice(s.offset, s.offset + s.length)).toBe(s.quote);
  });
});

const year = (text: string) => told(`2026年工作计划\n${text}\n`).map((f) => f.kind);

describe('a row', () => {
  it('is named as the text would name it', () => {
    const rows =
      '任务\t数量\n举办学术讲座\t25场\n全年新建标准化实验室\t3间\n培训人数\t300人\n平均住院日\t6天';
    expect(extractText(`2026年工作计划\n一、任务\n${rows}\n`).targets.map((t) => t.measure)).toEqual([
      '学术讲座',
      '标准化实验室',
      '培训人数',
      '平均住院日',
    ]);
  });

  it.each([
    // the table adds up what two sections promise
    '一、国际交流\n举办学术研讨会10场。\n二、国内交流\n举办学术研讨会20场。\n三、汇总\n任务\t目标\n学术研讨会\t30场',
    // one section's share of it
    '一、乡村振兴\n全年举办科普讲座10场。\n二、任务\n任务\t数量\n科普讲座\t30场',
    // what is asked for and what is granted
    '一、科研\n申报科研项目30项，立项10项。\n二、汇总\n任务\t目标\n科研项目\t10项',
    // another column says which
    '一、总体目标\n全年发表论文40篇。\n二、任务\n任务\t类型\t目标\n发表论文\tSCI\t15篇',
    // others do it
    '一、任务\n1.办好科普讲座。全年举办科普讲座30场。（牵头单位：科普部）\n二、汇总\n任务\t目标\t牵头单位\n科普讲座\t20场\t学会部',
    // at least so many
    '一、总体目标\n全年举办学术讲座30场以上。\n二、任务\n任务\t目标\n学术讲座\t32场',
    // what takes place in one month
    '一、总体目标\n全年开展科普活动30次。\n二、计划\n月份\t活动\t场次\n3月\t科普活动\t4次\n12月\t科普活动\t6次',
    '一、总体目标\n全年开展科普活动30次。\n二、计划\n月份\t活动\t场次\n3月\t科普讲座\t4次\n12月\t科普活动\t6次',
    // departments below one another
    '一、学会部\n任务\t数量\n学术讲座\t20场\n二、科普部\n任务\t数量\n学术讲座\t10场',
  ])('that counts a part or something else is silent: %s', (text) => {
    expect(year(text)).toEqual([]);
  });

  it.each([
    '一、主要指标\n指标\t目标\n学术讲座\t30场\n二、任务\n分解如下。\n任务\t数量\t牵头单位\n举办学术讲座\t26场\t学会部',
    '一、学术讲座\n举办学术讲座30场。\n二、任务清单\n任务\t数量\t完成时限\n学术讲座\t20场\t12月底前',
    '一、总体目标\n学员满意度达到95%以上。\n二、任务清单\n指标\t目标值\n学员满意度\t90%以上',
  ])('that counts the same is told: %s', (text) => {
    expect(year(text)).toEqual(['restated']);
  });

  it('is told of two tables as such', () => {
    const [found] = told(
      '2026年工作计划\n一、主要指标\n指标\t目标\n学术讲座\t30场\n二、任务\n任务\t数量\n学术讲座\t26场\n',
    );
    expect(found!.message).toEqual({
      zh: '学术讲座前后不一：前一张表写 30场，后一张表写 26场。',
      en: '学术讲座 has two values: 30场 (one table) and 26场 (another table).',
    });
  });
});

describe('a row of totals', () => {
  const table = (head: string, ...rows: string[]) =>
    year(`一、任务\n${[head, ...rows].map((r) => r.split('|').join('\t')).join('\n')}`);

  it('is the sum of its column', () => {
    expect(table('任务|场次', '论坛|6场', '讲座|10场', '合计|16场')).toEqual([]);
    expect(table('任务|场次', '论坛|6场', '讲座|10场', '合计|18场')).toEqual(['sum']);
    expect(table('项目|预算（万元）', '会议|12.1', '调研|7.3', '合计|19.4')).toEqual([]);
    expect(table('项目|预算（万元）', '会议|12.1', '调研|7.3', '合计|20.4')).toEqual(['sum']);
  });

  it('is not where rows stand below one another, or are of different units', () => {
    expect(table('任务|场次', '学术活动|16场', '论坛|6场', '讲座|10场', '展览|4场', '合计|20场')).toEqual([]);
    expect(table('任务|场次', '学术论坛|6场', '国际论坛|2场', '合计|6场')).toEqual([]);
    expect(table('任务|数量', '论坛|6场', '论文|10篇', '合计|20')).toEqual([]);
  });

  it('is what the line above the table announces', () => {
    const of = (line: string, sum: number) =>
      table(`${line}\n任务|场次`, '论坛|6场', '讲座|10场', `合计|${sum}场`);
    expect(of('全年举办活动18场，安排如下：', 16)).toEqual(['restated']);
    expect(of('全年举办活动16场，安排如下：', 16)).toEqual([]);
    expect(of('全年举办活动18场。', 16)).toEqual([]);
  });
});
