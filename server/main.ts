/** The program: reads the environment, serves, and stops on a signal. Every failure at start is one sentence. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { AppError } from '../graph/errors.ts';
import { readConfig } from './config.ts';
import { openStore } from './open-store.ts';
import { serve } from './serve.ts';

const projectFolder = findProject(dirname(fileURLToPath(import.meta.url)));

await start().catch((error: unknown) => {
  console.error(oneSentence(error));
  process.exit(1);
});

async function start(): Promise<void> {
  const envFile = join(projectFolder, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const config = readConfig(process.env, projectFolder);
  const log = pino({ name: 'shabaka' }, pino.destination(2));
  const clientFolder = join(projectFolder, 'dist', 'client');
  const server = await serve({
    config,
    openStore: () => openStore(config, join(projectFolder, 'seeds')),
    libraryFolder: join(projectFolder, 'seeds', 'queries'),
    ...(existsSync(clientFolder) ? { clientFolder } : {}),
    reportBug: (error) => log.error({ err: error }, 'unexpected error'),
  });
  stopOnSignals(() => server.close());
  await server.ready.catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  console.log(`Shabaka: ${server.address}`);
}

/** The nearest folder above with a package.json: this file runs from its source and from `dist/`. */
function findProject(folder: string): string {
  const parent = dirname(folder);
  return existsSync(join(folder, 'package.json')) || parent === folder ? folder : findProject(parent);
}

/** A second signal does not wait. */
function stopOnSignals(close: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(oneSentence(error));
          process.exit(1);
        },
      );
    });
  }
}

function oneSentence(error: unknown): string {
  if (!(error instanceof AppError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
}
