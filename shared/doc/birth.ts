/**
 * The first content of a plan's three documents. Only the server calls this, once, when a plan is made:
 * clients never seed (DESIGN.md §3).
 */
import * as Y from 'yjs';
import { type JsonNode, TEXT_ROOT } from './json.ts';

/** Fills an empty text document with blocks that carry their ids. */
export function fillText(doc: Y.Doc, blocks: readonly JsonNode[]): void {
  doc.transact(() => {
    doc.getXmlFragment(TEXT_ROOT).push(blocks.map(yElement));
  });
}

/** A new plan's text: its title and one empty paragraph. */
export function newPlanBlocks(title: string, newId: () => string): JsonNode[] {
  return [
    { type: 'title', attrs: { id: newId() }, content: title === '' ? [] : [{ type: 'text', text: title }] },
    { type: 'paragraph', attrs: { id: newId(), role: 'body' } },
  ];
}

function yElement(node: JsonNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type);
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    // y-tiptap writes attribute values as they are (numbers, objects); null means absent.
    if (value !== null && value !== undefined) element.setAttribute(name, value as string);
  }
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let text: Y.XmlText | null = null;
  let at = 0;
  for (const child of node.content ?? []) {
    if (child.type !== 'text') {
      children.push(yElement(child));
      text = null;
      continue;
    }
    if (text === null) {
      text = new Y.XmlText();
      at = 0;
      children.push(text);
    }
    const words = child.text ?? '';
    text.insert(
      at,
      words,
      Object.fromEntries((child.marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}])),
    );
    at += words.length;
  }
  element.insert(0, children); // push would read the length of a type that is in no document yet
  return element;
}
