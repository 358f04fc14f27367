/** 已保存 / 保存中 / 离线 · n: what the server has acknowledged, and nothing else. */
import { Tooltip } from '@mantine/core';
import { IconAlertCircle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SaveIndicator.module.css';
import type { ReadStore } from './store.ts';
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

const STEADY_MS = 400;

/**
 * The status without flicker: each key of a sentence is saved by itself, so 已保存 is said once it has held for
 * a moment, never before it is true. Everything worse is said at once.
 */
function useSteady(status: ReadStore<SaveStatus>): SaveStatus {
  const [shown, setShown] = useState(status.get);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let kind = status.get().kind;
    const show = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      ({ kind } = status.get());
      setShown(status.get());
    };
    const look = (): void => {
      const now = status.get();
      if (now.kind === 'saving' && timer !== null && kind === 'saving') {
        clearTimeout(timer);
        timer = setTimeout(show, STEADY_MS);
      } else if (now.kind === kind || now.kind === 'saved') timer ??= setTimeout(show, STEADY_MS);
      else show();
    };
    show();
    const off = status.subscribe(look);
    return () => {
      off();
      if (timer !== null) clearTimeout(timer);
    };
  }, [status]);
  return shown;
}

export function SaveIndicator({ status, compact = false }: SaveIndicatorProps) {
  const { t } = useTranslation('sync');
  const { kind, unsent } = useSteady(status);
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
