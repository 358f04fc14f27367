/**
 * `npm run demo`: Gongce on a folder of its own with a sample workspace, filled through the same doors
 * everybody uses (HTTP and the sync socket). A folder that already has a plan is left as it is.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { createdReply } from '../../shared/api/fields.ts';
import { importReply } from '../../shared/api/imports.ts';
import { departmentsReply, loginReply } from '../../shared/api/people.ts';
import { plansReply } from '../../shared/api/plans.ts';
import { targetsReply } from '../../shared/api/reading.ts';
import { DEMO_COMMENTER, fillBoardOf, fillTalkOf } from '../demo/fill.ts';
import { DEMO_DEPARTMENTS, DEMO_PASSWORD, DEMO_PEOPLE, DEMO_WORKSPACE } from '../demo/people.ts';
import { demoPlan } from '../demo/planText.ts';

const port = process.env.PORT ?? '3000';
const host = process.env.HOST ?? '127.0.0.1';
const base = `http://${host}:${port}`;
const dataDir = process.env.DATA_DIR ?? path.join(process.cwd(), 'data', 'demo');
const admin = DEMO_PEOPLE.find((person) => person.admin);
if (!admin) throw new Error('the sample workspace has no administrator');

fs.mkdirSync(dataDir, { recursive: true });
const server = spawn(process.execPath, ['--enable-source-maps', path.join(import.meta.dirname, 'main.js')], {
  env: {
    ...process.env,
    PORT: port,
    HOST: host,
    DATA_DIR: dataDir,
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: DEMO_PASSWORD,
  },
  stdio: 'inherit',
});
server.once('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));

await healthy();
const token = await login(admin.email);
const { plans } = plansReply.parse(await call('GET', '/api/plans'));
if (plans.length === 0) await fill();
console.log(`\nGongce demo: ${base}\n  ${admin.email} / ${DEMO_PASSWORD}  (${admin.name})`);
for (const person of DEMO_PEOPLE.filter((one) => one !== admin).slice(0, 3)) {
  console.log(`  ${person.email} / ${DEMO_PASSWORD}  (${person.name}, ${person.department})`);
}

async function fill(): Promise<void> {
  await call('PATCH', '/api/workspace', { name: DEMO_WORKSPACE });
  for (const name of DEMO_DEPARTMENTS) await call('POST', '/api/departments', { name });
  const { departments } = departmentsReply.parse(await call('GET', '/api/departments'));
  const departmentIds = new Map(departments.map((department) => [department.name, department.id]));
  const me = z.object({ user: z.object({ id: z.string() }) }).parse(await call('GET', '/api/me'));
  const userIds = new Map<string, string>();
  for (const person of DEMO_PEOPLE) {
    const departmentId = departmentIds.get(person.department) ?? null;
    if (person.admin) {
      await call('PATCH', `/api/users/${me.user.id}`, { name: person.name, departmentId });
      userIds.set(person.name, me.user.id);
      continue;
    }
    const user = { email: person.email, name: person.name, password: DEMO_PASSWORD, departmentId };
    userIds.set(person.name, createdReply.parse(await call('POST', '/api/users', user)).id);
  }
  const form = new FormData();
  form.set('file', new Blob([demoPlan(new Date().getFullYear())], { type: 'text/plain' }), '工作计划.txt');
  const { id } = importReply.parse(await call('POST', '/api/plans/import', form));
  for (const person of DEMO_PEOPLE) {
    const userId = userIds.get(person.name);
    if (!person.admin && userId) await call('PUT', `/api/plans/${id}/members`, { userId, role: person.role });
  }
  const { targets } = targetsReply.parse(await call('GET', `/api/plans/${id}/targets`));
  const names = { userIds, departmentIds };
  await fillBoardOf(socketUrl(id, 'board', token), targets, names, new Date());
  // Who comments does so in their own name: it reaches the administrator's inbox.
  const commenter = DEMO_PEOPLE.find((person) => person.name === DEMO_COMMENTER);
  if (commenter) {
    const as = await login(commenter.email);
    await fillTalkOf(socketUrl(id, 'text', as), socketUrl(id, 'talk', as), names, new Date());
  }
}

async function login(email: string): Promise<string> {
  return loginReply.parse(await call('POST', '/api/login', { email, password: DEMO_PASSWORD })).token;
}

function socketUrl(planId: string, part: string, as: string): string {
  return `ws://${host}:${port}/sync/${planId}/${part}?token=${as}`;
}

async function call(method: string, url: string, body?: unknown): Promise<unknown> {
  const headers: Record<string, string> = {};
  if (url !== '/api/login') headers.authorization = `Bearer ${token}`;
  if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
  const reply = await fetch(base + url, {
    method,
    headers,
    body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${method} ${url}: ${reply.status} ${await reply.text()}`);
  return reply.status === 204 ? null : reply.json();
}

async function healthy(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const reply = await fetch(`${base}/healthz`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no answer from ${base}/healthz within 10 s`);
}
