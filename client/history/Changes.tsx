/** What a comparison comes to: target changes first, then the findings they caused, then words and people. */
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Department } from '../../shared/api/people.ts';
import type { Version } from '../../shared/api/versions.ts';
import { departmentNamed } from '../../shared/departments.ts';
import type { TargetChange } from '../../shared/extract/compare/compare.ts';
import type { Finding, Target } from '../../shared/extract/types.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import type { PlanPerson } from '../pages/planContext.ts';
import { showQuantity, withUnit } from '../ui/figures.ts';
import { DepartmentMark, PersonAvatar } from '../ui/Marks.tsx';
import { PanelTabs } from '../ui/PanelTabs.tsx';
import styles from './Changes.module.css';
import type { DiffLine } from './diffText.ts';

export interface ChangesProps {
  lines: readonly DiffLine[];
  /** Of the lines that are the captions of pictures. */
  pictures: ReadonlySet<number>;
  targets: readonly TargetChange[];
  /** Findings of the later text that touch a changed target. */
  findings: readonly Finding[];
  /** Who edited between the two. */
  who: Version['contributors'];
  people: ReadonlyMap<string, PlanPerson>;
  departments: ReadonlyMap<string, Department>;
  /** Index into `lines`. */
  onGoToLine: (at: number) => void;
  onGoToTarget: (target: Target) => void;
}

export function Changes(props: ChangesProps) {
  const { t } = useTranslation('history');
  const { lines, pictures, targets } = props;
  const [tab, setTab] = useState<'targets' | 'words'>('targets');
  const changed = lines.flatMap((line, at) => (line.kind === 'same' ? [] : [{ line, at }]));
  return (
    <div className={styles.panel}>
      <div className={styles.tabs}>
        <PanelTabs
          label={t('tabs.label')}
          idPrefix="history"
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'targets', label: t('tabs.targets'), count: targets.length },
            { value: 'words', label: t('tabs.words'), count: changed.length },
          ]}
        />
      </div>
      <div
        className={styles.body}
        role="tabpanel"
        id={`history-${tab}`}
        aria-labelledby={`history-${tab}-tab`}
      >
        {tab === 'targets' ? (
          <TargetsTab {...props} />
        ) : changed.length === 0 ? (
          <p className={styles.none}>{t('noWordChanges')}</p>
        ) : (
          <ul className={styles.rows}>
            {changed.map(({ line, at }) => (
              <li key={at}>
                <button type="button" className={styles.row} onClick={() => props.onGoToLine(at)}>
                  <Excerpt line={line} picture={pictures.has(at)} />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function TargetsTab({ targets, findings, who, people, departments, onGoToTarget }: ChangesProps) {
  const { t } = useTranslation('history');
  const language = currentLanguage();
  return (
    <>
      {targets.length === 0 ? (
        <p className={styles.none}>{t('noTargetChanges')}</p>
      ) : (
        <ul className={styles.rows}>
          {targets.map((change) => {
            const target = change.kind === 'dropped' ? change.before : change.after;
            return (
              <li key={`${change.kind}/${target.key}`}>
                <button type="button" className={styles.row} onClick={() => onGoToTarget(target)}>
                  <span className={styles.measure}>{target.measure ?? target.quote}</span>
                  <Figures change={change} />
                  <span className={styles.where}>
                    <Lead names={target.lead} departments={departments} />
                    <small lang="zh">{showSection(target.section)}</small>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {findings.length > 0 && (
        <section className={styles.callout}>
          <h3>
            <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
            {t('caused')}
          </h3>
          {findings.map((finding) => (
            <p key={finding.key}>{finding.message[language]}</p>
          ))}
        </section>
      )}
      {who.length > 0 && (
        <section className={styles.who}>
          <h3>{t('who')}</h3>
          <ul>
            {who.map((person) => (
              <li key={person.id}>
                <PersonAvatar
                  name={person.name}
                  color={people.get(person.id)?.color ?? 0}
                  size={18}
                  decorative
                />
                {person.name}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Who answers for the target, where the plan says so and the workspace knows them. */
function Lead({
  names,
  departments,
}: {
  names: readonly string[];
  departments: ChangesProps['departments'];
}) {
  for (const name of names) {
    const found = departmentNamed(name, departments.values());
    if (found)
      return (
        <>
          <DepartmentMark mark={found.mark} color={found.color} size={16} />
          <small>{found.name}</small>
        </>
      );
  }
  return null;
}

/** `二/（三）/1` as `二（三）1.`; a chapter alone as `二、`. */
function showSection(section: string): string {
  const numbers = section.split('/');
  const last = numbers.at(-1) ?? '';
  if (numbers.length === 1) return /^[一二三四五六七八九十百]+$/.test(last) ? `${last}、` : last;
  return numbers.join('') + (/^\d+$/.test(last) ? '.' : '');
}

const figure = (target: Target): string => withUnit(showQuantity(target), target.unit);

function Figures({ change }: { change: TargetChange }) {
  const { t } = useTranslation('history');
  switch (change.kind) {
    case 'new':
      return (
        <span className={styles.figures}>
          {t('change.new')} <ins>{figure(change.after)}</ins>
        </span>
      );
    case 'dropped':
      return (
        <span className={styles.figures}>
          {t('change.dropped')} <del>{figure(change.before)}</del>
        </span>
      );
    case 'reworded':
      return (
        <span className={styles.figures}>
          {t('change.reworded')} {figure(change.after)}
        </span>
      );
    default:
      return (
        <span className={styles.figures}>
          <del>{showQuantity(change.before)}</del>
          <IconArrowRight size={14} stroke={1.6} aria-hidden />
          <ins>{figure(change.after)}</ins>
        </span>
      );
  }
}

const CONTEXT = 14;

/** The first change of a line with a few words around it. */
function Excerpt({ line, picture }: { line: DiffLine; picture: boolean }) {
  const { t } = useTranslation('history');
  if (line.kind === 'added' || line.kind === 'removed') {
    const words = line.parts.map((part) => part.text).join('') || (picture ? '' : t('nothing'));
    return (
      <>
        <small>{t(picture ? `${line.kind}Picture` : line.kind)}</small>
        {words !== '' && (
          <span className={styles.excerpt} lang="zh">
            {line.kind === 'added' ? <ins>{words}</ins> : <del>{words}</del>}
          </span>
        )}
      </>
    );
  }
  const first = line.parts.findIndex((part) => part.kind !== 'same');
  const shown = line.parts.slice(Math.max(0, first - 1), first + 4);
  return (
    <span className={styles.excerpt} lang="zh">
      {shown.map((part, at) => {
        const key = `${at}${part.kind}`;
        if (part.kind === 'ins') return <ins key={key}>{part.text}</ins>;
        if (part.kind === 'del') return <del key={key}>{part.text}</del>;
        const cut =
          at === 0 && part.text.length > CONTEXT
            ? `……${part.text.slice(-CONTEXT)}`
            : part.text.length > CONTEXT && at === shown.length - 1
              ? `${part.text.slice(0, CONTEXT)}……`
              : part.text;
        return <span key={key}>{cut}</span>;
      })}
    </span>
  );
}
