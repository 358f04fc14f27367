// Documents as somebody else's program may write them: what is read out of them and what leaves the house.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function write(id: string, part: string, change: (doc: Y.Doc) => void): Promise<void> {
  const client = await server.open(id, part);
  client.edit(change);
  await client.until(() => client.acked === client.sent || client.closeCode !== null);
  client.ws.close();
}

const ROUTES = [
  '',
  '/text',
  '/targets',
  '/findings',
  '/board',
  '/export.docx',
  '/export.docx?draft=1&annexes=tasks,targets,progress&contents=1',
  '/export.xlsx',
  '/export.md',
  '/export.txt',
  '/export.ics',
];

async function expectServed(id: string): Promise<void> {
  for (const route of ROUTES) {
    const { status, text } = await server.call('GET', `/api/plans/${id}${route}`, { token: server.admin });
    expect([200, 422], `${route} ${text.slice(0, 200)}`).toContain(status);
  }
  const versions = await server.call('POST', `/api/plans/${id}/versions`, {
    token: server.admin,
    body: { name: 'v' },
  });
  expect([201, 422]).toContain(versions.status);
  expect((await server.call('GET', '/api/work', { token: server.admin })).status).toBe(200);
  expect((await server.call('GET', '/api/plans', { token: server.admin })).status).toBe(200);
}

/** Who sees a plan by his role, and who must not learn that there is one. */
async function expectAccess(id: string): Promise<void> {
  const [viewer, stranger] = [await server.person('看客'), await server.person('外人')];
  const member = { userId: viewer.id, role: 'viewer' };
  await server.call('PUT', `/api/plans/${id}/members`, { token: server.admin, body: member });
  await server.open(id, 'text', viewer.token).then(({ ws }) => ws.close());
  for (const plan of [id, 'A'.repeat(16)]) {
    expect((await server.call('GET', `/api/plans/${plan}`, { token: stranger.token })).status).toBe(404);
  }
}

const map = (entries: Record<string, unknown>): Y.Map<unknown> => new Y.Map(Object.entries(entries));

describe('R11 hostile shapes', () => {
  it('cards of any shape harm only themselves', async () => {
    const id = await server.plan();
    await write(id, 'board', (doc) => {
      const cards = doc.getMap('cards');
      const good = { place: { stage: 'todo', order: 'a1' }, title: '好卡', category: 'forum' };
      cards.set('good', map({ ...good, 'owner:x': true, 'owner:__proto__': true }));
      for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']) {
        cards.set(key, map({ ...good, [key]: key, title: key }));
      }
      const shapes: unknown[] = [null, true, 12, 'text', [1, [2]], { a: { b: 1 } }, new Uint8Array(9)];
      for (const [nth, shape] of shapes.entries()) cards.set(`shape${nth}`, shape);
      cards.set('array', new Y.Array());
      cards.set('words', new Y.Text('x'));
      cards.set(
        'numbers',
        map({ ...good, planned: -1, done: Number.NaN, due: '2026-99-99', lead: 7, title: 8 }),
      );
      cards.set('far', map({ ...good, due: '9999-12-31', start: '0001-01-01', planned: 1e300 }));
      cards.set('formula', map({ ...good, title: '=HYPERLINK("http://evil.example")', unit: '+cmd|' }));
      cards.set('control', map({ ...good, title: 'a\u0000b\u0008c\ud800d\uffff', note: 'x' }));
      doc.getMap('stages').set('odd', 'not a map');
      doc.getArray('an unknown root').push([1, 2, 3]);
    });
    await expectServed(id);
    const { json } = await server.call('GET', `/api/plans/${id}/board`, { token: server.admin });
    expect(json.cards.some((card: { title: string }) => card.title === '好卡')).toBe(true);
    expect(json.broken.length).toBeGreaterThan(5);
  });

  it('a text of unknown, nested and broken nodes is read as far as it goes', async () => {
    const id = await server.plan();
    await write(id, 'text', (doc) => {
      const root = doc.getXmlFragment(TEXT_ROOT);
      const words = (text: string): Y.XmlText => new Y.XmlText(text);
      let inner = new Y.XmlElement('blockquote');
      inner.insert(0, [words('最里面不少于20场。')]);
      for (let depth = 0; depth < 90; depth++) {
        const outer = new Y.XmlElement('blockquote');
        outer.insert(0, [inner]);
        inner = outer;
      }
      const table = new Y.XmlElement('table');
      const row = new Y.XmlElement('tableRow');
      const cell = new Y.XmlElement('tableCell');
      cell.setAttribute('colspan', 1e9 as unknown as string);
      cell.setAttribute('rowspan', -5 as unknown as string);
      row.insert(0, [cell, new Y.XmlElement('paragraph')]);
      table.insert(0, [row, words('loose')]);
      const heading = new Y.XmlElement('heading');
      heading.setAttribute('level', 'NaN');
      heading.setAttribute('number', { value: 1e99, style: 'cjk', text: 5 } as unknown as string);
      const image = new Y.XmlElement('image');
      image.setAttribute('file', '../../etc/passwd');
      image.setAttribute('width', -1 as unknown as string);
      const script = new Y.XmlElement('script');
      script.insert(0, [words('alert(1)')]);
      const link = words('点我');
      link.format(0, 2, { link: { href: 'javascript:alert(1)' }, __proto__x: true });
      const odd = new Y.XmlElement('paragraph');
      odd.setAttribute('id', {} as unknown as string);
      odd.insert(0, [link, words('a\u0000\u0008\ud800\uffff不少于20场。')]);
      root.push([inner, table, heading, image, script, odd, words('at the top')]);
    });
    await expectServed(id);
    const docx = await server.call('GET', `/api/plans/${id}/export.md`, { token: server.admin });
    expect(docx.text).not.toContain('javascript:');
  });

  it('values that are no nodes lie in the text: it is read, and opens for whoever may see it', async () => {
    const id = await server.plan();
    await write(id, 'text', (doc) => {
      const mention = new Y.XmlElement('mention');
      mention.setAttribute('target', 'somebody');
      const line = new Y.XmlElement('paragraph');
      line.setAttribute('id', 'line');
      line.insert(0, [new Y.XmlText('举办论坛不少于20场。'), mention]);
      doc.getXmlFragment(TEXT_ROOT).push([line]);
    });
    await write(id, 'text', (doc) => doc.getArray(TEXT_ROOT).insert(0, [1, 'two', { three: 3 }, null]));
    await expectAccess(id);
    await expectServed(id);
    const { json } = await server.call('GET', `/api/plans/${id}/targets`, { token: server.admin });
    expect(json.targets).toHaveLength(1);
  });

  it('many cards and a long text end within the limits', async () => {
    const id = await server.plan();
    await write(id, 'board', (doc) => {
      const cards = doc.getMap('cards');
      for (let nth = 0; nth < 2000; nth++) {
        cards.set(`card${nth}`, map({ place: { stage: 'todo', order: 'a1' }, title: `卡片${nth}` }));
      }
    });
    await write(id, 'text', (doc) => {
      const lines = Array.from({ length: 2000 }, () => new Y.XmlElement('paragraph'));
      doc.getXmlFragment(TEXT_ROOT).push(lines);
      for (const [nth, line] of lines.entries()) {
        line.insert(0, [new Y.XmlText(`第${nth}项举办论坛不少于${nth}场。`)]);
      }
    });
    await expectServed(id);
  }, 120_000);
});
