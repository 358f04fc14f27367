/**
 * What is sent from a dialog. It waits for the answer, or nobody would be told what failed; where the server is slow it
 * may be left, and the answer is told elsewhere. Knows no dialog and no request: `Dialog` and `useSend` meet here.
 */
import { createStore, type Store } from '../sync/store.ts';

export interface Sending {
  /** The title of its dialog, if that was left before the answer came. */
  left: string | null;
}

/** What one dialog waits for. */
export type Sendings = Store<readonly Sending[]>;

/** Of the open dialogs, the topmost last. */
export const openDialogs = createStore<readonly Sendings[]>([]);

export const newSendings = (): Sendings => createStore<readonly Sending[]>([]);

/** A dialog stands open: what is sent from now on is sent from it, until it is closed or another one opens over it. */
export function openedWith(sendings: Sendings): () => void {
  openDialogs.set([...openDialogs.get(), sendings]);
  const close = (): void => {
    const at = openDialogs.get().indexOf(sendings);
    openDialogs.set(openDialogs.get().filter((_, index) => index !== at));
  };
  // With the next task: the key that closes it must find no other one on top.
  return () => void setTimeout(close);
}

/** Something is on its way; with its answer call `ended`. */
export function beginSending(): { sending: Sending; ended: () => void } {
  const sending: Sending = { left: null };
  const from = openDialogs.get().at(-1);
  from?.set([...from.get(), sending]);
  return { sending, ended: () => from?.set(from.get().filter((one) => one !== sending)) };
}

/** The dialog is left without the answers. */
export function leave(sendings: Sendings, title: string): void {
  for (const sending of sendings.get()) sending.left = title;
}
