/** What job threads can do, by name. Each is a plain function: structured data in, structured data out. */
import { categoryWords, type OwnCategory } from '../../shared/category.ts';
import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import { extractText } from '../../shared/extract/extract.ts';
import { importFile, previewImport } from '../import/importJob.ts';
import { jsonPieces, type Pieces } from '../pieces.ts';
import { packArchive, readArchive, renamePictures } from '../plans/archiveFile.ts';
import { tellArchive } from '../plans/archiveSummary.ts';
import { exportPlan, loadWriter } from '../plans/exportJob.ts';
import { loadEditor, packVersion, restoreUpdate, versionText, versionTextUpdate } from '../plans/packing.ts';
import { readPlan, readWords } from '../plans/reading.ts';
import { changesSince, signedSections } from '../plans/signedChapters.ts';
import { readSaid } from '../plans/traces.ts';

export const JOBS = {
  /** A plain text's reading, as JSON; with the workspace's own categories. */
  extract: (input: string | { text: string; categories: readonly OwnCategory[] }): Pieces =>
    jsonPieces(
      typeof input === 'string'
        ? extractText(input)
        : extractText(input.text, { categories: categoryWords(input.categories) }),
    ),
  readPlan,
  readWords,
  readSaid,
  signedSections,
  changesSince,
  previewImport,
  importFile,
  packVersion,
  versionText,
  versionTextUpdate,
  exportPlan,
  restoreUpdate,
  packArchive,
  readArchive,
  tellArchive,
  renamePictures,
};

export type JobKind = keyof typeof JOBS;
export type JobInput<K extends JobKind> = Parameters<(typeof JOBS)[K]>[0];
export type JobOutput<K extends JobKind> = Awaited<ReturnType<(typeof JOBS)[K]>>;

/** Loads what a job needs beyond this bundle, before its time is counted. */
export async function prepareJob<K extends JobKind>(kind: K, input: JobInput<K>): Promise<void> {
  if (kind === 'exportPlan') await loadWriter((input as JobInput<'exportPlan'>).format);
  if (kind === 'restoreUpdate') await loadEditor();
}

export const isJobKind = (kind: string): kind is JobKind => Object.hasOwn(JOBS, kind);

export type JobReply =
  /** Loaded: its time is counted from here. */
  | { started: true }
  | { started?: undefined; ok: true; value: unknown }
  | {
      started?: undefined;
      ok: false;
      refusal: { code: ErrorCode; details: ErrorDetails };
      message?: undefined;
    }
  | { started?: undefined; ok: false; refusal?: undefined; message: string };
