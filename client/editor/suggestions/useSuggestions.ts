/** What one does with the suggestions of a whole text: go from one to the next, accept or reject them all. */
import { Selection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../ui/toast.tsx';
import { offerUndo } from '../offerUndo.ts';
import { allSuggestions, settle, settleAll, suggestionAt, suggestionBeside } from './settle.ts';

export interface SuggestionActions {
  go: (direction: -1 | 1) => void;
  /** The one at the caret. */
  settleHere: (accept: boolean) => void;
  settleAll: (accept: boolean) => void;
}

export function useSuggestions(editor: Editor): SuggestionActions {
  const { t } = useTranslation('editor');
  return useMemo(
    () => ({
      go(direction) {
        const { state, view } = editor;
        const next = suggestionBeside(state, direction);
        if (next === null) {
          toast(t('suggestion.none'), { id: 'suggestions' });
          return;
        }
        // The caret in it opens its menu.
        const caret = Selection.near(state.doc.resolve(next.from), 1);
        view.dispatch(state.tr.setSelection(caret).scrollIntoView());
        view.focus();
        const { node } = view.domAtPos(next.from);
        (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
      },
      settleHere(accept) {
        const here = suggestionAt(editor.state);
        if (here === null) {
          toast(t('suggestion.notHere'), { id: 'suggestions' });
          return;
        }
        editor.view.dispatch(settle(editor.state.tr, [here], accept));
        editor.view.focus();
      },
      settleAll(accept) {
        const count = allSuggestions(editor.state.doc).length;
        if (count === 0) {
          toast(t('suggestion.none'), { id: 'suggestions' });
          return;
        }
        editor.view.dispatch(settleAll(editor.state.tr, accept));
        editor.view.focus();
        offerUndo(editor, t(accept ? 'suggestion.acceptedAll' : 'suggestion.rejectedAll', { count }));
      },
    }),
    [editor, t],
  );
}
