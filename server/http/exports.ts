/** A plan as a file. Without a query: the official layout, clean. */
import { z } from 'zod';
import type { DocxOptions } from '../docx/options.ts';
import type { PlanFormat } from '../plans/exportJob.ts';
import { exportFile } from '../plans/exports.ts';
import { callerOf } from './guard.ts';
import { type App, type Parts, planParams } from './kit.ts';

const FORMATS: Record<PlanFormat, { mime: string; summary: string }> = {
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    summary: 'The plan as a Word document, layout of GB/T 9704-2012; a final plan from its final version',
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    summary: 'Targets and tasks as a workbook',
  },
  md: { mime: 'text/markdown; charset=utf-8', summary: 'The plan as Markdown' },
  txt: { mime: 'text/plain; charset=utf-8', summary: 'The plan as plain text' },
  ics: { mime: 'text/calendar; charset=utf-8', summary: 'Cards with a due day as a calendar' },
};

const flag = z.enum(['0', '1', 'true', 'false']).optional().describe('1 or true: yes');
const annexesSchema = z.array(z.enum(['tasks', 'targets', 'progress'])).max(3);
const querySchema = z.strictObject({
  layout: z.enum(['official', 'modern']).optional(),
  faces: z.enum(['gb2312', 'windows']).optional(),
  contents: flag,
  draft: flag,
  seal: flag,
  annexes: z
    .string()
    .max(60)
    .optional()
    .refine((list) => annexesSchema.safeParse(list?.split(',') ?? []).success, 'tasks, targets or progress')
    .describe('tasks, targets, progress, joined by commas'),
});

export function exportRoutes(app: App, parts: Parts): void {
  for (const format of Object.keys(FORMATS) as PlanFormat[]) {
    const { mime, summary } = FORMATS[format];
    app.get(`/api/plans/:id/export.${format}`, {
      config: { gate: 'user' },
      schema: {
        summary,
        params: planParams,
        querystring: querySchema,
        produces: [mime],
        response: { 200: z.any() },
      },
      handler: async (request, reply) => {
        const { userId } = callerOf(request);
        const { plan } = await parts.access.require(callerOf(request), request.params.id, 'export');
        const file = await exportFile(parts, userId, plan, format, optionsOf(request.query));
        void reply.type(mime).header('content-disposition', file.disposition);
        return reply.send(Buffer.from(file.bytes));
      },
    });
  }
}

function optionsOf(query: z.output<typeof querySchema>): DocxOptions {
  const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
  return {
    ...(query.layout ? { layout: query.layout } : {}),
    ...(query.faces ? { faces: query.faces } : {}),
    ...(isOn(query.contents) ? { contents: true } : {}),
    ...(isOn(query.draft) ? { draft: true } : {}),
    ...(isOn(query.seal) ? { seal: true } : {}),
    ...(query.annexes ? { annexes: annexesSchema.parse(query.annexes.split(',')) } : {}),
  };
}
