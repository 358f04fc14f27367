/**
 * The progress report of a plan at a day: targets with planned, done, expected and status; what moved since
 * the last report; what is late and who leads it. Made as a model, so that it is set with the plan's own care.
 */
import type { TargetStatus } from '../../shared/targetStatus.ts';
import { type Column, measureAndTime, table, taskProgress, timeWithin } from './annex.ts';
import type { ExportBlock, ExportModel, ExportTarget, ExportTask } from './model.ts';
import {
  amountWords,
  day,
  dayWithin,
  doneWords,
  expectedWords,
  percent,
  plain,
  STATUS_WORDS,
  targetRate,
} from './words.ts';

/** A card whose stage or figure is another than at the report before. */
export interface CardMove {
  title: string;
  /** Stage then ('' where it is the same) and now. */
  from: string;
  to: string;
  /** Done then and now; null where the figure is the same. */
  doneBefore: number | null;
  done: number | null;
  unit: string;
  /** Who touched it last, and on which day (YYYY-MM-DD); '' where the board does not tell. */
  by: string;
  on: string;
}

export interface ProgressInput {
  /** The plan with targets and tasks as they are at the report's day. */
  model: ExportModel;
  /** The report's day, YYYY-MM-DD. */
  on: string;
  /** Day of the report before, if there was one. */
  since: string | null;
  moves: readonly CardMove[];
  /** Cards made since the report before. */
  added: number;
  /** Who signs; empty for none. */
  signature?: string;
}

export function progressReport(input: ProgressInput): ExportModel {
  const { model, on } = input;
  const late = model.tasks.filter((task) => isLate(task, on));
  const chapters: [string, ExportBlock[]][] = [
    ['总体情况', [body(summary(input, late))]],
    ['指标完成情况', targets(model)],
    [input.since === null ? '任务推进情况' : `${day(input.since)}以来的推进情况`, moves(input)],
    ['逾期和滞后事项', lateBlocks(model, late)],
  ];
  const blocks: ExportBlock[] = [
    { kind: 'title', runs: [{ kind: 'text', text: `${model.title}进展报告` }] },
    { kind: 'paragraph', role: 'status', runs: [{ kind: 'text', text: `（截至${day(on)}）` }] },
  ];
  chapters.forEach(([title, content], index) => {
    const numberText = `${'一二三四'[index]}、`;
    blocks.push({ kind: 'heading', level: 1, numberText, runs: [{ kind: 'text', text: title }] }, ...content);
  });
  if (input.signature) {
    blocks.push(
      { kind: 'paragraph', role: 'signature', runs: [{ kind: 'text', text: input.signature }] },
      { kind: 'paragraph', role: 'date', runs: [{ kind: 'text', text: day(on) }] },
    );
  }
  return { ...model, title: `${model.title}进展报告`, blocks, comments: [] };
}

const body = (text: string): ExportBlock => ({
  kind: 'paragraph',
  role: 'body',
  runs: [{ kind: 'text', text }],
});

function isLate(task: ExportTask, on: string): boolean {
  return !task.finished && task.due !== null && task.due < on;
}

function summary({ model, on, moves: moved, added }: ProgressInput, late: readonly ExportTask[]): string {
  const counts = new Map<TargetStatus, number>();
  for (const target of model.targets) counts.set(target.status, (counts.get(target.status) ?? 0) + 1);
  const states = (Object.keys(STATUS_WORDS) as TargetStatus[])
    .filter((status) => counts.get(status))
    .map((status) => `${STATUS_WORDS[status]}${counts.get(status)}项`);
  const cards = model.tasks.filter((task) => task.isCard);
  const finished = cards.filter((task) => task.finished).length;
  // What promises a number is told among the targets.
  const open = model.tasks.filter((task) => !task.isCard && task.targets.length === 0).length;
  const targetWords =
    model.targets.length === 0
      ? '计划未提出量化指标'
      : `计划提出指标${model.targets.length}项，其中${states.join('，')}`;
  const taskWords =
    cards.length === 0
      ? '尚未分解任务'
      : `分解任务${cards.length}项，已完成${finished}项，逾期未完成${late.length}项`;
  const openWords = open === 0 ? '' : `，另有${open}个没有数量的条目还没有任务卡`;
  const movedWords =
    (moved.length === 0 ? '' : `；本期推进${moved.length}项`) + (added === 0 ? '' : `，新增任务${added}项`);
  return `截至${day(on)}，${targetWords}；${taskWords}${openWords}${movedWords}。`;
}

