/**
 * Ends work that takes too long by what it costs, not by the clock alone: on a machine that is busy with other things
 * an honest paste may wait longer than it works. A thread's own processor time cannot be asked on every Node we
 * support; the process's is at least that, so a thread that never rests is ended on time.
 */

/** However busy the machine: after this many times its limit work is ended. */
const MOST = 6;
const AGAIN_MS = 50;

/** Calls `over` once, when the work has had `limitMs` of the processor. Returns what ends the watch. */
export function watchTime(limitMs: number, over: () => void): () => void {
  const began = performance.now();
  const before = process.cpuUsage();
  const look = (): void => {
    const { user, system } = process.cpuUsage(before);
    const left = limitMs - (user + system) / 1000;
    if (left <= 0 || performance.now() - began >= MOST * limitMs) over();
    else timer = setTimeout(look, Math.max(AGAIN_MS, left));
  };
  let timer = setTimeout(look, limitMs);
  return () => clearTimeout(timer);
}
