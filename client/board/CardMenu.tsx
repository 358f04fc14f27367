/** The one menu of all cards, at the ⋯ or at the pointer; its second page picks the due day. */
import { Menu, Popover } from '@mantine/core';
import {
  IconArchive,
  IconArrowRight,
  IconCalendar,
  IconCopy,
  IconLink,
  IconMaximize,
  IconPencil,
  IconUserPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../pages/planContext.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { toast } from '../ui/toast.tsx';
import styles from './Board.module.css';
import { setUi, useBoard, useBoardTools, usePick } from './boardTools.ts';
import { DayPicker } from './DayPicker.tsx';
import { StageDisc } from './StageDisc.tsx';
import { stageName } from './stageName.ts';

export function CardMenu() {
  const { t } = useTranslation('board');
  const { store, ui, acts, canWrite, openCard } = useBoardTools();
  const { planId, me, detail } = usePlan();
  const menu = usePick(ui, (now) => now.menu);
  const { cards, stages } = useBoard(store);
  if (menu === null) return null;
  const card = cards.get(menu.id);
  if (!card) return null;
  const close = (): void => setUi(ui, { menu: null, focus: ui.get().renaming === null ? card.id : null });
  const anchor = (
    <span className={styles.anchor} style={{ insetInlineStart: menu.x, insetBlockStart: menu.y }} />
  );
  const icon = { size: 16, stroke: 1.6 } as const;
  if (menu.page === 'due') {
    return (
      <Popover
        opened
        onChange={(opened) => !opened && close()}
        position="bottom-start"
        trapFocus
        withinPortal
      >
        <Popover.Target>{anchor}</Popover.Target>
        <Popover.Dropdown aria-label={t('menu.due')}>
          <DayPicker
            value={card.due}
            around={detail.period.start}
            onPick={(day) => {
              acts.setField(card.id, 'due', day);
              close();
            }}
          />
        </Popover.Dropdown>
      </Popover>
    );
  }
  const mine = card.owners.includes(me.id);
  const end = (stage: string): void => {
    acts.move(card.id, stage, null);
  };
  return (
    <Menu opened onClose={close} position="bottom-start" withinPortal width={200} returnFocus={false}>
      <Menu.Target>{anchor}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconMaximize {...icon} />}
          rightSection={<Kbd>{t('card.enterKey')}</Kbd>}
          onClick={() => openCard(card.id)}
        >
          {t('menu.open')}
        </Menu.Item>
        {canWrite && (
          <>
            <Menu.Item
              leftSection={<IconPencil {...icon} />}
              rightSection={<Kbd>F2</Kbd>}
              onClick={() => setUi(ui, { renaming: card.id })}
            >
              {t('menu.rename')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconUserPlus {...icon} />}
              rightSection={<Kbd>M</Kbd>}
              onClick={() => acts.toggleOwner(card.id, me.id)}
            >
              {t(mine ? 'menu.unassignMe' : 'menu.assignMe')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCalendar {...icon} />}
              rightSection={<Kbd>D</Kbd>}
              closeMenuOnClick={false}
              onClick={() => setUi(ui, { menu: { ...menu, page: 'due' } })}
            >
              {t('menu.due')}
            </Menu.Item>
            <Menu.Sub>
              <Menu.Sub.Target>
                <Menu.Sub.Item leftSection={<IconArrowRight {...icon} />}>{t('menu.moveTo')}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown>
                {stages.map((stage, index) => (
                  <Menu.Item
                    key={stage.id}
                    disabled={stage.id === card.place.stage}
                    leftSection={<StageDisc index={index} count={stages.length} />}
                    onClick={() => end(stage.id)}
                  >
                    {stageName(stage, t)}
                  </Menu.Item>
                ))}
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          </>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => void copyCardLink(planId, card.id, t)}>
          {t('menu.copyLink')}
        </Menu.Item>
        {canWrite && (
          <>
            <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => acts.duplicate(card.id)}>
              {t('menu.duplicate')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArchive {...icon} />}
              onClick={() => (card.archived ? acts.restore(card.id) : acts.archive(card.id))}
            >
              {t(card.archived ? 'menu.restore' : 'menu.archive')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

export async function copyCardLink(
  planId: string,
  cardId: string,
  t: (key: 'toast.linkCopied' | 'toast.copyFailed') => string,
): Promise<void> {
  const url = new URL(`/plans/${planId}/board/${cardId}`, window.location.origin).href;
  try {
    await navigator.clipboard.writeText(url);
    toast(t('toast.linkCopied'));
  } catch {
    // No clipboard on plain-http pages: the address itself is shown to be copied by hand.
    toast(`${t('toast.copyFailed')} ${url}`, { tone: 'bad' });
  }
}
