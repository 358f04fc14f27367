/**
 * Findings that came with a change: they touch a changed target, and the earlier text had none of their kind
 * about the same measures. Reads the earlier text itself, for versions keep targets only.
 */
import type { TargetChange } from '../../shared/extract/compare/compare.ts';
import { extractText } from '../../shared/extract/extract.ts';
import type { Finding, Target } from '../../shared/extract/types.ts';

export function findingsCausedBy(
  changes: readonly TargetChange[],
  before: { text: string },
  now: { targets: readonly Target[]; findings: readonly Finding[] },
): Finding[] {
  const touched = new Set(changes.flatMap((change) => (change.kind === 'dropped' ? [] : [change.after.key])));
  const candidates = now.findings.filter(
    (finding) => finding.severity !== 'hint' && finding.targets.some((key) => touched.has(key)),
  );
  if (candidates.length === 0) return [];
  const old = extractText(before.text);
  const known = new Set(old.findings.map((finding) => aboutWhat(finding, old.targets)));
  return candidates.filter((finding) => !known.has(aboutWhat(finding, now.targets)));
}

/** Kind and measures: figures may differ between the texts, what is found fault with does not. */
function aboutWhat(finding: Finding, targets: readonly Target[]): string {
  const measures = finding.targets
    .map((key) => targets.find((target) => target.key === key)?.measure ?? '')
    .sort();
  return `${finding.kind}|${measures.join('|')}`;
}
