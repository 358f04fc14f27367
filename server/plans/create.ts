/** A new plan: its row, its first owner and the first updates of its three documents, in one transaction. */
import * as Y from 'yjs';
import type { PlanSettings } from '../../shared/api/plans.ts';
import { fillText, newPlanBlocks } from '../../shared/doc/birth.ts';
import { fillBoard } from '../../shared/doc/board.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import { TEXT_SCHEMA_VERSION } from '../../shared/doc/schemaVersion.ts';
import { type Part, parsePlanId, type UserId } from '../../shared/ids.ts';
import { newId } from '../auth/tokens.ts';
import { Conflict, type Store, type Write } from '../store/store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { findPlan, type PlanRow } from './planRow.ts';

export interface NewPlan {
  /** The one its maker asked for; absent: a new one. */
  id?: string | undefined;
  title: string;
  period: { start: string; end: string };
  settings: PlanSettings;
  /** First updates; absent: a title and an empty paragraph. */
  text?: Uint8Array;
  board?: Uint8Array;
  talk?: Uint8Array;
  /** Of a plan that comes from elsewhere; absent: a first draft. */
  state?: PlanRow['state'];
  revision?: number;
  /** More records of the same transaction, given the plan's id. */
  records?: (sql: Store['sql'], planId: string) => Write[];
}

/** With an id that this user's plan has already, that plan as it is. */
export async function createPlan(
  store: Store,
  rooms: Rooms,
  userId: UserId,
  wanted: NewPlan,
): Promise<PlanRow> {
  const { sql } = store;
  const asked = parsePlanId(wanted.id ?? '');
  const there = asked === null ? null : await findPlan(store, asked);
  // Asked again, for the first answer was lost on its way.
  if (there?.createdBy === userId) return there;
  // Somebody else's stays unknown to who asks.
  const id = there === null && asked !== null ? asked : parsePlanId(newId());
  if (id === null) throw new Error('made a bad id');
  const at = Date.now();
  const plan: PlanRow = {
    id,
    title: wanted.title,
    state: wanted.state ?? 'draft',
    revision: wanted.revision ?? 1,
    period: wanted.period,
    settings: wanted.settings,
    createdBy: userId,
    createdAt: at,
    updatedAt: at,
  };
  const records: Write[] = [
    sql.insertInto('plan').values({
      id,
      title: plan.title,
      state: plan.state,
      revision: plan.revision,
      period_start: plan.period.start,
      period_end: plan.period.end,
      settings: JSON.stringify(plan.settings),
      department_id: null,
      created_by: userId,
      created_at: at,
      updated_at: at,
    }),
    sql.insertInto('plan_member').values({
      plan_id: id,
      kind: 'user',
      member_id: userId,
      role: 'owner',
      added_by: userId,
      added_at: at,
    }),
    ...(wanted.records?.(sql, id) ?? []),
  ];
  try {
    await rooms.birth(id, userId, firstUpdates(wanted), records, TEXT_SCHEMA_VERSION);
    return plan;
  } catch (error) {
    // Asked twice at once: the other was first.
    const first = id === asked && error instanceof Conflict ? await findPlan(store, id) : null;
    if (first?.createdBy !== userId) throw error;
    return first;
  }
}

function firstUpdates({ title, text, board, talk }: NewPlan): Record<Part, Uint8Array> {
  return {
    text: text ?? textUpdate(newPlanBlocks(title, newId)),
    board: board ?? updateOf(fillBoard),
    talk: talk ?? updateOf(() => {}),
  };
}

/** The first update of a text that holds these blocks. */
export function textUpdate(blocks: readonly JsonNode[]): Uint8Array {
  return updateOf((ydoc) => fillText(ydoc, blocks));
}

function updateOf(fill: (ydoc: Y.Doc) => void): Uint8Array {
  const ydoc = new Y.Doc();
  fill(ydoc);
  const update = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return update;
}
