/**
 * Every block tool in every place: lists in lists, quotes, cells, captions. None throws, none loses a letter or a
 * picture, and what is left is a valid document that is also the shared one.
 */
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import fc from 'fast-check';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BLOCK_KIND_NAMES, BLOCK_KINDS, type BlockKind } from '../../client/editor/blockKinds.ts';
import { addBelow, duplicateBlock, moveBlock } from '../../client/editor/blockMoves.ts';
import { insertPageBreak, insertTable, toggleList, toggleQuote } from '../../client/editor/blockTools.ts';
import type { PictureParts } from '../../client/editor/images/pictures.ts';
import { pictureTexts } from '../../client/editor/images/words.ts';
import { turnInto } from '../../client/editor/turnInto.ts';
import type { JsonNode } from '../../shared/doc/json.ts';
import { plays } from '../plays.ts';
import { closePeers, type Peer, peer, pressIn, startDoc } from './bench.ts';

/** For the keys of captions; nothing is uploaded. */
const PICTURES: PictureParts = {
  url: (file) => `/files/${file}`,
  mayWrite: () => true,
  upload: () => Promise.reject(new Error('no network')),
  trouble: (error) => String(error),
  refuse: () => {},
  texts: pictureTexts(((key: string) => key) as TFunction<'editor'>),
};

const start = (blocks: readonly JsonNode[]): Peer =>
  peer(startDoc(blocks), 3, undefined, { pictures: PICTURES });

// ---- documents ----
let ids = 0;
const block = (type: string, content: JsonNode[] = [], attrs: Record<string, unknown> = {}): JsonNode => ({
  type,
  attrs: { id: `b${++ids}`, ...attrs },
  content,
});
const text = (words: string): JsonNode[] => (words === '' ? [] : [{ type: 'text', text: words }]);
const p = (words: string): JsonNode => block('paragraph', text(words));
const li = (...content: JsonNode[]): JsonNode => block('listItem', content);
const ul = (...items: JsonNode[]): JsonNode => block('bulletList', items);

const { blocks } = fc.letrec<{ line: JsonNode; list: JsonNode; one: JsonNode; blocks: JsonNode[] }>((tie) => {
  const words = fc.constantFrom('', '论坛', '全年20场。', 'ab');
  const below = fc.array(fc.oneof({ depthSize: 'large', maxDepth: 4 }, tie('line'), tie('list')), {
    maxLength: 2,
  });
  return {
    line: words.map(p),
    list: fc
      .tuple(
        fc.constantFrom('bulletList', 'orderedList'),
        fc.array(fc.tuple(tie('line'), below), { minLength: 1, maxLength: 3 }),
      )
      .map(([type, items]) =>
        block(
          type,
          items.map(([first, rest]) => li(first, ...rest)),
        ),
      ),
    one: fc.oneof(
      { depthSize: 'large', maxDepth: 3 },
      tie('line'),
      words.map((one) => block('heading', text(one), { level: 2 })),
      words.map((one) => block('item', text(one), { level: 3 })),
      words.map((one) => block('codeBlock', text(one))),
      words.map((one) => block('image', text(one), { file: 'f' })),
      fc.constantFrom('pageBreak', 'horizontalRule').map((type) => block(type)),
      { arbitrary: tie('list'), weight: 6 },
      tie('blocks').map((inside) => block('blockquote', inside)),
      fc.tuple(tie('blocks'), tie('blocks')).map((cells) =>
        block('table', [
          block(
            'tableRow',
            cells.map((inside) => block('tableCell', inside)),
          ),
        ]),
      ),
    ),
    blocks: fc.array(tie('one'), { minLength: 1, maxLength: 3 }),
  };
});

// ---- gestures ----
type Tool = (peer: Peer) => unknown;
const TOOLS: Record<string, Tool> = {
  bulletList: ({ editor }) => toggleList(editor, 'bulletList'),
  orderedList: ({ editor }) => toggleList(editor, 'orderedList'),
  quote: ({ editor }) => toggleQuote(editor),
  table: ({ editor }) => insertTable(editor),
  pageBreak: ({ editor }) => insertPageBreak(editor),
  'Alt+↑': ({ editor }) => moveBlock(editor, -1),
  'Alt+↓': ({ editor }) => moveBlock(editor, 1),
  'Mod+Shift+8': (one) => pressIn(one, '8', { code: 'Digit8', keyCode: 56, ctrlKey: true, shiftKey: true }),
  'Mod+Shift+B': (one) => pressIn(one, 'B', { code: 'KeyB', keyCode: 66, ctrlKey: true, shiftKey: true }),
  'Mod+Alt+C': (one) => pressIn(one, 'c', { code: 'KeyC', keyCode: 67, ctrlKey: true, altKey: true }),
  Tab: (one) => pressIn(one, 'Tab'),
  'Shift+Tab': (one) => pressIn(one, 'Tab', { shiftKey: true }),
  add: ({ editor }) => addBelow(editor, editor.state.selection.head),
};

