/**
 * Random statements through a store, of which many fail, are cancelled half-way or not read to their end, beside a twin that is
 * given only those that succeeded, each at a stretch: after each the store is what the twin is, and so it is once it is opened again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GraphStore } from '../../graph/store.ts';
import type { Value } from '../../graph/values.ts';
import { openEmbeddedStore } from './embedded.ts';

const key = fc.integer({ min: 0, max: 4 });
const statement = fc.oneof(
  fc.constantFrom(
    'CREATE CONSTRAINT one IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE',
    'DROP CONSTRAINT one IF EXISTS',
    'CREATE CONSTRAINT there IF NOT EXISTS FOR (n:B) REQUIRE n.v IS NOT NULL',
    'DROP CONSTRAINT there IF EXISTS',
    'CREATE INDEX by_v IF NOT EXISTS FOR (n:A) ON (n.v)',
    'DROP INDEX by_v IF EXISTS',
  ),
  fc
    .tuple(
      key,
      key,
      fc.constantFrom(
        'CREATE (:A {id: $a, v: $b})',
        'CREATE (:A {id: $a})-[:R {w: $b}]->(:B {v: $a})',
        'UNWIND range(0, $a) AS i CREATE (:A {id: i, v: [i, $b]})',
        'UNWIND range(0, 2) AS i CREATE (:B {v: $a / (i - $b)})',
        'MATCH (n:A {id: $a}) SET n.v = $b, n:B',
        'MATCH (n) SET n.v = $a WITH n RETURN 1 / (n.id - $b)',
        'MATCH (n:A {id: $a}) DETACH DELETE n',
        'MATCH (n:A {id: $a}) DELETE n',
        'MATCH ()-[r {w: $b}]->() DELETE r',
        'MATCH (n:B) REMOVE n:B, n.v SET n.id = $a',
        'MERGE (n:A {id: $a}) ON CREATE SET n.new = $b ON MATCH SET n.v = null',
        'MATCH (a:A {id: $a}), (b:A {id: $b}) MERGE (a)-[r:R]-(b) SET r.w = coalesce(r.w, 0) + 1',
        'MATCH (n:A) FOREACH (i IN range(0, $a) | CREATE (n)-[:S {i: i}]->(:C {i: i}))',
        'MATCH (n:C) DETACH DELETE n WITH count(n) AS c RETURN 1 / (c - $a)',
        'MATCH (n) CALL (n) { CREATE (m:A {id: n.id + $a}) RETURN m } RETURN count(m)',
      ),
    )
    .map(([a, b, text]) => text.replaceAll('$a', String(a)).replaceAll('$b', String(b))),
);
const way = fc.constantFrom('whole', 'whole', 'whole', 'cancelled', 'broken off');
const steps = fc.array(fc.record({ statement, way }), { minLength: 1, maxLength: 25 });

type Rows = readonly (readonly Value[])[];

async function rowsOf(store: GraphStore, text: string, signal?: AbortSignal): Promise<Rows> {
  const answer = await store.run(text, new Map(), { mode: 'write', ...(signal && { signal }) });
  const rows: (readonly Value[])[] = [];
  for await (const row of answer.records) rows.push(row);
  await answer.summary;
  return rows;
}

/** Everything, ids included. */
async function pictureOf(store: GraphStore): Promise<unknown> {
  const { indexes, constraints, ...rest } = await store.schema();
  return {
    nodes: await rowsOf(store, 'MATCH (n) RETURN id(n), labels(n), properties(n) ORDER BY id(n)'),
    edges: await rowsOf(store, 'MATCH (a)-[r]->(b) RETURN id(r), type(r), id(a), id(b), properties(r) ORDER BY id(r)'),
    found: await rowsOf(store, 'UNWIND range(0, 9) AS i MATCH (n:A {id: i}) RETURN i, id(n) ORDER BY i, id(n)'),
    labels: rest.labels,
    edgeTypes: rest.edgeTypes,
    indexes,
    constraints,
  };
}

/** Whether the statement came to its end, whoever gave up on it meanwhile. */
async function run(store: GraphStore, text: string, how: 'whole' | 'cancelled' | 'broken off'): Promise<boolean> {
  const controller = new AbortController();
  try {
    if (how === 'broken off') {
      const answer = await store.run(text, new Map(), { mode: 'write' });
      for await (const _ of answer.records) break;
      await answer.summary;
      return true;
    }
    const running = rowsOf(store, text, controller.signal);
    if (how === 'cancelled') setImmediate(() => controller.abort());
    await running;
    return true;
  } catch {
    return false;
  }
}

test('what succeeds is there whole, what does not leaves no trace, and both are so after opening again', async () => {
  const property = fc.asyncProperty(steps, async (all) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'shabaka-atomic-'));
    let store = await openEmbeddedStore({ dataFolder, writable: true });
    const twin = await openEmbeddedStore({ writable: true });
    try {
      for (const step of all) {
        const before = await pictureOf(store);
        if (await run(store, step.statement, step.way)) await rowsOf(twin, step.statement);
        else expect(await pictureOf(store)).toEqual(before);
        expect(await pictureOf(store)).toEqual(await pictureOf(twin));
      }
      const last = await pictureOf(store);
      await store.close();
      store = await openEmbeddedStore({ dataFolder, writable: true });
      expect(await pictureOf(store)).toEqual(last);
    } finally {
      await Promise.all([store.close(), twin.close()]);
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });
  await fc.assert(property, { numRuns: 25 });
}, 180_000);
