// The interface's language: its texts alone are fetched, and it is kept on the device.
import { expect, test } from '@playwright/test';
import { type Office, office } from './people.ts';

let it: Office;
office((all) => {
  it = all;
});

test('only the texts spoken are fetched; where the others do not come the page stays as it is', async () => {
  const { page } = it.colleague;
  const fetched: string[] = [];
  page.on('request', (request) => {
    const name = /\/(zh|en)Texts/.exec(request.url())?.[1];
    // What the service worker keeps for use without network is nobody's waiting.
    if (name !== undefined && request.serviceWorker() === null) fetched.push(name);
  });
  await it.colleague.context.route('**/assets/enTexts*', (route) => route.abort());
  await page.goto(it.server.url);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('周若水');
  expect([...new Set(fetched)]).toEqual(['zh']);

  const other = async (from: string, to: string): Promise<void> => {
    await page.getByRole('button', { name: from }).click();
    await page.getByRole('menuitem', { name: to }).click();
  };
  await other('个人设置', 'English');
  await expect(page.getByText('服务器暂时连不上')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await it.colleague.context.unroute('**/assets/enTexts*');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('周若水');
  await other('个人设置', 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'My work' }).first()).toBeVisible();

  fetched.length = 0;
  await page.reload();
  await expect(page.getByRole('link', { name: 'My work' }).first()).toBeVisible();
  expect([...new Set(fetched)]).toEqual(['en']);
  await other('Personal settings', '中文');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});
