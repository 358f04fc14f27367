// What the blocks, each by itself or with its neighbours, give to the findings of a plan: findings of their own, and
// where to look for others.

import { type Changed, type Gathered, gather, noneGathered, toTheEnd } from '../gathered.ts';
import type { Slot } from '../slots.ts';
import { movedFindings } from '../standing.ts';
import type { Finding } from '../types.ts';
import { isAnnex } from './findingOrder.ts';
import { cutBefore } from './findingText.ts';
import { otherYears, type PlanName } from './findingYears.ts';

/** Remembered from one reading to the next. */
export interface Heard {
  words: Gathered<Finding>;
  years: Gathered<Finding>;
  departments: Gathered<Finding>;
  /** The plan's name with another year. */
  titles: Gathered<Finding>;
  remarked: Gathered<Slot>;
  /** Indices of the blocks that say how many things follow. */
  announcing: Gathered<number>;
  /** Lines with a number of their own, and where numbers begin anew. */
  numbered: Gathered<Slot>;
  rows: Gathered<Slot>;
}

export const nothingHeard: Heard = {
  words: noneGathered,
  years: noneGathered,
  departments: noneGathered,
  titles: noneGathered,
  remarked: noneGathered,
  announcing: noneGathered,
  numbered: noneGathered,
  rows: noneGathered,
};

export function hear(
  slots: readonly Slot[],
  changed: Changed,
  name: PlanName | null,
  sameName: boolean,
  before: Heard,
): Heard {
  const n = slots.length;
  const blocksBefore = before.rows.starts.length - 1;
  const all = { from: 0, to: n, gone: blocksBefore };
  const counted = n === blocksBefore ? changed : toTheEnd(changed, n);
  return {
    words: gather(before.words, n, withNeighbours(changed, n), slots, wordsAt),
    years: gather(before.years, n, changed, slots, yearsAt),
    departments: gather(before.departments, n, changed, slots, departmentsAt),
    titles:
      name === null
        ? { all: [], starts: new Int32Array(n + 1) }
        : gather(before.titles, n, sameName ? changed : all, { slots, name }, titlesAt),
    remarked: gather(before.remarked, n, changed, slots, remarkedAt),
    announcing: gather(before.announcing, n, counted, slots, announcingAt),
    numbered: gather(before.numbered, n, changed, slots, numberedAt),
    rows: gather(before.rows, n, changed, slots, rowAt),
  };
}

function withNeighbours({ from, to, gone }: Changed, blocks: number): Changed {
  const above = from > 0 ? 1 : 0;
  const below = to < blocks ? 1 : 0;
  return { from: from - above, to: to + below, gone: gone + above + below };
}

function wordsAt(slots: readonly Slot[], k: number, into: Finding[]): void {
  const slot = slots[k]!;
  for (const finding of slot.standing!.words)
    if (!goesOnBelow(finding, slot, slots[k + 1]) && !isBroken(finding, slots, k)) into.push(finding);
  const cut = cutBefore(slot, slots[k + 1]);
  if (cut !== null) into.push(cut);
}

function yearsAt(slots: readonly Slot[], k: number, into: Finding[]): void {
  for (const finding of slots[k]!.standing!.years) into.push(finding);
}

function departmentsAt(slots: readonly Slot[], k: number, into: Finding[]): void {
  for (const finding of slots[k]!.standing!.departments) into.push(finding);
}

function titlesAt(
  { slots, name }: { slots: readonly Slot[]; name: PlanName },
  k: number,
  into: Finding[],
): void {
  const slot = slots[k]!;
  const found = otherYears(slot, name);
  if (found.length > 0) into.push(...movedFindings(found, slot.base));
}

function remarkedAt(slots: readonly Slot[], k: number, into: Slot[]): void {
  if (slots[k]!.facts.remarks.length > 0) into.push(slots[k]!);
}

function announcingAt(slots: readonly Slot[], k: number, into: number[]): void {
  const { remarks } = slots[k]!.facts;
  if (remarks.length > 0 && remarks.some((r) => r.kind === 'announces')) into.push(k);
}

function numberedAt(slots: readonly Slot[], k: number, into: Slot[]): void {
  const slot = slots[k]!;
  if ((slot.number !== null && !isRowLike(slot)) || slot.block.kind === 'title' || isAnnex(slot))
    into.push(slot);
}

function rowAt(slots: readonly Slot[], k: number, into: Slot[]): void {
  if (slots[k]!.block.kind === 'row') into.push(slots[k]!);
}

/** 一⇥学术 groups the rows of a table: its number is no line's. */
function isRowLike({ block: { number, text } }: Slot): boolean {
  if (number?.endsWith('\t')) return true;
  if (text.length >= 80) return false;
  for (let k = 0; k < 8; k++) if (text.charCodeAt(k) === 9) return true;
  return false;
}

/** A quotation of several paragraphs is opened anew in each and closed once. */
const goesOnBelow = (finding: Finding, { facts }: Slot, next: Slot | undefined): boolean =>
  finding.kind === 'damaged' &&
  next !== undefined &&
  /^\s*[“"]/.test(next.facts.folded.slice(0, 4)) &&
  facts.remarks.some((r) => r.kind === 'unclosed' && r.mark === '“');

/** 弘扬“爱国、创新、 and, on the next line, 求实”的精神: one quotation, cut by the line's end. */
function isBroken(finding: Finding, slots: readonly Slot[], k: number): boolean {
  if (finding.kind !== 'damaged') return false;
  const from = finding.spans[0]!.offset - slots[k]!.base;
  const remark = slots[k]!.facts.remarks.find((r) => r.from === from);
  if (remark?.kind === 'unclosed') return goesOver(slots[k], slots[k + 1]);
  return remark?.kind === 'unopened' && goesOver(slots[k - 1], slots[k]);
}

const pairs = ['“”', '《》', '()', '「」', '『』', '【】'];

const goesOver = (above: Slot | undefined, below: Slot | undefined): boolean =>
  above !== undefined &&
  below?.block.kind === 'paragraph' &&
  !/[。;!?]\s*$/.test(above.facts.folded.slice(-4)) &&
  pairs.some(
    (pair) =>
      above.facts.remarks.some((r) => r.kind === 'unclosed' && r.mark === pair[0]) &&
      below.facts.remarks.some((r) => r.kind === 'unopened' && r.mark === pair[1]),
  );
