// Suggesting mode in a real browser: what one person writes is marked, another sees it as it comes and decides.
import { expect, type Page, test } from '@playwright/test';
import { amiss, editorOf, importPlan, office, openText, type Person, saved } from './people.ts';
import type { GongceServer } from './server.ts';

let server: GongceServer;
let admin: Person;
let colleague: Person;
let token: string;

office((all) => {
  ({ server, admin, colleague, token } = all);
});

const TEXT = '年度工作计划\n一、总体目标\n全年举办学术论坛20场，培训青年教师300人。\n进一步扩大对外交流。\n';
const LINE = '全年举办学术论坛20场，培训青年教师300人。';

const line = (page: Page, at = 0) => editorOf(page).locator('p').nth(at);

/** The line's words with what is suggested of them: [-struck-] and {+put in+}. */
const shown = (page: Page, at?: number): Promise<string> =>
  line(page, at).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const del of copy.querySelectorAll('del')) del.textContent = `[-${del.textContent}-]`;
    for (const ins of copy.querySelectorAll('ins')) ins.textContent = `{+${ins.textContent}+}`;
    return copy.innerText;
  });

/** Puts the caret at a place of a line, or selects from there. */
async function caret(page: Page, at: number, length = 0, nth = 0): Promise<void> {
  await line(page, nth).click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Home');
  for (let i = 0; i < at; i++) await page.keyboard.press('ArrowRight');
  for (let i = 0; i < length; i++) await page.keyboard.press('Shift+ArrowRight');
}

/** Letters being composed, and the word they become; `over`: settled words taken into the composition. */
async function inputMethod(page: Page) {
  const client = await page.context().newCDPSession(page);
  return {
    ime: (text: string, over: { replacementStart?: number; replacementEnd?: number } = {}) =>
      client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
        ...over,
      }),
    commit: (text: string) => client.send('Input.insertText', { text }),
  };
}

async function suggest(page: Page): Promise<void> {
  await page.getByRole('button', { name: '编辑方式：直接编辑' }).click();
  await page.getByRole('menuitem', { name: /^修订模式/ }).click();
  await expect(page.getByRole('button', { name: '编辑方式：修订模式' })).toBeVisible();
}

test('one suggests, the other sees it with its author, accepts one and rejects one', async () => {
  const planId = await importPlan(server, token, '甲.txt', TEXT);
  await openText(admin.page, server, planId);
  await openText(colleague.page, server, planId);
  await suggest(admin.page);

  await caret(admin.page, 8, 2);
  await admin.page.keyboard.type('25');
  await expect.poll(() => shown(admin.page)).toBe('全年举办学术论坛[-20-]{+25+}场，培训青年教师300人。');
  await admin.page.keyboard.press('Home');
  for (let i = 0; i < 4; i++) await admin.page.keyboard.press('ArrowRight');
  await admin.page.keyboard.press('Backspace');
  await admin.page.keyboard.press('Backspace');
  await admin.page.keyboard.insertText('组织');
  const both = '全年[-举办-]{+组织+}学术论坛[-20-]{+25+}场，培训青年教师300人。'.replace(
    '[-举办-]{+组织+}',
    '{+组织+}[-举办-]',
  );
  await expect.poll(() => shown(admin.page)).toBe(both);
  await expect.poll(() => shown(colleague.page)).toBe(both);
  // The words of the plan are still the old ones.
  await expect(colleague.page.locator('body')).toContainText('0/20');

  await colleague.page.locator('.ProseMirror del', { hasText: '20' }).click();
  const menu = colleague.page.getByRole('toolbar', { name: '修订建议' });
  await expect(menu).toContainText('admin');
  await menu.getByRole('button', { name: '接受' }).click();
  await expect(colleague.page.locator('body')).toContainText('0/25');
  await colleague.page.locator('.ProseMirror ins', { hasText: '组织' }).click();
  await menu.getByRole('button', { name: '拒绝' }).click();
  const settled = LINE.replace('20', '25');
  await expect.poll(() => shown(admin.page)).toBe(settled);
  await saved(colleague.page);
});

