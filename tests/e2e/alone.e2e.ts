// One person against the world: no network, a plan frozen meanwhile, a login that ended; a text brought in and
// checked, a version brought back.
import { expect, type Page, test } from '@playwright/test';
import { editorOf, importPlan, makePlan, office, openText, type Person, saved } from './people.ts';
import { ADMIN, type GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;

office((all) => {
  ({ server, admin, colleague, token } = all);
});

async function textOf(planId: string): Promise<string> {
  const url = `${server.url}/api/plans/${planId}/text`;
  return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).text();
}

async function write(person: Person, words: string): Promise<void> {
  await editorOf(person.page).locator('p').first().click();
  await person.page.keyboard.press('End');
  await person.page.keyboard.insertText(words);
}

/** No frame, so no word of a moved caret and no new block laid out, comes between the keys pressed meanwhile. */
function busy(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          const begun = performance.now();
          while (performance.now() - begun < 400);
          resolve();
        });
      }),
  );
}

/** The page would not ask whoever leaves it now: all is on this device. */
const mayLeave = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))))
    .toBe(true);

/** The files of the build that the page does not keep yet. */
async function unkept(): Promise<string[]> {
  const build = (await (await fetch('/build.json')).json()) as Record<
    string,
    { file: string; css?: string[] }
  >;
  const cache = await caches.open('gongce-shell-1');
  const files = [...new Set(Object.values(build).flatMap(({ file, css = [] }) => [file, ...css]))];
  const kept = await Promise.all(files.map((file) => cache.match(`/${file}`, { ignoreVary: true })));
  return files.filter((_, k) => kept[k] === undefined);
}

test('a visited plan opens without network, is edited, and everything goes up afterwards', async () => {
  const planId = await makePlan(server, token, '火车上写');
  const { page, context } = admin;
  await openText(page, server, planId);
  await write(admin, '有网时写的。');
  await saved(page);
  // The application's files are kept once the worker stands and has fetched them, one after the other.
  await expect.poll(() => page.evaluate(unkept)).toEqual([]);
  await context.setOffline(true);
  await expect(page.getByText('离线', { exact: false }).first()).toBeVisible();
  await write(admin, '断网时写的。');
  await expect(page.getByText(/离线 · \d+ 处改动存在本机/).first()).toBeVisible();
  await page.reload();
  await expect(editorOf(page)).toContainText('断网时写的。');
  await write(admin, '重开后写的。');
  await mayLeave(page);
  // asked and never answered: what is on the device does not wait for it
  await page.route('**/api/**', () => {});
  await page.goto(`${server.url}/`);
  await expect(page.getByRole('alert')).toContainText('离线。服务器暂时连不上');
  await page
    .getByRole('region', { name: '这些计划已在本机' })
    .getByRole('link', { name: '火车上写' })
    .click();
  await expect(editorOf(page)).toContainText('重开后写的。');
  await page.unroute('**/api/**');
  await page.goto(`${server.url}/`);
  await context.setOffline(false);
  await expect(page.getByRole('link', { name: /^全部 \d+ 份$/ })).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await page.goto(`${server.url}/plans/${planId}/text`);
  await saved(page);
  await expect.poll(() => textOf(planId)).toContain('有网时写的。断网时写的。重开后写的。');
});

test('R9 frozen while somebody was offline: their words are kept aside and shown for copying', async () => {
  const planId = await makePlan(server, token, '定稿之前');
  const { page, context } = colleague;
  await openText(page, server, planId);
  await write(colleague, '人人可见的一句。');
  await saved(page);
  await context.setOffline(true);
  await expect(page.getByText('离线', { exact: false }).first()).toBeVisible();
  await write(colleague, '没来得及送出的一句。');
  await server.call('POST', `/api/plans/${planId}/finalise`, undefined, token);
  await context.setOffline(false);
  await page.getByRole('button', { name: '查看未送出的文字' }).click();
  await expect(page.getByRole('dialog')).toContainText('没来得及送出的一句。');
  await page.keyboard.press('Escape');
  await expect(page.locator('.ProseMirror')).toHaveAttribute('contenteditable', 'false');
  await expect(page.locator('.ProseMirror')).not.toContainText('没来得及');
  expect(await textOf(planId)).not.toContain('没来得及');
});

test('a login that ended is renewed in place; what was typed meanwhile goes up', async () => {
  const planId = await makePlan(server, token, '登录到期');
  const { page, context } = admin;
  await openText(page, server, planId);
  await write(admin, '登录时写的，');
  await saved(page);
  await context.request.post(`${server.url}/api/logout`, { headers: { origin: server.url } });
  await expect(page.getByText('登录已失效', { exact: false })).toBeVisible();
  // The keys go on into the text: no dialog comes while they do.
  await page.keyboard.insertText('没登录时写的。');
  await expect(editorOf(page)).toContainText('登录时写的，没登录时写的。');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(dialog).toContainText('登录已失效');
  await dialog.getByLabel('密码', { exact: true }).fill(ADMIN.password);
  await dialog.getByRole('button', { name: '登录' }).click();
  await saved(page);
  token = await server.token();
  await expect.poll(() => textOf(planId)).toContain('登录时写的，没登录时写的。');
});

