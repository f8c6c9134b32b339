/** What `npm run backup` and `npm run restore` have in common: one file, perhaps --force, and one sentence at the end. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, InvalidInput } from '../graph/errors.ts';
import { readConfig } from '../server/config.ts';
import type { Copied, CopyOptions } from '../server/store/lmdb-backup.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** Runs the command of that name with the arguments of this process; tells what came of it, and sets the exit code. */
export async function copyCommand(
  name: 'backup' | 'restore',
  copy: (options: CopyOptions) => Promise<Copied>,
): Promise<void> {
  try {
    const options = readOptions(name);
    if (name === 'restore') await mkdir(options.dataFolder, { recursive: true });
    const { nodes, edges } = await copy(options);
    const what = `${nodes} nodes and ${edges} edges`;
    console.log(
      name === 'backup' ? `${options.file} holds ${what}.` : `The store in ${options.dataFolder} holds ${what}.`,
    );
  } catch (error) {
    console.error(error instanceof AppError ? [error.message, error.hint].filter(Boolean).join(' ') : error);
    process.exitCode = 1;
  }
}

function readOptions(name: string): CopyOptions {
  const { positionals, values } = argumentsOf(name);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw usage(name);
  const envFile = join(PROJECT, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const config = readConfig(process.env, PROJECT);
  if (config.neo4j !== undefined) {
    throw new InvalidInput(`${name}: this server is configured to run on a Neo4j, which has commands of its own.`, {
      code: 'Shabaka.NotEmbedded',
      hint: 'Use neo4j-admin there, or unset NEO4J_URI.',
    });
  }
  // npm runs scripts in the project's folder, whatever folder the user is in.
  return { file: resolve(process.env.INIT_CWD ?? '.', file), dataFolder: config.dataFolder, force: values.force };
}

function argumentsOf(name: string) {
  try {
    return parseArgs({ allowPositionals: true, options: { force: { type: 'boolean', default: false } } });
  } catch {
    throw usage(name);
  }
}

function usage(name: string): InvalidInput {
  return new InvalidInput(`${name}: it takes one file.`, {
    code: 'Shabaka.Usage',
    hint: `Write: npm run ${name} -- FILE [--force].`,
  });
}
