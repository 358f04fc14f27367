/** The card's facts as a grid of four columns (two on a phone), each changed where it stands. */
import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Card, type CardSet, dropFromSet, putInSet } from '../../../shared/doc/board.ts';
import { isDone } from '../../../shared/targetStatus.ts';
import { joinNames } from '../../i18n/phrases.ts';
import { calledOf } from '../../pages/called.ts';
import { usePlan } from '../../pages/planContext.ts';
import { DepartmentMark, PersonAvatar } from '../../ui/Marks.tsx';
import { useBoard, useBoardTools } from '../boardTools.ts';
import type { FilterOption } from '../FilterMenu.tsx';
import { StageDisc } from '../StageDisc.tsx';
import { stageName } from '../stageName.ts';
import { DatesProperty } from './DatesProperty.tsx';
import { PickButton } from './PickButton.tsx';
import { ProgressProperty } from './ProgressProperty.tsx';
import styles from './Sheet.module.css';

export function Properties({ card, cards }: { card: Card; cards: ReadonlyMap<string, Card> }) {
  const { t } = useTranslation('board');
  const { departments, people, language } = usePlan();
  const { store, acts, canWrite } = useBoardTools();
  const { stages } = useBoard(store);
  const at = stages.findIndex((stage) => stage.id === card.place.stage);
  const stage = stages[at];
  const lead = card.lead === null ? undefined : departments.get(card.lead);
  const lastStage = stages.at(-1)?.id;

  const departmentOptions: FilterOption[] = [...departments.values()].map((one) => ({
    id: one.id,
    label: one.name,
    mark: <DepartmentMark mark={one.mark} color={one.color} />,
  }));
  const labelsInUse = [...new Set([...cards.values()].flatMap((one) => one.labels))].sort();

  /** Ticks and unticks as one step of undo. */
  const setSet = (set: CardSet, before: readonly string[], next: readonly string[]): void => {
    store.edit((doc) => {
      for (const id of next) if (!before.includes(id)) putInSet(doc, card.id, set, id);
      for (const id of before) if (!next.includes(id)) dropFromSet(doc, card.id, set, id);
    });
  };
  const none = <span className={styles.none}>{t('sheet.none')}</span>;

  return (
    <dl className={styles.properties}>
      <Property name={t('sheet.stage')}>
        <PickButton
          name={t('sheet.stage')}
          canWrite={canWrite}
          single
          options={stages.map((one, index) => ({
            id: one.id,
            label: stageName(one, t),
            mark: <StageDisc index={index} count={stages.length} />,
          }))}
          chosen={[card.place.stage]}
          onChange={([next]) => next !== undefined && acts.move(card.id, next, null)}
        >
          <span className={styles.stagePill}>
            <StageDisc index={at} count={stages.length} size={14} />
            {stage ? stageName(stage, t) : ''}
          </span>
        </PickButton>
      </Property>
      <Property name={t('sheet.progress')}>
        <ProgressProperty card={card} />
      </Property>
      <Property name={t('sheet.lead')}>
        <PickButton
          name={t('sheet.lead')}
          canWrite={canWrite}
          single
          options={departmentOptions}
          chosen={card.lead === null ? [] : [card.lead]}
          onChange={([next]) => acts.setField(card.id, 'lead', next ?? null)}
        >
          {lead ? (
            <>
              <DepartmentMark mark={lead.mark} color={lead.color} />
              {lead.name}
            </>
          ) : (
            none
          )}
        </PickButton>
      </Property>
      <Property name={t('sheet.owners')}>
        <PickButton
          name={t('sheet.owners')}
          canWrite={canWrite}
          options={[...people.values()].map((one) => ({
            id: one.id,
            label: calledOf(one),
            mark: <PersonAvatar name={one.name} color={one.color} size={20} decorative />,
          }))}
          chosen={card.owners}
          onChange={(next) => setSet('owner', card.owners, next)}
        >
          {card.owners.length === 0
            ? none
            : card.owners.map((id) => (
                <span key={id} className={styles.person}>
                  <PersonAvatar
                    name={people.get(id)?.name ?? '—'}
                    color={people.get(id)?.color ?? 0}
                    size={22}
                    decorative
                  />
                  {people.get(id)?.name ?? '—'}
                </span>
              ))}
        </PickButton>
      </Property>
      <Property name={t('sheet.support')}>
        <PickButton
          name={t('sheet.support')}
          canWrite={canWrite}
          options={departmentOptions.filter((option) => option.id !== card.lead)}
          chosen={card.support}
          onChange={(next) => setSet('support', card.support, next)}
        >
          {card.support.length === 0 ? (
            none
          ) : (
            <>
              {card.support.map((id) => {
                const one = departments.get(id);
                return one ? <DepartmentMark key={id} mark={one.mark} color={one.color} /> : null;
              })}
              {joinNames(
                card.support.map((id) => departments.get(id)?.name ?? '—'),
                language,
              )}
            </>
          )}
        </PickButton>
      </Property>
      <Property name={t('sheet.span')}>
        <DatesProperty card={card} />
      </Property>
      <Property name={t('sheet.labels')}>
        <PickButton
          name={t('sheet.labels')}
          canWrite={canWrite}
          options={labelsInUse.map((label) => ({ id: label, label }))}
          chosen={card.labels}
          newLabel={t('sheet.newLabel')}
          onNew={(label) => setSet('label', card.labels, [...card.labels, label])}
          onChange={(next) => setSet('label', card.labels, next)}
        >
          {card.labels.length === 0
            ? none
            : card.labels.map((label) => (
                <span key={label} className={styles.label}>
                  {label}
                </span>
              ))}
        </PickButton>
      </Property>
      <Property name={t('sheet.blockedBy')}>
        <PickButton
          name={t('sheet.blockedBy')}
          canWrite={canWrite}
          options={[...cards.values()]
            .filter((one) => one.id !== card.id && (one.archived === null || card.blockedBy.includes(one.id)))
            .map((one) => ({ id: one.id, label: one.title || t('card.untitled') }))}
          chosen={card.blockedBy}
          onChange={(next) => setSet('blockedBy', card.blockedBy, next)}
        >
          {card.blockedBy.length === 0
            ? none
            : card.blockedBy.map((id) => {
                const other = cards.get(id);
                const open = other !== undefined && other.archived === null && !isDone(other, lastStage);
                return (
                  <span key={id} className={styles.blocker} data-open={open || undefined}>
                    {other?.title || t('card.untitled')}
                    {open ? (
                      <IconLock size={14} stroke={1.6} aria-hidden />
                    ) : (
                      <IconCircleCheck size={14} stroke={1.6} aria-hidden />
                    )}
                    {t(open ? 'sheet.blockedOpen' : 'sheet.blockedDone')}
                  </span>
                );
              })}
        </PickButton>
      </Property>
    </dl>
  );
}

function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
