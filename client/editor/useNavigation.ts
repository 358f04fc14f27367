/** Going to places of the text with the caret: outline rows, targets, findings, threads, and what the address names. */
import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import type { Finding, Target } from '../../shared/extract/types.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReading, useReadingStore } from '../reading/useReading.ts';
import { type Store, useStorePart } from '../sync/store.ts';
import type { PlacedThread } from '../talk/useThreads.ts';
import { toast } from '../ui/toast.tsx';
import { figureSpan, placeOf } from './marks/readingMarks.ts';
import { pageElement } from './pageElement.ts';
import { jumpTo } from './places.ts';
import { patch, type TextState } from './textState.ts';

export interface Navigation {
  /** False: there is none. */
  toBlock: (id: string) => boolean;
  toTarget: (target: Target) => void;
  /** With its words chosen. */
  hopTo: (target: Target) => void;
  toFinding: (finding: Finding) => void;
  toThread: (thread: PlacedThread) => void;
}

export function useNavigation(
  editor: Editor,
  state: Store<TextState>,
  threads: readonly PlacedThread[],
): Navigation {
  const reading = useReadingStore();
  const toBlock = useCallback((id: string) => jumpTo(editor, id, { block: 'start' }), [editor]);
  const goTarget = useCallback(
    (target: Target, choose: boolean) => {
      patch(state, { target: target.key });
      if (target.blockId !== null) jumpTo(editor, target.blockId, { words: figureSpan(target), choose });
    },
    [editor, state],
  );
  const toTarget = useCallback((target: Target) => goTarget(target, false), [goTarget]);
  const hopTo = useCallback((target: Target) => goTarget(target, true), [goTarget]);
  const toFinding = useCallback(
    (finding: Finding) => {
      const span = finding.spans[0];
      const place = span === undefined ? null : placeOf(span, reading.get().blocks);
      if (place !== null) jumpTo(editor, place.id, { words: place });
    },
    [editor, reading],
  );
  const toThread = useCallback(
    (thread: PlacedThread) => {
      patch(state, { thread: thread.id, panel: 'talk' });
      if (thread.anchor?.blockId) jumpTo(editor, thread.anchor.blockId);
    },
    [editor, state],
  );
  useAddress(editor, state, threads, { toBlock, toTarget, toThread });
  return { toBlock, toTarget, hopTo, toFinding, toThread };
}

/** After everything has come, threads find their places a moment later. */
const SETTLED_MS = 1000;

/**
 * `?block=`, `?target=`, `?thread=`: gone to once each time the address is chosen, as soon as it is there; when all has
 * come and it is not, that is said.
 */
function useAddress(
  editor: Editor,
  state: Store<TextState>,
  threads: readonly PlacedThread[],
  go: Pick<Navigation, 'toBlock' | 'toTarget' | 'toThread'>,
): void {
  const [params] = useSearchParams();
  const { key: visit } = useLocation();
  const reading = useReading();
  const mounts = useMounts(editor);
  const done = useRef('');
  const { t } = useTranslation('editor');
  const { plan } = usePlan();
  const text = useStorePart(plan.text.state, ({ synced }) => synced);
  const talk = useStorePart(plan.talk.state, ({ synced }) => synced);
  const complete = text && talk;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `mounts` looks again once the page is there
  useEffect(() => {
    if (pageElement(editor) === null || !reading.ready || done.current === visit) return;
    const target = reading.targets.get(params.get('target') ?? '');
    const thread = threads.find((one) => one.id === params.get('thread'));
    const block = params.get('block');
    if (thread) {
      patch(state, { panelOpen: true });
      go.toThread(thread);
    } else if (target) {
      patch(state, { panel: 'targets' });
      go.toTarget(target);
    } else if (block === null || !go.toBlock(block)) {
      if (!complete || !NAMES.some((name) => params.has(name))) return;
      const timer = setTimeout(() => {
        done.current = visit;
        toast(t('page.linkGone'), { id: 'link-gone' });
      }, SETTLED_MS);
      return () => clearTimeout(timer);
    }
    done.current = visit;
    return;
  }, [editor, params, visit, reading, threads, state, go, mounts, complete, t]);
}

const NAMES = ['block', 'target', 'thread'] as const;

/** How often the page was put into the window. Where a plan is open already, its reading is ready before that. */
function useMounts(editor: Editor): number {
  const [mounts, setMounts] = useState(0);
  useEffect(() => {
    const count = (): void => setMounts((before) => before + 1);
    editor.on('mount', count);
    return () => void editor.off('mount', count);
  }, [editor]);
  return mounts;
}
