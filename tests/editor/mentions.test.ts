// @ in the plan's text: when the list opens, what is put in, and that it stays whole wherever the words go.
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type CaretMenuState, caretMenuParts } from '../../client/editor/caretMenu.ts';
import { putMention } from '../../client/editor/mention.ts';
import { allSuggestions, settle, settleAll } from '../../client/editor/suggestions/settle.ts';
import type { Reachable } from '../../client/talk/mentions.ts';
import { textJson } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planText } from '../../shared/doc/planText.ts';
import { deliver, type Peer, peer, pressIn, startDoc } from './bench.ts';

const ZHOU: Reachable = { kind: 'person', id: 'u1', name: '周若水', of: '科普部' };
const OFFICE: Reachable = { kind: 'department', id: 'd1', name: '国际合作处', of: null };
const BEFORE = startDoc([
  { type: 'title', attrs: { id: 't' }, content: [{ type: 'text', text: '工作计划' }] },
  { type: 'paragraph', attrs: { id: 'p', role: 'body' }, content: [{ type: 'text', text: '请核对场次。' }] },
  { type: 'codeBlock', attrs: { id: 'c' }, content: [{ type: 'text', text: '码' }] },
]);

/** What each is told by, as known now. */
const people = new Map<string, string>();
let suggests = false;
const menu = caretMenuParts();
const open = (): CaretMenuState | null => menu.store.get();
const peers: Peer[] = [];
function one(clientId = 1): Peer {
  const suggesting = { on: () => suggests, user: () => 'me', refuse: () => {} };
  const made = peer(BEFORE, clientId, suggesting, {
    mention: {
      menu,
      says: (kind) => (kind === 'department' ? '提到的部门' : '提到的人'),
      toldBy: (id) => people.get(id) ?? null,
    },
  });
  peers.push(made);
  return made;
}
let a: Peer;
beforeEach(() => {
  suggests = false;
  menu.store.set(null);
  a = one();
  caret(a, '请核对');
});
afterEach(() => {
  for (const { editor } of peers.splice(0)) editor.destroy();
  document.body.innerHTML = '';
  vi.useRealTimers();
});

/** Behind these words. */
function caret({ editor }: Peer, words: string): void {
  let found = 1;
  editor.state.doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at >= 0) found = pos + at + words.length;
  });
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, found)));
}
function type(words: string, { editor }: Peer = a): void {
  for (const letter of words) {
    const { from, to } = editor.state.selection;
    const insert = () => editor.state.tr.insertText(letter, from, to);
    const taken = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, letter, insert),
    );
    if (!taken) editor.view.dispatch(insert());
  }
}
const press = (key: string): boolean => pressIn(a, key);
function take(who: Reachable): void {
  const typed = open();
  if (typed === null) throw new Error('no list is open');
  putMention(a.editor.view, typed, who);
}
const line = (of: Peer = a): string => planText(textJson(of.doc), DEFAULT_NUMBERING).split('\n')[1] ?? '';

describe('the list of names', () => {
  it.each(['@', '＠'])('opens on %s after a Han character, and what follows filters', (at) => {
    type(at);
    expect(open()).toMatchObject({ query: '' });
    type('周若');
    expect(open()).toMatchObject({ query: '周若' });
    type('，');
    expect(open()).toBeNull();
  });
  it('does not open in an address, in code, or where nothing may be written', () => {
    type('lin@');
    expect(open()).toBeNull();
    caret(a, '码');
    type('@');
    expect(open()).toBeNull();
    a.editor.setEditable(false);
    caret(a, '请核对');
    a.editor.view.dispatch(a.editor.state.tr.insertText('@'));
    expect(open()).toBeNull();
  });
  it('waits for the words an input method composes', () => {
    vi.useFakeTimers();
    type('@');
    a.editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
    a.editor.view.dispatch(a.editor.state.tr.insertText('zhou'));
    expect(open()).toMatchObject({ query: '' });
    const { from } = a.editor.state.selection;
    a.editor.view.dispatch(a.editor.state.tr.insertText('周', from - 4, from));
    a.editor.view.dom.dispatchEvent(new CompositionEvent('compositionend'));
    vi.advanceTimersByTime(200);
    expect(open()).toMatchObject({ query: '周' });
  });
  it('closes by Esc, leaves the @, and stays closed whatever others write', () => {
    type('@');
    expect(press('Escape')).toBe(true);
    expect(open()).toBeNull();
    expect(line()).toBe('请核对@场次。');
    const b = one(2);
    deliver(a, b);
    caret(b, '请');
    type('先', b);
    deliver(b, a);
    expect(line()).toBe('请先核对@场次。');
    expect(open()).toBeNull();
    type('周');
    expect(open()).toBeNull();
    type('@');
    expect(open()).toMatchObject({ query: '' });
  });
  it('does not open on an @ that others write or that the caret comes to', () => {
    const b = one(2);
    caret(b, '请核对');
    type('@', b);
    menu.store.set(null);
    deliver(b, a);
    caret(a, '@');
    expect(open()).toBeNull();
  });
});

