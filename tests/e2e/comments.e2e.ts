// 批注 of who edits, who only comments, and who only reads.
import { expect, type Page, test } from '@playwright/test';
import { amiss, COLLEAGUE, importPlan, office, openText, type Person, saved } from './people.ts';
import type { GongceServer } from './server.ts';

const TEXT =
  '青禾学会2026年学术工作计划\n\n全年举办学术论坛，邀请海内外学者，面向精密测量、先进光学、生物制造三个方向。\n普及科学知识，深入社区。\n';

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;
let planId = '';

test.describe.configure({ mode: 'serial' });
office(async (all) => {
  ({ server, admin, colleague, token } = all);
  planId = await importPlan(server, token, '计划.txt', TEXT);
});

const box = (page: Page) => page.getByRole('textbox', { name: '写下意见' });
const threads = (page: Page) => page.locator('article');
const offer = (page: Page) => page.getByRole('button', { name: '添加批注' });

/** Chooses a word of the page by the mouse. */
async function choose(page: Page, words: string): Promise<void> {
  await page
    .locator('.ProseMirror')
    .getByText(words)
    .dblclick({ position: { x: 90, y: 16 } });
}

async function becomes(role: string): Promise<void> {
  await server.call('PUT', `/api/plans/${planId}/members`, { email: COLLEAGUE.email, role }, token);
}

test('a comment that was sent leaves nothing behind for the next one; one left unsent is kept', async () => {
  const { page } = admin;
  await openText(page, server, planId);
  for (const [words, said] of [
    ['举办学术论坛', '试验批注一'],
    ['普及科学知识', '试验批注二'],
  ] as const) {
    // The whole line: more than the panel shows of it.
    await page.locator('.ProseMirror').getByText(words).click({ clickCount: 3 });
    await page.keyboard.press('Control+Alt+M');
    await expect(box(page)).toHaveValue('');
    await page.keyboard.insertText(said);
    await page.keyboard.press('Control+Enter');
    await expect(threads(page).filter({ hasText: said })).toHaveCount(1);
  }
  await choose(page, '举办学术论坛');
  await page.keyboard.press('Control+Alt+M');
  await page.keyboard.insertText('还没想好');
  await saved(page);
  await page.reload();
  await expect(threads(page).first()).toBeHidden();
  await choose(page, '举办学术论坛');
  await page.keyboard.press('Control+Alt+M');
  await expect(box(page)).toHaveValue('还没想好');
  await page.keyboard.press('Escape');
});

test('words chosen just before marks are drawn anew stay chosen', async () => {
  const { page } = admin;
  const text = page.locator('.ProseMirror');
  await text.getByText('普及科学知识').click();
  await expect
    .poll(() => text.locator('.gc-commented-on').allInnerTexts())
    .toEqual(['普及科学知识，深入社区。']);
  // The thread is left, and words are chosen before a frame tells the editor of it.
  await text.getByText('青禾学会').evaluate((title) => {
    (title as HTMLElement).click();
    getSelection()?.selectAllChildren(title);
    const begun = performance.now();
    while (performance.now() - begun < 100);
  });
  await expect(text.locator('.gc-commented-on')).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('青禾学会2026年学术工作计划');
});

test('the panel shows comments whole at every width, in light and dark', async () => {
  const { page } = admin;
  for (const [width, scheme] of [
    [1440, 'light'],
    [1024, 'dark'],
    [390, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${server.url}/plans/${planId}/text`);
    if (width < 768) await page.getByRole('button', { name: '批注', exact: true }).click();
    else {
      if (width < 1280) await page.getByRole('button', { name: '右侧栏' }).click();
      await page.getByRole('tab', { name: /^批注/ }).click();
    }
    await expect(threads(page)).toHaveCount(2);
    const cut = await threads(page).evaluateAll((all) =>
      all.flatMap((one) => {
        const panel = one.closest('[role="tabpanel"]') as HTMLElement;
        const { left, right } = panel.getBoundingClientRect();
        return [one, ...one.querySelectorAll('button, textarea, p')]
          .filter((part) => {
            const at = part.getBoundingClientRect();
            return at.left < left || at.right > right || panel.scrollWidth > panel.clientWidth;
          })
          .map((part) => part.outerHTML.slice(0, 80));
      }),
    );
    expect(cut, String(width)).toEqual([]);
    // What still fades in has no contrast yet.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    expect(await amiss(page, '[role="tabpanel"]'), String(width)).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('who may comment but not write chooses words and comments, by menu and by key; who reads is not offered it', async () => {
  const { page } = colleague;
  for (const role of ['commenter', 'contributor']) {
    await becomes(role);
    await page.goto(`${server.url}/plans/${planId}/text`);
    await expect(page.locator('.ProseMirror')).toHaveAttribute('contenteditable', 'false');
    await choose(page, '海内外学者');
    const menu = page.locator('.ProseMirror').locator('..').getByRole('toolbar');
    await expect(menu.getByRole('button')).toHaveCount(1);
    await menu.getByRole('button', { name: '添加批注' }).click();
    await page.keyboard.insertText(`${role}用菜单`);
    await page.keyboard.press('Control+Enter');
    await expect(menu).toBeHidden();
    await choose(page, '深入社区');
    await page.keyboard.press('Control+Alt+M');
    await page.keyboard.insertText(`${role}用快捷键`);
    await page.keyboard.press('Control+Enter');
    await saved(page);
    for (const how of ['菜单', '快捷键'])
      await expect(threads(page).filter({ hasText: `${role}用${how}` })).toHaveCount(1);
  }
  await becomes('viewer');
  await page.goto(`${server.url}/plans/${planId}/text`);
  await page.getByRole('tab', { name: /^批注/ }).click();
  await expect(threads(page)).toHaveCount(6);
  await choose(page, '海内外学者');
  await page.keyboard.press('Control+Alt+M');
  // The menu over chosen words takes a moment to come.
  await expect(expect(offer(page)).not.toHaveCount(0, { timeout: 1000 })).rejects.toThrow();
  await expect(box(page)).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString())).not.toBe('');
});

/** What the device keeps of the talk is read only once `window.talkMayCome` says so. */
async function holdTalk(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held = window as typeof window & { talkMayCome?: boolean };
    const ask = IDBIndex.prototype.getAllKeys;
    IDBIndex.prototype.getAllKeys = function (this: IDBIndex, query) {
      const real = ask.call(this, query);
      if (!String(query).includes('/talk/')) return real;
      const late = { result: [] as IDBValidKey[], onsuccess: () => {} };
      // asked again and again, or the transaction would end
      const wait = (): void => {
        if (held.talkMayCome) late.onsuccess();
        else ask.call(this, 'nothing').onsuccess = wait;
      };
      real.onsuccess = () => {
        late.result = real.result;
        wait();
      };
      return late as unknown as IDBRequest<IDBValidKey[]>;
    };
  });
}

test('a comment begun before the talk is read waits for it', async () => {
  const page = await admin.context.newPage();
  await holdTalk(page);
  await openText(page, server, await importPlan(server, token, '早批.txt', TEXT));
  await choose(page, '举办学术论坛');
  await page.keyboard.press('Control+Alt+M');
  await expect(box(page)).toBeFocused();
  await box(page).fill('来得早了');
  await page.keyboard.press('Control+Enter');
  await expect(box(page)).toHaveValue('来得早了');
  await page.evaluate(() => Object.assign(window, { talkMayCome: true }));
  await expect(page.getByRole('button', { name: '发送' }).first()).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(threads(page).filter({ hasText: '来得早了' })).toHaveCount(1);
  await saved(page);
  await page.close();
});
