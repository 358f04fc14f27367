// An idle client in a process of its own that pings all the time: the longest wait for a pong is how long the
// server stood still, and not how long the load generator did. Run as a program it is that process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BenchSocket } from './socket.ts';

const EVERY_MS = 5;
const FILE = fileURLToPath(import.meta.url);

/** Resolves when it is connected; `longest` ends it and says the longest wait in ms. */
export async function startPinger(url: string): Promise<{ longest(): Promise<number> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', FILE, url], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('the pinger ended without an answer');
  });
  ended.catch(() => {});
  const said = async () => String((await Promise.race([once(child.stdout, 'data'), ended]))[0]);
  await said();
  return {
    async longest() {
      const answer = said();
      child.stdin.end();
      return Number(await answer);
    },
  };
}

async function pingAway(url: string): Promise<void> {
  const socket = await BenchSocket.connect(url);
  let longest = 0;
  let pinged = 0;
  socket.onPong = () => {
    longest = Math.max(longest, performance.now() - pinged);
    pinged = 0;
  };
  const timer = setInterval(() => {
    if (pinged !== 0) return;
    pinged = performance.now();
    socket.ping();
  }, EVERY_MS);
  process.stdin.resume().once('end', () => {
    clearInterval(timer);
    socket.close();
    // a ping still under way counts too
    if (pinged !== 0) longest = Math.max(longest, performance.now() - pinged);
    process.stdout.write(`${longest}\n`);
  });
  process.stdout.write('ready\n');
}

const [, program, url] = process.argv;
if (program === FILE && url !== undefined) await pingAway(url);
