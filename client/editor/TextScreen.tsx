/** The text screen once the document is there: makes the editor and what belongs to it, and lays it out. */
import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { addThread } from '../../shared/doc/talk.ts';
import { newId } from '../newId.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReading } from '../reading/useReading.ts';
import { keepSame } from '../sync/keepSame.ts';
import { createStore, useStore } from '../sync/store.ts';
import { makeAnchor } from '../talk/anchors.ts';
import { useCommenting } from '../talk/commenting.ts';
import type { ThreadsPanelProps } from '../talk/ThreadsPanel.tsx';
import { useThreadMarks, useThreads } from '../talk/useThreads.ts';
import { toast } from '../ui/toast.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { BlockHandle } from './BlockHandle.tsx';
import { CaretLayer } from './CaretLayer.tsx';
import { caretMenuParts } from './caretMenu.ts';
import type { RemoteCaret } from './carets.ts';
import { commentsByRow } from './commentCounts.ts';
import { CorrectionsProvider } from './corrections/CorrectionsProvider.tsx';
import { markChosenWords } from './corrections/markWords.ts';
import { useCorrections } from './corrections/useCorrections.ts';
import { type CaretMenus, PageContent, usePlanEditor } from './Editor.tsx';
import { FindBar } from './FindBar.tsx';
import { choosePictures } from './images/choose.ts';
import type { TextActions } from './keys.ts';
import { FootnoteDialog, LinkDialog } from './LinkDialog.tsx';
import { MentionList } from './MentionList.tsx';
import type { ModeMenuProps } from './ModeMenu.tsx';
import type { EditMode } from './mode.ts';
import { type OutlineRow, outlineRows } from './outline.ts';
import { focusPage, hasTitle } from './places.ts';
import { SelectionMenu, TableMenu } from './SelectionMenu.tsx';
import { SlashMenu } from './SlashMenu.tsx';
import { SuggestionAuthors } from './suggestions/SuggestionAuthors.tsx';
import { SuggestionMenu } from './suggestions/SuggestionMenu.tsx';
import { useSuggestions } from './suggestions/useSuggestions.ts';
import { type OpenTarget, TargetHover } from './TargetHover.tsx';
import { Frame, type FrameProps } from './TextFrame.tsx';
import styles from './TextView.module.css';
import { Toolbar } from './Toolbar.tsx';
import { targetAt } from './targetAt.ts';
import { createTextState, type PanelName, patch } from './textState.ts';
import { type EditModeState, useEditMode, useModeCommands } from './useEditMode.tsx';
import { useFollowing } from './useFollowing.ts';
import { useHere } from './useHere.ts';
import { useMarks } from './useMarks.ts';
import { useNavigation } from './useNavigation.ts';
import { useOutlineMoves } from './useOutlineMoves.ts';
import { usePageClick } from './usePageClick.ts';
import { useReadingKeys } from './useReadingKeys.ts';
import { useReadingPlace } from './useReadingPlace.ts';

export function TextScreen() {
  const { plan } = usePlan();
  const { access } = useStore(plan.text.state);
  const phone = useMedia() === 'phone';
  const [editing, setEditing] = useState(false);
  const [dialog, setDialog] = useState<'link' | 'footnote' | null>(null);
  const actions = useRef<TextActions>({
    find() {},
    link: () => false,
    targetCard() {},
    markTarget() {},
  });
  const [menus] = useState((): CaretMenus => ({ slash: caretMenuParts(), mention: caretMenuParts() }));
  const openLink = useCallback(() => setDialog('link'), []);
  const openFootnote = useCallback(() => setDialog('footnote'), []);
  const mode = useEditMode(access === 'write', phone);
  const { suggesting } = mode;
  // While suggesting the key opens the palette, as it does everywhere else.
  actions.current.link = () => {
    if (!suggesting.on()) openLink();
    return !suggesting.on();
  };
  const editable = access === 'write' && mode.mode !== 'read' && (!phone || editing);
  const editor = usePlanEditor(editable, actions, menus, suggesting);
  useEffect(() => {
    if (editor && phone && editing) editor.commands.focus();
  }, [editor, phone, editing]);
  if (!editor) return null;
  return (
    <CorrectionsProvider>
      <Screen
        editor={editor}
        editable={editable}
        editMode={mode}
        actions={actions.current}
        onLink={openLink}
        onFootnote={openFootnote}
        menus={menus}
        phoneEdit={
          phone && access === 'write'
            ? { on: editing, set: setEditing, suggesting: mode.mode === 'suggest' }
            : null
        }
      />
      <LinkDialog editor={editor} opened={dialog === 'link'} onClose={() => setDialog(null)} />
      <FootnoteDialog editor={editor} opened={dialog === 'footnote'} onClose={() => setDialog(null)} />
    </CorrectionsProvider>
  );
}

interface ScreenProps {
  editor: Editor;
  editable: boolean;
  editMode: EditModeState;
  actions: TextActions;
  onLink: () => void;
  onFootnote: () => void;
  menus: CaretMenus;
  phoneEdit: FrameProps['phoneEdit'];
}

