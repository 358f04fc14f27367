/** R3 What two people's changes made of lines at once (one name twice, a quote first in a list, a line gone) stays whole. */
import { expect, it } from 'vitest';
import type { JsonNode } from '../../shared/doc/json.ts';
import { meet, type Peer, startDoc } from './bench.ts';
import { desk, kinds, lines, put, sit, type } from './linesKit.ts';

const line = (id: string, text: string): JsonNode => ({
  type: 'paragraph',
  attrs: { id, role: 'body' },
  content: [{ type: 'text', text }],
});

it('R3 two who type in a line whose name another line bears as well write in one line', () => {
  const start = startDoc([line('p', '甲乙。'), line('p', '丙丁')]);
  const both = [sit(start, 800), sit(start, 801)] as [Peer, Peer];
  for (const [at, one] of both.entries()) {
    put(one, 1, 1);
    type(one, '一二'[at] ?? '');
  }
  meet(both);
  for (const one of both) {
    expect(lines(one)).toHaveLength(2);
    expect(lines(one)[1]).toMatch(/^丙(一二|二一)丁$/);
  }
});

it('R3 a list item that begins with a quote or a list is shown with its words', () => {
  const list = (...content: JsonNode[]): JsonNode => ({
    type: 'bulletList',
    content: [{ type: 'listItem', content }],
  });
  const start = startDoc([
    list({ type: 'blockquote', content: [line('p1', '甲。')] }),
    list(list(line('p2', '乙。'))),
    line('p3', '丙。'),
  ]);
  const one = sit(start, 800);
  expect(lines(one)).toEqual(['甲。', '乙。', '丙。']);
  put(one, 2, 0);
  one.editor.commands.joinBackward();
  expect(lines(one).join('')).toBe('甲。乙。丙。');
});

it('R3 a letter typed where another has put a picture in place of the line replaces no picture', () => {
  const [a, b] = desk(2, '前。', '甲。') as [Peer, Peer];
  put(a, 1, 1);
  const { state, view } = b.editor;
  const from = state.doc.child(0).nodeSize;
  const breaks = state.schema.node('pageBreak');
  view.dispatch(state.tr.replaceWith(from, state.doc.content.size, breaks));
  meet([a, b]);
  type(a, '一');
  meet([a, b]);
  for (const one of [a, b]) {
    expect(kinds(one)).toContain('pageBreak');
    expect(lines(one).join('')).toContain('一');
  }
});
