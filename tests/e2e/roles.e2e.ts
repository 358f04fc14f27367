// What a plan offers to whom: who only reads is offered nothing that would be refused, and is told of it.
import { expect, type Page, test } from '@playwright/test';
import { COLLEAGUE, editorOf, importPlan, type Office, office, openText } from './people.ts';

const TEXT = '2026年工作计划\n\n一、交流\n1. 论坛。举办学术论坛3场。（牵头部门：学术部）\n';
let here: Office;
let planId: string;

test.describe.configure({ mode: 'serial' });
office(async (all) => {
  here = all;
  await all.server.call('POST', '/api/departments', { name: '学术部' }, all.token);
  planId = await importPlan(all.server, all.token, '角色.txt', TEXT);
});

const role = (name: string | null) =>
  here.server.call('PUT', `/api/plans/${planId}/members`, { email: COLLEAGUE.email, role: name }, here.token);
const open = (page: Page, view: string) => page.goto(`${here.server.url}/plans/${planId}/${view}`);

test('a reader is offered no cards to make, no work to give away and no menu without entries', async () => {
  await role('viewer');
  const { page } = here.colleague;
  await open(page, 'board');
  const main = page.getByRole('main');
  await expect(main.getByText('还没有任务卡。', { exact: true })).toBeVisible();
  await expect(main.getByRole('button', { name: '从指标生成' })).toHaveCount(0);
  await expect(main.getByRole('button', { name: '“待启动”的操作' })).toHaveCount(1);
  await open(page, 'board?lanes=department');
  await expect(main.getByRole('heading', { name: '待启动' })).toBeVisible();
  await expect(main.getByRole('button', { name: '“待启动”的操作' })).toHaveCount(0);
  await open(page, 'targets');
  await expect(main.getByText('学术部还没有任务卡')).toBeVisible();
  await expect(main.getByRole('button', { name: '去安排' })).toHaveCount(0);
  await expect(main.getByRole('button', { name: '生成任务卡' })).toHaveCount(0);
});

test('who is made a reader while writing reads why, beside what could not be sent', async () => {
  await role('editor');
  const { page, context } = here.colleague;
  await openText(page, here.server, planId);
  await editorOf(page).getByText('举办学术论坛').click();
  await context.setOffline(true);
  await page.keyboard.press('End');
  await page.keyboard.type('另办沙龙。');
  await expect(page.getByText(/离线 · \d+ 处改动存在本机/).first()).toBeVisible();
  await role('viewer');
  await context.setOffline(false);
  await expect(page.getByText(/处改动没能送出，已留在本机/)).toBeVisible();
  await expect(page.getByText('你在此计划中改为只读；未送出的文字已留在本机。')).toBeVisible();
  await page.getByRole('button', { name: '查看未送出的文字' }).click();
  await expect(page.getByRole('dialog')).toContainText('另办沙龙。');
});

test('a reader chooses no cards, for there is nothing to do with them, and is not said to be editing one', async () => {
  const { page } = here.admin;
  await open(page, 'board');
  await page.getByRole('button', { name: '新任务卡' }).click();
  await page.keyboard.insertText('论坛筹备');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const { page: reader } = here.colleague;
  await open(reader, 'board');
  const card = reader.locator('[data-card]').filter({ hasText: '论坛筹备' });
  await card.press('x');
  await expect(card).toBeFocused();
  await expect(reader.getByRole('toolbar', { name: '已选任务卡的操作' })).toHaveCount(0);
  await card.press('Enter');
  await expect(reader.getByRole('dialog', { name: /^任务卡/ })).toBeVisible();
  await role('editor');
  // Now there is something to write: those who look on see it from here on, and not before.
  await expect(reader.getByRole('dialog').getByRole('textbox', { name: '标题' })).toBeVisible();
  await expect(page.getByText('周若水 正在编辑')).toBeVisible();
  await role('viewer');
  await expect(page.getByText('周若水 正在编辑')).toHaveCount(0);
});
