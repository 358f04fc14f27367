/**
 * Which findings somebody said are no problem. A dismissal is bound to the places its finding speaks of and to what
 * the numbers there measure: the same figures elsewhere are another finding, and other words wake it. Only where the
 * places are gone does the key alone speak, and only where it can mean one finding. Pure.
 */
import type * as Y from 'yjs';
import type { Finding, Target } from '../extract/types.ts';
import type { AppliedReadings } from './applyReadings.ts';
import { anchorAt, type PlacedReading, type SpanPlace } from './readingAnchors.ts';
import { MOST_SPANS, type NewReading, type ReadingEntry } from './readings.ts';

type Targets = readonly Pick<Target, 'key' | 'measure'>[];
/** Where the words of each block (or cell) begin in the plan text. */
type Starts = ReadonlyMap<string, number>;

/** Words are the same but for spaces. */
const bare = (words: string): string => words.replace(/\s/g, '');

/** What the numbers of a finding measure. */
function aboutOf(finding: Finding, measures: ReadonlyMap<string, string | null>): string {
  return finding.targets.map((key) => bare(measures.get(key) ?? '')).join('|');
}

const measuresOf = (targets: Targets): ReadonlyMap<string, string | null> =>
  new Map(targets.map(({ key, measure }) => [key, measure]));

/** What is stored of a finding with its dismissal, beside who, when and why. */
export function dismissalOf(
  doc: Y.Doc,
  finding: Finding,
  targets: Targets,
  starts: Starts,
): Pick<NewReading, 'key' | 'spans' | 'about'> {
  const spans = finding.spans.slice(0, MOST_SPANS).map(({ blockId, offset, length, quote }) => {
    const start = blockId === undefined ? undefined : starts.get(blockId);
    if (blockId === undefined || start === undefined) return { anchor: null, quote: quote.slice(0, 2000) };
    // A number before the words is none of them: such a finding is bound to where they begin.
    const from = Math.max(0, offset - start);
    const to = Math.max(from, offset + length - start);
    return { anchor: anchorAt(doc, { blockId, from, to }), quote: quote.slice(0, 2000) };
  });
  return { key: finding.key, spans, about: aboutOf(finding, measuresOf(targets)).slice(0, 4000) };
}

/** Splits findings into those to show and those dismissed. */
export function hideFindings(
  findings: readonly Finding[],
  targets: Targets,
  readings: readonly PlacedReading[],
  startsNow: () => Starts,
): { shown: Finding[]; hidden: AppliedReadings['hidden'] } {
  const said = readings.filter(({ entry }) => entry.kind === 'dismissFinding').reverse();
  if (said.length === 0 || findings.length === 0) return { shown: [...findings], hidden: [] };
  const taken = new Map<Finding, ReadingEntry>();
  const bound = said.filter(({ entry }) => entry.spans !== undefined && entry.spans.length > 0);
  if (bound.length > 0) hideBound(findings, measuresOf(targets), bound, startsNow(), taken);
  // Said before places were stored, or of a finding without any: its key is all there is.
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  for (const { entry } of said) {
    if (entry.spans !== undefined && entry.spans.length > 0) continue;
    const finding = byKey.get(entry.key);
    if (finding && !taken.has(finding)) taken.set(finding, entry);
  }
  return {
    shown: findings.filter((finding) => !taken.has(finding)),
    hidden: findings.flatMap((finding) => {
      const entry = taken.get(finding);
      return entry ? [{ finding, entry }] : [];
    }),
  };
}

function hideBound(
  findings: readonly Finding[],
  measures: ReadonlyMap<string, string | null>,
  said: readonly PlacedReading[],
  starts: Starts,
  taken: Map<Finding, ReadingEntry>,
): void {
  const named = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = nameOf(finding.kind, finding.spans);
    const list = named.get(name);
    if (list) list.push(finding);
    else named.set(name, [finding]);
  }
  const open: { entry: ReadingEntry; fits: Finding[] }[] = [];
  for (const reading of said) {
    const { entry } = reading;
    const kind = entry.key.slice(0, entry.key.indexOf('|'));
    const same = (named.get(nameOf(kind, entry.spans ?? [])) ?? []).filter(
      (finding) => entry.about === undefined || aboutOf(finding, measures).slice(0, 4000) === entry.about,
    );
    const judged = same.map((finding) => ({ finding, fit: fitOf(finding, reading, starts) }));
    const sure = judged.find(({ finding, fit }) => fit === 'sure' && !taken.has(finding));
    if (sure) taken.set(sure.finding, entry);
    else if (!judged.some(({ fit }) => fit === 'sure'))
      open.push({ entry, fits: judged.filter(({ fit }) => fit === 'maybe').map(({ finding }) => finding) });
  }
  for (const { entry, fits } of open) {
    const [only, ...others] = fits.filter((finding) => !taken.has(finding));
    if (only && others.length === 0) taken.set(only, entry);
  }
}

const nameOf = (kind: string, spans: readonly { quote: string }[]): string =>
  `${kind}|${spans
    .slice(0, MOST_SPANS)
    .map(({ quote }) => quote.slice(0, 2000))
    .join('|')}`;

/** Each place whose words are still there must be the finding's; what was written anew must be in the same block. */
function fitOf(
  finding: Finding,
  { entry, spans = [] }: PlacedReading,
  starts: Starts,
): 'sure' | 'maybe' | 'no' {
  let sure = false;
  for (const [index, span] of finding.spans.slice(0, MOST_SPANS).entries()) {
    const place = spans[index] ?? null;
    if (place === null) continue;
    const alive = place.from < place.to && bare(place.words) === bare(entry.spans?.[index]?.quote ?? '');
    if (alive ? !covers(place, span, starts) : place.blockId !== span.blockId) return 'no';
    sure ||= alive;
  }
  return sure ? 'sure' : 'maybe';
}

function covers(place: SpanPlace, span: Finding['spans'][number], starts: Starts): boolean {
  const start = starts.get(place.blockId);
  if (start === undefined) return false;
  return span.offset < start + place.to && start + place.from < span.offset + span.length;
}
