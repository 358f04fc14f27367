// The board's own surroundings in a real browser: its tool row at every width.
import { expect, type Page, test } from '@playwright/test';
import { bothSignedIn, importPlan, type Person } from './people.ts';
import { GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let token: string;
let planId: string;

const TEXT = `2026年工作计划

一、交流
1. 论坛。举办学术论坛3场。
`;

test.beforeAll(async ({ browser }) => {
  server = await GongceServer.start();
  ({ admin, token } = await bothSignedIn(browser, server));
  planId = await importPlan(server, token, '看板.txt', TEXT);
});
test.afterAll(async () => {
  await server.end();
});

const toolRow = (page: Page) => page.locator('main').getByRole('toolbar');

/** What of the tool row stands outside the window or of a box that hides what overflows it. */
const cutOff = (page: Page): Promise<string[]> =>
  toolRow(page).evaluate((bar) => {
    const within = (inner: DOMRect, outer: DOMRect): boolean =>
      inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;
    const cut = [...bar.querySelectorAll<HTMLElement>('button, label, input[type="search"]')].filter(
      (part) => {
        const place = part.getBoundingClientRect();
        for (let box: Element | null = part.parentElement; box; box = box.parentElement) {
          if (box !== bar && getComputedStyle(box).overflowX === 'visible') continue;
          if (!within(place, box.getBoundingClientRect())) return true;
        }
        return false;
      },
    );
    return cut.map((part) => part.innerText || (part.ariaLabel ?? part.outerHTML));
  });

test('nothing of the tool row is cut off, at any width, in either language, with filters or without', async () => {
  const { page } = admin;
  const every = '?mine=1&due=month&cat=lecture&owner=nobody&dep=nobody&lanes=department';
  for (const language of ['zh', 'en']) {
    await server.call('PATCH', '/api/me', { language }, token);
    for (const query of ['', every]) {
      await page.goto(`${server.url}/plans/${planId}/board${query}`);
      for (const width of [1440, 1280, 1024, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expect(toolRow(page).getByRole('radio')).toHaveCount(4);
        expect(await cutOff(page), `${language} ${width} ${query}`).toEqual([]);
      }
    }
  }
  await server.call('PATCH', '/api/me', { language: 'zh' }, token);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('of a long table of targets only the rows on the page are drawn, down to the last', async () => {
  const lines = Array.from({ length: 300 }, (_, k) => `${k + 1}. 活动${k}。举办第${k + 1}届论坛${k + 2}场。`);
  const long = await importPlan(server, token, '长.txt', `2026年工作计划\n\n一、活动\n${lines.join('\n')}\n`);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${long}/targets`);
  const rows = page.locator('main tbody tr:not([aria-hidden])');
  await expect(rows.first()).toContainText('2 场');
  expect(await rows.count()).toBeLessThan(60);
  const count = Number(await page.locator('main table').getAttribute('aria-rowcount'));
  expect(count).toBeGreaterThan(290);
  await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await expect(rows.last()).toHaveAttribute('aria-rowindex', String(count));
  expect(await rows.count()).toBeLessThan(60);
  await expect(rows.last()).toBeInViewport();
});
