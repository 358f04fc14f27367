// The entries of the extraction: plain text in, or the plan's blocks in; the whole reading out. And a text put right
// as it is before anything is read.
// Pure and deterministic: no clock, no network; the same words always give the same result.

import { createAssembler } from './assemble.ts';
import { announcedPlansFindings } from './findings/findingPlans.ts';
import { amongMarks, nothingUnmarked, withoutMarks } from './lines/marksAndBlanks.ts';
import { readStructure } from './lines/structure.ts';
import { blocksOf, wholeLines } from './lines/textBlocks.ts';
import { createReader, type Reader } from './read.ts';
import { type Slot, slotsFor } from './slots.ts';
import type { Block, Extraction, ExtractOptions } from './types.ts';

/** Raised whenever the same text may be read differently; results are cached under it. */
export const extractorVersion = 33;

export interface Extractor {
  /** Reads the blocks as they stand now; only blocks whose words changed since the last call are read again. */
  update(blocks: readonly Block[], options?: ExtractOptions): Extraction;
}

/** Reads a file's text: furniture is skipped, offsets are UTF-16 units of `text` as given. Never throws. */
export function extractText(text: string, options: ExtractOptions = {}): Extraction {
  const structure = readStructure(text);
  const title = options.title ?? structure.title;
  const period = options.period ?? structure.period;
  const extraction = extractBlocks(blocksOf(structure, text), {
    ...options,
    ...(title ? { title } : {}),
    ...(period ? { period } : {}),
  });
  const missing = announcedPlansFindings(structure);
  return missing.length === 0
    ? extraction
    : { ...extraction, findings: [...missing, ...extraction.findings] };
}

/** The text with each paragraph that a page broke at its edge in one line; the text itself where none is. */
export const withWholeLines = (text: string): string => wholeLines(readStructure(text), text);

/** Reads the blocks of a plan; offsets are those the blocks carry. Never throws. */
export function extractBlocks(blocks: readonly Block[], options: ExtractOptions = {}): Extraction {
  return extractorWith(null, options).update(blocks);
}

/** An extractor that remembers what it read of each block. One per open plan. The blocks given must not be changed. */
export const createExtractor = (options: ExtractOptions = {}): Extractor =>
  extractorWith(createReader(), options);

function extractorWith(reader: Reader, options: ExtractOptions): Extractor {
  const { assemble } = createAssembler();
  let slots: readonly Slot[] = [];
  let unmarked = nothingUnmarked;
  return {
    update(written, over) {
      unmarked = withoutMarks(written, unmarked);
      const { blocks, closed } = unmarked;
      const change = slotsFor(blocks, slots, reader);
      slots = change.slots;
      return amongMarks(assemble(change, over ? { ...options, ...over } : options), closed);
    },
  };
}
