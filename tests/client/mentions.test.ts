// @ in comments: when the list opens, who is offered, whom a text names.
import { describe, expect, it } from 'vitest';
import { calledOf } from '../../client/pages/called.ts';
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
      [id, { id, name: `人${id}`, departmentId, reads, also: null }] as const;
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

  it('tells people of one name apart by their address, and means all of them by the name alone', () => {
    const two = ['wei', 'wei2'].map((id) => ({
      id,
      name: '张伟',
      departmentId: 'a',
      reads: true,
      also: `${id}@x.cn`,
    }));
    const people = new Map(two.map((one) => [one.id, one]));
    const departments = new Map([['a', { id: 'a', name: '办公室' }]]);
    expect(reachable(people, departments).map(({ of }) => of)).toEqual([
      '办公室 · wei@x.cn',
      '办公室 · wei2@x.cn',
      null,
    ]);
    const all = two.map((one) => ({ id: one.id, name: calledOf(one), bare: one.name }));
    expect(all.map(({ name }) => name)).toEqual(['张伟（wei@x.cn）', '张伟（wei2@x.cn）']);
    expect(mentionsIn(`请@${all[1]?.name} 看`, all)).toEqual(['wei2']);
    expect(mentionsIn('请@张伟看', all)).toEqual(['wei', 'wei2']);
    expect(whoFits('张伟', all, null).map(({ id }) => id)).toEqual(['wei', 'wei2']);
    expect(calledOf({ name: 'Ann Lee', also: 'ann@x.org' })).toBe('Ann Lee (ann@x.org)');
  });

  it('tells who of those named may not open the plan; a department, when nobody in it may', () => {
    const person = (id: string, departmentId: string | null, reads: boolean) =>
      [id, { id, name: `人${id}`, departmentId, reads, also: null }] as const;
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
