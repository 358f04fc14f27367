/**
 * A line between client and server that a test can cut: a TCP relay on a port of its own, so that a server
 * which comes back on another port is still the same server to the client.
 */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

export class Line {
  /** Where the server is; set anew after a restart. */
  to: number;
  /** Connections that came while it was up. */
  came = 0;
  #up = true;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(to: number, server: Server) {
    this.to = to;
    this.#server = server;
  }

  static async open(to: number): Promise<Line> {
    const server = createServer();
    const line = new Line(to, server);
    server.on('connection', (near) => line.#relay(near));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get origin(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Breaks what stands; while down, new connections break at once. */
  cut(): void {
    this.#up = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** What stands goes silent without breaking, as after a sleep; new connections work. */
  stall(): void {
    for (const socket of this.#sockets) {
      socket.unpipe();
      socket.pause();
    }
  }

  mend(): void {
    this.#up = true;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #relay(near: Socket): void {
    if (!this.#up) {
      near.destroy();
      return;
    }
    this.came++;
    const far = connect(this.to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }
}
