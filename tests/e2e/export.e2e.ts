// What leaves the house: open findings are told before, the red head is set in the dialog and kept, a progress
// report begins where the last one ended, and paper shows the plan alone.
import fs from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { importPlan, openText, type Person, signIn, staff } from './people.ts';
import { ADMIN, GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let planId: string;

const TEXT = `青禾学会2026年学术工作计划

一、学术活动
1. 论坛。全年举办论坛100场，其中上半年40场、下半年50场。
`;

test.beforeAll(async ({ browser }) => {
  server = await GongceServer.start();
  const token = await staff(server);
  admin = await signIn(browser, server, ADMIN);
  planId = await importPlan(server, token, '出文.txt', TEXT);
  await openText(admin.page, server, planId);
});
test.afterAll(async () => {
  await admin.context.close();
  await server.end();
});

async function wordsOf(file: Download): Promise<string> {
  const parts = unzipSync(fs.readFileSync(await file.path()));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
}

async function openOptions(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导出' }).first().click();
  await page.getByRole('menuitem', { name: '导出选项' }).click();
}

test('a finding that would embarrass is told before the file is made', async () => {
  const { page } = admin;
  await page.getByRole('button', { name: '导出' }).first().click();
  await page.getByRole('menuitem', { name: /Word 文稿/ }).click();
  const dialog = page.getByRole('dialog', { name: '导出 Word' });
  await expect(dialog.getByText(/总数 100 场/)).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '仍要导出' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^青禾学会2026年学术工作计划_起草_\d{8}\.docx$/);
  expect(await wordsOf(file)).toContain('全年举办论坛100场');
  await expect(dialog).toBeHidden();
});

test('a red head is written as set, needs its organ, and is there the next time', async () => {
  const { page } = admin;
  await openOptions(page);
  const dialog = page.getByRole('dialog', { name: '导出 Word' });
  await dialog.getByRole('button', { name: /红头、字体和网格/ }).click();
  await dialog.getByLabel('加红头和版记').check();
  await dialog.getByRole('button', { name: '仍要导出' }).click();
  await expect(dialog.getByText('写上发文机关标志')).toBeVisible();
  await dialog.getByLabel('发文机关标志').fill('青禾学会文件');
  await dialog.getByLabel('发文字号').fill('青学〔2026〕3号');
  await dialog.getByLabel('任务分解表').check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '仍要导出' }).click();
  const words = await wordsOf(await download);
  for (const part of ['青禾学会文件', '青学〔2026〕3号', '任务分解表']) expect(words).toContain(part);
  await openOptions(page);
  await expect(dialog.getByRole('button', { name: /红头、字体和网格/ })).toContainText('青禾学会文件');
  await page.keyboard.press('Escape');
});

test('a progress report begins where the last one ended', async () => {
  const { page } = admin;
  const past = await page.request.get(`${server.url}/api/plans/${planId}/report.docx?date=2026-06-30`);
  expect(past.status()).toBe(200);
  await openOptions(page);
  const dialog = page.getByRole('dialog', { name: '导出 Word' });
  await dialog.getByText('进展报告', { exact: true }).click();
  await expect(dialog.getByLabel('上次报告截至')).toHaveValue('2026年6月30日');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/_进展报告_\d{8}\.docx$/);
  expect(await wordsOf(file)).toContain('2026年6月30日以来的推进情况');
});

test('what is stopped is not downloaded', async () => {
  const { page } = admin;
  await page.route('**/export.docx**', async () => {
    // Never answered: the file is being made for as long as anybody waits.
  });
  await openOptions(page);
  const dialog = page.getByRole('dialog', { name: '导出 Word' });
  await dialog.getByRole('button', { name: '仍要导出' }).click();
  await expect(dialog.getByText('正在生成')).toBeVisible();
  await dialog.getByRole('button', { name: '停止' }).click();
  await expect(dialog.getByText('正在生成')).toBeHidden();
  await expect(dialog.getByRole('button', { name: '仍要导出' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('已停止导出')).toHaveCount(0);
  // Closed in the middle of it, it is stopped as well, and told.
  await openOptions(page);
  await dialog.getByRole('button', { name: '仍要导出' }).click();
  await expect(dialog.getByText('正在生成')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('已停止导出')).toBeVisible();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a Word file stopped while it is asked what is open in the text leads to no dialog later', async () => {
  const { page } = admin;
  let answer = (): void => {};
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/findings', async (route) => {
    await late;
    await route.continue();
  });
  const button = page.getByRole('button', { name: '导出' }).first();
  await button.click();
  await page.getByRole('menuitem', { name: /Word 文稿/ }).click();
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.getByText('已停止导出')).toBeVisible();
  await expect(button).toBeEnabled();
  const answered = page.waitForResponse('**/findings');
  answer();
  await (await answered).finished();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const next = page.waitForEvent('download');
  await button.click();
  await page.getByRole('menuitem', { name: /Markdown/ }).click();
  await next;
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('paper shows the plan alone', async () => {
  const { page } = admin;
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.ProseMirror h1')).toBeVisible();
  for (const hidden of [
    page.getByRole('button', { name: '导出' }),
    page.getByRole('tabpanel'),
    page.locator('.gc-skip'),
  ])
    await expect(hidden.first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});
