/**
 * The group commit on PostgreSQL, in five statements however many rooms: lock the documents, see whose client
 * ids are taken, insert rows and ids, move the counters.
 */
import { crc32 } from 'node:zlib';
import { splitDocName } from '../../shared/ids.ts';
import type { Connection } from './postgresPool.ts';
import type { AppendBatch, AppendResult } from './store.ts';

interface Locked {
  id: number;
  plan_id: string;
  part: string;
  epoch: number;
  schema: number;
  frozen: number;
  next_seq: number;
}

export async function appendBatches(
  connection: Connection,
  batches: readonly AppendBatch[],
): Promise<AppendResult[]> {
  const documents = await lockDocuments(connection, batches);
  const owners = await ownersOf(connection, batches, documents);
  const log: { document: number; seq: number; batch: AppendBatch }[] = [];
  const ids: { document: number; clientId: number; user: string; seq: number; at: number }[] = [];
  const results = batches.map((batch): AppendResult => {
    const row = documents.get(batch.doc);
    if (row === undefined) return { kind: 'refused', why: 'unknown' };
    if (row.epoch !== batch.epoch) return { kind: 'refused', why: 'epoch' };
    if (row.frozen === 1) return { kind: 'refused', why: 'frozen' };
    const taken = batch.newClients.find(
      ({ clientId, user }) => (owners.get(`${row.id}/${clientId}`) ?? user) !== user,
    );
    if (taken !== undefined) return { kind: 'refused', why: 'claimed', clientId: taken.clientId };
    const seq = row.next_seq++;
    row.schema = Math.max(row.schema, batch.schema);
    log.push({ document: row.id, seq, batch });
    for (const { clientId, user } of batch.newClients) {
      if (owners.has(`${row.id}/${clientId}`)) continue;
      owners.set(`${row.id}/${clientId}`, user);
      ids.push({ document: row.id, clientId, user, seq, at: batch.at });
    }
    return { kind: 'stored', seq };
  });
  if (log.length === 0) return results;
  await connection.query(
    `INSERT INTO update_log (document, seq, at, runs, crc, updates)
     SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::bytea[])`,
    [
      log.map((one) => one.document),
      log.map((one) => one.seq),
      log.map((one) => one.batch.at),
      log.map((one) => JSON.stringify(one.batch.runs)),
      log.map((one) => crc32(one.batch.updates)),
      log.map((one) => Buffer.from(one.batch.updates)),
    ],
  );
  if (ids.length > 0) {
    await connection.query(
      `INSERT INTO client (document, client_id, user_id, first_seq, at)
       SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::bigint[])`,
      [
        ids.map((one) => one.document),
        ids.map((one) => one.clientId),
        ids.map((one) => one.user),
        ids.map((one) => one.seq),
        ids.map((one) => one.at),
      ],
    );
  }
  const moved = [...documents.values()];
  await connection.query(
    `UPDATE document SET next_seq = moved.next_seq, schema = moved.schema
     FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS moved (id, next_seq, schema) WHERE document.id = moved.id`,
    [moved.map((row) => row.id), moved.map((row) => row.next_seq), moved.map((row) => row.schema)],
  );
  return results;
}

/** In the order of their ids, so that two nodes never wait for each other. */
async function lockDocuments(
  connection: Connection,
  batches: readonly AppendBatch[],
): Promise<Map<string, Locked>> {
  const names = batches.map((batch) => splitDocName(batch.doc));
  const found = await connection.query<Locked>(
    `SELECT id, plan_id, part, epoch, schema, frozen, next_seq FROM document
     WHERE (plan_id, part) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY id FOR UPDATE`,
    [names.map((name) => name.planId), names.map((name) => name.part)],
  );
  return new Map(found.rows.map((row) => [`${row.plan_id}/${row.part}`, row]));
}

async function ownersOf(
  connection: Connection,
  batches: readonly AppendBatch[],
  documents: Map<string, Locked>,
): Promise<Map<string, string>> {
  const asked: { document: number; clientId: number }[] = [];
  for (const batch of batches) {
    const row = documents.get(batch.doc);
    if (row !== undefined)
      for (const { clientId } of batch.newClients) asked.push({ document: row.id, clientId });
  }
  if (asked.length === 0) return new Map();
  const found = await connection.query<{ document: number; client_id: number; user_id: string }>(
    `SELECT document, client_id, user_id FROM client
     WHERE (document, client_id) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[]))`,
    [asked.map((one) => one.document), asked.map((one) => one.clientId)],
  );
  return new Map(found.rows.map((row) => [`${row.document}/${row.client_id}`, row.user_id]));
}
