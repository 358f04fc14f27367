/**
 * Before each of its commits React looks up the selection in the focused element, walking through all nodes of
 * the page (a millisecond in a long plan), to put it back afterwards; but the page's selection is ProseMirror's
 * affair alone. React asks `contentEditable` whether there is one to keep: the page's own answer is no. The
 * attribute, which the browser goes by, stays as it is.
 */
export function keepOwnSelection(page: HTMLElement): void {
  Object.defineProperty(page, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => page.setAttribute('contenteditable', value),
  });
}
