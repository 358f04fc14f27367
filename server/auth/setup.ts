/** The first administrator of an empty store: from the environment, or by a one-time link printed at start. */
import { Refusal } from '../../shared/errors.ts';
import { Conflict, type Store } from '../store/store.ts';
import { hashPassword } from './passwords.ts';
import { hashSecret, newId, newSecret } from './tokens.ts';

/** The link is printed anew at each start of an empty store. */
const LINK_MS = 7 * 24 * 3600_000;

export interface FirstAdmin {
  email: string;
  name: string;
  password: string;
  workspace: string;
}

export async function isSetupNeeded(store: Store): Promise<boolean> {
  return (await store.readOne(store.sql.selectFrom('user').select('id').limit(1))) === undefined;
}

/** A fresh one-time token; earlier ones no longer count. */
export async function newSetupToken(store: Store): Promise<string> {
  const token = newSecret();
  const now = Date.now();
  await store.write([
    store.sql.deleteFrom('setup_token'),
    store.sql
      .insertInto('setup_token')
      .values({ token_hash: hashSecret(token), created_at: now, expires_at: now + LINK_MS }),
  ]);
  return token;
}

/** Makes workspace and administrator by the link. Refuses a wrong token, and a store that has users. */
export async function setUpByLink(store: Store, token: string, admin: FirstAdmin): Promise<string> {
  if (!(await isSetupNeeded(store))) throw new Refusal('alreadySetUp');
  const used = store.sql
    .deleteFrom('setup_token')
    .where('token_hash', '=', hashSecret(token))
    .where('expires_at', '>', Date.now());
  const known = await store.readOne(
    store.sql.selectFrom('setup_token').select('token_hash').where('token_hash', '=', hashSecret(token)),
  );
  if (known === undefined) throw new Refusal('setupToken');
  const { id, writes } = await firstAdmin(store, admin);
  try {
    await store.write([{ query: used, affects: 1, otherwise: 'setupToken' }, ...writes]);
  } catch (error) {
    if (error instanceof Conflict) throw new Refusal('setupToken');
    throw error;
  }
  return id;
}

/** Makes them from the environment, if the store is empty. */
export async function setUpFromEnvironment(store: Store, admin: FirstAdmin): Promise<boolean> {
  if (!(await isSetupNeeded(store))) return false;
  try {
    await store.write((await firstAdmin(store, admin)).writes);
    return true;
  } catch (error) {
    // nodes that start together: another one was first
    if (error instanceof Conflict && error.reason.startsWith('unique:')) return false;
    throw error;
  }
}

async function firstAdmin({ sql }: Store, admin: FirstAdmin) {
  const id = newId();
  const now = Date.now();
  return {
    id,
    writes: [
      sql
        .insertInto('workspace')
        .values({ id: 'main', name: admin.workspace, settings: '{}', created_at: now })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: admin.workspace })),
      sql.insertInto('user').values({
        id,
        email: admin.email.toLowerCase(),
        name: admin.name,
        password_hash: await hashPassword(admin.password),
        role: 'admin',
        department_id: null,
        settings: '{}',
        created_at: now,
        disabled: 0,
      }),
    ],
  };
}
