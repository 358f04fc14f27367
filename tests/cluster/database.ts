/** A database of its own for one test, on a server that is thrown away afterwards. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

export async function freshDatabase(server: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
