// Who is taken out of a plan while it is open: the page says so, and offers nothing that would be refused.
import { expect, test } from '@playwright/test';
import { COLLEAGUE, heldBack, makePlan, type Office, office, openText, saved } from './people.ts';

let here: Office;
let planId: string;

test.describe.configure({ mode: 'serial' });
office(async (all) => {
  here = all;
  planId = await makePlan(all.server, all.token, '2026年工作计划');
});

test('nothing says 离线, nothing is shared or exported, in the bar, the menu and by Ctrl+K', async () => {
  const { server, token } = here;
  const { page } = here.colleague;
  await openText(page, server, planId);
  await saved(page);
  await page.getByRole('button', { name: '共享' }).click();
  const sharing = page.getByRole('dialog', { name: /共享/ });
  await expect(sharing).toBeVisible();
  await server.call('PUT', `/api/plans/${planId}/members`, { email: COLLEAGUE.email, role: null }, token);
  await expect(page.getByText('你已不能查看此计划')).toBeVisible();
  await expect(sharing).toHaveCount(0);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const bar = page.getByRole('banner');
    await expect(bar.getByText('离线')).toHaveCount(0);
    await expect(bar.getByRole('button', { name: '共享' })).toHaveCount(0);
    await expect(bar.getByRole('button', { name: '导出' })).toHaveCount(0);
    await bar.getByRole('button', { name: '更多' }).click();
    await expect(page.getByRole('menuitem', { name: '退出登录' })).toBeVisible();
    for (const name of ['共享', '导出', '编号', '命名当前版本'])
      await expect(page.getByRole('menuitem', { name })).toHaveCount(0);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索与操作' }).fill('导出');
  await expect(page.getByText('没有找到“导出”。')).toBeVisible();
});

test('shown from the device while the server is slow, the plan goes once it is refused', async () => {
  const { page } = here.colleague;
  const answer = await heldBack(page, planId);
  // A page whose sockets are not answered either, or they would tell it at once.
  await page.routeWebSocket('**/sync/**', () => {});
  await page.reload();
  await expect(page.locator('.ProseMirror')).toBeVisible();
  answer();
  await expect(page.getByText('没有找到，可能已删除，或你没有查看权限。')).toBeVisible();
  await expect(page.locator('.ProseMirror')).toHaveCount(0);
});
