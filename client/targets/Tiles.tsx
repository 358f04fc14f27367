/** Four tiles that answer “are we on course”: the main total, on course, behind, not taken up by anybody. */
import { useTranslation } from 'react-i18next';
import { elapsedShare, expectedWhole } from '../../shared/pace.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { joinNames } from '../i18n/phrases.ts';
import { showNumber, showShare, withUnit } from '../ui/figures.ts';
import { ProgressLine } from '../ui/Progress.tsx';
import styles from './Targets.module.css';
import { type TargetRow, toneOf } from './targetRows.ts';

export interface TilesProps {
  rows: readonly TargetRow[];
  period: { start: string; end: string };
  today: string;
}

/** The counted total with the most parts; of equals, the first in the text. */
function mainRow(rows: readonly TargetRow[]): TargetRow | null {
  const counted = rows.filter(
    (row) => row.depth === 0 && row.progress !== null && row.progress.figure !== null,
  );
  return counted.reduce<TargetRow | null>(
    (best, row) => (best && best.parts >= row.parts ? best : row),
    null,
  );
}

export function Tiles({ rows, period, today }: TilesProps) {
  const { t } = useTranslation('board');
  const main = mainRow(rows);
  const of = (...wanted: TargetRow['status'][]): TargetRow[] =>
    rows.filter((row) => wanted.includes(row.status));
  const behind = of('risk', 'late');
  const ahead = of('ahead').length;
  const bare = of('none').length;
  const names = joinNames(
    behind.map((row) => row.target.measure ?? row.target.quote),
    currentLanguage(),
    2,
  );
  return (
    <div className={styles.tiles}>
      <section className={styles.tile} data-wide>
        {main?.progress?.figure ? (
          <>
            <h2>
              {main.target.measure ?? main.target.quote}
              <span className={styles.elapsed}>
                {t('targets.tile.elapsed', { share: showShare(elapsedShare(period, today)) })}
              </span>
            </h2>
            <p className={styles.big}>
              <b>{showNumber(main.progress.done)}</b>
              <span>
                {t('targets.tile.of', {
                  planned: withUnit(showNumber(main.progress.figure), main.target.unit),
                  expected: withUnit(
                    showNumber(expectedWhole(main.progress.expected ?? 0)),
                    main.target.unit,
                  ),
                })}
              </span>
            </p>
            <ProgressLine
              done={main.progress.done}
              planned={main.progress.figure}
              expected={main.progress.expected}
              tone={toneOf(main.status)}
              height={5}
            />
          </>
        ) : (
          <>
            <h2>{t('targets.tile.none')}</h2>
            <p className={styles.hint}>{t('targets.tile.noneHint')}</p>
          </>
        )}
      </section>
      <Tile
        name={t('targets.tile.onCourse')}
        n={of('normal', 'ahead', 'done').length}
        hint={ahead > 0 ? t('targets.tile.ahead', { n: ahead }) : t('targets.tile.aheadNone')}
      />
      <Tile
        name={t('targets.tile.risk')}
        n={behind.length}
        tone={behind.length > 0 ? 'finding' : undefined}
        hint={behind.length > 0 ? t('targets.tile.riskSome', { names }) : t('targets.tile.riskNone')}
      />
      <Tile
        name={t('targets.tile.uncovered')}
        n={bare}
        hint={t(bare > 0 ? 'targets.tile.uncoveredSome' : 'targets.tile.uncoveredNone')}
      />
    </div>
  );
}

interface TileProps {
  name: string;
  n: number;
  hint: string;
  tone?: 'finding' | undefined;
}

function Tile({ name, n, hint, tone }: TileProps) {
  const { t } = useTranslation('board');
  return (
    <section className={styles.tile}>
      <h2>{name}</h2>
      <p className={styles.big} data-tone={tone}>
        <b>{n}</b>
        <span>{t('targets.tile.items')}</span>
      </p>
      <p className={styles.hint}>{hint}</p>
    </section>
  );
}
