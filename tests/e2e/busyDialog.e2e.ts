// A dialog whose button was pressed: it stays until the answer is there; a server that does not answer keeps nobody in it.
import { expect, type Page, type Route, test } from '@playwright/test';
import { amiss, makePlan, type Office, office } from './people.ts';
import { ADMIN } from './server.ts';

let here: Office;
office((all) => {
  here = all;
});

/** What is sent there waits until it is told how it ends. */
async function heldUp(page: Page, address: string): Promise<(how: (route: Route) => Promise<void>) => void> {
  let end: (how: (route: Route) => Promise<void>) => void = () => {};
  const told = new Promise<(route: Route) => Promise<void>>((resolve) => {
    end = resolve;
  });
  const hold = async (route: Route): Promise<void> => {
    if (route.request().method() === 'GET') return route.fallback();
    await (await told)(route);
  };
  await page.route(address, hold, { times: 1 });
  return end;
}

async function naming(page: Page, title: string) {
  const planId = await makePlan(here.server, here.token, title);
  await page.goto(`${here.server.url}/plans/${planId}/history`);
  await page.getByRole('button', { name: '命名当前版本' }).first().click();
  const dialog = page.getByRole('dialog', { name: '命名当前版本' });
  await dialog.getByRole('textbox').fill('甲稿');
  return dialog;
}

test('while it waits no key, button or click beside it closes a dialog; what failed is told in it', async () => {
  const { page } = here.admin;
  const dialog = await naming(page, '等答复');
  const end = await heldUp(page, '**/versions');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByRole('button', { name: '取消' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: '关闭' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.mouse.click(20, 450);
  await expect(dialog).toBeVisible();
  end((route) => route.abort('connectionreset'));
  await expect(dialog.getByText('服务器暂时连不上')).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveValue('甲稿');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a server that does not answer lets go of who waits; how it ended is told, and closes nothing else', async () => {
  const { page } = here.admin;
  const dialog = await naming(page, '慢答复');
  for (const how of ['failed', 'done'] as const) {
    const end = await heldUp(page, '**/versions');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog.getByText('服务器还没有答复')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: '共享' }).click();
    const share = page.getByRole('dialog', { name: /共享/ });
    await expect(share).toBeVisible();
    if (how === 'failed') {
      end((route) => route.abort('connectionreset'));
      await expect(page.getByText('“命名当前版本”没有做成：服务器暂时连不上')).toBeVisible();
    } else {
      end((route) => route.continue());
      await expect(page.getByText('“命名当前版本”已完成')).toBeVisible();
    }
    await expect(share).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(share).toHaveCount(0);
    if (how === 'done') break;
    await page.getByRole('button', { name: '命名当前版本' }).first().click();
    await dialog.getByRole('textbox').fill('甲稿');
  }
  await expect(page.getByText('甲稿').first()).toBeVisible();
});

test('a plan made after its dialog was left opens by itself no more: it is in the list', async () => {
  const { page } = here.admin;
  await page.goto(`${here.server.url}/plans`);
  await page.getByRole('button', { name: '新建计划' }).first().click();
  const dialog = page.getByRole('dialog', { name: '新建计划' });
  await dialog.getByLabel('标题').fill('迟到的计划');
  const end = await heldUp(page, '**/api/plans');
  await dialog.getByRole('button', { name: '新建' }).click();
  await expect(dialog.getByText('服务器还没有答复')).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog).toHaveCount(0);
  end((route) => route.continue());
  await expect(page.getByText('“新建计划”已完成')).toBeVisible();
  await expect(page.getByText('迟到的计划').first()).toBeVisible();
  await expect(page).toHaveURL(/\/plans$/);
});

test('a login that ends under a dialog is asked for on top of it; Esc leaves what was typed there, and it is sent then', async () => {
  const { page, context } = here.admin;
  const dialog = await naming(page, '登录到期');
  const again = page.getByRole('dialog', { name: '登录已失效' });
  await context.request.post(`${here.server.url}/api/logout`, { headers: { origin: here.server.url } });
  for (const answer of ['Esc', 'login'] as const) {
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(again).toBeVisible();
    if (answer === 'Esc') await page.keyboard.press('Escape');
    else {
      await again.getByLabel('密码', { exact: true }).fill(ADMIN.password);
      await again.getByRole('button', { name: '登录' }).click();
    }
    await expect(again).toHaveCount(0);
    await expect(dialog.getByRole('textbox')).toHaveValue('甲稿');
  }
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('已命名“甲稿”')).toBeVisible();
});

test('a login that had ended is no longer told in the dialog once there is one again', async () => {
  const { page, context } = here.admin;
  const dialog = await naming(page, '登录失效');
  await context.clearCookies();
  await dialog.getByRole('button', { name: '保存' }).click();
  const again = page.getByRole('dialog', { name: '登录已失效' });
  await again.getByLabel('密码', { exact: true }).fill('not the password');
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await expect(again.getByText('邮箱或密码不对')).toBeVisible();
  await again.getByLabel('密码', { exact: true }).fill(ADMIN.password);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await expect(again).toHaveCount(0);
  await expect(dialog.getByRole('textbox')).toHaveValue('甲稿');
  await expect(dialog.getByText('登录已失效')).toHaveCount(0);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('甲稿').first()).toBeVisible();
});

test('a person added after the dialog was left: the first password waits for being handed over', async () => {
  const { page } = here.admin;
  await page.goto(`${here.server.url}/people`);
  await page.getByRole('button', { name: '添加成员' }).click();
  const dialog = page.getByRole('dialog', { name: '添加成员' });
  await dialog.getByLabel('姓名').fill('林知遥');
  await dialog.getByLabel('邮箱').fill('lin@e2e.example');
  const password = await dialog.getByLabel('初始密码').inputValue();
  expect(password.length).toBeGreaterThan(7);
  const end = await heldUp(page, '**/api/users');
  await dialog.getByRole('button', { name: '添加', exact: true }).click();
  await expect(dialog.getByText('服务器还没有答复')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '我的工作' }).click();
  end((route) => route.continue());
  await expect(page.getByText('“添加成员”已完成')).toBeVisible();
  await page.getByRole('link', { name: '部门与成员' }).click();
  await expect(page.getByRole('row', { name: /林知遥/ })).toBeVisible();
  await expect(page.getByText('林知遥 的登录信息还没有交给本人。')).toBeVisible();
  expect(await amiss(page)).toEqual([]);
  await page.getByRole('button', { name: '查看登录信息' }).click();
  await expect(page.getByRole('dialog')).toContainText(password);
  await page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
  await expect(page.getByText('林知遥 的登录信息还没有交给本人。')).toHaveCount(0);
});
