/** One target in the table, with its menu: make cards, see its cards, go to its words. */
import { Menu } from '@mantine/core';
import {
  IconAlertCircle,
  IconAlertTriangleFilled,
  IconArrowMergeAltLeft,
  IconArrowRight,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCopyPlus,
  IconDots,
  IconLayoutKanban,
  IconPencil,
  IconPlus,
  IconTrendingUp,
} from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { eventCount } from '../../shared/doc/cardsFrom.ts';
import type { OutlineEntry } from '../../shared/extract/types.ts';
import { expectedWhole } from '../../shared/pace.ts';
import { isPercentSign } from '../../shared/scale.ts';
import { shownProgress } from '../../shared/shownProgress.ts';
import type { TargetStatus } from '../../shared/targetStatus.ts';
import { useMakeCards } from '../board/useMakeCards.ts';
import { placeName, wordsPath } from '../board/words.ts';
import { showTermIn } from '../i18n/phrases.ts';
import { usePlan } from '../pages/planContext.ts';
import { showNumber, showQuantity, unitAfter, unitWithPer, withUnit } from '../ui/figures.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { DepartmentMark } from '../ui/Marks.tsx';
import { ProgressLine } from '../ui/Progress.tsx';
import styles from './Targets.module.css';
import { type TargetRow, toneOf } from './targetRows.ts';

const ICONS: Record<TargetStatus, typeof IconCircleCheck> = {
  normal: IconCircleCheck,
  ahead: IconTrendingUp,
  risk: IconAlertTriangleFilled,
  late: IconAlertCircle,
  done: IconCircleCheckFilled,
  within: IconArrowMergeAltLeft,
  none: IconCircleDashed,
  uncounted: IconPencil,
};

export interface TargetLineProps {
  row: TargetRow;
  outline: readonly OutlineEntry[];
  /** Its place among all rows, also those not drawn. */
  index: number;
  /** Is given the row's element, and tells how high it is. */
  measure: Ref<HTMLTableRowElement>;
}

export function TargetLine({ row, outline, index, measure }: TargetLineProps) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation();
  const { planId, detail, language } = usePlan();
  const { target, progress, status, lead, words } = row;
  const make = useMakeCards();
  const name = target.measure ?? target.quote;
  const shown = shownProgress(target, progress);
  const Icon = ICONS[status];
  const place = placeName(outline, words.offset);
  const term = row.term === null ? null : showTermIn(detail.period, row.term, language);
  const unit = unitWithPer(target);
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-depth={row.depth}>
      <th
        scope="row"
        title={term === null ? name : `${name} ${term}`}
        style={{ paddingInlineStart: 14 + row.depth * 24 }}
      >
        {row.depth > 0 && (
          <i
            className={styles.elbow}
            data-last={row.last || undefined}
            style={{ insetInlineStart: row.depth * 24 - 4 }}
            aria-hidden
          />
        )}
        <span className={styles.name}>
          <span>{name}</span>
          {term !== null && <span className={styles.unit}>{term}</span>}
        </span>
      </th>
      <td data-right title={withUnit(showQuantity(target), unit)}>
        {showQuantity(target)}
        <span className={styles.unit}>{unitAfter(unit)}</span>
      </td>
      <td>{lead && <DepartmentMark mark={lead.mark} color={lead.color} name={lead.name} />}</td>
      <td>
        {shown === null ? (
          <span className={styles.byHand}>
            {t(status === 'within' ? 'targets.status.within' : 'targets.status.uncounted')}
          </span>
        ) : (
          <ProgressLine
            done={shown.done}
            planned={shown.figure}
            expected={shown.expected}
            tone={toneOf(status)}
            height={5}
            label={shell(shown.expected === null ? 'figure.progress' : 'figure.progressExpected', {
              done: showNumber(shown.done),
              planned: showNumber(shown.figure),
              unit: unitAfter(target.unit),
              expected: showNumber(expectedWhole(shown.expected ?? 0)),
            })}
          />
        )}
      </td>
      <td data-right>{shown === null ? '—' : doneInTable(shown.done, target.unit)}</td>
      <td data-right className={styles.quiet}>
        {shown === null || shown.expected === null ? '—' : showNumber(expectedWhole(shown.expected))}
      </td>
      <td>
        <span className={styles.status} data-status={status}>
          <Icon size={15} stroke={1.6} aria-hidden />
          {t(`targets.status.${status}`)}
        </span>
      </td>
      <td>
        <Link to={wordsPath(planId, words.blockId, words.key)}>
          {place === '' ? t('targets.goWords') : place}
        </Link>
      </td>
      <td>
        <span className={styles.lineTools}>
          {status === 'none' && make.allowed && (
            <IconButton
              label={t('targets.make')}
              icon={<IconPlus size={16} stroke={1.6} />}
              onClick={() => make.one(words)}
            />
          )}
          <LineMenu row={row} name={name} />
        </span>
      </td>
    </tr>
  );
}

/** The column has no units, but a share keeps its sign. */
const doneInTable = (done: number, unit: string): string =>
  showNumber(done) + (isPercentSign(unit) ? unit : '');

function LineMenu({ row, name }: { row: TargetRow; name: string }) {
  const { t } = useTranslation('board');
  const { planId } = usePlan();
  const navigate = useNavigate();
  const make = useMakeCards();
  const events = eventCount(row.words);
  const cards = row.progress?.cards.length ?? 0;
  const icon = { size: 16, stroke: 1.6 } as const;
  const seeCards = (): void => {
    const params = new URLSearchParams();
    for (const { key } of row.statements) params.append('target', key);
    void navigate(`/plans/${planId}/board?${params}`);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <IconButton label={t('targets.actions', { name })} icon={<IconDots {...icon} />} />
      </Menu.Target>
      <Menu.Dropdown>
        {make.allowed && (
          <>
            <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => make.one(row.words)}>
              {t('targets.makeOne')}
            </Menu.Item>
            {events > 0 && (
              <Menu.Item leftSection={<IconCopyPlus {...icon} />} onClick={() => make.perEvent(row.words)}>
                {t('targets.makeMany', { n: events, unit: row.target.unit })}
              </Menu.Item>
            )}
          </>
        )}
        {cards > 0 && (
          <Menu.Item leftSection={<IconLayoutKanban {...icon} />} onClick={seeCards}>
            {t('targets.seeCards', { n: cards })}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconArrowRight {...icon} />}
          onClick={() => void navigate(wordsPath(planId, row.words.blockId, row.words.key))}
        >
          {t('targets.goWords')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
