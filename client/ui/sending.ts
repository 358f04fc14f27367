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
const open: Sendings[] = [];

export const newSendings = (): Sendings => createStore<readonly Sending[]>([]);

/** A dialog stands open: what is sent from now on is sent from it, until it is closed or another one opens over it. */
export function openedWith(sendings: Sendings): () => void {
  open.push(sendings);
  return () => {
    open.splice(open.indexOf(sendings), 1);
  };
}

/** Something is on its way; with its answer call `ended`. */
export function beginSending(): { sending: Sending; ended: () => void } {
  const sending: Sending = { left: null };
  const from = open.at(-1);
  from?.set([...from.get(), sending]);
  return { sending, ended: () => from?.set(from.get().filter((one) => one !== sending)) };
}

/** The dialog is left without the answers. */
export function leave(sendings: Sendings, title: string): void {
  for (const sending of sendings.get()) sending.left = title;
}
