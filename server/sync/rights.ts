/** Rights that change while sockets are open: the sockets they touch are closed here and on every other node. */
import { docName, PARTS, parsePlanId } from '../../shared/ids.ts';
import type { CloseName } from '../../shared/wire.ts';
import type { Control } from './nodeMessages.ts';
import type { Room } from './room.ts';
import type { RoomTable } from './roomTable.ts';
import type { Session } from './session.ts';
import type { Entrance } from './upgrade.ts';

/** A node that froze and then went away must not keep others from reading. */
const HOLD_AT_MOST_MS = 15_000;

export class RightsControl {
  readonly #table: RoomTable;
  readonly #entrance: Entrance;

  constructor(table: RoomTable, entrance: Entrance) {
    this.#table = table;
    this.#entrance = entrance;
    table.cluster.onControl = (control) => this.#here(control);
  }

  /** Here and on the other nodes. */
  apply(control: Control): void {
    this.#here(control);
    this.#table.cluster.control(control);
  }

  #here(control: Control): void {
    switch (control.type) {
      case 'access':
        this.#entrance.rightsChanged();
        for (const room of this.#roomsOf(control.planId)) {
          room.closeAll(
            'accessChanged',
            ({ of }) => control.userId === undefined || of.userId === control.userId,
          );
        }
        return;
      case 'signedOut':
        return this.#closeWhere('signIn', ({ of }) => of.loginId === control.loginId);
      case 'disabled':
        return this.#closeWhere('signIn', ({ of }) => of.userId === control.userId);
      case 'hold': {
        const room = this.#textOf(control.planId);
        if (room === undefined || room.held) return;
        room.hold(true);
        setTimeout(() => {
          if (room.held) room.hold(false);
        }, HOLD_AT_MOST_MS).unref();
        return;
      }
      case 'release':
        return this.#textOf(control.planId)?.hold(false);
      case 'frozen':
      case 'thawed': {
        const room = this.#textOf(control.planId);
        const frozen = control.type === 'frozen';
        // it may have been read from the store before it was told: then who came since is right already
        if (room?.held || room?.state.frozen === !frozen) room.frozenElsewhere(frozen);
        return;
      }
    }
  }

  #closeWhere(name: CloseName, which: (session: Session) => boolean): void {
    this.#entrance.rightsChanged();
    for (const session of [...this.#entrance.sessions]) if (which(session)) session.close(name);
  }

  #textOf(planId: string): Room | undefined {
    const id = parsePlanId(planId);
    return id === null ? undefined : this.#table.find(docName(id, 'text'));
  }

  #roomsOf(planId: string): Room[] {
    const id = parsePlanId(planId);
    if (id === null) return [];
    return PARTS.map((part) => this.#table.find(docName(id, part))).filter((room) => room !== undefined);
  }
}
