/**
 * Tables on the page as `shared/doc/tables.ts` reads them: the nodes of a stored table's rows with spans as read,
 * and with the cells that short rows are read with. Those stand after the stored ones, have no element and no id,
 * and enter the document only when somebody writes in them.
 */
import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import * as Y from 'yjs';
import {
  type CellAttrs,
  type CellRead,
  missingKind,
  readRows,
  standsAs,
} from '../../../shared/doc/tables.ts';
import type { Shown, YChild } from './render.ts';

const onlyRead = new WeakSet<Node>();

/** Is it a cell (or a row) that stands in nobody's document, as nobody has touched it? */
export function isOnlyRead(node: Node): boolean {
  return onlyRead.has(node);
}

/** What stands in the page past the stored children of a table or a row. */
export function noteOnlyRead(parent: Node, stored: number): void {
  if (!isTable(parent.type) && !isRow(parent.type)) return;
  for (let at = stored; at < parent.childCount; at++) onlyRead.add(parent.child(at));
}

export const isTable = (type: NodeType): boolean => type.spec.tableRole === 'table';
export const isRow = (type: NodeType): boolean => type.spec.tableRole === 'row';

const NO_CELLS: readonly YChild[] = [];
/** Known by the list of a row's cells, which is another one after each change in the row. */
const spans = new WeakMap<readonly YChild[], readonly CellAttrs[]>();

function storedSpans(cells: readonly YChild[]): readonly CellAttrs[] {
  let known = spans.get(cells);
  if (known === undefined) {
    known = cells.map((cell) => (cell instanceof Y.XmlElement ? cell.getAttributes() : {}));
    spans.set(cells, known);
  }
  return known;
}

/**
 * The rows of a table as read, from its rows as stored or as last read. Null: it is no table that can be shown.
 * Rows and cells in which nothing differs are the same nodes.
 */
export function rowsRead(
  table: Y.XmlElement,
  rows: readonly Node[],
  type: NodeType,
  shown: Shown,
): Node[] | null {
  const kids = shown.kids.get(table) ?? [];
  const stored = kids.map((kid) => (kid instanceof Y.XmlElement ? shown.kids.get(kid) : null) ?? NO_CELLS);
  const read = readRows(stored.map(storedSpans));
  const rowType = type.schema.nodes.tableRow;
  if (read === null || rowType === undefined) return null;
  return read.map(({ cells, missing }, r) => {
    const row = rows[r] ?? rowType.create();
    const kid = kids[r];
    const own = stored[r] ?? [];
    if (!isRow(row.type)) return row;
    const content = cells.map((cell, at) => {
      const node = cellRead(row.child(at), cell);
      const element = own[at];
      if (element !== undefined) shown.nodes.set(element, node);
      return node;
    });
    const kind = type.schema.nodes[missingKind(content.at(-1)?.type.name)];
    missing.forEach((width, at) => {
      const made = kind?.createAndFill(width === null ? null : { colwidth: [width] });
      if (!made) return;
      const there = row.maybeChild(own.length + at);
      content.push(there?.eq(made) ? there : made);
    });
    const same = content.length === row.childCount && content.every((cell, at) => cell === row.child(at));
    const now = same ? row : row.copy(Fragment.fromArray(content));
    noteOnlyRead(now, own.length);
    if (kid === undefined) onlyRead.add(now);
    else shown.nodes.set(kid, now);
    return now;
  });
}

function cellRead(cell: Node, read: CellRead): Node {
  if (standsAs(cell.attrs, read)) return cell;
  return cell.type.create({ ...cell.attrs, ...read }, cell.content, cell.marks);
}

/** May an edit have changed how a table is read? Words and marks in cells never do. */
export function sameTables(before: Node | undefined, now: Node): boolean {
  if (before === now || (now.isTextblock && before?.isTextblock)) return true;
  if (before === undefined || before.type !== now.type || before.childCount !== now.childCount)
    return !holdsTable(now);
  const spans = ['colspan', 'rowspan', 'colwidth'].every((name) => before.attrs[name] === now.attrs[name]);
  return spans && now.children.every((child, at) => sameTables(before.child(at), child));
}

function holdsTable(node: Node): boolean {
  if (isTable(node.type) || isRow(node.type)) return true;
  return !node.isTextblock && node.children.some(holdsTable);
}
