// A button pressed twice in a hurry does its work once, however slow the server is.
import { expect, type Page, test } from '@playwright/test';
import { makePlan, type Office, office } from './people.ts';

let here: Office;
office((all) => {
  here = all;
});

/** Holds back what is sent there; says how much was. */
async function heldUp(page: Page, address: string): Promise<{ sent: () => number; letGo: () => void }> {
  let sent = 0;
  let letGo = (): void => {};
  const late = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    sent++;
    await late;
    await route.continue();
  });
  return { sent: () => sent, letGo };
}

test('a named version, a version brought back, a department', async () => {
  const { server, token } = here;
  const { page } = here.admin;
  const planId = await makePlan(server, token, '按了两次');
  await page.goto(`${server.url}/plans/${planId}/history`);
  await page.getByRole('button', { name: '命名当前版本' }).first().click();
  const naming = page.getByRole('dialog', { name: '命名当前版本' });
  await naming.getByRole('textbox').fill('甲稿');
  const named = await heldUp(page, '**/versions');
  await naming.getByRole('button', { name: '保存' }).dblclick();
  await expect(naming.getByRole('button', { name: '保存' })).toBeDisabled();
  named.letGo();
  await expect(naming).toHaveCount(0);
  expect(named.sent()).toBe(1);

  await page.getByText('甲稿').first().click();
  await page.getByRole('button', { name: '恢复为此版本' }).first().click();
  const restoring = page.getByRole('dialog', { name: /恢复为/ });
  const restored = await heldUp(page, '**/restore');
  await restoring.getByRole('button', { name: '恢复为此版本' }).dblclick();
  await expect(restoring.getByRole('button', { name: '恢复为此版本' })).toBeDisabled();
  restored.letGo();
  await expect(restoring).toHaveCount(0);
  expect(restored.sent()).toBe(1);

  await page.goto(`${server.url}/people`);
  await page.getByRole('button', { name: '添加部门' }).first().click();
  const adding = page.getByRole('dialog');
  await adding.getByRole('textbox').first().fill('宣传部');
  const added = await heldUp(page, '**/api/departments');
  await adding.getByRole('button', { name: /添加|保存/ }).dblclick();
  await expect(adding.getByRole('button', { name: /添加|保存/ })).toBeDisabled();
  added.letGo();
  await expect(adding).toHaveCount(0);
  expect(added.sent()).toBe(1);
});
