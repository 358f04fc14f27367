/** A stage's name as shown: the five it is born with follow the interface's language until they are renamed. */
import type { TFunction } from 'i18next';
import { DEFAULT_STAGES } from '../../shared/doc/board.ts';
import type { Stage } from '../../shared/doc/boardShapes.ts';

const BORN = ['todo', 'plan', 'run', 'review', 'improve'] as const;

export function stageName(stage: Pick<Stage, 'id' | 'name'>, t: TFunction<'board'>): string {
  const born = BORN.find((id) => id === stage.id);
  const first = DEFAULT_STAGES.find((one) => one.id === stage.id);
  if (born && first?.name === stage.name) return t(`stage.names.${born}`);
  return stage.name || t('stage.newName');
}
