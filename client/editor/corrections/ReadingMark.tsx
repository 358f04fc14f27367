/** A small sign behind a target's name: confirmed, corrected, marked by hand. Nothing when it is as read. */
import { IconCircleCheck, IconHandFinger, IconPencil } from '@tabler/icons-react';
import type { Target } from '../../../shared/extract/types.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import panel from '../panel/Panel.module.css';

const SIGNS = {
  confirm: [IconCircleCheck, 'confirmed'],
  correct: [IconPencil, 'corrected'],
  add: [IconHandFinger, 'byHand'],
} as const;
const isSign = (kind: string): kind is keyof typeof SIGNS => Object.hasOwn(SIGNS, kind);

export function ReadingMark({ target }: { target: Target }) {
  const t = useTexts('editor');
  const kind = target.reading?.kind ?? '';
  if (!isSign(kind)) return null;
  const [Icon, text] = SIGNS[kind];
  const label = t(`reading.${text}`);
  return <Icon className={panel.said} size={14} stroke={1.6} role="img" aria-label={label} title={label} />;
}
