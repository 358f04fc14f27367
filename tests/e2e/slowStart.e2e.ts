// On a slow line the page says that it is coming, before its script has come and until there is something to show.
import { expect, type Page, test } from '@playwright/test';
import { type Office, office } from './people.ts';

let here: Office;
office((all) => {
  here = all;
});

async function held(page: Page, address: string | RegExp): Promise<() => void> {
  let letGo = (): void => {};
  const late = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await late;
    await route.continue();
  });
  return letGo;
}

test('while its script, its page and who is there are on their way', async () => {
  const { page } = here.admin;
  const script = await held(page, /\/assets\/index-[^/]+\.js$/);
  const me = await held(page, '**/api/me');
  const opening = page.goto(`${here.server.url}/plans`, { waitUntil: 'load' });
  const sign = page.locator('.gc-start');
  await expect(sign.getByRole('img', { name: '共策' })).toBeVisible();
  script();
  await opening;
  await expect(page.getByRole('status', { name: '读取中' })).toBeVisible();
  await expect(sign).toBeVisible();
  me();
  await expect(page.getByRole('button', { name: '新建计划' }).first()).toBeVisible();
  await expect(sign).toHaveCount(0);
});
