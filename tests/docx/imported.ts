/** A file as the import reads it: the plan's text, its numbering and its title. */
import * as Y from 'yjs';
import { importFile } from '../../server/import/importJob.ts';
import { type JsonNode, textJson } from '../../shared/doc/json.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';

export interface Imported {
  json: JsonNode;
  numbering: Numbering;
  title: string;
}

export function imported(bytes: Uint8Array, fileName: string): Imported {
  const read = importFile({
    bytes,
    fileName,
    title: null,
    structure: null,
    departments: [],
    predecessor: null,
    by: 'u1',
    cards: false,
    year: 2026,
  });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, read.text);
  return { json: textJson(doc), numbering: read.numbering, title: read.title };
}
