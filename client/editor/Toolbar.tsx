/** The tool row: undo, style, marks, lists, table, comment; at the right the official fonts and the mode. */
import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconChevronDown,
  IconHighlight,
  IconItalic,
  IconLayoutSidebarRightExpand,
  IconLink,
  IconList,
  IconListNumbers,
  IconMessagePlus,
  IconPhoto,
  IconStrikethrough,
  IconTable,
  IconTypography,
  IconUnderline,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton.tsx';
import { toast } from '../ui/toast.tsx';
import { BLOCK_KIND_NAMES, type BlockKind } from './blockKinds.ts';
import { insertTable, toggleList } from './blockTools.ts';
import { ModeMenu, type ModeMenuProps } from './ModeMenu.tsx';
import styles from './Toolbar.module.css';
import { tellIfNot } from './tellIfNot.ts';
import { turnInto } from './turnInto.ts';
import { useToolState } from './useToolState.ts';

export interface ToolbarProps {
  editor: Editor;
  editable: boolean;
  mode: ModeMenuProps;
  official: boolean;
  onOfficial: (on: boolean) => void;
  onLink: () => void;
  /** Null for who may not. */
  onComment: (() => void) | null;
  onImage: () => void;
  /** Shown where the panel is closed. */
  onPanel?: () => void;
}

const STROKE = { size: 18, stroke: 1.6 } as const;

export const Toolbar = memo(function Toolbar({
  editor,
  editable,
  mode,
  official,
  onOfficial,
  onLink,
  onComment,
  onImage,
  onPanel,
}: ToolbarProps) {
  const { t } = useTranslation('editor');
  const now = useToolState(editor);
  // Two marks on words can say nothing of these, but in a block that is itself suggested.
  const why = mode.mode === 'suggest' && !now.own ? t('mode.onlyWords') : undefined;
  const run = () => editor.chain().focus();
  return (
    <div className={styles.row} role="toolbar" aria-label={t('tool.label')} onMouseDown={keepFocus}>
      <div className={styles.tools} data-off={!editable || undefined}>
        <Tool label={t('tool.undo')} shortcut="mod+Z" disabled={!now.undo} onClick={() => run().undo().run()}>
          <IconArrowBackUp {...STROKE} />
        </Tool>
        <Tool label={t('tool.redo')} shortcut="mod+Y" disabled={!now.redo} onClick={() => run().redo().run()}>
          <IconArrowForwardUp {...STROKE} />
        </Tool>
        <i className={styles.gap} />
        <StyleMenu editor={editor} kind={now.kind} why={why} />
        <i className={styles.gap} />
        <Tool
          label={t('tool.bold')}
          why={why}
          shortcut="mod+B"
          active={now.bold}
          onClick={() => run().toggleBold().run()}
        >
          <IconBold {...STROKE} />
        </Tool>
        <Tool
          label={t('tool.italic')}
          why={why}
          shortcut="mod+I"
          active={now.italic}
          onClick={() => run().toggleItalic().run()}
        >
          <IconItalic {...STROKE} />
        </Tool>
        <Tool
          label={t('tool.underline')}
          why={why}
          shortcut="mod+U"
          active={now.underline}
          onClick={() => run().toggleUnderline().run()}
        >
          <IconUnderline {...STROKE} />
        </Tool>
        <Tool
          label={t('tool.strike')}
          why={why}
          active={now.strike}
          onClick={() => run().toggleStrike().run()}
        >
          <IconStrikethrough {...STROKE} />
        </Tool>
        <Tool
          label={t('tool.highlight')}
          why={why}
          active={now.highlight}
          onClick={() => run().toggleHighlight().run()}
        >
          <IconHighlight {...STROKE} />
        </Tool>
        <Tool label={t('tool.link')} why={why} shortcut="mod+K" active={now.link} onClick={onLink}>
          <IconLink {...STROKE} />
        </Tool>
        <i className={styles.gap} />
        <Tool
          label={t('tool.list')}
          why={why}
          shortcut="mod+shift+8"
          active={now.list}
          onClick={() => tellIfNot(toggleList(editor, 'bulletList'), t)}
        >
          <IconList {...STROKE} />
        </Tool>
        <Tool
          label={t('tool.orderedList')}
          why={why}
          shortcut="mod+shift+7"
          active={now.ordered}
          onClick={() => tellIfNot(toggleList(editor, 'orderedList'), t)}
        >
          <IconListNumbers {...STROKE} />
        </Tool>
        <Tool label={t('tool.table')} why={why} onClick={() => insertTable(editor)}>
          <IconTable {...STROKE} />
        </Tool>
        <Tool label={t('tool.image')} why={why} onClick={onImage}>
          <IconPhoto {...STROKE} />
        </Tool>
      </div>
      {onComment && (
        <Tool label={t('tool.comment')} shortcut="mod+alt+M" onClick={onComment}>
          <IconMessagePlus {...STROKE} />
        </Tool>
      )}
      <span className={styles.space} />
      <button
        type="button"
        className={styles.word}
        aria-label={t('tool.official')}
        aria-pressed={official}
        data-active={official || undefined}
        onClick={() => onOfficial(!official)}
      >
        <IconTypography size={16} stroke={1.6} aria-hidden />
        <span>{t('tool.official')}</span>
      </button>
      <ModeMenu {...mode} />
      {onPanel && (
        <Tool label={t('tool.panel')} onClick={onPanel}>
          <IconLayoutSidebarRightExpand {...STROKE} />
        </Tool>
      )}
    </div>
  );
});

/** Pressing a tool must not take the selection out of the text. */
function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault();
}

interface ToolProps {
  label: string;
  shortcut?: string;
  active?: boolean;
  disabled?: boolean;
  /** Why it cannot be used now: told instead of doing it. */
  why?: string;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ children, why, label, onClick, ...rest }: ToolProps) {
  const off = why !== undefined;
  return (
    <IconButton
      size={28}
      icon={children}
      label={off ? `${label} · ${why}` : label}
      aria-label={label}
      aria-description={why}
      aria-disabled={off || undefined}
      onClick={off ? () => toast(why, { id: 'suggesting' }) : onClick}
      {...rest}
    />
  );
}

const SHORTCUTS: Partial<Record<BlockKind, string>> = {
  body: 'Ctrl Alt 0',
  heading1: 'Ctrl Alt 1',
  heading2: 'Ctrl Alt 2',
  heading3: 'Ctrl Alt 3',
  heading4: 'Ctrl Alt 4',
  item: 'Ctrl Alt 5',
};

function StyleMenu({ editor, kind, why }: { editor: Editor; kind: BlockKind; why?: string }) {
  const { t } = useTranslation('editor');
  return (
    <Menu position="bottom-start" withinPortal returnFocus={false} disabled={why !== undefined}>
      <Menu.Target>
        <button
          type="button"
          className={styles.style}
          aria-label={t('tool.style')}
          aria-disabled={why !== undefined || undefined}
          title={why}
          onClick={() => why !== undefined && toast(why, { id: 'suggesting' })}
        >
          <span>{t(`block.${kind}`)}</span>
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.styles}>
        {BLOCK_KIND_NAMES.map((name) => (
          <Menu.Item
            key={name}
            data-chosen={name === kind || undefined}
            rightSection={SHORTCUTS[name] ? <small className={styles.keys}>{SHORTCUTS[name]}</small> : null}
            onClick={() => tellIfNot(turnInto(editor, name), t)}
          >
            {t(`block.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
