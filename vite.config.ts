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
    chunkSizeWarningLimit: 800,
    // Which plugin was slow on a busy machine is nothing to who only wants to start.
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // Zod in a file of its own, with what tells it to make no code from text: that must be told before any file uses it.
      output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|zod-without-eval/ }] } },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 4748,
    strictPort: true,
    // The server answers only to its own origin, so the page of development speaks in its name.
    proxy: { '/api': { target: API, changeOrigin: true, headers: { origin: API } } },
  },
});
