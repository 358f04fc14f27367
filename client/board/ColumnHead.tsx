/** The head of a column: disc, name, count against the limit, add, and the stage's own menu. */
import { Menu } from '@mantine/core';
import {
  IconArrowBarToLeft,
  IconArrowLeft,
  IconArrowRight,
  IconColumnInsertRight,
  IconDots,
  IconGauge,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useBoardTools } from './boardTools.ts';
import styles from './Column.module.css';
import { LimitDialog } from './LimitDialog.tsx';
import { RenameField } from './RenameField.tsx';
import { StageDisc } from './StageDisc.tsx';
import { addStage, dropStage, shiftStage, writeStage } from './stageActs.ts';
import { stageCount } from './stageCount.ts';
import { stageName } from './stageName.ts';

export interface ColumnHeadProps {
  stage: Stage;
  index: number;
  stages: readonly Stage[];
  shown: number;
  total: number;
  /** Filters are set, and may let all through. */
  filtering: boolean;
  onAdd: () => void;
  /** Null where columns cannot be folded. */
  onFold: (() => void) | null;
}

export function ColumnHead({
  stage,
  index,
  stages,
  shown,
  total,
  filtering,
  onAdd,
  onFold,
}: ColumnHeadProps) {
  const { t } = useTranslation('board');
  const { store, canWrite } = useBoardTools();
  const [renaming, setRenaming] = useState(false);
  const [limiting, setLimiting] = useState(false);
  const name = stageName(stage, t);
  const over = stage.limit !== null && total > stage.limit;
  const icon = { size: 16, stroke: 1.6 } as const;
  return (
    <header className={styles.head}>
      <StageDisc index={index} count={stages.length} />
      {renaming ? (
        <RenameField
          value={name}
          label={t('stage.name')}
          className={styles.nameField}
          limit={60}
          onDone={(value) => {
            setRenaming(false);
            if (value !== null && value !== name) writeStage(store, { ...stage, name: value });
          }}
        />
      ) : (
        <h2 className={styles.name} title={name} onDoubleClick={() => canWrite && setRenaming(true)}>
          {name}
        </h2>
      )}
      <span
        className={styles.count}
        data-over={over || undefined}
        title={over ? t('stage.over', { n: total, limit: stage.limit ?? 0 }) : t('stage.count', { n: total })}
      >
        {stageCount({ shown, total, limit: stage.limit, filtering })}
      </span>
      <span className={styles.tools}>
        {canWrite && (
          <IconButton
            label={t('card.addTop', { stage: name })}
            icon={<IconPlus {...icon} />}
            onClick={onAdd}
          />
        )}
        {(canWrite || onFold) && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <IconButton label={t('stage.menu', { stage: name })} icon={<IconDots {...icon} />} />
            </Menu.Target>
            <Menu.Dropdown>
              {canWrite && (
                <>
                  <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setRenaming(true)}>
                    {t('stage.rename')}
                  </Menu.Item>
                  <Menu.Item leftSection={<IconGauge {...icon} />} onClick={() => setLimiting(true)}>
                    {t('stage.limit')}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconArrowLeft {...icon} />}
                    disabled={index === 0}
                    onClick={() => shiftStage(store, stage.id, -1)}
                  >
                    {t('stage.left')}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconArrowRight {...icon} />}
                    disabled={index === stages.length - 1}
                    onClick={() => shiftStage(store, stage.id, 1)}
                  >
                    {t('stage.right')}
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<IconColumnInsertRight {...icon} />}
                    onClick={() => addStage(store, stage.id, t('stage.newName'))}
                  >
                    {t('stage.addAfter')}
                  </Menu.Item>
                </>
              )}
              {onFold && (
                <Menu.Item leftSection={<IconArrowBarToLeft {...icon} />} onClick={onFold}>
                  {t('stage.fold')}
                </Menu.Item>
              )}
              {canWrite && stages.length > 1 && (
                <Menu.Item
                  color="var(--gc-bad)"
                  leftSection={<IconTrash {...icon} />}
                  onClick={() => dropStage(store, stage.id, t)}
                >
                  {t('stage.remove')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </span>
      <LimitDialog
        opened={limiting}
        name={name}
        limit={stage.limit}
        onClose={() => setLimiting(false)}
        onDone={(limit) => writeStage(store, { ...stage, limit })}
      />
    </header>
  );
}
