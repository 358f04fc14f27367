/** The text screen once the document is there: makes the editor and what belongs to it, and lays it out. */
import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { resolveAnchor } from '../../shared/doc/readingAnchors.ts';
import { addThread } from '../../shared/doc/talk.ts';
import { newId } from '../newId.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReading } from '../reading/useReading.ts';
import { keepSame } from '../sync/keepSame.ts';
import { useStore } from '../sync/store.ts';
import { makeAnchor } from '../talk/anchors.ts';
import type { ThreadsPanelProps } from '../talk/ThreadsPanel.tsx';
import { useThreadMarks, useThreads } from '../talk/useThreads.ts';
import { toast } from '../ui/toast.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { BlockHandle } from './BlockHandle.tsx';
import { CaretLayer } from './CaretLayer.tsx';
import type { RemoteCaret } from './carets.ts';
import { CorrectionsProvider } from './corrections/CorrectionsProvider.tsx';
import { useCorrections } from './corrections/useCorrections.ts';
import { PageContent, usePlanEditor } from './Editor.tsx';
import { FindBar } from './FindBar.tsx';
import { choosePictures } from './images/choose.ts';
import type { TextActions } from './keys.ts';
import { FootnoteDialog, LinkDialog } from './LinkDialog.tsx';
import { type OutlineRow, outlineRows } from './outline.ts';
import { blockAround } from './places.ts';
import { SelectionMenu, TableMenu } from './SelectionMenu.tsx';
import { SlashMenu } from './SlashMenu.tsx';
import { type SlashKeys, type SlashParts, slashStore } from './slash.ts';
import { type OpenTarget, TargetHover } from './TargetHover.tsx';
import { Frame } from './TextFrame.tsx';
import styles from './TextView.module.css';
import { Toolbar } from './Toolbar.tsx';
import { createTextState, patch } from './textState.ts';
import { useFollowing } from './useFollowing.ts';
import { useMarks } from './useMarks.ts';
import { useNavigation } from './useNavigation.ts';
import { rowAtTopLevel, useReadingPlace } from './useReadingPlace.ts';

export function TextScreen() {
  const { plan } = usePlan();
  const { access } = useStore(plan.text.state);
  const phone = useMedia() === 'phone';
  const [editing, setEditing] = useState(false);
  const [dialog, setDialog] = useState<'link' | 'footnote' | null>(null);
  const actions = useRef<TextActions>({
    find() {},
    link() {},
    comment() {},
    targetCard() {},
    markTarget() {},
  });
  const [slash] = useState(() => ({ store: slashStore(), keys: { onKey: () => false } as SlashKeys }));
  actions.current.link = () => setDialog('link');
  const editable = access === 'write' && (!phone || editing);
  const editor = usePlanEditor(editable, actions, slash);
  useEffect(() => {
    if (editor && phone && editing) editor.commands.focus();
  }, [editor, phone, editing]);
  if (!editor) return null;
  return (
    <CorrectionsProvider>
      <Screen
        editor={editor}
        editable={editable}
        actions={actions.current}
        onLink={() => setDialog('link')}
        onFootnote={() => setDialog('footnote')}
        slash={slash}
        phoneEdit={phone && access === 'write' ? { on: editing, set: setEditing } : null}
      />
      <LinkDialog editor={editor} opened={dialog === 'link'} onClose={() => setDialog(null)} />
      <FootnoteDialog editor={editor} opened={dialog === 'footnote'} onClose={() => setDialog(null)} />
    </CorrectionsProvider>
  );
}

interface ScreenProps {
  editor: Editor;
  editable: boolean;
  actions: TextActions;
  onLink: () => void;
  onFootnote: () => void;
  slash: SlashParts;
  phoneEdit: { on: boolean; set: (on: boolean) => void } | null;
}

