// Rules that words wake (shared/extract/english/rules.ts): which are tried in which sentence.
import { describe, expect, it } from 'vitest';
import { anyOf, awakeIn, awakeOf } from '../../shared/extract/english/rules.ts';

/** Which of the words woke a rule of their own. */
function woken(list: readonly string[], f: string, from = 0, to = f.length): string[] {
  const tried: string[] = [];
  const rules = list.map((words) => ({
    says: words,
    words,
    holds: () => {
      tried.push(words);
      return false;
    },
  }));
  expect(anyOf(rules)({ awake: awakeIn(f, from, to) })).toBe(false);
  return tried;
}

describe('a rule', () => {
  it('is tried where one of its words stands in the sentence, whatever its capitals', () => {
    expect(woken(['over under', 'with', 'kept'], 'Keep it UNDER 40. With luck.', 0, 17)).toEqual([
      'over under',
    ]);
    expect(woken(['with'], 'Keep it under 40. With luck', 17)).toEqual(['with']);
  });

  it('takes a run of letters for a word and a sign for itself', () => {
    expect(woken(['ring', 'x', 's', "'", '(', 's x'], "a 4x4 grid of the club's boring")).toEqual([
      'x',
      's',
      "'",
      's x',
    ]);
  });

  it('without words is always tried', () => {
    expect(woken(['', 'a'], '12')).toEqual(['']);
  });

  it('is one of as many as there are', () => {
    const many = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((c) => [c, `${c}${c}`, `${c}o${c}`]);
    expect(woken(many, many.join(' '))).toEqual(many);
    expect(woken(many, 'zz aoa b-')).toEqual(['aoa', 'b', 'zz']);
    expect(awakeOf(many.slice(0, 32).map((words) => ({ words })))(awakeIn('kok jj', 0, 6))).toEqual([
      { words: 'jj' },
    ]);
  });

  it('that holds is enough', () => {
    const holds = anyOf<{ awake: Int32Array; n: number }>([
      { says: 'over 3', words: 'over', holds: ({ n }) => n > 3 },
      { says: 'under 9', words: 'under', holds: ({ n }) => n < 2 },
    ]);
    const said = (f: string, n: number): boolean => holds({ awake: awakeIn(f, 0, f.length), n });
    expect([said('over', 4), said('under', 4), said('under or over', 1), said('', 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
