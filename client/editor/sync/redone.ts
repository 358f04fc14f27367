/** What Yjs does when it takes a step back, kept from harming what others wrote, or what their copies look like. */
import * as Y from 'yjs';
import { itemOf } from '../../../shared/doc/lineage.ts';
import { isNew } from './letters.ts';

type Step = Y.UndoManager['currStackItem'] | undefined;

/**
 * Which items of a step may be deleted. Taking back "I made this block" must not take away what others have written in
 * it since, nor its name and level while it stays (but for the name of one that comes back), and never the text within
 * a block that stays: others may be writing in it.
 */
export function mayTakeBack(transaction: Y.Transaction, now: () => Step): (item: Y.Item) => boolean {
  let known: { step: Step; names: ReadonlySet<unknown> } | null = null;
  return ({ content, parent, parentSub }) => {
    if (parentSub !== null && parent instanceof Y.XmlElement && parent._item !== null) {
      const step = now();
      if (!step || !Y.isDeleted(step.insertions, parent._item.id)) return true;
      if (known?.step !== step) known = { step, names: namesIn(transaction, step.deletions) };
      return parentSub === 'id' && known.names.has(content.getContent()[0]);
    }
    const type = content instanceof Y.ContentType ? content.type : null;
    return !(type instanceof Y.XmlText) && !(type instanceof Y.XmlElement && !isEmpty(type));
  };
}

/** Of the blocks that the step took away. */
function namesIn(transaction: Y.Transaction, deletions: Y.Transaction['deleteSet']): Set<unknown> {
  const names = new Set<unknown>();
  Y.iterateDeletedStructs(transaction, deletions, (item: Y.Item | Y.GC) => {
    if (item instanceof Y.Item && item.parentSub === 'id') names.add(item.content.getContent()[0]);
  });
  return names;
}

const isEmpty = (block: Y.XmlElement): boolean =>
  block.toArray().every((kid) => kid instanceof Y.XmlText && kid.length === 0);

/**
 * What was taken back before and went again has several pieces that are one by now. What others wrote between such
 * pieces Yjs puts between two of which the right one stands left; where that is, no two copies would agree.
 */
export function straighten(transaction: Y.Transaction): void {
  const { doc } = transaction;
  for (const head of writtenIn(transaction)) {
    if (head.parentSub !== null || (head.left !== null && isNew(transaction, head.left))) continue;
    const run: Y.Item[] = [];
    let after: Y.Item | null = head;
    for (; after !== null && isNew(transaction, after); after = after.right) run.push(after);
    const nth = new Map(run.map((item, at) => [item, at]));
    run.forEach((item, at) => {
      const right = item.rightOrigin && itemOf(doc, item.rightOrigin);
      if (right === null || right === after || (nth.get(right) ?? -1) > at || !isLeftOf(right, item)) return;
      const isLater = (one: Y.Item): boolean => isNew(transaction, one) && one.id.clock > item.id.clock;
      let [left, next] = [item.left, item.right];
      while (left !== null && isLater(left)) left = left.left;
      while (next !== null && isLater(next)) next = next.right;
      item.origin = left?.lastId ?? null;
      item.rightOrigin = next?.id ?? null;
    });
  }
}

function writtenIn({ doc, beforeState }: Y.Transaction): Y.Item[] {
  const items: Y.Item[] = [];
  const structs = doc.store.clients.get(doc.clientID) ?? [];
  const before = beforeState.get(doc.clientID) ?? 0;
  for (let at = structs.length - 1; at >= 0; at--) {
    const item = structs[at];
    if (item === undefined || item.id.clock < before) break;
    if (item instanceof Y.Item) items.push(item);
  }
  return items;
}

function isLeftOf(one: Y.Item, item: Y.Item): boolean {
  for (let left = item.left; left !== null; left = left.left) if (left === one) return true;
  return false;
}
