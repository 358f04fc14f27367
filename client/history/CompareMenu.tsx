/** What the chosen state is compared with: now, the one before, any other version, another plan (last year's). */
import { Button, Menu } from '@mantine/core';
import { IconArrowsDiff, IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '../../shared/api/versions.ts';
import { getPlans, keys } from '../api.ts';
import { usePlan } from '../pages/planContext.ts';
import { dayOf, showDay } from '../ui/dates.ts';
import styles from './HistoryView.module.css';
import { type Compare, versionBefore } from './pair.ts';

export interface CompareMenuProps {
  versions: readonly Version[];
  chosen: Version | null;
  compare: Compare;
  onCompare: (compare: Compare) => void;
}

export function CompareMenu({ versions, chosen, compare, onCompare }: CompareMenuProps) {
  const { t } = useTranslation('history');
  const { planId, detail, language } = usePlan();
  const [opened, setOpened] = useState(false);
  const plans = useQuery({ queryKey: keys.plans, queryFn: getPlans, enabled: opened });
  const { predecessor } = detail.settings;
  const others = (plans.data?.plans ?? [])
    .filter((plan) => plan.id !== planId)
    .sort((a, b) => Number(b.id === predecessor) - Number(a.id === predecessor));
  const rest = versions.filter((version) => version.id !== chosen?.id);
  const before = versionBefore(versions, chosen?.id ?? null) !== null;
  // The present text has no other self: what is set by default is the version before it, if there is one.
  const now = chosen !== null || compare.with !== 'now' ? compare.with : before ? 'before' : 'none';
  const item = (key: string, words: string, value: Compare, on: boolean, hint?: string) => (
    <Menu.RadioItem
      key={key}
      value={key}
      checked={on}
      closeMenuOnClick
      rightSection={hint === undefined ? undefined : <small className={styles.hint}>{hint}</small>}
      onChange={() => onCompare(value)}
    >
      {words}
    </Menu.RadioItem>
  );
  return (
    <Menu position="bottom-end" withinPortal opened={opened} onChange={setOpened} width={300}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconArrowsDiff size={16} stroke={1.6} />}
          rightSection={<IconChevronDown size={14} stroke={1.6} />}
        >
          {t(`compare.${now === 'none' ? 'label' : now}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu} aria-label={t('compare.label')}>
        {chosen && item('now', t('compare.now'), { with: 'now' }, compare.with === 'now')}
        {before && item('before', t('compare.before'), { with: 'before' }, now === 'before')}
        {item('nothing', t('compare.nothing'), { with: 'nothing' }, now === 'nothing' || now === 'none')}
        {rest.length > 0 && <Menu.Label>{t('compare.version')}</Menu.Label>}
        {rest.map((version) =>
          item(
            version.id,
            version.name ?? t(`kind.${version.kind}`),
            { with: 'version', id: version.id },
            compare.with === 'version' && compare.id === version.id,
            showDay(dayOf(version.at), language),
          ),
        )}
        {others.length > 0 && <Menu.Label>{t('compare.plan')}</Menu.Label>}
        {others.map((plan) =>
          item(
            plan.id,
            plan.title,
            { with: 'plan', id: plan.id },
            compare.with === 'plan' && compare.id === plan.id,
            plan.id === predecessor ? t('compare.last') : undefined,
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
