// The two entries of the extraction: plain text in, or the plan's blocks in; the whole reading out.
// Pure and deterministic: no clock, no network; the same words always give the same result.

import { createAssembler } from './assemble.ts';
import { announcedPlansFindings } from './findingPlans.ts';
import { createReader } from './read.ts';
import { type Slot, slotsFor } from './slots.ts';
import { readStructure, type Structure } from './structure.ts';
import type { Block, Extraction, ExtractOptions } from './types.ts';

/** Raised whenever the same text may be read differently; results are cached under it. */
export const extractorVersion = 4;

export interface Extractor {
  /** Reads the blocks as they stand now; only blocks whose words changed since the last call are read again. */
  update(blocks: readonly Block[], options?: ExtractOptions): Extraction;
}

/** The body of a file as blocks: furniture and blank lines left out, offsets as in the file. */
export function blocksOf(structure: Structure): Block[] {
  const blocks: Block[] = [];
  for (const l of structure.lines) {
    if (l.kind === 'furniture' || l.kind === 'blank') continue;
    const lead = l.mark !== undefined ? l.text.indexOf(l.mark) : -1;
    if (l.mark !== undefined && lead >= 0) {
      const at = lead + l.mark.length;
      blocks.push({ kind: l.kind, number: l.text.slice(0, at), text: l.text.slice(at), offset: l.offset });
    } else blocks.push({ kind: l.kind, text: l.text, offset: l.offset });
  }
  return blocks;
}

/** Reads a file's text: furniture is skipped, offsets are UTF-16 units of `text` as given. Never throws. */
export function extractText(text: string, options: ExtractOptions = {}): Extraction {
  const structure = readStructure(text);
  const title = options.title ?? structure.title;
  const period = options.period ?? structure.period;
  const extraction = extractBlocks(blocksOf(structure), {
    ...options,
    ...(title ? { title } : {}),
    ...(period ? { period } : {}),
  });
  const missing = announcedPlansFindings(structure);
  return missing.length === 0
    ? extraction
    : { ...extraction, findings: [...missing, ...extraction.findings] };
}

/** Reads the blocks of a plan; offsets are those the blocks carry. Never throws. */
export function extractBlocks(blocks: readonly Block[], options: ExtractOptions = {}): Extraction {
  return createExtractor(options).update(blocks);
}

/** An extractor that remembers what it read of each block. One per open plan. The blocks given must not be changed. */
export function createExtractor(options: ExtractOptions = {}): Extractor {
  const { assemble } = createAssembler();
  const reader = createReader();
  let slots: readonly Slot[] = [];
  return {
    update(blocks, over) {
      const change = slotsFor(blocks, slots, reader);
      slots = change.slots;
      return assemble(change, over ? { ...options, ...over } : options);
    },
  };
}
