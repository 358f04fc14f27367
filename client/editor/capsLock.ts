/** A shortcut is the same with Caps Lock on: told as Ctrl+Shift+e, Ctrl+Shift+E would be taken for Ctrl+E, and make code. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

export const CapsLock = Extension.create({
  name: 'capsLock',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(_view, event) {
            const { key, ctrlKey, metaKey, shiftKey } = event;
            if ((ctrlKey || metaKey) && shiftKey && /^[a-z]$/.test(key))
              Object.defineProperty(event, 'key', { value: key.toUpperCase() });
            return false;
          },
        },
      },
    }),
  ],
});
