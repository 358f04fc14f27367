/** What can be done to the selected cards at once, at the foot of the board as long as any are selected. */
import { Menu, Popover } from '@mantine/core';
import { IconArchive, IconArrowRight, IconCalendar, IconUserPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../shared/doc/board.ts';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import { calledOf } from '../pages/called.ts';
import { usePlan } from '../pages/planContext.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PersonAvatar } from '../ui/Marks.tsx';
import { setUi, useBoardTools, usePick } from './boardTools.ts';
import { DayPicker } from './DayPicker.tsx';
import { OptionList } from './FilterMenu.tsx';
import styles from './SelectionBar.module.css';
import { StageDisc } from './StageDisc.tsx';
import { NO_SELECTION } from './selection.ts';
import { stageName } from './stageName.ts';

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** `cards`: those shown; what a filter hides is not changed unseen. */
export function SelectionBar({ cards, stages }: { cards: readonly Card[]; stages: readonly Stage[] }) {
  const { t } = useTranslation('board');
  const { ui, many, canWrite } = useBoardTools();
  const { people, detail } = usePlan();
  const selection = usePick(ui, (now) => now.selection);
  const chosen = cards.filter((card) => selection.ids.has(card.id));
  // Who may no longer write has nothing to do with them.
  if (chosen.length === 0 || !canWrite) return null;
  const ids = chosen.map((card) => card.id);
  const common = (person: string): boolean => chosen.every((card) => card.owners.includes(person));
  const due = chosen.every((card) => card.due === chosen[0]?.due) ? (chosen[0]?.due ?? null) : null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('select.label')}>
      <span className={styles.count} role="status">
        {t('select.count', { count: chosen.length })}
      </span>
      <Menu position="top" withinPortal>
        <Menu.Target>
          <button type="button" className={styles.act}>
            <IconArrowRight {...ICON} />
            {t('menu.moveTo')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {stages.map((stage, index) => (
            <Menu.Item
              key={stage.id}
              leftSection={<StageDisc index={index} count={stages.length} />}
              onClick={() => many.move(ids, stage.id)}
            >
              {stageName(stage, t)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Act icon={<IconUserPlus {...ICON} />} label={t('select.owner')}>
        {() => (
          <OptionList
            label={t('select.owner')}
            options={[...people.values()].map((one) => ({
              id: one.id,
              label: calledOf(one),
              mark: <PersonAvatar name={one.name} color={one.color} size={22} />,
            }))}
            chosen={[...people.keys()].filter(common)}
            onChange={(next) => {
              const person = [...people.keys()].find((id) => next.includes(id) !== common(id));
              if (person !== undefined) many.toggleOwner(ids, person);
            }}
          />
        )}
      </Act>
      <Act icon={<IconCalendar {...ICON} />} label={t('select.due')}>
        {(close) => (
          <DayPicker
            value={due}
            around={detail.period.start}
            onPick={(day) => {
              many.due(ids, day);
              close();
            }}
          />
        )}
      </Act>
      <button type="button" className={styles.act} onClick={() => many.archive(ids)}>
        <IconArchive {...ICON} />
        {t('menu.archive')}
      </button>
      <IconButton
        label={t('select.clear')}
        icon={<IconX size={16} stroke={1.6} />}
        onClick={() => setUi(ui, { selection: NO_SELECTION })}
      />
    </div>
  );
}

/** A button with something to choose from above it. */
function Act({
  icon,
  label,
  children,
}: {
  icon: ReactNode;
  label: string;
  children: (close: () => void) => ReactNode;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="top" trapFocus withinPortal withRoles={false}>
      <Popover.Target>
        <button
          type="button"
          className={styles.act}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {icon}
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={6} miw={200} role="dialog" aria-label={label}>
        {children(() => setOpened(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
