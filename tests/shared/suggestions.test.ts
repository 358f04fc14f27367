// Unsettled suggestions: how many there are, and what a clean copy is without them.
import { expect, test } from 'vitest';
import type { JsonNode } from '../../shared/doc/json.ts';
import { countSuggestions, withoutSuggestedBlocks } from '../../shared/doc/suggestions.ts';

const run = (text: string, ...marks: string[]): JsonNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const block = (type: string, ...content: JsonNode[]): JsonNode => ({ type, content });

const doc = block(
  'doc',
  block('heading', run('原有')),
  block('heading', run('新增的', 'insertion'), run('一章', 'insertion', 'bold')),
  block(
    'paragraph',
    run('全年'),
    run('20', 'deletion'),
    run('30', 'insertion'),
    run('场，'),
    run('删', 'deletion'),
  ),
  block('paragraph'),
  block('bulletList', block('listItem', block('paragraph', run('新条', 'insertion')))),
  block(
    'bulletList',
    block('listItem', block('paragraph', run('旧条'))),
    block('listItem', block('paragraph', run('新条', 'insertion'))),
  ),
  block('table', block('tableRow', block('tableCell', block('paragraph', run('格', 'insertion'))))),
);

test('neighbours count once', () => {
  expect(countSuggestions(doc)).toBe(6);
  expect(countSuggestions(block('doc', block('paragraph', run('无', 'bold'))))).toBe(0);
});

test('blocks suggested as a whole go, empty ones and partly suggested ones stay', () => {
  const clean = withoutSuggestedBlocks(doc);
  expect(clean.content?.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
    'bulletList',
    'table',
  ]);
  expect(clean.content?.[1]).toEqual(doc.content?.[2]);
  // An entry that is suggested goes, and a list with all its entries; a cell keeps a line.
  expect(clean.content?.[3]?.content).toEqual([doc.content?.[5]?.content?.[0]]);
  expect(clean.content?.[4]?.content?.[0]?.content?.[0]?.content).toHaveLength(1);
});
