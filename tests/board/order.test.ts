/** Order keys between any neighbours: foreign, equal, disordered and overlong ones included. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyBetween, placeAt } from '../../shared/doc/order.ts';

const foreign = fc.stringMatching(/^[0-9A-Za-z]{1,12}$/);

describe('order keys', () => {
  it('never throw, whatever the neighbours are', () => {
    fc.assert(
      fc.property(fc.option(foreign, { nil: null }), fc.option(foreign, { nil: null }), (a, b) => {
        expect(keyBetween(a, b)).toMatch(/^[0-9A-Za-z]{1,200}$/);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('place one exactly at its index in any sorted list of keys, and keep the others in order', () => {
    fc.assert(
      fc.property(fc.array(foreign, { maxLength: 12 }), fc.nat(14), (list, wanted) => {
        const keys = [...list].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        const index = Math.min(wanted, keys.length);
        const { own, others } = placeAt(keys, wanted);
        const now = keys.map((key, position) => others.get(position) ?? key);
        for (const [position, key] of now.entries()) {
          if (position < index) expect(key <= own).toBe(true);
          else expect(own < key).toBe(true);
          const before = now[position - 1];
          if (before !== undefined) expect(before <= key).toBe(true);
        }
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  it('move nobody else when there is room', () => {
    expect(placeAt(['a0', 'a1', 'a2'], 1).others.size).toBe(0);
    expect(placeAt([], 0)).toEqual({ own: 'a0', others: new Map() });
  });

  it('spread a list anew once its keys have grown too long', () => {
    let keys = ['a0', 'a1'];
    for (let n = 0; n < 2000; n += 1) {
      const { own, others } = placeAt(keys, 1);
      keys = keys.map((key, position) => others.get(position) ?? key);
      keys = [...keys.slice(0, 1), own, ...keys.slice(1, 30)];
      expect(own.length).toBeLessThanOrEqual(60);
    }
  });
});