describe('a name in the text', () => {
  it('is one node that reads as @ and the name, for everybody, and goes by one undo', () => {
    const b = one(2);
    type('@周');
    take(ZHOU);
    expect(a.editor.state.doc.child(1).child(1).toJSON()).toEqual({
      type: 'mention',
      attrs: { kind: 'person', target: 'u1', label: '周若水' },
    });
    expect(line()).toBe('请核对@周若水场次。');
    expect(a.editor.state.selection.from).toBe(a.editor.state.doc.child(0).nodeSize + 5);
    deliver(a, b);
    expect(line(b)).toBe('请核对@周若水场次。');
    a.editor.commands.undo();
    expect(line()).toBe('请核对场次。');
  });
  it('says what it is to a screen reader', () => {
    type('@');
    take(OFFICE);
    const shown = a.editor.view.dom.querySelector('[data-mention]');
    expect(shown?.getAttribute('aria-roledescription')).toBe('提到的部门');
    expect(shown?.getAttribute('aria-label')).toBe('@国际合作处');
    expect(shown?.textContent).toBe('@国际合作处');
  });
  it('says under the pointer which of several namesakes it means, as known by then', () => {
    type('@');
    take(ZHOU);
    const shown = a.editor.view.dom.querySelector<HTMLElement>('[data-mention]');
    const pointed = (): string | undefined => {
      shown?.dispatchEvent(new Event('pointerenter'));
      return shown?.title;
    };
    expect(pointed()).toBe('');
    people.set('u1', '科普部 · zhou@x.cn');
    expect(pointed()).toBe('科普部 · zhou@x.cn');
    people.delete('u1');
    expect(pointed()).toBe('');
  });
  it('is copied as words and pasted as the same name', () => {
    type('@');
    take(ZHOU);
    a.editor.commands.selectAll();
    const { view } = a.editor;
    const { dom, text } = view.serializeForClipboard(a.editor.state.selection.content());
    expect(text).toContain('请核对@周若水场次。');
    caret(a, '场次。');
    view.pasteHTML(dom.innerHTML, new Event('paste') as ClipboardEvent);
    const names: unknown[] = [];
    a.editor.state.doc.descendants((node) => {
      if (node.type.name === 'mention') names.push(node.attrs);
    });
    expect(names).toHaveLength(2);
    expect(names[1]).toEqual(names[0]);
  });
});

describe('a name in suggesting mode', () => {
  beforeEach(() => {
    suggests = true;
    type('@周');
    take(ZHOU);
  });
  const insertion = (): string =>
    a.editor.state.doc
      .child(1)
      .children.filter((node) => node.marks.some((mark) => mark.type.name === 'insertion'))
      .map((node) => node.text)
      .join('');

  it('is an insertion, not yet of the plan; rejected, the words are what they were', () => {
    expect(insertion()).toBe('@周若水');
    expect(open()).toBeNull();
    expect(line()).toBe('请核对场次。');
    a.editor.view.dispatch(settleAll(a.editor.state.tr, false));
    expect(a.editor.state.doc.child(1).textContent).toBe('请核对场次。');
  });
  it('accepted, it names whom it was to name; what was written behind it stays words', () => {
    type('协助');
    expect(insertion()).toBe('@周若水协助');
    const b = one(2);
    deliver(a, b);
    b.editor.view.dispatch(settle(b.editor.state.tr, allSuggestions(b.editor.state.doc), true));
    expect(line(b)).toBe('请核对@周若水协助场次。');
    expect(b.editor.state.doc.child(1).child(1).attrs).toEqual({
      kind: 'person',
      target: 'u1',
      label: '周若水',
    });
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'net');
    expect(a.editor.state.doc.toJSON()).toEqual(b.editor.state.doc.toJSON());
  });
  it('changed before it is accepted, it is words and names nobody', () => {
    press('Backspace');
    expect(insertion()).toBe('@周若');
    a.editor.view.dispatch(settleAll(a.editor.state.tr, true));
    expect(line()).toBe('请核对@周若场次。');
    expect(a.editor.state.doc.child(1).childCount).toBe(1);
  });
});
