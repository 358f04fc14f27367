/** 会签中 in the top bar, with how many departments agreed; opens the sign-offs. Marked while mine is wanted. */
import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatePill } from '../../ui/Pills.tsx';
import { usePlan } from '../planContext.ts';
import { usePlanActions } from './planActions.ts';
import styles from './Signoff.module.css';
import { agreedOf, useSignoffs } from './signoffWords.ts';

function useTally() {
  const { t } = useTranslation();
  const { planId } = usePlan();
  const { open } = usePlanActions();
  const { data } = useSignoffs(planId);
  const all = data?.departments.length ?? 0;
  const signed = data ? agreedOf(data) : 0;
  const label = data ? t('plan.signoff.pill', { signed, all }) : t('plan.signoff.open');
  return { data, all, signed, label, show: () => open('signoffs') };
}

/** The same as words, in the phone's line of facts. */
export function SignoffFact() {
  const { t } = useTranslation();
  const { all, signed, label, show } = useTally();
  return (
    <button type="button" className={styles.fact} data-state="review" aria-label={label} onClick={show}>
      {t('state.review')}
      {all > 0 && ` ${signed}/${all}`}
    </button>
  );
}

export function SignoffPill() {
  const { data, all, signed, label, show } = useTally();
  const wanted = data?.departments.some(
    ({ department, status }) => department.id === data.mine && status !== 'agreed',
  );
  return (
    <button type="button" className={styles.pill} aria-label={label} onClick={show}>
      <StatePill state="review" />
      {all > 0 && (
        <span className={styles.tally} data-wanted={wanted || undefined}>
          <IconSignature size={14} stroke={1.8} aria-hidden />
          {signed}/{all}
        </span>
      )}
    </button>
  );
}
