/** Changes one's own name, as others see it. */
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_LIMIT } from '../../shared/api/fields.ts';
import { patchMe } from '../api.ts';
import { sentenceFor } from '../apiError.ts';
import { Dialog, DialogCancel, DialogFoot } from '../ui/Dialog.tsx';
import { useLimit } from '../ui/limit.ts';
import { useSend } from '../ui/useSend.ts';
import { useSession } from './session.tsx';

export function NameDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('account.name')} size={400}>
      <NameForm onClose={onClose} />
    </Dialog>
  );
}

/** Begins anew with the present name each time it is opened. */
function NameForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const queries = useQueryClient();
  const [name, setName] = useState(me.name);
  const change = useSend({
    mutationFn: () => patchMe({ name: name.trim() }),
    onSuccess: () => {
      // lists of people, and of plans with their people
      void queries.invalidateQueries();
      onClose();
    },
  });
  const limited = useLimit()(name, NAME_LIMIT);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <TextInput
        label={t('account.yourName')}
        autoComplete="name"
        {...limited.field}
        error={limited.field.error ?? (change.error ? sentenceFor(change.error) : null)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <DialogFoot>
        <DialogCancel />
        <Button
          type="submit"
          loading={change.isPending}
          disabled={name.trim() === '' || name.trim() === me.name || limited.tooLong}
        >
          {t('common.save')}
        </Button>
      </DialogFoot>
    </form>
  );
}
