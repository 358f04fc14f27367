/** The row above the board: views, lanes, filters, search, new card; on a phone filters move to a sheet. */
import { Button, Popover } from '@mantine/core';
import {
  IconCalendar,
  IconChevronDown,
  IconFilter,
  IconLayoutKanban,
  IconLayoutRows,
  IconPlus,
  IconTable,
  IconTimeline,
} from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import { Chip } from '../ui/Pills.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { BottomSheet } from '../ui/Sheet.tsx';
import { useMedia } from '../ui/useMedia.ts';
import styles from './Board.module.css';
import { FilterMenu, OptionList } from './FilterMenu.tsx';
import {
  type BoardFilter,
  hasChips,
  isFiltering,
  LANES,
  type Lanes,
  NO_FILTER,
  VIEWS,
  type View,
} from './filters.ts';
import { SearchField } from './SearchField.tsx';
import { useFilterGroups, withGroup } from './useFilterOptions.tsx';

export interface ToolbarProps {
  view: View;
  lanes: Lanes;
  filter: BoardFilter;
  shown: number;
  all: number;
  canWrite: boolean;
  searchRef: Ref<HTMLInputElement>;
  onView: (view: View) => void;
  onLanes: (lanes: Lanes) => void;
  onFilter: (filter: BoardFilter) => void;
  onNew: () => void;
}

const ICON = { size: 16, stroke: 1.6 } as const;

export function Toolbar(props: ToolbarProps) {
  return useMedia() === 'phone' ? <PhoneBar {...props} /> : <DeskBar {...props} />;
}

function DeskBar({
  view,
  lanes,
  filter,
  shown,
  all,
  canWrite,
  searchRef,
  onView,
  onLanes,
  onFilter,
  onNew,
}: ToolbarProps) {
  const { t } = useTranslation('board');
  const groups = useFilterGroups(filter);
  const wide = useMedia() === 'wide';
  // They wrap: beside the views where there is room, else in rows of their own.
  const chips = (
    <div className={styles.chipsRow}>
      {groups.map((group) => (
        <FilterMenu
          key={group.key}
          name={group.name}
          single={group.single}
          options={group.options}
          chosen={group.chosen}
          onChange={(chosen) => onFilter(withGroup(filter, group.key, chosen))}
        />
      ))}
      <Chip
        set={filter.mine}
        onClick={() => onFilter({ ...filter, mine: !filter.mine })}
        onClear={() => onFilter({ ...filter, mine: false })}
        clearLabel={t('filter.clearOne', { name: t('filter.mine') })}
      >
        {t('filter.mine')}
      </Chip>
      <ClearAll filter={filter} onFilter={onFilter} />
      {isFiltering(filter) && (
        <span className={styles.shown} role="status">
          {t('filter.shown', { shown, all })}
        </span>
      )}
    </div>
  );
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('view.label')}>
      <ViewChoice view={view} onView={onView} words={wide} />
      {view === 'board' && (
        <>
          <span className={styles.rule} aria-hidden />
          <LanesChoice lanes={lanes} onLanes={onLanes} />
        </>
      )}
      {wide && (
        <>
          <span className={styles.rule} aria-hidden />
          {chips}
        </>
      )}
      <SearchField ref={searchRef} value={filter.text} onChange={(text) => onFilter({ ...filter, text })} />
      {canWrite && (
        <Button size="sm" leftSection={<IconPlus {...ICON} />} onClick={onNew} style={{ flex: 'none' }}>
          {t('card.new')}
        </Button>
      )}
      {!wide && chips}
    </div>
  );
}

/** Takes all filters away but the words searched for. */
function ClearAll({ filter, onFilter }: Pick<ToolbarProps, 'filter' | 'onFilter'>) {
  const { t } = useTranslation('board');
  if (!hasChips(filter)) return null;
  return (
    <button
      type="button"
      className={styles.plain}
      onClick={() => onFilter({ ...NO_FILTER, text: filter.text })}
    >
      {t('filter.clear')}
    </button>
  );
}

function PhoneBar({ view, filter, shown, all, searchRef, onView, onFilter }: ToolbarProps) {
  const { t } = useTranslation('board');
  const groups = useFilterGroups(filter);
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('view.label')}>
      <ViewChoice view={view} onView={onView} words={false} />
      <SearchField ref={searchRef} value={filter.text} onChange={(text) => onFilter({ ...filter, text })} />
      <IconButton
        label={t('filter.title')}
        size={44}
        active={hasChips(filter)}
        icon={<IconFilter size={20} stroke={1.6} />}
        onClick={() => setOpen(true)}
      />
      <BottomSheet opened={open} onClose={() => setOpen(false)} title={t('filter.title')}>
        <div className={styles.filterGroups}>
          <div>
            <Chip set={filter.mine} onClick={() => onFilter({ ...filter, mine: !filter.mine })}>
              {t('filter.mine')}
            </Chip>
            <ClearAll filter={filter} onFilter={onFilter} />
          </div>
          {groups.map((group) => (
            <section key={group.key}>
              <h3>{group.name}</h3>
              <OptionList
                label={group.name}
                single={group.single}
                options={group.options}
                chosen={group.chosen}
                onChange={(chosen) => onFilter(withGroup(filter, group.key, chosen))}
              />
            </section>
          ))}
          <Button fullWidth size="md" onClick={() => setOpen(false)}>
            {t('filter.shown', { shown, all })}
          </Button>
        </div>
      </BottomSheet>
    </div>
  );
}

function ViewChoice({ view, onView, words }: { view: View; onView: (view: View) => void; words: boolean }) {
  const { t } = useTranslation('board');
  const icons: Record<View, typeof IconTable> = {
    board: IconLayoutKanban,
    table: IconTable,
    calendar: IconCalendar,
    timeline: IconTimeline,
  };
  return (
    <Segmented
      label={t('view.label')}
      value={view}
      onChange={onView}
      options={VIEWS.map((one) => {
        const Icon = icons[one];
        const name = t(`view.${one}`);
        return {
          value: one,
          icon: (
            <Icon {...ICON} aria-hidden={words} {...(words ? {} : { role: 'img', 'aria-label': name })} />
          ),
          label: words ? name : null,
        };
      })}
    />
  );
}

function LanesChoice({ lanes, onLanes }: { lanes: Lanes; onLanes: (lanes: Lanes) => void }) {
  const { t } = useTranslation('board');
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={180}
      trapFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <div>
          <Chip icon={<IconLayoutRows {...ICON} aria-hidden />} onClick={() => setOpened(!opened)}>
            {t('lanes.label', { name: t(`lanes.${lanes}`) })}
            <IconChevronDown size={14} stroke={1.6} aria-hidden />
          </Chip>
        </div>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <OptionList
          label={t('lanes.label', { name: '' })}
          single
          options={LANES.map((one) => ({ id: one, label: t(`lanes.${one}`) }))}
          chosen={[lanes]}
          onChange={([next]) => {
            onLanes(LANES.find((one) => one === next) ?? 'none');
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
