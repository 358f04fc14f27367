/**
 * Pass-through for what a newer release wrote into a text: kept, shown as a grey box, never edited. `json` is the
 * element as it came (its name, attributes and content).
 */
import { Mark, Node } from '@tiptap/core';

const passThrough = { json: { default: null, rendered: false } };
export const UnknownBlock = Node.create({
  name: 'unknownBlock',
  group: 'block',
  atom: true,
  addAttributes: () => passThrough,
  renderHTML: () => ['div', { 'data-unknown': '' }],
});
export const UnknownInline = Node.create({
  name: 'unknownInline',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => passThrough,
  renderHTML: () => ['span', { 'data-unknown': '' }],
});
export const UnknownMark = Mark.create({
  name: 'unknownMark',
  excludes: '',
  addAttributes: () => ({ name: { default: '', rendered: false }, ...passThrough }),
  renderHTML: () => ['span', { 'data-unknown': '' }, 0],
});
