/**
 * Tells whoever listens that something of a plan, or in somebody's inbox, changed: which kind, which plan, a number
 * that counts up over all of this node. Never what changed: listeners ask for that, and are then given what they may see.
 * Keeps the newest of each kind and plan, for listeners that come back.
 */
import { z } from 'zod';
import { PLAN_EVENTS, type PlanEvent } from '../../shared/api/events.ts';
import { type LoginId, type PlanId, parsePlanId, type UserId } from '../../shared/ids.ts';
import type { Fanout } from '../fanout/fanout.ts';

export type Heard =
  | { kind: 'event'; event: PlanEvent }
  /** Inboxes that changed. */
  | { kind: 'people'; userIds: ReadonlySet<string>; seq: number }
  /** Can what people write be stored? */
  | { kind: 'storing'; storing: boolean }
  /** Logins that ended: theirs are to be closed. */
  | { kind: 'login'; loginId: LoginId }
  | { kind: 'user'; userId: UserId };

export interface Hub {
  /** Changes with each start: numbers of another run mean nothing here. */
  readonly run: string;
  /** Of the newest event. */
  readonly seq: number;
  readonly storing: boolean;
  tell(type: PlanEvent['type'], planId: PlanId): void;
  /** Something in the inboxes of these people changed. Not kept: who comes back looks into theirs. */
  tellPeople(userIds: readonly UserId[]): void;
  tellStoring(storing: boolean): void;
  signedOut(loginId: LoginId): void;
  disabled(userId: UserId): void;
  listen(listener: (heard: Heard) => void): () => void;
  /** What was told after `seq`, the newest of each kind and plan, in order; null: it cannot be known any more. */
  since(run: string, seq: number): PlanEvent[] | null;
}

const TOPIC = 'events';
/** Kinds of plans kept; about 100 bytes each. */
const MOST_KEPT = 20_000;
const sentSchema = z.union([
  z.object({ type: z.enum(PLAN_EVENTS), planId: z.string() }),
  z.object({ type: z.literal('people'), userIds: z.array(z.string()) }),
]);

export async function createHub(fanout: Fanout, run: string, mostKept = MOST_KEPT): Promise<Hub> {
  const listeners = new Set<(heard: Heard) => void>();
  /** By kind and plan, oldest first. */
  const kept = new Map<string, PlanEvent>();
  let seq = 0;
  /** Of the newest that is no longer kept. */
  let forgotten = 0;
  let storing = true;
  const spread = (heard: Heard): void => {
    for (const listener of listeners) listener(heard);
  };
  const here = (type: PlanEvent['type'], planId: PlanId): void => {
    const event: PlanEvent = { type, planId, seq: ++seq };
    const key = `${type}/${planId}`;
    kept.delete(key);
    kept.set(key, event);
    for (const [oldest, { seq: at }] of kept) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
      forgotten = at;
    }
    spread({ kind: 'event', event });
  };
  const peopleHere = (userIds: readonly string[]): void =>
    spread({ kind: 'people', userIds: new Set(userIds), seq: ++seq });
  const publish = (sent: z.infer<typeof sentSchema>): void =>
    fanout.publish(TOPIC, new TextEncoder().encode(JSON.stringify(sent)));
  await fanout.subscribe(TOPIC, (message) => {
    const sent = sentSchema.safeParse(JSON.parse(new TextDecoder().decode(message)));
    if (!sent.success) return;
    if (sent.data.type === 'people') return peopleHere(sent.data.userIds);
    const planId = parsePlanId(sent.data.planId);
    if (planId !== null) here(sent.data.type, planId);
  });
  return {
    run,
    get seq() {
      return seq;
    },
    get storing() {
      return storing;
    },
    tell(type, planId) {
      here(type, planId);
      publish({ type, planId });
    },
    tellPeople(userIds) {
      if (userIds.length === 0) return;
      peopleHere(userIds);
      publish({ type: 'people', userIds: [...userIds] });
    },
    tellStoring(now) {
      if (storing === now) return;
      storing = now;
      spread({ kind: 'storing', storing });
    },
    signedOut: (loginId) => spread({ kind: 'login', loginId }),
    disabled: (userId) => spread({ kind: 'user', userId }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    since(ofRun, after) {
      if (ofRun !== run || after < forgotten || after > seq) return null;
      return [...kept.values()].filter((event) => event.seq > after);
    },
  };
}
