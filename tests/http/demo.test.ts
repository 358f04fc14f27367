// The sample workspace of `npm run demo`.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DEMO_COMMENTER, fillTalkOf } from '../../server/demo/fill.ts';
import { DEMO_PEOPLE } from '../../server/demo/people.ts';
import { demoPlan } from '../../server/demo/planText.ts';
import { inlineText } from '../../shared/doc/inlineText.ts';
import { elementJson, TEXT_ROOT } from '../../shared/doc/json.ts';
import { resolveAnchor } from '../../shared/doc/readingAnchors.ts';
import { readTalk } from '../../shared/doc/talk.ts';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it('the sample comment stands on its words', async () => {
  const { id } = (await server.bringIn(upload(demoPlan(2026), '工作计划.txt'))).json as { id: string };
  const url = (part: string) =>
    `${server.url.replace('http', 'ws')}/sync/${id}/${part}?token=${server.admin}`;
  const userIds = new Map(
    [DEMO_COMMENTER, ...DEMO_PEOPLE.map(({ name }) => name)].map((name) => [name, name]),
  );
  await fillTalkOf(url('text'), url('talk'), { userIds, departmentIds: new Map() }, new Date());
  const [text, talk] = [await server.open(id), await server.open(id, 'talk')];
  const [thread] = readTalk(talk.doc);
  const place = resolveAnchor(text.doc, thread?.anchor ?? null);
  const block = text.doc
    .getXmlFragment(TEXT_ROOT)
    .toArray()
    .find((one) => one instanceof Y.XmlElement && one.getAttribute('id') === place?.blockId);
  const words = inlineText(elementJson(block as Y.XmlElement)).text;
  expect(words.slice(place?.from, place?.to)).toBe(thread?.quote);
  expect(thread?.quote).toContain('学术论坛20场');
  for (const { ws } of [text, talk]) ws.close();
});
