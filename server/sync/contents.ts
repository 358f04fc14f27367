/**
 * Values inside what an update brings (JSON, attributes, embeds, names of documents in documents): could some copy
 * choke on them, reading or writing them again? How types nest in each other is depths.ts's business.
 */
import * as Y from 'yjs';
import { CAPS } from '../../shared/wire.ts';

/** What is wrong with it; null: nothing. */
export function wrongContent(content: unknown): string | null {
  if (content instanceof Y.ContentDoc) {
    // Yjs takes any `guid` of the options for the name, and throws whenever it writes one that is no text
    if (typeof content.doc.guid !== 'string') return 'a document without a name';
    return shallow(content.opts) ? null : DEEP;
  }
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return shallow(content.arr) ? null : DEEP;
  if (content instanceof Y.ContentEmbed) return shallow(content.embed) ? null : DEEP;
  if (content instanceof Y.ContentFormat) return shallow(content.value) ? null : DEEP;
  return null;
}

const DEEP = 'nested too deeply';

function shallow(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > CAPS.nesting) return false;
    const below: object[] = [];
    for (const one of level) {
      if (one instanceof Uint8Array) continue;
      for (const inner of Object.values(one))
        if (typeof inner === 'object' && inner !== null) below.push(inner);
    }
    level = below;
  }
  return true;
}
