/** What Ctrl+K offers while a plan is open: its views, exports, dialogs and cards. */
import {
  IconChecks,
  IconFileText,
  IconFileTypeDocx,
  IconHistory,
  IconLayoutKanban,
  IconListNumbers,
  IconSignature,
  IconTag,
  IconTarget,
  IconUserPlus,
} from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { may } from '../../../shared/access.ts';
import { EXPORT_FORMATS } from '../../api.ts';
import { useOfferCards } from '../../board/useOfferCards.ts';
import { type Command, useOffer } from '../palette/commands.ts';
import { usePlan } from '../planContext.ts';
import { fits, usePlanActions } from './planActions.ts';
import { hasSignoffs } from './signoffWords.ts';
import { useExport } from './useExport.ts';
import { PLAN_VIEWS, viewPath } from './views.ts';

const icon = { size: 16, stroke: 1.6 } as const;
const VIEW_ICONS = {
  text: <IconFileText {...icon} />,
  board: <IconLayoutKanban {...icon} />,
  targets: <IconTarget {...icon} />,
  history: <IconHistory {...icon} />,
} as const;

export function PlanCommands() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { planId, detail, shutOut } = usePlan();
  const { open } = usePlanActions();
  const { run } = useExport();
  const latest = useRef(run);
  latest.current = run;
  const { role, state } = detail;
  const commands = useMemo<readonly Command[]>(() => {
    const list: Command[] = PLAN_VIEWS.map((view, index) => ({
      id: `view-${view}`,
      group: 'view',
      label: t(`view.${view}`),
      hint: `Alt ${index + 1}`,
      icon: VIEW_ICONS[view],
      run: () => void navigate(viewPath(planId, view)),
    }));
    if (shutOut) return list;
    list.push({
      id: 'share',
      group: 'action',
      label: t('plan.share'),
      icon: <IconUserPlus {...icon} />,
      keywords: 'share 成员 权限',
      run: () => open('share'),
    });
    if (may(role, 'export'))
      for (const format of EXPORT_FORMATS)
        list.push({
          id: `export-${format}`,
          group: 'action',
          label: `${t('plan.export')} ${t(`plan.format.${format}`)}`,
          hint: `.${format}`,
          icon: <IconFileTypeDocx {...icon} />,
          keywords: `export ${format}`,
          run: () => latest.current(format),
        });
    if (fits('nameVersion', { role, state }))
      list.push({
        id: 'name-version',
        group: 'action',
        label: t('plan.nameVersion'),
        icon: <IconTag {...icon} />,
        run: () => open('nameVersion'),
      });
    if (fits('numbering', { role, state }))
      list.push({
        id: 'numbering',
        group: 'action',
        label: t('plan.numbering'),
        icon: <IconListNumbers {...icon} />,
        run: () => open('numbering'),
      });
    if (hasSignoffs(state))
      list.push({
        id: 'signoffs',
        group: 'action',
        label: t('plan.signoff.open'),
        icon: <IconSignature {...icon} />,
        keywords: 'sign-off review 会签',
        run: () => open('signoffs'),
      });
    if (fits('finalise', { role, state }))
      list.push({
        id: 'finalise',
        group: 'action',
        label: t('plan.finalise'),
        icon: <IconChecks {...icon} />,
        keywords: 'finalise final',
        run: () => open('finalise'),
      });
    if (fits('amend', { role, state }))
      list.push({
        id: 'amend',
        group: 'action',
        label: t('plan.amend'),
        icon: <IconChecks {...icon} />,
        keywords: 'amend',
        run: () => open('amend'),
      });
    return list;
  }, [t, navigate, planId, role, state, shutOut, open]);
  useOffer(commands);
  useOfferCards();
  return null;
}
