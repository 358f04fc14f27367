/** A whole plan out and in again: documents, versions, pictures, settings. What the file looks like is archiveFile.ts. */
import type { ArchivePreview } from '../../shared/api/imports.ts';
import { Refusal } from '../../shared/errors.ts';
import { docName, PARTS, type Part, type PlanId, type UserId } from '../../shared/ids.ts';
import { newId } from '../auth/tokens.ts';
import { contentDisposition, exportFileName } from '../export/fileName.ts';
import { auditRow } from '../people/audit.ts';
import { listDepartments } from '../people/departments.ts';
import { listUsers } from '../people/users.ts';
import { getWorkspace } from '../people/workspace.ts';
import type { Committed } from '../sync/rooms.ts';
import type { Manifest } from './archiveFile.ts';
import { createPlan } from './create.ts';
import type { ImportParts, Upload } from './importPlan.ts';
import type { PlanRow } from './planRow.ts';
import type { VersionParts } from './versions.ts';

export async function archivePlan(
  { store, rooms, jobs }: VersionParts,
  by: UserId,
  plan: PlanRow,
): Promise<{ bytes: Uint8Array; disposition: string }> {
  const { sql } = store;
  const committed = async (part: Part): Promise<Committed> => {
    const found = await rooms.committed(docName(plan.id, part));
    if (found === null) throw new Error(`plan ${plan.id} lost its ${part}`);
    return found;
  };
  const [text, board, talk] = await Promise.all([committed('text'), committed('board'), committed('talk')]);
  const [versions, files, users, departments, workspace, ...writers] = await Promise.all([
    store.read(sql.selectFrom('version').selectAll().where('plan_id', '=', plan.id).orderBy('at')),
    store.read(sql.selectFrom('attachment').selectAll().where('plan_id', '=', plan.id).orderBy('at')),
    listUsers(store),
    listDepartments(store),
    getWorkspace(store),
    ...PARTS.map((part) => rooms.writers(docName(plan.id, part))),
  ]);
  const exportedAt = new Date().toISOString();
  const wrote = PARTS.map((part, index) => [part, Object.fromEntries(writers[index] ?? [])]);
  const bytes = await jobs.run(
    'packArchive',
    {
      manifest: {
        exportedAt,
        organisation: workspace.name,
        plan: {
          id: plan.id,
          title: plan.title,
          state: plan.state,
          revision: plan.revision,
          period: plan.period,
          settings: plan.settings,
          createdAt: plan.createdAt,
          updatedAt: plan.updatedAt,
        },
        textSchema: text.schema,
        frozen: text.frozen,
        people: Object.fromEntries(users.map((user) => [user.id, user.name])),
        departments: Object.fromEntries(departments.map((each) => [each.id, each.name])),
        writers: Object.fromEntries(wrote) as Manifest['writers'],
        versions: versions.map(({ kind, name, revision, at, by: maker, contributors, targets, schema }) => ({
          ...{ kind, name, contributors, targets, by: maker },
          ...{ revision: Number(revision), at: Number(at), schema: Number(schema) },
        })),
        files: files.map(({ id, name, mime, at }) => ({ id, name, mime, at: Number(at) })),
      },
      parts: { text: text.update, board: board.update, talk: talk.update },
      versions: versions.map(({ payload }) => payload),
      files: files.map(({ data }) => data),
    },
    by,
  );
  await store.write([auditRow(store, by, 'archiveFile', plan.id, { bytes: bytes.length })]);
  const name = exportFileName({ title: plan.title, state: 'drafting', date: exportedAt }, 'zip', '整套存档');
  return { bytes, disposition: contentDisposition(name) };
}

/** What an archive holds, and what of it is known here; makes nothing. */
export async function previewArchive(
  { store, jobs }: ImportParts,
  by: UserId,
  upload: Upload,
  gone: AbortSignal,
): Promise<ArchivePreview> {
  const { people, ...told } = await jobs.run('tellArchive', upload.bytes, by, gone);
  const users = new Set((await listUsers(store)).map((user) => user.id as string));
  const same = await store.read(store.sql.selectFrom('plan').select('id').where('title', '=', told.title));
  return {
    ...told,
    fileName: upload.fileName,
    people: people.map(({ id, name }) => ({ name, known: users.has(id) })),
    sameTitle: same.length,
  };
}

