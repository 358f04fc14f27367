/** An empty workspace: one sentence, and the three ways to the first plan. */
import { Button } from '@mantine/core';
import { IconBuilding, IconFileImport, IconPlus, IconSparkles } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { importPlan, keys } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import { toast } from '../../ui/toast.tsx';
import { useIdFor } from '../../ui/useIdFor.ts';
import { useSend } from '../../ui/useSend.ts';
import { useSession } from '../session.tsx';
import styles from './FirstRun.module.css';
import { NewPlanDialog } from './NewPlanDialog.tsx';

const icon = { size: 20, stroke: 1.6, 'aria-hidden': true } as const;

export function FirstRun() {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [newPlan, setNewPlan] = useState(false);
  const idFor = useIdFor();
  const sample = useSend({
    mutationFn: async () => {
      const { SAMPLE_NAME, SAMPLE_TEXT } = await import('./samplePlan.ts');
      return importPlan(new File([SAMPLE_TEXT], SAMPLE_NAME, { type: 'text/plain' }), idFor(SAMPLE_NAME));
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: keys.plans });
      void navigate(`/plans/${id}/text`);
    },
    onError: (error) => toast(sentenceFor(error), { tone: 'bad' }),
  });
  return (
    <div className={styles.page}>
      <h1>{t('first.title', { name: me.name })}</h1>
      <p>{t('first.text')}</p>
      <ul>
        <Way icon={<IconFileImport {...icon} />} title={t('first.import')} text={t('first.importText')}>
          <Button onClick={() => void navigate('/import')}>{t('home.import')}</Button>
        </Way>
        <Way icon={<IconPlus {...icon} />} title={t('first.new')} text={t('first.newText')}>
          <Button variant="default" onClick={() => setNewPlan(true)}>
            {t('home.newPlan')}
          </Button>
        </Way>
        <Way icon={<IconSparkles {...icon} />} title={t('first.sample')} text={t('first.sampleText')}>
          <Button variant="default" loading={sample.isPending} onClick={() => sample.mutate()}>
            {t('first.sampleOpen')}
          </Button>
        </Way>
        {me.role === 'admin' && (
          <Way icon={<IconBuilding {...icon} />} title={t('first.people')} text={t('first.peopleText')}>
            <Button variant="default" onClick={() => void navigate('/people')}>
              {t('home.people')}
            </Button>
          </Way>
        )}
      </ul>
      <NewPlanDialog opened={newPlan} onClose={() => setNewPlan(false)} />
    </div>
  );
}

interface WayProps {
  icon: ReactNode;
  title: string;
  text: string;
  children: ReactNode;
}

function Way({ icon: sign, title, text, children }: WayProps) {
  return (
    <li>
      <span className={styles.icon}>{sign}</span>
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
      </div>
      {children}
    </li>
  );
}
