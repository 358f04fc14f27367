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

test('in neither language a button of the bar is cut off, at any width it stands at', async () => {
  const { page } = it.admin;
  for (const language of ['zh', 'en']) {
    await page.goto(it.server.url);
    await page.evaluate((chosen) => localStorage.setItem('gongce.language', chosen), language);
    await page.reload();
    for (const width of [1440, 1024, 768]) {
      await page.setViewportSize({ width, height: 800 });
      const buttons = page
        .getByRole('banner')
        .getByRole('button')
        .or(page.getByRole('banner').getByRole('link'));
      await expect(buttons.first()).toBeVisible();
      const cut = await buttons.evaluateAll((all) =>
        all.flatMap((one) => {
          const label = one.querySelector('.mantine-Button-label');
          return label && label.scrollWidth > label.clientWidth ? [label.textContent] : [];
        }),
      );
      expect([language, width, cut]).toEqual([language, width, []]);
    }
  }
  await page.evaluate(() => localStorage.removeItem('gongce.language'));
});
