/** A card as it stands at its place in a column or lane, with the facts of the plan it belongs to. */
import type { Card } from '../../shared/doc/board.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { CardItem } from './CardItem.tsx';
import { faceOf, useCardFacts } from './cardFacts.ts';

export interface PlacedCardProps {
  card: Card;
  /** Name of its stage. */
  stage: string;
  index: number;
  of: number;
}

export function PlacedCard({ card, stage, index, of }: PlacedCardProps) {
  const t = useTexts('board');
  const facts = useCardFacts();
  return (
    <CardItem
      card={card}
      face={faceOf(card, facts)}
      today={facts.today}
      span={facts.span}
      lastStage={facts.lastStage}
      position={t('card.position', { stage, at: index + 1, of })}
    />
  );
}
