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
import { useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Menus.module.css';

export interface SelectionMenuProps {
  editor: Editor;
  onLink: () => void;
  onComment: () => void;
  /** Null for who may not write. */
  onTarget: (() => void) | null;
}

const SIZE = { size: 16, stroke: 1.6 } as const;

export function SelectionMenu({ editor, onLink, onComment, onTarget }: SelectionMenuProps) {
  const { t } = useTranslation('editor');
  const now = useEditorState({
    editor,
    selector: ({ editor: e }) => ({
      bold: e.isActive('bold'),
      italic: e.isActive('italic'),
      underline: e.isActive('underline'),
      strike: e.isActive('strike'),
      highlight: e.isActive('highlight'),
      link: e.isActive('link'),
      cells: e.state.selection instanceof CellSelection,
    }),
  });
  const run = () => editor.chain().focus();
  return (
    <BubbleMenu
      editor={editor}
      options={{ placement: 'top', offset: 8 }}
      shouldShow={({ state, view }) =>
        !view.composing &&
        !state.selection.empty &&
        !(state.selection instanceof NodeSelection) &&
        (view.hasFocus() || state.selection instanceof CellSelection)
      }
    >
      <div
        className={styles.bubble}
        role="toolbar"
        aria-label={t('tool.label')}
        onMouseDown={(event) => event.preventDefault()}
      >
        {editor.isEditable && (
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
        <IconButton
          label={t('tool.comment')}
          shortcut="mod+alt+M"
          icon={<IconMessagePlus {...SIZE} />}
          onClick={onComment}
        />
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
}

/** Shown over a table while the caret is in it. */
export function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor');
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
      options={{ placement: 'top-start', offset: 8 }}
      getReferencedVirtualElement={() => {
        const { node } = editor.view.domAtPos(editor.state.selection.from);
        const element = node instanceof Element ? node : node.parentElement;
        return element?.closest('table') ?? null;
      }}
      shouldShow={({ editor: e, view }) =>
        !view.composing &&
        e.isEditable &&
        e.isActive('table') &&
        (e.state.selection.empty || e.state.selection instanceof CellSelection)
      }
    >
      <div
        className={styles.bubble}
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
}