test('an input method: the word committed is put in, the one it replaces is struck', async () => {
  const planId = await importPlan(server, token, '乙.txt', TEXT);
  await openText(admin.page, server, planId);
  await openText(colleague.page, server, planId);
  await suggest(admin.page);
  const { page } = admin;
  const { ime, commit } = await inputMethod(page);
  const compose = async (letters: readonly string[], word: string): Promise<void> => {
    for (const text of letters) await ime(text);
    await commit(word);
  };

  await caret(page, 2, 2);
  await compose(['z', 'zu', 'zu z', 'zu zhi'], '组织');
  const replaced = `全年[-举办-]{+组织+}${LINE.slice(4)}`;
  await expect.poll(() => shown(page)).toBe(replaced);
  await expect.poll(() => shown(colleague.page)).toBe(replaced);
  // It goes on in the same suggestion, and another writes in the line meanwhile.
  await ime('kai');
  await caret(colleague.page, 0);
  await colleague.page.keyboard.insertText('今年，');
  await saved(colleague.page);
  await ime('kai zhan');
  await commit('开展');
  const met = `今年，全年[-举办-]{+组织开展+}${LINE.slice(4)}`;
  await expect.poll(() => shown(page)).toBe(met);
  await expect.poll(() => shown(colleague.page)).toBe(met);
  await compose(['d'], '的');
  await page.keyboard.press('Backspace');
  await expect.poll(() => shown(page)).toBe(met);
  await page.keyboard.press('Enter');
  await expect(page.getByText('修订模式只记文字的增删，段落、表格和图片没有改动')).toBeVisible();
  await expect.poll(() => shown(colleague.page)).toBe(met);
});

test('an input method over blocks, over settled words, and while another accepts what it replaces', async () => {
  const planId = await importPlan(server, token, '戊.txt', TEXT);
  await openText(admin.page, server, planId);
  await openText(colleague.page, server, planId);
  await suggest(admin.page);
  const { page } = admin;
  const { ime, commit } = await inputMethod(page);
  await caret(page, 4);
  await page.keyboard.press('Shift+ArrowDown');
  await ime('kai');
  await commit('开');
  await expect.poll(() => shown(page)).toBe(`全年举办[-${LINE.slice(4)}-]{+开+}`);
  await expect.poll(() => shown(colleague.page, 1)).toBe('[-进一步扩-]大对外交流。');
  expect(await editorOf(page).locator('p').count()).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page)).toBe(LINE);

  await ime('gong', { replacementStart: 2, replacementEnd: 4 });
  await commit('重点');
  await expect(editorOf(page).locator('h1')).toHaveText('年度工作重点计划');
  await expect(editorOf(page).locator('h1 del')).toHaveText('工作');
  await expect(editorOf(colleague.page).locator('h1 del')).toHaveText('工作');

  await caret(page, 2, 2);
  await ime('zu');
  await editorOf(colleague.page).locator('p del').click();
  const menu = colleague.page.getByRole('toolbar', { name: '修订建议' });
  await menu.getByRole('button', { name: '接受' }).click();
  await expect.poll(() => shown(colleague.page)).toBe(`全年${LINE.slice(4)}`);
  await saved(colleague.page);
  await ime('zu zhi');
  await commit('组织');
  await expect.poll(() => shown(page)).toBe(`全年{+组织+}${LINE.slice(4)}`);
  await expect.poll(() => shown(colleague.page)).toBe(`全年{+组织+}${LINE.slice(4)}`);
});

