/** What a whole-plan archive holds, in figures: for whoever is about to bring it in. Runs in job threads. */
import * as Y from 'yjs';
import type { ArchivePreview } from '../../shared/api/imports.ts';
import { readBoard } from '../../shared/doc/board.ts';
import { textJson } from '../../shared/doc/json.ts';
import type { Numbering } from '../../shared/doc/numbering.ts';
import { countWords, planText } from '../../shared/doc/planText.ts';
import { readTalk } from '../../shared/doc/talk.ts';
import type { Part } from '../../shared/ids.ts';
import { readArchive } from './archiveFile.ts';

/** What an archive holds, in figures. Throws as `readArchive` does: what it tells of can be brought in. */
export function tellArchive(
  bytes: Uint8Array,
): Omit<ArchivePreview, 'fileName' | 'people' | 'sameTitle'> & { people: { id: string; name: string }[] } {
  const { manifest, parts } = readArchive(bytes);
  const { plan } = manifest;
  const counts = countParts(parts, plan.settings.numbering);
  const named = manifest.versions
    .flatMap(({ kind, name, at }) =>
      kind === 'named' || kind === 'final' ? [{ kind, name, at: new Date(at).toISOString() }] : [],
    )
    .reverse();
  return {
    title: plan.title,
    organisation: manifest.organisation,
    exportedAt: manifest.exportedAt,
    period: plan.period,
    state: plan.state,
    revision: plan.revision,
    ...counts,
    pictures: manifest.files.length,
    versions: manifest.versions.length,
    named: named.slice(0, 10),
    people: Object.entries(manifest.people).map(([id, name]) => ({ id, name })),
  };
}

function countParts(parts: Record<Part, Uint8Array>, numbering: Numbering) {
  const opened = <T>(update: Uint8Array, read: (ydoc: Y.Doc) => T): T => {
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, update);
    const value = read(ydoc);
    ydoc.destroy();
    return value;
  };
  return {
    words: opened(parts.text, (ydoc) => countWords(planText(textJson(ydoc), numbering))),
    cards: opened(parts.board, (ydoc) => readBoard(ydoc).cards.length),
    threads: opened(parts.talk, (ydoc) => readTalk(ydoc).length),
  };
}
