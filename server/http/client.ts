/** The built client: its files, and its page for every address that is not the API's. Nothing outside its folder. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../shared/errors.ts';
import type { App } from './kit.ts';

const NOT_PAGES = /^\/(api|sync|events|healthz|metrics|assets)(\/|$)/;
/** Names in assets/ carry a hash of their content. */
const YEAR_MS = 365 * 24 * 3600_000;

/** The script that starts the page, under the name it has in there; undefined where no client was built. */
export function startOf(folder: string): string | undefined {
  const file = path.join(folder, 'index.html');
  if (!existsSync(file)) return undefined;
  return /<script type="module"[^>]* src="(\/assets\/[^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
}

export async function serveClient(app: App, folder: string): Promise<void> {
  const hasClient = existsSync(path.join(folder, 'index.html'));
  if (hasClient) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      index: false,
      dotfiles: 'ignore',
      // small files; a part nobody has would be refused as a bad request
      acceptRanges: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders(reply, file) {
        const isHashed = path.relative(folder, file).startsWith(`assets${path.sep}`);
        const caching = isHashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache';
        void reply.header('cache-control', caching);
      },
    });
  }

  app.setNotFoundHandler(async (request, reply) => {
    if (!hasClient || !isPage(request)) throw new Refusal('notFound');
    return page(reply);
  });
  if (hasClient) {
    app.get('/', { config: { gate: 'public' }, schema: { hide: true } }, async (_request, reply) =>
      page(reply),
    );
  }

  function page(reply: FastifyReply): FastifyReply {
    void reply.header('cache-control', 'no-cache');
    return reply.sendFile('index.html', folder);
  }
}

function isPage({ method, url }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && !NOT_PAGES.test(url.split('?', 1)[0] ?? '');
}