/** A new plan that is the archived one; its maker owns it, members are chosen anew. */
export async function importArchive(
  { store, rooms, jobs, documentBytes }: ImportParts,
  by: UserId,
  upload: Upload,
  gone: AbortSignal,
): Promise<PlanId> {
  const { sql } = store;
  const read = await jobs.run('readArchive', upload.bytes, by, gone);
  const { manifest } = read;
  if (PARTS.some((part) => read.parts[part].length > documentBytes)) {
    throw new Refusal('tooLarge', { limit: `${Math.floor(documentBytes / 1024 / 1024)} MB` });
  }
  const users = new Set((await listUsers(store)).map((user) => user.id as string));
  const ids = await newIdsOfTaken(store, manifest.files);
  const { text, versions } =
    Object.keys(ids).length === 0
      ? { text: read.parts.text, versions: read.versions }
      : await jobs.run('renamePictures', { text: read.parts.text, versions: read.versions, ids }, by, gone);
  if (gone.aborted) throw new Refusal('cancelled');
  const at = Date.now();
  const { predecessor } = manifest.plan.settings;
  const plan = await createPlan(store, rooms, by, {
    id: upload.id ?? undefined,
    title: upload.title ?? manifest.plan.title,
    period: manifest.plan.period,
    settings: {
      ...manifest.plan.settings,
      predecessor: predecessor !== null && (await isPlan(store, predecessor)) ? predecessor : null,
    },
    state: manifest.plan.state,
    revision: manifest.plan.revision,
    text,
    board: read.parts.board,
    talk: read.parts.talk,
    records: (_, planId) => [
      ...manifest.versions.map(({ by: maker, ...version }, index) => {
        const payload = versions[index] ?? new Uint8Array();
        return sql.insertInto('version').values({
          ...version,
          id: newId(),
          plan_id: planId,
          // Of the new plan's documents: all it says is older than the first thing written in them here.
          seqs: JSON.stringify(AT_BIRTH),
          by: maker !== null && users.has(maker) ? maker : null,
          payload,
          bytes: payload.length,
        });
      }),
      ...manifest.files.map((file, index) => {
        const data = read.files[index] ?? new Uint8Array();
        const { name, mime, at: added } = file;
        const id = ids[file.id] ?? file.id;
        return sql
          .insertInto('attachment')
          .values({ id, plan_id: planId, name, mime, bytes: data.length, data, by, at: added });
      }),
      // The manifest is kept: it names who wrote what where the archive comes from.
      sql.insertInto('import_file').values({
        id: newId(),
        plan_id: planId,
        name: upload.fileName,
        kind: 'zip',
        data: read.manifestJson,
        removed: '[]',
        report: '{}',
        by,
        at,
        keep_until: null,
      }),
      auditRow(store, by, 'import', planId, { kind: 'zip', from: manifest.plan.id }),
    ],
  });
  if (manifest.frozen || plan.state === 'final') await rooms.freeze(plan.id);
  return plan.id;
}

/** A document's first state has this seq. */
const AT_BIRTH = { text: 1, board: 1, talk: 1 };

const isPlan = async (store: ImportParts['store'], id: string): Promise<boolean> =>
  (await store.readOne(store.sql.selectFrom('plan').select('id').where('id', '=', id))) !== undefined;

/** An archive may come back to where it came from: pictures there keep their ids, the new plan's get new ones. */
async function newIdsOfTaken(
  store: ImportParts['store'],
  files: Manifest['files'],
): Promise<Record<string, string>> {
  if (files.length === 0) return {};
  const wanted = files.map(({ id }) => id);
  const taken = await store.read(store.sql.selectFrom('attachment').select('id').where('id', 'in', wanted));
  return Object.fromEntries(taken.map(({ id }) => [id, newId()]));
}
