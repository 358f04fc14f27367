/**
 * The words of edits that cannot be sent, for copying: in the text the blocks that differ from the server's,
 * elsewhere the strings that the edits wrote. Pure; reads documents tolerantly.
 */
import * as Y from 'yjs';
import { textJson } from '../../shared/doc/json.ts';
import { type Numbering, numberingSchema } from '../../shared/doc/numbering.ts';
import { planBlocks } from '../../shared/doc/planText.ts';
import { withInsertions } from '../../shared/doc/suggestions.ts';
import type { Part } from '../../shared/ids.ts';

/** `base`: without the unsent edits; `unsent`: the edits themselves. A line a block. */
export function unsentWords(part: Part, base: Y.Doc, unsent: readonly Uint8Array[]): string {
  if (part === 'text') {
    const words = changedBlocks(base, unsent);
    if (words !== '') return words;
  }
  return stringsIn(unsent).join('\n');
}

function changedBlocks(base: Y.Doc, unsent: readonly Uint8Array[]): string {
  const full = new Y.Doc();
  Y.applyUpdate(full, Y.encodeStateAsUpdate(base));
  for (const update of unsent) Y.applyUpdate(full, update);
  const numbering: Numbering = numberingSchema.parse({});
  // Suggested words are somebody's too.
  const blocksOf = (doc: Y.Doc) => planBlocks(withInsertions(textJson(doc)), numbering);
  const before = new Map(blocksOf(base).map((block) => [block.id, block.text]));
  const lines = blocksOf(full)
    .filter((block) => block.text.trim() !== '' && before.get(block.id) !== block.text)
    .map((block) => block.number + block.text);
  full.destroy();
  return lines.join('\n');
}

/** What the updates insert as text or as string values, in order. */
function stringsIn(updates: readonly Uint8Array[]): string[] {
  const found: string[] = [];
  for (const update of updates) {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item)) continue;
      if (struct.content instanceof Y.ContentString) addTyped(found, struct);
      else if (struct.content instanceof Y.ContentAny)
        for (const value of struct.content.arr) collect(value, found);
    }
  }
  return found.filter((line) => line.trim() !== '');
}

/** Letters typed one after the other are one line. */
const lastTyped = new WeakMap<string[], { client: number; clock: number }>();
function addTyped(found: string[], item: Y.Item): void {
  const words = (item.content as Y.ContentString).str;
  const last = lastTyped.get(found);
  if (last && item.origin?.client === last.client && item.origin.clock === last.clock && found.length > 0) {
    found[found.length - 1] += words;
  } else found.push(words);
  lastTyped.set(found, { client: item.id.client, clock: item.id.clock + item.length - 1 });
}

/** The sentence-like strings of a value: titles, comments; not ids, days or orders. */
function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') {
    if (!/^[A-Za-z0-9_\-:.]{0,64}$/.test(value) && !/^[A-Za-z0-9+/=]{40,}$/.test(value)) found.push(value);
  } else if (Array.isArray(value)) {
    for (const inner of value) collect(inner, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collect(inner, found);
  }
}
