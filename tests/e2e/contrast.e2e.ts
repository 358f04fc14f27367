// Forced colours (high contrast): the browser takes backgrounds and shadows away; what they say is said all the same.
import { expect, test } from '@playwright/test';
import { importPlan, type Office, office } from './people.ts';

let here: Office;
office((all) => {
  here = all;
});

test('how much is done, what is chosen, where one is and where one writes', async () => {
  const { server, token } = here;
  const { page } = here.admin;
  const planId = await importPlan(
    server,
    token,
    '对比.txt',
    '2026年工作计划\n\n一、交流\n举办学术论坛3场。\n',
  );
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${server.url}/plans/${planId}/targets`);
  const row = page.getByRole('row').filter({ hasText: '学术论坛' });
  await row.getByRole('button', { name: '生成任务卡' }).click();
  const line = row.locator('[data-tone]').first();
  await expect(line).toBeVisible();
  const [track, done] = await line.evaluate((element) =>
    [element, element.firstElementChild ?? element].map((one) => getComputedStyle(one).backgroundColor),
  );
  expect(done).not.toBe(track);
  const outlined = { 'outline-style': 'solid', 'outline-width': '2px' };
  await page.goto(`${server.url}/plans/${planId}/board`);
  const chosen = page.locator('label[data-active]').filter({ hasText: '看板' });
  for (const [property, value] of Object.entries(outlined)) await expect(chosen).toHaveCSS(property, value);
  await page.goto(`${server.url}/plans`);
  const current = page.getByRole('link', { name: '全部计划' });
  await expect(current).toHaveCSS('outline-style', 'solid');
  const field = page.getByRole('textbox', { name: '按标题找' });
  await field.focus();
  await expect(field).toHaveCSS('outline-style', 'solid');
});
