/** The server of killed.ts as a process of its own, built as one bundle with its workers: it starts in a moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const built = `dist/test-child-${process.pid}`;

export const buildChild = () =>
  build({
    entryPoints: {
      killed: 'tests/sync/killed.ts',
      sqliteWorker: 'server/store/sqliteWorker.ts',
      docWorker: 'server/sync/docWorker.ts',
    },
    outdir: built,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });

export const removeChild = () => rmSync(built, { recursive: true, force: true });

/**
 * Serves the plan `killed` of the folder; `plan` makes it first. `under`: a command that runs it, and is then the
 * `child` that ends after the server; `pid` is the server's own in either case.
 */
export async function startChild(
  folder: string,
  { plan, under = [] }: { plan?: string; under?: string[] } = {},
): Promise<{ child: ChildProcess; pid: number; url: string }> {
  const args = [join(built, 'killed.js'), folder, ...(plan === undefined ? [] : [plan])];
  const [command, ...rest] = [...under, process.execPath, ...args];
  const child = spawn(command as string, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  const [port, pid] = said.split(' ');
  return { child, pid: Number(pid), url: `ws://127.0.0.1:${port}/sync/killed/text` };
}

export const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise<void>((resolve) => child.once('exit', () => resolve()))
    : Promise.resolve();
