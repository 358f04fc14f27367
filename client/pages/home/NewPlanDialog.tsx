/** A new plan: its title and the year, or years, it is for. */
import { Button, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { TITLE_LIMIT } from '../../../shared/api/fields.ts';
import { createPlan, keys } from '../../api.ts';
import { Dialog, DialogCancel, DialogFoot } from '../../ui/Dialog.tsx';
import { today } from '../../ui/dates.ts';
import { Failed } from '../../ui/Feedback.tsx';
import { useLimit } from '../../ui/limit.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useIdFor } from '../../ui/useIdFor.ts';
import { useSend } from '../../ui/useSend.ts';
import styles from './NewPlan.module.css';

export interface NewPlanDialogProps {
  opened: boolean;
  onClose: () => void;
}

type Span = 'one' | 'several';

/** In autumn one plans the coming year. */
function defaultYear(): number {
  const day = today();
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) >= 9 ? 1 : 0);
}

export function NewPlanDialog({ opened, onClose }: NewPlanDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('home.newPlan')} size={460}>
      <NewPlanForm onClose={onClose} />
    </Dialog>
  );
}

function NewPlanForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [title, setTitle] = useState<string | null>(null);
  const [span, setSpan] = useState<Span>('one');
  const [from, setFrom] = useState(defaultYear);
  const [to, setTo] = useState(() => defaultYear() + 4);
  const suggested =
    span === 'one' ? t('home.suggestedTitle', { year: from }) : t('home.suggestedTitleYears', { from, to });
  const shown = title ?? suggested;
  const limited = useLimit()(shown, TITLE_LIMIT);
  const backwards = span === 'several' && to < from;
  const idFor = useIdFor();
  const make = useSend({
    mutationFn: () => {
      const period = { start: `${from}-01-01`, end: `${span === 'one' ? from : to}-12-31` };
      const wanted = { title: shown.trim(), period };
      return createPlan({ ...wanted, id: idFor(wanted) });
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: keys.plans });
      onClose();
      void navigate(`/plans/${id}/text`);
    },
  });
  const year = (label: string, value: number, set: (value: number) => void) => (
    <NumberInput
      label={label}
      value={value}
      onChange={(next) => {
        if (typeof next === 'number') set(next);
      }}
      min={1900}
      max={2200}
      clampBehavior="blur"
      allowDecimal={false}
      allowNegative={false}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (shown.trim() !== '' && !limited.tooLong && !backwards) make.mutate();
      }}
    >
      <Stack gap={16}>
        <TextInput
          label={t('home.planTitle')}
          value={shown}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          {...(shown.trim() === '' ? { error: t('home.titleMissing') } : limited.field)}
          data-autofocus
        />
        <div className={styles.period}>
          <Segmented
            label={t('home.period')}
            value={span}
            onChange={setSpan}
            options={[
              { value: 'one', label: t('home.oneYear') },
              { value: 'several', label: t('home.severalYears') },
            ]}
          />
          {year(span === 'one' ? t('home.year') : t('home.fromYear'), from, setFrom)}
          {span === 'several' && year(t('home.toYear'), to, setTo)}
        </div>
        {backwards && <p className={styles.error}>{t('home.backwards')}</p>}
        <Failed error={make.error} />
      </Stack>
      <DialogFoot>
        <DialogCancel />
        <Button
          type="submit"
          loading={make.isPending}
          disabled={backwards || limited.tooLong || shown.trim() === ''}
        >
          {t('home.create')}
        </Button>
      </DialogFoot>
    </form>
  );
}
