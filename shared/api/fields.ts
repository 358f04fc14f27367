/**
 * This folder is the one definition of each shape on the wire of REST and of events, a file an area. Requests are
 * strict (unknown keys are refused), replies may grow. Times are ISO 8601 UTC, days `YYYY-MM-DD`.
 *
 * Here: what several areas use.
 */
import { z } from 'zod';
import { oneLine } from '../oneLine.ts';

export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** An id that the asker makes for what is to be made, of 120 random bits: who asks again with it makes nothing twice. */
export const ownIdSchema = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
export const daySchema = z.iso.date();
export const periodSchema = z
  .strictObject({ start: daySchema, end: daySchema })
  .refine((period) => period.start <= period.end, 'the period ends before it starts');
/** The longest title of a plan, the longest name of a person, department, version or workspace. */
export const TITLE_LIMIT = 200;
export const NAME_LIMIT = 60;
export const titleSchema = z.string().overwrite(oneLine).min(1).max(TITLE_LIMIT);
export const nameSchema = z.string().overwrite(oneLine).min(1).max(NAME_LIMIT);
export const emailSchema = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase());
export const passwordSchema = z.string().min(8).max(200);

/** Says for whom a page acts; a request whose login is another's is refused. Sockets say it as `?user=`. */
export const ACTING_HEADER = 'gongce-user';

export const errorReplySchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

export const createdReply = z.object({ id: z.string() });
