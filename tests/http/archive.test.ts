// A whole plan out as one file and in again: nothing of it is lost, and nothing but such a file is taken.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, readBoard } from '../../shared/doc/board.ts';
import { logAct, readLog } from '../../shared/doc/cardLog.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { readReadings, setReading } from '../../shared/doc/readings.ts';
import { addComment, addThread, readTalk } from '../../shared/doc/talk.ts';
import { deletedRun } from '../sync/poison.ts';
import { startServer, type TestServer, upload } from './server.ts';

let here: TestServer;
let elsewhere: TestServer;
beforeAll(async () => {
  [here, elsewhere] = await Promise.all([startServer(), startServer()]);
});
afterAll(() => Promise.all([here.stop(), elsewhere.stop()]));

const SAMPLE = '2026年学术交流工作计划\n一、总体目标\n全年组织学术交流活动不少于120场。\n';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4]);

const get = (server: TestServer, path: string) =>
  server.call('GET', `/api/plans/${path}`, { token: server.admin });
const post = (server: TestServer, path: string, body?: object) =>
  server.call('POST', `/api/plans/${path}`, { token: server.admin, body });
const send = (server: TestServer, bytes: Uint8Array, token = server.admin, name = 'plan.zip') =>
  server.call('POST', '/api/plans/import', { token, raw: upload(bytes, name) });

async function edit(server: TestServer, id: string, part: string, change: (doc: Y.Doc) => void) {
  const client = await server.open(id, part);
  client.edit(change);
  await client.until(() => client.acked === client.sent);
  client.ws.close();
}

async function fullPlan(): Promise<{ id: string; picture: string }> {
  const made = await here.call('POST', '/api/plans/import', {
    token: here.admin,
    raw: upload(SAMPLE, 'plan.txt'),
  });
  const { id } = made.json;
  const added = await here.call('POST', `/api/plans/${id}/files`, {
    token: here.admin,
    raw: upload(PNG, '图.png'),
  });
  const picture = added.json.id;
  await edit(here, id, 'text', (doc) => {
    const image = new Y.XmlElement('image');
    image.setAttribute('file', picture);
    doc.getXmlFragment(TEXT_ROOT).push([image]);
  });
  await edit(here, id, 'board', (doc) =>
    addCard(doc, { id: 'c1', title: '筹备论坛', stage: 'todo', planned: 4 }),
  );
  await post(here, `${id}/versions`, { name: '初稿' });
  await post(here, `${id}/finalise`);
  return { id, picture };
}

async function told(server: TestServer, id: string) {
  const [detail, text, board, versions] = await Promise.all(
    ['', '/text', '/board', '/versions'].map((path) => get(server, id + path)),
  );
  const { title, state, revision, period, settings } = detail?.json ?? {};
  return {
    plan: { title, state, revision, period, settings },
    text: text?.text,
    cards: board?.json.cards,
    versions: versions?.json.versions.map(({ kind, name, at }: Record<string, unknown>) => ({
      kind,
      name,
      at,
    })),
  };
}

/** What the three documents hold, whoever's bytes they are. */
async function documents(server: TestServer, id: string) {
  const docs = await Promise.all(
    ['text', 'board', 'talk'].map(async (part) => {
      const client = await server.open(id, part);
      client.ws.close();
      return client.doc;
    }),
  );
  const [text, board, talk] = docs as [Y.Doc, Y.Doc, Y.Doc];
  return {
    text: text.getXmlFragment(TEXT_ROOT).toString(),
    readings: readReadings(text),
    board: readBoard(board),
    log: readLog(board, 'c1'),
    talk: readTalk(talk),
  };
}

function boardOf(update: Uint8Array | undefined) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update ?? new Uint8Array());
  return readBoard(doc).cards;
}

