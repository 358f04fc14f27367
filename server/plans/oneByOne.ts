/**
 * Plans that changed, looked at one at a time: once they were quiet for a blink, with a pause after each, and each
 * plan not again before its rest is over. However many change, what looks at them keeps a small share of a thread.
 */
import type { PlanId } from '../../shared/ids.ts';

export interface OneByOne {
  /** Something of it changed; what, is handed on. */
  expect(planId: PlanId, part: string): void;
  /** The plan is not looked at again for so long. */
  rest(planId: PlanId, ms: number): void;
  /** Looks at what is still waiting, as far as there is time, then stops. */
  close(): Promise<void>;
}

/** What is not looked at by then when the process ends is looked at after its next start. */
const CLOSE_MS = 2000;
const MOST_RESTS = 1000;
/** After a start: people come first. */
export const CATCH_UP_AFTER_MS = 10_000;
/** How long a plan rests where the store could not be read or written. */
export const TROUBLE_REST_MS = 30_000;

export function oneByOne({
  quietMs,
  pause,
  look,
}: {
  quietMs: number;
  /** How long nothing is looked at after a look that took so long, with so many plans waiting. */
  pause: (tookMs: number, waiting: number) => number;
  /** Never throws. */
  look: (planId: PlanId, parts: ReadonlySet<string>) => Promise<void>;
}): OneByOne {
  /** Not before: a time. */
  const pending = new Map<PlanId, { due: number; parts: Set<string> }>();
  /** Not before: time of the next look, by plan. */
  const rests = new Map<PlanId, number>();
  let pausedUntil = 0;
  let timer: NodeJS.Timeout | null = null;
  let timerAt = Number.POSITIVE_INFINITY;
  let running: Promise<void> | null = null;
  let closed = false;

  function wakeAt(at: number): void {
    if (closed || running !== null || at >= timerAt) return;
    if (timer !== null) clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(begin, Math.max(0, at - performance.now()));
    timer.unref();
  }

  function begin(): void {
    timer = null;
    timerAt = Number.POSITIVE_INFINITY;
    const next = earliest();
    if (next === null) return;
    const started = performance.now();
    if (next.due > started) return wakeAt(next.due);
    running = run(next.planId).finally(() => {
      running = null;
      pausedUntil = performance.now() + pause(performance.now() - started, pending.size);
      const after = earliest();
      if (after !== null) wakeAt(Math.max(after.due, pausedUntil));
    });
  }

  function earliest(): { planId: PlanId; due: number } | null {
    let first: { planId: PlanId; due: number } | null = null;
    for (const [planId, { due }] of pending) if (first === null || due < first.due) first = { planId, due };
    return first;
  }

  async function run(planId: PlanId): Promise<void> {
    const parts = pending.get(planId)?.parts ?? new Set();
    pending.delete(planId);
    await look(planId, parts);
  }

  return {
    expect(planId, part) {
      const known = pending.get(planId);
      if (known) {
        known.parts.add(part);
        return;
      }
      const due = Math.max(performance.now() + quietMs, rests.get(planId) ?? 0);
      pending.set(planId, { due, parts: new Set([part]) });
      wakeAt(Math.max(due, pausedUntil));
    },
    rest(planId, ms) {
      if (rests.size > MOST_RESTS) rests.clear();
      rests.set(planId, performance.now() + ms);
    },
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      const until = performance.now() + CLOSE_MS;
      await running;
      for (const planId of [...pending.keys()]) {
        if (performance.now() > until) break;
        await run(planId);
      }
    },
  };
}
