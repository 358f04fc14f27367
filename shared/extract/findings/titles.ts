// Which titles of a plan hold certain words: those of its items, and those of the headings above them. Remembered
// from reading to reading: a title written anew is put in the place of the old one. Makes no finding.

import { sameList } from '../lists.ts';
import type { Figures } from './figures.ts';
import { createTitleIndex, knowTitles, type TitleIndex, titlesHolding } from './titleIndex.ts';

/** Which titles hold some words: indices of items and of headings that are none; how many titles there are. */
export interface Holding {
  items: readonly number[];
  headings: readonly number[];
  titles: number;
}

/** What is remembered of the titles. One per extractor. */
export interface TitleMemory {
  index: TitleIndex;
  itemWords: readonly string[];
  outlineWords: readonly string[];
  /** The item each line of the outline is, -1 none. */
  itemAt: readonly number[];
  /** Indices by words. */
  items: Map<string, number[]>;
  headings: Map<string, number[]>;
  answers: Map<string, Holding>;
}

export const createTitleMemory = (): TitleMemory => ({
  index: createTitleIndex(),
  itemWords: [],
  outlineWords: [],
  itemAt: [],
  items: new Map(),
  headings: new Map(),
  answers: new Map(),
});

/** The items, as indices, whose title holds the words, and the headings above items, and how many titles do. */
export function holdingOf(memory: TitleMemory, figures: Figures, words: string): Holding {
  know(memory, figures);
  const { index, items, headings, answers } = memory;
  let answer = answers.get(words);
  if (answer === undefined) {
    const found = titlesHolding(index, words).filter((title) => isTitle(memory, title));
    answer = {
      items: found.flatMap((title) => items.get(title) ?? []).sort((a, b) => a - b),
      headings: found.flatMap((title) => headings.get(title) ?? []),
      titles: found.length,
    };
    answers.set(words, answer);
  }
  return answer;
}

/** 论坛: a short name that is a title as it stands. */
export function hasTitle(memory: TitleMemory, figures: Figures, words: string): boolean {
  know(memory, figures);
  return isTitle(memory, words);
}

const isTitle = ({ items, headings }: TitleMemory, words: string): boolean =>
  items.has(words) || headings.has(words);

function know(memory: TitleMemory, figures: Figures): void {
  const { itemWords, outlineWords } = figures;
  if (itemWords === memory.itemWords && outlineWords === memory.outlineWords) return;
  const itemAt = itemsAt(figures);
  if (itemWords.length === memory.itemWords.length && sameList(itemAt, memory.itemAt, Object.is))
    retitle(memory, outlineWords);
  else knowAll(memory, outlineWords, itemAt);
  memory.itemAt = itemAt;
  memory.itemWords = itemWords;
  memory.outlineWords = outlineWords;
}

/** Both lists are in the text's order, and each item is a line of the outline. */
function itemsAt({ items, outline }: Figures): number[] {
  let item = 0;
  return outline.map(({ offset }) => (items[item]?.offset === offset ? item++ : -1));
}

function knowAll(memory: TitleMemory, outlineWords: readonly string[], itemAt: readonly number[]): void {
  memory.answers = new Map();
  memory.headings = new Map();
  memory.items = new Map();
  for (let k = 0; k < outlineWords.length; k++) {
    const item = itemAt[k]!;
    if (item < 0) listed(memory.headings, outlineWords[k]!, k);
    else listed(memory.items, outlineWords[k]!, item);
  }
  knowTitles(memory.index, outlineWords, outlineWords.length);
}

/** The same items and headings, some with another title. */
function retitle(memory: TitleMemory, outlineWords: readonly string[]): void {
  const { outlineWords: before, itemAt, answers } = memory;
  const anew: string[] = [];
  for (let k = 0; k < outlineWords.length; k++) {
    const [was, is] = [before[k]!, outlineWords[k]!];
    if (was === is) continue;
    anew.push(is);
    const item = itemAt[k]!;
    const lists = item < 0 ? memory.headings : memory.items;
    replace(lists, was, is, item < 0 ? k : item);
    for (const words of answers.keys()) if (was.includes(words) || is.includes(words)) answers.delete(words);
  }
  if (!knowTitles(memory.index, anew, outlineWords.length))
    knowTitles(memory.index, outlineWords, outlineWords.length);
}

function replace(lists: Map<string, number[]>, was: string, is: string, k: number): void {
  const left = (lists.get(was) ?? []).filter((other) => other !== k);
  if (left.length === 0) lists.delete(was);
  else lists.set(was, left);
  lists.set(
    is,
    [...(lists.get(is) ?? []), k].sort((a, b) => a - b),
  );
}

export function listed<T>(lists: Map<string, T[]>, words: string, k: T): void {
  const list = lists.get(words);
  if (list) list.push(k);
  else lists.set(words, [k]);
}
