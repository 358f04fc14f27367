/**
 * What people said of the reading goes along when its words are written anew by an edit made here: a split moves
 * them into a new block, cut words are pasted elsewhere (carried.ts), and the shared document takes their characters
 * for others. Only the place of an entry is told anew, in the same breath as the edit; which words it means is never
 * guessed.
 */
import { Extension } from '@tiptap/core';
import type { Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { TEXT_ROOT } from '../../../shared/doc/json.ts';
import {
  placeReadings,
  resolveAnchor,
  samePlace,
  type WordPlace,
} from '../../../shared/doc/readingAnchors.ts';
import { type ReadingEntry, readReadings, setReading } from '../../../shared/doc/readings.ts';
import { makeAnchor } from '../../talk/anchors.ts';
import { wordRange } from '../places.ts';
import { EDITOR_ORIGIN, isPaste, isRemote, PART_OF_EDIT } from '../sync/syncKey.ts';
import { type Carried, carriedIn, carriedTo, readCarried, type SaidWords, writeCarried } from './carried.ts';

const key = new PluginKey<readonly SaidWords[]>('followWords');
const NONE: readonly SaidWords[] = [];

declare module '@tiptap/core' {
  interface Storage {
    followWords: {
      /** Marks copied HTML with what was said of it. */
      mark: (copied: HTMLElement | DocumentFragment) => void;
    };
  }
}

export const FollowWords = Extension.create<{ doc: Y.Doc | null; plan: string }>({
  name: 'followWords',
  addOptions: () => ({ doc: null, plan: '' }),
  addStorage: () => ({ mark() {} }),
  addProseMirrorPlugins() {
    const { editor } = this;
    const { doc, plan } = this.options;
    if (doc === null) return [];
    let copied: readonly Carried[] = [];
    let read: readonly Carried[] = [];
    /** What was last pasted or dropped here carries this. */
    let pasted: readonly Carried[] = [];
    this.storage.mark = (content: HTMLElement | DocumentFragment) => writeCarried(content, plan, copied);
    return [
      new Plugin<readonly SaidWords[]>({
        key,
        state: {
          init: () => NONE,
          apply(tr, moving, before) {
            // A first transaction has its places from the document; those appended to it carry them on.
            if (tr.getMeta('appendedTransaction') !== undefined) return mapped(moving, tr);
            if (!tr.docChanged || isRemote(tr)) return NONE;
            const coming = isPaste(tr) ? pasted : [];
            if (coming.length === 0 && tr.doc.childCount === before.doc.childCount) return NONE;
            const staying = mapped(saidIn(doc, before.doc), tr);
            return coming.length === 0 ? staying : [...staying, ...arrived(doc, tr, coming, staying)];
          },
        },
        view: () => ({
          update(view) {
            const moving = key.getState(view.state) ?? NONE;
            if (moving.length === 0 || view.composing) return;
            // However long the page took to draw: it is taken back with the edit, not by itself.
            const { undo } = editor.storage.textSync;
            if (undo && undo.lastChange > 0) undo.lastChange = Date.now();
            follow(doc, view.state, moving);
          },
        }),
        props: {
          transformCopied(slice, view) {
            copied = carriedWith(doc, view.state, slice);
            return slice;
          },
          transformPastedHTML(html) {
            read = readCarried(html, plan);
            return html;
          },
          transformPasted(slice, view, plain) {
            const { dragging, state } = view;
            // What is dragged inside the page comes without HTML, and is what is selected.
            const dragged = dragging ? carriedWith(doc, state, dragging.slice) : [];
            pasted = plain ? [] : dragging ? dragged : read;
            read = [];
            return slice;
          },
        },
      }),
    ];
  },
});

/** All entries' words that stand on the page as they were spoken of. */
function saidIn(doc: Y.Doc, page: Node): SaidWords[] {
  const said: SaidWords[] = [];
  const put = (id: string, span: number, place: WordPlace | null, quote: string): void => {
    const range = place === null ? null : wordRange(page, place.blockId, place.from, place.to);
    if (range !== null && range.from < range.to && same(page.textBetween(range.from, range.to), quote))
      said.push({ id, span, ...range });
  };
  for (const { entry, place, spans } of placeReadings(doc)) {
    put(entry.id, -1, place, entry.quote);
    for (const [index, span] of (entry.spans ?? []).entries())
      put(entry.id, index, spans?.[index] ?? null, span.quote);
  }
  return said;
}

/** What goes with a selection; nothing when something else is copied or dragged. */
function carriedWith(doc: Y.Doc, { doc: page, selection }: EditorState, slice: Slice): readonly Carried[] {
  if (!selection.content().content.eq(slice.content)) return [];
  return carriedIn(page, selection.ranges, saidIn(doc, page));
}

/** Entries whose words came in with the transaction and stand nowhere else: a copy takes nothing away. */
function arrived(
  doc: Y.Doc,
  tr: Transaction,
  coming: readonly Carried[],
  staying: readonly SaidWords[],
): SaidWords[] {
  const alive = new Set(staying.map(nameOf));
  const known = new Set(readReadings(doc).map(({ id }) => id));
  const gone = coming.filter((one) => known.has(one.id) && !alive.has(nameOf(one)));
  return gone.length === 0 ? [] : carriedTo(tr.doc, written(tr), gone);
}

const nameOf = ({ id, span }: Pick<SaidWords, 'id' | 'span'>): string => `${span}|${id}`;

/** The ranges a transaction wrote, as they stand after it. */
function written(tr: Transaction): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const [index, map] of tr.mapping.maps.entries()) {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_from, _to, start, end) => {
      const from = later.map(start, 1);
      const to = later.map(end, -1);
      if (from < to) ranges.push({ from, to });
    });
  }
  return ranges;
}

