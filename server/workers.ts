/**
 * Where worker threads' code lies. Bundled, workers are siblings of main.js; run from TypeScript (Vitest,
 * tsx), they are the bundles in dist/server, which must have been built.
 */
export function workerUrl(name: string): URL {
  const here = import.meta.url;
  return here.endsWith('.ts') ? new URL(`../dist/server/${name}.js`, here) : new URL(`./${name}.js`, here);
}
