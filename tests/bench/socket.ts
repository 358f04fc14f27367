// A WebSocket client that costs next to nothing, so that the load generator is not what is measured: walks the
// frames of a chunk where they lie, copies only what straddles two chunks. No fragments, no extensions; a
// server that sends either ends the run.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';

/** A message as it lies in a chunk: valid only during the call. */
export type OnMessage = (chunk: Buffer, from: number, to: number) => void;

const MASK = Buffer.from([0x5a, 0x3c, 0x96, 0xe1]);

export class BenchSocket {
  onMessage: OnMessage = () => {};
  onPong: () => void = () => {};
  /** The beginning of a message that has not come whole: `needed` bytes of it at least. */
  #begun: Buffer[] = [];
  #begunBytes = 0;
  #needed = 0;
  readonly #tcp: net.Socket;

  private constructor(tcp: net.Socket) {
    this.#tcp = tcp;
  }

  /** Resolves when the server has switched protocols; throws when it refuses. */
  static async connect(url: string): Promise<BenchSocket> {
    const { hostname, port, pathname, search } = new URL(url);
    const tcp = net.connect(Number(port), hostname);
    tcp.setNoDelay(true);
    const socket = new BenchSocket(tcp);
    await once(tcp, 'connect');
    tcp.write(
      `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    let head = Buffer.alloc(0);
    await new Promise<void>((resolve, reject) => {
      const answer = (chunk: Buffer) => {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        tcp.off('data', answer);
        tcp.off('error', reject);
        const status = head.toString('latin1', 9, 12);
        if (status !== '101') return reject(new Error(`the server answered ${status}`));
        tcp.on('error', () => {});
        tcp.on('data', (data: Buffer) => socket.#read(data));
        head = head.subarray(end + 4);
        resolve();
      };
      tcp.on('data', answer);
      tcp.once('error', reject);
    });
    // what came with the handshake is read once the caller listens
    const early = head;
    if (early.length > 0) setImmediate(() => socket.#read(early));
    return socket;
  }

  send(message: Uint8Array): void {
    this.#tcp.write(masked(0x82, message));
  }

  ping(): void {
    this.#tcp.write(masked(0x89, new Uint8Array(0)));
  }

  get unsentBytes(): number {
    return this.#tcp.writableLength;
  }

  close(): void {
    this.#tcp.destroy();
  }

  #read(data: Buffer): void {
    let chunk = data;
    if (this.#begunBytes > 0) {
      this.#begun.push(data);
      this.#begunBytes += data.length;
      // a large message is put together once, not with every piece
      if (this.#begunBytes < this.#needed) return;
      chunk = Buffer.concat(this.#begun);
    }
    let at = 0;
    this.#needed = 0;
    while (chunk.length - at >= 2) {
      const first = chunk[at] as number;
      const second = chunk[at + 1] as number;
      let length = second & 127;
      let from = at + 2;
      if (length === 126) {
        if (chunk.length < at + 4) break;
        length = chunk.readUInt16BE(from);
        from += 2;
      } else if (length === 127) {
        if (chunk.length < at + 10) break;
        length = Number(chunk.readBigUInt64BE(from));
        from += 8;
      }
      const to = from + length;
      if (to > chunk.length) {
        this.#needed = to - at;
        break;
      }
      at = to;
      if (first === 0x82) this.onMessage(chunk, from, to);
      else if (first === 0x89) this.#tcp.write(masked(0x8a, chunk.subarray(from, to)));
      else if (first === 0x8a) this.onPong();
      else if (first !== 0x88) throw new Error(`an unexpected frame: ${first.toString(16)}`);
    }
    this.#begun = at === chunk.length ? [] : [chunk.subarray(at)];
    this.#begunBytes = chunk.length - at;
  }
}

function masked(first: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + 4 + length);
  frame[0] = first;
  if (head === 2) frame[1] = 128 | length;
  else if (head === 4) {
    frame[1] = 128 | 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 128 | 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(MASK, head);
  const body = head + 4;
  for (let at = 0; at < length; at++) frame[body + at] = (payload[at] as number) ^ (MASK[at & 3] as number);
  return frame;
}
