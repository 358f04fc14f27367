/** Versions: immutable stored states of a plan. Made by name, by finalising, and before a restore. */

import { z } from 'zod';
import type { Version } from '../../shared/api/versions.ts';
import { namesOf } from '../../shared/departments.ts';
import { Refusal } from '../../shared/errors.ts';
import { targetSchema } from '../../shared/extract/types.ts';
import { docName, PARTS, type Part, type UserId } from '../../shared/ids.ts';
import { newId } from '../auth/tokens.ts';
import type { JobPool } from '../jobs/pool.ts';
import { auditRow } from '../people/audit.ts';
import { listDepartments } from '../people/departments.ts';
import { ownCategories } from '../people/workspace.ts';
import type { Store, Write } from '../store/store.ts';
import type { Committed, Rooms } from '../sync/rooms.ts';
import { contributorsSince } from './contributors.ts';
import type { PlanRow } from './planRow.ts';

export interface VersionParts {
  store: Store;
  rooms: Rooms;
  jobs: JobPool;
}

type Kind = Version['kind'];
const peopleSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/**
 * The row of a new version, to be written with whatever it belongs to. `text`: the state that is frozen,
 * instead of the newest; `lane`: whose job it is, where nobody asked (`by` null).
 */
export async function versionOf(
  { store, rooms, jobs }: VersionParts,
  by: UserId | null,
  plan: PlanRow,
  kind: Kind,
  name: string | null,
  { text, lane }: { text?: Committed; lane?: string } = {},
): Promise<{ id: string; write: Write }> {
  const committed = async (part: Part): Promise<Committed> => {
    const found = part === 'text' && text ? text : await rooms.committed(docName(plan.id, part));
    if (found === null) throw new Error(`plan ${plan.id} lost its ${part}`);
    return found;
  };
  const [words, board, talk] = await Promise.all(PARTS.map(committed));
  if (!words || !board || !talk) throw new Error('a plan has three parts');
  const departments = namesOf(await listDepartments(store));
  const packed = await jobs.run(
    'packVersion',
    {
      updates: { text: words.update, board: board.update, talk: talk.update },
      text: words.update,
      title: plan.title,
      period: plan.period,
      numbering: plan.settings.numbering,
      departments,
      categories: await ownCategories(store),
    },
    by ?? lane ?? '',
  );
  const seqs = { text: words.seq, board: board.seq, talk: talk.seq };
  const id = newId();
  const write = store.sql.insertInto('version').values({
    id,
    plan_id: plan.id,
    kind,
    name,
    revision: plan.revision,
    seqs: JSON.stringify(seqs),
    at: Date.now(),
    by,
    contributors: JSON.stringify(await contributorsSince(store, plan.id)),
    payload: packed.payload,
    targets: packed.targets,
    schema: words.schema,
    bytes: packed.payload.length,
  });
  return { id, write };
}

export async function nameVersion(
  parts: VersionParts,
  by: UserId,
  plan: PlanRow,
  name: string,
): Promise<Version> {
  const { id, write } = await versionOf(parts, by, plan, 'named', name);
  await parts.store.write([write, auditRow(parts.store, by, 'version', plan.id, { id, name })]);
  return getVersion(parts.store, plan, id);
}

/** Takes the text back to a version: an ordinary edit in this person's name, after a version of what was. */
export async function restoreVersion(
  parts: VersionParts,
  by: UserId,
  plan: PlanRow,
  id: string,
): Promise<void> {
  const { store, rooms, jobs } = parts;
  const payload = await versionPayload(store, plan, id);
  const doc = docName(plan.id, 'text');
  const head = await rooms.head(doc);
  if (head === null || head.frozen) throw new Refusal('frozen');
  const before = await versionOf(parts, by, plan, 'before-restore', null);
  await store.write([before.write, auditRow(store, by, 'restore', plan.id, { id })]);
  const current = await rooms.committed(doc);
  if (current === null) throw new Refusal('notFound');
  const { update, client } = await jobs.run('restoreUpdate', { current: current.update, payload }, by);
  // before its words come back: whom they name was told in their time
  await store.write([
    store.sql.updateTable('version').set({ restore_client: client }).where('id', '=', before.id),
  ]);
  await rooms.edit(doc, by, update);
}

