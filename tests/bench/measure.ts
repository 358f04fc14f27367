// Small tools of the scenarios: percentiles, waiting, fixed-rate work, the fsync probe.
import fs from 'node:fs';
import path from 'node:path';

export type Row = Record<string, number>;

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

/** Calls `work` so that it has been called `perSecond` × elapsed times, spread evenly, for `ms`. */
export async function atRate(perSecond: number, ms: number, work: () => void): Promise<number> {
  const start = performance.now();
  let done = 0;
  for (;;) {
    const elapsed = performance.now() - start;
    if (elapsed >= ms) return done;
    const due = Math.floor((elapsed / 1000) * perSecond);
    while (done < due) {
      work();
      done++;
    }
    await (perSecond > 2000 ? new Promise<void>((resolve) => setImmediate(resolve)) : sleep(1));
  }
}

/** Resolves when `ready()` holds, or after `ms`. True if it held. */
export async function until(ready: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (!ready()) {
    if (performance.now() > end) return false;
    await sleep(5);
  }
  return true;
}

/** Latencies in ms of appending 4 KiB and fdatasync, 250 times a second: what one durable write costs here. */
export async function fsyncProbe(folder: string, ms: number): Promise<{ p50: number; p99: number }> {
  const file = path.join(folder, 'fsync-probe');
  const handle = await fs.promises.open(file, 'a');
  const block = Buffer.alloc(4096, 1);
  const took: number[] = [];
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const start = performance.now();
    await handle.write(block);
    await handle.datasync();
    took.push(performance.now() - start);
    await sleep(Math.max(0, 4 - (performance.now() - start)));
  }
  await handle.close();
  fs.rmSync(file);
  return { p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}

/** Processor ticks of this machine so far, and those a shared host gave to others. Linux only; zeros elsewhere. */
export function processorTicks(): { all: number; stolen: number } {
  try {
    const line = /^cpu +(.*)$/m.exec(fs.readFileSync('/proc/stat', 'utf8'))?.[1] ?? '';
    const fields = line.split(' ').map(Number);
    return { all: fields.slice(0, 8).reduce((sum, ticks) => sum + ticks, 0), stolen: fields[7] ?? 0 };
  } catch {
    return { all: 0, stolen: 0 }; // no /proc on this system
  }
}

/** Bytes of all files below a folder. */
export function folderBytes(folder: string): number {
  let bytes = 0;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += fs.statSync(path.join(entry.parentPath, entry.name)).size;
  }
  return bytes;
}
