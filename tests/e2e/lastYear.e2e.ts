// This year's plan begun from last year's, to the end: the years that moved and those left, the numbers carried, what differs.
import { expect, test } from '@playwright/test';
import { editorOf, importPlan, type Office, office, saved } from './people.ts';

const TEXT = `青禾学会2026年工作计划

一、学术活动
1. 论坛。2026年举办学术论坛10场，较2025年增加2场。
2. 沙龙。全年举办专题沙龙20场。
`;

let here: Office;
office(async (all) => {
  here = all;
  await importPlan(all.server, all.token, '去年.txt', TEXT);
});

test('the draft has last year’s numbers under this year’s title, and is seen against that plan', async () => {
  const { server, admin } = here;
  const { page } = admin;
  await page.goto(server.url);
  await page.getByRole('button', { name: '开始' }).click();
  const dialog = page.getByRole('dialog', { name: '从去年的计划起稿' });
  await expect(dialog.getByLabel('标题')).toHaveValue('青禾学会2027年工作计划');
  await expect(dialog).toContainText('任务卡和成员不带入');
  await dialog.getByRole('button', { name: '起稿' }).click();
  await expect(dialog.getByText('较2025年增加2场')).toBeVisible();
  await dialog.getByRole('button', { name: '打开新稿' }).click();
  await expect(editorOf(page)).toContainText('2027年举办学术论坛10场');
  const targets = page.locator('aside').getByRole('button', { name: /学术论坛|专题沙龙/ });
  await expect(targets.first()).toBeVisible();

  await editorOf(page).getByText('专题沙龙20场').click();
  await page.keyboard.press('End');
  await page.keyboard.insertText('形成纪要15份。');
  await saved(page);
  await page.getByRole('link', { name: '历史' }).click();
  await page.getByRole('button', { name: '与去年的计划比' }).click();
  await expect(page.getByRole('tab', { name: /指标变化/ })).toContainText('1');
  await expect(page.getByRole('tabpanel')).toContainText('纪要');
  await expect(page.getByRole('tabpanel')).not.toContainText('论坛');
});
