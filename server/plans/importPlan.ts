/** A plan from an uploaded file: read in a job, born with its original and what was left out of it. */

import type { z } from 'zod';
import type { importReportSchema } from '../../shared/api/imports.ts';
import { beijingDay } from '../../shared/day.ts';
import { Refusal } from '../../shared/errors.ts';
import { docName, type PlanId, type UserId } from '../../shared/ids.ts';
import { newId } from '../auth/tokens.ts';
import type { Predecessor } from '../import/firstParts.ts';
import type { ImportInput } from '../import/importJob.ts';
import type { JobOutput } from '../jobs/jobs.ts';
import type { JobPool } from '../jobs/pool.ts';
import { auditRow } from '../people/audit.ts';
import { listDepartments } from '../people/departments.ts';
import { ownCategories } from '../people/workspace.ts';
import type { Pieces } from '../pieces.ts';
import type { Store } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { createPlan } from './create.ts';
import type { PlanRow } from './planRow.ts';

/** Furniture that was dropped can be asked for again so long, and the original with it. */
const KEEP_MS = 30 * 24 * 3600_000;

export interface Upload {
  /** The one asked for the new plan; null: none. */
  id: string | null;
  bytes: Uint8Array;
  fileName: string;
  title: string | null;
  structure: string | null;
  /** Cards of its targets are to be made along. */
  cards: boolean;
  /** Id of the plan whose words these are. */
  predecessor: string | null;
}

export interface ImportParts {
  store: Store;
  rooms: Rooms;
  jobs: JobPool;
  /** Bytes a document may have. */
  documentBytes: number;
}

/** `gone` aborts when whoever asked is no longer there: the job ends, nothing is made. */
export async function previewUpload(
  parts: ImportParts,
  by: UserId,
  upload: Upload,
  gone: AbortSignal,
): Promise<Pieces> {
  return parts.jobs.run('previewImport', await inputOf(parts, by, upload), by, gone);
}

/** What the file becomes; nothing is made yet. */
export async function readImport(
  parts: ImportParts,
  by: UserId,
  upload: Upload,
  last: PlanRow | null,
  gone: AbortSignal,
): Promise<JobOutput<'importFile'>> {
  const input = { ...(await inputOf(parts, by, upload)), predecessor: last && (await wordsOf(parts, last)) };
  const imported = await parts.jobs.run('importFile', input, by, gone);
  const { documentBytes } = parts;
  if (imported.text.length > documentBytes) {
    throw new Refusal('tooLarge', { limit: `${Math.floor(documentBytes / 1024 / 1024)} MB` });
  }
  return imported;
}

async function wordsOf({ rooms }: ImportParts, plan: PlanRow): Promise<Predecessor> {
  const text = await rooms.committed(docName(plan.id, 'text'));
  if (text === null) throw new Error(`plan ${plan.id} lost a document`);
  return { text: text.update, numbering: plan.settings.numbering, period: plan.period };
}

/** The plan that was read. Whoever left before this asked for none. */
export async function makeImported(
  { store, rooms }: ImportParts,
  by: UserId,
  upload: Upload,
  last: PlanRow | null,
  imported: JobOutput<'importFile'>,
  gone: AbortSignal,
): Promise<{ id: PlanId; report: z.infer<typeof importReportSchema> }> {
  // The last moment: from here on there is a plan.
  if (gone.aborted) throw new Refusal('cancelled');
  const at = Date.now();
  const plan = await createPlan(store, rooms, by, {
    id: upload.id ?? undefined,
    title: imported.title,
    period: imported.period,
    settings: { numbering: imported.numbering, predecessor: last?.id ?? null },
    text: imported.text,
    ...(imported.talk ? { talk: imported.talk } : {}),
    ...(imported.board ? { board: imported.board } : {}),
    records: (sql, planId) => [
      sql.deleteFrom('import_file').where('keep_until', '<', at),
      sql.insertInto('import_file').values({
        id: newId(),
        plan_id: planId,
        name: upload.fileName,
        kind: imported.kind,
        data: upload.bytes,
        removed: JSON.stringify(imported.removed),
        report: JSON.stringify(imported.report),
        by,
        at,
        keep_until: at + KEEP_MS,
      }),
      ...imported.pictures.map((picture) =>
        sql.insertInto('attachment').values({
          id: picture.id,
          plan_id: planId,
          name: picture.name,
          mime: picture.mime,
          bytes: picture.bytes.length,
          data: picture.bytes,
          by,
          at,
        }),
      ),
      auditRow(store, by, 'import', planId, { kind: imported.kind, furniture: imported.removed.length }),
    ],
  });
  return { id: plan.id, report: imported.report };
}

async function inputOf({ store }: ImportParts, by: UserId, upload: Upload): Promise<ImportInput> {
  const departments = await listDepartments(store);
  const categories = await ownCategories(store);
  const year = Number(beijingDay(Date.now()).slice(0, 4));
  return { ...upload, by, departments, categories, year, predecessor: null };
}
