/** The days of a progress report: of when, and since which report. */
import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { today } from '../../ui/dates.ts';
import { usePlan } from '../planContext.ts';
import styles from './ExportDialog.module.css';

export interface ReportFieldsProps {
  date: string;
  onDate: (day: string) => void;
  since: string | null;
  onSince: (day: string | null) => void;
  /** The day of the newest report made before. */
  last: string | null;
}

export function ReportFields({ date, onDate, since, onSince, last }: ReportFieldsProps) {
  const { t } = useTranslation();
  const { language } = usePlan();
  const common = {
    valueFormat: language === 'zh' ? 'YYYY年M月D日' : 'D MMM YYYY',
    popoverProps: { withinPortal: true },
  };
  return (
    <div className={styles.field}>
      <div className={styles.days}>
        <DateInput
          {...common}
          label={t('plan.exportOptions.date')}
          value={date}
          maxDate={today()}
          onChange={(day) => day && onDate(day)}
        />
        <DateInput
          {...common}
          label={t('plan.exportOptions.since')}
          placeholder={t('plan.exportOptions.sinceHint')}
          clearable
          value={since}
          maxDate={date}
          onChange={onSince}
        />
      </div>
      <p className={styles.hint}>
        {t(date < today() ? 'plan.exportOptions.figuresThen' : 'plan.exportOptions.figuresNow')}
        {last !== null && since === last && t('plan.exportOptions.sinceLast')}
      </p>
    </div>
  );
}
