/** Departments: name, one-character mark, palette colour. Marks and colours are given out, and may be changed. */
import { z } from 'zod';
import type { Department } from '../../shared/api/people.ts';
import { Refusal } from '../../shared/errors.ts';
import { newId } from '../auth/tokens.ts';
import { Conflict, type Store, type Write } from '../store/store.ts';
import { auditRow } from './audit.ts';

/** LOOK.md §2: ten colours, given out in this order, then again. */
const COLORS = 10;

export async function listDepartments(store: Store): Promise<Department[]> {
  const rows = await store.read(
    store.sql
      .selectFrom('department')
      .where('archived', '=', 0)
      .orderBy('position')
      .orderBy('name')
      .select(['id', 'name', 'mark', 'color', 'former_names']),
  );
  return rows.map(({ former_names, ...row }) => ({ ...row, formerNames: namesIn(former_names) }));
}

const namesIn = (json: string): string[] => z.array(z.string()).parse(JSON.parse(json));

export async function createDepartment(
  store: Store,
  by: string,
  wanted: { name: string; mark?: string | undefined },
): Promise<string> {
  const others = await listDepartments(store);
  const id = newId();
  const query = store.sql.insertInto('department').values({
    id,
    name: wanted.name,
    mark: wanted.mark ?? freeMark(wanted.name, others),
    color: leastUsedColor(others),
    position: others.length,
    archived: 0,
  });
  await refusing(store.write([query, auditRow(store, by, 'department-made', null, { id })]));
  return id;
}

export interface DepartmentChange {
  name?: string | undefined;
  mark?: string | undefined;
  color?: number | undefined;
  formerNames?: readonly string[] | undefined;
}

/** A name it leaves behind becomes a former one: the plans that say it still mean this department. */
export async function patchDepartment(
  store: Store,
  by: string,
  id: string,
  { formerNames, ...change }: DepartmentChange,
): Promise<void> {
  const fields = Object.entries({ formerNames, ...change }).flatMap(([key, value]) =>
    value === undefined ? [] : key,
  );
  if (fields.length === 0) return;
  const { sql } = store;
  const [before] = await store.read(
    sql.selectFrom('department').where('id', '=', id).select(['name', 'former_names']),
  );
  if (before === undefined) throw new Refusal('notFound');
  const name = change.name ?? before.name;
  const former = new Set([...(formerNames ?? namesIn(before.former_names)), before.name]);
  former.delete(name);
  const query = sql
    .updateTable('department')
    .set({ ...change, former_names: JSON.stringify([...former]) })
    .where('id', '=', id)
    // of two who change its names at once, one is first
    .where('name', '=', before.name)
    .where('former_names', '=', before.former_names);
  const audit = auditRow(store, by, 'department-changed', null, { id, fields });
  await refusing(store.write([{ query, affects: 1, otherwise: 'conflict' }, audit]));
}

/** Takes a department away that nothing names; whoever joined it at this very moment stays without one. */
export async function deleteDepartment(store: Store, by: string, id: string): Promise<void> {
  const { sql } = store;
  const writes: Write[] = [
    sql.deleteFrom('plan_member').where('kind', '=', 'department').where('member_id', '=', id),
    sql.updateTable('user').set({ department_id: null }).where('department_id', '=', id),
    { query: sql.deleteFrom('department').where('id', '=', id), affects: 1, otherwise: 'notFound' },
    auditRow(store, by, 'department-removed', null, { id }),
  ];
  await refusing(store.write(writes));
}

async function refusing<T>(done: Promise<T>): Promise<T> {
  try {
    return await done;
  } catch (error) {
    if (error instanceof Conflict && error.reason === 'notFound') throw new Refusal('notFound');
    if (error instanceof Conflict && error.reason === 'conflict') throw new Refusal('conflict');
    if (error instanceof Conflict && error.reason.startsWith('unique:')) {
      throw new Refusal('nameTaken');
    }
    throw error;
  }
}

/** The first character of the name, or the next one still free. */
function freeMark(name: string, others: readonly Department[]): string {
  const taken = new Set(others.map((other) => other.mark));
  const characters = [...name].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return characters.find((character) => !taken.has(character)) ?? characters[0] ?? '部';
}

function leastUsedColor(others: readonly Department[]): number {
  const used = Array.from({ length: COLORS }, () => 0);
  for (const { color } of others) {
    const slot = color - 1;
    if (slot in used) used[slot] = (used[slot] ?? 0) + 1;
  }
  return used.indexOf(Math.min(...used)) + 1;
}
