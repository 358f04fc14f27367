/** Start from last year's plan: choose it, check the new title, and its chapters and items become the draft. */
import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TITLE_LIMIT } from '../../../shared/api/fields.ts';
import type { PlanSummary } from '../../../shared/api/plans.ts';
import { getPlans, keys } from '../../api.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Dialog, DialogCancel, DialogFoot } from '../../ui/Dialog.tsx';
import { showPeriod } from '../../ui/dates.ts';
import { Failed } from '../../ui/Feedback.tsx';
import { useLimit } from '../../ui/limit.ts';
import { useIdFor } from '../../ui/useIdFor.ts';
import { useSend } from '../../ui/useSend.ts';
import { type Draft, draftFrom, nextPlan, planToGoOnFrom } from './lastYear.ts';
import styles from './NewPlan.module.css';

export function FromLastYearDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const plans = useQuery({ queryKey: keys.plans, queryFn: getPlans, enabled: opened });
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft | null>(null);
  const open = ({ id }: Draft): void => {
    setDraft(null);
    onClose();
    void navigate(`/plans/${id}/text`);
  };
  return (
    <Dialog
      opened={opened}
      // The draft is made; whoever closes this has read it.
      onClose={() => (draft === null ? onClose() : open(draft))}
      title={t('home.fromLastYear')}
      size={480}
    >
      {draft !== null ? (
        <YearsLeft draft={draft} onOpen={() => open(draft)} />
      ) : (
        plans.data && (
          <FromLastYearForm
            plans={plans.data.plans}
            onMade={(made) => (made.left.length > 0 ? setDraft(made) : open(made))}
          />
        )
      )}
    </Dialog>
  );
}

/** Which old years are still in the draft: whether they should be, only people know. */
function YearsLeft({ draft: { moved, left }, onOpen }: { draft: Draft; onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Stack gap={12}>
        <p className={styles.note} role="status">
          {moved > 0 && t('home.yearsMoved', { n: moved })}
          {t('home.yearsLeft', { n: left.length })}
        </p>
        <ul className={styles.years} lang="zh">
          {left.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={index}>{words}</li>
          ))}
        </ul>
      </Stack>
      <DialogFoot>
        <Button onClick={onOpen} data-autofocus>
          {t('home.openDraft')}
        </Button>
      </DialogFoot>
    </>
  );
}

interface FormProps {
  plans: readonly PlanSummary[];
  onMade: (draft: Draft) => void;
}

function FromLastYearForm({ plans, onMade }: FormProps) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const queries = useQueryClient();
  const [planId, setPlanId] = useState(() => planToGoOnFrom(plans)?.id ?? null);
  const [title, setTitle] = useState<string | null>(null);
  const plan = plans.find(({ id }) => id === planId);
  const next = plan && nextPlan(plan);
  const shown = title ?? next?.title ?? '';
  const limited = useLimit()(shown, TITLE_LIMIT);
  const idFor = useIdFor();
  const make = useSend({
    mutationFn: async () => {
      if (!plan || !next) throw new Error('no plan is chosen');
      const titled = { ...next, title: shown.trim() };
      return draftFrom(plan, titled, idFor([plan.id, titled]));
    },
    onSuccess: (draft) => {
      void queries.invalidateQueries({ queryKey: keys.plans });
      onMade(draft);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!limited.tooLong) make.mutate();
      }}
    >
      <Stack gap={16}>
        <Select
          label={t('home.earlierPlan')}
          data={plans.map((one) => ({ value: one.id, label: one.title }))}
          value={planId}
          onChange={(id) => {
            setPlanId(id);
            setTitle(null);
          }}
          allowDeselect={false}
          searchable={plans.length > 8}
          data-autofocus
        />
        <TextInput
          label={t('home.planTitle')}
          description={next ? t('home.newPeriod', { period: showPeriod(next.period, language) }) : undefined}
          {...limited.field}
          value={shown}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <p className={styles.note}>{t('home.fromLastYearNote')}</p>
        <Failed error={make.error} />
      </Stack>
      <DialogFoot>
        <DialogCancel />
        <Button
          type="submit"
          loading={make.isPending}
          disabled={!plan || limited.tooLong || shown.trim() === ''}
        >
          {t('home.makeDraft')}
        </Button>
      </DialogFoot>
    </form>
  );
}
