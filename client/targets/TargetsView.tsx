/**
 * What the plan promises and how far it is: four tiles, all targets with their parts, gaps each with its remedy.
 * Everything is derived from the text and the board; nothing is stored here.
 */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { boardStore } from '../board/boardStore.ts';
import { useBoard } from '../board/boardTools.ts';
import { useToday } from '../board/cardFacts.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReading } from '../reading/useReading.ts';
import { useStore } from '../sync/store.ts';
import { EmptyState, Skeleton } from '../ui/Feedback.tsx';
import { BareItems } from './BareItems.tsx';
import { Deliverables } from './Deliverables.tsx';
import { DepartmentProgress } from './DepartmentProgress.tsx';
import { Gaps } from './Gaps.tsx';
import { findGaps } from './gaps.ts';
import { Months } from './Months.tsx';
import styles from './Targets.module.css';
import { TargetTable } from './TargetTable.tsx';
import { Tiles } from './Tiles.tsx';
import { filterRows, type RowFilter, targetRows } from './targetRows.ts';

export function TargetsView() {
  const { t } = useTranslation('board');
  const { plan, planId, departments, detail } = usePlan();
  const reading = useReading();
  const board = useBoard(boardStore(plan.board.doc));
  const today = useToday();
  const navigate = useNavigate();
  const [filter, setFilter] = useState<RowFilter>({ section: null, department: null, status: null });
  const [page, setPage] = useState<HTMLElement | null>(null);
  const lastStage = board.stages.at(-1)?.id;
  const text = useStore(plan.text.state);
  const { ready, counted, extraction, tree, progress, targets, blocks } = reading;

  const rows = useMemo(
    () =>
      targetRows({
        tree,
        progress,
        cards: board.cards,
        departments,
        lastStage,
        today,
        period: detail.period,
      }),
    [tree, progress, board.cards, departments, lastStage, today, detail.period],
  );
  const cards = useMemo(() => [...board.cards.values()], [board.cards]);
  const gaps = useMemo(
    () =>
      findGaps({
        rows,
        cards,
        departments,
        plan: { ready, targets, blocks },
        lastStage,
        period: detail.period,
      }),
    [rows, cards, departments, ready, targets, blocks, lastStage, detail.period],
  );

  // Before the board is here nothing would seem done, and cards would be made a second time.
  if (!counted)
    return (
      <main className={styles.page}>
        <h1 className={styles.unseen}>{t('targets.title')}</h1>
        <div className={styles.loading}>
          <Skeleton rows={[104, 34, 38, 38, 38, 38]} />
        </div>
      </main>
    );
  const writing = {
    action: { label: t('targets.emptyDo'), onClick: () => void navigate(`/plans/${planId}/text`) },
  };
  const hasOthers = extraction.items.length + extraction.deliverables.length > 0;
  const noTargets = (
    <EmptyState compact={hasOthers} sentence={t('targets.empty')} {...(text.access === 'write' && writing)} />
  );
  if (rows.length === 0 && !hasOthers) return noTargets;
  return (
    <main ref={setPage} className={styles.page}>
      <h1 className={styles.unseen}>{t('targets.title')}</h1>
      <div className={styles.main}>
        {rows.length === 0 ? (
          noTargets
        ) : (
          <>
            <Tiles rows={rows} period={detail.period} today={today} />
            <TargetTable
              rows={filterRows(rows, filter)}
              all={rows.length}
              outline={extraction.outline}
              filter={filter}
              onFilter={setFilter}
              page={page}
            />
          </>
        )}
      </div>
      <aside className={styles.side}>
        {rows.length + gaps.length > 0 && <Gaps gaps={gaps} />}
        <BareItems items={extraction.items} cards={cards} progress={progress} />
        <Deliverables deliverables={extraction.deliverables} />
        <DepartmentProgress rows={rows} />
        <Months
          cards={cards}
          year={
            today.slice(0, 4) > detail.period.end.slice(0, 4) ||
            today.slice(0, 4) < detail.period.start.slice(0, 4)
              ? detail.period.start.slice(0, 4)
              : today.slice(0, 4)
          }
        />
      </aside>
    </main>
  );
}
