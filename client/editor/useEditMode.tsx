/** The mode of editing of the text on the screen, its key and its commands in the palette. */
import { IconArrowDown, IconArrowUp, IconChecks, IconPencilQuestion, IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
    const list: Command[] = [
      {
        id: 'suggestion-next',
        group: 'action',
        label: t('suggestion.next'),
        icon: <IconArrowDown {...icon} />,
        keywords: 'suggestion 修订',
        run: () => suggestions.go(1),
      },
      {
        id: 'suggestion-previous',
        group: 'action',
        label: t('suggestion.previous'),
        icon: <IconArrowUp {...icon} />,
        keywords: 'suggestion 修订',
        run: () => suggestions.go(-1),
      },
    ];
    if (may)
      list.unshift({
        id: 'edit-mode',
        group: 'action',
        label: t(mode === 'suggest' ? 'mode.toEdit' : 'mode.toSuggest'),
        hint: showShortcut('mod+shift+E'),
        icon: <IconPencilQuestion {...icon} />,
        keywords: 'suggesting editing track changes 修订 留痕 痕迹',
        run: toggle,
      });
    if (may && mode !== 'read')
      list.push(
        {
          id: 'suggestion-accept-all',
          group: 'action',
          label: t('suggestion.acceptAll'),
          icon: <IconChecks {...icon} />,
          keywords: 'accept all suggestions 修订',
          run: () => suggestions.settleAll(true),
        },
        {
          id: 'suggestion-reject-all',
          group: 'action',
          label: t('suggestion.rejectAll'),
          icon: <IconX {...icon} />,
          keywords: 'reject all suggestions 修订',
          run: () => suggestions.settleAll(false),
        },
      );
    return list;
  }, [t, may, mode, toggle, suggestions]);
  useOffer(commands);
}
