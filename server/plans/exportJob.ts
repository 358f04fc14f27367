/** A plan as a file of one format. Runs in job threads; big writers are loaded when first needed. */
import type { DocxOptions } from '../docx/options.ts';
import { contentDisposition, type ExportFormat, exportFileName } from '../export/fileName.ts';
import type { ExportModel } from '../export/model.ts';
import { type ExportInput, exportModel } from './exportModel.ts';

export type PlanFormat = Exclude<ExportFormat, 'zip'>;

export interface ExportedFile {
  bytes: Uint8Array;
  /** Value of the Content-Disposition header. */
  disposition: string;
}

export async function exportPlan(input: {
  format: PlanFormat;
  options: DocxOptions;
  plan: ExportInput;
}): Promise<ExportedFile> {
  const model = exportModel(input.plan);
  const write = await loadWriter(input.format);
  const bytes = await write(model, input.options);
  return { bytes, disposition: contentDisposition(exportFileName(model, input.format)) };
}

type Writer = (model: ExportModel, options: DocxOptions) => Uint8Array | Promise<Uint8Array>;

export async function loadWriter(format: PlanFormat): Promise<Writer> {
  switch (format) {
    case 'docx':
      return (await import('../docx/write.ts')).writeDocx;
    case 'xlsx':
      return (await import('../export/workbook.ts')).writeWorkbook;
    case 'md':
      return (await import('../export/markdown.ts')).writeMarkdown;
    case 'txt':
      return (await import('../export/text.ts')).writeText;
    case 'ics':
      return (await import('../export/calendar.ts')).writeCalendar;
  }
}
