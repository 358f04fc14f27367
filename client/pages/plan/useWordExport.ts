/** One Word file being made: waits for what is just being saved, can be stopped, tells what went wrong in place. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../ui/toast.tsx';
import { usePlan } from '../planContext.ts';
import { type Downloaded, download, type ExportPhase } from './download.ts';
import { whenSaved } from './useExport.ts';

export interface WordExport {
  /** Null: nothing is being made. */
  phase: ExportPhase | null;
  error: unknown;
  done: Downloaded | null;
  run: (url: string) => void;
  stop: () => void;
}

export function useWordExport(onDone: (file: Downloaded) => void): WordExport {
  const { t } = useTranslation();
  const { plan, detail } = usePlan();
  const [state, setState] = useState<Omit<WordExport, 'run' | 'stop'>>(IDLE);
  const running = useRef<AbortController | null>(null);
  const stop = () => {
    running.current?.abort();
    running.current = null;
    setState(IDLE);
  };
  const said = useRef('');
  said.current = t('plan.exportStopped');
  // A closed dialog asks for nothing any more, and says so.
  useEffect(
    () => () => {
      if (running.current === null) return;
      running.current.abort();
      toast(said.current, { id: 'export' });
    },
    [],
  );
  const run = async (url: string): Promise<void> => {
    const control = new AbortController();
    running.current = control;
    const onPhase = (phase: ExportPhase) => {
      if (!control.signal.aborted) setState({ ...IDLE, phase });
    };
    onPhase({ kind: 'saving' });
    try {
      await whenSaved(plan);
      control.signal.throwIfAborted();
      const done = await download(url, `${detail.title}.docx`, { signal: control.signal, onPhase });
      running.current = null;
      setState({ ...IDLE, done });
      onDone(done);
    } catch (error) {
      if (control.signal.aborted) return;
      running.current = null;
      setState({ ...IDLE, error });
    }
  };
  return { ...state, run: (url) => void run(url), stop };
}

const IDLE = { phase: null, error: null, done: null } as const;
