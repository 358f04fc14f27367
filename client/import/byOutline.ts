/** Puts what was read under the outline entry it stands in: targets with their sums, findings. Pure. */
import type { ImportPreview } from '../../shared/api/imports.ts';
import type { Finding, Target } from '../../shared/extract/types.ts';

export interface OutlineRow {
  entry: ImportPreview['outline'][number] | null;
  /** Totals first; each total with the parts that make it up. */
  targets: { target: Target; parts: Target[] }[];
  findings: Finding[];
}

/**
 * What the reading found, and headings without a number, which it leaves out but the plan will have. A line
 * that is no longer a heading or item is none here either, before the server has read again.
 */
function outlineOf(preview: ImportPreview): ImportPreview['outline'] {
  const read = new Map(preview.outline.map((entry) => [entry.offset, entry]));
  return preview.lines
    .filter((line) => line.kind === 'heading' || line.kind === 'item')
    .map(
      (line) =>
        read.get(line.offset) ?? {
          level: line.level ?? 1,
          number: '',
          title: line.text.trim().slice(line.mark.trim().length).trim(),
          offset: line.offset,
        },
    );
}

/** One row an entry, in order; a first row without entry when something stands before the first heading. */
export function byOutline(preview: ImportPreview): OutlineRow[] {
  const entries = outlineOf(preview);
  const rows: OutlineRow[] = entries.map((entry) => ({ entry, targets: [], findings: [] }));
  const before: OutlineRow = { entry: null, targets: [], findings: [] };
  const rowAt = (offset: number): OutlineRow => {
    let found = before;
    for (const row of rows) {
      if ((row.entry?.offset ?? 0) > offset) break;
      found = row;
    }
    return found;
  };
  const parts = new Map<string, Target[]>();
  for (const target of preview.targets) {
    if (target.part_of_key === null) continue;
    parts.set(target.part_of_key, [...(parts.get(target.part_of_key) ?? []), target]);
  }
  const inSum = new Set<string>();
  for (const target of preview.targets) {
    const own = (parts.get(target.key) ?? []).filter(
      (part) => part.unit === target.unit && rowAt(part.offset) === rowAt(target.offset),
    );
    for (const part of own) inSum.add(part.key);
  }
  for (const target of preview.targets) {
    // A part that is shown in its total's sum is not shown again.
    if (inSum.has(target.key)) continue;
    const row = rowAt(target.offset);
    const own = (parts.get(target.key) ?? []).filter((part) => inSum.has(part.key));
    row.targets.push({ target, parts: own });
  }
  for (const finding of preview.findings) rowAt(finding.spans[0]?.offset ?? 0).findings.push(finding);
  const first = before.targets.length + before.findings.length > 0 ? [before] : [];
  return [...first, ...rows];
}
