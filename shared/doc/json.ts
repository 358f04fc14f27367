/**
 * A text document as plain JSON in ProseMirror's shape: what the server, the exporters and the extraction
 * read. Reading from Yjs is tolerant: nodes and marks this version does not know keep their name.
 */
import * as Y from 'yjs';

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
  return { type: 'doc', content: childrenJson(doc.getXmlFragment(TEXT_ROOT), 0) };
}

function childrenJson(parent: Y.XmlFragment, depth: number): JsonNode[] {
  const nodes: JsonNode[] = [];
  if (depth > MAX_DEPTH) return nodes;
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlElement) nodes.push(elementJson(child, depth));
    else if (child instanceof Y.XmlText) nodes.push(...runsJson(child));
  }
  return nodes;
}

/** One element with its content, as ProseMirror JSON. */
export function elementJson(element: Y.XmlElement, depth = 0): JsonNode {
  const node: JsonNode = { type: element.nodeName };
  const attrs: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(element.getAttributes())) {
    if (name !== '__proto__') attrs[name] = value;
  }
  if (Object.keys(attrs).length > 0) node.attrs = attrs;
  const content = childrenJson(element, depth + 1);
  if (content.length > 0) node.content = content;
  return node;
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
