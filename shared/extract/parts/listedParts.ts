// A line that ends in 其中: or “of which:” divides what it counts over the list below it: the numbers of the list's
// entries are parts of its total. Parts within one block are told by breakdown.ts and english/relations.ts.
import { classOf } from '../findings/figures.ts';
import { nothing } from '../lists.ts';
import type { NumberStyle } from '../outline/numbering.ts';
import { quiet } from '../outline/placed.ts';
import type { Slot } from '../slots.ts';
import type { Target } from '../types.ts';

/** A target of a list's entry as the blocks gave it, and as the part it is. */
export interface ListedPart {
  of: Target;
  as: Target;
}

/** Entries of one list; a longer one would be no breakdown. */
const maxEntries = 60;

const chineseSays = /^[^。;]{0,30}?(?:其中|分别[为是]|包括|包含)\s*:\s*$/;
const englishSays =
  /^[^.;]{0,80}?\b(?:of (?:which|whom|these)|including|comprising|consisting of|made up (?:of|as follows)|(?:broken down|divided|split) (?:into|as follows))\s*:\s*$/i;
/** Any other line that leads up to a list: its numbers are parts where they add up to the total. */
const leads = /^[^。;]{0,60}:\s*$/;

const bullet = /^\s*[-•*▪◦·–]\s*(?=\S)/;
const goesOn = /[;,、]\s*(?:and\s*)?$/;

/** How the entries of a list are told: by numbers of one style and level, by bullets, or by the ; each line ends with. */
interface List {
  style: NumberStyle | 'bullet' | 'line';
  level: number;
  value: number;
  /** Whether the last entry says that another follows. */
  goesOn: boolean;
}

/**
 * Makes the numbers of such lists parts, in `targets` (all of the plan, in order) and `totals` (the index of each
 * one's total, -1 none), and tells which it made such. The blocks' own targets stay as they are; what is put in their
 * place is a copy. `leading`: the blocks with targets that end in a colon; `firsts`: the index of each block's first
 * target.
 */
export function divideLists(
  slots: readonly Slot[],
  leading: readonly number[],
  firsts: Int32Array,
  targets: Target[],
  totals: number[],
): readonly number[] {
  const listed: number[] = [];
  for (const k of leading) listed.push(...divideBelow(slots, k, firsts[k]!, targets, totals));
  return listed;
}

/** `first`: the index of the leading block's first target. */
function divideBelow(
  slots: readonly Slot[],
  at: number,
  first: number,
  targets: Target[],
  totals: number[],
): readonly number[] {
  const lead = slots[at]!;
  const { folded: f, english, reading } = lead.facts;
  if (reading === null) return nothing;
  const until = first + lead.keys.length;
  const tail = f.slice(targets[until - 1]!.to);
  const says = (english ? englishSays : chineseSays).test(tail);
  if (!says && !leads.test(tail)) return nothing;
  const wholes: number[] = [];
  const sentence = sentenceStart(f, english, targets[until - 1]!.from);
  for (let k = until - 1; k >= first && targets[k]!.from >= sentence; k--)
    if (totals[k]! < 0 && hasParts(targets[k]!)) wholes.push(k);
  if (wholes.length === 0) return nothing;
  const parts: [whole: number, part: number, slot: Slot][] = [];
  let list: List | null = null;
  let next = until;
  for (let k = at + 1; k < slots.length && k - at <= maxEntries; k++) {
    const slot = slots[k]!;
    const entry: List | 'within' | null = list === null ? begun(slot) : continued(list, slot);
    if (entry === null) break;
    if (entry !== 'within') {
      list = entry;
      for (const part of partsOf(slot, next, targets, totals, wholes)) parts.push([...part, slot]);
    }
    next += slot.keys.length;
  }
  const listed: number[] = [];
  for (const whole of wholes) {
    const own = parts.filter((part) => part[0] === whole);
    if (!says && !addUp(targets[whole]!, own, targets)) continue;
    for (const [, part, slot] of own) {
      targets[part] = partOf(slot, targets[part]!, targets[whole]!);
      totals[part] = whole;
      listed.push(part);
    }
  }
  return listed;
}

