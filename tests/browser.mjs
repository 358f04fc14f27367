// Finds a Chromium or Chrome for the end-to-end tests, or installs one, and says what it did.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a browser, or undefined for the one Playwright installed itself. Exits with a sentence if there is none. */
export async function findBrowser(say) {
  const given = process.env.GONGCE_CHROMIUM;
  if (given) return given;
  const there = onThisMachine();
  if (there) {
    say(`browser: ${there}`);
    return there;
  }
  const { chromium } = await import('@playwright/test');
  if (fs.existsSync(chromium.executablePath())) {
    say('browser: Playwright’s own Chromium');
    return undefined;
  }
  say('no Chromium or Chrome found: trying Playwright’s download');
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: 240_000,
  });
  if (fs.existsSync(chromium.executablePath())) return undefined;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    say('that did not work: installing the distribution’s chromium and fonts-noto-cjk');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2], env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      stdio: ['ignore', 2, 2],
      env,
    });
    const installed = onThisMachine();
    if (installed) return installed;
  }
  say(
    'there is no browser for the end-to-end tests: install Chromium or Chrome, or set GONGCE_CHROMIUM to its path.',
  );
  process.exit(1);
}

/** Path of a browser that is there; undefined without one. Installs nothing. */
export function browserHere() {
  return process.env.GONGCE_CHROMIUM || onThisMachine();
}

function onThisMachine() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...PLACES,
  ];
  return candidates.find((file) => fs.existsSync(file));
}
