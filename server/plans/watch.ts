/**
 * Follows what rooms commit: a moment after a change it reads the plan anew, keeps what lists show (figures,
 * owners of cards, time of the last change) and tells listeners. Nobody's answer waits for it, and however many
 * plans change it reads one at a time with rests between: in a crowd of plans figures lag, writing does not.
 */

import { Refusal } from '../../shared/errors.ts';
import { extractorVersion } from '../../shared/extract/extract.ts';
import {
  type DocName,
  docName,
  type PlanId,
  parsePlanId,
  parseUserId,
  splitDocName,
} from '../../shared/ids.ts';
import type { JobPool } from '../jobs/pool.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { gainsByCard } from './access.ts';
import { afterRest } from './afterRest.ts';
import { BURST_REST_MS, keepAutoVersion } from './autoVersion.ts';
import type { Hub } from './hub.ts';
import { findPlan, type PlanRow } from './planRow.ts';
import type { Reading } from './reading.ts';
import type { Views } from './views.ts';

/** Typing should be over for a blink. */
const QUIET_MS = 300;
/** A plan that costs much to read is read less often: its reading takes at most this share of a thread. */
const REST_FACTOR = 20;
const TOO_HEAVY_REST_MS = 60_000;
/** After any reading, before the next plan's: all readings together stay a small share of a thread. */
const PAUSE_FACTOR = 20;
/** With so many plans waiting they are read for lists that nobody watches one by one: a smaller share yet. */
const CROWD_OF_PLANS = 16;
const PAUSE_FACTOR_IN_A_CROWD = 60;
const PAUSE_MOST_MS = 1000;
/** What is not read by then when the process ends is read after its next start. */
const CLOSE_MS = 2000;
/** After a start: people come first. */
const CATCH_UP_AFTER_MS = 10_000;
const CATCH_UP_BURSTS_MS = 24 * 3600_000;
const EXTRACTOR = String(extractorVersion);
/** Jobs for nobody in particular share a lane of their own. */
const LANE = 'watch';

export interface Watch {
  /** Something beside the documents changed what is read out of a plan (it was made, its period moved). */
  touch(planId: PlanId): void;
  /** Reads what is still waiting, as far as there is time, then stops. */
  close(): Promise<void>;
}

interface Pending {
  /** Not before: a time. */
  due: number;
  parts: Set<string>;
}

