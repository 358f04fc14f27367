/** What every store promises, as one suite over any of them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type AppendBatch, Conflict, type Store } from '../../server/store/store.ts';
import { snapshotOf } from '../../server/sync/docJobs.ts';
import { readUpdateFrames, updateFrames } from '../../server/sync/frames.ts';
import { docName, PARTS, type PlanId, type UserId } from '../../shared/ids.ts';

export interface StoreUnderTest {
  store(): Store;
  reopen(): Promise<void>;
  /** Closed, changed by these statements, and opened again as a store of that many migrations. */
  reopenAs(migration: number, statements: readonly string[]): Promise<void>;
  clear(): Promise<void>;
}

export const PLAN = 'plan-one' as PlanId;
export const TEXT = docName(PLAN, 'text');
const BOARD = docName(PLAN, 'board');
export const ANNA = 'anna' as UserId;
const BERT = 'bert' as UserId;

export async function bear(store: Store, plan: PlanId = PLAN): Promise<void> {
  const { snapshot } = snapshotOf(new Y.Doc());
  const parts = PARTS.map((part) => ({ part, schema: 1, snapshot, clients: [7] }));
  await store.birth(plan, ANNA, 1000, parts, [planRow(store, plan)]);
}

const planRow = (store: Store, id: string) =>
  store.sql.insertInto('plan').values({
    id,
    title: '年度计划',
    state: 'draft',
    revision: 1,
    period_start: '2026-01-01',
    period_end: '2026-12-31',
    settings: '{}',
    department_id: null,
    created_by: ANNA,
    created_at: 1000,
    updated_at: 1000,
  });

export function batch(words: string, change: Partial<AppendBatch> = {}): AppendBatch {
  const doc = new Y.Doc();
  doc.getText('body').insert(0, words);
  return {
    doc: TEXT,
    epoch: 1,
    updates: updateFrames([Y.encodeStateAsUpdate(doc)]),
    runs: [{ session: 1, user: ANNA, count: 1 }],
    newClients: [],
    schema: 1,
    at: 2000,
    ...change,
  };
}

export const appendOne = (store: Store, words: string, change: Partial<AppendBatch> = {}) =>
  store.append([batch(words, change)]).then((results) => results[0]);

