/**
 * A version as bytes: the full update of each part, the text as JSON, and its plain words. Runs in job
 * threads; knows no database.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as Y from 'yjs';
import { type JsonNode, TEXT_ROOT, textJson } from '../../shared/doc/json.ts';
import { type LineLook, lineLooks } from '../../shared/doc/lineLooks.ts';
import {
  anchorAt,
  type PlacedReading,
  placeReadings,
  resolveAnchor,
  samePlace,
  type WordPlace,
} from '../../shared/doc/readingAnchors.ts';
import { type ReadingAnchor, readingsOf } from '../../shared/doc/readings.ts';
import type { Part } from '../../shared/ids.ts';
import { readText, type TextInput } from './reading.ts';

export type PackInput = TextInput & {
  updates: Record<Part, Uint8Array>;
};

export interface Packed {
  payload: Uint8Array;
  /** JSON of the targets as read from exactly this text. */
  targets: string;
}

export function packVersion({ updates, ...input }: PackInput): Packed {
  const { planText, extraction } = readText({ ...input, text: updates.text });
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, updates.text);
  const payload = zipSync({
    'text.bin': updates.text,
    'board.bin': updates.board,
    'talk.bin': updates.talk,
    'text.json': strToU8(JSON.stringify(textJson(ydoc))),
    'plan.txt': strToU8(planText),
  });
  ydoc.destroy();
  return { payload, targets: JSON.stringify(extraction.targets) };
}

/** Its words, and how each line of them looks. */
export function versionText(payload: Uint8Array): { text: string; looks: LineLook[] } {
  const doc = JSON.parse(strFromU8(entry(payload, 'text.json'))) as JsonNode;
  return { text: strFromU8(entry(payload, 'plan.txt')), looks: lineLooks(doc) };
}

export function versionBoardUpdate(payload: Uint8Array): Uint8Array {
  return entry(payload, 'board.bin');
}

export function versionTextUpdate(payload: Uint8Array): Uint8Array {
  return entry(payload, 'text.bin');
}

function entry(payload: Uint8Array, name: string): Uint8Array {
  const found = unzipSync(payload, { filter: (file) => file.name === name })[name];
  if (found === undefined) throw new Error(`a version without ${name}`);
  return found;
}

/** ProseMirror, for restoring alone: every other job starts without it. */
export const loadEditor = () =>
  Promise.all([import('@tiptap/y-tiptap'), import('../../shared/doc/textSchema.ts')]);

/** With anchors on the words where they are now; as it was where those still hold. */
function restoredEntry(ydoc: Y.Doc, { entry, place, spans }: PlacedReading, value: unknown): unknown {
  const there = (anchor: ReadingAnchor | null, wanted: WordPlace | null): ReadingAnchor | null =>
    wanted === null || samePlace(resolveAnchor(ydoc, anchor), wanted) ? anchor : anchorAt(ydoc, wanted);
  const { id: _, ...said } = entry;
  const anchor = there(said.anchor, place);
  const moved = said.spans?.map((span, k) => ({ ...span, anchor: there(span.anchor, spans?.[k] ?? null) }));
  const same = anchor === said.anchor && !moved?.some((span, k) => span.anchor !== said.spans?.[k]?.anchor);
  return same ? value : { ...said, anchor, ...(moved ? { spans: moved } : {}) };
}

/** What people said of the reading goes back with the words: on the same words, wherever those are new now. */
function restoreReadings(ydoc: Y.Doc, old: Y.Doc): void {
  const now = readingsOf(ydoc);
  const then = readingsOf(old);
  const places = new Map(placeReadings(old).map((placed) => [placed.entry.id, placed]));
  for (const id of [...now.keys()]) if (!then.has(id)) now.delete(id);
  for (const [id, value] of then.entries()) {
    if (value instanceof Y.AbstractType) continue; // nothing of ours; it cannot be in two documents
    const placed = places.get(id);
    const entry = placed ? restoredEntry(ydoc, placed, value) : value;
    if (JSON.stringify(now.get(id)) !== JSON.stringify(entry)) now.set(id, entry);
  }
}

/**
 * What must change in the text as it stands to become the version's: an update that builds on `current`, and the
 * client id under which it does.
 * Blocks that are the same on both sides stay untouched, so that carets, comments and links in them hold.
 */
export async function restoreUpdate({
  current,
  payload,
}: {
  current: Uint8Array;
  payload: Uint8Array;
}): Promise<{ update: Uint8Array; client: number }> {
  const [{ initProseMirrorDoc, updateYFragment }, { textSchema }] = await loadEditor();
  const schema = textSchema();
  const old = new Y.Doc();
  Y.applyUpdate(old, versionTextUpdate(payload));
  const wanted = initProseMirrorDoc(old.getXmlFragment(TEXT_ROOT), schema).doc;
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, current);
  const before = Y.encodeStateVector(ydoc);
  const fragment = ydoc.getXmlFragment(TEXT_ROOT);
  const { meta } = initProseMirrorDoc(fragment, schema);
  ydoc.transact(() => {
    updateYFragment(ydoc, fragment, wanted, meta);
    restoreReadings(ydoc, old);
  });
  return { update: Y.encodeStateAsUpdate(ydoc, before), client: ydoc.clientID };
}
