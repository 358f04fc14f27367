/**
 * Who may pass, decided before a body is read: every route says `public`, `user` or `admin`; a route that
 * says nothing, known or not, needs a session. Also the headers that every answer carries.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../shared/errors.ts';
import { actsFor, readCredentials } from '../auth/credentials.ts';
import { originOf } from '../auth/origin.ts';
import type { Caller, Sessions } from '../auth/sessions.ts';
import type { App } from './kit.ts';

export type Gate = 'public' | 'user' | 'admin';

declare module 'fastify' {
  interface FastifyContextConfig {
    gate?: Gate;
  }
  interface FastifyRequest {
    caller: Caller | null;
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const OUTSIDE_API = /^\/(?!api(?:\/|$|\?))/;

/** DESIGN.md §9. No upgrade-insecure-requests: many intranets speak plain http. */
const CONTENT_SECURITY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function guard(app: App, sessions: Sessions, publicUrl: string | null): void {
  app.decorateRequest('caller', null);

  app.addHook('onRequest', async (request, reply) => {
    setHeaders(reply, request.url);
    const gate = gateOf(request);
    const isUnsafe = !SAFE.has(request.method);
    if (gate === 'public') {
      // Nobody may be signed in by another site's form either.
      if (isUnsafe && originOf(request.headers, publicUrl) === 'foreign') throw new Refusal('foreignOrigin');
      return;
    }
    const shown = readCredentials(request.headers);
    const caller = shown === null ? null : await sessions.recognise(shown.token);
    if (shown === null || caller === null || !actsFor(caller.userId, request.headers))
      throw new Refusal('unauthenticated');
    if (shown.via === 'cookie' && isUnsafe && originOf(request.headers, publicUrl) !== 'own') {
      throw new Refusal('foreignOrigin');
    }
    request.caller = caller;
    if (gate === 'admin' && caller.role !== 'admin') throw new Refusal('forbidden');
  });
}

function gateOf(request: FastifyRequest): Gate {
  const { gate } = request.routeOptions.config;
  if (gate !== undefined) return gate;
  // No route: below /api a stranger learns nothing; elsewhere the client's own pages and files are public.
  return OUTSIDE_API.test(request.url) && SAFE.has(request.method) ? 'public' : 'user';
}

function setHeaders(reply: FastifyReply, url: string): void {
  void reply.headers({
    'content-security-policy': CONTENT_SECURITY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  if (!OUTSIDE_API.test(url)) void reply.header('cache-control', 'no-store');
}

/** The caller of a route behind the gate. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === null) throw new Refusal('unauthenticated');
  return request.caller;
}
