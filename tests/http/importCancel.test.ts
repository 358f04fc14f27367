// Who leaves takes the work along: the job's thread ends, nothing is made.
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJobPool } from '../../server/jobs/pool.ts';
import { createLog } from '../../server/log.ts';
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
    expect(JSON.parse(await next)).toHaveProperty('targets');
    expect(await pool.run('extract', '一', 'a', running.signal).catch(code)).toBe('cancelled');
    await pool.close();
  });

  it('a signal that aborts after the job is done changes nothing', async () => {
    const pool = createJobPool(createLog('silent'));
    const late = new AbortController();
    await pool.run('extract', '一', 'a', late.signal);
    late.abort();
    expect(await pool.run('extract', '一', 'a')).toContain('targets');
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
