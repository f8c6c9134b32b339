/**
 * The durable side of the embedded store: a graph in one LMDB file, read whole at the start, written a transaction at a time.
 *
 * A commit is one LMDB transaction, synced before it is acknowledged: the blocks of nodes and edges that it touched,
 * new names, rules if they changed, and the manifest that all must add up to.
 */
import { accessSync, constants, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { open as openLmdb, type RootDatabase } from 'lmdb';
import type { GraphChanges } from '../../graph/memory/transaction.ts';
import { createMemoryGraph, type GraphTransaction, type MemoryGraph } from '../../graph/memory-graph.ts';
import type { SchemaTools } from '../../graph/property-schema.ts';
import { batchOf, type WrittenRecord } from './lmdb-batch.ts';
import { errorCode, folderIsReadOnly, openingFailed, writingFailed } from './lmdb-failures.ts';
import { FORMAT_VERSION, type Manifest, recordKey, sealed } from './lmdb-format.ts';
import { loadGraph } from './lmdb-load.ts';
import { type FolderLock, lockFolder } from './lmdb-lock.ts';

/** The name of the graph's file in its folder. */
export const GRAPH_FILE = 'graph.mdb';
const PAGE_SIZE = 4096;

export interface DiskOptions {
  readonly folder: string;
  readonly tools: SchemaTools;
  /** Lets others run for a moment; called at least every few milliseconds of work. */
  readonly pause: () => Promise<void>;
}

export interface DurableGraph {
  readonly graph: MemoryGraph;
  readonly disk: Disk;
}

/** Opens the graph of a folder, or begins one. Throws an AppError, and changes nothing, where the folder is not fit. */
export async function openDurableGraph(options: DiskOptions): Promise<DurableGraph> {
  const { folder } = options;
  const path = join(folder, GRAPH_FILE);
  const lock = takeLock(folder, path);
  try {
    if (lock !== undefined && !existsSync(path)) await beginFile(path);
    const graph = createMemoryGraph(options.tools);
    const manifest = await loadGraph(path, graph.load(), options.pause);
    const database = lock === undefined ? undefined : openFile(path);
    return { graph, disk: new Disk({ ...options, lock, database, manifest, graph }) };
  } catch (error) {
    lock?.release();
    throw openingFailed(path, error);
  }
}

/** Undefined where the folder can only be read. */
function takeLock(folder: string, path: string): FolderLock | undefined {
  try {
    accessSync(folder, constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
    return lockFolder(folder);
  } catch (error) {
    if (!READ_ONLY.has(errorCode(error) ?? '') || !existsSync(path)) throw openingFailed(path, error);
    return undefined;
  }
}

const READ_ONLY: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

function openFile(path: string): RootDatabase<Buffer, Buffer> {
  return openLmdb({
    path,
    noSubdir: true,
    encoding: 'binary',
    keyEncoding: 'binary',
    pageSize: PAGE_SIZE,
    // NOTE: by default a commit counts as done before it is on the disk.
    overlappingSync: false,
    // NOTE: with it a commit that fails rejects a promise that nobody is given, which would end the process.
    eventTurnBatching: false,
  });
}

/** NOTE: made under another name, so that a file of the right name always has its manifest. */
async function beginFile(path: string): Promise<void> {
  const draft = `${path}.new`;
  for (const leftover of [draft, `${draft}-lock`]) rmSync(leftover, { force: true });
  const database = openFile(draft);
  const key = recordKey('manifest');
  await database.put(key, sealed(key, Buffer.from(JSON.stringify(EMPTY))));
  await database.close();
  rmSync(`${draft}-lock`, { force: true });
  renameSync(draft, path);
}

const EMPTY: Manifest = {
  format: 'shabaka-graph',
  version: FORMAT_VERSION,
  commits: 0,
  nodes: 0,
  edges: 0,
  nodeIdBound: 0,
  edgeIdBound: 0,
  labels: 0,
  types: 0,
  keys: 0,
};

interface DiskParts extends DiskOptions {
  readonly lock: FolderLock | undefined;
  readonly database: RootDatabase<Buffer, Buffer> | undefined;
  readonly manifest: Manifest;
  readonly graph: MemoryGraph;
}

/** One writer at a time is the caller's business. */
export class Disk {
  readonly #parts: DiskParts;
  #manifest: Manifest;
  #writing: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(parts: DiskParts) {
    this.#parts = parts;
    this.#manifest = parts.manifest;
  }

  get isReadOnly(): boolean {
    return this.#parts.database === undefined;
  }

  /** Throws where nothing can be written here. */
  refuseReadOnly(): void {
    if (this.isReadOnly) throw folderIsReadOnly(this.#parts.folder);
  }

  /** Resolves once the changes are on the disk; rejects with an AppError when none of them is. */
  async write(transaction: GraphTransaction, changes: GraphChanges): Promise<void> {
    const { database, folder, graph, pause } = this.#parts;
    if (database === undefined || this.#isClosed) throw folderIsReadOnly(folder);
    const records: WrittenRecord[] = [];
    for (const record of batchOf({ transaction, changes, written: this.#manifest, rules: graph.rules() })) {
      if (record === undefined) await pause();
      else records.push(record);
    }
    const manifest = manifestAfter(transaction, this.#manifest);
    try {
      this.#writing = this.#put(database, records, manifest);
      await this.#writing;
    } catch (error) {
      throw await writingFailed(folder, error);
    }
    this.#manifest = manifest;
  }

  /** Waits for a commit under way. Safe to call twice. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#writing.catch(() => undefined);
    await this.#parts.database?.close();
    this.#parts.lock?.release();
  }

  async #put(
    database: RootDatabase<Buffer, Buffer>,
    records: readonly WrittenRecord[],
    manifest: Manifest,
  ): Promise<void> {
    const key = recordKey('manifest');
    try {
      await database.batch(() => {
        for (const record of records) {
          if (record.value === undefined) database.remove(record.key);
          else database.put(record.key, record.value);
        }
        database.put(key, sealed(key, Buffer.from(JSON.stringify(manifest))));
      });
    } catch (error) {
      throw await reasonOf(error);
    }
  }
}

/** lmdb rejects with an error that holds the promise of its cause, which has to be looked at or ends the process. */
async function reasonOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error) || !('commitError' in error)) return error;
  return Promise.resolve(error.commitError).then(
    () => error,
    (cause: unknown) => cause,
  );
}

function manifestAfter(graph: GraphTransaction, before: Manifest): Manifest {
  const { labels, types, keys } = graph.nameCounts();
  const { nodeCount: nodes, edgeCount: edges, nodeIdBound, edgeIdBound } = graph;
  return { ...before, commits: before.commits + 1, nodes, edges, nodeIdBound, edgeIdBound, labels, types, keys };
}
