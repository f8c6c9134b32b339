/** What can be wrong with a data folder, each told in one sentence; nothing here overwrites anything. */
import { statfs } from 'node:fs/promises';
import { AppError, Refused, Unavailable } from '../../graph/errors.ts';
import type { BadFile } from './lmdb-pages.ts';

const DAMAGED_HINT =
  'Put a backup in its place, or set SHABAKA_DATA to another folder; nothing was changed in this one.';
/** Whoever's file it is may want it. */
const FOREIGN_HINT = 'Set SHABAKA_DATA to another folder; nothing was changed in this one.';
export const NO_MANIFEST = 'it has no manifest';
/** Less room than this counts as a full disk. */
const LITTLE_ROOM = 1 << 20;

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

export function newerFile(path: string, version: number, known: number): AppError {
  return new Unavailable(
    `data: ${path} was written by a newer Shabaka (format ${version}; this one knows up to ${known}).`,
    { code: 'Shabaka.NewerStore', hint: 'Start that version again, or set SHABAKA_DATA to another folder.' },
  );
}

export function damagedFile(path: string, reason: string, cause?: unknown): AppError {
  return new Unavailable(`data: ${path} is damaged: ${reason}.`, {
    code: 'Shabaka.DamagedStore',
    hint: DAMAGED_HINT,
    cause,
  });
}

export function foreignFile(path: string, reason: string, cause?: unknown): AppError {
  return new Unavailable(`data: ${path} is no graph of Shabaka's: ${reason}.`, {
    code: 'Shabaka.ForeignStore',
    hint: FOREIGN_HINT,
    cause,
  });
}

/** What is told of a file that could not be read through; `isOurs`: it holds a manifest of ours. */
export function badFile(path: string, error: BadFile, isOurs: boolean): AppError {
  if (isOurs || error.kind === 'torn') return damagedFile(path, error.message, error);
  return foreignFile(path, error.kind === 'foreign' ? error.message : NO_MANIFEST, error);
}

/** What opening a file that is there came to. */
export function openingFailed(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (error instanceof AppError || code === undefined) return error;
  return new Unavailable(`data: ${path} cannot be read (${code}).`, {
    code: 'Shabaka.UnusableDataFolder',
    hint: 'Give this user the right to read and write it, or set SHABAKA_DATA to another folder.',
    cause: error,
  });
}

export function folderIsReadOnly(folder: string, cause?: unknown): AppError {
  return new Refused(`data: the folder ${folder} cannot be written to, so the graph can only be read.`, {
    code: 'Shabaka.ReadOnlyFolder',
    hint: 'Give this user the right to write there and start again, or set SHABAKA_DATA to another folder.',
    cause,
  });
}

/** Why a commit did not reach the disk. */
export async function writingFailed(folder: string, cause: unknown): Promise<AppError> {
  const room = await statfs(folder).catch(() => undefined);
  const isFull = errorCode(cause) === 'ENOSPC' || (room !== undefined && room.bavail * room.bsize < LITTLE_ROOM);
  return isFull
    ? new Unavailable(`data: the disk of ${folder} is full, so nothing of this statement was kept.`, {
        code: 'Shabaka.DiskFull',
        hint: 'Make room and run it again.',
        cause,
      })
    : new Unavailable(`data: ${folder} could not be written to, so nothing of this statement was kept.`, {
        code: 'Shabaka.WriteFailed',
        hint: 'Look after the disk and run it again.',
        cause,
      });
}
