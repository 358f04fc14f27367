// 定稿, 修订, versions, restore, and what leaves the house.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { errorSentence } from '../../shared/errors.ts';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const SAMPLE = `2026年学术交流工作计划
一、总体目标
全年组织学术交流活动不少于120场。
二、重点任务
1.高端论坛。举办论坛20场。
2.科普讲座。举办讲座30场。
`;

async function imported(): Promise<string> {
  const { json } = await server.call('POST', '/api/plans/import', {
    token: server.admin,
    raw: upload(SAMPLE, 'plan.txt'),
  });
  return json.id;
}
const get = (path: string, token = server.admin) => server.call('GET', `/api/plans/${path}`, { token });
const post = (path: string, body?: object) =>
  server.call('POST', `/api/plans/${path}`, { token: server.admin, body });

async function append(id: string, words: string): Promise<void> {
  const client = await server.open(id);
  const before = Y.encodeStateVector(client.doc);
  const line = new Y.XmlElement('paragraph');
  const run = new Y.XmlText();
  client.doc.getXmlFragment(TEXT_ROOT).push([line]);
  line.insert(0, [run]);
  run.insert(0, words);
  client.update(Y.encodeStateAsUpdate(client.doc, before));
  await client.until(() => client.acked === client.sent);
  client.ws.close();
}

describe('finalise and amend', () => {
  it('R9 a final text takes nothing, on sockets already open too; the board stays live', async () => {
    const id = await imported();
    const onText = await server.open(id);
    const onBoard = await server.open(id, 'board');
    const done = await post(`${id}/finalise`);
    expect(done.json).toMatchObject({ state: 'final', revision: 1 });
    await onText.until(() => onText.closeCode !== null);
    expect(onText.closeCode).toBe(4409);
    expect(onBoard.closeCode).toBeNull();
    const before = (await get(`${id}/text`)).text;
    const late = await server.open(id);
    late.edit((doc) => doc.getXmlFragment(TEXT_ROOT).push([new Y.XmlElement('paragraph')]));
    await late.until(() => late.closeCode !== null);
    expect(late.closeCode).toBe(4409);
    expect((await get(`${id}/text`)).text).toBe(before);
    onBoard.edit((doc) => doc.getMap('cards').set('anything', new Y.Map()));
    await onBoard.until(() => onBoard.acked === onBoard.sent);
    const detail = await get(id);
    expect(detail.json).toMatchObject({
      state: 'final',
      parts: { text: { access: 'read' }, board: { access: 'write' } },
    });
    onBoard.ws.close();
  });

  it('finalising twice, amending a draft, restoring a final text are refused', async () => {
    const id = await imported();
    expect((await post(`${id}/amend`)).json.error).toMatchObject({ code: 'wrongState' });
    await post(`${id}/finalise`);
    expect((await post(`${id}/finalise`)).json.error).toMatchObject({ code: 'wrongState' });
    // In words, never by the name it has in code.
    expect(errorSentence('wrongState', 'zh', { state: 'final' })).toContain('已定稿');
    expect(errorSentence('wrongState', 'en', { state: 'review' })).toContain('in review');
    const [version] = (await get(`${id}/versions`)).json.versions;
    expect((await post(`${id}/versions/${version.id}/restore`)).json.error.code).toBe('frozen');
  });

  it('amending opens the next revision, and its final version is its own', async () => {
    const id = await imported();
    await post(`${id}/finalise`);
    expect((await post(`${id}/amend`)).json).toMatchObject({ state: 'amend', revision: 2 });
    await append(id, '修订增加的一段，新增讲座5场。');
    await post(`${id}/finalise`);
    const { versions } = (await get(`${id}/versions`)).json;
    expect(versions.map((each: { kind: string; revision: number }) => [each.kind, each.revision])).toEqual([
      ['final', 2],
      ['final', 1],
    ]);
    const [second, first] = await Promise.all(
      versions.map((each: { id: string }) => get(`${id}/versions/${each.id}`)),
    );
    expect(second.json.text).toContain('修订增加的一段');
    expect(first.json.text).not.toContain('修订增加的一段');
    expect(second.json.targets.length).toBe(first.json.targets.length + 1);
  });

  it('of many who finalise at once one is first, and one version is made', async () => {
    const id = await imported();
    const replies = await Promise.all(Array.from({ length: 5 }, () => post(`${id}/finalise`)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect((await get(`${id}/versions`)).json.versions.length).toBe(1);
  });
});

describe('versions', () => {
  it('a named version keeps words and targets; restoring brings them back after keeping what was', async () => {
    const id = await imported();
    const named = await post(`${id}/versions`, { name: '初稿' });
    expect(named.status).toBe(201);
    expect(named.json).toMatchObject({ kind: 'named', name: '初稿', by: { name: '管理员' } });
    expect((await get(`${id}/versions`)).json.since).toEqual([]);
    await append(id, '后来写的一段。');
    const watcher = await server.open(id);
    expect((await post(`${id}/versions/${named.json.id}/restore`)).status).toBe(200);
    const words = (await get(`${id}/text`)).text;
    expect(words).not.toContain('后来写的一段');
    expect(words).toContain('举办论坛20场');
    // It is told like anyone's edit.
    await watcher.until(() => !String(watcher.doc.getXmlFragment(TEXT_ROOT)).includes('后来写的一段'));
    watcher.ws.close();
    const { versions, since } = (await get(`${id}/versions`)).json;
    expect(versions.map((each: { kind: string }) => each.kind)).toEqual(['before-restore', 'named']);
    // Who brought the old words back wrote them.
    expect(since).toMatchObject([{ name: '管理员' }]);
    const kept = await get(`${id}/versions/${versions[0].id}`);
    expect(kept.json.text).toContain('后来写的一段');
    expect(kept.json.looks.length).toBe(kept.json.text.split('\n').length);
    expect(kept.json.looks.at(-1)).toMatchObject({ kind: 'paragraph', size: '后来写的一段。'.length });
    expect(kept.json.targets.length).toBeGreaterThan(0);
  });

  it('restoring keeps the ids of blocks that did not change', async () => {
    const id = await imported();
    const { json } = await post(`${id}/versions`, { name: 'v' });
    const ids = (await get(`${id}/targets`)).json.targets.map(
      (target: { blockId: string }) => target.blockId,
    );
    await append(id, '新段落。');
    await post(`${id}/versions/${json.id}/restore`);
    const after = (await get(`${id}/targets`)).json.targets.map(
      (target: { blockId: string }) => target.blockId,
    );
    expect(after).toEqual(ids);
  });

  it('another plan’s version is unknown here', async () => {
    const one = await imported();
    const other = await imported();
    const { json } = await post(`${one}/versions`, { name: 'v' });
    expect((await get(`${other}/versions/${json.id}`)).status).toBe(404);
    expect((await post(`${other}/versions/${json.id}/restore`)).status).toBe(404);
  });
});

describe('exports', () => {
  it('the docx holds the plan’s words as Word headings, and says its name', async () => {
    const id = await imported();
    const { status, headers, bytes } = await get(`${id}/export.docx`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('wordprocessingml');
    const disposition = headers.get('content-disposition') ?? '';
    expect(decodeURIComponent(disposition)).toMatch(/filename\*=UTF-8''2026年学术交流工作计划_\S*\.docx/);
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const words = document.replace(/<[^>]+>/g, '');
    for (const line of SAMPLE.trim().split('\n')) expect(words).toContain(line);
  });

  it('a final plan is exported from its final version, the same bytes each time', async () => {
    const id = await imported();
    await post(`${id}/finalise`);
    const first = await get(`${id}/export.docx`);
    const second = await get(`${id}/export.docx`);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  });

  it('md, txt, xlsx and ics are what they say; a wrong query is refused', async () => {
    const id = await imported();
    expect((await get(`${id}/export.md`)).text).toContain('# 2026年学术交流工作计划');
    expect((await get(`${id}/export.txt`)).text).toContain('1.高端论坛。举办论坛20场。');
    expect((await get(`${id}/export.ics`)).text).toContain('BEGIN:VCALENDAR');
    const sheet = await get(`${id}/export.xlsx`);
    expect(Object.keys(unzipSync(sheet.bytes))).toContain('xl/workbook.xml');
    expect((await get(`${id}/export.docx?layout=modern&annexes=tasks,targets`)).status).toBe(200);
    expect((await get(`${id}/export.docx?layout=comic`)).status).toBe(400);
    expect((await get(`${id}/export.docx?annexes=everything`)).status).toBe(400);
  });
});
