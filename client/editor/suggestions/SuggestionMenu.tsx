/** Over the suggestion the caret stands in: whose it is, and to accept or reject it, or all of them. */
import { Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck, IconDots, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { BubbleMenu, type BubbleMenuProps } from '@tiptap/react/menus';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../pages/planContext.ts';
import { showMoment } from '../../ui/dates.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import menus from '../Menus.module.css';
import styles from './SuggestionMenu.module.css';
import { type Suggestion, suggestionAt } from './settle.ts';
import { isCaretPut } from './suggesting.ts';
import type { SuggestionActions } from './useSuggestions.ts';

const OVER = { placement: 'top', offset: 8 } as const;
const SIZE = { size: 16, stroke: 1.6 } as const;

const inSuggestion: NonNullable<BubbleMenuProps['shouldShow']> = ({ editor, state, view }) =>
  !view.composing &&
  editor.isEditable &&
  view.hasFocus() &&
  // Not over the line above while somebody writes.
  isCaretPut(state) &&
  suggestionAt(state) !== null;

export interface SuggestionMenuProps {
  editor: Editor;
  actions: SuggestionActions;
}

export const SuggestionMenu = memo(function SuggestionMenu({ editor, actions }: SuggestionMenuProps) {
  const { t } = useTranslation('editor');
  const { people, language } = usePlan();
  const here = useSuggestionHere(editor);
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
              onClick={() => actions.settleHere(true)}
            />
            <IconButton
              label={t('suggestion.reject')}
              icon={<IconX {...SIZE} />}
              onClick={() => actions.settleHere(false)}
            />
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <IconButton label={t('suggestion.more')} icon={<IconDots {...SIZE} />} />
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconArrowUp {...SIZE} />} onClick={() => actions.go(-1)}>
                  {t('suggestion.previous')}
                </Menu.Item>
                <Menu.Item leftSection={<IconArrowDown {...SIZE} />} onClick={() => actions.go(1)}>
                  {t('suggestion.next')}
                </Menu.Item>
                <Menu.Divider />
                <Menu.Item leftSection={<IconCheck {...SIZE} />} onClick={() => actions.settleAll(true)}>
                  {t('suggestion.acceptAll')}
                </Menu.Item>
                <Menu.Item leftSection={<IconX {...SIZE} />} onClick={() => actions.settleAll(false)}>
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
