// Every route, as the description lists it: closed without a session, and described with its security.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Operation {
  security?: unknown[];
  summary?: string;
}

async function operations(): Promise<{ method: string; path: string; operation: Operation }[]> {
  const { json } = await server.call('GET', '/api/openapi.json');
  return Object.entries(json.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, 'x'),
      operation,
    })),
  );
}

const PUBLIC = [
  'GET /api/openapi.json',
  'GET /healthz',
  'GET /metrics',
  'POST /api/login',
  'GET /api/setup',
  'POST /api/setup',
];

/** DESIGN.md §8, and what the client calls besides. */
const FIXED = [
  'POST /api/logout',
  'GET /api/me',
  'PATCH /api/me',
  'GET /api/workspace',
  'PATCH /api/workspace',
  'GET /api/users',
  'POST /api/users',
  'PATCH /api/users/x',
  'GET /api/departments',
  'POST /api/departments',
  'PATCH /api/departments/x',
  'DELETE /api/departments/x',
  'GET /api/plans',
  'POST /api/plans',
  'GET /api/plans/x',
  'PATCH /api/plans/x',
  'PUT /api/plans/x/members',
  'POST /api/plans/import',
  'POST /api/plans/import/archive',
  'POST /api/plans/import/preview',
  'GET /api/plans/x/targets',
  'GET /api/plans/x/findings',
  'GET /api/plans/x/board',
  'GET /api/plans/x/text',
  'GET /api/plans/x/reports',
  'GET /api/plans/x/versions',
  'POST /api/plans/x/versions',
  'GET /api/plans/x/versions/x',
  'POST /api/plans/x/versions/x/restore',
  'GET /api/plans/x/signoffs',
  'POST /api/plans/x/signoffs',
  'GET /api/plans/x/signoffs/x/changes',
  'GET /api/plans/x/export.docx',
  'GET /api/plans/x/report.docx',
  'GET /api/plans/x/export.zip',
  'GET /api/plans/x/export.xlsx',
  'GET /api/plans/x/export.md',
  'GET /api/plans/x/export.txt',
  'GET /api/plans/x/export.ics',
  'POST /api/plans/x/finalise',
  'POST /api/plans/x/amend',
  'POST /api/plans/x/files',
  'GET /api/plans/x/files/x',
  'POST /api/extract',
  'GET /api/work',
  'GET /api/cards',
  'GET /api/notifications',
  'POST /api/notifications/read',
];

describe('routes', () => {
  it('the description lists every route with its security, and nothing else is open', async () => {
    const listed = await operations();
    const names = listed.map(({ method, path }) => `${method} ${path}`);
    expect(names.sort()).toEqual([...PUBLIC, ...FIXED].sort());
    for (const { method, path, operation } of listed) {
      const isPublic = PUBLIC.includes(`${method} ${path}`);
      expect(operation.summary, path).toBeTruthy();
      expect(operation.security, `${method} ${path}`).toEqual(
        isPublic ? [] : [{ bearer: [] }, { cookie: [] }],
      );
    }
  });

  it('R9 without a session every route answers 401, whatever the body', async () => {
    for (const { method, path } of await operations()) {
      if (PUBLIC.includes(`${method} ${path}`)) continue;
      const bodies: Record<string, string>[] =
        method === 'GET' ? [{}] : [{}, { 'content-type': 'application/json' }, { 'content-type': 'x/y' }];
      for (const headers of bodies) {
        const raw = method === 'GET' ? {} : { raw: '{"broken' };
        const reply = await server.call(method, path, { headers, ...raw });
        expect(reply.status, `${method} ${path} ${JSON.stringify(headers)}`).toBe(401);
        expect(reply.json.error.code).toBe('unauthenticated');
      }
    }
  });

  it('R9 an unknown address below /api answers 401 to strangers and 404 to users', async () => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      expect((await server.call(method, '/api/nothing')).status).toBe(401);
      expect((await server.call(method, '/api/nothing', { token: server.admin })).status).toBe(404);
    }
    expect((await server.call('GET', '/api/me', { token: 'x'.repeat(43) })).status).toBe(401);
    expect((await server.call('GET', '/api/me?token=whatever')).status).toBe(401);
  });

  it('R13 every answer carries the headers that keep browsers from running what is not ours', async () => {
    for (const path of ['/healthz', '/api/me', '/', '/api/openapi.json']) {
      const { headers } = await server.call('GET', path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      for (const part of ["base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"]) {
        expect(policy).toContain(part);
      }
      expect(policy).not.toContain('upgrade-insecure-requests');
      expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('health says well, metrics speak to this machine and not through a proxy', async () => {
    expect((await server.call('GET', '/healthz')).json.ok).toBe(true);
    expect((await server.call('GET', '/metrics')).text).toContain('gongce_http_seconds');
    const proxied = await server.call('GET', '/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(proxied.status).toBe(404);
  });

  it('R11 malformed requests are refused without a 5xx', async () => {
    const token = server.admin;
    const json = { 'content-type': 'application/json' };
    const bodies: [string, RequestInit['body'] & string][] = [
      ['/api/plans', '{"title":'],
      ['/api/plans', 'null'],
      ['/api/plans', '[]'],
      ['/api/plans', '{"title":"x","year":2026,"__proto__":{"a":1}}'],
      ['/api/plans', '{"title":"x","year":1e400}'],
      ['/api/plans', '{"title":"","year":2026}'],
      ['/api/plans', '{"title":"x","period":{"start":"2026-13-01","end":"2026-01-01"}}'],
      ['/api/plans', '{"title":"x","period":{"start":"2026-12-01","end":"2026-01-01"}}'],
      ['/api/plans', '['.repeat(200_000)],
      ['/api/users', '{"email":"not an address","name":"x","password":"12345678"}'],
      ['/api/extract', '{}'],
      ['/api/login', '{"email":{"$gt":""},"password":"x"}'],
    ];
    for (const [path, raw] of bodies) {
      const reply = await server.call('POST', path, { token, headers: json, raw });
      expect(reply.status, `${path} ${raw.slice(0, 40)}`).toBe(400);
      expect(['invalid', 'blank', 'badEmail']).toContain(reply.json.error.code);
    }
    const tooLarge = await server.call('POST', '/api/plans', {
      token,
      headers: json,
      raw: 'x'.repeat(2 ** 21),
    });
    expect(tooLarge.status).toBe(413);
    const text = { 'content-type': 'text/plain' };
    const extract = (raw: string) => server.call('POST', '/api/extract', { token, headers: text, raw });
    expect((await extract('x'.repeat(8 * 1024 * 1024 + 1))).json.error.code).toBe('tooLarge');
    expect((await extract('全年举办论坛不少于20场。')).json.targets).toMatchObject([{ min: 20, unit: '场' }]);
    expect(
      (await server.call('POST', '/api/plans', { token, headers: { 'content-type': 'x/y' }, raw: 'x' }))
        .status,
    ).toBe(415);
    for (const id of ['..%2f..%2fetc', '%00', 'a'.repeat(300), '%E0%A4%A', "'; DROP TABLE plan; --"]) {
      const reply = await server.call('GET', `/api/plans/${id}`, { token });
      expect([400, 404], id).toContain(reply.status);
    }
  });

  it('a sentence is in the language that is asked for', async () => {
    const chinese = await server.call('GET', '/api/me');
    const english = await server.call('GET', '/api/me', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(chinese.json.error.message).toMatch(/登录/);
    expect(english.json.error.message).toMatch(/Sign in/);
  });
});
