/**
 * From an edit to the shared document: what changed between two ProseMirror nodes is done to the Yjs
 * element, and nothing else. Elements that stay keep their identity (found by node, then by block id), so
 * what others write in them at the same time stays too.
 */
import type { Fragment, Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { JsonNode } from '../../../shared/doc/json.ts';
import { changedBetween } from '../../../shared/extract/gathered.ts';
import { inlineDiff } from './inlineDiff.ts';
import { attributesOf } from './markKeys.ts';
import { partners } from './partners.ts';
import type { Shown, YChild, YParent } from './render.ts';
import { YLine } from './yLine.ts';

/** Makes the element look like `next`, given that it looks like `before`. */
export function writeElement(element: Y.XmlElement, before: Node, next: Node, shown: Shown): void {
  if (before === next) return;
  shown.nodes.set(element, next);
  writeAttrs(element, before, next);
  if (next.isTextblock) writeInline(element, before.content, next.content, shown);
  else if (!next.isLeaf) writeChildren(element, before.children, next.children, shown);
}

function writeAttrs(element: Y.XmlElement, before: Node, next: Node): void {
  for (const [name, value] of Object.entries(next.attrs)) {
    if (same(before.attrs[name], value)) continue;
    if (value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value as string); // Yjs takes any JSON value here
  }
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/**
 * Does to a container what happened to its nodes. `before` are the nodes of the children last shown (those
 * past them were filled in for the schema's sake, or are how a table is read, and have no element yet).
 */
export function writeChildren(
  parent: YParent,
  before: readonly Node[],
  edited: readonly Node[],
  shown: Shown,
): void {
  const all = shown.kids.get(parent) ?? [];
  const wanted = written(parent, before.slice(all.length), edited);
  const { from, to, gone } = changedBetween(before.slice(0, all.length), wanted);
  const [kids, old, next] = [
    all.slice(from, from + gone),
    before.slice(from, from + gone),
    wanted.slice(from, to),
  ];
  const partner = partners(old, next);
  const kept = new Set(partner);
  old.forEach((_node, at) => {
    if (!kept.has(at)) removeKid(parent, kids[at], shown);
  });
  const now: YChild[] = [];
  let after: YChild | null = all[from - 1] ?? null;
  next.forEach((node, index) => {
    const at = partner[index] ?? null;
    const kid = at === null ? undefined : kids[at];
    const was = at === null ? undefined : old[at];
    if (kid !== undefined && was !== undefined) {
      if (was !== node && kid instanceof Y.XmlElement) writeElement(kid, was, node, shown);
      after = kid;
    } else {
      const made = makeElement(node, shown);
      parent.insertAfter(place(parent, after), [made]);
      after = made;
    }
    now.push(after);
  });
  shown.kids.set(parent, [...all.slice(0, from), ...now, ...all.slice(from + gone)]);
}

/** Without the last cells of a row (the row of a table) that are only read and that nobody has touched. */
function written(parent: YParent, onlyRead: readonly Node[], next: readonly Node[]): readonly Node[] {
  if (!(parent instanceof Y.XmlElement) || !/^table(Row)?$/.test(parent.nodeName)) return next;
  let end = next.length;
  while (end > 0 && onlyRead.some((node) => next[end - 1]?.eq(node))) end--;
  return next.slice(0, end);
}

/** Where to insert: after this child, or after its nearest living neighbour if others have deleted it. */
function place(parent: YParent, after: YChild | null): YChild | null {
  if (after === null) return null;
  let item = after._item;
  while (item?.deleted) item = item.left;
  if (item === null || !(item.content instanceof Y.ContentType)) return null;
  const { type } = item.content;
  return type.parent === parent ? (type as YChild) : null;
}

function removeKid(parent: YParent, kid: YChild | undefined, shown: Shown): void {
  if (kid === undefined) return;
  shown.nodes.delete(kid);
  const at = parent.toArray().indexOf(kid);
  if (at >= 0) parent.delete(at, 1);
}

function writeInline(element: Y.XmlElement, before: Fragment, next: Fragment, shown: Shown): void {
  const { replaced, formats } = inlineDiff(before, next);
  const line = new YLine(element, (node) => makeElement(node, null));
  // From the end, so that places before stay what they are.
  for (const { from, to, insert } of [...replaced].reverse()) {
    if (to > from) line.delete(from, to);
    if (insert.length > 0) line.insert(from, insert);
  }
  for (const { from: start, to: end, before: had, next: has } of formats) line.format(start, end, had, has);
  shown.kids.set(element, line.kids());
}

/** A new element for a node and all that is in it. */
function makeElement(node: Node, shown: Shown | null): Y.XmlElement | Y.XmlText {
  if (node.type.name === 'unknownBlock' || node.type.name === 'unknownInline')
    return fromJson(node.attrs.json);
  const element = new Y.XmlElement(node.type.name);
  for (const [name, value] of Object.entries(node.attrs))
    if (value !== null && value !== undefined) element.setAttribute(name, value as string);
  const kids: YChild[] = [];
  let text: { type: Y.XmlText; delta: { insert: string; attributes: Record<string, unknown> }[] } | null =
    null;
  const flush = (): void => {
    text?.type.applyDelta(text.delta);
    text = null;
  };
  node.forEach((child) => {
    if (!child.isText) {
      flush();
      kids.push(makeElement(child, shown));
      return;
    }
    if (text === null) {
      text = { type: new Y.XmlText(), delta: [] };
      kids.push(text.type);
    }
    text.delta.push({ insert: child.text ?? '', attributes: attributesOf(child.marks) });
  });
  flush();
  element.insert(0, kids);
  shown?.nodes.set(element, node);
  shown?.kids.set(element, kids);
  return element;
}

/** What a newer release wrote, made again as it was (it was moved or pasted). */
function fromJson(json: unknown): Y.XmlElement | Y.XmlText {
  const node = (typeof json === 'object' && json !== null ? json : { type: 'unknownInline' }) as JsonNode;
  if (node.type === 'text') {
    const text = new Y.XmlText();
    text.insert(0, node.text ?? '');
    return text;
  }
  const element = new Y.XmlElement(String(node.type));
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value as string);
  const kids: YChild[] = [];
  for (const child of node.content ?? []) {
    const last = kids.at(-1);
    if (child.type !== 'text') kids.push(fromJson(child));
    else if (last instanceof Y.XmlText && child.marks === undefined) last.insert(0, child.text ?? '');
    else {
      const text = new Y.XmlText();
      const attributes = Object.fromEntries((child.marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}]));
      text.applyDelta([{ insert: child.text ?? '', attributes }]);
      kids.push(text);
    }
  }
  element.insert(0, kids);
  return element;
}
