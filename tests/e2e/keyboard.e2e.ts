// The keys never end up nowhere: jumps lead into the text, and what takes its own button away passes the focus on.
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { COLLEAGUE, editorOf, importPlan, office, openText, type Person, saved } from './people.ts';
import { ADMIN, type GongceServer } from './server.ts';

const TEXT = `青禾学会2026年学术工作计划
一、学术交流
1. 论坛。全年举办论坛100场，其中上半年40场、下半年50场。
2. 讲座。全年举办讲座60场，其中上半年20场、下半年30场。
二、科学普及
1. 展览。全年举办展览7场。
2. 沙龙。全年举办沙龙9场。
`;

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;
let planId = '';

test.describe.configure({ mode: 'serial' });
office(async (all) => {
  ({ server, admin, colleague, token } = all);
  planId = await importPlan(server, token, '学术计划.txt', TEXT);
});

const text = (page: Page) => page.locator('.ProseMirror');
const panel = (page: Page) => page.getByRole('complementary', { name: '右侧栏' });

async function press(button: Locator, key = 'Enter'): Promise<void> {
  await button.focus();
  await button.page().keyboard.press(key);
}

/** The focus is in the text, and the caret in the line with these words. */
async function isIn(page: Page, words: string): Promise<void> {
  await expect(text(page)).toBeFocused();
  await expect
    .poll(() =>
      page.evaluate(() => {
        const at = getSelection()?.focusNode ?? null;
        return (at instanceof Element ? at : at?.parentElement)?.closest('[data-id]')?.textContent;
      }),
    )
    .toContain(words);
}

async function openPlan(page: Page, view: string): Promise<void> {
  await page.goto(`${server.url}/plans/${planId}/${view}`);
}

async function freshPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.url}/login`);
  return page;
}

test('who signs in by keyboard stands in the page, and goes on into a plan’s', async ({ browser }) => {
  const page = await freshPage(browser);
  await page.getByLabel('邮箱').focus();
  await page.keyboard.insertText(ADMIN.email);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(ADMIN.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${server.url}/`);
  await expect(page.getByRole('main')).toBeFocused();
  await press(page.getByRole('link', { name: /学术计划|学术工作计划/ }).first());
  await expect(text(page)).toBeVisible();
  await expect(page.locator('#main')).toBeFocused();
  await page.context().close();
});

