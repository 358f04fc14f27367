/**
 * The outline beside the page: numbers, titles, who is where, open comments, lead departments; click jumps. A row is
 * dragged, or taken by Alt+Shift+↑ ↓, to another place with all that stands below it.
 */

import { IconLayoutSidebarLeftCollapse, IconMessage, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentNamed } from '../../shared/departments.ts';
import { joinNames } from '../i18n/phrases.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReading } from '../reading/useReading.ts';
import { type ReadStore, useStore } from '../sync/store.ts';
import { departmentColor } from '../theme/departments.ts';
import { isComposing } from '../ui/composing.ts';
import { showNumber } from '../ui/figures.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { DepartmentMark } from '../ui/Marks.tsx';
import styles from './Outline.module.css';
import type { OutlineRow } from './outline.ts';
import type { PeopleHere } from './useHere.ts';
import { useOutlineDrag, useOutlineRow } from './useOutlineDrag.ts';
import type { OutlineMoves } from './useOutlineMoves.ts';

export interface PersonHere {
  id: string;
  name: string;
  color: number;
}

export interface OutlineProps {
  rows: readonly OutlineRow[];
  current: string | null;
  /** Row id → people whose caret is in it. */
  people: ReadStore<PeopleHere>;
  /** Row id → open threads. */
  comments: ReadonlyMap<string, number>;
  /** Null: sections stay where they are. */
  moves: OutlineMoves | null;
  onJump: (id: string) => void;
  onFind: () => void;
  onFold?: () => void;
}

export const Outline = memo(function Outline({
  rows,
  current,
  people: peopleStore,
  comments,
  moves,
  onJump,
  onFind,
  onFold,
}: OutlineProps) {
  const list = useRef<HTMLOListElement>(null);
  const drag = useOutlineDrag(rows, moves, list);
  // A section that goes up or down by keys takes the focus with it, also out of sight.
  const stepped = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again once the rows stand in another order
  useEffect(() => {
    const { activeElement } = document;
    if (stepped.current !== null && list.current?.contains(activeElement))
      activeElement?.scrollIntoView({ block: 'nearest' });
    stepped.current = null;
  }, [rows]);
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (step === undefined || isComposing(event)) return;
    const id = document.activeElement?.closest('li')?.dataset.row;
    if (event.altKey && event.shiftKey && id !== undefined && moves !== null) {
      event.preventDefault();
      stepped.current = id;
      moves.step(id, step);
    } else moveFocus(event, step);
  };
  const people = useStore(peopleStore);
  const { t } = useTranslation('editor');
  const { plan } = usePlan();
  const here = useStore(plan.people);
  const { words } = useReading();
  return (
    <nav className={styles.outline} aria-label={t('outline.label')}>
      <header className={styles.head}>
        <h2>{t('outline.label')}</h2>
        <IconButton
          label={t('outline.find')}
          shortcut="mod+F"
          icon={<IconSearch size={16} stroke={1.6} />}
          onClick={onFind}
        />
        {onFold && (
          <IconButton
            label={t('outline.fold')}
            icon={<IconLayoutSidebarLeftCollapse size={16} stroke={1.6} />}
            onClick={onFold}
          />
        )}
      </header>
      <ol ref={list} className={styles.rows} onKeyDown={onKeyDown}>
        {rows.length === 0 && <li className={styles.empty}>{t('outline.empty')}</li>}
        {rows.map((row, at) => (
          <Row
            key={row.id}
            row={row}
            current={row.id === current}
            people={people.get(row.id)}
            comments={comments.get(row.id) ?? 0}
            movable={moves !== null}
            held={drag !== null && at >= drag.from && at < drag.end}
            line={lineAt(at, rows.length, drag?.place ?? null)}
            onJump={onJump}
          />
        ))}
      </ol>
      <footer className={styles.foot}>
        <span>{t('outline.words', { n: showNumber(words) })}</span>
        <span>{t('outline.people', { n: here.length })}</span>
      </footer>
    </nav>
  );
});

/** Where the held section would come: before this row, or behind it as the last. */
function lineAt(at: number, count: number, place: number | null): 'before' | 'behind' | null {
  if (place === at) return 'before';
  return place === count && at === count - 1 ? 'behind' : null;
}

interface RowProps {
  row: OutlineRow;
  current: boolean;
  people: readonly PersonHere[] | undefined;
  comments: number;
  movable: boolean;
  held: boolean;
  line: 'before' | 'behind' | null;
  onJump: (id: string) => void;
}

const Row = memo(function Row({ row, current, people, comments, movable, held, line, onJump }: RowProps) {
  const t = useTexts('editor');
  const { departments, language } = usePlan();
  const lead = row.lead === null ? null : departmentNamed(row.lead, departments.values());
  const element = useOutlineRow(row.id, movable);
  return (
    <li ref={element} data-row={row.id} data-held={held || undefined}>
      {line !== null && <span className={styles.line} data-line={line} aria-hidden />}
      {/* Where a browser does not let a button be dragged, this can be. */}
      {movable && <span className={styles.grip} aria-hidden />}
      <button
        type="button"
        className={styles.row}
        data-level={row.level}
        data-current={current || undefined}
        aria-current={current ? 'location' : undefined}
        aria-keyshortcuts={movable ? 'Alt+Shift+ArrowUp Alt+Shift+ArrowDown' : undefined}
        onClick={() => onJump(row.id)}
      >
        <span className={styles.number}>{row.number}</span>
        <span className={styles.title} title={row.title}>
          {row.title || t('outline.untitled')}
        </span>
        {people !== undefined && people.length > 0 && (
          <span
            className={styles.dots}
            role="img"
            aria-label={t('outline.here', {
              names: joinNames(
                people.map((person) => person.name),
                language,
              ),
            })}
          >
            {people.slice(0, 3).map((person) => (
              <i key={person.id} style={{ background: departmentColor(person.color) }} />
            ))}
          </span>
        )}
        {comments > 0 && (
          <span className={styles.comments} role="img" aria-label={t('outline.comments', { n: comments })}>
            <IconMessage size={14} stroke={1.6} aria-hidden />
            {comments}
          </span>
        )}
        {lead && <DepartmentMark mark={lead.mark} color={lead.color} name={lead.name} size={16} />}
      </button>
    </li>
  );
});

function moveFocus(event: KeyboardEvent<HTMLOListElement>, step: 1 | -1): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (at < 0) return;
  event.preventDefault();
  buttons[at + step]?.focus();
}
