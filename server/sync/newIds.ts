/** Which client ids an update may bring for the first time: not too many, and none that somebody else presents. */
import type { UserId } from '../../shared/ids.ts';
import { CAPS, type CloseName } from '../../shared/wire.ts';
import type { Span } from './facts.ts';
import type { Presence } from './presence.ts';

/** Why the session that sends them is closed; null: they may come. */
export function refuseNewIds(
  spans: readonly Span[],
  known: ReadonlyMap<number, UserId>,
  presence: Presence,
  user: UserId,
): [CloseName, string] | null {
  let fresh = 0;
  for (const { client } of spans) {
    if (known.has(client)) continue;
    if (++fresh > CAPS.newClients) return ['malformed', 'too many client ids'];
    const presented = presence.presentedBy(client);
    if (presented !== null && presented !== user) return ['frozen', 'another user’s client id'];
  }
  return null;
}
