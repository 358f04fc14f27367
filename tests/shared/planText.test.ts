import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fillText } from '../../shared/doc/birth.ts';
import { inlineText, positionOf } from '../../shared/doc/inlineText.ts';
import { type JsonNode, textJson } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { countWords, planBlocks, planText } from '../../shared/doc/planText.ts';
import { textSchema } from '../../shared/doc/textSchema.ts';

const words = (text: string, ...marks: string[]): JsonNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const cell = (text: string): JsonNode => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', attrs: { id: `p-${text}`, role: 'body' }, content: [words(text)] }],
});

const PLAN: JsonNode[] = [
  { type: 'title', attrs: { id: 't' }, content: [words('2026年工作计划')] },
  { type: 'heading', attrs: { id: 'h', level: 1 }, content: [words('总体目标')] },
  { type: 'item', attrs: { id: 'i', level: 3 }, content: [words('办好论坛。', 'bold'), words('全年20场。')] },
  {
    type: 'table',
    attrs: { id: 'tb' },
    content: [{ type: 'tableRow', content: [cell('指标'), cell('20场')] }],
  },
  { type: 'paragraph', attrs: { id: 'p', role: 'body' } },
];

describe('plan text', () => {
  it('is a line a block with derived numbers, cells by tab', () => {
    expect(planText({ type: 'doc', content: PLAN }, DEFAULT_NUMBERING)).toBe(
      '2026年工作计划\n一、总体目标\n1.办好论坛。全年20场。\n指标\t20场\n',
    );
  });

  it('offsets point at the words', () => {
    const doc = { type: 'doc', content: PLAN };
    const text = planText(doc, DEFAULT_NUMBERING);
    for (const block of planBlocks(doc, DEFAULT_NUMBERING)) {
      expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text);
      expect(text.slice(block.offset, block.start)).toBe(block.number);
    }
  });

  it('reads back from Yjs what was written there', () => {
    const doc = new Y.Doc();
    fillText(doc, PLAN);
    const json = textJson(doc);
    expect(planText(json, DEFAULT_NUMBERING)).toBe(
      planText({ type: 'doc', content: PLAN }, DEFAULT_NUMBERING),
    );
    expect(json.content?.[2]?.content?.[0]).toEqual({
      type: 'text',
      text: '办好论坛。',
      marks: [{ type: 'bold' }],
    });
    expect(() => textSchema().nodeFromJSON(json).check()).not.toThrow();
  });

  it('suggested insertions are not yet words, suggested deletions still are', () => {
    const node = {
      type: 'paragraph',
      content: [words('甲'), words('乙', 'insertion'), words('丙', 'deletion')],
    };
    expect(inlineText(node).text).toBe('甲丙');
  });

  it('lines suggested as a whole are none of the plan yet, and take no number; those of a cell are empty', () => {
    const item = (text: string, ...marks: string[]): JsonNode => ({
      type: 'item',
      attrs: { id: text, level: 3 },
      content: [words(text, ...marks)],
    });
    const cell = { type: 'tableCell', content: [item('格', 'insertion'), item('子')] };
    const doc = {
      type: 'doc',
      content: [
        item('论坛。', 'deletion'),
        item('新增。', 'insertion'),
        item('沙龙。'),
        { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
      ],
    };
    const blocks = planBlocks(doc, DEFAULT_NUMBERING);
    expect(blocks.map(({ number, text }) => number + text)).toEqual(['1.论坛。', '2.沙龙。', '\u2028子']);
  });

  it('maps words to positions across atoms that take one position', () => {
    const node: JsonNode = {
      type: 'paragraph',
      content: [words('请'), { type: 'mention', attrs: { label: '科研处' } }, words('牵头')],
    };
    const { text, segments } = inlineText(node);
    expect(text).toBe('请@科研处牵头');
    expect(positionOf(segments, text.indexOf('牵头') + 1)).toBe(3);
    expect(positionOf(segments, text.indexOf('牵头'))).toBe(2);
    expect(positionOf(segments, text.indexOf('科研处'))).toBe(1);
    expect(positionOf(segments, text.indexOf('研处'), 'behind')).toBe(2);
  });

  it('R11 reads hostile shapes without throwing', () => {
    const doc = new Y.Doc();
    const root = doc.getXmlFragment('default');
    let parent: Y.XmlFragment | Y.XmlElement = root;
    for (let depth = 0; depth < 300; depth++) {
      const child = new Y.XmlElement(depth % 2 ? '__proto__' : 'blockquote');
      parent.insert(0, [child]);
      parent = child;
    }
    root.push([new Y.XmlElement('paragraph'), new Y.XmlText('naked')]);
    expect(planText(textJson(doc), DEFAULT_NUMBERING)).toContain('');
  });

  it('counts 字数 the Chinese way', () => {
    expect(countWords('全年20场 GB/T 9704。')).toBe(3 + 1 + 1 + 1 + 1 + 1 + 1);
    expect(countWords('😀é1\u3000中\u{20000}\ufeff\udc00x')).toBe(1 + 1 + 1 + 1 + 1 + 1);
  });
});
