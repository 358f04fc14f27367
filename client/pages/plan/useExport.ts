/**
 * Exporting from the menu: waits for what is just being saved, says that it works on it and lets it be stopped,
 * names the file or says why not. A Word file of a text with open findings goes by the dialog that tells them.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveUrl, type ExportFormat, exportUrl, getFindings, keys } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import type { OpenPlan } from '../../sync/types.ts';
import { toast } from '../../ui/toast.tsx';
import { usePlan } from '../planContext.ts';
import { download } from './download.ts';
import { usePlanActions } from './planActions.ts';

const WAIT_MS = 3000;
/** Work that is over sooner is not told of. */
const TOLD_AFTER_MS = 800;

/** The server exports what it has acknowledged: give the last words a moment to arrive. */
export function whenSaved(plan: OpenPlan): Promise<void> {
  if (plan.status.get().kind !== 'saving') return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(finish, WAIT_MS);
    const stop = plan.status.subscribe(() => {
      if (plan.status.get().kind !== 'saving') finish();
    });
  });
}

/** What is stopped is waited for no longer, whether its answer ever comes or not. */
function unlessStopped<T>(work: Promise<T>, { signal }: AbortController): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, stopped]);
}

/** A format, or the whole plan. */
type Wanted = ExportFormat | 'zip';

export function useExport(): { busy: Wanted | null; run: (format: Wanted) => void } {
  const { t } = useTranslation();
  const { plan, planId, detail } = usePlan();
  const { open } = usePlanActions();
  const queries = useQueryClient();
  const [busy, setBusy] = useState<Wanted | null>(null);
  const running = useRef<AbortController | null>(null);

  /** What is wrong in the text is told before it leaves the house as a document. */
  const hasFindings = async (): Promise<boolean> => {
    const { findings } = await queries.fetchQuery({
      queryKey: keys.findings(planId),
      queryFn: () => getFindings(planId),
      staleTime: 0,
    });
    return findings.some(({ severity }) => severity !== 'hint');
  };

  const run = async (format: Wanted): Promise<void> => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setBusy(format);
    const told = setTimeout(() => {
      const what = format === 'zip' ? t('plan.wholePlan') : t(`plan.format.${format}`);
      const stop = {
        label: t('plan.exportOptions.stop'),
        onClick: () => {
          control.abort();
          toast(t('plan.exportStopped'), { id: 'export' });
        },
      };
      toast(t('plan.exporting', { what }), { id: 'export', action: stop, lasting: true });
    }, TOLD_AFTER_MS);
    try {
      await unlessStopped(whenSaved(plan), control);
      // Where they cannot be read the dialog says why.
      if (
        format === 'docx' &&
        (await unlessStopped(
          hasFindings().catch(() => true),
          control,
        ))
      ) {
        toast(t('plan.exportFindings'), { id: 'export' });
        open('exportOptions');
        return;
      }
      const url = format === 'zip' ? archiveUrl(detail.id) : exportUrl(detail.id, format);
      const { name, notes } = await download(url, `${detail.title}.${format}`, { signal: control.signal });
      clearTimeout(told);
      const noted = notes.length > 0 ? t('plan.exportNoted', { count: notes.length }) : '';
      toast(t('plan.exported', { name }) + noted, { id: 'export', tone: notes.length > 0 ? 'bad' : 'plain' });
    } catch (error) {
      if (!control.signal.aborted) toast(sentenceFor(error), { tone: 'bad', id: 'export' });
    } finally {
      clearTimeout(told);
      if (running.current === control) {
        running.current = null;
        setBusy(null);
      }
    }
  };
  return { busy, run: (format) => void run(format) };
}
