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
  const bytes = await write(input.format, model, input.options);
  return { bytes, disposition: contentDisposition(exportFileName(model, input.format)) };
}

async function write(format: PlanFormat, model: ExportModel, options: DocxOptions): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('../docx/write.ts')).writeDocx(model, options);
    case 'xlsx':
      return (await import('../export/workbook.ts')).writeWorkbook(model);
    case 'md':
      return (await import('../export/markdown.ts')).writeMarkdown(model);
    case 'txt':
      return (await import('../export/text.ts')).writeText(model);
    case 'ics':
      return (await import('../export/calendar.ts')).writeCalendar(model);
  }
}
