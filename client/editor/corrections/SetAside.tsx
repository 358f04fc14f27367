/** At the panel's foot: what was dismissed, to be taken back, and corrections whose words are gone. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanBlock } from '../../../shared/doc/planText.ts';
import { blockOfReading } from '../../../shared/doc/readingMatch.ts';
import { usePlan } from '../../pages/planContext.ts';
import { useReading } from '../../reading/useReading.ts';
import { showAgo } from '../../ui/dates.ts';
import styles from './Corrections.module.css';
import { useCorrections } from './useCorrections.ts';

export function DismissedTargets({ onJump }: { onJump: (blockId: string) => void }) {
  const { t } = useTranslation('editor');
  const { blocks, setAside } = useReading();
  const { dismissed, orphans } = setAside;
  const known = useMemo(() => blockIds(blocks), [blocks]);
  const { allowed, remove } = useCorrections();
  return (
    <>
      {orphans.length > 0 && (
        <details className={styles.aside} open>
          <summary>{t('reading.orphans', { count: orphans.length })}</summary>
          <ul>
            {orphans.map((orphan) => {
              const { entry } = orphan;
              const block = blockOfReading(orphan);
              return (
                <li key={entry.id}>
                  <span>
                    {entry.quote}
                    <small>{t(`reading.said.${entry.kind}`)}</small>
                  </span>
                  {known.has(block) && (
                    <button type="button" className={styles.step} onClick={() => onJump(block)}>
                      {t('reading.whereItWas')}
                    </button>
                  )}
                  {allowed && (
                    <button type="button" className={styles.step} onClick={() => remove(entry.id)}>
                      {t('reading.remove')}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {dismissed.length > 0 && (
        <details className={styles.aside}>
          <summary>{t('reading.ignored', { count: dismissed.length })}</summary>
          <ul>
            {dismissed.map((target) => (
              <li key={target.key}>
                <span>
                  {target.measure} {target.quote}
                </span>
                {allowed && (
                  <button
                    type="button"
                    className={styles.step}
                    onClick={() => target.reading && remove(target.reading.id)}
                  >
                    {t('reading.restore')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export function DismissedFindings() {
  const { t } = useTranslation('editor');
  const { language, nameOf } = usePlan();
  const { hidden } = useReading().setAside;
  const { allowed, remove } = useCorrections();
  if (hidden.length === 0) return null;
  return (
    <details className={styles.aside}>
      <summary>{t('reading.ignored', { count: hidden.length })}</summary>
      <ul>
        {hidden.map(({ finding, entry }) => (
          <li key={finding.key}>
            <span>
              {finding.message[language]}
              {entry.reason !== '' && <small>{entry.reason}</small>}
              <small>
                {t('reading.ignoredBy', { name: nameOf(entry.by), when: showAgo(entry.at, language) })}
              </small>
            </span>
            {allowed && (
              <button type="button" className={styles.step} onClick={() => remove(entry.id)}>
                {t('reading.restore')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function blockIds(blocks: readonly PlanBlock[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const block of blocks) {
    if (block.id !== null) ids.add(block.id);
    for (const cell of block.cells ?? []) if (cell.id !== null) ids.add(cell.id);
  }
  return ids;
}
