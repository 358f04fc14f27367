// Hocuspocus as it ships: all defaults, with its SQLite extension.
import path from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database: path.join(process.env.DATA_DIR, 'hocuspocus.sqlite') })],
});
await server.listen();
process.on('SIGTERM', async () => {
  await server.destroy();
  process.exit(0);
});