test('跳到正文 leads into the words, where they are written and where they are only read', async () => {
  await server.call('PUT', `/api/plans/${planId}/members`, { email: COLLEAGUE.email, role: 'viewer' }, token);
  for (const { page } of [admin, colleague]) {
    await openPlan(page, 'text');
    await expect(text(page)).toContainText('展览7场');
    await page.keyboard.press('Tab');
    await expect(page.getByText('跳到正文')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(text(page)).toBeFocused();
  }
});

test('an outline row, a finding and a thread lead into the text, caret and all; F8 goes on from there', async () => {
  for (const { page } of [admin, colleague]) {
    await openPlan(page, 'text');
    await expect(panel(page).getByRole('tab', { name: '校核' })).toContainText('2');
    await press(page.getByRole('navigation', { name: '大纲' }).getByRole('button', { name: /科学普及/ }));
    await isIn(page, '科学普及');
    await page.keyboard.press('F8');
    await isIn(page, '展览');
    await press(panel(page).getByRole('tab', { name: '校核' }));
    await press(panel(page).getByRole('button', { name: /看一、?2/ }));
    await isIn(page, '讲座');
  }
  const { page } = admin;
  await page.setViewportSize({ width: 1100, height: 800 });
  const unfold = page.getByRole('button', { name: '展开大纲' });
  const outline = page.getByRole('dialog').getByRole('navigation', { name: '大纲' });
  await press(unfold);
  await press(outline.getByRole('button', { name: /学术交流/ }));
  await expect(outline).toHaveCount(0);
  await isIn(page, '学术交流');
  await press(unfold);
  await expect(outline.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(outline).toHaveCount(0);
  await expect(unfold).toBeFocused();
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('原文 among the targets leads to the words, the caret before the figure', async () => {
  const { page } = admin;
  await openPlan(page, 'targets');
  await press(page.getByRole('row').filter({ hasText: '沙龙' }).getByRole('link').last());
  await expect(text(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('');
  await isIn(page, '沙龙');
});

test('who sends a new comment stays in its thread; from the inbox one comes into the words', async () => {
  const { page } = admin;
  await openText(page, server, planId);
  await editorOf(page).getByText('展览7场').click({ clickCount: 3 });
  await page.keyboard.press('Control+Alt+M');
  await page.keyboard.insertText(`@${COLLEAGUE.name} 请核对场次`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: '回复' })).toBeFocused();
  await saved(page);

  const other = colleague.page;
  await other.goto(server.url);
  await press(other.getByRole('button', { name: /^通知，/ }));
  await press(
    other.getByRole('dialog', { name: /^通知/ }).getByRole('link').filter({ hasText: '请核对场次' }),
  );
  await isIn(other, '展览');
});

test('Esc from a dialog that a menu opened leads back to the menu’s button', async () => {
  const { page } = admin;
  await openText(page, server, planId);
  const button = page.getByRole('button', { name: '导出', exact: true });
  await press(button);
  await press(page.getByRole('menuitem', { name: '导出选项' }));
  const dialog = page.getByRole('dialog', { name: '导出 Word' });
  await expect(dialog).toHaveCSS('opacity', '1');
  for (let tabs = 0; tabs < 4; tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('a closed panel, a dismissed finding and one brought back pass the focus on', async () => {
  const { page } = admin;
  await openText(page, server, planId);
  await press(panel(page).getByRole('tab', { name: '校核' }));
  await press(panel(page).getByRole('button', { name: '不是问题' }).first());
  await page.keyboard.insertText('口径不同');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('已忽略 1 条')).toBeVisible();
  await expect(panel(page).locator(':focus')).toHaveText(/^看一/);
  // Taken back where the keys are, without a way to the text first.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel(page).getByText('已忽略 1 条')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+y');
  await expect(panel(page).getByText('已忽略 1 条')).toBeVisible();
  const mode = page.getByRole('button', { name: /^编辑方式/ });
  await press(mode);
  await press(page.getByRole('menuitem', { name: '只读' }));
  await panel(page).getByRole('tab', { name: '校核' }).press('ControlOrMeta+z');
  await expect(panel(page).getByText('已忽略 1 条')).toBeVisible();
  await press(mode);
  await press(page.getByRole('menuitem', { name: '直接编辑' }));

  await press(panel(page).getByText('已忽略 1 条'));
  await expect(panel(page).getByText('admin 刚刚')).toBeVisible();
  await press(panel(page).getByRole('button', { name: '恢复' }));
  await expect(panel(page).getByText('已忽略 1 条')).toHaveCount(0);
  await expect(panel(page).locator(':focus')).toHaveCount(1);

  await press(panel(page).getByRole('button', { name: '右侧栏' }));
  await expect(panel(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});

test('in the table of targets a chosen chapter leads back to its filter, a made card to its row', async () => {
  const { page } = admin;
  await openPlan(page, 'targets');
  const filter = page.getByRole('button', { name: /^按章节/ });
  await press(filter.first());
  await press(page.getByRole('option', { name: /科学普及/ }));
  await expect(filter.first()).toContainText('科学普及');
  await expect(filter.first()).toBeFocused();
  const row = page.getByRole('row').filter({ hasText: '展览' });
  await press(row.getByRole('button', { name: '生成任务卡' }));
  await expect(row.getByRole('button', { name: '生成任务卡' })).toHaveCount(0);
  await expect(row.locator('button:focus')).toHaveCount(1);
});

test('a card’s sheet is walked as it is read, and taking back a move of several leaves the keys on the board', async () => {
  const { page } = admin;
  await openPlan(page, 'board');
  const card = page.locator('[data-card]').first();
  await press(card);
  const sheet = page.getByRole('dialog', { name: /^任务卡/ });
  await expect(sheet.locator(':focus')).toHaveCount(1);
  const walked: string[] = [];
  for (let at = 0; at < 5; at++) {
    await page.keyboard.press('Tab');
    walked.push(await sheet.locator(':focus').evaluate((one) => one.ariaLabel ?? ''));
  }
  expect(walked).toEqual(['类别', '复制链接', expect.stringContaining('的操作'), '关闭', '标题']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(card).toBeFocused();

  await page.keyboard.press('x');
  await press(page.getByRole('toolbar', { name: '已选任务卡的操作' }).getByRole('button', { name: '移到' }));
  await press(page.getByRole('menuitem', { name: '过程跟踪' }));
  const undo = page.getByRole('button', { name: '撤销' }).first();
  await press(undo);
  await expect(undo).toHaveCount(0);
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('who signs for a department stays in the dialog', async () => {
  const { page } = admin;
  const made = (await server.call('POST', '/api/departments', { name: '学术部' }, token)) as { id: string };
  const { user } = (await server.call('GET', '/api/me', undefined, token)) as { user: { id: string } };
  await server.call('PATCH', `/api/users/${user.id}`, { departmentId: made.id }, token);
  await openText(page, server, planId);
  await press(page.getByRole('button', { name: '更多' }).first());
  await press(page.getByRole('menuitem', { name: '送会签' }));
  await press(page.getByRole('button', { name: /会签中/ }));
  const dialog = page.getByRole('dialog', { name: '会签' });
  await press(dialog.getByRole('button', { name: '同意', exact: true }));
  await expect(dialog.getByText('已同意').first()).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
});

test('a section moves in the outline by pointer and keys, whole, and back; not for who only reads or suggests', async () => {
  const moving = await importPlan(server, token, '挪动计划.txt', TEXT);
  const { page } = admin;
  await openText(page, server, moving);
  const outline = page.getByRole('navigation', { name: '大纲' });
  const row = (words: string) => outline.getByRole('button', { name: words });
  const places = () => outline.getByRole('listitem').allTextContents();
  const begun = ['一、学术交流', '1.论坛', '2.讲座', '二、科学普及', '1.展览', '2.沙龙'];
  const turned = ['一、科学普及', '1.展览', '2.沙龙', '二、学术交流', '1.论坛', '2.讲座'];
  await expect.poll(places).toEqual(begun);
  await row('科学普及').dragTo(row('学术交流'), { targetPosition: { x: 40, y: 4 } });
  await expect.poll(places).toEqual(turned);
  await expect(page.getByRole('status').filter({ hasText: '“科学普及”移到最前' })).toBeVisible();
  await expect(text(page)).toContainText(/沙龙。全年举办沙龙9场。.*学术交流/);
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect.poll(places).toEqual(begun);
  await row('学术交流').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(places).toEqual(turned);
  await expect(row('学术交流')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '“学术交流”移到“科学普及”之后' })).toBeVisible();
  // Taken back by the keys it is no longer offered; under the pointer what is said does not go by itself.
  const said = page.getByRole('status').filter({ hasText: '移到' });
  await said.hover();
  await editorOf(page).focus();
  await page.keyboard.press('Control+Z');
  await expect.poll(places).toEqual(begun);
  await expect(said).toHaveCount(0);
  await page.keyboard.press('Control+Y');
  await expect.poll(places).toEqual(turned);
  await row('学术交流').focus();
  await page.keyboard.press('Control+Shift+E');
  await expect(row('学术交流')).not.toHaveAttribute('aria-keyshortcuts');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(row('沙龙')).toBeFocused();
  await saved(page);
  expect(await places()).toEqual(turned);
  await page.keyboard.press('Control+Shift+E');
});
