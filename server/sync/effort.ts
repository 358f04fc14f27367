/**
 * Could what was written since the last merge cost every copy more than it may (conflicts.ts)? Known without looking
 * at the document: most of what is written finds its place at once (leaves.ts), the rest walks over no more than all
 * there is. What stays under the bounds, as all ordinary writing does, is never looked at; beyond them a merge or a
 * trial in a worker counts exactly.
 */
import type { UserId } from '../../shared/ids.ts';
import type { Weight } from './conflicts.ts';
import type { Facts } from './facts.ts';
import { Leaves } from './leaves.ts';
import type { Session } from './session.ts';

/**
 * Of what opening a document may take (LIMIT_OPENING_STEPS). What one session may have caused at worst before somebody
 * counts: three people who put 3,000 things each in front of everything, offline, stay below. And a room, where
 * many sessions may work together.
 */
const SESSION_PART = 0.75;
const ROOM_PART = 7.5;
/** Counted: what one update may take, and one user's whole share. */
const UPDATE_PART = 0.5;
const USER_PART = 0.25;
/** Whoever has used up his share is looked at this early. */
const USED_UP_PART = 0.025;
/** What ordinary writing takes at most, an update and a struct: asked where the share is used up. */
const ORDINARY = { update: 1000, piece: 100 };
/**
 * Never counted as it comes: what is walked over only by who loads it in another order (loadOrder.ts), as copies do
 * whose people left before the merge that guides it.
 */
const UNMERGED_PART = 16;
/** Few structs take fewer bytes: about a bound for a base that nobody has counted yet. */
const PIECE_BYTES = 6;
/** So many are counted as soon as somebody writes, or whoever pastes a page would have to wait for it. */
const MANY_PIECES = 40_000;

export interface Spent {
  room: number;
  /** By session id; 0: the server, or another node, which has judged it. */
  by: Map<number, number>;
  /** What came, but for typing. */
  pieces: number;
  /** Insertions that may have walked. */
  unsure: number;
}

/** What rows of mere typing cost. */
const NOTHING: Spent = { room: 0, by: new Map(), pieces: 0, unsure: 0 };
const nothing = (): Spent => ({ room: 0, by: new Map(), pieces: 0, unsure: 0 });

export class Effort {
  readonly #opening: number;
  #pieces: number;
  /** It was counted; else it is no less than there are. */
  #counted = false;
  #heavy: ReadonlySet<UserId> = new Set();
  /** What is not counted yet: what each merge or trial under way holds beyond the one before it, then what came since. */
  readonly #spent = [nothing()];
  /** Taken, and in no row yet; rows that are not stored yet: no merge holds them. */
  #queued = nothing();
  readonly #rows = new Set<Spent>();
  /** Of all that ever began, the number of the first. */
  #first = 0;
  /** Of the document when it was counted. */
  #walkers = 0;
  readonly #leaves = new Leaves();

  /** `opening`: steps opening it may take. */
  constructor(baseBytes: number, opening: number) {
    this.#opening = opening;
    this.#pieces = baseBytes / PIECE_BYTES;
  }

