// The client's build and dev server, and Vitest's settings (which look at the whole project).
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { fromCompiled } from './tests/compile.mjs';

const server = process.env.GONGCE_SERVER ?? 'http://127.0.0.1:3000';
const underTest = process.env.VITEST !== undefined;
// a whole run of the tests (tests/run.mjs)
const compiled = process.env.GONGCE_COMPILED ? [fromCompiled()] : [];
const PURE = 'tests/{docx,export,extract,readings,shared}/**/*.test.ts';
const EDITORS = 'tests/editor/**/*.test.ts';
// by commands of their own
const ON_CALL = ['tests/{long,cluster,bench}/**', 'node_modules/**'];

/** The page names the texts of each language to scheme.js, which sends for the one that will be spoken. */
const namesTexts: Plugin = {
  name: 'names-texts',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const fileOf = (language: string): string =>
        Object.values(bundle).find(({ name, type }) => type === 'chunk' && name === `${language}Texts`)
          ?.fileName ?? '';
      const named = ['zh', 'en'].map((language) => ` data-${language}="/${fileOf(language)}"`).join('');
      return Object.keys(bundle).length === 0 ? html : html.replace('src="/scheme.js"', `$&${named}`);
    },
  },
};

export default defineConfig({
  root: underTest ? import.meta.dirname : path.join(import.meta.dirname, 'client'),
  plugins: [react(), namesTexts, ...compiled],
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
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|use-sync-external-store)[\\/]/,
            },
            { name: 'yjs', test: /node_modules[\\/](yjs|lib0|y-protocols|y-websocket)[\\/]/ },
            { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
            { name: 'prosemirror', test: /node_modules[\\/](prosemirror-|@tiptap)/ },
            // floating-ui is the editor's too: of two groups that want it, this one is there first
            {
              name: 'mantine',
              test: /node_modules[\\/](@mantine[\\/](core|hooks)|@floating-ui)[\\/]/,
              priority: 1,
            },
            // what several pages show: one file instead of thirty of a few hundred bytes
            { name: 'kit', test: /[\\/](client[\\/]ui|@tabler)[\\/]/, minShareCount: 2 },
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
    projects: [
      // Functions of their arguments, in many files: a process goes on from file to file and loads shared/ once.
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
      // Each destroys the editors it makes: Tiptap and the page are loaded once, a third less processor time.
      {
        extends: true,
        test: {
          name: 'editors',
          include: [EDITORS],
          environment: 'jsdom',
          isolate: false,
          setupFiles: 'tests/editor/tidy.ts',
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: ['tests/**/*.test.ts?(x)'], exclude: [PURE, EDITORS, ...ON_CALL] },
      },
    ],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { shuffle: false },
  },
});
