// What tests of suggesting share: an editor in that mode, the gestures of a person, and how its words are shown.
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { beforeEach } from 'vitest';
import { settleAll } from '../../client/editor/suggestions/settle.ts';
import type { Refusal } from '../../client/editor/suggestions/suggest.ts';
import { type Peer, peer, pressIn, startDoc, startOfLine } from './bench.ts';

export const BEFORE = startDoc();

export interface Suggester extends Peer {
  mode: { on: boolean };
  refused: Refusal[];
}

export function suggester(start: Uint8Array, clientId: number, user = 'wang'): Suggester {
  const mode = { on: true };
  const refused: Refusal[] = [];
  const made = peer(start, clientId, {
    on: () => mode.on,
    user: () => user,
    refuse: (why) => void refused.push(why),
  });
  return { ...made, mode, refused };
}

/** Whose gestures these are. */
export let a: Suggester;
export const actAs = (one: Suggester): void => {
  a = one;
};
/** Each test of the file that calls it begins with a new one. */
export const suggestAnew = (): void =>
  beforeEach(() => {
    a = suggester(BEFORE, 1);
  });

export const FIRST = '全年组织学术交流活动不少于120场，其中学术论坛20场。';

export const caret = (index: number, from: number, to = from): void => {
  const start = startOfLine(a, index);
  a.editor.view.dispatch(
    a.editor.state.tr.setSelection(TextSelection.create(a.editor.state.doc, start + from, start + to)),
  );
};
export const type = (text: string): void => {
  const { view, state } = a.editor;
  const { from, to } = state.selection;
  const tr = () => view.state.tr.insertText(text, from, to);
  if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, text, tr))) view.dispatch(tr());
};
export const press = (key: string, more?: KeyboardEventInit): boolean => pressIn(a, key, more);
/** Words with what is suggested of them: [-struck-] and {+put in+}. */
export const shown = (block: Node | null | undefined): string =>
  (block?.children ?? [])
    .map((child) => {
      const names = child.marks.map(({ type: { name } }) => name);
      const text = child.text ?? '*';
      if (names.includes('deletion')) return names.includes('insertion') ? `[-+${text}+-]` : `[-${text}-]`;
      return names.includes('insertion') ? `{+${text}+}` : text;
    })
    .join('');
export const block = (index: number): string => shown(a.editor.state.doc.child(index));
export const blocks = (): string[] => a.editor.state.doc.children.map(shown);
export const lines = (doc: Node): string[] => doc.children.map((one) => one.textContent);
export const here = (): string => {
  const { $head } = a.editor.state.selection;
  return `${$head.parent.textBetween(0, $head.parentOffset)}|`;
};
export const settled = (accept: boolean): Node => settleAll(a.editor.state.tr, accept).doc;

/** The document as it was at first. */
export function peerDoc(): Node {
  const one = peer(BEFORE, 9);
  const { doc } = one.editor.state;
  one.editor.destroy();
  return doc;
}
