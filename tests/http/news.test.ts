// What was said is told after any end of the process, once, by however many nodes; inboxes stay within a bound.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inProcessFanout } from '../../server/fanout/fanout.ts';
import { createJobPool, type JobPool } from '../../server/jobs/pool.ts';
import { createLog } from '../../server/log.ts';
import { createHub, type Hub } from '../../server/plans/hub.ts';
import { type News, newsWrites, toldBy } from '../../server/plans/news.ts';
import { findPlan, type PlanRow } from '../../server/plans/planRow.ts';
import { type TalkWatch, watchTalk } from '../../server/plans/talkWatch.ts';
import { oneLine } from '../../server/plans/traces.ts';
import { createViews } from '../../server/plans/views.ts';
import { may } from '../../shared/access.ts';
import { addComment, addThread } from '../../shared/doc/talk.ts';
import { docName, type PlanId, type UserId } from '../../shared/ids.ts';
import { startNode, type TestNode } from '../sync/node.ts';

const log = createLog('silent');
const DAY = 24 * 3600_000;

let node: TestNode;
let jobs: JobPool;
let hub: Hub;
let id: PlanId;
beforeEach(async () => {
  node = await startNode();
  jobs = createJobPool(log);
  hub = await createHub(inProcessFanout(), 'run');
  id = await node.plan();
  const { sql } = node.store;
  await node.store.write([
    sql.insertInto('plan').values({
      ...{ id, title: '2026年工作计划', state: 'draft', revision: 1, settings: '{}', department_id: null },
      ...{
        period_start: '2026-01-01',
        period_end: '2026-12-31',
        created_by: 'anna',
        created_at: 1,
        updated_at: 1,
      },
    }),
    ...['anna', 'bert'].flatMap((user) => [
      sql.insertInto('user').values({
        ...{
          id: user,
          email: `${user}@example.com`,
          name: user,
          password_hash: null,
          role: 'member' as const,
        },
        ...{ department_id: null, settings: '{}', created_at: 1, disabled: 0 as const },
      }),
      sql.insertInto('plan_member').values({
        ...{ plan_id: id, kind: 'user', member_id: user, role: 'editor', added_by: 'anna', added_at: 1 },
      }),
    ]),
  ]);
});
afterEach(async () => {
  await jobs.close();
  await node.clear();
});

const watching = (): TalkWatch =>
  watchTalk({
    store: node.store,
    rooms: node.sync.rooms,
    jobs,
    views: createViews(node.store, node.sync.rooms, jobs),
    hub,
    log,
    catchUpAfterMs: 0,
  });

const say = (text: string) =>
  node.edit(docName(id, 'talk'), 'anna', (doc) => {
    const comment = { id: text, text, mentions: ['bert'], by: 'anna', at: new Date().toISOString() };
    if (doc.getMap('threads').has('a')) addComment(doc, 'a', comment);
    else addThread(doc, { id: 'a', anchor: null, quote: '', by: 'anna', at: comment.at }, comment);
  });

async function told(): Promise<string[]> {
  const rows = await node.store.read(
    node.store.sql.selectFrom('notification').select(['user_id', 'key']).orderBy('id'),
  );
  return rows.map((row) => `${row.user_id} ${row.key}`);
}

/** Resolves when somebody is told something. */
const nextTold = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = hub.listen((heard) => {
      if (heard.kind !== 'people') return;
      stop();
      resolve();
    });
  });

describe('what was said', () => {
  it('R1 before a kill is told after the next start, once, by two nodes at once', async () => {
    await say('before');
    const first = nextTold();
    const nodes = [watching(), watching()];
    await first;
    const second = nextTold();
    await say('after');
    await second;
    await Promise.all(nodes.map((one) => one.close()));
    const again = watching();
    const third = nextTold();
    await say('later');
    await third;
    await again.close();
    expect(await told()).toEqual(['before', 'after', 'later'].map((word) => `bert comment/a/${word}`));
  });

  it('before there were notifications is told to nobody', async () => {
    await say('old');
    const head = await node.sync.rooms.head(docName(id, 'talk'));
    // as the migration leaves a document that was there
    await node.store.write([
      node.store.sql
        .insertInto('notified')
        .values({ plan_id: id, part: 'talk', seq: head?.seq ?? 0, vector: null, mentions: null }),
    ]);
    const watch = watching();
    const next = nextTold();
    await say('new');
    await next;
    await watch.close();
    expect(await told()).toEqual(['bert comment/a/new']);
  });
});

