/** For operators: is it well, and how busy. */
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, register } from 'prom-client';
import { z } from 'zod';
import { Refusal } from '../../shared/errors.ts';
import type { App, Parts } from './kit.ts';

const healthReply = z.object({ ok: z.boolean(), release: z.string(), reason: z.string().optional() });

export function healthRoutes(app: App, { store, rooms, config }: Parts, release: string): void {
  app.get('/healthz', {
    config: { gate: 'public' },
    schema: { summary: 'Can it serve and store?', response: { 200: healthReply, 503: healthReply } },
    handler: async (_request, reply) => {
      const trouble = [store.health(), rooms.health()].find((health) => !health.ok);
      // The sentence is the operator's: it may name a path, so strangers only learn that something is wrong.
      if (trouble) return reply.code(503).send({ ok: false, release, reason: 'the store cannot write' });
      return { ok: true, release };
    },
  });

  const seconds = requestSeconds();
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });

  app.get('/metrics', {
    config: { gate: 'public' },
    schema: { summary: 'Prometheus metrics; METRICS_TOKEN as Bearer, or from the machine itself' },
    handler: async (request, reply) => {
      const { metricsToken } = config;
      const allowed =
        metricsToken === null ? isLocal(request) : readBearer(request) === metricsToken || isLocal(request);
      if (!allowed) throw new Refusal('notFound');
      void reply.type(register.contentType);
      return register.metrics();
    },
  });
}

/** From this machine, and not through a proxy on it. */
function isLocal(request: FastifyRequest): boolean {
  const { headers, socket } = request;
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
}

function readBearer(request: FastifyRequest): string | null {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** The registry is the process's: tests that start several servers share it. */
function requestSeconds(): Histogram<'method' | 'route' | 'status'> {
  const name = 'gongce_http_seconds';
  const known = register.getSingleMetric(name);
  if (known instanceof Histogram) return known;
  // each look wakes the process; a stall that anybody would feel is longer than the 50 ms between two
  collectDefaultMetrics({ eventLoopMonitoringPrecision: 50 });
  return new Histogram({
    name,
    help: 'Time to answer HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 1, 5],
  });
}
