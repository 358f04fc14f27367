// One person writes: the keys after finding and replacing, and what stands beside the words.
import { expect, type Page, test } from '@playwright/test';
import { editorOf, importPlan, openText, type Person, signIn, staff } from './people.ts';
import { ADMIN, GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let token: string;
let planId: string;

const TEXT = [
  '2026年度工作计划',
  '一、学术活动',
  '1.学术论坛。全年举办学术论坛20场。',
  '二、保障措施',
  '2.科普讲座。全年举办科普讲座40场。',
].join('\n');

test.beforeAll(async ({ browser }) => {
  server = await GongceServer.start();
  token = await staff(server);
  admin = await signIn(browser, server, ADMIN);
  planId = await importPlan(server, token, '计划.txt', TEXT);
});
test.afterAll(async () => {
  await server.end();
});

const words = (page: Page) => editorOf(page).innerText();

test('after all is replaced the keys stay in the panel: Ctrl+Z takes it back, Esc closes it', async () => {
  const { page } = admin;
  await openText(page, server, planId);
  const before = await words(page);
  await editorOf(page).click();
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: '查找' }).fill('学术论坛');
  await page.getByRole('textbox', { name: '替换为' }).fill('高端论坛');
  await page.getByRole('button', { name: '全部替换' }).click();
  await expect(editorOf(page)).toContainText('高端论坛20场');
  await expect(page.getByRole('textbox', { name: '查找' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => words(page)).toBe(before);
  await page.keyboard.press('Control+y');
  await expect(editorOf(page)).toContainText('高端论坛20场');
  await page.keyboard.press('Control+z');
  await expect.poll(() => words(page)).toBe(before);
  // A letter in the field is taken back there.
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: '查找' })).toHaveValue('学术论坛');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '查找' })).toBeHidden();
  await expect(editorOf(page)).toBeFocused();
});

test('the hint of an empty item stands behind its number, not on the words of the next block', async () => {
  const { page } = admin;
  await openText(page, server, planId);
  const below = editorOf(page).locator('h2').last();
  const alone = await below.screenshot();
  await editorOf(page).locator('p').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const empty = editorOf(page).locator('[data-placeholder]');
  await expect(empty).toHaveAttribute('data-number', '2.');
  expect((await below.screenshot()).equals(alone)).toBe(true);
  await page.keyboard.press('Control+z');
});
