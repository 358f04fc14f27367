// 会签 by two people of two departments: sent to review, agreed to, voided by a change, returned, and told when the
// plan is made final.
import { expect, type Page, test } from '@playwright/test';
import { amiss, COLLEAGUE, editorOf, importPlan, office, type Person, saved } from './people.ts';
import type { GongceServer } from './server.ts';

const TEXT = `青禾学会2026年学术工作计划
一、学术交流
全年举办学术论坛10场。（牵头部门：学术部）
二、科学普及
全年举办科普讲座30场。（牵头部门：科普部）
`;

let server: GongceServer;
let admin: Person;
let colleague: Person;
let planId = '';
let token: string;

test.describe.configure({ mode: 'serial' });
office(async (all) => {
  ({ server, admin, colleague, token } = all);
  const made = async (name: string) =>
    ((await server.call('POST', '/api/departments', { name }, token)) as { id: string }).id;
  const [academic, science] = [await made('学术部'), await made('科普部')];
  const { users } = (await server.call('GET', '/api/users', undefined, token)) as {
    users: { id: string; email: string }[];
  };
  for (const user of users) {
    const departmentId = user.email === COLLEAGUE.email ? science : academic;
    await server.call('PATCH', `/api/users/${user.id}`, { departmentId }, token);
  }
  planId = await importPlan(server, token, '青禾学会计划.txt', TEXT);
});

const dialog = (page: Page) => page.getByRole('dialog', { name: '会签' });
const row = (page: Page, department: string) =>
  dialog(page).getByRole('listitem').filter({ hasText: department });
const pill = (page: Page) => page.getByRole('button', { name: /会签中/ });

test('the owner sends the plan to review', async () => {
  const { page } = admin;
  await page.goto(`${server.url}/plans/${planId}/text`);
  await expect(editorOf(page)).toContainText('学术论坛10场');
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '送会签' }).click();
  await expect(pill(page)).toHaveAccessibleName('会签中，0 / 2 个部门已同意');
});

test('a department agrees to the chapter that names it; others see it at once', async () => {
  const { page } = colleague;
  await page.goto(`${server.url}/plans/${planId}/text`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(pill(page)).toHaveText('会签中 0/2');
  expect(await amiss(page, 'header')).toEqual([]);
  await pill(page).click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
  await pill(page).click();
  const where = dialog(page).getByText('2 个部门中 0 个已同意，还差学术部、科普部。');
  await expect(where).toBeInViewport();
  await expect(dialog(page).getByRole('checkbox', { name: '二、科学普及' })).toBeChecked();
  await expect(dialog(page).getByRole('checkbox', { name: '一、学术交流' })).not.toBeChecked();
  // what still fades in has no contrast yet
  await expect(dialog(page)).toHaveCSS('opacity', '1');
  expect(await amiss(page, '[role=dialog]')).toEqual([]);
  await dialog(page).getByRole('button', { name: '同意', exact: true }).click();
  await expect(row(page, '科普部')).toContainText('已同意');
  await expect(pill(admin.page)).toHaveAccessibleName('会签中，1 / 2 个部门已同意');
});

test('a change of another chapter leaves it; one of its own voids it, and says which', async () => {
  const { page } = admin;
  const type = async (line: string, words: string) => {
    await editorOf(page).getByText(line).click();
    await page.keyboard.press('End');
    await page.keyboard.type(words);
    await saved(page);
  };
  await type('学术论坛10场', '另办沙龙。');
  await expect(row(colleague.page, '科普部')).toContainText('已同意');
  await type('科普讲座30场', '另办展览2场。');
  await expect(row(colleague.page, '科普部')).toContainText('“二、科学普及”改动后，科普部的会签已失效');
  await expect(pill(page)).toHaveAccessibleName('会签中，0 / 2 个部门已同意');
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '定稿' }).click();
  const finalise = page.getByRole('dialog', { name: '定稿这份计划？' });
  await expect(finalise).toContainText('“二、科学普及”改动后，科普部的会签已失效');
  await finalise.getByRole('button', { name: '取消' }).click();
});

