/**
 * What a card shows beside its own fields: its words in the plan, comments, who else holds it open, whether it
 * is late, blocked or at risk. Gathered for the whole board once; `faceOf` makes the flat values of one card,
 * so that a card renders again only when one of them is another.
 */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Card } from '../../shared/doc/board.ts';
import { readTalk } from '../../shared/doc/talk.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReading } from '../reading/useReading.ts';
import { useY } from '../sync/useY.ts';
import { today } from '../ui/dates.ts';
import { isAtRisk, openBlockers, type PlanSpan } from './cardState.ts';
import { linkLine, type ReadPlan, type SeenLink } from './links.ts';

export interface Holder {
  name: string;
  color: number;
}

export interface CardFacts {
  today: string;
  span: PlanSpan;
  lastStage: string | undefined;
  plan: ReadPlan;
  /** Card id → comments that are still there. */
  comments: ReadonlyMap<string, number>;
  /** Card id → somebody else who has it open. */
  holders: ReadonlyMap<string, Holder>;
  cards: ReadonlyMap<string, Card>;
}

export interface CardFace {
  flag: 'none' | 'risk' | 'blocked';
  link: string | null;
  linkMore: number;
  linkWords: SeenLink['words'];
  comments: number;
  holder: string | null;
  holderColor: number;
}

export function faceOf(card: Card, facts: CardFacts): CardFace {
  const line = linkLine(card, facts.plan);
  const holder = facts.holders.get(card.id);
  const blocked = card.blockedBy.length > 0 && openBlockers(card, facts.cards, facts.lastStage).length > 0;
  return {
    flag: blocked ? 'blocked' : isAtRisk(card, facts.span, facts.today) ? 'risk' : 'none',
    link: line?.label ?? null,
    linkMore: line?.more ?? 0,
    linkWords: line?.words ?? 'unknown',
    comments: facts.comments.get(card.id) ?? 0,
    holder: holder?.name ?? null,
    holderColor: holder?.color ?? 0,
  };
}

export const CardFactsContext = createContext<CardFacts | null>(null);

export function useCardFacts(): CardFacts {
  const facts = useContext(CardFactsContext);
  if (facts === null) throw new Error('useCardFacts is used outside a board');
  return facts;
}

/** Gathers the facts; for BoardView. */
export function useGatherFacts(cards: ReadonlyMap<string, Card>, lastStage: string | undefined): CardFacts {
  const { plan, detail } = usePlan();
  const reading = useReading();
  const comments = useY(plan.talk.doc, commentCounts);
  const holders = useHolders();
  const now = useToday();
  const { ready, targets, blocks } = reading;
  return useMemo(
    () => ({
      today: now,
      span: detail.period,
      lastStage,
      plan: { ready, targets, blocks },
      comments: new Map(Object.entries(comments)),
      holders,
      cards,
    }),
    [now, detail.period, lastStage, ready, targets, blocks, comments, holders, cards],
  );
}

/** The day in Beijing; a board left open over midnight follows. */
export function useToday(): string {
  return useSyncExternalStore(everyMinute, today, today);
}

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000);
  return () => clearInterval(timer);
}

function commentCounts(doc: Parameters<typeof readTalk>[0]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const thread of readTalk(doc)) {
    if (thread.card === null) continue;
    const live = thread.comments.filter((comment) => comment.deleted === null).length;
    if (live > 0) counts[thread.card] = (counts[thread.card] ?? 0) + live;
  }
  return counts;
}

/** Others' open cards, from the awareness field `card`. The map keeps its identity while nothing changes. */
function useHolders(): ReadonlyMap<string, Holder> {
  const { plan, me, people } = usePlan();
  const source = useMemo(() => {
    const { awareness } = plan;
    let last: ReadonlyMap<string, Holder> = new Map();
    let lastKey = '';
    const get = (): ReadonlyMap<string, Holder> => {
      const next = new Map<string, Holder>();
      for (const [client, state] of awareness.getStates()) {
        if (client === awareness.clientID) continue;
        const card: unknown = state.card;
        const user: unknown = state.user;
        if (typeof card !== 'string' || typeof user !== 'object' || user === null || !('id' in user))
          continue;
        if (typeof user.id !== 'string' || user.id === me.id) continue;
        const person = people.get(user.id);
        if (person) next.set(card, { name: person.name, color: person.color });
      }
      const key = JSON.stringify([...next]);
      if (key !== lastKey) {
        lastKey = key;
        last = next;
      }
      return last;
    };
    const subscribe = (listener: () => void): (() => void) => {
      awareness.on('change', listener);
      return () => awareness.off('change', listener);
    };
    return { get, subscribe };
  }, [plan, me.id, people]);
  return useSyncExternalStore(source.subscribe, source.get, source.get);
}
