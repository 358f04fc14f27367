/** The days a plan is for: targets without a time of their own are expected over it. */
import { Button } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys, patchPlan } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import { Dialog, DialogCancel, DialogFoot } from '../../ui/Dialog.tsx';
import { useSend } from '../../ui/useSend.ts';
import { usePlan } from '../planContext.ts';

export function PeriodDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('plan.period')} size={420}>
      <PeriodForm onClose={onClose} />
    </Dialog>
  );
}

function PeriodForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { planId, detail, language } = usePlan();
  const queries = useQueryClient();
  const [range, setRange] = useState<[string | null, string | null]>([
    detail.period.start,
    detail.period.end,
  ]);
  const [start, end] = range;
  const save = useSend({
    mutationFn: async () => {
      if (start !== null && end !== null) await patchPlan(planId, { period: { start, end } });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.plan(planId) });
      onClose();
    },
  });
  return (
    <>
      <DatePickerInput
        type="range"
        label={t('plan.periodLabel')}
        valueFormat={language === 'zh' ? 'YYYY年M月D日' : 'D MMM YYYY'}
        leftSection={<IconCalendar size={16} stroke={1.6} />}
        value={range}
        onChange={setRange}
        allowSingleDateInRange
        error={save.error ? sentenceFor(save.error) : null}
        popoverProps={{ withinPortal: true }}
        data-autofocus
      />
      <DialogFoot>
        <DialogCancel />
        <Button
          loading={save.isPending}
          disabled={start === null || end === null}
          onClick={() => save.mutate()}
        >
          {t('common.save')}
        </Button>
      </DialogFoot>
    </>
  );
}
