/** A card's events and its steps. Pure. */
import type { Card } from '../../../shared/doc/board.ts';
import type { Check } from '../../../shared/doc/boardShapes.ts';

export type CardCheck = Check & { id: string };

export const eventsOf = (card: Card): CardCheck[] => card.checks.filter((check) => check.event);
export const stepsOf = (card: Card): CardCheck[] => card.checks.filter((check) => !check.event);
export const eventsDone = (card: Card): number => eventsOf(card).filter((event) => event.done).length;