type Choice = readonly [from: number, to: number, how: 'caret' | 'words' | 'block' | 'cells'];
const choice: fc.Arbitrary<Choice> = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom('caret', 'words', 'words', 'block', 'cells'),
);

function choose({ editor }: Peer, [a, b, how]: Choice): void {
  const { doc, tr } = editor.state;
  const at = (share: number) => doc.resolve(Math.floor(share * doc.content.size));
  const $from = at(a);
  const $to = how === 'words' ? at(b) : $from;
  tr.setSelection(TextSelection.between($from, $to));
  const after = $from.nodeAfter;
  if (how === 'block' && after && !after.isText && NodeSelection.isSelectable(after))
    tr.setSelection(NodeSelection.create(doc, $from.pos));
  const cells: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'tableCell') cells.push(pos);
  });
  if (how === 'cells' && cells[0] !== undefined && cells[1] !== undefined)
    if (doc.resolve(cells[0]).parent === doc.resolve(cells[1]).parent)
      tr.setSelection(CellSelection.create(doc, cells[0], cells[1]));
  editor.view.dispatch(tr);
}

// ---- what must hold ----
const letters = (doc: Node): string => [...doc.textContent.replaceAll('\n', '')].sort().join('');
const count = (doc: Node, type: string): number => {
  let n = 0;
  doc.descendants((node) => {
    if (node.type.name === type) n++;
  });
  return n;
};
/** The lines of the selection, but captions. */
function chosen({ editor }: Peer): Node[] {
  const { doc, selection } = editor.state;
  const lines = new Set<Node>();
  for (const { $from, $to } of selection.ranges)
    doc.nodesBetween($from.pos, $to.pos, (node) => {
      if (node.isTextblock && node.type.name !== 'image') lines.add(node);
    });
  return [...lines];
}

/** Does it, and looks whether all is well; returns what the tool did. */
function use(one: Peer, tool: Tool): unknown {
  const before = one.editor.state.doc;
  const result = tool(one);
  const { doc } = one.editor.state;
  doc.check();
  expect(letters(doc)).toBe(letters(before));
  expect(count(doc, 'image')).toBe(count(before, 'image'));
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one.doc));
  expect(peer(Y.encodeStateAsUpdate(other), 9).editor.state.doc.toJSON()).toEqual(doc.toJSON());
  return result;
}

describe('every block tool in every place', () => {
  it('a style: each chosen line becomes it, the others and their order stay, ids too', () => {
    fc.assert(
      fc.property(blocks, choice, fc.constantFrom(...BLOCK_KIND_NAMES), (doc, where, kind) => {
        const one = start(doc);
        choose(one, where);
        const lines = chosen(one);
        const words = one.editor.state.doc.textContent;
        expect(use(one, ({ editor }) => turnInto(editor, kind))).toBe(lines.length > 0);
        expect(one.editor.state.doc.textContent).toBe(words);
        const { type, attrs } = BLOCK_KINDS[kind];
        const now = new Map<unknown, Node>();
        one.editor.state.doc.descendants((node) => {
          if (node.isTextblock) now.set(node.attrs.id, node);
        });
        for (const { attrs: had } of lines) {
          const line = now.get(had.id);
          expect(line?.type.name).toBe(type);
          expect(line?.attrs).toMatchObject(attrs);
        }
        closePeers();
      }),
      { numRuns: plays(20, 200) },
    );
  }, 120_000);

  it.each(Object.entries(TOOLS))(
    '%s',
    (_name, tool) => {
      fc.assert(
        fc.property(blocks, choice, (doc, where) => {
          const one = start(doc);
          choose(one, where);
          use(one, tool);
          closePeers();
        }),
        { numRuns: plays(6, 60) },
      );
    },
    120_000,
  );

  it('Enter, Backspace at a line’s start and a copy keep every letter', () => {
    fc.assert(
      fc.property(blocks, choice, (doc, [at]) => {
        const one = start(doc);
        choose(one, [at, at, 'caret']);
        use(one, (it) => pressIn(it, 'Enter'));
        const { $from } = one.editor.state.selection;
        if ($from.parentOffset === 0 && one.editor.state.selection.empty)
          use(one, (it) => pressIn(it, 'Backspace'));
        const size = one.editor.state.doc.textContent.length;
        duplicateBlock(one.editor);
        one.editor.state.doc.check();
        expect(one.editor.state.doc.textContent.length).toBeGreaterThanOrEqual(size);
        closePeers();
      }),
      { numRuns: plays(10, 100) },
    );
  }, 120_000);
});

