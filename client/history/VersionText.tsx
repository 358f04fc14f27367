/** The words of a version in the page face, with what changed against another; jumps from change to change. */
import { memo, type Ref } from 'react';
import type { DiffLine, DiffPart } from './diffText.ts';
import { type LineStyle, styleOf } from './lineStyle.ts';
import styles from './VersionText.module.css';

export interface VersionTextProps {
  lines: readonly DiffLine[];
  /** Index into `lines` of the change that is looked at. */
  current: number | null;
  ref?: Ref<HTMLElement>;
}

export function VersionText({ lines, current, ref }: VersionTextProps) {
  let seen = false;
  return (
    <article ref={ref} className={styles.page} lang="zh">
      {lines.map((line, at) => {
        const words = line.parts.map((part) => part.text).join('');
        const { style, bold } = styleOf(words, !seen);
        if (words.trim() !== '') seen = true;
        return (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of plain text has no other identity
            key={at}
            line={line}
            at={at}
            style={style}
            bold={line.kind === 'same' ? bold : boldOf(line, bold)}
            current={current === at}
          />
        );
      })}
    </article>
  );
}

/** In a changed line the title's end is where the first full stop of the words that stand now is. */
function boldOf(line: DiffLine, bold: number): number {
  if (bold === 0) return 0;
  let at = 0;
  for (const part of line.parts) {
    const stop = part.kind === 'del' ? -1 : part.text.indexOf('。');
    if (stop >= 0) return at + stop + 1;
    at += part.text.length;
  }
  return bold;
}

interface LineProps {
  line: DiffLine;
  at: number;
  style: LineStyle;
  bold: number;
  current: boolean;
}

const Line = memo(function Line({ line, at, style, bold, current }: LineProps) {
  let passed = 0;
  return (
    <p
      className={styles.line}
      data-style={style}
      data-change={line.kind === 'same' ? undefined : line.kind}
      data-current={current || undefined}
      data-line={at}
    >
      {line.parts.map((part, index) => {
        const start = passed;
        passed += part.text.length;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line are its only children
          <Part key={index} part={part} bold={Math.max(0, Math.min(part.text.length, bold - start))} />
        );
      })}
    </p>
  );
});

function Part({ part, bold }: { part: DiffPart; bold: number }) {
  const words = (
    <>
      {bold > 0 && <strong>{part.text.slice(0, bold)}</strong>}
      {part.text.slice(bold)}
    </>
  );
  if (part.kind === 'ins') return <ins>{words}</ins>;
  if (part.kind === 'del') return <del>{words}</del>;
  return words;
}
