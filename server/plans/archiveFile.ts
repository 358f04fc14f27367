/**
 * A whole plan as one .zip that another Gongce takes back: what is in it, how it is packed and how it is read
 * with care. Runs in job threads; knows no database.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import * as Y from 'yjs';
import { z } from 'zod';
import { planStateSchema } from '../../shared/access.ts';
import { periodSchema } from '../../shared/api/fields.ts';
import { ARCHIVE_BYTES } from '../../shared/api/imports.ts';
import { planSettingsSchema } from '../../shared/api/plans.ts';
import { TEXT_ROOT, textJson } from '../../shared/doc/json.ts';
import { TEXT_SCHEMA_VERSION } from '../../shared/doc/schemaVersion.ts';
import { Refusal } from '../../shared/errors.ts';
import { PARTS, type Part } from '../../shared/ids.ts';
import type { ReadingLimits } from '../docx/importModel.ts';
import { refuse } from '../docx/refuse.ts';
import { ZipParts } from '../docx/unzip.ts';
import { firstState } from '../sync/docJobs.ts';
import { pictureKind } from './attachments.ts';

const FORMAT = 'gongce-plan';
/** Raised when an older Gongce could no longer take the archive back as it was. */
const FORMAT_VERSION = 1;

const LIMITS: ReadingLimits = {
  packed: ARCHIVE_BYTES,
  unpacked: 2 * ARCHIVE_BYTES,
  part: 64 * 1024 * 1024,
  entries: 10_000,
  blocks: 0,
  picture: 12 * 1024 * 1024,
};

const versionSchema = z.object({
  kind: z.enum(['auto', 'named', 'final', 'before-restore']),
  name: z.string().max(200).nullable(),
  revision: z.number().int(),
  at: z.number(),
  by: z.string().nullable(),
  /** JSON, as stored. */
  contributors: z.string(),
  targets: z.string().nullable(),
  schema: z.number().int(),
});
const fileSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(400),
  mime: z.string(),
  at: z.number(),
});
const namesSchema = z.record(z.string(), z.string());

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  exportedAt: z.string(),
  organisation: z.string(),
  plan: z.object({
    id: z.string(),
    title: z.string().min(1).max(200),
    state: planStateSchema,
    revision: z.number().int().min(1),
    period: periodSchema,
    settings: planSettingsSchema,
    createdAt: z.number(),
    updatedAt: z.number(),
  }),
  textSchema: z.number().int(),
  /** The text takes no more words: of a final plan, or one put away when it was final. */
  frozen: z.boolean(),
  /** Ids that stand in the documents → names: another Gongce does not know them. */
  people: namesSchema,
  departments: namesSchema,
  /** Part → client id → who wrote with it. */
  writers: z.record(z.enum(PARTS), namesSchema),
  /** Oldest first; the n-th one's bytes are `versions/n.zip`. */
  versions: z.array(versionSchema).max(5000),
  /** The n-th one's bytes are `files/n`. */
  files: z.array(fileSchema).max(2000),
});
export type Manifest = z.infer<typeof manifestSchema>;

export interface ArchiveInput {
  manifest: Omit<Manifest, 'format' | 'version'>;
  parts: Record<Part, Uint8Array>;
  versions: Uint8Array[];
  files: Uint8Array[];
}

export function packArchive({ manifest, parts, versions, files }: ArchiveInput): Uint8Array {
  const stands = (id: string): boolean => PARTS.some((part) => Buffer.from(parts[part]).includes(id));
  const wrote = new Set(Object.values(manifest.writers).flatMap((writers) => Object.values(writers)));
  const entries: Zippable = {};
  const told: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    ...manifest,
    // Only who has to do with this plan leaves with it.
    people: pick(manifest.people, (id) => wrote.has(id) || stands(id)),
    departments: pick(manifest.departments, stands),
  };
  entries['manifest.json'] = strToU8(JSON.stringify(told, null, 1));
  for (const part of PARTS) entries[`parts/${part}.bin`] = parts[part];
  versions.forEach((bytes, index) => {
    entries[`versions/${index}.zip`] = [bytes, { level: 0 }];
  });
  files.forEach((bytes, index) => {
    entries[`files/${index}`] = [bytes, { level: 0 }];
  });
  const zip = zipSync(entries, { mtime: new Date(Date.parse(manifest.exportedAt)) });
  if (zip.length > ARCHIVE_BYTES) throw new Refusal('tooLarge', { limit: ARCHIVE_LIMIT });
  return zip;
}

