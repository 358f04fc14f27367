// One person writes: the keys after finding and replacing, and what stands beside the words.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { amiss, editorOf, importPlan, openText, type Person, saved, signIn, staff } from './people.ts';
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
  await admin.context.close();
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

test('the tools of a table stand beside it, and go when somebody works elsewhere', async () => {
  const { page } = admin;
  const html =
    '<h1>2026年度工作计划</h1><p>表格上面的一行。</p><table><tr><td>甲</td><td>乙</td></tr></table>';
  const form = new FormData();
  form.set('file', new Blob([html], { type: 'text/html' }), '表格.html');
  const plan = (await server.call('POST', '/api/plans/import', form, token)) as { id: string };
  await openText(page, server, plan.id);
  await page.setViewportSize({ width: 1440, height: 900 });
  const cell = (words: string) => editorOf(page).locator('td', { hasText: words });
  await cell('甲').click();
  const tools = page.getByRole('toolbar', { name: '表格' });
  await expect(tools).toBeVisible();
  const table = await editorOf(page).locator('table').boundingBox();
  const bar = await tools.boundingBox();
  expect(bar?.x).toBeGreaterThan((table?.x ?? 0) + (table?.width ?? 0));
  await cell('甲').hover();
  await page.mouse.down();
  await cell('乙').hover();
  await page.mouse.up();
  await expect(editorOf(page).locator('.selectedCell')).toHaveCount(2);
  await expect(tools).toBeVisible();
  await page.getByRole('button', { name: '通知' }).click();
  await expect(tools).toBeHidden();
  // What others write, or a reading that comes in, draws the page anew.
  await server.call('POST', `/api/plans/${plan.id}/versions`, { name: '初稿' }, token);
  await expect(tools).toBeHidden();
  await page.keyboard.press('Escape');
});

test('on a phone what closes the finding is called so', async ({ browser }) => {
  const context = await browser.newContext({
    storageState: await admin.context.storageState(),
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const text = TEXT.replace('学术论坛20场。', '学术活动60场，其中学术论坛10场、专题沙龙20场、科普讲座25场。');
  const id = await importPlan(server, token, '手机.txt', text);
  await page.goto(`${server.url}/plans/${id}/text`);
  const finding = page.getByRole('complementary', { name: '校核意见' });
  await expect(finding).toBeVisible();
  await finding.getByRole('button', { name: '关闭' }).tap();
  await expect(finding).toBeHidden();
  await context.close();
});

test('nothing axe minds: a palette without a hit, a dialog over a plan, the history in the dark', async () => {
  const { page } = admin;
  await openText(page, server, planId);
  await server.call('POST', `/api/plans/${planId}/versions`, { name: '初稿' }, token);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('没有这样的东西');
  await expect(page.getByRole('status').filter({ hasText: '没有这样的东西' })).toBeVisible();
  expect(await amiss(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '导出' }).first().click();
  await page.getByRole('menuitem', { name: '导出选项' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const rules = ['landmark-no-duplicate-banner'];
  expect((await new AxeBuilder({ page }).withRules(rules).analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${server.url}/plans/${planId}/history`);
  await expect(page.getByText('初稿').first()).toBeVisible();
  expect(await amiss(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
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

test('another language: caret, selection and what is typed in a dialog stay, the page speaks it too', async () => {
  const { page } = admin;
  const own = await importPlan(server, token, '语言.txt', TEXT);
  await openText(page, server, own);
  await expect(editorOf(page)).toHaveAccessibleName('计划正文');
  await page.getByText('全年举办学术论坛20场').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Alt+1');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+1');
  await expect(editorOf(page).locator('[data-placeholder]')).toHaveAttribute('data-placeholder', '标题');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
  const selected = () => page.evaluate(() => getSelection()?.toString());
  const before = await selected();
  expect(before).toHaveLength(4);
  await page.getByRole('button', { name: '更多' }).last().click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(editorOf(page)).toHaveAccessibleName('Text of the plan');
  await expect(editorOf(page).locator('[data-placeholder]')).toHaveAttribute('data-placeholder', 'Heading');
  expect(await selected()).toBe(before);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More' }).last().click();
  await page.getByRole('menuitem', { name: '中文' }).click();
  await expect(editorOf(page)).toHaveAccessibleName('计划正文');
});
