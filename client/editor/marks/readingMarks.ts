/** What the reading says of one block, as marks; and where its findings stand. Pure. */
import type { PlanBlock } from '../../../shared/doc/planText.ts';
import type { Finding, FindingSpan, Target } from '../../../shared/extract/types.ts';
import type { TargetProgress } from '../../../shared/progress.ts';
import { shownProgress } from '../../../shared/shownProgress.ts';
import type { Reading } from '../../reading/reading.ts';
import { blockFigure } from './blockFigure.ts';
import type { BlockFigure, BlockMarks, WordMark } from './outerMarks.ts';

export interface LeadMark {
  mark: string;
  name: string;
  /** A CSS colour. */
  color: string;
}

export interface MarkOptions {
  selected: string | null;
  /** Lead department at its heading, by block id. */
  leads: ReadonlyMap<string, LeadMark>;
  /** “另 8 项” */
  more: (n: number) => string;
}

/** All that the marks of one block follow from. */
export interface Marked {
  text: string;
  targets: readonly Target[];
  findings: readonly PlacedFinding[];
  lead: LeadMark | undefined;
}

/** A finding where it stands in the words of a block. */
export interface PlacedFinding {
  finding: Finding;
  id: string;
  from: number;
  to: number;
}

export function makeMarks(
  { text, targets, findings, lead }: Marked,
  progress: Reading['progress'],
  options: MarkOptions,
): BlockMarks {
  const figure = blockFigure(targets, progress);
  return {
    text,
    marks: [
      ...targets.map((target) =>
        targetMark(target, progress.get(target.key), target.key === options.selected),
      ),
      ...findings.map(findingMark),
    ],
    attrs: blockAttrs(lead, figure, options),
    figure,
  };
}

/** The line stands under number and unit; comparator words stay plain. */
export function figureSpan(target: Target): { from: number; to: number } {
  const start = target.quote.indexOf(target.number);
  if (target.number === '' || start < 0) return { from: target.from, to: target.to };
  let end = start + target.number.length;
  const unit = target.unit === '' ? -1 : target.quote.indexOf(target.unit, end);
  if (unit >= 0) end = unit + target.unit.length;
  if (target.quote.slice(end).startsWith('（')) end = target.quote.indexOf('）', end) + 1 || end;
  return { from: target.from + start, to: target.from + Math.min(end, target.quote.length) };
}

function targetMark(target: Target, progress: TargetProgress | undefined, selected: boolean): WordMark {
  const figure = progress?.figure ?? null;
  const classes = ['gc-target'];
  if (figure === null) classes.push('gc-target-open');
  if (selected) classes.push('gc-target-on');
  const shown = shownProgress(target, progress);
  const share = shown === null || shown.figure === 0 ? 0 : Math.min(1, shown.done / shown.figure);
  return {
    ...figureSpan(target),
    attrs: {
      class: classes.join(' '),
      'data-mark': 'target',
      'data-target': target.key,
      ...(share > 0 ? { style: `--p:${Math.round(share * 1000) / 10}%` } : {}),
    },
  };
}

function findingMark({ finding, from, to }: PlacedFinding): WordMark {
  return { from, to, attrs: { class: 'gc-finding', 'data-mark': 'finding', 'data-finding': finding.key } };
}

/** The block and words a span of the plan text lies on; null when it covers only a number. */
export function placeOf(
  span: FindingSpan,
  blocks: readonly PlanBlock[],
): { id: string; from: number; to: number } | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.offset ?? 0) <= span.offset) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (block === undefined) return null;
  const from = Math.max(0, span.offset - block.start);
  const to = Math.min(block.text.length, span.offset + span.length - block.start);
  if (to <= from) return block.id === null ? null : { id: block.id, from: 0, to: 0 };
  if (block.cells === undefined) return block.id === null ? null : { id: block.id, from, to };
  const cell = block.cells.find((one) => from >= one.from && from < one.to);
  return cell && cell.id !== null
    ? { id: cell.id, from: from - cell.from, to: Math.min(to, cell.to) - cell.from }
    : null;
}

function blockAttrs(
  lead: LeadMark | undefined,
  figure: BlockFigure | null,
  { more }: MarkOptions,
): Record<string, string> {
  const attrs: Record<string, string> = {};
  if (lead) {
    attrs['data-lead'] = `${lead.mark}\u2002${lead.name}`;
    attrs.style = `--lead:${lead.color}`;
  }
  if (figure) {
    attrs['data-progress'] = figure.rest > 0 ? `${figure.figure}\n${more(figure.rest)}` : figure.figure;
    attrs.style = `--p:${figure.share}`;
  }
  return attrs;
}
