/**
 * Annexes made from data: 任务分解表, 指标汇总表, 进度表. They are tables like any other, so every writer can
 * use them; being made from the same data as the text's marks, they cannot contradict it.
 */
import type { AnnexKind } from '../docx/options.ts';
import type { ExportBlock, ExportCell, ExportModel, ExportRow, ExportTarget, ExportTask } from './model.ts';
import { runsText } from './model.ts';
import {
  amountWords,
  day,
  dayWithin,
  doneWords,
  expectedWords,
  percent,
  periodWords,
  STATUS_WORDS,
  targetRate,
} from './words.ts';

export interface DataAnnex {
  kind: AnnexKind;
  /** 附件, or 附件2 where there are several. */
  label: string;
  title: string;
  /** The day its figures are of, or '' where they do not change with the days. */
  asOf: string;
  table: Extract<ExportBlock, { kind: 'table' }>;
}

const TITLES: Record<AnnexKind, string> = {
  tasks: '任务分解表',
  targets: '指标汇总表',
  progress: '工作进度表',
};

export type Column = readonly [name: string, width: number, align?: 'centre'];

/** The annexes asked for, numbered after those that stand in the text already. */
export function dataAnnexes(model: ExportModel, kinds: readonly AnnexKind[]): DataAnnex[] {
  const wanted = [...new Set(kinds)];
  const inText = model.blocks.filter(
    (block) => block.kind === 'paragraph' && /^附件\s*\d{0,2}$/.test(runsText(block.runs).trim()),
  ).length;
  const single = wanted.length + inText === 1;
  return wanted.map((kind, index) => ({
    kind,
    label: single ? '附件' : `附件${inText + index + 1}`,
    title: TITLES[kind],
    asOf: kind === 'targets' ? '' : `（截至${day(model.today)}）`,
    table: { tasks: taskTable, targets: targetTable, progress: progressTable }[kind](model),
  }));
}

export function cell(text: string, header = false): ExportCell {
  const blocks: ExportBlock[] = text.split('\n').map((line) => ({
    kind: 'paragraph',
    role: 'body',
    runs: line === '' ? [] : [{ kind: 'text', text: line }],
  }));
  return { colspan: 1, rowspan: 1, header, blocks };
}

/** A table with one header row; `columns` is name and relative width, and `centre` for what stands centred. */
export function table(columns: readonly Column[], rows: readonly string[][]): DataAnnex['table'] {
  const head: ExportRow = { cells: columns.map(([name]) => cell(name, true)) };
  return {
    kind: 'table',
    headerRows: 1,
    widths: columns.map(([, width]) => width),
    centred: columns.flatMap(([, , align], index) => (align === 'centre' ? [index] : [])),
    rows: [head, ...rows.map((row) => ({ cells: row.map((text) => cell(text)) }))],
  };
}

export function taskRow(task: ExportTask, index: number, period: ExportModel['period']): string[] {
  return [
    String(index + 1),
    task.title,
    task.targets.join('；'),
    task.lead.join('、'),
    task.support.join('、'),
    task.owners.join('、'),
    dayWithin(task.due, period),
    taskProgress(task),
  ];
}

/** 12/20场（60%）, or the stage where nothing is counted. */
export function taskProgress(task: ExportTask): string {
  if (task.planned === null || task.planned === 0) return task.stage;
  const done = task.done ?? 0;
  // In the scale its targets are written in: 3万/5万人次.
  const figure = (value: number): string => amountWords({ quote: task.targets.join('；') }, value);
  return `${figure(done)}/${figure(task.planned)}${task.unit}（${percent(done / task.planned)}）`;
}

function taskTable(model: ExportModel): DataAnnex['table'] {
  return table(
    [
      ['序号', 690, 'centre'],
      ['重点任务', 2716],
      ['目标指标', 2300],
      ['牵头部门', 1400],
      ['配合部门', 1400],
      ['负责人', 1000, 'centre'],
      ['完成时限', 1350, 'centre'],
      ['进度', 1900, 'centre'],
    ],
    model.tasks.map((task, index) => taskRow(task, index, model.period)),
  );
}

/** The target's name; a part of another says so. */
export const measureWords = (target: ExportTarget, depth = target.depth): string => {
  const name = perWords(target.per) + (target.measure ?? target.quote);
  return depth === 0 ? name : `${'　'.repeat(depth - 1)}其中：${name}`;
};

/** In a table without a column for it, a time shorter than the plan's stands behind the name: 学术论坛（上半年）. */
export function measureAndTime(target: ExportTarget, plan: ExportModel['period']): string {
  const time = timeWithin(target, plan);
  return measureWords(target) + (time === '' ? '' : `（${time}）`);
}

/** The period of a target in words where it is not the plan's own, and its name does not tell it; else ''. */
export function timeWithin({ period, per }: ExportTarget, plan: ExportModel['period']): string {
  const [first, last] = [plan.start.slice(0, 4), plan.end.slice(0, 4)];
  const isOwn = period === (first === last ? first : `${first}/${last}`);
  return isOwn || namesMonths(per) ? '' : periodWords(period, plan);
}

const namesMonths = (per: string | null): boolean => per !== null && /^\d+月/.test(per);

/** 每季度：, but of months that are named 5月和9月各： */
function perWords(per: string | null): string {
  if (per === null || per === '') return '';
  return namesMonths(per) ? `${per}各：` : `每${per.replace(/^每/, '')}：`;
}

function targetTable(model: ExportModel): DataAnnex['table'] {
  const lastYear = model.targets.some((target) => target.lastYear);
  const columns: Column[] = [
    ['序号', 690, 'centre'],
    ['指标', 2900],
    ['目标值', 1800, 'centre'],
    ...(lastYear ? LAST_YEAR : []),
    ['期限', 1500, 'centre'],
    ['所在章节', 2566],
    ['牵头部门', 1600, 'centre'],
  ];
  let number = 0;
  const rows = model.targets.map((target) => [
    target.depth === 0 ? String(++number) : '',
    measureWords(target),
    target.quote,
    ...(lastYear ? lastYearCells(target) : []),
    periodWords(target.period, model.period),
    target.sectionTitle,
    target.lead.join('、'),
  ]);
  return table(columns, rows);
}

const LAST_YEAR: readonly Column[] = [
  ['上年目标', 1500, 'centre'],
  ['上年完成', 1200, 'centre'],
];

/** The plan before gave a figure; where it promised none, the place stays empty rather than reading 0. */
function lastYearCells({ lastYear, unit }: ExportTarget): [string, string] {
  return lastYear ? [lastYear.quote, doneWords({ ...lastYear, unit })] : ['', ''];
}

const PROGRESS_COLUMNS: readonly Column[] = [
  ['序号', 690, 'centre'],
  ['指标', 2916],
  ['目标值', 1850, 'centre'],
  ['计划', 950, 'centre'],
  ['应完成', 1050, 'centre'],
  ['已完成', 1050, 'centre'],
  ['完成率', 950, 'centre'],
  ['状态', 1550, 'centre'],
  ['牵头部门', 1750, 'centre'],
];

function progressRows({ targets, period }: ExportModel): string[][] {
  let number = 0;
  return targets.map((target) => [
    target.depth === 0 ? String(++number) : '',
    measureAndTime(target, period),
    target.quote,
    amountWords(target, target.planned),
    expectedWords(target),
    doneWords(target),
    percent(targetRate(target)),
    STATUS_WORDS[target.status],
    target.lead.join('、'),
  ]);
}

function progressTable(model: ExportModel): DataAnnex['table'] {
  return table(PROGRESS_COLUMNS, progressRows(model));
}
