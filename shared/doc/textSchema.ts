/**
 * The schema of a plan's text: every node and mark, from the first release on. The editor adds behaviour
 * to these extensions; the server builds its ProseMirror schema from the same list.
 *
 * Top content is `block+`: no content rule that merging two valid documents could break (DESIGN.md §3).
 */
import { Extension, getSchema, Node } from '@tiptap/core';
import { Highlight } from '@tiptap/extension-highlight';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { Schema } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { UnknownBlock, UnknownInline, UnknownMark } from './passThrough.ts';
import { isSafeLink } from './schemaVersion.ts';
import { Deletion, Insertion } from './suggestionMarks.ts';
import { Footnote, Heading, Image, Item, Mention, PageBreak, Paragraph, Title } from './textNodes.ts';

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
