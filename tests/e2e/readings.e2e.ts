// What the extraction read is put right by hand: corrected, dismissed and brought back, marked, told as no problem;
// the colleague sees it, Ctrl+Z takes it back.
import { expect, test } from '@playwright/test';
import { COLLEAGUE, editorOf, importPlan, office, openText, type Person } from './people.ts';
import type { GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;

office((all) => {
  ({ server, admin, colleague, token } = all);
});

const TEXT = `2026年工作计划

一、学术活动
1. 论坛。全年举办论坛100场，其中上半年40场、下半年60场。
2. 论文。发表论文30篇，办好几件大事。
`;

test('Alt+Enter shows how a target is read, and Esc gives the caret back', async () => {
  const planId = await importPlan(server, token, '读法.txt', TEXT);
  const { page } = admin;
  await openText(page, server, planId);
  await editorOf(page).locator('[data-target]').filter({ hasText: '30篇' }).click();
  await page.keyboard.press('Alt+Enter');
  const card = page.getByRole('dialog', { name: '指标读法' });
  await expect(card.getByRole('button', { name: '生成任务卡' })).toBeFocused();
  await expect(card).toContainText('30 篇');
  await expect(card).toContainText('数：阿拉伯数字；限定：没有限定词；名称：在数前');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('F8');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('100场');
});

test('who only reads goes from target to target and sees how each is read; marking says why not', async () => {
  const planId = await importPlan(server, token, '只读读法.txt', TEXT);
  await server.call('PUT', `/api/plans/${planId}/members`, { email: COLLEAGUE.email, role: 'viewer' }, token);
  const { page } = colleague;
  await page.goto(`${server.url}/plans/${planId}/text`);
  const editor = page.locator('.ProseMirror[contenteditable="false"]');
  await expect(editor.locator('[data-target]').filter({ hasText: '30篇' })).toBeVisible();
  const chosen = () => page.evaluate(() => getSelection()?.toString());
  for (const words of ['100场', '40场', '60场', '30篇', '100场']) {
    await page.keyboard.press('F8');
    await expect.poll(chosen).toBe(words);
  }
  await page.keyboard.press('Shift+F8');
  await expect.poll(chosen).toBe('30篇');
  await page.keyboard.press('Alt+Enter');
  const card = page.getByRole('dialog', { name: '指标读法' });
  await expect(card).toBeFocused();
  await expect(card).toContainText('30 篇');
  await expect(card.getByRole('button')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(editor).toBeFocused();
  expect(await chosen()).toBe('30篇');
  await editor.locator('[data-target]').filter({ hasText: '60场' }).click();
  await page.keyboard.press('Alt+Enter');
  await expect(card).toContainText('60 场');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+t');
  await expect(page.getByText('文稿现在只供阅读，不能标出指标')).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('search', { name: '查找和替换' })).toBeVisible();
});

test('what a plan promises by name stands beside its targets, and leads to its words', async () => {
  const words =
    '2026年工作计划\n\n一、学术活动\n1. 论坛。上半年举办“第五届青松论坛”（主题：绿色制造）1场。\n';
  const planId = await importPlan(server, token, '成果.txt', words);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${planId}/targets`);
  const named = page.locator('section').filter({ has: page.getByRole('heading', { name: '活动与成果' }) });
  await expect(named).toContainText('主题：绿色制造 · 2026年上半年');
  await named.getByRole('link', { name: '第五届青松论坛' }).click();
  await expect(editorOf(page).getByText('青松论坛')).toBeVisible();
});

test('a table’s figures stand in the margin, each beside its row', async () => {
  const words =
    '# 2026年工作计划\n\n## 一、学术活动\n\n1. 论坛。举办论坛3场。\n\n' +
    '| 任务 | 数量 |\n| --- | --- |\n| 科普讲座 | 25场 |\n| 国际会议 | 4场 |\n';
  const planId = await importPlan(server, token, '表格.md', words);
  const { page } = admin;
  await openText(page, server, planId);
  const row = (name: string) => page.locator('.ProseMirror tr').filter({ hasText: name });
  for (const [name, figure] of [
    ['科普讲座', '0/25 场'],
    ['国际会议', '0/4 场'],
  ] as const) {
    const edge = row(name).locator('td').last();
    await expect(edge).toHaveAttribute('data-progress', figure);
    // Asked until it holds, here and below: a cell is drawn anew when its row is read or the screen becomes narrow, and
    // of an element that has left the page no style can be told.
    await expect(async () => {
      const { shown, left } = await edge.evaluate((cell) => {
        const { content, insetInlineStart } = getComputedStyle(cell, '::before');
        return { shown: content, left: Number.parseFloat(insetInlineStart) - cell.clientWidth };
      });
      expect(shown).toBe(`"${figure}"`);
      expect(left).toBeGreaterThan(20);
    }).toPass({ timeout: 20_000 });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  const inCell = row('科普讲座').locator('p').last();
  await expect
    .poll(() => inCell.evaluate((words) => getComputedStyle(words, '::after').position))
    .toBe('static');
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a target is corrected, dismissed, brought back and marked by hand, for everybody', async () => {
  const planId = await importPlan(server, token, '更正.txt', TEXT);
  const { page } = admin;
  await openText(page, server, planId);
  await openText(colleague.page, server, planId);
  const row = (name: RegExp) => page.locator('[role=tabpanel] button').filter({ hasText: name }).first();
  const menu = async (name: RegExp, item: string): Promise<void> => {
    await row(name).hover();
    await row(name).locator('xpath=..').getByRole('button', { name: '指标操作' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu(/论文/, '更正');
  const dialog = page.getByRole('dialog', { name: '更正' });
  await dialog.getByLabel('内容').fill('高水平论文');
  await dialog.getByLabel('数量').fill('36');
  await dialog.getByRole('button', { name: '更正' }).click();
  await expect(row(/高水平论文/)).toContainText('36');
  await expect(colleague.page.locator('[role=tabpanel]')).toContainText('高水平论文');
  await editorOf(page).focus();
  await page.keyboard.press('Control+z');
  await expect(row(/论文/)).toContainText('30');
  await expect(page.locator('[role=tabpanel]')).not.toContainText('高水平论文');

  await menu(/论文/, '不是指标');
  await expect(page.getByText('已忽略 1 条')).toBeVisible();
  await page.getByText('已忽略 1 条').click();
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(row(/论文/)).toBeVisible();

  await editorOf(page).getByText('几件大事').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  for (let chosen = 1; chosen <= 4; chosen++) {
    await page.keyboard.press('Shift+ArrowLeft');
    // Marks may be redrawn meanwhile: go on when the page has this much selected.
    await expect.poll(() => page.evaluate(() => getSelection()?.toString().length)).toBe(chosen);
  }
  await page.keyboard.press('Alt+t');
  const mark = page.getByRole('dialog', { name: '标为指标' });
  await mark.getByLabel('内容').fill('大事');
  await mark.getByLabel('数量').fill('3');
  await mark.getByLabel('单位').fill('件');
  await mark.getByRole('button', { name: '标为指标' }).click();
  await expect(row(/大事/)).toContainText('3');
  await expect(editorOf(page).locator('[data-target^="hand:"]')).toHaveText('几件大事');
});

test('a block that is cut and pasted elsewhere takes along what was said of it', async () => {
  const planId = await importPlan(server, token, '剪切.txt', `${TEXT}3. 培训。举办培训班12期。\n`);
  const { page } = admin;
  await openText(page, server, planId);
  const panel = page.locator('[role=tabpanel]');
  const row = panel.locator('button').filter({ hasText: /论文/ }).first();
  await row.hover();
  await row.locator('xpath=..').getByRole('button', { name: '指标操作' }).click();
  await page.getByRole('menuitem', { name: '更正' }).click();
  const dialog = page.getByRole('dialog', { name: '更正' });
  await dialog.getByLabel('内容').fill('高水平论文');
  await dialog.getByLabel('数量').fill('36');
  await dialog.getByRole('button', { name: '更正' }).click();
  await expect(panel).toContainText('高水平论文');

  const editor = editorOf(page);
  await editor.getByText('发表论文').click({ clickCount: 3 });
  await page.keyboard.press('ControlOrMeta+x');
  await expect(panel).not.toContainText('高水平论文');
  await editor.getByText('举办培训班').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(editor.locator('[data-target]').last()).toHaveText('30篇');
  await expect(panel).toContainText('高水平论文');
  await expect(panel).not.toContainText('原文已改动或删去');
  // Back to where it was, and no step further: the correction is one too.
  const inPlace = async (): Promise<boolean> => /发表论文.*举办培训班/s.test(await editor.innerText());
  for (let steps = 0; steps < 6 && !(await inPlace()); steps++) await page.keyboard.press('ControlOrMeta+z');
  expect(await inPlace()).toBe(true);
  await expect(panel).not.toContainText('原文已改动或删去');
  await expect(panel).toContainText('高水平论文');

  // The same by the handle beside the line.
  await editor.getByText('发表论文').hover();
  const grip = await page.locator('button[draggable=true]').boundingBox();
  const goal = await editor.getByText('举办培训班').boundingBox();
  if (!grip || !goal) throw new Error('nothing to drag, or nowhere');
  await page.mouse.move(grip.x + 8, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(grip.x + 60, grip.y + 20, { steps: 4 });
  await page.mouse.move(goal.x + 250, goal.y + goal.height - 3, { steps: 10 });
  await page.mouse.up();
  await expect(editor.locator('[data-target]').last()).toHaveText('30篇');
  await expect(panel).toContainText('高水平论文');
  await expect(panel).not.toContainText('原文已改动或删去');
});

test('beside a line with several targets the margin shows the first and how many more, both whole', async () => {
  const words = `2026年工作计划\n\n一、学术活动\n全年举办讲习班6期，培训技术人员150人次。\n全年举办论坛20场。\n`;
  const planId = await importPlan(server, token, '边栏.txt', words);
  const { page } = admin;
  await openText(page, server, planId);
  const line = editorOf(page).locator('p').filter({ hasText: '讲习班' });
  await expect(line).toHaveAttribute('data-progress', '0/6 期\n另 1 项');
  const [figure, block] = await line.evaluate((element) => {
    const { top, height } = getComputedStyle(element, '::after');
    return [Number.parseFloat(top) + Number.parseFloat(height), element.clientHeight];
  });
  expect(figure).toBeLessThanOrEqual(block!);
});
