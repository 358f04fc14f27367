/** The board cut into lanes: stage heads stay on top, lanes fold, a drop in a department's lane gives it the lead. */

import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type CSSProperties, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentMark } from '../ui/Marks.tsx';
import styles from './Board.module.css';
import type { BoardSnapshot } from './boardStore.ts';
import { setUi, useBoardTools, usePick } from './boardTools.ts';
import { whenMounted } from './Column.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { LaneCell, NEAREST } from './LaneCell.tsx';
import type { Lane } from './lanes.ts';
import { useNearby } from './nearby.ts';

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
  const nearby = useNearby(scroller);
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
                  <LaneCell key={cell.stage} cell={cell} board={board} gives={lane.gives} nearby={nearby} />
                ))}
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}
