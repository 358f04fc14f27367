/** The layer of others' carets: drawn once a frame when something moved, by hand (React would render too often). */
import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { usePlan } from '../pages/planContext.ts';
import { betweenOwnKeys, isTyping } from '../sync/ownKeys.ts';
import type { Store } from '../sync/store.ts';
import styles from './CaretLayer.module.css';
import { type Box, CaretFigures, type Drawn } from './caretFigures.ts';
import { caretReader, type RemoteCaret, tellCaret } from './carets.ts';
import { pageElement } from './pageElement.ts';

/** The name stays this long after its owner last moved. */
const NAME_MS = 2000;
/** Presence alone waits this long: the words it belongs to come in batches, and both are one frame. */
const GATHER_MS = 50;
/** While one types oneself, batches come with the keys. */
const TYPING_GATHER_MS = 120;
/** Carets this far outside the window are not drawn: their blocks are not laid out. */
const MARGIN_PX = 300;

interface PresenceChange {
  added: number[];
  updated: number[];
  removed: number[];
}

export interface CaretLayerProps {
  editor: Editor;
  /** Filled with where they are, as it changes. */
  carets: Store<readonly RemoteCaret[]>;
}

export function CaretLayer({ editor, carets: store }: CaretLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const { plan, me } = usePlan();
  useEffect(() => {
    const root = plan.text.doc.getXmlFragment(TEXT_ROOT);
    return tellCaret(plan.awareness, root, editor);
  }, [plan, editor]);
  useEffect(() => {
    const host = layer.current;
    if (host === null) return;
    const root = plan.text.doc.getXmlFragment(TEXT_ROOT);
    const moved = new Map<number, { head: number; at: number }>();
    const read = caretReader(plan.awareness, root, editor, me.id);
    const figures = new CaretFigures(host);
    let frame = 0;
    let fade: ReturnType<typeof setTimeout> | null = null;
    let told = '';
    const draw = (): void => {
      frame = 0;
      stopGathering?.();
      stopGathering = null;
      if (editor.isDestroyed) return;
      const carets = read();
      const now = performance.now();
      for (const caret of carets) {
        const was = moved.get(caret.clientId);
        if (was === undefined) moved.set(caret.clientId, { head: caret.head, at: now - NAME_MS });
      }
      const drawn = placed(
        editor,
        host.getBoundingClientRect(),
        carets,
        (caret) => now - (moved.get(caret.clientId)?.at ?? 0) < NAME_MS,
      );
      figures.show(drawn);
      const said = carets.map((caret) => `${caret.userId}:${caret.head}`).join();
      if (said !== told) {
        told = said;
        store.set(carets);
      }
      if (fade !== null) clearTimeout(fade);
      fade = drawn.some((one) => one.named) ? setTimeout(later, NAME_MS) : null;
    };
    let stopGathering: (() => void) | null = null;
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const gather = (): void => {
      if (stopGathering !== null) return;
      if (isTyping()) stopGathering = betweenOwnKeys(later, TYPING_GATHER_MS);
      else {
        const timer = setTimeout(later, GATHER_MS);
        stopGathering = () => clearTimeout(timer);
      }
    };
    const own = plan.awareness.clientID;
    const onPresence = ({ added, updated, removed }: PresenceChange): void => {
      const at = performance.now();
      for (const id of [...added, ...updated])
        if (id !== own) moved.set(id, { head: -1, at: added.includes(id) ? at - NAME_MS : at });
      if ([...added, ...updated, ...removed].some((id) => id !== own)) gather();
    };
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (transaction.docChanged) later();
    };
    const onPointer = (event: PointerEvent): void => {
      const { left, top } = host.getBoundingClientRect();
      // A finger does not hover.
      figures.point(event.pointerType === 'touch' ? null : [event.clientX - left, event.clientY - top]);
    };
    const onPointerGone = (): void => figures.point(null);
    plan.awareness.on('change', onPresence);
    editor.on('transaction', onTransaction);
    const size = new ResizeObserver(later);
    const page = pageElement(editor);
    if (page !== null) size.observe(page);
    page?.addEventListener('pointermove', onPointer);
    page?.addEventListener('pointerleave', onPointerGone);
    const scroller = host.closest('[data-scroll]');
    scroller?.addEventListener('scroll', later, { passive: true });
    later();
    return () => {
      plan.awareness.off('change', onPresence);
      editor.off('transaction', onTransaction);
      size.disconnect();
      page?.removeEventListener('pointermove', onPointer);
      page?.removeEventListener('pointerleave', onPointerGone);
      scroller?.removeEventListener('scroll', later);
      cancelAnimationFrame(frame);
      stopGathering?.();
      if (fade !== null) clearTimeout(fade);
      figures.clear();
    };
  }, [plan, editor, me.id, store]);
  return <div ref={layer} className={styles.layer} aria-hidden />;
}

/** Only looks: all places are read before anything is drawn, so the page is laid out once. */
function placed(
  editor: Editor,
  origin: DOMRect,
  carets: readonly RemoteCaret[],
  isNamed: (caret: RemoteCaret) => boolean,
): Drawn[] {
  const { view } = editor;
  let own: { top: number; left: number; bottom: number } | null = null;
  const drawn: Drawn[] = [];
  for (const caret of carets) {
    const $head = view.state.doc.resolve(Math.min(caret.head, view.state.doc.content.size));
    const block = $head.depth > 0 ? view.nodeDOM($head.before(1)) : null;
    if (block instanceof Element) {
      const rect = block.getBoundingClientRect();
      if (rect.bottom < -MARGIN_PX || rect.top > window.innerHeight + MARGIN_PX) continue;
    }
    own ??= view.coordsAtPos(view.state.selection.head);
    const at = view.coordsAtPos(caret.head);
    drawn.push({
      caret,
      named: isNamed(caret),
      below: own.bottom <= at.top && at.top - own.top < 40 && Math.abs(own.left - at.left) < 120,
      mark: [at.left - origin.left - 1, at.top - origin.top, 2, at.bottom - at.top],
      pieces: caret.anchor === caret.head ? [] : selected(editor, caret, origin),
    });
  }
  return drawn;
}

function selected({ view }: Editor, caret: RemoteCaret, origin: DOMRect): Box[] {
  const range = document.createRange();
  const from = view.domAtPos(Math.min(caret.anchor, caret.head));
  const to = view.domAtPos(Math.max(caret.anchor, caret.head));
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return [...range.getClientRects()]
    .filter((rect) => rect.width >= 1 && rect.width <= 1000)
    .map((rect) => [rect.left - origin.left, rect.top - origin.top, rect.width, rect.height]);
}
