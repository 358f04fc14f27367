/** 已保存 / 保存中 / 离线 · n: what the server has acknowledged, and nothing else. */
import { Tooltip } from '@mantine/core';
import { IconAlertCircle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './SaveIndicator.module.css';
import { type ReadStore, useStore } from './store.ts';
import type { SaveStatus } from './types.ts';

const ICONS = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  offline: IconCloudOff,
  localFailed: IconAlertCircle,
} as const;

export interface SaveIndicatorProps {
  status: ReadStore<SaveStatus>;
  /** Little room: the short words (the state itself is never hidden). */
  compact?: boolean;
}

export function SaveIndicator({ status, compact = false }: SaveIndicatorProps) {
  const { t } = useTranslation('sync');
  const { kind, unsent } = useStore(status);
  const Icon = ICONS[kind];
  const words = {
    saved: () => t('save.saved'),
    saving: () => t('save.saving'),
    offline: () =>
      unsent === 0
        ? t('save.offline')
        : compact
          ? t('save.short.offlineCount', { count: unsent })
          : t('save.offlineCount', { count: unsent }),
    localFailed: () => t('save.localFailed'),
  }[kind]();
  const hint = {
    saved: () => t('save.savedHint'),
    saving: () => t('save.savingHint', { count: unsent }),
    offline: () => t('save.offlineHint'),
    localFailed: () => t('save.localFailedHint', { count: unsent }),
  }[kind]();
  return (
    <Tooltip label={hint} multiline maw={300}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the hint behind the words must be reachable by keyboard */}
      <span className={styles.indicator} data-kind={kind} role="status" aria-label={words} tabIndex={0}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <span>{words}</span>
      </span>
    </Tooltip>
  );
}
