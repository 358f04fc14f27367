/** The board cut into lanes: stage heads stay on top, lanes fold, a drop in a department's lane gives it the lead. */

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type CSSProperties, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentMark } from '../ui/Marks.tsx';
import styles from './Board.module.css';
import type { BoardSnapshot } from './boardStore.ts';
import { setUi, useBoardTools, usePick } from './boardTools.ts';
import { CardItem } from './CardItem.tsx';
import { CardRow } from './CardRow.tsx';
import columnStyles from './Column.module.css';
import { END, lineAt, whenMounted } from './Column.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { faceOf, useCardFacts } from './cardFacts.ts';
import type { Cell } from './cells.ts';
import type { Lane } from './lanes.ts';
import { AddButton, QuickAdd } from './QuickAdd.tsx';
import { stageName } from './stageName.ts';

const NEAREST: ScrollIntoViewOptions = { block: 'nearest', inline: 'nearest' };

export interface LaneBoardProps {
  board: BoardSnapshot;
  lanes: readonly Lane[];
  isOpen: (lane: string) => boolean;
  onToggle: (lane: string) => void;
  counts: ReadonlyMap<string, { shown: number; total: number }>;
  filtering: boolean;
  onAdd: (stage: string) => void;
}

export function LaneBoard(props: LaneBoardProps) {
  const { board, lanes, isOpen, onToggle, counts, filtering, onAdd } = props;
  const { t } = useTranslation('board');
  const { ui } = useBoardTools();
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = usePick(ui, (now) => now.focus);
  useEffect(() => {
    if (wanted === null) return;
    const root = scroller.current;
    return whenMounted(root, wanted, () => {
      // A column brings its card into sight itself; lanes are one long page.
      if (root?.contains(document.activeElement)) document.activeElement?.scrollIntoView(NEAREST);
      setUi(ui, { focus: null });
    });
  }, [wanted, ui]);
  useEffect(() => {
    if (!scroller.current) return;
    return autoScrollForElements({
      element: scroller.current,
      canScroll: ({ source }) => typeof source.data.card === 'string',
    });
  }, []);
  return (
    <div ref={scroller} className={styles.lanes} style={{ '--stages': board.stages.length } as CSSProperties}>
      <div className={`${styles.laneGrid} ${styles.laneHeads}`}>
        {board.stages.map((stage, index) => (
          <ColumnHead
            key={stage.id}
            stage={stage}
            index={index}
            stages={board.stages}
            shown={counts.get(stage.id)?.shown ?? 0}
            total={counts.get(stage.id)?.total ?? 0}
            filtering={filtering}
            onAdd={() => onAdd(stage.id)}
            onFold={null}
          />
        ))}
      </div>
      {lanes.map((lane) => {
        const id = lane.id ?? '';
        const open = isOpen(id);
        const Icon = open ? IconChevronDown : IconChevronRight;
        return (
          <section key={id} aria-label={lane.label}>
            <button
              type="button"
              className={styles.laneName}
              aria-expanded={open}
              aria-label={t(open ? 'lanes.fold' : 'lanes.unfold', { name: lane.label })}
              onClick={() => onToggle(id)}
            >
              <Icon size={16} stroke={1.6} aria-hidden />
              {lane.department && (
                <DepartmentMark mark={lane.department.mark} color={lane.department.color} />
              )}
              {lane.label}
              <small>{lane.count}</small>
            </button>
            {open && (
              <div className={styles.laneGrid}>
                {lane.cells.map((cell) => (
                  <LaneCell key={cell.stage} cell={cell} board={board} gives={lane.gives} />
                ))}
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}

interface LaneCellProps {
  cell: Cell;
  board: BoardSnapshot;
  gives: Lane['gives'];
}

function LaneCell({ cell, board, gives }: LaneCellProps) {
  const { t } = useTranslation('board');
  const { drag, ui, canWrite } = useBoardTools();
  const facts = useCardFacts();
  const list = useRef<HTMLUListElement>(null);
  const over = usePick(drag, (now) =>
    now?.over?.stage === cell.stage && now.over.lane === cell.lane ? now.over : null,
  );
  const adding = usePick(
    ui,
    (now) => now.adding?.stage === cell.stage && (now.adding.lane ?? '') === (cell.lane ?? ''),
  );
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
        <CardRow key={card.id} id={card.id} index={index} of={cell.cards.length} line={line === card.id}>
          <CardItem
            card={card}
            face={faceOf(card, facts)}
            today={facts.today}
            span={facts.span}
            lastStage={facts.lastStage}
            position={t('card.position', { stage: name, at: index + 1, of: cell.cards.length })}
          />
        </CardRow>
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
