/** How a picture stands in the page: loaded when it comes near, its alternative text and caption editable. */
import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { button } from './uploads.ts';
import type { PictureTexts } from './words.ts';

export class PictureView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly contentDOM = document.createElement('figcaption');
  readonly #box = document.createElement('div');
  readonly #image = document.createElement('img');
  readonly #broken = document.createElement('p');
  readonly #altButton: HTMLButtonElement;
  readonly #url: (file: string) => string;
  readonly #texts: PictureTexts;
  readonly #view: EditorView;
  readonly #getPos: () => number | undefined;
  #node: Node;
  #file: unknown;

  constructor(
    node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    url: (file: string) => string,
    texts: PictureTexts,
  ) {
    this.#node = node;
    this.#view = view;
    this.#getPos = getPos;
    this.#url = url;
    this.#texts = texts;
    this.#box.className = 'gc-picture';
    this.#box.contentEditable = 'false';
    this.#image.loading = 'lazy';
    this.#image.decoding = 'async';
    this.#image.addEventListener('load', () => this.#say(null));
    this.#image.addEventListener('error', () => this.#say(texts.broken));
    this.#altButton = button(texts.alt, () => this.#editAlt());
    this.#altButton.className = 'gc-picture-alt';
    this.#broken.hidden = true;
    this.#box.append(this.#image, this.#broken, this.#altButton);
    this.contentDOM.dataset.placeholder = texts.caption;
    this.dom.append(this.#box, this.contentDOM);
    this.#show(node);
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#show(node);
    return true;
  }

  stopEvent(event: Event): boolean {
    const { target } = event;
    return target instanceof Element && target.closest('.gc-picture button, .gc-picture input') !== null;
  }

  /** Only the caption's words are the document's; all else that changes here was done by this view. */
  ignoreMutation({ type, target }: ViewMutationRecord): boolean {
    if (type === 'selection') return this.#box.contains(target);
    if (type === 'attributes' && target === this.contentDOM) return true;
    return !this.contentDOM.contains(target);
  }

  #show({ attrs, textContent, content }: Node): void {
    const { id, file, alt, width } = attrs as Record<string, unknown>;
    if (typeof id === 'string') this.dom.dataset.id = id;
    this.#image.alt = (typeof alt === 'string' && alt) || textContent || this.#texts.unnamed;
    this.#image.style.inlineSize = Number(width) > 0 ? `${Number(width)}px` : '';
    this.contentDOM.classList.toggle('is-empty-caption', content.size === 0);
    this.#altButton.dataset.given = alt ? 'yes' : 'no';
    if (this.#file === file && file !== null) return;
    this.#file = file;
    if (typeof file === 'string' && file !== '') this.#load();
    else this.#say(this.#texts.missing);
  }

  #load(): void {
    this.dom.dataset.state = 'waiting';
    this.#image.hidden = false;
    this.#broken.hidden = true;
    this.#image.removeAttribute('src');
    this.#image.src = this.#url(String(this.#file));
  }

  /** Null: it is shown. */
  #say(trouble: string | null): void {
    this.dom.dataset.state = trouble === null ? 'shown' : 'broken';
    this.#image.hidden = trouble !== null;
    this.#broken.hidden = trouble === null;
    if (trouble === null) return;
    this.#broken.replaceChildren(trouble);
    if (trouble !== this.#texts.missing)
      this.#broken.append(
        ' ',
        button(this.#texts.retry, () => this.#load()),
      );
  }

  #editAlt(): void {
    const input = document.createElement('input');
    input.className = 'gc-picture-alt-field';
    input.value = String(this.#node.attrs.alt ?? '');
    input.placeholder = this.#texts.altHint;
    input.setAttribute('aria-label', this.#texts.alt);
    input.maxLength = 300;
    let over = false;
    const finish = (keep: boolean, back: boolean): void => {
      if (over) return;
      over = true;
      input.replaceWith(this.#altButton);
      const pos = this.#getPos();
      const value = input.value.trim();
      if (keep && pos !== undefined && this.#view.editable && value !== this.#node.attrs.alt)
        this.#view.dispatch(this.#view.state.tr.setNodeAttribute(pos, 'alt', value));
      if (back) this.#view.focus();
    };
    input.addEventListener('blur', () => finish(true, false));
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Enter' || event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter', true);
      }
    });
    this.#altButton.replaceWith(input);
    input.focus();
  }
}
