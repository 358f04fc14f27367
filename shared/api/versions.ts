/** Versions of a plan, what finalising gives, days of progress reports. */
import { z } from 'zod';
import { planStateSchema } from '../access.ts';
import { lineLookSchema } from '../doc/lineLooks.ts';
import { targetSchema } from '../extract/types.ts';
import { nameSchema } from './fields.ts';

const contributorsSchema = z.array(z.object({ id: z.string(), name: z.string() }));

export const versionSchema = z.object({
  id: z.string(),
  kind: z.enum(['auto', 'named', 'final', 'before-restore']),
  name: z.string().nullable(),
  revision: z.number().int(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
  contributors: contributorsSchema,
});
export type Version = z.infer<typeof versionSchema>;
/** `since`: who contributed since the newest one. */
export const versionsReply = z.object({ versions: z.array(versionSchema), since: contributorsSchema });
/** Days progress reports were made of, newest first. */
export const reportsReply = z.object({ days: z.array(z.iso.date()) });
export const nameVersionRequest = z.strictObject({ name: nameSchema });
export const versionTextReply = z.object({
  version: versionSchema,
  text: z.string(),
  /** Of each line of the text. */
  looks: z.array(lineLookSchema),
  targets: z.array(targetSchema),
});

export const finaliseReply = z.object({
  version: z.string(),
  state: planStateSchema,
  revision: z.number().int(),
});
