// @ in the plan's text, in a real browser: one names another, who is told and led to the words.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  COLLEAGUE,
  editorOf,
  importPlan,
  joinDepartment,
  office,
  openText,
  type Person,
  readInbox,
  saved,
} from './people.ts';
import type { GongceServer } from './server.ts';

const TEXT = `年度工作计划
一、总体目标
全年举办学术论坛20场。
${Array.from({ length: 40 }, (_, at) => `第${at + 1}项工作按月推进。\n`).join('')}二、重点任务
办好青年论坛。
进一步扩大对外交流。
`;

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;
let planId = '';

test.describe.configure({ mode: 'serial' });
office(async (all) => {
  ({ server, admin, colleague, token } = all);
  const post = (path: string, body: unknown) =>
    server.call('POST', path, body, token) as Promise<{ id: string }>;
  await post('/api/users', {
    email: 'lu@e2e.example',
    name: '路人甲',
    password: 'a long password',
    role: 'member',
  });
  planId = await importPlan(server, token, '青禾学会计划.txt', TEXT);
  const { id: departmentId } = await post('/api/departments', { name: '科普部' });
  await post('/api/departments', { name: '无人的部门' });
  await joinDepartment(server, token, departmentId);
  await readInbox(server, COLLEAGUE);
});

const bell = (page: Page) => page.getByRole('button', { name: /^通知/ });
const names = (page: Page) => page.getByRole('listbox', { name: '提到谁' });
const line = (page: Page, words: string) => editorOf(page).locator('p').filter({ hasText: words });

/** Puts the caret at the end of the line with these words. */
async function behind(page: Page, words: string): Promise<void> {
  await line(page, words).click();
  await page.keyboard.press('End');
}

/** A plan rests twenty times as long as its reading took: long, where other work has the machine. */
const TOLD = { timeout: 90_000 };

async function follow(page: Page, words: string): Promise<void> {
  await expect(bell(page)).toHaveAccessibleName('通知，1 条未读', TOLD);
  await bell(page).click();
  await page.getByRole('dialog', { name: /^通知/ }).getByRole('link').filter({ hasText: words }).click();
  await expect(page).toHaveURL(new RegExp(`/plans/${planId}/text\\?block=`));
}

test('who is named in the text is told, and led to the words', async () => {
  const { page } = admin;
  await colleague.page.goto(server.url);
  await openText(page, server, planId);
  await behind(page, '办好青年论坛');
  await page.keyboard.type('请＠');
  await expect(names(page).getByRole('option')).toHaveText(['admin', '周若水科普部', '科普部']);
  const writing = editorOf(page);
  await expect(writing).toHaveAttribute('aria-controls', (await names(page).getAttribute('id')) ?? '');
  const chosen = names(page).getByRole('option', { selected: true });
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('周若水');
  await expect(writing).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  const { violations } = await new AxeBuilder({ page }).include('[role="listbox"]').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.type('zrs');
  await expect(names(page).getByRole('option')).toHaveText(['周若水科普部']);
  await page.keyboard.press('Enter');
  await expect(names(page)).toBeHidden();
  await page.keyboard.type('牵头');
  await expect(line(page, '办好青年论坛')).toHaveText('办好青年论坛。请@周若水牵头');
  await expect(writing).not.toHaveAttribute('aria-activedescendant', /./);
  await saved(page);

  await follow(colleague.page, '在《年度工作计划》的正文中提到了你');
  const words = line(colleague.page, '办好青年论坛');
  await expect(words).toBeInViewport();
  await expect(words.getByLabel('@周若水')).toHaveAttribute('aria-roledescription', '提到的人');
});

