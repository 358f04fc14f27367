// A page that stands while another build is installed: it says so wherever its reader is, and one click loads it anew.
import { expect, type Page, test, type WebSocketRoute } from '@playwright/test';
import { makePlan, type Office, office, saved } from './people.ts';

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
