// The board cut into lanes, by keys and by pointer; and folds, which take cards too.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { addCard, DEFAULT_STAGES } from '../../shared/doc/board.ts';
import { RawClient } from '../sync/rawClient.ts';
import { amiss, importPlan, joinDepartment, type Office, office } from './people.ts';

const TEXT =
  '2026年工作计划\n\n一、交流\n1. 论坛。举办学术论坛3场。\n\n二、出版\n1. 图书。出版图书2种。\n\n三、保障\n1. 经费。各部门落实经费。\n';
let here: Office;
let board: string;

office(async (all) => {
  here = all;
  const { server, token } = all;
  const make = (name: string) => server.call('POST', '/api/departments', { name }, token);
  await make('学术部');
  const { id } = (await make('出版部')) as { id: string };
  await joinDepartment(server, token, id);
  board = `${server.url}/plans/${await importPlan(server, token, '泳道.txt', TEXT)}/board`;
});

const lane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const cell = (page: Page, name: string, stage: string) =>
  lane(page, name).getByRole('list', { name: stage, exact: true });
const quick = (page: Page) => page.getByRole('textbox', { name: '任务卡标题' });

async function add(page: Page, title: string): Promise<void> {
  await expect(quick(page)).toBeFocused();
  await page.keyboard.insertText(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function drag(page: Page, card: Locator, to: { x: number; y: number }): Promise<void> {
  const from = await card.boundingBox();
  if (!from) throw new Error('the card is not shown');
  await page.mouse.move(from.x + 30, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.mouse.move(to.x + 2, to.y + 2);
  await page.mouse.up();
}

test('a new card is typed in its department’s lane, and carried over a folded one by keys', async () => {
  const { page } = here.colleague;
  await page.goto(`${board}?lanes=department`);
  await page.getByRole('button', { name: '新任务卡' }).click();
  await add(page, '图书展');
  await expect(cell(page, '出版部', '待启动')).toContainText('图书展');
  await page.getByRole('button', { name: '在“活动策划”顶端添加任务卡' }).click();
  await add(page, '读书会');
  await expect(cell(page, '出版部', '活动策划')).toContainText('读书会');

  // 学术部 lies between nothing and 出版部; the lane without a department comes up for who has none.
  const { page: office } = here.admin;
  await office.goto(`${board}?lanes=department`);
  await office.getByRole('button', { name: '新任务卡' }).click();
  await add(office, '迎新会');
  await expect(cell(office, '没有牵头部门', '待启动')).toContainText('迎新会');

  await lane(page, '出版部').getByRole('button', { name: '收起 出版部' }).click();
  const card = page.locator('[data-card]').filter({ hasText: '迎新会' });
  await card.focus();
  for (const key of ['Space', 'ArrowUp', 'ArrowRight', 'Space']) await page.keyboard.press(key);
  await expect(cell(page, '学术部', '活动策划')).toContainText('迎新会');
  await expect(page.getByText('已移到“活动策划”，改由学术部牵头')).toBeVisible();
  await expect(card).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, '没有牵头部门', '待启动')).toContainText('迎新会');
  await expect(card).toBeFocused();
  for (const key of ['Space', 'ArrowUp', 'Space']) await page.keyboard.press(key);
  await expect(page.getByText('已改由学术部牵头')).toBeVisible();
  await lane(page, '出版部').getByRole('button', { name: '展开 出版部' }).click();
  await expect(cell(page, '出版部', '待启动')).toContainText('图书展');
});

test('in lanes by section a card changes its stage, never its section, and is told why', async () => {
  const { page } = here.colleague;
  await page.goto(`${board.replace(/board$/, 'targets')}`);
  for (const measure of ['学术论坛', '图书']) {
    const row = page.getByRole('row').filter({ hasText: measure });
    await row.getByRole('button', { name: '生成任务卡' }).click();
    await expect(row.getByRole('button', { name: '生成任务卡' })).toHaveCount(0);
  }
  await page.goto(`${board}?lanes=section`);
  await expect(cell(page, '一、交流', '待启动').locator('[data-card]')).toHaveCount(1);
  const goal = await cell(page, '二、出版', '过程跟踪').boundingBox();
  if (!goal) throw new Error('there is no such cell');
  await drag(page, cell(page, '一、交流', '待启动').locator('[data-card]'), {
    x: goal.x + 60,
    y: goal.y + 30,
  });
  await expect(page.getByText('章节的泳道跟着任务卡引的原文走，只能在本泳道内换阶段')).toBeVisible();
  await expect(cell(page, '一、交流', '待启动').locator('[data-card]')).toHaveCount(1);
});

test('in lanes by section a new card is typed in its section, whose title it quotes', async () => {
  const { page } = here.colleague;
  await page.goto(`${board}?lanes=section`);
  const place = cell(page, '三、保障', '活动策划');
  await place.getByRole('button', { name: '添加任务卡' }).click();
  await add(page, '落实经费');
  const card = place.locator('[data-card]');
  await expect(card).toContainText('落实经费');
  await card.press('Enter');
  await expect(page.getByRole('dialog', { name: /^任务卡/ })).toContainText('保障');
});

test('the line where a carried card would lie is seen in a lane as well', async () => {
  const { page } = here.colleague;
  await page.goto(`${board}?lanes=department`);
  const card = cell(page, '出版部', '待启动').locator('[data-card]').filter({ hasText: '图书展' });
  await card.focus();
  for (const key of ['Space', 'ArrowRight']) await page.keyboard.press(key);
  const line = page.locator('[data-line]');
  await expect(line).toHaveCount(1);
  // A row that is contained cuts off what stands above it.
  const row = page.locator('[data-row]').filter({ has: line });
  await expect(row).toHaveCSS('content-visibility', 'visible');
  await page.keyboard.press('Escape');
});

test('a card dropped on a folded column is in it', async () => {
  const { page } = here.admin;
  await page.goto(board);
  await page.getByRole('button', { name: '“反馈优化”的操作' }).click();
  await page.getByRole('menuitem', { name: '收起这一列' }).click();
  const folded = page.getByRole('button', { name: '展开“反馈优化”' });
  const goal = await folded.boundingBox();
  if (!goal) throw new Error('there is no folded column');
  await drag(page, page.locator('[data-card]').filter({ hasText: '图书展' }), {
    x: goal.x + goal.width / 2,
    y: goal.y + 80,
  });
  await expect(page.getByText('已移到“反馈优化”')).toBeVisible();
  await folded.click();
  await expect(page.locator('[data-stage]').filter({ hasText: '反馈优化' })).toContainText('图书展');
});

test('Enter and Esc in a card’s title leave the keys in the sheet, and the next Esc closes it', async () => {
  const { page } = here.admin;
  await page.goto(board);
  await page.locator('[data-card]').filter({ hasText: '读书会' }).press('Enter');
  const sheet = page.getByRole('dialog', { name: /^任务卡/ });
  const title = sheet.getByRole('textbox', { name: '标题' });
  await title.fill('读书会（春）');
  await title.press('Enter');
  await expect(sheet.locator(':focus')).toHaveCount(1);
  await title.fill('别的');
  await title.press('Escape');
  await expect(title).toHaveValue('读书会（春）');
  await expect(sheet.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('of many cards those near the window are drawn; the others are there by name, for keys, drops and search', async () => {
  const { server, token, admin } = here;
  const { page } = admin;
  const plan = await importPlan(server, token, '许多.txt', TEXT);
  const socket = `${server.url.replace('http', 'ws')}/sync/${plan}/board?token=${token}`;
  const client = await RawClient.synced(socket);
  client.edit((doc) => {
    for (let k = 0; k < 150; k++) {
      const stage = DEFAULT_STAGES[k % 5]?.id ?? 'todo';
      addCard(doc, { id: `card${k}`, title: `任务${k}。`, stage, planned: 3, unit: '场' });
    }
  });
  await client.stored();
  client.ws.close();
  await page.goto(`${server.url}/plans/${plan}/board?lanes=department`);
  const place = (stage: string) => cell(page, '没有牵头部门', stage);
  const drawn = page.locator('[data-card]');
  await expect(place('待启动').locator('[data-card]').first()).toContainText('任务0。');
  expect(await drawn.count()).toBeLessThan(100);
  await expect(page.getByRole('group', { name: /^任务\d+。/ })).toHaveCount(150);
  expect(await amiss(page)).toEqual([]);

  // The place to type below a column, then back: the last card was not drawn when the keys came to it.
  await place('待启动').getByRole('button', { name: '添加任务卡' }).focus();
  await page.keyboard.press('Shift+Tab');
  const last = page.locator('[data-card="card145"]');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(last).toContainText('0/3 场');
  for (const key of ['Space', 'ArrowRight', 'Space']) await page.keyboard.press(key);
  await expect(place('活动策划').locator('[data-card="card145"]')).toBeFocused();
  await expect(place('待启动').getByRole('group', { name: '任务145。' })).toHaveCount(0);

  await page.getByRole('searchbox').fill('任务77。');
  await expect(drawn).toHaveCount(1);
  await expect(drawn).toContainText('任务77。');
  await page.getByRole('searchbox').fill('');

  // Wherever one scrolls, cards stand there.
  const inSight = drawn.filter({ hasText: '任务72。' });
  await place('过程跟踪').getByRole('group', { name: '任务72。' }).scrollIntoViewIfNeeded();
  await expect(inSight).toBeInViewport();
});
