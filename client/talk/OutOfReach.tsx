/** Under a comment being written: who is named in it and will not be told, for want of a right to the plan. */
import { useTranslation } from 'react-i18next';
import { may } from '../../shared/access.ts';
import { usePlanActions } from '../pages/plan/planActions.ts';
import { usePlan } from '../pages/planContext.ts';
import { useNameable } from './Mentions.tsx';
import { mentionsIn, outOfReach } from './mentions.ts';
import styles from './Threads.module.css';

export function OutOfReach({ text }: { text: string }) {
  const { t, i18n } = useTranslation('editor');
  const { people, departments, detail } = usePlan();
  const { open } = usePlanActions();
  const names = outOfReach(mentionsIn(text, useNameable()), people, departments);
  return (
    <p role="status" className={styles.outOfReach}>
      {names.length > 0 && (
        <>
          {t('talk.outOfReach', { names: names.join(i18n.language === 'zh' ? '、' : ', ') })}
          {may(detail.role, 'share') && (
            <button type="button" onClick={() => open('share')}>
              {t('talk.shareFirst')}
            </button>
          )}
        </>
      )}
    </p>
  );
}
