// Two people of a workspace with their own browser contexts, and the few gestures every test needs.
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { ADMIN, GongceServer } from './server.ts';

export interface Person {
  name: string;
  context: BrowserContext;
  page: Page;
}

export const COLLEAGUE = { email: 'zhou@e2e.example', password: 'another long password', name: '周若水' };

/** Somebody with a browser of their own, signed in; no page is open yet. */
export async function signIn(
  browser: Browser,
  server: GongceServer,
  who: { email: string; password: string; name: string },
): Promise<Person> {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw new Error(`the page of ${who.name} threw: ${error.message}`);
  });
  const { email, password } = who;
  const reply = await context.request.post(`${server.url}/api/login`, { data: { email, password } });
  if (!reply.ok()) throw new Error(`${who.name} was not let in: ${reply.status()}`);
  return { name: who.name, context, page };
}

/** The form, as a person fills it in. */
export async function fillInLogin(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.getByLabel('邮箱').fill(who.email);
  await page.getByLabel('密码', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Makes the colleague's account; resolves with the administrator's token. */
export async function staff(server: GongceServer): Promise<string> {
  const token = await server.token();
  const { email, password, name } = COLLEAGUE;
  await server.call('POST', '/api/users', { email, password, name, role: 'member' }, token);
  return token;
}

export async function makePlan(server: GongceServer, token: string, title: string): Promise<string> {
  const plan = (await server.call('POST', '/api/plans', { title, year: 2026 }, token)) as { id: string };
  await server.call(
    'PUT',
    `/api/plans/${plan.id}/members`,
    { email: COLLEAGUE.email, role: 'editor' },
    token,
  );
  return plan.id;
}

export async function importPlan(
  server: GongceServer,
  token: string,
  name: string,
  text: string,
): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([text], { type: 'text/plain' }), name);
  const plan = (await server.call('POST', '/api/plans/import', form, token)) as { id: string };
  await server.call(
    'PUT',
    `/api/plans/${plan.id}/members`,
    { email: COLLEAGUE.email, role: 'editor' },
    token,
  );
  return plan.id;
}

export const editorOf = (page: Page) => page.locator('.ProseMirror[contenteditable="true"]');

export async function openText(page: Page, server: GongceServer, planId: string): Promise<void> {
  await page.goto(`${server.url}/plans/${planId}/text`);
  await expect(editorOf(page)).toBeVisible();
}

/** The indicator says that everything is durably stored. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText('已保存').first()).toBeVisible();
}

/** What a file of tests works with. */
export interface Office {
  server: GongceServer;
  admin: Person;
  colleague: Person;
  token: string;
}

/**
 * For a file of tests: a server of its own with the administrator and a colleague signed in, handed over before the
 * first test and gone after the last.
 */
export function office(handOver: (all: Office) => void | Promise<void>): void {
  let server: GongceServer | null = null;
  let people: Person[] = [];
  test.beforeAll(async ({ browser }) => {
    server = await GongceServer.start();
    const token = await staff(server);
    const both = [signIn(browser, server, ADMIN), signIn(browser, server, COLLEAGUE)] as const;
    const [admin, colleague] = await Promise.all(both);
    people = [admin, colleague];
    await handOver({ server, token, admin, colleague });
  });
  test.afterAll(async () => {
    // or their pages go on asking for a server that is gone, beside the tests of the next file
    for (const { context } of people) await context.close();
    await server?.end();
  });
}

/** What is in somebody's inbox so far is no news. */
export async function readInbox(
  server: GongceServer,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const token = await server.token(email, password);
  const inbox = await server.call('GET', '/api/notifications', undefined, token);
  const [newest] = (inbox as { notifications: { id: number }[] }).notifications;
  if (newest) await server.call('POST', '/api/notifications/read', { upTo: newest.id }, token);
}

/** The server answers what is asked of the plan only once the returned function is called. */
export async function heldBack(page: Page, planId: string): Promise<() => void> {
  let answer = (): void => {};
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**/api/plans/${planId}`, async (route) => {
    await late;
    await route.continue();
  });
  return answer;
}

/** What axe finds serious or critical on the page, or in one part of it: each rule with the elements that break it. */
export async function amiss(page: Page, part?: string): Promise<unknown[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** Puts the colleague into a department; resolves with the colleague's id. */
export async function joinDepartment(
  server: GongceServer,
  token: string,
  departmentId: string,
): Promise<string> {
  const { users } = (await server.call('GET', '/api/users', undefined, token)) as {
    users: { id: string; email: string }[];
  };
  const { id } = users.find((user) => user.email === COLLEAGUE.email)!;
  await server.call('PATCH', `/api/users/${id}`, { departmentId }, token);
  return id;
}
