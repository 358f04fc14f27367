// Which two states a comparison in the history sets against each other, and who wrote between them.
import { describe, expect, it } from 'vitest';
import { contributorsOf, pairOf, type Side } from '../../client/history/pair.ts';
import type { Version } from '../../shared/api/versions.ts';

const version = (id: string, ...people: string[]): Version => ({
  id,
  kind: 'named',
  name: id,
  revision: 1,
  at: '2026-03-01T00:00:00.000Z',
  by: null,
  contributors: people.map((name) => ({ id: name, name })),
});
const [third, second, first] = [
  version('third', '丙'),
  version('second', '乙', '丙'),
  version('first', '甲'),
];
const all = [third, second, first];
const name = (side: Side | null): string | null =>
  side === null ? null : side.kind === 'version' ? side.version.id : side.kind;
const pair = (...args: Parameters<typeof pairOf>): [string | null, string | null] => {
  const { before, after } = pairOf(...args);
  return [name(before), name(after)];
};

describe('what is compared with what', () => {
  it('a version with now and with the one before it; the present text with the newest', () => {
    expect(pair(all, second, { with: 'now' })).toEqual(['second', 'now']);
    expect(pair(all, second, { with: 'before' })).toEqual(['first', 'second']);
    expect(pair(all, null, { with: 'now' })).toEqual(['third', 'now']);
    expect(pair(all, first, { with: 'before' })).toEqual([null, 'first']);
    expect(pair([], null, { with: 'now' })).toEqual([null, 'now']);
    expect(pair(all, second, { with: 'nothing' })).toEqual([null, 'second']);
  });

  it('any two versions, the earlier one first whichever was chosen', () => {
    expect(pair(all, third, { with: 'version', id: 'first' })).toEqual(['first', 'third']);
    expect(pair(all, first, { with: 'version', id: 'third' })).toEqual(['first', 'third']);
    expect(pair(all, null, { with: 'version', id: 'first' })).toEqual(['first', 'now']);
    expect(pair(all, first, { with: 'version', id: 'gone' })).toEqual([null, 'first']);
  });

  it('another plan is the earlier of the two', () => {
    expect(pair(all, null, { with: 'plan', id: 'p' })).toEqual(['plan', 'now']);
    expect(pair([], null, { with: 'plan', id: 'p' })).toEqual(['plan', 'now']);
    expect(pair(all, second, { with: 'plan', id: 'p' })).toEqual(['plan', 'second']);
  });

  it('names who contributed after the earlier, up to and with the later', () => {
    const who = (...args: Parameters<typeof pairOf>): string[] =>
      contributorsOf(all, version('', '丁').contributors, pairOf(...args)).map((person) => person.id);
    expect(who(all, null, { with: 'version', id: 'first' })).toEqual(['丁', '丙', '乙']);
    expect(who(all, null, { with: 'now' })).toEqual(['丁']);
    expect(who(all, second, { with: 'before' })).toEqual(['乙', '丙']);
    expect(who(all, first, { with: 'before' })).toEqual(['甲']);
    expect(who(all, first, { with: 'version', id: 'second' })).toEqual(['乙', '丙']);
    expect(who(all, null, { with: 'plan', id: 'p' })).toEqual([]);
  });
});
