/** `npm run seed`: loads `seeds/` into the configured store, again and again with the same result. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../graph/errors.ts';
import { readConfig } from '../server/config.ts';
import { openStore } from '../server/open-store.ts';
import { seedStore } from '../server/seeding.ts';

const PROJECT = resolve(import.meta.dirname, '..');

try {
  const envFile = join(PROJECT, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  // Asked for by name, so seeds are loaded here and nowhere before; and the operator who runs this may write.
  const config = readConfig({ ...process.env, SHABAKA_SEED: '0', SHABAKA_WRITE: '1' }, PROJECT);
  const folder = join(PROJECT, 'seeds');
  const store = await openStore(config, folder);
  try {
    const { files, statements, counters } = await seedStore(store, folder);
    const changed = Object.entries(counters).filter(([, count]) => count > 0);
    const changes =
      changed.length === 0 ? 'nothing changed' : changed.map(([name, count]) => `${name} ${count}`).join(', ');
    const { nodes, edges } = await store.status();
    console.log(`${files} files, ${statements} statements: ${changes}.`);
    console.log(`The store holds ${nodes} nodes and ${edges} edges.`);
  } finally {
    await store.close();
  }
} catch (error) {
  console.error(error instanceof AppError ? [error.message, error.hint].filter(Boolean).join(' ') : error);
  process.exitCode = 1;
}
