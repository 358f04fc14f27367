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
import type { Version } from '../../shared/api.ts';
import { versionUrl } from '../api.ts';
import { usePlan } from '../pages/planContext.ts';
import { dayOf, showDay } from '../ui/dates.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import type { ComparedProps } from './Compared.tsx';
import { type DiffLine, diffSize } from './diffText.ts';
import styles from './HistoryView.module.css';

export interface HistoryHeadProps extends ComparedProps {
  base: Version | null;
  lines: readonly DiffLine[];
  changed: readonly number[];
  current: number;
  onStep: (by: number) => void;
}

export function HistoryHead({
  version,
  base,
  compare,
  onCompare,
  lines,
  changed,
  current,
  onStep,
  onRestore,
  older,
}: HistoryHeadProps) {
  const { t } = useTranslation('history');
  const { detail, plan } = usePlan();
  const { ins, del } = diffSize(lines);
  const mayRestore = may(detail.role, 'restore') && plan.text.access === 'write';
  return (
    <div className={styles.head}>
      {base && (compare !== 'none' || version === null) && (
        <span className={styles.pair}>
          <VersionChip version={base} />
          <IconArrowRight size={14} stroke={1.6} aria-hidden />
          {version === null || compare === 'now' ? (
            <span className={styles.chip} data-later>
              {t('now')}
            </span>
          ) : (
            <VersionChip version={version} later />
          )}
        </span>
      )}
      {version && compare === 'none' && <VersionChip version={version} later />}
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
        compare !== 'none' && base && <span className={styles.quiet}>{t('noChanges')}</span>
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
      {version && (
        <Segmented
          label={t('compare.label')}
          value={compare}
          onChange={onCompare}
          options={(['now', 'before', 'none'] as const)
            .filter((value) => value !== 'before' || older !== null)
            .map((value) => ({ value, label: t(`compare.${value}`) }))}
        />
      )}
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

function VersionChip({ version, later = false }: { version: Version; later?: boolean }) {
  const { t } = useTranslation('history');
  const { language } = usePlan();
  return (
    <span className={styles.chip} data-later={later || undefined}>
      {version.name ?? t(`kind.${version.kind}`)} {showDay(dayOf(version.at), language)}
    </span>
  );
}
