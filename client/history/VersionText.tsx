/** The words of a version as they look on the page, with what changed against another; jumps from change to change. */
import { IconPhoto } from '@tabler/icons-react';
import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineLook } from '../../shared/doc/lineLooks.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { Pieces } from './Pieces.tsx';
import type { SetLine } from './setLines.ts';
import { VersionTable } from './VersionTable.tsx';
import styles from './VersionText.module.css';

export interface VersionTextProps {
  lines: readonly SetLine[];
  /** Index into `lines` of the change that is looked at. */
  current: number | null;
  ref?: Ref<HTMLElement>;
}

export function VersionText({ lines, current, ref }: VersionTextProps) {
  return (
    <article ref={ref} className={styles.page} lang="zh">
      {groupsOf(lines).map(({ at, rows }) =>
        rows === null ? (
          <Line key={at} line={lines[at] as SetLine} at={at} current={current === at} />
        ) : (
          <VersionTable key={at} rows={rows} from={at} current={current} />
        ),
      )}
    </article>
  );
}

interface Group {
  /** Index of its first line. */
  at: number;
  /** null: one line that is no row. */
  rows: readonly SetLine[] | null;
}

/** Rows of one table that follow one another are a table. */
function groupsOf(lines: readonly SetLine[]): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < lines.length; ) {
    const { look } = lines[at] as SetLine;
    let to = at + 1;
    if (look.kind === 'row')
      while (lines[to]?.look.kind === 'row' && lines[to]?.look.table === look.table) to++;
    groups.push({ at, rows: look.kind === 'row' ? lines.slice(at, to) : null });
    at = to;
  }
  return groups;
}

function styleOf({ kind, level, role }: LineLook): string {
  if (kind === 'heading') return `level${level}`;
  return kind === 'paragraph' && role !== '' ? role : kind;
}

/** Stands for the picture whose caption the line is. */
function PictureMark() {
  const { t } = useTranslation('history');
  return (
    <span className={styles.picture} lang={currentLanguage()}>
      <IconPhoto size={16} stroke={1.6} aria-hidden />
      {t('picture')}
    </span>
  );
}

const Line = memo(function Line({ line, at, current }: { line: SetLine; at: number; current: boolean }) {
  const { kind, look, pieces } = line;
  return (
    <p
      className={styles.line}
      style={look.kind === 'listItem' ? { paddingInlineStart: `${1.8 + 1.6 * look.level}em` } : undefined}
      data-style={styleOf(look)}
      data-marker={look.marker}
      data-change={kind === 'same' ? undefined : kind}
      data-current={current || undefined}
      data-line={at}
    >
      {look.kind === 'caption' && <PictureMark />}
      <Pieces pieces={pieces} />
    </p>
  );
});
