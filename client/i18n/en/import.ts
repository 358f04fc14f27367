/** English interface: import. Keys follow ../zh/import.ts. */
import type { Texts } from '../texts.ts';
import type { texts as zh } from '../zh/import.ts';

export const texts: Texts<typeof zh> = {};
