/** File names like 2026年度工作计划_定稿_20261122.docx: safe on every system, and in the HTTP header. */
import { beijingDay } from '../../shared/day.ts';
import type { ExportModel } from './model.ts';
import { STATE_WORDS } from './words.ts';

export type ExportFormat = 'docx' | 'md' | 'txt' | 'xlsx' | 'ics' | 'zip';

/** `what` stands behind the title, e.g. 进展报告 or 送审稿. The day is Beijing's. */
export function exportFileName(
  model: Pick<ExportModel, 'title' | 'state' | 'date'>,
  format: ExportFormat,
  what: string = STATE_WORDS[model.state],
): string {
  const time = Date.parse(model.date);
  const day = beijingDay(Number.isNaN(time) ? 0 : time).replaceAll('-', '');
  const parts = [safe(model.title) || '计划', safe(what), day].filter((part) => part !== '');
  return `${parts.join('_')}.${format}`;
}

/** Without path marks, control characters and what Windows forbids; at most 80 characters. */
function safe(text: string): string {
  const plain = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: file systems forbid them
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return [...plain].slice(0, 80).join('').trim();
}

/** The header's value: an ASCII name for old programs, the real one beside it (RFC 6266). */
export function contentDisposition(name: string): string {
  const extension = /\.[a-z]+$/.exec(name)?.[0] ?? '';
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="plan${extension}"; filename*=UTF-8''${encoded}`;
}
