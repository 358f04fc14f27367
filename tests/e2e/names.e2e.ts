// The door; names that are too long: told as the limit comes near, refused aloud where it is passed, and never cut.
import { expect, test } from '@playwright/test';
import { fillInLogin, makePlan, type Person, signIn, staff } from './people.ts';
import { ADMIN, GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let token: string;

test.beforeAll(async ({ browser }) => {
  server = await GongceServer.start();
  token = await staff(server);
  admin = await signIn(browser, server, ADMIN);
});
test.afterAll(async () => {
  await admin.context.close();
  await server.end();
});

test('the door: what is wrong is said, then it opens', async ({ page }) => {
  await page.goto(`${server.url}/plans`);
  await fillInLogin(page, { email: ADMIN.email, password: 'not my password' });
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page).toHaveURL(/\/login/);
  await fillInLogin(page, ADMIN);
  await expect(page).toHaveURL(`${server.url}/plans`);
});

const words = (length: number): string => '学术交流计划'.repeat(80).slice(0, length);

test('a new plan’s title tells what is left, and what is too much', async () => {
  const { page } = admin;
  await page.goto(`${server.url}/plans`);
  await page.getByRole('button', { name: '新建计划' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新建计划' });
  const title = dialog.getByLabel('标题');
  await title.fill(words(195));
  await expect(dialog.getByText('还可写 5 字')).toBeVisible();
  await title.fill(words(230));
  await expect(dialog.getByText('超出 30 字，最多 200 字')).toBeVisible();
  await expect(title).toHaveValue(words(230));
  await expect(dialog.getByRole('button', { name: '新建', exact: true })).toBeDisabled();
  await title.fill(words(200));
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page).toHaveURL(/\/plans\/[^/]+\/text/);
});

test('a title renamed in place keeps what was pasted until it is short enough', async () => {
  const plan = await makePlan(server, token, '改名');
  const { page } = admin;
  await page.goto(`${server.url}/plans/${plan}/text`);
  await page.getByRole('button', { name: /改标题/ }).click();
  const field = page.getByRole('banner').getByRole('textbox');
  const says = () => field.evaluate((input: HTMLInputElement) => input.validationMessage);
  await page.keyboard.insertText(words(230));
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(words(230));
  expect(await says()).toBe('超出 30 字，最多 200 字');
  await page.locator('.ProseMirror').click();
  await expect(field).toHaveValue(words(230));
  await field.fill(words(150));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `${words(150)}，改标题` })).toBeVisible();
});

test('a card’s title likewise; of pasted lines that are longer the note keeps all', async () => {
  const plan = await makePlan(server, token, '长卡名');
  const { page } = admin;
  await page.goto(`${server.url}/plans/${plan}/board`);
  await page.locator('[data-stage]').first().waitFor();
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: '任务卡标题' });
  await page.keyboard.insertText(words(420));
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(words(420));
  expect(await field.evaluate((input: HTMLTextAreaElement) => input.validationMessage)).toBe(
    '超出 20 字，最多 400 字',
  );
  await field.fill('');
  await field.evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    `短\n${words(420)}`,
  );
  await page.getByRole('dialog').getByRole('button').last().click();
  await page.keyboard.press('Escape');
  await page
    .locator('[data-card]')
    .filter({ hasText: words(12) })
    .click();
  await expect(page.getByRole('dialog').getByLabel('说明', { exact: true })).toHaveValue(words(420));
});
