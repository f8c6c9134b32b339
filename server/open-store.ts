/** The store that the configuration names: a Neo4j, or the engine on a thread of this process. */
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError, Unavailable } from '../graph/errors.ts';
import type { GraphStore } from '../graph/store.ts';
import type { Config } from './config.ts';
import { renewVocabulary, seedStore } from './seeding.ts';

/** What a command that has the store to itself may wait for. */
interface Patience {
  /** How long a Neo4j may plan one statement. */
  readonly planningMs?: number;
}

/**
 * An empty embedded store is given the seeds, one that has them the words of this version; a Neo4j is never written to here. Each store's code is loaded only where
 * it is used, so that start-up pays for one.
 */
export async function openStore(config: Config, seedFolder: string, patience: Patience = {}): Promise<GraphStore> {
  if (config.neo4j !== undefined) {
    const { openNeo4jStore } = await import('./store/neo4j.ts');
    return openNeo4jStore({ ...config.neo4j, writable: config.isWritable, ...patience });
  }
  await makeFolder(config.dataFolder).catch((cause: unknown) => {
    throw unusableFolder(config.dataFolder, cause);
  });
  const { openThreadedStore } = await import('./store/threaded.ts');
  const store = await openThreadedStore({ dataFolder: config.dataFolder, writable: config.isWritable });
  try {
    const { nodes } = await store.status();
    if (config.isSeeded && nodes === 0) await seedStore(store, seedFolder);
    else if (config.isSeeded) await renewWords(store, seedFolder);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A folder that is open for reading alone keeps the words that it has: the page falls back to the names in the graph. */
async function renewWords(store: GraphStore, seedFolder: string): Promise<void> {
  await renewVocabulary(store, seedFolder).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}

/** NOTE: `mkdir` with `recursive` never returns where the parent answers ENOENT to every child, as /proc does. */
async function makeFolder(path: string): Promise<void> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  await makeFolder(dirname(path));
  await mkdir(path);
}

function unusableFolder(folder: string, cause: unknown): Unavailable {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  return new Unavailable(`data: the folder ${folder} cannot be made or read (${code}).`, {
    code: 'Shabaka.UnusableDataFolder',
    hint: 'Set SHABAKA_DATA to a folder that this user may write to.',
    cause,
  });
}
