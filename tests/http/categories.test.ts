// A workspace's own categories: administrators keep the list, everything that reads plans reads by it.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const PLAN = `2026年工作计划

一、人才
1. 海外引才。引进海外青年学者10名，举办论坛3场。
2. 培养。联合培养博士生5名。
`;
const workspace = async (token = server.admin) =>
  (await server.call('GET', '/api/workspace', { token })).json;
const put = (categories: unknown, token = server.admin) =>
  server.call('PATCH', '/api/workspace', { token, body: { categories } });
const OWN = { name: '海外引才', words: ['海外青年学者', 'overseas fellows'] };

async function imported(fields: Record<string, string> = {}): Promise<string> {
  const { status, json } = await server.bringIn(upload(PLAN, 'plan.txt', fields));
  expect(status).toBe(201);
  return json.id;
}
const categoriesIn = async (id: string): Promise<Record<string, string>> => {
  const { json } = await server.call('GET', `/api/plans/${id}/targets`, { token: server.admin });
  return Object.fromEntries(
    json.targets.map((target: { quote: string; category: string }) => [target.quote, target.category]),
  );
};

describe('own categories', () => {
  it('are read and changed as a whole list, by administrators only; everybody sees them', async () => {
    expect(await workspace()).toEqual({ name: '测试单位', language: 'zh', categories: [] });
    expect((await put([OWN])).status).toBe(200);
    const [one] = (await workspace()).categories;
    expect(one).toMatchObject(OWN);
    expect(one.id).toMatch(/^own-/);

    const member = await server.person('成员');
    expect((await put([], member.token)).status).toBe(403);
    expect((await server.call('GET', '/api/workspace')).status).toBe(401);
    expect((await workspace(member.token)).categories).toEqual([one]);
    const me = await server.call('GET', '/api/me', { token: member.token });
    expect(me.json.workspace.categories).toEqual([one]);
    const id = await server.plan(member.token);
    expect((await server.call('GET', `/api/plans/${id}`, { token: member.token })).json.categories).toEqual([
      one,
    ]);

    // An id that is given is kept; the name goes its own way.
    await put([{ ...one, name: '引进人才' }]);
    const renamed = await server.call('PATCH', '/api/workspace', {
      token: server.admin,
      body: { name: '研究院' },
    });
    expect(renamed.status).toBe(200);
    expect(await workspace()).toMatchObject({ name: '研究院', categories: [{ ...one, name: '引进人才' }] });
    await put([]);
    expect((await workspace()).categories).toEqual([]);
  });

  it('keep to limits, and are never called alike', async () => {
    const words = (n: number) => Array.from({ length: n }, (_, at) => `词${at}`);
    for (const wrong of [
      [{ name: '', words: [] }],
      [{ name: '名'.repeat(31), words: [] }],
      [{ name: '引才', words: words(31) }],
      [{ name: '引才', words: ['词'.repeat(41)] }],
      [{ name: '引才', words: [''] }],
      [{ name: '引才' }],
      [{ name: '引才', words: [], color: 1 }],
      [{ id: 'forum', name: '引才', words: [] }],
      Array.from({ length: 41 }, (_, at) => ({ name: `类${at}`, words: [] })),
      [OWN, { ...OWN }],
      [{ name: '学术论坛', words: [] }],
      [{ name: 'forum', words: [] }],
      [
        { id: 'own-a', name: '甲', words: [] },
        { id: 'own-a', name: '乙', words: [] },
      ],
      '引才',
    ]) {
      const { status, json } = await put(wrong);
      expect(status, JSON.stringify(wrong).slice(0, 80)).toBe(400);
      expect(['invalid', 'blank', 'nameTaken']).toContain(json.error.code);
    }
    expect((await put([OWN, { ...OWN }])).json.error.code).toBe('nameTaken');
    expect((await workspace()).categories).toEqual([]);
    const most = Array.from({ length: 40 }, (_, at) => ({ name: `类${at}`, words: words(30) }));
    expect((await put(most)).status).toBe(200);
    await put([]);
  });

  it('name the targets of plans from then on, and no longer once taken away', async () => {
    const id = await imported();
    expect(await categoriesIn(id)).toMatchObject({ '10名': 'talent', '5名': 'joint-training' });
    await put([OWN]);
    const [{ id: own }] = (await workspace()).categories;
    expect(await categoriesIn(id)).toEqual({ '10名': own, '3场': 'forum', '5名': 'joint-training' });
    const alone = await server.call('POST', '/api/extract', {
      token: server.admin,
      raw: PLAN,
      headers: { 'content-type': 'text/plain' },
    });
    expect(alone.json.targets[0]).toMatchObject({ category: own, rules: { category: '海外青年学者' } });
    await put([]);
    expect((await categoriesIn(id))['10名']).not.toBe(own);
  });

  it('go onto the cards of an import and by name into the files', async () => {
    await put([OWN]);
    const [{ id: own }] = (await workspace()).categories;
    const preview = await server.preview(upload(PLAN, 'plan.txt'));
    expect(preview.json.targets[0].category).toBe(own);
    const id = await imported({ cards: 'true' });
    const { json } = await server.call('GET', `/api/plans/${id}/board`, { token: server.admin });
    expect(json.cards.map((card: { category: string }) => card.category)).toContain(own);
    const sheet = async (): Promise<string> => {
      const { bytes } = await server.call('GET', `/api/plans/${id}/export.xlsx`, { token: server.admin });
      return Object.entries(unzipSync(bytes))
        .filter(([name]) => name.endsWith('.xml'))
        .map(([, data]) => strFromU8(data))
        .join('\n');
    };
    expect(await sheet()).toContain('>海外引才<');
    await put([]);
    const without = await sheet();
    expect(without).not.toContain(own);
    expect(without).toContain('>其他<');
  });
});
