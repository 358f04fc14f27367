/**
 * From the shared document to ProseMirror nodes. Every child of a Yjs element becomes exactly one node (an
 * XmlText: a run of inline nodes), so that places on both sides are found by index. What this release does
 * not know, or cannot fit, becomes a pass-through node: nothing is ever deleted from the shared document.
 * Tables are shown as everybody reads them (`tables.ts`).
 */
import { Fragment, type Mark, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { storedJson } from '../../../shared/doc/json.ts';
import { isTable, rowsRead } from './tables.ts';

export type YChild = Y.XmlElement | Y.XmlText;
export type YParent = Y.XmlElement | Y.XmlFragment;

/** What was last shown of the shared document: its elements' nodes, and the children each had then. */
export interface Shown {
  nodes: Map<YChild, Node>;
  kids: Map<YParent, readonly YChild[]>;
}

/** Deeper nesting is shown as one grey box: a hostile document must not exhaust the stack. */
const MAX_DEPTH = 60;

export function childrenOf(parent: YParent): YChild[] {
  const kids: YChild[] = [];
  parent.forEach((child) => {
    if (child instanceof Y.XmlElement || child instanceof Y.XmlText) kids.push(child);
  });
  return kids;
}

/** Renders a container's children, taking over what `fresh` says has not changed. */
export function renderChildren(
  parent: YParent,
  schema: Schema,
  shown: Shown,
  isFresh: (element: YChild) => boolean,
  depth = 0,
): Node[] {
  const kids = childrenOf(parent);
  shown.kids.set(parent, kids);
  return kids.map((kid) => {
    const known = shown.nodes.get(kid);
    if (known !== undefined && isFresh(kid)) return known;
    const node =
      kid instanceof Y.XmlElement && depth < MAX_DEPTH
        ? renderElement(kid, schema, shown, isFresh, depth)
        : passThrough(kid, schema, 'unknownBlock');
    shown.nodes.set(kid, node);
    return node;
  });
}

function renderElement(
  element: Y.XmlElement,
  schema: Schema,
  shown: Shown,
  isFresh: (element: YChild) => boolean,
  depth: number,
): Node {
  const type = schema.nodes[element.nodeName];
  if (type === undefined || type.isText || type === schema.topNodeType || type.isInline)
    return passThrough(element, schema, 'unknownBlock');
  if (type.isLeaf) return type.create(attrsOf(element, type));
  let content: Fragment;
  if (type.inlineContent) content = renderInline(element, type, shown);
  else {
    const children = renderChildren(element, schema, shown, isFresh, depth + 1);
    const read = isTable(type) ? rowsRead(element, children, type, shown) : children;
    if (read === null) return passThrough(element, schema, 'unknownBlock');
    content = Fragment.from(read);
  }
  const match = type.contentMatch.matchFragment(content);
  const rest = match?.fillBefore(Fragment.empty, true);
  if (!rest) return passThrough(element, schema, 'unknownBlock');
  return type.create(attrsOf(element, type), content.append(rest));
}

/** Attributes the schema knows; the others stay where they are. */
function attrsOf(element: Y.XmlElement, type: NodeType): Record<string, unknown> {
  const attrs: Record<string, unknown> = {};
  const values: Record<string, unknown> = element.getAttributes();
  for (const name of Object.keys(type.spec.attrs ?? {}))
    if (Object.hasOwn(values, name) && values[name] !== undefined && values[name] !== null)
      attrs[name] = values[name];
  return attrs;
}

function renderInline(parent: Y.XmlElement, type: NodeType, shown: Shown): Fragment {
  const nodes: Node[] = [];
  const { schema } = type;
  const kids = childrenOf(parent);
  shown.kids.set(parent, kids);
  for (const kid of kids) {
    if (kid instanceof Y.XmlText) nodes.push(...textRuns(kid, type));
    else nodes.push(inlineAtom(kid, schema, type));
  }
  return Fragment.fromArray(joined(nodes));
}

/** Neighbouring text nodes with the same marks are one node: two XmlTexts may lie side by side. */
function joined(nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (last?.isText && node.isText && last.sameMarkup(node))
      out[out.length - 1] = node.type.schema.text((last.text ?? '') + (node.text ?? ''), last.marks);
    else out.push(node);
  }
  return out;
}

function inlineAtom(kid: Y.XmlElement, schema: Schema, parent: NodeType): Node {
  const type = schema.nodes[kid.nodeName];
  if (type === undefined || !type.isInline || !type.isLeaf || type.isText || !fits(type, parent))
    return passThrough(kid, schema, 'unknownInline');
  return type.create(attrsOf(kid, type));
}

function fits(type: NodeType, parent: NodeType): boolean {
  return parent.contentMatch.matchType(type) !== null;
}

/** The text nodes of one XmlText, as long as it is: what is no text becomes one inline pass-through. */
export function textRuns(text: Y.XmlText, parent: NodeType): Node[] {
  const { schema } = parent;
  const runs: Node[] = [];
  for (const op of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    const marks = parent.allowedMarks(marksOf(op.attributes ?? {}, schema));
    if (typeof op.insert === 'string') {
      if (op.insert !== '') runs.push(schema.text(op.insert, marks));
    } else runs.push(schema.node('unknownInline', { json: null }, undefined, marks));
  }
  return runs;
}

/** y-tiptap stores marks that may overlap as `name--hash`. */
const HASHED = /--[a-zA-Z0-9+/=]{8}$/;

export function marksOf(attributes: Record<string, unknown>, schema: Schema): Mark[] {
  let marks: readonly Mark[] = [];
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    const type = schema.marks[key.replace(HASHED, '')];
    const mark =
      type === undefined || type.name === 'unknownMark'
        ? schema.mark('unknownMark', { name: key, json: value })
        : type.create(typeof value === 'object' ? (value as Record<string, unknown>) : null);
    marks = [...marks, mark];
  }
  return [...marks].sort((a, b) => rank(a, schema) - rank(b, schema));
}

function rank(mark: Mark, schema: Schema): number {
  return Object.keys(schema.marks).indexOf(mark.type.name);
}

function passThrough(child: YChild, schema: Schema, name: 'unknownBlock' | 'unknownInline'): Node {
  const json = child instanceof Y.XmlElement ? storedJson(child) : { type: 'text', text: child.toString() };
  return schema.node(name, { json });
}

/** The top-level nodes, these blocks' anew and apart from what is shown. */
export function renderAgain(
  root: Y.XmlFragment,
  blocks: ReadonlySet<YChild>,
  schema: Schema,
  shown: Shown,
): Node[] {
  const apart: Shown = { nodes: new Map(shown.nodes), kids: new Map(shown.kids) };
  const inside = (kid: YChild): boolean =>
    blocks.has(kid) || (kid.parent instanceof Y.XmlElement && inside(kid.parent));
  return renderChildren(root, schema, apart, (kid) => !inside(kid));
}

/** One top-level element as it is now, apart from what is shown. */
export function renderBlock(element: Y.XmlElement, schema: Schema): Node {
  return renderElement(element, schema, { nodes: new Map(), kids: new Map() }, () => false, 0);
}
