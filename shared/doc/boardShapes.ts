/**
 * The shapes inside a board document: place, stage, link, check, fields of a card. Tolerant where a wrong
 * value can be left out, strict where the card could not be shown. board.ts reads and writes with them.
 */
import { z } from 'zod';
import { cardCategorySchema } from '../category.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const orderKey = z.string().regex(/^[0-9A-Za-z]{1,200}$/);

export const placeSchema = z.object({ stage: z.string().min(1).max(64), order: orderKey });
/** Where a card lies: its stage, and a fractional index in it. Compared by order, then card id, with `<`. */
export type Place = z.infer<typeof placeSchema>;

export const stageSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(60).default(''),
  order: orderKey,
  /** Highest number of cards that should lie here; null for no limit. */
  limit: z.number().int().min(1).max(999).nullable().default(null),
});
export type Stage = z.infer<typeof stageSchema>;

export const cardLinkSchema = z.object({
  /** The target's key; null when the link is to an item as a whole. */
  target: z.string().max(200).nullable().default(null),
  blockId: z.string().max(64).nullable().default(null),
  quote: z.string().max(400).default(''),
});
/** A soft link to the plan's words: it carries the quote to show when they are gone. */
export type CardLink = z.infer<typeof cardLinkSchema>;

export const checkSchema = z.object({
  text: z.string().max(400).default(''),
  done: z.boolean().default(false),
  order: orderKey.catch('a0'),
  due: day.nullable().catch(null).default(null),
  /** The person who does it. */
  owner: z.string().max(64).nullable().catch(null).default(null),
  /** 场次: one of the events the card promises; each done one counts in the card's `done`. */
  event: z.boolean().catch(false).default(false),
});
/** A step of a card, or one of its events. */
export type Check = z.infer<typeof checkSchema>;
/** A check as it may be written: what is left out takes its default. */
export type NewCheck = z.input<typeof checkSchema>;

/** A longer title is no title: what is over belongs into the note. */
export const CARD_TITLE_LIMIT = 400;

const amount = z.number().finite().min(0).max(1e12);

export const cardFieldsSchema = z.object({
  title: z.string().max(CARD_TITLE_LIMIT).default(''),
  /** The glossary's or one the workspace added. */
  category: cardCategorySchema.catch('other'),
  /** Lead department's id. */
  lead: z.string().max(64).nullable().catch(null).default(null),
  start: day.nullable().catch(null).default(null),
  due: day.nullable().catch(null).default(null),
  planned: amount.nullable().catch(null).default(null),
  /**
   * What is delivered. As stored: what was typed in; as read: that plus the events that are done, so that
   * two people recording an event at once both count.
   */
  done: amount.nullable().catch(null).default(null),
  unit: z.string().max(20).nullable().catch(null).default(null),
  archived: z.object({ by: z.string(), at: z.string() }).nullable().catch(null).default(null),
  created: z.object({ by: z.string(), at: z.string() }).nullable().catch(null).default(null),
});
export type CardFields = z.infer<typeof cardFieldsSchema>;
