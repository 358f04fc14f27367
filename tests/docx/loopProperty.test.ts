/** Any text of a plan, however odd, goes out as .docx and comes in again as the same text: words and structure. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { DocxOptions } from '../../server/docx/options.ts';
import { writeDocx } from '../../server/docx/write.ts';
import { exportBlocks } from '../../server/export/fromText.ts';
import { fillText } from '../../shared/doc/birth.ts';
import { type JsonNode, textJson } from '../../shared/doc/json.ts';
import { type Numbering, numberingSchema } from '../../shared/doc/numbering.ts';
import { planText } from '../../shared/doc/planText.ts';
import { plays } from '../plays.ts';
import { type AnyPlan, anyPlan } from './anyPlan.ts';
import { type Imported, imported } from './imported.ts';
import { modelOf } from './lineModel.ts';
import { PNG } from './sample.ts';

/** A text document as the store has it. */
function stored(content: readonly JsonNode[]): JsonNode {
  const doc = new Y.Doc();
  fillText(doc, content);
  return textJson(doc);
}

function aroundTheWay(text: JsonNode, numbering: Numbering, options: DocxOptions): Imported {
  const picture = () => ({ bytes: PNG, mime: 'image/png' });
  const blocks = exportBlocks(text, { numbering, picture, userName: (user) => user });
  return imported(writeDocx(modelOf(blocks, { title: '年度计划' }), options), 'x.docx');
}

/** Without what is new each time, is decided anew (which numbers are fixed), or is the layout's (a picture's width). */
const NOT_COMPARED = ['id', 'file', 'number', 'user', 'width'];

function shape(node: JsonNode): unknown {
  const { type, attrs, content } = node;
  const kept = Object.entries(attrs ?? {}).filter(
    ([name, value]) => value !== null && !NOT_COMPARED.includes(name),
  );
  return {
    type,
    attrs: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
    marks: marksOf(node),
    content: joined(content ?? []),
  };
}

/** Neighbouring words with the same marks are one. */
function joined(nodes: readonly JsonNode[]): unknown[] {
  const out: unknown[] = [];
  let open: Words | undefined;
  for (const node of nodes) {
    const marks = marksOf(node).join();
    if (node.type === 'text' && open?.marks === marks) open.text += node.text ?? '';
    else {
      open = node.type === 'text' ? { text: node.text ?? '', marks } : undefined;
      out.push(open ?? shape(node));
    }
  }
  return out;
}

interface Words {
  text: string;
  marks: string;
}

function marksOf({ marks }: JsonNode): string[] {
  const bare = (name: string, value: unknown): unknown => (name === 'user' ? undefined : value);
  return (marks ?? []).map((mark) => JSON.stringify(mark, bare)).sort();
}

function expectTheSame({ content, numbering }: AnyPlan, options: DocxOptions): void {
  const before = stored(content);
  const after = aroundTheWay(before, numbering, options);
  expect(planText(after.json, after.numbering)).toBe(planText(before, numbering));
  expect(shape(after.json)).toEqual(shape(before));
}

const RUNS = { numRuns: plays(25, 300), seed: 20261129 };

test.each<[string, DocxOptions]>([
  ['official', {}],
  ['modern', { layout: 'modern' }],
  [
    'formal, with contents and annexes',
    {
      contents: true,
      seal: true,
      boldThirdLevel: true,
      redHead: { sign: '某某学会文件', number: '学会〔2026〕3号', copies: '甲、乙。', printedBy: '办公室' },
      annexes: ['tasks', 'targets', 'progress'],
    },
  ],
])('any plan comes back as it was, %s', (_, options) => {
  fc.assert(
    fc.property(anyPlan({ suggestions: false }), (plan) => expectTheSame(plan, options)),
    RUNS,
  );
});

test('any draft comes back with its suggestions', () => {
  fc.assert(
    fc.property(anyPlan({ suggestions: true }), (plan) => expectTheSame(plan, { draft: true })),
    RUNS,
  );
});

const NUMBERING = numberingSchema.parse({});
const line = (text: string): JsonNode => ({
  type: 'paragraph',
  attrs: { role: 'body' },
  content: [{ type: 'text', text }],
});

test('a list keeps what goes on in its items, lists side by side and where they count from', () => {
  const item = (...content: JsonNode[]): JsonNode => ({ type: 'listItem', content });
  const list = (type: string, start: number | null, ...content: JsonNode[]): JsonNode => ({
    type,
    attrs: start === null ? {} : { start },
    content,
  });
  const content = [
    list(
      'bulletList',
      null,
      item(
        line('甲'),
        line('甲的续段'),
        list('orderedList', 3, item(line('其三'))),
        list('bulletList', null, item(line('并列'))),
        line('又续'),
      ),
      item(line('乙')),
    ),
    list('bulletList', null, item(line('另一个列表'))),
    { type: 'blockquote', content: [line('一段引文')] },
    { type: 'blockquote', content: [line('另一段引文')] },
  ];
  expectTheSame({ content, numbering: NUMBERING }, {});
});

test('a heading without a number stays one, whatever its words begin with', () => {
  const heading = (text: string): JsonNode => ({
    type: 'heading',
    attrs: { level: 1, number: { value: 0, style: 'none' } },
    content: [{ type: 'text', text }],
  });
  expectTheSame(
    { content: [heading('（一）抓学习'), heading('1.1 小节'), heading('①其一')], numbering: NUMBERING },
    {},
  );
});
