/** Task cards with a date as an iCalendar file (RFC 5545): whole-day events, from start to due day. */

import { taskProgress } from './annex.ts';
import type { ExportModel, ExportTask } from './model.ts';

/** Cards without a due day are left out: a calendar has no place for them. */
export function writeCalendar(
  model: Pick<ExportModel, 'planId' | 'title' | 'date' | 'revision' | 'tasks'>,
): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gongce//Plan//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeValue(model.title)}`,
    ...model.tasks.flatMap((task) => event(task, model)),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(`${lines.flatMap(fold).join('\r\n')}\r\n`);
}

function event(task: ExportTask, model: Pick<ExportModel, 'planId' | 'date' | 'revision'>): string[] {
  const due = compactDay(task.due);
  if (due === null || task.due === null) return [];
  const start = task.start !== null && task.start <= task.due ? (compactDay(task.start) ?? due) : due;
  const people = [
    task.lead.length > 0 ? `牵头部门：${task.lead.join('、')}` : '',
    task.support.length > 0 ? `配合部门：${task.support.join('、')}` : '',
    task.owners.length > 0 ? `负责人：${task.owners.join('、')}` : '',
    task.targets.length > 0 ? `目标指标：${task.targets.join('；')}` : '',
    `进度：${taskProgress(task).replace('\n', ' ')}`,
    task.note,
  ].filter((line) => line !== '');
  return [
    'BEGIN:VEVENT',
    `UID:${escapeValue(`${task.id}@${model.planId}`)}`,
    `DTSTAMP:${stamp(model.date)}`,
    `SEQUENCE:${Math.max(0, Math.trunc(model.revision) || 0)}`,
    `DTSTART;VALUE=DATE:${start}`,
    `DTEND;VALUE=DATE:${nextDay(task.due)}`,
    `SUMMARY:${escapeValue(task.title)}`,
    `DESCRIPTION:${escapeValue(people.join('\n'))}`,
    ...(task.category === '' ? [] : [`CATEGORIES:${escapeValue(task.category)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compactDay(day: string | null): string | null {
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
    ? day.replaceAll('-', '')
    : null;
}

/** The end of a whole-day event is the day after its last. */
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
}

function stamp(iso: string): string {
  const time = Date.parse(iso);
  return `${new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escapeValue(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (mark) => `\\${mark}`)
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 forbids them
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** Lines of at most 75 octets; a character is never cut. */
function fold(line: string): string[] {
  const out: string[] = [];
  let current = '';
  let size = 0;
  for (const char of line) {
    const bytes = Buffer.byteLength(char);
    if (size + bytes > 75) {
      out.push(current);
      current = ' ';
      size = 1;
    }
    current += char;
    size += bytes;
  }
  out.push(current);
  return out;
}
