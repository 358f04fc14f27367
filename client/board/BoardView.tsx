/**
 * The plan's board: views, filters in the address, the columns or lanes, the open card. Puts the pieces
 * together; the store, the acts and the keys are files of their own.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { Card } from '../../shared/doc/board.ts';
import { usePlan } from '../pages/planContext.ts';
import { createStore, useStore } from '../sync/store.ts';
import { EmptyState, Skeleton } from '../ui/Feedback.tsx';
import { toast } from '../ui/toast.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { usePrinting } from '../ui/usePrinting.ts';
import { ArchivedFound } from './ArchivedFound.tsx';
import styles from './Board.module.css';
import { boardStore } from './boardStore.ts';
import { BoardToolsContext, type BoardUi, NO_UI, setUi, useBoard, usePick } from './boardTools.ts';
import { CalendarView } from './CalendarView.tsx';
import { CardMenu } from './CardMenu.tsx';
import { Columns } from './Columns.tsx';
import { CardFactsContext, useGatherFacts } from './cardFacts.ts';
import { isFiltering, matches, NO_FILTER, readFilter, readLanes, readView, writeFilter } from './filters.ts';
import { LaneBoard } from './LaneBoard.tsx';
import { PhoneAdd } from './PhoneAdd.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { StageChips } from './StageChips.tsx';
import { NO_SELECTION } from './selection.ts';
import { CardSheet } from './sheet/CardSheet.tsx';
import { TableView } from './TableView.tsx';
import { TimelineView } from './TimelineView.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useBoardLanes } from './useBoardLanes.ts';
import { useBoardShortcuts } from './useBoardShortcuts.ts';
import { useCardDrop } from './useCardDrop.ts';
import { useFolded } from './useFolded.ts';
import { useMakeBoardTools } from './useMakeBoardTools.ts';
import { useOpenCard } from './useOpenCard.ts';

export function BoardView() {
  const { plan } = usePlan();
  const { ready } = useStore(plan.board.state);
  return ready ? <ReadyBoard /> : <Skeleton rows={[40, 120, 120, 120]} />;
}

function ReadyBoard() {
  const { t } = useTranslation('board');
  const { planId, plan, me } = usePlan();
  const { access } = useStore(plan.board.state);
  const layout = useMedia();
  const printing = usePrinting();
  const navigate = useNavigate();
  const { cardId, openCard, closeCard } = useOpenCard(planId);
  const [params, setParams] = useSearchParams();
  const [said, setSaid] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const track = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const shownStage = useRef<string | null>(null);

  const store = boardStore(plan.board.doc);
  const board = useBoard(store);
  const filter = useMemo(() => readFilter(params), [params]);
  const lanesBy = layout === 'phone' || printing ? 'none' : readLanes(params);
  const view = readView(params);
  const [folded, fold] = useFolded(planId);
  const lastStage = board.stages.at(-1)?.id;
  const facts = useGatherFacts(board.cards, lastStage);
  const canWrite = access === 'write';

  const [ui] = useState(() => createStore<BoardUi>(NO_UI));
  const columns = useMemo(() => {
    if (!isFiltering(filter)) return board.columns;
    const shown = new Map<string, readonly Card[]>();
    for (const [stage, cards] of board.columns)
      shown.set(
        stage,
        cards.filter((card) => matches(card, filter, { today: facts.today, me: me.id, lastStage })),
      );
    return shown;
  }, [board.columns, filter, facts.today, me.id, lastStage]);

  const adding = usePick(ui, (now) => now.adding?.lane ?? null);
  const given = { by: lanesBy, board, columns, folded, plan: facts.plan, adding };
  const { lanes, isOpen, toggle, ways } = useBoardLanes(given);

  const tools = useMakeBoardTools({ store, ui, ways, canWrite, openCard, say: setSaid });

  const onFixed = useCallback(() => toast(t('lanes.fixed'), { id: 'board-moved' }), [t]);
  useCardDrop(useMemo(() => ({ ...tools, ways, onFixed }), [tools, ways, onFixed]));
  useBoardShortcuts({
    acts: tools.acts,
    onNew: (stage, lane) => openAdd(stage, lane),
    onStepped: (card) => tools.focusCard(card),
    onSearch: () => search.current?.focus(),
    onEscape: () => {
      const had = ui.get().selection.ids.size > 0;
      if (had) setUi(ui, { selection: NO_SELECTION });
      return had;
    },
  });

  const set = (name: string, value: string, first: string): void => {
    const next = new URLSearchParams(params);
    if (value === first) next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  const openAdd = (stage?: string, lane?: string): void => {
    const wanted = stage ?? (layout === 'phone' ? shownStage.current : null) ?? board.stages[0]?.id;
    if (!wanted || !canWrite) return;
    // Only the board has a place to type in; elsewhere the new card opens.
    if (view !== 'board') openCard(tools.acts.add('', wanted, 'top', { lead: me.departmentId }));
    else setUi(ui, { adding: { stage: wanted, at: 'top', lane: newLane(lane) } });
  };
  /** Where a new card lies: where it was asked for, else with one's own department, or in no section: it quotes no words. */
  const newLane = (asked?: string): string | null => {
    if (lanesBy === 'none') return null;
    const wanted = asked ?? (lanesBy === 'department' ? me.departmentId : '');
    return lanes.find((one) => one.id === wanted)?.id ?? '';
  };
  const onShown = useCallback((stage: string) => {
    shownStage.current = stage;
  }, []);

  /** What a card was opened from may be gone meanwhile (it was archived, or taken out of the archive). */
  const focusAfter = (id: string): void => {
    if (main.current?.contains(document.activeElement)) return;
    if (view === 'board' && tools.order().includes(id)) setUi(ui, { focus: id });
    else main.current?.focus();
  };

  const shownCards = lanes.flatMap((lane) => lane.cells.flatMap((cell) => cell.cards));
  const archived = [...board.cards.values()].filter(
    (card) => card.archived !== null && matches(card, filter, { today: facts.today, me: me.id, lastStage }),
  );
  const searching = filter.text.trim() !== '';
  const all = count(board.columns);
  const shown = count(columns);
  const filtering = isFiltering(filter);
  const counts = new Map(
    [...board.columns].map(([stage, cards]) => [
      stage,
      { shown: columns.get(stage)?.length ?? 0, total: cards.length },
    ]),
  );
  return (
    <BoardToolsContext value={tools}>
      <CardFactsContext value={facts}>
        <main ref={main} className={styles.board} tabIndex={-1}>
          <h1 className={styles.said}>{t('view.board')}</h1>
          <Toolbar
            view={view}
            lanes={lanesBy}
            filter={filter}
            shown={shown}
            all={all}
            canWrite={canWrite}
            searchRef={search}
            onView={(next) => set('view', next, 'board')}
            onLanes={(next) => set('lanes', next, 'none')}
            onFilter={(next) => setParams(writeFilter(params, next), { replace: true })}
            onNew={() => openAdd()}
          />
          {layout === 'phone' && view === 'board' && (
            <StageChips
              stages={board.stages}
              counts={counts}
              filtering={filtering}
              track={track}
              onShown={onShown}
            />
          )}
          {searching && view !== 'table' && archived.length > 0 && (
            <ArchivedFound found={archived} onAll={() => set('view', 'table', 'board')} />
          )}
          {all > 0 && shown === 0 && filtering && (
            <EmptyState
              compact
              sentence={t('filter.nothing')}
              action={{
                label: t('filter.clear'),
                onClick: () => setParams(writeFilter(params, NO_FILTER), { replace: true }),
              }}
            />
          )}
          {all === 0 && (
            <EmptyState
              compact
              sentence={t(canWrite ? 'empty.board' : 'empty.reader')}
              {...(canWrite && {
                action: { label: t('empty.make'), onClick: () => navigate(`/plans/${planId}/targets`) },
              })}
            />
          )}
          {view === 'table' ? (
            <TableView stages={board.stages} cards={shownCards} archived={archived} searching={searching} />
          ) : view === 'calendar' ? (
            <CalendarView cards={shownCards} />
          ) : view === 'timeline' ? (
            <TimelineView cards={shownCards} />
          ) : lanesBy === 'none' ? (
            <Columns
              board={board}
              cells={lanes[0]?.cells ?? []}
              filtering={filtering}
              folded={printing ? NONE_FOLDED : folded}
              onFold={fold}
              track={track}
            />
          ) : (
            <LaneBoard
              board={board}
              lanes={lanes}
              isOpen={isOpen}
              onToggle={toggle}
              counts={counts}
              filtering={filtering}
              onAdd={openAdd}
            />
          )}
          {layout === 'phone' && canWrite && view === 'board' && <PhoneAdd onAdd={() => openAdd()} />}
          <SelectionBar stages={board.stages} cards={shownCards} />
          <CardMenu />
          <CardSheet cardId={cardId} cards={board.cards} onClose={closeCard} onClosed={focusAfter} />
          <p className={styles.said} role="status" aria-live="assertive">
            {said}
          </p>
        </main>
      </CardFactsContext>
    </BoardToolsContext>
  );
}

const NONE_FOLDED: ReadonlySet<string> = new Set();

const count = (columns: ReadonlyMap<string, readonly Card[]>): number =>
  [...columns.values()].reduce((sum, cards) => sum + cards.length, 0);
