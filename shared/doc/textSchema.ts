/**
 * The schema of a plan's text: every node and mark, from the first release on. The editor adds behaviour
 * to these extensions; the server builds its ProseMirror schema from the same list.
 *
 * Top content is `block+`: no content rule that merging two valid documents could break (DESIGN.md §3).
 */
import { Extension, getSchema, Mark, Node } from '@tiptap/core';
import { Highlight } from '@tiptap/extension-highlight';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { Schema } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { UnknownBlock, UnknownInline, UnknownMark } from './passThrough.ts';
import { isSafeLink } from './schemaVersion.ts';

/** What a paragraph is for: the elements of GB/T 9704-2012 §7. */
export const PARAGRAPH_ROLES = [
  'body',
  'status',
  'addressee',
  'attachments',
  'signature',
  'date',
  'note',
] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

/** Three characters and the padding: a table with more columns than the page has room for scrolls sideways. */
const CELL_MIN_PX = 64;

/** Node types that carry a unique block id. */
export const ID_TYPES = [
  'title',
  'heading',
  'paragraph',
  'item',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'codeBlock',
  'horizontalRule',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'image',
  'pageBreak',
] as const;

/** `id`: unique per block. Copies made by split or paste keep the first; the editor renews the others. */
const BlockId = Extension.create({
  name: 'blockId',
  addGlobalAttributes() {
    return [
      {
        types: [...ID_TYPES],
        attributes: {
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element) => element.getAttribute('data-id'),
            renderHTML: (attributes) => (attributes.id ? { 'data-id': String(attributes.id) } : {}),
          },
        },
      },
    ];
  },
});

const numberAttribute = {
  number: {
    default: null,
    keepOnSplit: false,
    parseHTML: (element: { getAttribute(name: string): string | null }) => {
      const raw = element.getAttribute('data-fixed-number');
      if (!raw) return null;
      try {
        return JSON.parse(raw) as unknown;
      } catch {
        return null; // pasted from elsewhere: derive the number instead
      }
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes.number ? { 'data-fixed-number': JSON.stringify(attributes.number) } : {},
  },
};

/** The plan's title; first by convention, further ones are shown and reported. */
const Title = Node.create({
  name: 'title',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'h1[data-title]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['h1', { ...HTMLAttributes, 'data-title': '' }, 0],
});

/** A numbered heading 一、(一) 1. (1): level 1–4. `number: null` means the number is derived. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes() {
    return {
      level: {
        default: 1,
        keepOnSplit: false,
        parseHTML: (element) => Math.min(4, Math.max(1, Number(element.tagName.slice(1)) - 1 || 1)),
        rendered: false,
      },
      ...numberAttribute,
    };
  },
  parseHTML: () => ['h2', 'h3', 'h4', 'h5', 'h6', 'h1'].map((tag) => ({ tag })),
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${Math.min(4, Math.max(1, Number(node.attrs.level) || 1)) + 1}`,
    HTMLAttributes,
    0,
  ],
});

/** A paragraph; `role` says which element of an official document it is. */
const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes() {
    return {
      role: {
        default: 'body',
        keepOnSplit: false,
        parseHTML: (element) => element.getAttribute('data-role') ?? 'body',
        renderHTML: (attributes) =>
          attributes.role === 'body' ? {} : { 'data-role': String(attributes.role) },
      },
    };
  },
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** A numbered item 1. (level 3) or （1） (4) or ① (5): a paragraph whose title runs in up to the first 。 */
const Item = Node.create({
  name: 'item',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes() {
    return {
      level: {
        default: 3,
        parseHTML: (element) => Number(element.getAttribute('data-level')) || 3,
        renderHTML: (attributes) => ({ 'data-level': String(attributes.level) }),
      },
      ...numberAttribute,
    };
  },
  parseHTML: () => [{ tag: 'p[data-item]', priority: 1100 }],
  renderHTML: ({ HTMLAttributes }) => ['p', { 'data-item': '', ...HTMLAttributes }, 0],
});

/** An image with caption. `file` names an uploaded attachment of the plan; never a foreign address. */
const Image = Node.create({
  name: 'image',
  group: 'block',
  content: 'inline*',
  draggable: true,
  // The words beside a picture must not run into its caption and take the picture away.
  isolating: true,
  addAttributes() {
    return {
      file: { default: null, parseHTML: (element) => element.getAttribute('data-file'), rendered: false },
      alt: { default: '' },
      width: { default: null },
    };
  },
  parseHTML: () => [{ tag: 'figure[data-file]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    { ...HTMLAttributes, 'data-file': String(node.attrs.file ?? '') },
    ['figcaption', 0],
  ],
});

const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  selectable: true,
  parseHTML: () => [{ tag: 'div[data-page-break]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-page-break': '' }],
});

