/** `npm run neo4j`: a real Neo4j on this machine for development, until it is interrupted. Its data stays between runs. */
import { join } from 'node:path';
import { startNeo4j } from './neo4j-instance.ts';
import { NEO4J_CACHE, NEO4J_VERSION } from './neo4j-machine.ts';

const version = process.env.NEO4J_VERSION ?? NEO4J_VERSION;
const port = Number(process.env.NEO4J_BOLT_PORT ?? 7687);
const password = process.env.NEO4J_PASSWORD ?? 'shabaka-dev';

console.log(`Neo4j ${version}: starting …`);
try {
  const dataFolder = join(NEO4J_CACHE, `development-${version}`);
  const instance = await startNeo4j({ port, password, version, dataFolder });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void instance.stop());
  console.log(`NEO4J_URI=${instance.uri} NEO4J_USER=neo4j NEO4J_PASSWORD=${instance.password}`);
  console.log('Set these and run `npm run seed`, then `npm start`. Stop it with Ctrl-C.');
  await instance.ended;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
