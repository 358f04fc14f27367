/** Exporting: waits for what is just being saved, says that it works on it, names the file or says why not. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveUrl, type ExportFormat, exportUrl } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import type { OpenPlan } from '../../sync/types.ts';
import { toast } from '../../ui/toast.tsx';
import { usePlan } from '../planContext.ts';
import { download } from './download.ts';

const WAIT_MS = 3000;

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

/** A format, or the whole plan. */
type Wanted = ExportFormat | 'zip';

export function useExport(): { busy: Wanted | null; run: (format: Wanted) => void } {
  const { t } = useTranslation();
  const { plan, detail } = usePlan();
  const [busy, setBusy] = useState<Wanted | null>(null);
  const run = async (format: Wanted): Promise<void> => {
    setBusy(format);
    try {
      await whenSaved(plan);
      const url = format === 'zip' ? archiveUrl(detail.id) : exportUrl(detail.id, format);
      const { name, notes } = await download(url, `${detail.title}.${format}`);
      const noted = notes.length > 0 ? t('plan.exportNoted', { count: notes.length }) : '';
      toast(t('plan.exported', { name }) + noted, { id: 'export', tone: notes.length > 0 ? 'bad' : 'plain' });
    } catch (error) {
      toast(sentenceFor(error), { tone: 'bad', id: 'export' });
    } finally {
      setBusy(null);
    }
  };
  return { busy, run: (format) => void run(format) };
}
