// Corrections of the reading: they stay with their words through edits, and never speak of other words.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anchorAt } from '../../shared/doc/readingAnchors.ts';
import { readingsOf, removeReading, setReading } from '../../shared/doc/readings.ts';
import { LINES, paragraph, planDoc, read, root, say, targetOf, wordsOf } from './plan.ts';

const quotes = (doc: Y.Doc): string[] => read(doc).extraction.targets.map((target) => target.quote);

describe('readings', () => {
  it('a correction replaces the fields it names and says so', () => {
    const doc = planDoc(LINES);
    say(doc, 'c', targetOf(doc, '20场'), {
      kind: 'correct',
      fields: { measure: '高端论坛', min: 24, max: 24 },
    });
    const target = targetOf(doc, '20场');
    expect(target).toMatchObject({ measure: '高端论坛', min: 24, max: 24, unit: '场' });
    expect(target.rules).toMatchObject({ measure: 'corrected', min: 'corrected' });
    expect(target.reading).toEqual({ id: 'c', kind: 'correct' });
    expect(read(doc).plain.targets.find((one) => one.quote === '20场')?.rules.measure).not.toBe('corrected');
  });

  it('a dismissed target is none, and is kept apart to be taken back', () => {
    const doc = planDoc(LINES);
    say(doc, 'd', targetOf(doc, '20场'), { kind: 'dismiss' });
    expect(quotes(doc)).not.toContain('20场');
    expect(read(doc).dismissed.map((target) => target.quote)).toEqual(['20场']);
    removeReading(doc, 'd');
    expect(quotes(doc)).toContain('20场');
  });

  it('words marked by hand are a target that goes with them', () => {
    const doc = planDoc(['请各部门办好那几件大事。']);
    const from = '请各部门办好'.length;
    const anchor = anchorAt(doc, { blockId: 'p0', from, to: from + 5 });
    setReading(doc, {
      id: 'a',
      kind: 'add',
      anchor,
      quote: '那几件大事',
      key: '',
      fields: { measure: '大事', min: 4, max: 4, unit: '件' },
      reason: '',
      by: 'u',
      at: '1',
    });
    wordsOf(doc, 0).insert(0, '今年');
    const target = targetOf(doc, '那几件大事');
    expect(target).toMatchObject({ key: 'hand:a', min: 4, unit: '件', blockId: 'p0', from: from + 2 });
    wordsOf(doc, 0).delete(from + 3, 1);
    expect(read(doc).extraction.targets).toEqual([]);
    expect(read(doc).orphans.map(({ entry }) => entry.quote)).toEqual(['那几件大事']);
  });

  it('words marked by hand stand in the section that what was read there has, also in a heading', () => {
    const doc = planDoc([
      '2026年工作计划',
      '一、学术活动',
      '（一）举办论坛20场和几次沙龙',
      '1.讲座。办好几件大事。',
      '（二）其他',
    ]);
    const mark = (id: string, blockId: string, line: string, quote: string): void => {
      const from = line.indexOf(quote);
      const anchor = anchorAt(doc, { blockId, from, to: from + quote.length });
      const key = `${blockId}|hand`;
      setReading(doc, {
        id,
        kind: 'add',
        anchor,
        quote,
        key,
        fields: { min: 3 },
        reason: '',
        by: 'u',
        at: '1',
      });
    };
    mark('a', 'p2', '（一）举办论坛20场和几次沙龙', '几次沙龙');
    mark('b', 'p3', '1.讲座。办好几件大事。', '几件大事');
    expect(targetOf(doc, '几次沙龙').section).toBe(targetOf(doc, '20场').section);
    expect(targetOf(doc, '几次沙龙').section).toBe('一/（一）');
    expect(targetOf(doc, '几件大事')).toMatchObject({
      section: '一/（一）/1',
      rules: { min: 'by hand', number: 'by hand' },
    });
  });

  it('an entry whose words changed is an orphan and speaks of nothing', () => {
    const doc = planDoc(LINES);
    say(doc, 'c', targetOf(doc, '20场'), { kind: 'correct', fields: { min: 24, max: 24 } });
    const at = wordsOf(doc, 0).toString().indexOf('20');
    wordsOf(doc, 0).delete(at, 1);
    wordsOf(doc, 0).insert(at, '5');
    expect(targetOf(doc, '50场').min).toBe(50);
    expect(read(doc).orphans.map(({ entry }) => entry.id)).toEqual(['c']);
  });

  it('a deleted block leaves an orphan; the same words elsewhere are not touched', () => {
    const doc = planDoc(['举办论坛20场。', '发表论文30篇。', '培训学员200人次。', '举办讲座20场。']);
    say(doc, 'd', targetOf(doc, '20场'), { kind: 'dismiss' });
    root(doc).delete(0, 1);
    expect(quotes(doc)).toContain('20场');
    expect(read(doc).orphans.map(({ entry }) => entry.id)).toEqual(['d']);
  });

  it('a block that is split, its words written anew in the next, keeps what was said', () => {
    const doc = planDoc(LINES);
    say(doc, 'c', targetOf(doc, '5人'), { kind: 'correct', fields: { measure: '高访学者' } });
    const words = wordsOf(doc, 1);
    const at = words.toString().indexOf('派出');
    const tail = words.toString().slice(at);
    doc.transact(() => {
      words.delete(at, tail.length);
      root(doc).insert(2, [paragraph('new', tail)]);
    });
    expect(targetOf(doc, '5人')).toMatchObject({ measure: '高访学者', blockId: 'new' });
    expect(read(doc).orphans).toEqual([]);
  });

  it('without an anchor the key holds, while the words are the same', () => {
    const doc = planDoc(LINES);
    say(doc, 'd', targetOf(doc, '30篇'), { kind: 'dismiss', anchor: null });
    expect(quotes(doc)).not.toContain('30篇');
    const at = wordsOf(doc, 1).toString().indexOf('30');
    wordsOf(doc, 1).delete(at, 2);
    wordsOf(doc, 1).insert(at, '40');
    expect(quotes(doc)).toContain('40篇');
  });

  it('of two who speak of one target the later counts', () => {
    const doc = planDoc(LINES);
    const target = targetOf(doc, '20场');
    say(doc, 'x', target, { kind: 'dismiss', at: '2026-01-01' });
    say(doc, 'a', target, { kind: 'correct', fields: { min: 1 }, at: '2026-01-02' });
    expect(targetOf(doc, '20场')).toMatchObject({ min: 1, reading: { id: 'a' } });
    expect(read(doc).orphans).toEqual([]);
  });

  it('a corrected number is checked again: the sum finding comes and goes', () => {
    const doc = planDoc(['全年举办论坛100场，其中上半年40场、下半年60场。']);
    expect(read(doc).extraction.findings.filter((one) => one.kind === 'sum')).toEqual([]);
    say(doc, 'c', targetOf(doc, '40场'), { kind: 'correct', fields: { min: 30, max: 30 } });
    const sum = read(doc).extraction.findings.filter((one) => one.kind === 'sum');
    expect(sum).toHaveLength(1);
    setReading(doc, {
      id: 'f',
      kind: 'dismissFinding',
      anchor: null,
      quote: sum[0]?.spans[0]?.quote ?? '',
      key: sum[0]?.key ?? '',
      fields: {},
      reason: '另有安排',
      by: 'u',
      at: '1',
    });
    expect(read(doc).extraction.findings.filter((one) => one.kind === 'sum')).toEqual([]);
    expect(read(doc).hidden.map(({ entry }) => entry.reason)).toEqual(['另有安排']);
    wordsOf(doc, 0).insert('全年举办论坛100场，其中上半年40场、下半年'.length, '1');
    expect(read(doc).extraction.findings.filter((one) => one.kind === 'sum')).toHaveLength(1);
  });

  it('parts never go in a circle', () => {
    const doc = planDoc(LINES);
    const [a, b] = [targetOf(doc, '20场'), targetOf(doc, '30篇')];
    say(doc, 'a', a, { kind: 'correct', fields: { part_of_key: b.key } });
    say(doc, 'b', b, { kind: 'correct', fields: { part_of_key: a.key } });
    const parts = read(doc).extraction.targets.filter((target) => target.part_of_key !== null);
    expect(parts).toHaveLength(1);
  });
});

