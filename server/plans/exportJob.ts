/** A plan as a file of one format. Runs in job threads; big writers are loaded when first needed. */
import type { DocxOptions } from '../docx/options.ts';
import type { DocxFile } from '../docx/write.ts';
import { contentDisposition, type ExportFormat, exportFileName } from '../export/fileName.ts';
import type { ExportModel, ExportNote } from '../export/model.ts';
import { boardAt, cardLogs, endOfDay, type KeptBoard } from './boardAt.ts';
import { cardMoves } from './cardMoves.ts';
import { type Boards, type ExportInput, exportModel } from './exportModel.ts';
import { openBoard } from './reading.ts';

export type PlanFormat = Exclude<ExportFormat, 'zip'>;

export interface ExportedFile {
  bytes: Uint8Array;
  /** Value of the Content-Disposition header. */
  disposition: string;
  /** What could not be written as asked. */
  notes: ExportNote[];
}

/** A progress report at a day, telling what moved after `since`, the last report's day; null: from the start. */
export interface ReportDays {
  on: string;
  since: string | null;
}

/** The days, and the newest versions kept up to each of them, where they are past. */
export interface ReportInput extends ReportDays {
  keptOn: KeptBoard | null;
  keptSince: KeptBoard | null;
  /** Now, as an instant: a day that is not over has today's board. */
  now: number;
}

export async function exportPlan(input: {
  format: PlanFormat;
  options: DocxOptions;
  plan: ExportInput;
  report: ReportInput | null;
}): Promise<ExportedFile> {
  const { format, options, plan } = input;
  const write = await loadWriter(format);
  const boards = boardsFor(input);
  const model = exportModel(plan, boards);
  const what = input.report ? '进展报告' : options.draft ? '送审稿' : model.version;
  const written = input.report && boards ? await reportModel(model, plan, boards, input.report) : model;
  const { bytes, notes } = await write(written, options);
  return { bytes, notes, disposition: contentDisposition(exportFileName(model, format, what)) };
}

/** Null where no figure is asked for. */
function boardsFor({ format, options, plan, report }: Parameters<typeof exportPlan>[0]): Boards | null {
  if (report) return reportBoards(plan, report);
  const counts = format === 'xlsx' || format === 'ics' || (options.annexes ?? []).length > 0;
  return counts ? { board: openBoard(plan.board), before: null } : null;
}

function reportBoards(plan: ExportInput, { on, since, keptOn, keptSince, now }: ReportInput): Boards {
  return {
    board: endOfDay(on) > now ? openBoard(plan.board) : boardAt(plan.board, on, keptOn),
    before: since === null ? null : boardAt(plan.board, since, keptSince),
  };
}

async function reportModel(
  model: ExportModel,
  plan: ExportInput,
  { board, before }: Boards,
  { on, since }: ReportInput,
): Promise<ExportModel> {
  const { progressReport } = await import('../export/progressReport.ts');
  const logs = cardLogs(plan.board);
  const moved = cardMoves({ before, after: board, logs, users: plan.users, on, since });
  return progressReport({ model, on, since, ...moved, signature: plan.organisation });
}

type Writer = (model: ExportModel, options: DocxOptions) => Promise<DocxFile>;

export async function loadWriter(format: PlanFormat): Promise<Writer> {
  switch (format) {
    case 'docx': {
      const { buildDocx } = await import('../docx/write.ts');
      return async (model, options) => buildDocx(model, options);
    }
    case 'xlsx':
      return plainWriter((await import('../export/workbook.ts')).writeWorkbook);
    case 'md':
      return plainWriter((await import('../export/markdown.ts')).writeMarkdown);
    case 'txt':
      return plainWriter((await import('../export/text.ts')).writeText);
    case 'ics':
      return plainWriter((await import('../export/calendar.ts')).writeCalendar);
  }
}

const plainWriter =
  (write: (model: ExportModel) => Uint8Array | Promise<Uint8Array>): Writer =>
  async (model) => ({ bytes: await write(model), notes: [] });
