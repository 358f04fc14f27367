/**
 * The one listener for 'upgrade': offers each request to the takers in turn, refuses what nobody takes.
 * Puts an `error` listener on the socket first, for without one a reset peer ends the process.
 */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Upgrade } from './door.ts';

export function attachUpgrades(server: Server, takers: readonly Upgrade[]): void {
  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy());
    for (const take of takers) if (take(req, socket, head)) return;
    refuseUpgrade(socket, 404, 'Not Found');
  });
}

/** An HTTP answer instead of the upgrade; the connection ends. */
export function refuseUpgrade(socket: Duplex, status: number, reason: string): void {
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  socket.once('finish', () => socket.destroy());
}
