/**
 * The application's files without network. Pages: network first, else the last index.html. Files under
 * /assets/ carry their hash in the name: kept for good, fetched once. Never touches /api, /sync, /events.
 */
const CACHE = 'gongce-shell-1';
const INDEX = '/';
const ASSETS = '/assets/';
/** Files of older releases are let go beyond this many. */
const MAX_FILES = 300;
/** So many files are fetched beside each other: what the page itself asks for goes on. */
const AT_ONCE = 4;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      await keepIndex(await fetch(INDEX, { cache: 'no-cache', credentials: 'same-origin' }));
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  const { type, files } = event.data ?? {};
  if (type === 'keep' && Array.isArray(files)) event.waitUntil(keepFiles(files));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (/^\/(api|sync|events|healthz|metrics)(\/|$)/.test(url.pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (url.pathname.startsWith(ASSETS)) event.respondWith(asset(request));
  else if (/^\/[\w.-]+\.(js|svg|webmanifest|png|ico)$/.test(url.pathname)) event.respondWith(loose(request));
});

/** Does the reply hold our page? A proxy's error page or a login page of the house network must not be kept. */
const isPage = (reply) =>
  reply.ok && reply.type === 'basic' && (reply.headers.get('content-type') ?? '').includes('text/html');

async function page(event) {
  try {
    const reply = await fetch(event.request);
    if (isPage(reply)) event.waitUntil(keepIndex(reply.clone()));
    // 502 to 504: the server behind the proxy is away; the page itself can still work offline.
    if (reply.status < 502 || reply.status > 504) return reply;
  } catch {
    // No network: below.
  }
  const cache = await caches.open(CACHE);
  return (await cache.match(INDEX)) ?? Response.error();
}

async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const reply = await fetch(request);
  if (reply.ok) await cache.put(request, reply.clone());
  return reply;
}

/** Small files without a hash in their name: the network's, else the kept one. */
async function loose(request) {
  const cache = await caches.open(CACHE);
  try {
    const reply = await fetch(request);
    if (reply.ok) await cache.put(request, reply.clone());
    return reply;
  } catch {
    return (await cache.match(request)) ?? Response.error();
  }
}

/** Keeps the page and the files it names. */
async function keepIndex(reply) {
  if (!isPage(reply)) return;
  const cache = await caches.open(CACHE);
  const text = await reply.clone().text();
  const files = [...text.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg|webmanifest))"/g)].map((m) => m[1]);
  files.push(...(await builtFiles()));
  const before = await (await cache.match(INDEX))?.text();
  await cache.put(INDEX, reply);
  if (before === text) return;
  await keepFiles(files);
}

/** Every file of this build: pages are loaded when first visited, which may be without network. */
async function builtFiles() {
  const reply = await fetch('/build.json', { cache: 'no-cache' }).catch(() => null);
  if (!reply?.ok) return [];
  const manifest = await reply.json().catch(() => ({}));
  const files = new Set();
  for (const entry of Object.values(manifest))
    for (const file of [entry.file, ...(entry.css ?? []), ...(entry.assets ?? [])]) files.add(`/${file}`);
  return [...files];
}

async function keepFile(cache, file) {
  const url = new URL(file, self.location.origin);
  if (url.origin !== self.location.origin || (await cache.match(url.href))) return;
  const reply = await fetch(url.href).catch(() => null);
  if (reply?.ok) await cache.put(url.href, reply);
}

async function keepFiles(files) {
  const cache = await caches.open(CACHE);
  const missing = [...files];
  const some = async () => {
    for (let file = missing.shift(); file !== undefined; file = missing.shift()) await keepFile(cache, file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
  const keys = (await cache.keys()).filter((request) => new URL(request.url).pathname.startsWith(ASSETS));
  // In the order they came: the oldest belong to older releases.
  for (const request of keys.slice(0, Math.max(0, keys.length - MAX_FILES))) await cache.delete(request);
}
