/** How this person’s Word files look: kept on this device, so that an office sets its red head once. */
import { z } from 'zod';
import type { RedHeadWords, WordLook } from '../../api.ts';

const KEY = 'gongce.word';

export const NO_RED_HEAD: RedHeadWords = {
  sign: '',
  number: '',
  signer: '',
  copies: '',
  printedBy: '',
  printedOn: '',
};

const words = z.string().max(300).catch('');
const keptSchema = z.object({
  layout: z.enum(['official', 'modern']).catch('official'),
  grid: z.enum(['portable', 'word']).catch('portable'),
  faces: z.enum(['gb2312', 'windows']).catch('gb2312'),
  seal: z.boolean().catch(false),
  boldThirdLevel: z.boolean().catch(false),
  // A document's own number and day are not the next one's.
  redHead: z
    .object({ sign: words, signer: words, copies: words, printedBy: words })
    .nullable()
    .catch(null)
    .transform((kept) => kept && { ...NO_RED_HEAD, ...kept }),
});

export function keptLook(): WordLook {
  let kept: unknown = {};
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    // Not ours, or half written: begin with the house's look.
  }
  return keptSchema.parse(typeof kept === 'object' && kept !== null ? kept : {});
}

export function keepLook({ layout, grid, faces, seal, boldThirdLevel, redHead }: WordLook): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ layout, grid, faces, seal, boldThirdLevel, redHead }));
  } catch {
    // A full or closed storage costs the memory of it, not the export.
  }
}