function Screen({ editor, editable, actions, onLink, onFootnote, slash, phoneEdit }: ScreenProps) {
  const { t } = useTranslation('editor');
  const { plan, planId, me, detail } = usePlan();
  const layout = useMedia();
  const reading = useReading();
  const [state] = useState(() => createTextState({ panelOpen: layout === 'wide' }));
  const { target, thread, draft, panel, panelOpen, find } = useStore(state);
  const [hovered, setHovered] = useState<OpenTarget | null>(null);
  const [official, setOfficial] = useState(() => localStorage.getItem('gc-official') === '1');
  const [carets, setCarets] = useState<readonly RemoteCaret[]>([]);
  const scroller = useRef<HTMLDivElement>(null);
  const lastRows = useRef<OutlineRow[]>([]);
  const rows = useMemo(() => {
    lastRows.current = keepSame(lastRows.current, outlineRows(reading.blocks, reading.extraction));
    return lastRows.current;
  }, [reading]);
  const threads = useThreads(editor);
  useThreadMarks(editor, threads, thread);
  useMarks(editor, rows, target);
  const corrections = useCorrections();
  const go = useNavigation(editor, state, threads);
  const current = useReadingPlace(editor, scroller, rows, planId, !location.search.includes('='));
  useFollowing(editor, carets, scroller);
  const here = useMemo(() => peopleByRow(editor, rows, carets), [editor, rows, carets]);
  const comments = useMemo(() => commentsByRow(editor, rows, threads), [editor, rows, threads]);

  const startComment = useCallback(() => {
    const { from, to, empty } = editor.state.selection;
    if (empty) {
      toast(t('talk.select'), { id: 'comment' });
      return;
    }
    const quote = editor.state.doc.textBetween(from, to, ' ').slice(0, 400);
    patch(state, { draft: { quote, from, to }, panel: 'talk', panelOpen: true, thread: null });
  }, [editor, state, t]);
  actions.comment = startComment;
  actions.find = () => patch(state, { find: true });
  actions.targetCard = () => {
    const key = targetAt(editor);
    if (key !== null) setHovered({ key, keyboard: true });
  };

  actions.markTarget = () => {
    if (!corrections.allowed) return;
    const { from, to, empty } = editor.state.selection;
    const { doc } = plan.text;
    const anchor = empty ? null : makeAnchor(doc.getXmlFragment(TEXT_ROOT), editor.state.doc, from, to);
    const place = resolveAnchor(doc, anchor);
    if (place === null) toast(t('reading.select'), { id: 'reading' });
    else corrections.mark(place);
  };

  const sendComment = (text: string): void => {
    if (draft === null) return;
    const root = plan.text.doc.getXmlFragment(TEXT_ROOT);
    const by = { by: me.id, at: new Date().toISOString() };
    const id = newId();
    const anchor = makeAnchor(root, editor.state.doc, draft.from, draft.to);
    addThread(plan.talk.doc, { id, anchor, quote: draft.quote, ...by }, { id: newId(), text, ...by });
    patch(state, { draft: null, thread: id });
  };
  const talk: ThreadsPanelProps = {
    threads,
    selected: thread,
    draft,
    onSelect: go.toThread,
    onStart: sendComment,
    onCancel: () => patch(state, { draft: null }),
  };

  const onPageClick = (event: React.MouseEvent): void => {
    const words =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-target],[data-thread]')
        : null;
    if (words?.dataset.thread) patch(state, { thread: words.dataset.thread, panel: 'talk' });
    else if (words?.dataset.target) patch(state, { target: words.dataset.target, panel: 'targets' });
    else if (state.get().target !== null || state.get().thread !== null)
      patch(state, { target: null, thread: null });
  };

  return (
    <Frame
      outline={{
        rows,
        current,
        people: here,
        comments,
        onJump: go.toBlock,
        onFind: () => actions.find(),
      }}
      panel={{
        panel,
        onPanel: (next) => patch(state, { panel: next }),
        outline: rows,
        target,
        onTarget: go.toTarget,
        onFinding: go.toFinding,
        talk,
      }}
      panelOpen={panelOpen}
      onPanelOpen={(open) => patch(state, { panelOpen: open })}
      phoneEdit={phoneEdit}
      toolbar={
        <Toolbar
          editor={editor}
          editable={editable}
          official={official}
          onOfficial={(on) => {
            setOfficial(on);
            localStorage.setItem('gc-official', on ? '1' : '0');
          }}
          onLink={onLink}
          onComment={startComment}
          onImage={() => choosePictures(editor)}
          onPanel={panelOpen ? undefined : () => patch(state, { panelOpen: true })}
        />
      }
    >
      <SelectionMenu
        editor={editor}
        onLink={onLink}
        onComment={startComment}
        onTarget={corrections.allowed ? () => actions.markTarget() : null}
      />
      {editable && <TableMenu editor={editor} />}
      {!hasTitle(editor) && <h1 className={styles.unseen}>{detail.title}</h1>}
      {find && <FindBar editor={editor} onClose={() => patch(state, { find: false })} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the page itself is the control; keyboard: Alt+Enter */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        ref={scroller}
        data-scroll
        tabIndex={editable ? undefined : 0}
        className={official ? `${styles.scroll} gc-official` : styles.scroll}
        onClick={onPageClick}
      >
        <div className={styles.page}>
          <PageContent editor={editor} />
          <CaretLayer editor={editor} onCarets={setCarets} />
          {editable && !phoneEdit && <BlockHandle editor={editor} onComment={startComment} />}
          {editable && (
            <SlashMenu
              editor={editor}
              store={slash.store}
              keys={slash.keys}
              onFootnote={onFootnote}
              onImage={() => choosePictures(editor)}
            />
          )}
          <TargetHover editor={editor} open={hovered} onOpen={setHovered} />
        </div>
      </div>
    </Frame>
  );
}

/** The title in the text is the page's heading; without one the plan's own name is, unseen. */
function hasTitle(editor: Editor): boolean {
  let found = false;
  editor.state.doc.forEach((block) => {
    found ||= block.type.name === 'title' && block.content.size > 0;
  });
  return found;
}

function targetAt(editor: Editor): string | null {
  const { node } = editor.view.domAtPos(editor.state.selection.head);
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-target]')?.dataset.target ?? null;
}

function peopleByRow(
  editor: Editor,
  rows: Parameters<typeof rowAtTopLevel>[1],
  carets: readonly RemoteCaret[],
) {
  const people = new Map<string, { id: string; name: string; color: number }[]>();
  for (const { userId, name, color, head } of carets) {
    const block = blockAround(editor.state.doc, head);
    const row = block === null ? null : rowAtTopLevel(editor, rows, block.index);
    if (row === null) continue;
    const list = people.get(row) ?? [];
    if (!list.some((person) => person.id === userId)) list.push({ id: userId, name, color });
    people.set(row, list);
  }
  return people;
}

function commentsByRow(
  editor: Editor,
  rows: Parameters<typeof rowAtTopLevel>[1],
  threads: ReturnType<typeof useThreads>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { place, resolved } of threads) {
    if (place === null || resolved !== null) continue;
    const block = blockAround(editor.state.doc, place.from);
    const row = block === null ? null : rowAtTopLevel(editor, rows, block.index);
    if (row !== null) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}
