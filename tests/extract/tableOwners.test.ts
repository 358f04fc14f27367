// A row of a table that names who leads in one column and who helps in another is one statement, in whatever order the
// columns stand, whatever they are called and whatever lies between them; with one such column it is that cell.
import { describe, expect, it } from 'vitest';
import { extractText } from '../../shared/extract/extract.ts';

type Row = { lead: string[]; help: string[] };
type Way = { marks: string[]; lead: string[]; help: string[]; and: string[]; rows: Row[]; head: string };
type Column = 'name' | 'value' | 'when' | 'lead' | 'help';

const orders: Column[][] = [
  ['name', 'value', 'lead', 'help', 'when'],
  ['name', 'value', 'when', 'lead', 'help'],
  ['lead', 'help', 'name', 'value', 'when'],
  ['name', 'value', 'help', 'lead', 'when'],
  ['name', 'value', 'lead', 'when', 'help'],
  ['name', 'lead', 'value', 'help', 'when'],
];

const chinese: Way = {
  marks: ['\t', ' | ', '|'],
  lead: ['牵头部门', '责任部门', '牵头单位', '主责部门', '负责部门', '责任科室'],
  help: ['配合部门', '协办单位', '配合单位', '协同部门', '协作单位', '参与部门', '协助部门'],
  and: ['、', '，', ' '],
  rows: [
    { lead: ['学会部'], help: ['办公室'] },
    { lead: ['科普部'], help: ['各学会', '市科技馆'] },
    { lead: ['组织人事部', '机关党委'], help: ['各分会'] },
    { lead: ['信息中心'], help: [] },
  ],
  head: '2026年重点任务分解表',
};
const english: Way = {
  marks: ['\t', ' | '],
  lead: ['Lead', 'Responsible', 'Lead department', 'Owner', 'Responsible officer', 'Accountable'],
  help: ['Support', 'Supporting unit', 'Partners', 'Contributing', 'Assisting', 'Supported by'],
  and: [', ', '; ', ' and '],
  rows: [
    { lead: ['Policy Office'], help: ['Events Team'] },
    { lead: ['Head of Estates'], help: ['Finance Office', 'Press Office'] },
    { lead: ['Data Unit', 'Field Office'], help: ['Registry'] },
    { lead: ['Museum Board'], help: [] },
  ],
  head: 'Action plan 2026',
};
const names = { name: ['任务', 'Action'], value: ['目标', 'Target'], when: ['完成时限', 'Deadline'] };
const cells = {
  name: [
    ['学术论坛', '科普讲座', '走访企业', '开发系统'],
    ['Forums held', 'Talks given', 'Firms visited', 'Systems opened'],
  ],
  value: [
    ['20场', '30场', '45家', '2套'],
    ['20', '30', '45', '2'],
  ],
  when: [
    ['6月', '8月', '10月', '12月'],
    ['June 2026', 'August 2026', 'October 2026', 'December 2026'],
  ],
};

function table(way: Way, language: 0 | 1, order: Column[], k: number, mark: string, and: string): string {
  const line = (row: number): string =>
    order
      .map((column) => {
        if (column === 'lead' || column === 'help')
          return row < 0 ? way[column][k]! : way.rows[row]![column].join(and);
        return row < 0 ? names[column][language]! : cells[column][language]![row]!;
      })
      .join(mark);
  return `${way.head}\n\n${[-1, 0, 1, 2, 3].map(line).join('\n')}\n`;
}