const sentenceStart = (f: string, english: boolean, before: number): number =>
  Math.max(0, f.lastIndexOf(english ? '. ' : '。', before));

export const hasParts = ({ kind, per }: Target): boolean =>
  (kind === 'count' || kind === 'money') && per === null;

function begun({ block, facts, head, level }: Slot): List | null {
  if (quiet.has(block.kind) || facts.reading === null) return null;
  const { number } = head;
  if (number !== null)
    return number.value === 1 ? { style: number.style, level, value: 1, goesOn: true } : null;
  if (isBullet(block, facts.folded)) return { style: 'bullet', level: 0, value: 0, goesOn: true };
  return goesOn.test(facts.folded) ? { style: 'line', level: 0, value: 0, goesOn: true } : null;
}

const isBullet = (block: Slot['block'], f: string): boolean => block.bullet === true || bullet.test(f);

function continued(list: List, { block, facts, head, level }: Slot): List | 'within' | null {
  if (quiet.has(block.kind) || facts.reading === null) return null;
  const { number } = head;
  if (list.style === 'bullet') return number === null && isBullet(block, facts.folded) ? list : null;
  if (list.style === 'line') {
    if (number !== null || !list.goesOn) return null;
    return { ...list, goesOn: goesOn.test(facts.folded) };
  }
  if (number === null) return null;
  if (number.style === list.style && level === list.level)
    return number.value === list.value + 1 ? { ...list, value: number.value } : null;
  return level > list.level ? 'within' : null;
}

/** Of an entry the numbers of the first sentence that holds any, for each total the first of its kind. */
function* partsOf(
  { facts, keys }: Slot,
  first: number,
  targets: readonly Target[],
  totals: readonly number[],
  wholes: readonly number[],
): Generator<[whole: number, part: number]> {
  const { folded: f, english } = facts;
  if (keys.length === 0) return;
  const stop = f.indexOf(english ? '. ' : '。', targets[first]!.to);
  const taken = new Set<number>();
  for (let k = first; k < first + keys.length; k++) {
    const target = targets[k]!;
    if (stop >= 0 && target.from > stop) return;
    if (totals[k]! >= 0 || !hasParts(target)) continue;
    const whole = wholes.find((w) => !taken.has(w) && isAlike(targets[w]!, target));
    if (whole === undefined) continue;
    taken.add(whole);
    yield [whole, k];
  }
}

export const isAlike = (whole: Target, part: Target): boolean =>
  whole.kind === part.kind && classOf(whole.unit) === classOf(part.unit);

function addUp(
  whole: Target,
  parts: readonly (readonly [number, number, Slot])[],
  targets: readonly Target[],
): boolean {
  const sum = parts.reduce((so, [, k]) => so + (targets[k]!.min ?? targets[k]!.max ?? 0), 0);
  return parts.length > 1 && sum === (whole.min ?? whole.max);
}

/** The same object as last time where nothing changed. */
export function partOf(slot: Slot, of: Target, whole: Target): Target {
  const period = of.period ?? whole.period;
  const unit = of.unit || whole.unit;
  const known = slot.parts.find((part) => part.of === of)?.as;
  if (
    known !== undefined &&
    known.part_of === whole.offset &&
    known.part_of_key === whole.key &&
    known.period === period &&
    known.unit === unit
  )
    return known;
  const as: Target = {
    ...of,
    period,
    unit,
    measure: of.measure ?? whole.measure,
    part_of: whole.offset,
    part_of_key: whole.key,
    rules: {
      ...of.rules,
      part_of: 'list',
      ...(of.period === null && period !== null ? { period: 'list' } : {}),
      ...(of.measure === null && whole.measure !== null ? { measure: 'list' } : {}),
    },
  };
  slot.parts = [...slot.parts.filter((part) => part.of !== of && part.as.key !== of.key), { of, as }];
  return as;
}
