// @vitest-environment jsdom
// What people said of words goes along when they are cut and pasted, dragged, pasted back: as a browser sends it, by
// cut, copy, paste and drop events. A copy takes nothing away, nor does another plan.
import { Plugin, TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { EDITOR_ORIGIN, syncKey } from '../../client/editor/sync/syncKey.ts';
import { type JsonNode, textJson } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planBlocks } from '../../shared/doc/planText.ts';
import { anchorAt } from '../../shared/doc/readingAnchors.ts';
import { setReading } from '../../shared/doc/readings.ts';
import { dismissFinding, read, say, targetOf } from '../readings/plan.ts';
import { deliver, type Peer, peer, startDoc } from './bench.ts';

const WORDS = '论文。发表论文30篇，办好几件大事。';
const item = (id: string, text: string): JsonNode => ({
  type: 'item',
  attrs: { id, level: 3 },
  content: [{ type: 'text', text }],
});
const START = startDoc([
  { type: 'heading', attrs: { id: 'h', level: 1 }, content: [{ type: 'text', text: '学术活动' }] },
  item('a', '论坛。全年举办论坛20场。'),
  item('b', WORDS),
  item('c', '培训。举办培训班30期。'),
  item('d', '经费。落实经费200万元。'),
]);

let made: Peer[] = [];
afterEach(() => {
  for (const { editor } of made) editor.destroy();
  made = [];
});
const open = (plan = 'plan', start = START): Peer => {
  const one = peer(start, undefined, undefined, { plan });
  made.push(one);
  return one;
};

/** 30篇 is corrected, 30期 dismissed, 几件大事 made by hand. */
function said(): Peer {
  const one = open();
  const { doc } = one;
  say(doc, 'fix', targetOf(doc, '30篇'), { kind: 'correct', fields: { min: 36, max: 36 } }, EDITOR_ORIGIN);
  say(doc, 'no', targetOf(doc, '30期'), { kind: 'dismiss' }, EDITOR_ORIGIN);
  const from = WORDS.indexOf('几件大事');
  const anchor = anchorAt(doc, { blockId: 'b', from, to: from + 4 });
  const fields = { measure: '大事', min: 3, max: 3, unit: '件' };
  setReading(
    doc,
    { id: 'by', kind: 'add', anchor, quote: '几件大事', key: 'b|hand', fields, reason: '', by: 'u', at: '1' },
    EDITOR_ORIGIN,
  );
  expect(state(one)).toEqual(STANDS);
  return one;
}

const STANDS = { targets: ['20场=20', '30篇=36', '几件大事=3', '200万元=2000000'], gone: [], no: ['30期'] };
function state({ doc }: Peer) {
  const { extraction, orphans, dismissed } = read(doc);
  return {
    targets: extraction.targets.map(({ quote, min }) => `${quote}=${min}`),
    gone: orphans.map(({ entry }) => entry.quote),
    no: dismissed.map(({ quote }) => quote),
  };
}
const lines = ({ doc }: Peer) => planBlocks(textJson(doc), DEFAULT_NUMBERING).map(({ text }) => text);

/** Positions of the first place of these words. */
function wordsAt({ editor }: Peer, words: string): { from: number; to: number } {
  let from = -1;
  editor.state.doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (at >= 0 && from < 0) from = pos + 1 + at;
  });
  if (from < 0) throw new Error(`no ${words}`);
  return { from, to: from + words.length };
}
function select(one: Peer, first: string, last = first): void {
  const { from } = wordsAt(one, first);
  const { to } = wordsAt(one, last);
  const { state: now, view } = one.editor;
  view.dispatch(now.tr.setSelection(TextSelection.create(now.doc, from, to)));
}
function caretAfter(one: Peer, words: string): void {
  const { to } = wordsAt(one, words);
  one.editor.view.dispatch(one.editor.state.tr.setSelection(TextSelection.create(one.editor.state.doc, to)));
}

/** What the clipboard holds, as the browser gives and takes it. */
class Board {
  private held = new Map<string, string>();
  clearData(): void {
    this.held.clear();
  }
  setData(type: string, data: string): void {
    this.held.set(type, data);
  }
  getData(type: string): string {
    return this.held.get(type) ?? '';
  }
  files = [];
  items = [];
  types = [];
}
function send({ editor }: Peer, type: 'cut' | 'copy' | 'paste', board: Board): void {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: board });
  editor.view.dom.dispatchEvent(event);
}

