/** English interface: history. Keys follow ../zh/history.ts. */
import type { Texts } from '../texts.ts';
import type { texts as zh } from '../zh/history.ts';

export const texts: Texts<typeof zh> = {};
