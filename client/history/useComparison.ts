/** Two texts as one: its lines with what changed, how they are set, and which targets changed. */
import { useMemo } from 'react';
import {
  type ComparedPlan,
  compareTargets,
  type TargetChange,
} from '../../shared/extract/compare/compare.ts';
import { type DiffLine, diffTexts } from './diffText.ts';
import { type SetLine, setLines } from './setLines.ts';
import type { SideWords } from './useSide.ts';

export interface Comparison {
  lines: readonly DiffLine[];
  setting: readonly SetLine[];
  /** Of the lines that are the captions of pictures. */
  pictures: ReadonlySet<number>;
  targets: readonly TargetChange[];
}

/** null while one of the two is not there yet. A text is no change to itself. */
export function useComparison(before: SideWords | null, after: SideWords | null): Comparison | null {
  const [beforeText, afterText] = [before?.text, after?.text];
  const lines = useMemo(
    () => (afterText === undefined || beforeText === undefined ? null : diffTexts(beforeText, afterText)),
    [afterText, beforeText],
  );
  const [beforeLooks, afterLooks] = [before?.looks, after?.looks];
  const setting = useMemo(
    () => (lines === null ? [] : setLines(lines, beforeLooks, afterLooks)),
    [lines, beforeLooks, afterLooks],
  );
  const pictures = useMemo(
    () => new Set(setting.flatMap(({ look }, at) => (look.kind === 'caption' ? [at] : []))),
    [setting],
  );
  const targets = useMemo(
    () => (before && after && before !== after ? compareTargets(comparable(before), comparable(after)) : []),
    [before, after],
  );
  return lines && { lines, setting, pictures, targets };
}

/** With its outline, where there is one. */
const comparable = ({ targets, outline }: SideWords): ComparedPlan =>
  outline === undefined ? targets : { targets, outline };
