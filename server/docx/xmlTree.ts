/**
 * XML read into a small tree with canonical prefixes (strict and transitional OOXML look alike). No document
 * type, no entities but the five, no external anything; depth and size are bounded.
 */
import { SaxesParser } from 'saxes';
import { refuse } from './refuse.ts';

export interface XmlNode {
  name: string;
  attrs: Record<string, string>;
  children: XmlNode[];
  text: string;
}

const PREFIXES = new Map<string, string>();
for (const [prefix, ...addresses] of [
  [
    'w',
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  [
    'r',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  [
    'wp',
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  ['rel', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  [
    'm',
    'http://schemas.openxmlformats.org/officeDocument/2006/math',
    'http://purl.oclc.org/ooxml/officeDocument/math',
  ],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
] as const) {
  for (const address of addresses) PREFIXES.set(address, prefix);
}

const DEEPEST = 400;

export function parseXml(bytes: Uint8Array): XmlNode {
  const root: XmlNode = { name: '#document', attrs: {}, children: [], text: '' };
  const stack: XmlNode[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw refuse('malformed');
  });
  parser.on('doctype', () => {
    throw refuse('doctype');
  });
  parser.on('opentag', (tag) => {
    if (stack.length > DEEPEST) throw refuse('malformed');
    const node: XmlNode = {
      name: canonical(tag.uri, tag.prefix, tag.local),
      attrs: {},
      children: [],
      text: '',
    };
    for (const name in tag.attributes) {
      const attribute = tag.attributes[name];
      if (!attribute || attribute.prefix === 'xmlns' || name === 'xmlns') continue;
      node.attrs[canonical(attribute.uri, attribute.prefix, attribute.local)] = attribute.value;
    }
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const onText = (words: string): void => {
    const node = stack.at(-1);
    if (node) node.text += words;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(decode(bytes)).close();
  const first = root.children[0];
  if (!first) throw refuse('malformed');
  return first;
}

function decode(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

function canonical(uri: string, prefix: string, local: string): string {
  if (uri === '') return local;
  return `${PREFIXES.get(uri) ?? (prefix || '?')}:${local}`;
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node ? node.children.filter((each) => each.name === name) : [];
}

/** `w:val` of a child. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attrs['w:val'];
}

/** A switch: absent is undefined, present without a value is on. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  if (!found) return undefined;
  return !['0', 'false', 'off', 'none'].includes(found.attrs['w:val'] ?? '1');
}

/** First descendant of that name, the node itself excluded. */
export function find(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const each of node?.children ?? []) {
    if (each.name === name) return each;
    const deeper = find(each, name);
    if (deeper) return deeper;
  }
  return undefined;
}
