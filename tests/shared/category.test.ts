// A workspace's own categories on cards, in filters and by name; what nobody knows any more is 其他.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { NO_FILTER, readFilter, writeFilter } from '../../client/board/filters.ts';
import {
  CATEGORY_IDS,
  categoryChoices,
  categoryName,
  categoryWords,
  isNameTaken,
  type OwnCategory,
} from '../../shared/category.ts';
import { addCard, readBoard } from '../../shared/doc/board.ts';
import { cardFromTarget } from '../../shared/doc/cardsFrom.ts';
import { extractText } from '../../shared/extract/extract.ts';

const OWN: OwnCategory[] = [{ id: 'own-1', name: '海外引才', words: ['海外青年学者'] }];

describe('own categories', () => {
  it('are chosen before 其他, and named; one that was taken away is another', () => {
    const choices = categoryChoices('zh', OWN);
    expect(choices).toHaveLength(CATEGORY_IDS.length + 1);
    expect(choices.slice(-2).map(({ name }) => name)).toEqual(['海外引才', '其他']);
    expect(categoryName('own-1', 'en', OWN)).toBe('海外引才');
    expect(categoryName('own-2', 'zh', OWN)).toBe('其他');
    expect(categoryName('forum', 'zh', OWN)).toBe('学术论坛');
    expect(isNameTaken('ＦＯＲＵＭ', [])).toBe(true);
    expect(isNameTaken('海外引才', OWN)).toBe(true);
    expect(isNameTaken('引才', OWN)).toBe(false);
  });

  it('go from the words onto a card, and stay on it', () => {
    const [target] = extractText('2026年工作计划\n一、人才\n1.引才。引进海外青年学者10名。\n', {
      categories: categoryWords(OWN),
    }).targets;
    if (!target) throw new Error('no target');
    const doc = new Y.Doc();
    const newId = () => 'c';
    const created = { by: 'u', at: '2026-01-01T00:00:00.000Z' };
    addCard(
      doc,
      cardFromTarget(target, { stage: 'todo', period: null, departmentId: () => null, newId, created }),
    );
    expect(readBoard(doc).cards[0]?.category).toBe('own-1');
  });

  it('stand in the address of a filtered board; junk does not', () => {
    const params = writeFilter(new URLSearchParams(), { ...NO_FILTER, categories: ['own-1', 'forum'] });
    expect(readFilter(params).categories).toEqual(['own-1', 'forum']);
    expect(readFilter(new URLSearchParams('cat=own-&cat=x&cat=own-<b>&cat=salon')).categories).toEqual([
      'salon',
    ]);
  });
});