function mapped(moving: readonly SaidWords[], tr: Transaction): readonly SaidWords[] {
  if (moving.length === 0 || !tr.docChanged) return moving;
  return moving
    .map((one) => ({ ...one, from: tr.mapping.map(one.from, 1), to: tr.mapping.map(one.to, -1) }))
    .filter(({ from, to }) => from < to);
}

function follow(doc: Y.Doc, { doc: page }: EditorState, moving: readonly SaidWords[]): void {
  const entries = new Map(readReadings(doc).map((entry) => [entry.id, entry]));
  const told = new Map<string, ReadingEntry>();
  for (const words of moving) {
    const entry = told.get(words.id) ?? entries.get(words.id);
    const moved = entry && movedEntry(doc, page, entry, words);
    if (moved) told.set(words.id, moved);
  }
  if (told.size === 0) return;
  doc.transact((transaction) => {
    transaction.meta.set(PART_OF_EDIT, true);
    for (const entry of told.values()) setReading(doc, entry, EDITOR_ORIGIN);
  }, EDITOR_ORIGIN);
}

/** The entry with its words where they stand now; null where they stood there already. */
function movedEntry(
  doc: Y.Doc,
  page: Node,
  entry: ReadingEntry,
  { span, from, to }: SaidWords,
): ReadingEntry | null {
  const spoken = span < 0 ? entry : entry.spans?.[span];
  if (spoken === undefined || !same(page.textBetween(from, to), spoken.quote)) return null;
  const made = makeAnchor(doc.getXmlFragment(TEXT_ROOT), page, from, to);
  const place = resolveAnchor(doc, made);
  if (made === null || place === null || samePlace(place, resolveAnchor(doc, spoken.anchor))) return null;
  const anchor = { from: made.from, to: made.to };
  if (span >= 0) {
    const spans = entry.spans?.map((one, index) => (index === span ? { ...one, anchor } : one));
    return { ...entry, spans };
  }
  const at = entry.key.indexOf('|');
  const rest = at < 0 ? '|hand' : entry.key.slice(at);
  return { ...entry, anchor, key: `${place.blockId}${rest}` };
}

/** But for spaces, as readingMatch.ts compares. */
const same = (a: string, b: string): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '');
