// 通知 between two people: named in a comment, answered, given a card, asked to sign; by mouse, by keyboard, at 390 px.
import { expect, type Page, test } from '@playwright/test';
import { addCard } from '../../shared/doc/board.ts';
import { addComment } from '../../shared/doc/talk.ts';
import { RawClient } from '../sync/rawClient.ts';
import {
  amiss,
  COLLEAGUE,
  editorOf,
  importPlan,
  joinDepartment,
  office,
  type Person,
  saved,
} from './people.ts';
import type { GongceServer } from './server.ts';

const TEXT = `青禾学会2026年学术工作计划
一、学术交流
全年举办学术论坛10场。
二、科学普及
全年举办科普讲座30场。
`;

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;
let planId = '';
let department = '';
let colleagueId = '';

test.describe.configure({ mode: 'serial' });
office(async (all) => {
  ({ server, admin, colleague, token } = all);
  await server.call(
    'POST',
    '/api/users',
    { email: 'lu@e2e.example', name: '路人甲', password: 'a long password', role: 'member' },
    token,
  );
  planId = await importPlan(server, token, '青禾学会计划.txt', TEXT);
  const made = await server.call('POST', '/api/departments', { name: '科普部' }, token);
  department = (made as { id: string }).id;
  colleagueId = await joinDepartment(server, token, department);
});

const bell = (page: Page) => page.getByRole('button', { name: /^通知/ });
const inbox = (page: Page) => page.getByRole('dialog', { name: /^通知/ });
const row = (page: Page, words: string) => inbox(page).getByRole('link').filter({ hasText: words });

async function noViolations(page: Page): Promise<void> {
  // what still fades in has no contrast yet
  await expect(inbox(page)).toHaveCSS('opacity', '1');
  expect(await amiss(page)).toEqual([]);
}

/** A comment by the administrator in the thread there is, without a page. */
async function comment(id: string, text: string, mentions: string[]): Promise<void> {
  const talk = await RawClient.synced(
    `${server.url.replace('http', 'ws')}/sync/${planId}/talk?token=${token}`,
  );
  talk.edit((doc) => {
    const [thread = ''] = doc.getMap('threads').keys();
    addComment(doc, thread, { id, text, mentions, by: '', at: new Date().toISOString() });
  });
  await talk.stored();
  talk.ws.close();
}

test('who is named in a comment is told at once, wherever they are, and is led to it', async () => {
  const { page } = colleague;
  for (const { page: each } of [admin, colleague]) await each.goto(server.url);
  await bell(admin.page).click();
  await expect(inbox(admin.page)).toContainText('还没有通知');
  await noViolations(admin.page);
  await admin.page.keyboard.press('Escape');
  await expect(bell(page)).toHaveAccessibleName('通知，1 条未读');
  await bell(page).click();
  await expect(row(page, '把《青禾学会2026年学术工作计划》共享给了你')).toBeVisible();
  await inbox(page).getByRole('button', { name: '全部标为已读' }).click();
  await expect(bell(page)).toHaveAccessibleName('通知');
  await page.keyboard.press('Escape');
  await expect(inbox(page)).toBeHidden();
  await expect(bell(page)).toBeFocused();

  await admin.page.goto(`${server.url}/plans/${planId}/text`);
  await editorOf(admin.page).getByText('全年举办学术论坛10场').dblclick();
  await admin.page.keyboard.press('Control+Alt+M');
  const box = admin.page.getByRole('textbox', { name: '写下意见' });
  await box.pressSequentially('@周若');
  await admin.page.getByRole('option', { name: '周若水' }).click();
  await box.pressSequentially('请核对场次 @路人甲 ');
  const hint = admin.page.getByText('路人甲没有这份计划的权限，收不到通知。');
  await expect(hint).toBeVisible();
  for (let n = 0; n < 6; n++) await admin.page.keyboard.press('Backspace');
  await expect(hint).toBeHidden();
  await admin.page.keyboard.press('Control+Enter');
  await saved(admin.page);

  await expect(bell(page)).toHaveAccessibleName('通知，1 条未读');
  await expect(page.getByRole('status').filter({ hasText: '有新通知，1 条未读' })).toBeAttached();
  await bell(page).click();
  const told = row(page, 'admin 在《青禾学会2026年学术工作计划》的批注中提到了你');
  await expect(told).toContainText('@周若水 请核对场次');
  await expect(told).toContainText('未读');
  await noViolations(page);
  await told.click();
  await expect(page).toHaveURL(new RegExp(`/plans/${planId}/text\\?thread=`));
  await expect(page.locator('article[data-selected]')).toContainText('请核对场次');
  await expect(bell(page)).toHaveAccessibleName('通知');
});

