/** Over the text: what is compared, how much changed, from change to change, and restoring. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowRight,
  IconChevronDown,
  IconChevronUp,
  IconFileTypeDocx,
  IconHistory,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isFrozen, may } from '../../shared/access.ts';
import { versionUrl } from '../api.ts';
import { usePlan } from '../pages/planContext.ts';
import { dayOf, showDay } from '../ui/dates.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { ComparedProps } from './Compared.tsx';
import { CompareMenu } from './CompareMenu.tsx';
import { type DiffLine, diffSize } from './diffText.ts';
import styles from './HistoryView.module.css';
import type { Pair, Side } from './pair.ts';

export interface HistoryHeadProps extends ComparedProps {
  pair: Pair;
  /** Of the plan it is compared with, once it is read. */
  otherTitle: string | undefined;
  lines: readonly DiffLine[];
  changed: readonly number[];
  current: number;
  onStep: (by: number) => void;
}

export function HistoryHead({
  version,
  versions,
  pair,
  otherTitle,
  compare,
  onCompare,
  lines,
  changed,
  current,
  onStep,
  onRestore,
}: HistoryHeadProps) {
  const { t } = useTranslation('history');
  const { detail, plan } = usePlan();
  const { ins, del } = diffSize(lines);
  const mayRestore = may(detail.role, 'restore') && plan.text.access === 'write';
  return (
    <div className={styles.head}>
      <span className={styles.pair}>
        {pair.before && (
          <>
            <SideChip side={pair.before} title={otherTitle} />
            <IconArrowRight size={14} stroke={1.6} aria-hidden />
          </>
        )}
        <SideChip side={pair.after} later />
      </span>
      {changed.length > 0 ? (
        <>
          {ins > 0 && (
            <span className={styles.ins} title={t('insertedLabel', { n: ins })}>
              {t('inserted', { n: ins })}
            </span>
          )}
          {del > 0 && (
            <span className={styles.del} title={t('deletedLabel', { n: del })}>
              {t('deleted', { n: del })}
            </span>
          )}
        </>
      ) : (
        pair.before && <span className={styles.quiet}>{t('noChanges')}</span>
      )}
      <span className={styles.gap} />
      {changed.length > 0 && (
        <span className={styles.step}>
          <span aria-live="polite">{t('place', { at: current + 1, all: changed.length })}</span>
          <IconButton
            label={t('previous')}
            icon={<IconChevronUp size={16} stroke={1.6} />}
            onClick={() => onStep(-1)}
          />
          <IconButton
            label={t('next')}
            icon={<IconChevronDown size={16} stroke={1.6} />}
            onClick={() => onStep(1)}
          />
        </span>
      )}
      <CompareMenu versions={versions} chosen={version} compare={compare} onCompare={onCompare} />
      {version && may(detail.role, 'export') && (
        <Tooltip label={t('export')} position="bottom">
          <ActionIcon
            component="a"
            href={versionUrl(detail.id, version.id)}
            download
            variant="default"
            size={32}
            aria-label={t('export')}
          >
            <IconFileTypeDocx size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
      {version && may(detail.role, 'restore') && (
        <Button
          variant="default"
          disabled={!mayRestore}
          title={isFrozen(detail.state) ? t('frozen') : undefined}
          leftSection={<IconHistory size={16} stroke={1.6} />}
          onClick={() => onRestore(version)}
        >
          {t('restore')}
        </Button>
      )}
    </div>
  );
}

function SideChip({
  side,
  title,
  later = false,
}: {
  side: Side;
  title?: string | undefined;
  later?: boolean;
}) {
  const { t } = useTranslation('history');
  const { language } = usePlan();
  const words =
    side.kind === 'now'
      ? t('now')
      : side.kind === 'plan'
        ? (title ?? t('compare.plan'))
        : `${side.version.name ?? t(`kind.${side.version.kind}`)} ${showDay(dayOf(side.version.at), language)}`;
  return (
    <span className={styles.chip} data-later={later || undefined} title={words}>
      {words}
    </span>
  );
}
