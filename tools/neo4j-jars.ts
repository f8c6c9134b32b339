/** The jars of a Neo4j Community, brought by Maven once into the project's cache. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasJars, jarFolder, NEO4J_CACHE } from './neo4j-machine.ts';

interface Artifact {
  readonly group: string;
  readonly name: string;
  readonly type: 'pom' | 'jar';
}

/** From 2025 on, the assembly is no artifact of its own. */
function artifactsOf(version: string): readonly Artifact[] {
  return version.startsWith('5.')
    ? [{ group: 'org.neo4j.assembly', name: 'neo4j-community-standalone', type: 'pom' }]
    : [
        { group: 'org.neo4j.app', name: 'neo4j-server', type: 'jar' },
        { group: 'org.neo4j', name: 'neo4j', type: 'jar' },
      ];
}

/** The class that starts the server. */
export function mainClassOf(version: string): string {
  return version.startsWith('5.') ? 'org.neo4j.server.CommunityEntryPoint' : 'org.neo4j.server.Neo4jCommunity';
}

/** Brings the jars where they are missing: 225 of them, 125 MB, about ten seconds. */
export function bringJars(version: string): void {
  if (hasJars(version)) return;
  const folder = join(NEO4J_CACHE, version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pom.xml'), pomOf(version));
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${jarFolder(version)}`];
  const { status, stdout } = spawnSync('mvn', ['-q', '-B', ...goal], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Neo4j: Maven could not bring its jars.\n${stdout}`);
}

function pomOf(version: string): string {
  const dependencies = artifactsOf(version).map(
    ({ group, name, type }) =>
      `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version><type>${type}</type></dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>shabaka</groupId><artifactId>neo4j</artifactId><version>1</version>
<dependencies>${dependencies.join('')}</dependencies></project>
`;
}
