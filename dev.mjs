// `npm run dev`: the server rebuilt and restarted on each change, the client by Vite with hot reload on
// http://127.0.0.1:5173 (it passes /api, /sync and /events on to the server).
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const { NODE_ENV: _, ...env } = process.env;
const children = [
  ['build.mjs', '--server', '--watch'],
  ['--watch-path=dist/server', '--watch-preserve-output', 'dist/server/main.js'],
  ['node_modules/vite/bin/vite.js'],
].map((args) => spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }));

const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
