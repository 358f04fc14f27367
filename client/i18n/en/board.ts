/** English interface: board. Keys follow ../zh/board.ts. */
import type { Texts } from '../texts.ts';
import type { texts as zh } from '../zh/board.ts';

export const texts: Texts<typeof zh> = {};
