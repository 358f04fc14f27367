/** The board without lanes: stages side by side, sideways scroll with auto-scroll while dragging. */

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import styles from './Board.module.css';
import { BrokenCards } from './BrokenCards.tsx';
import type { BoardSnapshot } from './boardStore.ts';
import { useBoardTools, usePick } from './boardTools.ts';
import columnStyles from './Column.module.css';
import { Column } from './Column.tsx';
import type { Cell } from './cells.ts';
import { StageDisc } from './StageDisc.tsx';
import { stageCount } from './stageCount.ts';
import { stageName } from './stageName.ts';

export interface ColumnsProps {
  board: BoardSnapshot;
  cells: readonly Cell[];
  filtering: boolean;
  folded: ReadonlySet<string>;
  onFold: (stage: string) => void;
  track: RefObject<HTMLElement | null>;
}

export function Columns({ board, cells, filtering, folded, onFold, track }: ColumnsProps) {
  const { t } = useTranslation('board');
  useEffect(() => {
    const element = track.current;
    if (!element) return;
    return autoScrollForElements({
      element,
      canScroll: ({ source }) => typeof source.data.card === 'string',
      getAllowedAxis: () => 'horizontal',
    });
  }, [track]);
  return (
    <section ref={track} className={styles.track} aria-label={t('view.board')}>
      {board.stages.map((stage, index) =>
        folded.has(stage.id) ? (
          <FoldedColumn
            key={stage.id}
            stage={stage}
            index={index}
            of={board.stages.length}
            count={stageCount({
              shown: cells[index]?.cards.length ?? 0,
              total: board.columns.get(stage.id)?.length ?? 0,
              limit: stage.limit,
              filtering,
            })}
            onFold={onFold}
          />
        ) : (
          <Column
            key={stage.id}
            stage={stage}
            index={index}
            stages={board.stages}
            cards={cells[index]?.cards ?? []}
            total={board.columns.get(stage.id)?.length ?? 0}
            filtering={filtering}
            onFold={onFold}
          />
        ),
      )}
      {board.broken.length > 0 && <BrokenCards ids={board.broken} />}
    </section>
  );
}

interface FoldedProps {
  stage: Stage;
  index: number;
  of: number;
  count: string;
  onFold: (stage: string) => void;
}

/** Only its name and count; a card may still be dropped on it. */
function FoldedColumn({ stage, index, of, count, onFold }: FoldedProps) {
  const { t } = useTranslation('board');
  const { drag } = useBoardTools();
  const over = usePick(drag, (now) => now?.over?.stage === stage.id);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current) return;
    return combine(
      dropTargetForElements({
        element: button.current,
        canDrop: ({ source }) => typeof source.data.card === 'string',
        getData: () => ({ stage: stage.id }),
      }),
    );
  }, [stage.id]);
  const name = stageName(stage, t);
  return (
    <button
      ref={button}
      type="button"
      className={columnStyles.folded}
      data-over={over || undefined}
      data-stage={stage.id}
      aria-label={t('stage.unfold', { stage: name })}
      onClick={() => onFold(stage.id)}
    >
      <StageDisc index={index} count={of} />
      <span className={columnStyles.count}>{count}</span>
      <span>{name}</span>
    </button>
  );
}