test('keys pressed on a busy page act where the page shows the caret', async () => {
  const planId = await importPlan(server, token, '忙.txt', '2026年计划\n\n甲乙丙丁戊己。\n庚辛。\n');
  const { page } = admin;
  await openText(page, server, planId);
  await editorOf(page).getByText('甲乙丙丁戊己').click();
  const { keyboard } = page;
  await Promise.all([
    busy(page),
    keyboard.press('End'),
    keyboard.press('ArrowLeft'),
    keyboard.press('Enter'),
  ]);
  await keyboard.insertText('又');
  await saved(page);
  await expect.poll(() => textOf(planId)).toBe('2026年计划\n甲乙丙丁戊己\n又。\n庚辛。');
});

test('letters typed before a new line was first drawn stand in their order', async () => {
  const planId = await importPlan(server, token, '快.txt', '2026年计划\n\n甲乙丙。\n丁。\n');
  const { page } = admin;
  await openText(page, server, planId);
  await editorOf(page).getByText('甲乙丙').click();
  const { keyboard } = page;
  await keyboard.press('End');
  await Promise.all([
    busy(page),
    keyboard.press('Enter'),
    ...[...'epsilon'].map((key) => keyboard.press(key)),
  ]);
  await expect.poll(() => textOf(planId)).toBe('2026年计划\n甲乙丙。\nepsilon\n丁。');
});

test('Ctrl+End and Ctrl+Shift+End reach the end of a plan that goes far below the window', async () => {
  const lines = Array.from({ length: 300 }, (_, index) => `第${index}件事，说得不长。`);
  const planId = await importPlan(server, token, '长.txt', ['2026年计划', '', ...lines].join('\n'));
  const { page } = admin;
  await openText(page, server, planId);
  await editorOf(page).getByText('第1件事').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+End');
  const chosen = () => page.evaluate(() => getSelection()?.toString().trim() ?? '');
  await expect.poll(chosen).toMatch(/^2026年计划[\s\S]*第299件事，说得不长。$/);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('完。');
  await expect.poll(() => textOf(planId)).toMatch(/第299件事，说得不长。完。$/);
});

test('a pasted text: furniture is shown and can be kept, lines are changed by keyboard, the plan opens', async () => {
  const { page } = admin;
  await page.goto(`${server.url}/import`);
  await page
    .getByLabel('粘贴文字')
    .fill(
      '首页 > 通知公告 > 正文\n某学会2026年学术工作计划\n一、总体安排\n全年组织学术活动不少于60场。\n重点任务\n1.青年沙龙。全年20场。',
    );
  await page.getByRole('button', { name: '读取' }).click();
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('某学会2026年学术工作计划');
  const lines = page.getByRole('list', { name: '原文各行' }).getByRole('listitem');
  await expect(lines.first()).toHaveAttribute('data-kind', 'furniture');
  const task = lines.filter({ hasText: '重点任务' });
  await task.focus();
  await page.keyboard.press('1');
  await expect(task).toHaveAttribute('data-kind', 'heading1');
  await expect(page.getByRole('list', { name: '大纲' })).toContainText('重点任务');
  await page.getByRole('button', { name: '导入并打开' }).click();
  await expect(page).toHaveURL(/\/plans\/[\w-]+\/text/);
  await expect(page.getByText('已导入：1 个条目、2 项指标', { exact: true })).toBeVisible();
  await expect(editorOf(page)).toContainText('全年组织学术活动不少于60场。');
  await expect(editorOf(page)).not.toContainText('通知公告');
  await expect(
    editorOf(page).locator('h2, [data-type="heading"]').filter({ hasText: '重点任务' }),
  ).toBeVisible();
});

test('where a text has neither items nor targets nothing is counted', async () => {
  const { page } = admin;
  await page.goto(`${server.url}/import`);
  await page.getByLabel('粘贴文字').fill('某学会2026年学术工作计划\n各部门要认真抓好落实。');
  await page.getByRole('button', { name: '读取' }).click();
  await page.getByRole('button', { name: '导入并打开' }).click();
  await expect(page.getByText('已导入', { exact: true })).toBeVisible();
});

test('a version shows what changed since, targets first, and can be brought back', async () => {
  const planId = await importPlan(
    server,
    token,
    '计划.txt',
    '某学会2026年工作计划\n一、目标\n全年派出访问学者30人。',
  );
  await server.call('POST', `/api/plans/${planId}/versions`, { name: '第1稿' }, token);
  const { page } = admin;
  await openText(page, server, planId);
  await page.getByText('全年派出访问学者').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.insertText('20');
  await saved(page);
  await page.goto(`${server.url}/plans/${planId}/history`);
  await expect(page.locator('article del')).toHaveText('30');
  await expect(page.locator('article ins')).toHaveText('20');
  await expect(page.getByRole('complementary', { name: '改动' })).toContainText('20 人');
  await page.getByRole('button', { name: '恢复为此版本' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复为此版本' }).click();
  await expect(page.getByText('恢复前').first()).toBeVisible();
  await expect.poll(() => textOf(planId)).toContain('访问学者30人');
});

test('a page that cannot be fetched says that the server is away, and leaves the others usable', async ({
  browser,
}) => {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    storageState: await admin.context.storageState(),
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/`);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading').first()).toBeVisible();
  await page.route(/\/(healthz|assets\/PeoplePage)/, (route) => route.abort());
  await page.getByRole('link', { name: '部门与成员' }).click();
  await expect(main.getByRole('alert')).toHaveText(/^服务器暂时连不上，这一页还没有存到本机[^a-z]+$/);
  await page.getByRole('link', { name: '我的工作' }).click();
  await expect(main.getByRole('heading').first()).toBeVisible();
  await context.close();
});
