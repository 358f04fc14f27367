/** Pictures in the text: pasted and dropped files, the keys in a caption, and how a picture is shown. */
import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import { PictureView } from './pictureView.ts';
import { addPictures, type UploadParts, uploadsPlugin } from './uploads.ts';

export interface PictureParts extends UploadParts {
  /** Where a stored picture is got from. */
  url: (file: string) => string;
}

export const Pictures = Extension.create<
  { parts: PictureParts | null },
  { running: Map<string, AbortController> }
>({
  name: 'pictures',
  // Before the keys of headings and items.
  priority: 1150,
  addOptions: () => ({ parts: null }),
  addStorage: () => ({ running: new Map() }),
  onDestroy() {
    for (const control of this.storage.running.values()) control.abort();
    this.storage.running.clear();
  },
  addKeyboardShortcuts() {
    const { editor } = this;
    return { Enter: () => leaveCaption(editor), Backspace: () => selectPicture(editor) };
  },
  addProseMirrorPlugins() {
    const { parts } = this.options;
    if (parts === null) return [];
    return [
      uploadsPlugin(parts, this.storage.running),
      new Plugin({
        props: {
          nodeViews: {
            image: (node, view, getPos) => new PictureView(node, view, getPos, parts.url, parts.texts),
          },
          // In every mode, and not where plain text is pasted.
          transformPastedHTML: (html) => {
            tellLeft(html, parts);
            return html;
          },
          handlePaste: (view, { clipboardData }) => {
            const files = [...(clipboardData?.files ?? [])];
            // Word and WPS put a picture of the words beside the words: those are meant.
            if (files.length === 0 || clipboardData === null || hasWords(clipboardData)) return false;
            addPictures(view, files, view.state.selection.to);
            return true;
          },
          handleDrop: (view, event, _slice, moved) => {
            const files = [...(event.dataTransfer?.files ?? [])];
            if (moved || view.dragging || files.length === 0) return false;
            event.preventDefault();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            addPictures(view, files, at?.pos ?? view.state.selection.to);
            return true;
          },
        },
      }),
    ];
  },
});

function hasWords(data: DataTransfer): boolean {
  return data.getData('text/plain').trim() !== '' || wordsIn(pageOf(data.getData('text/html')));
}

const pageOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const wordsIn = ({ body }: Document): boolean => (body.textContent ?? '').trim() !== '';

/** Pictures among pasted words are links into a web page or another program's files: they stay behind, and are told. */
function tellLeft(html: string, { texts, refuse }: PictureParts): void {
  if (html.includes('data-pm-slice')) return;
  const page = pageOf(html);
  const seen = [...page.images].filter(({ width, height }) => width !== 1 && height !== 1);
  if (seen.length > 0 && wordsIn(page)) refuse(texts.left(seen.length));
}

/** Enter in a caption goes on below the picture; splitting it would make the picture twice. */
function leaveCaption(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const { paragraph } = editor.schema.nodes;
  if ($from.parent.type.name !== 'image' || paragraph === undefined) return false;
  const after = $from.after();
  const tr = editor.state.tr.insert(after, paragraph.create());
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

/** Backspace at a caption's start takes the whole picture into the selection; the next one deletes it. */
function selectPicture(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'image') return false;
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, $from.before())));
  return true;
}
