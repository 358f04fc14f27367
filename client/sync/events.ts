/**
 * The `/events` socket: one per tab, JSON frames of shared/api.ts. Comes back with jitter; after a gap says
 * so, for then everything shown may be stale. Holds no data.
 */
import type { GongceEvent } from '../../shared/api.ts';

export interface EventsArgs {
  onEvent: (event: GongceEvent) => void;
  /** Connected again after a gap: refetch what is shown. */
  onResume: () => void;
  /** The login has ended (4401). */
  onSignIn: () => void;
}

/** Connects; the returned function ends it. */
export function connectEvents(_args: EventsArgs): () => void {
  throw new Error('not built yet');
}