/** A footnote: its mark stands in the line, its text in `text`. */
const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ node }) => ['span', { 'data-footnote': '', title: String(node.attrs.text) }],
});

export const MENTION_KINDS = ['person', 'department', 'card', 'target'] as const;

/** @person, @department, @card, @target; `label` is what stands in the text when the link is dead. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    kind: {
      default: 'person',
      parseHTML: (element) => MENTION_KINDS.find((kind) => kind === element.dataset.mention) ?? 'person',
      rendered: false,
    },
    target: {
      default: '',
      parseHTML: (element) => element.dataset.target?.slice(0, 64) ?? '',
      rendered: false,
    },
    label: {
      default: '',
      parseHTML: (element) => element.textContent?.replace(/^[@＠]/, '').slice(0, 200) ?? '',
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: 'span[data-mention]' }],
  // What is copied is a name that names whom it named.
  renderHTML: ({ node: { attrs } }) => [
    'span',
    { 'data-mention': String(attrs.kind), ...(attrs.target ? { 'data-target': String(attrs.target) } : {}) },
    `@${String(attrs.label)}`,
  ],
});

/** Whose suggestion it is, and when it was begun. Written into HTML, so that words moved by cut and paste keep it. */
const authorAttribute = (name: string) => ({
  default: null,
  parseHTML: (element: { getAttribute(name: string): string | null }) => element.getAttribute(name),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name.slice(5)] ? { [name]: String(attributes[name.slice(5)]) } : {},
});
const author = { user: authorAttribute('data-user'), at: authorAttribute('data-at') };
/** A suggested insertion; not yet part of the plan's words. */
const Insertion = Mark.create({
  name: 'insertion',
  // What somebody types beside another's suggestion is not part of it.
  inclusive: false,
  excludes: '',
  // Only words carry marks: a suggested name is its words until it is accepted; `mention` says whom it will name.
  addAttributes: () => ({ ...author, mention: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'ins' }],
  renderHTML: ({ HTMLAttributes }) => ['ins', HTMLAttributes, 0],
});
/** A suggested deletion; still part of the plan's words. */
const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  excludes: '',
  addAttributes: () => author,
  // Without an author it is words somebody has struck through.
  parseHTML: () => [{ tag: 'del[data-user]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
});

/**
 * Two who quote a line of a list, indent it or take it away at once leave an item that begins with a quote or a list:
 * shown as a box, its words would be hidden and go with it.
 */
const Blocks = StarterKit.extend({
  addExtensions() {
    const content = '(paragraph | blockquote | bulletList | orderedList) block*';
    return (this.parent?.() ?? []).map((one) =>
      one instanceof Node && one.name === 'listItem' ? one.extend({ content }) : one,
    );
  },
});

export const textExtensions = [
  BlockId,
  Title,
  Heading,
  Paragraph,
  Item,
  Blocks.configure({
    heading: false,
    paragraph: false,
    undoRedo: false,
    trailingNode: false,
    link: { openOnClick: false, isAllowedUri: (url) => isSafeLink(url), autolink: false },
  }),
  Highlight,
  Subscript,
  Superscript,
  Table.configure({ resizable: true, cellMinWidth: CELL_MIN_PX }),
  TableRow,
  TableHeader,
  TableCell,
  Image,
  PageBreak,
  Footnote,
  Mention,
  Insertion,
  Deletion,
  UnknownBlock,
  UnknownInline,
  UnknownMark,
];

/** The ProseMirror schema, without an editor (server, tests). */
export function textSchema(): Schema {
  return getSchema(textExtensions);
}
