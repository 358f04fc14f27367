/** May one comment: now, soon (the talk is still being read: what is begun waits for it), or not at all. */
import { usePlan } from '../pages/planContext.ts';
import { useStore } from '../sync/store.ts';
import type { PartState } from '../sync/types.ts';

export type Commenting = 'now' | 'soon' | 'no';

/** `granted`: what the plan's detail gave. Before the talk is there its state says that nothing may be written. */
export function commentingIn(
  { access, ready, schemaOutdated }: Pick<PartState, 'access' | 'ready' | 'schemaOutdated'>,
  granted: string,
): Commenting {
  if (access === 'write') return 'now';
  return granted === 'write' && !ready && !schemaOutdated ? 'soon' : 'no';
}

export function useCommenting(): Commenting {
  const { plan, detail } = usePlan();
  return commentingIn(useStore(plan.talk.state), detail.parts.talk.access);
}
