/** Calls back for a plan once nothing was heard of it for a while. In memory only; holds no process awake. */
import type { PlanId } from '../../shared/ids.ts';

export interface AfterRest {
  heard(planId: PlanId): void;
  close(): void;
}

/** `act` never throws. `spreadMs`: at most so much later, so that several nodes do not act at the same moment. */
export function afterRest(
  restMs: number,
  spreadMs: number,
  act: (planId: PlanId) => Promise<void>,
  random: () => number = Math.random,
): AfterRest {
  const timers = new Map<PlanId, NodeJS.Timeout>();
  let closed = false;
  return {
    heard(planId) {
      if (closed) return;
      const known = timers.get(planId);
      if (known !== undefined) {
        known.refresh();
        return;
      }
      const timer = setTimeout(
        () => {
          timers.delete(planId);
          void act(planId);
        },
        restMs + random() * spreadMs,
      );
      timer.unref();
      timers.set(planId, timer);
    },
    close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
