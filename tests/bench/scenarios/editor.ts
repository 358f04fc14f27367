// The editor on a big plan in real Chromium: 100,000 characters, 500 marked targets, somebody typing, and ten
// others who each type five keys a second over the socket. Measures a key's way to the screen and the others'.
//   npm run bench -- --only editor --rounds 1
import fs from 'node:fs';
import os from 'node:os';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserHere } from '../../browser.mjs';
import { ADMIN, GongceServer } from '../../e2e/server.ts';
import { bigPlan } from '../bigPlan.ts';
import { atRate, percentile, type Row, sleep } from '../measure.ts';
import { WORDS, Writer } from './editorWriter.ts';

const CHARACTERS = 100_000;
const TARGETS = 500;
const WRITERS = 10;
const KEYS_A_SECOND = 5;
const OWN_KEYS_A_SECOND = 6;

/** `ms`: how long is typed alone, and then with the others. Null, said aloud, without a browser. */
export async function editorSpeed(ms: number): Promise<Row | null> {
  const executablePath = browserHere();
  if (executablePath === undefined) {
    console.log('bench: SKIPPED editor: no Chromium or Chrome here (GONGCE_CHROMIUM names one)');
    return null;
  }
  const server = await GongceServer.start();
  const browser = await chromium.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic'],
  });
  process.setMaxListeners(WRITERS + process.getMaxListeners()); // y-websocket adds one for each provider
  const writers: Writer[] = [];
  try {
    const { planId, blocks } = await prepare(server, writers);
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    const { email, password } = ADMIN;
    await context.request.post(`${server.url}/api/login`, { data: { email, password } });
    const page = await context.newPage();
    const middle = blocks[Math.floor(blocks.length / 2)] ?? '';
    const opening = performance.now();
    await page.goto(`${server.url}/plans/${planId}/text?block=${middle}`);
    await page
      .locator('.ProseMirror[contenteditable="true"] .gc-target')
      .first()
      .waitFor({ state: 'attached' });
    const opened = performance.now() - opening;
    await page.locator(`.ProseMirror > [data-id="${middle}"]`).click();
    await page.keyboard.press('End');
    const cdp = await context.newCDPSession(page);
    await page.evaluate('globalThis.__name = (named) => named'); // tsx writes calls of it into what is sent there
    await page.evaluate(
      watch,
      writers.map((writer) => writer.block),
    );
    await warmUp(cdp);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });

    const alone = await typed(page, cdp, ms);
    const load = os.loadavg()[0] ?? 0;
    const bare = await bareTyping(context, Math.min(ms, 5000));
    await page.bringToFront();
    let next = 0;
    const profiled = await profile(cdp);
    const [together] = await Promise.all([
      typed(page, cdp, ms),
      atRate(WRITERS * KEYS_A_SECOND, ms, () => writers[next++ % WRITERS]?.type()),
    ]);
    await profiled();
    const others = await seen(page, writers);
    return {
      'key p50 ms': percentile(together.keys, 0.5),
      'key p95 ms': percentile(together.keys, 0.95),
      'others p50 ms': percentile(others, 0.5),
      'others p95 ms': percentile(others, 0.95),
      'alone p50 ms': percentile(alone.keys, 0.5),
      'alone p95 ms': percentile(alone.keys, 0.95),
      'script ms/s': together.script,
      'drawing ms/s': together.drawing,
      'keys lost': together.lost + alone.lost,
      'open ms': opened,
      'bare p50 ms': percentile(bare, 0.5),
      'bare p95 ms': percentile(bare, 0.95),
      'load before': load,
    };
  } finally {
    for (const writer of writers) writer.close();
    await browser.close();
    await server.end();
  }
}

/** The plan, its ten writers as people of their own, and the blocks one may type in. */
async function prepare(
  server: GongceServer,
  writers: Writer[],
): Promise<{ planId: string; blocks: string[] }> {
  const token = await server.token();
  const form = new FormData();
  const { text } = bigPlan(CHARACTERS, TARGETS);
  form.set('file', new Blob([text], { type: 'text/plain' }), '大计划.txt');
  const { id } = (await server.call('POST', '/api/plans/import', form, token)) as { id: string };
  for (let n = 0; n < WRITERS; n++) {
    const who = { email: `writer${n}@bench.example`, password: 'a bench password', name: `撰写人${n}` };
    await server.call('POST', '/api/users', { ...who, role: 'member' }, token);
    await server.call('PUT', `/api/plans/${id}/members`, { email: who.email, role: 'editor' }, token);
    writers.push(await Writer.join(server, id, who));
  }
  const blocks = writers[0]?.blockIds() ?? [];
  const middle = Math.floor(blocks.length / 2);
  writers.forEach((writer, n) => {
    // Half of them around the place that is on the screen, half all over the plan.
    const at = n % 2 === 0 ? middle - 5 + n : Math.floor((n * blocks.length) / WRITERS);
    writer.sit(blocks[at] ?? '');
  });
  return { planId: id, blocks };
}

