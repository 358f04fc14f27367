// All findings of a plan, in text order, each once. The checks live in findingNumbers.ts and findingText.ts;
// those that need the board are in cardFindings.ts.

import { type NumberMemory, numberFindings } from './findingNumbers.ts';
import { textFindings } from './findingText.ts';
import type { Placed } from './place.ts';
import type { Extraction, ExtractOptions, Finding, FindingKind } from './types.ts';

const weight = { error: 0, warning: 1, hint: 2 };

export function findFindings(
  extraction: Extraction,
  placed: readonly Placed[],
  options: ExtractOptions,
  memory: NumberMemory,
): Finding[] {
  return inOrder([...numberFindings(extraction, memory), ...textFindings(extraction, placed, options)]);
}

/** Findings that follow from the targets alone: they can be found again when somebody corrects a target. */
const OF_NUMBERS: ReadonlySet<FindingKind> = new Set(['sum', 'restated', 'subset', 'part-untaken', 'range']);

/** The findings once `extraction.targets` were corrected; of those about words, `holds` says which stay. */
export function findAgain(extraction: Extraction, holds: (finding: Finding) => boolean): Finding[] {
  const ofWords = extraction.findings.filter((finding) => !OF_NUMBERS.has(finding.kind) && holds(finding));
  return inOrder([...numberFindings(extraction), ...ofWords]);
}

function inOrder(all: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  for (const f of all) {
    // the same words in two places keep apart by their order
    const n = (seen.get(f.key) ?? 0) + 1;
    seen.set(f.key, n);
    if (n > 1) f.key = `${f.key}|${n}`;
  }
  return all.sort(
    (a, b) =>
      (a.spans[0]?.offset ?? 0) - (b.spans[0]?.offset ?? 0) || weight[a.severity] - weight[b.severity],
  );
}
