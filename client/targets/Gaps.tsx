/** 覆盖缺口: what is missing between plan and board, a line each with the one step that closes it. */
import {
  IconCalendarExclamation,
  IconCircleDashed,
  IconCircleDashedCheck,
  IconFileAlert,
  IconUnlink,
  IconUsers,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMakeCards } from '../board/useMakeCards.ts';
import { joinNames, monthName } from '../i18n/phrases.ts';
import { usePlan } from '../pages/planContext.ts';
import { useStore } from '../sync/store.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { showNumber } from '../ui/figures.ts';
import type { Gap } from './gaps.ts';
import styles from './Targets.module.css';
import type { TargetRow } from './targetRows.ts';

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;
/** Names that are told before 等. */
const NAMES = 3;
/** More cards than this are asked about before they are made. */
const ASK_FROM = 10;

export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = useTranslation('board');
  return (
    <section className={styles.panel}>
      <header className={styles.panelHead}>
        <h2>{t('targets.gaps')}</h2>
      </header>
      <div className={styles.gaps}>
        {gaps.length === 0 && <p className={styles.hint}>{t('targets.gapsNone')}</p>}
        {gaps.map((gap) => (
          <GapLine key={keyOf(gap)} gap={gap} />
        ))}
      </div>
    </section>
  );
}

const keyOf = (gap: Gap): string =>
  gap.kind === 'short'
    ? `short ${gap.row.target.key}`
    : gap.kind === 'idle'
      ? `idle ${gap.department.id}`
      : gap.kind;

function GapLine({ gap }: { gap: Gap }) {
  const { t } = useTranslation('board');
  const { plan, planId, language } = usePlan();
  const writes = useStore(plan.board.state).access === 'write';
  const navigate = useNavigate();
  const list = (names: readonly string[]): string => joinNames(names, language, NAMES);
  const go = (path: string) => (): void => {
    void navigate(`/plans/${planId}/${path}`);
  };
  const cardPath = (id: string | undefined): string => `board/${id ?? ''}`;
  switch (gap.kind) {
    case 'uncovered':
      return <Uncovered rows={gap.rows} />;
    case 'unlinked':
    case 'changed':
      return (
        <Line
          icon={gap.kind === 'unlinked' ? <IconUnlink {...ICON} /> : <IconFileAlert {...ICON} />}
          words={t(`targets.gap.${gap.kind}`, { n: gap.cards.length })}
          more={list(gap.cards.map((card) => card.title))}
          step={t(writes ? `targets.gap.${gap.kind}Do` : 'targets.gap.shortDo')}
          onStep={go(cardPath(gap.cards[0]?.id))}
        />
      );
    case 'short': {
      const { target, progress } = gap.row;
      return (
        <Line
          icon={<IconCircleDashedCheck {...ICON} />}
          words={t('targets.gap.short', {
            name: target.measure ?? target.quote,
            planned: showNumber(gap.planned),
            figure: showNumber(progress?.figure ?? 0),
            unit: target.unit,
          })}
          more=""
          step={t('targets.gap.shortDo')}
          onStep={go(`board?${new URLSearchParams({ target: gap.row.target.key })}`)}
        />
      );
    }
    case 'idle':
      return (
        <Line
          icon={<IconUsers {...ICON} />}
          words={t('targets.gap.idle', { name: gap.department.name })}
          more={t('targets.gap.idleText', { n: gap.targets })}
          step={writes ? t('targets.gap.idleDo') : null}
          onStep={go('board?lanes=department')}
        />
      );
    case 'busy':
      return (
        <Line
          icon={<IconCalendarExclamation {...ICON} />}
          words={t('targets.gap.busy', {
            week: t('targets.week', {
              month: monthName(Number(gap.start.slice(5, 7)), language),
              n: Math.ceil(Number(gap.start.slice(8)) / 7),
            }),
            n: gap.events,
          })}
          more={t('targets.gap.busyText', { times: gap.times })}
          step={t('targets.gap.busyDo')}
          onStep={go(`board?${new URLSearchParams({ view: 'calendar', month: gap.start.slice(0, 7) })}`)}
        />
      );
  }
}

/** Each piece of work once: of a total the parts get cards, and it is asked before, as these are fewer than the targets. */
function Uncovered({ rows }: { rows: readonly TargetRow[] }) {
  const { t } = useTranslation('board');
  const { language } = usePlan();
  const make = useMakeCards();
  const [asking, setAsking] = useState(false);
  const wanted = rows.flatMap(({ words, share }) => (share === null ? [] : [{ target: words, share }]));
  const totals = rows.length - wanted.length;
  const rests = wanted.filter(({ share }) => share !== 'whole').length;
  const asks = wanted.length > ASK_FROM || totals + rests > 0;
  return (
    <>
      <Line
        icon={<IconCircleDashed {...ICON} />}
        words={t('targets.gap.uncovered', { n: rows.length })}
        more={joinNames(
          rows.map((row) => row.target.measure ?? row.target.quote),
          language,
          NAMES,
        )}
        step={make.allowed ? t('targets.gap.uncoveredDo') : null}
        onStep={() => (asks ? setAsking(true) : make.each(wanted))}
      />
      <ConfirmDialog
        opened={asking}
        title={t('targets.makeManyTitle', { n: wanted.length })}
        confirmLabel={t('targets.makeManyDo', { n: wanted.length })}
        onConfirm={() => {
          setAsking(false);
          make.each(wanted);
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('targets.makeManyText', { stage: make.firstStage })}</p>
        {totals > 0 && <p>{t('targets.makeManyTotals', { count: totals })}</p>}
        {rests > 0 && <p>{t('targets.makeManyRests', { count: rests })}</p>}
      </ConfirmDialog>
    </>
  );
}

interface LineProps {
  icon: ReactNode;
  words: string;
  more: string;
  step: string | null;
  onStep: () => void;
}

function Line({ icon, words, more, step, onStep }: LineProps) {
  return (
    <div className={styles.gap}>
      {icon}
      <div>
        <p>{words}</p>
        {more !== '' && <small title={more}>{more}</small>}
      </div>
      {step !== null && (
        <button type="button" className={styles.step} onClick={onStep}>
          {step}
        </button>
      )}
    </div>
  );
}
