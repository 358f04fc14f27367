// Cards found by their words, in every plan one may read and no other, as their boards change.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { addCard, setCardField } from '../../shared/doc/board.ts';
import { cardsOf } from '../../shared/doc/boardPlaces.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let events: WebSocket;
const told: { type: string; planId?: string }[] = [];
beforeAll(async () => {
  server = await startServer();
  events = new WebSocket(`${server.url.replace('http', 'ws')}/events?token=${server.admin}`);
  events.on('message', (data) => told.push(JSON.parse(String(data))));
  await once(events, 'message');
});
afterAll(async () => {
  events.close();
  await server.stop();
});

/** Changes the board; resolves when those who listen are told of it. */
async function onBoard(id: string, change: (doc: Y.Doc) => void): Promise<void> {
  const board = await server.open(id, 'board');
  told.length = 0;
  board.edit(change);
  while (!told.some(({ type, planId }) => type === 'board' && planId === id)) await once(events, 'message');
  board.ws.close();
}

async function found(q: string, token = server.admin): Promise<[string, boolean][]> {
  const { json } = await server.call('GET', `/api/cards?${new URLSearchParams({ q })}`, { token });
  return json.cards.map(({ title, archived }: { title: string; archived: boolean }) => [title, archived]);
}

describe('cards by their words', () => {
  it('of every plan one may read, whoever does them; nothing of other plans', async () => {
    const [shared, secret] = [
      await server.plan(undefined, '共享的'),
      await server.plan(undefined, '不共享的'),
    ];
    const reader = await server.person('读者');
    await onBoard(shared, (doc) => addCard(doc, { id: 'a', title: '第三届海洋论坛', stage: 'todo' }));
    await onBoard(secret, (doc) => addCard(doc, { id: 'b', title: '海洋论坛筹备', stage: 'todo' }));
    expect(await found('海洋', reader.token)).toEqual([]);
    await server.call('PUT', `/api/plans/${shared}/members`, {
      token: server.admin,
      body: { userId: reader.id, role: 'viewer' },
    });
    expect(await found('海洋', reader.token)).toEqual([['第三届海洋论坛', false]]);
    expect((await found('海洋')).length).toBe(2);
    const { json } = await server.call('GET', '/api/cards?q=%E6%B5%B7%E6%B4%8B', { token: reader.token });
    expect(json.cards).toEqual([
      { planId: shared, planTitle: '共享的', id: 'a', title: '第三届海洋论坛', archived: false },
    ]);
  });

  it('follows what becomes of a card: renamed, put aside, deleted', async () => {
    const id = await server.plan();
    await onBoard(id, (doc) => addCard(doc, { id: 'a', title: '极地沙龙', stage: 'todo' }));
    expect(await found('极地')).toEqual([['极地沙龙', false]]);
    await onBoard(id, (doc) => setCardField(doc, 'a', 'title', '深空沙龙'));
    expect(await found('极地')).toEqual([]);
    await onBoard(id, (doc) => setCardField(doc, 'a', 'archived', { by: 'x', at: '2026-03-01T00:00:00Z' }));
    expect(await found('深空')).toEqual([['深空沙龙', true]]);
    await onBoard(id, (doc) => cardsOf(doc).delete('a'));
    expect(await found('深空')).toEqual([]);
  });

  it('all words count, in any order and case; signs are only signs; the answer is bounded', async () => {
    const id = await server.plan();
    await onBoard(id, (doc) => {
      addCard(doc, { id: 'a', title: 'AI 与气象 Workshop', stage: 'todo' });
      addCard(doc, { id: 'b', title: '完成50%以上', stage: 'todo' });
      addCard(doc, { id: 'c', title: '完成50项以上', stage: 'todo' });
      for (let n = 0; n < 1000; n++) addCard(doc, { id: `many${n}`, title: `走访企业 ${n}`, stage: 'todo' });
    });
    expect(await found('workshop ai')).toEqual([['AI 与气象 Workshop', false]]);
    expect(await found('50%')).toEqual([['完成50%以上', false]]);
    expect((await found('走访')).length).toBe(40);
    expect(await found('走访 999')).toEqual([['走访企业 999', false]]);
    const empty = await server.call('GET', '/api/cards?q=%20', { token: server.admin });
    expect(empty.status).toBe(400);
  });
});
