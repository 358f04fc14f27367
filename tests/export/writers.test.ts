import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../server/docx/read.ts';
import { writeDocx } from '../../server/docx/write.ts';
import { dataAnnexes } from '../../server/export/annex.ts';
import { writeCalendar } from '../../server/export/calendar.ts';
import { contentDisposition, exportFileName } from '../../server/export/fileName.ts';
import { markdown } from '../../server/export/markdown.ts';
import type { ExportBlock, ExportRun } from '../../server/export/model.ts';
import { progressReport } from '../../server/export/progressReport.ts';
import { plainText, writeText } from '../../server/export/text.ts';
import { amountWords, expectedWords } from '../../server/export/words.ts';
import { writeWorkbook } from '../../server/export/workbook.ts';
import { modelOf, paragraph, text } from '../docx/lineModel.ts';
import { cell, sampleModel, target, task } from '../docx/sample.ts';

describe('plain text', () => {
  test('a line a block, numbers written out, cells by tab', () => {
    const lines = plainText(sampleModel().blocks).split('\n');
    expect(lines).toContain('一、总体目标');
    expect(lines).toContain('（一）深化国内学术交流');
    expect(lines).toContain('序号\t任务\t单位');
    expect(lines.at(-1)).toBe('［1］据2025年统计年报。');
  });

  test('Windows editors see that it is UTF-8', () => {
    expect([...writeText({ blocks: [] }).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('Markdown', () => {
  const md = (...blocks: ExportBlock[]): string => markdown({ title: '', blocks });

  test('headings, items, tables and footnotes', () => {
    const out = markdown(sampleModel());
    expect(out).toContain('# 云岭市科学技术协会2026年度 学术交流工作计划');
    expect(out).toContain('## 一、总体目标');
    expect(out).toContain('**1.办好学术年会**。按照');
    expect(out).toContain('[链接](https://example.org/a?b=1&c=2)');
    expect(out).toContain('| 序号 | 任务 |  | 单位 |');
    expect(out).toContain('[^1]: 据2025年统计年报。');
  });

  test('bold is read as bold by CommonMark, also beside a punctuation mark', () => {
    const bold = (words: string): ExportRun => text(words, { bold: true });
    const line = (...runs: ExportRun[]): string => md({ kind: 'paragraph', role: 'body', runs }).trimEnd();
    expect(line(text('办好'), bold('“一带一路”'), text('论坛'))).toBe('办好“**一带一路**”论坛');
    expect(line(bold('（重点）'), text('，办好'))).toBe('**（重点）**，办好');
    expect(line(bold('论坛。'), text(' 全年'))).toBe('**论坛。** 全年');
    expect(line(bold('论坛。'))).toBe('**论坛。**');
    expect(line(text('甲'), bold('。'), text('乙'))).toBe('甲。乙');
    expect(line(text('甲'), bold('<乙>'), text('丙'))).toBe('甲&lt;**乙**>丙'.replace('>', '\\>'));
    expect(line(bold('甲'), text('乙', { bold: true, highlight: true }), text('丙'))).toBe('**甲乙**丙');
  });

  test('R13 words never become marks, links or HTML', () => {
    const out = md(
      paragraph('<script>alert(1)</script>'),
      paragraph('[点我](javascript:alert(1))'),
      paragraph('1. 不是列表'),
      paragraph('# 不是标题'),
      paragraph('---'),
      { kind: 'paragraph', role: 'body', runs: [text('点', { link: 'javascript:alert(1)' })] },
    );
    expect(out).not.toContain('<script');
    expect(out).toContain('\\[点我\\](javascript');
    expect(out).toContain('1\\. 不是列表');
    expect(out).not.toMatch(/^(#|---)/m);
    expect(out.trimEnd().endsWith('点')).toBe(true);
  });

  test('bars and breaks in cells stay inside their cell', () => {
    const out = md({
      kind: 'table',
      headerRows: 0,
      rows: [{ cells: [cell('甲|乙'), cell('', { blocks: [paragraph('丙'), paragraph('丁')] })] }],
    });
    expect(out).toContain('| 甲\\|乙 | 丙<br>丁 |');
  });
});

describe('workbook', () => {
  const evil = ['=HYPERLINK("http://x","y")', '+1+1', '-1', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0"];

  async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    return book;
  }

  test('cells are typed, the head is frozen and filtered', async () => {
    const book = await load(await writeWorkbook(sampleModel()));
    const targets = book.getWorksheet('指标');
    expect(targets?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(targets?.autoFilter).toBeTruthy();
    expect(targets?.getCell('C3').value).toBe('高端学术论坛');
    expect(targets?.getCell('E2').value).toBe(120);
    expect(targets?.getCell('P2').value).toBeCloseTo(40 / 120);
    expect(targets?.getCell('P2').numFmt).toBe('0%');
    const due = book.getWorksheet('任务')?.getCell('I2');
    expect(due?.value).toEqual(new Date('2026-06-30T00:00:00Z'));
    expect(due?.numFmt).toBe('yyyy-mm-dd');
    const about = book.getWorksheet('说明');
    expect(about?.getCell('B1').value).toBe(sampleModel().title);
    expect(about?.getCell('B7').value).toBe('2026年1月15日');
  });

  test('whole numbers end without a point, fractions keep theirs, and what is counted per something says so', async () => {
    const half = target({ measure: '检视', per: '季度', min: 2.5, done: 1200 });
    const sheet = (await load(await writeWorkbook(modelOf([], { targets: [half] })))).getWorksheet('指标');
    expect(sheet?.getCell('C2').value).toBe('每季度：检视');
    expect([sheet?.getCell('E2').numFmt, sheet?.getCell('O2').numFmt]).toEqual(['#,##0.######', '#,##0']);
  });

  test('R13 words that look like formulas are text cells in text format', async () => {
    const tasks = evil.map((title, index) => task({ id: `c${index}`, title, note: title, owners: [title] }));
    const book = await load(
      await writeWorkbook(
        modelOf([], { title: '=1+1', tasks, targets: [target({ measure: '=1+1', quote: '+2' })] }),
      ),
    );
    const sheet = book.getWorksheet('任务');
    evil.forEach((words, index) => {
      for (const column of ['B', 'G', 'P']) {
        const found = sheet?.getCell(`${column}${index + 2}`);
        expect(found?.type).toBe(ExcelJS.ValueType.String);
        expect(found?.value).toBe(words);
        expect(found?.numFmt).toBe('@');
      }
    });
  });

  test('same data, same bytes', async () => {
    const [one, two] = [await writeWorkbook(sampleModel()), await writeWorkbook(sampleModel())];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe('calendar', () => {
  const ics = (more = {}): string =>
    new TextDecoder().decode(writeCalendar(modelOf([], { tasks: [task(more)] })));

  test('whole-day events from start to the day after due', () => {
    const out = ics();
    expect(out).toContain('DTSTART;VALUE=DATE:20260301\r\n');
    expect(out).toContain('DTEND;VALUE=DATE:20260701\r\n');
    expect(out).toContain('UID:c1@plan-0001\r\n');
    expect(out).toContain('DTSTAMP:20260115T080000Z\r\n');
  });

  test('no line is longer than 75 octets and no character is cut', () => {
    const out = ics({ title: '长'.repeat(200), note: '注'.repeat(300) });
    for (const line of out.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(out.replaceAll('\r\n ', '')).toContain('长'.repeat(200));
    expect(out).not.toContain('\uFFFD');
  });

  test('words cannot open another property or event', () => {
    const out = ics({ title: '甲\r\nEND:VEVENT\r\nBEGIN:VALARM;乙,丙\\', due: '2026-02-30x' });
    expect(out).not.toMatch(/^END:VEVENT\r\nBEGIN:VALARM/m);
    expect(ics({ title: 'a\nATTACH:file:///etc/passwd' })).not.toMatch(/^ATTACH/m);
  });

  test('cards without a day, or with a start behind their end, do not break it', () => {
    expect(ics({ due: null })).not.toContain('VEVENT');
    expect(ics({ start: '2026-12-01' })).toContain('DTSTART;VALUE=DATE:20260630');
  });
});

describe('annexes from data', () => {
  test('labels go on behind the annexes of the text', () => {
    const labels = (blocks: ExportBlock[], kinds: ('tasks' | 'targets')[]): string[] =>
      dataAnnexes(modelOf(blocks), kinds).map((annex) => annex.label);
    expect(labels([], ['tasks'])).toEqual(['附件']);
    expect(labels([], ['tasks', 'targets'])).toEqual(['附件1', '附件2']);
    expect(labels([paragraph('附件')], ['tasks'])).toEqual(['附件2']);
  });

  test('months that are named are told so, a period in words', () => {
    const rows = modelOf([], {
      targets: [target({ measure: '公众开放日', per: '5月和9月', period: '2026-H1' })],
    });
    const [annex] = dataAnnexes(rows, ['targets']);
    expect(annex && plainText([annex.table])).toContain('5月和9月各：公众开放日\t不少于120场\t上半年');
  });

  test('last year stands beside this year only where there is one', () => {
    const heads = (more: object): string[] =>
      (dataAnnexes(modelOf([], { targets: [target(more)] }), ['targets'])[0]?.table.rows[0]?.cells ?? []).map(
        (each) => plainText(each.blocks),
      );
    expect(heads({})).not.toContain('上年目标');
    expect(heads({ lastYear: { quote: '100场', done: 101 } })).toContain('上年目标');
  });
});

test('large figures are written in the scale of their target’s words, in every table', () => {
  const crowd = target({
    measure: '服务公众',
    quote: '达到百万人次',
    unit: '人次',
    planned: 1e6,
    done: 345_000,
    expected: 5e5,
  });
  const work = task({ targets: ['服务公众不少于2万人次'], planned: 20_000, done: 500, unit: '人次' });
  const words = dataAnnexes(modelOf([], { targets: [crowd], tasks: [work] }), ['tasks', 'progress'])
    .map((annex) => plainText([annex.table]))
    .join('\n');
  expect(words).toContain('500/2万人次（3%）');
  expect(words).toContain('\t100万\t50万\t34.5万\t');
  const told = (quote: string, value: number): string => amountWords({ quote }, value);
  expect(told('2.35万平方米', 23_500)).toBe('2.35万');
  expect(told('1.2亿元', 125_000_000)).toBe('1.25亿');
  expect(told('1.2亿元', 109_808_219)).toBe('10980.8219万');
  expect(told('2万元', 12_345.67891)).toBe('12345.67891');
  expect(expectedWords({ quote: '1.2亿元', expected: 109_808_219 })).toBe('1.09亿');
  expect(expectedWords({ quote: '20场', expected: 18 })).toBe('18');
});

describe('progress report', () => {
  const model = modelOf([], {
    title: '2026年度工作计划',
    targets: [target(), target({ key: 't2', measure: '高端学术论坛', status: 'done' })],
    tasks: [
      task(),
      task({ id: 'c2', title: '已完成的事', finished: true }),
      task({ id: 'c3', title: '年底的事', due: '2026-12-31' }),
      task({ id: 'i1', isCard: false, title: '还没有卡的条目', targets: [], stage: '', due: null }),
    ],
  });
  const moved = {
    title: '青年沙龙',
    from: '待启动',
    to: '活动策划',
    doneBefore: null,
    done: null,
    unit: '场',
    by: '王敏',
    on: '2026-07-02',
  };
  const moves = [moved, { ...moved, title: '科普讲座', from: '', doneBefore: 3, done: 5, on: '' }];

  test('says what is planned, done, expected, late and who leads it', () => {
    const report = progressReport({
      model,
      on: '2026-07-15',
      since: '2026-06-30',
      moves,
      added: 2,
      signature: '云岭市科协',
    });
    const words = plainText(report.blocks);
    expect(words).toContain('（截至2026年7月15日）');
    expect(words).toContain('计划提出指标2项，其中已完成1项，有风险1项');
    expect(words).toContain(
      '分解任务3项，已完成1项，逾期未完成1项，另有1个没有数量的条目还没有任务卡；本期推进2项，新增任务2项',
    );
    expect(words).toContain('三、2026年6月30日以来的推进情况');
    expect(words).toContain('7月2日\t青年沙龙\t待启动→活动策划\t\t王敏');
    expect(words).toContain('\t科普讲座\t活动策划\t3→5场\t王敏');
    expect(words).toContain('举办人工智能与生物医药交叉创新论坛\t学术部\t王敏\t6月30日');
    expect(words).not.toContain('已完成的事');
    const reading = readDocx(writeDocx(report));
    expect(reading.title).toBe('2026年度工作计划进展报告');
    expect(plainText(reading.blocks)).toBe(words);
  });

  test('parts of one name are told apart by their time, in the report and the progress table', () => {
    const halves = [
      target({ key: 'all', measure: '论坛', quote: '20场', lead: [], period: '2026', status: 'late' }),
      target({
        key: 'h1',
        measure: '论坛',
        quote: '8场',
        lead: [],
        depth: 1,
        period: '2026-H1',
        status: 'late',
      }),
      target({
        key: 'later',
        measure: '讲座',
        lead: ['科普部'],
        depth: 0,
        period: '2027-03',
        status: 'late',
      }),
    ];
    const given = modelOf([], { targets: halves });
    const report = progressReport({ model: given, on: '2026-12-31', since: null, moves: [], added: 0 });
    const tables = [...report.blocks, ...dataAnnexes(given, ['progress']).map((annex) => annex.table)];
    const words = plainText(tables);
    expect(words.split('其中：论坛（上半年）\t')).toHaveLength(3);
    expect(words.split('讲座（2027年3月）\t')).toHaveLength(3);
    expect(words).toContain('指标3项：论坛、论坛（上半年）、讲座（2027年3月，科普部）。');
    expect(words).not.toContain('论坛（2026年）');
  });

  test('an empty plan has a report too', () => {
    const words = plainText(
      progressReport({ model: modelOf([]), on: '2026-07-15', since: null, moves: [], added: 0 }).blocks,
    );
    expect(words).toContain('计划未提出量化指标；尚未分解任务。');
    expect(words).toContain('没有逾期或滞后的事项。');
  });
});

describe('file names', () => {
  const model = { title: '2026年度工作计划', state: 'final', date: '2026-11-22T01:00:00.000Z' } as const;

  test('title, state and Beijing’s day', () => {
    expect(exportFileName(model, 'docx')).toBe('2026年度工作计划_定稿_20261122.docx');
    expect(exportFileName({ ...model, date: '2026-11-22T17:00:00.000Z' }, 'xlsx', '')).toBe(
      '2026年度工作计划_20261123.xlsx',
    );
  });

  test('nothing leads out of a folder or out of the header', () => {
    const name = exportFileName({ ...model, title: '../..\\a:b*?"<>|\r\nX-Evil: 1\u202e' }, 'md');
    expect(name).not.toMatch(/[/\\:*?"<>|\r\n\u202e]/);
    expect(contentDisposition(name)).toMatch(
      /^attachment; filename="plan\.md"; filename\*=UTF-8''[\w%.~!-]+$/,
    );
    expect(exportFileName({ ...model, title: ' .. ' }, 'md')).toBe('计划_定稿_20261122.md');
  });
});