function targets(model: ExportModel): ExportBlock[] {
  if (model.targets.length === 0) return [body('计划未提出量化指标。')];
  // Six columns: the table stays on the upright page, in the flow of the report.
  const columns: Column[] = [
    ['指标', 2144],
    ['目标值', 1550, 'centre'],
    ['计划/\n应完成', 1250, 'centre'],
    ['已完成', 1300, 'centre'],
    ['状态', 1250, 'centre'],
    ['牵头部门', 1350, 'centre'],
  ];
  const rows = model.targets.map((target) => {
    const rate = percent(targetRate(target));
    return [
      measureAndTime(target, model.period),
      target.quote,
      target.planned === null ? '' : `${amountWords(target, target.planned)}/${expectedWords(target) || '—'}`,
      doneWords(target) + growth(target),
      STATUS_WORDS[target.status] + (rate === '' ? '' : `\n${rate}`),
      target.lead.join('、'),
    ];
  });
  return [table(columns, rows)];
}

/** What came since the report before, in brackets on a line of its own; nothing where nothing did. */
function growth(target: ExportTarget): string {
  const more = (target.done ?? 0) - (target.doneBefore ?? target.done ?? 0);
  return more === 0 ? '' : `\n（${more > 0 ? '+' : '−'}${amountWords(target, Math.abs(more))}）`;
}

function moves({ model, moves: moved, since }: ProgressInput): ExportBlock[] {
  if (moved.length === 0)
    return [body(since === null ? '任务阶段和完成数没有变动。' : '本期任务阶段和完成数没有变动。')];
  const columns: Column[] = [
    ['日期', 1150, 'centre'],
    ['任务', 3000],
    ['阶段', 2144, 'centre'],
    ['完成数', 1450, 'centre'],
    ['经办', 1100, 'centre'],
  ];
  return [
    table(
      columns,
      moved.map((move) => [
        dayWithin(move.on, model.period),
        move.title,
        move.from === '' ? move.to : `${move.from}→${move.to}`,
        move.done === null ? '' : `${plain(move.doneBefore ?? 0)}→${plain(move.done)}${move.unit}`,
        move.by,
      ]),
    ),
  ];
}

function lateBlocks(model: ExportModel, late: readonly ExportTask[]): ExportBlock[] {
  const behind = model.targets.filter((target) => target.status === 'risk' || target.status === 'late');
  const out: ExportBlock[] = [];
  if (late.length === 0 && behind.length === 0) return [body('没有逾期或滞后的事项。')];
  if (late.length > 0) {
    const columns: Column[] = [
      ['任务', 2944],
      ['牵头部门', 1500, 'centre'],
      ['负责人', 1100, 'centre'],
      ['完成时限', 1400, 'centre'],
      ['进度', 1900, 'centre'],
    ];
    const rows = late.map((task) => [
      task.title,
      task.lead.join('、'),
      task.owners.join('、'),
      dayWithin(task.due, model.period),
      taskProgress(task),
    ]);
    out.push(body(`逾期未完成的任务${late.length}项：`), table(columns, rows));
  }
  if (behind.length > 0) {
    const words = behind.map((target) => {
      const told = [timeWithin(target, model.period), target.lead.join('、')].filter((one) => one !== '');
      return (target.measure ?? target.quote) + (told.length > 0 ? `（${told.join('，')}）` : '');
    });
    out.push(body(`进度落后于应完成数的指标${behind.length}项：${words.join('、')}。`));
  }
  return out;
}
