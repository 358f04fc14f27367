// What the board lacks of a plan: targets without a card, and cards whose words are gone.
import { describe, expect, it } from 'vitest';
import { setReading } from '../../shared/doc/readings.ts';
import { dismissFinding, gapsOf, planDoc, read, targetOf, wordsOf } from './plan.ts';

const LINES = [
  '一、目标',
  '全年举办专题研讨会20场。',
  '二、任务',
  '1.建立志愿者队伍。',
  '2.举办青年沙龙4场。',
];
const card = (quote: string, target: string | null, blockId = 'p4') => ({
  id: 'c',
  title: '沙龙',
  archived: null,
  links: [{ id: 'l', target, blockId, quote }],
});
const said = (doc: ReturnType<typeof planDoc>, cards: Parameters<typeof gapsOf>[1]) =>
  gapsOf(doc, cards).shown.map(({ message }) => message.zh);

describe('with the board', () => {
  it('tells targets without a card and cards whose words are gone', () => {
    const doc = planDoc(LINES);
    const { key } = targetOf(doc, '4场');
    expect(said(doc, [card('4场', key)])).toEqual(['专题研讨会20场 还没有任务卡。']);
    expect(said(doc, [card('99场', 'gone')])).toContain('任务卡“沙龙”出自“99场”，这些字已不在文稿里。');
  });

  it('of a dismissed target, says that its words are there and no target', () => {
    const doc = planDoc(LINES);
    const target = targetOf(doc, '4场');
    setReading(doc, {
      id: 'x',
      kind: 'dismiss',
      anchor: null,
      quote: target.quote,
      key: target.key,
      fields: {},
      reason: '',
      by: 'u',
      at: '1',
    });
    expect(read(doc).extraction.targets.map(({ quote }) => quote)).toEqual(['20场']);
    const gone = said(doc, [card('4场', target.key)]).filter((words) => words.startsWith('任务卡'));
    expect(gone).toEqual(['任务卡“沙龙”出自“4场”，这些字还在文稿里，但已不是指标。']);
  });

  it('of a card made of an item without a number, says nothing while its words stand', () => {
    const doc = planDoc(LINES);
    const item = card('建立志愿者队伍', null, 'p3');
    const lost = () => gapsOf(doc, [item]).shown.filter(({ kind }) => kind === 'card-without-target');
    expect(lost()).toEqual([]);
    wordsOf(doc, 3).delete(0, 4);
    expect(lost()).toHaveLength(1);
    dismissFinding(doc, 'f', lost()[0]!);
    expect(lost()).toEqual([]);
  });
});
