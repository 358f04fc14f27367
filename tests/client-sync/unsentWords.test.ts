// Words that cannot be sent are given to copy, those that were only suggested too.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { unsentWords } from '../../client/sync/unsentWords.ts';
import { fillText } from '../../shared/doc/birth.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';

it('gives the lines that differ, with what was suggested in them', () => {
  const base = new Y.Doc();
  fillText(base, [
    { type: 'paragraph', attrs: { id: 'a', role: 'body' }, content: [{ type: 'text', text: '全年办会。' }] },
    { type: 'paragraph', attrs: { id: 'b', role: 'body' }, content: [{ type: 'text', text: '培训教师。' }] },
    { type: 'paragraph', attrs: { id: 'c', role: 'body' }, content: [{ type: 'text', text: '不变。' }] },
  ]);
  const edited = new Y.Doc();
  Y.applyUpdate(edited, Y.encodeStateAsUpdate(base));
  const before = Y.encodeStateVector(edited);
  const root = edited.getXmlFragment(TEXT_ROOT);
  const line = (index: number): Y.XmlText => (root.get(index) as Y.XmlElement).get(0) as Y.XmlText;
  line(0).insert(2, '多');
  line(1).insert(2, '青年', { 'insertion--abcdefgh': { user: 'wang', at: '2026-02-01T00:00:00Z' } });
  expect(unsentWords('text', base, [Y.encodeStateAsUpdate(edited, before)])).toBe(
    '全年多办会。\n培训青年教师。',
  );
});
