// Versions nobody asked for: made after a burst of editing and hourly within it, thinned with age.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createJobPool, type JobPool } from '../../server/jobs/pool.ts';
import { createLog } from '../../server/log.ts';
import { afterRest } from '../../server/plans/afterRest.ts';
import { type Aging, keepAutoVersion, thinned } from '../../server/plans/autoVersion.ts';
import type { PlanRow } from '../../server/plans/planRow.ts';
import { listVersions, versionOf } from '../../server/plans/versions.ts';
import { planSettingsSchema } from '../../shared/api/plans.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { docName, type PlanId } from '../../shared/ids.ts';
import { startNode, type TestNode, text } from '../sync/node.ts';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

describe('automatic versions', () => {
  let node: TestNode;
  let jobs: JobPool;
  beforeAll(async () => {
    node = await startNode();
    jobs = createJobPool(createLog('silent'));
  });
  afterAll(async () => {
    await jobs.close();
    await node.clear();
  });

  async function written(): Promise<PlanRow> {
    const id = await node.plan();
    await write(id, '全年举办论坛20场。');
    return {
      id,
      title: '2026年工作计划',
      state: 'draft',
      revision: 1,
      period: { start: '2026-01-01', end: '2026-12-31' },
      settings: planSettingsSchema.parse({}),
      createdBy: 'anna',
      createdAt: Date.now(),
      updatedAt: Date.now(),
    };
  }
  const write = (id: PlanId, words: string) =>
    node.edit(text(id), 'anna', (doc) => {
      const line = new Y.XmlElement('paragraph');
      doc.getXmlFragment(TEXT_ROOT).push([line]);
      line.insert(0, [new Y.XmlText(words)]);
    });
  const parts = () => ({ store: node.store, rooms: node.sync.rooms, jobs });
  const keep = (plan: PlanRow, now: number, occasion: 'writing' | 'rested') =>
    keepAutoVersion(parts(), plan, 'test', now, occasion);
  const kinds = async (plan: PlanRow) => (await listVersions(node.store, plan)).map(({ kind }) => kind);

  it('one when a burst is over; none where nothing was written since; one an hour while it goes on', async () => {
    const plan = await written();
    const now = Date.now() + 2 * HOUR;
    expect(await keep(plan, now, 'rested')).toBe(true);
    expect(await keep(plan, now, 'rested')).toBe(false);
    expect(await keep(plan, now, 'writing')).toBe(false);
    await write(plan.id, '又写一段。');
    expect(await keep(plan, Date.now() + HOUR / 2, 'writing')).toBe(false);
    expect(await keep(plan, now, 'writing')).toBe(true);
    await write(plan.id, '再写一段。');
    expect(await keep(plan, Date.now() + HOUR / 2, 'rested')).toBe(true);
    expect(await kinds(plan)).toEqual(['auto', 'auto', 'auto']);
  });

  it('none of a plan just made, none of a final one; the board counts, talk does not', async () => {
    const plan = await written();
    const later = Date.now() + HOUR;
    expect(await keep(plan, Date.now(), 'rested')).toBe(false);
    expect(await keep({ ...plan, state: 'final' }, later, 'rested')).toBe(false);
    expect(await keep(plan, later, 'rested')).toBe(true);
    await node.edit(docName(plan.id, 'talk'), 'anna', (doc) => void doc.getMap('threads').set('a', 1));
    expect(await keep(plan, later, 'rested')).toBe(false);
    await node.edit(docName(plan.id, 'board'), 'anna', (doc) => void doc.getMap('stages').set('a', 1));
    expect(await keep(plan, later, 'rested')).toBe(true);
  });

  it('old ones go, named ones never', async () => {
    const plan = await written();
    for (const kind of ['auto', 'named', 'auto', 'auto'] as const) {
      const { write: row } = await versionOf(parts(), null, plan, kind, null);
      await node.store.write([row]);
    }
    await write(plan.id, '一年后。');
    expect(await keep(plan, Date.now() + 365 * DAY, 'rested')).toBe(true);
    expect(await kinds(plan)).toEqual(['auto', 'auto', 'named']);
  });
});

describe('thinning', () => {
  const NOW = Date.parse('2026-11-28T04:00:00Z');
  const made = (id: string, age: number, kind = 'auto', ...people: string[]): Aging => ({
    id,
    kind,
    at: NOW - age,
    contributors: people.map((name) => ({ id: name, name })),
  });

  it('keeps all of a day, then one an hour, a day, a week: the newest of each', () => {
    const versions = [
      made('now', 0),
      made('a', HOUR),
      made('b', HOUR + 60_000),
      made('c', 2 * DAY + 60_000),
      made('d', 2 * DAY + 120_000),
      made('e', 2 * DAY + 2 * HOUR),
      made('f', 30 * DAY),
      made('g', 30 * DAY + HOUR),
      made('h', 31 * DAY),
      made('i', 200 * DAY),
      made('j', 200 * DAY + HOUR),
    ];
    expect(thinned(versions, NOW).gone.sort()).toEqual(['d', 'g', 'j']);
    expect(thinned(versions.toReversed(), NOW).gone.sort()).toEqual(['d', 'g', 'j']);
  });

  it('never takes what was not made by itself', () => {
    const kinds = ['named', 'final', 'before-restore'].map((kind, at) => made(kind, 200 * DAY + at, kind));
    expect(thinned([...kinds, made('auto', 200 * DAY)], NOW).gone).toEqual([]);
  });

  it('who contributed to one that goes is named by the next that stays', () => {
    const { gone, contributors } = thinned(
      [
        made('kept', 200 * DAY, 'auto', '甲'),
        made('gone', 200 * DAY + HOUR, 'auto', '乙', '甲'),
        made('named', 201 * DAY, 'named', '丙'),
      ],
      NOW,
    );
    expect(gone).toEqual(['gone']);
    expect([...contributors.keys()]).toEqual(['kept']);
    expect(contributors.get('kept')?.map(({ id }) => id)).toEqual(['乙', '甲']);
  });
});

it('a rest begins anew with every change, and ends once', () => {
  vi.useFakeTimers();
  const ended: string[] = [];
  const bursts = afterRest(
    1000,
    100,
    async (planId) => void ended.push(planId),
    () => 0.5,
  );
  const plan = 'plan' as PlanId;
  bursts.heard(plan);
  vi.advanceTimersByTime(900);
  bursts.heard(plan);
  vi.advanceTimersByTime(1049);
  expect(ended).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(ended).toEqual([plan]);
  vi.advanceTimersByTime(10_000);
  bursts.heard(plan);
  bursts.close();
  bursts.heard(plan);
  vi.advanceTimersByTime(10_000);
  expect(ended).toEqual([plan]);
  vi.useRealTimers();
});
