/**
 * Registers the service worker (public/sw.js) that lets a visited plan open without network, and tells it
 * which files this page was built from. Call once from main.tsx.
 */
export function registerOfflineShell(): void {
  // Not in development: Vite serves modules that change under the same name.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => void register());
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const ready = await navigator.serviceWorker.ready;
    // The files of the first visit were fetched before the worker stood.
    const files = performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .filter((name) => name.startsWith(`${location.origin}/assets/`));
    ready.active?.postMessage({ type: 'keep', files });
  } catch (error) {
    // Plain http on an intranet has no service workers: plans then need the network to open.
    console.warn('gongce: plans will not open without network', error);
  }
}
