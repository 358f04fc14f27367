/** A store of an earlier release opened by this one, as a suite over any store: what was there means what it meant. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Store } from '../../server/store/store.ts';
import { snapshotOf } from '../../server/sync/docJobs.ts';
import { ANNA, appendOne, bear, PLAN, type StoreUnderTest, TEXT } from './contract.ts';

/** What takes a migration back, by its number. */
const UNDO: Readonly<Record<number, readonly string[]>> = {
  9: ['ALTER TABLE snapshot DROP COLUMN deflated'],
  8: ['ALTER TABLE signoff DROP COLUMN words'],
  7: ['ALTER TABLE department DROP COLUMN former_names'],
  6: ['DROP TABLE card_title'],
  5: ['ALTER TABLE version DROP COLUMN restore_client', 'DROP TABLE notified'],
};

/** Everything after migration `number`, the newest first. */
const undone = (number: number): string[] =>
  Object.keys(UNDO)
    .map(Number)
    .filter((later) => later > number)
    .sort((one, other) => other - one)
    .flatMap((later) => UNDO[later] ?? []);

export function migrationContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} opens what an earlier release wrote`, () => {
    let under: StoreUnderTest;
    let store: Store;

    beforeEach(async () => {
      under = await open();
      store = under.store();
    });
    afterEach(async () => {
      await under.clear();
    });

    test('a document that was there before notifications counts as read for them', async () => {
      await bear(store);
      await appendOne(store, 'one');
      await appendOne(store, 'two');
      await under.reopenAs(4, undone(4));
      store = under.store();
      const rows = await store.read(store.sql.selectFrom('notified').selectAll().orderBy('part'));
      const never = { plan_id: PLAN, vector: null, mentions: null };
      expect(rows).toEqual([
        { ...never, part: 'board', seq: 1 },
        { ...never, part: 'talk', seq: 1 },
        { ...never, part: 'text', seq: 3 },
      ]);
    });

    test('a sign-off keeps the words that were signed; one of before they were kept has none', async () => {
      const signoff = (id: string, words?: Uint8Array) =>
        store.sql.insertInto('signoff').values({
          ...{ id, plan_id: PLAN, department_id: 'd', user_id: ANNA, seen: '{}', revision: 1 },
          ...{ verdict: 'agree', note: '', at: 1, ...(words && { words }) },
        });
      await store.write([signoff('old')]);
      await under.reopenAs(7, undone(7));
      store = under.store();
      await store.write([signoff('new', new Uint8Array([1, 2]))]);
      const rows = await store.read(
        store.sql
          .selectFrom('signoff')
          .orderBy('id')
          .select(['id', 'words'])
          .select((is) => is('words', 'is not', null).as('kept')),
      );
      expect(rows.map(({ id, words, kept }) => [id, words && [...words], Boolean(kept)])).toEqual([
        ['new', [1, 2], true],
        ['old', null, false],
      ]);
    });

    test('snapshots of before they were deflated are read, and deflated when they are merged next', async () => {
      await bear(store);
      await appendOne(store, 'one');
      const doc = new Y.Doc();
      doc.getText('body').insert(0, '力争'.repeat(2000));
      const { snapshot } = snapshotOf(doc);
      const lies = () =>
        store.readOne(
          store.sql
            .selectFrom('snapshot')
            .innerJoin('document', 'document.id', 'snapshot.document')
            .where('document.part', '=', 'text')
            .select(['deflated', 'data', 'crc']),
        );
      await under.reopenAs(8, undone(8));
      store = under.store();
      expect((await lies())?.deflated).toBe(0);
      const before = await store.load(TEXT);
      expect(new Uint8Array(before?.snapshot.data ?? [])).toEqual(snapshotOf(new Y.Doc()).snapshot.data);
      expect(before?.tail).toHaveLength(1);
      await store.compact(TEXT, { ...snapshot, seq: 2 }, 1, [2]);
      expect((await lies())?.deflated).toBe(1);
      expect(new Uint8Array((await store.load(TEXT))?.snapshot.data ?? [])).toEqual(snapshot.data);
    });
  });
}
