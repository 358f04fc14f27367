/** “一、”, “（一）”, “1.”, “①”, “＃ ” at the start of a line make headings and items; the number is derived. */
import { Extension, InputRule } from '@tiptap/core';
import { BLOCK_KINDS, type BlockKind } from './blockKinds.ts';

const HAN = '[一二三四五六七八九十]{1,3}';

const RULES: readonly (readonly [RegExp, BlockKind])[] = [
  [new RegExp(`^(${HAN}、)$`), 'heading1'],
  [new RegExp(`^([（(]${HAN}[）)])$`), 'heading2'],
  // “1.5亿元” is a figure: a point makes an item only once something else follows.
  [/^(\d{1,2}(?:、|[.．](?=\D))[ 　]?)\D?.{0,6}$/, 'item'],
  [/^([（(]\d{1,2}[）)])$/, 'item4'],
  [/^([①-⑳])$/u, 'item5'],
  [/^([#＃][ 　])$/, 'heading1'],
  [/^([#＃]{2}[ 　])$/, 'heading2'],
  [/^([#＃]{3}[ 　])$/, 'heading3'],
  [/^([#＃]{4}[ 　])$/, 'heading4'],
];

export const NumberRules = Extension.create({
  name: 'numberRules',
  // Before the lists' own rule for “1. ”.
  priority: 1100,
  addInputRules() {
    return RULES.map(
      ([find, kind]) =>
        new InputRule({
          find,
          handler: ({ state, range, match }) => {
            const $from = state.doc.resolve(range.from);
            const { type, attrs } = BLOCK_KINDS[kind];
            const marker = match[1] ?? '';
            if (
              $from.depth !== 1 ||
              $from.parentOffset !== 0 ||
              ['codeBlock', 'image'].includes($from.parent.type.name)
            )
              return null;
            // What is just being typed is not in the text yet; words after the marker stay.
            const inText = range.to - range.from;
            const there = Math.min(marker.length, inText);
            const missing = match[0].slice(Math.max(marker.length, inText));
            const nodeType = state.schema.nodes[type];
            if (nodeType === undefined) return null;
            const { tr } = state;
            tr.delete(range.from, range.from + there);
            if (missing !== '') tr.insertText(missing, range.to - there);
            tr.setBlockType(range.from, range.from, nodeType, {
              ...attrs,
              id: $from.parent.attrs.id,
              number: null,
            });
            return undefined;
          },
        }),
    );
  },
});
