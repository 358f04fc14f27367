/** From SQLite to PostgreSQL: the same plans, words, owners and epochs; writing goes on where it stopped. */
import { expect, test } from 'vitest';
import { copyToPostgres } from '../../server/store/toPostgres.ts';
import { startNode, text } from '../sync/node.ts';
import { RawClient } from '../sync/rawClient.ts';
import { freshDatabase } from './database.ts';

const server = process.env.TEST_DATABASE_URL;

test.skipIf(server === undefined)(
  'a store moves to PostgreSQL whole',
  async () => {
    const before = await startNode();
    const plan = await before.plan();
    const anna = await RawClient.synced(`${before.url}/${plan}/text?token=anna`);
    for (const word of ['共', '策']) {
      anna.type(word);
      await anna.stored();
    }
    const mark = { plan_id: plan, part: 'talk', seq: 1, vector: new Uint8Array([0]), mentions: null };
    const told = { plan_id: plan, user_id: 'bert', kind: 'mention', key: 'k', by: 'anna', body: '{}', at: 1 };
    await before.store.write([
      before.store.sql.insertInto('notified').values(mark),
      before.store.sql.insertInto('notification').values(told),
    ]);
    const seq = (await before.sync.rooms.head(text(plan)))?.seq;
    await before.stop();
    const databaseUrl = await freshDatabase(server as string);
    const copied = await copyToPostgres(before.folder, databaseUrl);
    expect(copied.get('document')).toBe(3);
    await expect(copyToPostgres(before.folder, databaseUrl)).rejects.toThrow(/not empty/);
    const after = await startNode({ databaseUrl });
    expect(await after.sync.rooms.head(text(plan))).toMatchObject({ epoch: 1, seq });
    const bert = await RawClient.synced(`${after.url}/${plan}/text?token=bert`);
    expect(bert.words).toBe('共策');
    bert.type('!');
    await bert.stored();
    expect((await after.sync.rooms.writers(text(plan))).get(anna.doc.clientID)).toBe('anna');
    const { sql } = after.store;
    const [row] = await after.store.read(sql.selectFrom('notified').selectAll().where('part', '=', 'talk'));
    expect({ ...row, vector: new Uint8Array(row?.vector ?? []) }).toEqual(mark);
    await after.store.write([sql.insertInto('notification').values({ ...told, key: 'next' })]);
    expect(await after.store.read(sql.selectFrom('notification').select('key').orderBy('id'))).toEqual([
      { key: 'k' },
      { key: 'next' },
    ]);
    await after.plan('another');
    await after.clear();
  },
  60_000,
);
