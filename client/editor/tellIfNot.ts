/** A block tool that can do nothing where the caret is says so. */
import type { TFunction } from 'i18next';
import { toast } from '../ui/toast.tsx';

export function tellIfNot(done: boolean, t: TFunction<'editor'>): void {
  if (!done) toast(t('tool.notHere'), { id: 'tool' });
}
