// What tests of plans over HTTP do besides calling: change a document over its socket, and let others in.
import * as Y from 'yjs';
import { RawClient } from '../sync/rawClient.ts';
import type { TestServer } from './server.ts';

type Part = 'text' | 'board' | 'talk';
export const socketOf = (server: TestServer, id: string, part: Part, token: string): string =>
  `${server.url.replace('http', 'ws')}/sync/${id}/${part}?token=${token}`;

/** Changes a document as its owner over its socket; resolves when the change is acknowledged. */
export async function edit(
  server: TestServer,
  id: string,
  part: Part,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const client = await RawClient.synced(socketOf(server, id, part, server.admin));
  const before = Y.encodeStateVector(client.doc);
  change(client.doc);
  client.update(Y.encodeStateAsUpdate(client.doc, before));
  await client.until(() => client.acked === client.sent);
  client.ws.close();
}

/** The status of the answer. */
export async function share(
  server: TestServer,
  id: string,
  body: object,
  token = server.admin,
): Promise<number> {
  return (await server.call('PUT', `/api/plans/${id}/members`, { token, body })).status;
}
