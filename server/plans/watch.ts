/**
 * Follows what rooms commit in text and board: a moment after a change it reads the plan anew, keeps what lists show
 * (figures, owners and titles of cards, time of the last change) and whom it concerns, and tells listeners. Nobody's answer waits
 * for it, and however many plans change it reads one at a time: in a crowd of plans figures lag, writing does not.
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
import { type Store, StoreTrouble } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { gainsByCard } from './access.ts';
import { afterRest } from './afterRest.ts';
import { BURST_REST_MS, keepAutoVersion } from './autoVersion.ts';
import { titleWrites } from './cardTitles.ts';
import type { Hub } from './hub.ts';
import { newsWrites, toldBy } from './news.ts';
import { CATCH_UP_AFTER_MS, oneByOne, TROUBLE_REST_MS } from './oneByOne.ts';
import { newsOfReading } from './planNews.ts';
import { findPlan, type PlanRow } from './planRow.ts';
import type { Reading } from './reading.ts';
import { staleNews } from './staleSignoffs.ts';
import type { Views } from './views.ts';

/** Typing should be over for a blink. */
const QUIET_MS = 300;
/** A plan that costs much to read is read less often: its reading takes at most this share of a thread. */
const REST_FACTOR = 20;
/** But no longer: a reading is slow on a busy machine too, and whoever is named meanwhile waits to be told. */
const REST_MOST_MS = 10_000;
const TOO_HEAVY_REST_MS = 60_000;
/** After any reading, before the next plan's: all readings together stay a small share of a thread. */
const PAUSE_FACTOR = 20;
/** With so many plans waiting they are read for lists that nobody watches one by one: a smaller share yet. */
const CROWD_OF_PLANS = 16;
const PAUSE_FACTOR_IN_A_CROWD = 60;
const PAUSE_MOST_MS = 1000;
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
  let closed = false;
  const queue = oneByOne({
    quietMs: QUIET_MS,
    pause: (tookMs, waiting) =>
      Math.min(PAUSE_MOST_MS, tookMs * (waiting < CROWD_OF_PLANS ? PAUSE_FACTOR : PAUSE_FACTOR_IN_A_CROWD)),
    look,
  });
  const bursts = afterRest(burstRestMs, burstRestMs / 10, afterBurst);
  const stop = rooms.onCommitted((doc: DocName) => {
    const { planId, part } = splitDocName(doc);
    if (part !== 'talk') queue.expect(planId, part);
  });
  const catchingUp = setTimeout(() => void catchUp(), CATCH_UP_AFTER_MS);
  catchingUp.unref();

  async function look(planId: PlanId, parts: ReadonlySet<string>): Promise<void> {
    try {
      await follow(planId, parts);
    } catch (error) {
      log.warn({ err: error, planId }, 'plan not read after a change');
      if (error instanceof Refusal) queue.rest(planId, TOO_HEAVY_REST_MS);
      if (!(error instanceof StoreTrouble)) return;
      // somebody may wait to be told
      queue.rest(planId, TROUBLE_REST_MS);
      for (const part of parts) queue.expect(planId, part);
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
        if (text?.seq !== Number(text_seq) || extractor !== EXTRACTOR) queue.expect(planId, 'text');
        if (board?.seq !== Number(board_seq)) queue.expect(planId, 'board');
      }
    } catch (error) {
      log.warn({ err: error }, 'plans not looked through after the start');
    }
  }

  async function follow(planId: PlanId, parts: ReadonlySet<string>): Promise<void> {
    const plan = await findPlan(store, planId);
    if (plan === null) return;
    const reading = await views.read(plan, LANE);
    await keep(plan, reading);
    // Not by the clock: the first reading waits for its thread to start, and who is named next would wait for that.
    queue.rest(planId, Math.min(REST_MOST_MS, reading.tookMs * REST_FACTOR));
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

  async function keep(plan: PlanRow, reading: Reading): Promise<void> {
    const { sql } = store;
    const planId = plan.id;
    const now = Date.now();
    const { news, marks, taken } = await newsOfReading(store, planId, reading);
    news.push(...(await staleNews(store, plan, reading.sections)));
    const notifications = await newsWrites(store, plan, news, async () => reading.owners);
    const last = await store.readOne(
      sql.selectFrom('target_cache').select(['text_seq', 'board_seq']).where('plan_id', '=', planId),
    );
    // Read by another release, or for the first time, it is as old as it was.
    const changed =
      last !== undefined &&
      (Number(last.text_seq) !== reading.textSeq || Number(last.board_seq) !== reading.boardSeq);
    const before = await store.read(
      sql.selectFrom('card_owner').select('user_id').where('plan_id', '=', planId),
    );
    const known = new Set(before.map((row) => row.user_id));
    const owners = new Set(reading.owners.flatMap((owner) => parseUserId(owner) ?? []));
    const gained = [...owners].filter((owner) => !known.has(owner));
    const lost = [...known]
      .flatMap((owner) => parseUserId(owner) ?? [])
      .filter((owner) => !owners.has(owner));
    // Of a board that was looked at before nothing is compared: most readings are of the text.
    const titles =
      Number(last?.board_seq) === reading.boardSeq ? [] : await titleWrites(store, planId, reading.cards);
    const figures = {
      extractor: EXTRACTOR,
      text_seq: reading.textSeq,
      board_seq: reading.boardSeq,
      result: JSON.stringify(reading.figures),
      at: now,
    };
    const results = await store.write([
      ...(changed ? [sql.updateTable('plan').set({ updated_at: now }).where('id', '=', planId)] : []),
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
      ...titles,
      ...taken,
      ...notifications,
      ...marks,
    ]);
    hub.tellPeople(toldBy(results));
    // Sockets are closed only for those whose rights it changed: editors are not to be disturbed by a card.
    for (const owner of [...gained, ...lost]) {
      if (await gainsByCard(store, owner, planId)) rooms.accessChanged(planId, owner);
    }
  }

  return {
    touch: (planId) => queue.expect(planId, 'text'),
    close() {
      closed = true;
      stop();
      bursts.close();
      clearTimeout(catchingUp);
      return queue.close();
    },
  };
}
