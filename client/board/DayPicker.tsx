/** A month to pick a day from: the week starts on Monday, the words follow the interface. */
import { Button } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../pages/planContext.ts';

export interface DayPickerProps {
  value: string | null;
  onPick: (day: string | null) => void;
  /** Day the month is opened at when there is no value. */
  around?: string;
}

export function DayPicker({ value, onPick, around }: DayPickerProps) {
  const { t } = useTranslation('board');
  const { language } = usePlan();
  return (
    <div>
      <DatePicker
        size="xs"
        locale={language === 'zh' ? 'zh-cn' : 'en'}
        firstDayOfWeek={1}
        weekendDays={[]}
        monthLabelFormat={language === 'zh' ? 'YYYY年M月' : 'MMMM YYYY'}
        highlightToday
        defaultDate={value ?? around}
        value={value}
        onChange={onPick}
      />
      {value !== null && (
        <Button size="compact-xs" variant="subtle" fullWidth mt={6} onClick={() => onPick(null)}>
          {t('sheet.clear')}
        </Button>
      )}
    </div>
  );
}
