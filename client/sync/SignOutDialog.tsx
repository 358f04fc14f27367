/** Logging out while this device holds edits the server has not: keep them or let them go, named plan by plan. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import type { UnsentOnDevice } from './signOut.ts';

export interface SignOutDialogProps {
  unsent: UnsentOnDevice | null;
  /** `discard`: also what is unsent goes from this device. */
  onDecide: (discard: boolean) => void;
  onClose: () => void;
}

export function SignOutDialog({ unsent, onDecide, onClose }: SignOutDialogProps) {
  const { t } = useTranslation('sync');
  return (
    <Dialog opened={unsent !== null} onClose={onClose} title={t('signOut.title')} size={440}>
      <p style={{ margin: '0 0 8px', color: 'var(--gc-text-2)' }}>{t('signOut.text')}</p>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {unsent?.plans.map((plan) => (
          <li key={plan.planId}>
            {t('signOut.plan', { title: plan.title || t('signOut.untitled'), count: plan.edits })}
          </li>
        ))}
      </ul>
      <DialogFoot>
        <Button variant="default" onClick={() => onDecide(true)}>
          {t('signOut.discard')}
        </Button>
        <Button onClick={() => onDecide(false)} data-autofocus>
          {t('signOut.keep')}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
