/** Gives the present state of the plan a name, so that it stands out in the history. */
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { NAME_LIMIT } from '../../../shared/api/fields.ts';
import { keys, nameVersion } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import { Dialog, DialogCancel, DialogFoot } from '../../ui/Dialog.tsx';
import { useLimit } from '../../ui/limit.ts';
import { toast } from '../../ui/toast.tsx';
import { useSend } from '../../ui/useSend.ts';
import { usePlan } from '../planContext.ts';
import { viewPath } from './views.ts';

export function NameVersionDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('plan.nameVersion')} size={420}>
      <NameVersionForm onClose={onClose} />
    </Dialog>
  );
}

function NameVersionForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { planId } = usePlan();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const limited = useLimit()(name, NAME_LIMIT);
  const save = useSend({
    mutationFn: () => nameVersion(planId, { name: name.trim() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.versions(planId) });
      onClose();
      toast(t('plan.versionNamed', { name: name.trim() }), {
        action: { label: t('view.history'), onClick: () => void navigate(viewPath(planId, 'history')) },
      });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !limited.tooLong) save.mutate();
      }}
    >
      <TextInput
        label={t('plan.versionName')}
        placeholder={t('plan.versionHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        {...(save.error ? { error: sentenceFor(save.error) } : limited.field)}
        data-autofocus
      />
      <DialogFoot>
        <DialogCancel />
        <Button type="submit" loading={save.isPending} disabled={name.trim() === '' || limited.tooLong}>
          {t('common.save')}
        </Button>
      </DialogFoot>
    </form>
  );
}
