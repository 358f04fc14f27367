// Which edits an acknowledgement covers, and what shows as unchanged.
import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../client/sync/backoff.ts';
import { SentLedger } from '../../client/sync/countingSocket.ts';
import { keepSame } from '../../client/sync/keepSame.ts';

const update = Uint8Array.of(0, 2, 1, 9);
const step2 = Uint8Array.of(0, 1, 3, 1, 1, 1);
const emptyStep2 = Uint8Array.of(0, 1, 2, 0, 0);

describe('R1 sent ledger', () => {
  it('counts only messages that carry an update, in order, and each once', () => {
    const ledger = new SentLedger();
    ledger.sent(emptyStep2, [1]);
    ledger.sent(update, [2]);
    ledger.sent(step2, [1, 2, 3]);
    expect(ledger.stored(1)).toEqual([2]);
    expect(ledger.stored(1)).toEqual([]);
    expect(ledger.stored(2)).toEqual([1, 2, 3]);
  });

  it('an acknowledgement of more than was sent clears no later edit', () => {
    const ledger = new SentLedger();
    ledger.sent(update, [1]);
    expect(ledger.stored(5)).toEqual([1]);
    ledger.sent(update, [2]);
    expect(ledger.stored(1)).toEqual([]);
    expect(ledger.stored(2)).toEqual([2]);
  });
});

describe('structural sharing', () => {
  it('what did not change keeps its identity', () => {
    const before = {
      list: [
        { id: 'a', n: 1 },
        { id: 'b', n: 2 },
      ],
      other: { x: 1 },
    };
    const after = {
      list: [
        { id: 'b', n: 2 },
        { id: 'a', n: 9 },
      ],
      other: { x: 1 },
    };
    const kept = keepSame(before, after);
    expect(kept).toEqual(after);
    expect(kept.other).toBe(before.other);
    expect(kept.list[0]).toBe(before.list[1]);
    expect(keepSame(before, structuredClone(before))).toBe(before);
  });
});

describe('coming back', () => {
  it('waits somewhere between nothing and the ceiling', () => {
    expect(backoffMs(1, () => 0)).toBe(0);
    expect(backoffMs(1, () => 0.999)).toBeLessThan(800);
    expect(backoffMs(50, () => 0.999)).toBeLessThan(15_000);
    expect(backoffMs(50, () => 0.999)).toBeGreaterThan(14_000);
  });
});
