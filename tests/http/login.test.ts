// Signing in and out: cookies, Bearer, set-up, limits, other sites.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, startServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const signIn = (password = ADMIN.password, headers = {}) =>
  server.call('POST', '/api/login', { body: { email: ADMIN.email, password }, headers });

async function cookie(): Promise<string> {
  return (await signIn()).headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('login', () => {
  it('gives a token and the user, and a cookie scripts cannot read', async () => {
    const reply = await signIn();
    expect(reply.status).toBe(200);
    expect(reply.json.user).toMatchObject({ email: ADMIN.email, role: 'admin', name: '管理员' });
    expect(JSON.stringify(reply.json)).not.toContain('argon2');
    const set = reply.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/^gongce_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    const me = await server.call('GET', '/api/me', { token: reply.json.token });
    expect(me.json).toMatchObject({ user: { email: ADMIN.email }, workspace: { name: '测试单位' } });
  });

  it('takes the address in any case, refuses a wrong password and an unknown account alike', async () => {
    const upper = await server.call('POST', '/api/login', {
      body: { email: 'ADMIN@Example.com', password: ADMIN.password },
    });
    expect(upper.status).toBe(200);
    const wrong = await signIn('not-the-password');
    const unknown = await server.call('POST', '/api/login', {
      body: { email: 'nobody@example.com', password: 'not-the-password' },
    });
    expect(wrong.status).toBe(401);
    expect(wrong.json).toEqual(unknown.json);
    expect(wrong.json.error.code).toBe('wrongCredentials');
  });

  it('R13 a cookie is believed on writes only from our own pages', async () => {
    const headers = { cookie: await cookie() };
    const write = (more: Record<string, string>) =>
      server.call('PATCH', '/api/me', { headers: { ...headers, ...more }, body: { language: 'zh' } });
    expect((await server.call('GET', '/api/me', { headers })).status).toBe(200);
    const foreigners: Record<string, string>[] = [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${server.url}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-site' },
    ];
    for (const foreign of foreigners) {
      const reply = await write(foreign);
      expect(reply.status, JSON.stringify(foreign)).toBe(403);
      expect(reply.json.error.code).toBe('foreignOrigin');
    }
    expect((await write({ origin: server.url })).status).toBe(200);
    expect((await write({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('R13 a Bearer token needs no origin, and a foreign page cannot sign anybody in', async () => {
    const own = await server.call('PATCH', '/api/me', {
      token: server.admin,
      headers: { origin: 'https://elsewhere.example' },
      body: { language: 'zh' },
    });
    expect(own.status).toBe(200);
    expect((await signIn(ADMIN.password, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('logging out ends the session for cookie and token alike', async () => {
    const reply = await signIn();
    const { token } = reply.json;
    const out = await server.call('POST', '/api/logout', { token });
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await server.call('GET', '/api/me', { token })).status).toBe(401);
  });

  it('R2 sessions outlive a restart', async () => {
    const { json } = await signIn();
    await server.stop();
    server = await startServer({ dataDir: server.dataDir });
    expect((await server.call('GET', '/api/me', { token: json.token })).status).toBe(200);
  });

  it('a new password ends the other sessions, keeps this one, and needs the old', async () => {
    const person = await server.person('改密');
    const other = await server.login(person.email, 'a-password-1');
    const change = (old: string) =>
      server.call('PATCH', '/api/me', {
        token: person.token,
        body: { password: { old, new: 'a-password-2' } },
      });
    expect((await change('wrong')).json.error).toMatchObject({
      code: 'wrongPassword',
      message: '现在的密码不对。',
    });
    expect((await change('a-password-1')).status).toBe(200);
    expect((await server.call('GET', '/api/me', { token: person.token })).status).toBe(200);
    expect((await server.call('GET', '/api/me', { token: other })).status).toBe(401);
  });

  it('a disabled account is out at once and cannot come back; the last administrator stays', async () => {
    const person = await server.person('停用');
    const patch = (id: string, body: object) =>
      server.call('PATCH', `/api/users/${id}`, { token: server.admin, body });
    expect((await patch(person.id, { disabled: true })).json.disabled).toBe(true);
    expect((await server.call('GET', '/api/me', { token: person.token })).status).toBe(401);
    const again = await server.call('POST', '/api/login', {
      body: { email: person.email, password: 'a-password-1' },
    });
    expect([again.status, again.json.error.code]).toEqual([403, 'accountClosed']);
    const stranger = await server.call('POST', '/api/login', {
      body: { email: person.email, password: 'a guess at it' },
    });
    expect([stranger.status, stranger.json.error.code]).toEqual([401, 'wrongCredentials']);
    const me = await server.call('GET', '/api/me', { token: server.admin });
    expect((await patch(me.json.user.id, { role: 'member' })).status).toBe(400);
    expect((await patch(me.json.user.id, { disabled: true })).status).toBe(400);
  });

  it('a page that acts for one person is not answered by the login of another, as after signing in in another tab', async () => {
    const [one, other] = [await server.person('先来'), await server.person('后到')];
    const { json } = await server.call('GET', '/api/me', { token: one.token });
    const asked = (token: string, acting: string) =>
      server.call('PATCH', '/api/me', {
        token,
        headers: { 'gongce-user': acting },
        body: { language: 'en' },
      });
    expect((await asked(one.token, json.user.id)).status).toBe(200);
    const refused = await asked(other.token, json.user.id);
    expect([refused.status, refused.json.error.code]).toEqual([401, 'unauthenticated']);
    const me = await server.call('GET', '/api/me', { token: other.token });
    expect(me.json.user.language).toBeNull();
  });

  it('only administrators make accounts; an address is taken once', async () => {
    const person = await server.person('普通成员');
    const body = { email: person.email.toUpperCase(), name: 'x', password: '12345678', role: 'member' };
    expect((await server.call('POST', '/api/users', { token: person.token, body })).status).toBe(403);
    const taken = await server.call('POST', '/api/users', { token: server.admin, body });
    expect(taken.status).toBe(409);
    expect(taken.json.error.code).toBe('emailTaken');
    for (const [slip, code] of [
      [{ email: 'li@office' }, 'badEmail'],
      [{ name: '  ' }, 'blank'],
    ] as const) {
      const told = await server.call('POST', '/api/users', {
        token: server.admin,
        body: { ...body, email: 'li@office.example', ...slip },
      });
      expect([told.status, told.json.error.code]).toEqual([400, code]);
    }
  });

  it('R13 60 wrong passwords meet 429 for that account and address, and open sessions do not feel it', async () => {
    const person = await server.person('被猜');
    const other = await server.person('旁人');
    const statuses: number[] = [];
    for (let guess = 0; guess < 60 && statuses.at(-1) !== 429; guess++) {
      const reply = await server.call('POST', '/api/login', {
        body: { email: person.email, password: `guess ${guess}` },
      });
      statuses.push(reply.status);
      if (reply.status === 429) expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses.at(-1)).toBe(429);
    expect((await server.call('GET', '/api/me', { token: person.token })).status).toBe(200);
    expect(await server.login(other.email, 'a-password-1')).toBeTruthy();
  });
});

describe('set-up', () => {
  it('the first administrator is made once, by the link that was printed', async () => {
    const empty = await startServer({ empty: true });
    try {
      expect((await empty.call('GET', '/api/setup')).json).toEqual({ needed: true });
      const body = { email: 'First@Example.com', name: '首位', password: 'password-1', workspace: '研究院' };
      const wrong = await empty.call('POST', '/api/setup', { body: { ...body, token: 'x'.repeat(43) } });
      expect(wrong.json.error.code).toBe('setupToken');
      const made = await empty.call('POST', '/api/setup', { body: { ...body, token: empty.setupToken } });
      expect(made.json.user).toMatchObject({ role: 'admin', email: 'first@example.com' });
      expect((await empty.call('GET', '/api/setup')).json).toEqual({ needed: false });
      const me = await empty.call('GET', '/api/me', { token: made.json.token });
      expect(me.json.workspace.name).toBe('研究院');
      const again = await empty.call('POST', '/api/setup', { body: { ...body, token: empty.setupToken } });
      expect(again.json.error.code).toBe('alreadySetUp');
    } finally {
      await empty.stop();
    }
  });
});
