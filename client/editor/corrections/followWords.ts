/**
 * What people said of the reading goes along when its words are written anew by an edit made here: a split moves
 * them into a new block, whose characters the shared document takes for others. Only the place of an entry is
 * told anew, in the same breath as the edit; which words it means is never guessed.
 */
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { TEXT_ROOT } from '../../../shared/doc/json.ts';
import { placeReadings, resolveAnchor, type WordPlace } from '../../../shared/doc/readingAnchors.ts';
import { readReadings, setReading } from '../../../shared/doc/readings.ts';
import { makeAnchor } from '../../talk/anchors.ts';
import { wordRange } from '../places.ts';
import { EDITOR_ORIGIN, isRemote, PART_OF_EDIT } from '../sync/syncKey.ts';

/** An entry's words as positions in the page. */
interface Moving {
  id: string;
  from: number;
  to: number;
}

const key = new PluginKey<readonly Moving[]>('followWords');
const NONE: readonly Moving[] = [];

export const FollowWords = Extension.create<{ doc: Y.Doc | null }>({
  name: 'followWords',
  addOptions: () => ({ doc: null }),
  addProseMirrorPlugins() {
    const { doc } = this.options;
    if (doc === null) return [];
    return [
      new Plugin<readonly Moving[]>({
        key,
        state: {
          init: () => NONE,
          apply(tr, moving, before) {
            // A first transaction has its places from the document; those appended to it carry them on.
            const going = tr.getMeta('appendedTransaction') === undefined ? startOf(doc, tr, before) : moving;
            return mapped(going, tr);
          },
        },
        view: () => ({
          update(view) {
            const moving = key.getState(view.state) ?? NONE;
            if (moving.length > 0 && !view.composing) follow(doc, view.state, moving);
          },
        }),
      }),
    ];
  },
});

/** Typing keeps its characters; only edits that make or join blocks write words anew. */
function startOf(doc: Y.Doc, tr: Transaction, before: EditorState): readonly Moving[] {
  if (!tr.docChanged || isRemote(tr) || tr.doc.childCount === before.doc.childCount) return NONE;
  const moving: Moving[] = [];
  for (const { entry, place } of placeReadings(doc)) {
    const range = place === null ? null : wordRange(before.doc, place.blockId, place.from, place.to);
    if (range !== null && same(before.doc.textBetween(range.from, range.to), entry.quote))
      moving.push({ id: entry.id, ...range });
  }
  return moving;
}

function mapped(moving: readonly Moving[], tr: Transaction): readonly Moving[] {
  if (moving.length === 0 || !tr.docChanged) return moving;
  return moving
    .map(({ id, from, to }) => ({ id, from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }))
    .filter(({ from, to }) => from < to);
}

function follow(doc: Y.Doc, { doc: page }: EditorState, moving: readonly Moving[]): void {
  const root = doc.getXmlFragment(TEXT_ROOT);
  const entries = new Map(readReadings(doc).map((entry) => [entry.id, entry]));
  doc.transact((transaction) => {
    transaction.meta.set(PART_OF_EDIT, true);
    for (const { id, from, to } of moving) {
      const entry = entries.get(id);
      const made = makeAnchor(root, page, from, to);
      const place = resolveAnchor(doc, made);
      if (entry === undefined || made === null || place === null) continue;
      if (samePlace(place, resolveAnchor(doc, entry.anchor))) continue;
      if (!same(page.textBetween(from, to), entry.quote)) continue;
      const at = entry.key.indexOf('|');
      const rest = at < 0 ? '|hand' : entry.key.slice(at);
      const anchor = { from: made.from, to: made.to };
      setReading(doc, { ...entry, anchor, key: `${place.blockId}${rest}` }, EDITOR_ORIGIN);
    }
  }, EDITOR_ORIGIN);
}

const samePlace = (a: WordPlace, b: WordPlace | null): boolean =>
  a.blockId === b?.blockId && a.from === b.from && a.to === b.to;

/** But for spaces, as readingMatch.ts compares. */
const same = (a: string, b: string): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '');
