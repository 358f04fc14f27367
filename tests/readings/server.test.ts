// The server's reading is the editor's: corrections in the text document show in targets and findings, and freeze.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { setReading } from '../../shared/doc/readings.ts';
import { startServer, type TestServer } from '../http/server.ts';
import { RawClient } from '../sync/rawClient.ts';
import { paragraph, read, root, say, targetOf } from './plan.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it('targets and findings agree with the editor, and a final version keeps them', async () => {
  const id = await server.plan();
  const address = `${server.url.replace('http', 'ws')}/sync/${id}/text?token=${server.admin}`;
  const client = await RawClient.synced(address);
  const edit = async (change: (doc: Y.Doc) => void): Promise<void> => {
    const before = Y.encodeStateVector(client.doc);
    change(client.doc);
    client.update(Y.encodeStateAsUpdate(client.doc, before));
    await client.until(() => client.acked === client.sent);
  };
  const get = async (what: string) =>
    (await server.call('GET', `/api/plans/${id}/${what}`, { token: server.admin })).json;
  const here = () => read(client.doc);

  await edit((doc) =>
    root(doc).insert(root(doc).length, [
      paragraph('a', '全年举办论坛100场，其中上半年40场、下半年60场。'),
      paragraph('b', '发表论文30篇，派出访问学者5人。'),
    ]),
  );
  await edit((doc) => {
    say(doc, 'c', targetOf(doc, '40场'), { kind: 'correct', fields: { min: 30, max: 30 } });
    say(doc, 'd', targetOf(doc, '30篇'), { kind: 'dismiss' });
    say(doc, 'o', targetOf(doc, '5人'), { kind: 'correct', quote: '6人', anchor: null });
  });
  const targets = await get('targets');
  const plain = targets.targets.map(
    ({ cards: _c, done: _d, expected: _e, ...target }: object & Record<string, unknown>) => target,
  );
  expect(plain).toEqual(JSON.parse(JSON.stringify(here().extraction.targets)));
  expect(targets.dismissed.map((target: { quote: string }) => target.quote)).toEqual(['30篇']);
  expect(targets.orphans).toEqual([{ id: 'o', kind: 'correct', quote: '6人' }]);
  const sums = async () =>
    (await get('findings')).findings.filter((finding: { kind: string }) => finding.kind === 'sum');
  const [sum] = await sums();
  expect(sum.message.zh).toContain('90');

  await edit((doc) =>
    setReading(doc, {
      id: 'f',
      kind: 'dismissFinding',
      anchor: null,
      quote: '',
      key: sum.key,
      fields: {},
      reason: '',
      by: 'u',
      at: '1',
    }),
  );
  expect(await sums()).toEqual([]);
  const card = (await get('findings')).findings.find(
    (finding: { kind: string }) => finding.kind === 'target-without-card',
  );
  await edit((doc) =>
    setReading(doc, {
      id: 'g',
      kind: 'dismissFinding',
      anchor: null,
      quote: '',
      key: card.key,
      fields: {},
      reason: '',
      by: 'u',
      at: '2',
    }),
  );
  expect((await get('findings')).findings.map((one: { key: string }) => one.key)).not.toContain(card.key);

  const before = (await get('targets')).targets;
  const done = await server.call('POST', `/api/plans/${id}/finalise`, { token: server.admin, body: {} });
  expect(done.status).toBeLessThan(300);
  expect((await get('targets')).targets).toEqual(before);
  expect(await sums()).toEqual([]);
  const { version } = done.json;
  const frozen = (await get(`versions/${version}`)).targets;
  expect(frozen.find((target: { quote: string }) => target.quote === '40场')).toMatchObject({
    min: 30,
    reading: { id: 'c', kind: 'correct' },
  });
  client.ws.close();
});
