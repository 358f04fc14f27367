/** What the events socket and its clients say. */
import { z } from 'zod';

/** What may have changed of a plan. */
export const PLAN_EVENTS = ['targets', 'board', 'plan', 'access', 'versions', 'signoffs'] as const;
const planEventSchema = z.object({
  type: z.enum(PLAN_EVENTS),
  planId: z.string(),
  /** Counts over all plans, as long as the server runs. */
  seq: z.number().int(),
});
export type PlanEvent = z.infer<typeof planEventSchema>;

/** `/events?token=…`: JSON frames, one socket per tab. */
export const eventSchema = z.discriminatedUnion('type', [
  /** First. `storing` false: what people write cannot be stored just now. */
  z.object({
    type: z.literal('hello'),
    release: z.string(),
    /** The script that starts the page served now, as the page names it: another build has another. */
    page: z.string().optional(),
    run: z.string(),
    seq: z.number().int(),
    storing: z.boolean(),
  }),
  planEventSchema,
  /** Something in my inbox changed. Told once, never again to who comes back: the inbox is to be asked for then. */
  z.object({ type: z.literal('notifications'), seq: z.number().int() }),
  z.object({ type: z.literal('storing'), storing: z.boolean() }),
  /** Answers to a resume: everything missed up to `seq` was told; or it cannot be, and all must be fetched anew. */
  z.object({ type: z.literal('resumed'), seq: z.number().int() }),
  z.object({ type: z.literal('refetch'), seq: z.number().int() }),
]);
/** What a client that comes back says to another hello of the same run: the newest number it has heard. */
export const resumeSchema = z.object({
  type: z.literal('resume'),
  run: z.string().max(64),
  seq: z.number().int(),
});
export type GongceEvent = z.infer<typeof eventSchema>;
