/** `npm run build`: the page and the server as files in `dist/`. The server is bundled because that halves its time to start. */
import { join, resolve } from 'node:path';
import { build } from 'vite';

const PROJECT = resolve(import.meta.dirname, '..');

/** Builds both; rejects with the tool's own words where one cannot be built. */
export async function buildAll(): Promise<void> {
  await build({ configFile: join(PROJECT, 'vite.config.ts'), root: join(PROJECT, 'client'), logLevel: 'warn' });
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    // Packages stay where npm put them: some hold binaries, and all are there.
    ssr: { external: true },
    build: {
      ssr: 'server/main.ts',
      outDir: 'dist/server',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
    },
  });
}

if (import.meta.url === new URL(process.argv[1] ?? '', 'file:').href) await buildAll();
