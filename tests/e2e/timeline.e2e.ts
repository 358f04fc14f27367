// The timeline in a real browser: a bar is moved by the pointer and by keys, told, taken back; a tap opens its card.
import { expect, test } from '@playwright/test';
import { addCard } from '../../shared/doc/board.ts';
import { RawClient } from '../sync/rawClient.ts';
import { amiss, importPlan, type Office, office } from './people.ts';

let here: Office;
let timeline: string;
office(async (all) => {
  here = all;
  const { server, token } = all;
  const plan = await importPlan(server, token, '时间线.txt', '2026年工作计划\n\n举办论坛3场。\n');
  const socket = `${server.url.replace('http', 'ws')}/sync/${plan}/board?token=${token}`;
  const board = await RawClient.synced(socket);
  board.edit((doc) => {
    addCard(doc, { id: 'long', title: '筹办年会', stage: 'todo', start: '2026-03-01', due: '2026-06-30' });
    addCard(doc, { id: 'day', title: '报送总结', stage: 'todo', due: '2026-09-15' });
  });
  await board.stored();
  board.ws.close();
  timeline = `${server.url}/plans/${plan}/board?view=timeline`;
});

test('a bar moves with the pointer, an end alone, and by keys; each is told and taken back', async () => {
  const { page } = here.admin;
  await page.goto(timeline);
  const row = (name: RegExp) => page.getByRole('button', { name });
  const long = row(/筹办年会/);
  await expect(long).toHaveAccessibleName('“筹办年会”：3月1日 至 6月30日');
  const track = await page.locator('main [class*="track"]').first().boundingBox();
  const bar = await long.locator('[data-movable]').boundingBox();
  if (!track || !bar) throw new Error('no bar');
  const day = track.width / 365;
  const middle = { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 };

  const drag = async (x: number, days: number, drop: () => Promise<void>) => {
    await page.mouse.move(x, middle.y);
    await page.mouse.down();
    await page.mouse.move(x + (days * day) / 2, middle.y, { steps: 3 });
    await page.mouse.move(x + days * day, middle.y, { steps: 3 });
    await drop();
  };
  await drag(middle.x, 10, () => page.mouse.up());
  await expect(long).toHaveAccessibleName('“筹办年会”：3月11日 至 7月10日');
  await expect(page.getByText('“筹办年会”已改为3月11日至7月10日')).toBeVisible();
  await expect(page).toHaveURL(timeline);
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(long).toHaveAccessibleName('“筹办年会”：3月1日 至 6月30日');

  await drag(bar.x + bar.width, 20, () => page.mouse.up());
  await expect(long).toHaveAccessibleName('“筹办年会”：3月1日 至 7月20日');
  await page.keyboard.press('Control+z');
  await expect(long).toHaveAccessibleName('“筹办年会”：3月1日 至 6月30日');

  await drag(middle.x, 30, async () => {
    await expect(long.getByText('3月31日—7月30日')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
  await expect(long).toHaveAccessibleName('“筹办年会”：3月1日 至 6月30日');
  await expect(page).toHaveURL(timeline);

  const one = row(/报送总结/);
  await one.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(one).toHaveAccessibleName('“报送总结”：9月17日 至 9月17日');
  await expect(one).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Escape');
  await expect(one).toHaveAccessibleName('“报送总结”：9月17日 至 9月17日');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(one).toHaveAccessibleName('“报送总结”：9月17日 至 9月18日');
  await expect(page).toHaveURL(timeline);
  expect(await amiss(page)).toEqual([]);

  await long.locator('[data-movable]').click();
  await expect(page.getByRole('dialog').getByText('筹办年会').first()).toBeVisible();
});

test('of a long timeline the rows near the window are drawn; keys reach the others, and paper has them all', async () => {
  const { server, token, admin } = here;
  const { page } = admin;
  const plan = await importPlan(server, token, '许多.txt', '2026年工作计划\n\n举办论坛3场。\n');
  const socket = `${server.url.replace('http', 'ws')}/sync/${plan}/board?token=${token}`;
  const board = await RawClient.synced(socket);
  board.edit((doc) => {
    for (let k = 0; k < 200; k++)
      addCard(doc, {
        id: `card${k}`,
        title: `任务${k}`,
        stage: 'todo',
        due: `2026-${String(1 + (k % 12)).padStart(2, '0')}-09`,
      });
  });
  await board.stored();
  board.ws.close();
  await page.goto(`${server.url}/plans/${plan}/board?view=timeline`);
  const bars = page.locator('main [data-movable]');
  const rows = page.locator('main').getByRole('button', { name: /任务\d+/ });
  await expect(rows).toHaveCount(200);
  await expect(bars.first()).toBeVisible();
  expect(await bars.count()).toBeLessThan(80);
  expect(await amiss(page)).toEqual([]);
  await rows.last().focus();
  await expect(rows.last()).toBeFocused();
  await expect(rows.last()).toHaveAccessibleName('“任务191”：12月9日 至 12月9日');
  await page.keyboard.press('Shift+Tab');
  await expect(rows.nth(198)).toBeFocused();
  await expect(rows.nth(198)).toHaveAccessibleName('“任务179”：12月9日 至 12月9日');
  await page.emulateMedia({ media: 'print' });
  await expect(bars).toHaveCount(200);
  await page.emulateMedia({ media: null });
});
