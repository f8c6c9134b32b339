/**
 * One process to a data folder: a file that names its owner, made where there is none.
 * An owner that has died leaves a stale file; whoever finds it takes it away, and only one can.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Unavailable } from '../../graph/errors.ts';
import { errorCode, foreignFile } from './lmdb-failures.ts';

const LOCK_FILE = 'graph.lock';
const ATTEMPTS = 5;

const ownerSchema = z.object({
  pid: z.int(),
  host: z.string(),
  /** When that process began, as its system counts it: process ids come again. Empty where the system does not tell. */
  began: z.string(),
  nonce: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

export interface FolderLock {
  /** Safe to call twice. */
  release(): void;
}

/** Throws Unavailable where another living process holds the folder, and what the file system says where it cannot be written. */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, LOCK_FILE);
  const owner: Owner = { pid: process.pid, host: hostname(), began: beginOf(process.pid), nonce: randomUUID() };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (tryMake(path, owner)) return { release: () => releaseOwn(path, owner) };
    const text = readText(path);
    const holder = ownerIn(text);
    if (holder === undefined && text !== undefined && !isBegun(text)) {
      throw foreignFile(path, 'it does not name the process that holds the folder');
    }
    if (holder !== undefined && isAlive(holder)) throw inUse(folder, holder);
    takeAway(path, holder);
  }
  throw inUse(folder, readOwner(path));
}

/** Takes away the lock of a thread of this process that died. Nothing of this process may hold the folder. */
export function unlockOfDeadThread(folder: string): void {
  const path = join(folder, LOCK_FILE);
  const owner = readOwner(path);
  if (owner?.pid === process.pid && owner.host === hostname()) rmSync(path, { force: true });
}

function tryMake(path: string, owner: Owner): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, JSON.stringify(owner));
  } finally {
    closeSync(file);
  }
  return true;
}

/** Undefined: gone meanwhile, or nothing that one of us wrote whole. */
function readOwner(path: string): Owner | undefined {
  return ownerIn(readText(path));
}

/** Undefined: gone meanwhile. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function ownerIn(text: string | undefined): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

const BEGINNING = '{"pid":';

/** Whether one of us wrote it, and died before its end. */
function isBegun(text: string): boolean {
  return text.startsWith(BEGINNING) || BEGINNING.startsWith(text);
}

/** NOTE: renaming is what only one of several can do; the file that was moved is looked at again before it is thrown away. */
function takeAway(path: string, stale: Owner | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (readOwner(aside)?.nonce !== stale?.nonce) renameSync(aside, path);
  else rmSync(aside);
}

function releaseOwn(path: string, owner: Owner): void {
  if (readOwner(path)?.nonce === owner.nonce) rmSync(path, { force: true });
}

/** A process on another machine cannot be seen from here, and counts as alive. */
function isAlive({ pid, host, began }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  const now = beginOf(pid);
  return began === '' || now === '' || began === now;
}

/** Ticks since boot at which a process began, with the boot's own id, where the system has /proc; else empty. */
function beginOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}`;
  } catch {
    return '';
  }
}

function inUse(folder: string, holder: Owner | undefined): Unavailable {
  const who = holder === undefined ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  return new Unavailable(`data: ${who} is using the folder ${folder}.`, {
    code: 'Shabaka.StoreInUse',
    hint: `Stop it, or set SHABAKA_DATA to another folder. Only where this is a copy of the folder it uses: delete ${LOCK_FILE} here.`,
  });
}
