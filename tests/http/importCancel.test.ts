// Who leaves takes the work along: the job's thread ends, nothing is made. Who waits hears in time.
import http from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FILE_ANSWER_MS } from '../../server/http/promptly.ts';
import { createJobPool } from '../../server/jobs/pool.ts';
import { createLog } from '../../server/log.ts';
import { textOf } from '../../server/pieces.ts';
import type { Store } from '../../server/store/store.ts';
import { Refusal } from '../../shared/errors.ts';
import { startServer, type TestServer, upload } from './server.ts';

const HEAVY = '一、全年举办论坛不少于20场，其中青年沙龙5场。\n'.repeat(40_000);
const code = (error: unknown): string => (error instanceof Refusal ? error.code : String(error));

describe('the pool', () => {
  const input = {
    bytes: new TextEncoder().encode(HEAVY),
    fileName: 'a.txt',
    title: null,
    structure: null,
    departments: [],
    predecessor: null,
    by: 'u1',
    cards: false,
    year: 2026,
  };

  it('ends a cancelled job’s thread at once, takes a waiting one from the queue, and serves the next', async () => {
    const limits = { timeMs: 600_000, memoryMb: 256, threads: 1, queue: 10 };
    const pool = createJobPool(createLog('silent'), limits);
    const [running, waiting] = [new AbortController(), new AbortController()];
    const jobs = [running, waiting].map(({ signal }) =>
      pool.run('previewImport', input, 'a', signal).catch(code),
    );
    const next = pool.run('extract', '全年举办论坛不少于20场。', 'a');
    waiting.abort();
    expect(await jobs[1]).toBe('cancelled');
    running.abort();
    expect(await jobs[0]).toBe('cancelled');
    expect(JSON.parse(textOf(await next))).toHaveProperty('targets');
    expect(await pool.run('extract', '一', 'a', running.signal).catch(code)).toBe('cancelled');
    await pool.close();
  });

  it('a signal that aborts after the job is done changes nothing', async () => {
    const pool = createJobPool(createLog('silent'));
    const late = new AbortController();
    await pool.run('extract', '一', 'a', late.signal);
    late.abort();
    expect(textOf(await pool.run('extract', '一', 'a'))).toContain('targets');
    await pool.close();
  });
});

describe('a closed connection', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('makes no plan, and the same person is served next', async () => {
    const form = new Request('http://x/', {
      method: 'POST',
      body: upload(HEAVY, '放弃的.txt', { cards: 'true' }),
    });
    const body = Buffer.from(await form.arrayBuffer());
    const request = http.request(`${server.url}/api/plans/import`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.admin}`,
        'content-type': form.headers.get('content-type') ?? '',
        'content-length': body.length,
      },
    });
    const closed = new Promise<void>((resolve) => {
      request.on('close', resolve);
      request.on('error', () => {}); // our own hanging up
    });
    await new Promise<void>((resolve) => request.end(body, resolve));
    request.destroy();
    await closed;
    // Jobs of one person run one after the other: this one runs once the other is over.
    const after = await server.call('POST', '/api/plans/import/preview', {
      token: server.admin,
      raw: upload('一、目标', 'b.txt'),
    });
    expect(after.status).toBe(200);
    const { plans } = (await server.call('GET', '/api/plans', { token: server.admin })).json;
    expect(plans).toEqual([]);
  });
});

describe('a store that is slow to answer', () => {
  let server: TestServer;
  let slow: 'read' | 'birth' | null = null;
  let goOn: () => void;
  let reached: () => void;
  const slowly = (store: Store): Store =>
    new Proxy(store, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        if (name !== slow) return value.bind(target);
        const going = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        return async (...args: unknown[]) => {
          reached();
          await going;
          return value.apply(target, args);
        };
      },
    });

  beforeAll(async () => {
    server = await startServer({ wrapStore: slowly });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  afterAll(() => server.stop());

  /** An import whose time runs out while the store does this. */
  async function importWhile(doing: 'read' | 'birth') {
    slow = doing;
    const there = new Promise<void>((resolve) => {
      reached = resolve;
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = server.bringIn(upload('一、目标', '慢的.txt'));
    await there;
    slow = null;
    vi.advanceTimersByTime(FILE_ANSWER_MS);
    return { answer, goOn };
  }
  const plans = async () => (await server.call('GET', '/api/plans', { token: server.admin })).json.plans;

  it('R12 while the file is being read: refused in time, nothing is made', async () => {
    const { answer, goOn: readOn } = await importWhile('read');
    expect((await answer).json.error.code).toBe('tooHeavy');
    readOn();
    expect(await plans()).toEqual([]);
  });

  it('while the plan is being made: it is awaited, for a refusal would not be true', async () => {
    const { answer, goOn: makeOn } = await importWhile('birth');
    makeOn();
    const { status, json } = await answer;
    expect(status).toBe(201);
    expect((await plans()).map((plan: { id: string }) => plan.id)).toEqual([json.id]);
  });
});
