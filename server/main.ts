/**
 * The process: environment in, a listening server out, SIGTERM drains it. The only file that names the store
 * and the fan-out by kind, and the only one that exits.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from './app.ts';
import { isSetupNeeded, newSetupToken, setUpFromEnvironment } from './auth/setup.ts';
import { type Config, readConfig } from './config.ts';
import { openFanout } from './fanout/open.ts';
import { createLog, type Log } from './log.ts';
import { DEFAULT_WORKSPACE_NAME } from './people/workspace.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

/** package.json's version, put in by build.mjs. */
declare const GONGCE_RELEASE: string;
const RELEASE = GONGCE_RELEASE;
/** Longer than any drain we promise (RELIABILITY.md R2: 10 s): then the process goes as it is. */
const LAST_RESORT_MS = 9500;

/** Operators read plain lines on stderr; the log on stdout is for machines. */
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const store = await openStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, log });
  const fanout = await openFanout(config.redisUrl, log);
  const server = await createServer({
    config,
    log,
    store,
    fanout,
    clientDir: fileURLToPath(new URL('../client', import.meta.url)),
    release: RELEASE,
  });
  await firstAdministrator(config, store);
  await server.warmUp();
  const address = await server.listen();
  const url = config.publicUrl ?? address;
  say(`Gongce 共策 ${RELEASE}: ${url}   (data in ${path.resolve(config.dataDir)})`);
  if (await isSetupNeeded(store)) {
    const token = await newSetupToken(store);
    say(`First administrator: open ${url.replace(/\/$/, '')}/setup?token=${token}`);
  }
  log.info({ address, release: RELEASE }, 'listening');
  stopOn(['SIGTERM', 'SIGINT'], log, async () => {
    await server.close();
    await fanout.close();
    await store.close();
  });
}

async function firstAdministrator(config: Config, store: Store): Promise<void> {
  const { adminEmail: email, adminPassword: password } = config;
  if (email === null || password === null) return;
  const made = await setUpFromEnvironment(store, {
    email,
    password,
    name: email.split('@', 1)[0] ?? email,
    workspace: DEFAULT_WORKSPACE_NAME,
  });
  if (made) say(`First administrator: ${email}, with the password of ADMIN_PASSWORD.`);
}

function stopOn(signals: NodeJS.Signals[], log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      log.info({ signal }, 'stopping');
      setTimeout(() => {
        log.error('not drained in time');
        process.exit(1);
      }, LAST_RESORT_MS).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'stopping failed');
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  say(`Gongce cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
