/** A Neo4j of our own: loopback only, HTTP off, memory of one transaction limited, its password set. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { bringJars, mainClassOf } from './neo4j-jars.ts';
import { findNeo4jMachine, jarFolder, NEO4J_VERSION, type Neo4jMachine } from './neo4j-machine.ts';

export interface StartOptions {
  /** Absent: a free one. */
  readonly port?: number;
  /** Absent: a temporary one, removed at the end. */
  readonly dataFolder?: string;
  readonly password?: string;
  readonly version?: string;
  /** Starts sooner and runs slower: for tests, never for measurements. */
  readonly isQuick?: boolean;
}

export interface Neo4jInstance {
  readonly uri: string;
  readonly user: 'neo4j';
  readonly password: string;
  /** The process that was started; where a container holds it, undefined. */
  readonly processId: number | undefined;
  /** Resolves when the process has ended by itself. */
  readonly ended: Promise<void>;
  /** Ends it, and removes a temporary data folder. Safe to call twice. */
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 15_000;
const OPENED_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** Starts one and waits until it answers with its password. */
export async function startNeo4j(options: StartOptions = {}): Promise<Neo4jInstance> {
  const version = options.version ?? NEO4J_VERSION;
  const machine = findNeo4jMachine(version);
  if ('obstacle' in machine) throw new Error(`Neo4j: it cannot be started here: ${machine.obstacle}.`);
  const port = options.port ?? (await freePort());
  const isTemporary = options.dataFolder === undefined;
  const home = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'shabaka-neo4j-')));
  await writeConfiguration(home, port);
  const password = options.password ?? randomUUID();
  const launch = launchOf(machine, { home, port, version, password, isQuick: options.isQuick === true });
  const child = spawn(launch.command, launch.args, { stdio: ['ignore', 'pipe', 'pipe'], env: launch.env });
  const log = collectLog(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    launch.stop(child);
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(force);
    if (isTemporary) await rm(home, { recursive: true, force: true });
  };
  const stopOnce = () => {
    stopped ??= stop();
    return stopped;
  };
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await waitUntilOpen({ uri, password, hasEnded: () => child.exitCode !== null, log });
  } catch (error) {
    await stopOnce();
    throw error;
  }
  const processId = machine.kind === 'docker' ? undefined : child.pid;
  return { uri, user: 'neo4j', password, processId, ended, stop: stopOnce };
}

interface LaunchOptions {
  readonly home: string;
  readonly port: number;
  readonly version: string;
  readonly password: string;
  readonly isQuick: boolean;
}

interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly stop: (child: ChildProcess) => void;
}

function launchOf(machine: Neo4jMachine, options: LaunchOptions): Launch {
  const conf = join(options.home, 'conf');
  const terminate = (child: ChildProcess) => void child.kill('SIGTERM');
  if (machine.kind === 'home') {
    const env = { ...process.env, NEO4J_CONF: conf };
    return { command: join(machine.home, 'bin', 'neo4j'), args: ['console'], env, stop: terminate };
  }
  if (machine.kind === 'docker') return dockerLaunch(options);
  bringJars(options.version);
  const opens = OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const memory = ['-Xms256m', '-Xmx1g', ...(options.isQuick ? quick : [])];
  const jars = ['-cp', join(jarFolder(options.version), '*'), mainClassOf(options.version)];
  const folders = [`--home-dir=${options.home}`, `--config-dir=${conf}`];
  return { command: machine.java, args: [...memory, ...opens, ...jars, ...folders], env: process.env, stop: terminate };
}

function dockerLaunch({ home, port, version, password }: LaunchOptions): Launch {
  const name = `shabaka-neo4j-${port}`;
  const settings = [
    'NEO4J_server_http_enabled=false',
    'NEO4J_db_memory_transaction_max=256m',
    `NEO4J_AUTH=neo4j/${password}`,
  ];
  const args = [
    ...['run', '--rm', '--name', name],
    ...['--publish', `127.0.0.1:${port}:7687`],
    ...['--volume', `${join(home, 'data')}:/data`],
    ...settings.flatMap((setting) => ['--env', setting]),
    `neo4j:${version}-community`,
  ];
  const stop = () => void spawnSync('docker', ['stop', '--time', '10', name], { stdio: 'ignore' });
  return { command: 'docker', args, env: process.env, stop };
}

async function writeConfiguration(home: string, port: number): Promise<void> {
  await mkdir(join(home, 'conf'), { recursive: true });
  await mkdir(join(home, 'data'), { recursive: true });
  const settings = [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    `server.directories.data=${join(home, 'data')}`,
    `server.directories.logs=${join(home, 'logs')}`,
    'server.memory.pagecache.size=64m',
    'db.memory.transaction.max=256m',
    'db.transaction.timeout=150s',
    'db.lock.acquisition.timeout=10s',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'dbms.usage_report.enabled=false',
  ];
  await writeFile(join(home, 'conf', 'neo4j.conf'), `${settings.join('\n')}\n`);
}

interface Waiting {
  readonly uri: string;
  readonly password: string;
  readonly hasEnded: () => boolean;
  readonly log: () => string;
}

async function waitUntilOpen({ uri, password, hasEnded, log }: Waiting): Promise<void> {
  const giveUpAt = Date.now() + START_TIMEOUT_MS;
  while (!hasEnded() && Date.now() < giveUpAt) {
    if (await answers(uri, password)) return;
    if (await answers(uri, 'neo4j', (driver) => changePassword(driver, password))) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Neo4j: it did not start.\n${log()}`);
}

/** True when the credentials are taken, and what is to be done with them worked. */
async function answers(uri: string, password: string, work = checkQuery): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), {
    connectionTimeout: 2000,
    connectionAcquisitionTimeout: 3000,
    telemetryDisabled: true,
  });
  try {
    await work(driver);
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}

async function checkQuery(driver: Driver): Promise<void> {
  const session = driver.session({ database: 'neo4j' });
  await session.run('RETURN 1').finally(() => session.close());
}

/** A new Neo4j lets its first user do nothing but this. */
async function changePassword(driver: Driver, password: string): Promise<void> {
  const session = driver.session({ database: 'system' });
  const statement = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password";
  await session.run(statement, { password }).finally(() => session.close());
}

function collectLog(child: ChildProcess): () => string {
  const lines: string[] = [];
  const keep = (chunk: Buffer) => {
    lines.push(chunk.toString());
    if (lines.length > 50) lines.shift();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => lines.join('');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