  /** Must it be tried before it is taken? */
  suspicious(facts: Facts, session: Session): boolean {
    const heavy = this.#heavy.has(session.of.userId);
    // what he has put where others must walk over it may grow without walking itself
    const cost = this.#cost(facts, heavy ? facts.pieces : this.#leaves.unsure(facts.walks));
    if (cost === 0) return false;
    const own = this.#sum(({ by }) => by.get(session.id) ?? 0) + cost;
    if (own > this.#opening * (heavy ? USED_UP_PART : SESSION_PART)) return true;
    return this.#sum(({ room }) => room) + cost > this.#opening * ROOM_PART;
  }

  /** Steps an update of somebody may take: a trial ends there. */
  most({ pieces }: Facts, user: UserId): number {
    return this.#heavy.has(user) ? ordinary(pieces) : Math.max(this.#opening * UPDATE_PART, ordinary(pieces));
  }

  /** Would a document of this weight still be opened by everybody, and soon, after an update of so many steps? */
  bears({ pieces }: Facts, steps: number, weight: Weight): boolean {
    return weight.steps <= this.#opening || steps <= ordinary(pieces);
  }

  /** `stored`: it was read from the log. */
  take(facts: Facts, session: number, stored: boolean): void {
    const unsure = this.#leaves.unsure(facts.walks);
    const cost = this.#cost(facts, unsure);
    this.#leaves.take(facts.walks);
    const into = stored ? this.#now : this.#queued;
    if (!facts.walks.typing) into.pieces += facts.pieces;
    into.unsure += unsure;
    if (cost === 0) return;
    into.room += cost;
    into.by.set(session, (into.by.get(session) ?? 0) + cost);
  }

  /** What was taken goes into one row. */
  rowBegins(): Spent {
    const row = this.#queued;
    if (row.pieces + row.unsure + row.room === 0) return NOTHING;
    this.#rows.add(row);
    this.#queued = nothing();
    return row;
  }

  rowStored(row: Spent): void {
    if (!this.#rows.delete(row)) return;
    const now = this.#now;
    now.room += row.room;
    now.pieces += row.pieces;
    now.unsure += row.unsure;
    for (const [session, cost] of row.by) now.by.set(session, (now.by.get(session) ?? 0) + cost);
  }

  /** Pieces of the document with an update; what was never counted is not held against it. */
  piecesWith({ pieces }: Facts): number {
    return (this.#counted ? this.#pieces : 0) + this.#sum((spent) => spent.pieces) + pieces;
  }

  /** Worth a merge soon, before anybody has to wait for one. */
  get due(): boolean {
    const { room, by, pieces } = this.#now;
    if (!this.#counted && pieces > 0 && this.#pieces > MANY_PIECES) return true;
    if (room > (this.#opening * ROOM_PART) / 2) return true;
    if (pieces * (this.#pieces + pieces) > this.#opening * UNMERGED_PART) return true;
    for (const steps of by.values()) if (steps > (this.#opening * SESSION_PART) / 2) return true;
    return false;
  }

  /** A merge or a trial begins with all that is stored; returns its number. */
  mergeBegins(): number {
    this.#spent.push(nothing());
    return this.#first + this.#spent.length - 1;
  }

  /** It is done: what the document weighs is known. `begun`: its number; one that began later may have been quicker. */
  merged({ pieces, heavy, walkers }: Weight, clients: ReadonlyMap<number, UserId>, begun: number): void {
    if (begun < this.#first) return;
    this.#spent.splice(0, begun - this.#first);
    this.#first = begun;
    this.#pieces = pieces;
    this.#walkers = walkers;
    this.#counted = true;
    const byUser = new Map<UserId, number>();
    for (const [client, taken] of heavy) {
      const user = clients.get(client);
      if (user !== undefined) byUser.set(user, (byUser.get(user) ?? 0) + taken);
    }
    this.#heavy = new Set(
      [...byUser].filter(([, taken]) => taken > this.#opening * USER_PART).map(([user]) => user),
    );
  }

  get #now(): Spent {
    return this.#spent.at(-1) as Spent;
  }

  #sum(of: (spent: Spent) => number): number {
    let sum = of(this.#queued);
    for (const spent of this.#spent) sum += of(spent);
    for (const row of this.#rows) sum += of(row);
    return sum;
  }

  /**
   * Steps of so many of its insertions, at most; and of those who walk over what it may split, which is not seen as it
   * comes.
   */
  #cost({ pieces, walks }: Facts, insertions: number): number {
    const all = this.#pieces + this.#sum((spent) => spent.pieces) + pieces;
    const walkers = (this.#counted ? this.#walkers : this.#pieces) + this.#sum(({ unsure }) => unsure);
    return insertions * all + (walks.typing ? 0 : pieces * walkers);
  }
}

const ordinary = (pieces: number): number => ORDINARY.update + ORDINARY.piece * pieces;
