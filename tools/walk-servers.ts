/** Real servers for the walks: the built page over the embedded store, with the article, with nothing, with somebody else's graph. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import type { GraphStore } from '../graph/store.ts';
import { seedStore } from '../server/seeding.ts';
import { openThreadedStore } from '../server/store/threaded.ts';
import { serveForTest } from '../server/testing/serve-for-test.ts';

const PROJECT = resolve(import.meta.dirname, '..');

export interface WalkServer {
  readonly address: string;
  counts(): Promise<{ readonly nodes: number; readonly edges: number }>;
  close(): Promise<void>;
}

/** A few films and people, with labels, types and keys that the product knows nothing of. */
const MOVIES = `CREATE (m:Movie {title: 'The Matrix', released: 1999, tagline: 'Welcome to the Real World'})
CREATE (r:Movie {title: 'The Matrix Reloaded', released: 2003})
CREATE (keanu:Person {name: 'Keanu Reeves', born: 1964})
CREATE (carrie:Person {name: 'Carrie-Anne Moss', born: 1967})
CREATE (lana:Person {name: 'Lana Wachowski', born: 1965})
CREATE (keanu)-[:ACTED_IN {roles: ['Neo']}]->(m), (keanu)-[:ACTED_IN {roles: ['Neo']}]->(r)
CREATE (carrie)-[:ACTED_IN {roles: ['Trinity']}]->(m), (lana)-[:DIRECTED]->(m), (lana)-[:DIRECTED]->(r)`;

export const serveArticle = () => serve((store) => seedStore(store, join(PROJECT, 'seeds')));

/**
 * The article, and a second document, made up for this, that denies what the article says of one relation: the article has
 * nothing that is disputed. The relation is given its status by the seeds' own projection.
 */
const DENIAL = `MERGE (d:Document {id: 'made-up-denial', title: 'A made-up denial', reliability: 'F'})
WITH d
MATCH (a {id: 'israel'})-[r:ATTACKS]->(b {id: 'damascus'})
MATCH (claim:Claim {relationId: r.id}), (voice:Actor {id: 'the-outlet'})
CREATE (c:Claim {id: 'made-up-c1', relationId: r.id, relationType: type(r), modality: 'denied', credibility: 6,
  quote: 'لم تكن هناك هجمات', quoteLang: 'ar', translation: 'There were no attacks', translationLang: 'en', line: 1,
  reportedOn: date('2025-07-24'), method: 'human'})
CREATE (c)-[:SUBJECT]->(a), (c)-[:OBJECT]->(b), (c)-[:IN]->(d), (c)-[:BY]->(voice), (c)-[:CONTRADICTS]->(claim)`;

export const serveDisputed = () =>
  serve(async (store) => {
    const seeds = join(PROJECT, 'seeds');
    await seedStore(store, seeds);
    await run(store, DENIAL);
    await run(store, await readFile(join(seeds, 'projection.cypher'), 'utf8'));
  });

export const serveEmpty = () => serve(async () => undefined);

export const serveMovies = () => serveScript(MOVIES);

/** The same, and somebody whom nothing joins to them. */
export const serveMoviesApart = () => serveScript(`${MOVIES}\nCREATE (:Person {name: 'Nobody'})`);

/** One node with more than a thousand neighbours, of three types. */
const HUB = `CREATE (hub:Person {name: 'The hub'})
WITH hub
UNWIND range(1, 1204) AS i
CREATE (hub)-[:BACKS]->(:Person {name: 'Backed ' + i})
WITH hub, count(*) AS backed
UNWIND range(1, 300) AS i
CREATE (hub)<-[:OPPOSES]-(:Movie {title: 'Opponent ' + i})
WITH hub, count(*) AS opponents
UNWIND range(1, 40) AS i
CREATE (hub)-[:KNOWS]->(:Person {name: 'Known ' + i})`;

export const serveHub = () => serveScript(HUB);

function serveScript(statement: string): Promise<WalkServer> {
  return serve((store) => run(store, statement));
}

async function run(store: GraphStore, statement: string): Promise<void> {
  const answer = await store.run(statement, new Map(), { mode: 'write' });
  for await (const _ of answer.records) {
    // Nothing is returned.
  }
  await answer.summary;
}

let client: Promise<string> | undefined;

/** The folder of the page that is built once for a test run. */
async function builtClient(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${inject('walksClientPort')}`);
  const told = await answer.text();
  if (!answer.ok) throw new Error(told);
  return told;
}

async function serve(fill: (store: GraphStore) => Promise<unknown>): Promise<WalkServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'shabaka-walk-'));
  const store = await openThreadedStore({ dataFolder, writable: true });
  await fill(store);
  const server = await serveStore(store);
  return {
    ...server,
    async close() {
      await server.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The built page over any store, which is closed with the server. */
export async function serveStore(store: GraphStore): Promise<WalkServer> {
  client ??= builtClient();
  const server = await serveForTest({ store: () => store, isWritable: false, clientFolder: await client });
  return {
    address: server.address,
    async counts() {
      const { nodes, edges } = await store.status();
      return { nodes, edges };
    },
    async close() {
      await server.close();
      await store.close();
    },
  };
}
