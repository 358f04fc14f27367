/** The frame of the pages outside a plan: sidebar, search, import and new plan; a bar at the bottom on a phone. */
import { Button, Menu } from '@mantine/core';
import {
  IconBuilding,
  IconChecklist,
  IconChevronRight,
  IconFileImport,
  IconFiles,
  IconFileText,
  IconHelpCircle,
  IconPlus,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { getDepartments, getPlans, keys } from '../api.ts';
import { InboxButton } from '../inbox/InboxButton.tsx';
import { WorkspaceStrips } from '../sync/WorkspaceStrips.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Skeleton } from '../ui/Feedback.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd, showShortcut } from '../ui/Kbd.tsx';
import { Logo } from '../ui/Logo.tsx';
import { PersonAvatar } from '../ui/Marks.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { NewPlanDialog } from './home/NewPlanDialog.tsx';
import { type Command, useCommands, useOffer } from './palette/commands.ts';
import { useSession } from './session.tsx';
import styles from './WorkspaceFrame.module.css';

const PINNED = 5;
const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

export function WorkspaceFrame() {
  const { t } = useTranslation();
  const { openPalette } = useCommands();
  const phone = useMedia() === 'phone';
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [newPlan, setNewPlan] = useState(false);
  useOffer(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'newPlan',
          group: 'action',
          label: t('home.newPlan'),
          icon: <IconPlus size={16} stroke={1.6} />,
          run: () => setNewPlan(true),
        },
      ],
      [t],
    ),
  );
  return (
    <div className={styles.frame}>
      {phone ? null : <Sidebar />}
      <div className={styles.column}>
        <header className={styles.top}>
          {phone && (
            <Link to="/" className={styles.phoneBrand}>
              <Logo size={26} />
              <WorkspaceName />
            </Link>
          )}
          {phone ? (
            <IconButton
              label={t('common.search')}
              size={44}
              icon={<IconSearch {...icon} />}
              onClick={openPalette}
            />
          ) : (
            <button type="button" className={styles.search} onClick={openPalette}>
              <IconSearch size={16} stroke={1.6} aria-hidden />
              <span>{t('home.search')}</span>
              <Kbd>{showShortcut('mod+K')}</Kbd>
            </button>
          )}
          <span className={styles.spacer} />
          <InboxButton />
          {phone ? (
            <Menu position="bottom-end">
              <Menu.Target>
                <IconButton label={t('common.new')} size={44} icon={<IconPlus {...icon} />} />
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => setNewPlan(true)}>
                  {t('home.newPlan')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconFileImport {...icon} />}
                  onClick={() => void navigate('/import')}
                >
                  {t('home.import')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          ) : (
            <>
              <Button
                variant="default"
                leftSection={<IconFileImport size={16} stroke={1.6} />}
                onClick={() => void navigate('/import')}
              >
                {t('home.import')}
              </Button>
              <Button leftSection={<IconPlus size={16} stroke={1.6} />} onClick={() => setNewPlan(true)}>
                {t('home.newPlan')}
              </Button>
            </>
          )}
        </header>
        <WorkspaceStrips />
        <main id="main" className={styles.main} tabIndex={-1}>
          <ErrorBoundary part key={pathname}>
            <Suspense fallback={<Skeleton rows={[34, 54, 54, 54, 54]} />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </main>
        {phone && <PhoneNavigation />}
      </div>
      <NewPlanDialog opened={newPlan} onClose={() => setNewPlan(false)} />
    </div>
  );
}

function WorkspaceName() {
  const { workspace } = useSession();
  return <strong className={styles.workspace}>{workspace.name}</strong>;
}

function Sidebar() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { openShortcuts } = useCommands();
  const plans = useQuery({ queryKey: keys.plans, queryFn: getPlans });
  const departments = useQuery({ queryKey: keys.departments, queryFn: getDepartments });
  const recent = (plans.data?.plans ?? []).filter((plan) => plan.state !== 'archived').slice(0, PINNED);
  const department = departments.data?.departments.find(({ id }) => id === me.departmentId);
  return (
    <nav className={styles.side} aria-label={t('home.navigation')}>
      <Link to="/" className={styles.brand}>
        <Logo size={28} />
        <WorkspaceName />
      </Link>
      <NavLink to="/" end className={styles.item}>
        <IconChecklist {...icon} />
        {t('home.myWork')}
      </NavLink>
      <NavLink to="/plans" end className={styles.item}>
        <IconFiles {...icon} />
        {t('home.allPlans')}
      </NavLink>
      {recent.length > 0 && <h2 className={styles.heading}>{t('home.recentPlans')}</h2>}
      {recent.map((plan) => (
        <NavLink key={plan.id} to={`/plans/${plan.id}/text`} className={styles.item} title={plan.title}>
          <IconFileText {...icon} />
          <span className={styles.ellipsis}>{plan.title}</span>
        </NavLink>
      ))}
      <span className={styles.spacer} />
      <NavLink to="/people" className={styles.item}>
        <IconBuilding {...icon} />
        {t('home.people')}
      </NavLink>
      <button type="button" className={styles.item} onClick={openShortcuts}>
        <IconHelpCircle {...icon} />
        {t('home.help')}
      </button>
      <div className={styles.account}>
        <PersonAvatar name={me.name} color={me.color} size={30} decorative />
        <span className={styles.accountWords}>
          <span className={styles.ellipsis}>{me.name}</span>
          <span className={styles.ellipsis}>{department?.name ?? me.email}</span>
        </span>
        <AccountMenu>
          <IconButton label={t('home.settings')} size={32} icon={<IconSettings {...icon} />} />
        </AccountMenu>
      </div>
    </nav>
  );
}

function PhoneNavigation() {
  const { t } = useTranslation();
  const { me } = useSession();
  const large = { size: 22, stroke: 1.6, 'aria-hidden': true } as const;
  return (
    <nav className={styles.phone} aria-label={t('home.navigation')}>
      <NavLink to="/" end>
        <IconChecklist {...large} />
        {t('home.myWork')}
      </NavLink>
      <NavLink to="/plans" end>
        <IconFiles {...large} />
        {t('home.plans')}
      </NavLink>
      <NavLink to="/people">
        <IconBuilding {...large} />
        {t('home.peopleShort')}
      </NavLink>
      <AccountMenu position="top-end">
        <button type="button">
          <PersonAvatar name={me.name} color={me.color} size={22} decorative />
          {t('home.account')}
        </button>
      </AccountMenu>
    </nav>
  );
}

/** An arrow that says “there is more below”. */
export function Disclosure({ open }: { open: boolean }) {
  return (
    <IconChevronRight
      size={16}
      stroke={1.6}
      aria-hidden
      className={styles.arrow}
      data-open={open || undefined}
    />
  );
}
