/**
 * From an edit to the shared document: what changed between two ProseMirror nodes is done to the Yjs
 * element, and nothing else. Elements that stay keep their identity (found by node, then by block id), so
 * what others write in them at the same time stays too.
 */
import type { Fragment, Mark, Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { JsonNode } from '../../../shared/doc/json.ts';
import { inlineDiff } from './inlineDiff.ts';
import type { Shown, YChild, YParent } from './render.ts';

/** Makes the element look like `next`, given that it looks like `before`. */
export function writeElement(element: Y.XmlElement, before: Node, next: Node, shown: Shown): void {
  if (before === next) return;
  shown.nodes.set(element, next);
  writeAttrs(element, before, next);
  if (next.isTextblock) writeInline(element, before.content, next.content, shown);
  else if (!next.isLeaf) writeChildren(element, children(before), children(next), shown);
}

function children(node: Node): Node[] {
  const out: Node[] = [];
  node.forEach((child) => {
    out.push(child);
  });
  return out;
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
 * past them were filled in for the schema's sake and have no element yet).
 */
export function writeChildren(
  parent: YParent,
  before: readonly Node[],
  next: readonly Node[],
  shown: Shown,
): void {
  const kids = shown.kids.get(parent) ?? [];
  const old = before.slice(0, kids.length);
  const partner = partners(old, next);
  const kept = new Set(partner.filter((at) => at !== null));
  old.forEach((_node, at) => {
    if (!kept.has(at)) removeKid(parent, kids[at], shown);
  });
  const now: YChild[] = [];
  let after: YChild | null = null;
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
  shown.kids.set(parent, now);
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

/** For each new node the index of the old one that it continues, in rising order; null for a new one. */
function partners(before: readonly Node[], next: readonly Node[]): (number | null)[] {
  const out: (number | null)[] = next.map(() => null);
  let left = 0;
  while (left < before.length && left < next.length && before[left] === next[left]) {
    out[left] = left;
    left++;
  }
  let right = 0;
  while (
    right < before.length - left &&
    right < next.length - left &&
    before[before.length - 1 - right] === next[next.length - 1 - right]
  ) {
    out[next.length - 1 - right] = before.length - 1 - right;
    right++;
  }
  const byNode = new Map<Node, number>();
  const byId = new Map<string, number>();
  for (let at = left; at < before.length - right; at++) {
    const node = before[at];
    if (node === undefined) continue;
    byNode.set(node, at);
    const id: unknown = node.attrs.id;
    if (typeof id === 'string' && !byId.has(`${node.type.name} ${id}`))
      byId.set(`${node.type.name} ${id}`, at);
  }
  const found: { index: number; at: number }[] = [];
  for (let index = left; index < next.length - right; index++) {
    const node = next[index];
    if (node === undefined) continue;
    const at = byNode.get(node) ?? byId.get(`${node.type.name} ${String(node.attrs.id)}`);
    if (at !== undefined) found.push({ index, at });
  }
  for (const { index, at } of longestRise(found)) out[index] = at;
  pairGaps(before, next, out, left, right);
  return out;
}

/** Between those found: nodes of one type without an id of their own continue each other in order. */
function pairGaps(
  before: readonly Node[],
  next: readonly Node[],
  out: (number | null)[],
  left: number,
  right: number,
): void {
  const claimed = new Set(out);
  let at = left;
  for (let index = left; index < next.length - right; index++) {
    const fixed = out[index];
    if (fixed !== null && fixed !== undefined) {
      at = fixed + 1;
      continue;
    }
    const limit = out.slice(index).find((value) => value !== null) ?? before.length - right;
    const node = next[index];
    const old = at < limit && !claimed.has(at) ? before[at] : undefined;
    if (old !== undefined && node?.type === old.type && idFits(old, node)) {
      out[index] = at;
      at++;
    }
  }
}

function idFits(old: Node, node: Node): boolean {
  const id: unknown = old.attrs.id;
  return id === null || id === undefined || id === node.attrs.id || node.attrs.id === null;
}

/** The longest run of pairs that rise on both sides: Yjs cannot move, so what crosses it is made anew. */
function longestRise(pairs: readonly { index: number; at: number }[]): { index: number; at: number }[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach((pair, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.at ?? 0) < pair.at) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const out: { index: number; at: number }[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) {
    const pair = pairs[i];
    if (pair) out.unshift(pair);
  }
  return out;
}

function writeInline(element: Y.XmlElement, before: Fragment, next: Fragment, shown: Shown): void {
  const { from, to, insert, formats } = inlineDiff(before, next);
  const line = new YLine(element);
  if (to > from) line.delete(from, to);
  if (insert.length > 0) line.insert(from, insert);
  for (const { from: start, to: end, before: had, next: has } of formats) line.format(start, end, had, has);
  shown.kids.set(element, line.kids());
}

/** The inline content of one element, addressed by ProseMirror offsets. */
class YLine {
  constructor(private readonly element: Y.XmlElement) {}

  kids(): YChild[] {
    return this.element
      .toArray()
      .filter((child): child is YChild => child instanceof Y.XmlElement || child instanceof Y.XmlText);
  }

  delete(from: number, to: number): void {
    let end = 0;
    const spans = this.kids().map((kid) => {
      const start = end;
      end += kid instanceof Y.XmlText ? kid.length : 1;
      return { kid, start, end };
    });
    for (const { kid, start, end: stop } of spans.reverse()) {
      const a = Math.max(from, start);
      const b = Math.min(to, stop);
      if (a >= b) continue;
      if (kid instanceof Y.XmlText) kid.delete(a - start, b - a);
      else this.element.delete(this.element.toArray().indexOf(kid), 1);
    }
  }

  insert(offset: number, nodes: readonly Node[]): void {
    let at = offset;
    for (const node of nodes) {
      if (node.isText) this.insertText(at, node.text ?? '', attributesOf(node.marks));
      else this.insertAtom(at, node);
      at += node.nodeSize;
    }
  }

  private insertText(offset: number, words: string, attributes: Record<string, unknown>): void {
    let start = 0;
    let index = 0;
    for (const kid of this.kids()) {
      const size = kid instanceof Y.XmlText ? kid.length : 1;
      if (kid instanceof Y.XmlText && offset <= start + size) {
        kid.insert(offset - start, words, attributes);
        return;
      }
      if (offset <= start) break;
      start += size;
      index = this.element.toArray().indexOf(kid) + 1;
    }
    const text = new Y.XmlText();
    this.element.insert(index, [text]);
    text.insert(0, words, attributes);
  }

  private insertAtom(offset: number, node: Node): void {
    let start = 0;
    let index = 0;
    for (const kid of this.kids()) {
      const size = kid instanceof Y.XmlText ? kid.length : 1;
      if (offset <= start) break;
      index = this.element.toArray().indexOf(kid) + 1;
      if (kid instanceof Y.XmlText && offset < start + size) {
        this.splitText(kid, offset - start, index);
        break;
      }
      start += size;
    }
    this.element.insert(index, [makeElement(node, null)]);
  }

  private splitText(text: Y.XmlText, at: number, index: number): void {
    const tail: { insert: unknown; attributes?: Record<string, unknown> }[] = [];
    let seen = 0;
    for (const op of text.toDelta() as typeof tail) {
      const size = typeof op.insert === 'string' ? op.insert.length : 1;
      const skip = Math.max(0, Math.min(size, at - seen));
      seen += size;
      if (skip === size) continue;
      tail.push(typeof op.insert === 'string' ? { ...op, insert: op.insert.slice(skip) } : op);
    }
    text.delete(at, text.length - at);
    const rest = new Y.XmlText();
    this.element.insert(index, [rest]);
    rest.applyDelta(tail);
  }

  format(from: number, to: number, had: readonly Mark[], has: readonly Mark[]): void {
    const attributes: Record<string, unknown> = {};
    for (const mark of had) attributes[mark.type.name] = null; // as importers write it
    for (const key of Object.keys(attributesOf(had))) attributes[key] = null;
    Object.assign(attributes, attributesOf(has));
    let start = 0;
    for (const kid of this.kids()) {
      const size = kid instanceof Y.XmlText ? kid.length : 1;
      const a = Math.max(from, start);
      const b = Math.min(to, start + size);
      if (a < b && kid instanceof Y.XmlText) kid.format(a - start, b - a, attributes);
      start += size;
    }
  }
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

function attributesOf(marks: readonly Mark[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const mark of marks) {
    if (mark.type.name === 'unknownMark') out[String(mark.attrs.name)] = mark.attrs.json;
    else if (mark.type.excludes(mark.type)) out[mark.type.name] = mark.attrs;
    else out[`${mark.type.name}--${hash(JSON.stringify(mark.attrs))}`] = mark.attrs;
  }
  return out;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Marks that may overlap (two people's suggestions) need a key each: eight characters of their attributes. */
function hash(words: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let at = 0; at < words.length; at++) {
    a = Math.imul(a ^ words.charCodeAt(at), 0x01000193) >>> 0;
    b = Math.imul(b + words.charCodeAt(at), 0x85ebca6b) >>> 0;
  }
  let out = '';
  for (const part of [a, b]) for (let shift = 0; shift < 24; shift += 6) out += BASE64[(part >>> shift) & 63];
  return out;
}
