/** A plan as a file, and its progress report. Without a query: the official layout, clean. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { reportsReply } from '../../shared/api/versions.ts';
import type { DocxOptions, RedHead } from '../docx/options.ts';
import { archivePlan } from '../plans/archive.ts';
import type { ExportedFile, PlanFormat } from '../plans/exportJob.ts';
import { exportFile, reportedDays } from '../plans/exports.ts';
import { today } from '../plans/views.ts';
import { callerOf } from './guard.ts';
import { type App, type Parts, planParams } from './kit.ts';
import { promptly } from './promptly.ts';

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
const headLine = z.string().trim().max(60).optional();
const annexesSchema = z.array(z.enum(['tasks', 'targets', 'progress'])).max(3);
const querySchema = z.strictObject({
  layout: z.enum(['official', 'modern']).optional(),
  grid: z.enum(['portable', 'word']).optional(),
  faces: z.enum(['gb2312', 'windows']).optional(),
  digits: z.enum(['times', 'fangsong']).optional().describe('Digits and Latin letters'),
  boldThirdLevel: flag.describe('1. and its run-in titles in bold'),
  version: z.string().max(64).optional().describe('A version’s id: the plan as it was then'),
  contents: flag,
  draft: flag.describe('Suggestions as tracked changes and open comments as Word comments'),
  seal: flag,
  annexes: z
    .string()
    .max(60)
    .optional()
    .refine((list) => annexesSchema.safeParse(list?.split(',') ?? []).success, 'tasks, targets or progress')
    .describe('tasks, targets, progress, joined by commas'),
  redHead: headLine.describe('发文机关标志 of a formal document, e.g. 中国××学会文件'),
  redNumber: headLine.describe('发文字号, e.g. 学会〔2026〕3号'),
  redSigner: headLine.describe('签发人 of an upward document'),
  redSecrecy: headLine.describe('密级'),
  redUrgency: headLine.describe('紧急程度'),
  redCopies: z.string().trim().max(300).optional().describe('抄送, at the foot of the last page'),
  redPrintedBy: headLine.describe('印发机关'),
  redPrintedOn: headLine.describe('印发日期, as it is written'),
});

const reportSchema = querySchema.omit({ version: true, contents: true, draft: true, annexes: true }).extend({
  date: z.iso.date().optional().describe('The report’s day; without it, today'),
  since: z.iso
    .date()
    .optional()
    .describe('The last report’s day: what moved after it; without it, all that moved'),
});

/** More are not told: a header has little room, and a document with more has one cause. */
const MOST_NOTES = 20;

export function exportRoutes(app: App, parts: Parts): void {
  for (const format of Object.keys(FORMATS) as PlanFormat[]) {
    const { mime, summary } = FORMATS[format];
    app.get(`/api/plans/:id/export.${format}`, {
      config: { gate: 'user' },
      schema: {
        summary,
        description: NOTES,
        params: planParams,
        querystring: querySchema,
        produces: [mime],
        response: { 200: z.any() },
      },
      handler: async (request, reply) => {
        const file = await promptly(reply, async (gone) => {
          const caller = callerOf(request);
          const { plan } = await parts.access.require(caller, request.params.id, 'export');
          const options = optionsOf(request.query);
          const wanted = { format, options, report: null, version: request.query.version };
          return exportFile(parts, caller, plan, wanted, gone);
        });
        return send(reply, mime, file);
      },
    });
  }

  app.get('/api/plans/:id/export.zip', {
    config: { gate: 'user' },
    schema: {
      summary: 'The whole plan: documents, versions, pictures, settings; its owner’s alone',
      description: 'POST /api/plans/import takes it back as a new plan, here or elsewhere.',
      params: planParams,
      produces: ['application/zip'],
      response: { 200: z.any() },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request);
      // Everything leaves, past versions and talk included: who may share the plan may take it away.
      const { plan } = await parts.access.require(caller, request.params.id, 'share');
      const file = await archivePlan(parts, caller.userId, plan);
      return send(reply, 'application/zip', { ...file, notes: [] });
    },
  });

  reportsRoute(app, parts);

  app.get('/api/plans/:id/report.docx', {
    config: { gate: 'user' },
    schema: {
      summary: 'The progress report of a plan at a day, as a Word document',
      description: NOTES,
      params: planParams,
      querystring: reportSchema,
      produces: [FORMATS.docx.mime],
      response: { 200: z.any() },
    },
    handler: async (request, reply) => {
      const file = await promptly(reply, async (gone) => {
        const caller = callerOf(request);
        const { plan } = await parts.access.require(caller, request.params.id, 'export');
        const { date, since, ...query } = request.query;
        const report = { on: date ?? today(), since: since ?? null };
        const options = optionsOf(query);
        return exportFile(parts, caller, plan, { format: 'docx', options, report }, gone);
      });
      return send(reply, FORMATS.docx.mime, file);
    },
  });
}

function reportsRoute(app: App, parts: Parts): void {
  app.get('/api/plans/:id/reports', {
    config: { gate: 'user' },
    schema: {
      summary: 'The days progress reports were made of, newest first',
      params: planParams,
      response: { 200: reportsReply },
    },
    handler: async (request) => {
      const { plan } = await parts.access.require(callerOf(request), request.params.id, 'export');
      return { days: await reportedDays(parts, plan) };
    },
  });
}

const NOTES =
  'What could not be written as asked comes in the header `x-gongce-notes`: JSON [{code, what}], URI-encoded.';

function send(reply: FastifyReply, mime: string, { bytes, disposition, notes }: ExportedFile): FastifyReply {
  const told = notes.slice(0, MOST_NOTES).map(({ code, what }) => ({ code, what: plainWords(what) }));
  void reply.type(mime).header('content-disposition', disposition);
  if (told.length > 0) void reply.header('x-gongce-notes', encodeURIComponent(JSON.stringify(told)));
  return reply.send(Buffer.from(bytes));
}

function optionsOf(query: Partial<z.output<typeof querySchema>>): DocxOptions {
  const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';
  return {
    ...(query.layout ? { layout: query.layout } : {}),
    ...(query.grid ? { grid: query.grid } : {}),
    ...(query.redHead ? { redHead: redHeadOf(query.redHead, query) } : {}),
    ...(query.digits ? { digits: query.digits } : {}),
    ...(isOn(query.boldThirdLevel) ? { boldThirdLevel: true } : {}),
    ...(query.faces ? { faces: query.faces } : {}),
    ...(isOn(query.contents) ? { contents: true } : {}),
    ...(isOn(query.draft) ? { draft: true } : {}),
    ...(isOn(query.seal) ? { seal: true } : {}),
    ...(query.annexes ? { annexes: annexesSchema.parse(query.annexes.split(',')) } : {}),
  };
}

function redHeadOf(sign: string, query: Partial<z.output<typeof querySchema>>): RedHead {
  return {
    sign,
    number: query.redNumber ?? '',
    ...(query.redSigner ? { signer: query.redSigner } : {}),
    ...(query.redSecrecy ? { secrecy: query.redSecrecy } : {}),
    ...(query.redUrgency ? { urgency: query.redUrgency } : {}),
    ...(query.redCopies ? { copies: query.redCopies } : {}),
    ...(query.redPrintedBy ? { printedBy: query.redPrintedBy } : {}),
    ...(query.redPrintedOn ? { printedOn: query.redPrintedOn } : {}),
  };
}

/** Half a character cannot be encoded. */
const plainWords = (text: string): string => [...text.replace(/\p{Cs}/gu, '')].slice(0, 60).join('');
