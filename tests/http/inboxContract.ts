/** What holds of inboxes on every store. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Notification } from '../../shared/api/notifications.ts';
import { addCard, putInSet } from '../../shared/doc/board.ts';
import { addComment, markCommentDeleted } from '../../shared/doc/talk.ts';
import {
  edit,
  inboxOf,
  inboxWhen,
  lines,
  naming,
  type Office,
  openOffice,
  type Person,
  readAll,
  say,
  textOf,
  wholeInbox,
} from './inbox.ts';
import type { TestServer } from './server.ts';

/** `open`: a server on an empty store; `again`: the same store after a restart. */
export function inboxContract(
  name: string,
  open: () => Promise<{ server: TestServer; again: () => Promise<TestServer>; clear: () => Promise<void> }>,
): void {
  describe(`inboxes: ${name}`, () => {
    let office: Office;
    let server: TestServer;
    let under: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      under = await open();
      server = under.server;
      office = await openOffice(server);
    });
    afterAll(() => under.clear());

    const mine = (planId: string) => (one: Notification) => one.plan.id === planId;
    /** This plan's share of an inbox. */
    const of = async (who: Person, planId: string): Promise<string[]> =>
      lines({ unread: 0, notifications: (await inboxOf(server, who)).notifications.filter(mine(planId)) });
    const until = (who: Person, planId: string, line: string) =>
      inboxWhen(server, who, ({ notifications }) =>
        notifications.some((one) => one.plan.id === planId && `${one.kind} ${one.quote}` === line),
      );

    it('a comment tells whom it names and who wrote before in its thread; once, and never its author', async () => {
      const { wang, li, zhao, stranger } = office;
      const id = await office.plan();
      const first = await say(server, wang, id, 'a', '请核数', [li.id, wang.id, stranger.id, 'nobody']);
      const inbox = await until(li, id, 'mention 请核数');
      expect(inbox.notifications[0]).toMatchObject({
        kind: 'mention',
        by: { id: wang.id, name: '王芳' },
        plan: { id, title: '2026年工作计划' },
        thread: 'a',
        card: null,
        department: null,
        read: false,
      });
      await say(server, li, id, 'a', '核过了');
      await until(wang, id, 'answer 核过了');
      // named and in the thread before: told once
      await say(server, zhao, id, 'a', '我看看', [li.id]);
      await until(wang, id, 'answer 我看看');
      // A comment that is marked as deleted is written anew: it tells nobody again, and leaves the inboxes.
      await edit(server, wang, id, 'talk', (doc) =>
        markCommentDeleted(doc, 'a', first, { by: wang.id, at: new Date().toISOString() }),
      );
      await say(server, zhao, id, 'a', '完', [wang.id, zhao.id]);
      await until(wang, id, 'mention 完');
      expect(await of(li, id)).toEqual(['mention 我看看', 'answer 完']);
      expect(await of(wang, id)).toEqual(['answer 核过了', 'answer 我看看', 'mention 完']);
      expect(await of(zhao, id)).toEqual([]);
      expect(await of(stranger, id)).toEqual([]);
    });

    it('who wrote is the server’s word: a forged name tells the same', async () => {
      const { wang, li, zhao } = office;
      const id = await office.plan();
      await say(server, li, id, 'a', '第一句');
      await edit(server, zhao, id, 'talk', (doc) =>
        addComment(doc, 'a', {
          id: 'forged',
          text: '冒名',
          mentions: [wang.id],
          by: li.id,
          at: '2030-01-01',
        }),
      );
      const { notifications } = await until(wang, id, 'mention 冒名');
      expect(notifications[0]?.by.id).toBe(zhao.id);
      expect(await of(li, id)).toEqual(['answer 冒名']);
    });

    it('a department is named: its people are told, who wrote it is not', async () => {
      const { wang, sun, zhou, li, department } = office;
      const id = await office.plan();
      await say(server, sun, id, 'a', '请大家看', [department, li.id]);
      const { notifications } = await until(zhou, id, 'mention 请大家看');
      expect(notifications[0]?.department).toEqual({ id: department, name: '科普部' });
      await until(li, id, 'mention 请大家看');
      expect(await of(sun, id)).toEqual([]);
      expect(await of(wang, id)).toEqual([]);
    });

    it('a card that became mine tells me, once; one I took myself does not', async () => {
      const { wang, li, stranger } = office;
      const id = await office.plan();
      await edit(server, li, id, 'board', (doc) => {
        addCard(doc, { id: 'c1', title: '我自己的', stage: 'todo', owners: [li.id] });
        addCard(doc, { id: 'c2', title: '联合办展', stage: 'todo' });
      });
      await edit(server, wang, id, 'board', (doc) => putInSet(doc, 'c2', 'owner', li.id));
      const { notifications } = await until(li, id, 'card 联合办展');
      expect(notifications[0]).toMatchObject({ card: 'c2', by: { id: wang.id } });
      // whoever is given a card may read its plan from then on
      await edit(server, wang, id, 'board', (doc) =>
        addCard(doc, { id: 'c3', title: '外请', stage: 'todo', owners: [stranger.id] }),
      );
      await until(stranger, id, 'card 外请');
      // taken away and given back
      await edit(server, wang, id, 'board', (doc) => {
        putInSet(doc, 'c2', 'owner', li.id, null);
        putInSet(doc, 'c2', 'owner', li.id);
        addCard(doc, { id: 'c4', title: '最后', stage: 'todo', owners: [li.id] });
      });
      await until(li, id, 'card 最后');
      expect(await of(li, id)).toEqual(['card 联合办展', 'card 最后']);
    });

    it('a name in the text tells once, however its block is moved; a restored version tells nobody', async () => {
      const { wang, li, zhao, sun, zhou, department } = office;
      const id = await office.plan();
      const keep = async (): Promise<string> => {
        const reply = await server.call('POST', `/api/plans/${id}/versions`, {
          token: wang.token,
          body: { name: '某版' },
        });
        return reply.json.id;
      };
      const restore = (version: string) =>
        server.call('POST', `/api/plans/${id}/versions/${version}/restore`, { token: zhao.token });
      const told = '请@某人负责。';
      const bare = await keep();
      await edit(server, wang, id, 'text', (doc) =>
        textOf(doc).push([naming('b1', li.id), naming('b2', department, 'department')]),
      );
      const { notifications } = await until(li, id, `mention ${told}`);
      expect(notifications[0]).toMatchObject({ block: 'b1', by: { id: wang.id } });
      await until(sun, id, `mention ${told}`);
      // cut and put elsewhere, under another id and another hand
      await edit(server, zhao, id, 'text', (doc) => {
        const text = textOf(doc);
        text.delete(text.length - 2, 1);
        text.insert(0, [naming('b3', li.id)]);
      });
      const moved = await keep();
      await restore(bare);
      await edit(server, wang, id, 'text', (doc) => textOf(doc).push([naming('b4', zhao.id)]));
      await until(zhao, id, `mention ${told}`);
      await restore(moved);
      await edit(server, zhao, id, 'text', (doc) => textOf(doc).push([naming('b5', wang.id)]));
      await until(wang, id, `mention ${told}`);
      expect((await server.call('GET', `/api/plans/${id}/text`, { token: wang.token })).text).toContain(told);
      for (const who of [li, sun, zhou]) expect(await of(who, id)).toEqual([`mention ${told}`]);
      // named once more in words of their own
      await edit(server, zhao, id, 'text', (doc) => textOf(doc).push([naming('b6', li.id)]));
      await inboxWhen(server, li, (inbox) => inbox.notifications.filter(mine(id)).length === 2);
    });

    it('a name that is taken out of the text leaves the inboxes of who has not read of it', async () => {
      const { wang, li, zhao, sun, zhou, department } = office;
      const id = await office.plan();
      const told = 'mention 请@某人负责。';
      const put = (...names: Parameters<typeof naming>[]) =>
        edit(server, wang, id, 'text', (doc) => textOf(doc).push(names.map((name) => naming(...name))));
      const take = (block: string) =>
        edit(server, wang, id, 'text', (doc) => {
          const text = textOf(doc);
          const at = text
            .toArray()
            .findIndex((one) => one instanceof Y.XmlElement && one.getAttribute('id') === block);
          text.delete(at, 1);
        });
      const without = (who: Person) =>
        inboxWhen(server, who, ({ notifications }) => !notifications.some(mine(id)));
      await put(['n1', li.id], ['n2', department, 'department'], ['n3', zhao.id], ['n4', zhao.id]);
      for (const who of [li, sun, zhou, zhao]) await until(who, id, told);
      await readAll(server, sun);
      for (const block of ['n1', 'n2', 'n3']) await take(block);
      await without(li);
      await without(zhou);
      await inboxWhen(server, zhao, ({ notifications }) => notifications.filter(mine(id)).length === 1);
      expect((await inboxOf(server, zhao)).notifications.find(mine(id))?.block).toBe('n4');
      expect(await of(sun, id)).toEqual([told]);
      // put back, it is told again
      await put(['n1', li.id]);
      await until(li, id, told);
    });

    it('into review asks the departments’ people that may sign; a return tells the owners', async () => {
      const { wang, sun, zhou, li, department } = office;
      const id = await office.plan();
      await edit(server, wang, id, 'text', (doc) => {
        const heading = new Y.XmlElement('heading');
        heading.setAttribute('id', 'h');
        heading.setAttribute('level', 1 as never);
        heading.insert(0, [new Y.XmlText('科学普及')]);
        textOf(doc).push([heading]);
      });
      const state = (to: string) =>
        server.call('PATCH', `/api/plans/${id}`, { token: wang.token, body: { state: to } });
      await state('review');
      await until(zhou, id, 'signoffWanted ');
      expect((await inboxOf(server, sun)).notifications[0]).toMatchObject({
        kind: 'signoffWanted',
        department: { id: department },
        by: { id: wang.id },
      });
      // out of the archive it is in review as before
      await state('archived');
      await state('review');
      expect(await of(sun, id)).toEqual(['signoffWanted ']);
      const { sections } = (await server.call('GET', `/api/plans/${id}/signoffs`, { token: sun.token })).json;
      const sign = (body: object) =>
        server.call('POST', `/api/plans/${id}/signoffs`, {
          token: sun.token,
          body: {
            sections: sections.map(({ id: section, hash }: { id: string; hash: string }) => ({
              id: section,
              hash,
            })),
            ...body,
          },
        });
      expect((await sign({ verdict: 'return', note: '场次\n请再核' })).status).toBe(201);
      const { notifications } = await until(wang, id, 'signoffReturned 场次 请再核');
      expect(notifications[0]).toMatchObject({ department: { id: department }, by: { id: sun.id } });
      await sign({ verdict: 'agree' });
      // a new round asks again
      await state('draft');
      await state('review');
      expect(await of(sun, id)).toEqual(['signoffWanted ', 'signoffWanted ']);
      expect(await of(wang, id)).toEqual(['signoffReturned 场次 请再核']);
      expect(await of(li, id)).toEqual([]);
    });

    it('who is given access is told, by name or through the department; a changed role tells nobody', async () => {
      const { wang, sun, department } = office;
      const wu = await server.person('吴越');
      const id = await server.plan(wang.token);
      const role = (body: object) =>
        server.call('PUT', `/api/plans/${id}/members`, { token: wang.token, body });
      await role({ userId: wu.id, role: 'viewer' });
      await role({ departmentId: department, role: 'commenter' });
      await role({ userId: wu.id, role: 'editor' });
      const told = async (who: Person) =>
        (await wholeInbox(server, who)).notifications
          .filter(mine(id))
          .map(({ kind, by, department: of }) => [...[kind, by.id, of?.name ?? null]]);
      expect(await told(wu)).toEqual([['access', wang.id, null]]);
      expect(await told(sun)).toEqual([['access', wang.id, '科普部']]);
      expect(await told(wang)).toEqual([]);
    });

    it('pages, counts and marks read; other people’s ids are refused, and nothing of it is done', async () => {
      const { wang, li } = office;
      const zheng = await server.person('郑和');
      const id = await office.plan();
      await server.call('PUT', `/api/plans/${id}/members`, {
        token: wang.token,
        body: { userId: zheng.id, role: 'viewer' },
      });
      await readAll(server, zheng);
      for (const word of ['一', '二', '三', '四']) await say(server, wang, id, 'a', word, [zheng.id, li.id]);
      const { notifications, unread } = await until(zheng, id, 'mention 四');
      expect(unread).toBe(4);
      const page = await inboxOf(server, zheng, '?limit=2');
      expect(lines(page)).toEqual(['mention 三', 'mention 四']);
      expect(page.unread).toBe(4);
      const next = await inboxOf(server, zheng, `?limit=3&before=${page.notifications[1]?.id}`);
      expect(lines(next)).toEqual(['mention 一', 'mention 二']);
      const read = (who: Person, body: object) =>
        server.call('POST', '/api/notifications/read', { token: who.token, body });
      const ids = notifications.map((one) => one.id);
      const foreign = (await inboxOf(server, li)).notifications[0]?.id ?? 0;
      const refused = await read(zheng, { ids: [ids[0], foreign] });
      expect([refused.status, refused.json.error.code]).toEqual([404, 'notFound']);
      expect((await inboxOf(server, zheng)).unread).toBe(4);
      expect((await read(zheng, { ids: [ids[0], ids[0]] })).json).toEqual({ unread: 3 });
      expect((await read(zheng, { upTo: ids[2] })).json).toEqual({ unread: 1 });
      const after = await inboxOf(server, zheng);
      expect(after.notifications.map((one) => one.read)).toEqual([true, false, true, true]);
      for (const body of [{}, { ids: [] }, { ids: ['1'] }, { upTo: 0 }, { upTo: 1, ids: [1] }])
        expect((await read(zheng, body)).status).toBe(400);
      for (const query of ['?limit=0', '?limit=101', '?before=x', '?other=1'])
        expect((await server.call('GET', `/api/notifications${query}`, { token: zheng.token })).status).toBe(
          400,
        );
      // who may no longer read the plan sees nothing of it, and gets it back with the right
      const role = (to: string | null) =>
        server.call('PUT', `/api/plans/${id}/members`, {
          token: wang.token,
          body: { userId: zheng.id, role: to },
        });
      await role(null);
      expect(await wholeInbox(server, zheng)).toEqual({ notifications: [], unread: 0 });
      await role('viewer');
      // the one that was unread, and that the right was given again
      expect((await inboxOf(server, zheng)).unread).toBe(2);
    });

    it('a disabled account is told of nothing', async () => {
      const { wang, li } = office;
      const gone = await server.person('离任');
      const id = await office.plan();
      await server.call('PUT', `/api/plans/${id}/members`, {
        token: wang.token,
        body: { userId: gone.id, role: 'editor' },
      });
      const disable = (disabled: boolean) =>
        server.call('PATCH', `/api/users/${gone.id}`, { token: server.admin, body: { disabled } });
      await disable(true);
      await say(server, wang, id, 'a', '在吗', [gone.id, li.id]);
      await until(li, id, 'mention 在吗');
      await disable(false);
      expect(await of({ ...gone, token: await server.login(gone.email, 'a-password-1') }, id)).toEqual([]);
    });

    it('after a restart nothing is told again, and what came last is', async () => {
      const { wang, li, zhao } = office;
      const id = await office.plan();
      await say(server, wang, id, 'a', '停机之前', [li.id]);
      await edit(server, wang, id, 'board', (doc) =>
        addCard(doc, { id: 'c', title: '停机之前', stage: 'todo', owners: [li.id] }),
      );
      server = await under.again();
      await say(server, zhao, id, 'a', '重启之后', [li.id]);
      await edit(server, zhao, id, 'board', (doc) =>
        addCard(doc, { id: 'd', title: '重启之后', stage: 'todo', owners: [li.id] }),
      );
      await until(li, id, 'mention 重启之后');
      await until(li, id, 'card 重启之后');
      expect((await of(li, id)).sort()).toEqual([
        'card 停机之前',
        'card 重启之后',
        'mention 停机之前',
        'mention 重启之后',
      ]);
      await until(wang, id, 'answer 重启之后');
    });
  });
}
