/** Which blocks of an edited container continue which of the old ones: by node, by block id, then in order. Pure. */
import type { Node } from '@tiptap/pm/model';

/**
 * For each new node the index of the old one that it continues, in rising order; null for a new one. Given are those
 * between the ends at which nothing changed.
 */
export function partners(before: readonly Node[], next: readonly Node[]): (number | null)[] {
  const out: (number | null)[] = next.map(() => null);
  const byNode = new Map<Node, number>();
  const byId = new Map<string, number>();
  before.forEach((node, at) => {
    byNode.set(node, at);
    const id: unknown = node.attrs.id;
    if (typeof id === 'string' && !byId.has(`${node.type.name} ${id}`))
      byId.set(`${node.type.name} ${id}`, at);
  });
  const found: { index: number; at: number }[] = [];
  next.forEach((node, index) => {
    const at = byNode.get(node) ?? byId.get(`${node.type.name} ${String(node.attrs.id)}`);
    if (at !== undefined) found.push({ index, at });
  });
  for (const { index, at } of longestRise(found)) out[index] = at;
  pairGaps(before, next, out);
  return out;
}

/** Between those found: nodes of one type without an id of their own continue each other in order. */
function pairGaps(before: readonly Node[], next: readonly Node[], out: (number | null)[]): void {
  const claimed = new Set(out);
  let at = 0;
  for (let index = 0; index < next.length; index++) {
    const fixed = out[index];
    if (fixed !== null && fixed !== undefined) {
      at = fixed + 1;
      continue;
    }
    const limit = out.slice(index).find((value) => value !== null) ?? before.length;
    const node = next[index];
    const old = at < limit && !claimed.has(at) ? before[at] : undefined;
    if (old !== undefined && node?.type === old.type && (idFits(old, node) || isEdited(old, node))) {
      out[index] = at;
      at++;
    }
  }
}

function idFits(old: Node, node: Node): boolean {
  const id: unknown = old.attrs.id;
  return id === null || id === undefined || id === node.attrs.id || node.attrs.id === null;
}

/** Of several lines with one id the edited one gets another (blockIds.ts): it is the same line, others write in it. */
function isEdited(old: Node, node: Node): boolean {
  if (!old.isTextblock) return false;
  const start = old.content.findDiffStart(node.content);
  if (start === null) return true;
  const end = old.content.findDiffEnd(node.content)?.a ?? old.content.size;
  const size = Math.min(old.content.size, node.content.size);
  const kept = Math.min(size, start + old.content.size - end);
  return kept > 0 && kept * 2 >= size;
}

/** The longest run of pairs that rise on both sides: Yjs cannot move, so what crosses it is made anew. */
function longestRise(pairs: readonly { index: number; at: number }[]): { index: number; at: number }[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach((pair, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.at ?? 0) < pair.at) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = i;
  });
  const out: { index: number; at: number }[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) {
    const pair = pairs[i];
    if (pair) out.unshift(pair);
  }
  return out;
}
