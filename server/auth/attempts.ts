/**
 * Counts failures of login and set-up, by account + address and by address. Only failures count, only these
 * routes ask: people already signed in never meet it.
 */
import { Refusal } from '../../shared/errors.ts';

export interface AttemptLimits {
  /** Failures of one account from one address before it must wait. */
  perAccount: number;
  /** Failures from one address over all accounts: an office behind one address mistypes too. */
  perAddress: number;
  windowMs: number;
}

export const LOGIN_LIMITS: AttemptLimits = { perAccount: 10, perAddress: 50, windowMs: 5 * 60_000 };

/** More entries than this are not kept: the oldest go first. */
const MOST_ENTRIES = 20_000;

interface Entry {
  failures: number;
  until: number;
}

export class Attempts {
  readonly #limits: AttemptLimits;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();

  constructor(limits: AttemptLimits = LOGIN_LIMITS, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Throws `tooMany` when this account or address has failed too often. */
  check(account: string, address: string): void {
    const { perAccount, perAddress } = this.#limits;
    for (const [key, most] of this.#keys(account, address, perAccount, perAddress)) {
      const entry = this.#live(key);
      if (entry && entry.failures >= most) {
        throw new Refusal('tooMany', { seconds: Math.ceil((entry.until - this.#now()) / 1000) });
      }
    }
  }

  failed(account: string, address: string): void {
    for (const [key] of this.#keys(account, address, 0, 0)) {
      const entry = this.#live(key) ?? { failures: 0, until: this.#now() + this.#limits.windowMs };
      entry.failures++;
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= MOST_ENTRIES) break;
      this.#entries.delete(key);
    }
  }

  /** The right password: this account's slips are forgotten, the address's are not. */
  succeeded(account: string, address: string): void {
    this.#entries.delete(`${account}\n${address}`);
  }

  #keys(account: string, address: string, most: number, mostOfAddress: number): [string, number][] {
    return [
      [`${account}\n${address}`, most],
      [`\n${address}`, mostOfAddress],
    ];
  }

  #live(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry && entry.until <= this.#now()) {
      this.#entries.delete(key);
      return undefined;
    }
    return entry;
  }
}
