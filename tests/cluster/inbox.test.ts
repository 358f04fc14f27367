/** Inboxes on PostgreSQL, and between nodes: whichever node looks, each is told once, wherever they are connected. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fanout } from '../../server/fanout/fanout.ts';
import { openFanout } from '../../server/fanout/open.ts';
import { createLog } from '../../server/log.ts';
import { inboxOf, inboxWhen, lines, type Office, openOffice, say } from '../http/inbox.ts';
import { inboxContract } from '../http/inboxContract.ts';
import { startServer, type TestServer } from '../http/server.ts';
import { RawClient } from '../sync/rawClient.ts';
import { freshDatabase } from './database.ts';

const database = process.env.TEST_DATABASE_URL;
const redis = process.env.TEST_REDIS_URL;

if (database !== undefined)
  inboxContract('PostgreSQL', async () => {
    const databaseUrl = await freshDatabase(database);
    let server = await startServer({ databaseUrl });
    return {
      server,
      async again() {
        await server.stop();
        server = await startServer({ databaseUrl });
        return server;
      },
      clear: () => server.stop(),
    };
  });

describe.skipIf(database === undefined || redis === undefined)('inboxes between nodes', () => {
  let nodes: [TestServer, TestServer];
  let fanouts: Fanout[];
  let office: Office;
  beforeAll(async () => {
    const databaseUrl = await freshDatabase(database as string);
    const log = createLog('silent');
    const [one, two] = [await openFanout(redis as string, log), await openFanout(redis as string, log)];
    fanouts = [one, two];
    nodes = [
      await startServer({ databaseUrl, fanout: one }),
      await startServer({ databaseUrl, fanout: two }),
    ];
    office = await openOffice(nodes[0]);
  });
  afterAll(async () => {
    for (const node of nodes) await node.stop();
    for (const fanout of fanouts) await fanout.close();
  });

  test('said on one node, heard once on the other, though both look', async () => {
    const { wang, li } = office;
    const id = await office.plan();
    // Open on both: both hear of each commit.
    const open = await RawClient.synced(
      `${nodes[1].url.replace('http', 'ws')}/sync/${id}/talk?token=${li.token}`,
    );
    for (const word of ['一', '二', '三']) await say(nodes[0], wang, id, 'a', word, [li.id]);
    await inboxWhen(nodes[1], li, ({ unread }) => unread === 3);
    await say(nodes[1], li, id, 'a', '四', [wang.id]);
    await inboxWhen(nodes[0], wang, ({ unread }) => unread === 1);
    expect(lines(await inboxOf(nodes[0], li))).toEqual(['mention 一', 'mention 二', 'mention 三']);
    open.ws.close();
  });
});
