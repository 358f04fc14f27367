/** Logins: made, recognised by the hash of their token, ended. They live in the store and outlast restarts. */
import {
  type DepartmentId,
  type LoginId,
  parseDepartmentId,
  parseLoginId,
  parseUserId,
  type UserId,
} from '../../shared/ids.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { hashSecret, newId, newSecret } from './tokens.ts';

const DAY_MS = 24 * 3600_000;
/** A session ends this long after it was last used. */
export const SESSION_MS = 30 * DAY_MS;
/** Use is noted at most this often: a write for each request would make reading as dear as writing. */
const NOTE_EVERY_MS = DAY_MS / 2;

/** Whoever sent a request. */
export interface Caller {
  userId: UserId;
  loginId: LoginId;
  role: 'admin' | 'member';
  departmentId: DepartmentId | null;
  expiresAt: number;
}

export interface Sessions {
  /** A new login; the token is shown only here. */
  begin(userId: string, agent: string): Promise<{ token: string; loginId: LoginId }>;
  /** null: unknown, expired, or the user is disabled. */
  recognise(token: string): Promise<Caller | null>;
  /** When it ends as of now, ms; 0: it has ended, or its user is disabled. */
  expiryOf(loginId: LoginId): Promise<number>;
  end(loginId: LoginId): Promise<void>;
  /** All of a user's logins, but for one: after a change of password. */
  endOthers(userId: string, keep: LoginId | null): Promise<LoginId[]>;
}

export function createSessions(store: Store, log: Log): Sessions {
  const { sql } = store;
  const note = (loginId: string, now: number): void => {
    const query = sql
      .updateTable('session')
      .set({ last_seen: now, expires_at: now + SESSION_MS })
      .where('id', '=', loginId);
    // The request does not wait for it: a full disk must not turn readers away.
    store.write([query]).catch((error: unknown) => log.warn({ err: error }, 'session use not noted'));
  };
  return {
    async begin(userId, agent) {
      const token = newSecret();
      const loginId = parseLoginId(newId());
      if (loginId === null) throw new Error('made a bad id');
      const now = Date.now();
      await store.write([
        sql.deleteFrom('session').where('expires_at', '<', now),
        sql.insertInto('session').values({
          id: loginId,
          token_hash: hashSecret(token),
          user_id: userId,
          created_at: now,
          expires_at: now + SESSION_MS,
          last_seen: now,
          agent: agent.slice(0, 200),
        }),
      ]);
      return { token, loginId };
    },
    async recognise(token) {
      const now = Date.now();
      const row = await store.readOne(
        sql
          .selectFrom('session')
          .innerJoin('user', 'user.id', 'session.user_id')
          .where('session.token_hash', '=', hashSecret(token))
          .select([
            'session.id as loginId',
            'session.expires_at as expiresAt',
            'session.last_seen as lastSeen',
            'user.id as userId',
            'user.role as role',
            'user.department_id as departmentId',
            'user.disabled as disabled',
          ]),
      );
      if (row === undefined || row.disabled === 1 || Number(row.expiresAt) <= now) return null;
      const userId = parseUserId(row.userId);
      const loginId = parseLoginId(row.loginId);
      if (userId === null || loginId === null) return null;
      if (now - Number(row.lastSeen) > NOTE_EVERY_MS) note(loginId, now);
      return {
        userId,
        loginId,
        role: row.role,
        departmentId: row.departmentId === null ? null : parseDepartmentId(row.departmentId),
        expiresAt: Number(row.expiresAt),
      };
    },
    async expiryOf(loginId) {
      const row = await store.readOne(
        sql
          .selectFrom('session')
          .innerJoin('user', 'user.id', 'session.user_id')
          .where('session.id', '=', loginId)
          .where('user.disabled', '=', 0)
          .select('session.expires_at as expiresAt'),
      );
      return Number(row?.expiresAt ?? 0);
    },
    async end(loginId) {
      await store.write([sql.deleteFrom('session').where('id', '=', loginId)]);
    },
    async endOthers(userId, keep) {
      const [gone] = await store.write([
        sql
          .deleteFrom('session')
          .where('user_id', '=', userId)
          .where('id', '!=', keep ?? '')
          .returning('id'),
      ]);
      return (gone?.rows ?? []).flatMap((row) => parseLoginId(String(row.id)) ?? []);
    },
  };
}
