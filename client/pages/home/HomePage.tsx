/** /: 我的工作. What is late, due today and this week; the plans beside it. */
import { Button } from '@mantine/core';
import { IconCopyPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getDepartments, getPlans, getWork, keys } from '../../api.ts';
import { ApiError } from '../../apiError.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { PlansHere } from '../../sync/PlansHere.tsx';
import { serverSilent, useKeptInstead } from '../../sync/serverSilent.ts';
import { useStore } from '../../sync/store.ts';
import { showDayWithWeekday, today as todayOf } from '../../ui/dates.ts';
import { EmptyState, ErrorInPlace, Skeleton } from '../../ui/Feedback.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useSession } from '../session.tsx';
import { FirstRun } from './FirstRun.tsx';
import { FromLastYearDialog } from './FromLastYearDialog.tsx';
import styles from './HomePage.module.css';
import { PlanList } from './PlanList.tsx';
import { WorkList } from './WorkList.tsx';
import { cardsInScope, groupWork, type WorkScope } from './work.ts';

const PLANS_SHOWN = 5;

export function HomePage() {
  const { t } = useTranslation();
  const { me, workspace } = useSession();
  const plans = useQuery({ queryKey: keys.plans, queryFn: getPlans });
  const silent = useStore(serverSilent);
  const kept = useKeptInstead(plans);
  useEffect(() => {
    document.title = `${t('home.myWork')} · ${workspace.name}`;
  }, [t, workspace.name]);

  if (plans.data?.plans.length === 0) return <FirstRun />;
  // As the server sorts them, the latest first; what is archived is looked for last.
  const all = plans.data?.plans ?? [];
  const sorted = [
    ...all.filter((plan) => plan.state !== 'archived'),
    ...all.filter((plan) => plan.state === 'archived'),
  ];
  return (
    <div className={styles.page}>
      <Work me={me} />
      <aside className={styles.plans} aria-label={t('home.plans')}>
        <div className={styles.plansHead}>
          <h2>{t('home.plans')}</h2>
          {all.length > 0 && <Link to="/plans">{t('home.allCount', { count: all.length })}</Link>}
        </div>
        {plans.data ? (
          <>
            <PlanList plans={sorted.slice(0, PLANS_SHOWN)} />
            <FromLastYear />
          </>
        ) : (
          <>
            {/* That nobody answers is said over the page, once. */}
            {plans.error && !isUnanswered(plans.error) && (
              <ErrorInPlace error={plans.error} onRetry={() => void plans.refetch()} compact />
            )}
            <PlansHere
              userId={me.id}
              wanted={kept}
              otherwise={!plans.error && !silent && <Skeleton rows={[104, 104, 104]} gap={8} />}
            />
          </>
        )}
      </aside>
    </div>
  );
}

const isUnanswered = (error: unknown): boolean => error instanceof ApiError && error.code === 'network';

function Work({ me }: { me: ReturnType<typeof useSession>['me'] }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const queries = useQueryClient();
  const [scope, setScope] = useState<WorkScope>('mine');
  const work = useQuery({ queryKey: keys.work, queryFn: getWork });
  const departments = useQuery({ queryKey: keys.departments, queryFn: getDepartments });
  const silent = useStore(serverSilent);
  const today = todayOf();
  const byId = useMemo(
    () => new Map((departments.data?.departments ?? []).map((one) => [one.id, one])),
    [departments.data],
  );
  const mine = useMemo(
    () => groupWork(cardsInScope(work.data?.cards ?? [], 'mine', me), today),
    [work.data, me, today],
  );
  const shown = useMemo(
    () => (scope === 'mine' ? mine : groupWork(cardsInScope(work.data?.cards ?? [], scope, me), today)),
    [scope, mine, work.data, me, today],
  );
  const isEmpty = Object.values(shown).every((cards) => cards.length === 0);
  const dueNow = mine.today.length;
  return (
    <div className={styles.work}>
      <header className={styles.greeting}>
        <div>
          <p>{showDayWithWeekday(today, language, today)}</p>
          <h1>
            {work.data
              ? dueNow > 0
                ? t('home.greeting', { name: me.name, count: dueNow })
                : mine.late.length > 0
                  ? t('home.greetingLate', { name: me.name, count: mine.late.length })
                  : t('home.greetingFree', { name: me.name })
              : me.name}
          </h1>
        </div>
        {me.departmentId !== null && (
          <Segmented
            label={t('home.scope')}
            value={scope}
            onChange={setScope}
            options={[
              { value: 'mine', label: t('home.mine') },
              { value: 'department', label: t('home.department') },
            ]}
          />
        )}
      </header>
      {!work.data && (isUnanswered(work.error) || (silent && !work.error)) ? (
        <EmptyState sentence={t('home.workLater')} compact />
      ) : work.error && !work.data ? (
        <ErrorInPlace
          error={work.error}
          onRetry={() => void queries.refetchQueries({ type: 'active' })}
          compact
        />
      ) : !work.data ? (
        <Skeleton rows={[20, 54, 54, 20, 54, 54]} />
      ) : isEmpty ? (
        <EmptyState sentence={t(scope === 'mine' ? 'home.noWork' : 'home.noDepartmentWork')} compact />
      ) : (
        <WorkList groups={shown} departments={byId} today={today} />
      )}
    </div>
  );
}

function FromLastYear() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <div className={styles.lastYear}>
      <IconCopyPlus size={20} stroke={1.6} aria-hidden />
      <div>
        <strong>{t('home.fromLastYear')}</strong>
        <p>{t('home.fromLastYearText')}</p>
      </div>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('home.begin')}
      </Button>
      <FromLastYearDialog opened={opened} onClose={() => setOpened(false)} />
    </div>
  );
}
