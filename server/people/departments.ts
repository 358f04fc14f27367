/** Departments: name, one-character mark, palette colour. Marks and colours are given out, and may be changed. */
import type { Department } from '../../shared/api/people.ts';
import { Refusal } from '../../shared/errors.ts';
import { newId } from '../auth/tokens.ts';
import { Conflict, type Store, type Write } from '../store/store.ts';
import { auditRow } from './audit.ts';

/** LOOK.md §2: ten colours, given out in this order, then again. */
const COLORS = 10;

export async function listDepartments(store: Store): Promise<Department[]> {
  return await store.read(
    store.sql
      .selectFrom('department')
      .where('archived', '=', 0)
      .orderBy('position')
      .orderBy('name')
      .select(['id', 'name', 'mark', 'color']),
  );
}

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

export async function patchDepartment(
  store: Store,
  by: string,
  id: string,
  change: { name?: string | undefined; mark?: string | undefined; color?: number | undefined },
): Promise<void> {
  const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  if (Object.keys(set).length === 0) return;
  const query = store.sql.updateTable('department').set(set).where('id', '=', id);
  const audit = auditRow(store, by, 'department-changed', null, { id, fields: Object.keys(set) });
  await refusing(store.write([{ query, affects: 1, otherwise: 'notFound' }, audit]));
}

/** Takes a department away: its people stay without one, its roles in plans end. Returns those plans. */
export async function deleteDepartment(store: Store, by: string, id: string): Promise<string[]> {
  const { sql } = store;
  const writes: Write[] = [
    sql
      .deleteFrom('plan_member')
      .where('kind', '=', 'department')
      .where('member_id', '=', id)
      .returning('plan_id'),
    sql.updateTable('user').set({ department_id: null }).where('department_id', '=', id),
    { query: sql.deleteFrom('department').where('id', '=', id), affects: 1, otherwise: 'notFound' },
    auditRow(store, by, 'department-removed', null, { id }),
  ];
  const [plans] = await refusing(store.write(writes));
  return (plans?.rows ?? []).map((row) => String(row.plan_id));
}

async function refusing<T>(done: Promise<T>): Promise<T> {
  try {
    return await done;
  } catch (error) {
    if (error instanceof Conflict && error.reason === 'notFound') throw new Refusal('notFound');
    if (error instanceof Conflict && error.reason.startsWith('unique:')) {
      throw new Refusal('invalid', { reason: 'a department of this name exists' });
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
