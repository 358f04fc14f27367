/**
 * The text document as JSON, kept per top-level block: after a change only the blocks it touched are read
 * out of Yjs again. Reads only; knows no editor.
 */
import * as Y from 'yjs';
import { elementJson, type JsonNode, TEXT_ROOT } from '../../shared/doc/json.ts';

export interface PlanJson {
  /** The whole text as it stands; blocks that did not change are the same objects as before. */
  read(): JsonNode;
  /** Calls back after each change of the text. */
  onChange(listener: () => void): void;
  destroy(): void;
}

export function createPlanJson(doc: Y.Doc): PlanJson {
  const root = doc.getXmlFragment(TEXT_ROOT);
  const known = new Map<Y.XmlElement, JsonNode>();
  let changed: () => void = () => {};

  const onEvents = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      let type: Y.AbstractType<unknown> | null = event.target;
      while (type !== null && type.parent !== root) type = type.parent;
      if (type instanceof Y.XmlElement) known.delete(type);
    }
    changed();
  };
  root.observeDeep(onEvents as Parameters<typeof root.observeDeep>[0]);

  return {
    read() {
      const content: JsonNode[] = [];
      const alive = new Set<Y.XmlElement>();
      for (const child of root.toArray()) {
        if (!(child instanceof Y.XmlElement)) continue;
        alive.add(child);
        let node = known.get(child);
        if (node === undefined) {
          node = elementJson(child);
          known.set(child, node);
        }
        content.push(node);
      }
      if (known.size > alive.size)
        for (const child of known.keys()) if (!alive.has(child)) known.delete(child);
      return { type: 'doc', content };
    },
    onChange(listener) {
      changed = listener;
    },
    destroy() {
      root.unobserveDeep(onEvents as Parameters<typeof root.observeDeep>[0]);
    },
  };
}
