/**
 * 会签. A department's sign-off keeps which chapters it saw (signedChapters.ts); whether it still holds is worked out
 * from the text as committed, never stored: words taken back are the words that were signed.
 */
import { z } from 'zod';
import type { PlanRole } from '../../shared/access.ts';
import type { Department } from '../../shared/api/people.ts';
import {
  type DepartmentSignoff,
  type SignoffChanges,
  type SignoffRequest,
  type Signoffs,
  VERDICTS,
} from '../../shared/api/signoffs.ts';
import { departmentNamed } from '../../shared/departments.ts';
import { Refusal } from '../../shared/errors.ts';
import { docName, type UserId } from '../../shared/ids.ts';
import { newId } from '../auth/tokens.ts';
import type { JobPool } from '../jobs/pool.ts';
import { auditRow } from '../people/audit.ts';
import { listDepartments } from '../people/departments.ts';
import type { Store } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { Person } from './access.ts';
import { ownersOf } from './addressees.ts';
import { type News, newsWrites, toldBy } from './news.ts';
import type { PlanRow } from './planRow.ts';
import type { ReadSection } from './reading.ts';
import { changedSince, chapter, type Seen, seenSchema } from './signedChapters.ts';
import { maySign, memberDepartments } from './signoffsAsked.ts';
import { oneLine } from './traces.ts';
import type { Views } from './views.ts';

interface SignoffParts {
  store: Store;
  rooms: Rooms;
  jobs: JobPool;
  views: Views;
}

export async function readSignoffs(
  { store, views }: Pick<SignoffParts, 'store' | 'views'>,
  person: Person,
  plan: PlanRow,
  role: PlanRole,
): Promise<Signoffs> {
  const [reading, departments, rows, members] = await Promise.all([
    views.read(plan, person.userId),
    listDepartments(store),
    newestSignoffs(store, plan),
    memberDepartments(store, plan),
  ]);
  const sections = reading.sections.map(({ named, ...section }) => ({
    ...section,
    departments: idsOf(named, departments),
  }));
  const asked = new Set([...members, ...sections.flatMap((section) => section.departments), ...rows.keys()]);
  return {
    revision: plan.revision,
    sections,
    departments: departments
      .filter(({ id }) => asked.has(id))
      .map((department) => ({
        department,
        member: members.has(department.id),
        ...standing(rows.get(department.id), reading.sections),
      })),
    mine: maySign(person, plan, role) ? person.departmentId : null,
  };
}

/**
 * Signs for the person's department; returns whom it told of a return. Throws wrongState outside review, noDepartment
 * for a person of none, conflict when a chapter is no longer what was seen.
 */
export async function signOff(
  parts: SignoffParts,
  person: Person,
  plan: PlanRow,
  { verdict, note, sections }: SignoffRequest,
): Promise<UserId[]> {
  const { store, jobs } = parts;
  if (plan.state !== 'review') throw new Refusal('wrongState', { state: plan.state });
  if (person.departmentId === null) throw new Refusal('noDepartment');
  const ids = sections.map(({ id }) => id);
  const read = await jobs.run('signedSections', { ...(await textOf(parts, plan)), ids }, person.userId);
  const now = new Map(read.sections.map((section) => [section.id, section]));
  const signed = new Map<string, Seen['sections'][number]>();
  for (const { id, hash } of sections) {
    const section = now.get(id);
    if (section?.hash !== hash) throw new Refusal('conflict');
    signed.set(id, section);
  }
  const seen: Seen = { whole: signed.size === now.size, sections: [...signed.values()] };
  const at = Date.now();
  const id = newId();
  const returned = verdict === 'return' ? [await returnNews(store, person, plan, id, note)] : [];
  const results = await store.write([
    {
      // of somebody who takes the plan out of review at once, one is first
      query: store.sql
        .updateTable('plan')
        .set({ updated_at: at })
        .where('id', '=', plan.id)
        .where('state', '=', 'review')
        .where('revision', '=', plan.revision),
      affects: 1,
      otherwise: 'state',
    },
    store.sql.insertInto('signoff').values({
      id,
      plan_id: plan.id,
      department_id: person.departmentId,
      user_id: person.userId,
      seen: JSON.stringify(seen),
      words: read.words,
      revision: plan.revision,
      verdict,
      note,
      at,
    }),
    auditRow(store, person.userId, 'signoff', plan.id, { departmentId: person.departmentId, verdict }),
    ...(await newsWrites(store, plan, returned, async () => [])),
  ]);
  return toldBy(results);
}

