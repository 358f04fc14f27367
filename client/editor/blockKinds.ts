/** The kinds of block a person can choose: what each is in the schema. How to make it: turnInto.ts. */
import type { Node } from '@tiptap/pm/model';

export const BLOCK_KINDS = {
  body: { type: 'paragraph', attrs: { role: 'body' } },
  heading1: { type: 'heading', attrs: { level: 1 } },
  heading2: { type: 'heading', attrs: { level: 2 } },
  heading3: { type: 'heading', attrs: { level: 3 } },
  heading4: { type: 'heading', attrs: { level: 4 } },
  item: { type: 'item', attrs: { level: 3 } },
  item4: { type: 'item', attrs: { level: 4 } },
  item5: { type: 'item', attrs: { level: 5 } },
  title: { type: 'title', attrs: {} },
  status: { type: 'paragraph', attrs: { role: 'status' } },
  addressee: { type: 'paragraph', attrs: { role: 'addressee' } },
  attachments: { type: 'paragraph', attrs: { role: 'attachments' } },
  signature: { type: 'paragraph', attrs: { role: 'signature' } },
  date: { type: 'paragraph', attrs: { role: 'date' } },
  note: { type: 'paragraph', attrs: { role: 'note' } },
} as const satisfies Record<string, { type: string; attrs: Record<string, unknown> }>;
export type BlockKind = keyof typeof BLOCK_KINDS;
export const BLOCK_KIND_NAMES = Object.keys(BLOCK_KINDS) as BlockKind[];

/** Kinds that wrap blocks or stand by themselves. */
export type InsertKind =
  | 'bulletList'
  | 'orderedList'
  | 'quote'
  | 'code'
  | 'table'
  | 'pageBreak'
  | 'rule'
  | 'footnote'
  | 'image';

/** The kind of a textblock; body for what has no name of its own. */
export function kindOf(node: Node): BlockKind {
  for (const kind of BLOCK_KIND_NAMES) {
    const { type, attrs } = BLOCK_KINDS[kind];
    if (node.type.name === type && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value))
      return kind;
  }
  return 'body';
}
