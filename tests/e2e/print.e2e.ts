// What is put on paper: the plan with its numbers, the board stage after stage, the whole table of targets, and
// nothing of what is pressed.
import { expect, type Page, test } from '@playwright/test';
import { heldBack, importPlan, office, openText, type Person } from './people.ts';
import type { GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let token: string;
let planId: string;

const COUNT = 60;
const LINES = Array.from({ length: COUNT }, (_, k) => `${k + 1}. 活动${k}。举办第${k + 1}届论坛${k + 2}场。`);

office(async (all) => {
  ({ server, admin, token } = all);
  planId = await importPlan(server, token, '纸.txt', `2026年工作计划\n\n一、活动\n${LINES.join('\n')}\n`);
});

/** Looks at the page as it is printed on A4 by a browser. */
async function onPaper(page: Page, look: () => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: 718, height: 1046 });
  await page.emulateMedia({ media: 'print' });
  await look();
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('items with a figure in the margin keep their number on paper', async () => {
  const { page } = admin;
  await openText(page, server, planId);
  const items = page.locator('.ProseMirror [data-number][data-progress]');
  await expect(items).toHaveCount(COUNT);
  await onPaper(page, async () => {
    const drawn = await items.evaluateAll((all) =>
      all.map((item) => {
        const [number, figure] = ['::before', '::after'].map((part) => getComputedStyle(item, part));
        return [number?.display !== 'none' && number?.content, figure?.display];
      }),
    );
    expect(drawn).toEqual(Array.from(drawn, (_, k) => [`"${k + 1}. "`, 'none']));
  });
});

test('of targets every row is on paper, and none of the filters', async () => {
  const { page } = admin;
  await page.goto(`${server.url}/plans/${planId}/targets`);
  const rows = page.locator('main tbody tr:not([aria-hidden])');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(COUNT);
  await onPaper(page, async () => {
    await expect(rows).toHaveCount(COUNT);
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    const names = await page
      .locator('main tbody th')
      .evaluateAll((all) => all.map((name) => name.scrollWidth - name.clientWidth));
    expect(Math.max(...names)).toBe(0);
  });
  expect(await rows.count()).toBeLessThan(COUNT);
});

test('of the board every card of every stage is on paper, and nothing that is pressed', async () => {
  const { page } = admin;
  await page.goto(`${server.url}/plans/${planId}/targets`);
  await page.locator('aside').getByRole('button', { name: '生成任务卡' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /^生成/ }).click();
  await expect(page.getByText(`已生成 ${COUNT} 张任务卡`)).toBeVisible();
  for (const lanes of ['none', 'department']) {
    await page.goto(`${server.url}/plans/${planId}/board?lanes=${lanes}`);
    const cards = page.locator('[data-card]');
    await expect(cards.first()).toBeVisible();
    await onPaper(page, async () => {
      await expect(cards).toHaveCount(COUNT);
      await expect(page.locator('[data-stage] h2')).toHaveText([
        '待启动',
        '活动策划',
        '过程跟踪',
        '成效评估',
        '反馈优化',
      ]);
      await expect(page.locator('main').getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('searchbox')).toBeHidden();
      const places = await page.locator('[data-card], [data-stage] h2').evaluateAll((all) =>
        all.map((part) => {
          const { left, right } = part.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        }),
      );
      expect(places).not.toContain(false);
      // What scrolls on the screen would be cut on paper.
      const cutting = await page
        .locator('main, main :has([data-card])')
        .evaluateAll((all) => all.filter((box) => getComputedStyle(box).overflowY !== 'visible').length);
      expect(cutting).toBe(0);
    });
  }
});

test('a table of ten columns scrolls sideways on a phone, each column readable, and is whole on paper', async () => {
  const row = (cell: (n: number) => string) =>
    `| ${Array.from({ length: 10 }, (_, n) => cell(n)).join(' | ')} |\n`;
  const rows = row((n) => `列${n}`) + row(() => '---') + row((n) => (n === 3 ? '举办讲座2场' : `内容${n}`));
  const wide = await importPlan(server, token, '宽表.md', `# 2026年工作计划\n\n## 一、讲座\n\n${rows}`);
  const { page } = admin;
  await page.goto(`${server.url}/plans/${wide}/text`);
  const cells = page.locator('.ProseMirror th');
  const widths = () => cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().width));
  const table = page.locator('.ProseMirror table');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(cells).toHaveCount(10);
  expect(Math.min(...(await widths()))).toBeGreaterThan(60);
  await cells.last().scrollIntoViewIfNeeded();
  await expect(cells.last()).toBeInViewport({ ratio: 1 });
  await onPaper(page, async () => {
    const sticksOut = await table.evaluate(
      (whole) =>
        whole.getBoundingClientRect().right - whole.closest('.ProseMirror')!.getBoundingClientRect().right,
    );
    expect(sticksOut).toBeLessThanOrEqual(1);
  });
});

test('Ctrl+P in a page that still opens waits for the text', async () => {
  const { page } = admin;
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset.printed = String(document.querySelector('.ProseMirror') !== null);
    };
  });
  const answer = await heldBack(page, planId);
  // Nothing of it is kept on the device.
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await page.goto(`${server.url}/plans/${planId}/text`);
  // the plan's page, not the sign that stands before it
  await expect(page.locator('[data-waiting]').first()).toBeAttached();
  await page.keyboard.press('ControlOrMeta+p');
  await expect(page.locator('body')).not.toHaveAttribute('data-printed');
  answer();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'true');
});
