// Several people, one plan: typing at once, working offline, a server killed in between. Nothing is lost.
import { expect, test } from '@playwright/test';
import { editorOf, makePlan, office, openText, type Person, saved } from './people.ts';
import type { GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;

office((all) => {
  ({ server, admin, colleague, token } = all);
});

const words = (person: Person) => editorOf(person.page).innerText();

test('two people type Chinese in one paragraph at once and converge', async () => {
  const planId = await makePlan(server, token, '两人同写一段');
  await openText(admin.page, server, planId);
  await openText(colleague.page, server, planId);
  await editorOf(admin.page).locator('p').first().click();
  await admin.page.keyboard.insertText('全年组织活动');
  await expect(editorOf(colleague.page)).toContainText('全年组织活动');
  await editorOf(colleague.page).locator('p').first().click();
  await colleague.page.keyboard.press('End');
  for (let turn = 0; turn < 10; turn++) {
    await Promise.all([
      admin.page.keyboard.insertText(`甲${turn}`),
      colleague.page.keyboard.insertText(`乙${turn}`),
    ]);
  }
  await saved(admin.page);
  await saved(colleague.page);
  await expect.poll(async () => (await words(admin)) === (await words(colleague))).toBe(true);
  const text = await words(admin);
  for (let turn = 0; turn < 10; turn++) {
    expect(text).toContain(`甲${turn}`);
    expect(text).toContain(`乙${turn}`);
  }
});

test('a colleague’s caret tells whose it is under the pointer, and lets the click through', async () => {
  const planId = await makePlan(server, token, '光标之下');
  await openText(admin.page, server, planId);
  await openText(colleague.page, server, planId);
  const line = (person: Person) => editorOf(person.page).locator('p').first();
  await line(admin).click();
  await admin.page.keyboard.insertText('全年组织活动');
  await expect(line(colleague)).toContainText('全年组织活动');
  await line(colleague).click();
  await colleague.page.keyboard.press('End');
  for (let back = 0; back < 3; back++) await colleague.page.keyboard.press('ArrowLeft');

  const { page } = admin;
  const mark = page.locator('[data-client]');
  await expect(mark).toHaveText(colleague.name);
  // Three letters from the end, and the name gone that a moved caret shows.
  await expect(mark).not.toHaveAttribute('data-named');
  const box = (await mark.boundingBox())!;
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await expect(mark.locator('span')).toHaveCSS('opacity', '1');
  await page.mouse.click(box.x + 1, box.y + box.height / 2);
  await page.keyboard.insertText('学术');
  await expect(line(admin)).toHaveText('全年组学术织活动');
  await page.mouse.move(box.x + 200, box.y + 200);
  await expect(mark).not.toHaveAttribute('data-near');
});

test('who has the text open is told that somebody restored a version, and finds the words before in the history', async () => {
  const planId = await makePlan(server, token, '恢复旧版');
  const versions = `/api/plans/${planId}/versions`;
  const { id } = (await server.call('POST', versions, { name: '初稿' }, token)) as { id: string };
  for (const { page } of [admin, colleague]) {
    const known = page.waitForResponse(`**${versions}`);
    await openText(page, server, planId);
    await (await known).finished();
  }
  await editorOf(colleague.page).locator('p').first().click();
  await colleague.page.keyboard.insertText('刚写的一句。');
  await saved(colleague.page);
  await server.call('POST', `${versions}/${id}/restore`, undefined, token);
  const told = colleague.page.getByRole('status').filter({ hasText: '把文稿恢复为旧版本' });
  await expect(told).toBeVisible();
  await expect(editorOf(colleague.page)).not.toContainText('刚写的一句。');
  await expect(admin.page.getByText('把文稿恢复为旧版本')).toHaveCount(0);
  await told.getByRole('button', { name: '历史' }).click();
  await colleague.page.getByText('恢复前').first().click();
  await expect(colleague.page.getByRole('article')).toContainText('刚写的一句。');
});

test('a target appears beside the words on both screens', async () => {
  const planId = await makePlan(server, token, '指标随写随现');
  await openText(admin.page, server, planId);
  await openText(colleague.page, server, planId);
  await editorOf(admin.page).locator('p').first().click();
  await admin.page.keyboard.insertText(
    '全年组织学术交流活动不少于120场（其中高端学术论坛20场、跨学科研讨会100场）。',
  );
  for (const page of [admin.page, colleague.page]) {
    await expect(page.getByText('学术交流活动').last()).toBeVisible();
    await expect(page.locator('body')).toContainText('0/120');
  }
});

test('R3 a row and a column added at once: both see one table, and write on in it', async () => {
  const planId = await makePlan(server, token, '同改一表');
  await openText(admin.page, server, planId);
  await editorOf(admin.page).locator('p').first().click();
  await admin.page.keyboard.type('/表格');
  await admin.page.keyboard.press('Enter');
  for (const word of ['指标', '单位', '数量']) {
    await admin.page.keyboard.insertText(word);
    await admin.page.keyboard.press('Tab');
  }
  await saved(admin.page);
  await openText(colleague.page, server, planId);
  await expect(editorOf(colleague.page).locator('th').last()).toHaveText('数量');
  for (const { context } of [admin, colleague]) await context.setOffline(true);
  await editorOf(admin.page).locator('td').last().click();
  await admin.page.keyboard.press('Tab');
  await admin.page.keyboard.insertText('科普讲座');
  await editorOf(colleague.page).locator('th').last().click();
  await colleague.page.getByRole('button', { name: '右侧插入列' }).click();
  for (const { context } of [admin, colleague]) await context.setOffline(false);
  const table = ({ page }: Person): Promise<unknown> =>
    editorOf(page)
      .locator('tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  const both = async (rows: unknown): Promise<void> => {
    for (const one of [admin, colleague]) await expect.poll(() => table(one)).toEqual(rows);
  };
  const empty = ['', '', '', ''];
  await both([['指标', '单位', '数量', ''], empty, empty, ['科普讲座', '', '', '']]);
  // This cell is in nobody's document until somebody writes in it.
  await editorOf(colleague.page).locator('td').last().click();
  await colleague.page.keyboard.insertText('补');
  await both([['指标', '单位', '数量', ''], empty, empty, ['科普讲座', '', '', '补']]);
  await saved(colleague.page);
  await admin.page.reload();
  await both([['指标', '单位', '数量', ''], empty, empty, ['科普讲座', '', '', '补']]);
});

test('R1 R3 offline edits and a killed server: everything is there for everybody', async () => {
  const planId = await makePlan(server, token, '断网也能写');
  await openText(admin.page, server, planId);
  await openText(colleague.page, server, planId);
  await editorOf(admin.page).locator('p').first().click();
  await admin.page.keyboard.insertText('联机时写下的话。');
  await expect(editorOf(colleague.page)).toContainText('联机时写下的话。');
  await saved(admin.page);

  await colleague.context.setOffline(true);
  await editorOf(colleague.page).locator('p').first().click();
  await colleague.page.keyboard.press('End');
  await colleague.page.keyboard.insertText('离线时写下的话。');
  await expect(colleague.page.getByText(/离线/).first()).toBeVisible();

  await server.stop('SIGKILL');
  await editorOf(admin.page).locator('p').first().click();
  await admin.page.keyboard.press('Home');
  await admin.page.keyboard.insertText('服务器停了也在写。');
  await server.run();
  await colleague.context.setOffline(false);

  for (const page of [admin.page, colleague.page]) {
    for (const sentence of ['联机时写下的话。', '离线时写下的话。', '服务器停了也在写。']) {
      await expect(editorOf(page)).toContainText(sentence, { timeout: 40_000 });
    }
    await saved(page);
  }
  const text = (await words(admin)).replace(/\s/g, '');
  expect(text.match(/离线时写下的话。/g)).toHaveLength(1);
  expect(text.match(/服务器停了也在写。/g)).toHaveLength(1);
  await admin.page.reload();
  await expect(editorOf(admin.page)).toContainText('离线时写下的话。');
});
