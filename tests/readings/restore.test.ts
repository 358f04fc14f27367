// Restoring a version takes back what people said of the reading along with the words; findings that need the
// board are the same for the editor and the server.

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { packVersion, restoreUpdate } from '../../server/plans/packing.ts';
import { cardOfFinding } from '../../shared/doc/cardGaps.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { placeReadings } from '../../shared/doc/readingAnchors.ts';
import { readReadings, removeReading, setReading } from '../../shared/doc/readings.ts';
import { gapsOf, planDoc, read, root, say, targetOf, wordsOf } from './plan.ts';

const LINES = ['举办论坛20场，发表论文30篇。', '派出学者5人。'];

async function restored(then: Y.Doc, now: Y.Doc): Promise<Y.Doc> {
  const empty = Y.encodeStateAsUpdate(new Y.Doc());
  const { payload } = packVersion({
    updates: { text: Y.encodeStateAsUpdate(then), board: empty, talk: empty },
    text: Y.encodeStateAsUpdate(then),
    title: '计划',
    period: { start: '2026-01-01', end: '2026-12-31' },
    numbering: DEFAULT_NUMBERING,
    departments: [],
  });
  const { update } = await restoreUpdate({ current: Y.encodeStateAsUpdate(now), payload });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(now));
  Y.applyUpdate(doc, update);
  return doc;
}

function copy(doc: Y.Doc): Y.Doc {
  const made = new Y.Doc();
  Y.applyUpdate(made, Y.encodeStateAsUpdate(doc));
  return made;
}

describe('restoring a version', () => {
  it('brings back corrections, also on a block that was deleted meanwhile', async () => {
    const then = planDoc(LINES);
    say(then, 'c', targetOf(then, '5人'), { kind: 'correct', fields: { min: 6, max: 6 } });
    say(then, 'd', targetOf(then, '30篇'), { kind: 'dismiss' });
    const now = copy(then);
    removeReading(now, 'd');
    root(now).delete(1, 1);
    wordsOf(now, 0).insert(0, '争取');
    const back = await restored(then, now);
    expect(read(back).orphans).toEqual([]);
    expect(targetOf(back, '5人').min).toBe(6);
    expect(read(back).dismissed.map(({ quote }) => quote)).toEqual(['30篇']);
    expect(placeReadings(back).map(({ place }) => place?.blockId)).toEqual(['p1', 'p0']);
  });

  it('takes away what was said later, and leaves alone what did not change', async () => {
    const then = planDoc(LINES);
    say(then, 'c', targetOf(then, '5人'), { kind: 'confirm' });
    const now = copy(then);
    say(now, 'later', targetOf(now, '20场'), { kind: 'dismiss' });
    const before = readReadings(now).find(({ id }) => id === 'c');
    const back = await restored(then, now);
    expect(readReadings(back)).toEqual([before]);
    expect(read(back).extraction.targets.map(({ quote }) => quote)).toContain('20场');
  });

  it('survives whatever else lies in the map', async () => {
    const then = planDoc(LINES);
    then.getMap('readings').set('odd', new Y.Map([['a', 1]]));
    then.getMap('readings').set('number', 7);
    const back = await restored(then, planDoc(LINES));
    expect(back.getMap('readings').get('number')).toBe(7);
  });
});

describe('findings that need the board', () => {
  it('name the card, and stay hidden once said to be no problem', () => {
    const doc = planDoc(LINES);
    const card = {
      id: 'k1',
      title: '论坛筹备',
      archived: null,
      links: [{ id: 'gone', target: 'gone', blockId: 'gone', quote: '80场' }],
    };
    const { shown } = gapsOf(doc, [card]);
    const lost = shown.find(({ kind }) => kind === 'card-without-target');
    expect(lost && cardOfFinding(lost)).toBe('k1');
    expect(shown.filter(({ kind }) => kind === 'target-without-card')).toHaveLength(3);
    setReading(doc, {
      id: 'x',
      kind: 'dismissFinding',
      anchor: null,
      quote: '',
      key: lost?.key ?? '',
      fields: {},
      reason: '另有安排',
      by: 'u',
      at: '1',
    });
    const after = gapsOf(doc, [card]);
    expect(after.shown.map(({ kind }) => kind)).not.toContain('card-without-target');
    expect(after.hidden.map(({ entry }) => entry.reason)).toEqual(['另有安排']);
  });
});
