/** What this machine has to run a Neo4j with: an installed one, Docker, or Java with Maven. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The ways to run one, best first. */
export type Neo4jMachine =
  | { readonly kind: 'home'; readonly home: string }
  | { readonly kind: 'docker' }
  | { readonly kind: 'java'; readonly java: string; readonly hasMaven: boolean };

export const NEO4J_VERSION = '5.26.30';

const PROJECT = resolve(import.meta.dirname, '..');
/** Jars and data of every version, out of the way of git. */
export const NEO4J_CACHE = join(PROJECT, '.cache', 'neo4j');

export function jarFolder(version: string): string {
  return join(NEO4J_CACHE, version, 'lib');
}

export function hasJars(version: string): boolean {
  return existsSync(jarFolder(version)) && readdirSync(jarFolder(version)).length > 100;
}

/** The best way that this machine offers, or in one line what is missing. */
export function findNeo4jMachine(version = NEO4J_VERSION): Neo4jMachine | { readonly obstacle: string } {
  const home = process.env.NEO4J_HOME;
  if (home !== undefined && home !== '') {
    return existsSync(join(home, 'bin', 'neo4j'))
      ? { kind: 'home', home }
      : { obstacle: `NEO4J_HOME is ${home}, which holds no bin/neo4j` };
  }
  if (succeeds('docker', ['info'])) return { kind: 'docker' };
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const needed = version.startsWith('5.') ? 17 : 21;
  const found = javaVersion(java);
  if (found === undefined) return { obstacle: `no NEO4J_HOME, no Docker, no Java (Java ${needed} and Maven will do)` };
  if (found < needed) return { obstacle: `no NEO4J_HOME, no Docker, and Java ${found} where ${needed} is needed` };
  const hasMaven = hasJars(version) || succeeds('mvn', ['--version']);
  return hasMaven ? { kind: 'java', java, hasMaven } : { obstacle: 'no NEO4J_HOME, no Docker, and Java without Maven' };
}

/** Why no Neo4j can be started here, in one line; nothing where one can. */
export function neo4jObstacle(): string | undefined {
  const machine = findNeo4jMachine();
  return 'obstacle' in machine ? machine.obstacle : undefined;
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 10_000 }).status === 0;
}

/** `openjdk version "17.0.15"` → 17. */
function javaVersion(java: string): number | undefined {
  const { stderr, status } = spawnSync(java, ['-version'], { encoding: 'utf8', timeout: 10_000 });
  const version = /version "(\d+)/.exec(stderr ?? '')?.[1];
  return status === 0 && version !== undefined ? Number(version) : undefined;
}
