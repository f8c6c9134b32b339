/** Every statement that the product asks, on both stores with the seeds: both accept it, and both answer the same. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimsBehind, claimsIn, claimsNaming } from '../graph/statements/claims.ts';
import { edgesAmong, paths } from '../graph/statements/connect.ts';
import { expansionCounts, neighbours } from '../graph/statements/expand.ts';
import {
  claimedEdges,
  documentsBehind,
  exportedEdges,
  exportedEvidence,
  exportedNodes,
} from '../graph/statements/export.ts';
import type { Statement } from '../graph/statements/fragment.ts';
import { hiddenNeighbours } from '../graph/statements/hidden-neighbours.ts';
import { nodeFacts, relationsOf } from '../graph/statements/node.ts';
import { bestNeighbours, overview } from '../graph/statements/overview.ts';
import { scopeOf, WHOLE_GRAPH } from '../graph/statements/scope.ts';
import { edgesOfType, NAME_KEYS, nodesByKey, nodesOfKind, search } from '../graph/statements/search.ts';
import { vocabularyEntries } from '../graph/statements/vocabulary.ts';
import { shortWays, ways } from '../graph/statements/ways.ts';
import type { GraphStore } from '../graph/store.ts';
import type { Value } from '../graph/values.ts';
import { EMPTY_VOCABULARY } from '../graph/vocabulary.ts';
import { seedStore } from '../server/seeding.ts';
import { openEmbeddedStore } from '../server/store/embedded.ts';
import { openNeo4jStore } from '../server/store/neo4j.ts';
import { leaseNeo4j } from './neo4j-lease.ts';

const SCOPE = scopeOf(['Claim'], EMPTY_VOCABULARY);
const SEEDS = join(import.meta.dirname, '..', 'seeds');
const stores = new Map<string, GraphStore>();
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'shabaka-statements-'));
  ends.push(() => rm(dataFolder, { recursive: true, force: true }));
  await add('embedded', await openEmbeddedStore({ dataFolder, writable: true }));
  const lease = await leaseNeo4j();
  if (lease.kind === 'none') {
    console.log(`statements on Neo4j: not run: ${lease.obstacle}`);
    return;
  }
  ends.push(async () => lease.release());
  const { uri, user, password, planningMs } = lease;
  await add('neo4j', await openNeo4jStore({ uri, user, password, planningMs, database: 'neo4j', writable: true }));
}, 180_000);

afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

async function add(name: string, store: GraphStore): Promise<void> {
  ends.push(() => store.close());
  await seedStore(store, SEEDS);
  stores.set(name, store);
}

async function rowsOf(store: GraphStore, { statement, parameters }: Statement): Promise<(readonly Value[])[]> {
  const answer = await store.run(statement, parameters, { mode: 'read' });
  const rows: (readonly Value[])[] = [];
  for await (const record of answer.records) rows.push(record);
  return rows;
}

/** Element ids differ between stores, and so does what is ordered by them: both are taken out, rows are sorted. */
function comparable(value: Value): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (isList(value)) return value.map(comparable).map(text).sort();
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, comparable(item)]).sort());
  if (!('kind' in value)) return value;
  switch (value.kind) {
    case 'node':
      return { labels: [...value.labels].sort(), properties: comparable(value.properties) };
    case 'edge':
      return { type: value.type, properties: comparable(value.properties) };
    case 'path':
      return { nodes: value.nodes.map(comparable), edges: value.edges.map(comparable) };
    default:
      return value;
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function text(value: unknown): string {
  return JSON.stringify(value);
}

/** The answer of each store that is there, for a statement that may name a node or an edge of it. */
async function answers(build: (ids: Ids) => Statement): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const [name, store] of stores) {
    const ids = await idsOf(store);
    const rows = await rowsOf(store, build(ids));
    found.set(name, rows.map((row) => text(row.map(ids.named).map(comparable))).sort());
  }
  return found;
}

interface Ids {
  node(id: string): string;
  edge(id: string): string;
  /** An element id standing as an answer, by the `id` that it has on every store; anything else as it is. */
  named(value: Value): Value;
}

async function idsOf(store: GraphStore): Promise<Ids> {
  const ask = async (statement: string) =>
    new Map((await rowsOf(store, { statement, parameters: new Map() })).map(([id, key]) => [String(id), String(key)]));
  const nodes = await ask('MATCH (n) WHERE n.id IS NOT NULL RETURN n.id, elementId(n)');
  const edges = await ask('MATCH ()-[r]->() WHERE r.id IS NOT NULL RETURN r.id, elementId(r)');
  const names = new Map([...nodes, ...edges].map(([id, elementId]) => [elementId, id]));
  return {
    node: (id) => nodes.get(id) ?? '',
    edge: (id) => edges.get(id) ?? '',
    named: (value) => (typeof value === 'string' ? (names.get(value) ?? value) : value),
  };
}