export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the store’s contract`, () => {
    let under: StoreUnderTest;
    let store: Store;

    beforeEach(async () => {
      under = await open();
      store = under.store();
    });
    afterEach(async () => {
      await under.clear();
    });

    test('a plan is born with its documents and records, or not at all', async () => {
      await bear(store);
      expect(await store.load(TEXT)).toMatchObject({ epoch: 1, schema: 1, frozen: false, seq: 1, tail: [] });
      expect((await store.load(TEXT))?.clients).toEqual(new Map([[7, ANNA]]));
      await expect(bear(store)).rejects.toThrow(Conflict);
      const other = 'plan-two' as PlanId;
      const { snapshot } = snapshotOf(new Y.Doc());
      const wrong = { query: planRow(store, other), affects: 2, otherwise: 'never' };
      await expect(
        store.birth(other, ANNA, 1, [{ part: 'text', schema: 1, snapshot, clients: [] }], [wrong]),
      ).rejects.toMatchObject({ reason: 'never' });
      expect(await store.load(docName(other, 'text'))).toBe(null);
    });

    test('appended rows come back in order, whole, after opening again too', async () => {
      await bear(store);
      expect(await appendOne(store, 'one')).toEqual({ kind: 'stored', seq: 2 });
      expect(await store.append([batch('two'), batch('b', { doc: BOARD }), batch('three')])).toEqual([
        { kind: 'stored', seq: 3 },
        { kind: 'stored', seq: 2 },
        { kind: 'stored', seq: 4 },
      ]);
      await under.reopen();
      store = under.store();
      const loaded = await store.load(TEXT);
      expect(loaded?.tail.map((row) => row.seq)).toEqual([2, 3, 4]);
      expect(loaded?.tail.map((row) => words(row.updates))).toEqual(['one', 'two', 'three']);
      expect(loaded?.tail[0]?.runs).toEqual([{ session: 1, user: ANNA, count: 1 }]);
      expect(await appendOne(store, 'four')).toEqual({ kind: 'stored', seq: 5 });
      expect((await store.tailAfter(TEXT, 3))?.rows.map((row) => row.seq)).toEqual([4, 5]);
    });

    test('an unknown, frozen or re-epoched document takes nothing, and its neighbours in the batch are stored', async () => {
      await bear(store);
      await store.setFrozen(TEXT, true, []);
      const unknown = docName('nowhere' as PlanId, 'text');
      expect(
        await store.append([
          batch('a'),
          batch('b', { doc: BOARD }),
          batch('c', { doc: unknown }),
          batch('d', { doc: BOARD, epoch: 9 }),
        ]),
      ).toEqual([
        { kind: 'refused', why: 'frozen' },
        { kind: 'stored', seq: 2 },
        { kind: 'refused', why: 'unknown' },
        { kind: 'refused', why: 'epoch' },
      ]);
      expect(await store.head(TEXT)).toMatchObject({ frozen: true, seq: 1 });
      expect(await store.setFrozen(TEXT, false, [])).toBe(1);
      expect(await appendOne(store, 'again')).toEqual({ kind: 'stored', seq: 2 });
    });

    test('a freeze that comes too late, or whose records conflict, changes nothing', async () => {
      await bear(store);
      await appendOne(store, 'x');
      await expect(store.setFrozen(TEXT, true, [], 1)).rejects.toMatchObject({ reason: 'seq' });
      const none = {
        query: store.sql.deleteFrom('plan').where('id', '=', 'none'),
        affects: 1,
        otherwise: 'gone',
      };
      await expect(store.setFrozen(TEXT, true, [none])).rejects.toMatchObject({ reason: 'gone' });
      expect((await store.head(TEXT))?.frozen).toBe(false);
    });

    test('a client id belongs to the user who brought it first', async () => {
      await bear(store);
      await appendOne(store, 'x', { newClients: [{ clientId: 5, user: ANNA }] });
      expect(await appendOne(store, 'y', { newClients: [{ clientId: 5, user: BERT }] })).toEqual({
        kind: 'refused',
        why: 'claimed',
        clientId: 5,
      });
      expect((await store.load(TEXT))?.clients.get(5)).toBe(ANNA);
      expect((await store.load(TEXT))?.seq).toBe(2);
    });

    test('the document’s schema only rises', async () => {
      await bear(store);
      await appendOne(store, 'x', { schema: 4 });
      await appendOne(store, 'y', { schema: 2 });
      expect((await store.head(TEXT))?.schema).toBe(4);
    });

    test('a long snapshot takes less than its bytes, and comes back as it was', async () => {
      await bear(store);
      const doc = new Y.Doc();
      doc.getText('body').insert(0, '全年组织学术交流活动不少于120场。'.repeat(500));
      const { snapshot } = snapshotOf(doc);
      await store.compact(TEXT, { ...snapshot, seq: 2 }, 1, []);
      const second = 'plan-two' as PlanId;
      const parts = PARTS.map((part) => ({ part, schema: 1, snapshot, clients: [8] }));
      await store.birth(second, ANNA, 1000, parts, [planRow(store, second)]);
      const lie = await store.read(store.sql.selectFrom('snapshot').select(['data', 'deflated']));
      expect(lie.map(({ data, deflated }) => [data.length * 10 < snapshot.data.length, deflated])).toEqual(
        expect.arrayContaining([[true, 1]]),
      );
      for (const name of [TEXT, docName(second, 'text')]) {
        const found = (await store.load(name))?.snapshot;
        expect(new Uint8Array(found?.data ?? [])).toEqual(snapshot.data);
        expect(found).toMatchObject({ deleteSetAt: snapshot.deleteSetAt });
      }
    });

    test('compaction replaces the snapshot it started from and deletes exactly its rows', async () => {
      await bear(store);
      for (const word of ['one', 'two', 'three'])
        await appendOne(store, word, { newClients: [{ clientId: 5, user: ANNA }] });
      const doc = new Y.Doc();
      doc.getText('body').insert(0, 'merged');
      const next = { ...snapshotOf(doc).snapshot, seq: 3 };
      await store.compact(TEXT, next, 1, [2, 3]);
      const loaded = await store.load(TEXT);
      expect(loaded?.snapshot.seq).toBe(3);
      expect(new Uint8Array(loaded?.snapshot.data ?? [])).toEqual(next.data);
      expect(loaded?.tail.map((row) => row.seq)).toEqual([4]);
      expect(loaded?.clients.get(5)).toBe(ANNA);
      await expect(store.compact(TEXT, { ...next, seq: 4 }, 1, [4])).rejects.toThrow(Conflict);
      expect(await store.tailAfter(TEXT, 2)).toBe(null);
      await under.reopen();
      store = under.store();
      expect(await appendOne(store, 'four')).toEqual({ kind: 'stored', seq: 5 });
    });

    test('nobody is told of the same twice', async () => {
      const { sql } = store;
      const told = (user_id: string, key: string) =>
        sql
          .insertInto('notification')
          .values({ user_id, plan_id: PLAN, kind: 'mention', key, by: ANNA, body: '{}', at: 1 })
          .onConflict((conflict) => conflict.columns(['user_id', 'plan_id', 'key']).doNothing())
          .returning('user_id');
      const results = await store.write([told(BERT, 'a'), told(BERT, 'a'), told(ANNA, 'a'), told(BERT, 'b')]);
      expect(results.map(({ rows }) => rows.map((row) => row.user_id))).toEqual([[BERT], [], [ANNA], [BERT]]);
    });

    test('a write is all or nothing, and says why not', async () => {
      const { sql } = store;
      const user = (id: string, email: string) =>
        sql.insertInto('user').values({
          id,
          email,
          name: id,
          password_hash: null,
          role: 'member',
          department_id: null,
          settings: '{}',
          created_at: 1,
          disabled: 0,
        });
      await store.write([user('a', 'a@x'), user('b', 'b@x')]);
      await expect(store.write([user('c', 'c@x'), user('d', 'a@x')])).rejects.toThrow(Conflict);
      expect(await store.read(sql.selectFrom('user').select(['id']).orderBy('id'))).toEqual([
        { id: 'a' },
        { id: 'b' },
      ]);
      const [renamed] = await store.write([
        sql
          .updateTable('user')
          .set({ name: 'A' })
          .where('id', '=', 'a')
          .returning(['name', 'disabled', 'created_at']),
      ]);
      expect(renamed).toEqual({ rows: [{ name: 'A', disabled: 0, created_at: 1 }], affected: 1 });
      expect(await store.readOne(sql.selectFrom('user').select('id').where('id', '=', 'none'))).toBe(
        undefined,
      );
    });

    test('bytes and large numbers come back as they were', async () => {
      const { sql } = store;
      const payload = new Uint8Array(100_000).map((_, index) => index * 7);
      const at = 1_790_000_000_123;
      await store.write([
        sql.insertInto('version').values({
          id: 'v',
          plan_id: PLAN,
          kind: 'named',
          name: '定稿前',
          revision: 1,
          seqs: '{}',
          at,
          by: null,
          contributors: '[]',
          payload,
          targets: null,
          schema: 1,
          bytes: payload.length,
        }),
      ]);
      const row = await store.readOne(
        sql.selectFrom('version').select(['payload', 'at', 'name']).where('id', '=', 'v'),
      );
      expect(row?.at).toBe(at);
      expect(row?.name).toBe('定稿前');
      expect(new Uint8Array(row?.payload ?? [])).toEqual(payload);
    });

    test('R11 a name with U+0000 in it is kept, and an id with it is an unknown one', async () => {
      const { sql } = store;
      const named = { id: 'a', name: '办\0公室', mark: '办', color: 0, position: 1, archived: 0 } as const;
      await store.write([sql.insertInto('department').values(named)]);
      const nameOf = (id: string) => sql.selectFrom('department').select('name').where('id', '=', id);
      expect((await store.readOne(nameOf('a')))?.name).toMatch(/^办[\0\ufffd]公室$/);
      expect(await store.readOne(nameOf('a\0'))).toBe(undefined);
    });
  });
}

const words = (updates: Uint8Array): string => {
  const doc = new Y.Doc();
  for (const update of readUpdateFrames(updates)) Y.applyUpdate(doc, update);
  return doc.getText('body').toString();
};
