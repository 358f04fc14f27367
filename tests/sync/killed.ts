/** A sync server to be killed: prints its port and its pid, serves the folder of argv[2] until the process ends. */
import { startNode } from './node.ts';

const node = await startNode({ folder: process.argv[2] });
if (process.argv[3] !== undefined) await node.plan(process.argv[3]);
process.stdout.write(`${node.port} ${process.pid}\n`);
process.on('SIGTERM', () => void node.stop().then(() => process.exit(0)));
