// The files a plan leaves as, asked for with their options: drafts, annexes, last year's figures, progress reports.
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../shared/doc/board.ts';
import { logAct } from '../../shared/doc/cardLog.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const sample = (year: number, events: number) => `${year}年学术交流工作计划
一、总体目标
全年组织学术交流活动不少于${events}场。
`;
const get = (path: string, token = server.admin) => server.call('GET', `/api/plans/${path}`, { token });
async function imported(words: string, token = server.admin): Promise<string> {
  const { json } = await server.call('POST', '/api/plans/import', { token, raw: upload(words, 'plan.txt') });
  return json.id;
}
const wordsOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
const nameOf = (headers: Headers): string => decodeURIComponent(headers.get('content-disposition') ?? '');

describe('word documents', () => {
  it('a draft is named 送审稿, a clean one by its state', async () => {
    const id = await imported(sample(2026, 120));
    expect(nameOf((await get(`${id}/export.docx?draft=true`)).headers)).toMatch(
      /工作计划_送审稿_\d{8}\.docx/,
    );
    expect(nameOf((await get(`${id}/export.docx`)).headers)).toMatch(/工作计划_起草_\d{8}\.docx/);
  });

  it('a version is exported as it was: its name, its words, the same bytes, and a hash that can be checked', async () => {
    const id = await imported(sample(2026, 120));
    await server.call('POST', `/api/plans/${id}/versions`, { token: server.admin, body: { name: '第3稿' } });
    const then = (await get(`${id}/text`)).text;
    const { json } = await get(`${id}/versions`);
    const version = `${id}/export.docx?version=${json.versions[0].id}`;
    const first = await get(version);
    expect(nameOf(first.headers)).toMatch(/2026年学术交流工作计划_第3稿_\d{8}\.docx/);
    const client = await server.open(id);
    client.edit((doc) => {
      const line = new Y.XmlElement('paragraph');
      doc.getXmlFragment(TEXT_ROOT).push([line]);
      line.insert(0, [new Y.XmlText('后来加的一段。')]);
    });
    await client.until(() => client.acked === client.sent);
    client.ws.close();
    const again = await get(version);
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(wordsOf(again.bytes)).not.toContain('后来加的一段');
    expect(wordsOf((await get(`${id}/export.docx`)).bytes)).toContain('后来加的一段');
    const properties = strFromU8(unzipSync(first.bytes)['docProps/custom.xml'] ?? new Uint8Array());
    expect(properties).toContain('>第3稿<');
    expect(properties).toContain(createHash('sha256').update(then).digest('hex'));
    expect((await get(`${id}/export.docx?version=none`)).status).toBe(404);
  });

  it('a suggested chapter is a tracked change in a draft, and not even a number in a clean copy', async () => {
    const id = await imported(sample(2026, 120));
    const client = await server.open(id);
    client.edit((doc) => {
      const heading = new Y.XmlElement('heading');
      heading.setAttribute('level', 1 as never);
      const words = new Y.XmlText();
      words.insert(0, '新增的一章', { insertion: { user: 'u', at: '2026-01-02T03:04:05Z' } });
      doc.getXmlFragment(TEXT_ROOT).push([heading]);
      heading.insert(0, [words]);
    });
    await client.until(() => client.acked === client.sent);
    client.ws.close();
    const draft = (await get(`${id}/export.docx?draft=true`)).bytes;
    expect(strFromU8(unzipSync(draft)['word/document.xml'] ?? new Uint8Array())).toMatch(
      /<w:ins [^>]*w:date="2026-01-02T03:04:05Z"[^>]*>.*新增的一章/s,
    );
    const clean = wordsOf((await get(`${id}/export.docx`)).bytes);
    expect(clean).not.toContain('新增的一章');
    expect(clean).not.toContain('二、');
  });

  it('a plan without a title block comes back without one', async () => {
    const id = await server.plan(server.admin, '无题计划');
    const client = await server.open(id);
    client.edit((doc) => {
      const text = doc.getXmlFragment(TEXT_ROOT);
      text.delete(0, text.length);
      const line = new Y.XmlElement('paragraph');
      text.push([line]);
      line.insert(0, [new Y.XmlText('只有一段。')]);
    });
    await client.until(() => client.acked === client.sent);
    client.ws.close();
    const { bytes } = await get(`${id}/export.docx`);
    expect(wordsOf(bytes)).toContain('无题计划');
    const again = await server.call('POST', '/api/plans/import', {
      token: server.admin,
      raw: upload(bytes, 'plan.docx'),
    });
    expect((await get(`${again.json.id}/text`)).text).toBe((await get(`${id}/text`)).text);
  });

  it('the red head is written as asked', async () => {
    const id = await imported(sample(2026, 120));
    const query = `redHead=${encodeURIComponent('某某学会文件')}&redNumber=${encodeURIComponent('学会〔2026〕3号')}`;
    const words = wordsOf((await get(`${id}/export.docx?${query}`)).bytes);
    expect(words).toContain('某某学会文件');
    expect(words).toContain('学会〔2026〕3号');
  });

  it('the targets annex has last year’s figure beside this year’s, for those who may read that plan', async () => {
    const last = await imported(sample(2025, 100));
    const id = await imported(sample(2026, 120));
    const patched = await server.call('PATCH', `/api/plans/${id}`, {
      token: server.admin,
      body: { settings: { predecessor: last } },
    });
    expect(patched.status).toBe(200);
    expect(wordsOf((await get(`${id}/export.docx?annexes=targets`)).bytes)).toContain('不少于100场');
    const other = await server.person('外人');
    await server.call('PUT', `/api/plans/${id}/members`, {
      token: server.admin,
      body: { userId: other.id, role: 'viewer' },
    });
    const seen = await get(`${id}/export.docx?annexes=targets`, other.token);
    expect(seen.status).toBe(200);
    expect(wordsOf(seen.bytes)).not.toContain('不少于100场');
  });
});

describe('progress report', () => {
  it('tells at a day what moved, and is named so', async () => {
    const id = await imported(sample(2026, 120));
    const board = await server.open(id, 'board');
    board.edit((doc) => {
      addCard(doc, { id: 'card1', title: '筹备春季论坛', stage: 'run' });
      logAct(doc, 'card1', 'a', { kind: 'move', from: 'todo', to: 'plan' }, 'u', '2026-03-02T03:00:00Z');
      logAct(doc, 'card1', 'b', { kind: 'move', from: 'plan', to: 'run' }, 'u', '2026-07-02T03:00:00Z');
    });
    await board.until(() => board.acked === board.sent);
    board.ws.close();
    const { status, bytes, headers } = await get(`${id}/report.docx?date=2026-06-30&since=2026-03-01`);
    expect(status).toBe(200);
    expect(nameOf(headers)).toMatch(/工作计划_进展报告_20260630\.docx/);
    const words = wordsOf(bytes);
    expect(words).toContain('截至2026年6月30日');
    expect(words).toContain('筹备春季论坛');
    expect(words).toContain('3月2日');
    expect(words).not.toContain('7月2日');
  });

  it('a report of a past day speaks of the board as it was, and the next begins where it ended', async () => {
    const id = await imported(sample(2026, 120));
    const { json } = await get(`${id}/targets`);
    const board = await server.open(id, 'board');
    board.edit((doc) => {
      const links = [{ id: 'l', target: json.targets[0].key, blockId: null, quote: '' }];
      const created = { by: 'u', at: '2026-01-10T02:00:00Z' };
      const card = { id: 'card1', title: '办论坛', stage: 'todo', planned: 120, unit: '场', links, created };
      addCard(doc, { ...card, done: 70 });
      logAct(doc, 'card1', 'a', { kind: 'figure', from: null, to: 30 }, 'u', '2026-03-02T03:00:00Z');
      logAct(doc, 'card1', 'b', { kind: 'figure', from: 30, to: 70 }, 'u', '2026-07-02T03:00:00Z');
    });
    await board.until(() => board.acked === board.sent);
    board.ws.close();
    const june = wordsOf((await get(`${id}/report.docx?date=2026-06-30`)).bytes);
    expect(june).toContain('0→30场');
    expect(june).not.toContain('70');
    expect((await get(`${id}/reports`)).json).toEqual({ days: ['2026-06-30'] });
    const july = wordsOf((await get(`${id}/report.docx?date=2026-07-31&since=2026-06-30`)).bytes);
    expect(july).toContain('70（+40）');
    expect(july).toContain('30→70场');
    expect((await get(`${id}/reports`)).json).toEqual({ days: ['2026-07-31', '2026-06-30'] });
  });

  it('a day that is none is refused', async () => {
    const id = await imported(sample(2026, 120));
    expect((await get(`${id}/report.docx?date=2026-13-01`)).status).toBe(400);
    expect((await get(`${id}/report.docx?date=soon`)).status).toBe(400);
  });
});
