// 类别 of the workspace: added on the page of departments and members, by keyboard; a target and a card of it; undo;
// nothing amiss for axe, on a phone too.
import { expect, test } from '@playwright/test';
import { amiss, editorOf, importPlan, office, openText, type Person } from './people.ts';
import type { GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;

office((all) => {
  ({ server, admin, colleague, token } = all);
});

const TEXT = `2026年工作计划

一、人才
1. 引才。引进海外青年学者10名，举办论坛3场。
`;

test('an administrator adds a category by keyboard; targets, filters and cards have it; deleting can be undone', async () => {
  const { page } = admin;
  await page.goto(`${server.url}/people`);
  const section = page.getByRole('region', { name: '类别' });
  await expect(section).toContainText('学术论坛');
  await section.getByRole('button', { name: '添加类别' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '添加类别' });
  await expect(dialog.getByLabel('名称')).toBeFocused();
  await page.keyboard.insertText('学术论坛');
  await expect(dialog).toContainText('已有这个名称的类别');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('海外引才');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('海外青年学者、海外优青，overseas fellows');
  // what still fades in has no contrast yet
  await expect(dialog).toHaveCSS('opacity', '1');
  expect(await amiss(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(section).toContainText('海外青年学者、海外优青、overseas fellows');
  if (process.env.GONGCE_SHOTS) await page.screenshot({ path: `${process.env.GONGCE_SHOTS}/cat-1440.png` });
  expect(await amiss(page)).toEqual([]);

  const planId = await importPlan(server, token, '类别.txt', TEXT);
  await openText(page, server, planId);
  await editorOf(page).locator('[data-target]').filter({ hasText: '10名' }).click();
  await page.keyboard.press('Alt+Enter');
  const card = page.getByRole('dialog', { name: '指标读法' });
  await expect(card).toContainText('海外引才');
  await expect(card).toContainText('类别：“海外青年学者”');
  if (process.env.GONGCE_SHOTS) await page.screenshot({ path: `${process.env.GONGCE_SHOTS}/hover-1440.png` });
  await card.getByRole('button', { name: '生成任务卡' }).click();
  await page.goto(`${server.url}/plans/${planId}/board`);
  await expect(page.getByText('海外引才').first()).toBeVisible();

  await page.goto(`${server.url}/people`);
  await section.getByRole('button', { name: '编辑类别 海外引才' }).click();
  if (process.env.GONGCE_SHOTS)
    await page.screenshot({ path: `${process.env.GONGCE_SHOTS}/dialog-1440.png` });
  await page.getByRole('dialog', { name: '编辑类别' }).getByRole('button', { name: '删除' }).click();
  await expect(section.getByRole('button', { name: '编辑类别 海外引才' })).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(section.getByRole('button', { name: '编辑类别 海外引才' })).toBeVisible();
});

test('on a phone nothing is cut off, and who is no administrator only reads', async () => {
  const { page } = admin;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/people`);
  const section = page.getByRole('region', { name: '类别' });
  await section.getByRole('button', { name: '编辑类别 海外引才' }).scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  if (process.env.GONGCE_SHOTS) await page.screenshot({ path: `${process.env.GONGCE_SHOTS}/cat-390.png` });
  await section.getByRole('button', { name: '编辑类别 海外引才' }).click();
  const dialog = page.getByRole('dialog', { name: '编辑类别' });
  await expect(dialog).toHaveCSS('opacity', '1');
  if (process.env.GONGCE_SHOTS) await page.screenshot({ path: `${process.env.GONGCE_SHOTS}/dialog-390.png` });
  expect(await amiss(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  await colleague.page.goto(`${server.url}/people`);
  const seen = colleague.page.getByRole('region', { name: '类别' });
  await expect(seen).toContainText('海外引才');
  await expect(seen.getByRole('button')).toHaveCount(0);
});
