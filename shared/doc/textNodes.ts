/** The nodes of a plan's text that are our own: lines of an official document, pictures, footnotes, names. */
import { Node } from '@tiptap/core';

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
export const Title = Node.create({
  name: 'title',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'h1[data-title]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['h1', { ...HTMLAttributes, 'data-title': '' }, 0],
});

/** A numbered heading 一、(一) 1. (1): level 1–4. `number: null` means the number is derived. */
export const Heading = Node.create({
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
export const Paragraph = Node.create({
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
export const Item = Node.create({
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
export const Image = Node.create({
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

export const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  selectable: true,
  parseHTML: () => [{ tag: 'div[data-page-break]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-page-break': '' }],
});

/** A footnote: its mark stands in the line, its text in `text`. */
export const Footnote = Node.create({
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
export const Mention = Node.create({
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
