/**
 * Pictures on their way to the server. What is shown of them is a decoration: the shared document learns of a
 * picture only when it is there. A failed one says why and waits, to be sent again or removed.
 */
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { PICTURE_BYTES, PICTURE_TYPES } from '../../../shared/api/pictures.ts';
import { newId } from '../../newId.ts';
import { readCaret } from '../readCaret.ts';
import type { PictureTexts } from './words.ts';

export interface UploadParts {
  /** Resolves to the id of the stored picture. */
  upload: (file: File, signal: AbortSignal) => Promise<string>;
  mayWrite: () => boolean;
  texts: PictureTexts;
  /** Why sending failed, as a sentence. */
  trouble: (error: unknown, file: File) => string;
  /** Says that a file was not taken. */
  refuse: (sentence: string) => void;
}

interface Upload {
  id: string;
  file: File;
  pos: number;
  /** Why it failed; null while it is being sent. */
  why: string | null;
}

interface UploadState {
  uploads: readonly Upload[];
  start: (view: EditorView, files: readonly File[], pos: number) => void;
}

type Change = { add: Upload } | { id: string; why: string | null } | { gone: string };

export const uploadsKey = new PluginKey<UploadState>('uploads');

/** Starts sending these files; they will stand at the block boundary nearest to `pos`. */
export function addPictures(view: EditorView, files: readonly File[], pos: number): void {
  uploadsKey.getState(view.state)?.start(view, files, pos);
}

/** `running` belongs to the editor: it ends what is still under way when it goes. */
export function uploadsPlugin(
  parts: UploadParts,
  running: Map<string, AbortController>,
): Plugin<UploadState> {
  const { texts } = parts;
  const tell = (view: EditorView, change: Change): void => {
    readCaret(view);
    view.dispatch(view.state.tr.setMeta(uploadsKey, change).setMeta('addToHistory', false));
  };

  const send = async (view: EditorView, { id, file }: Upload): Promise<void> => {
    const control = new AbortController();
    running.set(id, control);
    let why: string | null = null;
    try {
      const stored = await parts.upload(file, control.signal);
      if (control.signal.aborted) return;
      await afterComposition(view);
      if (control.signal.aborted) return;
      if (parts.mayWrite()) return insert(view, id, stored);
      why = texts.readOnly;
    } catch (error) {
      if (control.signal.aborted) return;
      why = parts.trouble(error, file);
    } finally {
      running.delete(id);
    }
    tell(view, { id, why });
  };

  const start: UploadState['start'] = (view, files, pos) => {
    if (!parts.mayWrite()) return;
    for (const file of files) {
      const refused = refusal(file, texts);
      if (refused !== null) {
        parts.refuse(refused);
        continue;
      }
      const upload = { id: newId(), file, pos: placeFor(view.state.doc, pos), why: null };
      tell(view, { add: upload });
      void send(view, upload);
    }
  };

  const card = (upload: Upload) => (view: EditorView) =>
    uploadCard(upload, texts, {
      again: () => {
        tell(view, { id: upload.id, why: null });
        void send(view, upload);
      },
      remove: () => {
        running.get(upload.id)?.abort();
        running.delete(upload.id);
        tell(view, { gone: upload.id });
        view.focus();
      },
    });

  return new Plugin<UploadState>({
    key: uploadsKey,
    state: {
      init: () => ({ uploads: [], start }),
      apply(tr, now) {
        const change = tr.getMeta(uploadsKey) as Change | undefined;
        if (change === undefined && (now.uploads.length === 0 || !tr.docChanged)) return now;
        // A picture chosen later stays behind the one that just arrived.
        const arrived = change && 'gone' in change ? indexOf(now.uploads, change.gone) : -1;
        let uploads: readonly Upload[] = now.uploads.map((upload, index) => ({
          ...upload,
          pos: tr.mapping.map(upload.pos, arrived >= 0 && index > arrived ? 1 : -1),
        }));
        if (change === undefined) return { ...now, uploads };
        if ('add' in change) uploads = [...uploads, change.add];
        else if ('gone' in change) uploads = uploads.filter(({ id }) => id !== change.gone);
        else uploads = uploads.map((one) => (one.id === change.id ? { ...one, why: change.why } : one));
        return { ...now, uploads };
      },
    },
    props: {
      decorations(state) {
        const uploads = uploadsKey.getState(state)?.uploads ?? [];
        if (uploads.length === 0) return null;
        return DecorationSet.create(
          state.doc,
          uploads.map((upload) =>
            Decoration.widget(upload.pos, card(upload), {
              key: `${upload.id} ${upload.why ?? ''}`,
              side: -1,
              ignoreSelection: true,
              stopEvent: () => true,
            }),
          ),
        );
      },
    },
  });
}

const indexOf = (uploads: readonly Upload[], id: string): number =>
  uploads.findIndex((upload) => upload.id === id);

function insert(view: EditorView, id: string, file: string): void {
  readCaret(view);
  const { state } = view;
  const upload = waiting(state).find((one) => one.id === id);
  const type = state.schema.nodes.image;
  if (upload === undefined || type === undefined) return;
  const { tr } = state;
  tr.insert(placeFor(state.doc, upload.pos), type.create({ file }));
  view.dispatch(tr.setMeta(uploadsKey, { gone: id } satisfies Change));
}

export function waiting(state: EditorState): readonly Upload[] {
  return uploadsKey.getState(state)?.uploads ?? [];
}

/** Between blocks of the page: before an empty paragraph, which stays to be written in; else after the block. */
function placeFor(doc: Node, pos: number): number {
  const $pos = doc.resolve(Math.min(pos, doc.content.size));
  if ($pos.depth === 0) return $pos.pos;
  const block = $pos.node(1);
  return block.type.name === 'paragraph' && block.content.size === 0 ? $pos.before(1) : $pos.after(1);
}

/** A block put in while an input method composes could end its composition. */
function afterComposition(view: EditorView): Promise<void> {
  if (!view.composing) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (view.isDestroyed || !view.composing) resolve();
      else view.dom.addEventListener('compositionend', () => setTimeout(look, 60), { once: true });
    };
    look();
  });
}

/** What can be known before sending: kind and size. The server looks at the bytes themselves. */
function refusal(file: File, texts: PictureTexts): string | null {
  const known = file.type === '' ? /\.(png|jpe?g|gif|webp)$/i.test(file.name) : isPictureType(file.type);
  if (!known) return texts.wrongKind(file.name);
  if (file.size === 0) return texts.empty(file.name);
  if (file.size <= PICTURE_BYTES) return null;
  return texts.tooLarge(file.name, String(PICTURE_BYTES / 2 ** 20), (file.size / 2 ** 20).toFixed(1));
}

const isPictureType = (type: string): boolean => (PICTURE_TYPES as readonly string[]).includes(type);

function uploadCard(
  { file, why }: Upload,
  texts: PictureTexts,
  acts: { again: () => void; remove: () => void },
): HTMLElement {
  const box = document.createElement('div');
  box.className = 'gc-upload';
  box.contentEditable = 'false';
  box.setAttribute('role', why === null ? 'status' : 'alert');
  const words = document.createElement('span');
  words.textContent = why === null ? texts.sending(file.name) : texts.failed(file.name, why);
  box.append(words);
  if (why === null) box.dataset.sending = '';
  else box.append(button(texts.retry, acts.again));
  box.append(button(texts.remove, acts.remove));
  return box;
}

export function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
