/**
 * A version as bytes: the full update of each part, the text as JSON, and its plain words. Runs in job
 * threads; knows no database.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as Y from 'yjs';
import { TEXT_ROOT, textJson } from '../../shared/doc/json.ts';
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

export function versionText(payload: Uint8Array): string {
  return strFromU8(entry(payload, 'plan.txt'));
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

/**
 * What must change in the text as it stands to become the version's: an update that builds on `current`.
 * Blocks that are the same on both sides stay untouched, so that carets, comments and links in them hold.
 */
export async function restoreUpdate({
  current,
  payload,
}: {
  current: Uint8Array;
  payload: Uint8Array;
}): Promise<Uint8Array> {
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
  ydoc.transact(() => updateYFragment(ydoc, fragment, wanted, meta));
  return Y.encodeStateAsUpdate(ydoc, before);
}
