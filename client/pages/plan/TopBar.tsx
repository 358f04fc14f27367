/** The plan's top bar: where one is, the views, whether all is saved, who is here, share, export, the rest. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconChevronLeft, IconDots, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useNavigate } from 'react-router';
import { may } from '../../../shared/access.ts';
import { InboxButton } from '../../inbox/InboxButton.tsx';
import { SaveIndicator } from '../../sync/SaveIndicator.tsx';
import { useStore } from '../../sync/store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { AvatarRow } from '../../ui/Marks.tsx';
import { StatePill } from '../../ui/Pills.tsx';
import { useMedia, useQuery as useMediaQuery } from '../../ui/useMedia.ts';
import { usePlan } from '../planContext.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { PlanMenu } from './PlanMenu.tsx';
import { PlanTitle } from './PlanTitle.tsx';
import { usePlanActions } from './planActions.ts';
import { SignoffFact, SignoffPill } from './SignoffPill.tsx';
import styles from './TopBar.module.css';
import { PLAN_VIEWS, type PlanView, viewPath } from './views.ts';

export function TopBar({ view }: { view: PlanView }) {
  return useMedia() === 'phone' ? <PhoneTopBar /> : <DesktopTopBar view={view} />;
}

function DesktopTopBar({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const { plan, detail, shutOut } = usePlan();
  const { open } = usePlanActions();
  const centred = useMediaQuery('(min-width: 1180px)');
  const tabsFit = useMediaQuery('(min-width: 1040px)');
  return (
    <header className={styles.bar} data-centred={centred || undefined}>
      <div className={styles.left}>
        <BackButton />
        <Link to="/" aria-label={t('home.myWork')} title={t('home.myWork')} className={styles.logo}>
          <Logo size={24} />
        </Link>
        <PlanTitle />
        {detail.state === 'review' ? <SignoffPill /> : <StatePill state={detail.state} />}
      </div>
      {tabsFit ? <Tabs /> : <TabsMenu view={view} />}
      <div className={styles.right}>
        {!shutOut && (
          <>
            <SaveIndicator status={plan.status} compact={!centred} />
            <span className={styles.rule} />
            <People max={centred ? 5 : 3} />
            <Button
              variant="default"
              className={styles.button}
              leftSection={<IconUserPlus size={16} stroke={1.6} />}
              onClick={() => open('share')}
            >
              {t('plan.share')}
            </Button>
            {may(detail.role, 'export') && <ExportMenu />}
          </>
        )}
        <InboxButton />
        <PlanMenu>
          <IconButton label={t('common.more')} size={32} icon={<IconDots size={18} stroke={1.6} />} />
        </PlanMenu>
      </div>
    </header>
  );
}

function BackButton({ large = false }: { large?: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <IconButton
      label={t('plan.back')}
      size={large ? 44 : 32}
      icon={<IconChevronLeft size={large ? 22 : 18} stroke={1.6} />}
      onClick={() => void navigate('/')}
    />
  );
}

function Tabs() {
  const { t } = useTranslation();
  const { planId } = usePlan();
  return (
    <nav className={styles.tabs} aria-label={t('plan.views')}>
      {PLAN_VIEWS.map((view) => (
        <NavLink key={view} to={viewPath(planId, view)} className={styles.tab} data-words={t(`view.${view}`)}>
          {t(`view.${view}`)}
        </NavLink>
      ))}
    </nav>
  );
}

function TabsMenu({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const { planId } = usePlan();
  const navigate = useNavigate();
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={styles.tabsMenu} aria-label={t('plan.views')}>
          {t(`view.${view}`)}
          <IconChevronDown size={16} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {PLAN_VIEWS.map((one) => (
          <Menu.Item
            key={one}
            aria-current={one === view ? 'page' : undefined}
            onClick={() => void navigate(viewPath(planId, one))}
          >
            {t(`view.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function People({ max }: { max: number }) {
  const { plan, follow, following } = usePlan();
  const people = useStore(plan.people);
  return (
    <AvatarRow
      max={max}
      people={people.map((person) => ({
        id: person.userId,
        name: person.name,
        color: person.color,
        ring: person.active,
      }))}
      onPick={(id) => follow(following === id ? null : id)}
    />
  );
}

function PhoneTopBar() {
  const { t } = useTranslation();
  const { plan, detail, shutOut } = usePlan();
  const people = useStore(plan.people);
  return (
    <header className={styles.phone}>
      <BackButton large />
      <div className={styles.phoneWords}>
        <strong title={detail.title}>{detail.title}</strong>
        <span className={styles.phoneFacts}>
          {detail.state === 'review' && !shutOut ? (
            <SignoffFact />
          ) : (
            <span data-state={detail.state}>{t(`state.${detail.state}`)}</span>
          )}
          {!shutOut && <SaveIndicator status={plan.status} compact />}
          {!shutOut && people.length > 1 && <span>{t('plan.online', { count: people.length })}</span>}
        </span>
      </div>
      <InboxButton />
      <PlanMenu phone>
        <IconButton label={t('common.more')} size={44} icon={<IconDots size={20} stroke={1.6} />} />
      </PlanMenu>
    </header>
  );
}
