/** Two who change the same at the same moment: what must be there once stays, and is there once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUpFromEnvironment } from '../../server/auth/setup.ts';
import type { Store } from '../../server/store/store.ts';
import { ADMIN, startServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ROUNDS = 4;

test('R9 a plan keeps an owner, though two demote each other at once', async () => {
  const [anna, bert] = [await server.person('安娜'), await server.person('贝特')];
  const pair = [anna, bert] as const;
  for (let round = 0; round < ROUNDS; round++) {
    const plan = await server.plan(anna.token);
    const put = (token: string, userId: string, role: string) =>
      server.call('PUT', `/api/plans/${plan}/members`, { token, body: { userId, role } });
    await put(anna.token, bert.id, 'owner');
    const replies = await Promise.all([
      put(anna.token, bert.id, 'viewer'),
      put(bert.token, anna.id, round % 2 ? 'editor' : 'viewer'),
    ]);
    // the second hears that he is the last, or that he is an owner no more
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const { json } = await server.call('GET', `/api/plans/${plan}`, { token: server.admin });
    const owners = json.members.filter((member: { role: string }) => member.role === 'owner');
    expect(owners).toHaveLength(1);
    expect(pair.map(({ id }) => id)).toContain(owners[0].id);
  }
});

test('R9 a workspace keeps an administrator, though two demote each other at once', async () => {
  const me = (await server.call('GET', '/api/me', { token: server.admin })).json.user.id;
  for (let round = 0; round < ROUNDS; round++) {
    const other = await server.person('管理', { role: 'admin' });
    const patch = (token: string, id: string, body: object) =>
      server.call('PATCH', `/api/users/${id}`, { token, body });
    const replies = await Promise.all([
      patch(server.admin, other.id, { role: 'member' }),
      patch(other.token, me, { role: 'member' }),
    ]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = replies[0]?.status === 200 ? server.admin : other.token;
    const { json } = await server.call('GET', '/api/users', { token: left });
    const admins = json.users.filter((user: { role: string }) => user.role === 'admin');
    expect(admins).toHaveLength(1);
    if (left === other.token) await patch(left, me, { role: 'admin' });
    if (left === other.token) await patch(server.admin, other.id, { role: 'member' });
  }
});

test('nodes that start together on an empty store make its administrator once, and all of them start', async () => {
  let store: Store | null = null;
  const empty = await startServer({
    empty: true,
    wrapStore: (opened) => {
      store = opened;
      return opened;
    },
  });
  try {
    const made = await Promise.all(
      [1, 2, 3].map(() =>
        setUpFromEnvironment(store as unknown as Store, { ...ADMIN, name: '管理员', workspace: '测试单位' }),
      ),
    );
    expect(made.filter(Boolean)).toHaveLength(1);
    const token = await empty.login(ADMIN.email, ADMIN.password);
    expect((await empty.call('GET', '/api/users', { token })).json.users).toHaveLength(1);
  } finally {
    await empty.stop();
  }
});
