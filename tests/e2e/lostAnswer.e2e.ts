// What is made of a request whose answer is lost on its way: asking again makes nothing twice.
import { expect, type Page, test } from '@playwright/test';
import { editorOf, type Office, office } from './people.ts';

let here: Office;
office((all) => {
  here = all;
});

/** The server has made it, the page hears nothing: once. */
async function answerLost(page: Page, address: string): Promise<void> {
  await page.route(
    address,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}

async function titled(title: string): Promise<number> {
  const { plans } = (await here.server.call('GET', '/api/plans', undefined, here.token)) as {
    plans: { title: string }[];
  };
  return plans.filter((plan) => plan.title === title).length;
}

test('a new plan', async () => {
  const { page } = here.admin;
  await page.goto(`${here.server.url}/plans`);
  await page.getByRole('button', { name: '新建计划' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新建计划' });
  await dialog.getByLabel('标题').fill('答复丢了');
  await answerLost(page, '**/api/plans');
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(dialog.getByRole('alert')).toContainText('服务器暂时连不上');
  expect(await titled('答复丢了')).toBe(1);
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(editorOf(page)).toContainText('答复丢了');
  expect(await titled('答复丢了')).toBe(1);
});

test('an imported text', async () => {
  const { page } = here.admin;
  await page.goto(`${here.server.url}/import`);
  await page.getByTestId('import-file').setInputFiles({
    name: '计划.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('导入时答复丢了\n\n一、交流\n举办学术论坛3场。\n'),
  });
  const button = page.getByRole('button', { name: '导入并打开' });
  await expect(button).toBeEnabled();
  await answerLost(page, '**/api/plans/import');
  await button.click();
  await expect(page.getByRole('alert').filter({ hasText: '服务器暂时连不上' }).first()).toBeVisible();
  expect(await titled('导入时答复丢了')).toBe(1);
  await button.click();
  await expect(editorOf(page)).toContainText('举办学术论坛3场');
  expect(await titled('导入时答复丢了')).toBe(1);
});
