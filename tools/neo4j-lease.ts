/** A real Neo4j for one test file, empty and to itself, or in one line why there is none. */
import { connect } from 'node:net';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';

export interface LeasedNeo4j {
  readonly kind: 'neo4j';
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** For `openNeo4jStore`: a machine that runs all tests at once may plan for longer than people wait. */
  readonly planningMs: number;
  /** Removes everything: data, constraints, indexes. */
  empty(): Promise<void>;
  release(): void;
}

export interface NoNeo4j {
  readonly kind: 'none';
  readonly obstacle: string;
}

/**
 * Waits for its turn and for the start; give the hook that calls it two minutes. With NEO4J_TEST_URI and
 * NEO4J_TEST_PASSWORD set, that Neo4j is taken instead, **and emptied**.
 */
export async function leaseNeo4j(): Promise<LeasedNeo4j | NoNeo4j> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_PASSWORD: password } = process.env;
  const granted =
    uri !== undefined && password !== undefined ? { uri, user: 'neo4j', password, release() {} } : await askForLease();
  if ('obstacle' in granted) return { kind: 'none', obstacle: granted.obstacle };
  const empty = () => emptyDatabase(granted);
  await empty();
  return { kind: 'neo4j', ...granted, planningMs: 60_000, empty };
}

interface Credentials {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

function askForLease(): Promise<(Credentials & { release(): void }) | { readonly obstacle: string }> {
  const socket = connect(inject('neo4jLeasePort'), '127.0.0.1');
  return new Promise((resolve, reject) => {
    let text = '';
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (!text.endsWith('\n')) return;
      const answer = JSON.parse(text) as Credentials | { obstacle: string } | { failure: string };
      if ('failure' in answer) reject(new Error(answer.failure));
      else if ('obstacle' in answer) resolve(answer);
      else resolve({ ...answer, release: () => void socket.destroy() });
    });
  });
}

async function emptyDatabase({ uri, user, password }: Credentials): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
  const session = driver.session({ database: 'neo4j' });
  const namesFrom = async (statement: string) =>
    (await session.run(statement)).records.map((record) => String(record.get('name')).replaceAll('`', '``'));
  try {
    await session.run('MATCH (n) DETACH DELETE n');
    for (const name of await namesFrom('SHOW CONSTRAINTS YIELD name')) await session.run(`DROP CONSTRAINT \`${name}\``);
    const indexes = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name";
    for (const name of await namesFrom(indexes)) await session.run(`DROP INDEX \`${name}\``);
  } finally {
    await session.close();
    await driver.close();
  }
}
