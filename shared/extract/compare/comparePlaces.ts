// Which chapter of a plan answers to which of another: by title, then by number, from the top down. For compare.ts.
import { fold } from '../fold.ts';
import type { OutlineEntry, Target } from '../types.ts';

interface Node {
  entry: OutlineEntry;
  title: string;
  children: Node[];
  place: string;
  titled: boolean;
}

/** Where the targets of one plan stand. */
export interface Places {
  of(target: Target): { place: string; titled: boolean };
}

/** Places of both plans, the same where their chapters answer to each other. */
export function placesOf(
  before: readonly OutlineEntry[],
  after: readonly OutlineEntry[],
): { before: Places; after: Places } {
  const earlier = treeOf(before);
  const later = treeOf(after);
  let count = 0;
  const pair = (a: Node, b: Node, titled: boolean): void => {
    a.place = b.place = `#${count++}`;
    a.titled = b.titled = titled;
  };
  /** `under`: what they stand below was found by its title. */
  const match = (olds: readonly Node[], news: readonly Node[], under: boolean): void => {
    const open = new Map<string, Node[]>();
    const put = (key: string, node: Node): void => {
      const list = open.get(key);
      if (list) list.push(node);
      else open.set(key, [node]);
    };
    const found = new Map<Node, Node>();
    const taken = new Set<Node>();
    const meet = (key: (node: Node) => string, titled: boolean): void => {
      open.clear();
      for (const old of olds) if (!taken.has(old) && key(old) !== '') put(key(old), old);
      for (const one of news) {
        if (found.has(one)) continue;
        const old = open.get(key(one))?.shift();
        if (!old) continue;
        found.set(one, old);
        taken.add(old);
        pair(old, one, titled);
      }
    };
    // of several of one title the one that has its number
    meet(({ title, entry }) => (title === '' ? '' : `${title}|${entry.number}`), true);
    meet(({ title }) => title, true);
    // 举办培训班10期 answers to 举办培训班17期
    meet(({ title }) => title.replace(/\d/g, ''), true);
    meet(({ entry }) => entry.number, under);
    for (const [one, old] of found) match(old.children, one.children, one.titled);
  };
  match(earlier, later, false);
  return { before: placed(before, earlier), after: placed(after, later) };
}

function treeOf(outline: readonly OutlineEntry[]): Node[] {
  const top: Node[] = [];
  const open: Node[] = [];
  for (const entry of outline) {
    while (open.length > 0 && open.at(-1)!.entry.level >= entry.level) open.pop();
    const node: Node = { entry, title: bare(entry.title), children: [], place: '', titled: false };
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}

/** A title without marks and years: 2026年任务 answers to 2025年任务. */
const bare = (title: string): string =>
  fold(title)
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)|[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();

function placed(outline: readonly OutlineEntry[], tree: readonly Node[]): Places {
  const nodes: Node[] = [];
  const walk = (list: readonly Node[]): void => {
    for (const node of list) {
      nodes.push(node);
      walk(node.children);
    }
  };
  walk(tree);
  nodes.sort((a, b) => a.entry.offset - b.entry.offset);
  return {
    of({ offset, section }) {
      if (section === '') return { place: '', titled: false };
      let low = 0;
      let high = outline.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (nodes[middle]!.entry.offset <= offset) low = middle + 1;
        else high = middle;
      }
      const node = nodes[low - 1];
      return node && node.place !== ''
        ? { place: node.place, titled: node.titled }
        : { place: `?${section}`, titled: false };
    },
  };
}
