/**
 * Versions nobody asked for: one when a burst of editing is over, one an hour while it goes on. They are thinned
 * with age; what was named, final or kept before a restore never goes.
 */
import { z } from 'zod';
import { beijingDay } from '../../shared/day.ts';
import { docName } from '../../shared/ids.ts';
import type { Write } from '../store/store.ts';
import type { PlanRow } from './planRow.ts';
import { type VersionParts, versionOf } from './versions.ts';

const EVERY_MS = 3600_000;
/** Nobody wrote for so long: the burst is over. */
export const BURST_REST_MS = 600_000;
/** A plan this young has nothing to look back to. */
const YOUNG_MS = 600_000;

const DAY_MS = 24 * 3600_000;
const ALL_MS = DAY_MS;
const HOURLY_MS = 7 * DAY_MS;
const DAILY_MS = 90 * DAY_MS;

const seqsSchema = z.record(z.string(), z.number()).catch({});
const peopleSchema = z.array(z.object({ id: z.string(), name: z.string() })).catch([]);

/** Keeps one if it is time. `lane`: whose job it is (jobs.pool). True if one was made. */
export async function keepAutoVersion(
  parts: VersionParts,
  plan: PlanRow,
  lane: string,
  now: number,
  occasion: 'writing' | 'rested',
): Promise<boolean> {
  const { store } = parts;
  if (plan.state === 'final' || plan.state === 'archived' || now - plan.createdAt < YOUNG_MS) return false;
  const ofPlan = store.sql.selectFrom('version').where('plan_id', '=', plan.id).orderBy('at', 'desc');
  const newest = await store.readOne(ofPlan.select(['at', 'seqs']).limit(1));
  if (newest !== undefined) {
    if (occasion === 'writing' && now - Number(newest.at) < EVERY_MS) return false;
    if (!(await wroteSince(parts, plan, newest.seqs))) return false;
  }
  const { write } = await versionOf(parts, null, plan, 'auto', null, { lane });
  await store.write([...(await thinning(parts, plan, now)), write]);
  return true;
}

async function wroteSince({ rooms }: VersionParts, plan: PlanRow, json: string): Promise<boolean> {
  const seqs = seqsSchema.parse(JSON.parse(json));
  for (const part of ['text', 'board'] as const) {
    const head = await rooms.head(docName(plan.id, part));
    if (head !== null && head.seq !== seqs[part]) return true;
  }
  return false;
}

export interface Aging {
  id: string;
  kind: string;
  at: number;
  contributors: { id: string; name: string }[];
}

/**
 * What goes by age, of versions in any order: of the last day nothing, then all but the newest of each hour, each
 * day, each week. Who contributed to one that goes is named by the next that stays.
 */
export function thinned(
  versions: readonly Aging[],
  now: number,
): { gone: string[]; contributors: Map<string, Aging['contributors']> } {
  const gone: string[] = [];
  const contributors = new Map<string, Aging['contributors']>();
  const oldestFirst = [...versions].sort((a, b) => a.at - b.at);
  const newestOf = new Map<string, string>();
  for (const { id, kind, at } of oldestFirst) if (kind === 'auto') newestOf.set(span(at, now, id), id);
  let carried = new Map<string, Aging['contributors'][number]>();
  for (const version of oldestFirst) {
    const goes = version.kind === 'auto' && newestOf.get(span(version.at, now, version.id)) !== version.id;
    if (!goes && carried.size === 0) continue;
    for (const person of version.contributors) carried.set(person.id, person);
    if (goes) gone.push(version.id);
    else {
      contributors.set(version.id, [...carried.values()]);
      carried = new Map();
    }
  }
  return { gone, contributors };
}

/** Which versions one stands for all of. */
function span(at: number, now: number, id: string): string {
  const age = now - at;
  if (age < ALL_MS) return id;
  if (age < HOURLY_MS) return `hour ${Math.floor(at / 3600_000)}`;
  if (age < DAILY_MS) return beijingDay(at);
  return `week ${Math.floor(at / (7 * DAY_MS))}`;
}

async function thinning({ store }: VersionParts, plan: PlanRow, now: number): Promise<Write[]> {
  const { sql } = store;
  const rows = await store.read(
    sql.selectFrom('version').where('plan_id', '=', plan.id).select(['id', 'kind', 'at', 'contributors']),
  );
  const { gone, contributors } = thinned(
    rows.map(({ contributors: json, at, ...row }) => ({
      ...row,
      at: Number(at),
      contributors: peopleSchema.parse(JSON.parse(json)),
    })),
    now,
  );
  if (gone.length === 0) return [];
  return [
    sql.deleteFrom('version').where('plan_id', '=', plan.id).where('id', 'in', gone),
    ...[...contributors].map(([id, people]) =>
      sql
        .updateTable('version')
        .set({ contributors: JSON.stringify(people) })
        .where('id', '=', id),
    ),
  ];
}