const versionQuery = ({ sql }: Store, plan: PlanRow) =>
  sql
    .selectFrom('version')
    .leftJoin('user', 'user.id', 'version.by')
    .where('version.plan_id', '=', plan.id)
    .select([
      'version.id as id',
      'version.kind as kind',
      'version.name as name',
      'version.revision as revision',
      'version.at as at',
      'version.contributors as contributors',
      'user.id as byId',
      'user.name as byName',
    ]);

interface VersionRow {
  id: string;
  kind: Kind;
  name: string | null;
  revision: number;
  at: number;
  contributors: string;
  byId: string | null;
  byName: string | null;
}

const asVersion = (row: VersionRow): Version => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  revision: Number(row.revision),
  at: new Date(Number(row.at)).toISOString(),
  by: row.byId === null ? null : { id: row.byId, name: row.byName ?? '' },
  contributors: peopleSchema.catch([]).parse(JSON.parse(row.contributors)),
});

/** Newest first. */
export async function listVersions(store: Store, plan: PlanRow): Promise<Version[]> {
  const rows = await store.read(versionQuery(store, plan).orderBy('version.at', 'desc'));
  return rows.map(asVersion);
}

export async function getVersion(store: Store, plan: PlanRow, id: string): Promise<Version> {
  const row = await store.readOne(versionQuery(store, plan).where('version.id', '=', id));
  if (row === undefined) throw new Refusal('notFound');
  return asVersion(row);
}

export async function versionWords(parts: VersionParts, by: UserId, plan: PlanRow, id: string) {
  const version = await getVersion(parts.store, plan, id);
  const [payload, targets] = await Promise.all([
    versionPayload(parts.store, plan, id),
    versionTargets(parts.store, id),
  ]);
  const words = await parts.jobs.run('versionText', payload, by);
  return { version, ...words, targets: z.array(targetSchema).parse(JSON.parse(targets ?? '[]')) };
}

export async function versionPayload(store: Store, plan: PlanRow, id: string): Promise<Uint8Array> {
  const row = await store.readOne(
    store.sql.selectFrom('version').select('payload').where('id', '=', id).where('plan_id', '=', plan.id),
  );
  if (row === undefined) throw new Refusal('notFound');
  return row.payload;
}

async function versionTargets(store: Store, id: string): Promise<string | null> {
  const row = await store.readOne(store.sql.selectFrom('version').select('targets').where('id', '=', id));
  return row?.targets ?? null;
}

const finalQuery = ({ sql }: Store, plan: PlanRow) =>
  sql
    .selectFrom('version')
    .where('plan_id', '=', plan.id)
    .where('kind', '=', 'final')
    .where('revision', '=', plan.revision)
    .orderBy('at', 'desc')
    .limit(1);

/** A version as it is exported. */
export interface KeptVersion {
  kind: Kind;
  name: string | null;
  revision: number;
  at: number;
  payload: Uint8Array;
  /** JSON of what was read in exactly its text. */
  targets: string | null;
}

const KEPT = ['kind', 'name', 'revision', 'at', 'payload', 'targets'] as const;

/** The version a final plan is exported from; null if it has none of this revision. */
export async function finalVersion(store: Store, plan: PlanRow): Promise<KeptVersion | null> {
  const row = await store.readOne(finalQuery(store, plan).select(KEPT));
  return row === undefined ? null : { ...row, at: Number(row.at), revision: Number(row.revision) };
}

export async function keptVersion(store: Store, plan: PlanRow, id: string): Promise<KeptVersion> {
  const row = await store.readOne(
    store.sql.selectFrom('version').where('plan_id', '=', plan.id).where('id', '=', id).select(KEPT),
  );
  if (row === undefined) throw new Refusal('notFound');
  return { ...row, at: Number(row.at), revision: Number(row.revision) };
}

/** JSON of its targets. */
export async function finalTargets(store: Store, plan: PlanRow): Promise<string | null> {
  return (await store.readOne(finalQuery(store, plan).select('targets')))?.targets ?? null;
}

/** The newest version kept before an instant: what the plan's documents were then; null if there is none. */
export async function keptUpTo(
  store: Store,
  plan: PlanRow,
  before: number,
): Promise<{ at: number; payload: Uint8Array } | null> {
  const row = await store.readOne(
    store.sql
      .selectFrom('version')
      .where('plan_id', '=', plan.id)
      .where('at', '<', before)
      .orderBy('at', 'desc')
      .limit(1)
      .select(['at', 'payload']),
  );
  return row === undefined ? null : { at: Number(row.at), payload: row.payload };
}
