/**
 * What a department signed: which chapters it saw, the hash of each, and their words, so that later it can be shown
 * what changed since. Pure; what reads documents runs in job threads.
 */
import { createHash } from 'node:crypto';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import * as Y from 'yjs';
import { z } from 'zod';
import type { ComparedWords, SignedChapter } from '../../shared/api/signoffs.ts';
import { textJson } from '../../shared/doc/json.ts';
import { type LineLook, lineLookSchema, looksOfBlocks } from '../../shared/doc/lineLooks.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { type PlanBlock, planBlocks } from '../../shared/doc/planText.ts';
import { type PlanSection, planSections } from '../../shared/doc/sections.ts';

export const seenSchema = z.object({
  /** Every chapter there was. */
  whole: z.boolean(),
  sections: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), hash: z.string() })),
});
export type Seen = z.infer<typeof seenSchema>;
type Hashed = Seen['sections'][number];

export const hashedSections = (blocks: readonly PlanBlock[]): (PlanSection & { hash: string })[] =>
  planSections(blocks).map((section) => ({
    ...section,
    hash: createHash('sha256').update(section.words).digest('base64url'),
  }));

export const chapter = ({ id, number, title }: SignedChapter): SignedChapter => ({ id, number, title });

/** What was signed and is no longer as it was; of a whole plan also what came. */
export function changedSince({ whole, sections }: Seen, now: readonly Hashed[]): SignedChapter[] {
  const standing = new Map(now.map((section) => [section.id, section]));
  const seen = new Set(sections.map(({ id }) => id));
  return [
    // by the name it bears now, if it is still there
    ...sections
      .filter(({ id, hash }) => standing.get(id)?.hash !== hash)
      .map((section) => chapter(standing.get(section.id) ?? section)),
    ...(whole ? now.filter(({ id }) => !seen.has(id)).map(chapter) : []),
  ];
}

const chapterWordsSchema = z.object({
  id: z.string(),
  lines: z.array(z.object({ text: z.string(), look: lineLookSchema })),
  /** How many of `lines` the chapter shares with the other parts of a larger one. */
  shared: z.int().min(0),
});
type ChapterWords = z.infer<typeof chapterWordsSchema>;

interface TextOf {
  /** The text's update. */
  text: Uint8Array;
  numbering: Numbering;
}

/** The chapters of a text, and the words of those named as they are kept with a sign-off. */
export function signedSections({ ids, ...of }: TextOf & { ids: readonly string[] }): {
  sections: Hashed[];
  words: Uint8Array;
} {
  const { sections, wordsOf } = readChapters(of);
  const wanted = new Set(ids);
  const words = sections.filter(({ id }) => wanted.has(id)).map(wordsOf);
  return {
    sections: sections.map((section) => ({ ...chapter(section), hash: section.hash })),
    words: deflateSync(strToU8(JSON.stringify(words))),
  };
}

/** The chapters that changed, as they were signed and as they are: in one order, so that they can be compared. */
export function changesSince({ seen, words, ...of }: TextOf & { seen: Seen; words: Uint8Array }): {
  signed: ComparedWords;
  now: ComparedWords;
} {
  const { sections, wordsOf } = readChapters(of);
  const kept = z.array(chapterWordsSchema).parse(JSON.parse(strFromU8(inflateSync(words))));
  const before = new Map(kept.map((one) => [one.id, one]));
  const after = new Map(sections.map((section) => [section.id, section]));
  const changed = new Set(changedSince(seen, sections).map(({ id }) => id));
  const order = sections.map(({ id }) => id);
  // what is gone keeps its place behind what it was signed after
  kept.forEach(({ id }, at) => {
    if (!after.has(id)) order.splice(order.indexOf(kept[at - 1]?.id ?? '') + 1, 0, id);
  });
  const shown = order.filter((id) => changed.has(id));
  return {
    signed: compared(shown.flatMap((id) => before.get(id) ?? [])),
    now: compared(shown.flatMap((id) => after.get(id) ?? []).map(wordsOf)),
  };
}

function readChapters({ text, numbering }: TextOf) {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, text);
  const json = textJson(ydoc);
  ydoc.destroy();
  const blocks = planBlocks(json, numbering);
  const looks = looksOfBlocks(json, blocks);
  const looksOf = new Map(blocks.map((block, at) => [block, looks[at] ?? []]));
  const linesOf = (block: PlanBlock) => {
    const words = (block.number + block.text).split('\n');
    return (looksOf.get(block) ?? []).map((look, at) => ({ text: words[at] ?? '', look }));
  };
  return {
    sections: hashedSections(blocks),
    wordsOf: ({ id, lines, shared }: PlanSection): ChapterWords => ({
      id,
      lines: lines.flatMap(linesOf),
      shared: lines.slice(0, shared).flatMap(linesOf).length,
    }),
  };
}

/** One text of them; the heading that parts share stands once before those that follow one another. */
function compared(chapters: readonly ChapterWords[]): ComparedWords {
  const text: string[] = [];
  const looks: LineLook[] = [];
  let above = '';
  for (const { lines, shared } of chapters) {
    const heading = lines
      .slice(0, shared)
      .map((line) => line.text)
      .join('\n');
    for (const line of lines.slice(shared > 0 && heading === above ? shared : 0)) {
      text.push(line.text);
      looks.push(line.look);
    }
    above = heading;
  }
  return { text: text.join('\n'), looks };
}
