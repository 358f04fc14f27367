/** The two marks a suggestion is made of. What they mean for the words of a plan is told by suggestions.ts. */
import { Mark } from '@tiptap/core';

/** Whose suggestion it is, and when it was begun. Written into HTML, so that words moved by cut and paste keep it. */
const authorAttribute = (name: string) => ({
  default: null,
  parseHTML: (element: { getAttribute(name: string): string | null }) => element.getAttribute(name),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name.slice(5)] ? { [name]: String(attributes[name.slice(5)]) } : {},
});
const author = { user: authorAttribute('data-user'), at: authorAttribute('data-at') };

/** A suggested insertion; not yet part of the plan's words. */
export const Insertion = Mark.create({
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
export const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  excludes: '',
  addAttributes: () => author,
  // Without an author it is words somebody has struck through.
  parseHTML: () => [{ tag: 'del[data-user]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
});
