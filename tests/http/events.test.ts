// The events socket: who hears what, and who hears nothing.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import { inProcessFanout } from '../../server/fanout/fanout.ts';
import { createHub } from '../../server/plans/hub.ts';
import { addCard } from '../../shared/doc/board.ts';
import { addThread } from '../../shared/doc/talk.ts';
import type { PlanId } from '../../shared/ids.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Told {
  type: string;
  planId?: string;
  seq?: number;
  run?: string;
  storing?: boolean;
}

class Listener {
  readonly told: Told[] = [];
  readonly ws: WebSocket;
  closeCode: number | null = null;
  #watchers = new Set<() => void>();

  constructor(query: string, headers: Record<string, string> = {}, url = server.url) {
    this.ws = new WebSocket(`${url.replace('http', 'ws')}/events${query}`, { headers });
    this.ws.on('message', (data) => {
      this.told.push(JSON.parse(String(data)));
      for (const watcher of this.#watchers) watcher();
    });
    this.ws.on('close', (code) => {
      this.closeCode = code;
      for (const watcher of this.#watchers) watcher();
    });
    this.ws.on('error', () => {});
  }

  async until(holds: () => boolean): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve) => {
      const watcher = (): void => {
        if (!holds()) return;
        this.#watchers.delete(watcher);
        resolve();
      };
      this.#watchers.add(watcher);
    });
  }

  heard(type: string, planId: string): boolean {
    return this.told.some((event) => event.type === type && event.planId === planId);
  }
}

async function listen(token: string): Promise<Listener> {
  const listener = new Listener(`?token=${token}`);
  await listener.until(() => listener.told.length > 0);
  return listener;
}

const rename = (id: string) =>
  server.call('PATCH', `/api/plans/${id}`, { token: server.admin, body: { title: '新' } });

