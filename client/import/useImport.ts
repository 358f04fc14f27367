/**
 * The import in hand: the file, what the server proposes, what the user has corrected, and the reading that
 * follows each correction. The server reads; this only keeps what was chosen. Leaving the page gives up whatever
 * is on its way: the server then stops working on it.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  ARCHIVE_BYTES,
  type ArchivePreview,
  IMPORT_BYTES,
  type ImportLine,
  type ImportPreview,
  type ImportStructure,
} from '../../shared/api/imports.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { importArchive, importPlan, previewArchive, previewImport, type Sending } from '../api.ts';
import { ApiError } from '../apiError.ts';
import { useIdFor } from '../ui/useIdFor.ts';

export type LineKind = ImportLine['kind'];

export interface Given {
  title: string | null;
  period: { start: string; end: string } | null;
  numbering: Numbering | null;
}

export type ImportStage =
  | { kind: 'choose'; error: unknown }
  /** `sent`: the share of the file that is there; 1: the server is reading. */
  | { kind: 'reading'; name: string; archive: boolean; sent: number }
  | { kind: 'check'; file: File; preview: ImportPreview }
  | { kind: 'archive'; file: File; preview: ArchivePreview };

export interface ImportDone {
  id: string;
  /** Null for a whole plan that came back. */
  report: { items: number; targets: number; cards: number; threads: number } | null;
}

export interface ImportInHand {
  stage: ImportStage;
  given: Given;
  /** The server is reading again after a correction. */
  updating: boolean;
  /** The last reading or the import itself failed. */
  error: unknown;
  /** The import itself is on its way: the share sent. */
  importing: { sent: number } | null;
  choose(file: File): void;
  restart(): void;
  /** Gives up the upload or the work on it. */
  cancel(): void;
  /** Changes some lines; `level` only for headings and items. */
  setLines(offsets: readonly number[], kind: LineKind, level: number | null): void;
  /** Some line is no longer as the server first proposed it. */
  linesChanged: boolean;
  /** Every line as the server first proposed it. */
  resetLines(): void;
  /** Keeps every line that was proposed for removal. */
  keepAll(): void;
  give(change: Partial<Given>): void;
  retry(): void;
  run(cards: boolean): Promise<ImportDone | null>;
}

const NOTHING: Given = { title: null, period: null, numbering: null };
/** A burst of corrections is read once. */
const READ_AGAIN_MS = 350;

const isArchive = (file: File): boolean => /\.zip$/i.test(file.name);

export function useImport(): ImportInHand {
  const [stage, setStage] = useState<ImportStage>({ kind: 'choose', error: null });
  const [given, setGiven] = useState<Given>(NOTHING);
  const [updating, setUpdating] = useState(false);
  const [importing, setImporting] = useState<{ sent: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  /** Counts corrections; each is followed by a reading. */
  const [correction, setCorrection] = useState(0);
  const first = useRef<ReadonlyMap<number, ImportLine>>(new Map());
  /** What is on its way: a reading, or the import itself. */
  const reading = useRef<AbortController | null>(null);
  const bringing = useRef<AbortController | null>(null);
  /** Counts the files that were chosen. */
  const readNo = useRef(0);
  const idFor = useIdFor();

  const choose = useCallback((file: File) => {
    reading.current?.abort();
    const own = new AbortController();
    reading.current = own;
    readNo.current += 1;
    setGiven(NOTHING);
    setError(null);
    setCorrection(0);
    setUpdating(false);
    const archive = isArchive(file);
    const most = archive ? ARCHIVE_BYTES : IMPORT_BYTES;
    if (file.size > most) {
      // Said before it is sent: nobody should wait for an upload that will be refused.
      const limit = `${most / 1024 / 1024} MB`;
      setStage({ kind: 'choose', error: new ApiError('tooLarge', 413, { limit }) });
      return;
    }
    setStage({ kind: 'reading', name: file.name, archive, sent: 0 });
    const sending: Sending = {
      signal: own.signal,
      onSent: (sent) => {
        if (!own.signal.aborted) setStage((now) => (now.kind === 'reading' ? { ...now, sent } : now));
      },
    };
    const read = async (): Promise<ImportStage> => {
      if (archive) return { kind: 'archive', file, preview: await previewArchive(file, sending) };
      const preview = await previewImport(file, undefined, sending);
      first.current = new Map(preview.lines.map((line) => [line.offset, line]));
      return { kind: 'check', file, preview };
    };
    read().then(
      (next) => {
        if (!own.signal.aborted) setStage(next);
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
      previewImport(file, structureOf(preview, given), { signal: own.signal, onSent: () => {} }).then(
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

  const cancel = useCallback(() => {
    if (bringing.current) bringing.current.abort();
    else restart();
  }, [restart]);

  useEffect(
    () => () => {
      reading.current?.abort();
      bringing.current?.abort();
    },
    [],
  );

  const run = useCallback<ImportInHand['run']>(
    async (cards) => {
      if (bringing.current !== null || (stage.kind !== 'check' && stage.kind !== 'archive')) return null;
      const own = new AbortController();
      bringing.current = own;
      setImporting({ sent: 0 });
      setError(null);
      const sending: Sending = {
        signal: own.signal,
        onSent: (sent) => {
          if (!own.signal.aborted) setImporting({ sent });
        },
      };
      try {
        if (stage.kind === 'archive') {
          const id = idFor([readNo.current]);
          return { ...(await importArchive(stage.file, id, sending)), report: null };
        }
        const structure = structureOf(stage.preview, given);
        return await importPlan(
          stage.file,
          idFor([readNo.current, structure, cards]),
          structure,
          cards,
          sending,
        );
      } catch (failure) {
        if (!own.signal.aborted) setError(failure);
        return null;
      } finally {
        bringing.current = null;
        setImporting(null);
      }
    },
    [stage, given, idFor],
  );

  const linesChanged =
    stage.kind === 'check' &&
    stage.preview.lines.some(({ offset, kind, level }) => {
      const proposal = first.current.get(offset);
      return proposal !== undefined && (proposal.kind !== kind || proposal.level !== level);
    });
  return {
    stage,
    linesChanged,
    given,
    updating,
    error,
    importing,
    choose,
    restart,
    cancel,
    setLines,
    resetLines,
    keepAll,
    give,
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
