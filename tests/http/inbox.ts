/** Inboxes as people see them: a look is taken whenever their owner is told to on the events socket. */
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Notifications } from '../../shared/api/notifications.ts';
import { TEXT_ROOT } from '../../shared/doc/json.ts';
import { addComment, addThread } from '../../shared/doc/talk.ts';
import type { Part } from '../../shared/ids.ts';
import type { TestServer } from './server.ts';

export interface Person {
  id: string;
  token: string;
}

/** All but who was given access, which begins every inbox here. */
export async function inboxOf(server: TestServer, person: Person, query = ''): Promise<Notifications> {
  const { notifications, unread } = await wholeInbox(server, person, query);
  return { unread, notifications: notifications.filter(({ kind }) => kind !== 'access') };
}

export const wholeInbox = async (
  server: TestServer,
  { token }: Person,
  query = '',
): Promise<Notifications> => {
  const reply = await server.call('GET', `/api/notifications${query}`, { token });
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text}`);
  return reply.json;
};

/** What an inbox says, oldest first: kind and quote. */
export const lines = ({ notifications }: Notifications): string[] =>
  notifications.map(({ kind, quote }) => `${kind} ${quote}`).reverse();

export async function readAll(server: TestServer, person: Person): Promise<void> {
  const [newest] = (await wholeInbox(server, person)).notifications;
  await server.call('POST', '/api/notifications/read', { token: person.token, body: { upTo: newest?.id } });
}

/** The inbox once it is as wanted. */
export async function inboxWhen(
  server: TestServer,
  person: Person,
  wanted: (inbox: Notifications) => boolean,
): Promise<Notifications> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/events?token=${person.token}`);
  try {
    return await new Promise<Notifications>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', (code) => reject(new Error(`events closed with ${code}`)));
      socket.on('message', (data) => {
        const { type } = JSON.parse(String(data));
        if (type !== 'hello' && type !== 'notifications') return;
        inboxOf(server, person).then((inbox) => {
          if (wanted(inbox)) resolve(inbox);
        }, reject);
      });
    });
  } finally {
    socket.removeAllListeners('close');
    socket.close();
  }
}

/** A change of one document in somebody's name, acknowledged when it returns. */
export async function edit(
  server: TestServer,
  { token }: Person,
  planId: string,
  part: Part,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const client = await server.open(planId, part, token);
  client.edit(change);
  await client.stored();
  client.ws.close();
}

let comments = 0;

/** Says something in a thread, which begins with it if it is new. */
export async function say(
  server: TestServer,
  who: Person,
  planId: string,
  thread: string,
  text: string,
  mentions: string[] = [],
  card: string | null = null,
): Promise<string> {
  const id = `comment-${++comments}`;
  const comment = { id, text, mentions, by: who.id, at: new Date().toISOString() };
  await edit(server, who, planId, 'talk', (doc) => {
    if (doc.getMap('threads').has(thread)) addComment(doc, thread, comment);
    else
      addThread(doc, { id: thread, anchor: null, quote: '原文', card, by: who.id, at: comment.at }, comment);
  });
  return id;
}

/** A paragraph that names somebody by a mention. */
export const naming = (block: string, target: string, kind: 'person' | 'department' = 'person') => {
  const line = new Y.XmlElement('paragraph');
  line.setAttribute('id', block);
  const mention = new Y.XmlElement('mention');
  mention.setAttribute('kind', kind);
  mention.setAttribute('target', target);
  mention.setAttribute('label', '某人');
  line.insert(0, [new Y.XmlText('请'), mention, new Y.XmlText('负责。')]);
  return line;
};
export const textOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(TEXT_ROOT);

export interface Office {
  server: TestServer;
  /** An owner of every plan, in no department. */
  wang: Person;
  /** Editors. */
  li: Person;
  zhao: Person;
  /** Of the department 科普部, through which they may comment. */
  sun: Person;
  zhou: Person;
  /** Without any right. */
  stranger: Person;
  department: string;
  plan(): Promise<string>;
}

export async function openOffice(server: TestServer): Promise<Office> {
  const { json } = await server.call('POST', '/api/departments', {
    token: server.admin,
    body: { name: '科普部' },
  });
  const department: string = json.id;
  const [wang, li, zhao, stranger] = [
    await server.person('王芳'),
    await server.person('李强'),
    await server.person('赵敏'),
    await server.person('路人'),
  ];
  const sun = await server.person('孙立', { departmentId: department });
  const zhou = await server.person('周舟', { departmentId: department });
  return {
    ...{ server, wang, li, zhao, sun, zhou, stranger, department },
    async plan() {
      const id = await server.plan(wang.token);
      const put = (body: object) =>
        server.call('PUT', `/api/plans/${id}/members`, { token: wang.token, body });
      await put({ userId: li.id, role: 'editor' });
      await put({ userId: zhao.id, role: 'editor' });
      await put({ departmentId: department, role: 'commenter' });
      for (const person of [li, zhao, sun, zhou]) await readAll(server, person);
      return id;
    },
  };
}
