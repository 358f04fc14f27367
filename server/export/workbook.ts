/**
 * Targets and tasks as a workbook: typed cells (numbers, days, rates), frozen head, filters. Words are text
 * cells in text format, so that nothing in them ever runs as a formula, not even after editing.
 */
import ExcelJS from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { beijingDay } from '../../shared/day.ts';
import { measureWords } from './annex.ts';
import type { ExportModel } from './model.ts';
import { day, periodWords, STATE_WORDS, STATUS_WORDS, targetRate } from './words.ts';

type Kind = 'text' | 'number' | 'day' | 'rate';
type Value = string | number | null;

interface Column {
  name: string;
  width: number;
  kind: Kind;
}

const FORMATS: Record<Kind, string> = { text: '@', number: '#,##0', day: 'yyyy-mm-dd', rate: '0%' };
/** Only where there is a fraction: a whole number in it would end with a bare point. */
const FRACTION = '#,##0.######';
/** A cell holds no more; Excel refuses files with longer ones. */
const LONGEST = 32_000;

const col = (name: string, width: number, kind: Kind = 'text'): Column => ({ name, width, kind });

const TARGETS: readonly Column[] = [
  col('序号', 7, 'number'),
  col('层级', 7, 'number'),
  col('指标', 34),
  col('目标值（原文）', 20),
  col('下限', 12, 'number'),
  col('上限', 12, 'number'),
  col('单位', 8),
  col('期限', 12),
  col('基期', 10),
  col('所在章节', 26),
  col('牵头部门', 18),
  col('配合部门', 20),
  col('计划', 10, 'number'),
  col('应完成', 10, 'number'),
  col('已完成', 10, 'number'),
  col('完成率', 9, 'rate'),
  col('状态', 12),
  col('上年目标', 16),
  col('上年完成', 10, 'number'),
];

const TASKS: readonly Column[] = [
  col('序号', 7, 'number'),
  col('重点任务', 40),
  col('类别', 12),
  col('目标指标', 26),
  col('牵头部门', 18),
  col('配合部门', 20),
  col('负责人', 14),
  col('开始', 12, 'day'),
  col('完成时限', 12, 'day'),
  col('阶段', 12),
  col('计划数', 10, 'number'),
  col('完成数', 10, 'number'),
  col('单位', 8),
  col('完成率', 9, 'rate'),
  col('所在章节', 26),
  col('备注', 40),
];

export async function writeWorkbook(model: ExportModel): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const date = new Date(Number.isNaN(Date.parse(model.date)) ? 0 : Date.parse(model.date));
  book.creator = model.organisation || '共策';
  book.lastModifiedBy = book.creator;
  book.created = date;
  book.modified = date;
  book.title = model.title;
  addSheet(book, '指标', TARGETS, targetRows(model));
  addSheet(book, '任务', TASKS, taskRows(model));
  addAbout(book, model, date);
  const buffer = await book.xlsx.writeBuffer();
  return fixedZip(new Uint8Array(buffer));
}

function targetRows(model: ExportModel): Value[][] {
  return model.targets.map((target, index) => [
    index + 1,
    target.depth + 1,
    measureWords(target, 0),
    target.quote,
    target.min,
    target.max,
    target.unit,
    periodWords(target.period, model.period),
    target.baseline ?? '',
    target.sectionTitle,
    target.lead.join('、'),
    target.support.join('、'),
    target.planned,
    target.expected,
    target.done,
    targetRate(target),
    STATUS_WORDS[target.status],
    target.lastYear?.quote ?? '',
    target.lastYear?.done ?? null,
  ]);
}

function taskRows(model: ExportModel): Value[][] {
  return model.tasks.map((task, index) => [
    index + 1,
    task.title,
    task.category,
    task.targets.join('；'),
    task.lead.join('、'),
    task.support.join('、'),
    task.owners.join('、'),
    task.start,
    task.due,
    task.stage,
    task.planned,
    task.done,
    task.unit,
    task.planned ? (task.done ?? 0) / task.planned : null,
    task.sectionTitle,
    task.note,
  ]);
}

function addSheet(
  book: ExcelJS.Workbook,
  name: string,
  columns: readonly Column[],
  rows: readonly Value[][],
): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.columns = columns.map(({ width }) => ({ width }));
  const head = sheet.addRow(columns.map((column) => column.name));
  head.font = { bold: true };
  head.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } };
    cell.numFmt = '@';
  });
  for (const values of rows) {
    const row = sheet.addRow([]);
    columns.forEach((column, index) => {
      const value = typed(values[index] ?? null, column.kind);
      const cell = row.getCell(index + 1);
      cell.numFmt = formatOf(value, column.kind);
      cell.alignment = { vertical: 'top', wrapText: column.kind === 'text' };
      if (value !== null) cell.value = value;
    });
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: Math.max(1, rows.length + 1), column: columns.length },
  };
}

function formatOf(value: ReturnType<typeof typed>, kind: Kind): string {
  if (typeof value === 'string') return FORMATS.text;
  return kind === 'number' && typeof value === 'number' && !Number.isInteger(value)
    ? FRACTION
    : FORMATS[kind];
}

function typed(value: Value, kind: Kind): string | number | Date | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const time = Date.parse(`${value}T00:00:00Z`);
    if (!Number.isNaN(time)) return new Date(time);
  }
  return clean(value);
}

/** Without what XML cannot carry, and not longer than a cell may be. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, LONGEST);
}

function addAbout(book: ExcelJS.Workbook, model: ExportModel, date: Date): void {
  const sheet = book.addWorksheet('说明');
  sheet.columns = [{ width: 14 }, { width: 60 }];
  const rows: [string, string][] = [
    ['计划', model.title],
    ['期间', `${day(model.period.start)}至${day(model.period.end)}`],
    ['单位', model.organisation],
    ['状态', STATE_WORDS[model.state]],
    ['版本', `${model.version}（第${model.revision}版）`],
    ['进度截至', day(model.today)],
    ['导出日期', day(beijingDay(date.getTime()))],
    ['文本校验', model.textHash],
  ];
  for (const [name, value] of rows) {
    const row = sheet.addRow([name, clean(value)]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).numFmt = '@';
  }
}

/** The same bytes for the same data: the library stamps its archive with the time of writing. */
function fixedZip(bytes: Uint8Array): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('/')) files[name] = [data, { mtime }];
  }
  return zipSync(files, { mtime });
}
