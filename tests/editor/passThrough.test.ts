/** What a newer release wrote stays in the document, whatever is done around it here. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Peer, peer, random, randomEdit, startDoc } from './bench.ts';

let a: Peer;
beforeEach(() => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, startDoc());
  const root = doc.getXmlFragment('default');
  const chart = new Y.XmlElement('chart');
  chart.setAttribute('data', 'figures');
  chart.insert(0, [new Y.XmlText('inside')]);
  root.insert(3, [chart]);
  const paragraph = root.get(2) as Y.XmlElement;
  paragraph.setAttribute('shade', 'pale');
  (paragraph.get(0) as Y.XmlText).format(0, 2, { glow: { strength: 3 } });
  paragraph.insert(1, [new Y.XmlElement('formula')]);
  a = peer(Y.encodeStateAsUpdate(doc), 7);
});
afterEach(() => {
  a.editor.destroy();
  document.body.innerHTML = '';
});

const text = (): string => a.root.toString();

it('writes nothing by opening', () => {
  expect(a.out).toEqual([]);
  expect(a.editor.state.doc.child(3).type.name).toBe('unknownBlock');
});

it('keeps unknown blocks, inline nodes, marks and attributes while their neighbours are edited', () => {
  a.editor.chain().setTextSelection(14).insertContent('补充').run();
  const end = a.editor.state.doc.content.size - 1;
  a.editor.chain().setTextSelection(end).insertContent('末尾').run();
  a.editor.chain().setTextSelection({ from: 16, to: 20 }).toggleBold().run();
  expect(text()).toContain('<chart data="figures">inside</chart>');
  expect(text()).toContain('<formula></formula>');
  expect(text()).toContain('shade="pale"');
  const delta = ((a.root.get(2) as Y.XmlElement).get(0) as Y.XmlText).toDelta() as { attributes?: object }[];
  expect(delta.some((op) => op.attributes !== undefined && 'glow' in op.attributes)).toBe(true);
});

it('keeps them when they are moved: made again as they were', () => {
  const { state } = a.editor;
  let pos = 0;
  for (let i = 0; i < 3; i++) pos += state.doc.child(i).nodeSize;
  const chart = state.doc.child(3);
  a.editor.view.dispatch(state.tr.delete(pos, pos + 1).insert(0, chart));
  expect(text().startsWith('<chart data="figures">inside</chart>')).toBe(true);
});

it.each([1, 2, 3, 4])('never lets random edits elsewhere take them away, seed %i', (seed) => {
  const next = random(seed);
  for (let i = 0; i < 40; i++) {
    const before = a.editor.state.doc.toString().includes('unknownBlock');
    randomEdit(a, next);
    const shown = a.editor.state.doc.toString().includes('unknownBlock');
    // Only who deletes what he sees deletes it.
    if (before && shown) expect(text()).toContain('<chart');
  }
});
