/** Plans as rows of one card: title, state, done against expected, people, what happened last. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanSummary } from '../../../shared/api/plans.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { showAgo, showPeriod } from '../../ui/dates.ts';
import { showShare } from '../../ui/figures.ts';
import { AvatarRow } from '../../ui/Marks.tsx';
import { StatePill } from '../../ui/Pills.tsx';
import { ProgressLine, type ProgressTone } from '../../ui/Progress.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import styles from './PlanList.module.css';

/** So far behind what today expects that somebody should look. */
const BEHIND = 0.05;

export function PlanList({ plans }: { plans: readonly PlanSummary[] }) {
  return (
    <ul className={styles.list}>
      {plans.map((plan) => (
        <PlanRow key={plan.id} plan={plan} />
      ))}
    </ul>
  );
}

export function planTone(figures: PlanSummary['figures']): ProgressTone {
  if (figures?.done == null || figures.expected === null) return 'target';
  return figures.done < figures.expected - BEHIND ? 'finding' : 'target';
}

function PlanRow({ plan }: { plan: PlanSummary }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const phone = useMedia() === 'phone';
  const { figures } = plan;
  const facts = [
    t('home.updated', { when: showAgo(plan.updatedAt, language) }),
    figures && figures.findings > 0 ? t('home.findings', { count: figures.findings }) : null,
    figures && figures.cards > 0 ? t('home.cards', { count: figures.cards }) : null,
  ].filter((fact) => fact !== null);
  return (
    <li>
      <Link to={`/plans/${plan.id}/text`} className={styles.row}>
        <span className={styles.head}>
          <span className={styles.title} title={plan.title}>
            {plan.title}
          </span>
          <StatePill state={plan.state} />
        </span>
        <span className={styles.middle}>
          {figures?.done != null ? (
            <>
              <span className={styles.line}>
                <ProgressLine
                  done={figures.done}
                  planned={1}
                  expected={figures.expected}
                  tone={planTone(figures)}
                />
              </span>
              <span className={styles.share} title={t('home.shareHint')}>
                <span>{t('home.doneShare', { share: showShare(figures.done) })}</span>
                {figures.expected !== null && plan.state !== 'archived' && (
                  <>
                    {' · '}
                    <span>{t('home.expectedShare', { share: showShare(figures.expected) })}</span>
                  </>
                )}
              </span>
            </>
          ) : (
            <span className={styles.share}>{t('home.noFigures')}</span>
          )}
          <AvatarRow people={plan.members} total={plan.memberCount} max={phone ? 2 : 4} size={22} />
        </span>
        <span className={styles.facts}>
          {plan.signoffWanted && <span className={styles.wanted}>{t('home.signoffWanted')}</span>}
          <span>{showPeriod(plan.period, language)}</span>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </Link>
    </li>
  );
}
