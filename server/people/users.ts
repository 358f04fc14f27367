/** People with an account, as replies show them. Never hands out a password's hash. */
import { z } from 'zod';
import type { User } from '../../shared/api/people.ts';
import { Refusal } from '../../shared/errors.ts';
import { hashPassword } from '../auth/passwords.ts';
import { newId } from '../auth/tokens.ts';
import { Conflict, type Store, type Write } from '../store/store.ts';
import { auditRow } from './audit.ts';

const settingsSchema = z.object({ language: z.enum(['zh', 'en']).nullable().catch(null).default(null) });

const usersQuery = ({ sql }: Store) =>
  sql
    .selectFrom('user')
    .leftJoin('department', 'department.id', 'user.department_id')
    .select([
      'user.id as id',
      'user.email as email',
      'user.name as name',
      'user.role as role',
      'user.department_id as departmentId',
      'department.color as color',
      'user.settings as settings',
      'user.disabled as disabled',
    ]);

type UserRow = Omit<User, 'color' | 'language' | 'disabled'> & {
  color: number | null;
  settings: string;
  disabled: number;
};

const asUser = ({ settings, ...row }: UserRow): User => ({
  ...row,
  color: row.color ?? 0,
  language: readSettings(settings).language,
  disabled: row.disabled === 1,
});

function readSettings(json: string): z.infer<typeof settingsSchema> {
  return settingsSchema.parse(JSON.parse(json));
}

export async function listUsers(store: Store): Promise<User[]> {
  return (await store.read(usersQuery(store).orderBy('user.name'))).map(asUser);
}

export async function getUser(store: Store, id: string): Promise<User> {
  const row = await store.readOne(usersQuery(store).where('user.id', '=', id));
  if (row === undefined) throw new Refusal('notFound');
  return asUser(row);
}

export interface NewUser {
  email: string;
  name: string;
  password: string;
  role: 'admin' | 'member';
  departmentId?: string | null | undefined;
}

export async function createUser(store: Store, by: string, wanted: NewUser): Promise<string> {
  await requireDepartment(store, wanted.departmentId);
  const id = newId();
  const query = store.sql.insertInto('user').values({
    id,
    email: wanted.email,
    name: wanted.name,
    password_hash: await hashPassword(wanted.password),
    role: wanted.role,
    department_id: wanted.departmentId ?? null,
    settings: '{}',
    created_at: Date.now(),
    disabled: 0,
  });
  try {
    await store.write([query, auditRow(store, by, 'user-made', null, { id, role: wanted.role })]);
  } catch (error) {
    if (error instanceof Conflict && error.reason.startsWith('unique:')) throw new Refusal('emailTaken');
    throw error;
  }
  return id;
}

export interface UserChange {
  name?: string | undefined;
  role?: 'admin' | 'member' | undefined;
  departmentId?: string | null | undefined;
  password?: string | undefined;
  disabled?: boolean | undefined;
  language?: 'zh' | 'en' | undefined;
}

/** Refuses to leave the workspace without an administrator. */
export async function patchUser(store: Store, by: string, id: string, change: UserChange): Promise<void> {
  await requireDepartment(store, change.departmentId);
  await getUser(store, id);
  const set = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.role === undefined ? {} : { role: change.role }),
    ...(change.departmentId === undefined ? {} : { department_id: change.departmentId }),
    ...(change.password === undefined ? {} : { password_hash: await hashPassword(change.password) }),
    ...(change.disabled === undefined ? {} : { disabled: change.disabled ? (1 as const) : (0 as const) }),
    ...(change.language === undefined ? {} : { settings: JSON.stringify({ language: change.language }) }),
  };
  if (Object.keys(set).length === 0) return;
  const fields = Object.keys(set);
  const update = store.sql.updateTable('user').set(set).where('id', '=', id);
  const isLess = change.role === 'member' || change.disabled === true;
  const writes = isLess ? keepingAnAdmin(store, update) : [update];
  const audited = { id, fields, role: change.role, disabled: change.disabled };
  try {
    await store.write([...writes, auditRow(store, by, 'user-changed', null, audited)]);
  } catch (error) {
    if (error instanceof Conflict && error.reason === 'lastAdmin') throw new Refusal('lastAdmin');
    throw error;
  }
}

/** One such change after the other, so that of two administrators not each takes the other for the one who stays. */
function keepingAnAdmin({ sql }: Store, change: Write): Write[] {
  const touched = sql
    .updateTable('workspace')
    .set(({ ref }) => ({ name: ref('name') }))
    .where('id', '=', 'main');
  const admin = sql.selectFrom('user').select('id').where('role', '=', 'admin').where('disabled', '=', 0);
  const query = touched.where(({ exists }) => exists(admin));
  return [touched, change, { query, affects: 1, otherwise: 'lastAdmin' }];
}

async function requireDepartment(store: Store, id: string | null | undefined): Promise<void> {
  if (id === null || id === undefined) return;
  const found = await store.readOne(
    store.sql.selectFrom('department').select('id').where('id', '=', id).where('archived', '=', 0),
  );
  if (found === undefined) throw new Refusal('nobodySuch');
}
