/**
 * 会签. A department's sign-off keeps which chapters it saw and the hash of each; whether it still holds is worked out
 * from the text as committed, never stored: words taken back are the words that were signed.
 */
import { z } from 'zod';
import { may, type PlanRole } from '../../shared/access.ts';
import type { Department } from '../../shared/api/people.ts';
import {
  type DepartmentSignoff,
  type SignedChapter,
  type SignoffRequest,
  type Signoffs,
  VERDICTS,
} from '../../shared/api/signoffs.ts';
import { departmentNamed } from '../../shared/departments.ts';
import { Refusal } from '../../shared/errors.ts';
import type { UserId } from '../../shared/ids.ts';
import { newId } from '../auth/tokens.ts';
import { auditRow } from '../people/audit.ts';
import { listDepartments } from '../people/departments.ts';
import type { Store, Write } from '../store/store.ts';
import type { Person } from './access.ts';
import { ownersOf } from './addressees.ts';
import { type News, newsWrites, toldBy } from './news.ts';
import type { PlanRow } from './planRow.ts';
import type { ReadSection } from './reading.ts';
import { oneLine } from './traces.ts';
import type { Views } from './views.ts';

interface SignoffParts {
  store: Store;
  views: Views;
}

const seenSchema = z.object({
  /** Every chapter there was. */
  whole: z.boolean(),
  sections: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), hash: z.string() })),
});
type Seen = z.infer<typeof seenSchema>;

export async function readSignoffs(
  { store, views }: SignoffParts,
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

const maySign = (person: Person, plan: PlanRow, role: PlanRole): boolean =>
  plan.state === 'review' && person.departmentId !== null && may(role, 'signOff');

/**
 * Signs for the person's department; returns whom it told of a return. Throws wrongState outside review, noDepartment
 * for a person of none, conflict when a chapter is no longer what was seen.
 */
export async function signOff(
  { store, views }: SignoffParts,
  person: Person,
  plan: PlanRow,
  { verdict, note, sections }: SignoffRequest,
): Promise<UserId[]> {
  if (plan.state !== 'review') throw new Refusal('wrongState', { state: plan.state });
  if (person.departmentId === null) throw new Refusal('noDepartment');
  const now = new Map(
    (await views.read(plan, person.userId)).sections.map((section) => [section.id, section]),
  );
  const signed = new Map<string, Seen['sections'][number]>();
  for (const { id, hash } of sections) {
    const section = now.get(id);
    if (section?.hash !== hash) throw new Refusal('conflict');
    signed.set(id, { id, number: section.number, title: section.title, hash });
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

/** To be written with the step into review: the people of the departments asked that may sign. */
export async function askWrites(store: Store, by: UserId, plan: PlanRow, at: number): Promise<Write[]> {
  const ask: News = {
    kind: 'signoffWanted',
    key: `review/${at}`,
    by,
    to: { people: [], departments: [...(await memberDepartments(store, plan))] },
    meant: ({ role }) => may(role, 'signOff'),
    place: {},
    quote: '',
  };
  return newsWrites(store, plan, [ask], async () => []);
}

/** Of these plans those in review that ask the person's department, which has not signed their present revision. */
export async function signoffsWanted(
  store: Store,
  person: Person,
  readable: readonly { plan: PlanRow; role: PlanRole }[],
): Promise<Set<string>> {
  const { departmentId } = person;
  const plans = readable.filter(({ plan, role }) => maySign(person, plan, role)).map(({ plan }) => plan);
  if (departmentId === null || plans.length === 0) return new Set();
  const ids = plans.map(({ id }) => id);
  const [asked, signed] = await Promise.all([
    store.read(
      store.sql
        .selectFrom('plan_member')
        .leftJoin('user', 'user.id', 'plan_member.member_id')
        .where('plan_member.plan_id', 'in', ids)
        .where((is) =>
          is.or([
            is('plan_member.member_id', '=', departmentId),
            is('user.department_id', '=', departmentId),
          ]),
        )
        .select('plan_member.plan_id as id')
        .distinct(),
    ),
    store.read(
      store.sql
        .selectFrom('signoff')
        .where('plan_id', 'in', ids)
        .where('department_id', '=', departmentId)
        .select(['plan_id as id', 'revision']),
    ),
  ]);
  const asks = new Set(asked.map(({ id }) => id));
  const done = new Set(signed.map(({ id, revision }) => `${id}/${revision}`));
  return new Set(
    plans.filter((plan) => asks.has(plan.id) && !done.has(`${plan.id}/${plan.revision}`)).map(({ id }) => id),
  );
}

interface SignedRow {
  id: string;
  seen: Seen;
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
      .select(['user.id as user_id', 'user.name as user_name']),
  );
  return new Map(
    rows.map((row) => [
      row.department_id,
      {
        id: row.id,
        seen: seenSchema.parse(JSON.parse(row.seen)),
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
      by: row.by,
      at: new Date(row.at).toISOString(),
      note: row.note,
      whole,
      chapters: sections.map(chapter),
      changed,
    },
  };
}

const chapter = ({ id, number, title }: SignedChapter): SignedChapter => ({ id, number, title });

/** What was signed and is no longer as it was; of a whole plan also what came. */
export function changedSince({ whole, sections }: Seen, now: readonly ReadSection[]): SignedChapter[] {
  const standing = new Map(now.map((section) => [section.id, section]));
  const seen = new Set(sections.map(({ id }) => id));
  return [
    // by the name it bears now, if it is still there
    ...sections
      .filter(({ id, hash }) => standing.get(id)?.hash !== hash)
      .map((section) => chapter(standing.get(section.id) ?? section)),
    ...(whole ? now.filter(({ id }) => !seen.has(id)).map(chapter) : []),
  ];
}

/** Departments of which somebody has a role by name, and those that have one as a whole. */
async function memberDepartments(store: Store, plan: PlanRow): Promise<Set<string>> {
  const members = store.sql.selectFrom('plan_member').where('plan_member.plan_id', '=', plan.id);
  const [whole, people] = await Promise.all([
    store.read(members.where('kind', '=', 'department').select('member_id')),
    store.read(
      members
        .where('kind', '=', 'user')
        .innerJoin('user', 'user.id', 'plan_member.member_id')
        .where('user.department_id', 'is not', null)
        .select('user.department_id')
        .distinct(),
    ),
  ]);
  return new Set([...whole.map((row) => row.member_id), ...people.flatMap((row) => row.department_id ?? [])]);
}

function idsOf(names: readonly string[], departments: readonly Department[]): string[] {
  return [...new Set(names.flatMap((name) => departmentNamed(name, departments)?.id ?? []))];
}
