/** English interface: editor. Keys follow ../zh/editor.ts. */
import type { Texts } from '../texts.ts';
import type { texts as zh } from '../zh/editor.ts';

export const texts: Texts<typeof zh> = {};
