/** English interface: people. Keys follow ../zh/people.ts. */
import type { Texts } from '../texts.ts';
import type { texts as zh } from '../zh/people.ts';

export const texts: Texts<typeof zh> = {};
