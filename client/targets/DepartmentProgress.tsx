/** Each department's share done of what it leads, the mean over its counted targets, with what is expected today. */
import { useTranslation } from 'react-i18next';
import type { Department } from '../../shared/api/people.ts';
import { showShare } from '../ui/figures.ts';
import { DepartmentMark } from '../ui/Marks.tsx';
import { ProgressLine } from '../ui/Progress.tsx';
import styles from './Targets.module.css';
import type { TargetRow } from './targetRows.ts';

interface Share {
  department: Department;
  done: number;
  expected: number;
}

function sharesOf(rows: readonly TargetRow[]): Share[] {
  const sums = new Map<string, { department: Department; done: number; expected: number; n: number }>();
  for (const { lead, progress } of rows) {
    if (lead === null || !progress?.figure) continue;
    const sum = sums.get(lead.id) ?? { department: lead, done: 0, expected: 0, n: 0 };
    sum.done += Math.min(1, progress.done / progress.figure);
    sum.expected += Math.min(1, (progress.expected ?? 0) / progress.figure);
    sum.n += 1;
    sums.set(lead.id, sum);
  }
  return [...sums.values()]
    .map(({ department, done, expected, n }) => ({ department, done: done / n, expected: expected / n }))
    .sort((a, b) => b.done - a.done || (a.department.name < b.department.name ? -1 : 1));
}

export function DepartmentProgress({ rows }: { rows: readonly TargetRow[] }) {
  const { t } = useTranslation('board');
  const shares = sharesOf(rows);
  return (
    <section className={styles.panel}>
      <header className={styles.panelHead}>
        <h2>{t('targets.departments')}</h2>
        <span className={styles.push} />
        <small>{t('targets.departmentsHint')}</small>
      </header>
      <div className={styles.departments}>
        {shares.length === 0 && <p className={styles.hint}>{t('targets.departmentsNone')}</p>}
        {shares.map(({ department, done, expected }) => (
          <div key={department.id} className={styles.department}>
            <DepartmentMark mark={department.mark} color={department.color} />
            <span>{department.name}</span>
            <ProgressLine
              done={done}
              planned={1}
              expected={expected}
              tone={done < expected * 0.8 ? 'finding' : 'target'}
              height={6}
            />
            <b>{showShare(done)}</b>
          </div>
        ))}
      </div>
    </section>
  );
}
