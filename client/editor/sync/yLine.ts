/** The inline content of one shared element, addressed by ProseMirror offsets: delete, insert, format. */
import type { Mark, Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { attributesOf } from './markKeys.ts';
import { childrenOf, type YChild } from './render.ts';

export class YLine {
  constructor(
    private readonly element: Y.XmlElement,
    private readonly make: (node: Node) => YChild,
  ) {}

  kids(): YChild[] {
    return childrenOf(this.element);
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
    this.element.insert(index, [this.make(node)]);
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