test('Esc leaves the @ as typed; one key takes the whole name away', async () => {
  const { page } = admin;
  await page.keyboard.press('End');
  await page.keyboard.type('@周');
  await expect(names(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(names(page)).toBeHidden();
  await page.keyboard.type('末');
  await expect(names(page)).toBeHidden();
  await expect(line(page, '办好青年论坛')).toContainText('牵头@周末');
  for (let at = 0; at < 3; at++) await page.keyboard.press('Backspace');
  await page.keyboard.type('和@科');
  await page.keyboard.press('Tab');
  await expect(line(page, '办好青年论坛')).toHaveText('办好青年论坛。请@周若水牵头和@科普部');
  await page.keyboard.press('Backspace');
  await expect(line(page, '办好青年论坛')).toHaveText('办好青年论坛。请@周若水牵头和');
  await saved(page);
});

test('an input method composes after the @: the list waits for its words', async () => {
  const { page } = admin;
  const client = await page.context().newCDPSession(page);
  await behind(page, '第3项工作按月推进');
  await page.keyboard.type('请＠');
  await expect(names(page).getByRole('option')).toHaveCount(3);
  for (const text of ['z', 'zh', 'zhou'])
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await expect(names(page).getByRole('option')).toHaveCount(3);
  await client.send('Input.insertText', { text: '周' });
  await expect(names(page).getByRole('option')).toHaveText(['周若水科普部']);
  await page.keyboard.press('Enter');
  await expect(line(page, '第3项工作按月推进')).toHaveText('第3项工作按月推进。请@周若水');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await saved(page);
});

test('the list under / is worked by the same keys', async () => {
  const { page } = admin;
  await behind(page, '办好青年论坛');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  const blocks = page.getByRole('listbox', { name: '插入' });
  const chosen = blocks.getByRole('option', { selected: true });
  await expect(chosen).toContainText('一级标题');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('二级标题');
  await page.keyboard.press('Enter');
  await expect(blocks).toBeHidden();
  await page.keyboard.type('由键盘写的');
  await expect(editorOf(page).locator('h3')).toHaveText('由键盘写的');
  await saved(page);
});

test('on a phone a name is taken by a tap, without network too, and told when it is back', async ({
  browser,
}) => {
  const context = await browser.newContext({
    storageState: await colleague.context.storageState(),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/plans/${planId}/text`);
  await page.getByRole('button', { name: '编辑', exact: true }).tap();
  await saved(page);
  await context.setOffline(true);
  await line(page, '进一步扩大对外交流').tap();
  // the browser sets the caret some time after the finger has left
  const caretIn = () => document.getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent ?? '';
  await expect.poll(() => page.evaluate(caretIn)).toContain('进一步扩大对外交流');
  await page.keyboard.press('End');
  await page.keyboard.type('请@');
  const box = await names(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  const seen = await page.locator('[data-scroll]').boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((seen?.y ?? 0) + (seen?.height ?? 0));
  await names(page).getByRole('option', { name: 'admin' }).tap();
  await expect(line(page, '进一步扩大对外交流')).toContainText('请@admin');
  await context.setOffline(false);
  await saved(page);
  await context.close();
  await follow(admin.page, '在《年度工作计划》的正文中提到了你');
  await expect(line(admin.page, '进一步扩大对外交流')).toBeInViewport();
});

test('suggested, a name is an insertion and tells nobody; accepted, it does', async () => {
  // Names that were put in above and taken away again may have stood long enough to be told of.
  await readInbox(server, COLLEAGUE);
  await expect(bell(colleague.page)).toHaveAccessibleName('通知');
  const { page } = admin;
  await page.getByRole('button', { name: '编辑方式：直接编辑' }).click();
  await page.getByRole('menuitem', { name: /^修订模式/ }).click();
  await behind(page, '全年举办学术论坛20场');
  await page.keyboard.type('由@周若');
  await page.keyboard.press('Enter');
  await page.keyboard.type('负责');
  await expect(line(page, '全年举办学术论坛20场').locator('ins')).toHaveText(['由', '@周若水', '负责']);
  await saved(page);
  const other = colleague.page;
  await expect(line(other, '全年举办学术论坛20场')).toContainText('由@周若水负责');
  await expect(bell(other)).toHaveAccessibleName('通知');
  await page.getByRole('button', { name: '编辑方式：修订模式' }).click();
  await page.getByRole('menuitem', { name: '接受全文所有修订' }).click();
  await follow(other, '全年举办学术论坛20场。由@周若水负责');
  await expect(line(other, '全年举办学术论坛20场').getByLabel('@周若水')).toBeInViewport();
});

test('of two people of one name and department the address tells which; a comment names the one that was chosen', async () => {
  const { users } = (await server.call('GET', '/api/users', undefined, token)) as {
    users: { id: string; email: string; departmentId: string | null }[];
  };
  const { departmentId } = users.find(({ email }) => email === COLLEAGUE.email)!;
  const second = { email: 'zhou2@e2e.example', password: 'a long password', name: COLLEAGUE.name };
  const { id } = (await server.call(
    'POST',
    '/api/users',
    { ...second, role: 'member', departmentId },
    token,
  )) as { id: string };
  await server.call('PUT', `/api/plans/${planId}/members`, { userId: id, role: 'commenter' }, token);
  await readInbox(server, COLLEAGUE);
  const { page } = admin;
  await openText(page, server, planId);
  await behind(page, '进一步扩大对外交流');
  await page.keyboard.type('@周若水');
  await expect(names(page).getByRole('option')).toContainText([COLLEAGUE.email, second.email]);
  await page.keyboard.press('Escape');
  for (let typed = 0; typed < 4; typed++) await page.keyboard.press('Backspace');

  await line(page, '办好青年论坛').dblclick();
  await page.keyboard.press('Control+Alt+m');
  const box = page.getByRole('textbox', { name: '写下意见' });
  await box.pressSequentially('@周若水');
  await page.getByRole('option', { name: second.email }).click();
  await expect(box).toHaveValue(`@周若水（${second.email}） `);
  await box.press('Control+Enter');
  const theirs = await server.token(second.email, second.password);
  const told = async (as: string): Promise<number> => {
    const inbox = await server.call('GET', '/api/notifications', undefined, as);
    const { notifications } = inbox as { notifications: { kind: string; read: boolean }[] };
    return notifications.filter(({ kind, read }) => kind === 'mention' && !read).length;
  };
  await expect.poll(() => told(theirs), TOLD).toBe(1);
  expect(await told(await server.token(COLLEAGUE.email, COLLEAGUE.password))).toBe(0);
});
