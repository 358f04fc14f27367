// Who may do what with a plan, and what strangers learn of it: nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCard } from '../../shared/doc/board.ts';
import { RawClient } from '../sync/rawClient.ts';
import { edit, share, socketOf } from './planParts.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('access to a plan', () => {
  it('R14 unknown and forbidden plans look alike on every route', async () => {
    const id = await server.plan();
    const stranger = await server.person('路人');
    const routes: [string, string, object?][] = [
      ['GET', ''],
      ['PATCH', '', { title: 'x' }],
      ['PUT', '/members', { email: stranger.email, role: 'owner' }],
      ['GET', '/targets'],
      ['GET', '/findings'],
      ['GET', '/board'],
      ['GET', '/text'],
      ['GET', '/versions'],
      ['POST', '/versions', { name: 'x' }],
      ['GET', '/versions/x'],
      ['POST', '/versions/x/restore'],
      ['POST', '/finalise'],
      ['POST', '/amend'],
      ['GET', '/export.docx'],
      ['GET', '/export.xlsx'],
      ['GET', '/files/x'],
    ];
    for (const [method, path, body] of routes) {
      const options = { token: stranger.token, body };
      const forbidden = await server.call(method, `/api/plans/${id}${path}`, options);
      const unknown = await server.call(method, `/api/plans/${'A'.repeat(16)}${path}`, options);
      expect(forbidden.status, `${method} ${path}`).toBe(404);
      expect(forbidden.json).toEqual(unknown.json);
    }
    const list = await server.call('GET', '/api/plans', { token: stranger.token });
    expect(list.json.plans).toEqual([]);
    for (const plan of [id, 'A'.repeat(16)]) {
      const client = new RawClient(socketOf(server, plan, 'text', stranger.token));
      await client.until(() => client.closeCode !== null);
      expect(client.closeCode).toBe(4403);
      expect(client.heard).toEqual([]);
    }
  });

  it('roles × actions: each may what the table says', async () => {
    const table: Record<string, Record<string, number>> = {
      owner: { rename: 200, share: 200, nameVersion: 201, text: 200, docx: 200 },
      editor: { rename: 200, share: 403, nameVersion: 201, text: 200, docx: 200 },
      contributor: { rename: 403, share: 403, nameVersion: 403, text: 200, docx: 200 },
      commenter: { rename: 403, share: 403, nameVersion: 403, text: 200, docx: 200 },
      viewer: { rename: 403, share: 403, nameVersion: 403, text: 200, docx: 200 },
    };
    for (const [role, expected] of Object.entries(table)) {
      const id = await server.plan();
      const { email, token } = await server.person(role);
      expect(await share(server, id, { email, role })).toBe(200);
      const plan = `/api/plans/${id}`;
      const got = {
        rename: (await server.call('PATCH', plan, { token, body: { title: '改名' } })).status,
        share: await share(server, id, { email: 'admin@example.com', role: 'viewer' }, token),
        nameVersion: (await server.call('POST', `${plan}/versions`, { token, body: { name: 'v' } })).status,
        text: (await server.call('GET', `${plan}/text`, { token })).status,
        docx: (await server.call('GET', `${plan}/export.docx`, { token })).status,
      };
      expect(got, role).toEqual(expected);
      if (role === 'owner') continue;
      for (const action of ['finalise', 'amend']) {
        expect((await server.call('POST', `${plan}/${action}`, { token })).status, `${role} ${action}`).toBe(
          403,
        );
      }
      const detail = await server.call('GET', plan, { token });
      expect(detail.json.role).toBe(role);
    }
  });

  it('a department’s role reaches its people, and leaves with it', async () => {
    const id = await server.plan();
    const department = await server.call('POST', '/api/departments', {
      token: server.admin,
      body: { name: '学术部' },
    });
    const departmentId = department.json.id;
    const person = await server.person('部员', { departmentId });
    const read = async () => (await server.call('GET', `/api/plans/${id}`, { token: person.token })).status;
    expect(await read()).toBe(404);
    expect(await share(server, id, { departmentId, role: 'commenter' })).toBe(200);
    expect(await read()).toBe(200);
    const list = await server.call('GET', '/api/plans', { token: person.token });
    expect(list.json.plans).toMatchObject([{ id, role: 'commenter' }]);
    const moved = await server.call('PATCH', `/api/users/${person.id}`, {
      token: server.admin,
      body: { departmentId: null },
    });
    expect(moved.json.departmentId).toBeNull();
    expect(await read()).toBe(404);
  });

  it('says of everybody whether they may open it, as it lets them', async () => {
    const { json } = await server.call('POST', '/api/departments', {
      token: server.admin,
      body: { name: '外联部' },
    });
    const owner = await server.person('主人');
    const people = {
      named: await server.person('成员'),
      through: await server.person('经部门', { departmentId: json.id }),
      stranger: await server.person('无关'),
      gone: await server.person('停用'),
      chief: await server.person('管理', { role: 'admin' }),
    };
    const id = await server.plan(owner.token);
    await share(server, id, { userId: people.named.id, role: 'viewer' }, owner.token);
    await share(server, id, { userId: people.gone.id, role: 'viewer' }, owner.token);
    await share(server, id, { departmentId: json.id, role: 'viewer' }, owner.token);
    await server.call('PATCH', `/api/users/${people.gone.id}`, {
      token: server.admin,
      body: { disabled: true },
    });
    const detail = (await server.call('GET', `/api/plans/${id}`, { token: owner.token })).json;
    for (const [name, person] of Object.entries(people)) {
      const { status } = await server.call('GET', `/api/plans/${id}`, { token: person.token });
      const { reads } = detail.people.find((one: { id: string }) => one.id === person.id);
      expect(reads, name).toBe(status === 200);
    }
  });

  it('a plan keeps an owner', async () => {
    const me = await server.call('GET', '/api/me', { token: server.admin });
    const id = await server.plan();
    expect(await share(server, id, { userId: me.json.user.id, role: null })).toBe(400);
    expect(await share(server, id, { userId: me.json.user.id, role: 'viewer' })).toBe(400);
    const second = await server.person('第二负责人');
    expect(await share(server, id, { userId: second.id, role: 'owner' })).toBe(200);
    expect(await share(server, id, { userId: me.json.user.id, role: null })).toBe(200);
    expect(await share(server, id, { email: 'no-such@example.com', role: 'viewer' })).toBe(400);
  });

  it('who is given a card may work on that plan from then on', async () => {
    const id = await server.plan();
    const person = await server.person('承办');
    const detail = () => server.call('GET', `/api/plans/${id}`, { token: person.token });
    expect((await detail()).status).toBe(404);
    await edit(server, id, 'board', (doc) =>
      addCard(doc, { id: 'given', title: '承办论坛', stage: 'todo', owners: [person.id] }),
    );
    const { json } = await detail();
    expect(json.role).toBe('contributor');
    expect(json.parts).toMatchObject({ text: { access: 'read' }, board: { access: 'write' } });
  });

  it('R9 losing access closes what is open', async () => {
    const id = await server.plan();
    const person = await server.person('移出');
    await share(server, id, { userId: person.id, role: 'editor' });
    const client = await RawClient.synced(socketOf(server, id, 'text', person.token));
    await share(server, id, { userId: person.id, role: null });
    await client.until(() => client.closeCode !== null);
    expect(client.closeCode).toBe(4205);
    const back = new RawClient(socketOf(server, id, 'text', person.token));
    await back.until(() => back.closeCode !== null);
    expect(back.closeCode).toBe(4403);
  });
});
