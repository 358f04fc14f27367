// Where the focus goes when something of the board closes: back to what opened it, or to its place.
import { expect, type Page, test } from '@playwright/test';
import { addCard } from '../../shared/doc/board.ts';
import { RawClient } from '../sync/rawClient.ts';
import { importPlan, type Office, office } from './people.ts';

const TEXT = '2026年工作计划\n\n一、交流\n1. 论坛。举办学术论坛3场。\n';
let here: Office;
let board: string;
office(async (all) => {
  here = all;
  board = `${all.server.url}/plans/${await importPlan(all.server, all.token, '焦点.txt', TEXT)}/board`;
});

const column = (page: Page, name: string) => page.locator('[data-stage]').filter({ hasText: name });
const quick = (page: Page) => page.getByRole('textbox', { name: '任务卡标题' });

test('Esc in a quickly added card leads back to the button, the card or the column it was begun from', async () => {
  const { page } = here.admin;
  await page.goto(board);
  const first = column(page, '待启动');
  await first.waitFor();
  await page.keyboard.press('n');
  await page.keyboard.insertText('开放日');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(quick(page)).toHaveCount(0);
  await expect(first).toBeFocused();

  const plus = column(page, '活动策划').getByRole('button', { name: '在“活动策划”顶端添加任务卡' });
  await plus.focus();
  await page.keyboard.press('Enter');
  await expect(quick(page)).toBeFocused();
  for (const title of ['立项', '招募', '开幕']) {
    await page.keyboard.insertText(title);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await expect(plus).toBeFocused();
  // In the order they were typed, above all others.
  await expect(column(page, '活动策划').locator('[data-card]')).toContainText(['立项', '招募', '开幕']);

  const card = first.locator('[data-card]');
  await card.focus();
  await page.keyboard.press('n');
  await expect(quick(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();

  const below = column(page, '成效评估').getByRole('button', { name: '添加任务卡', exact: true });
  await below.click();
  await expect(quick(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(below).toBeFocused();
});

test('Esc from a card that was taken out of the archive leads to the card, from one put there to the board', async () => {
  const { page } = here.admin;
  await page.goto(board);
  await column(page, '待启动').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.insertText('夏令营');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const card = column(page, '待启动').locator('[data-card]').filter({ hasText: '夏令营' });
  await card.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '“夏令营”的操作' }).click();
  await page.getByRole('menuitem', { name: '归档' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();

  const search = page.getByRole('searchbox', { name: '搜索任务卡' });
  const sheet = page.getByRole('dialog', { name: '任务卡 夏令营' });
  const restore = sheet.getByText('这张卡已归档').getByRole('button');
  await search.fill('夏令');
  await page.getByRole('button', { name: '夏令营' }).click();
  await restore.click();
  await expect(restore).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(card).toHaveCount(0);
  await page.getByRole('button', { name: '夏令营' }).focus();
  await page.keyboard.press('Enter');
  await restore.focus();
  await page.keyboard.press('Enter');
  await expect(sheet.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card).toBeFocused();
});

test('what is typed into a stage that somebody removes meanwhile becomes a card', async () => {
  const { page } = here.admin;
  await page.goto(board);
  await column(page, '成效评估').getByRole('button', { name: '添加任务卡', exact: true }).click();
  await quick(page).pressSequentially('写到一半');
  const { page: other } = here.colleague;
  await other.goto(board);
  await other.getByRole('button', { name: '“成效评估”的操作' }).click();
  await other.getByRole('menuitem', { name: '删除阶段' }).click();
  await expect(column(page, '待启动')).toContainText('写到一半');
  await expect(page.locator('[data-card]').filter({ hasText: '写到一半' })).toHaveCount(1);
});

test('a long column is gone through by keys, lifted cards too; the keys stay on a card that is scrolled out of sight', async () => {
  const { server, token, admin } = here;
  const { page } = admin;
  const plan = await importPlan(server, token, '长列.txt', TEXT);
  const client = await RawClient.synced(
    `${server.url.replace('http', 'ws')}/sync/${plan}/board?token=${token}`,
  );
  client.edit((doc) => {
    for (let k = 0; k < 120; k++) addCard(doc, { id: `card${k}`, title: `任务${k}。`, stage: 'todo' });
  });
  await client.stored();
  client.ws.close();
  await page.goto(`${server.url}/plans/${plan}/board`);
  const card = (k: number) => page.locator(`[data-card="card${k}"]`);
  await card(0).focus();
  for (const [key, at] of [
    ['End', 119],
    ['PageUp', 113],
    ['PageDown', 119],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(card(at)).toBeFocused();
    await expect(card(at)).toBeInViewport();
  }
  for (const key of ['Space', 'End', 'Space']) await page.keyboard.press(key);
  await expect(card(0)).toHaveAccessibleName('任务0。，待启动，第 120 张，共 120 张');
  await expect(card(0)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(card(1)).toBeFocused();
  await card(1).hover();
  await page.mouse.wheel(0, 4000);
  await expect(card(1)).not.toBeInViewport();
  await expect(card(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(card(2)).toBeFocused();
  await expect(card(2)).toBeInViewport();
});