describe.each([
  ['Chinese', chinese, 0],
  ['English', english, 1],
] as const)('owners of a %s table', (_, way, language) => {
  it('are one statement a row', () => {
    const wrong: string[] = [];
    for (const order of orders)
      for (let k = 0; k < way.lead.length; k++)
        for (const mark of way.marks)
          for (const and of way.and) {
            const text = table(way, language, order, k, mark, and);
            const read = extractText(text).owners.map(({ offset, quote, lead, support }) => {
              const whole = text.slice(offset, offset + quote.length) === quote;
              return { lead, support, whole };
            });
            const said = way.rows.map(({ lead, help }) => ({ lead, support: help, whole: true }));
            if (JSON.stringify(read) !== JSON.stringify(said))
              wrong.push(`${text} → ${JSON.stringify(read)}`);
          }
    expect(wrong).toEqual([]);
  });

  it('have their quote from the first cell to the last', () => {
    const { lead, help } = way.rows[1]!;
    for (const order of orders) {
      const text = table(way, language, order, 0, '\t', way.and[0]!);
      const quote = extractText(text).owners[1]!.quote;
      const [a, b] = [lead.join(way.and[0]), help.join(way.and[0])];
      const first = order.indexOf('lead') < order.indexOf('help') ? a : b;
      expect(quote.startsWith(first) && quote.endsWith(first === a ? b : a), quote).toBe(true);
      if (Math.abs(order.indexOf('lead') - order.indexOf('help')) === 1)
        expect(quote.split('\t')).toHaveLength(2);
    }
  });

  it('are the cell itself where there is one column', () => {
    for (const column of ['lead', 'help'] as const) {
      const text = table(way, language, ['name', 'value', column, 'when'], 0, '\t', way.and[0]!);
      expect(extractText(text).owners.map(({ quote }) => quote)).toEqual(
        way.rows.map((row) => row[column].join(way.and[0])).filter((cell) => cell !== ''),
      );
    }
  });

  it('answer for the targets of their rows', () => {
    const text = table(way, language, orders[0]!, 0, '\t', way.and[0]!);
    expect(extractText(text).targets.map(({ lead, support }) => ({ lead, help: support }))).toEqual(way.rows);
  });
});

describe('a row of owners', () => {
  const read = (text: string) =>
    extractText(text).owners.map(({ quote, lead, support }) => [quote, lead, support]);

  it.each<[head: string, cell: string, lead: string[], support: string[]]>([
    ['牵头/配合部门', '学会部/办公室、科普部', ['学会部'], ['办公室', '科普部']],
    ['责任部门及配合部门', '学会部、办公室', ['学会部'], ['办公室']],
    ['牵头（配合）单位', '学会部（办公室、科普部）', ['学会部'], ['办公室', '科普部']],
    ['Lead / Support', 'Policy Office / Registry', ['Policy Office'], ['Registry']],
  ])('under one head for both: %s', (head, cell, lead, support) => {
    const chinese = /[一-龥]/.test(head);
    const text = chinese
      ? `2026年任务表\n任务\t目标\t${head}\t时限\n年会\t3次\t${cell}\t6月\n`
      : `Plan 2026\n\nAction\tTarget\t${head}\tDue\nTalks\t12 talks\t${cell}\tJune 2026\n`;
    expect(read(text)).toEqual([[cell, lead, support]]);
  });

  it('has no name where a cell says that there is none', () => {
    for (const none of ['无', '—', '待定', '/'])
      expect(read(`2026年任务表\n任务\t目标\t责任部门\t配合部门\n年会\t3次\t学会部\t${none}\n`)).toEqual([
        ['学会部', ['学会部'], []],
      ]);
    for (const none of ['None', 'n/a', 'N/A', 'TBC', '–', 'Not applicable'])
      expect(
        read(`Plan 2026\n\nAction\tTarget\tLead\tSupport\nTalks\t12 talks\tPress Office\t${none}\n`),
      ).toEqual([['Press Office', ['Press Office'], []]]);
  });

  it('may name its columns itself', () => {
    const row = 'Item: Roof | Target: 12 rooms | Lead: Works Unit | Support: Stores';
    expect(read(`Plan 2026\n\n${row}\n${row}\n`)).toEqual(
      [1, 2].map(() => ['Lead: Works Unit | Support: Stores', ['Works Unit'], ['Stores']]),
    );
  });
});
