/** Over compared versions: what they are, what the chosen one is compared with, exporting and restoring it. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconFileTypeDocx, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isFrozen, may } from '../../shared/access.ts';
import { versionUrl } from '../api.ts';
import { usePlan } from '../pages/planContext.ts';
import { dayOf, showDay } from '../ui/dates.ts';
import type { ComparedProps } from './Compared.tsx';
import { ComparedHead } from './ComparedHead.tsx';
import type { Stepping } from './ComparedTexts.tsx';
import { CompareMenu } from './CompareMenu.tsx';
import type { DiffLine } from './diffText.ts';
import type { Pair, Side } from './pair.ts';

export interface HistoryHeadProps extends ComparedProps {
  pair: Pair;
  /** Of the plan it is compared with, once it is read. */
  otherTitle: string | undefined;
  lines: readonly DiffLine[];
  stepping: Stepping;
}

export function HistoryHead(props: HistoryHeadProps) {
  const { version, versions, pair, otherTitle, compare, onCompare, lines, stepping, onRestore } = props;
  const { t } = useTranslation('history');
  const { detail, plan, language } = usePlan();
  const mayRestore = may(detail.role, 'restore') && plan.text.access === 'write';
  const nameOf = (side: Side): string => {
    if (side.kind === 'now') return t('now');
    if (side.kind === 'plan') return otherTitle ?? t('compare.plan');
    const { name, kind, at } = side.version;
    return `${name ?? t(`kind.${kind}`)} ${showDay(dayOf(at), language)}`;
  };
  return (
    <ComparedHead
      before={pair.before && nameOf(pair.before)}
      after={nameOf(pair.after)}
      lines={lines}
      stepping={stepping}
    >
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
    </ComparedHead>
  );
}