describe('what was said of words that are cut', () => {
  it('goes along to where the block is pasted, and comes back by undo', () => {
    const one = said();
    const board = new Board();
    select(one, WORDS);
    send(one, 'cut', board);
    expect(state(one).gone).toEqual(['30篇', '几件大事']);
    caretAfter(one, '200万元。');
    one.editor.commands.splitBlock();
    one.editor.storage.textSync.undo?.stopCapturing();
    send(one, 'paste', board);
    expect(lines(one).at(-1)).toBe(WORDS);
    // Cards know the words by their block.
    expect(targetOf(one.doc, '30篇').blockId).toBe('b');
    expect(state(one)).toEqual({
      targets: ['20场=20', '200万元=2000000', '30篇=36', '几件大事=3'],
      gone: [],
      no: ['30期'],
    });
    one.editor.commands.undo();
    expect(state(one).gone).toEqual(['30篇', '几件大事']);
    while (!lines(one).includes(WORDS)) expect(one.editor.commands.undo()).toBe(true);
    expect(state(one)).toEqual(STANDS);
  });

  it('in one step of undo, however long the page takes to draw what was pasted', () => {
    const one = said();
    const board = new Board();
    select(one, WORDS);
    send(one, 'cut', board);
    one.editor.storage.textSync.undo?.stopCapturing();
    const slow = new Plugin({
      view: () => ({
        update() {
          const until = performance.now() + 600;
          while (performance.now() < until);
        },
      }),
    });
    one.editor.registerPlugin(slow, (made, others) => {
      const at = others.findIndex(({ spec }) => spec.key === syncKey) + 1;
      return [...others.slice(0, at), made, ...others.slice(at)];
    });
    send(one, 'paste', board);
    expect(state(one)).toEqual(STANDS);
    one.editor.commands.undo();
    expect(lines(one)).not.toContain(WORDS);
    expect(state(one).gone).toEqual(['30篇', '几件大事']);
    one.editor.commands.undo();
    expect(state(one)).toEqual(STANDS);
  });

  it('of two blocks, pasted elsewhere or back in place', () => {
    for (const place of ['200万元。', null]) {
      const one = said();
      const board = new Board();
      select(one, WORDS, '培训。举办培训班30期。');
      send(one, 'cut', board);
      if (place !== null) {
        caretAfter(one, place);
        one.editor.commands.splitBlock();
      }
      send(one, 'paste', board);
      const { gone, no, targets } = state(one);
      expect({ gone, no, targets: [...targets].sort() }).toEqual({
        ...STANDS,
        targets: [...STANDS.targets].sort(),
      });
    }
  });

  it('inside a block, to its front and into another', () => {
    for (const place of ['论文。', '培训。', '经费。']) {
      const one = said();
      const board = new Board();
      select(one, '发表论文30篇，');
      send(one, 'cut', board);
      caretAfter(one, place);
      send(one, 'paste', board);
      expect(state(one).gone).toEqual([]);
      expect(state(one).targets).toContain('30篇=36');
    }
  });

  it('over its own place: copied, and pasted on what is selected', () => {
    const one = said();
    const board = new Board();
    select(one, WORDS);
    send(one, 'copy', board);
    send(one, 'paste', board);
    expect(state(one)).toEqual(STANDS);
  });

  it('dragged as a block', () => {
    const one = said();
    const { view } = one.editor;
    select(one, WORDS);
    const slice = view.state.selection.content();
    const tr = view.state.tr.deleteSelection();
    (view as { dragging: unknown }).dragging = { slice, move: true };
    view.someProp('transformPasted', (f) => {
      f(slice, view, false);
    });
    view.dragging = null;
    const at = tr.doc.content.size;
    view.dispatch(tr.insert(at, slice.content).setMeta('uiEvent', 'drop'));
    expect(lines(one).at(-1)).toBe(WORDS);
    expect(targetOf(one.doc, '30篇').blockId).toBe('b');
    expect(state(one).gone).toEqual([]);
    expect(state(one).targets).toContain('30篇=36');
  });

  it('while a colleague writes in the same block and before it', () => {
    const one = said();
    const two = open('plan', Y.encodeStateAsUpdate(one.doc));
    const board = new Board();
    select(one, WORDS);
    send(one, 'cut', board);
    caretAfter(two, '发表');
    two.editor.commands.insertContent('高水平');
    caretAfter(two, '论坛。');
    two.editor.commands.insertContent('今年');
    caretAfter(one, '200万元。');
    one.editor.commands.splitBlock();
    send(one, 'paste', board);
    deliver(one, two);
    deliver(two, one);
    for (const each of [one, two]) {
      expect(state(each).gone).toEqual([]);
      expect(state(each).targets).toContain('30篇=36');
      expect(state(each).targets).toContain('几件大事=3');
    }
    expect(textJson(one.doc)).toEqual(textJson(two.doc));
  });

  it('also where equal words stand beside them', () => {
    const one = said();
    const board = new Board();
    caretAfter(one, '培训。');
    one.editor.commands.insertContent('发表论文30篇。');
    select(one, WORDS, '培训。发表论文30篇。举办培训班30期。');
    send(one, 'cut', board);
    caretAfter(one, '200万元。');
    one.editor.commands.splitBlock();
    send(one, 'paste', board);
    const { targets, no } = state(one);
    expect(targets.filter((target) => target.startsWith('30'))).toEqual(['30篇=36', '30篇=30']);
    expect(no).toEqual(['30期']);
  });

  it('as a dismissed finding: it stays dismissed where the words are pasted', () => {
    const one = open(
      'plan',
      startDoc([item('a', '论坛。举办论坛100场，其中上半年40场、下半年50场。'), item('b', '末项。')]),
    );
    const { doc } = one;
    const [sum] = read(doc).extraction.findings.filter(({ kind }) => kind === 'sum');
    if (!sum) throw new Error('no sum');
    dismissFinding(doc, 'f', sum);
    const sums = () => read(doc).extraction.findings.filter(({ kind }) => kind === 'sum').length;
    expect(sums()).toBe(0);
    const board = new Board();
    select(one, '论坛。举办论坛100场，其中上半年40场、下半年50场。');
    send(one, 'cut', board);
    caretAfter(one, '末项。');
    one.editor.commands.splitBlock();
    send(one, 'paste', board);
    caretAfter(one, '末项。');
    one.editor.commands.splitBlock();
    one.editor.commands.insertContent('讲座。举办讲座100场，其中上半年40场、下半年50场。');
    expect(read(doc).extraction.findings.filter(({ kind }) => kind === 'sum')).toHaveLength(1);
    expect(read(doc).hidden[0]?.finding.message.zh).toContain('论坛');
  });
});

