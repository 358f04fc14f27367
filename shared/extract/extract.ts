// The two entries of the extraction: plain text in, or the plan's blocks in; the whole reading out.
// Pure and deterministic: no clock, no network; the same words always give the same result.
import type { Block, Extraction, ExtractOptions } from './types.ts';

/** Raised whenever the same text may be read differently; results are cached under it. */
export const extractorVersion = 1;

export interface Extractor {
  /** Reads the blocks as they stand now; only blocks whose words changed since the last call are read again. */
  update(blocks: readonly Block[], options?: ExtractOptions): Extraction;
}

const empty = (): Extraction => ({
  title: null,
  plan_period: null,
  outline: [],
  items: [],
  targets: [],
  owners: [],
  findings: [],
});

/** Reads a file's text: furniture is skipped, offsets are UTF-16 units of `text` as given. Never throws. */
export function extractText(_text: string, _options: ExtractOptions = {}): Extraction {
  return empty();
}

/** Reads the blocks of a plan; offsets are those the blocks carry. Never throws. */
export function extractBlocks(blocks: readonly Block[], options: ExtractOptions = {}): Extraction {
  return createExtractor(options).update(blocks);
}

/** An extractor that remembers what it read of each block. One per open plan. */
export function createExtractor(_options: ExtractOptions = {}): Extractor {
  return { update: () => empty() };
}
