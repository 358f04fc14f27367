/**
 * In the margin beside each line where somebody's suggestion begins: their circle. Drawn in a layer over the
 * page once writing pauses, and only for what is near the window; the words are never touched.
 */
import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { memo, useEffect, useRef, useState } from 'react';
import { usePlan } from '../../pages/planContext.ts';
import { keepSame } from '../../sync/keepSame.ts';
import { PersonAvatar } from '../../ui/Marks.tsx';
import { pageElement } from '../pageElement.ts';
import styles from './SuggestionAuthors.module.css';
import { suggestionsIn } from './settle.ts';

/** Writing pauses this long before the margin follows. */
const PAUSE_MS = 250;
/** Lines this far outside the window are not looked up: their blocks are not laid out. */
const MARGIN_PX = 400;
/** Of who has no account here: a name that came with a file. */
const NO_COLOR = 7;

interface Place {
  id: string;
  user: string;
  top: number;
  left: number;
}

export const SuggestionAuthors = memo(function SuggestionAuthors({ editor }: { editor: Editor }) {
  const { people } = usePlan();
  const layer = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<Place[]>([]);
  useEffect(() => {
    const host = layer.current;
    const page = pageElement(editor);
    const scroller = host?.closest('[data-scroll]');
    if (host === null || page === null || !scroller) return;
    const first = firstSuggestions();
    let pause: ReturnType<typeof setTimeout> | null = null;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      if (!editor.isDestroyed && !editor.view.composing)
        setPlaces((now) => keepSame(now, placed(editor, host.getBoundingClientRect(), first)));
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const later = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (!transaction.docChanged) return;
      if (pause !== null) clearTimeout(pause);
      pause = setTimeout(soon, PAUSE_MS);
    };
    soon();
    editor.on('transaction', later);
    scroller.addEventListener('scroll', soon, { passive: true });
    const size = new ResizeObserver(soon);
    size.observe(page);
    return () => {
      editor.off('transaction', later);
      scroller.removeEventListener('scroll', soon);
      size.disconnect();
      cancelAnimationFrame(frame);
      if (pause !== null) clearTimeout(pause);
    };
  }, [editor]);
  return (
    <div ref={layer} className={styles.layer} aria-hidden>
      {places.map(({ id, user, top, left }) => {
        const person = people.get(user);
        return (
          <span key={id} className={styles.author} style={{ top, left }}>
            <PersonAvatar name={person?.name ?? user} color={person?.color ?? NO_COLOR} size={18} />
          </span>
        );
      })}
    </div>
  );
});

interface First {
  user: string;
  /** In the top-level block. */
  offset: number;
}

/** Each person's first suggestion in a block; looked up once for each block as it is. */
function firstSuggestions(): (block: Node) => readonly First[] {
  const known = new WeakMap<Node, readonly First[]>();
  return (block) => {
    const before = known.get(block);
    if (before !== undefined) return before;
    const found = new Map<string, First>();
    for (const { user, from } of suggestionsIn(block, 1))
      if (!found.has(user)) found.set(user, { user, offset: from });
    const firsts = [...found.values()];
    known.set(block, firsts);
    return firsts;
  };
}

/** Only looks: all is read before anything is drawn. */
function placed({ view }: Editor, origin: DOMRect, first: (block: Node) => readonly First[]): Place[] {
  const places: Place[] = [];
  view.state.doc.forEach((block, pos, index) => {
    const firsts = first(block);
    const element = firsts.length === 0 ? null : view.nodeDOM(pos);
    if (!(element instanceof HTMLElement)) return;
    const box = element.getBoundingClientRect();
    if (box.bottom < -MARGIN_PX || box.top > window.innerHeight + MARGIN_PX) return;
    const margin = Number.parseFloat(getComputedStyle(element).paddingInlineEnd) || 0;
    for (const { user, offset } of firsts) {
      const line = view.coordsAtPos(pos + offset, 1);
      let top = Math.round((line.top + line.bottom) / 2 - origin.top - 9);
      // Several in one line stand below each other.
      while (places.some((one) => Math.abs(one.top - top) < 16)) top += 4;
      const left = Math.round(box.right - margin - origin.left + 4);
      places.push({ id: `${index} ${user}`, user, top, left });
    }
  });
  return places;
}
