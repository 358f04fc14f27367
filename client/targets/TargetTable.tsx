/** All targets: totals and parts, plan, lead, progress with what is expected today, status in icon and word. */
import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutlineEntry } from '../../shared/extract/types.ts';
import { expectedWhole } from '../../shared/pace.ts';
import { STATUSES } from '../../shared/targetStatus.ts';
import { exportUrl } from '../api.ts';
import { FilterMenu } from '../board/FilterMenu.tsx';
import { sectionName } from '../i18n/phrases.ts';
import { usePlan } from '../pages/planContext.ts';
import { showNumber, showQuantity, unitWithPer, withUnit } from '../ui/figures.ts';
import { DepartmentMark } from '../ui/Marks.tsx';
import { CountBadge } from '../ui/Pills.tsx';
import { usePrinting } from '../ui/usePrinting.ts';
import { TargetLine } from './TargetLine.tsx';
import styles from './Targets.module.css';
import type { RowFilter, TargetRow } from './targetRows.ts';

export interface TargetTableProps {
  rows: readonly TargetRow[];
  all: number;
  outline: readonly OutlineEntry[];
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
  /** The page that scrolls: of a long table only the rows on it are drawn. */
  page: HTMLElement | null;
}

const ROW_PX = 39;

export function TargetTable({ rows, all, outline, filter, onFilter, page }: TargetTableProps) {
  const { t } = useTranslation('board');
  const { planId, departments, shutOut } = usePlan();
  const top = Math.min(...outline.map((entry) => entry.level));
  const sections = outline.filter((entry) => entry.level === top && entry.number !== '');
  const figures = useMemo(() => longestFigures(rows), [rows]);
  const body = useRef<HTMLTableSectionElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => page,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.target.key ?? index,
    scrollMargin: usePlaceOn(page, body),
    overscan: 12,
  });
  const printing = usePrinting();
  const items = virtual.getVirtualItems();
  const above = printing ? 0 : (items[0]?.start ?? 0) - virtual.options.scrollMargin;
  const below = printing
    ? 0
    : virtual.getTotalSize() - above - items.reduce((sum, item) => sum + item.size, 0);
  const drawn = printing ? [...rows.keys()] : items.map(({ index }) => index);
  return (
    <section className={styles.panel} aria-label={t('targets.title')}>
      <header className={styles.panelHead}>
        <h2>{t('targets.title')}</h2>
        <CountBadge n={all} />
        <div className={styles.filters}>
          <FilterMenu
            name={t('targets.filter.section')}
            single
            options={sections.map((one) => ({ id: one.number, label: sectionName(one) }))}
            chosen={filter.section === null ? [] : [filter.section]}
            onChange={([section]) => onFilter({ ...filter, section: section ?? null })}
          />
          <FilterMenu
            name={t('targets.filter.department')}
            single
            options={[...departments.values()].map((one) => ({
              id: one.id,
              label: one.name,
              mark: <DepartmentMark mark={one.mark} color={one.color} />,
            }))}
            chosen={filter.department === null ? [] : [filter.department]}
            onChange={([department]) => onFilter({ ...filter, department: department ?? null })}
          />
          <FilterMenu
            name={t('targets.filter.status')}
            single
            options={STATUSES.map((status) => ({ id: status, label: t(`targets.status.${status}`) }))}
            chosen={filter.status === null ? [] : [filter.status]}
            onChange={([status]) =>
              onFilter({ ...filter, status: STATUSES.find((one) => one === status) ?? null })
            }
          />
        </div>
        {!shutOut && (
          <Button
            component="a"
            href={exportUrl(planId, 'xlsx')}
            download
            size="xs"
            variant="default"
            className={styles.export}
            leftSection={<IconTableExport size={16} stroke={1.6} aria-hidden />}
          >
            {t('targets.export')}
          </Button>
        )}
      </header>
      <div className={styles.tableBox}>
        <table className={styles.table} style={figures} aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col">{t('targets.column.target')}</th>
              <th scope="col" data-right>
                {t('targets.column.plan')}
              </th>
              <th scope="col">{t('targets.column.lead')}</th>
              <th scope="col">
                {t('targets.column.progress')}
                <span className={styles.tickName}>
                  <i aria-hidden />
                  {t('targets.column.expectedMark')}
                </span>
              </th>
              <th scope="col" data-right>
                {t('targets.column.done')}
              </th>
              <th scope="col" data-right>
                {t('targets.column.expected')}
              </th>
              <th scope="col">{t('targets.column.status')}</th>
              <th scope="col">{t('targets.column.words')}</th>
              <td />
            </tr>
          </thead>
          <tbody ref={body}>
            {above > 0 && <tr aria-hidden style={{ blockSize: above }} />}
            {drawn.map((index) => {
              const row = rows[index];
              return (
                row && (
                  <TargetLine
                    key={row.target.key}
                    row={row}
                    outline={outline}
                    index={index}
                    measure={virtual.measureElement}
                  />
                )
              );
            })}
            {below > 0 && <tr aria-hidden style={{ blockSize: below }} />}
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles.nothing}>{t('targets.nothing')}</p>}
      </div>
    </section>
  );
}

/** How many figures wide the longest of each column is; Chinese characters count twice. */
function longestFigures(rows: readonly TargetRow[]): CSSProperties {
  const longest = (words: (row: TargetRow) => string): number =>
    rows.reduce((most, row) => Math.max(most, words(row).replace(/[^\x20-\x7e]/g, 'xx').length), 0);
  return {
    '--plan-chars': longest(({ target }) => withUnit(showQuantity(target), unitWithPer(target))),
    '--done-chars': longest(({ progress }) => showNumber(progress?.done ?? 0)),
    '--expected-chars': longest(({ progress }) => showNumber(expectedWhole(progress?.expected ?? 0))),
  } as CSSProperties;
}

/** How far down the page a part of it begins; what stands above it may grow. */
function usePlaceOn(page: HTMLElement | null, part: RefObject<HTMLElement | null>): number {
  const [place, setPlace] = useState(0);
  useLayoutEffect(() => {
    const inner = part.current;
    if (!page || !inner) return;
    const look = (): void =>
      setPlace(inner.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop);
    const observer = new ResizeObserver(look);
    for (const grows of [page, ...page.children]) observer.observe(grows);
    look();
    return () => observer.disconnect();
  }, [page, part]);
  return place;
}
