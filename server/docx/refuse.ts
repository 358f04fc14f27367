/** A file refused before it is read: which code each reason of shared/fileReasons.ts has. */
import { type ErrorCode, Refusal } from '../../shared/errors.ts';
import type { FileReason } from '../../shared/fileReasons.ts';

const BROKEN: ReadonlySet<string> = new Set<FileReason>([
  'empty',
  'truncated',
  'damaged',
  'malformed',
  'encrypted',
  'bomb',
  'dense',
  'doctype',
  'notDocx',
  'archiveForeign',
  'archiveDamaged',
  'archiveNewer',
]);

/** `packed`: too large as it is (`limit`). */
export type RefusalReason = FileReason | 'packed';

/** Always a `Refusal`; `details.why` is the reason's name, for programs, and gives its sentence. */
export function refuse(
  why: RefusalReason,
  details: { limit?: string | number; part?: string } = {},
): Refusal {
  return new Refusal(codeOf(why), { why, ...details });
}

function codeOf(why: RefusalReason): ErrorCode {
  if (why === 'packed') return 'tooLarge';
  return BROKEN.has(why) ? 'badFile' : 'unsupportedFile';
}
