/** What is read out of plans: targets, findings, the board, one's own work. */
import { z } from 'zod';
import {
  cardFieldsSchema,
  cardLinkSchema,
  checkSchema,
  placeSchema,
  stageSchema,
} from '../doc/boardShapes.ts';
import { deliverableSchema, findingSchema, outlineEntrySchema, targetSchema } from '../extract/types.ts';

/** A target with the progress its cards deliver. */
export const planTargetSchema = targetSchema.extend({
  cards: z.array(z.string()),
  done: z.number().nullable(),
  /** What should be done by today, straight over the target's period; null when it has no figure. */
  expected: z.number().nullable(),
});
export type PlanTarget = z.infer<typeof planTargetSchema>;
export const targetsReply = z.object({
  seq: z.number().int(),
  targets: z.array(planTargetSchema),
  /** The plan's numbered lines. */
  outline: z.array(outlineEntrySchema).default([]),
  /** What the text promises by name: events, publications, platforms. */
  deliverables: z.array(deliverableSchema).default([]),
  /** Read, but dismissed by somebody. */
  dismissed: z.array(targetSchema).default([]),
  /** Corrections whose words are gone or changed: they say nothing of any target. */
  orphans: z.array(z.object({ id: z.string(), kind: z.string(), quote: z.string() })).default([]),
});
export const findingsReply = z.object({ seq: z.number().int(), findings: z.array(findingSchema) });
export const boardReply = z.object({
  seq: z.number().int(),
  stages: z.array(stageSchema),
  cards: z.array(
    cardFieldsSchema.extend({
      id: z.string(),
      place: placeSchema,
      note: z.string(),
      owners: z.array(z.string()),
      support: z.array(z.string()),
      labels: z.array(z.string()),
      blockedBy: z.array(z.string()),
      links: z.array(cardLinkSchema.extend({ id: z.string() })),
      checks: z.array(checkSchema.extend({ id: z.string() })),
    }),
  ),
  broken: z.array(z.string()),
});

/** A card on my list: from every plan I may read. */
export const workCardSchema = z.object({
  planId: z.string(),
  planTitle: z.string(),
  id: z.string(),
  title: z.string(),
  category: z.string(),
  /** The stage's name, and its id: the names a plan is born with are told in the reader's language. */
  stage: z.string(),
  stageId: z.string(),
  due: z.string().nullable(),
  planned: z.number().nullable(),
  done: z.number().nullable(),
  unit: z.string().nullable(),
  lead: z.string().nullable(),
  owners: z.array(z.string()),
  archived: z.boolean().default(false),
});
export type WorkCard = z.infer<typeof workCardSchema>;
/** `archived=true`: those put aside are listed as well. */
export const workQuery = z.strictObject({ archived: z.enum(['true', 'false']).default('false') });
export const workReply = z.object({ cards: z.array(workCardSchema) });

/** A card found by its title, of any plan I may read. */
export const foundCardSchema = workCardSchema.pick({
  planId: true,
  planTitle: true,
  id: true,
  title: true,
  archived: true,
});
export type FoundCard = z.infer<typeof foundCardSchema>;
export const WORDS_MAX = 200;
/** All words of `q` stand in the title, in any order and case. */
export const findCardsQuery = z.strictObject({ q: z.string().trim().min(1).max(WORDS_MAX) });
/** The first few of them; a moment behind the boards. */
export const findCardsReply = z.object({ cards: z.array(foundCardSchema) });