describe('whole-plan archive', () => {
  it('comes back elsewhere as the same plan: text, board, versions, pictures, state', async () => {
    const { id, picture } = await fullPlan();
    const file = await get(here, `${id}/export.zip`);
    expect(file.status).toBe(200);
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('_整套存档_');
    const back = await send(elsewhere, file.bytes);
    expect(back.status, back.text).toBe(201);
    expect(await told(elsewhere, back.json.id)).toEqual(await told(here, id));
    const shown = await get(elsewhere, `${back.json.id}/files/${picture}`);
    expect([...shown.bytes]).toEqual([...PNG]);
    // Final, so its text takes nothing.
    const late = await elsewhere.open(back.json.id);
    late.edit((doc) => doc.getXmlFragment(TEXT_ROOT).push([new Y.XmlElement('paragraph')]));
    await late.until(() => late.closeCode !== null);
    expect(late.closeCode).toBe(4409);
    const docx = await get(elsewhere, `${back.json.id}/export.docx`);
    expect(docx.status).toBe(200);
  });

  it('comes back with its talk, its readings, the cards’ log and every version’s documents', async () => {
    const { json } = await here.call('POST', '/api/plans/import', {
      token: here.admin,
      raw: upload(SAMPLE, 'plan.txt'),
    });
    const id: string = json.id;
    const targets = (await get(here, `${id}/targets`)).json.targets;
    const at = '2026-03-02T03:00:00Z';
    await edit(here, id, 'text', (doc) =>
      setReading(doc, {
        id: 'r1',
        kind: 'correct',
        anchor: null,
        quote: targets[0].quote,
        key: targets[0].key,
        fields: { measure: '学术活动' },
        reason: '',
        by: 'u',
        at,
      }),
    );
    await edit(here, id, 'board', (doc) => {
      addCard(doc, { id: 'c1', title: '筹备论坛', stage: 'plan', planned: 4, note: '地点待定' });
      logAct(doc, 'c1', 'a', { kind: 'move', from: 'todo', to: 'plan' }, 'u', at);
    });
    await edit(here, id, 'talk', (doc) => {
      const said = { by: 'u', at };
      addThread(
        doc,
        { id: 't1', anchor: null, quote: '不少于120场', ...said },
        { id: 'm1', text: '够吗？', ...said },
      );
      addComment(doc, 't1', { id: 'm2', text: '够。', ...said });
    });
    await post(here, `${id}/versions`, { name: '初稿' });
    await edit(here, id, 'board', (doc) => addCard(doc, { id: 'c2', title: '后来的卡', stage: 'todo' }));
    const back = await send(elsewhere, (await get(here, `${id}/export.zip`)).bytes);
    expect(back.status, back.text).toBe(201);
    const there: string = back.json.id;
    expect(await told(elsewhere, there)).toEqual(await told(here, id));
    expect(await documents(elsewhere, there)).toEqual(await documents(here, id));
    expect((await documents(here, id)).talk).toMatchObject([
      { comments: [{ text: '够吗？' }, { text: '够。' }] },
    ]);
    const measure = async (server: TestServer, plan: string) =>
      (await get(server, `${plan}/targets`)).json.targets[0].measure;
    expect(await measure(elsewhere, there)).toBe('学术活动');
    const inside = async (server: TestServer, plan: string) => {
      const parts = unzipSync((await get(server, `${plan}/export.zip`)).bytes);
      const version = unzipSync(parts['versions/0.zip'] ?? new Uint8Array());
      return {
        board: boardOf(version['board.bin']),
        words: strFromU8(version['plan.txt'] ?? new Uint8Array()),
      };
    };
    expect(await inside(elsewhere, there)).toEqual(await inside(here, id));
    expect((await inside(elsewhere, there)).board).toHaveLength(1);
  });

  it('comes back beside the plan it was taken from, with pictures of its own', async () => {
    const { id, picture } = await fullPlan();
    const { bytes } = await get(here, `${id}/export.zip`);
    const back = await send(here, bytes);
    expect(back.status, back.text).toBe(201);
    expect(await told(here, back.json.id)).toEqual(await told(here, id));
    expect((await get(here, `${back.json.id}/files/${picture}`)).status).toBe(404);
    const again = unzipSync((await get(here, `${back.json.id}/export.zip`)).bytes);
    const manifest = JSON.parse(strFromU8(again['manifest.json'] ?? new Uint8Array()));
    const own = manifest.files[0].id;
    expect([...(await get(here, `${back.json.id}/files/${own}`)).bytes]).toEqual([...PNG]);
    expect(strFromU8(again['parts/text.bin'] ?? new Uint8Array(), true)).toContain(own);
    const version = unzipSync(again['versions/0.zip'] ?? new Uint8Array());
    expect(strFromU8(version['text.json'] ?? new Uint8Array())).toContain(own);
  });

  it('leaves with its owner alone, and is taken in from administrators alone', async () => {
    const { id } = await fullPlan();
    const editor = await here.person('编辑');
    await here.call('PUT', `/api/plans/${id}/members`, {
      token: here.admin,
      body: { userId: editor.id, role: 'editor' },
    });
    expect((await here.call('GET', `/api/plans/${id}/export.zip`, { token: editor.token })).status).toBe(403);
    const { bytes } = await get(here, `${id}/export.zip`);
    expect((await send(here, bytes, editor.token)).status).toBe(403);
  });

  it('is told of before it is brought in: to administrators, and nothing is made', async () => {
    const { id } = await fullPlan();
    const { bytes } = await get(here, `${id}/export.zip`);
    const look = (token: string, file: Uint8Array = bytes) =>
      here.call('POST', '/api/plans/import/archive', { token, raw: upload(file, 'plan.zip') });
    const before = (await here.call('GET', '/api/plans', { token: here.admin })).json.plans.length;
    const { status, json } = await look(here.admin);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      fileName: 'plan.zip',
      title: '2026年学术交流工作计划',
      state: 'final',
      cards: 1,
      threads: 0,
      pictures: 1,
      versions: 2,
      people: [{ name: '管理员', known: true }],
    });
    expect(json.named.map(({ kind, name }: Record<string, unknown>) => [kind, name])).toEqual([
      ['final', null],
      ['named', '初稿'],
    ]);
    expect(json.sameTitle).toBeGreaterThan(0);
    const editor = await here.person('乙');
    const refused = await look(editor.token);
    expect(refused.status).toBe(403);
    expect(refused.json.error).toMatchObject({
      code: 'adminOnly',
      message: expect.stringContaining('管理员'),
    });
    const foreign = await look(here.admin, zipSync({ 'a.docx': strToU8('a') }));
    expect(foreign.json.error.message).toContain('先解压');
    const after = (await here.call('GET', '/api/plans', { token: here.admin })).json.plans.length;
    expect(after).toBe(before);
  });

  it('its versions can be looked at and gone back to; who wrote since is told from the import on', async () => {
    const made = await here.call('POST', '/api/plans/import', {
      token: here.admin,
      raw: upload(SAMPLE, 'plan.txt'),
    });
    const { id } = made.json;
    await post(here, `${id}/versions`, { name: '初稿' });
    await edit(here, id, 'text', (doc) => doc.getXmlFragment(TEXT_ROOT).delete(2, 1));
    const { bytes } = await get(here, `${id}/export.zip`);
    const back = (await send(elsewhere, bytes)).json.id;
    const [first] = (await get(elsewhere, `${back}/versions`)).json.versions;
    expect(first).toMatchObject({ name: '初稿', kind: 'named' });
    const words = await get(elsewhere, `${back}/versions/${first.id}`);
    expect(words.json.text).toContain('不少于120场');
    expect((await get(elsewhere, `${back}/text`)).text).not.toContain('不少于120场');
    // Nobody has written here yet: bringing it in is no contribution.
    const untouched = await post(elsewhere, `${back}/versions`, { name: '导入后' });
    expect(untouched.json.contributors).toEqual([]);
    const restored = await post(elsewhere, `${back}/versions/${first.id}/restore`);
    expect(restored.status, restored.text).toBeLessThan(300);
    expect((await get(elsewhere, `${back}/text`)).text).toContain('不少于120场');
    const touched = await post(elsewhere, `${back}/versions`, { name: '恢复后' });
    expect(touched.json.contributors.map(({ name }: { name: string }) => name)).toEqual(['管理员']);
  });

  it('what is no such archive is refused in words, and makes no plan', async () => {
    const { id } = await fullPlan();
    const { bytes } = await get(here, `${id}/export.zip`);
    const entries = unzipSync(bytes);
    const manifest = JSON.parse(strFromU8(entries['manifest.json'] ?? new Uint8Array()));
    const withManifest = (change: object) =>
      zipSync({ ...entries, 'manifest.json': strToU8(JSON.stringify({ ...manifest, ...change })) });
    const before = (await here.call('GET', '/api/plans', { token: here.admin })).json.plans.length;
    const cases: [string, Uint8Array, number][] = [
      ['another zip', zipSync({ 'a.txt': strToU8('a') }), 422],
      ['cut off', bytes.subarray(0, bytes.length - 40), 422],
      ['words', strToU8('not a zip'), 422],
      ['a later form', withManifest({ version: 2 }), 422],
      ['a newer text', withManifest({ textSchema: 999 }), 422],
      ['damaged part', zipSync({ ...entries, 'parts/board.bin': Uint8Array.from([9, 9, 9]) }), 422],
      [
        'poison in a part',
        zipSync({ ...entries, 'parts/board.bin': deletedRun(77, 0, Number.MAX_SAFE_INTEGER) }),
        422,
      ],
      ['a part that waits for more', zipSync({ ...entries, 'parts/talk.bin': deletedRun(77, 5, 1) }), 422],
      ['a script as picture', zipSync({ ...entries, 'files/0': strToU8('<svg/>') }), 422],
      ['a bomb', zipSync({ ...entries, 'parts/talk.bin': new Uint8Array(80 * 1024 * 1024) }), 422],
    ];
    for (const [name, file, status] of cases) {
      const reply = await send(here, file);
      expect(reply.status, `${name}: ${reply.text}`).toBe(status);
    }
    const after = (await here.call('GET', '/api/plans', { token: here.admin })).json.plans.length;
    expect(after).toBe(before);
  });
});
