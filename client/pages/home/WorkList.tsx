/** Late, today, seven days, later: cards as rows, each with its progress, stage and due day. */
import { IconAlertCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Department } from '../../../shared/api/people.ts';
import type { WorkCard } from '../../../shared/api/reading.ts';
import { CategoryIcon } from '../../board/CategoryIcon.tsx';
import { stageName } from '../../board/stageName.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { type Day, dueTone, showDayWithWeekday, showDue } from '../../ui/dates.ts';
import { DepartmentMark } from '../../ui/Marks.tsx';
import { CountBadge } from '../../ui/Pills.tsx';
import { Figure, ProgressLine } from '../../ui/Progress.tsx';
import { Disclosure } from '../WorkspaceFrame.tsx';
import styles from './WorkList.module.css';
import { WORK_GROUPS, type WorkGroup } from './work.ts';

export interface WorkListProps {
  groups: Record<WorkGroup, WorkCard[]>;
  departments: ReadonlyMap<string, Department>;
  today: Day;
}

export function WorkList({ groups, departments, today }: WorkListProps) {
  const onlyLater = groups.late.length + groups.today.length + groups.week.length === 0;
  return WORK_GROUPS.map((group) =>
    groups[group].length > 0 ? (
      <WorkSection
        key={group}
        group={group}
        cards={groups[group]}
        departments={departments}
        today={today}
        openAtFirst={group !== 'later' || onlyLater}
      />
    ) : null,
  );
}

interface WorkSectionProps {
  group: WorkGroup;
  cards: readonly WorkCard[];
  departments: ReadonlyMap<string, Department>;
  today: Day;
  openAtFirst: boolean;
}

function WorkSection({ group, cards, departments, today, openAtFirst }: WorkSectionProps) {
  const { t } = useTranslation();
  const id = useId();
  const folds = group === 'later';
  const [open, setOpen] = useState(openAtFirst);
  return (
    <section className={styles.section} aria-labelledby={id}>
      {folds ? (
        <h2 id={id} className={styles.fold}>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Disclosure open={open} />
            {t(`home.${group}`)}
            <CountBadge n={cards.length} />
          </button>
        </h2>
      ) : (
        <h2 id={id} className={styles.heading} data-group={group}>
          {t(`home.${group}`)}
          <CountBadge n={cards.length} />
        </h2>
      )}
      {open && (
        <ul className={styles.list}>
          {cards.map((card) => (
            <WorkRow
              key={`${card.planId}/${card.id}`}
              card={card}
              lead={departments.get(card.lead ?? '')}
              today={today}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function WorkRow({ card, lead, today }: { card: WorkCard; lead: Department | undefined; today: Day }) {
  const { t } = useTranslation('board');
  const counted = card.planned !== null && card.planned > 0;
  return (
    <li>
      <Link to={`/plans/${card.planId}/board/${card.id}`} className={styles.row}>
        <span className={styles.icon}>
          <CategoryIcon category={card.category} size={18} />
        </span>
        <span className={styles.words}>
          <span className={styles.title}>{card.title}</span>
          <span className={styles.place}>
            {lead && <DepartmentMark mark={lead.mark} color={lead.color} name={lead.name} size={16} />}
            <span>{card.planTitle}</span>
          </span>
        </span>
        <span className={styles.progress}>
          {counted && <ProgressLine done={card.done ?? 0} planned={card.planned ?? 0} height={5} />}
        </span>
        <span className={styles.figure}>
          {counted && <Figure done={card.done ?? 0} planned={card.planned ?? 0} unit={card.unit} />}
        </span>
        <span className={styles.stage}>{stageName({ id: card.stageId, name: card.stage }, t)}</span>
        <span className={styles.due}>{card.due && <DueDay due={card.due} today={today} />}</span>
      </Link>
    </li>
  );
}

function DueDay({ due, today }: { due: Day; today: Day }) {
  const language = currentLanguage();
  const tone = dueTone(due, today);
  const day = showDayWithWeekday(due, language, today);
  if (tone === 'late')
    return (
      <span className={styles.late} title={day}>
        <IconAlertCircle size={14} stroke={1.6} aria-hidden />
        {showDue(due, language, today)}
      </span>
    );
  return (
    <span data-tone={tone} title={showDue(due, language, today)}>
      {tone === 'today' ? showDue(due, language, today) : day}
    </span>
  );
}