describe('readings of two', () => {
  const join = (a: Y.Doc, b: Y.Doc): void => {
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  };

  it('one corrects while the other writes before the words', () => {
    const a = planDoc(LINES);
    const b = new Y.Doc();
    join(a, b);
    say(a, 'c', targetOf(a, '20场'), { kind: 'correct', fields: { measure: '论坛' } });
    wordsOf(b, 0).insert(0, '同志们：');
    join(a, b);
    for (const doc of [a, b]) expect(targetOf(doc, '20场').measure).toBe('论坛');
    expect(read(a).extraction).toEqual(read(b).extraction);
  });

  it('undo takes back the own dismissal, not the other’s', () => {
    const a = planDoc(LINES);
    const b = new Y.Doc();
    join(a, b);
    const mine = Symbol('mine');
    const undo = new Y.UndoManager([root(a), readingsOf(a)], { trackedOrigins: new Set([mine]) });
    say(b, 'other', targetOf(b, '30篇'), { kind: 'dismiss' });
    say(a, 'own', targetOf(a, '20场'), { kind: 'dismiss' }, mine);
    join(a, b);
    expect(quotes(a)).toEqual(['5人', '200人次']);
    undo.undo();
    join(a, b);
    expect(quotes(b)).toEqual(['20场', '5人', '200人次']);
    undo.destroy();
  });
});
