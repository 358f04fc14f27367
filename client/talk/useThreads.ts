/** The plan's comment threads with their places in the text on this screen. */
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { readTalk, type Thread } from '../../shared/doc/talk.ts';
import type { InlineMark } from '../editor/marks/blockSource.ts';
import { setOuterMarks } from '../editor/marks/pageMarks.ts';
import { readCaret } from '../editor/readCaret.ts';
import { usePlan } from '../pages/planContext.ts';
import { keepSame } from '../sync/keepSame.ts';
import { useY } from '../sync/useY.ts';
import { resolveAnchor } from './anchors.ts';

export interface PlacedThread extends Thread {
  /** Null: the words are gone (or it belongs to a card). */
  place: { from: number; to: number } | null;
}

/** Places are looked up again this long after the last change of the text. */
const DELAY_MS = 200;

export function useThreads(editor: Editor): readonly PlacedThread[] {
  const { plan } = usePlan();
  const threads = useY(plan.talk.doc, readTalk);
  const [placed, setPlaced] = useState<readonly PlacedThread[]>([]);
  useEffect(() => {
    const root = plan.text.doc.getXmlFragment(TEXT_ROOT);
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer = null;
      if (editor.isDestroyed || editor.view.composing) return;
      const { doc } = editor.state;
      const now = threads
        .filter((thread) => thread.card === null)
        .map((thread) => ({ ...thread, place: resolveAnchor(root, doc, thread.anchor) }))
        .sort((a, b) => (a.place?.from ?? Number.MAX_VALUE) - (b.place?.from ?? Number.MAX_VALUE));
      setPlaced((before) => keepSame<readonly PlacedThread[]>(before, now));
    };
    const onUpdate = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(look, DELAY_MS);
    };
    look();
    // Once more when the page has settled: the editor may show its text only now.
    onUpdate();
    editor.on('update', onUpdate);
    return () => {
      if (timer !== null) clearTimeout(timer);
      editor.off('update', onUpdate);
    };
  }, [editor, plan, threads]);
  return placed;
}

/** Marks the commented words of open threads; the chosen one is deeper. */
export function useThreadMarks(
  editor: Editor,
  threads: readonly PlacedThread[],
  selected: string | null,
): void {
  useEffect(() => {
    if (editor.isDestroyed) return;
    readCaret(editor.view);
    const { doc } = editor.state;
    const places = new Map<string, InlineMark[]>();
    for (const { id, place, resolved } of threads) {
      if (place === null || (resolved !== null && id !== selected) || place.to > doc.content.size) continue;
      const attrs = {
        class: id === selected ? 'gc-commented gc-commented-on' : 'gc-commented',
        'data-mark': 'place',
        'data-thread': id,
      };
      doc.nodesBetween(place.from, place.to, (node, pos) => {
        if (!node.isTextblock) return true;
        const blockId: unknown = node.attrs.id;
        if (typeof blockId !== 'string') return false;
        const marks = places.get(blockId) ?? [];
        marks.push({
          from: Math.max(0, place.from - pos - 1),
          to: Math.min(node.content.size, place.to - pos - 1),
          attrs,
        });
        places.set(blockId, marks);
        return false;
      });
    }
    editor.view.dispatch(setOuterMarks(editor.state.tr, { places }));
  }, [editor, threads, selected]);
}
