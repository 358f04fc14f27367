// Who leads all that stands under a heading: （一）办好学术活动（牵头部门：学术部） says it once for its items. A heading
// further in that names its own goes before. Knows headings and their statements, no targets.

import type { Block } from '../types.ts';
import { speakForAll } from './parties.ts';
import type { RawOwner } from './rawOwner.ts';

/** The innermost heading that names who leads, and those around it. The same object as long as it says the same. */
export interface Led {
  level: number;
  text: string;
  owners: readonly RawOwner[];
  above: Led | null;
}

/** What holds at a line of this level: it ends what headings of its own or a deeper level say. */
export function ledAt(led: Led | null, level: number): Led | null {
  let holds = led;
  while (holds !== null && holds.level >= level) holds = holds.above;
  return holds;
}

/** What holds below a line where `above` holds at it; `known` is what did before. */
export function ledBelow(
  above: Led | null,
  { kind, text }: Block,
  owners: readonly RawOwner[],
  level: number,
  known: Led | null,
): Led | null {
  if (kind !== 'heading' || !speakForAll(owners)) return above;
  return known !== null &&
    known.level === level &&
    known.text === text &&
    known.owners === owners &&
    known.above === above
    ? known
    : { level, text, owners, above };
}
