/**
 * Turns of the event loop. One socket may deliver a hundred thousand small messages in one: whoever sends more than his
 * share is read on in the next, so that everybody has a turn in between. Knows no sockets.
 */

/** Messages of one socket a turn: some milliseconds. */
const SHARE = 1000;

let turn = 0;
let ends = false;

function thisTurn(): number {
  if (!ends) {
    ends = true;
    setImmediate(() => {
      ends = false;
      turn++;
    });
  }
  return turn;
}

export class Share {
  #turn = -1;
  #taken = 0;

  /** Counts one more; true when it was the last of this turn. */
  take(): boolean {
    const now = thisTurn();
    if (now !== this.#turn) {
      this.#turn = now;
      this.#taken = 0;
    }
    return ++this.#taken === SHARE;
  }
}
