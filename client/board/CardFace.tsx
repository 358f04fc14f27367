/**
 * A card's face: category line, title, progress, words of the plan, foot. Absent facts take no space. Only
 * draws; dragging, keys and renaming are CardItem's.
 */
import {
  IconAlertTriangleFilled,
  IconCheckbox,
  IconLock,
  IconMessage,
  IconTarget,
  IconUnlink,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { categoryName } from '../../shared/category.ts';
import type { Card } from '../../shared/doc/board.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { usePlan } from '../pages/planContext.ts';
import { DepartmentMark, PersonAvatar } from '../ui/Marks.tsx';
import { Figure, ProgressLine } from '../ui/Progress.tsx';
import styles from './Card.module.css';
import { CategoryIcon } from './CategoryIcon.tsx';
import type { CardFace as Face } from './cardFacts.ts';
import { cardProgress, dueState, hasDone, type PlanSpan } from './cardState.ts';
import { DueMark } from './DueMark.tsx';
import { wantsLook } from './links.ts';
import { stepsOf } from './sheet/cardChecks.ts';

export interface CardFaceProps {
  card: Card;
  face: Face;
  today: string;
  span: PlanSpan;
  lastStage: string | undefined;
  /** In place of the title: the field that renames it. */
  title?: ReactNode;
}

/** Circles at most; the rest is +n. */
const MOST_OWNERS = 3;

export function CardFace({ card, face, today, span, lastStage, title }: CardFaceProps) {
  const t = useTexts('board');
  const { language, detail } = usePlan();
  const progress = cardProgress(card, span, today);
  const due = dueState(card, today, lastStage);
  const tone = due.kind === 'late' ? 'bad' : face.flag === 'risk' ? 'finding' : 'target';
  return (
    <>
      <div className={styles.category}>
        <CategoryIcon category={card.category} />
        <span>{categoryName(card.category, language, detail.categories)}</span>
        {face.flag === 'risk' && (
          <span className={styles.flag} data-flag="risk">
            <IconAlertTriangleFilled size={14} aria-hidden />
            {t('card.risk')}
          </span>
        )}
        {face.flag === 'blocked' && (
          <span className={styles.flag} data-flag="blocked">
            <IconLock size={14} stroke={1.6} aria-hidden />
            {t('card.blocked')}
          </span>
        )}
      </div>
      {title ?? <div className={styles.title}>{card.title || t('card.untitled')}</div>}
      {progress && (
        <div className={styles.progress}>
          <ProgressLine
            done={progress.done}
            planned={progress.planned}
            expected={progress.expected * progress.planned}
            tone={tone}
            height={5}
          />
          <Figure
            done={progress.done}
            planned={progress.planned}
            unit={card.unit}
            expected={progress.expected * progress.planned}
          />
        </div>
      )}
      {progress === null && hasDone(card) && (
        <div className={styles.progress}>
          <Figure done={card.done} planned={null} unit={card.unit} />
        </div>
      )}
      {face.link !== null && (
        <div className={styles.link} data-words={face.linkWords}>
          <IconTarget size={14} stroke={1.6} aria-hidden />
          <span>{face.link}</span>
          {face.linkMore > 0 && <small>{t('card.more', { n: face.linkMore })}</small>}
          {wantsLook(face.linkWords) && (
            <small className={styles.words}>
              <IconUnlink size={13} stroke={1.6} aria-hidden />
              {t(`card.${face.linkWords}`)}
            </small>
          )}
        </div>
      )}
      <CardFoot card={card} comments={face.comments} due={<DueMark state={due} today={today} />} />
    </>
  );
}

function CardFoot({ card, comments, due }: { card: Card; comments: number; due: ReactNode }) {
  const t = useTexts('board');
  const { departments, people, nameOf } = usePlan();
  const lead = card.lead === null ? undefined : departments.get(card.lead);
  // its events are in its figure
  const steps = stepsOf(card);
  const done = steps.filter((step) => step.done).length;
  const shown = card.owners.slice(0, card.owners.length > MOST_OWNERS ? MOST_OWNERS - 1 : MOST_OWNERS);
  const rest = card.owners.length - shown.length;
  return (
    <div className={styles.foot}>
      {lead && <DepartmentMark mark={lead.mark} color={lead.color} name={lead.name} />}
      {steps.length > 0 && (
        <span className={styles.fact} title={t('card.checks', { done, all: steps.length })}>
          <IconCheckbox size={14} stroke={1.6} aria-hidden />
          {done}/{steps.length}
        </span>
      )}
      {comments > 0 && (
        <span className={styles.fact} title={t('card.comments', { n: comments })}>
          <IconMessage size={14} stroke={1.6} aria-hidden />
          {comments}
        </span>
      )}
      {due}
      {card.owners.length > 0 && (
        <span className={styles.owners}>
          {shown.map((id) => (
            <PersonAvatar key={id} name={nameOf(id)} color={people.get(id)?.color ?? 0} size={22} />
          ))}
          {rest > 0 && <span className={styles.rest}>+{rest}</span>}
        </span>
      )}
    </div>
  );
}
