// The client's files: served, cached by their name's hash, and nothing outside their folder.
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongce-client-'));
  const clientDir = path.join(folder, 'client');
  fs.mkdirSync(path.join(clientDir, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(clientDir, 'index.html'), '<!doctype html><title>共策</title>');
  fs.writeFileSync(path.join(clientDir, 'assets', 'main-AbC123.js'), 'export {};');
  fs.writeFileSync(path.join(clientDir, '.hidden'), 'secret');
  fs.writeFileSync(path.join(folder, 'secret.txt'), 'outside');
  server = await startServer({ clientDir });
});
afterAll(() => server.stop());

/** fetch would tidy the path up; an attacker does not. */
function raw(target: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path: target }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject);
    request.end();
  });
}

describe('client files', () => {
  it('every page’s address gives the page, never cached; assets are cached for good', async () => {
    for (const page of ['/', '/plans/abc', '/setup?token=x']) {
      const reply = await server.call('GET', page);
      expect(reply.status).toBe(200);
      expect(reply.text).toContain('共策');
      expect(reply.headers.get('cache-control')).toBe('no-cache');
    }
    const asset = await server.call('GET', '/assets/main-AbC123.js');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect((await server.call('GET', '/assets/gone-1.js')).status).toBe(404);
    expect((await server.call('POST', '/plans/abc')).status).toBe(401);
  });

  it('a file is sent whole, whatever part of it is asked for', async () => {
    const whole = await server.call('GET', '/plans/abc');
    for (const range of ['bytes=0-9', 'bytes=999999-', 'bytes=5-2', 'lines=1']) {
      const reply = await server.call('GET', '/plans/abc', { headers: { range } });
      expect([range, reply.status, reply.text]).toEqual([range, 200, whole.text]);
    }
  });

  it('R14 no file outside the folder is served', async () => {
    for (const target of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/../../secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/assets/%252e%252e/secret.txt',
      '//etc/passwd',
      '/assets/%00',
      '/.hidden',
    ]) {
      const { status, body } = await raw(target);
      expect(body, target).not.toMatch(/outside|secret|root:/);
      expect(status, target).toBeLessThan(500);
    }
  });
});
