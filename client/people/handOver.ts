/** First passwords that were set after their dialog had been left: nobody has seen them, and nowhere else are they kept. */
import { createStore } from '../sync/store.ts';

export interface ToHandOver {
  name: string;
  email: string;
  password: string;
}

export const toHandOver = createStore<readonly ToHandOver[]>([]);

/** Of a person who gets another one meanwhile only that holds. */
export function keepForHandOver(one: ToHandOver): void {
  handedOver(one.email);
  toHandOver.set([...toHandOver.get(), one]);
}

export function handedOver(email: string): void {
  toHandOver.set(toHandOver.get().filter((other) => other.email !== email));
}
