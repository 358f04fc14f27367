/**
 * A text document as plain JSON in ProseMirror's shape: what the server, the exporters and the extraction
 * read. Reading from Yjs is tolerant: nodes and marks this version does not know keep their name. Tables are
 * read by the rule of `tables.ts`.
 */
import * as Y from 'yjs';
import { readTable } from './tables.ts';

export interface JsonMark {
  type: string;
  attrs?: Record<string, unknown>;
}

export interface JsonNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: JsonNode[];
  text?: string;
  marks?: JsonMark[];
}

/** The root under which the text lies in its Y.Doc. */
export const TEXT_ROOT = 'default';

/** Deeper nesting than this is not read: a hostile document must not exhaust the stack (RELIABILITY.md R11). */
const MAX_DEPTH = 100;

/** The whole text of a `text` document. Never throws; unreadable parts are left out. */
export function textJson(doc: Y.Doc): JsonNode {
  return { type: 'doc', content: childrenJson(doc.getXmlFragment(TEXT_ROOT), 0, readTable) };
}

type ReadTable = (table: JsonNode) => JsonNode;

function childrenJson(parent: Y.XmlFragment, depth: number, read: ReadTable): JsonNode[] {
  const nodes: JsonNode[] = [];
  if (depth > MAX_DEPTH) return nodes;
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlElement) nodes.push(nodeJson(child, depth, read));
    else if (child instanceof Y.XmlText) nodes.push(...runsJson(child));
  }
  return nodes;
}

/** One element with its content, as ProseMirror JSON. */
export function elementJson(element: Y.XmlElement): JsonNode {
  return nodeJson(element, 0, readTable);
}

/** The same exactly as it is stored. */
export function storedJson(element: Y.XmlElement): JsonNode {
  return nodeJson(element, 0, (table) => table);
}

function nodeJson(element: Y.XmlElement, depth: number, read: ReadTable): JsonNode {
  const node: JsonNode = { type: element.nodeName };
  const attrs: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(element.getAttributes())) {
    if (name !== '__proto__') attrs[name] = value;
  }
  if (Object.keys(attrs).length > 0) node.attrs = attrs;
  const content = childrenJson(element, depth + 1, read);
  if (content.length > 0) node.content = content;
  return node.type === 'table' ? read(node) : node;
}

function runsJson(text: Y.XmlText): JsonNode[] {
  const runs: JsonNode[] = [];
  for (const op of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    if (typeof op.insert !== 'string' || op.insert === '') continue;
    const run: JsonNode = { type: 'text', text: op.insert };
    const marks: JsonMark[] = [];
    for (const [name, value] of Object.entries(op.attributes ?? {})) {
      if (value === null || name === '__proto__') continue;
      // y-tiptap stores marks that may overlap as `name--hash`.
      const mark: JsonMark = { type: name.replace(/--[a-zA-Z0-9+/=]{8}$/, '') };
      if (typeof value === 'object' && Object.keys(value).length > 0) mark.attrs = { ...value };
      marks.push(mark);
    }
    if (marks.length > 0) run.marks = marks;
    runs.push(run);
  }
  return runs;
}

/** A string attribute, or null when absent or of another type. */
export function stringAttr(node: JsonNode, name: string): string | null {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : null;
}

/** A finite number attribute, or `fallback`. */
export function numberAttr(node: JsonNode, name: string, fallback: number): number {
  const value = node.attrs?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}
