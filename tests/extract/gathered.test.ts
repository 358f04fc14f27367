// Lists gathered over blocks: after any edit what a fresh start gathers, and the same object where it is the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedBetween, type Gathered, gather, noneGathered } from '../../shared/extract/gathered.ts';

interface Giving {
  gives: readonly string[];
}

const give = (blocks: readonly Giving[], k: number, into: string[]): void => {
  for (const one of blocks[k]?.gives ?? []) into.push(one);
};

const block = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).map((gives): Giving => ({ gives }));

describe('what blocks give, gathered', () => {
  it('is that of a fresh start after blocks were put, taken and moved', () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(20), take: fc.nat(3), put: fc.array(block, { maxLength: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(block), edits, (start, list) => {
        let before: readonly Giving[] = [];
        let now: Giving[] = start;
        let gathered: Gathered<string> = noneGathered;
        for (const edit of [null, ...list]) {
          if (edit !== null) {
            now = [...now];
            now.splice(edit.at % (now.length + 1), edit.take, ...edit.put);
          }
          gathered = gather(gathered, now.length, changedBetween(before, now), now, give);
          before = now;
          expect(gathered.all).toEqual(now.flatMap(({ gives }) => gives));
          let first = 0;
          const starts = [0, ...now.map(({ gives }) => (first += gives.length))];
          expect([...gathered.starts]).toEqual(starts);
        }
      }),
    );
  });

  it('is the same list where a block that changed gives what it gave', () => {
    const start: Giving[] = [{ gives: ['a'] }, { gives: ['b', 'c'] }, { gives: [] }];
    const first = gather(noneGathered, 3, changedBetween([], start), start, give);
    const now = [start[0] as Giving, { gives: ['b', 'c'] }, start[2] as Giving];
    const second = gather(first, 3, changedBetween(start, now), now, give);
    expect(second.all).toBe(first.all);
    expect(second.starts).toBe(first.starts);
    const sameLetter = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
    const loud = [start[0] as Giving, { gives: ['B', 'C'] }, start[2] as Giving];
    expect(gather(first, 3, changedBetween(start, loud), loud, give, sameLetter).all).toBe(first.all);
    expect(gather(first, 3, changedBetween(start, loud), loud, give).all).toEqual(['a', 'B', 'C']);
    expect(first.all).toEqual(['a', 'b', 'c']);
  });
});