/** As its blocks are nested: `ul(li(p:一 ul(li(p:二))))`. */
function shape(node: Node): string {
  const short: Record<string, string> = {
    bulletList: 'ul',
    listItem: 'li',
    paragraph: 'p',
    heading: 'h',
    blockquote: 'q',
  };
  const inside: string[] = [];
  node.forEach((child) => {
    inside.push(child.isText ? (child.text ?? '') : shape(child));
  });
  const words = inside.join(node.isTextblock ? '' : ' ');
  if (node.type.name === 'doc') return words;
  const name = short[node.type.name] ?? node.type.name;
  return node.isTextblock ? `${name}:${words}` : `${name}(${words})`;
}

describe('a line of a list', () => {
  const at = (one: Peer, words: string, more = words): void => {
    const places: number[] = [];
    for (const wanted of [words, more])
      one.editor.state.doc.descendants((node, pos) => {
        if (node.isTextblock && node.textContent === wanted) places.push(pos + 1);
      });
    const [from = 0, to = from] = places;
    one.editor.view.dispatch(
      one.editor.state.tr.setSelection(TextSelection.create(one.editor.state.doc, from, to + more.length)),
    );
  };
  const turned = (blocks: JsonNode[], words: string, kind: BlockKind, more = words): string => {
    const one = start(blocks);
    at(one, words, more);
    use(one, ({ editor }) => turnInto(editor, kind));
    const { selection, doc } = one.editor.state;
    expect(doc.textBetween(selection.from, selection.to)).toBe(words === more ? words : `${words}${more}`);
    return shape(doc);
  };

  it('comes out between the pieces of its list', () => {
    expect(turned([ul(li(p('一')), li(p('二')), li(p('三')))], '二', 'heading2')).toBe(
      'ul(li(p:一)) h:二 ul(li(p:三))',
    );
  });
  it('leaves what stands below it by itself, and its item where more is in it', () => {
    expect(turned([ul(li(p('一'), p('又'), ul(li(p('二')))))], '一', 'heading1')).toBe(
      'h:一 ul(li(p:又 ul(li(p:二))))',
    );
    expect(turned([ul(li(p('一'), ul(li(p('二')))))], '一', 'heading1')).toBe('h:一 ul(li(p:二))');
    expect(turned([ul(li(p('一'), ul(li(p('二')), li(p('三')))))], '三', 'body')).toBe(
      'ul(li(p:一 ul(li(p:二)))) p:三',
    );
  });
  it('goes with its neighbours, out of quotes and over lists', () => {
    expect(
      turned([block('blockquote', [ul(li(p('一')), li(p('二')))]), p('三')], '二', 'heading1', '三'),
    ).toBe('q(ul(li(p:一))) h:二 h:三');
  });
  it('is quoted with its whole list, and comes out again', () => {
    const one = start([ul(li(p('一')), li(p('二')))]);
    at(one, '二');
    expect(use(one, ({ editor }) => toggleQuote(editor))).toBe(true);
    expect(shape(one.editor.state.doc)).toBe('q(ul(li(p:一) li(p:二)))');
    expect(use(one, ({ editor }) => toggleQuote(editor))).toBe(true);
    expect(shape(one.editor.state.doc)).toBe('ul(li(p:一) li(p:二))');
  });
  it('chosen words stay when a table is put in', () => {
    const one = start([p('甲'), p('乙')]);
    at(one, '甲', '乙');
    use(one, ({ editor }) => insertTable(editor));
    expect(one.editor.state.selection.$from.node(-1).type.name).toBe('tableHeader');
  });
});
