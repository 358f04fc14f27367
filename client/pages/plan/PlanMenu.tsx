/** ⋯: the plan's life (会签, 定稿, 修订, archive), its settings, and what belongs to the person. */
import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconCalendar,
  IconChecks,
  IconEdit,
  IconFileText,
  IconFileTypeDocx,
  IconHistory,
  IconKeyboard,
  IconListNumbers,
  IconLogout,
  IconSearch,
  IconSend,
  IconSignature,
  IconTag,
  IconUserPlus,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { may } from '../../../shared/access.ts';
import { SignOutDialog } from '../../sync/SignOutDialog.tsx';
import { Kbd, showShortcut } from '../../ui/Kbd.tsx';
import { PersonalItems } from '../AccountMenu.tsx';
import { useCommands } from '../palette/commands.ts';
import { usePlan } from '../planContext.ts';
import { useSignOut } from '../signOut.ts';
import { fits, usePlanActions } from './planActions.ts';
import { hasSignoffs } from './signoffWords.ts';
import { useStateChange } from './useStateChange.ts';
import { viewPath } from './views.ts';

const icon = { size: 16, stroke: 1.6 } as const;

export function PlanMenu({ children, phone = false }: { children: ReactElement; phone?: boolean }) {
  const { t } = useTranslation();
  const { planId, detail, shutOut } = usePlan();
  const { open } = usePlanActions();
  const { openPalette, openShortcuts } = useCommands();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const item = (label: string, sign: React.ReactNode, onClick: () => void, right?: React.ReactNode) => (
    <Menu.Item leftSection={sign} rightSection={right} onClick={onClick}>
      {label}
    </Menu.Item>
  );
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown mah="80dvh" style={{ overflowY: 'auto' }}>
          {phone && (
            <>
              {item(
                t('view.history'),
                <IconHistory {...icon} />,
                () => void navigate(viewPath(planId, 'history')),
              )}
              {!shutOut && item(t('plan.share'), <IconUserPlus {...icon} />, () => open('share'))}
              {!shutOut && item(t('plan.export'), <IconFileTypeDocx {...icon} />, () => open('export'))}
              <Menu.Divider />
            </>
          )}
          {!shutOut && (
            <>
              {hasSignoffs(detail.state) &&
                item(t('plan.signoff.open'), <IconSignature {...icon} />, () => open('signoffs'))}
              <LifeItems />
              {fits('nameVersion', detail) &&
                item(t('plan.nameVersion'), <IconTag {...icon} />, () => open('nameVersion'))}
              {fits('numbering', detail) &&
                item(t('plan.numbering'), <IconListNumbers {...icon} />, () => open('numbering'))}
              {fits('period', detail) &&
                item(t('plan.period'), <IconCalendar {...icon} />, () => open('period'))}
              <Menu.Divider />
            </>
          )}
          {item(
            t('common.search'),
            <IconSearch {...icon} />,
            openPalette,
            phone ? null : <Kbd>{showShortcut('mod+K')}</Kbd>,
          )}
          {phone ? null : item(t('shortcuts.title'), <IconKeyboard {...icon} />, openShortcuts, <Kbd>?</Kbd>)}
          <PersonalItems />
          <Menu.Divider />
          {item(t('account.signOut'), <IconLogout {...icon} />, signOut.start)}
        </Menu.Dropdown>
      </Menu>
      <SignOutDialog
        unsent={signOut.unsent}
        onDecide={(discard) => void signOut.finish(discard)}
        onClose={signOut.cancel}
      />
    </>
  );
}

/** What can be done with a plan in its present state; only for those who may. */
function LifeItems() {
  const { t } = useTranslation();
  const { detail } = usePlan();
  const { open } = usePlanActions();
  const change = useStateChange();
  const { state, role } = detail;
  if (!may(role, 'finalise')) return null;
  const writing = state === 'draft' || state === 'amend';
  return (
    <>
      {writing && (
        <Menu.Item leftSection={<IconSend {...icon} />} onClick={() => change('review')}>
          {t('plan.toReview')}
        </Menu.Item>
      )}
      {state === 'review' && (
        <Menu.Item leftSection={<IconEdit {...icon} />} onClick={() => change('draft')}>
          {t('plan.toDraft')}
        </Menu.Item>
      )}
      {fits('finalise', detail) && (
        <Menu.Item leftSection={<IconChecks {...icon} />} onClick={() => open('finalise')}>
          {t('plan.finalise')}
        </Menu.Item>
      )}
      {fits('amend', detail) && (
        <Menu.Item leftSection={<IconFileText {...icon} />} onClick={() => open('amend')}>
          {t('plan.amend')}
        </Menu.Item>
      )}
      {state === 'archived' ? (
        <Menu.Item leftSection={<IconArchiveOff {...icon} />} onClick={() => change('draft')}>
          {t('plan.unarchive')}
        </Menu.Item>
      ) : (
        <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => open('archive')}>
          {t('plan.archive')}
        </Menu.Item>
      )}
      <Menu.Divider />
    </>
  );
}
