/** The blocks of a text that hold words themselves; all others hold blocks. */
export const LINES: ReadonlySet<string> = new Set([
  'title',
  'heading',
  'item',
  'paragraph',
  'codeBlock',
  'image',
]);
