// Departments that are renamed stay those the plans name; what something still names is not taken away.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer, upload } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const asAdmin = (method: string, path: string, body?: object) =>
  server.call(method, path, { token: server.admin, ...(body ? { body } : {}) });
const made = async (name: string): Promise<string> =>
  (await asAdmin('POST', '/api/departments', { name })).json.id;
const patch = (id: string, body: object) => asAdmin('PATCH', `/api/departments/${id}`, body);
const remove = (id: string) => asAdmin('DELETE', `/api/departments/${id}`);
const known = async (id: string) =>
  (await asAdmin('GET', '/api/departments')).json.departments.find((one: { id: string }) => one.id === id);

async function imported(lead: string, fields: Record<string, string> = {}): Promise<string> {
  const text = `2026年工作计划\n一、学术交流\n1. 论坛。举办论坛20场。（牵头部门：${lead}）\n`;
  const { status, json } = await server.bringIn(upload(text, 'plan.txt', fields));
  expect(status).toBe(201);
  return json.id;
}
async function unknownIn(plan: string): Promise<string[]> {
  const { json } = await asAdmin('GET', `/api/plans/${plan}/findings`);
  return json.findings
    .filter((one: { kind: string }) => one.kind === 'department-unknown')
    .map((one: { message: { zh: string } }) => one.message.zh);
}
const signers = async (plan: string): Promise<string[][]> =>
  (await asAdmin('GET', `/api/plans/${plan}/signoffs`)).json.sections.map(
    (section: { departments: string[] }) => section.departments,
  );

describe('a renamed department', () => {
  it('is still the one its plans name: in findings, sign-offs and cards made of them', async () => {
    const id = await made('学术交流部');
    const plan = await imported('学术交流部');
    const before = await signers(plan);
    expect(before.flat()).toContain(id);

    expect((await patch(id, { name: '出版中心' })).status).toBe(200);
    expect(await known(id)).toMatchObject({ name: '出版中心', formerNames: ['学术交流部'] });
    expect(await unknownIn(plan)).toEqual([]);
    expect(await signers(plan)).toEqual(before);
    const later = await imported('学术交流部', { cards: 'true' });
    const { cards } = (await asAdmin('GET', `/api/plans/${later}/board`)).json;
    expect(cards.map((card: { lead: string }) => card.lead)).toEqual([id]);

    // Once taken away, the old name means nobody.
    expect((await patch(id, { formerNames: [] })).status).toBe(200);
    expect(await unknownIn(plan)).toEqual(['部门表里没有“学术交流部”。']);
    expect((await signers(plan)).flat()).not.toContain(id);
  });

  it('keeps every name it had but its own, and leaves one to a department that takes it over', async () => {
    const first = await made('国际部');
    await patch(first, { name: '外事部' });
    await patch(first, { name: '外联部', formerNames: ['国际部'] });
    await patch(first, { name: '国际部' });
    expect((await known(first)).formerNames).toEqual(['外事部', '外联部']);
    const second = await made('外事部');
    expect((await signers(await imported('外事部'))).flat()).toEqual([second]);
    expect((await signers(await imported('外联部'))).flat()).toEqual([first]);
  });
});

describe('taking a department away', () => {
  it('is done where nothing names it', async () => {
    const id = await made('写错的部');
    expect((await remove(id)).status).toBe(200);
    expect(await known(id)).toBeUndefined();
    expect((await remove(id)).status).toBe(404);
  });

  it('is refused with what still names it: members, cards, plans shared with it', async () => {
    const id = await made('科普中心');
    const { id: person } = await server.person('科普的人', { departmentId: id });
    const plan = await imported('科普中心', { cards: 'true' });
    await asAdmin('PUT', `/api/plans/${plan}/members`, { departmentId: id, role: 'viewer' });
    const refused = await remove(id);
    expect(refused.status).toBe(409);
    expect(refused.json.error).toMatchObject({
      code: 'departmentInUse',
      details: { members: 1, cards: 1, plans: 1, named: 1 },
    });
    await asAdmin('PUT', `/api/plans/${plan}/members`, { departmentId: id, role: null });
    await asAdmin('PATCH', `/api/users/${person}`, { departmentId: null });
    expect((await remove(id)).json.error.details).toEqual({ members: 0, cards: 1, plans: 1, named: 0 });
    expect(await known(id)).toBeDefined();
    const xlsx = await asAdmin('GET', `/api/plans/${plan}/export.xlsx`);
    expect(sheets(xlsx.bytes)).toContain('科普中心');
  });
});

const sheets = (xlsx: Uint8Array): string =>
  Object.values(unzipSync(xlsx))
    .map((part) => strFromU8(part))
    .join('');

describe('departments', () => {
  it('get a free mark and a colour of their own; a name is taken once', async () => {
    const make = (name: string) =>
      server.call('POST', '/api/departments', { token: server.admin, body: { name } });
    const first = await make('科研处');
    await make('科普部');
    expect((await make('科研处')).json.error.code).toBe('nameTaken');
    const { json } = await server.call('GET', '/api/departments', { token: server.admin });
    const marks = json.departments.map((each: { mark: string }) => each.mark);
    expect(new Set(marks).size).toBe(marks.length);
    const colors = json.departments.map((each: { color: number }) => each.color);
    expect(new Set(colors).size).toBe(colors.length);
    const url = `/api/departments/${first.json.id}`;
    expect((await server.call('PATCH', url, { token: server.admin, body: { mark: '研' } })).status).toBe(200);
    expect((await server.call('DELETE', url, { token: server.admin })).status).toBe(200);
    expect((await server.call('DELETE', url, { token: server.admin })).status).toBe(404);
  });
});
