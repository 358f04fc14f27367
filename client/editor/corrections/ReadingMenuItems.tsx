/** In a target's ⋯: 确认, 更正, 不是指标, and taking them back. */
import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconPencil, IconTargetOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../shared/extract/types.ts';
import { useCorrections } from './useCorrections.ts';

const SIZE = { size: 16, stroke: 1.6 } as const;

export function ReadingMenuItems({ target }: { target: Target }) {
  const { t } = useTranslation('editor');
  const { allowed, confirm, correct, dismiss, remove } = useCorrections();
  if (!allowed) return null;
  const { reading } = target;
  return (
    <>
      <Menu.Divider />
      {reading === undefined && (
        <Menu.Item leftSection={<IconCircleCheck {...SIZE} />} onClick={() => confirm(target)}>
          {t('reading.confirm')}
        </Menu.Item>
      )}
      {reading !== undefined && reading.kind !== 'add' && (
        <Menu.Item leftSection={<IconArrowBackUp {...SIZE} />} onClick={() => remove(reading.id)}>
          {reading.kind === 'confirm' ? t('reading.unconfirm') : t('reading.asRead')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconPencil {...SIZE} />} onClick={() => correct(target)}>
        {t('reading.correct')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTargetOff {...SIZE} />} onClick={() => dismiss(target)}>
        {t('reading.dismiss')}
      </Menu.Item>
    </>
  );
}