test('deleting by words, cutting, pasting lines and dragging', async () => {
  const planId = await importPlan(server, token, '己.txt', TEXT);
  await admin.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = admin;
  await openText(page, server, planId);
  await suggest(page);
  await caret(page, 0);
  await page.keyboard.press('Control+Delete');
  await page.keyboard.press('Control+Delete');
  await expect.poll(() => shown(page)).toBe(`[-全年举办-]${LINE.slice(4)}`);
  await caret(page, 4, 4);
  await page.keyboard.press('Control+x');
  await expect.poll(() => shown(page)).toBe(`[-全年举办学术论坛-]${LINE.slice(8)}`);
  await caret(page, 3, 0, 1);
  await page.keyboard.press('Control+v');
  await expect.poll(() => shown(page, 1)).toBe('进一步{+学术论坛+}扩大对外交流。');
  await page.evaluate(() => navigator.clipboard.writeText('第一行\n第二行'));
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  await expect.poll(() => shown(page, 1)).toBe('进一步{+学术论坛+}扩大对外交流。{+第一行+}');
  await expect.poll(() => shown(page, 2)).toBe('{+第二行+}');

  await caret(page, 9, 3, 0);
  const chosen = await page.evaluate(() => {
    const { x, y, width, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const goal = await line(page, 2).boundingBox();
  await page.mouse.move(chosen.x, chosen.y);
  await page.mouse.down();
  await page.mouse.move(chosen.x + 6, chosen.y + 6);
  await page.mouse.move((goal?.x ?? 0) + 300, (goal?.y ?? 0) + 14, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => shown(page)).toBe('[-全年举办学术论坛-]2[-0场，-]培训青年教师300人。');
  await expect.poll(() => shown(page, 2)).toBe('{+第二行0场，+}');
});

test('blocks: Enter makes a suggested one, undo takes it back, all rejected is the text as it was', async () => {
  const planId = await importPlan(server, token, '丙.txt', TEXT);
  await openText(admin.page, server, planId);
  const { page } = admin;
  const before = await editorOf(page).innerText();
  await suggest(page);
  await caret(page, 0, 0, 1);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('新增一段。');
  await expect(editorOf(page).locator('ins')).toHaveText('新增一段。');
  await caret(page, 0, 3, 1);
  await page.keyboard.press('Delete');
  await expect(editorOf(page).locator('del')).toHaveText('进一步');
  await page.keyboard.press('Control+z');
  await expect(editorOf(page).locator('del')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(editorOf(page).locator('del')).toHaveText('进一步');
  await page.keyboard.press('Control+b');
  await expect(editorOf(page).locator('strong')).toHaveCount(0);
  await page.getByRole('button', { name: '编辑方式：修订模式' }).click();
  await page.getByRole('menuitem', { name: '拒绝全文所有修订' }).click();
  await expect(page.getByText('已拒绝 2 处修订')).toBeVisible();
  await expect.poll(() => editorOf(page).innerText()).toBe(before);
});

test('the mode is remembered, has a key, and is plain to see on a phone; nothing is amiss for axe', async () => {
  const planId = await importPlan(server, token, '丁.txt', TEXT);
  const { page } = admin;
  await openText(page, server, planId);
  await line(page).click();
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('button', { name: '编辑方式：修订模式' })).toBeVisible();
  await expect(page.getByText('修订模式：增删的文字会留下痕迹')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '编辑方式：修订模式' })).toBeVisible();
  await caret(page, 2);
  await page.keyboard.type('将');
  await expect.poll(() => shown(page)).toBe(`全年{+将+}${LINE.slice(2)}`);
  // Circle of its author in the margin; the palette opens from the text, and decides.
  await expect(page.locator('[data-scroll] [aria-hidden] [title="admin"]')).toBeVisible();
  expect(await amiss(page)).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('拒绝光标处');
  await page.keyboard.press('Enter');
  await expect.poll(() => shown(page)).toBe(LINE);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: '写修订' }).click();
  await expect(page.getByRole('button', { name: '编辑方式：修订模式' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: '编辑方式：修订模式' }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(6);
  // What still fades in has no contrast yet.
  await expect(page.getByRole('menu')).toHaveCSS('opacity', '1');
  expect(await amiss(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 900 });
});
