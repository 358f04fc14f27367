/**
 * What the sync server needs to know from outside, and nothing more: who asks, what they may do, whether the
 * Origin is ours. HTTP supplies it; sync/ imports neither plans nor http.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Access } from '../../shared/access.ts';
import type { LoginId, Part, PlanId, UserId } from '../../shared/ids.ts';

export interface Identity {
  userId: UserId;
  loginId: LoginId;
  /** When the login ends, ms; its sockets are then closed with 4401. Infinity for never. */
  expiresAt: number;
}

export type PartAccess = Record<Part, Access>;

export interface Door {
  /** From `?token=`, Bearer or cookie; null: nobody (4401). */
  authenticate(req: IncomingMessage): Promise<Identity | null>;
  /** All `none` for an unknown plan too: strangers cannot tell (4403). */
  accessOf(userId: UserId, planId: PlanId): Promise<PartAccess>;
  /** When a login ends as of now (it may have been prolonged in use); 0: it has ended. */
  expiryOf(loginId: LoginId): Promise<number>;
  /** A cookie needs our own Origin; `?token=`, Bearer and cookie-less need none. False: 403 before the upgrade. */
  allowedOrigin(req: IncomingMessage): boolean;
}

/** Takes an upgrade request or leaves it to the next (false). */
export type Upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
