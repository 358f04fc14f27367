/**
 * What stands in the margin beside a block: done of asked of one of its targets, and how many more there are. The margin
 * is narrow: large figures are told in the scale of the plan's words. Pure.
 */
import type { Target } from '../../../shared/extract/types.ts';
import type { TargetProgress } from '../../../shared/progress.ts';
import { exactScale, SCALE_WORDS } from '../../../shared/scale.ts';
import { shownProgress } from '../../../shared/shownProgress.ts';
import { showNumber, withUnit } from '../../ui/figures.ts';
import type { BlockFigure } from './outerMarks.ts';

export function blockFigure(
  targets: readonly Target[],
  progress: ReadonlyMap<string, TargetProgress>,
): BlockFigure | null {
  const shown = targets.filter((target) => shownProgress(target, progress.get(target.key)) !== null);
  // three fields and twenty forums: those that cards bring about are looked for
  const first = shown.find(({ key }) => (progress.get(key)?.cards.length ?? 0) > 0) ?? shown[0];
  const figures = first ? shownProgress(first, progress.get(first.key)) : null;
  if (!first || !figures) return null;
  const share = figures.figure > 0 ? Math.min(1, figures.done / figures.figure) : 0;
  const words = (value: number): string => {
    const scale = exactScale(first.quote, value);
    return showNumber(value / scale) + SCALE_WORDS[scale];
  };
  return {
    figure: withUnit(`${words(figures.done)}/${words(figures.figure)}`, first.unit),
    share: Math.round(share * 1000) / 1000,
    rest: shown.length - 1,
  };
}
