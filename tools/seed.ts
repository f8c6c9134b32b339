/** `npm run seed`: loads `seeds/` into the configured store, again and again with the same result. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '../graph/errors.ts';
import type { Counters } from '../graph/store.ts';
import { readConfig } from '../server/config.ts';
import { openStore } from '../server/open-store.ts';
import { type SeededFile, STATEMENT_TIMEOUT_MS, seedStore } from '../server/seeding.ts';

const PROJECT = resolve(import.meta.dirname, '..');

let loaded = 0;
try {
  const envFile = join(PROJECT, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  // Asked for by name, so seeds are loaded here and nowhere before; and the operator who runs this may write.
  const config = readConfig({ ...process.env, SHABAKA_SEED: '0', SHABAKA_WRITE: '1' }, PROJECT);
  const folder = join(PROJECT, 'seeds');
  const store = await openStore(config, folder, { planningMs: STATEMENT_TIMEOUT_MS });
  try {
    console.log(`Loading the article's network into ${config.neo4j?.uri ?? config.dataFolder}.`);
    if (config.neo4j !== undefined) console.log('A Neo4j that has just started may take a minute.');
    const { counters } = await seedStore(store, folder, (file) => {
      loaded++;
      console.log(lineOf(file));
    });
    const { nodes, edges } = await store.status();
    const isSame = Object.values(counters).every((count) => count === 0);
    console.log(`Done: the store holds ${nodes} nodes and ${edges} relations${isSame ? ', as before' : ''}.`);
  } finally {
    await store.close();
  }
} catch (error) {
  console.error(error instanceof AppError ? [error.message, error.hint].filter(Boolean).join(' ') : error);
  if (loaded > 0) console.error('What was loaded before it stays; running this again goes on from there.');
  process.exitCode = 1;
}

function lineOf({ name, index, count, elapsedMs, counters }: SeededFile): string {
  return `${index} of ${count}  ${name}: ${changesOf(counters)} (${(elapsedMs / 1000).toFixed(1)} s)`;
}

/** In words: `nodes created 28, properties set 210`. */
function changesOf(counters: Counters): string {
  const changed = Object.entries(counters).filter(([, count]) => count > 0);
  if (changed.length === 0) return 'all of it is there already';
  return changed
    .map(([name, count]) => `${name.replace(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`)} ${count}`)
    .join(', ');
}