export function watchPlans({
  store,
  rooms,
  jobs,
  views,
  hub,
  log,
  burstRestMs = BURST_REST_MS,
}: {
  store: Store;
  rooms: Rooms;
  jobs: JobPool;
  views: Views;
  hub: Hub;
  log: Log;
  /** How long a plan rests before a burst of editing is over. */
  burstRestMs?: number;
}): Watch {
  const pending = new Map<PlanId, Pending>();
  /** Not before: time of the next reading, by plan. */
  const rests = new Map<PlanId, number>();
  let pausedUntil = 0;
  let timer: NodeJS.Timeout | null = null;
  let timerAt = Number.POSITIVE_INFINITY;
  let running: Promise<void> | null = null;
  let closed = false;

  const bursts = afterRest(burstRestMs, burstRestMs / 10, afterBurst);
  const stop = rooms.onCommitted((doc: DocName) => {
    const { planId, part } = splitDocName(doc);
    if (part !== 'talk') expect(planId, part);
  });
  const catchingUp = setTimeout(() => void catchUp(), CATCH_UP_AFTER_MS);
  catchingUp.unref();

  function expect(planId: PlanId, part: string): void {
    const known = pending.get(planId);
    if (known) {
      known.parts.add(part);
      return;
    }
    const due = Math.max(Date.now() + QUIET_MS, rests.get(planId) ?? 0);
    pending.set(planId, { due, parts: new Set([part]) });
    wakeAt(Math.max(due, pausedUntil));
  }

  function wakeAt(at: number): void {
    if (closed || running !== null || at >= timerAt) return;
    if (timer !== null) clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(begin, Math.max(0, at - Date.now()));
    timer.unref();
  }

  function begin(): void {
    timer = null;
    timerAt = Number.POSITIVE_INFINITY;
    const next = earliest();
    if (next === null) return;
    const started = Date.now();
    if (next.due > started) return wakeAt(next.due);
    running = run(next.planId).finally(() => {
      running = null;
      const factor = pending.size < CROWD_OF_PLANS ? PAUSE_FACTOR : PAUSE_FACTOR_IN_A_CROWD;
      pausedUntil = Date.now() + Math.min(PAUSE_MOST_MS, (Date.now() - started) * factor);
      const after = earliest();
      if (after !== null) wakeAt(Math.max(after.due, pausedUntil));
    });
  }

  function earliest(): { planId: PlanId; due: number } | null {
    let first: { planId: PlanId; due: number } | null = null;
    for (const [planId, { due }] of pending) if (first === null || due < first.due) first = { planId, due };
    return first;
  }

  /** Never throws. */
  async function run(planId: PlanId): Promise<void> {
    const parts = pending.get(planId)?.parts ?? new Set();
    pending.delete(planId);
    try {
      await follow(planId, parts);
    } catch (error) {
      if (error instanceof Refusal) rests.set(planId, Date.now() + TOO_HEAVY_REST_MS);
      log.warn({ err: error, planId }, 'plan not read after a change');
    }
  }

  /** Plans that changed last thing before the process ended, or were read by an older release. Never throws. */
  async function catchUp(): Promise<void> {
    try {
      const { sql } = store;
      const known = await store.read(
        sql
          .selectFrom('plan')
          .leftJoin('target_cache', 'target_cache.plan_id', 'plan.id')
          .select(['plan.id', 'extractor', 'text_seq', 'board_seq', 'updated_at']),
      );
      for (const { id, extractor, text_seq, board_seq, updated_at } of known) {
        const planId = parsePlanId(id);
        if (closed || planId === null) continue;
        // The burst before the end of the process may have left no version.
        if (Date.now() - Number(updated_at) < CATCH_UP_BURSTS_MS) bursts.heard(planId);
        const [text, board] = [
          await rooms.head(docName(planId, 'text')),
          await rooms.head(docName(planId, 'board')),
        ];
        if (text?.seq !== Number(text_seq) || extractor !== EXTRACTOR) expect(planId, 'text');
        if (board?.seq !== Number(board_seq)) expect(planId, 'board');
      }
    } catch (error) {
      log.warn({ err: error }, 'plans not looked through after the start');
    }
  }

  async function follow(planId: PlanId, parts: ReadonlySet<string>): Promise<void> {
    const started = Date.now();
    const plan = await findPlan(store, planId);
    if (plan === null) return;
    const reading = await views.read(plan, LANE);
    await keep(planId, reading);
    if (rests.size > 1000) rests.clear();
    rests.set(planId, Date.now() + (Date.now() - started) * REST_FACTOR);
    // Progress and findings depend on the board too.
    hub.tell('targets', planId);
    if (parts.has('board')) hub.tell('board', planId);
    await version(plan, 'writing');
    bursts.heard(planId);
  }

  async function version(plan: PlanRow, occasion: 'writing' | 'rested'): Promise<void> {
    const made = await keepAutoVersion({ store, rooms, jobs }, plan, LANE, Date.now(), occasion);
    if (made) hub.tell('versions', plan.id);
  }

  /** Never throws. */
  async function afterBurst(planId: PlanId): Promise<void> {
    try {
      const plan = await findPlan(store, planId);
      if (plan !== null && !closed) await version(plan, 'rested');
    } catch (error) {
      log.warn({ err: error, planId }, 'no version kept after a burst of editing');
    }
  }

  async function keep(planId: PlanId, reading: Reading): Promise<void> {
    const { sql } = store;
    const now = Date.now();
    const before = await store.read(
      sql.selectFrom('card_owner').select('user_id').where('plan_id', '=', planId),
    );
    const known = new Set(before.map((row) => row.user_id));
    const owners = new Set(reading.owners.flatMap((owner) => parseUserId(owner) ?? []));
    const gained = [...owners].filter((owner) => !known.has(owner));
    const lost = [...known]
      .flatMap((owner) => parseUserId(owner) ?? [])
      .filter((owner) => !owners.has(owner));
    const figures = {
      extractor: EXTRACTOR,
      text_seq: reading.textSeq,
      board_seq: reading.boardSeq,
      result: JSON.stringify(reading.figures),
      at: now,
    };
    await store.write([
      sql.updateTable('plan').set({ updated_at: now }).where('id', '=', planId),
      sql
        .insertInto('target_cache')
        .values({ plan_id: planId, ...figures })
        .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(figures)),
      ...lost.map((owner) =>
        sql.deleteFrom('card_owner').where('plan_id', '=', planId).where('user_id', '=', owner),
      ),
      ...gained.map((owner) =>
        sql
          .insertInto('card_owner')
          .values({ plan_id: planId, user_id: owner })
          .onConflict((conflict) => conflict.doNothing()),
      ),
    ]);
    // Sockets are closed only for those whose rights it changed: editors are not to be disturbed by a card.
    for (const owner of [...gained, ...lost]) {
      if (await gainsByCard(store, owner, planId)) rooms.accessChanged(planId, owner);
    }
  }

  return {
    touch: (planId) => expect(planId, 'text'),
    async close() {
      closed = true;
      stop();
      bursts.close();
      clearTimeout(catchingUp);
      if (timer !== null) clearTimeout(timer);
      const until = Date.now() + CLOSE_MS;
      await running;
      for (const planId of [...pending.keys()]) {
        if (Date.now() > until) break;
        await run(planId);
      }
    },
  };
}
