/** From the reading to marks, block by block. A block whose marks did not change keeps the same object. Pure. */

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

/** The marks of one block with what they follow from: while that is the same, so are they. */
interface Known {
  id: string;
  text: string;
  targets: Target[];
  /** Of each target. */
  progress: (TargetProgress | undefined)[];
  findings: { finding: Finding; from: number; to: number }[];
  /** The selected target, if it is one of them. */
  selected: string | null;
  lead: LeadMark | undefined;
  marks: BlockMarks | null;
  /** The round in which its block was last there, and in which it had something to mark. */
  there: number;
  marked: number;
  /** Of the round under way: how much of what it follows from was met, and whether any of it is new. */
  met: { targets: number; findings: number; selected: string | null };
  changed: boolean;
}

export type MarkMaker = (reading: Reading, options: MarkOptions) => ReadonlyMap<string, BlockMarks>;

/** Reading after reading: what is met is compared where it is kept, so that a key costs no copy of the plan's marks. */
export function createMarkMaker(): MarkMaker {
  let known = new Map<string, Known>();
  // what each block and each target met last: most stand where they stood
  let byBlock: (Known | undefined)[] = [];
  let byTarget: (Known | undefined)[] = [];
  let last: ReadonlyMap<string, BlockMarks> = new Map();
  let lastProgress: Reading['progress'] | null = null;
  let language = '';
  let round = 0;
  return (reading, options) => {
    round++;
    const { blocks, progress, extraction, findings } = reading;
    if (options.more(2) !== language) for (const one of known.values()) one.marks = null;
    language = options.more(2);
    for (let k = 0; k < blocks.length; k++) {
      const block = blocks[k]!;
      if (block.cells === undefined) {
        if (block.id !== null) byBlock[k] = takeWords(block.id, block.text, false, byBlock[k]);
      } else
        for (const cell of block.cells)
          if (cell.id !== null) takeWords(cell.id, block.text.slice(cell.from, cell.to), true, undefined);
    }
    const marked: Known[] = [];
    const sameProgress = progress === lastProgress;
    lastProgress = progress;
    for (let n = 0; n < extraction.targets.length; n++) {
      const target = extraction.targets[n]!;
      const into = target.blockId === null ? undefined : open(target.blockId, marked, byTarget[n]);
      byTarget[n] = into;
      if (into === undefined) continue;
      const k = into.met.targets++;
      const before = into.targets[k];
      const same = before !== undefined && sameWords(before, target);
      const figures = same && sameProgress ? into.progress[k] : progress.get(target.key);
      if (!same || figures !== into.progress[k]) into.changed = true;
      into.targets[k] = target;
      into.progress[k] = figures;
      if (target.key === options.selected) into.met.selected = target.key;
    }
    for (const finding of findings) {
      if (finding.severity === 'hint') continue;
      for (const span of finding.spans) {
        const place = placeOf(span, blocks);
        const into = place === null ? undefined : open(place.id, marked, undefined);
        if (place === null || into === undefined) continue;
        const { from, to } = place;
        const k = into.met.findings++;
        const before = into.findings[k];
        if (
          before === undefined ||
          before.from !== from ||
          before.to !== to ||
          before.finding.key !== finding.key
        )
          into.changed = true;
        into.findings[k] = { finding, from, to };
      }
    }
    for (const id of options.leads.keys()) open(id, marked, undefined);
    const renewed = marked.filter((one) => settle(one, progress, options));
    if (renewed.length === 0 && marked.length === last.size) return last;
    const now = new Map(last);
    for (const one of renewed) now.set(one.id, one.marks!);
    if (now.size > marked.length)
      for (const id of now.keys()) if (known.get(id)?.marked !== round) now.delete(id);
    if (known.size > 2 * blocks.length + 100) {
      known = new Map([...known].filter(([, { there }]) => there === round));
      byBlock = [];
      byTarget = [];
    }
    last = now;
    return now;
  };

  /** Of two blocks with one id the first counts, of two cells the last. */
  function takeWords(id: string, text: string, over: boolean, likely: Known | undefined): Known {
    let one = likely?.id === id ? likely : known.get(id);
    if (one === undefined) {
      one = nothingKnown(id, text);
      known.set(id, one);
    } else if (one.there === round && !over) return one;
    one.text = text;
    one.there = round;
    return one;
  }

  /** The block with this id, which has something to mark, if there is one. */
  function open(id: string, marked: Known[], likely: Known | undefined): Known | undefined {
    const one = likely?.id === id ? likely : known.get(id);
    if (one === undefined || one.there !== round) return undefined;
    if (one.marked !== round) {
      // what had nothing to mark last time is not among the marks
      one.changed = one.marked !== round - 1;
      one.marked = round;
      one.met.targets = 0;
      one.met.findings = 0;
      one.met.selected = null;
      marked.push(one);
    }
    return one;
  }
}

const nothingKnown = (id: string, text: string): Known => ({
  id,
  text,
  targets: [],
  progress: [],
  findings: [],
  selected: null,
  lead: undefined,
  marks: null,
  there: 0,
  marked: -1,
  met: { targets: 0, findings: 0, selected: null },
  changed: false,
});

/** All it follows from was met: makes its marks anew where any of that is. */
function settle(one: Known, progress: Reading['progress'], options: MarkOptions): boolean {
  const { met } = one;
  const lead = options.leads.get(one.id);
  const same =
    !one.changed &&
    one.marks?.text === one.text &&
    one.targets.length === met.targets &&
    one.findings.length === met.findings &&
    one.selected === met.selected &&
    sameLead(one.lead, lead);
  if (same) return false;
  one.targets.length = met.targets;
  one.progress.length = met.targets;
  one.findings.length = met.findings;
  one.selected = met.selected;
  one.lead = lead;
  one.marks = makeMarks(one, progress, options);
  return true;
}

const sameLead = (a: LeadMark | undefined, b: LeadMark | undefined): boolean =>
  a === b || (a?.mark === b?.mark && a?.name === b?.name && a?.color === b?.color);

const sameWords = (a: Target, b: Target): boolean =>
  a === b ||
  (a.key === b.key &&
    a.from === b.from &&
    a.to === b.to &&
    a.quote === b.quote &&
    a.number === b.number &&
    a.unit === b.unit);

function makeMarks(one: Known, progress: Reading['progress'], options: MarkOptions): BlockMarks {
  const figure = blockFigure(one.targets, progress);
  return {
    text: one.text,
    marks: [
      ...one.targets.map((target, k) => targetMark(target, one.progress[k], target.key === one.selected)),
      ...one.findings.map(({ finding, from, to }) => findingMark(finding, { from, to })),
    ],
    attrs: blockAttrs(one.lead, figure, options),
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

function findingMark(finding: Finding, { from, to }: { from: number; to: number }): WordMark {
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
