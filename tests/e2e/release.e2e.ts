// A page that stands while another build is installed: it says so wherever its reader is, and one click loads it anew.
import { expect, type Page, test, type WebSocketRoute } from '@playwright/test';
import { RawClient } from '../sync/rawClient.ts';
import { editorOf, makePlan, type Office, office, openText, saved } from './people.ts';

let here: Office;
office((all) => {
  here = all;
});

/** The server's word of the page it serves, as it is once another build of the same version stands there; `end`: no more, and the first time that is said. */
async function anotherBuild(page: Page): Promise<{ end: () => Promise<void> }> {
  let another = '$1-another';
  let said = (): void => {};
  await page.routeWebSocket('**/events**', (socket: WebSocketRoute) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      socket.send(String(message).replace(/("page":"\/assets\/[\w-]+)/, another));
      if (String(message).includes('"hello"')) said();
    });
  });
  return {
    end: () => {
      another = '$1';
      return new Promise((resolve) => {
        said = resolve;
      });
    },
  };
}

const SAID = '系统已更新';

test('on the pages outside a plan and in a plan, and no more once it is loaded anew', async () => {
  const { server, token } = here;
  const planId = await makePlan(server, token, '升级那天');
  const { page } = here.admin;
  const build = await anotherBuild(page);
  for (const address of ['/', '/plans', '/people']) {
    await page.goto(server.url + address);
    await expect(page.getByRole('status').filter({ hasText: SAID })).toBeVisible();
  }
  await page.goto(`${server.url}/plans/${planId}/text`);
  await saved(page);
  const strip = page.getByRole('status').filter({ hasText: SAID });
  await expect(strip).toBeVisible();
  const told = build.end();
  await strip.getByRole('button', { name: '重新载入' }).click();
  await told;
  await saved(page);
  await expect(page.getByText(SAID)).toHaveCount(0);
});

test('a text that a newer build wrote in meanwhile is read, what is unsent waits for the reload, and nothing else is said', async () => {
  const { server, token } = here;
  const planId = await makePlan(server, token, '新旧之间');
  const { page, context } = here.admin;
  await openText(page, server, planId);
  await saved(page);
  const socket = `${server.url.replace('http', 'ws')}/sync/${planId}/text?token=${token}&schema=2`;
  const newer = await RawClient.synced(socket);
  newer.edit((doc) => doc.getMap('of a later release').set('is', true));
  await newer.stored();
  newer.ws.close();
  await context.setOffline(true);
  await expect(page.getByText('离线').first()).toBeVisible();
  await editorOf(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('旧页上写的。');
  await expect(page.getByText('离线 · 1 处改动存在本机').first()).toBeVisible();
  await context.setOffline(false);
  const strip = page.getByRole('alert').filter({ hasText: '文稿由更新的版本写成' });
  await expect(strip).toContainText('存在本机的 1 处改动随即送出');
  await expect(strip.getByRole('button', { name: '重新载入' })).toBeVisible();
  await expect(editorOf(page)).toHaveCount(0);
  await expect(page.getByText('恢复后自动送出')).toHaveCount(0);
});
