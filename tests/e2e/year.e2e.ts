// The main job from end to end, as people do it: import a text, see its targets, make a card, move it,
// talk about the words, finalise, export a .docx.
import fs from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { amiss, COLLEAGUE, editorOf, office, type Person, saved } from './people.ts';
import type { GongceServer } from './server.ts';

const TEXT = `首页 > 通知公告 > 正文
阅读次数：286
青禾学会2026年学术工作计划
为服务会员成长、活跃学术交流，制定本计划。
一、总体目标
全年组织学术交流活动不少于60场，其中学术论坛10场、专题沙龙20场、科普讲座30场。发展会员300人。
二、重点任务
（一）办好品牌活动
1.办好青禾论坛。面向青年学者举办学术论坛10场，每场邀请专家不少于3人。（牵头部门：学术部）
2.办好专题沙龙。全年举办专题沙龙20场，形成纪要20份。（牵头部门：学术部；配合部门：办公室）
（二）服务公众
1.走进社区。全年举办科普讲座30场，覆盖12个社区。（牵头部门：科普部）
`;

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;
let planId = '';

test.describe.configure({ mode: 'serial' });
office((all) => {
  ({ server, admin, colleague, token } = all);
});

test('a text is imported after its preview was checked', async () => {
  const { page } = admin;
  await page.goto(server.url);
  await page
    .getByRole('button', { name: '导入文稿' })
    .or(page.getByRole('link', { name: '导入文稿' }))
    .first()
    .click();
  await page.setInputFiles('input[type=file]', {
    name: '青禾学会计划.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(TEXT),
  });
  await expect(page.getByText('青禾学会2026年学术工作计划').first()).toBeVisible();
  await expect(page.getByText('浏览计数')).toBeVisible();
  expect(await amiss(page)).toEqual([]);
  await page.getByRole('button', { name: '导入并打开' }).click();
  await expect(editorOf(page)).toContainText('发展会员300人');
  await expect(editorOf(page)).not.toContainText('阅读次数');
  planId = /plans\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  expect(planId).not.toBe('');
  await server.call('PUT', `/api/plans/${planId}/members`, { email: COLLEAGUE.email, role: 'editor' }, token);
});

test('targets stand beside the words, a click goes there, one click makes cards', async () => {
  const { page } = admin;
  await expect(page.getByText('60 = 10 + 20 + 30')).toBeVisible();
  expect(await amiss(page)).toEqual([]);
  const row = page.getByRole('button', { name: /学术论坛/ }).first();
  await row.click();
  await expect(page.locator('.ProseMirror').getByText('10场').first()).toBeInViewport();
  await page.getByRole('button', { name: '指标操作' }).nth(1).click();
  await page.getByRole('menuitem', { name: '按场生成 10 张' }).click();
  await expect(page.getByText('已生成 10 张任务卡')).toBeVisible();
  await saved(page);
});

test('a card is dragged on one screen and moves on the other; the keyboard moves it back', async () => {
  await admin.page.goto(`${server.url}/plans/${planId}/board`);
  await colleague.page.goto(`${server.url}/plans/${planId}/board`);
  // A card's name says its stage: “学术论坛（第1场），待启动，第 1 张，共 10 张”.
  const cardOn = (page: Page, stage = '') =>
    page.getByRole('group', { name: new RegExp(`学术论坛（第1场），${stage}`) });
  await expect(cardOn(colleague.page, '待启动')).toBeVisible();
  expect(await amiss(admin.page)).toEqual([]);
  await cardOn(admin.page).dragTo(admin.page.locator('[aria-label^="过程跟踪"]').first());
  for (const { page } of [admin, colleague]) await expect(cardOn(page, '过程跟踪')).toBeVisible();
  await cardOn(colleague.page).focus();
  await colleague.page.keyboard.press('Space');
  await colleague.page.keyboard.press('ArrowLeft');
  await colleague.page.keyboard.press('Space');
  for (const { page } of [admin, colleague]) await expect(cardOn(page, '活动策划')).toBeVisible();
});

test('what a card delivers shows beside the number in the text', async () => {
  const { page } = colleague;
  await page.getByRole('group', { name: /学术论坛（第1场）/ }).press('Enter');
  await page.getByRole('button', { name: '记一场' }).click();
  await page.keyboard.press('Escape');
  await admin.page.goto(`${server.url}/plans/${planId}/text`);
  await expect(admin.page.locator('body')).toContainText('1/60');
  await saved(colleague.page);
  const { targets } = (await server.call('GET', `/api/plans/${planId}/targets`, undefined, token)) as {
    targets: { quote: string; done: number }[];
  };
  expect(targets.find((target) => target.quote === '不少于60场')?.done).toBe(1);
});

test('a comment on words is answered and resolved', async () => {
  const { page } = admin;
  await editorOf(page).getByText('为服务会员成长').click({ clickCount: 3 });
  await page.keyboard.press('Control+Alt+m');
  await page.getByRole('textbox', { name: '写下意见' }).fill('这一句要不要写上服务对象？');
  await page.keyboard.press('Control+Enter');
  await colleague.page.goto(`${server.url}/plans/${planId}/text`);
  await colleague.page.getByRole('tab', { name: /批注/ }).click();
  await expect(colleague.page.getByText('这一句要不要写上服务对象？')).toBeVisible();
  await colleague.page.getByRole('button', { name: '解决' }).first().click();
  await page.getByRole('tab', { name: /批注/ }).click();
  await expect(page.getByText(`${COLLEAGUE.name} 已解决`)).toBeVisible();
});

test('R9 finalising freezes the text on open screens, the board stays live, the docx holds the text', async () => {
  await colleague.page.goto(`${server.url}/plans/${planId}/text`);
  await expect(editorOf(colleague.page)).toBeVisible();
  const { page } = admin;
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '定稿' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '定稿' }).click();
  for (const one of [page, colleague.page]) {
    await expect(one.getByText('已定稿，文稿不再改动').first()).toBeVisible();
    await expect(editorOf(one)).toHaveCount(0);
  }
  await colleague.page.goto(`${server.url}/plans/${planId}/board`);
  await colleague.page.getByRole('button', { name: '新任务卡' }).click();
  await colleague.page.keyboard.type('定稿后加的卡');
  await colleague.page.keyboard.press('Enter');
  await expect(colleague.page.getByRole('group', { name: /定稿后加的卡/ })).toBeVisible();

  await page.getByRole('button', { name: '导出' }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /Word/ }).click();
  const file = await (await download).path();
  const parts = unzipSync(fs.readFileSync(file));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const words = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  for (const line of ['青禾学会2026年学术工作计划', '一、总体目标', '（二）服务公众', '发展会员300人。']) {
    expect(words).toContain(line);
  }
  expect(words).not.toContain('阅读次数');
});

test('修订 opens the text again as the next revision', async () => {
  const { page } = admin;
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '修订' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: '修订' });
  if (await confirm.isVisible().catch(() => false)) await confirm.click();
  await expect(editorOf(page)).toBeVisible();
  const plan = (await server.call('GET', `/api/plans/${planId}`, undefined, token)) as {
    state: string;
    revision: number;
  };
  expect(plan).toMatchObject({ state: 'amend', revision: 2 });
});

test('in English nothing is left untranslated, and the plan’s own words stay', async () => {
  await server.call('PATCH', '/api/me', { language: 'en' }, token);
  const { page } = admin;
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${server.url}/plans/${planId}/text`);
  await expect(page.getByRole('link', { name: 'Board' }).first()).toBeVisible();
  await expect(editorOf(page)).toContainText('总体目标');
});
