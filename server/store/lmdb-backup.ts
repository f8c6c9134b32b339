/**
 * Copies of an embedded store, made while a server writes to it or while none does, and put back.
 *
 * A backup is a graph file like the store's own. It has its name only once all of it was read and found whole, and so does
 * what is restored: whatever goes wrong on the way, what was there before is still there.
 */
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { open as openLmdb } from 'lmdb';
import { createFulltextIndex } from '../../cypher/fulltext.ts';
import { createTypeCheck } from '../../cypher/type-check.ts';
import { AppError, InvalidInput, NotFound } from '../../graph/errors.ts';
import { createMemoryGraph } from '../../graph/memory-graph.ts';
import { GRAPH_FILE } from './lmdb-disk.ts';
import { errorCode, openingFailed } from './lmdb-failures.ts';
import type { Manifest } from './lmdb-format.ts';
import { loadGraph } from './lmdb-load.ts';
import { type FolderLock, lockFolder } from './lmdb-lock.ts';

export interface Copied {
  readonly nodes: number;
  readonly edges: number;
}

export interface CopyOptions {
  readonly dataFolder: string;
  readonly file: string;
  /** Replace what is there: the file of a backup, or the graph of a store. */
  readonly force: boolean;
}

/** Where the graph that a restored one took the place of is kept. */
export const REPLACED_FILE = `${GRAPH_FILE}.replaced`;

/** Writes the newest committed state of the store to a file. Throws an AppError, leaving the file as it was, where it cannot. */
export async function backUp({ dataFolder, file, force }: CopyOptions): Promise<Copied> {
  const source = join(dataFolder, GRAPH_FILE);
  if (!existsSync(source)) throw nothingToBackUp(dataFolder);
  if (existsSync(file) && !force) throw fileExists(file);
  const draft = `${file}.part`;
  const lock = lockUnlessInUse(dataFolder);
  try {
    if (lock === undefined) await copyBeside(source, draft);
    else copyFileSync(source, draft);
    const { nodes, edges } = await readWhole(draft).catch((error: unknown) => {
      throw named(error, draft, source);
    });
    publish(draft, file);
    return { nodes, edges };
  } catch (error) {
    throw copyingFailed('backup', file, error);
  } finally {
    lock?.release();
    for (const leftover of [draft, `${draft}-lock`]) rmSync(leftover, { force: true });
  }
}

/** Makes a backup the graph of the store, which no server may be using. Throws an AppError, changing nothing, where it cannot. */
export async function restore({ dataFolder, file, force }: CopyOptions): Promise<Copied> {
  if (!existsSync(file)) throw noSuchFile(file);
  const target = join(dataFolder, GRAPH_FILE);
  const draft = `${target}.restored`;
  const lock = lockFolder(dataFolder);
  try {
    if (existsSync(target) && !force && !(await isEmptyStore(target))) throw storeHasGraph(dataFolder);
    copyFileSync(file, draft);
    const { nodes, edges } = await readWhole(draft).catch((error: unknown) => {
      throw named(error, draft, file);
    });
    if (existsSync(target)) renameSync(target, join(dataFolder, REPLACED_FILE));
    rmSync(`${target}-lock`, { force: true });
    publish(draft, target);
    return { nodes, edges };
  } catch (error) {
    throw copyingFailed('restore', dataFolder, error);
  } finally {
    lock.release();
    rmSync(draft, { force: true });
  }
}

/** Undefined where a server has the folder. */
function lockUnlessInUse(dataFolder: string): FolderLock | undefined {
  try {
    return lockFolder(dataFolder);
  } catch (error) {
    const isInUse = error instanceof AppError && error.code === 'Shabaka.StoreInUse';
    if (isInUse || errorCode(error) === 'EACCES' || errorCode(error) === 'EROFS') return undefined;
    throw error;
  }
}

/** LMDB's own copy: one committed state, whatever another process writes meanwhile. */
async function copyBeside(source: string, draft: string): Promise<void> {
  const database = openLmdb({
    path: source,
    noSubdir: true,
    readOnly: true,
    encoding: 'binary',
    keyEncoding: 'binary',
  });
  try {
    rmSync(draft, { force: true });
    // NOTE: a compact copy would begin anew with one head, which tells nothing of whether it is whole.
    await database.backup(draft, false);
  } finally {
    await database.close();
  }
}

/** Reads a file as a start of the server would. */
function readWhole(path: string): Promise<Manifest> {
  const graph = createMemoryGraph({ fulltext: createFulltextIndex, typeCheck: createTypeCheck });
  return loadGraph(path, graph.load(), async () => undefined);
}

async function isEmptyStore(path: string): Promise<boolean> {
  try {
    return (await readWhole(path)).commits === 0;
  } catch {
    // What cannot be read may be all that someone has.
    return false;
  }
}

/** Gives a file that is on the disk whole its name, in one step. */
function publish(draft: string, path: string): void {
  syncPath(draft);
  renameSync(draft, path);
  syncPath(dirname(path));
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The same error about the file that the user knows. */
function named(error: unknown, draft: string, file: string): unknown {
  if (!(error instanceof AppError)) return openingFailed(file, error);
  return new InvalidInput(error.message.replace(draft, file), {
    code: error.code,
    hint: 'Take another copy; nothing was changed.',
    cause: error,
  });
}

function copyingFailed(what: 'backup' | 'restore', place: string, error: unknown): unknown {
  const code = errorCode(error);
  if (error instanceof AppError || code === undefined) return error;
  return new InvalidInput(`${what}: ${place} cannot be written to (${code}).`, {
    code: 'Shabaka.CopyFailed',
    hint: 'Look after its disk and rights and run it again; nothing was changed.',
    cause: error,
  });
}

function nothingToBackUp(dataFolder: string): AppError {
  return new NotFound(`backup: there is no graph in ${dataFolder}.`, {
    code: 'Shabaka.NoStore',
    hint: 'Set SHABAKA_DATA to the folder of the store.',
  });
}

function fileExists(file: string): AppError {
  return new InvalidInput(`backup: ${file} is there already.`, {
    code: 'Shabaka.FileExists',
    hint: 'Name another file, or give --force to replace it.',
  });
}

function noSuchFile(file: string): AppError {
  return new NotFound(`restore: there is no file ${file}.`, { code: 'Shabaka.NoBackup', hint: 'Name a backup.' });
}

function storeHasGraph(dataFolder: string): AppError {
  return new InvalidInput(`restore: the store in ${dataFolder} holds a graph.`, {
    code: 'Shabaka.StoreNotEmpty',
    hint: `Give --force to put the backup in its place; what is there now is kept as ${REPLACED_FILE}.`,
  });
}
