/** 指标: what the plan promises, section by section; each row jumps to its words, ⋯ makes cards. */

import { Menu } from '@mantine/core';
import { IconCards, IconCheck, IconTextScan2 } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentNamed } from '../../../shared/departments.ts';
import { eventCount } from '../../../shared/doc/cardsFrom.ts';
import type { Target } from '../../../shared/extract/types.ts';
import { shownProgress } from '../../../shared/shownProgress.ts';
import { type MakeCards, useMakeCards } from '../../board/useMakeCards.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { showTermIn } from '../../i18n/phrases.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { usePlan } from '../../pages/planContext.ts';
import { useReading } from '../../reading/useReading.ts';
import { EmptyState } from '../../ui/Feedback.tsx';
import { showQuantity, unitWithPer, withUnit } from '../../ui/figures.ts';
import { DepartmentMark } from '../../ui/Marks.tsx';
import { Figure, ProgressLine } from '../../ui/Progress.tsx';
import { ReadingMark } from '../corrections/ReadingMark.tsx';
import { ReadingMenuItems } from '../corrections/ReadingMenuItems.tsx';
import type { OutlineRow } from '../outline.ts';
import { sameRow, type TargetRow, targetGroups } from './groups.ts';
import styles from './Panel.module.css';

export interface TargetsPanelProps {
  outline: readonly OutlineRow[];
  selected: string | null;
  onJump: (target: Target) => void;
}

