/** From the reading to marks, block by block. A block whose marks did not change keeps the same object. Pure. */
import type { PlanBlock } from '../../../shared/doc/planText.ts';
import type { Finding, FindingSpan, Target } from '../../../shared/extract/types.ts';
import type { TargetProgress } from '../../../shared/progress.ts';
import type { Reading } from '../../reading/reading.ts';
import { showNumber } from '../../ui/figures.ts';
import type { BlockMarks, WordMark } from './pageMarks.ts';

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

/** What the marks of one block follow from, beside the lead department. */
interface Draft {
  text: string;
  targets: Target[];
  /** Of each target. */
  progress: (TargetProgress | undefined)[];
  findings: { finding: Finding; from: number; to: number }[];
  /** The selected target, if it is one of them. */
  selected: string | null;
}

/** The marks of one block with what they follow from: while that is the same, so are they. */
interface Known {
  draft: Draft;
  lead: LeadMark | undefined;
  marks: BlockMarks;
}

export type MarkMaker = (reading: Reading, options: MarkOptions) => ReadonlyMap<string, BlockMarks>;

export function createMarkMaker(): MarkMaker {
  let last = new Map<string, Known>();
  let language = '';
  return (reading, options) => {
    const next = new Map<string, Known>();
    const out = new Map<string, BlockMarks>();
    if (options.more(2) !== language) last = new Map();
    language = options.more(2);
    for (const [id, draft] of drafts(reading, options)) {
      const lead = options.leads.get(id);
      let known = last.get(id);
      if (known === undefined || !sameLead(known.lead, lead) || !sameDraft(known.draft, draft))
        known = { draft, lead, marks: makeMarks(id, draft, reading, options) };
      next.set(id, known);
      out.set(id, known.marks);
    }
    last = next;
    return out;
  };
}

const sameLead = (a: LeadMark | undefined, b: LeadMark | undefined): boolean =>
  a === b || (a?.mark === b?.mark && a?.name === b?.name && a?.color === b?.color);

function sameDraft(a: Draft, b: Draft): boolean {
  return (
    a.text === b.text &&
    a.selected === b.selected &&
    a.targets.length === b.targets.length &&
    a.findings.length === b.findings.length &&
    a.targets.every((target, k) => sameWords(target, b.targets[k])) &&
    a.progress.every((figures, k) => figures === b.progress[k]) &&
    a.findings.every(
      ({ finding, from, to }, k) =>
        finding.key === b.findings[k]?.finding.key &&
        from === b.findings[k]?.from &&
        to === b.findings[k]?.to,
    )
  );
}

const sameWords = (a: Target, b: Target | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.key === b.key &&
    a.from === b.from &&
    a.to === b.to &&
    a.quote === b.quote &&
    a.number === b.number &&
    a.unit === b.unit);

function makeMarks(id: string, draft: Draft, { progress }: Reading, options: MarkOptions): BlockMarks {
  return {
    text: draft.text,
    marks: [
      ...draft.targets.map((target, k) =>
        targetMark(target, draft.progress[k], target.key === draft.selected),
      ),
      ...draft.findings.map(({ finding, from, to }) => findingMark(finding, { from, to })),
    ],
    attrs: blockAttrs(id, draft, progress, options),
  };
}

function drafts(reading: Reading, { leads, selected }: MarkOptions): Map<string, Draft> {
  const words = wordsById(reading.blocks);
  const out = new Map<string, Draft>();
  const draft = (id: string): Draft | null => {
    const known = out.get(id);
    if (known) return known;
    const text = words.get(id);
    if (text === undefined) return null;
    const made: Draft = { text, targets: [], progress: [], findings: [], selected: null };
    out.set(id, made);
    return made;
  };
  for (const target of reading.extraction.targets) {
    const into = target.blockId === null ? null : draft(target.blockId);
    if (into === null) continue;
    into.targets.push(target);
    into.progress.push(reading.progress.get(target.key));
    if (target.key === selected) into.selected = selected;
  }
  for (const finding of reading.findings) {
    if (finding.severity === 'hint') continue;
    for (const span of finding.spans) {
      const place = placeOf(span, reading.blocks);
      if (place !== null) draft(place.id)?.findings.push({ finding, from: place.from, to: place.to });
    }
  }
  for (const id of leads.keys()) draft(id);
  return out;
}

function wordsById(blocks: readonly PlanBlock[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const block of blocks) {
    if (block.cells === undefined) {
      if (block.id !== null && !words.has(block.id)) words.set(block.id, block.text);
      continue;
    }
    for (const cell of block.cells)
      if (cell.id !== null) words.set(cell.id, block.text.slice(cell.from, cell.to));
  }
  return words;
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
  const share = figure === null || figure === 0 ? 0 : Math.min(1, (progress?.done ?? 0) / figure);
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
  id: string,
  { targets }: Draft,
  progress: ReadonlyMap<string, TargetProgress>,
  { leads, more }: MarkOptions,
): Record<string, string> {
  const attrs: Record<string, string> = {};
  const lead = leads.get(id);
  if (lead) {
    attrs['data-lead'] = `${lead.mark}\u2002${lead.name}`;
    attrs.style = `--lead:${lead.color}`;
  }
  const counted = targets.filter((target) => (progress.get(target.key)?.figure ?? null) !== null);
  const first = counted[0];
  const figures = first ? progress.get(first.key) : undefined;
  if (first && figures && figures.figure !== null) {
    const rest = counted.length - 1;
    const unit = first.unit === '' ? '' : ` ${first.unit}`;
    const figure = `${showNumber(figures.done)}/${showNumber(figures.figure)}${unit}`;
    attrs['data-progress'] = rest > 0 ? `${figure}\n${more(rest)}` : figure;
    const share = figures.figure > 0 ? Math.min(1, figures.done / figures.figure) : 0;
    attrs.style = `--p:${Math.round(share * 1000) / 1000}`;
  }
  return attrs;
}
