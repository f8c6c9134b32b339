/** Loads a folder of numbered Cypher scripts into a store, in order; again and again with the same result. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, InvalidInput, QueryFailed } from '../graph/errors.ts';
import type { Counters, GraphStore } from '../graph/store.ts';
import { NO_COUNTERS } from '../graph/store.ts';
import { VOCABULARY_LABELS } from '../graph/vocabulary.ts';
import { statementsOf } from './statement-tokens.ts';

export interface SeedReport {
  readonly files: number;
  readonly statements: number;
  readonly counters: Counters;
}

/** Of one statement of a script, and of planning it: a Neo4j that has just started may need half a minute for the first. */
export const STATEMENT_TIMEOUT_MS = 120_000;

/** A script that is loaded, for whoever waits. */
export interface SeededFile {
  readonly name: string;
  /** From 1. */
  readonly index: number;
  readonly count: number;
  readonly elapsedMs: number;
  readonly counters: Counters;
}

/** Every `.cypher` file right in the folder, by name. A statement that fails ends it, and says which file and line. */
export function seedStore(store: GraphStore, folder: string, onFile?: (file: SeededFile) => void): Promise<SeedReport> {
  return loadScripts(store, folder, { isWanted: () => true, onFile });
}

/** Brings the words of this version to a store that an older one has filled; one without a vocabulary is somebody else's, and left alone. */
export async function renewVocabulary(store: GraphStore, folder: string): Promise<void> {
  const { labels } = await store.schema();
  if (!VOCABULARY_LABELS.some((label) => labels.some(({ name }) => name === label))) return;
  await loadScripts(store, folder, { isWanted: (name) => name.endsWith('-vocabulary.cypher') });
}

interface LoadOptions {
  isWanted(name: string): boolean;
  readonly onFile?: ((file: SeededFile) => void) | undefined;
}

async function loadScripts(store: GraphStore, folder: string, { isWanted, onFile }: LoadOptions): Promise<SeedReport> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.cypher') && isWanted(name)).sort();
  if (files.length === 0) {
    throw new InvalidInput(`seeds: there is no .cypher file in ${folder}.`, { code: 'Shabaka.NoSeeds' });
  }
  const counters = { ...NO_COUNTERS };
  let statements = 0;
  for (const [i, file] of files.entries()) {
    const startedAt = performance.now();
    const ofFile = { ...NO_COUNTERS };
    for (const { text, line } of statementsOf(await readFile(join(folder, file), 'utf8'))) {
      addCounters(ofFile, await runWhole(store, text).catch((error) => at(`${file}:${line}`, error)));
      statements++;
    }
    addCounters(counters, ofFile);
    const elapsedMs = performance.now() - startedAt;
    onFile?.({ name: file, index: i + 1, count: files.length, elapsedMs, counters: ofFile });
  }
  return { files: files.length, statements, counters };
}

async function runWhole(store: GraphStore, statement: string): Promise<Counters> {
  const answer = await store.run(statement, new Map(), { mode: 'write', timeoutMs: STATEMENT_TIMEOUT_MS });
  for await (const _ of answer.records);
  return (await answer.summary).counters;
}

function addCounters(sum: Record<keyof Counters, number>, more: Counters): void {
  for (const key of Object.keys(sum) as (keyof Counters)[]) sum[key] += more[key];
}

function at(place: string, error: unknown): never {
  if (!(error instanceof AppError)) throw error;
  const { code, hint, position, gqlStatus } = error;
  throw new QueryFailed(`seeds/${place}: ${error.message}`, {
    code,
    cause: error,
    ...(hint === undefined ? {} : { hint }),
    ...(position === undefined ? {} : { position }),
    ...(gqlStatus === undefined ? {} : { gqlStatus }),
  });
}
