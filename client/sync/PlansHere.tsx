/**
 * While the list of plans is not there: those that open on this device all the same. `otherwise` stands there until
 * they are wanted, and if there are none: the same bars all the time, not others in their place.
 */
import { IconFileText } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { browserEnvironment } from './environment.ts';
import styles from './PlansHere.module.css';
import { plansHere } from './remembered.ts';

export function PlansHere({
  userId,
  wanted,
  otherwise = null,
}: {
  userId: string;
  wanted: boolean;
  otherwise?: ReactNode;
}) {
  const { t } = useTranslation('sync');
  const [plans, setPlans] = useState<readonly { id: string; title: string }[]>([]);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    plansHere(browserEnvironment().indexedDB, userId).then(
      (found) => {
        if (!gone) setPlans(found);
      },
      // No database on this device: then no plan opens without network either.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [userId, wanted]);
  if (!wanted || plans.length === 0) return otherwise;
  return (
    <section className={styles.here} aria-labelledby="plans-here">
      <h3 id="plans-here">{t('here.title')}</h3>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link to={`/plans/${plan.id}/text`}>
              <IconFileText size={16} stroke={1.6} aria-hidden />
              {plan.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
