/**
 * The strips under a plan's top bar: offline, read only, kept aside, too old. Never over the text; the most
 * pressing first, at most two at a time.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../ui/toast.tsx';
import { KeptAsideDialog } from './KeptAsideDialog.tsx';
import styles from './PlanStrips.module.css';
import { newRelease } from './release.ts';
import { Strip, type StripProps } from './Strip.tsx';
import { serverStores } from './serverStores.ts';
import { useStore, useStorePart } from './store.ts';
import type { Notice, NoticeKind, OpenPlan, SaveStatus } from './types.ts';

export interface PlanStripsProps {
  plan: OpenPlan;
  /** Opens the sign-in dialog; without it the strip only says what is so. */
  onSignIn?: () => void;
}

const MOST = 2;

/** Each key goes from saving to saved; the strips speak of neither, and are not drawn for them. */
const troubleOf = (status: SaveStatus): SaveStatus | null =>
  status.kind === 'offline' || status.kind === 'localFailed' ? status : null;

export function PlanStrips({ plan, onSignIn }: PlanStripsProps) {
  const { t } = useTranslation('sync');
  const notices = useStore(plan.notices);
  const trouble = useStorePart(plan.status, troubleOf);
  const text = useStore(plan.text.state);
  const updated = useStore(newRelease);
  const stores = useStore(serverStores);
  const board = useStore(plan.board.state);
  const talk = useStore(plan.talk.state);
  const readsOnly = [text, board, talk].every((part) => part.synced && part.access === 'read');
  const [asideShown, setAsideShown] = useState(false);
  const has = (kind: NoticeKind): boolean => notices.some((notice) => notice.kind === kind);

  const back = has('backOnline');
  useEffect(() => {
    if (!back) return;
    toast(t('toast.backOnline'), { id: 'back-online' });
    plan.dismiss('backOnline');
  }, [back, plan, t]);

  const strips: ReactNode[] = [];
  const add = (key: string, props: Omit<StripProps, 'children'>, words: string): void => {
    strips.push(
      <Strip key={key} {...props}>
        {words}
      </Strip>,
    );
  };
  const closable = (kind: NoticeKind) => ({
    closeLabel: t('strip.dismiss'),
    onClose: () => plan.dismiss(kind),
  });
  const reload = { label: t('strip.reload'), onClick: () => location.reload() };

  if (trouble?.kind === 'localFailed')
    add('local', { tone: 'bad', icon: 'alert' }, t('strip.memoryOnly', { count: trouble.unsent }));
  const aside = notices.find(
    (notice): notice is Notice & { kind: 'keptAside' } => notice.kind === 'keptAside',
  );
  if (aside) {
    const count = aside.records.reduce((sum, record) => sum + record.edits, 0);
    const action = { label: t('strip.showAside'), onClick: () => setAsideShown(true) };
    add('aside', { tone: 'amber', icon: 'alert', action }, t('strip.keptAside', { count }));
  }
  if (has('signIn')) {
    const action = onSignIn ? { label: t('strip.signInNow'), onClick: onSignIn } : undefined;
    add('signIn', { tone: 'amber', icon: 'person', action }, t('strip.signIn'));
  }
  if (has('forbidden')) add('forbidden', { tone: 'grey', icon: 'lock' }, t('strip.forbidden'));
  if (has('loadFailed')) {
    const action = { label: t('strip.retry'), onClick: () => plan.retry() };
    add(
      'load',
      { tone: 'amber', icon: 'alert', action },
      t(text.ready ? 'strip.loadFailed' : 'strip.loadFailedEmpty'),
    );
  }
  if (has('tooLarge'))
    add('large', { tone: 'amber', icon: 'alert', ...closable('tooLarge') }, t('strip.tooLarge'));
  if (has('clientTooOld'))
    add(
      'old',
      { tone: 'amber', icon: 'refresh', action: reload },
      trouble !== null && trouble.unsent > 0
        ? t('strip.clientTooOldUnsent', { count: trouble.unsent })
        : t('strip.clientTooOld'),
    );
  if (has('storeProblem') || !stores)
    add('store', { tone: 'amber', icon: 'offline' }, t('strip.storeProblem'));
  else if (
    trouble?.kind === 'offline' &&
    !(['loadFailed', 'signIn', 'forbidden', 'clientTooOld'] as const).some(has)
  ) {
    add(
      'offline',
      { tone: 'amber', icon: 'offline' },
      has('full')
        ? t('strip.full')
        : has('restart')
          ? t('strip.restart')
          : trouble.unsent > 0
            ? t('strip.offlineCount', { count: trouble.unsent })
            : t('strip.offline'),
    );
  }
  // A plan opened anew because edits were set aside no longer knows the moment: its records do.
  const readsSince =
    text.synced && text.access === 'read' && aside?.records.some((record) => record.why === 'accessChanged');
  if (has('accessChanged') || (readsSince && !has('frozen')))
    add(
      'access',
      { tone: 'grey', icon: 'lock', ...(has('accessChanged') ? closable('accessChanged') : {}) },
      t(board.access === 'write' ? 'strip.textAccessChanged' : 'strip.accessChanged'),
    );
  if (has('frozen'))
    add(
      'frozen',
      { tone: 'grey', icon: 'lock' },
      t(plan.detail.state === 'archived' ? 'strip.archived' : 'strip.frozen'),
    );
  if (strips.length === 0 && readsOnly) add('readOnly', { tone: 'grey', icon: 'lock' }, t('strip.readOnly'));
  if (updated && trouble?.kind !== 'localFailed' && !has('clientTooOld'))
    add(
      'release',
      {
        tone: 'grey',
        icon: 'refresh',
        action: reload,
        closeLabel: t('strip.dismiss'),
        onClose: () => newRelease.set(false),
      },
      t('strip.newRelease'),
    );

  return (
    <>
      {strips.length > 0 && <div className={styles.strips}>{strips.slice(0, MOST)}</div>}
      <KeptAsideDialog
        plan={plan}
        records={aside?.records ?? []}
        opened={asideShown && aside !== undefined}
        onClose={() => setAsideShown(false)}
      />
    </>
  );
}
