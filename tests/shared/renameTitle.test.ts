// A renamed plan is renamed in its text where both said the same; the rest of the text stays as it is.

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fillText } from '../../shared/doc/birth.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { renameTitle } from '../../shared/doc/renameTitle.ts';

function planWith(title: string, marks: { type: string }[] = []): Y.Doc {
  const doc = new Y.Doc();
  fillText(doc, [
    { type: 'title', attrs: { id: 't' }, content: [{ type: 'text', text: title, marks }] },
    { type: 'paragraph', attrs: { id: 'p', role: 'body' }, content: [{ type: 'text', text: title }] },
  ]);
  return doc;
}
const words = (doc: Y.Doc): string[] =>
  doc
    .getXmlFragment(TEXT_ROOT)
    .toArray()
    .map((block) => (block instanceof Y.XmlElement ? String(block.get(0)) : ''));

describe('renaming a plan', () => {
  it.each([
    ['2026年工作计划', '2026年重点工作计划'],
    ['计划', '计划计划'],
    ['aba', 'aa'],
    ['工作', '要点'],
    ['甲乙丙', '丙乙甲'],
    ['𠮷年', '𠮶年'],
  ])('%s becomes %s in the title alone', (from, to) => {
    const doc = planWith(from);
    expect(renameTitle(doc, from, to)).toBe(true);
    expect(words(doc)).toEqual([to, from]);
  });

  it('leaves another title, a formatted one, and a text without one', () => {
    for (const doc of [planWith('学校的计划'), planWith('计划', [{ type: 'bold' }]), new Y.Doc()]) {
      const before = words(doc);
      expect(renameTitle(doc, '计划', '新计划')).toBe(false);
      expect(words(doc)).toEqual(before);
    }
  });
});