describe('who is told', () => {
  it('active people who may read the plan: by role, department or card; whoever is meant, but never the doer', async () => {
    const { sql } = node.store;
    const user = (
      name: string,
      more: { role?: 'admin' | 'member'; department_id?: string; disabled?: 0 | 1 } = {},
    ) =>
      sql.insertInto('user').values({
        ...{ id: name, email: `${name}@example.com`, name, password_hash: null, role: 'member' as const },
        ...{ department_id: null, settings: '{}', created_at: 1, disabled: 0 as const },
        ...more,
      });
    const member = (kind: string, member_id: string, role: string) =>
      sql
        .insertInto('plan_member')
        .values({ plan_id: id, kind, member_id, role, added_by: 'anna', added_at: 1 });
    await node.store.write([
      user('boss', { role: 'admin' }),
      user('gone', { disabled: 1 }),
      user('stranger'),
      user('doer'),
      user('reader', { department_id: 'science' }),
      user('editor', { department_id: 'science' }),
      user('elsewhere', { department_id: 'sports' }),
      member('user', 'gone', 'editor'),
      member('department', 'science', 'viewer'),
      member('user', 'editor', 'editor'),
    ]);
    const plan = (await findPlan(node.store, id)) as PlanRow;
    const everybody = ['anna', 'bert', 'boss', 'gone', 'stranger', 'doer', 'nobody'];
    const told = async (news: Partial<News>) => {
      const all: News = {
        ...{ kind: 'mention', key: String(Math.random()), by: 'anna' as UserId, place: {}, quote: '' },
        to: { people: everybody, departments: ['science', 'sports', 'no such'] },
        ...news,
      };
      return toldBy(
        await node.store.write(await newsWrites(node.store, plan, [all], async () => ['doer'])),
      ).sort();
    };
    expect(await told({})).toEqual(['bert', 'boss', 'doer', 'editor', 'reader']);
    expect(await told({ by: 'boss' as UserId, to: { people: ['boss', 'bert'], departments: [] } })).toEqual([
      'bert',
    ]);
    expect(await told({ meant: ({ role }) => may(role, 'signOff') })).toEqual([
      'bert',
      'boss',
      'doer',
      'editor',
    ]);
    expect(await told({ to: { people: [], departments: [] } })).toEqual([]);
  });

  it('of two things that tell of the same, the first; named oneself rather than through the department', async () => {
    const { sql } = node.store;
    await node.store.write([
      sql.updateTable('user').set({ department_id: 'science' }).where('id', '=', 'bert'),
    ]);
    const plan = (await findPlan(node.store, id)) as PlanRow;
    const of = { by: 'anna' as UserId, place: { thread: 'a' }, quote: '' };
    const news: News[] = [
      { ...of, kind: 'mention', key: 'k', to: { people: ['bert'], departments: ['science'] } },
      { ...of, kind: 'answer', key: 'k', to: { people: ['bert'], departments: [] } },
      { ...of, kind: 'mention', key: 'd', to: { people: [], departments: ['science'] } },
    ];
    await node.store.write(await newsWrites(node.store, plan, news, async () => []));
    const rows = await node.store.read(
      sql.selectFrom('notification').select(['kind', 'key', 'body']).orderBy('id'),
    );
    expect(rows.map(({ kind, key, body }) => [kind, key, JSON.parse(body)])).toEqual([
      ['mention', 'k', { thread: 'a', quote: '' }],
      ['mention', 'd', { thread: 'a', quote: '', department: 'science' }],
    ]);
  });
});

describe('a quote', () => {
  it('is one line, cut between characters', () => {
    expect(oneLine('  场次\n请\t再核  ')).toBe('场次 请 再核');
    const long = oneLine('𠮷'.repeat(300));
    expect([...long]).toEqual([...Array<string>(139).fill('𠮷'), '…']);
  });
});

describe('an inbox', () => {
  it('keeps its newest 500, and what was read for ninety days', async () => {
    const plan = (await findPlan(node.store, id)) as PlanRow;
    const tell = async (key: string) =>
      node.store.write(
        await newsWrites(
          node.store,
          plan,
          [
            {
              kind: 'mention',
              key,
              by: 'anna' as UserId,
              to: { people: ['bert', 'anna'], departments: [] },
              place: {},
              quote: '',
            },
          ],
          async () => [],
        ),
      );
    for (let n = 1; n <= 510; n++) expect(toldBy(await tell(`k${n}`))).toEqual(['bert']);
    expect(toldBy(await tell('k510'))).toEqual([]);
    expect((await told()).length).toBe(500);
    expect((await told())[0]).toBe('bert k11');
    const { sql } = node.store;
    const age = (key: string, days: number, read: boolean) =>
      sql
        .updateTable('notification')
        .set({ at: Date.now() - days * DAY, read_at: read ? 1 : null })
        .where('key', '=', key);
    await node.store.write([age('k11', 91, true), age('k12', 91, false), age('k13', 89, true)]);
    await tell('k511');
    expect((await told()).slice(0, 2)).toEqual(['bert k12', 'bert k13']);
  });
});
