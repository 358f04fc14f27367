// Plans: made, shared, read, changed; who may do what; strangers learn nothing.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setCardField } from '../../shared/doc/board.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { RawClient } from '../sync/rawClient.ts';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Part = 'text' | 'board' | 'talk';
const socket = (id: string, part: Part, token: string): string =>
  `${server.url.replace('http', 'ws')}/sync/${id}/${part}?token=${token}`;

/** Changes a document over its socket; resolves when the change is acknowledged. */
async function edit(id: string, part: Part, token: string, change: (doc: Y.Doc) => void): Promise<void> {
  const client = await RawClient.synced(socket(id, part, token));
  const before = Y.encodeStateVector(client.doc);
  change(client.doc);
  client.update(Y.encodeStateAsUpdate(client.doc, before));
  await client.until(() => client.acked === client.sent);
  client.ws.close();
}

async function share(id: string, body: object, token = server.admin): Promise<number> {
  return (await server.call('PUT', `/api/plans/${id}/members`, { token, body })).status;
}

describe('plans', () => {
  it('R14 a plan is born with its three documents, its owner and an unguessable id', async () => {
    const id = await server.plan();
    expect(Buffer.from(id, 'base64url').length * 8).toBeGreaterThanOrEqual(64);
    const { json } = await server.call('GET', `/api/plans/${id}`, { token: server.admin });
    expect(json).toMatchObject({
      id,
      title: '2026年工作计划',
      period: { start: '2026-01-01', end: '2026-12-31' },
      state: 'draft',
      revision: 1,
      role: 'owner',
      parts: { text: { epoch: 1, access: 'write' }, board: { access: 'write' }, talk: { access: 'write' } },
    });
    expect(json.members).toMatchObject([{ kind: 'user', role: 'owner' }]);
    const text = await server.call('GET', `/api/plans/${id}/text`, { token: server.admin });
    expect(text.headers.get('content-type')).toContain('text/plain');
    expect(text.text).toBe('2026年工作计划\n');
    const board = await server.call('GET', `/api/plans/${id}/board`, { token: server.admin });
    expect(board.json.stages.map((stage: { name: string }) => stage.name)).toEqual([
      '待启动',
      '活动策划',
      '过程跟踪',
      '成效评估',
      '反馈优化',
    ]);
  });

  it('a plan may span several years', async () => {
    const reply = await server.call('POST', '/api/plans', {
      token: server.admin,
      body: { title: '十四五', period: { start: '2021-01-01', end: '2025-12-31' } },
    });
    expect(reply.json.period).toEqual({ start: '2021-01-01', end: '2025-12-31' });
  });

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
      const client = new RawClient(socket(plan, 'text', stranger.token));
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
      expect(await share(id, { email, role })).toBe(200);
      const plan = `/api/plans/${id}`;
      const got = {
        rename: (await server.call('PATCH', plan, { token, body: { title: '改名' } })).status,
        share: await share(id, { email: 'admin@example.com', role: 'viewer' }, token),
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
    expect(await share(id, { departmentId, role: 'commenter' })).toBe(200);
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
    await share(id, { userId: people.named.id, role: 'viewer' }, owner.token);
    await share(id, { userId: people.gone.id, role: 'viewer' }, owner.token);
    await share(id, { departmentId: json.id, role: 'viewer' }, owner.token);
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
    expect(await share(id, { userId: me.json.user.id, role: null })).toBe(400);
    expect(await share(id, { userId: me.json.user.id, role: 'viewer' })).toBe(400);
    const second = await server.person('第二负责人');
    expect(await share(id, { userId: second.id, role: 'owner' })).toBe(200);
    expect(await share(id, { userId: me.json.user.id, role: null })).toBe(200);
    expect(await share(id, { email: 'no-such@example.com', role: 'viewer' })).toBe(400);
  });

  it('what is acknowledged is read: text, targets, board, my work', async () => {
    const id = await server.plan();
    const me = (await server.call('GET', '/api/me', { token: server.admin })).json.user.id;
    for (let round = 1; round <= 3; round++) {
      await edit(id, 'text', server.admin, (doc) => {
        const line = new Y.XmlElement('paragraph');
        const words = new Y.XmlText();
        doc.getXmlFragment(TEXT_ROOT).push([line]);
        line.insert(0, [words]);
        words.insert(0, `全年举办第${round}类学术论坛不少于${round * 10}场。`);
      });
      const { text } = await server.call('GET', `/api/plans/${id}/text`, { token: server.admin });
      expect(text.split('\n').at(-1)).toBe(`全年举办第${round}类学术论坛不少于${round * 10}场。`);
      const { json } = await server.call('GET', `/api/plans/${id}/targets`, { token: server.admin });
      expect(json.targets.length).toBe(round);
      await edit(id, 'board', server.admin, (doc) =>
        addCard(doc, { id: `card${round}`, title: `论坛${round}`, stage: 'todo', owners: [me] }),
      );
      const board = await server.call('GET', `/api/plans/${id}/board`, { token: server.admin });
      expect(board.json.cards.length).toBe(round);
      const work = await server.call('GET', '/api/work', { token: server.admin });
      expect(work.json.cards.filter((card: { planId: string }) => card.planId === id).length).toBe(round);
    }
  });

  it('a card put aside is in nobody’s work, and is listed with it where that is asked for', async () => {
    const id = await server.plan();
    const me = (await server.call('GET', '/api/me', { token: server.admin })).json.user.id;
    const archived = { by: me, at: '2026-03-01T00:00:00Z' };
    await edit(id, 'board', server.admin, (doc) => {
      addCard(doc, { id: 'live', title: '新馆开放', stage: 'todo', owners: [me] });
      addCard(doc, { id: 'aside', title: '旧馆搬迁', stage: 'todo', owners: [me] });
      setCardField(doc, 'aside', 'archived', archived);
    });
    const listed = async (query: string) => {
      const { json } = await server.call('GET', `/api/work${query}`, { token: server.admin });
      return json.cards
        .filter((card: { planId: string }) => card.planId === id)
        .map((card: { id: string; archived: boolean }) => [card.id, card.archived]);
    };
    expect(await listed('')).toEqual([['live', false]]);
    expect((await listed('?archived=true')).sort()).toEqual([
      ['aside', true],
      ['live', false],
    ]);
  });

  it('who is given a card may work on that plan from then on', async () => {
    const id = await server.plan();
    const person = await server.person('承办');
    const detail = () => server.call('GET', `/api/plans/${id}`, { token: person.token });
    expect((await detail()).status).toBe(404);
    await edit(id, 'board', server.admin, (doc) =>
      addCard(doc, { id: 'given', title: '承办论坛', stage: 'todo', owners: [person.id] }),
    );
    const { json } = await detail();
    expect(json.role).toBe('contributor');
    expect(json.parts).toMatchObject({ text: { access: 'read' }, board: { access: 'write' } });
  });

  it('R9 losing access closes what is open', async () => {
    const id = await server.plan();
    const person = await server.person('移出');
    await share(id, { userId: person.id, role: 'editor' });
    const client = await RawClient.synced(socket(id, 'text', person.token));
    await share(id, { userId: person.id, role: null });
    await client.until(() => client.closeCode !== null);
    expect(client.closeCode).toBe(4205);
    const back = new RawClient(socket(id, 'text', person.token));
    await back.until(() => back.closeCode !== null);
    expect(back.closeCode).toBe(4403);
  });

  it('title, period and numbering can be changed; an archived plan is read only', async () => {
    const id = await server.plan();
    const patch = (body: object) => server.call('PATCH', `/api/plans/${id}`, { token: server.admin, body });
    const changed = await patch({ title: '新名', settings: { numbering: { paren: 'half', dot: '、' } } });
    expect(changed.json).toMatchObject({
      title: '新名',
      settings: { numbering: { paren: 'half', dot: '、' } },
    });
    expect((await patch({ state: 'final' })).status).toBe(400);
    expect((await patch({ state: 'review' })).json.state).toBe('review');
    expect((await patch({ state: 'archived' })).json.state).toBe('archived');
    const detail = await server.call('GET', `/api/plans/${id}`, { token: server.admin });
    expect(detail.json.parts).toMatchObject({ text: { access: 'read' }, board: { access: 'read' } });
    expect((await patch({ title: '不行' })).status).toBe(409);
    // It comes back as it went in, whatever state is named.
    expect((await patch({ state: 'draft' })).json.state).toBe('review');
    expect((await patch({ state: 'draft' })).json.state).toBe('draft');
  });

  it('a final or amended plan comes out of the archive final or amended', async () => {
    const id = await server.plan();
    const post = (action: string) =>
      server.call('POST', `/api/plans/${id}/${action}`, { token: server.admin });
    const patch = (state: string) =>
      server.call('PATCH', `/api/plans/${id}`, { token: server.admin, body: { state } });
    expect((await post('finalise')).status).toBeLessThan(300);
    await patch('archived');
    expect((await patch('draft')).json.state).toBe('final');
    const detail = await server.call('GET', `/api/plans/${id}`, { token: server.admin });
    expect(detail.json.parts).toMatchObject({ text: { access: 'read' }, board: { access: 'write' } });
    expect(detail.json.settings.archivedFrom).toBeUndefined();
    expect((await patch('review')).status).toBe(409);
    await post('amend');
    await patch('archived');
    expect((await patch('draft')).json.state).toBe('amend');
  });

  it('a picture is what its bytes say, and is shown to readers only', async () => {
    const id = await server.plan();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const send = (bytes: Uint8Array, token = server.admin) =>
      server.call('POST', `/api/plans/${id}/files`, { token, raw: upload(bytes, '图.png') });
    const added = await send(png);
    expect(added.json).toMatchObject({ mime: 'image/png', bytes: png.length });
    const shown = await server.call('GET', `/api/plans/${id}/files/${added.json.id}`, {
      token: server.admin,
    });
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(shown.bytes).equals(png)).toBe(true);
    expect((await send(Buffer.from('<svg onload="alert(1)"/>'))).status).toBe(415);
    const viewer = await server.person('读者');
    await share(id, { userId: viewer.id, role: 'viewer' });
    expect((await send(png, viewer.token)).status).toBe(403);
    const other = await server.plan();
    const elsewhere = await server.call('GET', `/api/plans/${other}/files/${added.json.id}`, {
      token: server.admin,
    });
    expect(elsewhere.status).toBe(404);
  });
});

describe('departments', () => {
  it('get a free mark and a colour of their own; a name is taken once', async () => {
    const make = (name: string) =>
      server.call('POST', '/api/departments', { token: server.admin, body: { name } });
    const first = await make('科研处');
    await make('科普部');
    expect((await make('科研处')).json.error.code).toBe('nameTaken');
    const { json } = await server.call('GET', '/api/departments', { token: server.admin });
    const marks = json.departments.map((each: { mark: string }) => each.mark);
    expect(new Set(marks).size).toBe(marks.length);
    const colors = json.departments.map((each: { color: number }) => each.color);
    expect(new Set(colors).size).toBe(colors.length);
    const url = `/api/departments/${first.json.id}`;
    expect((await server.call('PATCH', url, { token: server.admin, body: { mark: '研' } })).status).toBe(200);
    expect((await server.call('DELETE', url, { token: server.admin })).status).toBe(200);
    expect((await server.call('DELETE', url, { token: server.admin })).status).toBe(404);
  });
});
