/** Whose sign-in details still wait for being handed over, because their dialog was left before the answer came. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Strip } from '../sync/Strip.tsx';
import { useStore } from '../sync/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { handedOver, type ToHandOver, toHandOver } from './handOver.ts';
import { HandOver } from './PersonActions.tsx';

export function HandOverStrips() {
  const { t } = useTranslation('people');
  const waiting = useStore(toHandOver);
  const [shown, setShown] = useState<ToHandOver | null>(null);
  const done = (): void => {
    if (shown) handedOver(shown.email);
    setShown(null);
  };
  return (
    <>
      {waiting.map((one) => (
        <Strip
          key={one.email}
          tone="amber"
          icon="person"
          action={{ label: t('password.see'), onClick: () => setShown(one) }}
        >
          {t('password.waiting', { name: one.name })}
        </Strip>
      ))}
      {shown && (
        <Dialog opened onClose={done} title={t('password.of', { name: shown.name })} size={420}>
          <HandOver email={shown.email} password={shown.password} onClose={done} />
        </Dialog>
      )}
    </>
  );
}
