// Makes a fresh clone runnable: installs packages and builds, each only when its content changed.
// Runs before `npm start` and `npm test`; has no dependencies of its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const say = (sentence) => console.error(`gongce: ${sentence}`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then run the command again.`);
  process.exit(1);
}

// Whatever NODE_ENV says outside, packages and build are the same.
const env = { ...process.env };
delete env.NODE_ENV;
// better-sqlite3 may have to be compiled: where the distribution ships Node's headers, use them.
if (!env.npm_config_nodedir && fs.existsSync('/usr/include/node/node.h')) env.npm_config_nodedir = '/usr';

const release = takeLock(at('.gongce', 'bootstrap.lock'));
try {
  install();
  build();
} finally {
  release();
}

/** Two at once would corrupt node_modules. The lock names its process and is taken over when that is gone. */
function takeLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(readOr(file, ''));
    if (!isRunning(holder)) {
      // Rename is atomic: of several that find the dead holder, one takes the file away.
      try {
        fs.renameSync(file, `${file}.${process.pid}`);
        fs.rmSync(`${file}.${process.pid}`, { force: true });
      } catch (error) {
        if (error.code !== 'ENOENT') throw error;
      }
      continue;
    }
    if (!told) say(`another start (process ${holder}) is installing or building; waiting for it.`);
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
}

function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function install() {
  const lockText = fs.readFileSync(at('package-lock.json'), 'utf8');
  const wanted = hash([lockText, process.version, process.platform, process.arch]);
  const stamp = at('node_modules', '.gongce-stamp');
  if (readOr(stamp, '') === wanted) return;
  if (!isIntact(lockText)) {
    say('installing packages (a few minutes the first time) …');
    run(
      'npm',
      ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      'Installing failed; see the lines above. Check the network and that python3, make and g++ are there.',
    );
  }
  fs.writeFileSync(stamp, wanted);
}

/** Did a plain `npm ci` or `npm install` already lay exactly these packages, native parts included? */
function isIntact(lockText) {
  try {
    const wanted = JSON.parse(lockText).packages;
    const laid = JSON.parse(fs.readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
    for (const [name, entry] of Object.entries(wanted)) {
      if (name === '' || entry.optional) continue;
      if (laid[name]?.version !== entry.version || !fs.existsSync(at(name, 'package.json'))) return false;
    }
    return fs.existsSync(at('node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node'));
  } catch {
    return false; // nothing laid yet, or unreadable: install anew
  }
}

function build() {
  const sources = ['client', 'server', 'shared'].flatMap((folder) => filesBelow(at(folder)));
  const files = [...sources, at('build.mjs'), at('vite.config.ts'), at('package-lock.json')].sort();
  const wanted = hash(files.flatMap((file) => [path.relative(root, file), fs.readFileSync(file)]));
  const stamp = at('dist', '.stamp');
  if (readOr(stamp, '') === wanted && fs.existsSync(at('dist', 'server', 'main.js'))) return;
  say('building …');
  fs.rmSync(at('dist'), { recursive: true, force: true });
  run(process.execPath, [at('build.mjs')], 'Building failed; see the lines above.');
  fs.writeFileSync(stamp, wanted);
}

function run(command, args, failure) {
  const done = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (done.status === 0) return;
  release();
  say(failure);
  process.exit(1);
}

function filesBelow(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

function hash(parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex');
}

function readOr(file, fallback) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return fallback;
  }
}
