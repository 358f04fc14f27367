/** The sync server's and the event socket's door: who asks, and what they may see. */
import type { IncomingMessage } from 'node:http';
import { parsePlanId } from '../../shared/ids.ts';
import type { PlanAccess } from '../plans/access.ts';
import type { Door } from '../sync/door.ts';
import { actsFor, readCredentials } from './credentials.ts';
import { originOf } from './origin.ts';
import type { Sessions } from './sessions.ts';

/** A door that lets nobody in until it knows whom. */
export interface OpenableDoor extends Door {
  decideBy(access: PlanAccess): void;
}

export function createDoor(sessions: Sessions, publicUrl: string | null): OpenableDoor {
  let access: PlanAccess | null = null;
  return {
    decideBy(plans) {
      access = plans;
    },
    async authenticate(req: IncomingMessage) {
      const shown = readCredentials(req.headers, req.url);
      const caller = shown === null ? null : await sessions.recognise(shown.token);
      return caller !== null && actsFor(caller.userId, req.headers, req.url) ? caller : null;
    },
    async accessOf(userId, planId) {
      // Ids that cannot exist are unknown plans like any other.
      if (access === null || parsePlanId(planId) === null)
        return { text: 'none', board: 'none', talk: 'none' };
      return access.partsOf(userId, planId);
    },
    expiryOf: (loginId) => sessions.expiryOf(loginId),
    allowedOrigin(req: IncomingMessage) {
      const origin = originOf(req.headers, publicUrl);
      if (origin === 'none') return readCredentials(req.headers, req.url)?.via !== 'cookie';
      return origin === 'own';
    },
  };
}
