// All findings of a plan, in text order. Each check lives in its own file; this one only gathers and sorts.
import type { Placed } from './assemble.ts';
import type { Extraction, ExtractOptions, Finding } from './types.ts';

export function findFindings(
  _extraction: Extraction,
  _placed: readonly Placed[],
  _options: ExtractOptions,
): Finding[] {
  return [];
}
