/** One stage in one lane: its cards, of which only those near the window are drawn, a drop place, quick add at its end. */

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type CSSProperties, memo, useCallback, useEffect, useRef } from 'react';
import type { Card } from '../../shared/doc/board.ts';
import { useTexts } from '../i18n/useTexts.ts';
import styles from './Board.module.css';
import type { BoardSnapshot } from './boardStore.ts';
import { setUi, useBoardTools, usePick } from './boardTools.ts';
import { CardRow } from './CardRow.tsx';
import columnStyles from './Column.module.css';
import { END, estimateHeight, lineAt } from './Column.tsx';
import type { Cell } from './cells.ts';
import type { Lane } from './lanes.ts';
import { type Nearby, useNear } from './nearby.ts';
import { PlacedCard, type PlacedCardProps } from './PlacedCard.tsx';
import { AddButton, QuickAdd } from './QuickAdd.tsx';
import { stageName } from './stageName.ts';

export const NEAREST: ScrollIntoViewOptions = { block: 'nearest', inline: 'nearest' };

export interface LaneCellProps {
  cell: Cell;
  board: BoardSnapshot;
  gives: Lane['gives'];
  nearby: Nearby;
}

export function LaneCell({ cell, board, gives, nearby }: LaneCellProps) {
  const t = useTexts('board');
  const { drag, ui, canWrite } = useBoardTools();
  const list = useRef<HTMLUListElement>(null);
  const over = usePick(drag, (now) =>
    now?.over?.stage === cell.stage && now.over.lane === cell.lane ? now.over : null,
  );
  const adding = usePick(
    ui,
    (now) => now.adding?.stage === cell.stage && (now.adding.lane ?? '') === (cell.lane ?? ''),
  );
  const wanted = usePick(ui, ({ focus }) => (cell.cards.some(({ id }) => id === focus) ? focus : null));
  useEffect(() => {
    if (!list.current) return;
    return dropTargetForElements({
      element: list.current,
      canDrop: ({ source }) => typeof source.data.card === 'string',
      getData: () => ({ stage: cell.stage, lane: cell.lane ?? '' }),
    });
  }, [cell.stage, cell.lane]);
  const stage = board.stages.find((one) => one.id === cell.stage);
  const name = stage ? stageName(stage, t) : '';
  const line = lineAt(over, cell.cards);
  useEffect(() => {
    if (line === null || drag.get()?.by !== 'keyboard') return;
    const row = list.current?.querySelector(`[data-row="${CSS.escape(line)}"]`);
    (row ?? list.current?.lastElementChild)?.scrollIntoView(NEAREST);
  }, [line, drag]);
  return (
    <ul
      ref={list}
      className={styles.laneCell}
      data-over={over !== null || undefined}
      data-adds
      data-stage={cell.stage}
      data-lane={cell.lane ?? undefined}
      aria-label={name}
    >
      {cell.cards.map((card, index) => (
        <LaneRow
          key={card.id}
          card={card}
          stage={name}
          index={index}
          of={cell.cards.length}
          line={line === card.id}
          wanted={wanted === card.id}
          nearby={nearby}
        />
      ))}
      <li>
        {line === END && <span className={columnStyles.endLine} aria-hidden />}
        {adding ? (
          <QuickAdd stage={cell.stage} at="bottom" gives={gives} />
        ) : (
          canWrite && <AddButton stage={cell.stage} lane={cell.lane} />
        )}
      </li>
    </ul>
  );
}

interface LaneRowProps extends PlacedCardProps {
  line: boolean;
  /** It is to take the focus. */
  wanted: boolean;
  nearby: Nearby;
}

const LaneRow = memo(function LaneRow({ line, wanted, nearby, ...placed }: LaneRowProps) {
  const { card, index, of } = placed;
  const row = useRef<HTMLLIElement | null>(null);
  const attach = useCallback((element: HTMLLIElement | null) => {
    row.current = element;
  }, []);
  const drawn = useNear(nearby, row, wanted);
  const style = { '--estimate': `${estimateHeight(card)}px` } as CSSProperties;
  return (
    <CardRow id={card.id} index={index} of={of} line={line} measure={attach} style={style}>
      {drawn ? <PlacedCard {...placed} /> : <Undrawn card={card} />}
    </CardRow>
  );
});

/** A card far from the window: its title alone. Whoever gets to it by keys gets to the card. */
function Undrawn({ card }: { card: Card }) {
  const t = useTexts('board');
  const title = card.title || t('card.untitled');
  const { ui } = useBoardTools();
  return (
    // biome-ignore lint/a11y/useSemanticElements: what it becomes is a group of facts, which takes the focus as a whole
    <div
      role="group"
      aria-label={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: so are cards reached
      tabIndex={0}
      className={styles.undrawn}
      onFocus={() => setUi(ui, { focus: card.id })}
    >
      {title}
    </div>
  );
}
