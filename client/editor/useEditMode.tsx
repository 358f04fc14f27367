/** The mode of editing of the text on the screen, its key and its commands in the palette. */
import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconChecks,
  IconPencilQuestion,
  IconX,
} from '@tabler/icons-react';
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useOffer } from '../pages/palette/commands.ts';
import { usePlan } from '../pages/planContext.ts';
import { type Store, useStore } from '../sync/store.ts';
import { isComposing } from '../ui/composing.ts';
import { showShortcut } from '../ui/Kbd.tsx';
import { toast } from '../ui/toast.tsx';
import { type EditMode, editMode } from './mode.ts';
import type { Refusal } from './suggestions/suggest.ts';
import type { SuggestingParts } from './suggestions/suggesting.ts';
import type { SuggestionActions } from './suggestions/useSuggestions.ts';

export interface EditModeState {
  mode: EditMode;
  /** Those one may choose from. */
  modes: readonly EditMode[];
  set: (mode: EditMode) => void;
  /** What the editor asks. */
  suggesting: SuggestingParts;
}

const READ_ONLY: readonly EditMode[] = ['read'];
/** A phone is for reading until one begins to edit: no third mode there. */
const PHONE: readonly EditMode[] = ['edit', 'suggest'];
const DESK: readonly EditMode[] = ['edit', 'suggest', 'read'];

export function useEditMode(mayWrite: boolean, phone: boolean): EditModeState {
  const { t } = useTranslation('editor');
  const { planId, me } = usePlan();
  const [store] = useState<Store<EditMode>>(() => editMode(planId));
  const chosen = useStore(store);
  const modes = mayWrite ? (phone ? PHONE : DESK) : READ_ONLY;
  const mode = modes.includes(chosen) ? chosen : (modes[0] ?? 'read');
  const set = useCallback((next: EditMode) => store.set(next), [store]);
  const refuse = useRef((_why: Refusal): void => {});
  refuse.current = (why) =>
    toast(t(`mode.refused.${why}`), {
      id: 'suggesting',
      action: { label: t('mode.direct'), onClick: () => store.set('edit') },
    });
  const [suggesting] = useState<SuggestingParts>(() => ({
    on: () => store.get() === 'suggest',
    user: () => me.id,
    refuse: (why) => refuse.current(why),
  }));
  return useMemo(() => ({ mode, modes, set, suggesting }), [mode, modes, set, suggesting]);
}

const icon = { size: 16, stroke: 1.6 } as const;
const KEYWORDS = 'suggestion suggesting editing track changes 修订 留痕 痕迹';

/** Ctrl+Shift+E, and what the palette offers. */
export function useModeCommands({ mode, modes, set }: EditModeState, suggestions: SuggestionActions): void {
  const { t } = useTranslation('editor');
  const may = modes.length > 1;
  const toggle = useCallback(() => {
    const next = mode === 'suggest' ? 'edit' : 'suggest';
    set(next);
    toast(t(`mode.turned.${next}`), { id: 'suggesting' });
  }, [mode, set, t]);
  useEffect(() => {
    if (!may) return;
    const onKey = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented) return;
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.code !== 'KeyE')
        return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [may, toggle]);
  const commands = useMemo<readonly Command[]>(() => {
    const list: Command[] = [];
    const add = (id: string, label: string, sign: ReactElement, run: () => void, hint?: string): void => {
      list.push({ id, group: 'action', label, icon: sign, hint, keywords: KEYWORDS, run });
    };
    if (may) {
      const label = t(mode === 'suggest' ? 'mode.toEdit' : 'mode.toSuggest');
      add('edit-mode', label, <IconPencilQuestion {...icon} />, toggle, showShortcut('mod+shift+E'));
    }
    const { go, settleHere, settleAll } = suggestions;
    add('suggestion-next', t('suggestion.next'), <IconArrowDown {...icon} />, () => go(1));
    add('suggestion-previous', t('suggestion.previous'), <IconArrowUp {...icon} />, () => go(-1));
    if (may && mode !== 'read') {
      add('accept-here', t('suggestion.acceptHere'), <IconCheck {...icon} />, () => settleHere(true));
      add('reject-here', t('suggestion.rejectHere'), <IconX {...icon} />, () => settleHere(false));
      add('accept-all', t('suggestion.acceptAll'), <IconChecks {...icon} />, () => settleAll(true));
      add('reject-all', t('suggestion.rejectAll'), <IconX {...icon} />, () => settleAll(false));
    }
    return list;
  }, [t, may, mode, toggle, suggestions]);
  useOffer(commands);
}