describe('events', () => {
  it('says hello with the release, then what changed in plans one may read', async () => {
    const listener = await listen(server.admin);
    expect(listener.told[0]).toMatchObject({ type: 'hello', release: 'test', storing: true });
    const id = await server.plan();
    await rename(id);
    await listener.until(() => listener.heard('plan', id));
    const board = await server.open(id, 'board');
    board.edit((doc: Y.Doc) => addCard(doc, { id: 'c', title: '卡', stage: 'todo' }));
    await listener.until(() => listener.heard('board', id) && listener.heard('targets', id));
    const seqs = listener.told.filter((event) => event.planId === id).map((event) => event.seq ?? 0);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    board.ws.close();
    listener.ws.close();
  });

  it('R9 a stranger hears nothing of a plan, and hears of it once it is shared', async () => {
    const stranger = await server.person('旁听');
    const listener = await listen(stranger.token);
    const secret = await server.plan();
    const shared = await server.plan();
    await rename(secret);
    await server.call('PUT', `/api/plans/${shared}/members`, {
      token: server.admin,
      body: { userId: stranger.id, role: 'viewer' },
    });
    await listener.until(() => listener.heard('access', shared));
    await rename(secret);
    await rename(shared);
    await listener.until(() => listener.heard('plan', shared));
    expect(listener.told.some((event) => event.planId === secret)).toBe(false);
    listener.ws.close();
  });

  it('whose inbox changed is told so, and nobody else', async () => {
    const [named, other] = [await server.person('被提到的'), await server.person('同事')];
    const id = await server.plan();
    for (const { id: userId } of [named, other])
      await server.call('PUT', `/api/plans/${id}/members`, {
        token: server.admin,
        body: { userId, role: 'viewer' },
      });
    const [one, two] = [await listen(named.token), await listen(other.token)];
    const talk = await server.open(id, 'talk');
    const by = { by: 'x', at: '2026-01-01' };
    talk.edit((doc) =>
      addThread(
        doc,
        { id: 'a', anchor: null, quote: '', ...by },
        { id: 'b', text: '看', mentions: [named.id], ...by },
      ),
    );
    await one.until(() => one.told.some((event) => event.type === 'notifications'));
    await rename(id);
    await two.until(() => two.heard('plan', id));
    expect(two.told.some((event) => event.type === 'notifications')).toBe(false);
    for (const each of [one, two, talk]) each.ws.close();
  });

  it('logging out closes it; nobody without a session is let in', async () => {
    const token = await server.login('admin@example.com', 'first-admin-1');
    const listener = await listen(token);
    await server.call('POST', '/api/logout', { token });
    await listener.until(() => listener.closeCode !== null);
    expect(listener.closeCode).toBe(4401);
    for (const query of ['', '?token=', `?token=${'x'.repeat(43)}`]) {
      const nobody = new Listener(query);
      await nobody.until(() => nobody.closeCode !== null);
      expect(nobody.closeCode).toBe(4401);
      expect(nobody.told).toEqual([]);
    }
  });

  it('a socket of a page that acts for one person is not opened by the login of another', async () => {
    const person = await server.person('同一台电脑');
    const { json } = await server.call('GET', '/api/me', { token: person.token });
    for (const path of ['/events', '/sync/x/text']) {
      const at = `${server.url.replace('http', 'ws')}${path}?token=${server.admin}&user=${json.user.id}`;
      const socket = new WebSocket(at);
      const [code] = await once(socket, 'close');
      expect(code, path).toBe(4401);
    }
    const own = new Listener(`?token=${person.token}&user=${json.user.id}`);
    await own.until(() => own.told.length > 0);
    expect(own.told[0]?.type).toBe('hello');
    own.ws.close();
  });

  it('R13 a foreign origin is refused before the upgrade', async () => {
    const login = await server.call('POST', '/api/login', {
      body: { email: 'admin@example.com', password: 'first-admin-1' },
    });
    const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const path of ['/events', '/sync/x/text']) {
      for (const headers of [{ cookie }, { cookie, origin: 'https://evil.example' }]) {
        const socket = new WebSocket(server.url.replace('http', 'ws') + path, { headers });
        const [error] = await once(socket, 'error');
        expect(String(error)).toContain('403');
      }
    }
    const own = new Listener('', { cookie, origin: server.url });
    await own.until(() => own.told.length > 0);
    own.ws.close();
  });

  it('R10 rubbish ends that socket and nothing else', async () => {
    const other = await listen(server.admin);
    for (const frame of ['{', '[]', '{"type":"resume"}', Buffer.from([1, 2, 3]), 'x'.repeat(70_000)]) {
      const listener = await listen(server.admin);
      listener.ws.send(frame);
      await listener.until(() => listener.closeCode !== null);
      expect([1003, 1009]).toContain(listener.closeCode);
    }
    const id = await server.plan();
    await rename(id);
    await other.until(() => other.heard('plan', id));
    other.ws.close();
  });

  it('coming back, one is told what one missed, once each kind and plan, and nothing else', async () => {
    const [id, other] = [await server.plan(), await server.plan()];
    const before = await listen(server.admin);
    await rename(other);
    await before.until(() => before.heard('plan', other));
    const { run } = before.told[0] ?? {};
    const seq = before.told.at(-1)?.seq ?? 0;
    before.ws.close();
    await rename(id);
    await rename(id);
    const second = await listen(server.admin);
    second.ws.send(JSON.stringify({ type: 'resume', run, seq }));
    await second.until(() => second.told.some((event) => event.type === 'resumed'));
    expect(second.told.slice(1)).toEqual([
      { type: 'plan', planId: id, seq: seq + 2 },
      { type: 'resumed', seq: seq + 2 },
    ]);
    second.ws.close();
  });

  it('what can no longer be known is said: another run, a number from the future', async () => {
    const listener = await listen(server.admin);
    const { run, seq = 0 } = listener.told[0] ?? {};
    for (const resume of [
      { run: 'before the restart', seq },
      { run, seq: seq + 1000 },
    ]) {
      listener.ws.send(JSON.stringify({ type: 'resume', ...resume }));
      await listener.until(() => listener.told.at(-1)?.type === 'refetch');
      listener.told.pop();
    }
    listener.ws.close();
  });

  it('R9 coming back, a stranger is told of no plan; who may have lost one asks for everything', async () => {
    const guest = await server.person('旁听');
    const id = await server.plan();
    const put = (role: string | null) =>
      server.call('PUT', `/api/plans/${id}/members`, {
        token: server.admin,
        body: { userId: guest.id, role },
      });
    await put('viewer');
    const before = await listen(guest.token);
    const { run, seq } = before.told[0] ?? {};
    before.ws.close();
    await put(null);
    await rename(id);
    const again = await listen(guest.token);
    again.ws.send(JSON.stringify({ type: 'resume', run, seq }));
    await again.until(() => again.told.length > 1);
    expect(again.told.slice(1).map(({ type, planId }) => [type, planId])).toEqual([['refetch', undefined]]);
    again.ws.close();
  });
});

