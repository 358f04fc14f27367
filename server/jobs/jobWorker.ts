/** The thread's side of the pool: one job at a time, its answer or its refusal back. Entry of a bundle. */
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../shared/errors.ts';
import { isJobKind, JOBS, type JobReply, prepareJob } from './jobs.ts';

parentPort?.on('message', (message: { kind: string; input: unknown }) => {
  void answer(message.kind, message.input).then(({ reply, transfer }) =>
    parentPort?.postMessage(reply, transfer),
  );
});

async function answer(kind: string, input: unknown): Promise<{ reply: JobReply; transfer: ArrayBuffer[] }> {
  try {
    if (!isJobKind(kind)) throw new Error('no such job');
    await prepareJob(kind, input as never);
    parentPort?.postMessage({ started: true } satisfies JobReply);
    // Both ends are one release: what the pool's types let in is what comes out here.
    const value = await (JOBS[kind] as (input: unknown) => unknown)(input);
    return { reply: { ok: true, value }, transfer: buffersOf(value) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { reply: { ok: false, refusal: { code: error.code, details: error.details } }, transfer: [] };
    }
    // Never the input: it is somebody's document.
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { reply: { ok: false, message }, transfer: [] };
  }
}

/** Bytes are given away instead of copied, where they own their memory. */
function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (part: unknown, deeper: number): void => {
    if (part instanceof Uint8Array) {
      const { buffer } = part;
      if (buffer instanceof ArrayBuffer && part.byteLength === buffer.byteLength) found.add(buffer);
    } else if (deeper > 0 && typeof part === 'object' && part !== null) {
      // Bytes in pieces are a list of nothing else.
      if (Array.isArray(part) && !(part[0] instanceof Uint8Array)) return;
      for (const one of Object.values(part)) look(one, deeper - 1);
    }
  };
  look(value, 3);
  return [...found];
}
