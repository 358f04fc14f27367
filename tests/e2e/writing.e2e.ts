// One person writes: the keys after finding and replacing, and what stands beside the words.
import { expect, type Page, test } from '@playwright/test';
import { editorOf, importPlan, openText, type Person, saved, signIn, staff } from './people.ts';
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

test('a version looks as the text does: tables, lists and bold words, with what changed since', async () => {
  const { page } = admin;
  const html = `<h1>2026年度工作计划</h1><p>制定<b>本计划</b>。</p><ul><li>第一件事</li></ul>
    <table><tr><th>任务</th><th>单位</th></tr><tr><td rowspan="2">论坛20场</td><td></td></tr><tr><td>科普部</td></tr></table>`;
  const form = new FormData();
  form.set('file', new Blob([html], { type: 'text/html' }), '计划.html');
  const plan = (await server.call('POST', '/api/plans/import', form, token)) as { id: string };
  await server.call('POST', `/api/plans/${plan.id}/versions`, { name: '初稿' }, token);
  await openText(page, server, plan.id);
  await editorOf(page).locator('td', { hasText: '科普部' }).click();
  await page.keyboard.press('End');
  await page.keyboard.insertText('牵头');
  await saved(page);
  await page.goto(`${server.url}/plans/${plan.id}/history`);
  const text = page.getByRole('region', { name: '文稿' });
  await expect(text.locator('tr').last().locator('td')).toHaveText(['科普部牵头']);
  await expect(text.locator('tr').last().locator('ins')).toHaveText('牵头');
  await expect(text.locator('[rowspan="2"]')).toHaveText('论坛20场');
  await expect(text.locator('th')).toHaveText(['任务', '单位']);
  await expect(text.locator('strong')).toHaveText(['本计划']);
  await expect(text.locator('[data-marker="•"]')).toHaveText('第一件事');
});
