// @ in comments: when the list opens, who is offered, whom a text names.
import { describe, expect, it } from 'vitest';
import { loadPinyin } from '../../client/pages/palette/match.ts';
import {
  mentionAt,
  mentionsIn,
  namesLike,
  outOfReach,
  reachable,
  whoFits,
} from '../../client/talk/mentions.ts';

const ALL = [
  { id: '1', name: '周若水' },
  { id: '2', name: '周若' },
  { id: '3', name: '国际合作处' },
  { id: '4', name: 'Ann Lee' },
];

describe('@ in a comment', () => {
  it.each([
    ['请@', 2, { from: 1, query: '' }],
    ['请＠周', 3, { from: 1, query: '周' }],
    ['请@周若水 看', 6, null],
    ['a@b，@国', 6, { from: 4, query: '国' }],
    ['没有', 2, null],
    ['@zrs', 4, { from: 0, query: 'zrs' }],
    ['写信到lin@ins', 9, null],
    ['第3点（@周', 6, { from: 4, query: '周' }],
  ])('%s at %i', (text, caret, wanted) => {
    expect(mentionAt(text, caret)).toEqual(wanted);
  });

  it('offers names by words, pinyin and initials', async () => {
    const pinyin = await loadPinyin();
    expect(whoFits('', ALL, pinyin)).toHaveLength(4);
    expect(whoFits('zrs', ALL, pinyin).map(({ id }) => id)).toEqual(['1']);
    expect(whoFits('guoji', ALL, pinyin).map(({ id }) => id)).toEqual(['3']);
    expect(whoFits('周若水', ALL, pinyin)).toEqual([]);
  });

  it('offers in the text whom it would reach, a name typed in full too, by person and department', () => {
    const person = (id: string, departmentId: string | null, reads: boolean) =>
      [id, { id, name: `人${id}`, departmentId, reads }] as const;
    const people = new Map([person('1', 'a', true), person('2', 'a', false), person('3', 'b', false)]);
    const departments = new Map(['a', 'b'].map((id) => [id, { id, name: `部${id}` }]));
    const all = reachable(people, departments);
    expect(all).toEqual([
      { kind: 'person', id: '1', name: '人1', of: '部a' },
      { kind: 'department', id: 'a', name: '部a', of: null },
    ]);
    expect(namesLike('部a', all, null).map(({ id }) => id)).toEqual(['a']);
  });

  it('names the longer of two names that begin alike', () => {
    expect(mentionsIn('请@周若水和＠国际合作处看', ALL)).toEqual(['3', '1']);
    expect(mentionsIn('请@周若看，mail a@b.cn', ALL)).toEqual(['2']);
  });

  it('tells who of those named may not open the plan; a department, when nobody in it may', () => {
    const person = (id: string, departmentId: string | null, reads: boolean) =>
      [id, { id, name: `人${id}`, departmentId, reads }] as const;
    const people = new Map([person('1', 'a', true), person('2', 'a', false), person('3', 'b', false)]);
    const departments = new Map(['a', 'b', 'c'].map((id) => [id, { id, name: `部${id}` }]));
    expect(outOfReach(['1', '2', '3', 'a', 'b', 'c', 'gone'], people, departments)).toEqual([
      '人2',
      '人3',
      '部b',
      '部c',
    ]);
  });
});
