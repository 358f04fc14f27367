/**
 * Tells whoever listens that something of a plan changed: which kind, which plan, a number that counts up.
 * Never what changed: listeners ask for that, and are then given what they may see.
 */
import { z } from 'zod';
import { eventSchema, type GongceEvent } from '../../shared/api.ts';
import { type LoginId, type PlanId, parsePlanId, type UserId } from '../../shared/ids.ts';
import type { Fanout } from '../fanout/fanout.ts';

export type PlanEvent = Exclude<GongceEvent, { type: 'hello' }>;
export type Heard =
  | { kind: 'event'; event: PlanEvent }
  /** Logins that ended: theirs are to be closed. */
  | { kind: 'login'; loginId: LoginId }
  | { kind: 'user'; userId: UserId };

export interface Hub {
  tell(type: PlanEvent['type'], planId: PlanId): void;
  signedOut(loginId: LoginId): void;
  disabled(userId: UserId): void;
  listen(listener: (heard: Heard) => void): () => void;
  /** Newest number told of a plan, 0 if none since start. */
  seqOf(planId: PlanId): number;
}

const TOPIC = 'events';
const sentSchema = z.object({ type: z.string(), planId: z.string() });

export async function createHub(fanout: Fanout, now: number): Promise<Hub> {
  const listeners = new Set<(heard: Heard) => void>();
  const seqs = new Map<PlanId, number>();
  const spread = (heard: Heard): void => {
    for (const listener of listeners) listener(heard);
  };
  const here = (type: PlanEvent['type'], planId: PlanId): void => {
    // Counting from the start of this process: after a restart every number known before is a gap.
    const seq = (seqs.get(planId) ?? now) + 1;
    seqs.set(planId, seq);
    spread({ kind: 'event', event: { type, planId, seq } });
  };
  await fanout.subscribe(TOPIC, (message) => {
    const sent = sentSchema.safeParse(JSON.parse(new TextDecoder().decode(message)));
    const event = sent.success ? eventSchema.safeParse({ ...sent.data, seq: 0 }) : null;
    if (!event?.success || event.data.type === 'hello') return;
    const planId = parsePlanId(event.data.planId);
    if (planId !== null) here(event.data.type, planId);
  });
  return {
    tell(type, planId) {
      here(type, planId);
      fanout.publish(TOPIC, new TextEncoder().encode(JSON.stringify({ type, planId })));
    },
    signedOut: (loginId) => spread({ kind: 'login', loginId }),
    disabled: (userId) => spread({ kind: 'user', userId }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    seqOf: (planId) => seqs.get(planId) ?? 0,
  };
}
