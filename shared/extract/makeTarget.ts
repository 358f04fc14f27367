// A target as others see it, made of a quantity that was read and of where its block stands in the plan.
import type { RawTarget } from './blockReading.ts';
import { categoryAndRule } from './categories.ts';
import { fieldRules } from './fieldRules.ts';
import { fold } from './fold.ts';
import type { Placed } from './outline/placed.ts';
import { type Parties, partiesOf } from './owners/parties.ts';
import type { PlanContext } from './planContext.ts';
import { resolveTime } from './times/periods.ts';
import { governingTime } from './times/targetTime.ts';
import type { Owner, Target } from './types.ts';

/** What all targets of a block have in common. */
export interface Whose extends Parties {
  /** What their keys begin with: the block's id, or its section. */
  key: string;
  /** The heading above says who leads, not the block. */
  ownersAbove: boolean;
}

/** An owner statement answers for the targets of its block; a block without one is led by the heading above. */
export function whoseTargets({ block, section }: Placed, owners: readonly Owner[], led: Parties): Whose {
  const ownersAbove = owners.length === 0;
  const { lead, support } = ownersAbove ? led : partiesOf(owners);
  return { key: `${block.id ?? `s:${section}`}|`, lead, support, ownersAbove };
}

/** Its key lacks the ordinal, and what it is part of is not told yet; offsets count from the block's words. */
export function makeTarget(
  raw: RawTarget,
  p: Placed,
  measure: string | null,
  context: PlanContext,
  whose: Whose,
): Target {
  const { quantity: q } = raw;
  const { block } = p;
  const unit = writtenUnit(q.unit, block.text.slice(q.unitStart, q.unitEnd));
  const period = resolveTime(governingTime(raw, p, context.period), context.period);
  const { lead, support, ownersAbove } = whose;
  const category = categoryAndRule(thingDone(raw, block.text, measure), context.options, p.title ?? '', () =>
    clauseAround(raw, block.text, measure),
  );
  return {
    key: `${whose.key}${measure === null ? '' : inKey(measure)}|${unit}|`,
    offset: raw.start,
    length: raw.end - raw.start,
    quote: block.text.slice(raw.start, raw.end),
    number: block.text.slice(q.numStart, q.numEnd),
    comparator: q.comparator,
    min: q.min,
    max: q.max,
    unit,
    measure,
    kind: raw.kind,
    period,
    per: raw.per,
    part_of: null,
    part_of_key: null,
    baseline: raw.baseline,
    section: p.section,
    blockId: block.id ?? null,
    from: raw.start,
    to: raw.end,
    category: category.id,
    lead,
    support,
    rules: fieldRules(raw, p, { unit, measure, period, lead, support, ownersAbove }, category.rule),
  };
}

/** Without what parts of a key are told apart by; most hold none of it. */
function inKey(measure: string): string {
  for (let i = 0; i < measure.length; i++) {
    const c = measure.charCodeAt(i);
    if (c <= 0x20 || c === 0x7c || c === 0xa0 || (c >= 0x1680 && c <= 0x3000) || c === 0xfeff)
      return measure.replace(/[|\s]/g, '');
  }
  return measure;
}

/** The measure, with what is done jointly before it: 联合培养博士 is no matter of 博士. */
function thingDone({ measure: at }: RawTarget, text: string, measure: string | null): string {
  if (at === null || measure === null) return measure ?? '';
  return at[0] >= 4 && '联聯'.includes(text[at[0] - 4]!) && text[at[0] - 3] === '合'
    ? text.slice(at[0] - 4, at[1])
    : measure;
}

const clauseEnds = new Set('，。；、：,.;:\n\t（）()');

/** The words of the clause the number stands in, and its measure, which may stand before it. */
function clauseAround({ start, end }: RawTarget, text: string, measure: string | null): string {
  let from = start;
  while (from > 0 && start - from < 60 && !clauseEnds.has(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < 60 && !clauseEnds.has(text[to]!)) to++;
  return `${measure ?? ''}\n${text.slice(from, to)}`;
}

/** The unit in the document's own script, without the multiplier and the 个 of 个月. */
function writtenUnit(unit: string, written: string): string {
  if (unit === written || unit === '' || written === '') return unit;
  const w = written
    .replace(/^[余餘多来來]/, '')
    .replace(/^[个個]多?(?=[月年周週天]|星期|季度|小时|小時|学时|學時|工作[日天])/, '');
  return fold(w) === unit ? w : unit;
}
