/** A run with the look the file gives it, kept as evidence beside the author's marks. */
import type { ExportRun } from '../export/model.ts';

export interface RawRun {
  run: ExportRun;
  /** Name of its character style. */
  style: string | null;
  face: string | null;
  size: number | null;
  bold: boolean;
  color: string | null;
}

/** Are two runs one, split only by how the file was written? */
export function joins(a: RawRun, b: RawRun): boolean {
  return (
    a.style === b.style &&
    a.face === b.face &&
    a.size === b.size &&
    a.bold === b.bold &&
    a.color === b.color &&
    JSON.stringify(a.run.marks ?? {}) === JSON.stringify(b.run.marks ?? {})
  );
}
