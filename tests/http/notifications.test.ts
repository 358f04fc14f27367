// Inboxes on the embedded store, and what of a plan's past stays silent.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCard } from '../../shared/doc/board.ts';
import { addComment } from '../../shared/doc/talk.ts';
import {
  edit,
  inboxOf,
  inboxWhen,
  lines,
  naming,
  type Office,
  openOffice,
  readAll,
  say,
  textOf,
} from './inbox.ts';
import { inboxContract } from './inboxContract.ts';
import { startServer, type TestServer, upload } from './server.ts';

inboxContract('SQLite', async () => {
  let server = await startServer();
  return {
    server,
    async again() {
      await server.stop();
      server = await startServer({ dataDir: server.dataDir });
      return server;
    },
    clear: () => server.stop(),
  };
});

describe('what is old is silent', () => {
  let server: TestServer;
  let office: Office;
  beforeAll(async () => {
    server = await startServer();
    office = await openOffice(server);
  });
  afterAll(() => server.stop());

  it('a whole plan brought in from an archive tells nobody; what follows does', async () => {
    const { li, zhao, wang } = office;
    const id = await office.plan();
    await say(server, wang, id, 'a', '旧话', [li.id]);
    await edit(server, wang, id, 'text', (doc) => textOf(doc).push([naming('b', li.id)]));
    await edit(server, wang, id, 'board', (doc) =>
      addCard(doc, { id: 'c', title: '旧卡', stage: 'todo', owners: [li.id] }),
    );
    await inboxWhen(server, li, ({ unread }) => unread === 3);
    const archive = await server.call('GET', `/api/plans/${id}/export.zip`, { token: server.admin });
    const made = await server.call('POST', '/api/plans/import', {
      token: server.admin,
      raw: upload(archive.bytes, 'plan.zip'),
    });
    expect(made.status).toBe(201);
    const copy: string = made.json.id;
    for (const person of [wang, li, zhao])
      await server.call('PUT', `/api/plans/${copy}/members`, {
        token: server.admin,
        body: { userId: person.id, role: 'editor' },
      });
    await readAll(server, li);
    await edit(server, zhao, copy, 'talk', (doc) =>
      addComment(doc, 'a', { id: 'new', text: '新话', mentions: [li.id], by: zhao.id, at: '2026-01-01' }),
    );
    await edit(server, zhao, copy, 'board', (doc) =>
      addCard(doc, { id: 'd', title: '新卡', stage: 'todo', owners: [li.id] }),
    );
    await edit(server, zhao, copy, 'text', (doc) => textOf(doc).push([naming('e', li.id)]));
    const inbox = await inboxWhen(server, li, ({ unread }) => unread === 3);
    const here = inbox.notifications.filter((one) => one.plan.id === copy);
    expect(lines({ unread: 0, notifications: here }).sort()).toEqual([
      'card 新卡',
      'mention 新话',
      'mention 请@某人负责。',
    ]);
    // The thread was begun in the archive, in nobody's name here: not even who brought it in is answered.
    expect((await inboxOf(server, wang)).notifications).toEqual([]);
    expect((await inboxOf(server, { id: '', token: server.admin })).notifications).toEqual([]);
  });
});