describe('as many sockets as there are', () => {
  it('one person holds so many; the next is asked to come later, others get in', async () => {
    const small = await startServer({ limits: { USER_EVENTS: 2 } });
    const at = (token: string) => new Listener(`?token=${token}`, {}, small.url);
    const greeted = (listener: Listener) => listener.until(() => listener.told.length > 0);
    const [eve, anna] = [await small.person('占线的'), await small.person('同事')];
    const [first, second] = [at(eve.token), at(eve.token)];
    await greeted(first);
    await greeted(second);
    const third = at(eve.token);
    await third.until(() => third.closeCode !== null);
    expect(third.closeCode).toBe(1013);
    expect(third.told).toEqual([]);
    await greeted(at(anna.token));
    // Who is there already stays; a place that is given back is taken again.
    expect([first.closeCode, second.closeCode]).toEqual([null, null]);
    first.ws.close();
    await first.until(() => first.closeCode !== null);
    await greeted(at(eve.token));
    await small.stop();
  });

  it('strangers who are turned away and stay on the line take no place', async () => {
    const small = await startServer({ limits: { NODE_EVENTS: 2 } });
    const strangers = Array.from({ length: 2 }, () => connect(Number(new URL(small.url).port), '127.0.0.1'));
    const upgrade =
      'GET /events HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
    for (const stranger of strangers) {
      stranger.write(upgrade);
      let heard = '';
      // the upgrade, then the goodbye, which is never answered
      while (!heard.includes('signIn')) heard += (await once(stranger, 'data'))[0].toString('latin1');
    }
    const own = new Listener(`?token=${small.admin}`, {}, small.url);
    await own.until(() => own.told.length > 0 || own.closeCode !== null);
    expect(own.told[0]?.type).toBe('hello');
    for (const stranger of strangers) stranger.destroy();
    own.ws.close();
    await small.stop();
  });

  it('asking again and again what one missed is answered once at a time', async () => {
    const listener = await listen(server.admin);
    const { run, seq = 0 } = listener.told[0] ?? {};
    for (let nth = 0; nth < 500; nth++) listener.ws.send(JSON.stringify({ type: 'resume', run, seq }));
    await listener.until(() => listener.told.some((event) => event.type === 'resumed'));
    const id = await server.plan();
    await rename(id);
    await listener.until(() => listener.heard('plan', id));
    expect(listener.told.filter((event) => event.type === 'resumed').length).toBeLessThan(500);
    listener.ws.close();
  });
});

describe('the hub', () => {
  it('keeps the newest of each kind and plan within a bound, and says when it has forgotten', async () => {
    const hub = await createHub(inProcessFanout(), 'run', 2);
    const [one, two, three] = ['plan-1', 'plan-2', 'plan-3'] as PlanId[] as [PlanId, PlanId, PlanId];
    hub.tell('plan', one);
    hub.tell('plan', one);
    hub.tell('plan', two);
    expect(hub.since('run', 0)?.map(({ seq }) => seq)).toEqual([2, 3]);
    hub.tell('plan', three);
    expect(hub.since('run', 0)).toBe(null);
    expect(hub.since('run', 2)?.map(({ planId }) => planId)).toEqual([two, three]);
    expect(hub.since('run', 4)).toEqual([]);
  });
});

describe('lists', () => {
  it('a plan is as new as its last change, however often it is read', async () => {
    const listener = await listen(server.admin);
    const id = await server.plan();
    const dates = async (): Promise<{ createdAt: string; updatedAt: string }> =>
      (await server.call('GET', `/api/plans/${id}`, { token: server.admin })).json;
    await listener.until(() => listener.heard('targets', id));
    const made = await dates();
    expect(made.updatedAt).toBe(made.createdAt);
    const board = await server.open(id, 'board');
    board.edit((doc: Y.Doc) => addCard(doc, { id: 'c', title: '卡', stage: 'todo' }));
    // Read, then told: the reading of the change is the last of those that are told.
    for (let told = 0; (await dates()).updatedAt === made.updatedAt; told = listener.told.length)
      await listener.until(() => listener.told.length > told);
    expect((await dates()).updatedAt > made.updatedAt).toBe(true);
    board.ws.close();
    listener.ws.close();
  });
});
