/** Values there and back through a real Neo4j, and temporal text as Neo4j itself writes it. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../graph/store.ts';
import { parseDateTime, parseDuration } from '../../graph/temporal-parsing.ts';
import { formatTemporal } from '../../graph/temporal-text.ts';
import { float, integer, type TemporalValue, type Value } from '../../graph/values.ts';
import { leaseNeo4j } from '../../tools/neo4j-lease.ts';
import { openNeo4jStore } from './neo4j.ts';

const lease = await leaseNeo4j();
let store: GraphStore;

beforeAll(async () => {
  if (lease.kind === 'neo4j') store = await openNeo4jStore({ ...lease, writable: true });
});

afterAll(async () => {
  await store?.close();
  if (lease.kind === 'neo4j') lease.release();
});

async function answerOf(
  statement: string,
  parameters: ReadonlyMap<string, Value> = new Map(),
): Promise<readonly Value[]> {
  const answer = await store.run(statement, parameters, { mode: 'read' });
  for await (const row of answer.records) return row;
  return [];
}

const SECOND = 1_000_000_000;
const epochDay = fc.integer({ min: -1_000_000, max: 1_000_000 });
const nanoOfDay = fc.maxSafeInteger().map((n) => Math.abs(n) % (86_400 * SECOND));
const offsetSeconds = fc.integer({ min: -1079, max: 1079 }).map((minutes) => (minutes === 0 ? 0 : minutes * 60));
const duration = fc.record(
  {
    kind: fc.constant('duration' as const),
    months: fc.integer({ min: -10_000, max: 10_000 }),
    days: fc.integer({ min: -10_000, max: 10_000 }),
    seconds: fc.integer({ min: -1e9, max: 1e9 }),
    nanoseconds: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: SECOND - 1 })),
  },
  { noNullPrototype: true },
);
const temporal: fc.Arbitrary<TemporalValue> = fc.oneof(
  epochDay.map((day): TemporalValue => ({ kind: 'date', epochDay: day })),
  nanoOfDay.map((nano): TemporalValue => ({ kind: 'localTime', nanoOfDay: nano })),
  fc.record({ kind: fc.constant('time' as const), nanoOfDay, offsetSeconds }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant('localDateTime' as const), epochDay, nanoOfDay }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant('dateTime' as const), epochDay, nanoOfDay, offsetSeconds }, { noNullPrototype: true }),
  duration,
);
const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(integer),
  fc.double().map(float),
  fc.string(),
  fc.uint8Array(),
  temporal,
);
const value: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  fc.array(scalar),
  fc
    .array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), scalar))
    .map((all) => new Map(all)),
);

describe.skipIf(lease.kind === 'none')('values through Neo4j', () => {
  it('come back as they were sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 20, maxLength: 20 }), async (values) => {
        expect(await answerOf('RETURN $values', new Map([['values', values]]))).toEqual([values]);
      }),
      { numRuns: 15 },
    );
  });

  it('are written as Neo4j writes them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(temporal, { minLength: 50, maxLength: 50 }), async (values) => {
        const written = await answerOf('RETURN [value IN $values | toString(value)]', new Map([['values', values]]));
        expect(values.map(formatTemporal)).toEqual(written[0]);
      }),
      { numRuns: 10 },
    );
  });

  it('keep zones, far years, places, bytes and whole floats', async () => {
    const zoned = parseDateTime('2015-11-21T21:40:32.142+01:00[Europe/Stockholm]') ?? null;
    const row = await answerOf(
      `RETURN $zoned, $zoned.timezone, date({year: -999999999}), date({year: 999999999, month: 12, day: 31}),
        point({latitude: 33.5, longitude: 36.3}), point({x: 1, y: 2, z: 3}), 1.0, -0.0, 0.0 / 0.0, 9007199254740993,
        duration('P1Y-2M3DT-0.5S')`,
      new Map([['zoned', zoned]]),
    );
    expect(row).toEqual([
      zoned,
      'Europe/Stockholm',
      { kind: 'date', epochDay: -365243219162 },
      { kind: 'date', epochDay: 365241780471 },
      { kind: 'point', srid: 4326, x: 36.3, y: 33.5 },
      { kind: 'point', srid: 9157, x: 1, y: 2, z: 3 },
      { kind: 'float', value: 1 },
      { kind: 'float', value: -0 },
      Number.NaN,
      9007199254740993n,
      parseDuration('P10M3DT-0.5S'),
    ]);
  });

  it('give nodes, edges and paths whole, an edge walked backwards with its own ends', async () => {
    const write = await store.run(
      'CREATE (a:X:Y {n: 1})-[r:R {w: 2.0}]->(b) RETURN elementId(a), elementId(r), elementId(b)',
      new Map(),
      { mode: 'write' },
    );
    const ids: string[] = [];
    for await (const row of write.records) ids.push(...row.map(String));
    const [a = '', r = '', b = ''] = ids;
    const nodeA = { kind: 'node', elementId: a, labels: ['X', 'Y'], properties: new Map([['n', 1]]) };
    const nodeB = { kind: 'node', elementId: b, labels: [], properties: new Map() };
    const edge = {
      kind: 'edge',
      elementId: r,
      type: 'R',
      startElementId: a,
      endElementId: b,
      properties: new Map([['w', { kind: 'float', value: 2 }]]),
    };
    expect(await answerOf('MATCH p = (b)<-[r]-(a:X) RETURN a, r, p')).toEqual([
      nodeA,
      edge,
      { kind: 'path', nodes: [nodeB, nodeA], edges: [edge] },
    ]);
  });
});
