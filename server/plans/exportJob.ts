/** A plan as a file of one format. Runs in job threads; big writers are loaded when first needed. */
import type { DocxOptions } from '../docx/options.ts';
import type { DocxFile } from '../docx/write.ts';
import { contentDisposition, type ExportFormat, exportFileName } from '../export/fileName.ts';
import type { ExportModel, ExportNote } from '../export/model.ts';
import { cardMoves } from './cardMoves.ts';
import { type ExportInput, exportModel } from './exportModel.ts';

export type PlanFormat = Exclude<ExportFormat, 'zip'>;

export interface ExportedFile {
  bytes: Uint8Array;
  /** Value of the Content-Disposition header. */
  disposition: string;
  /** What could not be written as asked. */
  notes: ExportNote[];
}

/** A progress report at a day, telling what moved from `since` on; null: from the first day. */
export interface ReportDays {
  on: string;
  since: string | null;
}

export async function exportPlan(input: {
  format: PlanFormat;
  options: DocxOptions;
  plan: ExportInput;
  report: ReportDays | null;
}): Promise<ExportedFile> {
  const { format, options, plan } = input;
  const model = exportModel(plan);
  const write = await loadWriter(format);
  const what = input.report ? '进展报告' : options.draft ? '送审稿' : undefined;
  const written = input.report ? await reportModel(model, plan, input.report) : model;
  const { bytes, notes } = await write(written, options);
  return { bytes, notes, disposition: contentDisposition(exportFileName(model, format, what)) };
}

async function reportModel(model: ExportModel, plan: ExportInput, days: ReportDays): Promise<ExportModel> {
  const { progressReport } = await import('../export/progressReport.ts');
  return progressReport({ model, ...days, moves: cardMoves(plan, days), signature: plan.organisation });
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
