/** Over the suggestion the caret stands in: whose it is, and to accept or reject it, or all of them. */
import { Menu } from '@mantine/core';
import { IconCheck, IconDots, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { BubbleMenu, type BubbleMenuProps } from '@tiptap/react/menus';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../pages/planContext.ts';
import { showMoment } from '../../ui/dates.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { toast } from '../../ui/toast.tsx';
import menus from '../Menus.module.css';
import styles from './SuggestionMenu.module.css';
import { allSuggestions, type Suggestion, settle, settleAll, suggestionAt } from './settle.ts';

const OVER = { placement: 'top', offset: 8 } as const;
const SIZE = { size: 16, stroke: 1.6 } as const;

const inSuggestion: NonNullable<BubbleMenuProps['shouldShow']> = ({ editor, state, view }) =>
  !view.composing && editor.isEditable && view.hasFocus() && suggestionAt(state) !== null;

export const SuggestionMenu = memo(function SuggestionMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor');
  const { people, language } = usePlan();
  const here = useSuggestionHere(editor);
  const decide = (suggestions: readonly Suggestion[], accept: boolean): void => {
    editor.view.dispatch(settle(editor.state.tr, suggestions, accept));
    editor.view.focus();
  };
  const decideAll = (accept: boolean): void => {
    const count = allSuggestions(editor.state.doc).length;
    editor.view.dispatch(settleAll(editor.state.tr, accept));
    editor.view.focus();
    toast(t(accept ? 'suggestion.acceptedAll' : 'suggestion.rejectedAll', { count }), {
      undo: () => void editor.commands.undo(),
    });
  };
  return (
    <BubbleMenu editor={editor} pluginKey="suggestionMenu" options={OVER} shouldShow={inSuggestion}>
      <div
        className={`${menus.bubble} ${styles.bar}`}
        role="toolbar"
        aria-label={t('suggestion.label')}
        onMouseDown={(event) => event.preventDefault()}
      >
        {here && (
          <>
            <span className={styles.who}>
              <strong>{people.get(here.user)?.name ?? (here.user || '—')}</strong>{' '}
              {t(`suggestion.${here.kind}`)}
              {!Number.isNaN(Date.parse(here.at)) && (
                <time dateTime={here.at}>{showMoment(here.at, language)}</time>
              )}
            </span>
            <IconButton
              label={t('suggestion.accept')}
              icon={<IconCheck {...SIZE} />}
              onClick={() => decide([here], true)}
            />
            <IconButton
              label={t('suggestion.reject')}
              icon={<IconX {...SIZE} />}
              onClick={() => decide([here], false)}
            />
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <IconButton label={t('suggestion.more')} icon={<IconDots {...SIZE} />} />
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconCheck {...SIZE} />} onClick={() => decideAll(true)}>
                  {t('suggestion.acceptAll')}
                </Menu.Item>
                <Menu.Item leftSection={<IconX {...SIZE} />} onClick={() => decideAll(false)}>
                  {t('suggestion.rejectAll')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </div>
    </BubbleMenu>
  );
});

/** The suggestion at the caret, looked up after each change of text or caret. */
function useSuggestionHere(editor: Editor): Suggestion | null {
  const [here, setHere] = useState<Suggestion | null>(null);
  useEffect(() => {
    const look = (): void => {
      if (!editor.isDestroyed && !editor.view.composing) setHere(suggestionAt(editor.state));
    };
    look();
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor]);
  return here;
}
