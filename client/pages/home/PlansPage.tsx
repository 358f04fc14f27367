/** /plans: every plan one may read, under its year; archived ones on their own tab. */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getPlans, keys } from '../../api.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { PlansHere } from '../../sync/PlansHere.tsx';
import { serverSilent, useKeptInstead } from '../../sync/serverSilent.ts';
import { useStore } from '../../sync/store.ts';
import { isComposing } from '../../ui/composing.ts';
import { showYear, today } from '../../ui/dates.ts';
import { EmptyState, ErrorInPlace, Skeleton } from '../../ui/Feedback.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { loadPinyin, type PinyinMatch, scoreOf } from '../palette/match.ts';
import { useSession } from '../session.tsx';
import { byYear } from './byYear.ts';
import { FirstRun } from './FirstRun.tsx';
import { PlanList } from './PlanList.tsx';
import styles from './PlansPage.module.css';

type Shelf = 'live' | 'archived';

export function PlansPage() {
  const { t } = useTranslation();
  const { me, workspace } = useSession();
  const query = useQuery({ queryKey: keys.plans, queryFn: getPlans });
  const [shelf, setShelf] = useState<Shelf>('live');
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState('');
  const [pinyin, setPinyin] = useState<PinyinMatch | null>(null);
  useEffect(() => {
    document.title = `${t('home.allPlans')} · ${workspace.name}`;
  }, [t, workspace.name]);

  const silent = useStore(serverSilent);
  const kept = useKeptInstead(query);
  const waiting = <Skeleton rows={[104, 104, 104, 104]} gap={8} />;
  const plans = query.data?.plans;
  const archived = plans?.filter((plan) => plan.state === 'archived').length ?? 0;
  const shown = useMemo(
    () =>
      (plans ?? []).filter(
        (plan) =>
          (plan.state === 'archived') === (shelf === 'archived') &&
          scoreOf(wanted, plan.title, '', pinyin) > 0,
      ),
    [plans, shelf, wanted, pinyin],
  );
  const years = byYear(shown, today());
  if (plans?.length === 0) return <FirstRun />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('home.allPlans')}</h1>
        {archived > 0 && (
          <Segmented
            label={t('home.shelf')}
            value={shelf}
            onChange={setShelf}
            options={[
              { value: 'live', label: t('home.live') },
              { value: 'archived', label: t('state.archived') },
            ]}
          />
        )}
        <TextInput
          className={styles.filter}
          aria-label={t('home.filterPlans')}
          placeholder={t('home.filterPlans')}
          leftSection={<IconSearch size={16} stroke={1.6} />}
          value={text}
          onFocus={() => {
            loadPinyin().then(
              (match) => setPinyin(() => match),
              () => undefined,
            );
          }}
          onChange={(event) => {
            setText(event.currentTarget.value);
            if (!isComposing({ nativeEvent: event.nativeEvent as KeyboardEvent & InputEvent }))
              setWanted(event.currentTarget.value);
          }}
          onCompositionEnd={(event) => setWanted(event.currentTarget.value)}
        />
      </header>
      {!plans ? (
        <>
          {query.error && !silent && (
            <ErrorInPlace error={query.error} onRetry={() => void query.refetch()} />
          )}
          <PlansHere userId={me.id} wanted={kept} otherwise={!query.error && !silent && waiting} />
        </>
      ) : shown.length === 0 ? (
        <EmptyState
          sentence={t('home.nothingFound')}
          action={
            wanted === ''
              ? undefined
              : {
                  label: t('home.clearFilter'),
                  onClick: () => {
                    setText('');
                    setWanted('');
                  },
                }
          }
          compact
        />
      ) : (
        years.map(({ year, plans: ofYear }) => (
          <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>
              {showYear(year, currentLanguage())}
              <span>{t('home.planCount', { count: ofYear.length })}</span>
            </h2>
            <PlanList plans={ofYear} />
          </section>
        ))
      )}
    </div>
  );
}
