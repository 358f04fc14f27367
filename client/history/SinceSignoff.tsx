/** What changed since a department signed: the parts that did, as it signed them and as they are. */
import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedWords } from '../../shared/api/signoffs.ts';
import { extractText } from '../../shared/extract/extract.ts';
import { getSignoffChanges, keys } from '../api.ts';
import { usePlanActions } from '../pages/plan/planActions.ts';
import { useSignoffs } from '../pages/plan/signoffWords.ts';
import { usePlan } from '../pages/planContext.ts';
import { dayOf, showDay } from '../ui/dates.ts';
import { EmptyState } from '../ui/Feedback.tsx';
import { ComparedHead } from './ComparedHead.tsx';
import { ComparedTexts, ComparedWaiting, type View } from './ComparedTexts.tsx';
import { useComparison } from './useComparison.ts';
import type { SideWords } from './useSide.ts';

export interface SinceSignoffProps {
  signoff: string;
  view: View | null;
  onView: (view: View) => void;
}

export function SinceSignoff({ signoff, view, onView }: SinceSignoffProps) {
  const { t } = useTranslation('history');
  const { planId, language } = usePlan();
  const { open } = usePlanActions();
  const { data, error, refetch } = useQuery({
    queryKey: keys.signoffChanges(planId, signoff),
    queryFn: () => getSignoffChanges(planId, signoff),
  });
  const mine = useSignoffs(planId).data?.mine;
  const before = useMemo(() => (data ? wordsOf(data.signed) : null), [data]);
  const after = useMemo(() => (data ? wordsOf(data.now) : null), [data]);
  const comparison = useComparison(before, after);
  if (!data || comparison === null)
    return <ComparedWaiting error={data ? null : error} onRetry={() => void refetch()} />;
  const { department, at } = data;
  return (
    <ComparedTexts
      comparison={comparison}
      view={view}
      onView={onView}
      head={(stepping) => (
        <ComparedHead
          before={t('signoff.signed', { department: department.name, day: showDay(dayOf(at), language) })}
          after={t('now')}
          lines={comparison.lines}
          stepping={stepping}
        >
          <Button
            variant="default"
            leftSection={<IconSignature size={16} stroke={1.6} />}
            onClick={() => open('signoffs')}
          >
            {t(mine === department.id ? 'signoff.again' : 'signoff.all')}
          </Button>
        </ComparedHead>
      )}
      instead={
        comparison.lines.length === 0 ? (
          <EmptyState sentence={t('signoff.same', { department: department.name })} />
        ) : undefined
      }
      withChanges
    />
  );
}

/** Both sides are read by themselves and alike: what they differ in is what the words differ in. */
const wordsOf = ({ text, looks }: ComparedWords): SideWords => ({
  text,
  looks,
  targets: extractText(text).targets,
});
