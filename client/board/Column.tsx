/**
 * One stage as a column of its own scroll: a virtual list of cards, quick add at both ends, a drop place. The
 * dragged card stays mounted however far one scrolls, or the browser would end the drag.
 */

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../shared/doc/board.ts';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { inOneBreath } from '../i18n/phrases.ts';
import { usePrinting } from '../ui/usePrinting.ts';
import { setUi, useBoardTools, usePick } from './boardTools.ts';
import { CardRow } from './CardRow.tsx';
import styles from './Column.module.css';
import { ColumnHead } from './ColumnHead.tsx';
import { PlacedCard } from './PlacedCard.tsx';
import { AddButton, QuickAdd } from './QuickAdd.tsx';
import { stepsOf } from './sheet/cardChecks.ts';
import { stageName } from './stageName.ts';

export interface ColumnProps {
  stage: Stage;
  index: number;
  stages: readonly Stage[];
  /** What the filters let through, in order. */
  cards: readonly Card[];
  /** All live cards of the stage. */
  total: number;
  filtering: boolean;
  onFold: (stage: string) => void;
}

/** Where the drop line stands in a column: before a shown card, at the end, or nowhere. */
export function lineAt(over: { beforeId: string | null } | null, cards: readonly Card[]): string | null {
  if (over === null) return null;
  return over.beforeId !== null && cards.some((card) => card.id === over.beforeId) ? over.beforeId : END;
}
export const END = '\u0000end';

export const Column = memo(function Column(props: ColumnProps) {
  const { stage, index, stages, cards, total, filtering, onFold } = props;
  const { t } = useTranslation('board');
  const { drag, ui, canWrite } = useBoardTools();
  const over = usePick(drag, (now) => (now?.over?.stage === stage.id ? now.over : null));
  const dragged = usePick(drag, (now) => now?.id ?? null);
  const adding = usePick(ui, (now) => (now.adding?.stage === stage.id ? now.adding.at : null));
  const wanted = usePick(ui, (now) => now.focus);
  const printing = usePrinting();
  const line = lineAt(over, cards);
  const scroller = useRef<HTMLDivElement>(null);
  const section = useRef<HTMLElement>(null);
  const name = stageName(stage, t);
  const held = dragged === null ? -1 : cards.findIndex((card) => card.id === dragged);

  /** The card the keys are on stays drawn however far the column is scrolled, or they would be on nothing. */
  const focused = (): number => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !scroller.current?.contains(active)) return -1;
    const id = active.closest<HTMLElement>('[data-card]')?.dataset.card;
    return id === undefined ? -1 : cards.findIndex((card) => card.id === id);
  };

  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => estimateHeight(cards[at]),
    getItemKey: (at) => cards[at]?.id ?? at,
    overscan: 5,
    rangeExtractor: (range) => {
      const shown = new Set(defaultRangeExtractor(range));
      for (const at of [held, focused()]) if (at >= 0) shown.add(at);
      return [...shown].sort((a, b) => a - b);
    },
  });

  useEffect(() => {
    const list = scroller.current;
    const whole = section.current;
    if (!list || !whole) return;
    return combine(
      dropTargetForElements({
        element: whole,
        canDrop: ({ source }) => typeof source.data.card === 'string',
        getData: () => ({ stage: stage.id }),
      }),
      autoScrollForElements({
        element: list,
        canScroll: ({ source }) => typeof source.data.card === 'string',
      }),
    );
  }, [stage.id]);

  const lineIndex =
    line === null ? -1 : line === END ? cards.length - 1 : cards.findIndex((card) => card.id === line);
  useEffect(() => {
    if (line === null || drag.get()?.by !== 'keyboard') return;
    section.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (lineIndex >= 0) virtual.scrollToIndex(lineIndex, { align: 'auto' });
  }, [line, lineIndex, virtual, drag]);

  const wantedIndex = wanted === null ? -1 : cards.findIndex((card) => card.id === wanted);
  useEffect(() => {
    if (wantedIndex < 0 || wanted === null) return;
    virtual.scrollToIndex(wantedIndex, { align: 'auto' });
    return whenMounted(scroller.current, wanted, () => setUi(ui, { focus: null }));
  }, [wantedIndex, wanted, virtual, ui]);

  const rows: { index: number; style?: CSSProperties }[] = printing
    ? cards.map((_card, at) => ({ index: at }))
    : virtual.getVirtualItems().map(({ index: at, start }) => ({
        index: at,
        style: {
          position: 'absolute',
          insetInline: 0,
          insetBlockStart: 0,
          transform: `translateY(${start}px)`,
        },
      }));
  return (
    <section
      ref={section}
      className={styles.column}
      data-over={over !== null || undefined}
      data-stage={stage.id}
      data-adds
      tabIndex={-1}
      aria-label={inOneBreath(
        [
          name,
          filtering ? t('filter.shown', { shown: cards.length, all: total }) : t('stage.count', { n: total }),
        ],
        currentLanguage(),
      )}
    >
      <ColumnHead
        stage={stage}
        index={index}
        stages={stages}
        shown={cards.length}
        total={total}
        filtering={filtering}
        onAdd={() => setUi(ui, { adding: { stage: stage.id, at: 'top', lane: null } })}
        onFold={() => onFold(stage.id)}
      />
      <div ref={scroller} className={styles.scroller}>
        {adding === 'top' && <QuickAdd stage={stage.id} at="top" />}
        <ul className={styles.list} style={printing ? undefined : { blockSize: virtual.getTotalSize() }}>
          {rows.map((row) => {
            const card = cards[row.index];
            if (!card) return null;
            return (
              <CardRow
                key={card.id}
                id={card.id}
                index={row.index}
                of={cards.length}
                line={line === card.id}
                measure={printing ? undefined : virtual.measureElement}
                style={row.style}
              >
                <PlacedCard card={card} stage={name} index={row.index} of={cards.length} />
              </CardRow>
            );
          })}
        </ul>
        {line === END && <span className={styles.endLine} aria-hidden />}
        {adding === 'bottom' ? (
          <QuickAdd stage={stage.id} at="bottom" />
        ) : (
          canWrite && <AddButton stage={stage.id} />
        )}
      </div>
    </section>
  );
});

/** Puts the focus on a card once its row is there; gives up after a few frames. */
export function whenMounted(root: HTMLElement | null, id: string, done: () => void): () => void {
  let frame = 0;
  let tries = 0;
  const look = (): void => {
    const card = root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
    tries += 1;
    if (card) {
      card.focus({ preventScroll: true });
      done();
    } else if (tries < 10) frame = requestAnimationFrame(look);
    else done();
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

/** Of a card with its gap, before it is drawn; in px. */
export function estimateHeight(card: Card | undefined): number {
  if (!card) return 120;
  const foot = card.lead !== null || card.due !== null || card.owners.length > 0 || stepsOf(card).length > 0;
  return (
    47 +
    (card.title.length > 17 ? 40 : 20) +
    ((card.planned ?? 0) > 0 || (card.done ?? 0) > 0 ? 24 : 0) +
    (card.links.length > 0 ? 22 : 0) +
    (foot ? 28 : 0)
  );
}
