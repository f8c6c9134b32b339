/** How the client is built: into dist/client, as files that a strict Content-Security-Policy lets through. */
import { defineConfig } from 'vite';

const API = `http://127.0.0.1:${process.env.PORT ?? '4747'}`;

export default defineConfig({
  root: 'client',
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    // Fonts and pictures stay files: nothing is inlined that the policy would have to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every visit needs at once, and the outlines of countries, which only a map asks for.
    chunkSizeWarningLimit: 850,
    // Which plugin was slow on a busy machine is nothing to who only wants to start.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: {
    host: '127.0.0.1',
    port: 4748,
    strictPort: true,
    // The server answers only to its own origin, so the page of development speaks in its name.
    proxy: { '/api': { target: API, changeOrigin: true, headers: { origin: API } } },
  },
});
