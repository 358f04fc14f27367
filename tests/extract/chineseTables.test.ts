// A Chinese task table is read by its columns, whatever they are called, in whatever order, with tabs, bars or line
// ends between the cells: what is counted, how many, by when, who leads and who helps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

const among = (words: string) => fc.constantFrom(...words.split(' '));

/** What the rows hold: name, quantity and its quote's unit. */
const rows = [
  { name: '高端学术论坛', amount: '20场', unit: '场' },
  { name: '科普进校园', amount: '不少于60场次', unit: '场次' },
  { name: '青年人才托举', amount: '15名', unit: '名' },
  { name: '学会能力提升项目', amount: '8项', unit: '项' },
  { name: '科技工作者调研', amount: '3次', unit: '次' },
  { name: '专家服务团', amount: '5支以上', unit: '支' },
];
const row = fc.uniqueArray(fc.constantFrom(...rows), { minLength: 2, maxLength: 5, selector: (r) => r.name });
const times: [cell: string, period: string][] = [
  ['6月底前', '2026-06'],
  ['全年', '2026'],
  ['上半年', '2026-H1'],
  ['三季度', '2026-Q3'],
  ['11月', '2026-11'],
  ['4月—10月', '2026-04/2026-10'],
];
const offices = ['学术部', '科普部', '组织人事部', '办公室', '国际合作处', '市科技馆'];

const columns = fc.record({
  name: among('任务 工作任务 重点工作 活动名称 项目名称 事项 工作内容'),
  amount: among('目标 目标值 任务量 数量 目标任务数 规模 计划数'),
  time: fc.option(among('完成时限 完成时间 时间节点 时间 时限')),
  lead: fc.option(among('责任部门 牵头部门 责任单位 负责部门')),
  help: fc.option(among('配合部门 协办单位 配合单位')),
  cost: fc.option(among('经费（万元） 预算金额（万元） 预算（元） 经费预算（万元）')),
  number: fc.boolean(),
  timeFirst: fc.boolean(),
});
/** The last three: a cell a line. */
const separator = fc.constantFrom('\t', ' | ', '|', '\n', '\n\n', ' |\n');

describe('a task table', () => {
  it('gives each row its target, time and owners', () => {
    fc.assert(
      fc.property(
        columns,
        row,
        separator,
        fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }),
        (head, rowsOf, mark, picks) => {
          const cells = (name: string, amount: string, k: number, header: boolean): string[] => {
            const time = head.time === null ? [] : [header ? head.time : times[picks[k]!]![0]];
            const lead = head.lead === null ? [] : [header ? head.lead : offices[picks[k + 5]!]!];
            const help =
              head.help === null || head.lead === null
                ? []
                : [header ? head.help : offices[(picks[k + 5]! + 1) % 6]!];
            const cost = head.cost === null ? [] : [header ? head.cost : String(k + 2)];
            const number = head.number ? [header ? '序号' : String(k + 1)] : [];
            return head.timeFirst
              ? [...number, ...time, name, amount, ...cost, ...lead, ...help]
              : [...number, name, amount, ...time, ...cost, ...lead, ...help];
          };
          const lines = [
            cells(head.name, head.amount, 0, true),
            ...rowsOf.map((r, k) => cells(r.name, r.amount, k, false)),
          ];
          // two columns with a bar between may be anything
          fc.pre(mark === '\t' || lines[0]!.length > 2);
          fc.pre(!mark.includes('\n') || head.number || head.lead !== null || head.time !== null);
          const text = `2026年重点任务分解表\n${lines.map((l) => l.join(mark)).join('\n')}\n`;
          const { targets, owners } = extractText(text);
          expect(
            targets.map(({ quote, measure, period }) => [quote, measure, period]),
            text,
          ).toEqual(
            rowsOf.map((r, k) => [r.amount, r.name, head.time === null ? null : times[picks[k]!]![1]]),
          );
          expect(
            owners.flatMap((o) => o.lead),
            text,
          ).toEqual(head.lead === null ? [] : rowsOf.map((_, k) => offices[picks[k + 5]!]));
          expect(
            owners.flatMap((o) => o.support),
            text,
          ).toEqual(
            head.help === null || head.lead === null
              ? []
              : rowsOf.map((_, k) => offices[(picks[k + 5]! + 1) % 6]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a table whose rows are parts of the year', () => {
  it('counts what its columns name, each row in its time, with who leads', () => {
    const table = (head: string[], ...rowsOf: string[][]) =>
      extractText(
        `2026年工作计划\n\n一、培训\n${[head, ...rowsOf].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`,
      ).targets.map(({ quote, measure, unit, period, lead }) => [quote, measure, unit, period, lead.join()]);
    expect(
      table(
        ['季度', '讲座（场）', '参与人数', '责任部门'],
        ['第一季度', '3', '200', '学术部'],
        ['第二季度', '4', '300', '科普部'],
      ),
    ).toEqual([
      ['3', '讲座', '场', '2026-Q1', '学术部'],
      ['200', '参与人数', '', '2026-Q1', '学术部'],
      ['4', '讲座', '场', '2026-Q2', '科普部'],
      ['300', '参与人数', '', '2026-Q2', '科普部'],
    ]);
    expect(table(['月份', '期数', '人数', '备注'], ['3月', '2期', '50人', '已报名'])).toEqual([
      ['2期', '期数', '期', '2026-03', ''],
      ['50人', '人数', '人', '2026-03', ''],
    ]);
  });
});
