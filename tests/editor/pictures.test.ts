/** Pictures on their way and in the text: never in the shared document before they are on the server. */
import { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planExtensions } from '../../client/editor/extensions.ts';
import { addPictures, waiting } from '../../client/editor/images/uploads.ts';
import { textJson } from '../../shared/doc/json.ts';
import { DEFAULT_NUMBERING } from '../../shared/doc/numbering.ts';
import { startDoc } from './bench.ts';

interface Sent {
  file: File;
  stored: (id: string) => void;
  failed: (error: Error) => void;
  signal: AbortSignal;
}

function desk() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, startDoc());
  const sent: Sent[] = [];
  const refused: string[] = [];
  const told = (name: string, why = '') => `${name} ${why}`.trim();
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: planExtensions({
      doc,
      numbering: () => DEFAULT_NUMBERING,
      mayWrite: () => true,
      texts: () => ({}),
      pictures: {
        url: (file) => `/files/${file}`,
        mayWrite: () => true,
        upload: (file, signal) =>
          new Promise((stored, failed) => {
            sent.push({ file, stored, failed, signal });
          }),
        trouble: (error) => String(error),
        refuse: (sentence) => {
          refused.push(sentence);
        },
        texts: {
          caption: '图题',
          unnamed: '图片',
          alt: '替代文字',
          altHint: '',
          retry: '重试',
          remove: '移除',
          offline: '要联网',
          readOnly: '只读',
          broken: '没有显示',
          missing: '没有带来',
          sending: told,
          failed: told,
          wrongKind: told,
          tooLarge: told,
          empty: told,
          left: (n) => `${n} left`,
        },
      },
    }),
  });
  const files = () => {
    const found: unknown[] = [];
    for (const block of textJson(doc).content ?? [])
      if (block.type === 'image') found.push(block.attrs?.file);
    return found;
  };
  return { doc, editor, sent, files, refused };
}

const png = (name: string) => new File([new Uint8Array([1])], name, { type: 'image/png' });
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
let made: ReturnType<typeof desk>;
const open = () => {
  made = desk();
  return made;
};
afterEach(() => {
  made.editor.destroy();
  document.body.innerHTML = '';
});

describe('pictures', () => {
  it('stand in the shared document only once they are stored, in the order chosen', async () => {
    const { editor, sent, files } = open();
    addPictures(editor.view, [png('一.png'), png('二.png')], 3);
    expect(sent.map(({ file }) => file.name)).toEqual(['一.png', '二.png']);
    expect(files()).toEqual([]);
    expect(editor.view.dom.querySelectorAll('.gc-upload')).toHaveLength(2);
    editor.commands.insertContentAt(1, '新'); // somebody writes above meanwhile
    sent[0]?.stored('f1');
    await settled();
    sent[1]?.stored('f2');
    await settled();
    expect(files()).toEqual(['f1', 'f2']);
    expect(waiting(editor.state)).toEqual([]);
    expect(editor.state.doc.child(1).attrs).toMatchObject({ file: 'f1', id: expect.any(String) });
    expect(editor.view.dom.querySelector('figure img')?.getAttribute('src')).toBe('/files/f1');
  });

  it('a failed one says why, is sent again, and can be removed', async () => {
    const { editor, sent, files } = open();
    addPictures(editor.view, [png('图.png')], 3);
    sent[0]?.failed(new Error('broken line'));
    await settled();
    const card = () => editor.view.dom.querySelector('.gc-upload');
    expect(card()?.getAttribute('role')).toBe('alert');
    card()?.querySelector('button')?.click();
    expect(sent).toHaveLength(2);
    [...(card()?.querySelectorAll('button') ?? [])].at(-1)?.click();
    expect(card()).toBeNull();
    expect(sent[1]?.signal.aborted).toBe(true);
    sent[1]?.stored('late');
    await settled();
    expect(files()).toEqual([]);
  });

  it('Enter in a caption writes on below, and never makes the picture twice', async () => {
    const { editor, sent, files } = open();
    addPictures(editor.view, [png('图.png')], 3);
    sent[0]?.stored('f1');
    await settled();
    let at = 0;
    editor.state.doc.forEach((node, offset) => {
      if (node.type.name === 'image') at = offset + 1;
    });
    editor.commands.insertContentAt(at, '图一流程');
    editor.commands.setTextSelection(at + 2);
    editor.view.dom.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
    );
    expect(files()).toEqual(['f1']);
    expect(editor.state.selection.$from.parent.type.name).toBe('paragraph');
    editor.commands.setTextSelection(at);
    editor.view.dom.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true, cancelable: true }),
    );
    expect(files()).toEqual(['f1']);
    expect(editor.state.selection.toJSON()).toMatchObject({ type: 'node' });
  });
});

describe('pictures among pasted words', () => {
  const paste = (html: string): string[] => {
    const { editor, refused } = open();
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const clipboardData = {
      files: [],
      types: [],
      getData: (type: string) => (type === 'text/html' ? html : ''),
    };
    editor.view.dom.dispatchEvent(Object.assign(event, { clipboardData }));
    return refused;
  };
  it('are told when they stay behind, but not what a page counts its readers with', () => {
    expect(paste('<p>甲</p><img src="https://example.org/a.png"><img src="b.png">')).toEqual(['2 left']);
    expect(paste('<p>甲</p><img src="https://example.org/t.gif" width="1" height="1">')).toEqual([]);
    expect(paste('<p data-pm-slice="0 0 []">甲</p><img src="c.png">')).toEqual([]);
  });
});
