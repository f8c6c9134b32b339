/** The seeds on both stores: the same again and again, and the named questions answered alike, value by value. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../graph/store.ts';
import { NO_COUNTERS } from '../graph/store.ts';
import type { Parameters, Value } from '../graph/values.ts';
import { decodeValue } from '../graph/wire-decode.ts';
import { leaseNeo4j } from '../tools/neo4j-lease.ts';
import { readLibrary } from './library.ts';
import { type SeedReport, seedStore } from './seeding.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import { openNeo4jStore } from './store/neo4j.ts';

const lease = await leaseNeo4j();
const questions = await readLibrary('seeds/queries');
const stores = new Map<string, GraphStore>();
const reports = new Map<string, readonly SeedReport[]>();

beforeAll(async () => {
  stores.set('embedded', await openEmbeddedStore({ writable: true }));
  if (lease.kind === 'neo4j') stores.set('neo4j', await openNeo4jStore({ ...lease, writable: true }));
  for (const [name, store] of stores) {
    reports.set(name, [await seedStore(store, 'seeds'), await seedStore(store, 'seeds')]);
  }
}, 180_000);

afterAll(async () => {
  for (const store of stores.values()) await store.close();
  if (lease.kind === 'neo4j') lease.release();
});

async function rowsOf(store: GraphStore, statement: string, parameters: Parameters = new Map()) {
  const answer = await store.run(statement, parameters, { mode: 'read' });
  const rows: (readonly Value[])[] = [];
  for await (const row of answer.records) rows.push(row);
  return { columns: answer.columns, rows: numbered(rows) };
}

/** Each store numbers what it holds in its own way; what is told apart by an id in one is told apart in the other. */
function numbered(rows: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  const numbers = new Map<string, string>();
  const visit = (value: Value): Value => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    if (Array.isArray(value)) return value.map((item: Value) => visit(item));
    if (value instanceof Map) return new Map([...value].map(([key, item]: [string, Value]) => [key, visit(item)]));
    if (!('kind' in value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]: [string, unknown]) => [
        key,
        key.endsWith('lementId') ? numberOf(part) : visit(part as Value),
      ]),
    ) as unknown as Value;
  };
  const numberOf = (id: unknown) => {
    const known = numbers.get(String(id)) ?? `#${numbers.size}`;
    numbers.set(String(id), known);
    return known;
  };
  return rows.map((row) => row.map(visit));
}

/** What a store says, and the other where there is one. */
async function bothSay(statement: string, parameters?: Parameters) {
  const answers = [];
  for (const store of stores.values()) answers.push(await rowsOf(store, statement, parameters));
  const [first, second = first] = answers;
  expect(second).toEqual(first);
  return first;
}

describe('the seeds on both stores', () => {
  it('change nothing the second time', () => {
    for (const [first, second] of reports.values()) {
      expect(first?.counters.nodesCreated).toBeGreaterThan(100);
      expect(second?.counters).toEqual(NO_COUNTERS);
    }
  });

  it('make the same network', async () => {
    const network = await bothSay(
      `MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, properties(r) AS r, b.id AS b
       ORDER BY a, type, b, r.id`,
    );
    expect(network?.rows.length).toBeGreaterThan(300);
    await bothSay('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id');
  });

  it.each(questions.map((question) => [question.id, question] as const))('answer alike: %s', async (_, question) => {
    const parameters = new Map(question.parameters.map(({ name, default: value }) => [name, decodeValue(value)]));
    const answer = await bothSay(question.statement, parameters);
    expect(answer?.rows.length).toBeGreaterThan(0);
    expect(question.columns.map(({ name }) => name)).toEqual(answer?.columns);
  });

  it.skipIf(lease.kind === 'none')(
    'offer the same labels, types, indexes and constraints; Neo4j also lists keys no longer in use',
    async () => {
      const [first, second] = await Promise.all(
        [...stores.values()].map(async (store) => {
          const { labels, edgeTypes, propertyKeys, indexes, constraints } = await store.schema();
          const own = indexes.filter(({ type }) => type !== 'LOOKUP');
          return {
            labels: byName(labels),
            edgeTypes: byName(edgeTypes),
            propertyKeys,
            indexes: byName(own),
            constraints: byName(constraints),
          };
        }),
      );
      expect({ ...first, propertyKeys: [] }).toEqual({ ...second, propertyKeys: [] });
      expect(second?.propertyKeys).toEqual(expect.arrayContaining([...(first?.propertyKeys ?? [])]));
    },
  );
});

function byName<Named extends { readonly name: string }>(items: readonly Named[]): Named[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : 1));
}
