/**
 * What is read out of plans, never stale: a view reflects everything acknowledged before it was asked for.
 * Kept per seq of text and board; a burst of readers at one seq shares one job. Also keeps what lists need
 * (figures, card owners) a moment behind the documents.
 */

import { createHash } from 'node:crypto';
import type { OwnCategory } from '../../shared/category.ts';
import { beijingDay } from '../../shared/day.ts';
import { namesOf } from '../../shared/departments.ts';
import { docName, type PlanId } from '../../shared/ids.ts';
import type { JobOutput } from '../jobs/jobs.ts';
import type { JobPool } from '../jobs/pool.ts';
import { listDepartments } from '../people/departments.ts';
import { ownCategories } from '../people/workspace.ts';
import type { Store } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import type { PlanRow } from './planRow.ts';
import type { Reading } from './reading.ts';
import { finalTargets } from './versions.ts';

export interface Views {
  /** `lane`: who asks (jobs.pool). */
  read(plan: PlanRow, lane: string): Promise<Reading>;
  /** The words alone: never waits for what is read out of them. */
  words(plan: PlanRow, lane: string): Promise<Words>;
}

/** A plan's plain text, and the same as JSON. */
export type Words = JobOutput<'readWords'>;

/** Readings kept in memory; each is some 100 KB of JSON text. */
const MOST_KEPT = 100;

/** What was read in texts, all together: a card that moves needs no second look at the words. */
const TEXT_BYTES_KEPT = 16 * 1024 * 1024;

/** What the workspace has that a text may name. */
interface Known {
  departments: string[];
  categories: OwnCategory[];
}

/** The day progress is counted to, whatever clock the server's machine has. */
export const today = (): string => beijingDay(Date.now());

export function createViews(store: Store, rooms: Rooms, jobs: JobPool): Views {
  const kept = new Map<PlanId, { key: string; reading: Promise<Reading> }>();
  const texts = new ReadTexts();
  const words = new Map<PlanId, { key: string; read: Promise<Words> }>();

  async function computeWords(plan: PlanRow, lane: string): Promise<Words> {
    const text = await rooms.committed(docName(plan.id, 'text'));
    if (text === null) throw new Error(`plan ${plan.id} lost a document`);
    const { numbering } = plan.settings;
    // A lane of its own: whoever waits for a heavy reading can read the words meanwhile.
    return jobs.run('readWords', { text: text.update, numbering, textSeq: text.seq }, `${lane} words`);
  }

  async function compute(
    plan: PlanRow,
    { departments, categories }: Known,
    day: string,
    lane: string,
  ): Promise<Reading> {
    const { title, period } = plan;
    const { numbering } = plan.settings;
    const [text, board, final] = await Promise.all([
      rooms.committed(docName(plan.id, 'text')),
      rooms.committed(docName(plan.id, 'board')),
      plan.state === 'final' ? finalTargets(store, plan) : null,
    ]);
    if (text === null || board === null) throw new Error(`plan ${plan.id} lost a document`);
    const textKey = JSON.stringify([
      ...[text.epoch, text.seq, title, period, numbering],
      ...[departments, categories],
    ]);
    const known = texts.find(plan.id, textKey);
    const { reading, read } = await jobs.run(
      'readPlan',
      {
        text: known === null ? { update: text.update } : { read: known },
        board: board.update,
        textSeq: text.seq,
        boardSeq: board.seq,
        title,
        period,
        numbering,
        departments,
        categories,
        today: day,
        frozenTargets: final,
      },
      lane,
    );
    texts.keep(plan.id, textKey, read);
    return reading;
  }

  return {
    async read(plan, lane) {
      const [text, board, departments, categories] = await Promise.all([
        rooms.head(docName(plan.id, 'text')),
        rooms.head(docName(plan.id, 'board')),
        listDepartments(store),
        ownCategories(store),
      ]);
      const names = namesOf(departments);
      const day = today();
      const key = createHash('sha256')
        .update(
          JSON.stringify([
            [text?.epoch, text?.seq, board?.epoch, board?.seq, day],
            [plan.state, plan.revision, plan.title, plan.period, plan.settings.numbering, names, categories],
          ]),
        )
        .digest('base64');
      const known = kept.get(plan.id);
      kept.delete(plan.id);
      if (known?.key === key) {
        kept.set(plan.id, known);
        return known.reading;
      }
      const reading = compute(plan, { departments: names, categories }, day, lane);
      keepNewest(kept, plan.id, { key, reading });
      // A reading that failed (too heavy, store away) is tried again by whoever asks next.
      reading.catch(() => {
        if (kept.get(plan.id)?.reading === reading) kept.delete(plan.id);
      });
      return reading;
    },
    async words(plan, lane) {
      const head = await rooms.head(docName(plan.id, 'text'));
      const key = JSON.stringify([head?.epoch, head?.seq, plan.settings.numbering]);
      const known = words.get(plan.id);
      words.delete(plan.id);
      const read = known?.key === key ? known.read : computeWords(plan, lane);
      keepNewest(words, plan.id, { key, read });
      read.catch(() => {
        if (words.get(plan.id)?.read === read) words.delete(plan.id);
      });
      return read;
    },
  };
}

/** As the newest; past the bound the one used longest ago goes. */
function keepNewest<T>(kept: Map<PlanId, T>, id: PlanId, one: T): void {
  kept.set(id, one);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
}

/** The newest reading of each text, within a bound of bytes; the one used longest ago goes first. */
class ReadTexts {
  readonly #kept = new Map<PlanId, { key: string; read: Uint8Array }>();
  #bytes = 0;

  find(id: PlanId, key: string): Uint8Array | null {
    const known = this.#kept.get(id);
    return known?.key === key ? known.read : null;
  }

  keep(id: PlanId, key: string, read: Uint8Array): void {
    this.#forget(id);
    this.#kept.set(id, { key, read });
    this.#bytes += read.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= TEXT_BYTES_KEPT) break;
      this.#forget(oldest);
    }
  }

  #forget(id: PlanId): void {
    this.#bytes -= this.#kept.get(id)?.read.length ?? 0;
    this.#kept.delete(id);
  }
}
