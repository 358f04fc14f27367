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
/** Elements that stand in memory at once, at some 300 bytes each: a table of 5,000 rows has 250,000. */
const MOST_KEPT = 500_000;
/** Elements of one part. A 300-page file saved by Word has some 300,000. */
const MOST_READ = 4_000_000;
/** Bytes decoded at a time, so that the whole part never stands in memory as text as well. */
const SLICE = 1 << 16;

const NO_ATTRS: Record<string, string> = Object.freeze({});
const NO_CHILDREN: XmlNode[] = [];

/** Prefixes in force and the canonical names made from them; a new one only where an element declares some. */
interface Scope {
  prefixes: Map<string, string>;
  names: Map<string, string>;
}

/**
 * The part's root element. With `onChild`, each finished element at `depth` (2: children of the body) is given
 * away and not kept, so that a long document needs no tree of its own.
 */
export function parseXml(bytes: Uint8Array, onChild?: (node: XmlNode) => void, depth = 2): XmlNode {
  const root: XmlNode = { name: '#document', attrs: NO_ATTRS, children: [], text: '' };
  const stack: XmlNode[] = [root];
  const scopes: Scope[] = [{ prefixes: new Map(), names: new Map() }];
  let read = 0;
  let kept = 0;
  // Namespaces are resolved here: the parser's own way costs three times as much.
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw refuse('malformed');
  });
  parser.on('doctype', () => {
    throw refuse('doctype');
  });
  parser.on('opentag', (tag) => {
    if (stack.length > DEEPEST) throw refuse('malformed');
    if (++read > MOST_READ || ++kept > MOST_KEPT) throw refuse('bomb');
    const scope = scopeOf(tag.attributes, scopes.at(-1) as Scope);
    scopes.push(scope);
    const node: XmlNode = {
      name: nameIn(scope, tag.name, true),
      attrs: NO_ATTRS,
      children: NO_CHILDREN,
      text: '',
    };
    for (const name in tag.attributes) {
      if (name.startsWith('xmlns')) continue;
      if (node.attrs === NO_ATTRS) node.attrs = Object.create(null) as Record<string, string>;
      node.attrs[nameIn(scope, name, false)] = tag.attributes[name] ?? '';
    }
    stack.push(node);
  });
  parser.on('closetag', () => {
    scopes.pop();
    const node = stack.pop();
    const parent = stack.at(-1);
    if (!node || !parent) return;
    if (onChild && stack.length - 1 === depth) {
      onChild(node);
      kept = 0;
      return;
    }
    if (parent.children === NO_CHILDREN) parent.children = [];
    parent.children.push(node);
  });
  const onText = (words: string): void => {
    const node = stack.at(-1);
    if (node) node.text += words;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += SLICE) {
    parser.write(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }));
  }
  parser.write(decoder.decode()).close();
  const first = root.children[0];
  if (!first) throw refuse('malformed');
  return first;
}

function scopeOf(attributes: Record<string, string>, outer: Scope): Scope {
  let scope = outer;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    if (scope === outer) scope = { prefixes: new Map(outer.prefixes), names: new Map() };
    scope.prefixes.set(name.slice(6), attributes[name] ?? '');
  }
  return scope;
}

/** `w:p` whatever prefix the file has for it. Attributes without a prefix belong to no namespace. */
function nameIn(scope: Scope, raw: string, isElement: boolean): string {
  const key = isElement ? raw : `@${raw}`;
  const known = scope.names.get(key);
  if (known !== undefined) return known;
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const address = colon < 0 && !isElement ? undefined : scope.prefixes.get(prefix);
  const local = raw.slice(colon + 1);
  const name =
    address === undefined || address === '' ? raw : `${PREFIXES.get(address) ?? (prefix || '?')}:${local}`;
  scope.names.set(key, name);
  return name;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((each) => each.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node ? node.children.filter((each) => each.name === name) : [];
}

/** `w:val` of a child. */
export function valOf(node: XmlNode | undefined, name: string): string | undefined {
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
