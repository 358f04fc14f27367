/**
 * The Tiptap extension that joins an editor to a plan's text: binding, composition, undo of own edits only.
 */
import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import * as Y from 'yjs';
import { TEXT_ROOT } from '../../../shared/doc/json.ts';
import { type CompositionParts, TextBinding } from './binding.ts';
import { absolutePosition, relativePosition } from './positions.ts';
import { EDITOR_ORIGIN, PART_OF_EDIT, syncKey } from './syncKey.ts';
import { step } from './undone.ts';

/** Where the caret stood before and after an edit, kept with its step of undo; in the step back they change places. */
const BEFORE = 'before';
const AFTER = 'after';

export interface TextSyncOptions {
  doc: Y.Doc;
  mayWrite: () => boolean;
  composition: CompositionParts;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    textSync: {
      /** Takes back the last edit made here. */
      undo: () => ReturnType;
      redo: () => ReturnType;
    };
  }
  interface Storage {
    textSync: TextSyncStorage;
  }
}

export interface TextSyncStorage {
  undo: Y.UndoManager | null;
  /** What was undone is shown: the caret goes back to where it was made. */
  shown: () => void;
  end: () => void;
}

export const TextSync = Extension.create<TextSyncOptions, TextSyncStorage>({
  name: 'textSync',
  priority: 1000,
  addOptions: () => ({ doc: new Y.Doc(), mayWrite: () => true, composition: { begin() {}, end() {} } }),
  addStorage: () => ({ undo: null, shown: () => {}, end: () => {} }),
  onDestroy() {
    this.storage.end();
    this.storage.undo = null;
  },
  addCommands() {
    const run = (kind: 'undo' | 'redo') => () => {
      return ({
        tr,
        dispatch,
      }: {
        tr: { setMeta(key: string, value: unknown): unknown };
        dispatch?: unknown;
      }) => {
        const undo = this.storage.undo;
        // The change comes back through the shared document, not through this transaction.
        tr.setMeta('preventDispatch', true);
        const able = undo !== null && (kind === 'undo' ? undo.canUndo() : undo.canRedo());
        if (able && dispatch !== undefined) {
          step(undo, kind, this.options.doc.getXmlFragment(TEXT_ROOT));
          this.storage.shown();
        }
        return able;
      };
    };
    return { undo: run('undo'), redo: run('redo') };
  },
  addKeyboardShortcuts() {
    return {
      'Mod-z': () => this.editor.commands.undo() || true,
      'Mod-y': () => this.editor.commands.redo() || true,
      'Shift-Mod-z': () => this.editor.commands.redo() || true,
    };
  },
  addProseMirrorPlugins() {
    const { doc, mayWrite, composition } = this.options;
    const root = doc.getXmlFragment(TEXT_ROOT);
    // Plugin views are made anew whenever any plugin comes or goes (a menu, say); binding and undo stay.
    let binding: TextBinding | null = null;
    let bound: EditorView | null = null;
    let caret: Y.RelativePosition | null = null;
    /** Behind what is being deleted in front of the caret: there it stands when the words come back. */
    let ahead: Y.RelativePosition | null = null;
    const caretOf = ({ state }: EditorView) => relativePosition(root, state.doc, state.selection.to);
    /** The step of undo that what is being written began or went into. */
    let made: Y.UndoManager['currStackItem'] = null;
    const readings = doc.getMap('readings');
    const undo = new Y.UndoManager([root, readings], {
      trackedOrigins: new Set([EDITOR_ORIGIN]),
    });
    this.storage.undo = undo;
    // What is said of a target is a step of its own, apart from what was typed just before and what is just after.
    let said = false;
    const onReading = (_event: unknown, { local, meta }: Y.Transaction): void => {
      if (!local || meta.has(PART_OF_EDIT)) return;
      undo.stopCapturing();
      said = true;
    };
    readings.observe(onReading);
    /** What a composition began with (words struck in suggesting mode); its word goes into that step, however late. */
    let begun: Y.UndoManager['undoStack'][number] | null = null;
    const composed: CompositionParts = {
      begin: (view) => {
        const written = undo.lastChange;
        undo.lastChange = 0;
        composition.begin(view);
        begun = undo.lastChange === 0 ? null : (undo.undoStack.at(-1) ?? null);
        if (begun === null) undo.lastChange = written;
      },
      end: (view) => {
        composition.end(view);
        if (begun !== null && undo.undoStack.at(-1) === begun) undo.lastChange = Date.now();
        begun = null;
      },
    };
    /** The step taken back last: it is told of before the step that takes it back again (undone.ts). */
    let popped: Y.UndoManager['currStackItem'] = null;
    undo.on('stack-item-added', ({ stackItem, origin }) => {
      if (said) undo.stopCapturing();
      said = false;
      const turned = origin === undo ? popped : null;
      made = stackItem;
      stackItem.meta.set(BEFORE, turned === null ? (ahead ?? caret) : turned.meta.get(AFTER));
      stackItem.meta.set(AFTER, turned === null ? caret : turned.meta.get(BEFORE));
    });
    undo.on('stack-item-updated', ({ stackItem }) => {
      made = stackItem;
      if (ahead !== null) stackItem.meta.set(BEFORE, ahead);
      stackItem.meta.set(AFTER, caret);
    });
    undo.on('stack-item-popped', ({ stackItem }) => {
      popped = stackItem;
    });
    this.storage.shown = () => {
      const back: unknown = popped?.meta.get(BEFORE);
      if (!(back instanceof Y.RelativePosition) || bound === null) return;
      const { state } = bound;
      const pos = absolutePosition(root, state.doc, back);
      const { tr } = state;
      if (pos !== null)
        tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size))));
      bound.dispatch(tr.scrollIntoView());
    };
    this.storage.end = () => {
      binding?.destroy();
      binding = null;
      readings.unobserve(onReading);
      undo.destroy();
    };
    return [
      new Plugin({
        key: syncKey,
        view: (view) => {
          if (bound !== view) {
            binding?.destroy();
            bound = view;
            binding = new TextBinding(view, root, mayWrite, composed, () => {
              caret = caretOf(view);
              made?.meta.set(AFTER, caret);
              made = null;
            });
          }
          return {
            update: (_view, before) => {
              if (before.doc !== view.state.doc) {
                const end = binding?.composing ? null : deletedAhead(before, view.state);
                ahead = end === null ? null : relativePosition(root, before.doc, end);
                binding?.onEdit();
                ahead = null;
              }
              // What is being composed is not in the shared document: of the places behind it there are none yet.
              if (!before.selection.eq(view.state.selection) && !binding?.composing) caret = caretOf(view);
            },
          };
        },
        props: {
          handleDOMEvents: {
            compositionstart: () => {
              binding?.compositionStart();
              return false;
            },
            compositionend: () => {
              binding?.compositionEnd();
              return false;
            },
          },
        },
      }),
    ];
  },
});

/** Where words end that were deleted in front of the caret, in its line; null where none were. */
function deletedAhead(before: EditorState, { doc }: EditorState): number | null {
  const { empty, $head } = before.selection;
  if (!empty || doc.content.size >= before.doc.content.size) return null;
  const end = before.doc.content.findDiffEnd(doc.content)?.a ?? 0;
  return end > $head.pos && end <= $head.end() ? end : null;
}
