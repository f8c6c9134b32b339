/** `npm run build`: the page and the server as files in `dist/`. The server is bundled because that halves its time to start. */
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';

const PROJECT = resolve(import.meta.dirname, '..');

/** Builds both; rejects with the tool's own words where one cannot be built. */
export async function buildAll(): Promise<void> {
  await build({ configFile: join(PROJECT, 'vite.config.ts'), root: join(PROJECT, 'client'), logLevel: 'warn' });
  await buildProgram('server/main.ts', 'dist/server');
}

/** Bundles a program that may open a store into a folder of its own, and gives the file that starts it. */
export async function buildProgram(source: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    // Packages stay where npm put them: some hold binaries, and all are there.
    ssr: { external: true },
    build: {
      ssr: true,
      // The store's thread begins in a file beside the one that starts it.
      rollupOptions: {
        input: { [basename(source, '.ts')]: source, 'store-thread': 'server/store/thread/entry.ts' },
        output: { chunkFileNames: '[name]-[hash].js' },
      },
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
    },
  });
  return join(PROJECT, folder, `${basename(source, '.ts')}.js`);
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) await buildAll();
