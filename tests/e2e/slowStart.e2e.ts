// On a slow line the page says that it is coming, before its script has come and until there is something to show.
import { expect, type Page, test } from '@playwright/test';
import { editorOf, importPlan, type Office, office } from './people.ts';
import { ADMIN } from './server.ts';

let here: Office;
office((all) => {
  here = all;
});

async function held(page: Page, address: string | RegExp): Promise<() => void> {
  let letGo = (): void => {};
  const late = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await late;
    await route.continue();
  });
  return letGo;
}

test('while its script, its page and who is there are on their way', async () => {
  const { page } = here.admin;
  const script = await held(page, /\/assets\/index-[^/]+\.js$/);
  const me = await held(page, '**/api/me');
  const opening = page.goto(`${here.server.url}/plans`, { waitUntil: 'load' });
  const sign = page.locator('.gc-start');
  await expect(sign.getByRole('img', { name: '共策' })).toBeVisible();
  script();
  await opening;
  await expect(page.getByRole('status', { name: '读取中' })).toBeVisible();
  await expect(sign).toBeVisible();
  me();
  await expect(page.getByRole('button', { name: '新建计划' }).first()).toBeVisible();
  await expect(sign).toHaveCount(0);
});

const TEXT = `2026年工作计划

一、任务
全年举办学术论坛20场。
`;

test('the words stand before what reads them has come, and a line that broke meanwhile only delays that', async ({
  browser,
}) => {
  const planId = await importPlan(here.server, here.token, '慢线路.txt', TEXT);
  const context = await browser.newContext({ serviceWorkers: 'block' }); // kept files would not be asked for
  const { email, password } = ADMIN;
  await context.request.post(`${here.server.url}/api/login`, { data: { email, password } });
  const page = await context.newPage();
  let broken = 0;
  await page.route(/\/assets\/extract-[^/]+\.js$/, (route) => {
    broken++;
    return route.abort('connectionreset');
  });
  await page.goto(`${here.server.url}/plans/${planId}/text`);
  const words = editorOf(page).getByText('全年举办学术论坛20场');
  await expect(words).toBeVisible();
  await expect.poll(() => broken).toBeGreaterThan(0);
  await words.click();
  await page.keyboard.press('End');
  await page.keyboard.type('另办沙龙6场。');
  await expect(editorOf(page).locator('.gc-target')).toHaveCount(0);
  // the outline is of the words alone; of the targets nobody says that there are none
  await expect(page.getByRole('navigation', { name: '大纲' }).getByText('任务')).toBeVisible();
  await expect(page.getByRole('tabpanel').getByRole('status', { name: '读取中' })).toBeVisible();
  await expect(page.getByText('正文里还没有读到指标')).toHaveCount(0);
  await page.unroute(/\/assets\/extract-[^/]+\.js$/);
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(editorOf(page).locator('.gc-target').filter({ hasText: '20场' })).toBeVisible();
  await expect(editorOf(page).locator('.gc-target').filter({ hasText: '6场' })).toBeVisible();
  await context.close();
});

test('while the plans are on their way the bars that say so stay the same ones', async ({ browser }) => {
  const context = await browser.newContext();
  const { email, password } = ADMIN;
  await context.request.post(`${here.server.url}/api/login`, { data: { email, password } });
  const page = await context.newPage();
  await page.clock.install();
  const plans = await held(page, '**/api/plans');
  await page.goto(`${here.server.url}/plans`);
  // the page itself: on a slow machine its code is waited for under bars of another shape
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
  const waiting = page.getByRole('main').getByRole('status', { name: '读取中' });
  await expect(waiting).toBeAttached();
  const bars = await waiting.elementHandle();
  await page.clock.runFor(3000);
  expect(await bars?.evaluate((element) => element.isConnected)).toBe(true);
  plans();
  await expect(waiting).toHaveCount(0);
  await context.close();
});
