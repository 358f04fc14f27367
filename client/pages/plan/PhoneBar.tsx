/** The phone's bottom bar: 文稿 看板 指标 我的. */
import { IconChecklist, IconFileText, IconLayoutKanban, IconTarget } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { usePlan } from '../planContext.ts';
import styles from '../WorkspaceFrame.module.css';
import { viewPath } from './views.ts';

const ICONS = { text: IconFileText, board: IconLayoutKanban, targets: IconTarget } as const;

export function PhoneBar() {
  const { t } = useTranslation();
  const { planId } = usePlan();
  return (
    <nav className={styles.phone} aria-label={t('plan.views')}>
      {(['text', 'board', 'targets'] as const).map((view) => {
        const Icon = ICONS[view];
        return (
          <NavLink key={view} to={viewPath(planId, view)}>
            <Icon size={22} stroke={1.6} aria-hidden />
            {t(`view.${view}`)}
          </NavLink>
        );
      })}
      <NavLink to="/" end>
        <IconChecklist size={22} stroke={1.6} aria-hidden />
        {t('view.mine')}
      </NavLink>
    </nav>
  );
}
