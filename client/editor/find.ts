/** Find and replace in the text: matches as decorations of their own, counted, walked, replaced. */
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isStruck } from './suggestions/ownMarks.ts';

export interface FindQuery {
  words: string;
  matchCase: boolean;
}

interface FindState {
  query: FindQuery;
  matches: readonly Match[];
  at: number;
  marks: DecorationSet;
}

const EMPTY: FindState = {
  query: { words: '', matchCase: false },
  matches: [],
  at: -1,
  marks: DecorationSet.empty,
};
/** More are counted but not marked: nobody reads them, and each costs. */
const MOST_MARKS = 1000;

export const findKey = new PluginKey<FindState>('find');

export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key: findKey,
      state: {
        init: () => EMPTY,
        apply(tr, value) {
          const meta = tr.getMeta(findKey) as Partial<Pick<FindState, 'query' | 'at'>> | undefined;
          if (meta === undefined && (!tr.docChanged || value.query.words === '')) return value;
          const query = meta?.query ?? value.query;
          if (query.words === '') return EMPTY;
          const matches = meta?.query || tr.docChanged ? search(tr.doc, query) : value.matches;
          const wanted = meta?.at ?? (meta?.query ? nearest(matches, tr.selection.from) : value.at);
          const at = matches.length === 0 ? -1 : Math.max(0, Math.min(wanted, matches.length - 1));
          const marks = matches
            .slice(Math.max(0, at - MOST_MARKS), at + MOST_MARKS)
            .map(({ from, to }) =>
              Decoration.inline(from, to, { class: matches[at]?.from === from ? 'gc-found-on' : 'gc-found' }),
            );
          return { query, matches, at, marks: DecorationSet.create(tr.doc, marks) };
        },
      },
      props: { decorations: (state) => findKey.getState(state)?.marks },
    }),
  ],
});

interface Match {
  from: number;
  to: number;
  /** Only a part of a name: it can be found, but not be written over. */
  part: boolean;
}

function search(doc: Node, { words, matchCase }: FindQuery): Match[] {
  const wanted = matchCase ? words : words.toLowerCase();
  const found: Match[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const { starts, ...line } = wordsOf(node);
    let { text } = line;
    if (!matchCase && text.toLowerCase().length === text.length) text = text.toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      const place = (index: number): number => starts?.[index] ?? index;
      const inside = (index: number): boolean => index > 0 && place(index) === place(index - 1);
      found.push({
        from: pos + 1 + place(at),
        to: pos + 1 + place(end) + (inside(end) ? 1 : 0),
        part: inside(at) || inside(end),
      });
    }
    return false;
  });
  return found;
}

/** A block's words, one character for each position; where a name makes them more, the position of each. */
function wordsOf(block: Node): { text: string; starts: number[] | null } {
  if (!block.children.some((child) => child.type.name === 'mention'))
    return { text: block.textBetween(0, block.content.size, undefined, '￼'), starts: null };
  let text = '';
  const starts: number[] = [];
  block.forEach((child, offset) => {
    const named = child.type.name === 'mention';
    const words = named ? `@${String(child.attrs.label)}` : (child.text ?? '￼');
    for (let at = 0; at < words.length; at++) starts.push(named ? offset : offset + at);
    text += words;
  });
  starts.push(block.content.size);
  return { text, starts };
}

function nearest(matches: readonly { from: number }[], from: number): number {
  const at = matches.findIndex((match) => match.from >= from);
  return at < 0 ? 0 : at;
}

export function setFind(editor: Editor, query: FindQuery): void {
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { query }));
  show(editor);
}

export function moveFind(editor: Editor, by: 1 | -1): void {
  const now = findKey.getState(editor.state);
  if (!now || now.matches.length === 0) return;
  const at = (now.at + by + now.matches.length) % now.matches.length;
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { at }));
  show(editor);
}

function show(editor: Editor): void {
  const now = findKey.getState(editor.state);
  const match = now?.matches[now.at];
  if (!match) return;
  const { node } = editor.view.domAtPos(match.from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}

export function replaceOne(editor: Editor, words: string): void {
  const now = findKey.getState(editor.state);
  const match = now?.matches[now.at];
  if (!now || !match) return;
  if (match.part || isStruckThrough(editor.state.doc, match.from, match.to)) {
    moveFind(editor, 1);
    return;
  }
  const { tr } = editor.state;
  if (words === '') tr.delete(match.from, match.to);
  else tr.insertText(words, match.from, match.to);
  editor.view.dispatch(tr.setMeta(findKey, { at: now.at }));
  show(editor);
}

/** Words that somebody has struck are replaced by theirs already. */
function isStruckThrough(doc: Node, from: number, to: number): boolean {
  let struck = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline) struck &&= isStruck(node);
  });
  return struck;
}

/** All at once: one undo step. Returns how many. */
export function replaceAll(editor: Editor, words: string): number {
  const { tr, doc } = editor.state;
  const found = findKey.getState(editor.state)?.matches ?? [];
  const matches = found.filter(({ from, to, part }) => !part && !isStruckThrough(doc, from, to));
  for (const { from, to } of [...matches].reverse()) {
    if (words === '') tr.delete(from, to);
    else tr.insertText(words, from, to);
  }
  if (tr.docChanged) editor.view.dispatch(tr);
  return matches.length;
}

/** Ends the search; the caret goes to the match last shown. */
export function endFind(editor: Editor): void {
  const now = findKey.getState(editor.state);
  const match = now?.matches[now.at];
  const { tr } = editor.state;
  if (match) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to));
  editor.view.dispatch(tr.setMeta(findKey, { query: { words: '', matchCase: false } }));
  editor.view.focus();
}