export const ARCHIVE_LIMIT = `${ARCHIVE_BYTES / 1024 / 1024} MB`;

const pick = (names: Record<string, string>, keep: (id: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(names).filter(([id]) => keep(id)));

export interface ReadArchive {
  manifest: Manifest;
  /** As it stands in the file: kept, so that nothing of it is lost. */
  manifestJson: Uint8Array;
  parts: Record<Part, Uint8Array>;
  versions: Uint8Array[];
  files: Uint8Array[];
}

/** Throws a `Refusal` for what cannot or must not be taken in. */
export function readArchive(bytes: Uint8Array): ReadArchive {
  const zip = openArchive(bytes);
  const need = (name: string): Uint8Array => {
    const found = zip.read(name);
    if (!found) throw damaged(name);
    return found;
  };
  if (!zip.has('manifest.json')) throw refuse('archiveForeign');
  const manifestJson = need('manifest.json');
  const manifest = manifestOf(manifestJson);
  const parts = {
    text: need('parts/text.bin'),
    board: need('parts/board.bin'),
    talk: need('parts/talk.bin'),
  };
  for (const part of PARTS) mustApply(parts[part], `parts/${part}.bin`);
  const versions = manifest.versions.map((_, index) => {
    const name = `versions/${index}.zip`;
    const payload = need(name);
    checkVersion(payload, name);
    return payload;
  });
  const files = manifest.files.map((file, index) => {
    const data = need(`files/${index}`);
    if (pictureKind(data) !== file.mime) throw damaged(`files/${index}`);
    return data;
  });
  return { manifest, manifestJson, parts, versions, files };
}

function manifestOf(bytes: Uint8Array): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(strFromU8(bytes));
  } catch {
    throw damaged('manifest.json');
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? '';
    throw damaged(`manifest.json ${at}`);
  }
  if (
    Math.max(parsed.data.textSchema, ...parsed.data.versions.map(({ schema }) => schema)) >
    TEXT_SCHEMA_VERSION
  )
    throw refuse('archiveNewer');
  return parsed.data;
}

function openArchive(bytes: Uint8Array): ZipParts {
  try {
    return new ZipParts(bytes, LIMITS);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'tooLarge' || error.code === 'tooHeavy') throw error;
    // Its sentences are about Word files.
    throw error.details.why === 'truncated' || error.details.why === 'empty'
      ? error
      : refuse('archiveForeign');
  }
}

function checkVersion(payload: Uint8Array, name: string): void {
  const zip = new ZipParts(payload, LIMITS);
  for (const entry of ['board.bin', 'talk.bin', 'text.json', 'plan.txt'])
    if (!zip.read(entry)) throw damaged(`${name} ${entry}`);
  mustApply(zip.read('text.bin') ?? new Uint8Array(), name);
}

function mustApply(update: Uint8Array, name: string): void {
  try {
    firstState(update);
  } catch {
    throw damaged(name);
  }
}

const damaged = (part: string): Refusal => refuse('archiveDamaged', { part: part.slice(0, 80) });

/** Pictures whose ids are taken here get new ones: in the text as it is, and in each version's. */
export function renamePictures(input: {
  text: Uint8Array;
  versions: Uint8Array[];
  ids: Record<string, string>;
}): { text: Uint8Array; versions: Uint8Array[] } {
  const { text, versions, ids } = input;
  return {
    text: renamedIn(text, ids).update,
    versions: versions.map((payload) => {
      const entries = unzipSync(payload);
      const { update, json } = renamedIn(entries['text.bin'] ?? new Uint8Array(), ids);
      return zipSync({ ...entries, 'text.bin': update, 'text.json': strToU8(json) });
    }),
  };
}

function renamedIn(update: Uint8Array, ids: Record<string, string>): { update: Uint8Array; json: string } {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, update);
  const walk = (node: Y.XmlFragment): void => {
    for (const child of node.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue;
      const next = ids[String(child.getAttribute('file') ?? '')];
      if (next !== undefined) child.setAttribute('file', next);
      walk(child);
    }
  };
  ydoc.transact(() => walk(ydoc.getXmlFragment(TEXT_ROOT)));
  const result = { update: Y.encodeStateAsUpdate(ydoc), json: JSON.stringify(textJson(ydoc)) };
  ydoc.destroy();
  return result;
}