describe('what was said stays', () => {
  it('on the words themselves when they are copied', () => {
    const one = said();
    const board = new Board();
    select(one, WORDS);
    send(one, 'copy', board);
    caretAfter(one, '200万元。');
    one.editor.commands.splitBlock();
    send(one, 'paste', board);
    expect(state(one).targets).toEqual(['20场=20', '30篇=36', '几件大事=3', '200万元=2000000', '30篇=30']);
    send(one, 'paste', board);
    expect(state(one).gone).toEqual([]);
  });

  it('behind when cut words are pasted as plain text or into another plan', () => {
    const one = said();
    const board = new Board();
    select(one, WORDS);
    send(one, 'cut', board);
    caretAfter(one, '200万元。');
    one.editor.commands.splitBlock();
    const plain = new Board();
    plain.setData('text/plain', board.getData('text/plain'));
    send(one, 'paste', plain);
    expect(lines(one).at(-1)).toContain(WORDS);
    expect(state(one)).toMatchObject({ gone: ['30篇', '几件大事'] });

    const other = open('another');
    caretAfter(other, '200万元。');
    other.editor.commands.splitBlock();
    send(other, 'paste', board);
    expect(state(other).targets.filter((target) => target.startsWith('30'))).toEqual([
      '30篇=30',
      '30期=30',
      '30篇=30',
    ]);
    expect(state(other).gone).toEqual([]);
  });

  it('behind when what is pasted names another plan, though an entry there is called alike', () => {
    for (const [plan, gone] of [
      ['another', ['30篇', '几件大事']],
      ['plan', ['几件大事']],
    ] as const) {
      const one = said();
      select(one, WORDS);
      one.editor.commands.deleteSelection();
      const load = JSON.stringify({ plan, said: [{ id: 'fix', span: -1, words: '30篇', nth: 0, of: 1 }] });
      const board = new Board();
      const attribute = load.replaceAll('"', '&quot;');
      board.setData(
        'text/html',
        `<p data-pm-slice="1 1 []" data-gongce-said="${attribute}">发表论文30篇。</p>`,
      );
      caretAfter(one, '200万元。');
      one.editor.commands.splitBlock();
      send(one, 'paste', board);
      expect(state(one).gone).toEqual(gone);
    }
  });

  it('whatever somebody else’s program puts on the clipboard', () => {
    const one = said();
    for (const load of [
      'x',
      '{}',
      '{"plan":"plan","said":[{"id":"fix","span":-1,"words":"","nth":0,"of":1}]}',
      '{"plan":"plan","said":[{"id":"fix","span":-1,"words":"30篇","nth":7,"of":9}]}',
      '{"plan":"plan","said":[{"id":"nobody","span":-1,"words":"30篇","nth":0,"of":1}]}',
      '{"plan":"plan","said":[{"id":"fix","span":3,"words":"30篇","nth":0,"of":1}]}',
    ]) {
      const board = new Board();
      const attribute = load.replaceAll('"', '&quot;');
      board.setData(
        'text/html',
        `<p data-pm-slice="1 1 []" data-gongce-said="${attribute}">另发表论文30篇。</p>`,
      );
      caretAfter(one, '200万元。');
      send(one, 'paste', board);
      expect(state(one).targets.filter((target) => target === '30篇=36')).toHaveLength(1);
      expect(state(one).gone).toEqual([]);
    }
  });
});