export function TargetsPanel({ outline, selected, onJump }: TargetsPanelProps) {
  const { t } = useTranslation('editor');
  const { departments } = usePlan();
  const { tree, progress, blocks } = useReading();
  const make = useMakeCards();
  const groups = useMemo(() => {
    const blockAt = new Map<string, number>();
    blocks.forEach((block, index) => {
      if (block.id !== null) blockAt.set(block.id, index);
      for (const cell of block.cells ?? []) if (cell.id !== null) blockAt.set(cell.id, index);
    });
    return targetGroups(tree, progress, outline, blockAt);
  }, [tree, progress, outline, blocks]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected === null) return;
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  if (groups.length === 0) return <EmptyState compact sentence={t('targets.empty')} />;
  return (
    <div ref={list} className={styles.list}>
      {groups.map((group, index) => {
        const lead = group.lead === null ? null : departmentNamed(group.lead, departments.values());
        return (
          <section key={group.id}>
            <h3 className={styles.groupHead}>
              <span>{group.title === '' ? t('targets.start') : `${group.number}${group.title}`}</span>
              {index === 0 ? (
                <small>{t('targets.doneOfPlanned')}</small>
              ) : (
                lead && <DepartmentMark mark={lead.mark} color={lead.color} name={lead.name} />
              )}
            </h3>
            {group.rows.map((row) => (
              <Total
                key={row.target.key}
                row={row}
                selected={holds(row, selected) ? selected : null}
                make={make}
                onJump={onJump}
              />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function holds(row: TargetRow, key: string | null): boolean {
  return key !== null && (row.target.key === key || row.parts.some((part) => holds(part, key)));
}

interface RowProps {
  row: TargetRow;
  selected: string | null;
  make: MakeCards;
  onJump: (target: Target) => void;
}

/** Rows that say the same are not drawn again: a plan has thousands, one word changes a few. */
function saysTheSame(a: RowProps, b: RowProps): boolean {
  return a.selected === b.selected && a.make === b.make && a.onJump === b.onJump && sameRow(a.row, b.row);
}

const Total = memo(function Total({ row, selected, make, onJump }: RowProps) {
  const { target, progress, parts, sum } = row;
  const shown = shownProgress(target, progress);
  return (
    <>
      <div className={styles.total} data-selected={target.key === selected || undefined}>
        <button
          type="button"
          className={styles.rowMain}
          onClick={() => onJump(target)}
          aria-pressed={target.key === selected}
        >
          <span className={styles.rowLine}>
            <Name row={row} />
            <Amount row={row} strong />
          </span>
          {shown && <ProgressLine done={shown.done} planned={shown.figure} expected={shown.expected} />}
        </button>
        <RowMenu target={target} cards={progress?.cards.length ?? 0} make={make} onJump={onJump} />
      </div>
      {parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map((part) => (
            <Part key={part.target.key} row={part} selected={selected} make={make} onJump={onJump} />
          ))}
          {sum !== null && (
            <li className={styles.sum}>
              <IconCheck size={14} stroke={1.6} aria-hidden />
              {sum}
            </li>
          )}
        </ul>
      )}
    </>
  );
}, saysTheSame);

function Part({ row, selected, make, onJump }: RowProps) {
  const { target, progress, parts } = row;
  const shown = shownProgress(target, progress);
  return (
    <li data-selected={target.key === selected || undefined}>
      <span className={styles.part}>
        <button
          type="button"
          className={styles.partMain}
          onClick={() => onJump(target)}
          aria-pressed={target.key === selected}
        >
          <Name row={row} />
          <span className={styles.shortBar}>
            {shown && (
              <ProgressLine done={shown.done} planned={shown.figure} expected={shown.expected} height={5} />
            )}
          </span>
          <Amount row={row} />
        </button>
        <RowMenu target={target} cards={progress?.cards.length ?? 0} make={make} onJump={onJump} />
      </span>
      {parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map((inner) => (
            <Part key={inner.target.key} row={inner} selected={selected} make={make} onJump={onJump} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Half a year, a quarter, a month: what a year is divided into is told beside the name. */
const SHORTER = /^\d{4}-(?:H[12]|Q[1-4]|\d{2})$/;

function Name({ row: { target, again } }: { row: TargetRow }) {
  const t = useTexts('editor');
  const { detail } = usePlan();
  const time = SHORTER.test(target.period ?? '') ? target.period : null;
  return (
    <span className={styles.name} title={target.quote}>
      {target.measure ?? t('targets.measureUnknown')}
      {time !== null && <small> {showTermIn(detail.period, time, currentLanguage())}</small>}
      {again && <small title={t('targets.againText')}> {t('targets.again')}</small>}
      <ReadingMark target={target} />
    </span>
  );
}

function Amount({ row: { target, progress }, strong = false }: { row: TargetRow; strong?: boolean }) {
  const t = useTexts('editor');
  const shown = shownProgress(target, progress);
  if (shown)
    return (
      <Figure
        done={shown.done}
        planned={shown.figure}
        unit={target.unit}
        expected={shown.expected}
        strong={strong}
      />
    );
  return (
    <span className={styles.plainAmount}>
      {withUnit(showQuantity(target), unitWithPer(target))}
      {progress?.within && <small> {t('targets.within')}</small>}
    </span>
  );
}

interface RowMenuProps {
  target: Target;
  cards: number;
  make: MakeCards;
  onJump: (target: Target) => void;
}

/** A menu is built when it is first opened: thousands of closed ones would cost seconds. */
function RowMenu(props: RowMenuProps) {
  const t = useTexts('editor');
  const [opened, setOpened] = useState(false);
  if (opened) return <OpenMenu {...props} onClose={() => setOpened(false)} />;
  return (
    <button
      type="button"
      className={styles.more}
      aria-label={t('targets.actions')}
      title={t('targets.actions')}
      aria-haspopup="menu"
      onClick={() => setOpened(true)}
    />
  );
}

function OpenMenu({ target, cards, make, onJump, onClose }: RowMenuProps & { onClose: () => void }) {
  const { t } = useTranslation('editor');
  const events = eventCount(target);
  return (
    <Menu position="bottom-end" withinPortal defaultOpened onClose={onClose}>
      <Menu.Target>
        <button type="button" className={styles.more} aria-label={t('targets.actions')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{cards === 0 ? t('targets.noCards') : t('targets.cards', { count: cards })}</Menu.Label>
        <Menu.Item
          leftSection={<IconCards size={16} stroke={1.6} />}
          disabled={!make.allowed}
          onClick={() => make.one(target)}
        >
          {t('targets.makeCard')}
        </Menu.Item>
        {events > 0 && (
          <Menu.Item
            leftSection={<IconCards size={16} stroke={1.6} />}
            disabled={!make.allowed}
            onClick={() => make.perEvent(target)}
          >
            {t('targets.makeCards', { n: events, unit: target.unit })}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTextScan2 size={16} stroke={1.6} />} onClick={() => onJump(target)}>
          {t('targets.jump')}
        </Menu.Item>
        <ReadingMenuItems target={target} />
        {!make.allowed && <Menu.Label>{t('targets.readOnlyBoard')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
