/** 活动与成果: what the plan promises by name (events, publications, platforms), with theme and time, at its words. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Deliverable } from '../../shared/extract/types.ts';
import { CategoryIcon } from '../board/CategoryIcon.tsx';
import { wordsPath } from '../board/words.ts';
import { showTermAlone } from '../i18n/phrases.ts';
import { usePlan } from '../pages/planContext.ts';
import { CountBadge } from '../ui/Pills.tsx';
import styles from './Targets.module.css';

const SHOWN = 5;

export function Deliverables({ deliverables }: { deliverables: readonly Deliverable[] }) {
  const { t } = useTranslation('board');
  const { planId, language } = usePlan();
  const [all, setAll] = useState(false);
  const named = useMemo(() => namedOnce(deliverables), [deliverables]);
  if (named.length === 0) return null;
  const facts = ({ kind, edition, theme, period }: Deliverable): string =>
    [
      t(`targets.deliverable.${kind}`),
      edition,
      theme === null ? null : t('targets.deliverable.theme', { theme }),
      period === null ? null : showTermAlone(period, language),
    ]
      .filter((fact) => fact !== null)
      .join(' · ');
  return (
    <section className={styles.panel}>
      <header className={styles.panelHead}>
        <h2>{t('targets.deliverable.title')}</h2>
        <CountBadge n={named.length} />
      </header>
      <div className={styles.gaps}>
        {named.slice(0, all ? undefined : SHOWN).map((one) => (
          <div key={one.offset} className={styles.gap} data-quiet>
            <CategoryIcon category={one.category} size={18} />
            <div>
              <Link to={wordsPath(planId, one.blockId, null)} lang="zh">
                {one.name}
              </Link>
              <small title={facts(one)}>{facts(one)}</small>
            </div>
          </div>
        ))}
        {!all && named.length > SHOWN && (
          <button type="button" className={styles.step} onClick={() => setAll(true)}>
            {t('targets.itemsMore', { n: named.length - SHOWN })}
          </button>
        )}
      </div>
    </section>
  );
}

/** What is named again further on is the same one. */
function namedOnce(all: readonly Deliverable[]): Deliverable[] {
  const seen = new Set<string>();
  return all.filter(({ kind, name }) => {
    const key = `${kind} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
