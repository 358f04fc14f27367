/** What Yjs says changed in a text, as changes of its block's inline content. Pure. */
import * as Y from 'yjs';
import { childrenOf } from './render.ts';
import type { InlineChange } from './steps.ts';

/** An XmlText's delta as changes of its block's inline content. */
export function inlineChanges(
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
