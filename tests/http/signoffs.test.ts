// 会签: what a department signed, and when a change of the text takes its word away.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Signoffs } from '../../shared/api/signoffs.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { inboxWhen } from './inbox.ts';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
const departments: Record<string, string> = {};
const people: Record<string, { id: string; token: string }> = {};

beforeAll(async () => {
  server = await startServer();
  for (const name of ['学术部', '科普部', '外事部']) {
    const { json } = await server.call('POST', '/api/departments', { token: server.admin, body: { name } });
    departments[name] = json.id;
    people[name] = await server.person(`${name}的人`, { departmentId: json.id });
  }
  people.none = await server.person('没有部门的人');
});
afterAll(() => server.stop());

const SAMPLE = `2026年工作计划
一、学术交流
举办论坛20场。（牵头部门：学术部）
二、科学普及
举办讲座30场。（牵头部门：科普部）
`;

const call = (method: string, path: string, who: string, body?: object) =>
  server.call(method, `/api/plans/${path}`, {
    token: who === 'admin' ? server.admin : people[who]!.token,
    body,
  });

/** A plan in review that the academic and the popular science department may comment on. */
async function inReview(): Promise<string> {
  const { json } = await server.call('POST', '/api/plans/import', {
    token: server.admin,
    raw: upload(SAMPLE, 'plan.txt'),
  });
  const id: string = json.id;
  for (const name of ['学术部', '科普部'])
    await call('PUT', `${id}/members`, 'admin', { departmentId: departments[name], role: 'commenter' });
  await call('PATCH', id, 'admin', { state: 'review' });
  return id;
}

async function stand(
  id: string,
  who = 'admin',
): Promise<Signoffs & { of: (name: string) => Signoffs['departments'][number] }> {
  const { json } = await call('GET', `${id}/signoffs`, who);
  return {
    ...json,
    of: (name) =>
      json.departments.find((one: { department: { name: string } }) => one.department.name === name),
  };
}

/** Signs for the chapters whose title is named, or for all. */
async function sign(id: string, who: string, titles?: string[], more: object = {}) {
  const { sections } = await stand(id, who);
  return call('POST', `${id}/signoffs`, who, {
    verdict: 'agree',
    sections: sections
      .filter(({ title }) => !titles || titles.includes(title))
      .map(({ id: section, hash }) => ({ id: section, hash })),
    ...more,
  });
}

/** Writes `words` at the end of the line that begins so; gives back what takes them away again. */
async function write(id: string, line: string, words: string): Promise<() => Promise<void>> {
  const client = await server.open(id);
  const edit = async (change: (text: Y.XmlText) => void) => {
    client.edit((doc) => {
      for (const node of doc.getXmlFragment(TEXT_ROOT).createTreeWalker((one) => one instanceof Y.XmlText))
        if (node instanceof Y.XmlText && node.toString().startsWith(line)) change(node);
    });
    await client.until(() => client.acked === client.sent);
  };
  let at = 0;
  await edit((text) => {
    at = text.length;
    text.insert(at, words);
  });
  return async () => {
    await edit((text) => text.delete(at, words.length));
    client.ws.close();
  };
}

