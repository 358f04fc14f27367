/** 校核: what does not agree in the plan, most important first; one sentence, one way on. */
import { IconAlertTriangleFilled, IconArrowRight, IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardOfFinding } from '../../../shared/doc/cardGaps.ts';
import type { Finding } from '../../../shared/extract/types.ts';
import { usePlan } from '../../pages/planContext.ts';
import { useReading } from '../../reading/useReading.ts';
import { EmptyState } from '../../ui/Feedback.tsx';
import { NotAProblem } from '../corrections/NotAProblem.tsx';
import { placeOf } from '../marks/readingMarks.ts';
import { type OutlineRow, rowOfBlock } from '../outline.ts';
import styles from './Panel.module.css';

const ORDER = { error: 0, warning: 1, hint: 2 } as const;

export function sortedFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

export interface FindingsPanelProps {
  outline: readonly OutlineRow[];
  onJump: (finding: Finding) => void;
}

export function FindingsPanel({ outline, onJump }: FindingsPanelProps) {
  const { t } = useTranslation('editor');
  const { findings } = useReading();
  if (findings.length === 0) return <EmptyState compact sentence={t('findings.empty')} />;
  const onlyHints = findings.every(({ severity }) => severity === 'hint');
  return (
    <>
      {onlyHints && <p className={styles.onlyHints}>{t('findings.onlyHints', { count: findings.length })}</p>}
      <ul className={styles.findings}>
        {alike(sortedFindings(findings)).map((group) => {
          const [first] = group;
          if (first === undefined) return null;
          return (
            <li key={first.key}>
              {group.length === 1 ? (
                <FindingCard finding={first} outline={outline} onJump={onJump} full />
              ) : (
                <Alike group={group} outline={outline} onJump={onJump} />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A new plan has hundreds of targets without a card: that is one thing to say, not hundreds. */
const MOST_APART = 3;

/** Hints of one kind together when they are many; everything else by itself. */
function alike(findings: readonly Finding[]): Finding[][] {
  const hints = new Map<Finding['kind'], Finding[]>();
  for (const finding of findings)
    if (finding.severity === 'hint') hints.set(finding.kind, [...(hints.get(finding.kind) ?? []), finding]);
  const groups = findings.filter(({ severity }) => severity !== 'hint').map((finding) => [finding]);
  for (const group of hints.values())
    groups.push(...(group.length > MOST_APART ? [group] : group.map((finding) => [finding])));
  return groups;
}

/** Opened for who wants to see each one; closed ones cost nothing. */
function Alike({ group, outline, onJump }: FindingsPanelProps & { group: readonly Finding[] }) {
  const { t } = useTranslation('editor');
  const { language } = usePlan();
  const [shown, setShown] = useState(0);
  const [first] = group;
  if (first === undefined) return null;
  return (
    <article className={styles.finding} data-severity={first.severity}>
      <h3>
        <IconBulb size={16} stroke={1.6} aria-hidden />
        <span>{t(`findings.kind.${first.kind}`)}</span>
        <small>{t('findings.alike', { count: group.length })}</small>
      </h3>
      <p className={styles.advice}>{first.advice[language]}</p>
      <ul className={styles.alike}>
        {group.slice(0, shown).map((finding) => (
          <li key={finding.key}>
            <FindingCard finding={finding} outline={outline} onJump={onJump} />
          </li>
        ))}
      </ul>
      {shown < group.length && (
        <button type="button" className={styles.go} onClick={() => setShown(shown + MORE)}>
          {t(shown === 0 ? 'findings.list' : 'findings.more', {
            count: Math.min(MORE, group.length - shown),
          })}
        </button>
      )}
    </article>
  );
}

const MORE = 20;

interface FindingCardProps extends FindingsPanelProps {
  finding: Finding;
  /** With the advice; the call-out above the targets says the finding only. */
  full?: boolean;
}

export function FindingCard({ finding, outline, onJump, full = false }: FindingCardProps) {
  const { t } = useTranslation('editor');
  const { language, planId } = usePlan();
  const { blocks } = useReading();
  const card = cardOfFinding(finding);
  const span = finding.spans[0];
  const place = span === undefined ? null : placeOf(span, blocks);
  const at = place === null ? -1 : blocks.findIndex((block) => block.id === place.id);
  const number = at < 0 ? '' : numberPath(outline, at);
  const hint = finding.severity === 'hint';
  return (
    <article className={styles.finding} data-severity={finding.severity}>
      <h3>
        {hint ? (
          <IconBulb size={16} stroke={1.6} aria-hidden />
        ) : (
          <IconAlertTriangleFilled size={16} aria-hidden />
        )}
        <span>{t(`findings.kind.${finding.kind}`)}</span>
        {full && <small>{t(`findings.severity.${finding.severity}`)}</small>}
      </h3>
      <p>{finding.message[language]}</p>
      {full && finding.advice[language] !== '' && <p className={styles.advice}>{finding.advice[language]}</p>}
      <div className={styles.steps}>
        {span !== undefined && (
          <button type="button" className={styles.go} onClick={() => onJump(finding)}>
            {number === '' ? t('findings.goToText') : t('findings.goTo', { place: number })}
            <IconArrowRight size={14} stroke={1.6} aria-hidden />
          </button>
        )}
        {card !== null && (
          <Link className={styles.go} to={`/plans/${planId}/board/${card}`}>
            {t('findings.goToCard')}
            <IconArrowRight size={14} stroke={1.6} aria-hidden />
          </Link>
        )}
        <NotAProblem finding={finding} />
      </div>
    </article>
  );
}

/** 二（一）1. */
function numberPath(outline: readonly OutlineRow[], block: number): string {
  const last = rowOfBlock(outline, block);
  if (last === null) return '';
  const chain: OutlineRow[] = [];
  for (let at = outline.indexOf(last); at >= 0; at--) {
    const row = outline[at];
    if (row && row.level < (chain[0]?.level ?? 9)) chain.unshift(row);
  }
  return chain.map((row) => row.number.replace(/、$/, '')).join('');
}
