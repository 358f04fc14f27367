// Plans: made, read, changed, put aside; pictures in them. Who may do what: planAccess.test.ts.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setCardField } from '../../shared/doc/board.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { edit, share } from './planParts.ts';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

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

  it('asked for again under the id of one’s own it is the same plan; under another’s id it is a new one', async () => {
    const id = `${'again'.repeat(4)}${Date.now()}`;
    const ask = (token: string, title: string) =>
      server.call('POST', '/api/plans', { token, body: { title, year: 2026, id } });
    const twice = await Promise.all([ask(server.admin, '问了两次'), ask(server.admin, '问了两次')]);
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    const [first, again] = [twice[0], await ask(server.admin, '问了两次')];
    expect([first.json.id, again.status]).toEqual([id, 201]);
    for (const { json } of [twice[1], again]) expect(json).toEqual(first.json);
    const brought = await server.call('POST', '/api/plans/import', {
      token: server.admin,
      raw: upload('别的计划', '计划.txt', { id }),
    });
    expect([brought.status, brought.json.id]).toEqual([201, id]);
    const stranger = await server.person('旁人');
    const other = await ask(stranger.token, '旁人的');
    expect(other).toMatchObject({ status: 201, json: { title: '旁人的' } });
    expect(other.json.id).not.toBe(id);
    const { json } = await server.call('GET', '/api/plans', { token: server.admin });
    expect(json.plans.filter((plan: { id: string }) => plan.id === id)).toMatchObject([
      { title: '问了两次' },
    ]);
    expect(
      (
        await server.call('POST', '/api/plans', {
          token: server.admin,
          body: { title: '短', year: 2026, id: 'short' },
        })
      ).status,
    ).toBe(400);
  });

  it('a plan may span several years', async () => {
    const reply = await server.call('POST', '/api/plans', {
      token: server.admin,
      body: { title: '十四五', period: { start: '2021-01-01', end: '2025-12-31' } },
    });
    expect(reply.json.period).toEqual({ start: '2021-01-01', end: '2025-12-31' });
  });

  it('what is acknowledged is read: text, targets, board, my work', async () => {
    const id = await server.plan();
    const me = (await server.call('GET', '/api/me', { token: server.admin })).json.user.id;
    for (let round = 1; round <= 3; round++) {
      await edit(server, id, 'text', (doc) => {
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
      await edit(server, id, 'board', (doc) =>
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
    await edit(server, id, 'board', (doc) => {
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
    await share(server, id, { userId: viewer.id, role: 'viewer' });
    expect((await send(png, viewer.token)).status).toBe(403);
    const other = await server.plan();
    const elsewhere = await server.call('GET', `/api/plans/${other}/files/${added.json.id}`, {
      token: server.admin,
    });
    expect(elsewhere.status).toBe(404);
  });
});
