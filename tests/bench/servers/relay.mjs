// The bare relay: passes every message on to the others in the room, parses nothing, stores nothing.
// TICK=1 frames all messages of one event-loop turn once and writes once per receiver: the real limit.
// READY=<file> answers each newcomer with that file as a complete step 2.
import fs from 'node:fs';
import http from 'node:http';
import { WebSocketServer } from 'ws';

const tick = process.env.TICK === '1';
const ready = process.env.READY ? fs.readFileSync(process.env.READY) : null;
const rooms = new Map();

const server = http.createServer((_, response) => response.end('ok'));
const sockets = new WebSocketServer({ server, perMessageDeflate: false, maxPayload: 1 << 28 });

sockets.on('connection', (socket, request) => {
  const name = request.url ?? '';
  let room = rooms.get(name);
  if (!room) {
    room = { members: new Set(), queue: [], scheduled: false };
    rooms.set(name, room);
  }
  room.members.add(socket);
  socket.on('error', () => {});
  socket.on('close', () => {
    room.members.delete(socket);
    if (room.members.size === 0) rooms.delete(name);
  });
  socket.on('message', (data) => {
    if (data[0] === 0 && data[1] === 0) {
      socket.send(ready ?? Buffer.from([0, 1, 2, 0, 0])); // step 2: what there is, or nothing
      return;
    }
    if (!tick) {
      for (const other of room.members) if (other !== socket) other.send(data);
      return;
    }
    room.queue.push({ from: socket, bytes: frame(data) });
    if (room.scheduled) return;
    room.scheduled = true;
    setImmediate(() => flush(room));
  });
});

function flush(room) {
  room.scheduled = false;
  const queue = room.queue;
  room.queue = [];
  const senders = new Set(queue.map((entry) => entry.from));
  const all = Buffer.concat(queue.map((entry) => entry.bytes));
  for (const member of room.members) {
    const bytes = senders.has(member)
      ? Buffer.concat(queue.filter((entry) => entry.from !== member).map((entry) => entry.bytes))
      : all;
    if (bytes.length > 0) member._socket.write(bytes);
  }
}

function frame(data) {
  const n = data.length;
  const head =
    n < 126 ? Buffer.from([0x82, n]) : n < 65536 ? Buffer.from([0x82, 126, n >> 8, n & 255]) : big(n);
  return Buffer.concat([head, data]);
}

function big(n) {
  const head = Buffer.alloc(10);
  head[0] = 0x82;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(n), 2);
  return head;
}

server.listen(Number(process.env.PORT), '127.0.0.1');
