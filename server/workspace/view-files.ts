/**
 * Views on disk, one file a version: `<id>.<version>.json`, of which the highest is in force.
 *
 * A version is written beside, synced and then linked to its name, which fails where another tab or another process has
 * made that version: nothing is overwritten in silence, and no file is ever half written.
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface ViewFiles {
  /** Ids with the highest version of each. */
  versions(): Promise<ReadonlyMap<string, number>>;
  read(id: string, version: number): Promise<string>;
  /** False where this version is there already. */
  write(id: string, version: number, text: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}

const FILE = /^([a-z0-9]{10,40})\.([1-9]\d{0,8})\.json$/;

/** The folder is made when the first view is saved. */
export function createViewFiles(folder: string): ViewFiles {
  const pathOf = (id: string, version: number) => join(folder, `${id}.${version}.json`);
  const files = async () => {
    const names = await readdir(folder).catch(nothingYet);
    return names.flatMap((name) => {
      const [, id, version] = FILE.exec(name) ?? [];
      return id === undefined ? [] : [{ id, version: Number(version) }];
    });
  };
  return {
    async versions() {
      const highest = new Map<string, number>();
      for (const { id, version } of await files()) highest.set(id, Math.max(version, highest.get(id) ?? 0));
      return highest;
    },
    read: (id, version) => readFile(pathOf(id, version), 'utf8'),
    async write(id, version, text) {
      await mkdir(folder, { recursive: true });
      const beside = join(folder, `.${id}.${version}.${randomBytes(6).toString('hex')}`);
      try {
        await writeSynced(beside, text);
        await link(beside, pathOf(id, version));
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      } finally {
        await rm(beside, { force: true });
      }
      await syncFolder(folder);
      // Older versions go only now that the new one is safe; one that stays behind is never the highest.
      for (const old of await files()) if (old.id === id && old.version < version) await rm(pathOf(id, old.version));
      return true;
    },
    async remove(id) {
      const own = (await files()).filter((file) => file.id === id).sort((a, b) => a.version - b.version);
      for (const { version } of own) await rm(pathOf(id, version), { force: true });
      await syncFolder(folder);
    },
  };
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without this a name may be lost with the power, though its file is there. Some systems know no such thing. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function nothingYet(error: unknown): string[] {
  if (codeOf(error) === 'ENOENT') return [];
  throw error;
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