test('an answer reaches who wrote before; the bell is worked by keyboard alone', async () => {
  const thread = colleague.page.locator('article[data-selected]');
  await thread.getByRole('textbox').fill('核过了，是10场');
  await colleague.page.keyboard.press('Control+Enter');
  await saved(colleague.page);
  const { page } = admin;
  await expect(bell(page)).toHaveAccessibleName('通知，1 条未读');
  await expect(bell(colleague.page)).toHaveAccessibleName('通知');
  await bell(page).focus();
  await page.keyboard.press('Enter');
  await expect(row(page, '周若水 回复了你')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bell(page)).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('通知');
  await page.keyboard.press('Enter');
  await expect(row(page, '周若水 回复了你')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('article[data-selected]')).toContainText('核过了');
  await expect(bell(page)).toHaveAccessibleName('通知');
});

test('a card and a sign-off on a phone: a sheet, each row leads to its place', async () => {
  const { page } = colleague;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(server.url);
  const board = await RawClient.synced(
    `${server.url.replace('http', 'ws')}/sync/${planId}/board?token=${token}`,
  );
  board.edit((doc) =>
    addCard(doc, { id: 'c1', title: '筹备学术论坛', stage: 'todo', owners: [colleagueId] }),
  );
  await board.stored();
  board.ws.close();
  await server.call('PATCH', `/api/plans/${planId}`, { state: 'review' }, token);
  await expect(bell(page)).toHaveAccessibleName('通知，2 条未读');
  await bell(page).click();
  await expect(row(page, 'admin 请科普部会签《青禾学会2026年学术工作计划》')).toBeVisible();
  await noViolations(page);
  await row(page, '把《青禾学会2026年学术工作计划》的一张任务卡交给了你').click();
  await expect(page).toHaveURL(`${server.url}/plans/${planId}/board/c1`);
  const card = page.getByRole('dialog', { name: /筹备学术论坛/ });
  await expect(card).toBeVisible();
  await expect(inbox(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await bell(page).click();
  await row(page, '请科普部会签').click();
  await expect(page.getByRole('dialog', { name: '会签' })).toBeVisible();
  await expect(page).toHaveURL(`${server.url}/plans/${planId}/text`);
  await page.keyboard.press('Escape');
  await expect(bell(page)).toHaveAccessibleName('通知');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});

test('all are marked read at once, and stay so on another device', async ({ browser }) => {
  const { page } = colleague;
  for (const n of [1, 2, 3]) await comment(`x${n}`, `再看第${n}处`, [department]);
  await expect(bell(page)).toHaveAccessibleName('通知，3 条未读');
  await bell(page).click();
  await expect(row(page, '提到了科普部')).toHaveCount(3);
  await inbox(page).getByRole('button', { name: '全部标为已读' }).click();
  await expect(inbox(page).getByText('未读', { exact: true })).toHaveCount(0);
  await expect(inbox(page).getByRole('button', { name: '全部标为已读' })).toBeHidden();
  const context = await browser.newContext({ storageState: await colleague.context.storageState() });
  const other = await context.newPage();
  await other.goto(server.url);
  await expect(bell(other)).toHaveAccessibleName('通知');
  await context.close();
});

test('what came while a page was without network is there when it is back', async () => {
  const { page, context } = colleague;
  await page.goto(server.url);
  await expect(bell(page)).toHaveAccessibleName('通知');
  await context.setOffline(true);
  await comment('offline', '你不在时说的', [colleagueId]);
  await expect
    .poll(async () => {
      const to = await server.token(COLLEAGUE.email, COLLEAGUE.password);
      return (await server.call('GET', '/api/notifications', undefined, to)) as { unread: number };
    })
    .toMatchObject({ unread: 1 });
  await context.setOffline(false);
  await expect(bell(page)).toHaveAccessibleName('通知，1 条未读');
  await bell(page).click();
  await row(page, '你不在时说的').click();
  await expect(bell(page)).toHaveAccessibleName('通知');
});

test('R1 a comment whose server is killed before it told anybody is told after the next start, once', async () => {
  const { page } = colleague;
  await comment('killed', '停机前的最后一句', [colleagueId]);
  await server.stop('SIGKILL');
  await server.run();
  await page.goto(server.url);
  await expect(bell(page)).toHaveAccessibleName('通知，1 条未读');
  await bell(page).click();
  await expect(row(page, '停机前的最后一句')).toHaveCount(1);
  await page.keyboard.press('Escape');
});

test('without the server the list says so, and comes back by itself or when asked', async () => {
  const { page } = admin;
  const inboxUrl = '**/api/notifications?*';
  await page.route(inboxUrl, (route) => route.abort());
  await page.goto(server.url);
  await bell(page).click();
  await expect(inbox(page).getByRole('alert')).toContainText('服务器暂时连不上');
  await noViolations(page);
  await page.unroute(inboxUrl);
  await inbox(page).getByRole('button', { name: '重试' }).click();
  await expect(row(page, '周若水 回复了你')).toBeVisible();
  await page.route(inboxUrl, (route) => route.abort());
  // Read elsewhere: the server says that the inbox changed, and then it cannot be asked.
  await server.call('POST', '/api/notifications/read', { upTo: 1_000_000 }, token);
  await expect(inbox(page).getByText('下面是上次读到的')).toBeVisible();
  await expect(row(page, '周若水 回复了你')).toBeVisible();
  await noViolations(page);
});
