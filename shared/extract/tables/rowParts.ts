// A row of a table whose name begins with 其中 counts a part of what the row above counts, cell by cell; plain rows
// below it are parts as well where all together make up the whole. Parts within one row are told by tables.ts.
import { hasParts, isAlike, partOf } from '../parts/listedParts.ts';
import type { Slot } from '../slots.ts';
import type { Target } from '../types.ts';

/** In the first cells of the folded row: 其中:博士研究生; 5 | of which: online. */
const amongAbove = /^[\s|]*(?:\d{1,2}[.、)]?\s*[\t|]\s*)?[-\s]*(?:其中(?![一-龥]*\d)|of which\b|thereof\b)/i;

/** A longer division would be no breakdown. */
const maxRows = 12;

export const isPartOfRowAbove = ({ keys, facts }: Slot): boolean =>
  keys.length > 0 && facts.reading === null && amongAbove.test(facts.folded);

/** Makes the numbers of such rows (`among`) parts, in `targets` and `totals`, as divideLists does for lists. */
export function divideRows(
  slots: readonly Slot[],
  among: readonly number[],
  firsts: Int32Array,
  targets: Target[],
  totals: number[],
): readonly number[] {
  const parted: number[] = [];
  for (const k of among) {
    const whole = wholeAbove(slots, k, firsts, totals);
    if (whole < 0) continue;
    for (const row of rowsOf(slots, k, whole, firsts, targets))
      for (let i = 0; i < slots[row]!.keys.length; i++) {
        const part = firsts[row]! + i;
        const total = firsts[whole]! + i;
        if (totals[part]! >= 0 || !fits(targets[total]!, targets[part]!)) continue;
        targets[part] = partOf(slots[row]!, targets[part]!, targets[total]!);
        totals[part] = total;
        parted.push(part);
      }
  }
  return parted;
}

const isRow = (slot: Slot | undefined): slot is Slot => slot !== undefined && slot.facts.reading === null;

/** The nearest row above that is no part itself and has as many numbers; -1 where none is. */
function wholeAbove(
  slots: readonly Slot[],
  at: number,
  firsts: Int32Array,
  totals: readonly number[],
): number {
  for (let k = at - 1; k >= 0 && at - k <= maxRows && isRow(slots[k]); k--) {
    const slot = slots[k]!;
    if (isPartOfRowAbove(slot) || (slot.keys.length > 0 && totals[firsts[k]!]! >= 0)) continue;
    return slot.keys.length === slots[at]!.keys.length ? k : -1;
  }
  return -1;
}

/** The row itself, and those below it that with all parts before make up the whole. */
function rowsOf(
  slots: readonly Slot[],
  at: number,
  whole: number,
  firsts: Int32Array,
  targets: readonly Target[],
): readonly number[] {
  const total = worth(targets[firsts[whole]!]!);
  let sum = 0;
  for (let k = whole + 1; k <= at; k++) if (slots[k]!.keys.length > 0) sum += worth(targets[firsts[k]!]!);
  const rows = [at];
  for (let k = at + 1; sum < total && k - at <= maxRows && isRow(slots[k]); k++) {
    const slot = slots[k]!;
    if (slot.keys.length !== slots[at]!.keys.length || isPartOfRowAbove(slot)) break;
    if (!fits(targets[firsts[whole]!]!, targets[firsts[k]!]!)) break;
    rows.push(k);
    sum += worth(targets[firsts[k]!]!);
  }
  return sum === total ? rows : [at];
}

const worth = ({ min, max }: Target): number => min ?? max ?? 0;

const fits = (whole: Target, part: Target): boolean =>
  hasParts(whole) &&
  hasParts(part) &&
  // 研究生(名), 其中:博士生: the same measure word
  (isAlike(whole, part) || (part.unit === '' && whole.kind === part.kind)) &&
  worth(part) <= worth(whole);
