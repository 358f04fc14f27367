/**
 * Follows what rooms commit in talk: a moment after a comment it tells whom it names and who wrote in its thread
 * before. How far a talk has been read is stored with what was told, so that no end of the process loses or repeats
 * any of it. Nobody's answer waits for it.
 */
import { docName, type PlanId, parsePlanId, splitDocName } from '../../shared/ids.ts';
import type { JobPool } from '../jobs/pool.ts';
import type { Log } from '../log.ts';
import { type Store, StoreTrouble } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { cardOwners } from './access.ts';
import type { Hub } from './hub.ts';
import { newsWrites, toldBy } from './news.ts';
import { CATCH_UP_AFTER_MS, oneByOne, TROUBLE_REST_MS } from './oneByOne.ts';
import { markWrite, newsOfTalk, notifiedMark, takeBackWrites } from './planNews.ts';
import { findPlan } from './planRow.ts';
import type { Views } from './views.ts';

/** Comments come whole, not letter by letter. */
const QUIET_MS = 200;
/** A long talk is read less often, and all of them together keep a small share of a thread. */
const REST_FACTOR = 5;
const PAUSE_FACTOR = 5;
const PAUSE_MOST_MS = 500;
/** Jobs for nobody in particular share a lane of their own. */
const LANE = 'talk';

export interface TalkWatch {
  /** Reads what is still waiting, as far as there is time, then stops. */
  close(): Promise<void>;
}

export function watchTalk({
  store,
  rooms,
  jobs,
  views,
  hub,
  log,
  catchUpAfterMs = CATCH_UP_AFTER_MS,
}: {
  store: Store;
  rooms: Rooms;
  jobs: JobPool;
  views: Views;
  hub: Hub;
  log: Log;
  /** How long after a start talks are looked through that changed last thing before the end of the process. */
  catchUpAfterMs?: number;
}): TalkWatch {
  const queue = oneByOne({
    quietMs: QUIET_MS,
    pause: (tookMs) => Math.min(PAUSE_MOST_MS, tookMs * PAUSE_FACTOR),
    look,
  });
  const stop = rooms.onCommitted((doc) => {
    if (doc.endsWith('/talk')) queue.expect(splitDocName(doc).planId, 'talk');
  });
  const catchingUp = setTimeout(() => void catchUp(), catchUpAfterMs);
  catchingUp.unref();

  async function look(planId: PlanId): Promise<void> {
    const started = performance.now();
    try {
      await follow(planId);
      queue.rest(planId, (performance.now() - started) * REST_FACTOR);
    } catch (error) {
      log.warn({ err: error, planId }, 'talk not read after a change');
      queue.rest(planId, TROUBLE_REST_MS);
      if (error instanceof StoreTrouble) queue.expect(planId, 'talk');
    }
  }

  async function follow(planId: PlanId): Promise<void> {
    const plan = await findPlan(store, planId);
    const talk = await rooms.committed(docName(planId, 'talk'));
    if (plan === null || talk === null) return;
    const mark = await notifiedMark(store, planId, 'talk');
    if (mark.vector !== null && mark.seq >= talk.seq) return;
    const { said, taken, vector } = await jobs.run(
      'readSaid',
      { talk: talk.update, vector: mark.vector },
      LANE,
    );
    const news = await newsOfTalk(store, planId, said, mark);
    const results = await store.write([
      ...(await newsWrites(store, plan, news, () => cardOwners(store, views, plan, LANE))),
      ...takeBackWrites(store, planId, taken),
      markWrite(store, planId, 'talk', { seq: talk.seq, vector, mentions: null }),
    ]);
    hub.tellPeople(toldBy(results));
  }

  /** Never throws. */
  async function catchUp(): Promise<void> {
    try {
      for (const planId of await unreadTalks(store)) queue.expect(planId, 'talk');
    } catch (error) {
      log.warn({ err: error }, 'talks not looked through after the start');
    }
  }

  return {
    close() {
      stop();
      clearTimeout(catchingUp);
      return queue.close();
    },
  };
}

/** Plans whose talk holds more than has been read of it. */
async function unreadTalks(store: Store): Promise<PlanId[]> {
  const { sql } = store;
  const rows = await store.read(
    sql
      .selectFrom('document')
      .leftJoin('notified', (join) =>
        join.onRef('notified.plan_id', '=', 'document.plan_id').onRef('notified.part', '=', 'document.part'),
      )
      .select('document.plan_id')
      .where('document.part', '=', 'talk')
      .where((is) => {
        const readUpTo = is.fn.coalesce('notified.seq', is.lit(1));
        return is.or([
          is.exists(
            is
              .selectFrom('update_log')
              .select('update_log.id')
              .whereRef('update_log.document', '=', 'document.id')
              .where('update_log.seq', '>', readUpTo),
          ),
          is.exists(
            is
              .selectFrom('snapshot')
              .select('snapshot.seq')
              .whereRef('snapshot.document', '=', 'document.id')
              .where('snapshot.seq', '>', readUpTo),
          ),
        ]);
      }),
  );
  return rows.flatMap((row) => parsePlanId(row.plan_id) ?? []);
}
