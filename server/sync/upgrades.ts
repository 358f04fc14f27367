/**
 * The one listener for 'upgrade': offers each request to the takers in turn, refuses what nobody takes.
 * Puts an `error` listener on the socket first, for without one a reset peer ends the process.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Upgrade } from './door.ts';

export function attachUpgrades(server: Server, takers: readonly Upgrade[]): void {
  /** The newest answer begun on a connection. */
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.prependListener('request', (req, res) => answers.set(req.socket, res));
  server.on('upgrade', (req, socket, head) => {
    const drop = (): void => void socket.destroy();
    socket.on('error', drop);
    if (!/\bwebsocket\b/i.test(req.headers.upgrade ?? '')) {
      const before = answers.get(socket);
      const serve = (): void => {
        socket.off('error', drop); // the server has its own
        serveOrdinarily(server, req, socket, head);
      };
      // Pipelined: what was asked before is answered before.
      if (before === undefined || before.closed) serve();
      else before.once('close', serve);
      return;
    }
    for (const take of takers) if (take(req, socket, head)) return;
    refuseUpgrade(socket, 404, 'Not Found');
  });
}

/** An HTTP answer instead of the upgrade; the connection ends. */
export function refuseUpgrade(socket: Duplex, status: number, reason: string): void {
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  socket.once('finish', () => socket.destroy());
}

/**
 * A protocol we do not speak is an offer, and may be passed over (RFC 9110 7.8); Node takes every offer out of its
 * HTTP server once anybody listens for upgrades. So the request is put back, without the offer, before what followed it.
 */
function serveOrdinarily(server: Server, req: IncomingMessage, socket: Duplex, head: Buffer): void {
  const lines = [`${req.method} ${req.url} HTTP/${req.httpVersion}`];
  for (let at = 0; at < req.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = req.rawHeaders.slice(at, at + 2);
    if (!/^(upgrade|http2-settings)$/i.test(name)) lines.push(`${name}: ${withoutOffer(name, value)}`);
  }
  if (socket.destroyed) return;
  req.socket.setTimeout(0); // it counted the time until the next request
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', socket);
  socket.resume();
}

/** `Connection` names the headers of the offer; what else it says stays. */
function withoutOffer(name: string, value: string): string {
  if (name.toLowerCase() !== 'connection') return value;
  const kept = value.split(',').filter((token) => !/^\s*(upgrade|http2-settings)\s*$/i.test(token));
  return kept.join(',').trim();
}
