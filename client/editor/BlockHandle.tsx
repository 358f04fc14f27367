/** + and ⠿ left of the block under the pointer: add below, drag, and the block's menu. Follows the pointer by hand. */
import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCards,
  IconCopy,
  IconGripVertical,
  IconLink,
  IconMessagePlus,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMakeCards } from '../board/useMakeCards.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReadingStore } from '../reading/useReading.ts';
import { toast } from '../ui/toast.tsx';
import type { BlockKind } from './blockKinds.ts';
import { addBelow, deleteBlock, duplicateBlock, moveBlock } from './blockMoves.ts';
import styles from './Menus.module.css';
import { offerUndo } from './offerUndo.ts';
import { childBelow, pageElement } from './pageElement.ts';
import { blockAround } from './places.ts';
import { tellIfNot } from './tellIfNot.ts';
import { turnInto } from './turnInto.ts';

const TURNS: readonly BlockKind[] = ['body', 'heading1', 'heading2', 'item', 'item4'];

export interface BlockHandleProps {
  editor: Editor;
  /** Blocks stay where and what they are: while suggesting. */
  fixed: boolean;
  /** Null for who may not. */
  onComment: (() => void) | null;
}

export function BlockHandle({ editor, fixed, onComment }: BlockHandleProps) {
  const { t } = useTranslation('editor');
  const { planId } = usePlan();
  const reading = useReadingStore();
  const make = useMakeCards();
  const box = useRef<HTMLDivElement>(null);
  const index = useRef(-1);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const handle = box.current;
    const page = handle?.parentElement;
    if (!handle || !page) return;
    const onMove = (event: MouseEvent): void => {
      if (open) return;
      const block = blockAt(editor, event.clientY);
      if (block === null) {
        handle.style.visibility = 'hidden';
        return;
      }
      index.current = block.index;
      const origin = page.getBoundingClientRect();
      const at = block.element.getBoundingClientRect();
      const style = getComputedStyle(block.element);
      const line = Number.parseFloat(style.lineHeight) || 32;
      const text = at.left + Number.parseFloat(style.paddingLeft || '0');
      handle.style.visibility = 'visible';
      handle.style.top = `${at.top - origin.top + Number.parseFloat(style.paddingTop || '0') + (line - 24) / 2}px`;
      handle.style.left = `${Math.max(0, Math.max(text, at.left) - origin.left - 46)}px`;
    };
    const hide = (): void => {
      if (!open) handle.style.visibility = 'hidden';
    };
    page.addEventListener('mousemove', onMove);
    page.addEventListener('mouseleave', hide);
    editor.on('update', hide);
    return () => {
      page.removeEventListener('mousemove', onMove);
      page.removeEventListener('mouseleave', hide);
      editor.off('update', hide);
    };
  }, [editor, open]);

  const pos = (): number => {
    const { doc } = editor.state;
    let at = 0;
    for (let i = 0; i < Math.min(index.current, doc.childCount - 1); i++) at += doc.child(i).nodeSize;
    return at;
  };
  const id = (): string => String(editor.state.doc.maybeChild(index.current)?.attrs.id ?? '');
  const putCaret = (): void => {
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(pos() + 1))),
    );
  };
  const item = reading.get().extraction.items.find((one) => one.blockId !== null && one.blockId === id());
  const onDragStart = (event: DragEvent): void => {
    const { view } = editor;
    const block = blockAround(view.state.doc, pos());
    if (block === null) return;
    const selection = NodeSelection.create(view.state.doc, block.pos);
    view.dispatch(view.state.tr.setSelection(selection));
    const element = view.nodeDOM(block.pos);
    if (element instanceof Element) event.dataTransfer.setDragImage(element, 0, 0);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', block.node.textContent);
    view.dragging = { slice: selection.content(), move: true };
  };

  return (
    <div ref={box} className={styles.handle} style={{ visibility: 'hidden' }}>
      {!fixed && (
        <button type="button" aria-label={t('handle.add')} onClick={() => addBelow(editor, pos())}>
          <IconPlus size={16} stroke={1.6} />
        </button>
      )}
      <Menu opened={open} onChange={setOpen} position="bottom-start" withinPortal returnFocus={false}>
        <Menu.Target>
          <button type="button" aria-label={t('handle.menu')} draggable={!fixed} onDragStart={onDragStart}>
            <IconGripVertical size={16} stroke={1.6} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{fixed ? t('mode.onlyWords') : t('handle.turnInto')}</Menu.Label>
          {TURNS.map((kind) => (
            <Menu.Item
              key={kind}
              disabled={fixed}
              onClick={() => {
                putCaret();
                tellIfNot(turnInto(editor, kind), t);
              }}
            >
              {t(`block.${kind}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            disabled={fixed}
            leftSection={<IconArrowUp size={16} stroke={1.6} />}
            onClick={() => moveBlock(editor, -1, pos())}
          >
            {t('handle.up')}
          </Menu.Item>
          <Menu.Item
            disabled={fixed}
            leftSection={<IconArrowDown size={16} stroke={1.6} />}
            onClick={() => moveBlock(editor, 1, pos())}
          >
            {t('handle.down')}
          </Menu.Item>
          <Menu.Item
            disabled={fixed}
            leftSection={<IconCopy size={16} stroke={1.6} />}
            onClick={() => duplicateBlock(editor, pos())}
          >
            {t('handle.duplicate')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLink size={16} stroke={1.6} />}
            onClick={() => {
              void navigator.clipboard
                .writeText(`${location.origin}/plans/${planId}/text?block=${id()}`)
                .then(() => toast(t('handle.linkCopied')));
            }}
          >
            {t('handle.copyLink')}
          </Menu.Item>
          {onComment && (
            <Menu.Item
              leftSection={<IconMessagePlus size={16} stroke={1.6} />}
              onClick={() => {
                const block = blockAround(editor.state.doc, pos());
                if (block === null) return;
                editor.commands.setTextSelection({
                  from: block.pos + 1,
                  to: block.pos + block.node.nodeSize - 1,
                });
                onComment();
              }}
            >
              {t('handle.comment')}
            </Menu.Item>
          )}
          {item && make.allowed && (
            <Menu.Item leftSection={<IconCards size={16} stroke={1.6} />} onClick={() => make.items([item])}>
              {t('handle.card')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            color="red"
            disabled={fixed}
            leftSection={<IconTrash size={16} stroke={1.6} />}
            onClick={() => {
              if (deleteBlock(editor, pos())) offerUndo(editor, t('handle.deleted'));
            }}
          >
            {t('handle.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** The top-level block at a height of the window, found by halving. */
function blockAt(editor: Editor, y: number): { index: number; element: Element } | null {
  const page = pageElement(editor);
  if (page === null) return null;
  const at = childBelow(page, y);
  const element = page.children[at];
  if (element === undefined || element.getBoundingClientRect().top > y + 8) return null;
  // What stands between the blocks (a picture on its way) is no block.
  const between = [...page.querySelectorAll(':scope > .ProseMirror-widget')];
  if (between.includes(element)) return null;
  const before = between.filter(
    (widget) => widget.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return { index: at - before.length, element };
}
