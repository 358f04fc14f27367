// Files in by the page: what people wrote beside the words comes along, a whole plan comes back, work is given up.
import { expect, test } from '@playwright/test';
import { p, rawDocx } from '../docx/zipKit.ts';
import { editorOf, type Person, saved, signIn, staff } from './people.ts';
import { ADMIN, GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let token: string;

test.beforeAll(async ({ browser }) => {
  server = await GongceServer.start();
  token = await staff(server);
  admin = await signIn(browser, server, ADMIN);
});
test.afterAll(async () => {
  await admin.context.close();
  await server.end();
});

const stamp = 'w:author="王敏" w:date="2026-02-01T00:00:00Z"';
const r = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const COMMENTED = rawDocx({
  body:
    p('2026年工作计划', '<w:sz w:val="44"/>', '<w:jc w:val="center"/>') +
    p('一、总体目标') +
    `<w:p><w:commentRangeStart w:id="1"/>${r('全年举办论坛不少于12场')}<w:commentRangeEnd w:id="1"/>${r('，发展会员')}<w:del w:id="2" ${stamp}><w:r><w:delText>200</w:delText></w:r></w:del><w:ins w:id="3" ${stamp}>${r('300')}</w:ins>${r('人。')}</w:p>`,
  comments:
    '<w:comment w:id="1" w:author="李强" w:date="2026-02-02T08:00:00Z"><w:p><w:r><w:t>依据是什么？</w:t></w:r></w:p></w:comment>',
});

const choose = (name: string, buffer: Uint8Array) =>
  admin.page.getByTestId('import-file').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(buffer),
  });

test('a .docx with comments and tracked changes; its targets become cards; the whole plan leaves and comes back', async () => {
  const { page, context } = admin;
  await page.goto(`${server.url}/import`);
  await choose('计划.docx', COMMENTED);
  const lines = page.getByRole('list', { name: '原文各行' }).getByRole('listitem');
  await expect(lines.filter({ hasText: '发展会员' }).locator('del')).toHaveText('200');
  await expect(lines.filter({ hasText: '发展会员' }).locator('ins')).toHaveText('300');
  await expect(page.getByText('1 条批注成为讨论')).toBeVisible();
  await page.getByLabel('同时为 2 项指标生成任务卡').check();
  await page.getByRole('button', { name: '导入并打开' }).click();
  await expect(page).toHaveURL(/\/plans\/[\w-]+\/text/);
  await expect(editorOf(page).locator('.gc-commented').first()).toHaveText('全年举办论坛不少于');
  const planId = /plans\/([\w-]+)\//.exec(page.url())?.[1] ?? '';
  await page.getByRole('tab', { name: /批注/ }).click();
  await expect(page.getByText('依据是什么？')).toBeVisible();
  await expect(page.getByText('来自文件')).toBeVisible();
  await editorOf(page).locator('ins').click();
  const suggestion = page.getByRole('toolbar', { name: '修订建议' });
  await expect(suggestion).toContainText('王敏');
  await suggestion.getByRole('button', { name: '接受' }).click();
  await expect(editorOf(page)).toContainText('发展会员300人。');
  await expect(editorOf(page).locator('ins, del')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editorOf(page).locator('del')).toHaveText('200');
  await editorOf(page).locator('del').click();
  await suggestion.getByRole('button', { name: '拒绝' }).click();
  await expect(editorOf(page)).toContainText('发展会员200人。');
  await saved(page);
  await page.reload();
  await expect(editorOf(page)).toContainText('发展会员200人。');
  await expect(editorOf(page).locator('ins, del')).toHaveCount(0);
  await page.goto(`${server.url}/plans/${planId}/board`);
  await expect(page.getByText('论坛', { exact: true }).first()).toBeVisible();

  const archive = await context.request.get(`${server.url}/api/plans/${planId}/export.zip`);
  await page.goto(`${server.url}/import`);
  await choose('存档.zip', await archive.body());
  await expect(page.getByRole('heading', { name: '2026年工作计划' })).toBeVisible();
  await expect(page.getByText('这里已有 1 份同名计划')).toBeVisible();
  await page.getByRole('button', { name: '导入整套计划' }).click();
  await expect(page).toHaveURL(/\/plans\/[\w-]+\/text/);
  expect(page.url()).not.toContain(planId);
  await expect(editorOf(page).locator('.gc-commented').first()).toHaveText('全年举办论坛不少于');
});

test('what cannot be read is refused in words; an upload can be given up and makes nothing', async () => {
  const { page, context } = admin;
  await page.goto(`${server.url}/import`);
  await choose('旧文件.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await expect(page.getByRole('alert')).toContainText('另存为 .docx');
  await choose('太大.txt', new Uint8Array(17 * 1024 * 1024).fill(65));
  await expect(page.getByRole('alert')).toContainText('上限 16 MB');
  const cdp = await context.newCDPSession(page);
  const speed = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 200_000 };
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', speed);
  await choose('慢.txt', new TextEncoder().encode('一、全年举办论坛20场。\n'.repeat(30_000)));
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /\d/);
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('heading', { name: '把已有的计划带进来' })).toBeVisible();
  await cdp.send('Network.emulateNetworkConditions', { ...speed, uploadThroughput: -1 });
  const { plans } = (await server.call('GET', '/api/plans', undefined, token)) as {
    plans: { title: string }[];
  };
  expect(plans.map((plan) => plan.title)).not.toContain('慢');
});
