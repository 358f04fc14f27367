// What accepting and rejecting does to the text: each change one step, blocks that were all suggestion go with it.
import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { allSuggestions, settle, settleAll, suggestionAt } from '../../client/editor/suggestions/settle.ts';
import { textSchema } from '../../shared/doc/textSchema.ts';

const schema = textSchema();
const attrs = { user: '王敏', at: '2026-02-01T00:00:00Z' };
const mark = (type: string, user = '王敏') => ({ type, attrs: { ...attrs, user } });
const words = (text: string, ...marks: object[]) => ({
  type: 'text',
  text,
  ...(marks.length ? { marks } : {}),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

const DOC = {
  type: 'doc',
  content: [
    paragraph(words('办'), words('10', mark('deletion')), words('12', mark('insertion')), words('场。')),
    paragraph(words('全新一段。', mark('insertion'))),
    paragraph(words('要删的一段。', mark('deletion', '李强'))),
    paragraph(
      words('甲'),
      words('进又出', mark('insertion'), mark('deletion', '李强')),
      words('乙', mark('insertion')),
    ),
  ],
};
const state = () => EditorState.create({ doc: Node.fromJSON(schema, DOC) });
const lines = (doc: Node): string[] => {
  const out: string[] = [];
  doc.forEach((block) => void out.push(block.textContent));
  return out;
};

describe('suggestions', () => {
  it('a word struck and the one put in its place are one; other people’s are their own', () => {
    const all = allSuggestions(state().doc);
    expect(all.map(({ kind, user, from, to }) => [kind, user, to - from])).toEqual([
      ['replacement', '王敏', 4],
      ['insertion', '王敏', 5],
      ['deletion', '李强', 6],
      ['replacement', '李强', 3],
      ['insertion', '王敏', 1],
    ]);
  });

  it('all accepted is the text as it should be, all rejected as it was; nothing stays marked', () => {
    const { tr } = state();
    const accepted = settleAll(tr, true).doc;
    expect(lines(accepted)).toEqual(['办12场。', '全新一段。', '甲乙']);
    const rejected = settleAll(state().tr, false).doc;
    expect(lines(rejected)).toEqual(['办10场。', '要删的一段。', '甲']);
    for (const settled of [accepted, rejected]) expect(allSuggestions(settled)).toEqual([]);
  });

  it('words that two struck at once are settled at once', () => {
    const both = paragraph(words('留', mark('deletion'), mark('deletion', '李强')), words('。'));
    const one = EditorState.create({ doc: Node.fromJSON(schema, { type: 'doc', content: [both] }) });
    const rejected = settle(one.tr, allSuggestions(one.doc), false).doc;
    expect(allSuggestions(rejected)).toEqual([]);
    expect(lines(rejected)).toEqual(['留。']);
  });

  it('the one at the caret, also at its edges; none beside it or in a selection', () => {
    const at = (from: number, to = from) => {
      const now = state();
      return suggestionAt(now.apply(now.tr.setSelection(TextSelection.create(now.doc, from, to))));
    };
    expect(at(1)).toBeNull();
    expect(at(2)?.kind).toBe('replacement');
    expect(at(6)?.kind).toBe('replacement');
    expect(at(7)).toBeNull();
    expect(at(2, 4)).toBeNull();
    const one = at(4);
    expect(one && lines(settle(state().tr, [one], true).doc)[0]).toBe('办12场。');
  });

  it('the last block stays though its words go', () => {
    const doc = Node.fromJSON(schema, {
      type: 'doc',
      content: [paragraph(words('只有', mark('insertion')))],
    });
    const { tr } = EditorState.create({ doc });
    expect(settleAll(tr, false).doc.childCount).toBe(1);
  });
});
