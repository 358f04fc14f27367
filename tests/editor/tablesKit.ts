// Several people at one table: what each does, how they hear of each other, and what has to hold of their screens.
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { CellSelection, TableMap } from '@tiptap/pm/tables';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { elementJson, storedJson, textJson } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { planText } from '../../shared/doc/planText.ts';
import { textSchema } from '../../shared/doc/textSchema.ts';
import { type Peer, peer, START, startDoc } from './bench.ts';

const TABLE = START[4] ?? { type: 'table' };
export const BEFORE = startDoc([
  { type: 'title', attrs: { id: 't' }, content: [{ type: 'text', text: '工作计划' }] },
  TABLE,
  { type: 'paragraph', attrs: { id: 'p', role: 'body' } },
]);
const SCHEMA = textSchema();

export const several = (count: number, start = BEFORE): Peer[] =>
  Array.from({ length: count }, (_, at) => peer(start, 1001 + at));

/** What each has not had yet goes to everybody else, and what they bring along of their own for that. */
export function exchange(all: readonly Peer[]): void {
  for (const one of all)
    for (const update of one.out.splice(0))
      for (const other of all) if (other !== one) Y.applyUpdate(other.doc, update, 'net');
  if (all.some(({ out, strays }) => out.some((update) => strays.has(update)))) exchange(all);
}

export const screen = (one: Peer): unknown => one.editor.state.doc.toJSON();
/** As the server reads the same document. */
export const stored = (one: Peer): unknown => SCHEMA.nodeFromJSON(textJson(one.doc)).toJSON();

export function expectOne(all: readonly Peer[], said: string): void {
  expectRead(all, said);
  const [first] = all;
  if (first === undefined) return;
  const fresh = peer(Y.encodeStateAsUpdate(first.doc), 999);
  for (const one of all) expect(screen(one), said).toEqual(screen(fresh));
  expect(fresh.out).toEqual([]);
}

/** The same without a newcomer. */
export function expectRead(all: readonly Peer[], said: string): void {
  for (const one of all) {
    // Yjs itself takes bold away that has become needless; ours writes nothing.
    const made = one.out.splice(0).flatMap((update) => Y.decodeUpdate(update).structs);
    expect(made, `nothing is written by reading: ${said}`).toEqual([]);
    expect(screen(one), said).toEqual(stored(one));
    one.editor.state.doc.descendants((node) => {
      if (node.type.name === 'table') expect(TableMap.get(node).problems, said).toBeNull();
      return !node.isTextblock;
    });
  }
}

/** Is some table stored otherwise than it reads? */
export const isCrooked = ({ root }: Peer): boolean =>
  root
    .toArray()
    .some(
      (kid) =>
        kid instanceof Y.XmlElement && JSON.stringify(storedJson(kid)) !== JSON.stringify(elementJson(kid)),
    );

/** Where the cells of the first table stand, in order. */
export function cells(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.spec.tableRole === 'cell' || node.type.spec.tableRole === 'header_cell') found.push(pos);
    return !node.isTextblock;
  });
  return found;
}

export function into(one: Peer, cell: number): void {
  const { state, view } = one.editor;
  const pos = cells(state.doc)[cell] ?? 0;
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(pos + 1))));
}

export function type(one: Peer, cell: number, words: string): void {
  into(one, cell);
  one.editor.view.dispatch(one.editor.state.tr.insertText(words));
}

export function select(one: Peer, from: number, to: number): void {
  const { state, view } = one.editor;
  const all = cells(state.doc);
  const selection = CellSelection.create(state.doc, all[from] ?? 0, all[to] ?? 0);
  view.dispatch(state.tr.setSelection(selection));
}

export const rows = (one: Peer): string[] =>
  planText(textJson(one.doc), DEFAULT_NUMBERING)
    .split('\n')
    .filter((line) => line.includes('\t'));
