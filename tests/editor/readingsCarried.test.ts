// What people said of words goes along when they are cut and pasted, dragged, pasted back: as a browser sends it, by
// cut, copy, paste and drop events. A copy takes nothing away: readingsCopied.test.ts.
import { Plugin } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { syncKey } from '../../client/editor/sync/syncKey.ts';
import { textJson } from '../../shared/doc/json.ts';
import { dismissFinding, read, targetOf } from '../readings/plan.ts';
import { deliver, startDoc } from './bench.ts';
import {
  Board,
  caretAfter,
  item,
  lines,
  open,
  STANDS,
  said,
  select,
  send,
  state,
  WORDS,
} from './carriedKit.ts';

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