const CASES: readonly (readonly [name: string, rows: number, build: (ids: Ids) => Statement])[] = [
  ['the first picture', 1, () => overview(SCOPE)],
  ['the best neighbours of two nodes', 3, ({ node }) => bestNeighbours([node('sdf'), node('pkk')], SCOPE, 2)],
  ['the vocabulary', 126, () => vocabularyEntries()],
  ['a search for sharaa', 1, () => search('sharaa', SCOPE, { keys: NAME_KEYS })],
  ['a search in Arabic', 1, () => search('الشرع', SCOPE, { keys: NAME_KEYS })],
  ['a search by an alias in Turkish', 1, () => search('Şara', SCOPE, { keys: NAME_KEYS })],
  ['a search by an acronym', 1, () => search('MSB', SCOPE, { keys: NAME_KEYS })],
  ['a search for mazloum', 1, () => search('mazloum', SCOPE, { keys: NAME_KEYS })],
  ['a search one letter off', 1, () => search('mazlom', SCOPE, { keys: NAME_KEYS })],
  ['a search one letter off in Arabic', 1, () => search('الشرا', SCOPE, { keys: NAME_KEYS })],
  ['a search with its words in another order', 1, () => search('abdi mazlom', SCOPE, { keys: NAME_KEYS })],
  ['a search for who is not there', 0, () => search('HTS', SCOPE, { keys: NAME_KEYS })],
  ['a search under every key', 1, () => search('قسد', WHOLE_GRAPH, { limit: 1 })],
  ['nodes of a kind', 5, () => nodesOfKind('ArmedGroup', 10)],
  ['edges of a type', 1, () => edgesOfType('CLASHES_WITH', 10)],
  ['nodes by key', 2, ({ node }) => nodesByKey(['sdf', node('pkk')], SCOPE)],
  ['the facts of a node', 1, ({ node }) => nodeFacts(node('sdf'))],
  ['the counts of an expansion', 6, ({ node }) => expansionCounts(node('sdf'), SCOPE)],
  ['the neighbours of a node', 6, ({ node }) => neighbours(node('sdf'), SCOPE, { limit: 50 })],
  [
    'chosen neighbours of a node',
    1,
    ({ node }) => neighbours(node('sdf'), SCOPE, { rays: [{ type: 'COMMANDS', direction: 'in' }], limit: 50 }),
  ],
  ['the relations of a node', 6, ({ node }) => relationsOf(node('sdf'), SCOPE)],
  ['the claims that name a node', 6, ({ node }) => claimsNaming(node('sdf'))],
  ['the claims in a document', 50, ({ node }) => claimsIn(node('art1'))],
  ['the claims behind a relation', 2, () => claimsBehind('r-syrian-government-requests-support-from-turkiye')],
  [
    'edges among nodes',
    3,
    ({ node }) => edgesAmong(['sdf', 'pkk', 'turkiye'].map(node), SCOPE, { touching: [node('pkk'), node('sdf')] }),
  ],
  ['a path', 1, ({ node }) => paths(node('ahmad-al-sharaa'), node('pkk'), SCOPE)],
  ['every way', 7, ({ node }) => ways(node('zeki-akturk'), node('bashar-al-assad'), SCOPE)],
  [
    'ways through chosen types, around a node',
    1,
    ({ node }) =>
      ways(node('ahmad-al-sharaa'), node('pkk'), SCOPE, {
        types: ['SIGNED_AGREEMENT_WITH', 'COMMANDS', 'LEADS', 'DESCRIBED_AS_ARM_OF'],
        avoid: [node('ferhat-abdi-sahin')],
      }),
  ],
  // The limit takes the shortest length whole: among equals the stores may choose otherwise.
  [
    'the first few shortest ways',
    11,
    ({ node }) => shortWays(node('ahmad-al-sharaa'), node('pkk'), SCOPE, { limit: 11 }),
  ],
  [
    'every way without a loop, of three steps at most',
    13,
    ({ node }) => shortWays(node('turkiye'), node('pkk'), SCOPE, { limit: 1000, hops: 3 }),
  ],
  [
    'the first few shortest ways through chosen types, around a node and an edge',
    1,
    ({ node, edge }) =>
      shortWays(node('ahmad-al-sharaa'), node('pkk'), SCOPE, {
        types: ['SIGNED_AGREEMENT_WITH', 'COMMANDS', 'LEADS', 'DESCRIBED_AS_ARM_OF'],
        avoid: [node('ferhat-abdi-sahin')],
        avoidEdges: [edge('r-turkiye-designates-as-terrorist-pkk')],
        limit: 50,
      }),
  ],
  ['every shortest path', 7, ({ node }) => paths(node('zeki-akturk'), node('bashar-al-assad'), SCOPE, { limit: 10 })],
  ['the hidden neighbours of nodes', 2, ({ node }) => hiddenNeighbours([node('sdf'), node('pkk')], SCOPE)],
  ['exported nodes', 2, ({ node }) => exportedNodes([node('sdf'), node('pkk')])],
  ['exported edges', 1, ({ edge }) => exportedEdges([edge('r-sdf-described-as-arm-of-pkk')])],
  ['documents behind', 1, ({ edge }) => documentsBehind([edge('r-sdf-described-as-arm-of-pkk')], 5)],
  ['claimed edges', 1, ({ edge }) => claimedEdges([edge('r-sdf-described-as-arm-of-pkk')])],
  ['exported evidence', 4, ({ edge }) => exportedEvidence([edge('r-sdf-described-as-arm-of-pkk')])],
];

for (const [name, rows, build] of CASES) {
  test(`${name}: the same on each store`, async () => {
    const found = await answers(build);
    const [first] = found.values();
    for (const answer of found.values()) expect(answer).toEqual(first);
    expect(first).toHaveLength(rows);
  });
}

test('the first picture has no claim, document or voice that only speaks, on each store', async () => {
  for (const store of stores.values()) {
    const [row] = await rowsOf(store, overview(SCOPE));
    const nodes = row?.[0];
    const ids = isList(nodes ?? null) ? (nodes as readonly Value[]).map(idOf).sort() : [];
    expect(ids).toHaveLength(35);
    expect(ids.filter((id) => ['art1', 'the-outlet', 'seed-author', 'turkish-defence-sources'].includes(id))).toEqual(
      [],
    );
  }
});

function idOf(value: Value): string {
  const isNode = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'node';
  return isNode ? String(value.properties.get('id')) : '';
}
