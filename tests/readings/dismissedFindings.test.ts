// 不是问题 is said of one finding: equal figures elsewhere are another, and it is awake again once its words change.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { packVersion, restoreUpdate } from '../../server/plans/packing.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { removeReading, setReading } from '../../shared/doc/readings.ts';
import type { Finding } from '../../shared/extract/types.ts';
import { dismissFinding, gapsOf, paragraph, planDoc, read, root, wordsOf } from './plan.ts';

const LINES = [
  '1.论坛。全年举办论坛100场，其中上半年40场、下半年50场。',
  '2.讲座。全年举办科普讲座100场，其中上半年40场、下半年50场。',
];

const sums = (doc: Y.Doc): Finding[] => read(doc).extraction.findings.filter(({ kind }) => kind === 'sum');
/** Which lines have a sum to be told, by the words of its sentence. */
const told = (doc: Y.Doc): string[] =>
  sums(doc).map(({ message }) =>
    message.zh.includes('论坛') ? '论坛' : message.zh.includes('沙龙') ? '沙龙' : '讲座',
  );
function at(doc: Y.Doc, index: number): Finding {
  const finding = sums(doc)[index];
  if (!finding) throw new Error(`no sum ${index}`);
  return finding;
}
function replace(doc: Y.Doc, block: number, old: string, words: string): void {
  const text = wordsOf(doc, block);
  const from = text.toString().indexOf(old);
  doc.transact(() => {
    text.delete(from, old.length);
    text.insert(from, words);
  });
}

describe('a dismissed finding', () => {
  it('of two with the same figures is the one that was meant, whichever of them is put right', () => {
    const first = planDoc(LINES);
    dismissFinding(first, 'f', at(first, 0));
    expect(told(first)).toEqual(['讲座']);
    replace(first, 0, '50', '60');
    expect(told(first)).toEqual(['讲座']);
    replace(first, 0, '60', '50');
    expect(told(first)).toEqual(['讲座']);

    const second = planDoc(LINES);
    dismissFinding(second, 'f', at(second, 1));
    expect(told(second)).toEqual(['论坛']);
    replace(second, 0, '50', '60');
    expect(told(second)).toEqual([]);
  });

  it('is awake again when a figure or what is counted changes, and asleep when they are as before', () => {
    const doc = planDoc(LINES);
    dismissFinding(doc, 'f', at(doc, 0));
    replace(doc, 0, '论坛100', '沙龙100');
    expect(told(doc)).toEqual(['沙龙', '讲座']);
    replace(doc, 0, '沙龙100', '论坛100');
    replace(doc, 0, '40场', '30场');
    expect(told(doc)).toEqual(['论坛', '讲座']);
    replace(doc, 0, '30场', '40场');
    expect(told(doc)).toEqual(['讲座']);
    replace(doc, 0, '1.论坛。', '1.论坛。由学会部牵头，');
    expect(told(doc)).toEqual(['讲座']);
  });

  it('is found again in a block written anew only where it can be no other', () => {
    const doc = planDoc(LINES);
    dismissFinding(doc, 'f', at(doc, 0));
    doc.transact(() => {
      root(doc).delete(0, 1);
      root(doc).insert(1, [paragraph('new', LINES[0] ?? '')]);
    });
    expect(told(doc)).toEqual(['讲座']);
    root(doc).insert(2, [paragraph('again', LINES[0] ?? '')]);
    expect(told(doc)).toEqual(['讲座', '论坛', '论坛']);
    root(doc).delete(1, 2);
    expect(told(doc)).toEqual(['讲座']);
  });

  it('each of two, and taking one back leaves the other', () => {
    const doc = planDoc(LINES);
    dismissFinding(doc, 'f', at(doc, 0));
    dismissFinding(doc, 'g', at(doc, 0));
    expect(told(doc)).toEqual([]);
    expect(read(doc).hidden.map(({ entry }) => entry.id)).toEqual(['f', 'g']);
    removeReading(doc, 'f');
    expect(told(doc)).toEqual(['论坛']);
  });

  it('as older releases stored it: by its key', () => {
    const doc = planDoc(LINES);
    const { key } = at(doc, 1);
    const entry = {
      id: 'old',
      kind: 'dismissFinding',
      anchor: null,
      quote: '100场',
      key,
      fields: {},
      reason: '',
    } as const;
    setReading(doc, { ...entry, by: 'u', at: '1' });
    expect(told(doc)).toEqual(['论坛']);
    dismissFinding(doc, 'new', at(doc, 0));
    expect(told(doc)).toEqual([]);
  });

  it('about words with equal quotes: each vague promise by itself', () => {
    const doc = planDoc(['新建一批实验室。', '新建一批基地。']);
    const vague = () => read(doc).extraction.findings.filter(({ kind }) => kind === 'vague');
    const [first, second] = vague();
    expect(first?.spans[0]?.quote).toBe(second?.spans[0]?.quote);
    if (first) dismissFinding(doc, 'f', first);
    expect(vague().map(({ spans }) => spans[0]?.blockId)).toEqual(['p1']);
    replace(doc, 0, '新建一批', '新建10个');
    expect(vague().map(({ spans }) => spans[0]?.blockId)).toEqual(['p1']);
  });

  it('that needs the board: of two targets of the same words the one without its card', () => {
    const doc = planDoc(['举办论坛20场。', '举办讲座20场。']);
    const gaps = () => gapsOf(doc, []);
    const [first] = gaps().shown;
    if (first) dismissFinding(doc, 'f', first);
    expect(gaps().shown.map(({ spans }) => spans[0]?.blockId)).toEqual(['p1']);
    expect(gaps().hidden).toHaveLength(1);
  });

  it('comes back with a restored version, on its own words', async () => {
    const then = planDoc(LINES);
    dismissFinding(then, 'f', at(then, 0));
    const now = new Y.Doc();
    Y.applyUpdate(now, Y.encodeStateAsUpdate(then));
    root(now).delete(0, 1);
    removeReading(now, 'f');
    const empty = Y.encodeStateAsUpdate(new Y.Doc());
    const text = Y.encodeStateAsUpdate(then);
    const period = { start: '2026-01-01', end: '2026-12-31' };
    const { payload } = packVersion({
      updates: { text, board: empty, talk: empty },
      text,
      title: '计划',
      period,
      numbering: DEFAULT_NUMBERING,
      departments: [],
    });
    const { update } = await restoreUpdate({ current: Y.encodeStateAsUpdate(now), payload });
    Y.applyUpdate(now, update);
    expect(told(now)).toEqual(['讲座']);
    replace(now, 0, '50', '60');
    expect(told(now)).toEqual(['讲座']);
  });

  it('R11 whatever is stored of its places, reading never throws', () => {
    for (const spans of [7, [], [{}], [{ anchor: { from: 'AAAA', to: '!' }, quote: '100场' }], [null], 'x']) {
      const doc = planDoc(LINES);
      const entry = {
        kind: 'dismissFinding',
        anchor: null,
        quote: '',
        key: at(doc, 0).key,
        fields: {},
        about: spans,
      };
      doc.getMap('readings').set('odd', { ...entry, spans });
      expect(() => read(doc)).not.toThrow();
    }
  });
});
