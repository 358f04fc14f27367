/** The layer of others' carets: drawn once a frame when something moved, by hand (React would render too often). */
import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { usePlan } from '../pages/planContext.ts';
import type { Store } from '../sync/store.ts';
import { departmentColor, flagColor } from '../theme/departments.ts';
import styles from './CaretLayer.module.css';
import { type RemoteCaret, remoteCarets, tellCaret } from './carets.ts';
import { pageElement } from './pageElement.ts';

/** The name stays this long after its owner last moved. */
const NAME_MS = 2000;
/** Carets this far outside the window are not drawn: their blocks are not laid out. */
const MARGIN_PX = 300;

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
    let frame = 0;
    let fade: ReturnType<typeof setTimeout> | null = null;
    let told = '';
    const draw = (): void => {
      frame = 0;
      if (editor.isDestroyed) return;
      const carets = remoteCarets(plan.awareness, root, editor, me.id);
      const now = performance.now();
      for (const caret of carets) {
        const was = moved.get(caret.clientId);
        if (was === undefined) moved.set(caret.clientId, { head: caret.head, at: now - NAME_MS });
      }
      host.replaceChildren(
        ...carets.flatMap((caret) =>
          elements(editor, host, caret, now - (moved.get(caret.clientId)?.at ?? 0) < NAME_MS),
        ),
      );
      const said = carets.map((caret) => `${caret.userId}:${caret.head}`).join();
      if (said !== told) {
        told = said;
        store.set(carets);
      }
      if (fade !== null) clearTimeout(fade);
      fade = setTimeout(later, NAME_MS);
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const onPresence = ({ added, updated }: { added: number[]; updated: number[] }): void => {
      const at = performance.now();
      for (const id of [...added, ...updated])
        if (id !== plan.awareness.clientID)
          moved.set(id, { head: -1, at: added.includes(id) ? at - NAME_MS : at });
      later();
    };
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (transaction.docChanged) later();
    };
    plan.awareness.on('change', onPresence);
    editor.on('transaction', onTransaction);
    const size = new ResizeObserver(later);
    const page = pageElement(editor);
    if (page !== null) size.observe(page);
    const scroller = host.closest('[data-scroll]');
    scroller?.addEventListener('scroll', later, { passive: true });
    later();
    return () => {
      plan.awareness.off('change', onPresence);
      editor.off('transaction', onTransaction);
      size.disconnect();
      scroller?.removeEventListener('scroll', later);
      cancelAnimationFrame(frame);
      if (fade !== null) clearTimeout(fade);
    };
  }, [plan, editor, me.id, store]);
  return <div ref={layer} className={styles.layer} aria-hidden />;
}

function elements(editor: Editor, host: HTMLElement, caret: RemoteCaret, named: boolean): HTMLElement[] {
  const { view } = editor;
  const $head = view.state.doc.resolve(Math.min(caret.head, view.state.doc.content.size));
  const block = $head.depth > 0 ? view.nodeDOM($head.before(1)) : null;
  if (block instanceof Element) {
    const box = block.getBoundingClientRect();
    if (box.bottom < -MARGIN_PX || box.top > window.innerHeight + MARGIN_PX) return [];
  }
  const origin = host.getBoundingClientRect();
  const out: HTMLElement[] = [];
  if (caret.anchor !== caret.head) {
    const range = document.createRange();
    const from = view.domAtPos(Math.min(caret.anchor, caret.head));
    const to = view.domAtPos(Math.max(caret.anchor, caret.head));
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.width > 1000) continue;
      const piece = document.createElement('i');
      piece.className = styles.selection ?? '';
      Object.assign(
        piece.style,
        box(rect.left - origin.left, rect.top - origin.top, rect.width, rect.height),
      );
      piece.style.setProperty('--who', departmentColor(caret.color));
      out.push(piece);
    }
  }
  const at = view.coordsAtPos(caret.head);
  const mark = document.createElement('div');
  mark.className = styles.caret ?? '';
  mark.dataset.client = String(caret.clientId);
  if (named) mark.dataset.named = '';
  Object.assign(mark.style, box(at.left - origin.left - 1, at.top - origin.top, 2, at.bottom - at.top));
  mark.style.setProperty('--who', departmentColor(caret.color));
  mark.style.setProperty('--flag', flagColor(caret.color));
  const flag = document.createElement('span');
  flag.className = styles.flag ?? '';
  flag.textContent = caret.name;
  // Below the line when it would cover my own caret.
  const own = view.coordsAtPos(view.state.selection.head);
  if (own.bottom <= at.top && at.top - own.top < 40 && Math.abs(own.left - at.left) < 120)
    flag.dataset.below = '';
  mark.append(flag);
  out.push(mark);
  return out;
}

function box(left: number, top: number, width: number, height: number): Partial<CSSStyleDeclaration> {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
