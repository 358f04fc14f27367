/**
 * Stages as chips above the one that is shown on a phone; a chip brings its stage into view. Where the
 * filters leave none in that one, it says in which there are some.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../shared/doc/boardShapes.ts';
import styles from './Board.module.css';
import { stageCount } from './stageCount.ts';
import { stageName } from './stageName.ts';

export interface StageChipsProps {
  stages: readonly Stage[];
  counts: ReadonlyMap<string, { shown: number; total: number }>;
  filtering: boolean;
  /** The sideways scroller with one child a stage. */
  track: RefObject<HTMLElement | null>;
  onShown: (stage: string) => void;
}

export function StageChips({ stages, counts, filtering, track, onShown }: StageChipsProps) {
  const { t } = useTranslation('board');
  const [current, setCurrent] = useState(stages[0]?.id ?? '');
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = track.current;
    if (!element) return;
    const onScroll = (): void => {
      const columns = [...element.querySelectorAll<HTMLElement>('[data-stage]')];
      const middle = element.scrollLeft + element.clientWidth / 2;
      const shown =
        columns.find((column) => column.offsetLeft + column.offsetWidth >= middle) ?? columns.at(-1);
      const id = shown?.dataset.stage;
      if (id) {
        setCurrent(id);
        onShown(id);
      }
    };
    onScroll();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [track, onShown]);
  useEffect(() => {
    const chip = row.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(current)}"]`);
    if (row.current && chip)
      row.current.scrollTo({
        left: chip.offsetLeft - (row.current.clientWidth - chip.offsetWidth) / 2,
        behavior: 'smooth',
      });
  }, [current]);
  const goTo = (stage: string): void => {
    const column = track.current?.querySelector<HTMLElement>(`[data-stage="${CSS.escape(stage)}"]`);
    if (column) track.current?.scrollTo({ left: column.offsetLeft - 14, behavior: 'smooth' });
  };
  const found = (stage: string): number => counts.get(stage)?.shown ?? 0;
  const here = stages.find(({ id }) => id === current);
  const there = filtering && found(current) === 0 ? stages.find(({ id }) => found(id) > 0) : undefined;
  return (
    <>
      <nav ref={row} className={styles.chips} aria-label={t('stage.pick')}>
        {stages.map((stage) => {
          const { shown, total } = counts.get(stage.id) ?? { shown: 0, total: 0 };
          const over = stage.limit !== null && total > stage.limit;
          return (
            <button
              key={stage.id}
              type="button"
              data-chip={stage.id}
              className={styles.stageChip}
              aria-pressed={stage.id === current}
              onClick={() => goTo(stage.id)}
            >
              {stageName(stage, t)}
              <span data-over={over || undefined}>
                {stageCount({ shown, total, limit: over ? stage.limit : null, filtering })}
              </span>
            </button>
          );
        })}
      </nav>
      {here && there && (
        <div className={styles.found}>
          <span role="status">{t('filter.notHere', { stage: stageName(here, t) })}</span>
          <button type="button" onClick={() => goTo(there.id)}>
            {t('filter.there', { stage: stageName(there, t), count: found(there.id) })}
          </button>
        </div>
      )}
    </>
  );
}
