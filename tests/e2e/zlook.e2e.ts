import { expect, test } from '@playwright/test';
import { bothSignedIn, COLLEAGUE, editorOf, importPlan, saved } from './people.ts';
import { GongceServer } from './server.ts';

test('look', async ({ browser }) => {
  const server = await GongceServer.start();
  const { admin, token } = await bothSignedIn(browser, server);
  const plan = await importPlan(
    server,
    token,
    '计划.txt',
    '青禾学会2026年学术工作计划\n一、总体目标\n全年举办学术论坛20场，由学术部牵头，各分会协同推进。\n二、重点任务\n办好青年论坛，扩大对外交流。\n',
  );
  const { id: departmentId } = (await server.call(
    'POST',
    '/api/departments',
    { name: '国际合作与科学普及部' },
    token,
  )) as { id: string };
  const { users } = (await server.call('GET', '/api/users', undefined, token)) as {
    users: { id: string; email: string }[];
  };
  await server.call(
    'PATCH',
    `/api/users/${users.find((u) => u.email === COLLEAGUE.email)?.id}`,
    { departmentId },
    token,
  );
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        storageState: await admin.context.storageState(),
        viewport: { width, height },
        colorScheme,
        hasTouch: width < 500,
        isMobile: width < 500,
      });
      const page = await context.newPage();
      await page.goto(`${server.url}/plans/${plan}/text`);
      if (width < 500) await page.getByRole('button', { name: '编辑', exact: true }).tap();
      const line = editorOf(page).locator('p').filter({ hasText: '办好青年论坛' });
      await line.click();
      await page.keyboard.press('End');
      await page.keyboard.type('请@周');
      await page.keyboard.press('Enter');
      await page.keyboard.type('和@国');
      await page.keyboard.press('Enter');
      await page.keyboard.type('牵头，@');
      await expect(page.getByRole('listbox')).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.screenshot({ path: `/tmp/look-h/at-${width}-${colorScheme}.png` });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Backspace');
      if (width > 500) {
        await page.getByRole('button', { name: /^编辑方式/ }).click();
        await page.getByRole('menuitem', { name: /^修订模式/ }).click();
        await page.keyboard.press('End');
        await page.keyboard.type('会同@周');
        await page.keyboard.press('Enter');
        await page.screenshot({ path: `/tmp/look-h/suggest-${width}-${colorScheme}.png` });
        await page.getByRole('button', { name: /^编辑方式/ }).click();
        await page.getByRole('menuitem', { name: '拒绝全文所有修订' }).click();
        await page.getByRole('button', { name: /^编辑方式/ }).click();
        await page.getByRole('menuitem', { name: /^直接编辑/ }).click();
      }
      await saved(page);
      await context.close();
    }
  await server.end();
});
