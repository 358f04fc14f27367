/**
 * Values inside what an update brings (JSON, attributes, embeds, names of documents in documents): could some copy
 * choke on them, reading or writing them again? How types nest in each other is depths.ts's business.
 */
import * as Y from 'yjs';
import { CAPS } from '../../shared/wire.ts';

const DEEP = 'nested too deeply';

/** The values of an update or of a document. */
export class Contents {
  /** Objects and arrays in them: two bytes each in an update may be sixty in every copy. */
  objects = 0;

  /** What is wrong with this one; null: nothing. */
  wrong(content: unknown): string | null {
    if (content instanceof Y.ContentDoc) {
      // Yjs takes any `guid` of the options for the name, and throws whenever it writes one that is no text
      if (typeof content.doc.guid !== 'string') return 'a document without a name';
      return this.#shallow(content.opts) ? null : DEEP;
    }
    if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
      return this.#shallow(content.arr) ? null : DEEP;
    if (content instanceof Y.ContentEmbed) return this.#shallow(content.embed) ? null : DEEP;
    if (content instanceof Y.ContentFormat) return this.#shallow(content.value) ? null : DEEP;
    return null;
  }

  #shallow(value: unknown): boolean {
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
      this.objects += below.length;
      level = below;
    }
    return true;
  }
}