interface Watched {
  /** From the key to the paint that shows it. */
  keys: number[];
  /** Keys that were pressed. */
  pressed: number;
  /** What was on the screen when: length of each writer's block. */
  lengths: { at: number; of: number[] }[];
}

declare global {
  interface Window {
    gongceBench: Watched;
  }
}

/**
 * In the page. A key counts from its event's own time to the first task after the frame that has its letter.
 * (No screencast: it was needed for the Event Timing API alone, and doubles the figures on a busy machine.)
 */
function watch(blocks: string[]): void {
  const watched: Watched = { keys: [], pressed: 0, lengths: [] };
  window.gongceBench = watched;
  let pending: number[] = [];
  addEventListener(
    'keydown',
    (event) => {
      watched.pressed++;
      pending.push(event.timeStamp);
    },
    true,
  );
  const afterPaint = (work: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = work;
      port2.postMessage(null);
    });
  };
  addEventListener('input', () => {
    const shown = pending;
    pending = [];
    afterPaint(() => {
      for (const at of shown) watched.keys.push(performance.now() - at);
    });
  });
  const page = document.querySelector('.ProseMirror');
  // Looked up once: to look through the plan at each frame would be a part of what is measured.
  const elements = new Map<string, Element>();
  const elementOf = (id: string): Element | null => {
    const known = elements.get(id);
    if (known?.isConnected && known.getAttribute('data-id') === id) return known;
    const found = page?.querySelector(`:scope > [data-id="${id}"]`) ?? null;
    if (found !== null) elements.set(id, found);
    return found;
  };
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const of = blocks.map((id) => elementOf(id)?.textContent?.length ?? 0);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => watched.lengths.push({ at: Date.now(), of });
      port2.postMessage(null);
    });
  }).observe(page ?? document.body, { childList: true, characterData: true, subtree: true });
}

/** With BENCH_PROFILE=FILE.cpuprofile: where the page's time goes while everybody types. It costs some itself. */
async function profile(cdp: CDPSession): Promise<() => Promise<void>> {
  const file = process.env.BENCH_PROFILE;
  if (!file) return async () => {};
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 250 });
  await cdp.send('Profiler.start');
  return async () => {
    const { profile: result } = await cdp.send('Profiler.stop');
    fs.writeFileSync(file, JSON.stringify(result));
  };
}

async function key(cdp: CDPSession, text: string): Promise<void> {
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text, unmodifiedText: text });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
}

async function warmUp(cdp: CDPSession): Promise<void> {
  for (const letter of WORDS) {
    await key(cdp, letter);
    await sleep(60);
  }
  await sleep(500);
}

/** The same in an empty text field of the same browser: what the machine adds at this moment, whoever writes. */
async function bareTyping(context: BrowserContext, ms: number): Promise<number[]> {
  const page = await context.newPage();
  try {
    await page.setContent('<div class="ProseMirror" contenteditable="true"><p>字</p></div>');
    await page.locator('p').click();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate('globalThis.__name = (named) => named');
    await page.evaluate(watch, []);
    return (await typed(page, cdp, ms)).keys;
  } finally {
    await page.close();
  }
}

interface Typed {
  keys: number[];
  lost: number;
  /** Processor time of the page's main thread, apart from what else the machine does. */
  script: number;
  drawing: number;
}

async function typed(page: Page, cdp: CDPSession, ms: number): Promise<Typed> {
  await page.evaluate(() => {
    Object.assign(window.gongceBench, { keys: [], pressed: 0 });
  });
  const before = await spent(cdp);
  let next = 0;
  const failed: unknown[] = [];
  await atRate(OWN_KEYS_A_SECOND, ms, () => {
    key(cdp, WORDS[next++ % WORDS.length] ?? '，').catch((error: unknown) => failed.push(error));
  });
  await sleep(500);
  if (failed.length > 0) throw failed[0];
  const after = await spent(cdp);
  const { keys, pressed } = await page.evaluate(() => window.gongceBench);
  const seconds = ms / 1000;
  return {
    keys,
    lost: pressed - keys.length,
    script: (after.script - before.script) / seconds,
    drawing: (after.drawing - before.drawing) / seconds,
  };
}

async function spent(cdp: CDPSession): Promise<{ script: number; drawing: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const ms = (name: string): number => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
  const script = ms('ScriptDuration');
  return { script, drawing: ms('TaskDuration') - script };
}

/** How long each key of the others took to be seen. */
async function seen(page: Page, writers: readonly Writer[]): Promise<number[]> {
  await sleep(1000);
  const { lengths } = await page.evaluate(() => window.gongceBench);
  return writers.flatMap((writer, index) =>
    writer.sent.map((at, n) => {
      const wanted = writer.before + n + 1;
      const look = lengths.find(({ of }) => (of[index] ?? 0) >= wanted);
      return look === undefined ? Number.POSITIVE_INFINITY : look.at - at;
    }),
  );
}
