// The targets page in a real browser: the same numbers as in the text, and on a phone nothing cut that tells rows apart.
import { expect, type Page, test } from '@playwright/test';
import { amiss, importPlan, type Office, office, openText } from './people.ts';

const TEXT = `2026年工作计划

一、目标
全年举办学术活动120场，其中学术论坛20场、沙龙100场。每季度开展督查1次。
二、任务
1. 学术论坛。全年举办学术论坛20场，其中上半年8场、下半年12场。
`;
let here: Office;
let plan: string;
let planId: string;
office(async (all) => {
  here = all;
  planId = await importPlan(all.server, all.token, '指标.txt', TEXT);
  plan = `${all.server.url}/plans/${planId}`;
});

/** What of the page's elements stands outside the element that clips it, or the window. */
const cut = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) =>
    all.flatMap((one) => {
      const { left, right } = one.getBoundingClientRect();
      const box = one.closest('th')?.getBoundingClientRect() ?? { left: 0, right: window.innerWidth };
      return left < box.left - 1 || right > box.right + 1 ? [one.textContent ?? ''] : [];
    }),
  );

test('what should be done by today is one number in the text, its tooltip and on the page', async () => {
  const { page } = here.admin;
  await page.clock.setFixedTime(new Date('2026-11-30T10:00:00+08:00'));
  await openText(page, here.server, planId);
  await expect(page.getByTitle('完成 0，计划 120 场，今天应达 109')).toBeVisible();
  await page.goto(`${plan}/targets`);
  await expect(page.getByText('/ 120 场，应达 109 场')).toBeVisible();
  await expect(page.getByRole('img', { name: '完成 0，计划 120 场，今天应达 109' })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /督查/ })).toContainText('1 次/季度');
});

test('on a phone parts of one name keep their period, and the filters stand in one row', async () => {
  const { page } = here.admin;
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${plan}/targets`);
  for (const term of ['上半年', '下半年'])
    await expect(page.locator('th').getByText(term, { exact: true })).toBeVisible();
  expect(await cut(page, 'tbody th span')).toEqual([]);
  const tops = await page
    .getByRole('region', { name: '全部指标' })
    .getByRole('button', { name: /^(按章节|部门|状态)$/ })
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(tops).toHaveLength(3);
  expect(new Set(tops).size).toBe(1);
});

test('on a phone each target shows what is done, its line and how it stands, nothing aside', async () => {
  const { page } = here.admin;
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${plan}/targets`);
    const table = page.getByRole('region', { name: '全部指标' }).getByRole('table');
    const row = table.getByRole('row').filter({ hasText: '120' }).first();
    await expect(row.getByText('0', { exact: true })).toBeVisible();
    for (const part of [row.getByRole('img', { name: /完成 0，计划 120/ }), row.getByText('未挂卡')])
      await expect(part).toBeInViewport({ ratio: 1 });
    await expect(row.getByRole('button')).toBeInViewport();
    expect(await table.evaluate((one) => one.scrollWidth <= one.parentElement!.clientWidth)).toBe(true);
    expect(await amiss(page)).toEqual([]);
  }
});

test('at 320 px who is here ends in an ellipsis, not in half a character', async () => {
  const { page } = here.colleague;
  await openText(page, here.server, planId);
  await here.admin.page.setViewportSize({ width: 320, height: 700 });
  await here.admin.page.goto(`${plan}/board`);
  const online = here.admin.page.getByText('2 人在线');
  await expect(online).toHaveCSS('text-overflow', 'ellipsis');
  const inside = await online.evaluate(
    (one) => one.getBoundingClientRect().right <= one.parentElement!.getBoundingClientRect().right + 1,
  );
  expect(inside).toBe(true);
});

test('where there are only hints the tab counts them, the panel says so, and lists them when asked', async () => {
  const words = '2026年工作计划\n\n一、任务\n举办论坛3场。\n举办沙龙4场。\n举办讲座5场。\n发表论文6篇。\n';
  const id = await importPlan(here.server, here.token, '提示.txt', words);
  const { page } = here.admin;
  await page.setViewportSize({ width: 1440, height: 900 });
  await openText(page, here.server, id);
  await page.getByRole('tab', { name: '校核 4' }).click();
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('没有发现前后不符的地方，另有 4 条提示：');
  await panel.getByRole('button', { name: '列出 4 条', exact: true }).click();
  await expect(panel.getByRole('article')).toHaveCount(5);
});

test('a plan without a number says so, and lists its items; no filter is blamed', async () => {
  const { server, token, admin } = here;
  const text = '2026年工作计划\n\n一、制度\n1. 完善章程。修订章程并公布。\n2. 加强培训。组织骨干培训。\n';
  const bare = await importPlan(server, token, '无数.txt', text);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${bare}/targets`);
  const main = page.getByRole('main');
  await expect(main.getByText('文稿里还没有读出指标。')).toBeVisible();
  await expect(main.getByText('完善章程')).toBeVisible();
  await expect(main.getByText('没有符合筛选的指标')).toHaveCount(0);
  await expect(main.getByText(/每项指标都有/)).toHaveCount(0);
});
