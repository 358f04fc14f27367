/** The organisation's name, and a field to change it; administrators only. */
import { Button, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_LIMIT } from '../../shared/api/fields.ts';
import { keys, patchWorkspace } from '../api.ts';
import { useSession } from '../pages/session.tsx';
import { ErrorInPlace } from '../ui/Feedback.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLimit } from '../ui/limit.ts';
import { useSend } from '../ui/useSend.ts';
import styles from './PeoplePage.module.css';

export function WorkspaceName() {
  const { t } = useTranslation('people');
  const { workspace } = useSession();
  const client = useQueryClient();
  const [name, setName] = useState<string | null>(null);
  const rename = useSend({
    mutationFn: (wanted: string) => patchWorkspace({ name: wanted }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.me });
      setName(null);
    },
  });
  const limited = useLimit()(name ?? '', NAME_LIMIT);
  if (name === null)
    return (
      <p className={styles.workspace}>
        {workspace.name}
        <IconButton
          label={t('workspace.rename')}
          icon={<IconPencil size={16} stroke={1.6} />}
          onClick={() => setName(workspace.name)}
        />
      </p>
    );
  return (
    <>
      <form
        className={styles.workspace}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !limited.tooLong) rename.mutate(name.trim());
        }}
      >
        <TextInput
          aria-label={t('workspace.name')}
          value={name}
          {...limited.field}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) setName(null);
          }}
        />
        <Button type="submit" loading={rename.isPending} disabled={name.trim() === '' || limited.tooLong}>
          {t('workspace.save')}
        </Button>
        <Button variant="default" onClick={() => setName(null)}>
          {t('workspace.cancel')}
        </Button>
      </form>
      {rename.error && <ErrorInPlace error={rename.error} onRetry={() => rename.mutate(name.trim())} />}
    </>
  );
}
