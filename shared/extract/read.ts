// Reads one block by itself, in its own language; the result depends on the block's text only and is remembered.

import type { BlockReading } from './blockReading.ts';
import { readEnglishBlock } from './english/english.ts';
import { noteWords } from './findings/findingNotes.ts';
import { type Remark, readRemarks } from './findings/remarks.ts';
import { fold } from './fold.ts';
import { FIRST, glance } from './glance.ts';
import { kept, nothing } from './lists.ts';
import { readMixed } from './mixed.ts';
import { readSpacedBlock } from './numbers/spacedNumbers.ts';
import { saysFirstLeads, saysFirstLeadsInEnglish } from './owners/firstLeads.ts';
import { readOwners } from './owners/owners.ts';
import type { RawOwner } from './owners/rawOwner.ts';
import type { Block } from './types.ts';

export interface BlockFacts {
  text: string;
  folded: string;
  /** What a glance at the folded text shows (glance.ts). */
  seen: number;
  english: boolean;
  /** Null for a row of a table: rows are read with their header. */
  reading: BlockReading | null;
  owners: readonly RawOwner[];
  remarks: readonly Remark[];
  /** The text says that the first of several departments leads (列首位的为牵头单位). */
  leadFirst: boolean;
}

/** Characters looked at to tell the block's language. */
const HEAD = 400;
/** Latin letters of the shortest English sentence. */
const SENTENCE = 24;

/** Latin letters and Chinese characters among the first of the block, the former times 1024. */
function scripts(text: string): number {
  let latin = 0;
  let han = 0;
  const n = Math.min(text.length, HEAD);
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122)) latin++;
    else if (c >= 0x4e00 && c <= 0x9fff) han++;
  }
  return latin * 1024 + han;
}

/** Whether the block's first words are Latin rather than Chinese. */
function isEnglish(latin: number, han: number, text: string): boolean {
  if (latin > 8 && han * 6 < latin) return han < 8 || !opensInChinese.test(text);
  // 380,000 visitors is short, and has nothing else; so is $35K
  return han === 0 && (latin > 3 || (latin > 0 && /[$€£]\d/.test(text)));
}

/** Whether a block of these words is read by the rules of English. */
export function readsAsEnglish(text: string): boolean {
  const counted = scripts(text);
  return isEnglish(counted >> 10, counted & 1023, text);
}

/** 举办论坛5场,由Institute for Advanced Optical Measurement (…)承办: a long name in a Chinese sentence. */
const opensInChinese = /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.、．]\s*)?[一-龥]{4}/;

/** What the words of blocks say, remembered for the same words. One per extractor; null for who reads but once. */
export type Reader = { memory: Map<string, BlockFacts>; rows: Map<string, BlockFacts> } | null;

export const createReader = (): Reader => ({ memory: new Map(), rows: new Map() });

/** Forgets the words of blocks that are gone, once they outnumber those that are there. */
export function keepFacts(reader: Reader, count: number, facts: () => Iterable<BlockFacts>): void {
  if (reader === null) return;
  const { memory, rows } = reader;
  if (memory.size + rows.size <= 2 * count + 100) return;
  memory.clear();
  rows.clear();
  for (const one of facts()) memoryOf(reader, one).set(one.text, one);
}

const memoryOf = ({ memory, rows }: NonNullable<Reader>, { reading }: BlockFacts): Map<string, BlockFacts> =>
  reading === null ? rows : memory;

/** What the block's words say. No method of the reader: what is compiled for one would be thrown away with it. */
export const readBlockFacts = (reader: Reader, block: Block): BlockFacts => readAllFacts(reader, [block])[0]!;

/**
 * What the words of each block say. All blocks go through one stage before any goes through the next: the code of one
 * stage stays near the processor, where that of all of them together does not (from scratch a fifth faster).
 */
export function readAllFacts(reader: Reader, blocks: readonly Block[]): BlockFacts[] {
  const facts: BlockFacts[] = [];
  const anew: BlockFacts[] = [];
  for (const block of blocks) {
    const known = reader === null ? null : block.kind === 'row' ? reader.rows : reader.memory;
    let one = known?.get(block.text);
    if (one === undefined) {
      one = begin(block);
      anew.push(one);
    }
    facts.push(one);
  }
  for (const one of anew)
    if (one.reading !== null && one.reading.targets.length > 0) noteWords(one.reading, one.english);
  for (const one of anew) if (one.reading !== null) one.owners = kept(readOwners(one.folded, one.seen));
  for (const one of anew) one.remarks = kept(readRemarks(one.folded, one.reading, one.english, one.seen));
  for (const one of anew) one.leadFirst = leadFirst(one.folded, one.seen, one.english);
  // only what was read to its end is remembered
  if (reader !== null) for (const one of anew) memoryOf(reader, one).set(one.text, one);
  return facts;
}

const leadFirst = (folded: string, seen: number, english: boolean): boolean =>
  folded.length < 4000 &&
  (english ? saysFirstLeadsInEnglish(folded) : (seen & FIRST) !== 0 && saysFirstLeads(folded));

function begin(block: Block): BlockFacts {
  const counted = scripts(block.text);
  const latin = counted >> 10;
  const english = isEnglish(latin, counted & 1023, block.text);
  const reading =
    block.kind === 'row'
      ? null
      : english
        ? readEnglishBlock(block.text)
        : latin >= SENTENCE || block.text.length > HEAD
          ? readMixed(block.text)
          : readSpacedBlock(block.text);
  const folded = reading === null ? fold(block.text) : reading.folded;
  return {
    text: block.text,
    folded,
    seen: glance(folded),
    english,
    reading,
    owners: nothing,
    remarks: nothing,
    leadFirst: false,
  };
}
