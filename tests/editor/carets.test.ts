// @vitest-environment jsdom
// Where the carets of the others stand, read from what presence says of them.
import { expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { caretReader } from '../../client/editor/carets.ts';
import { relativePosition } from '../../client/editor/sync/positions.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { meet, type Peer } from './bench.ts';
import { desk, placeOf, put, type } from './linesKit.ts';

const root = ({ doc }: Peer): Y.XmlFragment => doc.getXmlFragment(TEXT_ROOT);

/** What somebody's browser tells of the place of his caret. */
function cursorOf(one: Peer): unknown {
  const { doc, selection } = one.editor.state;
  const at = relativePosition(root(one), doc, selection.head);
  const json = at === null ? null : Y.relativePositionToJSON(at);
  return { anchor: json, head: json };
}

/** Two people, and how the first reads where the second is. */
function two(...lines: string[]) {
  const [a, b] = desk(2, ...lines) as [Peer, Peer];
  const awareness = new Awareness(a.doc);
  const read = caretReader(awareness, root(a), a.editor, 'me');
  const tell = (cursor: unknown, id = 'u2'): void => {
    awareness.states.set(b.doc.clientID, { user: { id, name: '小李', color: 3 }, cursor });
  };
  return { a, b, read, tell, close: () => awareness.destroy() };
}

it('a caret that is told of before its words stays where it was until they come', () => {
  const { a, b, read, tell, close } = two('第一段', '第二段');
  put(b, 1, 3);
  tell(cursorOf(b));
  expect(read()).toMatchObject([{ userId: 'u2', name: '小李', head: placeOf(a, 1, 3) }]);
  type(b, '再写');
  tell(cursorOf(b));
  type(a, '我');
  expect(read()).toMatchObject([{ userId: 'u2', head: placeOf(a, 1, 3) }]);
  meet([a, b]);
  expect(read()).toMatchObject([{ userId: 'u2', head: placeOf(a, 1, 5) }]);
  close();
});

it('a caret moves with the words before it, without being told of again', () => {
  const { a, b, read, tell, close } = two('第一段', '第二段');
  put(b, 1, 2);
  tell(cursorOf(b));
  expect(read()[0]?.head).toBe(placeOf(a, 1, 2));
  put(a, 0, 0);
  type(a, '前面');
  expect(read()[0]?.head).toBe(placeOf(a, 1, 2));
  put(a, 1, 0);
  type(a, '前');
  expect(read()[0]?.head).toBe(placeOf(a, 1, 3));
  close();
});

it('who has left the text, my own other tabs, and what makes no sense have no caret', () => {
  const { b, read, tell, close } = two('第一段');
  put(b, 0, 1);
  tell(cursorOf(b));
  expect(read()).toHaveLength(1);
  tell(null);
  expect(read()).toEqual([]);
  tell(cursorOf(b), 'me');
  expect(read()).toEqual([]);
  for (const nonsense of ['here', { anchor: 1, head: 'x' }, { anchor: {}, head: {} }]) {
    tell(nonsense);
    expect(read()).toEqual([]);
  }
  close();
});
