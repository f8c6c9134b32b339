/** The Cypher script run for real: what it rebuilds in an empty store is what was exported, value by value, and a second run changes nothing. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphCypher } from '../graph/formats/cypher-script.ts';
import { type Subgraph, subgraphOf, wholeOf } from '../graph/formats/subgraph.ts';
import { anySubgraph, edge, node } from '../graph/formats/testing/arbitrary-subgraph.ts';
import type { GraphStore } from '../graph/store.ts';
import type { EdgeValue, NodeValue, PropertyMap, Value } from '../graph/values.ts';
import { encodeValue } from '../graph/wire-encode.ts';
import { leaseNeo4j } from '../tools/neo4j-lease.ts';
import { seedStore } from './seeding.ts';
import { statementsOf } from './statement-tokens.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import { openNeo4jStore } from './store/neo4j.ts';

const lease = await leaseNeo4j();

/** One after the other: an empty store for each script. */
interface Emptied {
  readonly store: GraphStore;
  empty(): Promise<void>;
}

const STORES = [
  {
    name: 'the embedded engine',
    isAbsent: false,
    runs: 60,
    async open(): Promise<Emptied> {
      let store = await openEmbeddedStore({ writable: true });
      return {
        get store() {
          return store;
        },
        async empty() {
          await store.close();
          store = await openEmbeddedStore({ writable: true });
        },
      };
    },
  },
  {
    name: 'Neo4j',
    isAbsent: lease.kind === 'none',
    runs: 8,
    async open(): Promise<Emptied> {
      if (lease.kind === 'none') throw new Error(lease.obstacle);
      return { store: await openNeo4jStore({ ...lease, writable: true }), empty: () => lease.empty() };
    },
  },
];

/** As the seeds make it, on a store of its own. */
let article: Whole;

beforeAll(async () => {
  const store = await openEmbeddedStore({ writable: true });
  await seedStore(store, 'seeds');
  article = await readAll(store);
  await store.close();
}, 60_000);

afterAll(() => {
  if (lease.kind === 'neo4j') lease.release();
});

describe.each(STORES)('the exported script on $name', ({ isAbsent, runs, open }) => {
  let emptied: Emptied;

  beforeAll(async () => {
    if (!isAbsent) emptied = await open();
  }, 120_000);
  afterAll(() => emptied?.store.close());

  it.skipIf(isAbsent)(
    'rebuilds any subgraph, and run again changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySubgraph, async (subgraph) => {
          await emptied.empty();
          await runScript(emptied.store, subgraph);
          const made = await readAll(emptied.store);
          expect(toldOf(made)).toEqual(toldOf(wholeOf(subgraph)));
          await runScript(emptied.store, subgraph);
          expect(toldOf(await readAll(emptied.store))).toEqual(toldOf(made));
          expect((await emptied.store.schema()).indexes.filter(({ name }) => name.startsWith('_passage'))).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
    180_000,
  );

  it.skipIf(isAbsent)(
    'rebuilds the article with its claims under its constraints, and again from what it has rebuilt',
    async () => {
      await emptied.empty();
      for (const { text } of statementsOf(await readFile('seeds/01-schema.cypher', 'utf8')))
        await run(emptied.store, text);
      const { constraints } = await emptied.store.schema();
      expect(constraints.length).toBeGreaterThan(3);
      await runScript(emptied.store, subgraphOf(article.nodes, article.edges));
      const rebuilt = await readAll(emptied.store);
      expect(toldOf(rebuilt)).toEqual(toldOf(article));
      await runScript(emptied.store, subgraphOf(rebuilt.nodes, rebuilt.edges));
      expect(toldOf(await readAll(emptied.store))).toEqual(toldOf(article));
      expect((await emptied.store.schema()).constraints).toEqual(constraints);
    },
    180_000,
  );

  it.skipIf(isAbsent)('leaves what is there as it is, and takes away what a broken run has left', async () => {
    await emptied.empty();
    await run(
      emptied.store,
      "CREATE (:Actor {id: 'a', name: 'mine'})-[:KNOWS {since: 1}]->(:Actor:_Passage {id: 'b', _passage: 7}), (:Film {title: 'old'}), (:_Passage {_passage: -1})",
    );
    const before = await readAll(emptied.store);
    const [a, b] = ['a', 'b'].map((id) =>
      node(
        id,
        ['Actor'],
        new Map([
          ['id', id],
          ['name', 'theirs'],
        ]),
      ),
    );
    const film = node('c', ['Film'], new Map([['title', 'new']]));
    const place = node('d', ['Place'], new Map());
    const edges = [
      edge('e', 'a', 'b', 'KNOWS', new Map([['since', 2]])),
      edge('f', 'a', 'c', 'SAW', new Map()),
      edge('g', 'a', 'd', 'SAW', new Map()),
    ];
    await runScript(
      emptied.store,
      subgraphOf(
        [a, b, film, place].flatMap((one) => one ?? []),
        edges,
      ),
    );
    const after = toldOf(await readAll(emptied.store));
    const kept = toldOf(before).filter((line) => !line.includes('_Passage'));
    expect(after.filter((line) => !kept.includes(line))).toEqual(
      [
        '(Actor {"id":"a","name":"mine"}) SAW {} (Place {})',
        '(Actor {"id":"b"})',
        '(Place {})',
        // The relation that was there, told with an end that has lost its label of passage.
        '(Actor {"id":"a","name":"mine"}) KNOWS {"since":1} (Actor {"id":"b"})',
      ].sort(),
    );
    expect(after).toHaveLength(6);
  });
});

interface Whole {
  readonly nodes: readonly NodeValue[];
  readonly edges: readonly EdgeValue[];
}

async function run(store: GraphStore, statement: string): Promise<(readonly Value[])[]> {
  const answer = await store.run(statement, new Map(), { mode: 'write' });
  const rows: (readonly Value[])[] = [];
  for await (const row of answer.records) rows.push(row);
  await answer.summary;
  return rows;
}

async function runScript(store: GraphStore, subgraph: Subgraph): Promise<void> {
  const script = [...subgraphCypher(subgraph)].join('');
  for (const { text } of statementsOf(script)) await run(store, text);
}

async function readAll(store: GraphStore): Promise<Whole> {
  const nodes = (await run(store, 'MATCH (n) RETURN n')).flat() as NodeValue[];
  const edges = (await run(store, 'MATCH ()-[e]->() RETURN e')).flat() as EdgeValue[];
  return { nodes, edges };
}

/** Every node and relation as a line that names it by all that it has, sorted: the same for the same graph in any store. */
function toldOf({ nodes, edges }: Whole): readonly string[] {
  const told = new Map(
    nodes.map((one) => [one.elementId, `(${[...one.labels].sort().join(':')} ${mapText(one.properties)})`]),
  );
  const lines = edges.map(
    ({ type, startElementId, endElementId, properties }) =>
      `${told.get(startElementId)} ${type} ${mapText(properties)} ${told.get(endElementId)}`,
  );
  return [...told.values(), ...lines].sort();
}

/** Without what is null, which no store keeps; plain texts and small numbers plainly. */
function mapText(properties: PropertyMap): string {
  const entries = [...properties].filter(([, value]) => value !== null).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(entries.map(([key, value]) => [`${key}`, plain(value)])));
}

function plain(value: Value): unknown {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)
    ? value
    : encodeValue(value, 'value');
}
