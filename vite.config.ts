// The client's build and dev server, and Vitest's settings (which look at the whole project).
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.GONGCE_SERVER ?? 'http://127.0.0.1:3000';
const underTest = process.env.VITEST !== undefined;

/** Tests of what only computes. They leave nothing behind for each other; but one puts other modules in place. */
const PURE = 'tests/{extract,shared,docx,export}/**/';
const REPLACING = 'tests/extract/glance.test.ts';

export default defineConfig({
  root: underTest ? import.meta.dirname : path.join(import.meta.dirname, 'client'),
  plugins: [react()],
  // Two copies of yjs or ProseMirror break instanceof checks.
  resolve: {
    dedupe: ['yjs', 'lib0', 'y-protocols', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view'],
  },
  build: {
    outDir: path.join(import.meta.dirname, 'dist/client'),
    emptyOutDir: true,
    // Which files belong to the page: public/sw.js keeps them for use without network.
    manifest: 'build.json',
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
            { name: 'yjs', test: /node_modules[\\/](yjs|lib0|y-protocols|y-websocket)[\\/]/ },
            { name: 'prosemirror', test: /node_modules[\\/](prosemirror-|@tiptap)/ },
            { name: 'mantine', test: /node_modules[\\/]@mantine[\\/](core|hooks)[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      // Patterns, not prefixes: our own modules are called api.ts and sync/….
      '^/api/': { target: server },
      '^/healthz$': { target: server },
      '^/sync/[^/]+/(text|board|talk)(\\?|$)': { target: server, ws: true },
      '^/events(\\?|$)': { target: server, ws: true },
    },
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { shuffle: false },
    // To load the same modules for each file was a third of the time of pure tests: these share their processes.
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: [`${PURE}*.test.ts`], exclude: [REPLACING], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{long,cluster,bench}/**', `${PURE}!(glance).test.ts`],
        },
      },
    ],
  },
});
