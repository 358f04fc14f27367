/** English interface: sync. Keys follow ../zh/sync.ts. */
import type { Texts } from '../texts.ts';
import type { texts as zh } from '../zh/sync.ts';

export const texts: Texts<typeof zh> = {};
