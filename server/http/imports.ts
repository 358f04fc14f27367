/** Import of .docx, .html, .md and .txt: preview and import take the same upload. */
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ownIdSchema } from '../../shared/api/fields.ts';
import {
  ARCHIVE_BYTES,
  archivePreviewSchema,
  IMPORT_BYTES,
  importPreviewSchema,
  importReply,
} from '../../shared/api/imports.ts';
import { Refusal } from '../../shared/errors.ts';
import { refuse } from '../docx/refuse.ts';
import { importArchive, previewArchive } from '../plans/archive.ts';
import {
  type ImportParts,
  makeImported,
  previewUpload,
  readImport,
  type Upload,
} from '../plans/importPlan.ts';
import { goneSignal } from './gone.ts';
import { callerOf } from './guard.ts';
import type { App, Parts } from './kit.ts';
import { FILE_ANSWER_MS, promptly } from './promptly.ts';
import { sendJson } from './reading.ts';

/** The corrected structure of a long file: some 60 bytes a line. */
const FIELD_BYTES = 8 * 1024 * 1024;
const MAX_NAME = 200;

const consumes = ['multipart/form-data'];
const description =
  'Field `file` (.docx, .html, .md, .txt); optional `title`; optional `structure`: JSON of what the preview returned, corrected; optional `cards`: `true` makes cards of its targets along; optional `predecessor`: id of the plan whose words these are, what people said of its targets comes along; optional `id`: asked again with it, it is the same plan.';

/** Must come before every route that takes uploads. */
export async function acceptUploads(app: App): Promise<void> {
  await app.register(multipart, {
    limits: {
      fileSize: IMPORT_BYTES,
      files: 1,
      fields: 8,
      fieldSize: FIELD_BYTES,
      parts: 12,
      headerPairs: 50,
    },
  });
}

export function importRoutes(app: App, { store, rooms, jobs, config, watch, access }: Parts): void {
  const parts: ImportParts = { store, rooms, jobs, documentBytes: config.limits.DOCUMENT_BYTES };

  app.post('/api/plans/import/preview', {
    config: { gate: 'user' },
    bodyLimit: IMPORT_BYTES + FIELD_BYTES,
    schema: {
      summary: 'What an import would make of a file; creates nothing',
      description,
      consumes,
      response: { 200: importPreviewSchema },
    },
    handler: async (request, reply) => {
      const { userId } = callerOf(request);
      const upload = await readUpload(request);
      const preview = (gone: AbortSignal) => previewUpload(parts, userId, upload, gone);
      return sendJson(reply, await promptly(reply, preview, FILE_ANSWER_MS));
    },
  });

  app.post('/api/plans/import/archive', {
    config: { gate: 'user' },
    bodyLimit: ARCHIVE_BYTES + FIELD_BYTES,
    schema: {
      summary: 'What a plan’s export.zip holds; creates nothing. For administrators',
      description: 'Field `file` (.zip). `POST /api/plans/import` with the same file brings it in.',
      consumes,
      response: { 200: archivePreviewSchema },
    },
    handler: async (request, reply) => {
      const { userId, role } = callerOf(request);
      if (role !== 'admin') throw new Refusal('adminOnly');
      const upload = await readUpload(request, ARCHIVE_BYTES);
      const preview = (gone: AbortSignal) => previewArchive(parts, userId, upload, gone);
      return await promptly(reply, preview, FILE_ANSWER_MS);
    },
  });

  app.post('/api/plans/import', {
    config: { gate: 'user' },
    bodyLimit: ARCHIVE_BYTES + FIELD_BYTES,
    schema: {
      summary: 'Make a plan from a file; without `structure` the preview’s own proposals are taken',
      description: `${description} An administrator may send a plan’s export.zip: it comes back whole, \`report\` is null.`,
      consumes,
      response: { 201: importReply.extend({ report: importReply.shape.report.nullable() }) },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { userId } = caller;
      const isAdmin = caller.role === 'admin';
      const gone = goneSignal(reply);
      const upload = await readUpload(request, isAdmin ? ARCHIVE_BYTES : IMPORT_BYTES);
      if (isArchive(upload)) {
        // An archive brings a history with names in it: nobody else could vouch for that.
        if (!isAdmin) throw new Refusal('adminOnly');
        const id = await importArchive(parts, userId, upload, gone);
        watch.touch(id);
        return reply.code(201).send({ id, report: null });
      }
      if (upload.bytes.length > IMPORT_BYTES) throw tooLarge(IMPORT_BYTES);
      // Only the reading is given up: what is being made is made, and its answer awaited.
      const last = upload.predecessor === null ? null : await access.readable(caller, upload.predecessor);
      const read = (unheard: AbortSignal) => readImport(parts, userId, upload, last, unheard);
      const imported = await promptly(reply, read, FILE_ANSWER_MS);
      const done = await makeImported(parts, userId, upload, last, imported, gone);
      watch.touch(done.id);
      return reply.code(201).send(done);
    },
  });
}

const isArchive = ({ fileName }: Pick<Upload, 'fileName'>): boolean => /\.zip$/i.test(fileName);

const tooLarge = (most: number): Refusal => new Refusal('tooLarge', { limit: `${most / 1024 / 1024} MB` });

export async function readUpload(request: FastifyRequest, most = IMPORT_BYTES): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal('invalid', { reason: 'multipart/form-data is needed' });
  let file: { bytes: Uint8Array; fileName: string } | null = null;
  const fields = new Map<string, string>();
  let named = '';
  try {
    for await (const part of request.parts({ limits: { fileSize: most } })) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields.set(part.fieldname, part.value);
      } else if (part.fieldname === 'file') {
        named = part.filename;
        const bytes = await part.toBuffer();
        file = { bytes, fileName: plainName(part.filename) };
      } else {
        part.file.resume(); // a file nobody asked for is read past
      }
    }
  } catch (error) {
    // Only an archive may have more than a text.
    throw uploadRefusal(error, isArchive({ fileName: named }) ? most : Math.min(most, IMPORT_BYTES));
  }
  if (file === null) throw new Refusal('invalid', { reason: 'the field “file” is missing' });
  if (file.bytes.length === 0) throw refuse('empty');
  const id = fields.get('id');
  if (id !== undefined && !ownIdSchema.safeParse(id).success)
    throw new Refusal('invalid', { reason: 'the field “id” is 20 to 64 letters, digits, - or _' });
  return {
    ...file,
    id: id ?? null,
    title: fields.get('title') ?? null,
    structure: fields.get('structure') ?? null,
    cards: fields.get('cards') === 'true',
    predecessor: fields.get('predecessor') ?? null,
  };
}

/** A multipart body that is no such thing, or is cut off, is the sender's doing. */
export function uploadRefusal(error: unknown, most = IMPORT_BYTES): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    return tooLarge(most);
  }
  if (code.startsWith('FST_')) return error;
  return new Refusal('invalid', { reason: 'the upload is not well-formed' });
}

/** A name is shown and gives a title; it never names a place on the disk. */
function plainName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return base.replace(/\p{Cc}/gu, '').slice(-MAX_NAME) || 'file.txt';
}