/** Throws notFound for one that is none of this plan, or whose words were not kept. */
export async function readChanges(
  parts: SignoffParts,
  person: Person,
  plan: PlanRow,
  id: string,
): Promise<SignoffChanges> {
  const { store, jobs } = parts;
  const row = await store.readOne(
    store.sql
      .selectFrom('signoff')
      .innerJoin('department', 'department.id', 'signoff.department_id')
      .where('signoff.plan_id', '=', plan.id)
      .where('signoff.id', '=', id)
      .select(['signoff.seen', 'signoff.words', 'signoff.at'])
      .select(['department.id as departmentId', 'department.name as departmentName']),
  );
  if (!row?.words) throw new Refusal('notFound');
  const seen = seenSchema.parse(JSON.parse(row.seen));
  const changes = await jobs.run(
    'changesSince',
    { ...(await textOf(parts, plan)), seen, words: row.words },
    person.userId,
  );
  return {
    department: { id: row.departmentId, name: row.departmentName },
    at: new Date(Number(row.at)).toISOString(),
    ...changes,
  };
}

async function textOf({ rooms }: SignoffParts, plan: PlanRow) {
  const text = await rooms.committed(docName(plan.id, 'text'));
  if (text === null) throw new Error(`plan ${plan.id} lost its text`);
  return { text: text.update, numbering: plan.settings.numbering };
}

/** The plan's owners hear of a return. */
async function returnNews(
  store: Store,
  { userId, departmentId }: Person,
  plan: PlanRow,
  id: string,
  note: string,
): Promise<News> {
  return {
    kind: 'signoffReturned',
    key: `signoff/${id}`,
    by: userId,
    to: await ownersOf(store, plan),
    place: {},
    quote: oneLine(note),
    ...(departmentId === null ? {} : { department: departmentId }),
  };
}

interface SignedRow {
  id: string;
  seen: Seen;
  /** Its words were kept. */
  comparable: boolean;
  verdict: (typeof VERDICTS)[number];
  note: string;
  at: number;
  by: { id: string; name: string };
}

/** Each department's newest of this revision. */
export async function newestSignoffs(store: Store, plan: PlanRow): Promise<Map<string, SignedRow>> {
  const rows = await store.read(
    store.sql
      .selectFrom('signoff')
      .innerJoin('user', 'user.id', 'signoff.user_id')
      .where('signoff.plan_id', '=', plan.id)
      .where('signoff.revision', '=', plan.revision)
      .orderBy('signoff.at')
      .select(['signoff.id', 'signoff.department_id', 'signoff.seen', 'signoff.verdict'])
      .select(['signoff.note', 'signoff.at'])
      .select((is) => is('signoff.words', 'is not', null).as('comparable'))
      .select(['user.id as user_id', 'user.name as user_name']),
  );
  return new Map(
    rows.map((row) => [
      row.department_id,
      {
        id: row.id,
        seen: seenSchema.parse(JSON.parse(row.seen)),
        comparable: Boolean(row.comparable),
        verdict: z.enum(VERDICTS).parse(row.verdict),
        note: row.note,
        at: row.at,
        by: { id: row.user_id, name: row.user_name },
      },
    ]),
  );
}

function standing(
  row: SignedRow | undefined,
  now: readonly ReadSection[],
): Pick<DepartmentSignoff, 'status' | 'signed'> {
  if (row === undefined) return { status: 'open', signed: null };
  const { whole, sections } = row.seen;
  const changed = changedSince(row.seen, now);
  return {
    status: row.verdict === 'return' ? 'returned' : changed.length > 0 ? 'stale' : 'agreed',
    signed: {
      id: row.id,
      comparable: row.comparable,
      by: row.by,
      at: new Date(row.at).toISOString(),
      note: row.note,
      whole,
      chapters: sections.map(chapter),
      changed,
    },
  };
}

function idsOf(names: readonly string[], departments: readonly Department[]): string[] {
  return [...new Set(names.flatMap((name) => departmentNamed(name, departments)?.id ?? []))];
}
