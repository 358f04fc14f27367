/** Fetches an export and hands it to the browser as a file. Fetched rather than linked: a refusal is told in words. */
import { z } from 'zod';
import { errorReplySchema } from '../../../shared/api/fields.ts';
import type { ErrorDetails } from '../../../shared/errors.ts';
import { ApiError, isErrorCode } from '../../apiError.ts';

export interface Downloaded {
  name: string;
  /** What the server could not write as asked. */
  notes: ExportNote[];
}

const notesSchema = z.array(z.object({ code: z.string(), what: z.string() }));
export type ExportNote = z.output<typeof notesSchema>[number];

/** How far a file is. `total` is 0 where the server does not say how much there is. */
export type ExportPhase =
  | { kind: 'saving' }
  | { kind: 'making' }
  | { kind: 'receiving'; got: number; total: number };

interface DownloadOptions {
  signal?: AbortSignal;
  onPhase?: (phase: ExportPhase) => void;
}

/** An abort is thrown on as it is; the server then makes the file no further. */
export async function download(
  url: string,
  fallbackName: string,
  { signal, onPhase }: DownloadOptions = {},
): Promise<Downloaded> {
  let response: Response;
  onPhase?.({ kind: 'making' });
  try {
    response = await fetch(url, { credentials: 'same-origin', cache: 'no-store', signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('network', 0);
  }
  if (!response.ok) {
    const parsed = errorReplySchema.safeParse(await response.json().catch(() => null));
    if (parsed.success && isErrorCode(parsed.data.error.code))
      throw new ApiError(
        parsed.data.error.code,
        response.status,
        (parsed.data.error.details ?? {}) as ErrorDetails,
      );
    throw new ApiError(response.status >= 502 ? 'network' : 'badReply', response.status);
  }
  const name = fileNameOf(response.headers.get('content-disposition')) ?? fallbackName;
  const address = URL.createObjectURL(await received(response, signal, onPhase));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { name, notes: notesOf(response.headers.get('x-gongce-notes')) };
}

async function received(
  response: Response,
  signal: AbortSignal | undefined,
  onPhase: DownloadOptions['onPhase'],
): Promise<Blob> {
  const total = Number(response.headers.get('content-length') ?? 0) || 0;
  const type = response.headers.get('content-type') ?? '';
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let got = 0;
  try {
    for (const reader = response.body?.getReader(); reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      got += value.length;
      onPhase?.({ kind: 'receiving', got, total });
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('network', 0);
  }
  return new Blob(parts, { type });
}

function notesOf(header: string | null): ExportNote[] {
  if (header === null) return [];
  try {
    return notesSchema.parse(JSON.parse(decodeURIComponent(header)));
  } catch {
    // The file is there; that a note about it cannot be read must not hide it.
    return [];
  }
}

/** The name the server chose: RFC 5987's form first, which carries Chinese. */
export function fileNameOf(disposition: string | null): string | null {
  if (disposition === null) return null;
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (extended) {
    try {
      return decodeURIComponent(extended.trim());
    } catch {
      // Not what it claims to be: the plain form may still do.
    }
  }
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? null;
}