describe('sign-offs', () => {
  it('ask the departments that have a role and those the text names, each for its chapters', async () => {
    const id = await inReview();
    const now = await stand(id);
    expect(
      now.departments.map(({ department, member, status }) => [department.name, member, status]),
    ).toEqual([
      ['学术部', true, 'open'],
      ['科普部', true, 'open'],
    ]);
    expect(now.sections.map(({ title, departments: named }) => [title, named])).toEqual([
      ['学术交流', [departments.学术部]],
      ['科学普及', [departments.科普部]],
    ]);
    expect(now.mine).toBeNull();
    expect((await stand(id, '学术部')).mine).toBe(departments.学术部);
    const undo = await write(id, '举办讲座', '（配合单位：外事部）');
    expect((await stand(id)).of('外事部')).toMatchObject({ member: false, status: 'open' });
    await undo();
  });

  it('fall only with the chapters they saw, and stand again with the words that were signed', async () => {
    const id = await inReview();
    expect((await sign(id, '学术部', ['学术交流'])).status).toBe(201);
    expect((await sign(id, '科普部')).status).toBe(201);
    expect((await stand(id)).of('学术部')).toMatchObject({
      status: 'agreed',
      signed: { by: { name: '学术部的人' }, whole: false, chapters: [{ title: '学术交流' }], changed: [] },
    });
    const undo = await write(id, '举办讲座', '另办展览2场。');
    const changed = await stand(id);
    expect(changed.of('学术部').status).toBe('agreed');
    expect(changed.of('科普部')).toMatchObject({
      status: 'stale',
      signed: { whole: true, changed: [{ number: '二、', title: '科学普及' }] },
    });
    await undo();
    expect((await stand(id)).of('科普部').status).toBe('agreed');
  });

  it('tell the department once a sign-off that it no longer holds, and whoever agreed to something else nothing', async () => {
    const id = await inReview();
    const stale = async (who: string, count: number) => {
      const { notifications } = await inboxWhen(
        server,
        people[who]!,
        (inbox) =>
          inbox.notifications.filter(({ plan, kind }) => plan.id === id && kind === 'signoffStale').length >=
          count,
      );
      return notifications
        .filter(({ plan, kind }) => plan.id === id && kind === 'signoffStale')
        .map(({ quote, department, by }) => [quote, department?.name, by.name]);
    };
    await sign(id, '学术部', ['学术交流']);
    await sign(id, '科普部', ['科学普及']);
    await write(id, '举办讲座', '另办展览2场。');
    const first = ['二、科学普及', '科普部', '管理员'];
    expect(await stale('科普部', 1)).toEqual([first]);
    await write(id, '举办讲座', '展期一周。');
    await sign(id, '科普部', ['科学普及']);
    await write(id, '举办讲座', '免费开放。');
    expect(await stale('科普部', 2)).toEqual([first, first]);
    expect(await stale('学术部', 0)).toEqual([]);
  });

  it('show what changed since: of the parts they saw as it was signed and as it is, to whoever may read', async () => {
    const id = await inReview();
    await sign(id, '学术部', ['学术交流']);
    await sign(id, '科普部');
    const changes = async (of: string, who = 'admin') => {
      const { signed } = (await stand(id)).of(of);
      expect(signed?.comparable).toBe(true);
      return call('GET', `${id}/signoffs/${signed?.id}/changes`, who);
    };
    const undo = await write(id, '举办讲座', '另办展览2场。');
    const { status, json } = await changes('科普部', '学术部');
    expect(status).toBe(200);
    expect(json.department.name).toBe('科普部');
    expect(json.signed.text).toBe('二、科学普及\n举办讲座30场。（牵头部门：科普部）');
    expect(json.now.text).toBe('二、科学普及\n举办讲座30场。（牵头部门：科普部）另办展览2场。');
    expect(json.now.looks.map(({ kind, level }: { kind: string; level: number }) => [kind, level])).toEqual([
      ['heading', 1],
      ['paragraph', 0],
    ]);
    expect((await changes('学术部')).json).toMatchObject({ signed: { text: '' }, now: { text: '' } });
    expect((await changes('科普部', '外事部')).status).toBe(404);
    const inbox = await inboxWhen(server, people.科普部!, ({ notifications }) =>
      notifications.some(({ plan, kind }) => plan.id === id && kind === 'signoffStale'),
    );
    expect(inbox.notifications[0]?.signoff).toBe((await stand(id)).of('科普部').signed?.id);
    const other = await inReview();
    const { signed } = (await stand(id)).of('科普部');
    expect((await call('GET', `${other}/signoffs/${signed?.id}/changes`, 'admin')).status).toBe(404);
    await undo();
    expect((await changes('科普部')).json).toMatchObject({ signed: { text: '' }, now: { text: '' } });
  });

  it('end with the final text, of which all who have a role are told', async () => {
    const id = await inReview();
    expect((await call('POST', `${id}/finalise`, 'admin')).status).toBe(200);
    const inbox = await inboxWhen(server, people.学术部!, ({ notifications }) =>
      notifications.some(({ plan, kind }) => plan.id === id && kind === 'final'),
    );
    expect(inbox.notifications[0]).toMatchObject({ kind: 'final', by: { name: '管理员' } });
    const outside = await inboxWhen(server, people.外事部!, () => true);
    expect(outside.notifications.filter(({ plan }) => plan.id === id)).toEqual([]);
  });

  it('of a whole plan fall with a chapter that comes', async () => {
    const id = await inReview();
    await sign(id, '学术部', ['学术交流']);
    await sign(id, '科普部');
    const client = await server.open(id);
    client.edit((doc) => {
      const heading = new Y.XmlElement('heading');
      heading.setAttribute('id', 'new-chapter');
      heading.setAttribute('level', 1 as never);
      heading.insert(0, [new Y.XmlText('附则')]);
      doc.getXmlFragment(TEXT_ROOT).push([heading]);
    });
    await client.until(() => client.acked === client.sent);
    client.ws.close();
    const now = await stand(id);
    expect(now.of('学术部').status).toBe('agreed');
    expect(now.of('科普部')).toMatchObject({ status: 'stale', signed: { changed: [{ title: '附则' }] } });
  });

  it('are refused for words that are no longer there', async () => {
    const id = await inReview();
    const { sections } = await stand(id, '学术部');
    await write(id, '举办论坛', '其中高端论坛5场。');
    const late = await call('POST', `${id}/signoffs`, '学术部', {
      verdict: 'agree',
      sections: sections.map(({ id: section, hash }) => ({ id: section, hash })),
    });
    expect(late.status).toBe(409);
    expect(late.json.error.code).toBe('conflict');
    expect((await stand(id)).of('学术部').status).toBe('open');
  });

  it('can return the text, with a reason; signing again takes its place', async () => {
    const id = await inReview();
    expect((await sign(id, '学术部', undefined, { verdict: 'return', note: ' ' })).status).toBe(400);
    expect((await sign(id, '学术部', undefined, { verdict: 'return', note: '论坛数要减。' })).status).toBe(
      201,
    );
    expect((await stand(id)).of('学术部')).toMatchObject({
      status: 'returned',
      signed: { note: '论坛数要减。' },
    });
    await sign(id, '学术部');
    expect((await stand(id)).of('学术部').status).toBe('agreed');
  });

  it('are asked for in the list of plans until the department has signed this revision', async () => {
    const id = await inReview();
    const wanted = async (who: string): Promise<boolean | undefined> => {
      const { json } = await server.call('GET', '/api/plans', {
        token: who === 'admin' ? server.admin : people[who]!.token,
      });
      return json.plans.find((one: { id: string }) => one.id === id)?.signoffWanted;
    };
    expect(await wanted('学术部')).toBe(true);
    expect(await wanted('admin')).toBe(false);
    expect(await wanted('外事部')).toBeUndefined();
    await sign(id, '学术部');
    expect(await wanted('学术部')).toBe(false);
    expect(await wanted('科普部')).toBe(true);
    await call('POST', `${id}/finalise`, 'admin');
    expect(await wanted('科普部')).toBe(false);
  });

  it('need review, a department and more than a reader’s role; strangers see nothing', async () => {
    const id = await inReview();
    expect((await call('GET', `${id}/signoffs`, '外事部')).status).toBe(404);
    expect(
      (
        await call('POST', `${id}/signoffs`, '外事部', {
          verdict: 'agree',
          sections: [{ id: 'start', hash: 'x' }],
        })
      ).status,
    ).toBe(404);
    await call('PUT', `${id}/members`, 'admin', { departmentId: departments.外事部, role: 'viewer' });
    expect((await sign(id, '外事部')).json.error.code).toBe('forbidden');
    await call('PUT', `${id}/members`, 'admin', { userId: people.none!.id, role: 'editor' });
    expect((await sign(id, 'none')).json.error.code).toBe('noDepartment');
    expect((await sign(id, '学术部', [])).status).toBe(400);
    await call('PATCH', id, 'admin', { state: 'draft' });
    expect((await sign(id, '学术部')).json.error.code).toBe('wrongState');
  });

  it('belong to a revision, and stay readable when the plan is final', async () => {
    const id = await inReview();
    await sign(id, '学术部');
    await call('POST', `${id}/finalise`, 'admin');
    expect((await stand(id)).of('学术部').status).toBe('agreed');
    await call('POST', `${id}/amend`, 'admin');
    expect((await stand(id)).of('学术部')).toMatchObject({ status: 'open', signed: null });
  });
});