function Screen({ editor, editable, editMode, actions, onLink, onFootnote, menus, phoneEdit }: ScreenProps) {
  const { t } = useTranslation('editor');
  const { plan, planId, me, detail } = usePlan();
  const layout = useMedia();
  const reading = useReading();
  const [state] = useState(() => createTextState({ panelOpen: layout === 'wide' }));
  const { target, thread, draft, panel, panelOpen, find } = useStore(state);
  const [hovered, setHovered] = useState<OpenTarget | null>(null);
  const [official, setOfficial] = useState(() => localStorage.getItem('gc-official') === '1');
  const [carets] = useState(() => createStore<readonly RemoteCaret[]>([]));
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
  const suggestions = useSuggestions(editor);
  useModeCommands(editMode, suggestions);
  const isSuggesting = editMode.mode === 'suggest';
  const modeMenu = useMemo<ModeMenuProps>(() => {
    const { mode, modes, set } = editMode;
    const onMode = (next: EditMode): void => {
      set(next);
      if (next !== 'read') editor.commands.focus();
    };
    return { mode, modes, onMode, suggestions };
  }, [editMode, suggestions, editor]);
  const go = useNavigation(editor, state, threads);
  const current = useReadingPlace(editor, scroller, rows, planId, !location.search.includes('='));
  useFollowing(editor, carets, scroller);
  const here = useHere(editor, rows, carets);
  const moves = useOutlineMoves(editor, editable && !isSuggesting);
  const comments = useMemo(() => commentsByRow(editor, rows, threads), [editor, rows, threads]);

  const { onPageClick, forgetClick } = usePageClick(state);
  const startComment = useCallback(() => {
    forgetClick();
    const { from, to, empty } = editor.state.selection;
    if (empty) {
      toast(t('talk.select'), { id: 'comment' });
      return;
    }
    const quote = editor.state.doc.textBetween(from, to, ' ').slice(0, 400);
    patch(state, { draft: { quote, from, to }, panel: 'talk', panelOpen: true, thread: null });
  }, [editor, state, t, forgetClick]);
  const onComment = useCommenting() === 'no' ? null : startComment;
  useReadingKeys({ editor, actions, comment: onComment, toTarget: go.hopTo });
  const openFind = useCallback(() => patch(state, { find: true }), [state]);
  actions.find = openFind;
  actions.targetCard = () => {
    const key = targetAt(editor);
    if (key !== null) setHovered({ key, keyboard: true });
  };
  actions.markTarget = () => markChosenWords(editor, plan.text.doc, corrections, t);

  const sendComment = useCallback(
    (text: string, mentions: string[]): void => {
      const { draft: words } = state.get();
      if (words === null) return;
      const root = plan.text.doc.getXmlFragment(TEXT_ROOT);
      const by = { by: me.id, at: new Date().toISOString() };
      const id = newId();
      const anchor = makeAnchor(root, editor.state.doc, words.from, words.to);
      const said = { id: newId(), text, mentions, ...by };
      addThread(plan.talk.doc, { id, anchor, quote: words.quote, ...by }, said);
      patch(state, { draft: null, thread: id });
    },
    [editor, plan, me.id, state],
  );
  // Lists beside the page are drawn again only when one of these is another.
  const talk = useMemo<ThreadsPanelProps>(
    () => ({
      threads,
      selected: thread,
      draft,
      onSelect: go.toThread,
      onStart: sendComment,
      onCancel: () => {
        patch(state, { draft: null });
        focusPage(editor);
      },
    }),
    [editor, threads, thread, draft, go.toThread, sendComment, state],
  );
  const openPanel = useCallback((open: boolean) => patch(state, { panelOpen: open }), [state]);
  const showPanel = useCallback(() => patch(state, { panelOpen: true }), [state]);
  const choosePanel = useCallback((next: PanelName) => patch(state, { panel: next }), [state]);
  const changeFonts = useCallback((on: boolean) => {
    setOfficial(on);
    localStorage.setItem('gc-official', on ? '1' : '0');
  }, []);
  const addPictures = useCallback(() => choosePictures(editor), [editor]);
  const markWords = useCallback(() => actions.markTarget(), [actions]);

  return (
    <Frame
      outline={{
        rows,
        current,
        people: here,
        comments,
        moves,
        onJump: go.toBlock,
        onFind: openFind,
      }}
      panel={{
        panel,
        onPanel: choosePanel,
        outline: rows,
        target,
        onTarget: go.toTarget,
        onFinding: go.toFinding,
        onBlock: go.toBlock,
        talk,
      }}
      panelOpen={panelOpen}
      onPanelOpen={openPanel}
      phoneEdit={phoneEdit}
      toolbar={
        <Toolbar
          editor={editor}
          editable={editable}
          mode={modeMenu}
          official={official}
          onOfficial={changeFonts}
          onLink={onLink}
          onComment={onComment}
          onImage={addPictures}
          onPanel={panelOpen ? undefined : showPanel}
        />
      }
    >
      <SelectionMenu
        editor={editor}
        mayFormat={editable && !isSuggesting}
        onLink={onLink}
        onComment={onComment}
        onTarget={corrections.allowed ? markWords : null}
      />
      {editable && !isSuggesting && <TableMenu editor={editor} />}
      {editable && <SuggestionMenu editor={editor} actions={suggestions} />}
      {!hasTitle(editor) && <h1 className={styles.unseen}>{detail.title}</h1>}
      {find && <FindBar editor={editor} onClose={() => patch(state, { find: false })} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the page itself is the control; keyboard: Alt+Enter */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        ref={scroller}
        data-scroll
        className={official ? `${styles.scroll} gc-official` : styles.scroll}
        onClick={onPageClick}
      >
        <div className={styles.page}>
          <PageContent editor={editor} />
          <CaretLayer editor={editor} carets={carets} />
          <SuggestionAuthors editor={editor} />
          {editable && !phoneEdit && (
            <BlockHandle editor={editor} fixed={isSuggesting} onComment={onComment} />
          )}
          {editable && !isSuggesting && (
            <SlashMenu editor={editor} menu={menus.slash} onFootnote={onFootnote} onImage={addPictures} />
          )}
          {editable && <MentionList editor={editor} menu={menus.mention} />}
          <TargetHover editor={editor} open={hovered} onOpen={setHovered} />
        </div>
      </div>
    </Frame>
  );
}
