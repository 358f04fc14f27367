// Which target a link speaks of once its key is gone: the words around moved it, or number and name were changed one
// after the other. Board, progress and findings ask the same. Pure.
import type { Target } from '../types.ts';

/** A link as the board stores it; the key is block | measure | unit | ordinal. */
export interface TargetLink {
  target: string | null;
  blockId: string | null;
  quote: string;
}

type Linked = Pick<Target, 'key' | 'blockId' | 'quote' | 'unit' | 'measure'>;

/**
 * Of the targets of the link's block the one with its quote, else the one of its unit whose name holds the link's or
 * is held by it (论坛, then 高端论坛). Null where none is or several are: a link never goes to other words by a guess.
 */
export function targetMoved<T extends Linked>(link: TargetLink, targets: readonly T[]): T | null {
  if (link.target === null || link.blockId === null) return null;
  const beside = targets.filter((target) => target.blockId === link.blockId);
  const same = beside.filter((target) => target.quote === link.quote);
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
  const [unit, ...named] = link.target.split('|').slice(1, -1).reverse();
  const measure = named.reverse().join('');
  if (unit === undefined || measure === '') return null;
  const alike = beside.filter((target) => {
    const now = (target.measure ?? '').replace(/[|\s]/g, '');
    return target.unit === unit && now !== '' && (now.includes(measure) || measure.includes(now));
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
