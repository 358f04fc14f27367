/** The small toolbar over a selection: marks, link, comment; in a table also its rows and columns. */
import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconBold,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconHighlight,
  IconItalic,
  IconLink,
  IconMessagePlus,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconStrikethrough,
  IconTableMinus,
  IconTableRow,
  IconTarget,
  IconUnderline,
} from '@tabler/icons-react';
import { NodeSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import type { Editor } from '@tiptap/react';
import { BubbleMenu, type BubbleMenuProps } from '@tiptap/react/menus';
import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Menus.module.css';
import { useToolState } from './useToolState.ts';

export interface SelectionMenuProps {
  editor: Editor;
  /** May the words' look be changed here? */
  mayFormat: boolean;
  onLink: () => void;
  /** Null for who may not; so is what marks a target. */
  onComment: (() => void) | null;
  onTarget: (() => void) | null;
}

const SIZE = { size: 16, stroke: 1.6 } as const;

// The menus' plugin sends a transaction whenever one of these is another object.
const WORDS_KEY = 'wordsMenu';
const OVER_WORDS = { placement: 'top', offset: 8 } as const;
/** In the margin, behind the figures of the rows; over the table only where there is no margin. */
const BESIDE_TABLE = {
  placement: 'right-start',
  offset: () => (window.innerWidth >= 1440 ? 84 : window.innerWidth >= 768 ? 72 : 8),
  flip: { fallbackPlacements: ['top-start'] },
} as const satisfies BubbleMenuProps['options'];
type ShouldShow = NonNullable<BubbleMenuProps['shouldShow']>;

/** The keys are here, not in a box beside the page. */
const isAtWork: ShouldShow = ({ view, element }) =>
  !view.composing && (view.hasFocus() || element.contains(document.activeElement));

const wordsChosen: ShouldShow = (now) =>
  isAtWork(now) && !now.state.selection.empty && !(now.state.selection instanceof NodeSelection);

const never: ShouldShow = () => false;

const inTable: ShouldShow = (now) => isAtWork(now) && isInTable(now.editor);

const isInTable = (editor: Editor): boolean =>
  editor.isEditable &&
  editor.isActive('table') &&
  (editor.state.selection.empty || editor.state.selection instanceof CellSelection);

export const SelectionMenu = memo(function SelectionMenu({
  editor,
  mayFormat,
  onLink,
  onComment,
  onTarget,
}: SelectionMenuProps) {
  const { t } = useTranslation('editor');
  const now = useToolState(editor);
  const run = () => editor.chain().focus();
  const offers = mayFormat || onComment !== null || onTarget !== null;
  return (
    <BubbleMenu
      editor={editor}
      pluginKey={WORDS_KEY}
      options={OVER_WORDS}
      shouldShow={offers ? wordsChosen : never}
    >
      <div
        className={styles.bubble}
        role="toolbar"
        aria-label={t('tool.label')}
        onMouseDown={(event) => event.preventDefault()}
      >
        {mayFormat && (
          <>
            <IconButton
              label={t('tool.bold')}
              shortcut="mod+B"
              active={now.bold}
              icon={<IconBold {...SIZE} />}
              onClick={() => run().toggleBold().run()}
            />
            <IconButton
              label={t('tool.italic')}
              shortcut="mod+I"
              active={now.italic}
              icon={<IconItalic {...SIZE} />}
              onClick={() => run().toggleItalic().run()}
            />
            <IconButton
              label={t('tool.underline')}
              shortcut="mod+U"
              active={now.underline}
              icon={<IconUnderline {...SIZE} />}
              onClick={() => run().toggleUnderline().run()}
            />
            <IconButton
              label={t('tool.strike')}
              active={now.strike}
              icon={<IconStrikethrough {...SIZE} />}
              onClick={() => run().toggleStrike().run()}
            />
            <IconButton
              label={t('tool.highlight')}
              active={now.highlight}
              icon={<IconHighlight {...SIZE} />}
              onClick={() => run().toggleHighlight().run()}
            />
            <IconButton
              label={t('tool.link')}
              shortcut="mod+K"
              active={now.link}
              icon={<IconLink {...SIZE} />}
              onClick={onLink}
            />
          </>
        )}
        {onComment && (
          <IconButton
            label={t('tool.comment')}
            shortcut="mod+alt+M"
            icon={<IconMessagePlus {...SIZE} />}
            onClick={() => {
              onComment();
              // The words lose the focus to the comment by a press on the menu, which keeps it open.
              editor.view.dispatch(editor.state.tr.setMeta(WORDS_KEY, 'hide'));
            }}
          />
        )}
        {onTarget && (
          <IconButton
            label={t('reading.mark')}
            shortcut="alt+T"
            icon={<IconTarget {...SIZE} />}
            onClick={onTarget}
          />
        )}
      </div>
    </BubbleMenu>
  );
});

/** Shown beside a table while the caret is in it. */
export const TableMenu = memo(function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor');
  const tableHere = useCallback(() => {
    const { node } = editor.view.domAtPos(editor.state.selection.from);
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest('table') ?? null;
  }, [editor]);
  const run = () => editor.chain().focus();
  const tools = [
    ['rowAbove', IconRowInsertTop, () => run().addRowBefore().run()],
    ['rowBelow', IconRowInsertBottom, () => run().addRowAfter().run()],
    ['deleteRow', IconRowRemove, () => run().deleteRow().run()],
    ['columnLeft', IconColumnInsertLeft, () => run().addColumnBefore().run()],
    ['columnRight', IconColumnInsertRight, () => run().addColumnAfter().run()],
    ['deleteColumn', IconColumnRemove, () => run().deleteColumn().run()],
    ['merge', IconArrowMerge, () => run().mergeCells().run()],
    ['split', IconArrowsSplit2, () => run().splitCell().run()],
    ['header', IconTableRow, () => run().toggleHeaderRow().run()],
    ['delete', IconTableMinus, () => run().deleteTable().run()],
  ] as const;
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="tableMenu"
      options={BESIDE_TABLE}
      getReferencedVirtualElement={tableHere}
      shouldShow={inTable}
    >
      <div
        className={`${styles.bubble} ${styles.beside}`}
        role="toolbar"
        aria-label={t('table.label')}
        onMouseDown={(event) => event.preventDefault()}
      >
        {tools.map(([name, Icon, act]) => (
          <IconButton key={name} label={t(`table.${name}`)} icon={<Icon {...SIZE} />} onClick={act} />
        ))}
      </div>
    </BubbleMenu>
  );
});
