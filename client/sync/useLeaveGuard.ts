/** Asks before the page goes while edits are neither acknowledged nor stored on this device. */
import { useEffect } from 'react';
import type { OpenPlan } from './types.ts';

export function useLeaveGuard(plan: OpenPlan | null): void {
  useEffect(() => {
    if (!plan) return;
    const ask = (event: BeforeUnloadEvent): void => {
      if (plan.mustNotLeave()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [plan]);
}
