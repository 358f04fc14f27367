/**
 * The import in hand: the file, what the server proposes, what the user has corrected, and the reading that
 * follows each correction. The server reads; this only keeps what was chosen.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportLine, ImportPreview, ImportStructure } from '../../shared/api.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { importPlan, previewImport } from '../api.ts';

export type LineKind = ImportLine['kind'];

export interface Given {
  title: string | null;
  period: { start: string; end: string } | null;
  numbering: Numbering | null;
}

export type ImportStage =
  | { kind: 'choose'; error: unknown }
  | { kind: 'reading'; name: string }
  | { kind: 'check'; file: File; preview: ImportPreview };

export interface ImportInHand {
  stage: ImportStage;
  given: Given;
  /** The server is reading again after a correction. */
  updating: boolean;
  /** The last reading or the import itself failed. */
  error: unknown;
  importing: boolean;
  choose(file: File): void;
  restart(): void;
  /** Changes some lines; `level` only for headings and items. */
  setLines(offsets: readonly number[], kind: LineKind, level: number | null): void;
  /** Every line as the server first proposed it. */
  resetLines(): void;
  /** Keeps every line that was proposed for removal. */
  keepAll(): void;
  give(change: Partial<Given>): void;
  /** Was the line proposed as furniture by the server, and by which reason? */
  proposed(offset: number): ImportLine | undefined;
  retry(): void;
  run(): Promise<{ id: string; items: number; targets: number } | null>;
}

const NOTHING: Given = { title: null, period: null, numbering: null };
/** Corrections in quick succession are read together. */
const READ_AGAIN_MS = 350;

export function useImport(): ImportInHand {
  const [stage, setStage] = useState<ImportStage>({ kind: 'choose', error: null });
  const [given, setGiven] = useState<Given>(NOTHING);
  const [updating, setUpdating] = useState(false);
  const [importing, setImporting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** Counts corrections; each is followed by a reading. */
  const [correction, setCorrection] = useState(0);
  const first = useRef<ReadonlyMap<number, ImportLine>>(new Map());
  const reading = useRef<AbortController | null>(null);

  const choose = useCallback((file: File) => {
    reading.current?.abort();
    const own = new AbortController();
    reading.current = own;
    setGiven(NOTHING);
    setError(null);
    setCorrection(0);
    setUpdating(false);
    setStage({ kind: 'reading', name: file.name });
    previewImport(file, undefined, own.signal).then(
      (preview) => {
        if (own.signal.aborted) return;
        first.current = new Map(preview.lines.map((line) => [line.offset, line]));
        setStage({ kind: 'check', file, preview });
      },
      (failure: unknown) => {
        if (!own.signal.aborted) setStage({ kind: 'choose', error: failure });
      },
    );
  }, []);

  const restart = useCallback(() => {
    reading.current?.abort();
    setUpdating(false);
    setError(null);
    setStage({ kind: 'choose', error: null });
  }, []);

  const changeLines = useCallback((change: (line: ImportLine) => ImportLine) => {
    setStage((now) =>
      now.kind === 'check'
        ? { ...now, preview: { ...now.preview, lines: now.preview.lines.map(change) } }
        : now,
    );
    setCorrection((count) => count + 1);
  }, []);

  const setLines = useCallback<ImportInHand['setLines']>(
    (offsets, kind, level) => {
      const chosen = new Set(offsets);
      changeLines((line) => (chosen.has(line.offset) ? { ...line, kind, level } : line));
    },
    [changeLines],
  );
  const resetLines = useCallback(() => {
    changeLines((line) => {
      const proposal = first.current.get(line.offset);
      return proposal ? { ...line, kind: proposal.kind, level: proposal.level } : line;
    });
  }, [changeLines]);
  const keepAll = useCallback(() => {
    changeLines((line) => (line.kind === 'furniture' ? { ...line, kind: 'paragraph', level: null } : line));
  }, [changeLines]);
  const give = useCallback((change: Partial<Given>) => {
    setGiven((now) => ({ ...now, ...change }));
    // The title alone changes nothing that is read.
    if (Object.keys(change).some((field) => field !== 'title')) setCorrection((count) => count + 1);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a correction asks for a reading, not its result
  useEffect(() => {
    if (correction === 0 || stage.kind !== 'check') return;
    const { file, preview } = stage;
    const own = new AbortController();
    const timer = setTimeout(() => {
      reading.current?.abort();
      reading.current = own;
      setUpdating(true);
      previewImport(file, structureOf(preview, given), own.signal).then(
        (fresh) => {
          if (own.signal.aborted) return;
          setUpdating(false);
          setError(null);
          setStage({ kind: 'check', file, preview: fresh });
        },
        (failure: unknown) => {
          if (own.signal.aborted) return;
          setUpdating(false);
          setError(failure);
        },
      );
    }, READ_AGAIN_MS);
    return () => {
      clearTimeout(timer);
      own.abort();
    };
  }, [correction]);

  useEffect(() => () => reading.current?.abort(), []);

  const run = useCallback<ImportInHand['run']>(async () => {
    if (stage.kind !== 'check') return null;
    setImporting(true);
    setError(null);
    try {
      const { id, report } = await importPlan(stage.file, structureOf(stage.preview, given));
      return { id, items: report.items, targets: report.targets };
    } catch (failure) {
      setError(failure);
      return null;
    } finally {
      setImporting(false);
    }
  }, [stage, given]);

  return {
    stage,
    given,
    updating,
    error,
    importing,
    choose,
    restart,
    setLines,
    resetLines,
    keepAll,
    give,
    proposed: (offset) => first.current.get(offset),
    retry: () => setCorrection((count) => count + 1),
    run,
  };
}

/** What is sent back: every line as it stands now, and what the user entered. */
function structureOf(preview: ImportPreview, given: Given): ImportStructure {
  const title = given.title?.trim();
  return {
    ...(title ? { title } : {}),
    ...(given.period && given.period.start <= given.period.end ? { period: given.period } : {}),
    ...(given.numbering ? { numbering: given.numbering } : {}),
    lines: preview.lines
      .filter((line) => line.kind !== 'blank')
      .map(({ offset, kind, level }) => ({
        offset,
        kind,
        ...(level !== null && level >= 1 && level <= 5 ? { level } : {}),
      })),
  };
}
