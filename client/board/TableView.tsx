/** The board as a table: the same cards and filters, sorted by a column, archived ones on demand. */
import { Checkbox } from '@mantine/core';
import { IconArchive, IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryName } from '../../shared/category.ts';
import type { Card } from '../../shared/doc/board.ts';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { usePlan } from '../pages/planContext.ts';
import { DepartmentMark, PersonAvatar } from '../ui/Marks.tsx';
import { Figure, ProgressLine } from '../ui/Progress.tsx';
import { usePrinting } from '../ui/usePrinting.ts';
import { setUi, useBoardTools, usePick } from './boardTools.ts';
import { CategoryIcon } from './CategoryIcon.tsx';
import { faceOf, useCardFacts } from './cardFacts.ts';
import { cardProgress, dueState, hasDone } from './cardState.ts';
import { DueMark } from './DueMark.tsx';
import { StageDisc } from './StageDisc.tsx';
import { clicked, NO_SELECTION } from './selection.ts';
import { type Sorting, type SortKey, sortCards } from './sortCards.ts';
import { stageName } from './stageName.ts';
import styles from './Table.module.css';

export interface TableViewProps {
  stages: readonly Stage[];
  /** Shown cards, in board order. */
  cards: readonly Card[];
  archived: readonly Card[];
  /** By words: what is archived is found, too. */
  searching: boolean;
}

const COLUMNS: readonly { key: SortKey; right?: boolean }[] = [
  { key: 'title' },
  { key: 'stage' },
  { key: 'category' },
  { key: 'lead' },
  { key: 'owners' },
  { key: 'progress' },
  { key: 'due' },
  { key: 'target' },
];
const ROW_PX = 38;

export function TableView({ stages, cards, archived, searching }: TableViewProps) {
  const { t } = useTranslation('board');
  const { nameOf, language, detail } = usePlan();
  const facts = useCardFacts();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [asked, setAsked] = useState(false);
  const withArchived = asked || searching;
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => {
    const all = withArchived ? [...cards, ...archived] : cards;
    if (sorting === null) return all;
    return sortCards(all, sorting, {
      stages: stages.map((stage) => stage.id),
      nameOf,
      category: (card) => categoryName(card.category, language, detail.categories),
      target: (card) => faceOf(card, facts).link ?? '',
    });
  }, [cards, archived, withArchived, sorting, stages, nameOf, language, detail.categories, facts]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const order = (): readonly string[] => rows.flatMap((card) => (card.archived === null ? [card.id] : []));
  const printing = usePrinting();
  const items = virtual.getVirtualItems();
  const above = printing ? 0 : (items[0]?.start ?? 0);
  const below = printing ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const drawn = printing ? rows : items.flatMap(({ index }) => rows[index] ?? []);
  return (
    <div ref={box} className={styles.box}>
      <table className={styles.table} aria-rowcount={rows.length}>
        <thead>
          <tr>
            {COLUMNS.map(({ key }) => {
              const on = sorting?.key === key;
              const Arrow = sorting?.down ? IconArrowDown : IconArrowUp;
              return (
                <th
                  key={key}
                  scope="col"
                  aria-sort={on ? (sorting.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    title={t('table.sort', { name: t(`table.${key}`) })}
                    onClick={() =>
                      setSorting(on ? (sorting.down ? null : { key, down: true }) : { key, down: false })
                    }
                  >
                    {t(`table.${key}`)}
                    {on && <Arrow size={13} stroke={1.6} aria-hidden />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ blockSize: above }} />}
          {drawn.map((card) => (
            <Row key={card.id} card={card} stages={stages} order={order} />
          ))}
          {below > 0 && <tr aria-hidden style={{ blockSize: below }} />}
        </tbody>
      </table>
      {archived.length > 0 && !searching && (
        <Checkbox
          m="sm"
          size="xs"
          label={`${t('table.showArchived')} (${archived.length})`}
          checked={asked}
          onChange={(event) => setAsked(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}

interface RowProps {
  card: Card;
  stages: readonly Stage[];
  /** Ids of the rows that can be selected, as they stand. */
  order: () => readonly string[];
}

function Row({ card, stages, order }: RowProps) {
  const t = useTexts('board');
  const { departments, people, nameOf, language, detail } = usePlan();
  const { openCard, ui, canWrite } = useBoardTools();
  const selected = usePick(ui, (now) => now.selection.ids.has(card.id));
  const facts = useCardFacts();
  const face = faceOf(card, facts);
  const at = stages.findIndex((stage) => stage.id === card.place.stage);
  const stage = stages[at];
  const lead = card.lead === null ? undefined : departments.get(card.lead);
  const progress = cardProgress(card, facts.span, facts.today);
  const due = dueState(card, facts.today, facts.lastStage);
  const expected = progress ? progress.expected * progress.planned : 0;
  return (
    <tr
      aria-selected={selected}
      data-archived={card.archived !== null || undefined}
      onClick={(event) => {
        const chooses = canWrite && card.archived === null;
        const selection = chooses ? clicked(ui.get().selection, card.id, order, event) : null;
        setUi(ui, { selection: selection ?? NO_SELECTION });
        if (selection === null) openCard(card.id);
        else window.getSelection()?.removeAllRanges();
      }}
    >
      <th scope="row">
        <button type="button" className={styles.open}>
          {card.archived !== null && (
            <IconArchive size={14} stroke={1.6} role="img" aria-label={t('table.archived')} />
          )}
          {card.title || t('card.untitled')}
        </button>
      </th>
      <td>
        <span className={styles.with}>
          <StageDisc index={at} count={stages.length} size={14} />
          {stage ? stageName(stage, t) : ''}
        </span>
      </td>
      <td>
        <span className={styles.with}>
          <CategoryIcon category={card.category} />
          {categoryName(card.category, language, detail.categories)}
        </span>
      </td>
      <td>{lead && <DepartmentMark mark={lead.mark} color={lead.color} name={lead.name} />}</td>
      <td>
        <span className={styles.with}>
          {card.owners.slice(0, 4).map((id) => (
            <PersonAvatar key={id} name={nameOf(id)} color={people.get(id)?.color ?? 0} size={22} />
          ))}
        </span>
      </td>
      <td>
        {progress && (
          <span className={styles.progress}>
            <ProgressLine
              done={progress.done}
              planned={progress.planned}
              expected={expected}
              tone={due.kind === 'late' ? 'bad' : face.flag === 'risk' ? 'finding' : 'target'}
              height={4}
            />
            <Figure done={progress.done} planned={progress.planned} unit={card.unit} expected={expected} />
          </span>
        )}
        {progress === null && hasDone(card) && <Figure done={card.done} planned={null} unit={card.unit} />}
      </td>
      <td className={styles.due}>
        <DueMark state={due} today={facts.today} />
      </td>
      <td className={styles.target} data-words={face.linkWords}>
        {face.link}
      </td>
    </tr>
  );
}
