// A plan of which things were said, and the clipboard as a browser gives and takes it: cut, copy and paste events.
import { TextSelection } from '@tiptap/pm/state';
import { expect } from 'vitest';
import { EDITOR_ORIGIN } from '../../client/editor/sync/syncKey.ts';
import { type JsonNode, textJson } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planBlocks } from '../../shared/doc/planText.ts';
import { addByHand, read, say, targetOf } from '../readings/plan.ts';
import { type Peer, peer, startDoc } from './bench.ts';

export const WORDS = '论文。发表论文30篇，办好几件大事。';
export const item = (id: string, text: string): JsonNode => ({
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

export const open = (plan = 'plan', start = START): Peer => peer(start, undefined, undefined, { plan });

/** 30篇 is corrected, 30期 dismissed, 几件大事 made by hand. */
export function said(): Peer {
  const one = open();
  const { doc } = one;
  say(doc, 'fix', targetOf(doc, '30篇'), { kind: 'correct', fields: { min: 36, max: 36 } }, EDITOR_ORIGIN);
  say(doc, 'no', targetOf(doc, '30期'), { kind: 'dismiss' }, EDITOR_ORIGIN);
  addByHand(doc, 'b', WORDS, '几件大事', EDITOR_ORIGIN);
  expect(state(one)).toEqual(STANDS);
  return one;
}

export const STANDS = {
  targets: ['20场=20', '30篇=36', '几件大事=3', '200万元=2000000'],
  gone: [],
  no: ['30期'],
};
export function state({ doc }: Peer) {
  const { extraction, orphans, dismissed } = read(doc);
  return {
    targets: extraction.targets.map(({ quote, min }) => `${quote}=${min}`),
    gone: orphans.map(({ entry }) => entry.quote),
    no: dismissed.map(({ quote }) => quote),
  };
}
export const lines = ({ doc }: Peer) => planBlocks(textJson(doc), DEFAULT_NUMBERING).map(({ text }) => text);

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
export function select(one: Peer, first: string, last = first): void {
  const { from } = wordsAt(one, first);
  const { to } = wordsAt(one, last);
  const { state: now, view } = one.editor;
  view.dispatch(now.tr.setSelection(TextSelection.create(now.doc, from, to)));
}
export function caretAfter(one: Peer, words: string): void {
  const { to } = wordsAt(one, words);
  one.editor.view.dispatch(one.editor.state.tr.setSelection(TextSelection.create(one.editor.state.doc, to)));
}

/** What the clipboard holds, as the browser gives and takes it. */
export class Board {
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
export function send({ editor }: Peer, type: 'cut' | 'copy' | 'paste', board: Board): void {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: board });
  editor.view.dom.dispatchEvent(event);
}