test('what changed since is shown as it was signed and as it is, from the inbox and from the sign-offs', async () => {
  const { page } = colleague;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^通知/ }).click();
  await page.getByRole('link', { name: /科普部的会签已失效/ }).click();
  const text = page.getByRole('region', { name: '文稿' });
  await expect(text).toHaveText('二、科学普及全年举办科普讲座30场。（牵头部门：科普部）另办展览2场。');
  await expect(text.locator('ins')).toHaveText('另办展览2场。');
  await expect(page.getByText(/^科普部会签时/)).toBeVisible();
  expect(await amiss(page, '#main')).toEqual([]);
  await page.getByRole('button', { name: '重新会签' }).click();
  await row(page, '科普部').getByRole('link', { name: '看改动' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(text.locator('ins')).toHaveText('另办展览2场。');
  await page.getByRole('button', { name: '重新会签' }).click();
});

test('who signs over words that changed under the open form is told, and signs the new ones', async () => {
  const { page } = admin;
  const form = dialog(colleague.page);
  await expect(form.getByRole('button', { name: '同意', exact: true })).toBeEnabled();
  const told = colleague.page.waitForResponse((reply) => reply.url().endsWith('/signoffs') && reply.ok());
  await editorOf(page).getByText('另办展览2场').click();
  await page.keyboard.press('End');
  await page.keyboard.type('展期半月。');
  await saved(page);
  await told;
  // In a low window, too, what is told of the button stands by it.
  await colleague.page.setViewportSize({ width: 1440, height: 420 });
  await form.getByRole('button', { name: '同意', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('文稿刚有改动');
  await expect(form.getByRole('alert')).toBeInViewport({ ratio: 1 });
  await expect(form.getByRole('checkbox', { name: /二、科学普及.*刚有改动/ })).toBeChecked();
  await expect(form.getByRole('checkbox', { name: /一、学术交流.*刚有改动/ })).toHaveCount(0);
  await expect(row(colleague.page, '科普部')).toContainText('已失效');
  await form.getByRole('button', { name: '同意', exact: true }).click();
  await expect(row(colleague.page, '科普部')).toContainText('已同意');
  await form.getByRole('button', { name: '代表科普部重新会签' }).click();
});

test('it returns the text with a reason, which finalising tells', async () => {
  const form = dialog(colleague.page);
  await form.getByRole('button', { name: '退回并说明' }).click();
  await expect(form.getByText('退回要说明原因。')).toBeInViewport();
  await expect(form.getByRole('textbox', { name: '意见' })).toBeFocused();
  await form.getByRole('textbox', { name: '意见' }).fill('展览没有经费。');
  await form.getByRole('button', { name: '退回并说明' }).click();
  await expect(row(colleague.page, '科普部')).toContainText('展览没有经费。');
  await expect(form.getByRole('button', { name: '代表科普部重新会签' })).toBeVisible();
  await expect(form.getByRole('button', { name: '同意', exact: true })).toHaveCount(0);
  await colleague.page.setViewportSize({ width: 1440, height: 900 });
  const { page } = admin;
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '定稿' }).click();
  const finalise = page.getByRole('dialog', { name: '定稿这份计划？' });
  await expect(finalise).toContainText('科普部（周若水）已退回：展览没有经费。');
  await expect(finalise).toContainText('学术部还没有会签。');
  await finalise.getByRole('button', { name: '会签情况' }).click();
  await expect(row(page, '科普部')).toContainText('已退回');
});

test('a server out of reach is told in the form at once; a plan made final elsewhere closes the dialog', async () => {
  const { page } = admin;
  // What is asked afterwards gets no answer at all.
  await page.route('**/signoffs', (route) =>
    route.request().method() === 'POST' ? route.abort('connectionrefused') : undefined,
  );
  await dialog(page).getByRole('button', { name: '同意', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('服务器暂时连不上');
  await page.unroute('**/signoffs');
  await dialog(page).getByRole('button', { name: '同意', exact: true }).click();
  await expect(row(page, '学术部')).toContainText('已同意');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '更多' }).first().click();
  await page.getByRole('menuitem', { name: '定稿' }).click();
  const finalise = page.getByRole('dialog', { name: '定稿这份计划？' });
  await expect(finalise).toBeVisible();
  await server.call('POST', `/api/plans/${planId}/finalise`, {}, token);
  await expect(finalise).toHaveCount(0);
  await expect(page.getByText('已定稿，文稿不再改动；看板照常使用。')).toBeVisible();
});
