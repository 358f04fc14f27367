/**
 * Follows what rooms commit: a moment after a change it reads the plan anew, keeps what lists show (figures,
 * owners of cards, time of the last change) and tells listeners. Nobody's answer waits for it.
 */

import { Refusal } from '../../shared/errors.ts';
import { type DocName, type PlanId, parseUserId, splitDocName } from '../../shared/ids.ts';
import type { JobPool } from '../jobs/pool.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { gainsByCard } from './access.ts';
import { keepAutoVersion } from './autoVersion.ts';
import type { Hub } from './hub.ts';
import { findPlan } from './planRow.ts';
import type { Reading } from './reading.ts';
import type { Views } from './views.ts';

/** Typing should be over for a blink; a plan edited without pause is still read every second. */
const QUIET_MS = 300;
/** A plan that costs much to read is read less often: its reading takes at most this share of a thread. */
const REST_FACTOR = 10;
const TOO_HEAVY_REST_MS = 60_000;
/** Jobs for nobody in particular share a lane of their own. */
const LANE = 'watch';

export interface Watch {
  /** Something beside the documents changed what is read out of a plan (it was made, its period moved). */
  touch(planId: PlanId): void;
  /** Reads what is still waiting, then stops. */
  close(): Promise<void>;
}

interface Pending {
  timer: NodeJS.Timeout;
  parts: Set<string>;
}

export function watchPlans({
  store,
  rooms,
  jobs,
  views,
  hub,
  log,
}: {
  store: Store;
  rooms: Rooms;
  jobs: JobPool;
  views: Views;
  hub: Hub;
  log: Log;
}): Watch {
  const pending = new Map<PlanId, Pending>();
  /** Not before: time of the next reading, by plan. */
  const rests = new Map<PlanId, number>();
  const running = new Set<Promise<void>>();

  const stop = rooms.onCommitted((doc: DocName) => {
    const { planId, part } = splitDocName(doc);
    if (part !== 'talk') expect(planId, part);
  });

  function expect(planId: PlanId, part: string): void {
    const known = pending.get(planId);
    if (known) {
      known.parts.add(part);
      return;
    }
    const wait = Math.max(QUIET_MS, (rests.get(planId) ?? 0) - Date.now());
    const timer = setTimeout(() => begin(planId), wait);
    timer.unref();
    pending.set(planId, { timer, parts: new Set([part]) });
  }

  function begin(planId: PlanId): void {
    const changed = pending.get(planId);
    if (changed === undefined) return;
    clearTimeout(changed.timer);
    pending.delete(planId);
    const run = follow(planId, changed.parts).catch((error: unknown) => {
      const heavy = error instanceof Refusal;
      if (heavy) rests.set(planId, Date.now() + TOO_HEAVY_REST_MS);
      log.warn({ err: error, planId }, 'plan not read after a change');
    });
    running.add(run);
    void run.finally(() => running.delete(run));
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
    const made = await keepAutoVersion({ store, rooms, jobs }, plan, LANE, Date.now());
    if (made) hub.tell('versions', planId);
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
      extractor: 'figures',
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
      stop();
      for (const planId of [...pending.keys()]) begin(planId);
      await Promise.all(running);
    },
  };
}
