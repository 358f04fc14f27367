/**
 * Worker thread of a SQLite store: the writer or the reader, by workerData.role. Requests are done one
 * after the other; each gets one answer.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Failure, Request, Verbs } from './messages.ts';
import { CannotOpen } from './sqliteOpen.ts';
import { SqliteReader } from './sqliteReader.ts';
import { SqliteWriter } from './sqliteWriter.ts';
import { Conflict, StoreTrouble } from './store.ts';

const { role, folder } = workerData as { role: 'writer' | 'reader'; folder: string };
const port = parentPort;
if (port === null) throw new Error('a worker, not a program');

let writer: SqliteWriter | null = null;
let reader: SqliteReader | null = null;

port.on('message', async (request: Request) => {
  try {
    const value = await perform(request);
    const answer: Answer = { id: request.id, value };
    port.postMessage(answer);
  } catch (error) {
    const answer: Answer = { id: request.id, failure: failureOf(error) };
    port.postMessage(answer);
  }
  if (request.verb === 'close') port.close();
  else writer?.afterAnswer();
});

function perform({ verb, input }: Request): unknown {
  const given = <Name extends keyof Verbs>(_name: Name) => input as Verbs[Name][0];
  if (verb === 'open') {
    if (role === 'writer') writer = new SqliteWriter(folder);
    else reader = new SqliteReader(folder);
    return null;
  }
  if (writer !== null) {
    switch (verb) {
      case 'write':
        return writer.write(given(verb).statements);
      case 'append':
        return writer.append(given(verb).batches);
      case 'birth': {
        const { planId, by, at, parts, statements } = given(verb);
        return writer.birth(planId, by, at, parts, statements);
      }
      case 'compact': {
        const { doc, next, replaces, rows, at } = given(verb);
        return writer.compact(doc, next, replaces, rows, at);
      }
      case 'setFrozen': {
        const { doc, frozen, statements, seq } = given(verb);
        return writer.setFrozen(doc, frozen, statements, seq);
      }
      case 'setAside': {
        const { doc, seq, data, reason, at } = given(verb);
        return writer.setAside(doc, seq, data, reason, at);
      }
      case 'backup':
        return writer.backup(given(verb).file);
      case 'probe':
        return writer.probe();
      case 'close':
        return writer.close();
    }
  }
  if (reader !== null) {
    switch (verb) {
      case 'read':
        return reader.read(given(verb).statement);
      case 'load':
        return reader.load(given(verb).doc as Parameters<SqliteReader['load']>[0]);
      case 'head':
        return reader.head(given(verb).doc as Parameters<SqliteReader['head']>[0]);
      case 'tailAfter': {
        const { doc, seq } = given(verb);
        return reader.tailAfter(doc as Parameters<SqliteReader['tailAfter']>[0], seq);
      }
      case 'close':
        return reader.close();
    }
  }
  if (writer === null && reader === null) throw new StoreTrouble('other', 'the store is not open');
  throw new TypeError(`the ${role} does not know ${verb}`);
}

function failureOf(error: unknown): Failure {
  if (error instanceof Conflict) return { kind: 'conflict', reason: error.reason };
  if (error instanceof StoreTrouble) return { kind: 'trouble', trouble: error.kind, message: error.message };
  if (error instanceof CannotOpen) return { kind: 'cannotOpen', message: error.message };
  const { code, message, stack } = error as { code?: string; message: string; stack?: string };
  if (code?.startsWith('SQLITE_CONSTRAINT')) {
    return { kind: 'conflict', reason: `unique:${message.slice(message.indexOf(':') + 1).trim()}` };
  }
  const trouble = troubleOf(code);
  if (trouble !== null) return { kind: 'trouble', trouble, message: `${code}: ${message}` };
  return { kind: 'bug', message, stack };
}

function troubleOf(code: string | undefined): StoreTrouble['kind'] | null {
  if (code === undefined || !code.startsWith('SQLITE_')) return null;
  if (code === 'SQLITE_FULL') return 'full';
  if (code.startsWith('SQLITE_READONLY')) return 'readOnly';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (
    code.startsWith('SQLITE_IOERR') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_BUSY')
  ) {
    return 'other';
  }
  return null;
}
