// The board in a real browser: its tool row at every width, a long table of targets, cards selected together.
import { expect, type Page, test } from '@playwright/test';
import { addCard } from '../../shared/doc/board.ts';
import { RawClient } from '../sync/rawClient.ts';
import { amiss, COLLEAGUE, importPlan, office, type Person } from './people.ts';
import type { GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;
let planId: string;

const TEXT = `2026年工作计划

一、交流
1. 论坛。举办学术论坛3场。
`;

office(async (all) => {
  ({ server, admin, colleague, token } = all);
  planId = await importPlan(server, token, '看板.txt', TEXT);
});

const toolRow = (page: Page) => page.locator('main').getByRole('toolbar');

/** What of the tool row stands outside the window or of a box that hides what overflows it. */
const cutOff = (page: Page): Promise<string[]> =>
  toolRow(page).evaluate((bar) => {
    const within = (inner: DOMRect, outer: DOMRect): boolean =>
      inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;
    const cut = [...bar.querySelectorAll<HTMLElement>('button, label, input[type="search"]')].filter(
      (part) => {
        const place = part.getBoundingClientRect();
        for (let box: Element | null = part.parentElement; box; box = box.parentElement) {
          if (box !== bar && getComputedStyle(box).overflowX === 'visible') continue;
          if (!within(place, box.getBoundingClientRect())) return true;
        }
        return false;
      },
    );
    return cut.map((part) => part.innerText || (part.ariaLabel ?? part.outerHTML));
  });

test('nothing of the tool row is cut off, at any width, in either language, with filters or without', async () => {
  const { page } = admin;
  const every = '?mine=1&due=month&cat=lecture&owner=nobody&dep=nobody&lanes=department';
  for (const language of ['zh', 'en']) {
    await server.call('PATCH', '/api/me', { language }, token);
    for (const query of ['', every]) {
      await page.goto(`${server.url}/plans/${planId}/board${query}`);
      for (const width of [1440, 1280, 1024, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expect(toolRow(page).getByRole('radio')).toHaveCount(4);
        // The layout follows the window by a render of its own.
        await expect.poll(() => cutOff(page), `${language} ${width} ${query}`).toEqual([]);
      }
    }
  }
  await server.call('PATCH', '/api/me', { language: 'zh' }, token);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('of a long table of targets only the rows on the page are drawn, down to the last', async () => {
  const lines = Array.from({ length: 300 }, (_, k) => `${k + 1}. 活动${k}。举办第${k + 1}届论坛${k + 2}场。`);
  const long = await importPlan(server, token, '长.txt', `2026年工作计划\n\n一、活动\n${lines.join('\n')}\n`);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${long}/targets`);
  const rows = page.locator('main tbody tr:not([aria-hidden])');
  await expect(rows.first()).toContainText('2 场');
  expect(await rows.count()).toBeLessThan(60);
  const count = Number(await page.locator('main table').getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(290);
  await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await expect(rows.last()).toHaveAttribute('aria-rowindex', String(count));
  expect(await rows.count()).toBeLessThan(60);
  await expect(rows.last()).toBeInViewport();
});

test('cards are selected by Ctrl and Shift, and moved, given an owner and archived together, each undone at once', async () => {
  const six = Array.from({ length: 6 }, (_, k) => `${k + 1}. 活动${k + 1}。举办第${k + 1}届论坛${k + 2}场。`);
  const many = await importPlan(server, token, '多.txt', `2026年工作计划\n\n一、活动\n${six.join('\n')}\n`);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${many}/targets`);
  await page.locator('aside').getByRole('button', { name: '生成任务卡' }).first().click();
  await expect(page.getByText('已生成 6 张任务卡')).toBeVisible();
  await page.goto(`${server.url}/plans/${many}/board`);
  const column = (name: string) =>
    page.locator('[data-stage]').filter({ hasText: name }).locator('[data-card]');
  await expect(column('待启动')).toHaveCount(6);
  await column('待启动')
    .nth(1)
    .click({ modifiers: ['Control'] });
  await column('待启动')
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await column('待启动')
    .nth(2)
    .click({ modifiers: ['Control'] });
  const bar = page.getByRole('toolbar', { name: '已选任务卡的操作' });
  await expect(bar).toContainText('已选 2 张');
  await expect(page).toHaveURL(/\/board$/);
  const before = await column('待启动').allInnerTexts();

  await bar.getByRole('button', { name: '移到' }).click();
  await page.getByRole('menuitem', { name: '过程跟踪' }).click();
  await expect(column('过程跟踪')).toHaveCount(2);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(column('待启动')).toHaveCount(6);
  expect(await column('待启动').allInnerTexts()).toEqual(before);

  await bar.getByRole('button', { name: '负责人' }).click();
  await page.getByRole('option', { name: COLLEAGUE.name }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-card]').filter({ has: page.getByLabel(COLLEAGUE.name) })).toHaveCount(2);

  await bar.getByRole('button', { name: '归档' }).click();
  await expect(page.locator('[data-card]')).toHaveCount(4);
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('status').getByRole('button', { name: '撤销' })).not.toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-card]')).toHaveCount(6);
  // what the keys took back is no longer offered
  await expect(page.getByRole('status').getByRole('button', { name: '撤销' })).toHaveCount(0);
  await page.locator('[data-card]').first().focus();
  await page.keyboard.press('x');
  await expect(bar).toBeVisible();
  expect(await amiss(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('an archived card is found by the board’s search, in the table and by Ctrl+K, and says that it is archived', async () => {
  const found = await importPlan(server, token, '归档.txt', TEXT);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${found}/board`);
  await page.locator('[data-stage]').first().waitFor();
  await page.keyboard.press('n');
  await page.keyboard.insertText('旧馆搬迁');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const card = page.locator('[data-card]').filter({ hasText: '旧馆搬迁' });
  await page.keyboard.press('n');
  await page.keyboard.insertText('新馆开放');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await card.focus();
  await page.keyboard.press('Delete');
  await expect(card).toHaveCount(0);
  await page.getByRole('searchbox', { name: '搜索任务卡' }).fill('旧馆');
  await expect(page.getByText('另有 1 张已归档：')).toBeVisible();
  await expect(page.getByRole('region', { name: '待启动，显示 0 / 1 张' })).toBeVisible();
  await page.locator('main').getByText('表格', { exact: true }).click();
  await expect(
    page.locator('main tbody tr').filter({ hasText: '旧馆搬迁' }).getByLabel('已归档'),
  ).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('旧馆');
  const option = page.getByRole('option').filter({ hasText: '旧馆搬迁' });
  await expect(option).toContainText('已归档');
  await option.click();
  await expect(page.getByText('这张卡已归档')).toBeVisible();
  await expect(page.getByRole('banner')).toHaveCount(1);
});

test('Ctrl+K finds a card of nobody’s, an archived one, from every view of its plan and from home, and opens it', async () => {
  const found = await importPlan(server, token, '旧卡.txt', TEXT);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${found}/board`);
  await page.locator('[data-stage]').first().waitFor();
  await page.keyboard.press('n');
  await page.keyboard.insertText('老楼加固');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const card = page.locator('[data-card]').filter({ hasText: '老楼加固' });
  await card.focus();
  await page.keyboard.press('Delete');
  await expect(card).toHaveCount(0);
  await expect(page.getByText('已保存').first()).toBeVisible();
  const plan = `/plans/${found}`;
  for (const [place, path] of [
    ['文稿', `${plan}/text`],
    ['指标', `${plan}/targets`],
    ['历史', `${plan}/history`],
    ['我的工作', '/'],
  ] as const) {
    await page.goto(server.url + path);
    await expect(page).toHaveTitle(new RegExp(place));
    const option = page.getByRole('option').filter({ hasText: '老楼加固' });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '搜索与操作' }).fill('老楼');
    await expect(option).toHaveCount(1);
    await expect(option).toContainText('已归档');
    await option.click();
    await expect(page.getByText('这张卡已归档')).toBeVisible();
  }
});

test('cards for all targets at once leave out what its parts make up, say so, and add up to it', async () => {
  const words = '2026年工作计划\n\n一、目标\n全年举办学术活动50场，其中论坛20场、沙龙30场。\n';
  const plan = await importPlan(server, token, '合计.txt', words);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${plan}/targets`);
  await page.locator('aside').getByRole('button', { name: '生成任务卡' }).first().click();
  const ask = page.getByRole('dialog', { name: '一次生成 2 张任务卡？' });
  await expect(ask).toContainText('1 项合计不另生成：分项完成多少，合计就完成多少。');
  await ask.getByRole('button', { name: '生成 2 张' }).click();
  await expect(page.getByText('已生成 2 张任务卡')).toBeVisible();
  await expect(page.getByText('没有缺口：每项指标都有任务卡，每张卡都有出处。')).toBeVisible();
});

test('what is done without a planned number shows on the card and in the table', async () => {
  const plan = await importPlan(server, token, '不计数.txt', TEXT);
  const { page } = admin;
  const socket = `${server.url.replace('http', 'ws')}/sync/${plan}/board?token=${token}`;
  const board = await RawClient.synced(socket);
  board.edit((doc) =>
    addCard(doc, { id: 'c', title: '接待来访', stage: 'todo', done: 3, planned: null, unit: '批' }),
  );
  await board.stored();
  board.ws.close();
  await page.goto(`${server.url}/plans/${plan}/board`);
  const card = page.locator('[data-card]').filter({ hasText: '接待来访' });
  await expect(card.getByTitle('完成 3 批')).toHaveText('3 批');
  await page.goto(`${server.url}/plans/${plan}/board?view=table`);
  await expect(page.getByRole('row', { name: '接待来访' }).getByTitle('完成 3 批')).toHaveText('3 批');
});

test('a card put on another day of the calendar says so, and is taken back from there', async () => {
  const found = await importPlan(server, token, '日历.txt', TEXT);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${found}/board`);
  await page.locator('[data-stage]').first().waitFor();
  await page.keyboard.press('n');
  await page.keyboard.insertText('开馆');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('[data-card]').filter({ hasText: '开馆' }).focus();
  await page.keyboard.press('d');
  await page.getByRole('dialog').getByRole('button').filter({ hasText: /^10$/ }).click();
  await page.goto(`${server.url}/plans/${found}/board?view=calendar&month=2026-01`);
  const day = (name: RegExp) => page.getByRole('region', { name });
  const card = (name: RegExp) => day(name).getByRole('button', { name: '开馆' });
  await card(/1月10日/).dragTo(day(/1月12日/));
  await expect(card(/1月12日/)).toBeVisible();
  await expect(page.getByText('“开馆”已改到1月12日到期')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(card(/1月10日/)).toBeVisible();
});

test('what is told on a phone leaves the round button free, and who holds the first card is named whole', async () => {
  const held = await importPlan(server, token, '拿着.txt', TEXT);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${held}/board`);
  await page.locator('[data-stage]').first().waitFor();
  await page.keyboard.press('n');
  await page.keyboard.insertText('开馆');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const other = colleague.page;
  await other.goto(`${server.url}/plans/${held}/board`);
  await other.locator('[data-card]').click();
  const flag = page.locator('[data-held]').getByText(`${COLLEAGUE.name} 正在编辑`);
  await expect(flag).toBeVisible();
  await expect(flag).toBeInViewport({ ratio: 1 });
  await other.goto(server.url);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('[data-card]').focus();
  await page.keyboard.press('Delete');
  const told = await page.getByRole('status').filter({ hasText: '已归档“开馆”' }).boundingBox();
  const add = await page.getByRole('button', { name: '新任务卡' }).boundingBox();
  expect(told!.x + told!.width).toBeLessThanOrEqual(add!.x);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('on a phone, where the filter leaves none in the stage shown, it leads to the one that has some', async () => {
  const found = await importPlan(server, token, '筛选.txt', TEXT);
  const { page } = admin;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/plans/${found}/board`);
  await page.locator('[data-stage]').first().waitFor();
  await page.keyboard.press('n');
  for (const words of ['开馆', '闭馆']) {
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  const card = page.locator('[data-card]').filter({ hasText: '闭馆' });
  await card.focus();
  for (const key of ['Space', 'ArrowRight', 'Space']) await page.keyboard.press(key);
  await page.getByRole('navigation', { name: '阶段' }).getByRole('button').first().click();
  await page.getByRole('searchbox').fill('闭馆');
  await expect(page.getByText('“待启动”里没有符合筛选的任务卡。')).toBeVisible();
  expect(await amiss(page)).toEqual([]);
  await page.getByRole('button', { name: '看“活动策划”的 1 张' }).click();
  await expect(card).toBeInViewport();
  await expect(page.getByText('里没有符合筛选的任务卡。')).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });
});
