/** What Yjs says changed: which elements, and in a text how, as changes of its block's inline content. Pure. */
import * as Y from 'yjs';
import type { InlineChange } from './childPairs.ts';
import { childrenOf } from './render.ts';

export type Events = Y.YEvent<Y.AbstractType<unknown>>[];

export interface Changes {
  /** Everything in which something changed. */
  stale: ReadonlySet<unknown>;
  /** Of blocks whose words changed: how, null if only the result is known. */
  deltas: ReadonlyMap<Y.XmlElement, readonly InlineChange[] | null>;
}

export function changesIn(events: Events, root: Y.XmlFragment): Changes {
  const stale = new Set<unknown>();
  const deltas = new Map<Y.XmlElement, readonly InlineChange[] | null>();
  for (const event of events) {
    let type: Y.AbstractType<unknown> | null = event.target;
    const parent = event.target.parent;
    if (event.target instanceof Y.XmlText && parent instanceof Y.XmlElement)
      deltas.set(parent, deltas.has(parent) ? null : inlineChanges(event, parent));
    else if (event.target instanceof Y.XmlElement && event.changes.delta.length > 0)
      deltas.set(event.target, null);
    while (type !== null && type !== (root as Y.AbstractType<unknown>)) {
      stale.add(type);
      type = type.parent;
    }
  }
  return { stale, deltas };
}

/** An XmlText's delta as changes of its block's inline content. */
function inlineChanges(
  event: Y.YEvent<Y.AbstractType<unknown>>,
  parent: Y.XmlElement,
): readonly InlineChange[] | null {
  let start = 0;
  for (const kid of childrenOf(parent)) {
    if (kid === (event.target as unknown)) break;
    start += kid instanceof Y.XmlText ? kid.length : 1;
  }
  const changes: InlineChange[] = start > 0 ? [{ retain: start }] : [];
  for (const op of event.changes.delta as {
    insert?: unknown;
    retain?: number;
    delete?: number;
    attributes?: object;
  }[]) {
    if (op.retain !== undefined)
      changes.push({
        retain: op.retain,
        marked: op.attributes !== undefined && Object.keys(op.attributes).length > 0,
      });
    else if (op.delete !== undefined) changes.push({ delete: op.delete });
    else changes.push({ insert: typeof op.insert === 'string' ? op.insert.length : 1 });
  }
  return changes;
}
