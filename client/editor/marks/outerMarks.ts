/** What the reading and the threads say of the page's words. */
import type { InlineMark } from './blockSource.ts';

/** A marked run of a block's words. */
export interface WordMark {
  from: number;
  to: number;
  attrs: Record<string, string>;
}

/** The first counted target of a block: how far it is, its share, and how many more the block promises. */
export interface BlockFigure {
  figure: string;
  share: number;
  rest: number;
}

/** What the reading says of one textblock; the same object as long as nothing about it changed. */
export interface BlockMarks {
  /** The words it was read from: marks are only set on these. */
  text: string;
  marks: readonly WordMark[];
  /** Attributes of the block's element: margin figure, lead department. */
  attrs: Record<string, string>;
  figure: BlockFigure | null;
}

export interface OuterMarks {
  /** By block id, from the reading. */
  words: ReadonlyMap<string, BlockMarks>;
  /** By block id, positions in the block's content: commented words, places found. */
  places: ReadonlyMap<string, readonly InlineMark[]>;
}

export const NO_MARKS: OuterMarks = { words: new Map(), places: new Map() };
